#!/usr/bin/env python3
"""Topics of a corpus in OCTIS's form (corpus.tsv: text, part, label), by the program itself: coherence (gensim's c_npmi
and c_v of the ten heaviest single words, over all texts), diversity, and the mutual information of each text's largest
topic with its label. Beside them scikit-learn's NMF on the same texts. Needs Debian's python3-gensim and
python3-sklearn.

    topics_octis.py PAPERTIDE FOLDER K"""

import json
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import time

import numpy
from gensim.corpora import Dictionary
from gensim.models.coherencemodel import CoherenceModel
from sklearn.decomposition import NMF
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import normalized_mutual_info_score

TOP = 10


def read(folder):
    rows = [line.rstrip("\n").split("\t") for line in (pathlib.Path(folder) / "corpus.tsv").open(encoding="utf-8")]
    return [row[0] for row in rows], [row[-1] for row in rows]


def ours(program, texts, k):
    """Each text as the abstract of a paper: every number is the program's own."""
    with tempfile.TemporaryDirectory() as folder:
        path, store = pathlib.Path(folder) / "2026-06-01.jsonl", pathlib.Path(folder) / "store.db"
        with path.open("w", encoding="utf-8") as file:
            for number, text in enumerate(texts):
                file.write(json.dumps({"id": f"2606.{number:05}", "categories": ["cs.CL"], "authors": ["A B"],
                                       "title": ".", "abstract": text}) + "\n")
        subprocess.run([program, "ingest", "-q", "--db", store, path], check=True)
        begun = time.monotonic()
        subprocess.run([program, "analyze", "-q", "--db", store, "--only", "topics", "--topics", str(k)], check=True)
        seconds = time.monotonic() - begun
        db = sqlite3.connect(store)
        words = db.execute("SELECT topic, term FROM topic_weight JOIN topic_column USING (column)"
                           " WHERE instr(term, ' ') = 0 ORDER BY topic, weight DESC").fetchall()
        largest = dict(db.execute("SELECT CAST(substr(arxiv_id, 6) AS INTEGER), topic FROM paper_topic JOIN paper USING (paper_id)"
                                  " ORDER BY weight").fetchall())
        db.close()
    topics = {}
    for topic, term in words:
        topics.setdefault(topic, []).append(term)
    return list(topics.values()), [largest.get(number, 0) for number in range(len(texts))], seconds


def theirs(texts, k):
    begun = time.monotonic()
    vectorizer = TfidfVectorizer(sublinear_tf=True, token_pattern=r"\S+")
    x = vectorizer.fit_transform(texts)
    model = NMF(k, init="nndsvd", solver="cd", tol=1e-4, max_iter=400, random_state=0)
    weights = model.fit_transform(x)
    names = vectorizer.get_feature_names_out()
    return [[names[i] for i in numpy.argsort(-row)[:30]] for row in model.components_], list(weights.argmax(1)), time.monotonic() - begun


def report(name, found, texts, labels, dictionary):
    topics, largest, seconds = found
    topics = [[word for word in topic if word in dictionary.token2id][:TOP] for topic in topics]
    split = [text.split() for text in texts]
    scores = [CoherenceModel(topics=topics, texts=split, dictionary=dictionary, coherence=kind, topn=TOP, processes=1).get_coherence()
              for kind in ("c_npmi", "c_v")]
    diversity = len({word for topic in topics for word in topic}) / sum(len(topic) for topic in topics)
    print(f"| {name} | {scores[0]:.3f} | {scores[1]:.3f} | {diversity:.3f} "
          f"| {normalized_mutual_info_score(labels, largest):.3f} | {seconds:.2f} |")


def main(program, folder, k):
    texts, labels = read(folder)
    dictionary = Dictionary([text.split() for text in texts])
    print(f"| {pathlib.Path(folder).name}, {k} topics | c_npmi | c_v | diversity | NMI | seconds |\n|---|---:|---:|---:|---:|---:|")
    report("papertide", ours(program, texts, k), texts, labels, dictionary)
    report("scikit-learn's NMF", theirs(texts, k), texts, labels, dictionary)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
