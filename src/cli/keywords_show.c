/* Everything about one term: what is stored of its weeks, and who writes of it now. */
#include "cli/keywords.h"

#include "base/memory.h"
#include "cli/ask.h"
#include "cli/why.h"
#include "cli/say.h"

#include <stdio.h>
#include <stdlib.h>

enum { LARGEST_PAGE = 1 << 26 };

/* A section that reads what is stored. */
static const struct section {
    const char *query, *member, *heading;
} sections[] = {
    { "keyword_history", "history", NULL },
    { "keyword_claims", "claims", "\nClaims" },
    { "keyword_bursts", "bursts", "\nBursts" },
    { "keyword_trend", "trend", "\nTrend over all weeks" },
    { "keywords_together", "together", "\nGoes with, in the nine weeks up to the last that is over" },
};

static pt_status show_stored(pt_store *store, const pt_arguments *arguments, const char *field, const char *key,
                             pt_error *err)
{
    for (size_t i = 0; i < sizeof sections / sizeof *sections; i++) {
        const pt_question question = { .query = sections[i].query,
                                       .heading = sections[i].heading,
                                       .member = sections[i].member,
                                       .with = { { "field", field, 0 }, { "key", key, 0 } } };

        PT_TRY(pt_ask(store, arguments, &question, err));
    }
    return PT_OK;
}

static pt_value text_cell(pt_str text)
{
    return (pt_value){ .type = PT_TEXT, .text = text };
}

/* The papers of the last nine periods, not only those that are stored as evidence. */
static pt_status show_papers(const pt_arguments *arguments, const pt_why *why, pt_error *err)
{
    static const pt_column columns[] = { { PT_STR("title"), PT_PAPER_LINK }, { PT_STR("first_day"), PT_PLAIN } };
    pt_arena arena = { 0 };
    pt_value *cells = PT_NEW_ARRAY(&arena, pt_value, why->paper_count * 2);
    pt_status st;

    for (size_t i = 0; i < why->paper_count; i++) {
        const pt_why_paper *paper = &why->paper[i];
        char day[PT_PERIOD_TEXT];

        pt_day_print(paper->day, day);
        cells[i * 2] = text_cell(pt_arena_printf(&arena, "%.*s %.*s", PT_FMT(paper->arxiv_id), PT_FMT(paper->title)));
        cells[i * 2 + 1] = text_cell(pt_arena_copy(&arena, pt_str_of(day)));
    }
    st = pt_ask_rows(arguments, "\nThe newest of them", NULL,
                     &(pt_answer){ columns, cells, 2, why->paper_count, "papers" }, err);
    pt_arena_free(&arena);
    return st;
}

static pt_status show_authors(const pt_arguments *arguments, const pt_why *why, pt_error *err)
{
    static const pt_column columns[] = { { PT_STR("name"), PT_PLAIN }, { PT_STR("papers"), PT_PLAIN } };
    pt_value *cells = PT_CALLOC(pt_value, why->person_count * 2);
    char heading[160];
    pt_status st;

    for (size_t i = 0; i < why->person_count; i++) {
        cells[i * 2] = text_cell(why->person[i].name);
        cells[i * 2 + 1] = (pt_value){ .type = PT_INT, .integer = (int64_t)why->person[i].papers };
    }
    snprintf(heading, sizeof heading, "\nWho wrote most of its %zu papers, %s to %s", why->paper_count,
             why->periods[why->count - 1].text, why->periods[0].text);
    st = pt_ask_rows(arguments, heading, NULL, &(pt_answer){ columns, cells, 2, why->person_count, "authors" }, err);
    free(cells);
    return st;
}

/* Nothing is stored and nothing is counted: then why. */
static void say_why_not(const pt_why *why, const pt_live *live)
{
    pt_buf out = { .limit = LARGEST_PAGE };

    pt_why_page(why, live, false, &out);
    pt_print_text(pt_buf_text(&out));
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

static pt_status show(pt_store *store, const pt_arguments *arguments, const pt_live *live, const pt_why *why,
                      pt_error *err)
{
    const char *field = live->field.name.at;
    bool is_whole = pt_ask_is_for_a_program(arguments); /* also the tables that have no row */
    bool has_history;

    PT_TRY(find_history(store, field, why->key.at, &has_history, err));
    if (!has_history && !why->paper_count && !is_whole) {
        say_why_not(why, live);
        return PT_OK;
    }
    pt_ask_object_begin(arguments, "term", text_cell(pt_str_of(arguments->rest[1])));
    if (has_history || is_whole)
        PT_TRY(show_stored(store, arguments, field, why->key.at, err));
    if (why->paper_count || is_whole) {
        PT_TRY(show_authors(arguments, why, err));
        PT_TRY(show_papers(arguments, why, err));
    }
    pt_ask_object_end(arguments);
    return PT_OK;
}

pt_status pt_keywords_show(pt_store *store, const pt_arguments *arguments, pt_error *err)
{
    pt_live live = { 0 };
    pt_why why = { 0 };
    pt_view_of of;
    pt_status st;

    PT_OR_DONE(pt_live_read(store, arguments, &live, err));
    of = pt_live_view(&live);
    PT_OR_DONE(pt_keyword_why(store, &of, pt_str_of(arguments->rest[1]), &why, err));
    PT_OR_DONE(show(store, arguments, &live, &why, err));
done:
    pt_why_free(&why);
    pt_live_free(&live);
    return st;
}
