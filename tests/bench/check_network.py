#!/usr/bin/env python3
"""Recomputes what a store's analysis 'network' says of names, by programs that share no code with papertide's
measures: degree, coreness, clustering and triangles by networkx, PageRank by numpy, betweenness by igraph (exact; only
up to 20,000 names). Prints the largest relative difference of each; of betweenness, which is sampled where a component
has 5,000 names, also the mean one over the true top 100. Needs Debian's python3-networkx, python3-scipy and
python3-igraph.

    check_network.py STORE"""

import sqlite3
import sys

import igraph
import networkx
import numpy
from scipy import sparse

DAMPING, MOST_FOR_EXACT = 0.85, 20000


def largest_difference(ours, theirs):
    ours, theirs = numpy.asarray(ours, float), numpy.asarray(theirs, float)
    return float(numpy.max(numpy.abs(ours - theirs) / numpy.maximum(numpy.abs(theirs), 1e-300), initial=0))


def pagerank(graph, names):
    """Power iteration to the end of double precision; rank of names without ties is spread evenly."""
    ties = networkx.to_scipy_sparse_array(graph, nodelist=names, weight="weight", format="csr")
    strength = numpy.asarray(ties.sum(axis=1)).ravel()
    alone = strength == 0
    walk = (sparse.diags(1 / numpy.where(alone, 1, strength)) @ ties).T.tocsr()
    rank = numpy.full(len(names), 1 / len(names))
    for _ in range(300):
        rank = DAMPING * (walk @ rank + rank[alone].sum() / len(names)) + (1 - DAMPING) / len(names)
        rank /= rank.sum()
    return rank, strength


def betweenness(graph, names):
    number = {name: place for place, name in enumerate(names)}
    return igraph.Graph(len(names), [(number[a], number[b]) for a, b in graph.edges]).betweenness()


def load(store):
    db = sqlite3.connect(f"file:{store}?mode=ro", uri=True)
    measures = ("degree", "core", "strength", "pagerank", "betweenness", "clustering")
    rows = db.execute(f"SELECT name, {', '.join(measures)} FROM v_author ORDER BY name").fetchall()
    graph = networkx.Graph()
    graph.add_nodes_from(row[0] for row in rows)
    graph.add_weighted_edges_from(db.execute("SELECT author_a, author_b, weight FROM v_collaboration"))
    triangles = db.execute("SELECT value FROM v_network_measure WHERE measure = 'triangles'").fetchone()[0]
    db.close()
    return graph, {measure: [row[i + 1] for row in rows] for i, measure in enumerate(measures)}, triangles


def main(path):
    graph, stored, triangles = load(path)
    names = list(graph.nodes)
    giant = max(networkx.connected_components(graph), key=len)
    rank, strength = pagerank(graph, names)
    core, local = networkx.core_number(graph), networkx.clustering(graph)
    print(f"names {len(names)}, pairs {graph.number_of_edges()}, giant component {len(giant)}")
    print(f"triangles   {triangles - sum(networkx.triangles(graph).values()) / 3:g}")
    print(f"degree      {largest_difference(stored['degree'], [graph.degree(name) for name in names]):.1e}")
    print(f"coreness    {largest_difference(stored['core'], [core[name] for name in names]):.1e}")
    print(f"clustering  {largest_difference([c or 0 for c in stored['clustering']], [local[name] for name in names]):.1e}")
    print(f"strength    {largest_difference(stored['strength'], strength):.1e}")
    print(f"pagerank    {largest_difference(stored['pagerank'], rank):.1e}")
    if len(names) > MOST_FOR_EXACT:
        return
    exact, ours = numpy.array(betweenness(graph, names)), numpy.array(stored["betweenness"])
    top = numpy.argsort(-exact)[:100]
    print(f"betweenness {largest_difference(ours[top], exact[top]):.1e} of the top 100, on average "
          f"{numpy.mean(numpy.abs(ours - exact)[top] / exact[top]):.1e}; all {numpy.max(numpy.abs(ours - exact)) / exact.max():.1e} of the largest")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
