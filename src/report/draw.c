/* All charts of a report in one run of gnuplot: data and titles in files, a script that only names them. */
#include "report/chart.h"

#include "base/arena.h"
#include "base/markdown.h"
#include "report/gnuplot.h"
#include "report/hover.h"
#include "report/svg.h"

#include <string.h>

enum { LARGEST_SCRIPT = 1 << 20, LARGEST_PICTURE = 16 << 20 };

static const char *const themes[PT_THEMES] = { [PT_LIGHT] = "light", [PT_DARK] = "dark" };

static pt_status write_file(const pt_workdir *dir, pt_str name, const char *ending, pt_str bytes, pt_error *err)
{
    pt_arena arena = { 0 };
    pt_status st = pt_workdir_write(dir, pt_arena_printf(&arena, "%.*s%s", PT_FMT(name), ending).at, bytes, err);

    pt_arena_free(&arena);
    return st;
}

static pt_status write_files(const pt_workdir *dir, const pt_chart_list *charts, pt_str style, pt_error *err)
{
    PT_TRY(pt_workdir_write(dir, "style.gp", style, err));
    for (size_t i = 0; i < charts->len; i++) {
        const pt_chart *chart = &charts->at[i];

        PT_TRY(write_file(dir, chart->name, ".gp", chart->script, err));
        PT_TRY(write_file(dir, chart->name, ".rows", chart->data, err));
        PT_TRY(write_file(dir, chart->name, ".head", chart->head, err));
    }
    return PT_OK;
}

/* Names are plain (pt_is_plain_name), so they cannot end their quotes. */
static void add_run(pt_buf *script, const pt_chart *chart, const char *form, const char *theme)
{
    pt_buf_addf(script, "reset session\nTHEME = '%s'\nFORM = '%s'\nROWS = %zu\n", theme, form, chart->rows);
    pt_buf_addf(script, "DATA = '%.*s.rows'\nHEAD = '%.*s.head'\n", PT_FMT(chart->name), PT_FMT(chart->name));
    pt_buf_addf(script, "OUT = '%.*s.%s'\nload 'style.gp'\nload '%.*s.gp'\nunset output\n", PT_FMT(chart->name), theme,
                PT_FMT(chart->name));
}

static pt_status run(const pt_workdir *dir, const pt_chart_list *charts, const char *form, pt_error *err)
{
    pt_buf script = { .limit = LARGEST_SCRIPT };
    pt_status st;

    for (size_t i = 0; i < charts->len; i++)
        for (int theme = 0; theme < PT_THEMES; theme++)
            add_run(&script, &charts->at[i], form, themes[theme]);
    PT_OR_DONE(pt_buf_check(&script, "the script of all charts", err));
    PT_OR_DONE(pt_workdir_write(dir, "all charts", pt_buf_text(&script), err));
    PT_OR_DONE(pt_gnuplot_run(dir, "all charts", err));
done:
    pt_buf_free(&script);
    return st;
}

/* ── What gnuplot drew ───────────────────────────────────────────────────────────────────────────────────────────── */

/* What cannot be shrunk: gnuplot repeats one font beside each text, and its SVG knows no bold. Here the canvas names
 * the fonts once. */
static void add_with_fonts(pt_buf *out, pt_str drawn)
{
    static const struct {
        pt_str found, instead;
    } changes[] = {
        { PT_STR("<g id=\"gnuplot_canvas\""),
          PT_STR("<g id=\"gnuplot_canvas\" font-family=\"system-ui, 'Segoe UI', Helvetica, Arial, sans-serif\"") },
        { PT_STR("font-family=\"sans-serif\" "), PT_STR("") },
        { PT_STR(" stroke-linecap=\"butt\" stroke-linejoin=\"miter\""), PT_STR("") }, /* as they are without */
        { PT_STR("font-family=\"sans-serif:Bold\""), PT_STR("font-weight=\"600\"") },
    };

    while (drawn.len) {
        size_t taken = 1, i = 0;

        while (i < sizeof changes / sizeof *changes && !pt_str_starts(drawn, changes[i].found))
            i++;
        if (i < sizeof changes / sizeof *changes) {
            pt_buf_add(out, changes[i].instead);
            taken = changes[i].found.len;
        } else {
            while (taken < drawn.len && !strchr("<f ", drawn.at[taken]))
                taken++;
            pt_buf_add(out, pt_str_part(drawn, 0, taken));
        }
        drawn = pt_str_part(drawn, taken, drawn.len);
    }
}

/* Puts what the picture shows, which screen readers say, where gnuplot names itself and its version. */
static pt_status finish_picture(const pt_chart *chart, pt_str drawn, pt_arena *arena, pt_str *image, pt_error *err)
{
    pt_str end = PT_STR("</desc>");
    size_t from = pt_str_find(drawn, PT_S("<title>")), to = pt_str_find(drawn, end);
    pt_buf out = { .limit = LARGEST_PICTURE }, shapes = { .limit = LARGEST_PICTURE };
    pt_status st;

    if (from >= to || to == drawn.len)
        return pt_fail(err, PT_EIO, "chart %.*s: gnuplot drew no SVG; its script must say: eval canvas(HEIGHT)",
                       PT_FMT(chart->name));
    pt_buf_add(&out, pt_str_part(drawn, 0, from));
    pt_buf_add(&out, PT_S("<title>"));
    pt_html_escape(&out, chart->alt);
    pt_buf_addf(&out, "</title>\n<desc>Drawn by papertide from %.*s.csv</desc>\n", PT_FMT(chart->name));
    drawn = pt_str_part(drawn, to + end.len, drawn.len);
    if (pt_svg_shrink(drawn, &shapes))
        pt_buf_add(&out, pt_buf_text(&shapes));
    else
        add_with_fonts(&out, drawn);
    PT_OR_DONE(pt_buf_check(&out, "a chart", err));
    *image = pt_arena_copy(arena, pt_buf_text(&out));
done:
    pt_buf_free(&out);
    pt_buf_free(&shapes);
    return st;
}

/* Takes what is said of places out of the picture and makes it the chart's script: the same in all themes. */
static pt_status take_hover(pt_chart *chart, pt_str drawn, pt_arena *arena, pt_str *picture, pt_error *err)
{
    pt_buf kept = { .limit = LARGEST_PICTURE }, places = { .limit = LARGEST_PICTURE },
           script = { .limit = LARGEST_PICTURE };
    bool are_columns = pt_hover_take(drawn, &kept, &places);
    pt_status st;

    pt_hover_script(pt_buf_text(&places), are_columns, &script);
    PT_OR_DONE(pt_buf_check(&kept, "a chart", err));
    PT_OR_DONE(pt_buf_check(&script, "what a chart says", err));
    *picture = pt_arena_copy(arena, pt_buf_text(&kept));
    chart->hover = pt_arena_copy(arena, pt_buf_text(&script));
done:
    pt_buf_free(&kept);
    pt_buf_free(&places);
    pt_buf_free(&script);
    return st;
}

/* gnuplot does not look whether what it writes comes through, and ends well on a full disk. */
static pt_status check_end(const pt_chart *chart, pt_str drawn, pt_str end, pt_error *err)
{
    if (!pt_str_ends(drawn, end))
        return pt_fail(err, PT_EIO, "chart %.*s: its picture breaks off; is there room in $TMPDIR, else in /tmp?",
                       PT_FMT(chart->name));
    return PT_OK;
}

/* Cairo writes no times, names or versions into it. */
static pt_status check_pixels(const pt_chart *chart, pt_str drawn, pt_error *err)
{
    if (!pt_str_starts(drawn, PT_S("\x89PNG\r\n\x1a\n")))
        return pt_fail(err, PT_EIO, "chart %.*s: gnuplot drew no PNG; its script must say: eval canvas(HEIGHT)",
                       PT_FMT(chart->name));
    return check_end(chart, drawn, PT_S("IEND\xae\x42\x60\x82"), err);
}

static pt_status read_picture(const pt_workdir *dir, pt_chart *chart, const char *form, int theme, pt_arena *arena,
                              pt_error *err)
{
    pt_str name = pt_arena_printf(arena, "%.*s.%s", PT_FMT(chart->name), themes[theme]), drawn, picture;

    PT_TRY(pt_workdir_read(dir, name.at, arena, &drawn, err));
    if (strcmp(form, "png") == 0) {
        chart->image[theme] = drawn;
        return check_pixels(chart, drawn, err);
    }
    PT_TRY(check_end(chart, pt_str_trim(drawn), PT_S("</svg>"), err));
    PT_TRY(take_hover(chart, drawn, arena, &picture, err));
    return finish_picture(chart, picture, arena, &chart->image[theme], err);
}

pt_status pt_charts_draw(const pt_chart_list *charts, const char *form, pt_str style, pt_arena *arena, pt_error *err)
{
    pt_workdir dir = { 0 };
    pt_status st = PT_OK;

    if (charts->len == 0)
        return PT_OK;
    PT_OR_DONE(pt_workdir_open(&dir, err));
    PT_OR_DONE(write_files(&dir, charts, style, err));
    PT_OR_DONE(run(&dir, charts, form, err));
    for (size_t i = 0; i < charts->len; i++)
        for (int theme = 0; theme < PT_THEMES; theme++)
            PT_OR_DONE(read_picture(&dir, &charts->at[i], form, theme, arena, err));
done:
    pt_workdir_close(&dir);
    return st;
}
