"""The store in the sqlite3 shell and in Datasette: every view is plain SQLite, and documented where users look.

    views_test.py ROOT PAPERTIDE FOLDER      (others.py makes the folder)
"""
import functools, glob, os, re, subprocess, sys
import others

root, papertide, folder = map(os.path.abspath, sys.argv[1:])
run = functools.partial(others.run, papertide)
db = os.path.join(folder, "papertide.db")
VALUES = {":phrase": "lattice", ":name": "Rita Riser"}


def shell(*lines):
    """What the sqlite3 shell says; it knows none of papertide's functions."""
    done = subprocess.run(["sqlite3", "-batch", "-bail", "-json", "-readonly", db], input="\n".join(lines), text=True,
                          capture_output=True)
    assert done.returncode == 0 and not done.stderr, (lines, done.stderr)
    return others.load(done.stdout) if done.stdout else []


def check_views(database):
    views = [row["name"] for row in shell("SELECT name FROM sqlite_master WHERE type = 'view' AND name GLOB 'v_*'")]
    documented = {name: table for name, table in database["tables"].items() if not table.get("hidden")}
    assert sorted(views) == sorted(documented), set(views) ^ set(documented)
    for view in views:
        columns = [row["name"] for row in shell(f"SELECT name FROM pragma_table_info('{view}')")]
        assert columns == list(documented[view]["columns"]), (view, columns)
        assert documented[view]["description"] and all(documented[view]["columns"].values()), view
        rows, = shell(f"SELECT count(*) AS n FROM (SELECT * FROM {view})")
        first = shell(f"SELECT * FROM {view} LIMIT 1")
        assert len(first) == min(1, rows["n"])


def check_hidden(database):
    """Whatever is not for users."""
    every = shell("SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT GLOB 'v_*'")
    hidden = {name for name, table in database["tables"].items() if table.get("hidden") is True}
    assert hidden == {row["name"] for row in every}


def check_queries(database):
    files = {os.path.basename(path)[:-4] for path in glob.glob(os.path.join(root, "sql/example/*.sql"))}
    assert set(database["queries"]) == files
    for name, query in database["queries"].items():
        parameters = sorted(set(re.findall(r":[a-z]+", query["sql"])))
        rows = shell(*(f".parameter set {each} '{VALUES[each]}'" for each in parameters), query["sql"] + ";")
        assert query["title"] and (rows or name in ("coauthors", "days_missing")), name


def check_page():
    """docs/datasette.md shows the queries as they are."""
    with open(os.path.join(root, "docs/datasette.md"), encoding="utf-8") as file:
        page = file.read()
    for path in glob.glob(os.path.join(root, "sql/example/*.sql")):
        with open(path, encoding="utf-8") as file:
            assert file.read().rstrip() in page, path + ": is not in docs/datasette.md"


metadata = others.load(run(folder, "export", "datasette"))
assert list(metadata["databases"]) == ["papertide"]
check_views(metadata["databases"]["papertide"])
check_hidden(metadata["databases"]["papertide"])
check_queries(metadata["databases"]["papertide"])
check_page()
run(folder, "export", "datasette", "--out", "metadata.json")
with open(os.path.join(folder, "metadata.json"), encoding="utf-8") as file:
    assert others.load(file.read()) == metadata
