#include "support.h"

#include "paper/digest.h"

static pt_str names[] = { PT_STR("Ada One"), PT_STR("B. Two") };
static pt_str categories[] = { PT_STR("cs.SD") };

static pt_paper a_paper(void)
{
    return (pt_paper){ .id = PT_S("2509.00001"),
                       .title = PT_S("Rooms"),
                       .url = PT_S("https://arxiv.org/abs/2509.00001"),
                       .abstract = PT_S("We measure."),
                       .authors = names,
                       .author_count = 2,
                       .categories = categories,
                       .category_count = 1,
                       .summary = { PT_S("en"), PT_S("T"), PT_S("W"), PT_S("M"), PT_S("R"), PT_S("C") } };
}

static void check_print(const pt_digest_writer *writer, const pt_paper *paper, const char *expected)
{
    pt_buf out = { .limit = 1 << 16 };

    pt_digest_print(writer, paper, &out);
    assert_str(pt_buf_text(&out), expected);
    pt_buf_free(&out);
}

/* The four expected texts are written after the description of the generations, not after the code. */
static void the_newest_generation_has_contents_and_details(void **state)
{
    const pt_digest_entry contents[] = { { PT_STR("cs.SD"), 1 }, { PT_STR("cs.CL"), -1 } };
    const pt_digest_writer writer = { .generation = 4, .contents = contents, .content_count = 2 };
    const pt_paper paper = a_paper();

    (void)state;
    check_print(&writer, &paper,
                "<div id=toc></div>\n\n# Table of Contents\n\n- [cs.SD](#cs.SD) [Total: 1]\n- [cs.CL](#cs.CL)\n\n\n"
                "<div id='cs.SD'></div>\n\n# cs.SD [[Back]](#toc)\n\n"
                "### [1] [Rooms](https://arxiv.org/abs/2509.00001)\n*Ada One,B. Two*\n\nMain category: cs.SD\n\n"
                "TL;DR: T\n\n\n<details>\n  <summary>Details</summary>\nMotivation: W\n\nMethod: M\n\nResult: R\n\n"
                "Conclusion: C\n\nAbstract: We measure.\n\n</details>\n");
}

static void the_first_generation_has_abstracts_only(void **state)
{
    const pt_digest_writer writer = { .generation = 1, .has_begun = true };
    const pt_paper paper = a_paper();

    (void)state;
    check_print(&writer, &paper,
                "\n### [Rooms](https://arxiv.org/abs/2509.00001)\n*Ada One,B. Two*\n\n<details>\n"
                "  <summary>Abstract</summary>\nWe measure.\n\n</details>\n");
}

static void the_second_generation_shows_the_motivation(void **state)
{
    const pt_digest_writer writer = { .generation = 2 };
    const pt_paper paper = a_paper();

    (void)state;
    check_print(&writer, &paper,
                "### [Rooms](https://arxiv.org/abs/2509.00001)\n*Ada One,B. Two*\n\nMain category: cs.SD\n\n"
                "Task: T\n\nMotivation: W\n\n<details>\n  <summary>Details</summary>\nMethod: M\n\nResult: R\n\n"
                "Conclusion: C\n\nAbstract: We measure.\n\n</details>\n");
}

static void a_second_paper_of_a_section_is_numbered_on_without_its_heading(void **state)
{
    pt_digest_writer writer = { .generation = 3 };
    pt_paper paper = a_paper();
    pt_buf out = { .limit = 1 << 16 };

    (void)state;
    pt_digest_advance(&writer, PT_S("cs.SD"), PT_S("### [41] [Before](https://arxiv.org/abs/2509.00000)\n"));
    pt_digest_print(&writer, &paper, &out);
    assert_true(pt_str_starts(pt_buf_text(&out), PT_S("\n### [42] [Rooms](")));
    pt_buf_free(&out);
    pt_digest_writer_free(&writer);
}

static void a_missing_summary_is_told_as_the_tool_tells_it(void **state)
{
    const pt_digest_writer writer = { .generation = 2 };
    pt_paper paper = a_paper();

    (void)state;
    paper.summary = (pt_summary){ 0 };
    check_print(&writer, &paper,
                "### [Rooms](https://arxiv.org/abs/2509.00001)\n*Ada One,B. Two*\n\nMain category: cs.SD\n\n"
                "Task: Summary generation failed\n\nMotivation: Motivation analysis unavailable\n\n<details>\n"
                "  <summary>Details</summary>\nMethod: Method extraction failed\n\nResult: Result analysis "
                "unavailable\n\nConclusion: Conclusion extraction failed\n\nAbstract: We measure.\n\n</details>\n");
}

static void where_nobody_wrote_summaries_their_labels_are_left_out(void **state)
{
    const pt_digest_writer writer = { .generation = 2, .leaves_out = true };
    pt_paper paper = a_paper();

    (void)state;
    paper.summary = (pt_summary){ 0 };
    paper.url = (pt_str){ 0 };
    paper.title = PT_S("A wrapped\ntitle");
    check_print(&writer, &paper,
                "### [A wrapped title](https://arxiv.org/abs/2509.00001)\n*Ada One,B. Two*\n\nMain category: cs.SD\n\n"
                "<details>\n  <summary>Details</summary>\nAbstract: We measure.\n\n</details>\n");
}

static void an_alias_of_a_category_is_printed_as_its_section_has_it(void **state)
{
    const pt_digest_writer writer = { .generation = 2 };
    static pt_str systems[] = { PT_STR("eess.SY") };
    pt_paper paper = a_paper();
    pt_buf out = { .limit = 1 << 16 };

    (void)state;
    paper.categories = systems;
    paper.section = PT_S("cs.SY");
    pt_digest_print(&writer, &paper, &out);
    assert_true(pt_str_find(pt_buf_text(&out), PT_S("Main category: cs.SY\n")) < out.len);
    pt_buf_free(&out);
}

static void contents_are_read_up_to_the_first_paper(void **state)
{
    const pt_str text = PT_S("<div id=toc></div>\n\n- [cs.SD](#cs.SD) [Total: 25]\n  * [a & b](#a--b)\n"
                             "- [elsewhere](https://example.org)\n\n### [1] [T](u)\n- [no](#entry) [Total: 1]\n");
    pt_arena arena = { 0 };
    pt_digest_entry *entries;
    size_t count;

    (void)state;
    entries = pt_digest_contents_read(&arena, text, &count);
    assert_int_equal(count, 2);
    assert_str(entries[0].name, "cs.SD");
    assert_int_equal(entries[0].total, 25);
    assert_str(entries[1].name, "a & b");
    assert_int_equal(entries[1].total, -1);
    pt_arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_newest_generation_has_contents_and_details),
        cmocka_unit_test(the_first_generation_has_abstracts_only),
        cmocka_unit_test(the_second_generation_shows_the_motivation),
        cmocka_unit_test(a_second_paper_of_a_section_is_numbered_on_without_its_heading),
        cmocka_unit_test(a_missing_summary_is_told_as_the_tool_tells_it),
        cmocka_unit_test(where_nobody_wrote_summaries_their_labels_are_left_out),
        cmocka_unit_test(an_alias_of_a_category_is_printed_as_its_section_has_it),
        cmocka_unit_test(contents_are_read_up_to_the_first_paper),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
