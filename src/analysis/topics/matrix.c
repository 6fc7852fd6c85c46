#include "analysis/topics/matrix.h"

#include "base/memory.h"

#include <stdlib.h>

enum { HELD_OUT = 5, MOST_COLUMNS = 50000 };

void pt_topic_matrix_choose(const pt_corpus *corpus, pt_topic_matrix *matrix)
{
    *matrix = (pt_topic_matrix){ .column = PT_CALLOC(uint32_t, corpus->terms),
                                 .term = PT_CALLOC(uint32_t, corpus->terms),
                                 .df = PT_CALLOC(uint32_t, corpus->terms),
                                 .papers = corpus->papers };
    for (uint32_t t = 0; t < corpus->terms; t++) { /* the most frequent first */
        bool is_in = corpus->term[t].len > 1 && matrix->columns < MOST_COLUMNS;

        matrix->column[t] = is_in ? (uint32_t)matrix->columns : PT_NONE;
        if (!is_in)
            continue;
        matrix->term[matrix->columns] = t;
        matrix->df[matrix->columns++] = corpus->df[t];
    }
}

void pt_topic_matrix_free(pt_topic_matrix *matrix)
{
    free(matrix->column);
    free(matrix->term);
    free(matrix->df);
    *matrix = (pt_topic_matrix){ 0 };
}

static bool is_held_out(size_t paper)
{
    return paper % HELD_OUT == HELD_OUT - 1;
}

pt_sparse pt_topic_matrix_count(const pt_topic_matrix *matrix, const pt_corpus *corpus, pt_topic_part part)
{
    pt_sparse counts = { .columns = matrix->columns };
    size_t entries = 0;

    counts.start = PT_CALLOC(size_t, corpus->papers + 1);
    counts.at = PT_CALLOC(uint32_t, corpus->start[corpus->papers]);
    counts.value = PT_CALLOC(double, corpus->start[corpus->papers]);
    for (size_t p = 0; p < corpus->papers; p++) {
        if (part != PT_ALL && is_held_out(p) != (part == PT_UNSEEN))
            continue;
        for (size_t e = corpus->start[p]; e < corpus->start[p + 1]; e++) {
            if (matrix->column[corpus->at[e]] == PT_NONE)
                continue;
            counts.at[entries] = matrix->column[corpus->at[e]];
            counts.value[entries++] = corpus->count[e];
        }
        counts.start[++counts.rows] = entries;
    }
    return counts;
}

pt_sparse pt_topic_matrix_weigh(const pt_topic_matrix *matrix, const pt_corpus *corpus, pt_topic_part part)
{
    pt_sparse weights = pt_topic_matrix_count(matrix, corpus, part);

    pt_sparse_tfidf(&weights, matrix->papers, matrix->df);
    return weights;
}
