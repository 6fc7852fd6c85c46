/* One name: its measures, how it was decided who it is, its papers by period, its co-authors, topics and papers; and
 * the way from one name to another. */
#include "cli/authors.h"

#include "analysis/network/view.h"
#include "base/memory.h"
#include "cli/ask.h"
#include "cli/say.h"

#include <stdio.h>
#include <stdlib.h>

pt_status pt_authors_show(pt_store *store, const pt_arguments *arguments, pt_error *err)
{
    const char *name = arguments->rest[1];
    const struct {
        const char *query, *member, *heading;
    } parts[] = {
        { "author", "measures", name },
        { "author_decisions", "decisions", "\nHow it was decided who this is" },
        { "author_namesakes", "namesakes", "\nOthers of this name" },
        { "author_periods", "months", "\nPapers by month" },
        { "author_coauthors", "coauthors", "\nCo-authors" },
        { "author_topics", "topics", "\nTopics" },
        { "papers_of_author", "papers", "\nPapers" },
    };

    PT_TRY(pt_question_check_author(store, name, err));
    pt_ask_object_begin(arguments, "name", (pt_value){ .type = PT_TEXT, .text = pt_str_of(name) });
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        const pt_question part = { .query = parts[i].query,
                                   .heading = parts[i].heading,
                                   .member = parts[i].member,
                                   .with = { { "name", name, 0 } } };

        PT_TRY(pt_ask(store, arguments, &part, err));
    }
    pt_ask_object_end(arguments);
    return PT_OK;
}

/* ── Paths ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* The newest paper of two who wrote together, as "id title". */
static pt_status paper_of(pt_store *store, pt_arena *arena, pt_str a, pt_str b, pt_str *paper, pt_error *err)
{
    const char *one = pt_arena_copy(arena, a).at, *other = pt_arena_copy(arena, b).at;
    const pt_question question = { .query = "papers_together", .with = { { "name", one, 0 }, { "other", other, 0 } } };
    char text[1000];

    PT_TRY(pt_ask_text(store, &question, text, sizeof text, err));
    *paper = pt_arena_copy(arena, pt_str_of(text));
    return PT_OK;
}

static pt_status print_way(pt_store *store, const pt_arguments *arguments, const pt_network_way *way, pt_arena *arena,
                           pt_error *err)
{
    enum { COLUMNS = 3 };
    const pt_column columns[COLUMNS] = {
        { PT_STR("step"), PT_PLAIN },
        { PT_STR("name"), PT_PLAIN },
        { pt_ask_is_for_a_program(arguments) ? PT_S("paper") : PT_S("wrote with the one before"), PT_PAPER_LINK }
    };
    pt_value *cells = PT_NEW_ARRAY(arena, pt_value, way->count * COLUMNS + 1);

    for (size_t i = 0; i < way->count; i++) {
        pt_value *row = &cells[i * COLUMNS];

        row[0] = (pt_value){ .type = PT_INT, .integer = (int64_t)i };
        row[1] = (pt_value){ .type = PT_TEXT, .text = way->name[i] };
        row[2] = (pt_value){ .type = i ? PT_TEXT : PT_NULL };
        if (i)
            PT_TRY(paper_of(store, arena, way->name[i - 1], way->name[i], &row[2].text, err));
    }
    PT_TRY(pt_ask_rows(arguments, NULL, "there is no way between them over papers of up to 50 authors",
                       &(pt_answer){ columns, cells, COLUMNS, way->count, NULL }, err));
    if (way->count > 1 && !arguments->is_quiet)
        pt_say("%zu step%s; %.0f way%s as short\n", way->count - 1, way->count == 2 ? "" : "s", way->ways,
               way->ways == 1 ? "" : "s");
    return PT_OK;
}

pt_status pt_authors_path(pt_store *store, const pt_arguments *arguments, pt_error *err)
{
    pt_network_way way = { 0 };
    pt_arena arena = { 0 };
    pt_status st;

    PT_OR_DONE(pt_network_path(store, pt_str_of(arguments->rest[1]), pt_str_of(arguments->rest[2]), &way, err));
    PT_OR_DONE(print_way(store, arguments, &way, &arena, err));
done:
    pt_network_way_free(&way);
    pt_arena_free(&arena);
    return st;
}
