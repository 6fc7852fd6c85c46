#include "analysis/names/works_load.h"

#include "base/dict.h"
#include "base/memory.h"
#include "store/statement.h"

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
static void number_papers(pt_works *works)
{
    int64_t last = 0;

    for (uint32_t p = 0; p < works->papers; p++)
        last = works->paper_id[p] > last ? works->paper_id[p] : last;
    works->paper_of_id = PT_CALLOC(uint32_t, (size_t)last + 1);
    for (uint32_t p = 0; p < works->papers; p++)
        works->paper_of_id[works->paper_id[p]] = p;
}

/* ── Names ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

struct keyed {
    pt_str key;
    uint32_t number; /* in the roll */
};

static int by_key(const void *a, const void *b)
{
    const struct keyed *x = a, *y = b;

    return pt_str_compare(x->key, y->key);
}

/* Numbers the keys of persons by their bytes. */
static void number_names(const pt_roll *roll, pt_works *works)
{
    uint32_t keys = pt_dict_count(roll->keys);
    struct keyed *keyed = PT_CALLOC(struct keyed, keys + 1);

    works->name_of_key = PT_CALLOC(uint32_t, keys + 1);
    for (uint32_t k = 0; k < keys; k++)
        works->name_of_key[k] = PT_NONE;
    for (size_t i = 0; i < roll->spelling_count; i++) {
        const pt_spelling *s = &roll->spellings[i];

        if (s->papers && !s->is_group && works->name_of_key[s->name_key] == PT_NONE) {
            keyed[works->names++] = (struct keyed){ pt_dict_text(roll->keys, s->name_key), s->name_key };
            works->name_of_key[s->name_key] = 0;
        }
    }
    if (works->names)
        qsort(keyed, works->names, sizeof *keyed, by_key);
    works->key = PT_CALLOC(pt_str, works->names + 1);
    for (uint32_t n = 0; n < works->names; n++) {
        works->key[n] = keyed[n].key;
        works->name_of_key[keyed[n].number] = n;
    }
    free(keyed);
}

/* ── Teams ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* A name on a paper. */
struct place {
    uint32_t name;
    uint32_t mention; /* that says what else there is to say */
};

static int by_name(const void *a, const void *b, void *mentions)
{
    const struct place *x = a, *y = b;

    if (x->name != y->name)
        return x->name < y->name ? -1 : 1;
    return pt_str_compare(((const pt_mention *)mentions)[y->mention].orcid,
                          ((const pt_mention *)mentions)[x->mention].orcid);
}

/* Puts a paper's places, each name once, behind those that are kept: of a name that stands twice the one that says
 * more.
 */
static size_t close_team(const pt_roll *roll, struct place *places, size_t count, pt_works *works, size_t kept)
{
    size_t first = kept;

    if (count > 1)
        qsort_r(places, count, sizeof *places, by_name, roll->mentions);
    for (size_t i = 0; i < count; i++) {
        const pt_mention *m = &roll->mentions[places[i].mention];

        if (kept > first && works->team.at[kept - 1] == places[i].name)
            continue;
        works->team.at[kept] = places[i].name;
        works->orcid[kept] = m->orcid;
        works->employer[kept++] = m->employer;
    }
    return kept;
}

static uint32_t name_of(const pt_roll *roll, const pt_works *works, size_t mention)
{
    return works->name_of_key[roll->spellings[roll->mentions[mention].spelling].name_key];
}

/* Papers are shelved by number, not sorted: to sort fourteen million places takes a gigabyte more. */
static void fill_teams(const pt_roll *roll, pt_works *works)
{
    size_t *next = PT_CALLOC(size_t, (size_t)works->papers + 2), kept = 0;
    struct place *places;

    for (size_t i = 0; i < roll->mention_count; i++)
        next[works->paper_of_id[roll->mentions[i].paper_id] + 2] += name_of(roll, works, i) != PT_NONE;
    for (uint32_t p = 0; p < works->papers; p++)
        next[p + 2] += next[p + 1];
    places = PT_CALLOC(struct place, next[works->papers + 1] + 1);
    for (size_t i = 0; i < roll->mention_count; i++)
        if (name_of(roll, works, i) != PT_NONE)
            places[next[works->paper_of_id[roll->mentions[i].paper_id] + 1]++] =
                (struct place){ name_of(roll, works, i), (uint32_t)i };
    works->team.start = PT_CALLOC(size_t, (size_t)works->papers + 1);
    works->team.at = PT_CALLOC(uint32_t, next[works->papers] + 1);
    works->orcid = PT_CALLOC(pt_str, next[works->papers] + 1);
    works->employer = PT_CALLOC(uint64_t, next[works->papers] + 1);
    for (uint32_t p = 0; p < works->papers; p++) {
        kept = close_team(roll, places + next[p], next[p + 1] - next[p], works, kept);
        works->team.start[p + 1] = kept;
    }
    free(next);
    free(places);
}

static void forget_teams(pt_works *works)
{
    free(works->name_of_key);
    free(works->key);
    free(works->team.start);
    free(works->team.at);
    free(works->orcid);
    free(works->employer);
    free(works->of_name.start);
    free(works->of_name.at);
    works->names = 0;
}

void pt_works_set_teams(const pt_roll *roll, pt_works *works)
{
    forget_teams(works);
    number_names(roll, works);
    fill_teams(roll, works);
    pt_works_index(works);
}

pt_status pt_works_load(pt_store *store, const pt_roll *roll, pt_works *works, pt_error *err)
{
    *works = (pt_works){ 0 };
    PT_TRY(load_papers(store, works, err));
    number_papers(works);
    pt_works_set_teams(roll, works);
    works->term.start = PT_CALLOC(size_t, works->papers + 1);
    return PT_OK;
}

void pt_works_free(pt_works *works)
{
    forget_teams(works);
    free(works->paper_id);
    free(works->paper_of_id);
    free(works->arxiv_id);
    free(works->day);
    free(works->category.start);
    free(works->category.at);
    free(works->term.start);
    free(works->term.at);
    free(works->weight);
    free(works->trust);
    pt_arena_free(&works->arena);
    *works = (pt_works){ 0 };
}
