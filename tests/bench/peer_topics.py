#!/usr/bin/env python3
"""The peers of the topics: scikit-learn's NMF, or gensim's LDA, on the matrix that topics_rate wrote, and how well the
words of each go together: NPMI of the ten heaviest (over the papers that were not fitted, each holding a term or not) and
diversity, computed here by numpy alone; of ours as well. Each with its own defaults (of NMF, 200 sweeps at most; of LDA,
one pass). Needs Debian's python3-sklearn, python3-gensim.

    peer_topics.py MATRIX TOPICS K nmf|lda"""

import sys
import time
from itertools import combinations

import numpy
from scipy import sparse

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


def report(prefix, topics, holds):
    print(f"{prefix}npmi {numpy.mean([npmi(holds, holds.shape[0], topic) for topic in topics]):.3f}")
    print(f"{prefix}diversity {len({term for topic in topics for term in topic}) / sum(len(topic) for topic in topics):.3f}")


def read_ours(listed):
    with open(listed, encoding="utf-8") as file:
        number = {term: column for column, term in enumerate(next(file).rstrip("\n").split("\t"))}
        return [[number[term] for term in line.rstrip("\n").split("\t")] for line in file]


def fit_nmf(x, k):
    from sklearn.decomposition import NMF

    begun = time.monotonic()
    nmf = NMF(k, init="nndsvd", solver="cd", tol=1e-4, random_state=0).fit(x)
    print(f"seconds {time.monotonic() - begun:.3f}")
    print(f"sweeps {nmf.n_iter_}\nrelative_error {nmf.reconstruction_err_ / sparse.linalg.norm(x):.6f}")
    return nmf.components_


def fit_lda(x, k):
    from gensim.matutils import Sparse2Corpus
    from gensim.models import LdaModel

    begun = time.monotonic()
    corpus = Sparse2Corpus((x > 0).astype(numpy.float64).T.tocsc())
    lda = LdaModel(corpus, num_topics=k, id2word={i: str(i) for i in range(x.shape[1])}, random_state=0)
    print(f"seconds {time.monotonic() - begun:.3f}")
    return lda.get_topics()


def main(matrix, listed, k, model):
    x = read_matrix(matrix)
    holds = (read_matrix(matrix + ".unseen") > 0).astype(numpy.float64).tocsc()
    fitted = (fit_nmf if model == "nmf" else fit_lda)(x, int(k))
    report("", [list(numpy.argsort(-row)[:TOP]) for row in fitted], holds)
    if model == "nmf":
        report("our_", read_ours(listed), holds)


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
