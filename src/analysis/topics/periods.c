/* Shares by period, field and category. */
#include "analysis/topics/course.h"

#include "base/id_place.h"
#include "base/memory.h"
#include "numeric/bootstrap.h"
#include "paper/category.h"
#include "store/statement.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    RESAMPLES = 1000,
    RESAMPLES_OF_CATEGORY = 200, /* there are many */
    SEED = 7,
    WEEKS_KEPT = 156, /* three years: of decades of weeks each would be drawn a thousand times; months tell them */
    LEAST_PAPERS = 10 /* of a field in a period: with fewer a band says nothing */
};

/* ── Which periods ───────────────────────────────────────────────────────────────────────────────────────────────── */

/* Of the periods of a kind only the last `most`. */
static pt_status find_kind(pt_store *store, const char *kind, size_t most, int64_t last_paper, bool all,
                           pt_topic_spans *spans, pt_error *err)
{
    size_t before = spans->len, count = 0, old = 0, kept = before;
    PT_ARRAY(size_t) number = { 0 };
    pt_statement *rows;
    pt_status st;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_TOPICS_SEEN, &rows, err));
    pt_bind_str(rows, 1, pt_str_of(kind));
    pt_bind_int(rows, 2, last_paper);
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        pt_topic_span span = { .first = (pt_day)pt_read_int(rows, 1), .last = (pt_day)pt_read_int(rows, 2) };

        snprintf(span.period, sizeof span.period, "%.*s", PT_FMT(pt_read_str(rows, 0)));
        if (all || pt_read_int(rows, 3) != pt_read_int(rows, 4) || pt_read_int(rows, 5)) {
            PT_PUSH(spans, span);
            PT_PUSH(&number, count);
        }
        count++;
    }
    old = count > most ? count - most : 0;
    for (size_t i = before; i < spans->len; i++)
        if (number.at[i - before] >= old)
            spans->at[kept++] = spans->at[i];
    spans->len = kept;
    free(number.at);
    return st == PT_END ? PT_OK : st;
}

pt_status pt_topic_spans_find(pt_store *store, int64_t last_paper, bool all, pt_topic_spans *spans, pt_error *err)
{
    PT_TRY(find_kind(store, "week", WEEKS_KEPT, last_paper, all, spans, err));
    return find_kind(store, "month", SIZE_MAX, last_paper, all, spans, err);
}

void pt_topic_spans_range(const pt_topic_spans *spans, pt_day *first, pt_day *last)
{
    *first = INT32_MAX;
    *last = INT32_MIN;
    for (size_t i = 0; i < spans->len; i++) {
        *first = spans->at[i].first < *first ? spans->at[i].first : *first;
        *last = spans->at[i].last > *last ? spans->at[i].last : *last;
    }
}

/* ── Which fields ────────────────────────────────────────────────────────────────────────────────────────────────── */

/* A name, and which papers it has. */
struct slice {
    pt_str name;
    pt_str categories; /* a field's: a paper has one of them; empty: any */
    bool is_primary;   /* a category: the paper's primary one is `name` */
    bool *has;         /* by paper */
};

struct slices {
    PT_ARRAY(struct slice) list;
    pt_arena arena;
};

static bool is_listed(const struct slices *slices, pt_str name)
{
    for (size_t i = 0; i < slices->list.len; i++)
        if (pt_str_equal(slices->list.at[i].name, name))
            return true;
    return false;
}

/* The whole store, the user's fields, categories; of one name the first. Which categories are large is asked of all
 * papers; else it is those that are stored. */
static pt_status list_slices(pt_store *store, const pt_scope *scope, bool is_asked, struct slices *slices,
                             pt_error *err)
{
    pt_sql categories = is_asked ? PT_SQL_ANALYSIS_TOPICS_CATEGORIES : PT_SQL_ANALYSIS_TOPICS_FIELDS;
    pt_statement *rows;
    pt_status st;

    PT_PUSH(&slices->list, ((struct slice){ .name = PT_S("all") }));
    for (size_t i = 0; i < scope->field_count; i++)
        if (!is_listed(slices, scope->fields[i].name))
            PT_PUSH(&slices->list,
                    ((struct slice){ .name = scope->fields[i].name, .categories = scope->fields[i].categories }));
    PT_TRY(pt_store_statement(store, categories, &rows, err));
    while ((st = pt_statement_step(rows, err)) == PT_OK)
        if (!is_listed(slices, pt_read_str(rows, 0)))
            PT_PUSH(&slices->list, ((struct slice){ .name = pt_arena_copy(&slices->arena, pt_read_str(rows, 0)),
                                                    .is_primary = true }));
    return st == PT_END ? PT_OK : st;
}

static void free_slices(struct slices *slices)
{
    for (size_t i = 0; i < slices->list.len; i++)
        free(slices->list.at[i].has);
    free(slices->list.at);
    pt_arena_free(&slices->arena);
}

pt_status pt_topic_fields_are_stored(pt_store *store, const pt_scope *scope, bool *are, pt_error *err)
{
    struct slices stored = { 0 };
    pt_str code;
    pt_status st;

    *are = true;
    PT_OR_DONE(list_slices(store, &(pt_scope){ 0 }, false, &stored, err));
    for (size_t i = 0; i < scope->field_count; i++)
        *are &= is_listed(&stored, scope->fields[i].name);
    for (size_t i = 1; i < stored.list.len; i++) {
        bool is_field = false;

        for (size_t f = 0; f < scope->field_count; f++)
            is_field |= pt_str_equal(stored.list.at[i].name, scope->fields[f].name);
        *are &= is_field || pt_category_read(stored.list.at[i].name, &code) == PT_CATEGORY_KNOWN;
    }
done:
    free_slices(&stored);
    return st;
}

/* Fills `has` of every slice. */
static pt_status sort_papers(pt_store *store, const pt_topic_shares *shares, const pt_topic_spans *spans,
                             struct slices *slices, pt_error *err)
{
    pt_day first, last;
    pt_id_place *papers = PT_CALLOC(pt_id_place, shares->papers);
    pt_statement *rows;
    pt_status st;

    for (size_t p = 0; p < shares->papers; p++)
        papers[p] = (pt_id_place){ shares->paper_id[p], p };
    if (shares->papers)
        qsort(papers, shares->papers, sizeof *papers, pt_by_id);
    for (size_t i = 0; i < slices->list.len; i++)
        slices->list.at[i].has = PT_CALLOC(bool, shares->papers);
    PT_OR_DONE(pt_store_statement(store, PT_SQL_ANALYSIS_TOPICS_MEMBERSHIP, &rows, err));
    pt_topic_spans_range(spans, &first, &last);
    pt_bind_int(rows, 1, first);
    pt_bind_int(rows, 2, last);
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        pt_id_place wanted = { pt_read_int(rows, 0), 0 };
        const pt_id_place *found =
            shares->papers ? bsearch(&wanted, papers, shares->papers, sizeof *papers, pt_by_id) : NULL;

        for (size_t i = 0; found && i < slices->list.len; i++) {
            struct slice *slice = &slices->list.at[i];

            slice->has[found->place] =
                slice->is_primary
                    ? pt_str_equal(slice->name, pt_read_str(rows, 2))
                    : slice->categories.len == 0 || pt_str_share_a_word(slice->categories, pt_read_str(rows, 1));
        }
    }
    st = st == PT_END ? PT_OK : st;
done:
    free(papers);
    return st;
}

/* ── Shares ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

struct dated {
    pt_day day;
    size_t paper;
};

/* What shares are counted of. */
struct counting {
    const pt_topic_shares *shares;
    const pt_topic_spans *spans;
    const struct slices *slices;
    struct dated *dated; /* all papers by day: there may be two thousand periods */
};

/* The new papers of a period, ascending. */
struct members {
    size_t *paper;
    size_t count;
};

static int by_day(const void *a, const void *b)
{
    const struct dated *x = a, *y = b;

    if (x->day != y->day)
        return x->day < y->day ? -1 : 1;
    return (x->paper > y->paper) - (x->paper < y->paper);
}

static struct dated *list_days(const pt_topic_shares *shares)
{
    struct dated *dated = PT_CALLOC(struct dated, shares->papers);

    for (size_t p = 0; p < shares->papers; p++)
        dated[p] = (struct dated){ shares->first_day[p], p };
    if (shares->papers)
        qsort(dated, shares->papers, sizeof *dated, by_day);
    return dated;
}

static int by_number(const void *a, const void *b)
{
    size_t x = *(const size_t *)a, y = *(const size_t *)b;

    return (x > y) - (x < y);
}

static struct members list_span(const struct counting *c, const pt_topic_span *span)
{
    const pt_topic_shares *shares = c->shares;
    size_t low = 0, high = shares->papers, end;
    struct members of;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (c->dated[middle].day < span->first)
            low = middle + 1;
        else
            high = middle;
    }
    for (end = low; end < shares->papers && c->dated[end].day <= span->last;)
        end++;
    of = (struct members){ PT_CALLOC(size_t, end - low), 0 };
    for (; low < end; low++)
        if (shares->is_new[c->dated[low].paper])
            of.paper[of.count++] = c->dated[low].paper;
    if (of.count)
        qsort(of.paper, of.count, sizeof *of.paper, by_number);
    return of;
}

/* Fills what is counted of the slice; gives how many papers with a known term it has, whose shares go to `rows`. */
static size_t count_papers(const pt_topic_shares *shares, const struct slice *slice, const struct members *of,
                           pt_topic_cell *cell, double *rows)
{
    size_t count = 0;

    for (size_t i = 0; i < of->count; i++) {
        size_t p = of->paper[i];

        cell->exposure += slice->has[p];
        if (!slice->has[p] || shares->largest[p] == PT_NONE)
            continue;
        memcpy(rows + count++ * shares->k, shares->share + p * shares->k, shares->k * sizeof *rows);
        cell->papers[shares->largest[p]]++;
    }
    return count;
}

static void count_slice(const struct counting *c, const struct slice *slice, const struct members *of, double *rows,
                        pt_topic_cell *cell)
{
    const pt_bootstrap how = { .resamples = slice->is_primary ? RESAMPLES_OF_CATEGORY : RESAMPLES,
                               .level = 0.95,
                               .seed = SEED };
    bool is_all = slice->categories.len == 0 && !slice->is_primary;
    size_t k = c->shares->k, count;

    cell->papers = PT_CALLOC(size_t, k);
    count = count_papers(c->shares, slice, of, cell, rows);
    if (count == 0 || (!is_all && count < LEAST_PAPERS))
        return;
    cell->bands = PT_CALLOC(pt_band, k);
    pt_bootstrap_means(rows, count, k, &how, cell->bands);
}

static void count_spans(const struct counting *c, int jobs, pt_topic_cell *cells)
{
    size_t slices = c->slices->list.len;

#pragma omp parallel for schedule(dynamic, 1) num_threads(jobs)
    for (size_t i = 0; i < c->spans->len; i++) {
        struct members of = list_span(c, &c->spans->at[i]);
        double *rows = PT_CALLOC(double, of.count * c->shares->k);

        for (size_t s = 0; s < slices; s++)
            count_slice(c, &c->slices->list.at[s], &of, rows, &cells[i * slices + s]);
        free(of.paper);
        free(rows);
    }
}

/* The names of the slices outlive them. */
static void take_names(const struct slices *slices, pt_topic_course *course)
{
    course->slices = slices->list.len;
    course->name = PT_CALLOC(pt_str, slices->list.len);
    for (size_t i = 0; i < slices->list.len; i++)
        course->name[i] = pt_arena_copy(&course->arena, slices->list.at[i].name);
}

pt_status pt_topic_course_count(pt_store *store, const pt_scope *scope, const pt_topic_shares *shares,
                                const pt_topic_spans *spans, bool is_all, pt_topic_course *course, pt_error *err)
{
    struct slices slices = { 0 };
    struct counting c = { shares, spans, &slices, list_days(shares) };
    pt_status st;

    course->is_all = is_all;
    course->spans = spans->len;
    PT_OR_DONE(list_slices(store, scope, is_all, &slices, err));
    PT_OR_DONE(sort_papers(store, shares, spans, &slices, err));
    take_names(&slices, course);
    course->cells = PT_CALLOC(pt_topic_cell, spans->len * slices.list.len);
    count_spans(&c, scope->jobs, course->cells);
done:
    free_slices(&slices);
    free(c.dated);
    return st;
}

void pt_topic_course_free(pt_topic_course *course)
{
    for (size_t i = 0; course->cells && i < course->spans * course->slices; i++) {
        free(course->cells[i].bands);
        free(course->cells[i].papers);
    }
    free(course->cells);
    free(course->name);
    pt_arena_free(&course->arena);
    *course = (pt_topic_course){ 0 };
}

/* ── Saving ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* A band of NaN, that of a single paper, becomes what is known then: nothing. */
static pt_status save_share(pt_store *store, pt_str field, const pt_topic_span *span, int64_t topic,
                            const pt_band *band, size_t papers, size_t all, pt_error *err)
{
    pt_statement *add;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_TOPICS_ADD_PERIOD, &add, err));
    pt_bind_str(add, 1, field);
    pt_bind_str(add, 2, pt_str_of(span->period));
    pt_bind_int(add, 3, topic);
    pt_bind_real(add, 4, band->mean);
    pt_bind_real(add, 5, isnan(band->low) ? 0 : band->low);
    pt_bind_real(add, 6, isnan(band->high) ? 1 : band->high);
    pt_bind_int(add, 7, (int64_t)papers);
    pt_bind_int(add, 8, (int64_t)all);
    return pt_statement_run(add, err);
}

static pt_status drop_period(pt_store *store, const char *period, pt_error *err)
{
    pt_statement *drop;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_TOPICS_DROP_PERIOD, &drop, err));
    pt_bind_str(drop, 1, pt_str_of(period));
    return pt_statement_run(drop, err);
}

static pt_status save_cell(pt_store *store, const pt_topic_model *model, const pt_topic_span *span, pt_str name,
                           const pt_topic_cell *cell, pt_error *err)
{
    for (size_t t = 0; cell->bands && t < model->k; t++)
        PT_TRY(save_share(store, name, span, model->topic[t].number, &cell->bands[t], cell->papers[t], cell->exposure,
                          err));
    return PT_OK;
}

pt_status pt_topic_course_save(pt_store *store, const pt_topic_model *model, const pt_topic_spans *spans,
                               const pt_topic_course *course, pt_error *err)
{
    const pt_sql clear = PT_SQL_ANALYSIS_TOPICS_CLEAR_TOPIC_PERIOD;

    if (course->is_all) /* at once: a period after the other would go through the table two thousand times */
        PT_TRY(pt_store_run_all(store, &clear, 1, err));
    for (size_t i = 0; i < spans->len; i++) {
        if (!course->is_all)
            PT_TRY(drop_period(store, spans->at[i].period, err));
        for (size_t s = 0; s < course->slices; s++)
            PT_TRY(
                save_cell(store, model, &spans->at[i], course->name[s], &course->cells[i * course->slices + s], err));
    }
    return PT_OK;
}
