#include "support.h"

#include "analysis/names/decisions.h"

static pt_decisions decisions;

static pt_status parse(const char *text, pt_error *err)
{
    return pt_decisions_parse(pt_str_of(text), pt_str_of("names.txt"), &decisions, err);
}

static void assert_refused(const char *text, const char *expected)
{
    pt_error err = { 0 };

    assert_int_equal(parse(text, &err), PT_EUSAGE);
    assert_string_equal(err.text, expected);
    pt_decisions_free(&decisions);
}

static void each_kind_of_decision_is_read_past_comments_and_blank_lines(void **state)
{
    pt_error err = { 0 };

    (void)state;
    assert_ok(parse("# ours\n\n  merge \"Bob Birch\" \"Bob Q. Birch\"  # the same\r\napart \"Li Wei\" \"Lǐ Wěi\"\n"
                    "keep \"Jan Peeters\"\nsplit \"Yang Liu\" 2605.00001\t2605.00007",
                    &err),
              &err);
    assert_int_equal(decisions.count, 4);
    assert_int_equal(decisions.at[0].kind, PT_DECISION_MERGE);
    assert_str(decisions.at[0].other, "Bob Q. Birch");
    assert_int_equal(decisions.at[0].line, 3);
    assert_int_equal(decisions.at[1].kind, PT_DECISION_APART);
    assert_int_equal(decisions.at[2].kind, PT_DECISION_KEEP);
    assert_str(decisions.at[2].name, "Jan Peeters");
    assert_int_equal(decisions.at[3].paper_count, 2);
    assert_str(decisions.at[3].papers[1], "2605.00007");
    pt_decisions_free(&decisions);
}

static void a_line_that_is_no_decision_is_refused_by_its_number(void **state)
{
    (void)state;
    assert_refused("keep \"A\"\n\njoin \"A\" \"B\"",
                   "names.txt: line 3: \"join\" is no decision; write merge, apart, keep or split");
    assert_refused("merge \"A\"",
                   "names.txt: line 1: \"merge\" needs two names in quotes; write merge \"Ann Ash\" \"A. Ash\"");
    assert_refused("keep \"A", "names.txt: line 1: \"keep\" needs a name in quotes; write keep \"Ann Ash\"");
    assert_refused("keep \"A\" \"B\"", "names.txt: line 1: \"\"B\"\" is too much; one decision a line");
    assert_refused("split \"A\"",
                   "names.txt: line 1: no papers; write the arXiv ids of those that are another's behind the name");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_kind_of_decision_is_read_past_comments_and_blank_lines),
        cmocka_unit_test(a_line_that_is_no_decision_is_refused_by_its_number),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
