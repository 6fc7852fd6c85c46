#include "analysis/terms/stretch.h"

#include "store/statement.h"
#include "text/tokens.h"

#include <stdlib.h>
#include <string.h>

const pt_span pt_span_everything = { .language = PT_STR("en"), .ranges = { { INT32_MIN, INT32_MAX } }, .count = 1 };

/* ── A stretch ───────────────────────────────────────────────────────────────────────────────────────────────────── */

struct row {
    pt_str arxiv_id;
    int64_t paper_id;
    pt_day day;
    uint8_t is_new;
    uint32_t category;
    size_t start, end; /* of its units, as they came */
};

struct loading {
    const pt_span *span;
    pt_stretch *stretch;
    PT_ARRAY(struct row) rows;
    PT_ARRAY(uint32_t) units;
};

static void decode(pt_str stream, size_t tokens, struct loading *loading)
{
    pt_unit unit;

    while (pt_tokens_next(&stream, &unit)) {
        uint32_t code = unit.type == PT_UNIT_FIELD ? PT_FIELD_UNIT : PT_CLAUSE_UNIT;

        if (unit.type == PT_UNIT_TOKEN && unit.token < tokens)
            code = PT_FIRST_UNIT + unit.token * 2 + unit.is_joined;
        PT_PUSH(&loading->units, code);
    }
}

static void take_row(struct loading *loading, pt_statement *rows)
{
    const pt_span *span = loading->span;
    pt_forward *forward = &loading->stretch->forward;
    struct row row = { .paper_id = pt_read_int(rows, 0),
                       .day = (pt_day)pt_read_int(rows, 2),
                       .is_new = (uint8_t)pt_read_int(rows, 3),
                       .start = loading->units.len };
    pt_str categories, primary;

    if (span->sample && !pt_sample_has(span->sample, row.paper_id))
        return;
    categories = pt_read_str(rows, 4);
    if (span->categories.len && !pt_str_share_a_word(span->categories, categories))
        return;
    row.arxiv_id = pt_arena_copy(&loading->stretch->arena, pt_read_str(rows, 1));
    pt_str_cut(&categories, ' ', &primary);
    row.category = pt_dict_add(forward->categories, primary);
    decode(pt_read_str(rows, 5), forward->lexicon->tokens, loading);
    row.end = loading->units.len;
    PT_PUSH(&loading->rows, row);
}

static int by_arxiv_id(const void *a, const void *b)
{
    return pt_str_compare(((const struct row *)a)->arxiv_id, ((const struct row *)b)->arxiv_id);
}

static void make_room(pt_forward *forward, size_t papers, size_t units)
{
    forward->papers = papers;
    forward->paper_id = PT_CALLOC(int64_t, papers);
    forward->first_day = PT_CALLOC(pt_day, papers);
    forward->is_new = PT_CALLOC(uint8_t, papers);
    forward->category = PT_CALLOC(uint32_t, papers);
    forward->start = PT_CALLOC(size_t, papers + 1);
    forward->unit = PT_CALLOC(uint32_t, units + 1);
    forward->kind = PT_CALLOC(uint8_t, units + 1);
    forward->is_kept = PT_CALLOC(bool, units + 1);
}

/* In an order that does not depend on when papers came. */
static void lay_out(struct loading *loading)
{
    pt_stretch *stretch = loading->stretch;
    pt_forward *forward = &stretch->forward;
    size_t at = 0;

    if (loading->rows.len)
        qsort(loading->rows.at, loading->rows.len, sizeof *loading->rows.at, by_arxiv_id);
    make_room(forward, loading->rows.len, loading->units.len);
    stretch->arxiv_id = PT_CALLOC(pt_str, forward->papers);
    for (size_t p = 0; p < forward->papers; p++) {
        const struct row *row = &loading->rows.at[p];

        stretch->arxiv_id[p] = row->arxiv_id;
        forward->paper_id[p] = row->paper_id;
        forward->first_day[p] = row->day;
        forward->is_new[p] = row->is_new;
        forward->category[p] = row->category;
        forward->start[p] = at;
        if (row->end > row->start)
            memcpy(forward->unit + at, loading->units.at + row->start, (row->end - row->start) * sizeof *forward->unit);
        at += row->end - row->start;
    }
    forward->start[forward->papers] = at;
    pt_forward_mark(forward);
}

static pt_status load(pt_store *store, const pt_lexicon *lexicon, const pt_span *span, pt_stretch *stretch,
                      pt_error *err)
{
    struct loading loading = { .span = span, .stretch = stretch };
    pt_statement *rows;
    pt_status st;

    stretch->forward = (pt_forward){ .lexicon = lexicon, .categories = pt_dict_new() };
    PT_OR_DONE(pt_store_statement(store, PT_SQL_ANALYSIS_CORPUS_PAPERS, &rows, err));
    pt_bind_str(rows, 1, span->language);
    pt_bind_int(rows, 2, stretch->days.first);
    pt_bind_int(rows, 3, stretch->days.last);
    while ((st = pt_statement_step(rows, err)) == PT_OK)
        take_row(&loading, rows);
    if (st != PT_END)
        goto done;
    lay_out(&loading);
    st = PT_OK;
done:
    free(loading.rows.at);
    free(loading.units.at);
    return st;
}

static void let_go(pt_stretch *stretch)
{
    if (--stretch->holders > 0)
        return;
    pt_occurrences_free(&stretch->runs);
    pt_forward_free(&stretch->forward);
    free(stretch->arxiv_id);
    pt_arena_free(&stretch->arena);
    free(stretch);
}

/* ── Those that are kept ─────────────────────────────────────────────────────────────────────────────────────────── */

static bool is_range(struct pt_days days, struct pt_days range)
{
    return days.first == range.first && days.last == range.last;
}

/* The one of range number `range`, loaded when it is not kept; in `kept` also where that fails. */
static pt_status find(pt_store *store, const pt_lexicon *lexicon, const pt_span *span, size_t range, bool with_runs,
                      pt_stretches *kept, pt_stretch **stretch, pt_error *err)
{
    for (size_t i = 0; i < kept->all.len; i++)
        if (is_range(kept->all.at[i]->days, span->ranges[range])) {
            *stretch = kept->all.at[i];
            return PT_OK;
        }
    *stretch = PT_CALLOC(pt_stretch, 1);
    (*stretch)->days = span->ranges[range];
    (*stretch)->holders = 1;
    PT_PUSH(&kept->all, *stretch);
    PT_TRY(load(store, lexicon, span, *stretch, err));
    if (with_runs)
        pt_occurrences_find(&(*stretch)->forward, PT_LONGEST_RUN, NULL, &(*stretch)->runs);
    return PT_OK;
}

static bool is_of(const pt_stretch *stretch, const pt_span *span)
{
    for (size_t i = 0; span && i < span->count; i++)
        if (is_range(stretch->days, span->ranges[i]))
            return true;
    return false;
}

void pt_stretches_keep(pt_stretches *kept, const pt_span *span)
{
    size_t left = 0;

    for (size_t i = 0; i < kept->all.len; i++) {
        pt_stretch *stretch = kept->all.at[i];

        if (is_of(stretch, span))
            kept->all.at[left++] = stretch;
        else
            let_go(stretch);
    }
    kept->all.len = left;
    if (left == 0) {
        free(kept->all.at);
        *kept = (pt_stretches){ 0 };
    }
}

/* ── Several as one ──────────────────────────────────────────────────────────────────────────────────────────────── */

/* The sheet whose next paper has the lowest id; `count` when all are through. */
static size_t lowest(const pt_sheets *sheets, const size_t *next)
{
    size_t best = sheets->count;

    for (size_t i = 0; i < sheets->count; i++) {
        const pt_stretch *stretch = sheets->at[i].stretch;

        if (next[i] < stretch->forward.papers &&
            (best == sheets->count ||
             pt_str_compare(stretch->arxiv_id[next[i]], sheets->at[best].stretch->arxiv_id[next[best]]) < 0))
            best = i;
    }
    return best;
}

static void copy_paper(const pt_forward *from, size_t paper, const uint32_t *category, pt_forward *to, size_t number)
{
    size_t start = from->start[paper], units = from->start[paper + 1] - start, at = to->start[number];

    to->paper_id[number] = from->paper_id[paper];
    to->first_day[number] = from->first_day[paper];
    to->is_new[number] = from->is_new[paper];
    to->category[number] = category[from->category[paper]];
    if (units) {
        memcpy(to->unit + at, from->unit + start, units * sizeof *to->unit);
        memcpy(to->kind + at, from->kind + start, units * sizeof *to->kind);
        memcpy(to->is_kept + at, from->is_kept + start, units * sizeof *to->is_kept);
    }
    to->start[number + 1] = at + units;
}

/* The stretch's categories by their numbers in the whole; to be freed. */
static uint32_t *number_categories(const pt_forward *from, pt_dict *categories)
{
    uint32_t *number = PT_CALLOC(uint32_t, pt_dict_count(from->categories));

    for (uint32_t c = 0; c < pt_dict_count(from->categories); c++)
        number[c] = pt_dict_add(categories, pt_dict_text(from->categories, c));
    return number;
}

static void merge(pt_sheets *sheets, pt_forward *forward)
{
    size_t next[PT_MOST_RANGES] = { 0 }, papers = 0, units = 0, from;
    uint32_t *category[PT_MOST_RANGES];

    for (size_t i = 0; i < sheets->count; i++) {
        const pt_forward *of = &sheets->at[i].stretch->forward;

        papers += of->papers;
        units += of->start[of->papers];
        category[i] = number_categories(of, forward->categories);
        sheets->at[i].paper = PT_CALLOC(uint32_t, of->papers);
    }
    make_room(forward, papers, units);
    for (uint32_t p = 0; (from = lowest(sheets, next)) < sheets->count; p++) {
        copy_paper(&sheets->at[from].stretch->forward, next[from], category[from], forward, p);
        sheets->at[from].paper[next[from]++] = p;
    }
    for (size_t i = 0; i < sheets->count; i++)
        free(category[i]);
}

static pt_status load_sheets(pt_store *store, const pt_lexicon *lexicon, const pt_span *span, bool with_runs,
                             pt_stretches *kept, pt_sheets *sheets, pt_forward *forward, pt_error *err)
{
    *sheets = (pt_sheets){ 0 };
    *forward = (pt_forward){ .lexicon = lexicon, .categories = pt_dict_new() };
    pt_stretches_keep(kept, span);
    for (size_t i = 0; i < span->count; i++) {
        pt_stretch *stretch;

        PT_TRY(find(store, lexicon, span, i, with_runs, kept, &stretch, err));
        stretch->holders++;
        sheets->at[sheets->count++].stretch = stretch;
    }
    return PT_OK;
}

pt_status pt_sheets_load(pt_store *store, const pt_lexicon *lexicon, const pt_span *span, pt_stretches *kept,
                         pt_sheets *sheets, pt_forward *forward, pt_error *err)
{
    PT_TRY(load_sheets(store, lexicon, span, true, kept, sheets, forward, err));
    merge(sheets, forward);
    return PT_OK;
}

void pt_sheets_free(pt_sheets *sheets)
{
    for (size_t i = 0; i < sheets->count; i++) {
        let_go(sheets->at[i].stretch);
        free(sheets->at[i].paper);
    }
    *sheets = (pt_sheets){ 0 };
}

/* Of a single stretch nothing is copied. */
static void take_over(pt_stretch *stretch, pt_forward *forward)
{
    pt_dict_free(forward->categories);
    *forward = stretch->forward;
    stretch->forward = (pt_forward){ 0 };
}

pt_status pt_forward_load(pt_store *store, const pt_lexicon *lexicon, const pt_span *span, pt_forward *forward,
                          pt_error *err)
{
    pt_stretches kept = { 0 };
    pt_sheets sheets;
    pt_status st;

    PT_OR_DONE(load_sheets(store, lexicon, span, false, &kept, &sheets, forward, err));
    if (sheets.count == 1)
        take_over(sheets.at[0].stretch, forward);
    else
        merge(&sheets, forward);
done:
    pt_sheets_free(&sheets);
    pt_stretches_keep(&kept, NULL);
    return st;
}
