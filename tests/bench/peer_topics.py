#!/usr/bin/env python3
"""The peer of the topics: scikit-learn's NMF, and its LDA, on the matrix that topics_rate wrote, and how well the words
of each go together: NPMI of the ten heaviest (over the papers that were not fitted, each holding a term or not) and
diversity, computed here by numpy alone. scikit-learn's number of sweeps is its default, 200. Needs Debian's python3-sklearn.

    peer_topics.py MATRIX TOPICS [K]"""

import sys
import time
from itertools import combinations

import numpy
from scipy import sparse
from sklearn.decomposition import NMF, LatentDirichletAllocation

TOP = 10


def read_matrix(path):
    with open(path, "rb") as file:
        rows, columns, entries = numpy.fromfile(file, numpy.uint64, 3)
        start = numpy.fromfile(file, numpy.uint64, int(rows) + 1)
        at = numpy.fromfile(file, numpy.uint32, int(entries))
        value = numpy.fromfile(file, numpy.float64, int(entries))
    return sparse.csr_matrix((value, at.astype(numpy.int32), start.astype(numpy.int64)), (int(rows), int(columns)))


def npmi(holds, papers, topic):
    scores = []
    for x, y in combinations(topic, 2):
        px, py = holds[:, x].sum() / papers, holds[:, y].sum() / papers
        both = holds[:, x].multiply(holds[:, y]).sum() / papers
        scores.append(-1.0 if both == 0 else numpy.log(both / (px * py)) / -numpy.log(both))
    return float(numpy.mean(scores))


def report(name, topics, holds, seconds, error):
    papers = holds.shape[0]
    coherence = numpy.mean([npmi(holds, papers, topic) for topic in topics])
    diversity = len({term for topic in topics for term in topic}) / sum(len(topic) for topic in topics)
    print(f"| {name} | {seconds} | {error} | {coherence:.3f} | {diversity:.3f} |")


def top_terms(components):
    return [list(numpy.argsort(-row)[:TOP]) for row in components]


def main(matrix, listed, k):
    x = read_matrix(matrix)
    holds = (read_matrix(matrix + ".unseen") > 0).astype(numpy.float64).tocsc()
    with open(listed, encoding="utf-8") as file:
        number = {term: column for column, term in enumerate(next(file).rstrip("\n").split("\t"))}
        ours = [[number[term] for term in line.rstrip("\n").split("\t")] for line in file]
    print("| model | seconds | relative error | NPMI | diversity |\n|---|---:|---:|---:|---:|")
    report("ours", ours, holds, "", "")
    begun = time.monotonic()
    nmf = NMF(k, init="nndsvd", solver="cd", tol=1e-4, random_state=0).fit(x)
    report(f"scikit-learn's NMF, {nmf.n_iter_} sweeps", top_terms(nmf.components_), holds, f"{time.monotonic() - begun:.2f}",
           f"{nmf.reconstruction_err_ / sparse.linalg.norm(x):.6f}")
    begun = time.monotonic()
    lda = LatentDirichletAllocation(k, random_state=0).fit((x > 0).astype(numpy.float64))
    report("scikit-learn's LDA", top_terms(lda.components_), holds, f"{time.monotonic() - begun:.2f}", "")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 50)
