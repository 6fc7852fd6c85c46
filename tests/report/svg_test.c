/* What gnuplot draws, in fewer bytes; the pieces are as gnuplot 5.4 writes them. */
#include "support.h"

#include "report/svg.h"

#define GROUP "<g fill=\"none\" color=\"black\" stroke=\"currentColor\" stroke-width=\"1.00\">\n"
#define CANVAS \
    "<g fill=\"none\" font-family=\"system-ui, 'Segoe UI', Helvetica, Arial, sans-serif\" font-size=\"11\">\n"
#define DEFINITIONS                                                                                          \
    "<defs>\n\t<circle id='gpPt5' stroke-width='0.222' stroke='currentColor' cx='0' cy='0' r='1'/>\n"         \
    "\t<use xlink:href='#gpPt5' id='gpPt6' fill='currentColor' stroke='none'/>\n"                              \
    "\t<path id='gpPt7' stroke-width='0.222' stroke='currentColor' d='M0,-1.33 L-1.33,0.67 L1.33,0.67 z'/>\n" \
    "\t<use xlink:href='#gpPt7' id='gpPt8' fill='currentColor' stroke='none'/>\n</defs>\n"
#define TEXT(x, y, words)                                                                                     \
    "<g transform=\"translate(" x "," y ")\" stroke=\"none\" fill=\"rgb(89,99,110)\" font-family=\"sans-serif\"" \
    " font-size=\"11.00\"  text-anchor=\"end\">\n\t\t<text>" words "</text>\n\t</g>\n"

static void assert_shrinks(const char *drawn, const char *expected)
{
    pt_buf out = { .limit = 1 << 16 };
    char canvas[4000];

    assert_true(pt_svg_shrink(pt_str_of(drawn), &out));
    snprintf(canvas, sizeof canvas, "%s</g>\n</svg>\n", expected);
    assert_string_equal(pt_buf_text(&out).at, canvas);
    pt_buf_free(&out);
}

static void a_line_is_told_in_steps_of_tenths_that_do_not_add_up_their_errors(void **state)
{
    (void)state;
    assert_shrinks(GROUP "<path stroke='rgb(209, 217, 224)' class=\"gridline\"  d='M0.04,10.00 L1.08,10.26 L2.12,10.52"
                         "\n\t\tL3.16,10.78 L3.16,20.78 L-9.50,20.78  '/></g></svg>",
                   CANVAS "<path stroke=\"#d1d9e0\" d=\"M0 10l1.1 .3 1 .2 1.1 .3v10h-12.7\"/>\n");
}

static void what_draws_nothing_is_left_out(void **state)
{
    (void)state;
    assert_shrinks("<rect x=\"0\" y=\"0\" width=\"760\" height=\"412\" fill=\"none\"/>" DEFINITIONS GROUP "</g>\n"
                   "<g id=\"gnuplot_plot_1a\" ><title>gnuplot_plot_1a</title>" GROUP
                   "<path stroke='black'  d='M55.99,132.01  '/></g></g>" TEXT("1.00", "2.00", "") "</svg>",
                   CANVAS);
}

static void neighbours_that_look_alike_share_a_group(void **state)
{
    (void)state;
    assert_shrinks(GROUP TEXT("47.60", "135.59", "0") "</g>" GROUP TEXT("47.60", "109.45", "2 &lt; 3") "</g></svg>",
                   CANVAS "<g fill=\"#59636e\" text-anchor=\"end\"><text x=\"47.6\" y=\"135.6\">0</text>\n"
                          "<text x=\"47.6\" y=\"109.5\">2 &lt; 3</text>\n</g>\n");
}

static void a_bar_is_a_path_of_its_corners(void **state)
{
    (void)state;
    assert_shrinks(GROUP "<g stroke='none' shape-rendering='crispEdges'>\n"
                         "<polygon fill = 'rgb(  0, 114, 178)' fill-opacity = '0.220000' points = '1.00,5.00 3.00,5.00 "
                         "3.00,2.50 1.00,2.50 '/></g></g></svg>",
                   CANVAS "<path fill=\"#0072b2\" fill-opacity=\"0.22\" shape-rendering=\"crispEdges\" "
                          "d=\"M1 5h2v-2.5h-2z\"/>\n");
}

static void discs_and_circles_are_drawn_as_such_and_other_signs_are_defined_where_used(void **state)
{
    (void)state;
    assert_shrinks(DEFINITIONS GROUP
                   "<use xlink:href='#gpPt6' transform='translate(138.91,183.33) scale(8.32)' color='rgb( 31,  35,  40)'/>"
                   "<use xlink:href='#gpPt5' transform='translate(1.00,2.00) scale(5.00)' color='rgb(1,2,3)'/></g></svg>",
                   CANVAS "<circle fill=\"#1f2328\" cx=\"138.9\" cy=\"183.3\" r=\"9.24\"/>\n"
                          "<circle stroke=\"#010203\" stroke-width=\"1.11\" cx=\"1\" cy=\"2\" r=\"5\"/>\n");
    assert_shrinks(DEFINITIONS GROUP
                   "<use xlink:href='#gpPt8' transform='translate(1.00,2.00) scale(4.50)' color='rgb(1,2,3)'/></g></svg>",
                   "<defs><path id='gpPt7' stroke-width='0.222' stroke='currentColor' d='M0,-1.33 L-1.33,0.67 "
                   "L1.33,0.67 z'/></defs>\n"
                   "<defs><use xlink:href='#gpPt7' id='gpPt8' fill='currentColor' stroke='none'/></defs>\n" CANVAS
                   "<use color=\"#010203\" xlink:href=\"#gpPt8\" transform=\"translate(1,2) scale(4.5)\"/>\n");
}

static void a_turned_text_stays_turned_and_bold_is_a_weight(void **state)
{
    (void)state;
    assert_shrinks("<g transform=\"translate(12.04,22.89) rotate(-90.00)\" stroke=\"none\" fill=\"black\" "
                   "font-family=\"sans-serif:Bold\" font-size=\"15.00\"  text-anchor=\"start\"><text>up</text></g></svg>",
                   CANVAS "<text fill=\"black\" font-weight=\"600\" font-size=\"15\" "
                          "transform=\"translate(12,22.9) rotate(-90.00)\">up</text>\n");
}

static void what_is_not_known_is_refused_whole(void **state)
{
    const char *const strange[] = {
        GROUP "<image width='1' height='1'/></g></svg>",
        GROUP "<path stroke='black' clip-path='url(#x)' d='M1,2 L3,4'/></g></svg>",
        GROUP "<path stroke='black' d='M1,2 C3,4 5,6 7,8'/></g></svg>",
        GROUP "<g transform=\"translate(1,2)\"><text>a<tspan>b</tspan></text></g></g></svg>",
        "<rect x=\"0\" y=\"0\" width=\"760\" height=\"412\" fill=\"#ffffff\"/></svg>",
        GROUP "<path stroke='black' d='M1,2",
        GROUP "<use xlink:href='#gpPt12' transform='translate(1,2) scale(1)'/></g></svg>",
    };

    (void)state;
    for (size_t i = 0; i < sizeof strange / sizeof *strange; i++) {
        pt_buf out = { .limit = 1 << 16 };

        if (pt_svg_shrink(pt_str_of(strange[i]), &out))
            fail_msg("taken: %s", strange[i]);
        pt_buf_free(&out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_line_is_told_in_steps_of_tenths_that_do_not_add_up_their_errors),
        cmocka_unit_test(what_draws_nothing_is_left_out),
        cmocka_unit_test(neighbours_that_look_alike_share_a_group),
        cmocka_unit_test(a_bar_is_a_path_of_its_corners),
        cmocka_unit_test(discs_and_circles_are_drawn_as_such_and_other_signs_are_defined_where_used),
        cmocka_unit_test(a_turned_text_stays_turned_and_bold_is_a_weight),
        cmocka_unit_test(what_is_not_known_is_refused_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
