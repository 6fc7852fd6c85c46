/* Which days the store has seen, how well, and which weeks may therefore be compared (METHODS, section 5). */
#include "analysis/analysis.h"

#include "analysis/coverage/sightings.h"
#include "base/dict.h"
#include "base/memory.h"
#include "paper/mailing.h"
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
    pt_seen_days seen;
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

static void widen(struct series *series, pt_day day)
{
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

static void take_seen(struct series *series)
{
    for (size_t i = 0; i < series->seen.len; i++) {
        const pt_seen_day *seen = &series->seen.at[i];
        struct day_counts *own, *all;

        if (seen->day < EARLIEST)
            continue;
        own = cell(series, seen->collection, (size_t)(seen->day - series->from));
        all = cell(series, 0, (size_t)(seen->day - series->from));
        own->records += seen->records;
        own->new_papers += seen->new_papers;
        all->records += seen->records;
        own->has_file = all->has_file = true;
    }
}

static void take_new(struct series *series, pt_str source, pt_day day, int64_t number)
{
    place(series, source, day)->new_papers += number;
}

/* Rejects are records, too. */
static void take_rejects(struct series *series, pt_str source, pt_day day, int64_t number)
{
    struct day_counts *own = place(series, source, day), *all = place(series, PT_S("all"), day);

    own->records += number;
    own->rejects += number;
    all->records += number;
    all->rejects += number;
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
    PT_TRY(pt_seen_days_load(store, series->sources, &series->seen, err));
    for (size_t i = 0; i < series->seen.len; i++)
        if (series->seen.at[i].day >= EARLIEST)
            widen(series, series->seen.at[i].day);
    if (series->days > LONGEST_DAYS)
        return pt_fail(err, PT_ELIMIT, "days from the first to the last are over 60 years; is a --date wrong?");
    series->counts = PT_CALLOC(struct day_counts, series->days * pt_dict_count(series->sources));
    series->recent = PT_CALLOC(int64_t, series->days);
    take_seen(series);
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

/* ── Periods ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_period day_of(pt_day day)
{
    pt_period period = { .first = day, .last = day };

    pt_day_print(day, period.text);
    return period;
}

static const struct kind {
    const char *name;
    pt_period (*of)(pt_day day);
    int64_t least_mailings; /* with fewer it is no such period: of five a week, some twenty a month */
} kinds[] = { { "week", pt_week_of, 3 }, { "month", pt_month_of, 12 }, { "day", day_of, 1 } };

struct sum {
    pt_period days;
    int64_t mailings, expected, papers, recent, exposure;
    const char *state;
};

/* A period can still grow until a day after its last mailing was seen. Papers of thin days are out of its exposure. */
static struct sum sum_of(const struct series *series, pt_period days)
{
    struct sum sum = { .days = days };
    pt_day last_mailing = days.first, last_seen = series->from + (pt_day)series->days - 1;

    for (pt_day day = days.first; day <= days.last; day++) {
        const struct day_counts *counts;
        bool is_seen = day >= series->from && day <= last_seen;

        if (pt_mailing_is_expected(day)) {
            sum.expected++;
            last_mailing = day;
        }
        if (!is_seen)
            continue;
        counts = cell(series, 0, (size_t)(day - series->from));
        sum.mailings += strcmp(counts->state, "full") == 0;
        sum.papers += counts->new_papers;
        sum.recent += series->recent[day - series->from];
        if (strcmp(counts->state, "thin") != 0)
            sum.exposure += series->recent[day - series->from];
    }
    sum.state = last_seen <= last_mailing ? "partial" : sum.mailings < sum.expected ? "thin" : "full";
    return sum;
}

static pt_status save_period(pt_store *store, const struct kind *kind, const struct sum *sum, int64_t number,
                             pt_error *err)
{
    bool is_comparable = strcmp(sum->state, "partial") != 0 && sum->mailings >= kind->least_mailings;
    pt_statement *add;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_PERIOD_ADD, &add, err));
    pt_bind_str(add, 1, pt_str_of(sum->days.text));
    pt_bind_str(add, 2, pt_str_of(kind->name));
    pt_bind_int(add, 3, number);
    pt_bind_int(add, 4, sum->days.first);
    pt_bind_int(add, 5, sum->days.last);
    pt_bind_str(add, 6, pt_str_of(sum->state));
    pt_bind_int(add, 7, is_comparable);
    pt_bind_int(add, 8, sum->mailings);
    pt_bind_int(add, 9, sum->expected);
    pt_bind_int(add, 10, sum->papers);
    pt_bind_int(add, 11, sum->recent);
    pt_bind_int(add, 12, sum->exposure);
    return pt_statement_run(add, err);
}

/* Weeks and months follow each other without a gap; days are those of mailings, and others that brought papers. */
static pt_status save_kind(pt_store *store, const struct series *series, const struct kind *kind, pt_error *err)
{
    pt_day end = series->from + (pt_day)series->days;
    int64_t number = 0;

    for (pt_day day = series->from; day < end; day = kind->of(day).last + 1) {
        struct sum sum = sum_of(series, kind->of(day));

        if (sum.days.first == sum.days.last && !sum.expected && !sum.papers)
            continue;
        PT_TRY(save_period(store, kind, &sum, number++, err));
    }
    return PT_OK;
}

static pt_status save(pt_store *store, const struct series *series, pt_error *err)
{
    const pt_sql clears[] = { PT_SQL_ANALYSIS_COVERAGE_CLEAR, PT_SQL_ANALYSIS_PERIOD_CLEAR };

    PT_TRY(pt_store_run_all(store, clears, 2, err));
    for (uint32_t source = 0; source < pt_dict_count(series->sources); source++)
        for (size_t day = first_day(series, source); day < series->days; day++)
            PT_TRY(save_day(store, series, source, day, err));
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        PT_TRY(save_kind(store, series, &kinds[i], err));
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
    free(series.seen.at);
    return st;
}

const pt_analysis pt_analysis_coverage = { .name = "coverage", .version = 3, .run = run };
