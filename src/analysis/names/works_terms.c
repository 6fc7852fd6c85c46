/* The words of papers, weighted: the logarithm of how often a paper has a word times that of how rare the word is. */
#include "analysis/names/works_load.h"

#include "base/memory.h"
#include "store/statement.h"
#include "text/tokens.h"

#include <math.h>
#include <stdlib.h>

enum { NO_TERM = PT_TOKEN_STOP | PT_TOKEN_DIGITS, FINE = 1024 /* steps of a weight before it is put to unit length */ };

struct vocabulary {
    uint32_t tokens;
    uint32_t *key; /* by token: 1 + what it is counted as; 0: it is no term */
    uint32_t *df;  /* by key: papers */
};

struct counted {
    PT_ARRAY(uint32_t) term;
    PT_ARRAY(uint8_t) count; /* by place in `term`: how often, up to 255 */
    PT_ARRAY(uint32_t) met;  /* of one paper, as they come */
};

static pt_status load_vocabulary(pt_store *store, struct vocabulary *v, pt_error *err)
{
    PT_ARRAY(uint32_t) keys = { 0 };
    uint32_t highest = 0;
    pt_statement *rows;
    pt_status st;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_CORPUS_TOKENS, &rows, err));
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        size_t token = (size_t)pt_read_int(rows, 0);
        uint32_t key = (uint32_t)pt_read_int(rows, 2);

        while (keys.len <= token)
            PT_PUSH(&keys, 0);
        keys.at[token] = pt_read_int(rows, 3) & NO_TERM ? 0 : key + 1;
        highest = key > highest ? key : highest;
    }
    v->tokens = (uint32_t)keys.len;
    v->key = keys.at;
    v->df = PT_CALLOC(uint32_t, highest + 1);
    return st == PT_END ? PT_OK : st;
}

static int by_number(const void *a, const void *b)
{
    const uint32_t *x = a, *y = b;

    return (*x > *y) - (*x < *y);
}

/* Adds the terms of a paper, each once, and counts it among those that have them. */
static void count_terms(struct vocabulary *v, pt_str stream, struct counted *counted)
{
    size_t start = counted->term.len;
    pt_unit unit;

    counted->met.len = 0;
    while (pt_tokens_next(&stream, &unit))
        if (unit.type == PT_UNIT_TOKEN && unit.token < v->tokens && v->key[unit.token])
            PT_PUSH(&counted->met, v->key[unit.token] - 1);
    if (counted->met.len)
        qsort(counted->met.at, counted->met.len, sizeof *counted->met.at, by_number);
    for (size_t i = 0; i < counted->met.len; i++)
        if (counted->term.len > start && counted->term.at[counted->term.len - 1] == counted->met.at[i]) {
            counted->count.at[counted->count.len - 1] += counted->count.at[counted->count.len - 1] < UINT8_MAX;
        } else {
            PT_PUSH(&counted->term, counted->met.at[i]);
            PT_PUSH(&counted->count, 1);
            v->df[counted->met.at[i]]++;
        }
}

static pt_status load_counts(pt_store *store, struct vocabulary *v, const bool *wanted, pt_works *works,
                             struct counted *counted, pt_error *err)
{
    pt_statement *rows;
    pt_status st;

    for (uint32_t p = 0; p < works->papers; p++) {
        works->term.start[p] = counted->term.len;
        if (!wanted[p])
            continue;
        PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_NAMES_TOKENS, &rows, err));
        pt_bind_int(rows, 1, works->paper_id[p]);
        while ((st = pt_statement_step(rows, err)) == PT_OK)
            count_terms(v, pt_read_str(rows, 0), counted);
        if (st != PT_END)
            return st;
    }
    works->term.start[works->papers] = counted->term.len;
    return PT_OK;
}

static uint64_t weight_of(const struct vocabulary *v, const struct counted *counted, size_t place, uint32_t papers)
{
    uint32_t df = v->df[counted->term.at[place]];
    double idf = df > 1 ? log((double)papers / df) : 0; /* nobody shares it */

    return (uint64_t)lround(FINE * (1 + log(counted->count.at[place])) * idf);
}

/* Sums of whole numbers, since terms are numbered in the order in which papers came. Weights are found twice: to keep
 * them would take a gigabyte of three million papers. */
static void weigh_terms(const struct vocabulary *v, const struct counted *counted, uint32_t papers, pt_works *works)
{
    for (uint32_t p = 0; p < works->papers; p++) {
        uint64_t squares = 0;

        for (size_t i = works->term.start[p]; i < works->term.start[p + 1]; i++) {
            uint64_t weight = weight_of(v, counted, i, papers);

            squares += weight * weight;
        }
        for (size_t i = works->term.start[p]; squares && i < works->term.start[p + 1]; i++)
            works->weight[i] =
                (uint16_t)lround(UINT16_MAX * ((double)weight_of(v, counted, i, papers) / sqrt((double)squares)));
    }
}

pt_status pt_works_load_terms(pt_store *store, const bool *wanted, pt_works *works, pt_error *err)
{
    struct vocabulary v = { 0 };
    struct counted counted = { 0 };
    uint32_t papers = 0;
    pt_status st;

    for (uint32_t p = 0; p < works->papers; p++)
        papers += wanted[p];
    PT_OR_DONE(load_vocabulary(store, &v, err));
    PT_OR_DONE(load_counts(store, &v, wanted, works, &counted, err));
    works->weight = PT_CALLOC(uint16_t, counted.term.len + 1);
    weigh_terms(&v, &counted, papers, works);
done:
    works->term.at = counted.term.at;
    for (uint32_t t = 0; t < v.tokens; t++)
        works->terms = v.key[t] > works->terms ? v.key[t] : works->terms;
    free(counted.count.at);
    free(counted.met.at);
    free(v.key);
    free(v.df);
    return st;
}
