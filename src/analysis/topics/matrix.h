/* Papers by terms: what topics are fitted to. For topics/ only. May use: base, numeric, terms.
 *
 *   pt_topic_matrix_choose
 *     pt_topic_matrix_count, pt_topic_matrix_weigh    of any papers with these terms
 *   pt_topic_matrix_free */
#ifndef PT_ANALYSIS_TOPIC_MATRIX_H
#define PT_ANALYSIS_TOPIC_MATRIX_H

#include "analysis/terms/corpus.h"
#include "numeric/sparse.h"

/* Which terms are columns. */
typedef struct pt_topic_matrix {
    uint32_t *column; /* of each term of the corpus; PT_NONE: left out */
    uint32_t *term;   /* of each column */
    uint32_t *df;     /* of each column: papers of the corpus that hold it */
    size_t columns, papers;
} pt_topic_matrix;

/* Every fifth paper, in the order of arXiv ids, is not fitted: how well a topic's words go together is measured on
 * those. */
typedef enum pt_topic_part { PT_ALL, PT_FITTED, PT_UNSEEN } pt_topic_part;

/* All terms but single letters, which say nothing of a topic; of over 50,000 the most frequent. */
void pt_topic_matrix_choose(const pt_corpus *corpus, pt_topic_matrix *matrix);
void pt_topic_matrix_free(pt_topic_matrix *matrix);

/* How often each paper of the part holds each term: a matrix to be freed. */
pt_sparse pt_topic_matrix_count(const pt_topic_matrix *matrix, const pt_corpus *corpus, pt_topic_part part);

/* The same weighted by tf-idf, rows of length 1 (METHODS, section 4). */
pt_sparse pt_topic_matrix_weigh(const pt_topic_matrix *matrix, const pt_corpus *corpus, pt_topic_part part);

#endif
