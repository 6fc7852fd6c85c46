/* Everything about one term: what is stored of its weeks, and who writes of it now. */
#include "cli/keywords.h"

#include "base/json.h"
#include "cli/ask.h"
#include "cli/why.h"

#include <stdio.h>

enum { LARGEST_TEXT = 1 << 26 };

/* A section that reads what is stored. */
static const struct section {
    const char *query, *heading;
} sections[] = {
    { "keyword_history", NULL },
    { "keyword_claims", "\nClaims" },
    { "keyword_bursts", "\nBursts" },
    { "keyword_trend", "\nTrend over all weeks" },
};

static pt_status show_stored(pt_store *store, const pt_arguments *arguments, const char *field, const char *key,
                             pt_error *err)
{
    for (size_t i = 0; i < sizeof sections / sizeof *sections; i++) {
        const pt_question question = { .query = sections[i].query,
                                       .heading = sections[i].heading,
                                       .with = { { "field", field, 0 }, { "key", key, 0 } } };

        PT_TRY(pt_ask(store, arguments, &question, err));
    }
    return PT_OK;
}

static pt_status ask_of_papers(pt_store *store, const pt_arguments *arguments, const char *query, const char *heading,
                               const pt_buf *ids, pt_error *err)
{
    const pt_question question = { .query = query, .heading = heading, .with = { { "papers", ids->at, 0 } } };

    return pt_ask(store, arguments, &question, err);
}

/* The papers of the last nine periods, which may be more than the stored evidence, and their authors. */
static pt_status show_papers(pt_store *store, const pt_arguments *arguments, const pt_why *why, pt_error *err)
{
    pt_buf ids = { .limit = LARGEST_TEXT };
    char heading[160];
    pt_status st;

    for (size_t i = 0; i < why->paper_count; i++) {
        pt_buf_add_char(&ids, i ? ',' : '[');
        pt_json_add_string(&ids, why->paper[i].arxiv_id);
    }
    pt_buf_add_char(&ids, ']');
    PT_OR_DONE(pt_buf_check(&ids, "the list of papers", err));
    snprintf(heading, sizeof heading, "\nWho wrote most of its %zu papers, %s to %s", why->paper_count,
             why->periods[why->count - 1].text, why->periods[0].text);
    PT_OR_DONE(ask_of_papers(store, arguments, "authors_of_papers", heading, &ids, err));
    PT_OR_DONE(ask_of_papers(store, arguments, "papers_listed", "\nThe newest of them", &ids, err));
done:
    pt_buf_free(&ids);
    return st;
}

/* Nothing is stored and nothing is counted: then why. */
static void say_why_not(const pt_why *why, const pt_live *live)
{
    pt_buf out = { .limit = LARGEST_TEXT };

    pt_why_page(why, live, false, &out);
    fwrite(out.at, 1, out.len, stdout);
    pt_buf_free(&out);
}

/* Is there a week of it in the store? */
static pt_status find_history(pt_store *store, const char *field, const char *key, bool *found, pt_error *err)
{
    const pt_question question = { .query = "keyword_history",
                                   .with = { { "field", field, 0 }, { "key", key, 0 }, { "limit", NULL, 1 } } };
    char term[1024];
    pt_status st = pt_ask_text(store, &question, term, sizeof term, err);

    *found = term[0] != '\0';
    return st;
}

pt_status pt_keywords_show(pt_store *store, const pt_arguments *arguments, pt_error *err)
{
    const char *field;
    pt_live live = { 0 };
    pt_why why = { 0 };
    pt_view_of of;
    bool has_history;
    pt_status st;

    PT_OR_DONE(pt_live_read(store, arguments, &live, err));
    of = pt_live_view(&live);
    field = live.field.name.at;
    PT_OR_DONE(pt_keyword_why(store, &of, pt_str_of(arguments->rest[1]), &why, err));
    PT_OR_DONE(find_history(store, field, why.key.at, &has_history, err));
    if (has_history)
        PT_OR_DONE(show_stored(store, arguments, field, why.key.at, err));
    if (why.paper_count)
        PT_OR_DONE(show_papers(store, arguments, &why, err));
    if (!has_history && !why.paper_count)
        say_why_not(&why, &live);
done:
    pt_why_free(&why);
    pt_live_free(&live);
    return st;
}
