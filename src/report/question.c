/* From a directive's arguments to a query that can be stepped. */
#include "report/render.h"

#include "base/asset.h"

/* "15" is a number, all else is text. */
static pt_value value_of(pt_str text)
{
    long number;

    if (text.len <= 9 && pt_str_number(text, 999999999, &number))
        return (pt_value){ .type = PT_INT, .integer = number };
    return (pt_value){ .type = PT_TEXT, .text = text };
}

static bool is_for_the_directive(pt_str key)
{
    static const char *const own[] = { "from", "title", "alt", "as", "empty", "kind" };

    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        if (pt_str_equal(key, pt_str_of(own[i])))
            return true;
    return false;
}

/* What every query may ask for, without saying so in the template. */
static pt_status bind_usual(pt_render *render, pt_query *query, pt_error *err)
{
    for (size_t i = 0; i < render->parameters.len; i++) {
        pt_status st = pt_query_bind(query, render->parameters.at[i].name, render->parameters.at[i].value, err);

        if (st != PT_OK && st != PT_END)
            return st;
    }
    return PT_OK;
}

static pt_status bind_arguments(pt_render *render, pt_query *query, const pt_directive_args *args, const char *path,
                                bool is_strict, pt_error *err)
{
    for (size_t i = 0; i < args->count; i++) {
        const char *name = pt_arena_copy(&render->arena, args->with[i].key).at;
        pt_status st;

        if (is_for_the_directive(args->with[i].key))
            continue;
        st = pt_query_bind(query, name, value_of(args->with[i].value), err);
        if (st == PT_END && is_strict)
            return pt_fail(err, PT_EUSAGE, "%s: has no parameter :%s", path, name);
        if (st != PT_OK && st != PT_END)
            return st;
    }
    return PT_OK;
}

pt_status pt_render_ask(pt_render *render, pt_str name, const pt_directive_args *args, bool is_strict, pt_query **query,
                        pt_error *err)
{
    const char *path = pt_arena_printf(&render->arena, "sql/report/%.*s.sql", PT_FMT(name)).at;
    pt_str sql;
    pt_status st;

    *query = NULL;
    if (!pt_is_plain_name(name))
        return pt_fail(err, PT_EUSAGE, "'%.*s': not the name of a query", PT_FMT(name));
    PT_TRY(pt_asset_read(render->options->templates, path, &render->arena, &sql, err));
    PT_OR_DONE(pt_query_open(render->store, path, sql, query, err));
    PT_OR_DONE(bind_usual(render, *query, err));
    PT_OR_DONE(bind_arguments(render, *query, args, path, is_strict, err));
    if (pt_query_unbound(*query))
        st = pt_fail(err, PT_EUSAGE, "%s: needs :%s; write %s=VALUE in the directive", path, pt_query_unbound(*query),
                     pt_query_unbound(*query));
done:
    if (st != PT_OK) {
        pt_query_close(*query);
        *query = NULL;
    }
    return st;
}
