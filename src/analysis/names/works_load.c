#include "analysis/names/works_load.h"

#include "base/dict.h"
#include "base/hash.h"
#include "base/memory.h"
#include "store/statement.h"
#include "text/tokens.h"

#include <math.h>
#include <stdlib.h>

/* ── Papers ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void add_categories(pt_str categories, pt_dict *numbers, pt_works *works, size_t *len, size_t *room)
{
    for (pt_str one; pt_str_cut(&categories, ' ', &one);) {
        if (one.len == 0)
            continue;
        if (*len == *room)
            works->category.at = pt_realloc(works->category.at, *room = pt_room_after(*room), sizeof(uint32_t));
        works->category.at[(*len)++] = pt_dict_add(numbers, one);
    }
}

static pt_status load_papers(pt_store *store, pt_works *works, pt_error *err)
{
    PT_ARRAY(int64_t) ids = { 0 };
    PT_ARRAY(pt_str) names = { 0 };
    PT_ARRAY(pt_day) days = { 0 };
    PT_ARRAY(size_t) starts = { 0 };
    pt_dict *numbers = pt_dict_new();
    size_t len = 0, room = 0;
    pt_statement *rows;
    pt_status st;

    PT_OR_DONE(pt_store_statement(store, PT_SQL_ANALYSIS_NAMES_PAPERS, &rows, err));
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        PT_PUSH(&ids, pt_read_int(rows, 0));
        PT_PUSH(&names, pt_arena_copy(&works->arena, pt_read_str(rows, 1)));
        PT_PUSH(&days, (pt_day)pt_read_int(rows, 2));
        PT_PUSH(&starts, len);
        add_categories(pt_read_str(rows, 3), numbers, works, &len, &room);
    }
    st = st == PT_END ? PT_OK : st;
done:
    PT_PUSH(&starts, len);
    works->papers = (uint32_t)ids.len;
    works->paper_id = ids.at;
    works->arxiv_id = names.at;
    works->day = days.at;
    works->category.start = starts.at;
    pt_dict_free(numbers);
    return st;
}

/* Numbers of papers by their id; ids are dense, so a plain array does. */
static uint32_t *numbers_of_papers(const pt_works *works, size_t *room)
{
    uint32_t *number;

    *room = 0;
    for (uint32_t p = 0; p < works->papers; p++)
        *room = (size_t)works->paper_id[p] >= *room ? (size_t)works->paper_id[p] + 1 : *room;
    number = PT_CALLOC(uint32_t, *room + 1);
    for (size_t i = 0; i < *room; i++)
        number[i] = PT_NONE;
    for (uint32_t p = 0; p < works->papers; p++)
        number[works->paper_id[p]] = p;
    return number;
}

/* ── Names ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

struct keyed {
    pt_str key, spelling;
    size_t author;
};

static int by_key(const void *a, const void *b)
{
    const struct keyed *x = a, *y = b;
    int order = pt_str_compare(x->key, y->key);

    return order ? order : pt_str_compare(x->spelling, y->spelling);
}

/* Numbers the keys by their bytes; gives the number of each author. */
static uint32_t *number_names(const pt_spellings *spellings, pt_works *works)
{
    struct keyed *keyed = PT_CALLOC(struct keyed, spellings->room + 1);
    uint32_t *name_of = PT_CALLOC(uint32_t, spellings->room + 1);
    size_t count = 0;

    for (size_t a = 0; a < spellings->room; a++) {
        name_of[a] = PT_NONE;
        if (spellings->key[a].len)
            keyed[count++] = (struct keyed){ spellings->key[a], spellings->spelling[a], a };
    }
    qsort(keyed, count, sizeof *keyed, by_key);
    works->key = PT_CALLOC(pt_str, count + 1);
    for (size_t i = 0; i < count; i++) {
        if (i == 0 || !pt_str_equal(keyed[i].key, keyed[i - 1].key))
            works->key[works->names++] = keyed[i].key;
        name_of[keyed[i].author] = works->names - 1;
    }
    free(keyed);
    return name_of;
}

/* ── Teams ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

struct place {
    uint32_t paper, name;
    pt_str orcid;
    uint64_t employer;
};

static int by_paper(const void *a, const void *b)
{
    const struct place *x = a, *y = b;

    if (x->paper != y->paper)
        return x->paper < y->paper ? -1 : 1;
    if (x->name != y->name)
        return x->name < y->name ? -1 : 1;
    return pt_str_compare(y->orcid, x->orcid); /* of a name that stands twice the place that says more is kept */
}

static void fill_teams(pt_works *works, struct place *places, size_t count)
{
    size_t kept = 0, paper = 0;

    if (count)
        qsort(places, count, sizeof *places, by_paper);
    works->team.start = PT_CALLOC(size_t, works->papers + 1);
    works->team.at = PT_CALLOC(uint32_t, count + 1);
    works->orcid = PT_CALLOC(pt_str, count + 1);
    works->employer = PT_CALLOC(uint64_t, count + 1);
    for (size_t i = 0; i < count; i++) {
        if (i && places[i].paper == places[i - 1].paper && places[i].name == places[i - 1].name)
            continue;
        while (paper < places[i].paper)
            works->team.start[++paper] = kept;
        works->team.at[kept] = places[i].name;
        works->orcid[kept] = places[i].orcid;
        works->employer[kept++] = places[i].employer;
    }
    while (paper < works->papers)
        works->team.start[++paper] = kept;
}

static uint64_t employer_of(pt_str affiliation)
{
    return affiliation.len ? pt_hash_of(affiliation).low | 1 : 0;
}

static pt_status load_teams(pt_store *store, const pt_spellings *spellings, pt_works *works, pt_error *err)
{
    PT_ARRAY(struct place) places = { 0 };
    uint32_t *name_of = number_names(spellings, works), *paper_of;
    size_t papers;
    pt_statement *rows;
    pt_status st;

    paper_of = numbers_of_papers(works, &papers);
    PT_OR_DONE(pt_store_statement(store, PT_SQL_ANALYSIS_NAMES_AUTHORSHIPS, &rows, err));
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        size_t paper = (size_t)pt_read_int(rows, 0), author = (size_t)pt_read_int(rows, 1);

        if (paper < papers && author < spellings->room && name_of[author] != PT_NONE)
            PT_PUSH(&places, ((struct place){ paper_of[paper], name_of[author],
                                              pt_arena_copy(&works->arena, pt_read_str(rows, 2)),
                                              employer_of(pt_read_str(rows, 3)) }));
    }
    st = st == PT_END ? PT_OK : st;
done:
    fill_teams(works, places.at, places.len);
    pt_works_index(works);
    free(places.at);
    free(paper_of);
    free(name_of);
    return st;
}

pt_status pt_works_load(pt_store *store, const pt_spellings *spellings, pt_works *works, pt_error *err)
{
    *works = (pt_works){ 0 };
    PT_TRY(load_papers(store, works, err));
    PT_TRY(load_teams(store, spellings, works, err));
    works->term.start = PT_CALLOC(size_t, works->papers + 1);
    return PT_OK;
}

void pt_works_free(pt_works *works)
{
    free(works->paper_id);
    free(works->arxiv_id);
    free(works->day);
    free(works->team.start);
    free(works->team.at);
    free(works->orcid);
    free(works->employer);
    free(works->category.start);
    free(works->category.at);
    free(works->of_name.start);
    free(works->of_name.at);
    free(works->term.start);
    free(works->term.at);
    free(works->weight);
    free(works->trust);
    free(works->key);
    pt_arena_free(&works->arena);
    *works = (pt_works){ 0 };
}
