"""Every export in every format and with every option, read by somebody else's reader; and what is wrong is told.

    exports_test.py ROOT PAPERTIDE FOLDER      (others.py makes the folder)
"""
import contextlib, csv, functools, io, itertools, os, runpy, shutil, sqlite3, subprocess, sys, tempfile
import others

root, papertide, store = map(os.path.abspath, sys.argv[1:])
run = functools.partial(others.run, papertide)
VIEWS = {"keywords": "v_keyword_period", "topics": "v_topic_period"}
KINDS = {"week": 8, "month": 7, "day": 10}


def read(folder, script, reader, *names):
    """What the reader prints. It runs in here, since networkx and igraph take a second each to come."""
    said, before = io.StringIO(), sys.argv
    sys.argv = [script, reader, *(os.path.join(folder, name) for name in names)]
    try:
        with contextlib.redirect_stdout(said):
            runpy.run_path(os.path.join(root, "tests/report", script))
    finally:
        sys.argv = before
    return said.getvalue().splitlines()


def rows_of_csv(text):
    """As JSON has them: numbers, None, and text without the apostrophe that keeps spreadsheets from running it."""
    def value(cell):
        if cell == "":
            return None
        try:
            return float(cell)
        except ValueError:
            return cell[1:] if cell[0] == "'" and cell[1:2] in tuple("=+-@") else cell

    return [{key: value(cell) for key, cell in row.items()} for row in csv.DictReader(text.splitlines(), strict=True)]


def tables(folder):
    """keywords and topics: the view's rows that were asked for, in order, the same in both formats, twice the same bytes."""
    db = sqlite3.connect(os.path.join(folder, "papertide.db"))
    for subject, view in VIEWS.items():
        for field, period, kind in [(None, None, None), ("talk", "2026-W26", None), (None, "2026-06", None), ("all", None, "week"),
                                    ("talk", None, "month"), (None, None, "day")]:
            if kind == "day" and subject == "topics":
                continue
            options = [word for option, given in (("--field", field), ("--period", period), ("--kind", kind)) if given
                       for word in (option, given)]
            lines = run(folder, "export", subject, "--format", "jsonl", *options)
            rows = [others.load(line) for line in lines.splitlines()]
            wanted, = db.execute(f"SELECT count(*) FROM {view} WHERE coalesce(field = ?, 1) AND coalesce(period = ?, 1)"
                                 " AND coalesce(length(period) = ?, 1)", (field, period, KINDS.get(kind))).fetchone()
            assert len(rows) == wanted > 0, (subject, options, len(rows), wanted)
            unit = "term" if subject == "keywords" else "topic"
            order = [(row["field"], row["period"], row[unit].encode() if unit == "term" else row[unit]) for row in rows]
            assert order == sorted(order), (subject, options)
            table = run(folder, "export", subject, "--format", "csv", *options)
            assert rows_of_csv(table) == rows, (subject, options)
            assert run(folder, "export", subject, "--format", "csv", *options, "--out", "again.csv") == ""
            with open(os.path.join(folder, "again.csv"), encoding="utf-8", newline="") as file:
                assert file.read() == table
        columns = {row[1] for row in db.execute(f"PRAGMA table_info({view})")}
        assert columns <= set(rows[0]) <= columns | {"label"}


def papers(folder):
    found = {}
    for form in "jsonl", "csv", "bibtex", "ris":
        counts = {}
        for options in ["--period", "2026-07"], ["--category", "cs.SD"], ["--period", "2026-07-02", "--category", "cs.CL"]:
            run(folder, "export", "papers", "--format", form, *options, "--out", "papers.out")
            counts[tuple(options)] = len(read(folder, "read_export.py", form, "papers.out"))
        found[form] = list(counts.values())
        assert found[form][0] > found[form][2] > 12 and found[form] == found["jsonl"], found


def network(folder):
    readers = {"graphml": ["graphml-networkx", "graphml-igraph"], "gexf": ["gexf-networkx"],
               "pajek": ["pajek-networkx", "pajek-igraph"], "csv": ["csv-rows"], "csv-nodes": ["csv-rows"],
               "vosviewer": ["vosviewer-rules"]}
    with open(os.path.join(folder, "roster.txt"), "w", encoding="utf-8") as file:
        file.write("Zoë \"O'Neil\" Ünal\n李 伟\n")
    for options in ["--top", "60"], ["--period", "2026-07-02", "--field", "talk"], ["--roster", "roster.txt"], \
            ["--min-papers", "3", "--min-together", "2", "--connected"]:
        said = {}  # VOSviewer and Pajek know no double quote
        for form, names in readers.items():
            run(folder, "export", "network", "--format", form, *options, "--out", "net")
            files = ["net-map.txt", "net-network.txt"] if form == "vosviewer" else ["net"]
            for name in names:
                lines = read(folder, "read_network.py", name, *files)
                assert lines, (form, options)
                said[form, name] = {line.split(" | ")[1].replace('"', "'") for line in lines if line.startswith("node | ")}
        named = [names for names in said.values() if names]
        assert len(named) == 6 and all(names == named[0] for names in named), (options, set.union(*named) - set.intersection(*named))


def wrong(folder):
    for words, says in {
        "export keywords": "--format is missing: there are csv and jsonl",
        "export keywords --format graphml": "--format graphml: is of export network; of keywords there are csv and jsonl",
        "export papers --format gexf": "--format gexf: is of export network; of papers there are jsonl, csv, bibtex and ris",
        "export network --format jsonl": "--format jsonl: is of export papers, keywords and topics; of network there are",
        "export topics --format ris": "of export papers; of topics there are csv and jsonl",
        "export topics --format csv --kind day": "--kind day: of topics there are week and month",
        "export keywords --format csv --kind year": "--kind year: of terms there are week, month and day",
        "export keywords --format csv --kind week --period 2026-W26": "--period is of one kind; leave --kind out",
        "export keywords --format csv --category cs.CL": "--category: not for export keywords; it is of export papers",
        "export papers --format csv --top 3": "--top: not for export papers; it is of export network",
        "export datasette --format csv": "--format: not for export datasette; it is of export papers, network, keywords",
        "export keywords --format csv --field nowhere": "--field nowhere: no terms are counted of it; there are all, talk",
        "export topics --format csv --field nowhere": "--field nowhere: no topics are counted of it; there are all",
        "export pigeons": "There are: export papers, export network, export keywords, export topics, export datasette",
        "topics show 1 --csv": "show gives several tables; --json has all of them as one object",
        "authors show x --tsv": "show gives several tables; --json",
        "report weekly --json": "--json goes with --list and --explain",
        "schema pigeons": "'pigeons': there is none of this name; papertide schema lists them",
    }.items():
        done = subprocess.run([papertide, *words.split()], cwd=folder, env=others.ENVIRONMENT, text=True,
                              capture_output=True)
        assert done.returncode == 2 and not done.stdout and says in done.stderr, (words, done.returncode, done.stderr)
        assert done.stderr.count("\n") == 1, done.stderr


place = tempfile.mkdtemp()
try:
    folder = os.path.join(place, "store")
    shutil.copytree(store, folder)
    tables(folder)
    papers(folder)
    network(folder)
    wrong(folder)
finally:
    shutil.rmtree(place)
