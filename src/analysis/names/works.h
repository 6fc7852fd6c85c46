/* The papers of a store as what their names can be told apart by. Plain arrays, filled by whoever loads them. May use:
 * base.
 *
 *   Names are keys (folded spellings), numbered by their bytes; papers are numbered by their arXiv ids. So no number
 * here depends on the order in which papers came. */
#ifndef PT_ANALYSIS_WORKS_H
#define PT_ANALYSIS_WORKS_H

#include "base/arena.h"
#include "base/day.h"

#include <stdint.h>

/* Lists of numbers, one list an item: those of item i are at[start[i]] … at[start[i + 1] - 1]. */
typedef struct pt_lists {
    size_t *start; /* items + 1 */
    uint32_t *at;
} pt_lists;

static inline size_t pt_list_size(const pt_lists *lists, uint32_t item)
{
    return lists->start[item + 1] - lists->start[item];
}

static inline const uint32_t *pt_list_of(const pt_lists *lists, uint32_t item)
{
    return lists->at + lists->start[item];
}

typedef struct pt_works {
    pt_arena arena; /* texts */
    uint32_t papers, names;
    uint32_t *paper_of_id; /* papers by their id in the store */
    uint32_t *name_of_key; /* names by the number of their key in the roll; PT_NONE for collaborations */
    int64_t *paper_id;     /* by paper */
    pt_str *arxiv_id;
    pt_day *day;        /* first seen */
    pt_lists team;      /* the names of a paper, sorted, each once */
    pt_str *orcid;      /* by place in team.at; {0} where none is stated; NULL where none ever is */
    uint64_t *employer; /* the same: hash of the affiliation, folded; 0 where none is stated; NULL where none ever is */
    pt_lists category;  /* the categories of a paper, the primary one first */
    pt_lists of_name;   /* the papers of a name, sorted */
    pt_lists term;      /* the terms of a paper, sorted; empty where they were not wanted */
    uint16_t *weight; /* by place in term.at: tf-idf in 65,535ths, of unit length a paper. Whole numbers, whose sums are
                         the same in any order: terms are numbered as they came. */
    uint32_t terms;   /* numbers of terms are below this */
    float *trust;     /* by name: 1 - the risk of its being several people; NULL: 1 for all */
    pt_str *key;      /* by name: what it was folded to */
} pt_works;

/* Turns `items` lists of numbers below `numbers` round: start[n] … start[n + 1] - 1 are the places in `at` of the items
 * that number n is listed by, in their order. start: numbers + 2, all 0; at: as many as are listed. */
void pt_lists_invert(const pt_lists *lists, uint32_t items, uint32_t numbers, size_t *start, uint32_t *at);

/* Fills of_name from team; both of its arrays are to be freed. */
void pt_works_index(pt_works *works);

/* How much it says that two papers share this co-author: 1/ln(1 + his papers). Near nothing for a name that everybody
 * has, 0.9 for one of two papers (after Adamic & Adar 2003, whose measure of a common neighbour it is). */
double pt_works_rarity(const pt_works *works, uint32_t name);

/* The place of `name` in the team of `paper`, as an index into team.at; another name's where it is not there. */
size_t pt_works_place(const pt_works *works, uint32_t paper, uint32_t name);

#endif
