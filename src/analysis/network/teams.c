#include "analysis/network/teams.h"

#include "base/dict.h"
#include "base/memory.h"
#include "store/statement.h"

#include <stdlib.h>

/* ── Loading ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status load_authors(pt_store *store, pt_teams *teams, pt_error *err)
{
    PT_ARRAY(int64_t) ids = { 0 };
    PT_ARRAY(pt_str) names = { 0 };
    PT_ARRAY(double) risks = { 0 };
    pt_statement *rows;
    pt_status st;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_NETWORK_PEOPLE, &rows, err));
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        PT_PUSH(&ids, pt_read_int(rows, 0));
        PT_PUSH(&names, pt_arena_copy(&teams->arena, pt_read_str(rows, 1)));
        PT_PUSH(&risks, pt_read_real(rows, 2));
    }
    teams->authors = (uint32_t)ids.len;
    teams->person_id = ids.at;
    teams->name = names.at;
    teams->risk = risks.at;
    return st == PT_END ? PT_OK : st;
}

/* Persons' ids to numbers: ids are dense, so a plain array does. */
static uint32_t *number_by_id(const pt_teams *teams)
{
    int64_t last = 0;
    uint32_t *number;

    for (uint32_t a = 0; a < teams->authors; a++)
        last = teams->person_id[a] > last ? teams->person_id[a] : last;
    number = PT_CALLOC(uint32_t, (size_t)last + 1);
    for (uint32_t a = 0; a < teams->authors; a++)
        number[teams->person_id[a]] = a;
    return number;
}

static int by_number(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

    return (x > y) - (x < y);
}

/* Sorts the members from `from` on and drops names that stand twice on the paper; gives the new length. */
static size_t close_team(uint32_t *member, size_t from, size_t len)
{
    size_t kept = from;

    if (len > from)
        qsort(member + from, len - from, sizeof *member, by_number);
    for (size_t i = from; i < len; i++)
        if (i == from || member[i] != member[i - 1])
            member[kept++] = member[i];
    return kept;
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

static pt_status load_papers(pt_store *store, const pt_teams_filter *filter, pt_teams *teams, pt_error *err)
{
    PT_ARRAY(pt_day) days = { 0 };
    PT_ARRAY(int64_t) ids = { 0 };
    PT_ARRAY(size_t) starts = { 0 };
    PT_ARRAY(uint32_t) members = { 0 };
    uint32_t *number = number_by_id(teams);
    int64_t paper_id = -1;
    bool wanted = false;
    pt_statement *rows;
    pt_status st;

    PT_OR_DONE(open_papers(store, filter, &rows, err));
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        if (pt_read_int(rows, 0) != paper_id) {
            paper_id = pt_read_int(rows, 0);
            wanted = is_wanted(filter, pt_read_str(rows, 3));
            if (wanted && days.len)
                members.len = close_team(members.at, starts.at[days.len - 1], members.len);
            if (wanted) {
                PT_PUSH(&starts, members.len);
                PT_PUSH(&days, (pt_day)pt_read_int(rows, 1));
                PT_PUSH(&ids, paper_id);
            }
        }
        if (wanted)
            PT_PUSH(&members, number[pt_read_int(rows, 2)]);
    }
    if (days.len)
        members.len = close_team(members.at, starts.at[days.len - 1], members.len);
    PT_PUSH(&starts, members.len);
    st = st == PT_END ? PT_OK : st;
done:
    free(number);
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
    *teams = (pt_teams){ 0 };
    PT_TRY(load_authors(store, teams, err));
    PT_TRY(load_papers(store, filter, teams, err));
    if (filter)
        pt_teams_keep_writers(teams);
    return PT_OK;
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
