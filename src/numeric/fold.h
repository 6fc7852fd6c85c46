/* A graph made small for walks: nodes that no walk can tell apart are one. May use: base, adjacency.
 *
 *   pt_fold_new or pt_fold_edges
 *     read the fields, for pt_betweenness, pt_distances
 *   pt_fold_free
 *
 *   Two nodes that are tied to each other and to the same others are twins: the authors who wrote one paper and no
 * other. Every distance, path count and dependency of one is that of the other, so a class of twins is walked from, and
 * through, once. In the digests of 122 days 59,812 names are 32,827 classes, 403,970 ties 193,664. */
#ifndef PT_NUMERIC_FOLD_H
#define PT_NUMERIC_FOLD_H

#include "numeric/adjacency.h"

typedef struct pt_fold {
    pt_adjacency graph; /* of the classes */
    uint32_t *size;     /* nodes of each class */
    uint32_t nodes;     /* of the graph that was folded */
    uint32_t *class_of; /* each of them */
    uint32_t components;
    uint32_t *first; /* components + 1: the classes of component c are first[c] … first[c + 1] - 1 */
    uint32_t *depth; /* of each class: ties from the hub of its cell */
} pt_fold;

/* Folds `whole`. Classes are numbered along the graph, so that those next to each other are near in it: component by
 * component, the one of the most nodes first (of equal ones the one of the smallest node), in each the cells of the
 * nodes with the most ties one after another, and each cell as a tree is walked, depth first. Equal ones are told apart
 * by their numbers in `whole`: let those follow names, which are the same in every store. */
pt_fold pt_fold_new(const pt_adjacency *whole);

/* The same of `count` edges among the nodes 0 … nodes - 1, each pair once. */
pt_fold pt_fold_edges(uint32_t nodes, const pt_edge *edges, size_t count);

void pt_fold_free(pt_fold *fold);

/* How many nodes component `c` has. */
uint32_t pt_fold_nodes(const pt_fold *fold, uint32_t c);

#endif
