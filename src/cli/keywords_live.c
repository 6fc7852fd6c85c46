/* Terms of a period that is counted for the question at hand: of a category, or of summaries in another language. */
#include "cli/keywords.h"

#include "base/memory.h"
#include "cli/ask.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* A term of the window; `test` is NULL where it was not tested. */
struct row {
    pt_str term;
    uint32_t papers;
    const pt_term_test *test;
};

static const pt_column columns[] = {
    { PT_STR("term"), PT_PLAIN },    { PT_STR("papers"), PT_PLAIN },  { PT_STR("expected"), PT_PLAIN },
    { PT_STR("ratio"), PT_PLAIN },   { PT_STR("low"), PT_PLAIN },     { PT_STR("high"), PT_PLAIN },
    { PT_STR("p_value"), PT_PLAIN }, { PT_STR("q_value"), PT_PLAIN }, { PT_STR("trend"), PT_PLAIN },
};

enum { COLUMNS = sizeof columns / sizeof *columns };

/* ── Which rows ──────────────────────────────────────────────────────────────────────────────────────────────────── */

static bool holds(pt_str text, const char *part)
{
    size_t len = strlen(part);

    for (size_t i = 0; i + len <= text.len; i++)
        if (strncasecmp(text.at + i, part, len) == 0)
            return true;
    return false;
}

static bool is_new(const pt_window *window, uint32_t term)
{
    for (size_t i = 1; i < window->count; i++)
        if (window->papers[term * window->count + i])
            return false;
    return true;
}

static bool is_listed(const pt_window *window, uint32_t term, const struct row *row, pt_keyword_list list)
{
    pt_trend trend = row->test ? row->test->trend : PT_NO_TREND;

    switch (list) {
    case PT_LIST_RISING:
        return trend == PT_RISING || trend == PT_WATCH_UP;
    case PT_LIST_FALLING:
        return trend == PT_FALLING || trend == PT_WATCH_DOWN;
    case PT_LIST_NEW:
        return row->papers && is_new(window, term);
    default:
        return row->papers || row->test;
    }
}

static int most_papers_first(const void *a, const void *b)
{
    const struct row *x = a, *y = b;

    if (x->papers != y->papers)
        return x->papers > y->papers ? -1 : 1;
    return pt_str_compare(x->term, y->term);
}

/* What is claimed before what is worth watching; the trends of one list come in that order. */
static int surest_first(const void *a, const void *b)
{
    const struct row *x = a, *y = b;

    if (x->test->trend != y->test->trend)
        return x->test->trend < y->test->trend ? -1 : 1;
    if (x->test->rate.p_value != y->test->rate.p_value)
        return x->test->rate.p_value < y->test->rate.p_value ? -1 : 1;
    return pt_str_compare(x->term, y->term);
}

static size_t pick_rows(const pt_view *view, pt_keyword_list list, const char *like, struct row *rows)
{
    const pt_window *w = &view->window;
    size_t count = 0, next = 0;

    for (uint32_t t = 0; t < w->corpus.terms; t++) {
        struct row row = { w->corpus.term[t], w->papers[t * w->count], NULL };

        if (!w->corpus.is_term[t])
            continue;

        if (next < view->test.count && view->test.tests[next].term == t)
            row.test = &view->test.tests[next++];
        if (is_listed(w, t, &row, list) && holds(row.term, like))
            rows[count++] = row;
    }
    if (count)
        qsort(rows, count, sizeof *rows,
              list == PT_LIST_RISING || list == PT_LIST_FALLING ? surest_first : most_papers_first);
    return count;
}

/* ── Their cells ─────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_value text_cell(const char *text)
{
    return text ? (pt_value){ .type = PT_TEXT, .text = pt_str_of(text) } : (pt_value){ 0 };
}

static pt_value real_cell(double real)
{
    return isfinite(real) ? (pt_value){ .type = PT_REAL, .real = real } : (pt_value){ 0 };
}

static pt_value rounded_cell(double real)
{
    return real_cell(round(real * 100) / 100);
}

static void fill_cells(const struct row *row, pt_value *cells)
{
    cells[0] = (pt_value){ .type = PT_TEXT, .text = row->term };
    cells[1] = (pt_value){ .type = PT_INT, .integer = row->papers };
    if (!row->test)
        return;
    cells[2] = rounded_cell(row->test->rate.expected);
    cells[3] = rounded_cell(row->test->rate.ratio);
    cells[4] = rounded_cell(row->test->rate.low);
    cells[5] = rounded_cell(row->test->rate.high);
    cells[6] = real_cell(row->test->rate.p_value);
    cells[7] = real_cell(row->test->q_value);
    cells[8] = text_cell(pt_trend_text(row->test->trend));
}

pt_status pt_keywords_live(pt_store *store, const pt_arguments *arguments, const pt_live *live, pt_keyword_list list,
                           const char *heading, const char *when_empty, pt_error *err)
{
    const char *like = pt_argument(arguments, "like");
    pt_view_of of = pt_live_view(live);
    pt_value *cells = NULL;
    struct row *rows = NULL;
    pt_view view = { 0 };
    size_t count;
    pt_status st;

    PT_OR_DONE(pt_view_open(store, &of, &view, err));
    rows = PT_CALLOC(struct row, view.window.corpus.terms);
    count = pick_rows(&view, list, like ? like : "", rows);
    cells = PT_CALLOC(pt_value, count * COLUMNS);
    for (size_t i = 0; i < count; i++)
        fill_cells(&rows[i], &cells[i * COLUMNS]);
    st = pt_ask_rows(arguments, heading, when_empty, &(pt_answer){ columns, cells, COLUMNS, count, NULL }, err);
done:
    pt_view_close(&view);
    free(rows);
    free(cells);
    return st;
}
