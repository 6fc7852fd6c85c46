/* What charts say of places: out of gnuplot's picture, into a script beside it. */
#include "support.h"

#include "report/hover.h"
#include "report/reports.h"

static const char *const line = "\t<g id=\"gnuplot_plot_1\" ><title>gnuplot_plot_1</title>\n<path/>\n\t</g>\n";

static void assert_taken(const char *drawn, bool are_columns, const char *picture, const char *places)
{
    pt_buf kept = { .limit = 1 << 14 }, rows = { .limit = 1 << 14 };

    assert_int_equal(pt_hover_take(pt_str_of(drawn), &kept, &rows), are_columns);
    assert_str(pt_buf_text(&kept), picture);
    assert_str(pt_buf_text(&rows), places);
    pt_buf_free(&kept);
    pt_buf_free(&rows);
}

/* As gnuplot 5.4 writes them. */
#define PLACE(text, mark)                                                                                              \
    "<g fill=\"none\">\n\t<g onmousemove=\"gnuplot_svg.showHypertext(evt,'" text                                       \
    "')\" onmouseout=\"gnuplot_svg.hideHypertext()\"><title> </title>\n\t" mark "\n</g>\n</g>\n"
#define PLOT(places) "\t<g id=\"gnuplot_plot_2\" ><title>gnuplot_plot_2</title>\n" places "\t</g>\n"

static void places_leave_the_picture_and_become_rows(void **state)
{
    char drawn[4000], kept[1000];

    (void)state;
    snprintf(drawn, sizeof drawn, "<svg>\n%s%s</svg>\n", line,
             PLOT(PLACE("W26: 7 &lt;b>", "<use xlink:href='#gpDot' x='54.53' y='204.00' color='rgb(0,0,0)'/>")
                      PLACE("it's &amp;lt; ') ;", "<use xlink:href='#gpDot' x='9.00' y='1.00' color='rgb(0,0,0)'/>")));
    snprintf(kept, sizeof kept, "<svg>\n%s</svg>\n", line);
    assert_taken(drawn, true, kept, "[54.53,204.00,\"W26: 7 \\u003cb>\"],\n[9.00,1.00,\"it's &lt; ') ;\"],\n");
}

static void what_is_no_dot_stands_for_its_place_alone(void **state)
{
    (void)state;
    assert_taken(PLOT(PLACE("a", "<use xlink:href='#gpPt6' transform='translate(1.50,2.00) scale(4.50)' color='x'/>")),
                 false, "", "[1.50,2.00,\"a\"],\n");
}

static void a_picture_without_places_stays_as_it_is(void **state)
{
    (void)state;
    assert_taken("<svg>\n</svg>", false, "<svg>\n</svg>", "");
    assert_taken(line, false, line, "");
}

static void what_gnuplot_did_not_write_is_left_out(void **state)
{
    (void)state;
    assert_taken(PLOT(PLACE("a", "<use xlink:href='#gpDot' x='alert(1)' y='2'/>")), true, "", "");
    assert_taken(PLOT("<g onmousemove=\"gnuplot_svg.showHypertext(evt,'never ends"), false, "", "");
    assert_taken("\t<g id=\"gnuplot_plot_1\" >never ends", false, "\t<g id=\"gnuplot_plot_1\" >never ends", "");
}

static void every_chart_of_a_page_says_what_stands_where(void **state)
{
    test_store t = open_test_store();
    pt_report_result result;
    pt_error err = { 0 };
    char *script, *picture;

    (void)state;
    fill_weeks(&t, "</script>'); \" \\");
    assert_ok(site_on(&t, "weekly", "2026-W26", NULL, &result, &err), &err);
    script = get_file(t.folder, "out/weekly-2026-W26/volume.js");
    assert_non_null(strstr(script, "addColumns([\n["));
    assert_non_null(strstr(script, ",\"2026-W26: 60 papers\"],\n]);\n"));
    free(script);
    script = get_file(t.folder, "out/weekly-2026-W26/rising_intervals.js");
    assert_non_null(strstr(script, "addPlaces([\n["));
    assert_non_null(
        strstr(script, "\"\\u003c/script>'); ” ∖ 9: 11.4 times its usual rate (10.1 to 14.2), 6 papers\"]"));
    free(script);
    picture = get_file(t.folder, "out/weekly-2026-W26/volume.svg");
    assert_null(strstr(picture, "gnuplot_svg"));
    free(picture);
    close_test_store(&t);
}

static void markdown_has_no_script_beside_its_charts(void **state)
{
    test_store t = open_test_store();
    pt_report_result result;
    pt_error err = { 0 };

    (void)state;
    fill_weeks(&t, "Thing");
    assert_ok(report_on(&t, "weekly", "2026-W26", NULL, &result, &err), &err);
    assert_null(get_file(t.folder, "out/weekly-2026-W26/volume.js"));
    assert_null(get_file(t.folder, "out/weekly-2026-W26/search.js"));
    close_test_store(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(places_leave_the_picture_and_become_rows),
        cmocka_unit_test(what_is_no_dot_stands_for_its_place_alone),
        cmocka_unit_test(a_picture_without_places_stays_as_it_is),
        cmocka_unit_test(what_gnuplot_did_not_write_is_left_out),
        cmocka_unit_test(every_chart_of_a_page_says_what_stands_where),
        cmocka_unit_test(markdown_has_no_script_beside_its_charts),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
