/* Which days the store has seen, how well, and which weeks may therefore be compared (METHODS, section 5). */
#include "analysis/analysis.h"

#include "paper/mailing.h"
#include "base/dict.h"
#include "base/memory.h"
#include "store/statement.h"

#include <stdlib.h>
#include <string.h>

enum {
    NEAR_WEEKS = 8,    /* on either side: the days a day is held against */
    LEAST_DAYS = 4,    /* fewer say nothing of what is usual */
    THIN_PERCENT = 40, /* of the usual: the days that lost part of their listing lie well below, quiet ones above */
    EARLIEST = 7851, /* 1991-07-01, before arXiv's first mailing: what other sources know from before is in no period */
    LONGEST_DAYS = 366 * 60,
    NOT_KNOWN = -1
};

struct day_counts {
    int64_t records, new_papers, rejects;
    int64_t expected; /* new papers, as usual on such a day; NOT_KNOWN */
    const char *state;
    bool has_file; /* perhaps an empty one */
};

/* One source's days, `from` … `from + days - 1`; source 0 is 'all'. */
struct series {
    pt_dict *sources;
    struct day_counts *counts; /* sources × days */
    int64_t *recent;           /* days: new papers, updates of old ones left out */
    pt_day from;
    size_t days;
};

static struct day_counts *cell(const struct series *series, uint32_t source, size_t day)
{
    return &series->counts[source * series->days + day];
}

/* ── load ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Calls `take` with each row's source, day and number. */
static pt_status each_row(pt_store *store, pt_sql which, struct series *series,
                          void (*take)(struct series *, pt_str source, pt_day day, int64_t number), pt_error *err)
{
    pt_statement *rows;
    pt_status st;

    PT_TRY(pt_store_statement(store, which, &rows, err));
    while ((st = pt_statement_step(rows, err)) == PT_OK)
        if (pt_read_int(rows, 1) >= EARLIEST)
            take(series, pt_read_str(rows, 0), (pt_day)pt_read_int(rows, 1), pt_read_int(rows, 2));
    return st == PT_END ? PT_OK : st;
}

static void take_extent(struct series *series, pt_str source, pt_day day, int64_t number)
{
    (void)number;
    pt_dict_add(series->sources, source);
    if (series->days == 0) {
        series->from = day;
        series->days = 1;
    }
    if (day < series->from) {
        series->days += (size_t)(series->from - day);
        series->from = day;
    }
    if ((size_t)(day - series->from) >= series->days)
        series->days = (size_t)(day - series->from) + 1;
}

static struct day_counts *place(struct series *series, pt_str source, pt_day day)
{
    return cell(series, pt_dict_find(series->sources, source), (size_t)(day - series->from));
}

static void take_records(struct series *series, pt_str source, pt_day day, int64_t number)
{
    place(series, source, day)->records += number;
    place(series, source, day)->has_file = true;
    place(series, PT_S("all"), day)->records += number;
    place(series, PT_S("all"), day)->has_file = true;
}

static void take_new(struct series *series, pt_str source, pt_day day, int64_t number)
{
    place(series, source, day)->new_papers += number;
}

static void take_rejects(struct series *series, pt_str source, pt_day day, int64_t number)
{
    place(series, source, day)->rejects += number;
    place(series, PT_S("all"), day)->rejects += number;
}

static pt_status load_recent(pt_store *store, struct series *series, pt_error *err)
{
    pt_statement *rows;
    pt_status st;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_COVERAGE_RECENT, &rows, err));
    while ((st = pt_statement_step(rows, err)) == PT_OK)
        if (pt_read_int(rows, 0) >= EARLIEST)
            series->recent[pt_read_int(rows, 0) - series->from] = pt_read_int(rows, 1);
    return st == PT_END ? PT_OK : st;
}

static pt_status load(pt_store *store, struct series *series, pt_error *err)
{
    series->sources = pt_dict_new();
    pt_dict_add(series->sources, PT_S("all"));
    PT_TRY(each_row(store, PT_SQL_ANALYSIS_COVERAGE_RECORDS, series, take_extent, err));
    if (series->days > LONGEST_DAYS)
        return pt_fail(err, PT_ELIMIT, "days from the first to the last are over 60 years; is a --date wrong?");
    series->counts = PT_CALLOC(struct day_counts, series->days * pt_dict_count(series->sources));
    series->recent = PT_CALLOC(int64_t, series->days);
    PT_TRY(each_row(store, PT_SQL_ANALYSIS_COVERAGE_RECORDS, series, take_records, err));
    PT_TRY(each_row(store, PT_SQL_ANALYSIS_COVERAGE_NEW, series, take_new, err));
    PT_TRY(each_row(store, PT_SQL_ANALYSIS_COVERAGE_NEW_ALL, series, take_new, err));
    PT_TRY(each_row(store, PT_SQL_ANALYSIS_COVERAGE_REJECTS, series, take_rejects, err));
    return load_recent(store, series, err);
}

/* ── compute ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

static int by_number(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

    return (x > y) - (x < y);
}

/* The median of new papers on its weekday in the weeks around it, as many as are usual; NOT_KNOWN where too few days
 * tell. Days without new papers say nothing. */
static int64_t usual_papers(const struct series *series, uint32_t source, size_t day)
{
    int64_t usual[2 * NEAR_WEEKS];
    size_t count = 0;

    for (int week = -NEAR_WEEKS; week <= NEAR_WEEKS; week++) {
        int64_t other = (int64_t)day + 7 * week;

        if (week == 0 || other < 0 || other >= (int64_t)series->days)
            continue;
        if (cell(series, source, (size_t)other)->new_papers > 0)
            usual[count++] = cell(series, source, (size_t)other)->new_papers;
    }
    if (count < LEAST_DAYS)
        return NOT_KNOWN;
    qsort(usual, count, sizeof *usual, by_number);
    return usual[count / 2];
}

static const char *state_of(const struct series *series, uint32_t source, size_t day)
{
    const struct day_counts *counts = cell(series, source, day);

    if (!pt_mailing_is_expected(series->from + (pt_day)day))
        return "expected gap";
    if (counts->records == 0)
        return "missing";
    if (counts->new_papers == 0)
        return "empty";
    return counts->new_papers * 100 < counts->expected * THIN_PERCENT ? "thin" : "full";
}

static void compute(struct series *series)
{
    for (uint32_t source = 0; source < pt_dict_count(series->sources); source++)
        for (size_t day = 0; day < series->days; day++) {
            bool is_due = pt_mailing_is_expected(series->from + (pt_day)day);

            cell(series, source, day)->expected = is_due ? usual_papers(series, source, day) : 0;
            cell(series, source, day)->state = state_of(series, source, day);
        }
}

/* ── save ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status save_day(pt_store *store, const struct series *series, uint32_t source, size_t day, pt_error *err)
{
    const struct day_counts *counts = cell(series, source, day);
    pt_statement *add;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_COVERAGE_ADD, &add, err));
    pt_bind_str(add, 1, pt_dict_text(series->sources, source));
    pt_bind_int(add, 2, series->from + (pt_day)day);
    pt_bind_str(add, 3, pt_str_of(counts->state));
    pt_bind_int(add, 4, counts->records);
    pt_bind_int(add, 5, counts->new_papers);
    pt_bind_int(add, 6, counts->records - counts->new_papers - counts->rejects);
    pt_bind_int(add, 7, counts->rejects);
    if (counts->expected != NOT_KNOWN)
        pt_bind_int(add, 8, counts->expected);
    return pt_statement_run(add, err);
}

/* A source has no gaps before its first file. */
static size_t first_day(const struct series *series, uint32_t source)
{
    size_t day = 0;

    while (day < series->days && !cell(series, source, day)->has_file)
        day++;
    return day;
}

struct week {
    pt_period days;
    int64_t mailings, expected, papers, recent, exposure;
    const char *state;
};

/* A week can still grow until a day after its last mailing was seen. Papers of thin days are out of its exposure. */
static struct week sum_week(const struct series *series, pt_period days)
{
    struct week week = { .days = days };
    pt_day last_mailing = days.first, last_seen = series->from + (pt_day)series->days - 1;

    for (pt_day day = days.first; day <= days.last; day++) {
        const struct day_counts *counts;
        bool is_seen = day >= series->from && day <= last_seen;

        if (pt_mailing_is_expected(day)) {
            week.expected++;
            last_mailing = day;
        }
        if (!is_seen)
            continue;
        counts = cell(series, 0, (size_t)(day - series->from));
        week.mailings += strcmp(counts->state, "full") == 0;
        week.papers += counts->new_papers;
        week.recent += series->recent[day - series->from];
        if (strcmp(counts->state, "thin") != 0)
            week.exposure += series->recent[day - series->from];
    }
    week.state = last_seen <= last_mailing ? "partial" : week.mailings < week.expected ? "thin" : "full";
    return week;
}

static pt_status save_week(pt_store *store, const struct week *week, int64_t number, pt_error *err)
{
    pt_statement *add;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_PERIOD_ADD, &add, err));
    pt_bind_str(add, 1, pt_str_of(week->days.text));
    pt_bind_str(add, 2, PT_S("week"));
    pt_bind_int(add, 3, number);
    pt_bind_int(add, 4, week->days.first);
    pt_bind_int(add, 5, week->days.last);
    pt_bind_str(add, 6, pt_str_of(week->state));
    pt_bind_int(add, 7, week->mailings);
    pt_bind_int(add, 8, week->expected);
    pt_bind_int(add, 9, week->papers);
    pt_bind_int(add, 10, week->recent);
    pt_bind_int(add, 11, week->exposure);
    return pt_statement_run(add, err);
}

static pt_status save(pt_store *store, const struct series *series, pt_error *err)
{
    const pt_sql clears[] = { PT_SQL_ANALYSIS_COVERAGE_CLEAR, PT_SQL_ANALYSIS_PERIOD_CLEAR };
    pt_day end = series->from + (pt_day)series->days;
    int64_t number = 0;

    PT_TRY(pt_store_run_all(store, clears, 2, err));
    for (uint32_t source = 0; source < pt_dict_count(series->sources); source++)
        for (size_t day = first_day(series, source); day < series->days; day++)
            PT_TRY(save_day(store, series, source, day, err));
    for (pt_day day = series->from; day < end; day = pt_week_of(day).last + 1) {
        struct week week = sum_week(series, pt_week_of(day));

        PT_TRY(save_week(store, &week, number++, err));
    }
    return PT_OK;
}

static pt_status run(pt_store *store, const pt_scope *scope, const pt_observer *observer, pt_error *err)
{
    struct series series = { 0 };
    pt_status st;

    (void)scope, (void)observer;
    PT_OR_DONE(load(store, &series, err));
    compute(&series);
    PT_OR_DONE(save(store, &series, err));
done:
    pt_dict_free(series.sources);
    free(series.counts);
    free(series.recent);
    return st;
}

const pt_analysis pt_analysis_coverage = { .name = "coverage", .version = 2, .run = run };
