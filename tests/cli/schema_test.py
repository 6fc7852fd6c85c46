"""Every answer of --json is what its schema says, and every schema is what docs/schema/ has.

    schema_test.py ROOT PAPERTIDE FOLDER      (others.py makes the folder)

Validated by somebody else's reading of JSON Schema (Debian: python3-jsonschema); besides, an answer has all keys of its
schema in their order, and no others: what users may pass over, a test may not.
"""
import functools, os, shutil, sqlite3, sys, tempfile
from jsonschema import Draft202012Validator
import others
from others import load

root, papertide, store = map(os.path.abspath, sys.argv[1:])
run = functools.partial(others.run, papertide)

def check_keys(value, schema, where):
    if isinstance(value, list):
        for each in value:
            check_keys(each, schema["items"], where)
    elif isinstance(value, dict) and "properties" in schema:
        assert list(value) == list(schema["properties"]) == schema["required"], (where, list(value))
        for key, inner in value.items():
            check_keys(inner, schema["properties"][key], where + "." + key)


def check_documented(schema, where):
    """Each object says which keys it has, and each key what it means."""
    assert schema.get("description") or where.endswith("[]"), where
    if "items" in schema:
        check_documented(schema["items"], where + "[]")
    for key, inner in schema.get("properties", {}).items():
        check_documented(inner, where + "." + key)


class Schemas:
    def __init__(self, folder):
        self.all, self.used, self.filled = {}, set(), set()
        for row in load(run(folder, "schema", "--json")):
            text = run(folder, "schema", row["name"])
            kept = os.path.join(root, "docs/schema", row["name"] + ".json")
            assert os.path.exists(kept) and open(kept, encoding="utf-8").read() == text, \
                kept + ": is not what papertide schema says; raise PT_SCHEMA_VERSION if users see a difference, then: " \
                "cmake --build --preset release --target schema"
            schema = load(text)
            Draft202012Validator.check_schema(schema)
            check_documented(schema, row["name"])
            assert schema["$id"] == row["id"] and schema["title"].startswith("papertide " + row["command"])
            self.all[row["name"]] = schema
        kept = {name[:-5] for name in os.listdir(os.path.join(root, "docs/schema")) if name.endswith(".json")}
        assert kept == set(self.all), kept ^ set(self.all)

    def check(self, name, value):
        schema = self.all[name]
        errors = [f"{'.'.join(map(str, e.absolute_path))}: {e.message}"
                  for e in Draft202012Validator(schema).iter_errors(value)]
        assert not errors, (name, errors[:5])
        check_keys(value, schema, name)
        self.used.add(name)
        if value:
            self.filled.add(name)
        return value


def ask_all(schemas, folder):
    def ask(name, *words, status=0):
        return schemas.check(name, load(run(folder, *words, "--json", status=status)))

    rising = ask("keywords-rising", "keywords", "--rising", "--period", "2026-W26")
    term = rising[0]["term"]
    for name, week in ("falling", "27"), ("new", "25"), ("bursts", "26"), ("themes", "27"), ("papers", "26"):
        ask("keywords-" + name, "keywords", "--" + name, "--period", "2026-W" + week)
    frequent = ask("keywords", "keywords")[0]["term"]
    assert ask("keywords-show", "keywords", "show", frequent)["trend"]
    ask("keywords", "keywords", "--period", "2026-06", "--like", term[:4])
    ask("keywords", "keywords", "--period", "2026-06-30", "--limit", "3")
    ask("keywords-watched", "keywords", "--watched", "--field", "talk")
    ask("keywords-live", "keywords", "--category", "cs.CL")
    ask("keywords-live", "keywords", "--category", "cs.CL", "--new", "--period", "2026-W26")
    shown = ask("keywords-show", "keywords", "show", term)
    assert all(shown[key] for key in "history claims bursts together authors papers".split())
    assert not ask("keywords-show", "keywords", "show", "such a 词")["papers"]
    for words in ([term], [term, "--category", "cs.CL"], ["zebra"], ["the"], [term, "--period", "2026-W02"], ["深い学習"]):
        ask("why", "why", *words)
    for by in "papers degree strength pagerank betweenness core".split():
        names = ask("authors", "authors", "--by", by)
    ask("authors-rising", "authors", "--by", "rising", "--period", "2026-W27")
    ask("authors-live", "authors", "--period", "2026-06")
    ask("authors-live", "authors", "--field", "talk")
    for each in names[:3] + [{"name": "Zoë \"O'Neil\" Ünal"}, {"name": "李 伟"}]:
        ask("authors-show", "authors", "show", each["name"])
    ask("authors-path", "authors", "path", names[0]["name"], names[1]["name"])
    assert ask("authors-path", "authors", "path", names[0]["name"], "李 伟") == []
    ask("communities", "communities")
    ask("communities-show", "communities", "show", "0")
    topic = ask("topics", "topics")[0]["topic"]
    ask("topics", "topics", "--period", "2026-06", "--field", "cs.CL")
    ask("topics-show", "topics", "show", str(topic))
    ask("papers", "papers", "--period", "2026-07")
    ask("papers-show", "papers", "show", "2607.90001")
    ask("papers-show", "papers", "show", "2607.90002")
    near = ask("papers", "papers", "--period", "2026-06-30")[0]["title"].split(" ")[0]
    ask("papers-near", "papers", "near", near)
    ask("search", "search", "lattices")
    ask("search", "search", "backwards")
    ask("search-topic", "search", "--topic", str(topic))
    odd = ask("query", "query", "SELECT 1 AS \"a \"\"b\", NULL AS n, 1e400 AS big, -1.5 AS x, 'é\n\x01' AS t, 9007199254740993 AS whole")
    assert odd == [{"a \"b": 1, "n": None, "big": None, "x": -1.5, "t": "é\n\x01", "whole": 9007199254740993}], odd
    ask("query", "query", "SELECT * FROM v_paper WHERE arxiv_id LIKE '2607.9%'")
    ask("status", "status")
    for name in "collections days gaps rejects".split():
        ask("status-" + name, "status", "--" + name)
    assert ask("check", "check")["is_sound"]
    ask("config-show", "config", "show")
    ask("report-list", "report", "--list")
    ask("report-explain", "report", "weekly", "--explain")
    ask("schema", "schema")
    for name in "keywords", "topics":
        lines = run(folder, "export", name, "--format", "jsonl", "--period", "2026-W26").splitlines()
        assert lines
        for line in lines[:500]:
            schemas.check("export-" + name, load(line))


def verify(schemas, folder):
    def ask(status):
        return schemas.check("verify", load(run(folder, "verify", "report", "--json", status=status)))

    run(folder, "report", "-q", "quality", "--period", "2026-W26")
    assert [row["verdict"] for row in ask(0)] == ["same"]
    with open(os.path.join(folder, "report/quality-2026-W26.md"), "r+", encoding="utf-8") as file:
        text = file.read()
        file.seek(0)
        file.write("x" + text)
    row, = ask(1)
    assert row["verdict"] == "changed" and row["changed"] == 1 and row["first"]


def ask_nothing(schemas, folder):
    """A store that holds nothing: answers are empty, not missing."""
    os.mkdir(folder)
    open(os.path.join(folder, "2026-07-01.jsonl"), "w").close()
    run(folder, "ingest", "-q", "2026-07-01.jsonl")
    run(folder, "analyze", "-q")
    for name in "authors communities status-collections status-days status-gaps status-rejects".split():
        command, _, flag = name.partition("-")
        schemas.check(name, load(run(folder, command, *(["--" + flag] if flag else []), "--json")))
    schemas.check("status", load(run(folder, "status", "--json")))
    schemas.check("search", load(run(folder, "search", "tide", "--json")))
    schemas.check("papers-show", load(run(folder, "papers", "show", "2601.00001", "--json")))
    assert load(run(folder, "query", "SELECT * FROM v_paper", "--json")) == []
    for name in "keywords", "topics":
        assert run(folder, "export", name, "--format", "jsonl") == ""
        assert run(folder, "export", name, "--format", "csv").startswith("field,period,")


def find_damage(schemas, folder):
    """A store that does not add up: the findings, told in JSON, and then mended."""
    with sqlite3.connect(os.path.join(folder, "papertide.db")) as db:
        db.execute("DROP VIEW v_watch")
        db.execute("DELETE FROM network_period")
        db.execute("UPDATE keyword_period SET papers = papers + 1 WHERE period = '2026-W26'")
    found = schemas.check("check", load(run(folder, "check", "--full", "--json", status=1)))
    assert not found["is_sound"] and found["findings"] and found["results"], found


place = tempfile.mkdtemp()
try:
    schemas = Schemas(place)
    filled, empty = os.path.join(place, "filled"), os.path.join(place, "empty")
    shutil.copytree(store, filled)
    ask_all(schemas, filled)
    verify(schemas, filled)
    ask_nothing(schemas, empty)
    find_damage(schemas, filled)
    assert schemas.used == set(schemas.all), "not asked: %s" % (set(schemas.all) - schemas.used)
    assert schemas.filled >= set(schemas.all) - {"status-gaps"}, "always empty: %s" % (set(schemas.all) - schemas.filled)
finally:
    shutil.rmtree(place)
