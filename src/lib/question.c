#include "lib/question.h"

#include "base/asset.h"

#include <stdio.h>

static pt_status bind(pt_query *query, const pt_ask_parameter *with, pt_error *err)
{
    pt_value value = with->text ? (pt_value){ .type = PT_TEXT, .text = pt_str_of(with->text) }
                                : (pt_value){ .type = PT_INT, .integer = with->number };
    pt_status st = pt_query_bind(query, with->name, value, err);

    return st == PT_END ? pt_fail(err, PT_EBUG, "a query without the parameter :%s", with->name) : st;
}

pt_status pt_question_open(pt_store *store, const char *name, const pt_ask_parameter with[PT_ASK_PARAMETERS],
                           pt_query **query, pt_error *err)
{
    char path[128];
    pt_str sql;

    snprintf(path, sizeof path, "sql/ask/%s.sql", name);
    if (!pt_asset_find(path, &sql))
        return pt_fail(err, PT_EBUG, "%s: not built in", path);
    PT_TRY(pt_query_open(store, name, sql, query, err));
    for (size_t i = 0; i < PT_ASK_PARAMETERS && with[i].name; i++)
        PT_TRY(bind(*query, &with[i], err));
    return PT_OK;
}

pt_status pt_question_text(pt_store *store, const char *name, const pt_ask_parameter with[PT_ASK_PARAMETERS], char *out,
                           size_t room, pt_error *err)
{
    pt_query *query = NULL;
    pt_status st;

    out[0] = '\0';
    PT_OR_DONE(pt_question_open(store, name, with, &query, err));
    st = pt_query_step(query, err);
    if (st == PT_OK)
        snprintf(out, room, "%.*s", PT_FMT(pt_query_value(query, 0).text));
    st = st == PT_END ? PT_OK : st;
done:
    pt_query_close(query);
    return st;
}

pt_status pt_question_latest_period(pt_store *store, const char *kind, char *out, size_t room, pt_error *err)
{
    const pt_ask_parameter with[PT_ASK_PARAMETERS] = { { "kind", kind, 0 } };

    PT_TRY(pt_question_text(store, "latest_period", with, out, room, err));
    if (!out[0])
        return pt_fail(err, PT_ETHIN, "no period is there yet; first: papertide ingest FILES, then: papertide analyze");
    return PT_OK;
}

pt_status pt_question_check_author(pt_store *store, const char *name, pt_error *err)
{
    const pt_ask_parameter with[PT_ASK_PARAMETERS] = { { "name", name, 0 } };
    char text[1000];

    PT_TRY(pt_question_text(store, "author_known", with, text, sizeof text, err));
    if (!text[0])
        return pt_fail(err, PT_EINPUT,
                       "%s: nobody is called so; papertide authors --like TEXT finds names, and "
                       "papertide analyze must have run",
                       name);
    return PT_OK;
}
