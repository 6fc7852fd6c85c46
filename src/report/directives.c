/* Directives that write what a query says. */
#include "report/directives.h"

#include "base/asset.h"
#include "base/markdown.h"
#include "report/cell.h"
#include "report/writers.h"

#include <limits.h>

/* The last digits of what is computed differ from one kind of processor to another (OpenBLAS adds up as each does
 * best); reports are the same everywhere. */
enum { LARGEST_PART = 8 << 20, HEAD_TEXTS = 2 /* takeaway and source */, SHOWN_DIGITS = 7 };

/* empty="…": what is said where there is no row. */
static void say_empty(pt_render *render, const pt_directive_args *args)
{
    pt_str text = pt_directive_argument(args, "empty");

    if (text.len) {
        pt_buf_add(&render->out, text);
        pt_buf_add_char(&render->out, '\n');
    }
}

pt_status pt_directive_value(pt_render *render, const pt_directive_args *args, pt_error *err)
{
    pt_query *query = NULL;
    pt_status st;

    PT_TRY(pt_render_ask(render, args->subject, args, true, &query, err));
    st = pt_query_step(query, err);
    if (st == PT_OK)
        pt_cell_markdown(&render->out, pt_column_of(query, 0).kind, pt_query_value(query, 0));
    else if (st == PT_END)
        pt_buf_add(&render->out, PT_S("–"));
    pt_query_close(query);
    return st == PT_END ? PT_OK : st;
}

pt_status pt_directive_table(pt_render *render, const pt_directive_args *args, pt_error *err)
{
    const pt_table_options how = { .digits = SHOWN_DIGITS, .words = render->words };
    pt_buf text = { .limit = LARGEST_PART };
    pt_query *query = NULL;
    size_t rows = 0;
    pt_status st;

    PT_TRY(pt_render_ask(render, args->subject, args, true, &query, err));
    PT_OR_DONE(pt_table_write(query, &pt_writer_markdown, &how, &text, &rows, err));
    PT_OR_DONE(pt_buf_check(&text, "a table", err));
    if (rows)
        pt_buf_add(&render->out, pt_buf_text(&text));
    else
        say_empty(render, args);
done:
    pt_query_close(query);
    pt_buf_free(&text);
    return st;
}

pt_status pt_directive_list(pt_render *render, const pt_directive_args *args, pt_error *err)
{
    pt_query *query = NULL;
    size_t rows = 0;
    pt_status st;

    PT_TRY(pt_render_ask(render, args->subject, args, true, &query, err));
    while ((st = pt_query_step(query, err)) == PT_OK) {
        pt_buf_add(&render->out, PT_S("- "));
        pt_cell_markdown(&render->out, pt_column_of(query, 0).kind, pt_query_value(query, 0));
        pt_buf_add_char(&render->out, '\n');
        rows++;
    }
    if (st == PT_END && !rows)
        say_empty(render, args);
    pt_query_close(query);
    return st == PT_END ? PT_OK : st;
}

/* ── Charts ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void add_gnuplot_cell(pt_buf *out, pt_query *query, size_t column)
{
    pt_buf plain = { .limit = LARGEST_PART };

    pt_cell_text(&plain, PT_PLAIN, pt_query_value(query, column));
    pt_gnuplot_text(out, pt_buf_text(&plain));
    pt_buf_free(&plain);
}

/* Puts the first row of the query title=… into chart->head, and its takeaway before the alt text. */
static pt_status read_head(pt_render *render, const pt_directive_args *args, pt_chart *chart, pt_error *err)
{
    pt_str name = pt_directive_argument(args, "title");
    pt_buf head = { .limit = LARGEST_PART }, alt = { .limit = LARGEST_PART };
    pt_query *query = NULL;
    size_t columns = 0;
    pt_status st = PT_END;

    if (name.len) {
        PT_OR_DONE(pt_render_ask(render, name, args, false, &query, err));
        st = pt_query_step(query, err);
    }
    if (st == PT_OK) {
        columns = pt_query_columns(query);
        pt_cell_text(&alt, PT_PLAIN, pt_query_value(query, 0));
        pt_buf_add(&alt, pt_words_say(render->words, PT_S(".")));
        pt_buf_add(&alt, pt_str_ends(pt_buf_text(&alt), PT_S(".")) ? PT_S(" ") : PT_S("")); /* a wide one needs none */
    }
    if (st != PT_OK && st != PT_END)
        goto done;
    st = PT_OK;
    pt_buf_add_char(&head, '1');
    for (size_t i = 0; i < HEAD_TEXTS; i++) { /* always so many columns: gnuplot stumbles over fewer */
        pt_buf_add_char(&head, '\t');
        if (i < columns)
            add_gnuplot_cell(&head, query, i);
    }
    pt_buf_add_char(&head, '\n');
    pt_buf_add(&alt, pt_directive_argument(args, "alt"));
    chart->head = pt_arena_copy(&render->arena, pt_buf_text(&head));
    chart->alt = pt_arena_copy(&render->arena, pt_str_trim(pt_buf_text(&alt)));
done:
    pt_query_close(query);
    pt_buf_free(&head);
    pt_buf_free(&alt);
    return st;
}

static pt_status read_rows(pt_render *render, const pt_directive_args *args, pt_chart *chart, pt_error *err)
{
    const pt_table_options how = { .digits = SHOWN_DIGITS };
    pt_str from = pt_directive_argument(args, "from");
    pt_buf data = { .limit = LARGEST_PART }, csv = { .limit = LARGEST_PART };
    const pt_table_target both[] = { { &pt_writer_gnuplot, &data }, { &pt_writer_csv, &csv }, { 0 } };
    pt_query *query = NULL;
    pt_status st;

    PT_TRY(pt_render_ask(render, from.len ? from : args->subject, args, true, &query, err));
    PT_OR_DONE(pt_table_write_all(query, both, &how, &chart->rows, err));
    PT_OR_DONE(pt_buf_check(&data, "a chart's data", err));
    PT_OR_DONE(pt_buf_check(&csv, "a chart's numbers", err));
    chart->data = pt_arena_copy(&render->arena, pt_buf_text(&data));
    chart->csv = pt_arena_copy(&render->arena, pt_buf_text(&csv));
done:
    pt_query_close(query);
    pt_buf_free(&data);
    pt_buf_free(&csv);
    return st;
}

static pt_status name_chart(pt_render *render, const pt_directive_args *args, pt_chart *chart, pt_error *err)
{
    pt_str as = pt_directive_argument(args, "as");

    chart->name = as.len ? as : args->subject;
    if (!pt_is_plain_name(chart->name) || !pt_is_plain_name(args->subject))
        return pt_fail(err, PT_EUSAGE, "'%.*s': not the name of a chart", PT_FMT(chart->name));
    if (render->page.len)
        chart->name = pt_arena_printf(&render->arena, "%.*s-%.*s", PT_FMT(render->page), PT_FMT(chart->name));
    for (size_t i = 0; i < render->charts.len; i++)
        if (pt_str_equal(render->charts.at[i].name, chart->name))
            return pt_fail(err, PT_EUSAGE, "chart %.*s: drawn twice; give the second a name with as=NAME",
                           PT_FMT(chart->name));
    return PT_OK;
}

/* `args` with limit=… of at most as many panels as are wanted. */
static pt_directive_args with_fewer_panels(pt_render *render, const pt_directive_args *args)
{
    size_t panels = render->options->panels;
    pt_directive_args fewer = *args;
    long limit;

    for (size_t i = 0; i < fewer.count; i++)
        if (panels && pt_str_equal(fewer.with[i].key, PT_S("limit")) &&
            pt_str_number(fewer.with[i].value, LONG_MAX, &limit) && (size_t)limit > panels)
            fewer.with[i].value = pt_arena_printf(&render->arena, "%zu", panels);
    return fewer;
}

pt_status pt_directive_chart(pt_render *render, const pt_directive_args *args, pt_error *err)
{
    const pt_directive_args fewer = with_fewer_panels(render, args);
    const char *path = pt_arena_printf(&render->arena, "plots/%.*s.gp", PT_FMT(args->subject)).at;
    pt_chart chart = { 0 };

    PT_TRY(name_chart(render, args, &chart, err));
    PT_TRY(pt_asset_read(render->options->templates, path, &render->arena, &chart.script, err));
    chart.script = pt_words_say_in_script(render->words, chart.script, &render->arena);
    PT_TRY(read_rows(render, &fewer, &chart, err));
    if (!chart.rows) {
        say_empty(render, args);
        return PT_OK;
    }
    PT_TRY(read_head(render, &fewer, &chart, err));
    chart.has_limit = pt_directive_argument(args, "limit").len > 0;
    PT_PUSH(&render->charts, chart);
    pt_chart_show(&render->out, &chart, render->options->is_png ? "png" : "svg",
                  render->page.len ? "." : render->place.at, render->words);
    return PT_OK;
}
