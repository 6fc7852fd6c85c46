#include "report/hover.h"

#include "base/markdown.h"
#include "report/script.h"

enum { LONGEST_TEXT = 1 << 12 };

/* Takes what stands between `begin` and `end` off `rest`; false when there is none. */
static bool cut_between(pt_str *rest, pt_str begin, pt_str end, pt_str *inside)
{
    pt_str behind = pt_str_part(*rest, pt_str_find(*rest, begin), rest->len);

    behind = pt_str_part(behind, begin.len, behind.len);
    *inside = pt_str_part(behind, 0, pt_str_find(behind, end));
    *rest = pt_str_part(behind, inside->len + end.len, behind.len);
    return inside->len + end.len <= behind.len;
}

static bool is_number(pt_str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (!pt_is_digit(s.at[i]) && s.at[i] != '.')
            return false;
    return s.len > 0;
}

static void add_place(pt_buf *places, pt_str x, pt_str y, pt_str escaped)
{
    pt_buf text = { .limit = LONGEST_TEXT };

    pt_html_unescape(&text, escaped);
    pt_buf_addf(places, "[%.*s,%.*s,", PT_FMT(x), PT_FMT(y));
    pt_script_string(places, pt_buf_text(&text));
    pt_buf_add(places, PT_S("],\n"));
    pt_buf_free(&text);
}

/* gnuplot writes
 *   <g onmousemove="gnuplot_svg.showHypertext(evt,'TEXT')" onmouseout=…><title> </title>
 *   <use xlink:href='#gpPt6' transform='translate(X,Y) scale(4.50)' color=…/>
 * and for dots, of which ours stand for columns,  <use xlink:href='#gpDot' x='X' y='Y' …  TEXT has no double quote
 * (pt_gnuplot_text), so that nothing in it looks like its end. */
static bool add_places(pt_buf *places, pt_str plot)
{
    bool are_columns = false;
    pt_str text, mark, x, y;

    while (cut_between(&plot, PT_S("showHypertext(evt,'"), PT_S("')\" onmouseout="), &text) &&
           cut_between(&plot, PT_S("<use xlink:href='"), PT_S("/>"), &mark)) {
        bool is_dot = pt_str_starts(mark, PT_S("#gpDot"));
        bool is_placed =
            is_dot
                ? cut_between(&mark, PT_S("x='"), PT_S("'"), &x) && cut_between(&mark, PT_S("y='"), PT_S("'"), &y)
                : cut_between(&mark, PT_S("translate("), PT_S(","), &x) && cut_between(&mark, PT_S(""), PT_S(")"), &y);

        if (is_placed && is_number(x) && is_number(y))
            add_place(places, x, y, text);
        are_columns |= is_dot;
    }
    return are_columns;
}

/* Each part of gnuplot's plot command is a group that begins and ends with a tab. */
bool pt_hover_take(pt_str drawn, pt_buf *picture, pt_buf *places)
{
    pt_str begin = PT_S("\t<g id=\"gnuplot_plot_"), end = PT_S("\n\t</g>\n");
    bool are_columns = false;

    for (size_t at; (at = pt_str_find(drawn, begin)) < drawn.len;) {
        pt_str rest = pt_str_part(drawn, at, drawn.len);
        pt_str plot = pt_str_part(rest, 0, pt_str_find(rest, end) + end.len);

        pt_buf_add(picture, pt_str_part(drawn, 0, at));
        if (pt_str_find(plot, PT_S("showHypertext")) < plot.len)
            are_columns |= add_places(places, plot);
        else
            pt_buf_add(picture, plot);
        drawn = pt_str_part(rest, plot.len, rest.len);
    }
    pt_buf_add(picture, drawn);
    return are_columns;
}

void pt_hover_script(pt_str places, bool are_columns, pt_buf *out)
{
    pt_script_call(out, are_columns ? "addColumns" : "addPlaces", places);
}
