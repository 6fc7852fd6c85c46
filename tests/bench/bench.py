#!/usr/bin/env python3
"""Measures papertide on invented papers (arxiv_corpus) and on real digests, each stage beside a peer or a floor of the
same run, and writes results.md and results.json.

    bench.py BUILD OUT [SIZE…]        sizes: numbers of papers, or "real" (PAPERTIDE_DATA, default ../shared/data)
    bench.py --surprises BUILD OUT [SIZE]    hostile papers against the same without; fails over three times the cost

Environment: SIZES (the same as SIZE…), PEER_SECONDS (a peer that takes longer is cut off; 300), TMPDIR (2 GB for each
100,000 papers). A peer that is not installed is named and left out; a peer may take half of the machine's memory. A stage
of ours that fails is named, and the program exits 1 at the end."""

import glob
import os
import re
import shutil
import sqlite3
import sys
import tempfile

from bench_run import PYTHON, Bench, die
from bench_tables import write_results, write_surprises

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
ANALYSES = re.findall(r"&pt_analysis_(\w+)", open(os.path.join(ROOT, "src/analysis/registry.c"), encoding="utf-8").read())
DAY_PAPERS = 1000
TOPICS = 50
WORDS = {"real": "neural network", "invented": "learning results"}  # frequent in either
SURPRISES = {
    "authors": "one paper with 5,000 authors",
    "term": "one term in every paper",
    "day": "one day with 50,000 papers",
    "author": "one author with 20,000 papers",
}


# ── Papers ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def make_papers(bench, size, work, *options):
    """The files of a size and of one day more."""
    if size == "real":
        data = os.path.join(os.environ.get("PAPERTIDE_DATA", os.path.join(ROOT, "../shared/data")), "digests")
        files = sorted(glob.glob(os.path.join(data, "2026-??-??.jsonl.gz")))
        return files[:-1], files[-1:]
    bulk, more = os.path.join(work, "arxiv.jsonl"), os.path.join(work, "more")
    corpus = bench.tool("arxiv_corpus")
    bench.ours("generator", [corpus, str(size), *options], output=bulk)
    bench.run([corpus, str(size), "--more", str(DAY_PAPERS), "--digests", more, *options])
    return [bulk], glob.glob(os.path.join(more, "*.jsonl"))


# ── Stages, in the order in which a user meets them ──────────────────────────────────────────────────────────────────


def ingest(bench, files, store, work):
    floor = os.path.join(work, "floor.db")
    bench.ours("ingest", [bench.papertide, "ingest", "-q", "--db", store, *files])
    bench.count_papers(store)
    bench.peer("ingest", "json-c and prepared inserts, a bare loop", [bench.tool("floor_ingest"), floor, *files])
    bench.peer("ingest", "Python's json and sqlite3, used well",
               [PYTHON, os.path.join(HERE, "peer_ingest.py"), os.path.join(work, "peer.db"), *files])
    if len(files) == 1 and bench.has("jq", "jq") and bench.has("sqlite3", "sqlite3"):
        rows = os.path.join(work, "rows.csv")
        bench.peer("ingest", "jq alone, to rows of text",
                   ["jq", "-r", "[.id, .title, .abstract, .authors, .categories, .update_date] | @csv", *files], output=rows)
        bench.peer("ingest", "sqlite3 .import of these rows alone",
                   ["sqlite3", os.path.join(work, "import.db"), "CREATE TABLE paper(id, title, abstract, authors, categories, day)",
                    f".import --csv {rows} paper"])
    bench.ours("ingest again", [bench.papertide, "ingest", "-q", "--db", store, *files])
    if bench.has("xxhsum", "xxhash"):
        bench.peer("ingest again", "xxhsum of the same files", ["xxhsum", "-H2", *files])
    else:
        bench.peer("ingest again", "cat of the same files", ["cat", *files])
    for left in ("floor.db", "peer.db", "import.db", "rows.csv"):
        for path in glob.glob(os.path.join(work, left + "*")):
            os.remove(path)


def analyze(bench, store, work):
    for name in ANALYSES:
        bench.ours(f"analyze {name}", [bench.papertide, "analyze", "-q", "--only", name, "--db", store])
        if name == "network":
            bench.peer("analyze network", "igraph's own calls on these pairs, without betweenness (python3-igraph)",
                       [PYTHON, os.path.join(HERE, "peer_network.py"), store], needs=("igraph", "python3-igraph"))
        elif name == "topics":
            fit_topics(bench, store, work)
        elif name == "search":
            index = os.path.join(work, "index.db")
            bench.peer("analyze search", "SQLite's FTS5, filled from the same store",
                       ["sqlite3", index, f"ATTACH 'file:{store}?mode=ro' AS s", "CREATE VIRTUAL TABLE f USING fts5(title, abstract)",
                        "INSERT INTO f SELECT title, abstract FROM s.paper"], needs=(None, "sqlite3"))
            os.path.exists(index) and os.remove(index)


def fit_topics(bench, store, work):
    """The factorisation alone, on the matrix of the store, by us and by the peers."""
    matrix, listed = os.path.join(work, "matrix"), os.path.join(work, "topics")
    bench.ours("topics alone", [bench.tool("topics_rate"), store, matrix, listed, str(TOPICS)])
    for model, package in (("nmf", "python3-sklearn"), ("lda", "python3-gensim")):
        bench.peer("topics alone", f"{model.upper()} of {package} on the same matrix",
                   [PYTHON, os.path.join(HERE, "peer_topics.py"), matrix, listed, str(TOPICS), model],
                   needs=(package.removeprefix("python3-"), package))


def report(bench, store, work, stage="report weekly"):
    out = os.path.join(work, "out")
    period = last_week(store)
    bench.ours(stage, [bench.papertide, "report", "-q", "weekly", "--period", period, "--db", store, "--out", out])
    charts = len(glob.glob(os.path.join(out, "**", "*.svg"), recursive=True))
    script = os.path.join(work, "charts.gp")
    with open(script, "w", encoding="utf-8") as file:
        file.write("set terminal svg\n")
        for chart in range(charts):
            file.write(f"set output '{work}/chart{chart}.svg'\nplot sin(x), cos(x) with lines\n")
    bench.peer(stage, f"gnuplot alone, {charts} plain charts", ["gnuplot", script], needs=(None, "gnuplot-nox"))
    shutil.rmtree(out, ignore_errors=True)


def last_week(store):
    """The last one of which the store has seen every mailing, or the last."""
    db = sqlite3.connect(f"file:{store}?mode=ro", uri=True)
    rows = db.execute("SELECT period FROM period WHERE kind = 'week' ORDER BY state = 'full' DESC, number DESC LIMIT 1")
    return rows.fetchone()[0]


def search(bench, store, files):
    words = WORDS["real" if bench.size == "real" else "invented"]
    bench.ours("search", [bench.papertide, "search", "--db", store, *words.split()])
    bench.peer("search", "SQLite's FTS5 alone, the store's own index",
               ["sqlite3", f"file:{store}?mode=ro", "SELECT rowid FROM paper_search WHERE paper_search MATCH "
                f"'{' AND '.join(words.split())}' ORDER BY rank LIMIT 20"], needs=(None, "sqlite3"))
    bench.peer("search", "grep of one word over the files", ["zgrep" if bench.size == "real" else "grep", "-c", words.split()[0], *files])


def one_day_more(bench, store, more, work):
    """What an evening costs; the keywords of its nine weeks alone beside scikit-learn's count of the same texts."""
    bench.begin_sum("one day more")
    bench.ours("one day more: ingest", [bench.papertide, "ingest", "-q", "--db", store, *more])
    bench.ours("one day more: terms", [bench.papertide, "analyze", "-q", "--only", "terms", "--db", store])
    bench.ours("one day more: keywords", [bench.papertide, "analyze", "-q", "--only", "keywords", "--db", store])
    bench.ours("one day more: other analyses", [bench.papertide, "analyze", "-q", "--db", store])
    bench.ours("one day more: report", [bench.papertide, "report", "-q", "weekly", "--period", last_week(store), "--db", store,
                                        "--out", os.path.join(work, "out")])
    bench.end_sum("one day more")
    bench.peer("one day more: keywords", "CountVectorizer on the texts of these nine weeks, 1 to 4 words (python3-sklearn)",
               [PYTHON, os.path.join(HERE, "peer_terms.py"), store, "9"], needs=("sklearn", "python3-sklearn"))


def look_closer(bench, store):
    """What needs no size, or more memory than a size leaves: every text of the store to papers a term and week, whether
    figures that rest on chance hold still, and a format that the corpus is not in."""
    bench.ours("terms of 1 to 3 words alone", [bench.tool("terms_rate"), store])
    bench.peer("terms of 1 to 3 words alone", "CountVectorizer (python3-sklearn)",
               [PYTHON, os.path.join(HERE, "peer_terms.py"), store], needs=("sklearn", "python3-sklearn"))
    bench.ours("network's steps, and its order by two seeds", [bench.tool("network_rate"), store])
    bench.ours("topics' bands against halves of the papers", [bench.tool("topics_bands"), store])
    bench.ours("papers out of OAI-PMH alone", [bench.tool("xml_rate")])


# ── Runs ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def measure(bench, work):
    store = os.path.join(work, "store.db")
    files, more = make_papers(bench, bench.size, work)
    if not files:
        print("bench: no real digests there (PAPERTIDE_DATA); left out", file=sys.stderr)
        return
    ingest(bench, files, store, work)
    analyze(bench, store, work)
    if bench.size == "real":
        look_closer(bench, store)
    report(bench, store, work)
    search(bench, store, files)
    one_day_more(bench, store, more, work)


def measure_stages(bench, work, *options):
    """Our own stages only."""
    store = os.path.join(work, "store.db")
    files, _ = make_papers(bench, bench.size, work, *options)
    bench.ours("ingest", [bench.papertide, "ingest", "-q", "--db", store, *files])
    bench.count_papers(store)
    for name in ANALYSES:
        bench.ours(f"analyze {name}", [bench.papertide, "analyze", "-q", "--only", name, "--db", store])
    bench.ours("report weekly", [bench.papertide, "report", "-q", "weekly", "--period", last_week(store), "--db", store,
                                 "--out", os.path.join(work, "out")])
    bench.ours("search", [bench.papertide, "search", "--db", store, "learning"])


def in_folder(size, build, step, *rest):
    work = tempfile.mkdtemp(prefix="bench-")
    bench = Bench(build, size, work)
    try:
        step(bench, work, *rest)
    finally:
        shutil.rmtree(work)
    return bench


def main(arguments):
    is_surprises = arguments[:1] == ["--surprises"]
    os.nice(5)  # all of it: a peer must not wait where we do not
    build, out, *sizes = arguments[is_surprises:] if len(arguments) >= 2 + is_surprises else die(__doc__)
    sizes = [s if s == "real" else int(s) for s in sizes or os.environ.get("SIZES", "75000").split()]
    if not is_surprises:
        runs = []
        for size in sizes:
            runs.append(in_folder(size, build, measure))
            write_results(out, [run for run in runs if run.rows])  # after each: a long run that is cut off leaves what it has
        return any(run.failures for run in runs)
    runs = {None: in_folder(sizes[0], build, measure_stages)}
    for kind in SURPRISES:
        runs[kind] = in_folder(sizes[0], build, measure_stages, "--surprise", kind)
    return write_surprises(out, runs, SURPRISES)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
