#include "analysis/network/teams.h"

#include "base/dict.h"
#include "base/memory.h"
#include "store/statement.h"

#include <stdlib.h>

/* ── Loading ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

struct author {
    int64_t person_id;
    pt_str name;
    double risk;
};

typedef PT_ARRAY(struct author) author_list;

static pt_status list_everybody(pt_store *store, pt_teams *teams, author_list *authors, pt_error *err)
{
    pt_statement *rows;
    pt_status st;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_NETWORK_PEOPLE, &rows, err));
    while ((st = pt_statement_step(rows, err)) == PT_OK)
        PT_PUSH(authors, ((struct author){ pt_read_int(rows, 0), pt_arena_copy(&teams->arena, pt_read_str(rows, 1)),
                                           pt_read_real(rows, 2) }));
    return st == PT_END ? PT_OK : st;
}

static pt_status add_author(pt_store *store, pt_teams *teams, int64_t person_id, author_list *authors, pt_error *err)
{
    pt_statement *row;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_NETWORK_PERSON, &row, err));
    pt_bind_int(row, 1, person_id);
    PT_TRY(pt_statement_step(row, err));
    PT_PUSH(authors,
            ((struct author){ person_id, pt_arena_copy(&teams->arena, pt_read_str(row, 0)), pt_read_real(row, 1) }));
    return pt_statement_run(row, err);
}

static int by_name(const void *a, const void *b)
{
    return pt_str_compare(((const struct author *)a)->name, ((const struct author *)b)->name);
}

/* Who wrote one of the papers: a week's are few of millions. */
static pt_status list_writers(pt_store *store, pt_teams *teams, int64_t last_id, author_list *authors, pt_error *err)
{
    bool *wrote = PT_CALLOC(bool, (size_t)last_id + 1);
    pt_status st = PT_OK;

    for (size_t i = 0; i < teams->start[teams->papers]; i++)
        wrote[teams->member[i]] = true;
    for (int64_t id = 0; id <= last_id; id++)
        if (wrote[id])
            PT_OR_DONE(add_author(store, teams, id, authors, err));
    if (authors->len)
        qsort(authors->at, authors->len, sizeof *authors->at, by_name);
done:
    free(wrote);
    return st;
}

static void take_authors(const author_list *authors, pt_teams *teams)
{
    teams->authors = (uint32_t)authors->len;
    teams->person_id = PT_CALLOC(int64_t, authors->len);
    teams->name = PT_CALLOC(pt_str, authors->len);
    teams->risk = PT_CALLOC(double, authors->len);
    for (size_t a = 0; a < authors->len; a++) {
        teams->person_id[a] = authors->at[a].person_id;
        teams->name[a] = authors->at[a].name;
        teams->risk[a] = authors->at[a].risk;
    }
}

static int by_number(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

    return (x > y) - (x < y);
}

/* Sorts the members from `from` to `to` and writes them, names that stand twice on the paper once, from `kept` on;
 * gives the new length. */
static size_t close_team(uint32_t *member, size_t from, size_t to, size_t kept)
{
    size_t first = kept;

    if (to > from)
        qsort(member + from, to - from, sizeof *member, by_number);
    for (size_t i = from; i < to; i++)
        if (kept == first || member[i] != member[kept - 1])
            member[kept++] = member[i];
    return kept;
}

/* Makes of members' ids their numbers; ids are dense, so a plain array does. */
static void number_members(pt_teams *teams, int64_t last_id)
{
    uint32_t *number = PT_CALLOC(uint32_t, (size_t)last_id + 1);
    size_t kept = 0, from = 0;

    for (uint32_t a = 0; a < teams->authors; a++)
        if (teams->person_id[a] <= last_id)
            number[teams->person_id[a]] = a;
    for (size_t i = 0; i < teams->start[teams->papers]; i++)
        teams->member[i] = number[teams->member[i]];
    for (uint32_t p = 0; p < teams->papers; p++) {
        size_t to = teams->start[p + 1];

        kept = close_team(teams->member, from, to, kept);
        teams->start[p + 1] = kept;
        from = to;
    }
    free(number);
}

static bool is_wanted(const pt_teams_filter *filter, pt_str categories)
{
    return !filter || filter->categories.len == 0 || pt_str_share_a_word(filter->categories, categories);
}

static pt_status open_papers(pt_store *store, const pt_teams_filter *filter, pt_statement **rows, pt_error *err)
{
    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_NETWORK_AUTHORSHIPS, rows, err));
    pt_bind_int(*rows, 1, filter && filter->first ? filter->first : INT32_MIN);
    pt_bind_int(*rows, 2, filter && filter->last ? filter->last : INT32_MAX);
    return PT_OK;
}

/* Members are ids for now. */
static pt_status load_papers(pt_store *store, const pt_teams_filter *filter, pt_teams *teams, int64_t *last_id,
                             pt_error *err)
{
    PT_ARRAY(pt_day) days = { 0 };
    PT_ARRAY(int64_t) ids = { 0 };
    PT_ARRAY(size_t) starts = { 0 };
    PT_ARRAY(uint32_t) members = { 0 };
    int64_t paper_id = -1;
    bool wanted = false;
    pt_statement *rows;
    pt_status st;

    *last_id = 0;
    PT_OR_DONE(open_papers(store, filter, &rows, err));
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        int64_t person_id = pt_read_int(rows, 2);

        if (pt_read_int(rows, 0) != paper_id) {
            paper_id = pt_read_int(rows, 0);
            wanted = is_wanted(filter, pt_read_str(rows, 3));
            if (wanted) {
                PT_PUSH(&starts, members.len);
                PT_PUSH(&days, (pt_day)pt_read_int(rows, 1));
                PT_PUSH(&ids, paper_id);
            }
        }
        if (!wanted || pt_read_is_null(rows, 2)) /* came since names were decided */
            continue;
        *last_id = person_id > *last_id ? person_id : *last_id;
        PT_PUSH(&members, (uint32_t)person_id);
    }
    st = st == PT_END ? PT_OK : st;
done:
    PT_PUSH(&starts, members.len);
    teams->papers = (uint32_t)days.len;
    teams->day = days.at;
    teams->paper_id = ids.at;
    teams->start = starts.at;
    teams->member = members.at;
    return st;
}

void pt_teams_keep_writers(pt_teams *teams)
{
    uint32_t *number = PT_CALLOC(uint32_t, teams->authors), kept = 0;

    for (size_t i = 0; i < teams->start[teams->papers]; i++)
        number[teams->member[i]] = 1;
    for (uint32_t a = 0; a < teams->authors; a++) {
        if (!number[a])
            continue;
        teams->person_id[kept] = teams->person_id[a];
        teams->name[kept] = teams->name[a];
        teams->risk[kept] = teams->risk[a];
        number[a] = kept++;
    }
    for (size_t i = 0; i < teams->start[teams->papers]; i++)
        teams->member[i] = number[teams->member[i]];
    teams->authors = kept;
    free(number);
}

pt_status pt_teams_load(pt_store *store, const pt_teams_filter *filter, pt_teams *teams, pt_error *err)
{
    author_list authors = { 0 };
    int64_t last_id;
    pt_status st;

    *teams = (pt_teams){ 0 };
    PT_OR_DONE(load_papers(store, filter, teams, &last_id, err));
    PT_OR_DONE(filter ? list_writers(store, teams, last_id, &authors, err)
                      : list_everybody(store, teams, &authors, err));
    take_authors(&authors, teams);
    number_members(teams, last_id);
done:
    free(authors.at);
    return st;
}

void pt_teams_free(pt_teams *teams)
{
    free(teams->person_id);
    free(teams->name);
    free(teams->risk);
    free(teams->day);
    free(teams->paper_id);
    free(teams->start);
    free(teams->member);
    pt_arena_free(&teams->arena);
    *teams = (pt_teams){ 0 };
}

uint32_t *pt_teams_places(const pt_teams *a, const pt_teams *b)
{
    uint32_t *places = PT_CALLOC(uint32_t, a->authors), at = 0;

    for (uint32_t author = 0; author < a->authors; author++) { /* both are in the order of names */
        int order = 1;

        while (at < b->authors && (order = pt_str_compare(b->name[at], a->name[author])) < 0)
            at++;
        places[author] = at < b->authors && order == 0 ? at : PT_NONE;
    }
    return places;
}

/* ── Ties ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

uint32_t pt_team_size(const pt_teams *teams, uint32_t paper)
{
    return (uint32_t)(teams->start[paper + 1] - teams->start[paper]);
}

static int by_other(const void *a, const void *b)
{
    const pt_tie *x = a, *y = b;

    if (x->b != y->b)
        return x->b < y->b ? -1 : 1;
    return (x->paper > y->paper) - (x->paper < y->paper);
}

/* Where the ties of each first author begin, and after the last: they are put there at once, since to sort thirty
 * million of them takes as much room again. */
static size_t *shelve_ties(const pt_teams *teams)
{
    size_t *start = PT_CALLOC(size_t, (size_t)teams->authors + 2);

    for (uint32_t p = 0; p < teams->papers; p++)
        for (size_t i = teams->start[p]; pt_team_size(teams, p) <= PT_LARGEST_TEAM && i < teams->start[p + 1]; i++)
            start[teams->member[i] + 2] += teams->start[p + 1] - i - 1;
    for (uint32_t a = 0; a < teams->authors; a++)
        start[a + 2] += start[a + 1];
    return start;
}

pt_tie *pt_teams_ties(const pt_teams *teams, size_t *count)
{
    size_t *start = shelve_ties(teams), *next = start + 1;
    pt_tie *ties = PT_CALLOC(pt_tie, start[teams->authors + 1]);

    for (uint32_t p = 0; p < teams->papers; p++)
        for (size_t i = teams->start[p]; pt_team_size(teams, p) <= PT_LARGEST_TEAM && i < teams->start[p + 1]; i++)
            for (size_t j = i + 1; j < teams->start[p + 1]; j++)
                ties[next[teams->member[i]]++] = (pt_tie){ teams->member[i], teams->member[j], p };
    for (uint32_t a = 0; a < teams->authors; a++)
        if (start[a + 1] > start[a] + 1)
            qsort(ties + start[a], start[a + 1] - start[a], sizeof *ties, by_other);
    *count = start[teams->authors];
    free(start);
    return ties;
}

size_t pt_tie_end(const pt_tie *ties, size_t count, size_t tie)
{
    size_t end = tie + 1;

    while (end < count && ties[end].a == ties[tie].a && ties[end].b == ties[tie].b)
        end++;
    return end;
}

pt_pairs pt_teams_pairs(const pt_teams *teams, const pt_tie *ties, size_t count)
{
    pt_pairs pairs = { .edges = PT_CALLOC(pt_edge, count),
                       .papers = PT_CALLOC(uint32_t, count),
                       .first = PT_CALLOC(pt_day, count),
                       .last = PT_CALLOC(pt_day, count),
                       .tie = PT_CALLOC(size_t, count) };

    for (size_t t = 0, end; t < count; t = end) {
        pt_edge *edge = &pairs.edges[pairs.count];

        end = pt_tie_end(ties, count, t);
        *edge = (pt_edge){ .a = ties[t].a, .b = ties[t].b };
        for (size_t i = t; i < end; i++)
            edge->weight += 1.0 / (pt_team_size(teams, ties[i].paper) - 1);
        pairs.papers[pairs.count] = (uint32_t)(end - t);
        pairs.first[pairs.count] = teams->day[ties[t].paper];
        pairs.last[pairs.count] = teams->day[ties[end - 1].paper];
        pairs.tie[pairs.count++] = t;
    }
    return pairs;
}

void pt_pairs_free(pt_pairs *pairs)
{
    free(pairs->edges);
    free(pairs->papers);
    free(pairs->first);
    free(pairs->last);
    free(pairs->tie);
    *pairs = (pt_pairs){ 0 };
}

/* ── Collaborators ───────────────────────────────────────────────────────────────────────────────────────────────── */

/* The papers of author a are paper[start[a]] … paper[start[a + 1] - 1]. */
struct shelf {
    size_t *start;
    uint32_t *paper;
};

static struct shelf shelve(const pt_teams *teams)
{
    size_t *next = PT_CALLOC(size_t, teams->authors);
    struct shelf shelf = { PT_CALLOC(size_t, teams->authors + 1), PT_CALLOC(uint32_t, teams->start[teams->papers]) };

    for (size_t i = 0; i < teams->start[teams->papers]; i++)
        shelf.start[teams->member[i] + 1]++;
    for (uint32_t a = 0; a < teams->authors; a++) {
        shelf.start[a + 1] += shelf.start[a];
        next[a] = shelf.start[a];
    }
    for (uint32_t p = 0; p < teams->papers; p++)
        for (size_t i = teams->start[p]; i < teams->start[p + 1]; i++)
            shelf.paper[next[teams->member[i]]++] = p;
    free(next);
    return shelf;
}

/* Walks each name's papers instead of listing pairs: a single paper of 3,000 authors has 4.5 million of them. */
uint32_t *pt_teams_collaborators(const pt_teams *teams)
{
    uint32_t *collaborators = PT_CALLOC(uint32_t, teams->authors);
    uint32_t *met = PT_CALLOC(uint32_t, teams->authors); /* the last author who met this one, plus 1 */
    struct shelf shelf = shelve(teams);

    for (uint32_t a = 0; a < teams->authors; a++) {
        met[a] = a + 1;
        for (size_t s = shelf.start[a]; s < shelf.start[a + 1]; s++)
            for (size_t i = teams->start[shelf.paper[s]]; i < teams->start[shelf.paper[s] + 1]; i++) {
                collaborators[a] += met[teams->member[i]] != a + 1;
                met[teams->member[i]] = a + 1;
            }
    }
    free(met);
    free(shelf.start);
    free(shelf.paper);
    return collaborators;
}
