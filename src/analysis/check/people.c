/* Persons tested by week are tested again by the function that did it. */
#include "analysis/check/check.h"

#include "analysis/people/rising.h"

struct checking {
    pt_store *store;
    pt_findings *findings;
    size_t count;
    int64_t tests;
};

/* The row's numbers: columns of check_people_tests.sql. */
static bool is_as_tested(pt_statement *row, const pt_person_week *week)
{
    const pt_rate *rate = &week->rate;

    return pt_read_int(row, 0) == week->papers && pt_is_near(pt_read_real(row, 1), rate->expected) &&
           pt_is_near(pt_read_real(row, 2), rate->ratio) && pt_is_near(pt_read_real(row, 3), rate->low) &&
           pt_is_near(pt_read_real(row, 4), rate->high) && pt_is_near(pt_read_real(row, 5), rate->p_value) &&
           pt_is_near(pt_read_real(row, 6), week->q_value) &&
           (week->trend ? pt_str_equal(pt_read_str(row, 7), pt_str_of(week->trend)) : pt_read_is_null(row, 7));
}

static pt_status check_test(void *self, const pt_person_week *week, pt_error *err)
{
    struct checking *c = self;
    pt_statement *row;
    bool is_same;
    pt_status st;

    c->tests++;
    PT_TRY(pt_store_statement(c->store, PT_SQL_ANALYSIS_CHECK_PEOPLE_TESTS, &row, err));
    pt_bind_str(row, 1, week->period);
    pt_bind_int(row, 2, week->person_id);
    st = pt_statement_step(row, err);
    is_same = st == PT_OK && is_as_tested(row, week);
    if (st == PT_OK)
        st = pt_statement_run(row, err);
    if (!is_same)
        pt_check_tell(c->findings, &c->count,
                      "people: %.*s, person %lld: the test comes out otherwise; " PT_MENDED_BY_REPAIR,
                      PT_FMT(week->period), (long long)week->person_id);
    return st == PT_END ? PT_OK : st;
}

pt_status pt_people_check(pt_store *store, pt_findings *findings, size_t *count, pt_error *err)
{
    struct checking c = { .store = store, .findings = findings };
    int64_t kept;

    PT_TRY(pt_rising_test(store, check_test, &c, err));
    PT_TRY(pt_store_number(store, PT_SQL_ANALYSIS_CHECK_PEOPLE_COUNT, &kept, err));
    if (kept != c.tests)
        pt_check_tell(findings, &c.count, "people: %lld tests are kept, there are %lld; " PT_MENDED_BY_REPAIR,
                      (long long)kept, (long long)c.tests);
    pt_check_tell_rest(findings, "people", c.count);
    *count = c.count;
    return PT_OK;
}
