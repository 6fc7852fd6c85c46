#!/usr/bin/env python3
"""The peer of ingest: what Python's own json and sqlite3 do when used well. One transaction, write-ahead log,
executemany over batches; the same tables for papers, authors, authorships and sightings as the floor, no checks.

    peer_ingest.py STORE FILE…      digests as JSONL or arXiv's data set (.gz or plain)"""

import gzip
import json
import sqlite3
import sys

BATCH = 5000

TABLES = """
CREATE TABLE paper (paper_id INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, title TEXT, abstract TEXT, comment TEXT,
                    categories TEXT, url TEXT, pdf TEXT) STRICT;
CREATE TABLE author (author_id INTEGER PRIMARY KEY, name TEXT UNIQUE NOT NULL) STRICT;
CREATE TABLE authorship (paper_id INTEGER NOT NULL, position INTEGER NOT NULL, author_id INTEGER NOT NULL,
                         PRIMARY KEY (paper_id, position)) STRICT, WITHOUT ROWID;
CREATE TABLE sighting (source_id INTEGER NOT NULL, position INTEGER NOT NULL, paper_id INTEGER NOT NULL,
                       PRIMARY KEY (source_id, position)) STRICT, WITHOUT ROWID;
"""


def names_of(record):
    parsed = record.get("authors_parsed")
    if parsed is not None:
        return [" ".join(part for part in (name[1], name[0], name[2]) if part) for name in parsed]
    return record.get("authors") or []


def words_of(categories):
    return categories if isinstance(categories, str) else " ".join(categories or [])


class Saver:
    """Keeps ids of papers and authors in dictionaries, so that nothing is asked of the store."""

    def __init__(self, path):
        self.db = sqlite3.connect(path, isolation_level=None)
        self.db.execute("PRAGMA journal_mode = WAL")
        self.db.execute("PRAGMA synchronous = NORMAL")
        self.db.executescript(TABLES)
        self.db.execute("BEGIN")
        self.papers, self.authors = {}, {}
        self.rows = {"paper": [], "author": [], "authorship": [], "sighting": []}

    def add(self, source, position, record):
        paper = self.papers.get(record["id"])
        if paper is None:
            paper = self.papers[record["id"]] = len(self.papers) + 1
            self.rows["paper"].append((
                paper, record["id"], record.get("title"), record.get("summary") or record.get("abstract"),
                record.get("comment") or record.get("comments"), words_of(record.get("categories")),
                record.get("abs"), record.get("pdf")))
            for at, name in enumerate(names_of(record)):
                author = self.authors.get(name)
                if author is None:
                    author = self.authors[name] = len(self.authors) + 1
                    self.rows["author"].append((author, name))
                self.rows["authorship"].append((paper, at, author))
        self.rows["sighting"].append((source, position, paper))
        if len(self.rows["sighting"]) >= BATCH:
            self.flush()

    def flush(self):
        for table, rows in self.rows.items():
            if rows:
                marks = ", ".join("?" * len(rows[0]))
                self.db.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
                rows.clear()

    def close(self):
        self.flush()
        self.db.execute("COMMIT")
        self.db.close()


def main(store, *files):
    saver = Saver(store)
    for source, path in enumerate(files, 1):
        with (gzip.open if path.endswith(".gz") else open)(path, "rb") as lines:
            for position, line in enumerate(lines):
                saver.add(source, position, json.loads(line))
    saver.close()


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
