/* The co-authorship network of a period, a field or a roster, counted for the question at hand. */
#include "cli/authors.h"

#include "analysis/network/view.h"
#include "base/memory.h"
#include "cli/ask.h"
#include "cli/network_live.h"
#include "cli/say.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* ── The table ───────────────────────────────────────────────────────────────────────────────────────────────────── */

static const pt_column columns[] = {
    { PT_STR("name"), PT_PLAIN },        { PT_STR("risk"), PT_PLAIN },     { PT_STR("papers"), PT_PLAIN },
    { PT_STR("degree"), PT_PLAIN },      { PT_STR("strength"), PT_PLAIN }, { PT_STR("pagerank"), PT_PLAIN },
    { PT_STR("betweenness"), PT_PLAIN }, { PT_STR("core"), PT_PLAIN },     { PT_STR("first_day"), PT_PLAIN },
    { PT_STR("last_day"), PT_PLAIN },
};

enum { COLUMNS = sizeof columns / sizeof *columns };

static double measure_of(const pt_network_person *person, const char *by)
{
    switch (by[0]) {
    case 'd':
        return person->degree;
    case 's':
        return person->strength;
    case 'b':
        return person->betweenness;
    case 'c':
        return person->core;
    default:
        return strcmp(by, "pagerank") == 0 ? person->pagerank : person->papers;
    }
}

static int most_first(const void *a, const void *b, void *by)
{
    const pt_network_person *x = a, *y = b;
    double mine = measure_of(x, by), theirs = measure_of(y, by);

    if (mine != theirs)
        return mine > theirs ? -1 : 1;
    return pt_str_compare(x->name, y->name);
}

static pt_value day_value(pt_arena *arena, pt_day day)
{
    char text[PT_PERIOD_TEXT];

    pt_day_print(day, text);
    return (pt_value){ .type = PT_TEXT, .text = pt_arena_copy(arena, pt_str_of(text)) };
}

static pt_value whole(uint32_t number)
{
    return (pt_value){ .type = PT_INT, .integer = number };
}

static pt_value real(double number)
{
    return (pt_value){ .type = PT_REAL, .real = number };
}

static void fill_row(pt_arena *arena, const pt_network_person *person, pt_value *cells)
{
    const pt_value row[COLUMNS] = {
        { .type = PT_TEXT, .text = person->name },
        real(round(100 * person->risk) / 100),
        whole(person->papers),
        whole(person->degree),
        real(person->strength),
        real(person->pagerank),
        real(person->betweenness),
        whole(person->core),
        day_value(arena, person->first),
        day_value(arena, person->last),
    };

    memcpy(cells, row, sizeof row);
}

static bool is_asked_for(const pt_arguments *arguments, const pt_network_person *person)
{
    const char *like = pt_argument(arguments, "like");
    char *name;
    bool holds;

    if (!like)
        return true;
    name = strndup(person->name.at, person->name.len);
    holds = name && strcasestr(name, like);
    free(name);
    return holds;
}

static pt_status print(const pt_arguments *arguments, pt_network_found *found, pt_arena *arena, pt_error *err)
{
    char by[] = "betweenness";
    const char *wanted = pt_argument(arguments, "by");
    pt_value *cells = PT_CALLOC(pt_value, (size_t)found->count * COLUMNS);
    size_t rows = 0;
    pt_status st;

    snprintf(by, sizeof by, "%s", wanted ? wanted : "papers");
    if (found->count)
        qsort_r(found->people, found->count, sizeof *found->people, most_first, by);
    for (uint32_t i = 0; i < found->count; i++)
        if (is_asked_for(arguments, &found->people[i]))
            fill_row(arena, &found->people[i], &cells[rows++ * COLUMNS]);
    st = pt_ask_rows(arguments, NULL, "no such name in these papers",
                     &(pt_answer){ columns, cells, COLUMNS, rows, NULL }, err);
    if (st == PT_OK && !arguments->is_quiet)
        pt_say("%zu papers, %u names, %zu pairs; %zu papers of more than %d authors make no pairs\n", found->papers,
               found->count, found->pair_count, found->hyper, PT_LARGEST_TEAM);
    free(cells);
    return st;
}

pt_status pt_authors_live(pt_store *store, const pt_arguments *arguments, pt_error *err)
{
    pt_network_found found = { 0 };
    pt_arena arena = { 0 };
    pt_status st;

    PT_OR_DONE(pt_network_live(store, arguments, false, &found, err));
    PT_OR_DONE(print(arguments, &found, &arena, err));
done:
    pt_network_found_free(&found);
    pt_arena_free(&arena);
    return st;
}
