#include "analysis/network/asked.h"

#include "analysis/engine/values.h"
#include "base/memory.h"

#include <stdio.h>
#include <stdlib.h>

/* ── Pairs ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

struct pair {
    uint32_t a, b, papers;
    pt_day first, last;
    double weight;
};

struct pairs {
    uint32_t authors;
    PT_ARRAY(struct pair) all;
};

/* "[3,2,5]": how many authors each paper has, in the order in which pt_teams_pairs adds up. */
static double add_weights(pt_str sizes)
{
    double weight = 0;
    pt_str size;

    sizes = pt_str_part(sizes, 1, sizes.len > 2 ? sizes.len - 2 : 0);
    while (pt_str_cut(&sizes, ',', &size))
        weight += 1.0 / ((double)pt_cell_number(size) - 1);
    return weight;
}

static pt_status read_pair(void *self, const pt_str *cells, pt_error *err)
{
    struct pairs *pairs = self;
    struct pair pair = { .a = (uint32_t)pt_cell_number(cells[0]),
                         .b = (uint32_t)pt_cell_number(cells[1]),
                         .papers = (uint32_t)pt_cell_number(cells[2]),
                         .first = (pt_day)pt_cell_signed(cells[3]),
                         .last = (pt_day)pt_cell_signed(cells[4]),
                         .weight = add_weights(cells[5]) };

    if (pair.a >= pair.b || pair.b >= pairs->authors)
        return pt_fail(err, PT_ENETWORK, "the engine counts a pair of authors that the store has not");
    PT_PUSH(&pairs->all, pair);
    return PT_OK;
}

static int by_authors(const void *a, const void *b)
{
    const struct pair *x = a, *y = b;

    if (x->a != y->a)
        return x->a < y->a ? -1 : 1;
    return (x->b > y->b) - (x->b < y->b);
}

pt_status pt_pairs_ask(const pt_engine *engine, const pt_teams *teams, pt_pairs *pairs, pt_error *err)
{
    struct pairs found = { .authors = teams->authors };
    pt_status st;

    PT_OR_DONE(engine->ask(engine->self, PT_CLICKHOUSE_PAIR_COUNTS, NULL, 6, read_pair, &found, err));
    if (found.all.len)
        qsort(found.all.at, found.all.len, sizeof *found.all.at, by_authors);
    *pairs = (pt_pairs){ .edges = PT_CALLOC(pt_edge, found.all.len),
                         .papers = PT_CALLOC(uint32_t, found.all.len),
                         .first = PT_CALLOC(pt_day, found.all.len),
                         .last = PT_CALLOC(pt_day, found.all.len),
                         .count = found.all.len };
    for (size_t i = 0; i < found.all.len; i++) {
        const struct pair *pair = &found.all.at[i];

        pairs->edges[i] = (pt_edge){ .a = pair->a, .b = pair->b, .weight = pair->weight };
        pairs->papers[i] = pair->papers;
        pairs->first[i] = pair->first;
        pairs->last[i] = pair->last;
    }
done:
    free(found.all.at);
    return st;
}

/* ── Authors ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

struct authors {
    uint32_t count, *papers;
    pt_day *first, *last;
};

static pt_status read_author(void *self, const pt_str *cells, pt_error *err)
{
    struct authors *authors = self;
    uint64_t author = pt_cell_number(cells[0]);

    if (author >= authors->count)
        return pt_fail(err, PT_ENETWORK, "the engine counts papers of an author that the store has not");
    authors->papers[author] = (uint32_t)pt_cell_number(cells[1]);
    authors->first[author] = (pt_day)pt_cell_signed(cells[2]);
    authors->last[author] = (pt_day)pt_cell_signed(cells[3]);
    return PT_OK;
}

pt_status pt_papers_ask(const pt_engine *engine, const pt_teams *teams, uint32_t *papers, pt_day *first, pt_day *last,
                        pt_error *err)
{
    struct authors authors = { teams->authors, papers, first, last };

    return engine->ask(engine->self, PT_CLICKHOUSE_AUTHOR_COUNTS, NULL, 4, read_author, &authors, err);
}

/* ── Periods ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Week 0 is that of 1970-01-01, a Thursday. */
static pt_status read_week(void *self, const pt_str *cells, pt_error *err)
{
    pt_pair_periods *weeks = self;

    (void)err;
    PT_PUSH(weeks, ((pt_pair_period){ .first = (pt_day)pt_cell_signed(cells[0]) * 7 - 3,
                                      .pairs = (int64_t)pt_cell_number(cells[1]),
                                      .new_pairs = (int64_t)pt_cell_number(cells[2]) }));
    return PT_OK;
}

pt_status pt_pair_weeks_ask(const pt_engine *engine, pt_pair_periods *weeks, pt_error *err)
{
    return engine->ask(engine->self, PT_CLICKHOUSE_PAIR_WEEKS, NULL, 3, read_week, weeks, err);
}

/* January of year y is month y × 12 + 1. */
static pt_status read_month(void *self, const pt_str *cells, pt_error *err)
{
    pt_pair_periods *months = self;
    int month = (int)pt_cell_number(cells[0]) - 1;

    (void)err;
    PT_PUSH(months, ((pt_pair_period){ .first = pt_day_of(month / 12, month % 12 + 1, 1),
                                       .pairs = (int64_t)pt_cell_number(cells[1]),
                                       .new_pairs = (int64_t)pt_cell_number(cells[2]),
                                       .lasting = (int64_t)pt_cell_number(cells[3]) }));
    return PT_OK;
}

pt_status pt_pair_months_ask(const pt_engine *engine, unsigned a_while, pt_pair_periods *months, pt_error *err)
{
    char text[16];
    const pt_engine_value values[] = { { "while", { text, (size_t)snprintf(text, sizeof text, "%u", a_while) } },
                                       { NULL, { 0 } } };

    return engine->ask(engine->self, PT_CLICKHOUSE_PAIR_MONTHS, values, 4, read_month, months, err);
}

pt_pair_period pt_pair_period_of(const pt_pair_periods *periods, pt_day first)
{
    for (size_t i = 0; i < periods->len; i++)
        if (periods->at[i].first == first)
            return periods->at[i];
    return (pt_pair_period){ 0 };
}
