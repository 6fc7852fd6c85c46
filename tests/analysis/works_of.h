/* Papers made by hand, as names are told apart by. Include after support.h. */
#ifndef TESTS_ANALYSIS_WORKS_OF_H
#define TESTS_ANALYSIS_WORKS_OF_H

#include "analysis/names/works_load.h"
#include "base/memory.h"

enum { HAND_PAPERS = 128, HAND_TERMS = 16 };

/* A paper: its authors with commas between, its category and terms as numbers below HAND_TERMS (a zero for none), and
 * the ORCID of its first author. */
struct hand_paper {
    const char *authors;
    uint32_t category, term;
    const char *orcid;
};

/* BY("ann,bo", .category = 1, .term = 5) */
/* clang-format off */
#define BY(names, ...) { .authors = (names), ##__VA_ARGS__ }
/* clang-format on */

/* The works of hand-made papers, numbered as they come, one day after the other; pt_works_free and pt_roll_free. */
static inline void works_of(const struct hand_paper *papers, size_t count, pt_roll *roll, pt_works *works)
{
    PT_ARRAY(pt_spelling) spellings = { 0 };
    PT_ARRAY(pt_mention) mentions = { 0 };

    *roll = (pt_roll){ .keys = pt_dict_new() };
    *works = (pt_works){ .papers = (uint32_t)count, .terms = HAND_TERMS };
    works->paper_id = PT_CALLOC(int64_t, count);
    works->paper_of_id = PT_CALLOC(uint32_t, count);
    works->arxiv_id = PT_CALLOC(pt_str, count);
    works->day = PT_CALLOC(pt_day, count);
    works->category = (pt_lists){ PT_CALLOC(size_t, count + 1), PT_CALLOC(uint32_t, count) };
    works->term = (pt_lists){ PT_CALLOC(size_t, count + 1), PT_CALLOC(uint32_t, count) };
    works->weight = PT_CALLOC(uint16_t, count);
    for (size_t p = 0; p < count; p++) {
        pt_str rest = pt_str_of(papers[p].authors), name;
        uint32_t position = 0;

        works->paper_id[p] = (int64_t)p;
        works->paper_of_id[p] = (uint32_t)p;
        works->arxiv_id[p] = pt_arena_printf(&works->arena, "2605.%05zu", p);
        works->day[p] = (pt_day)p;
        works->category.at[p] = papers[p].category;
        works->category.start[p + 1] = p + 1;
        works->term.start[p + 1] = works->term.start[p] + (papers[p].term > 0);
        works->term.at[works->term.start[p]] = papers[p].term;
        works->weight[works->term.start[p]] = UINT16_MAX;
        while (pt_str_cut(&rest, ',', &name)) {
            uint32_t key = pt_dict_add(roll->keys, name);

            if (key == spellings.len)
                PT_PUSH(&spellings, ((pt_spelling){ .author_id = key, .name = name, .name_key = key }));
            spellings.at[key].papers++;
            PT_PUSH(&mentions, ((pt_mention){ .paper_id = (int64_t)p,
                                              .position = position,
                                              .spelling = key,
                                              .person = PT_NONE,
                                              .orcid = position ? (pt_str){ 0 } : pt_str_of(papers[p].orcid) }));
            position++;
        }
    }
    roll->spellings = spellings.at;
    roll->spelling_count = spellings.len;
    roll->mentions = mentions.at;
    roll->mention_count = mentions.len;
    pt_works_set_teams(roll, works);
}
#define WORKS_OF(papers, roll, works) works_of((papers), sizeof(papers) / sizeof *(papers), (roll), (works))

/* The number of a name. */
static inline uint32_t name_in(const pt_roll *roll, const pt_works *works, const char *name)
{
    return works->name_of_key[pt_dict_find(roll->keys, pt_str_of(name))];
}

#endif
