/* Directives that decide what of a template is written. */
#include "report/directives.h"

static bool is_true(pt_value value)
{
    return (value.type == PT_INT && value.integer != 0) || (value.type == PT_REAL && value.real != 0) ||
           (value.type == PT_TEXT && value.text.len > 0);
}

static pt_status holds(pt_render *render, const pt_directive_args *args, bool *yes, pt_error *err)
{
    pt_query *query = NULL;
    pt_status st;

    *yes = false;
    PT_TRY(pt_render_ask(render, args->subject, args, true, &query, err));
    st = pt_query_step(query, err);
    if (st == PT_OK)
        *yes = is_true(pt_query_value(query, 0));
    pt_query_close(query);
    return st == PT_END ? PT_OK : st;
}

pt_status pt_directive_if(pt_render *render, const pt_directive_args *args, pt_error *err)
{
    pt_branch branch = { .was_on = !render->is_off };
    bool yes = false;

    if (branch.was_on)
        PT_TRY(holds(render, args, &yes, err));
    PT_PUSH(&render->branches, branch);
    render->is_off = !yes;
    return PT_OK;
}

static pt_branch *open_branch(pt_render *render)
{
    return render->branches.len > render->least_branches ? &render->branches.at[render->branches.len - 1] : NULL;
}

pt_status pt_directive_else(pt_render *render, const pt_directive_args *args, pt_error *err)
{
    pt_branch *branch = open_branch(render);

    (void)args;
    if (!branch || branch->has_else)
        return pt_fail(err, PT_EUSAGE, "<!-- else -->: expected <!-- if … --> before it");
    branch->has_else = true;
    render->is_off = !(branch->was_on && render->is_off);
    return PT_OK;
}

pt_status pt_directive_endif(pt_render *render, const pt_directive_args *args, pt_error *err)
{
    pt_branch *branch = open_branch(render);

    (void)args;
    if (!branch)
        return pt_fail(err, PT_EUSAGE, "<!-- endif -->: expected <!-- if … --> before it");
    render->is_off = !branch->was_on;
    render->branches.len--;
    return PT_OK;
}

pt_status pt_directive_include(pt_render *render, const pt_directive_args *args, pt_error *err)
{
    return pt_render_template(render, args->subject, err);
}

/* ── Pages ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* The cells of the row as parameters, in the report's arena: those of the page before make room. */
static void take_parameters(pt_render *render, const pt_query *query, size_t own)
{
    render->parameters.len = own;
    for (size_t i = 0; i < pt_query_columns(query); i++) {
        pt_value value = pt_query_value(query, i);

        if (value.type == PT_TEXT)
            value.text = pt_arena_copy(&render->arena, value.text);
        PT_PUSH(&render->parameters, ((pt_parameter){ pt_query_column(query, i), value }));
    }
}

static pt_status write_page(pt_render *render, pt_str template, pt_error *err)
{
    pt_buf report = render->out;
    pt_status st;

    render->out = (pt_buf){ .limit = report.limit };
    PT_OR_DONE(pt_render_template(render, template, err));
    PT_OR_DONE(pt_buf_check(&render->out, "a page", err));
    PT_PUSH(&render->pages, ((pt_page){ render->page, pt_arena_copy(&render->arena, pt_render_page(&render->out)) }));
done:
    pt_buf_free(&render->out);
    render->out = report;
    return st;
}

static pt_status name_page(pt_render *render, pt_value name, pt_error *err)
{
    render->page = name.type == PT_TEXT ? name.text : (pt_str){ 0 };
    if (!pt_is_plain_name(render->page))
        return pt_fail(err, PT_EUSAGE, "'%.*s': not the name of a page; the query's first column must give one",
                       PT_FMT(render->page));
    for (size_t i = 0; i < render->pages.len; i++)
        if (pt_str_equal(render->pages.at[i].name, render->page))
            return pt_fail(err, PT_EUSAGE, "page %.*s: written twice", PT_FMT(render->page));
    return PT_OK;
}

pt_status pt_directive_pages(pt_render *render, const pt_directive_args *args, pt_error *err)
{
    pt_str from = pt_directive_argument(args, "from");
    size_t own = render->parameters.len;
    pt_query *query = NULL;
    pt_status st;

    if (render->page.len)
        return pt_fail(err, PT_EUSAGE, "a page cannot have pages");
    PT_TRY(pt_render_ask(render, from.len ? from : args->subject, args, true, &query, err));
    while ((st = pt_query_step(query, err)) == PT_OK) {
        take_parameters(render, query, own);
        PT_OR_DONE(name_page(render, render->parameters.at[own].value, err));
        PT_OR_DONE(write_page(render, args->subject, err));
    }
    st = st == PT_END ? PT_OK : st;
done:
    render->page = (pt_str){ 0 };
    render->parameters.len = own;
    pt_query_close(query);
    return st;
}

pt_status pt_directive_note(pt_render *render, const pt_directive_args *args, pt_error *err)
{
    (void)render, (void)args, (void)err;
    return PT_OK;
}
