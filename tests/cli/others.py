"""The store that the tests of what other programs read share: the demo's, and what strangers send.

    others.py PAPERTIDE CORPUS FOLDER      makes FOLDER, with digests, papertide.ini and papertide.db
"""
import json, os, shutil, subprocess, sys

ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PAPERTIDE_DB"}

# Strangers' words, and keys that are not there: all of it must come through as valid JSON.
HOSTILE = [
    {"id": "2607.90001", "categories": ["cs.CL"], "title": "Q\"uo\\tes </script> \u2028 \x07 \u001b[31m \u0000 深い学習 🌊 é",
     "authors": ["Zoë \"O'Neil\" Ünal", "李 伟", "-=1+1"], "abs": "https://arxiv.org/abs/2607.90001",
     "summary": "Tidal\tlattices \u202e backwards; 'DROP TABLE paper'; --\r\n{\"a\": [1]}"},
    {"id": "2607.90002", "categories": ["cs.CL", "cs.QQ"], "title": "=HYPERLINK(\"x\")", "authors": [], "summary": None},
    {"id": "no id at all", "title": "Rejected \"so\" \u2029", "authors": ["X"], "categories": []},
]
# Somebody who rises.
HOSTILE += [{"id": "2607.91%03d" % i, "categories": ["cs.CL"], "title": "Harbour walls, part %d" % i, "authors": ["Rita Riser"],
             "summary": "Stones."} for i in range(12)]


def run(papertide, folder, *words, status=0):
    done = subprocess.run([papertide, *words], cwd=folder, env=ENVIRONMENT, capture_output=True)
    assert done.returncode == status, (words, done.returncode, done.stdout[-400:], done.stderr)
    return done.stdout.decode("utf-8")  # strictly: an answer is UTF-8


def load(text):
    def only_once(pairs):
        assert len(dict(pairs)) == len(pairs), "a key stands twice: %r" % pairs
        return dict(pairs)

    def no_constant(name):
        raise AssertionError(name + " is no JSON")

    return json.loads(text, object_pairs_hook=only_once, parse_constant=no_constant)


def fill(papertide, corpus, folder):
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    subprocess.run([corpus, os.path.join(folder, "digests")], check=True)
    with open(os.path.join(folder, "digests", "2026-07-02-more.jsonl"), "w", encoding="utf-8") as file:
        for paper in HOSTILE:
            file.write(json.dumps(paper) + "\n")
    with open(os.path.join(folder, "papertide.ini"), "w", encoding="utf-8") as file:
        file.write("[field talk]\ncategories = cs.CL\nterms = tidal lattices, tide*, \"深\"\n")
    run(papertide, folder, "ingest", "-q", "digests", status=3)
    run(papertide, folder, "analyze", "-q")


if __name__ == "__main__":
    fill(*map(os.path.abspath, sys.argv[1:]))
