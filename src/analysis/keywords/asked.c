#include "analysis/keywords/asked.h"

#include "analysis/engine/values.h"
#include "base/memory.h"

#include <stdlib.h>

/* What is filled into the questions, as lists of numbers: see sql/clickhouse/exposure.sql and keyword_merged.sql. */
struct lists {
    pt_buf days, counted, periods, codes, merged, from, plain, named;
};

struct asking {
    const pt_engine *engine;
    pt_window *window;
    PT_ARRAY(uint32_t) strata; /* by the engine's number of a category: ours; PT_NONE: the window has none of it */
    struct lists lists;
};

static const uint16_t no_code = UINT16_MAX;

/* ── The lists ───────────────────────────────────────────────────────────────────────────────────────────────────── */

static void list_days(struct asking *a, const pt_thin_days *thin)
{
    const pt_window *window = a->window;

    pt_list_add_signed(&a->lists.counted, -1); /* a list must not be empty; nothing was seen in 1969 */
    pt_list_add(&a->lists.periods, PT_NO_PERIOD);
    for (size_t i = 0; i < window->count; i++)
        for (pt_day day = window->periods[i].days.first; day <= window->periods[i].days.last; day++) {
            pt_list_add_signed(&a->lists.days, day);
            if (pt_is_thin(thin, day))
                continue;
            pt_list_add_signed(&a->lists.counted, day);
            pt_list_add(&a->lists.periods, i);
        }
}

static uint64_t counted_as(const pt_merges *merges, uint64_t hash, bool is_name)
{
    const pt_merge *merge = pt_merges_find(merges, hash, is_name);

    return merge ? merge->into : hash;
}

static void list_merges(struct asking *a)
{
    const pt_merges *merges = &a->window->merges;

    pt_list_add(&a->lists.merged, 0); /* no run has this hash */
    for (size_t i = 0; merges->at && i <= merges->mask; i++) {
        uint64_t from = merges->at[i].from, plain, named;

        if (!from)
            continue;
        plain = counted_as(merges, from, false);
        named = counted_as(merges, from, true);
        pt_list_add(&a->lists.from, from);
        pt_list_add(&a->lists.plain, plain);
        pt_list_add(&a->lists.named, named);
        pt_list_add(&a->lists.merged, from);
        pt_list_add(&a->lists.merged, plain);
        pt_list_add(&a->lists.merged, named);
    }
}

static pt_status read_category(void *self, const pt_str *cells, pt_error *err)
{
    struct asking *a = self;
    uint64_t code = pt_cell_number(cells[0]);

    if (code != a->strata.len || code >= no_code)
        return pt_fail(err, PT_ENETWORK, "category %zu is missing in the engine's rows", a->strata.len);
    PT_PUSH(&a->strata, pt_dict_find(a->window->forward.categories, cells[1]));
    if (a->window->categories.len && pt_str_share_a_word(a->window->categories, cells[1]))
        pt_list_add(&a->lists.codes, code);
    return PT_OK;
}

static pt_status make_lists(struct asking *a, const pt_thin_days *thin, pt_error *err)
{
    pt_buf *all[] = { &a->lists.days,   &a->lists.counted, &a->lists.periods, &a->lists.codes,
                      &a->lists.merged, &a->lists.from,    &a->lists.plain,   &a->lists.named };

    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        all[i]->limit = PT_LONGEST_LIST;
    PT_TRY(a->engine->ask(a->engine->self, PT_CLICKHOUSE_CATEGORIES, NULL, 2, read_category, a, err));
    if (!a->lists.codes.len)
        pt_list_add(&a->lists.codes, no_code);
    list_days(a, thin);
    list_merges(a);
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        PT_TRY(pt_buf_check(all[i], "a list of numbers for the engine", err));
    return PT_OK;
}

static void free_lists(struct lists *lists)
{
    pt_buf *all[] = { &lists->days,   &lists->counted, &lists->periods, &lists->codes,
                      &lists->merged, &lists->from,    &lists->plain,   &lists->named };

    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        pt_buf_free(all[i]);
}

/* ── The answers ─────────────────────────────────────────────────────────────────────────────────────────────────── */

/* A cell is period × 65536 + category. */
static pt_status read_place(const struct asking *a, pt_str cell, uint8_t *period, uint32_t *stratum, pt_error *err)
{
    uint64_t number = pt_cell_number(cell), code = number & UINT16_MAX;

    *period = (uint8_t)(number >> 16);
    *stratum = code < a->strata.len ? a->strata.at[code] : PT_NONE;
    if (*stratum == PT_NONE || (*period >= a->window->count && *period != PT_NO_PERIOD))
        return pt_fail(err, PT_ENETWORK, "the engine counts papers of a category or day that the store has not");
    return PT_OK;
}

static pt_status read_exposure(void *self, const pt_str *cells, pt_error *err)
{
    struct asking *a = self;
    pt_window *window = a->window;
    uint32_t papers = (uint32_t)pt_cell_number(cells[1]), stratum;
    uint8_t period;

    PT_TRY(read_place(a, cells[0], &period, &stratum, err));
    if (period == PT_NO_PERIOD)
        return PT_OK;
    window->exposure[period * pt_dict_count(window->forward.categories) + stratum] = papers;
    window->total[period] += papers;
    return PT_OK;
}

static pt_status read_count(void *self, const pt_str *cells, pt_error *err)
{
    struct asking *a = self;
    pt_run_cell cell = { .hash = pt_cell_number(cells[0]),
                         .papers = (uint32_t)pt_cell_number(cells[2]),
                         .occurrences = (uint32_t)pt_cell_number(cells[3]),
                         .whole = (uint32_t)pt_cell_number(cells[4]),
                         .noun = (uint32_t)pt_cell_number(cells[5]) };

    PT_TRY(read_place(a, cells[1], &cell.period, &cell.stratum, err));
    PT_PUSH(&a->window->counts, cell);
    return PT_OK;
}

static int by_hash(const void *a, const void *b)
{
    uint64_t x = ((const pt_run_cell *)a)->hash, y = ((const pt_run_cell *)b)->hash;

    return (x > y) - (x < y);
}

/* Into shelves by the hash' highest bits first: cells come by the million, and a comparison of each with some twenty
 * others is a tenth of an analysis. */
static void sort_cells(pt_run_counts *counts)
{
    enum { SHELVES = 1 << 16 };
    size_t *start = PT_CALLOC(size_t, SHELVES + 1);
    pt_run_cell *sorted = PT_CALLOC(pt_run_cell, counts->len);

    for (size_t i = 0; i < counts->len; i++)
        start[(counts->at[i].hash >> 48) + 1]++;
    for (size_t s = 0; s < SHELVES; s++)
        start[s + 1] += start[s];
    for (size_t i = counts->len; i-- > 0;)
        sorted[--start[(counts->at[i].hash >> 48) + 1]] = counts->at[i];
    for (size_t s = 0; s < SHELVES; s++) { /* shelf s now begins at start[s + 1] */
        size_t from = start[s + 1], to = s + 1 < SHELVES ? start[s + 2] : counts->len;

        if (to > from + 1)
            qsort(sorted + from, to - from, sizeof *sorted, by_hash);
    }
    free(start);
    free(counts->at);
    counts->at = sorted;
    counts->room = counts->len;
}

static pt_status ask_all(struct asking *a, pt_error *err)
{
    const pt_engine *engine = a->engine;
    char least[16];
    const pt_engine_value values[] = {
        { "days", pt_buf_text(&a->lists.days) },
        { "counted", pt_buf_text(&a->lists.counted) },
        { "periods", pt_buf_text(&a->lists.periods) },
        { "any", a->window->categories.len ? PT_S("0") : PT_S("1") },
        { "codes", pt_buf_text(&a->lists.codes) },
        { "merged", pt_buf_text(&a->lists.merged) },
        { "from", pt_buf_text(&a->lists.from) },
        { "plain", pt_buf_text(&a->lists.plain) },
        { "named", pt_buf_text(&a->lists.named) },
        { "least", { least, (size_t)snprintf(least, sizeof least, "%u", pt_window_rules.least_papers) } },
        { NULL, { 0 } },
    };

    PT_TRY(engine->ask(engine->self, PT_CLICKHOUSE_EXPOSURE, values, 2, read_exposure, a, err));
    PT_TRY(engine->ask(engine->self, PT_CLICKHOUSE_KEYWORD_BY_PERIOD, values, 6, read_count, a, err));
    if (!a->lists.from.len)
        return PT_OK;
    return engine->ask(engine->self, PT_CLICKHOUSE_KEYWORD_MERGED, values, 6, read_count, a, err);
}

pt_status pt_window_ask(const pt_engine *engine, const pt_thin_days *thin, pt_window *window, pt_error *err)
{
    struct asking a = { .engine = engine, .window = window };
    pt_status st;

    window->exposure = PT_CALLOC(uint32_t, window->count * pt_dict_count(window->forward.categories));
    PT_OR_DONE(make_lists(&a, thin, err));
    PT_OR_DONE(ask_all(&a, err));
    window->counts.is_given = true;
    sort_cells(&window->counts);
done:
    free_lists(&a.lists);
    free(a.strata.at);
    return st;
}
