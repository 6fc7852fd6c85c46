/* Do the words of a topic go together? May use: base, sparse. */
#ifndef PT_NUMERIC_COHERENCE_H
#define PT_NUMERIC_COHERENCE_H

#include "numeric/sparse.h"

/* Normalised pointwise mutual information of two words (Bouma 2009): ln(p_xy / (p_x p_y)) / -ln p_xy over `documents`,
 * of which `x` hold the one, `y` the other, `both` both. -1: never together; 0: independent; 1: never apart. A word
 * that no document holds says nothing: 0. */
double pt_npmi(double documents, double x, double y, double both);

/* The mean NPMI over all pairs of `words`: rows of `by_word`, whose columns are documents; an entry says that the
 * document holds the word. 0 for fewer than two words. */
double pt_coherence(const pt_sparse *by_word, const uint32_t *words, size_t count);

/* The share of different words among the top `count` words of `topics` topics (Dieng, Ruiz & Blei 2020): 1, none
 * repeated. */
double pt_topic_diversity(const uint32_t *words, size_t topics, size_t count);

#endif
