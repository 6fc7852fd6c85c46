#!/usr/bin/env python3
"""The peer of the analysis 'network': igraph's own calls on the pairs of a store, by Debian's python3-igraph. Reading the
pairs is not counted; ten Leiden runs to stability are. Prints lines of "name value"; "seconds" is the sum.

    peer_network.py STORE"""

import random
import sqlite3
import sys
import time

import igraph

LEIDEN_RUNS = 10


def load(store):
    db = sqlite3.connect(f"file:{store}?mode=ro", uri=True)
    number = {row[0]: place for place, row in enumerate(db.execute("SELECT name FROM v_author ORDER BY name"))}
    rows = db.execute("SELECT author_a, author_b, weight FROM v_collaboration").fetchall()
    db.close()
    return len(number), [(number[a], number[b]) for a, b, _ in rows], [weight for _, _, weight in rows]


def leiden(graph, weights):
    best = 0
    for seed in range(LEIDEN_RUNS):
        random.seed(seed)
        found = graph.community_leiden("modularity", weights=weights, n_iterations=-1)
        best = max(best, graph.modularity(found.membership, weights=weights))
    return best


def main(store):
    nodes, pairs, weights = load(store)
    steps = {}

    def measure(name, step):
        begun = time.monotonic()
        value = step()
        steps[name] = time.monotonic() - begun
        return value

    graph = measure("build", lambda: igraph.Graph(n=nodes, edges=pairs))
    measure("pagerank", lambda: graph.pagerank(weights=weights))
    measure("coreness", graph.coreness)
    measure("clustering", graph.transitivity_local_undirected)
    modularity = measure("communities", lambda: leiden(graph, weights))
    for name, spent in steps.items():
        print(f"{name}_seconds {spent:.3f}")
    print(f"modularity {modularity:.6f}")
    print(f"seconds {sum(steps.values()):.3f}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
