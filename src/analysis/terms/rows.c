#include "analysis/terms/rows.h"

#include <stdlib.h>

/* The papers that hold each term: those of term t are first[t] … first[t + 1] - 1, sorted. */
struct columns {
    size_t *first, *next;
    uint32_t *paper;
    uint16_t *count;
};

/* Lists have no term in common, so nobody else writes where one of them does. */
static void fill_columns(const pt_corpus_entries *lists, size_t count, const uint32_t *number, struct columns *columns)
{
#pragma omp taskloop grainsize(8) default(none) shared(lists, count, number, columns)
    for (size_t i = 0; i < count; i++)
        for (size_t e = 0; e < lists[i].len; e++) {
            const pt_corpus_entry *entry = &lists[i].at[e];
            size_t to = columns->next[number[entry->term]]++;

            columns->paper[to] = entry->paper;
            columns->count[to] = entry->count;
        }
}

/* Columns that are gone through in order leave rows that are sorted. */
static void turn_columns(const struct columns *columns, pt_corpus *corpus)
{
    size_t entries = columns->first[corpus->terms], *next = PT_CALLOC(size_t, corpus->papers + 1);

    corpus->start = PT_CALLOC(size_t, corpus->papers + 1);
    corpus->at = PT_CALLOC(uint32_t, entries);
    corpus->count = PT_CALLOC(uint16_t, entries);
    for (size_t e = 0; e < entries; e++)
        corpus->start[columns->paper[e] + 1]++;
    for (size_t p = 0; p < corpus->papers; p++) {
        corpus->start[p + 1] += corpus->start[p];
        next[p] = corpus->start[p];
    }
    for (uint32_t t = 0; t < corpus->terms; t++)
        for (size_t e = columns->first[t]; e < columns->first[t + 1]; e++) {
            size_t to = next[columns->paper[e]]++;

            corpus->at[to] = t;
            corpus->count[to] = columns->count[e];
        }
    free(next);
}

void pt_corpus_fill_rows(const pt_corpus_entries *lists, size_t count, const uint32_t *number, const size_t *rows,
                         pt_corpus *corpus)
{
    struct columns columns = { .first = PT_CALLOC(size_t, corpus->terms + 1),
                               .next = PT_CALLOC(size_t, corpus->terms + 1) };

    for (size_t t = 0; t < corpus->terms; t++) {
        columns.first[t + 1] = columns.first[t] + rows[t];
        columns.next[t] = columns.first[t];
    }
    columns.paper = PT_CALLOC(uint32_t, columns.first[corpus->terms]);
    columns.count = PT_CALLOC(uint16_t, columns.first[corpus->terms]);
    fill_columns(lists, count, number, &columns);
    turn_columns(&columns, corpus);
    free(columns.first);
    free(columns.next);
    free(columns.paper);
    free(columns.count);
}
