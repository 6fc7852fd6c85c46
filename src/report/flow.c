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

pt_status pt_directive_note(pt_render *render, const pt_directive_args *args, pt_error *err)
{
    (void)render, (void)args, (void)err;
    return PT_OK;
}
