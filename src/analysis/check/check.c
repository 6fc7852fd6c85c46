#include "analysis/check/check.h"

#include <string.h>

/* When a result must be right. */
enum when {
    ALWAYS, /* what changed since is told apart */
    OF_NOW, /* when its analysis has seen the store as it is; taking up what came keeps it right */
    WHOLE   /* when it was made of the store as it is, as a whole */
};

enum { MANY = 500, SOME = 20 }; /* looked at of a sample */

enum { ALL_OR_NONE = PT_COUNTS + 1 }; /* of what is counted in one go: only --full does */

static const struct check {
    const char *analysis;
    enum when when;
    pt_sql sql;
    int of; /* what is sampled, and how many of it */
    int64_t wanted;
    const char *what;
} checks[] = {
    { "coverage", OF_NOW, PT_SQL_ANALYSIS_CHECK_COVERAGE_DAYS, PT_DAYS, MANY, "days" },
    { "coverage", OF_NOW, PT_SQL_ANALYSIS_CHECK_COVERAGE_RECORDS, PT_DAYS, MANY, "days of collections" },
    { "coverage", OF_NOW, PT_SQL_ANALYSIS_CHECK_COVERAGE_PERIODS, PT_PERIODS, SOME, "periods" },
    { "fields", OF_NOW, PT_SQL_ANALYSIS_CHECK_FIELDS, PT_PERIODS, SOME, "fields" },
    { "terms", ALWAYS, PT_SQL_ANALYSIS_CHECK_TERMS_PAPERS, PT_PAPERS, MANY, "terms" },
    { "terms", ALWAYS, PT_SQL_ANALYSIS_CHECK_TERMS_ROWS, PT_DAYS, MANY, "days of terms" },
    { "terms", ALWAYS, PT_SQL_ANALYSIS_CHECK_TERMS_COPIES, PT_PAPERS, MANY, "terms" },
    { "keywords", OF_NOW, PT_SQL_ANALYSIS_CHECK_KEYWORDS_EVIDENCE, PT_PAPERS, MANY, "papers of terms" },
    { "keywords", OF_NOW, PT_SQL_ANALYSIS_CHECK_KEYWORDS_MADE, PT_PERIODS, SOME, "periods of terms" },
    { "keywords", OF_NOW, PT_SQL_ANALYSIS_CHECK_KEYWORDS_STRANGERS, ALL_OR_NONE, 0, "keyphrases" },
    { "keywords", OF_NOW, PT_SQL_ANALYSIS_CHECK_KEYWORDS_BURSTS, PT_TOKENS, MANY, "bursts" },
    { "names", OF_NOW, PT_SQL_ANALYSIS_CHECK_NAMES_PERSONS, PT_PAPERS, MANY, "names" },
    { "names", WHOLE, PT_SQL_ANALYSIS_CHECK_NAMES_SPELLINGS, PT_NAMES, MANY, "spellings" },
    { "network", WHOLE, PT_SQL_ANALYSIS_CHECK_NETWORK_AUTHORS, PT_PERSONS, MANY, "authors" },
    { "network", OF_NOW, PT_SQL_ANALYSIS_CHECK_NETWORK_DEGREES, PT_PERSONS, MANY, "ties" },
    { "network", WHOLE, PT_SQL_ANALYSIS_CHECK_NETWORK_PAIRS, PT_PERSONS, MANY, "pairs" },
    { "network", OF_NOW, PT_SQL_ANALYSIS_CHECK_NETWORK_TOTALS, PT_COUNTS, 0, "the network" },
    { "network", WHOLE, PT_SQL_ANALYSIS_CHECK_NETWORK_MEASURES, ALL_OR_NONE, 0, "the network" },
    { "network", WHOLE, PT_SQL_ANALYSIS_CHECK_NETWORK_COMMUNITIES, PT_PERSONS, MANY, "communities" },
    { "network", WHOLE, PT_SQL_ANALYSIS_CHECK_NETWORK_PERIODS, PT_PERIODS, SOME, "people by week" },
    { "network", WHOLE, PT_SQL_ANALYSIS_CHECK_NETWORK_MONTHS, PT_PERIODS, SOME, "ties by month" },
    { "people", WHOLE, PT_SQL_ANALYSIS_CHECK_PEOPLE_WEEKS, PT_PERSONS, MANY, "who writes more" },
    { "people", WHOLE, PT_SQL_ANALYSIS_CHECK_PEOPLE_CROSSINGS, PT_COUNTS, 0, "communities that met" },
    { "people", WHOLE, PT_SQL_ANALYSIS_CHECK_PEOPLE_PERSONS, PT_PERSONS, MANY, "people" },
    { "drawing", WHOLE, PT_SQL_ANALYSIS_CHECK_DRAWING_PERSONS, PT_COUNTS, 0, "drawings" },
    { "drawing", WHOLE, PT_SQL_ANALYSIS_CHECK_DRAWING_PLACES, PT_COUNTS, 0, "drawings" },
    { "topics", OF_NOW, PT_SQL_ANALYSIS_CHECK_TOPICS_PAPERS, PT_PAPERS, MANY, "topics of papers" },
    { "topics", OF_NOW, PT_SQL_ANALYSIS_CHECK_TOPICS_SIZES, PT_COUNTS, 0, "topics" },
    { "topics", OF_NOW, PT_SQL_ANALYSIS_CHECK_TOPICS_PERIODS, PT_PERIODS, SOME, "topics by period" },
    { "topics", OF_NOW, PT_SQL_ANALYSIS_CHECK_TOPICS_MODEL, PT_COUNTS, 0, "the model of topics" },
    { "search", ALWAYS, PT_SQL_ANALYSIS_CHECK_SEARCH_PAPERS, PT_PAPERS, MANY, "search" },
    { "search", ALWAYS, PT_SQL_ANALYSIS_CHECK_SEARCH_TITLES, PT_PAPERS, MANY, "search" },
};

enum { CHECKS = sizeof checks / sizeof *checks, STEPS = CHECKS + 3 };

struct checking {
    pt_store *store;
    const pt_scope *scope;
    const pt_depth *depth;
    int64_t counts[PT_COUNTS];
    pt_findings *findings;
};

static size_t place_of(const char *name)
{
    size_t place = 0;

    while (strcmp(pt_analyses[place]->name, name) != 0)
        place++;
    return place;
}

/* What rests on wrong tokens and would not notice is to be made again with them. */
static void add(pt_findings *findings, const char *analysis, size_t count)
{
    findings->results += count;
    if (count)
        findings->analyses |= UINT64_C(1) << place_of(analysis);
    if (count && strcmp(analysis, "terms") == 0)
        findings->analyses |= UINT64_C(1) << place_of("keywords") | UINT64_C(1) << place_of("topics");
}

static pt_status load_counts(struct checking *c, pt_error *err)
{
    pt_statement *row;

    PT_TRY(pt_store_statement(c->store, PT_SQL_ANALYSIS_CHECK_COUNTS, &row, err));
    PT_TRY(pt_statement_step(row, err));
    for (int i = 0; i < PT_COUNTS; i++)
        c->counts[i] = pt_read_int(row, i);
    return pt_statement_run(row, err);
}

static pt_status find_made(const struct checking *c, const char *analysis, pt_made *made, pt_error *err)
{
    return pt_analysis_find_made(c->store, pt_analyses[place_of(analysis)], c->scope, made, err);
}

static pt_status run_check(struct checking *c, const struct check *check, pt_error *err)
{
    pt_sampling sampling = { .every = 1 };
    pt_made made;
    size_t count;

    PT_TRY(find_made(c, check->analysis, &made, err));
    if (check->of == ALL_OR_NONE && !c->depth->is_full)
        return PT_OK;
    if (!(check->when == ALWAYS ? made.is_of_version : check->when == OF_NOW ? made.is_of_now : made.is_whole))
        return PT_OK;
    if (check->of < PT_COUNTS)
        sampling = pt_depth_sampling(c->depth, c->counts[check->of], check->wanted);
    PT_TRY(pt_check_rows(c->store, check->sql, &sampling, check->what, PT_MENDED_BY_REPAIR, c->findings, &count, err));
    add(c->findings, check->analysis, count);
    return PT_OK;
}

static pt_status check_texts(struct checking *c, pt_error *err)
{
    pt_made made;
    size_t count = 0;

    PT_TRY(find_made(c, "terms", &made, err));
    if (made.is_of_version)
        PT_TRY(pt_texts_check(c->store, c->depth, c->counts, c->findings, &count, err));
    add(c->findings, "terms", count);
    return PT_OK;
}

/* A week's tests stand or fall together, so there is no sample of them. */
static pt_status check_people(struct checking *c, pt_error *err)
{
    pt_made made;
    size_t count = 0;

    PT_TRY(find_made(c, "people", &made, err));
    if (made.is_whole && c->depth->is_full)
        PT_TRY(pt_people_check(c->store, c->findings, &count, err));
    add(c->findings, "people", count);
    return PT_OK;
}

static pt_status check_keywords(struct checking *c, pt_error *err)
{
    pt_made made;
    size_t count = 0;

    PT_TRY(find_made(c, "keywords", &made, err));
    if (made.is_of_scope)
        PT_TRY(pt_keywords_check(c->store, c->scope, c->depth, c->counts[PT_PERIODS], c->findings, &count, err));
    else if (made.is_of_now)
        pt_note(c->findings->observer, PT_NOTE_USUAL,
                "keywords: made with other settings than these, and not counted again");
    add(c->findings, "keywords", count);
    return PT_OK;
}

pt_status pt_results_check(pt_store *store, const pt_scope *scope, const pt_depth *depth, pt_findings *findings,
                           pt_error *err)
{
    struct checking c = { .store = store, .scope = scope, .depth = depth, .findings = findings };

    PT_TRY(load_counts(&c, err));
    for (size_t i = 0; i < CHECKS; i++) {
        PT_TRY(run_check(&c, &checks[i], err));
        pt_progress(findings->observer, "check", i + 1, STEPS);
    }
    PT_TRY(check_texts(&c, err));
    pt_progress(findings->observer, "check", STEPS - 2, STEPS);
    PT_TRY(check_people(&c, err));
    pt_progress(findings->observer, "check", STEPS - 1, STEPS);
    return check_keywords(&c, err);
}

pt_status pt_search_check(pt_store *store, pt_findings *findings, pt_error *err)
{
    const pt_sql check = PT_SQL_ANALYSIS_SEARCH_CHECK;
    pt_error found = { 0 };
    int64_t behind;
    pt_status st;

    PT_TRY(pt_store_number(store, PT_SQL_ANALYSIS_SEARCH_BEHIND, &behind, err));
    if (behind) /* its check knows of no queue */
        return PT_OK;
    PT_OR_DONE(pt_store_begin(store, err));
    if ((st = pt_store_run_all(store, &check, 1, &found)) == PT_ESTORE) {
        pt_note(findings->observer, PT_NOTE_WARNING,
                "search: the full-text index is not that of the papers; " PT_MENDED_BY_REPAIR);
        add(findings, "search", 1);
        st = PT_OK;
    } else if (st != PT_OK && err) {
        *err = found;
    }
done:
    pt_store_rollback(store);
    return st;
}
