#!/usr/bin/env python3
"""The peer of terms_rate: scikit-learn's CountVectorizer over the title and abstract of every paper of a store, runs of
one to three words in at least five papers, then papers a term and week as a product of sparse matrices; or the peer of
the keywords of a week: runs of one to four words in the papers of the last WEEKS. Loading the texts is told apart.
Prints lines of "name value", as terms_rate does.

    peer_terms.py STORE [WEEKS]"""

import resource
import sqlite3
import sys
import time

import numpy
import scipy.sparse
from sklearn.feature_extraction.text import CountVectorizer

LEAST_PAPERS = 5
THURSDAY = 3  # day 0 of the store is one: three days after its week's Monday


def load(store, weeks):
    db = sqlite3.connect(f"file:{store}?mode=ro", uri=True)
    rows = db.execute(
        "SELECT title || ' ' || abstract, first_day FROM paper"
        " WHERE first_day > (SELECT max(first_day) FROM paper) - 7 * ? ORDER BY arxiv_id", (weeks,)).fetchall()
    db.close()
    return [row[0] for row in rows], numpy.array([(row[1] + THURSDAY) // 7 for row in rows])


def count(texts, weeks, longest):
    papers = CountVectorizer(ngram_range=(1, longest), min_df=LEAST_PAPERS, binary=True).fit_transform(texts)
    names, column = numpy.unique(weeks, return_inverse=True)
    ones = numpy.ones(len(texts), dtype=numpy.int64)
    in_week = scipy.sparse.csr_matrix((ones, (column, numpy.arange(len(texts)))), shape=(len(names), len(texts)))
    return in_week @ papers


def main(store, last_weeks=None):
    begun = time.monotonic()
    texts, weeks = load(store, int(last_weeks or 100000))
    loaded = time.monotonic()
    by_week = count(texts, weeks, 4 if last_weeks else 3)
    done = time.monotonic()
    print("papers", len(texts))
    print("megabytes", f"{sum(len(text.encode()) for text in texts) / 1e6:.1f}")
    print("terms", by_week.shape[1])
    print("weeks", by_week.shape[0])
    print("load_seconds", f"{loaded - begun:.3f}")
    print("seconds", f"{done - loaded:.3f}")
    print("peak_mb", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(*sys.argv[1:])
