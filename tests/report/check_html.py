#!/usr/bin/env python3
"""Checks all pages of a site: tags balance, each name stands once, there is one first heading, pictures say what they show,
nothing runs or is styled inline, nothing is asked of another host, and every link, of a page or of what its search finds,
leads to a file or a name that is there. Prints a line for each fault.

    check_html.py FOLDER"""

import json
import pathlib
import sys
from html.parser import HTMLParser
from urllib.parse import unquote

VOID = {"meta", "link", "img", "source", "br", "input", "hr"}
OWN = ("href", "src", "srcset")


class Page(HTMLParser):
    def __init__(self, path):
        super().__init__(convert_charrefs=True)
        self.open, self.names, self.links, self.faults, self.headings, self.policy = [], set(), [], [], 0, ""
        self.feed(path.read_text(encoding="utf-8"))
        if self.open:
            self.faults.append(f"not closed: {self.open}")
        if self.headings != 1:
            self.faults.append(f"{self.headings} first headings")
        if "default-src 'none'" not in self.policy or "unsafe" in self.policy:
            self.faults.append("no strict Content-Security-Policy")

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.headings += tag == "h1"
        if values.get("http-equiv") == "Content-Security-Policy":
            self.policy = values["content"]
        if tag == "img" and not values.get("alt"):
            self.faults.append("a picture without alt")
        if tag == "script" and "src" not in values or tag == "style":
            self.faults.append(f"inline {tag}")
        for name, value in attributes:
            if name.startswith("on") or name in ("style", "align"):
                self.faults.append(f"attribute {name}")
            if name in OWN:
                self.links.append((tag, value))
        if "id" in values:
            if values["id"] in self.names:
                self.faults.append(f"name {values['id']} twice")
            self.names.add(values["id"])
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes nothing, at {self.getpos()}")


class Index:
    """A report's search.js: the links are as its page has them, which lies beside the folder."""

    def __init__(self, path):
        rows = path.read_text(encoding="utf-8").removeprefix("addEntries(").removesuffix(",\n]);\n") + "]"
        self.links = [("a", href) for _, _, href, _ in json.loads(rows)]
        self.faults = [] if self.links else ["finds nothing"]


def check_links(path, page, pages):
    for tag, link in page.links:
        if link.startswith("https://arxiv.org/abs/") and tag == "a":
            continue
        file, _, name = unquote(link).partition("#")
        target = (path.parent / file).resolve() if file else path
        if "://" in link or link.startswith(("javascript:", "data:", "//")):
            page.faults.append(f"{tag} asks for {link}")
        elif not target.is_file():
            page.faults.append(f"dead link {link}")
        elif name and target in pages and name not in pages[target].names:
            page.faults.append(f"no such name {link}")


def main(folder):
    pages = {path.resolve(): Page(path) for path in sorted(pathlib.Path(folder).rglob("*.html"))}
    if not pages:
        print("no page")
    indexes = {path.resolve().parent: Index(path) for path in sorted(pathlib.Path(folder).glob("*/search.js"))}
    if not indexes:
        print("no index")
    for path, page in [*pages.items(), *indexes.items()]:
        check_links(path, page, pages)
        for fault in page.faults:
            print(f"{path.name}: {fault}")


if __name__ == "__main__":
    main(sys.argv[1])
