"""Reads an export with somebody else's parser: python's json and csv, bibtexparser (Debian: python3-bibtexparser).

    read_export.py FORMAT FILE      a line a paper: key or id | title | name; name

Debian has no parser of RIS: its grammar is checked here, from Reference Manager's specification. White space is printed
as single blanks, names in spoken order. What is not of the format ends in an exception.
"""
import csv
import json
import re
import sys

TEX = [("\\textbraceleft{}", "\1"), ("\\textbraceright{}", "\2"), ("\\textbackslash{}", "\3"),
       ("\\textasciitilde{}", "~"), ("\\textasciicircum{}", "^"), ("{", ""), ("}", ""), ("\\&", "&"), ("\\%", "%"),
       ("\\$", "$"), ("\\#", "#"), ("\\_", "_"), ("\1", "{"), ("\2", "}"), ("\3", "\\")]


def without_tex(text):
    for written, meant in TEX:
        text = text.replace(written, meant)
    return text


def split_names(field):
    """At ' and ' outside braces, as BibTeX does."""
    names, depth, name = [], 0, ""
    for i, c in enumerate(field):
        depth += {"{": 1, "}": -1}.get(c, 0)
        name += c
        if depth == 0 and name.endswith(" and "):
            names.append(name[:-5])
            name = ""
    return names + [name] if name else names


def bibtex(path):
    import bibtexparser
    from bibtexparser.customization import splitname

    for entry in bibtexparser.load(open(path, encoding="utf-8")).entries:
        names = []
        for name in split_names(entry.get("author", "")):
            parts = splitname(name)
            names.append(" ".join(parts["first"] + parts["von"] + parts["last"] + parts["jr"]))
        yield entry["ENTRYTYPE"] + " " + entry["ID"], without_tex(entry["title"]), map(without_tex, names)


def ris(path):
    text = open(path, encoding="utf-8", newline="").read()
    for record in text.split("\r\n\r\n")[:-1]:
        lines = [re.fullmatch(r"([A-Z][A-Z0-9])  - ([^\r\n]*)", line).groups() for line in record.split("\r\n")]
        assert lines[0][0] == "TY" and lines[-1] == ("ER", "")
        assert {tag for tag, _ in lines[1:-1]} <= set("AU TI AB PY DA JO DO UR L1 AN KW N1".split())
        values = dict(lines)
        assert re.fullmatch(r"\d{4}", values["PY"]) and re.fullmatch(r"\d{4}/\d\d/\d\d/", values["DA"])
        names = [value.split(", ") for tag, value in lines if tag == "AU"]
        assert all(len(name) <= 3 and "*" not in "".join(name) for name in names)
        yield values["TY"] + " " + values["AN"], values["TI"], (" ".join(n[1:2] + n[:1] + n[2:]) for n in names)


def jsonl(path):
    for line in open(path, encoding="utf-8"):
        paper = json.loads(line)
        yield paper["id"], paper["title"], paper["authors"]


def rows(path):
    for row in csv.DictReader(open(path, encoding="utf-8", newline=""), strict=True):
        yield row["id"], row["title"], row["authors"].split("; ")


for key, title, names in {"bibtex": bibtex, "ris": ris, "jsonl": jsonl, "csv": rows}[sys.argv[1]](sys.argv[2]):
    print(" ".join(key.split()), " ".join(title.split()), "; ".join(names), sep=" | ")
