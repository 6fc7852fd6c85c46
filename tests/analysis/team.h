/* Papers that are nothing but their teams. */
#ifndef TESTS_ANALYSIS_TEAM_H
#define TESTS_ANALYSIS_TEAM_H

#include "support.h"

#include "store/papers.h"

enum { MOST_NAMES = 64 };

/* A paper of `names`, commas between, first seen on `day` in a file of its own; `number`, from 0, makes its id. */
static inline void save_team(pt_store *store, const char *day, const char *names, size_t number)
{
    static pt_str category[] = { PT_STR("cs.CL") };
    pt_str authors[MOST_NAMES], rest = pt_str_of(names), name;
    char id[32];
    size_t count = 0;
    pt_paper paper;

    while (pt_str_cut(&rest, ',', &name))
        authors[count++] = name;
    snprintf(id, sizeof id, "2605.%05zu", number + 1);
    paper = (pt_paper){ .id = pt_str_of(id),
                        .title = PT_S("T"),
                        .authors = authors,
                        .author_count = count,
                        .categories = category,
                        .category_count = 1 };
    save_file(store, day, number + 1, 10, &paper, 1);
}

#endif
