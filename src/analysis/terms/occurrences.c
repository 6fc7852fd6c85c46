#include "analysis/terms/occurrences.h"

#include "analysis/terms/ngrams.h"
#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

enum { UNITS_A_PIECE = 1 << 18, MOST_PIECES = 16 };

/* An occurrence on its way, with its run. */
struct found {
    uint64_t hash;
    pt_occurrence occurrence;
};

typedef PT_ARRAY(struct found) found_list;

/* ── Finding ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Some papers, one after the other. */
struct piece {
    const pt_forward *forward;
    uint32_t paper;
    found_list *lists; /* by part */
};

static uint64_t hash_spelling(const pt_forward *forward, const pt_run *run)
{
    uint64_t hash = 0;

    for (size_t i = 0; i < run->words; i++)
        hash = pt_ngram_hash(hash, forward->unit[run->from + i] - (i == 0 ? forward->unit[run->from] % 2 : 0));
    return hash;
}

static void note_run(void *self, const pt_run *run)
{
    struct piece *piece = self;
    const pt_occurrence occurrence = { .from = (uint32_t)run->from,
                                       .paper = piece->paper,
                                       .spelling = hash_spelling(piece->forward, run) & ((UINT64_C(1) << 48) - 1),
                                       .words = run->words & 7,
                                       .has_stop = run->has_stop,
                                       .is_whole = run->is_whole,
                                       .is_inside = run->is_inside,
                                       .is_noun = run->is_noun };

    PT_PUSH(&piece->lists[pt_part_of(run->hash)], ((struct found){ run->hash, occurrence }));
}

static void find(const pt_forward *forward, int longest, const uint8_t *linked, size_t pieces, found_list *lists)
{
#pragma omp taskloop grainsize(1) default(none) shared(forward, longest, linked, pieces, lists)
    for (size_t i = 0; i < pieces; i++) {
        size_t end = forward->papers * (i + 1) / pieces;
        struct piece piece = { forward, (uint32_t)(forward->papers * i / pieces), lists + i * PT_PARTS };

        for (; piece.paper < end; piece.paper++)
            pt_forward_walk(forward, piece.paper, longest, linked, note_run, &piece);
    }
}

/* ── Sorting ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* One pass of a radix sort, by eight bits of the hash; what is equal stays in order. */
static void sort_by_byte(const struct found *from, size_t count, int shift, struct found *to)
{
    size_t next[257] = { 0 };

    for (size_t i = 0; i < count; i++)
        next[(from[i].hash >> shift & 255) + 1]++;
    for (size_t b = 0; b < 256; b++)
        next[b + 1] += next[b];
    for (size_t i = 0; i < count; i++)
        to[next[from[i].hash >> shift & 255]++] = from[i];
}

/* By hash: after the upper 24 bits hardly any is out of place. The list and `room` change places. */
static void sort(found_list *list, struct found **room)
{
    struct found *from = list->at, *at = *room;

    sort_by_byte(from, list->len, 40, at);
    sort_by_byte(at, list->len, 48, from);
    sort_by_byte(from, list->len, 56, at);
    for (size_t i = 1; i < list->len; i++) {
        struct found one = at[i];
        size_t place = i;

        for (; place > 0 && at[place - 1].hash > one.hash; place--)
            at[place] = at[place - 1];
        at[place] = one;
    }
    *room = from;
    list->at = at;
}

static size_t count_groups(const found_list *list)
{
    size_t count = 0;

    for (size_t i = 0; i < list->len; i++)
        count += i == 0 || list->at[i].hash != list->at[i - 1].hash;
    return count;
}

static void fill_part(const found_list *list, pt_part *part)
{
    pt_group *group = NULL;

    part->count = count_groups(list);
    part->groups = PT_CALLOC(pt_group, part->count + 1);
    part->at = PT_CALLOC(pt_occurrence, list->len);
    for (size_t i = 0; i < list->len; i++) {
        bool is_first = i == 0 || list->at[i].hash != list->at[i - 1].hash;

        part->at[i] = list->at[i].occurrence;
        if (is_first) {
            group = group ? group + 1 : part->groups;
            *group = (pt_group){ .hash = list->at[i].hash, .first = (uint32_t)i };
        }
        group->papers += is_first || part->at[i].paper != part->at[i - 1].paper;
    }
    part->groups[part->count].first = (uint32_t)list->len;
}

/* The part's occurrences of all pieces; those of the pieces are freed. */
static found_list join(found_list *lists, size_t pieces, size_t part)
{
    found_list all = { 0 };
    size_t len = 0;

    for (size_t i = 0; i < pieces; i++)
        len += lists[i * PT_PARTS + part].len;
    all.at = PT_CALLOC(struct found, len);
    for (size_t i = 0; i < pieces; i++) {
        found_list *one = &lists[i * PT_PARTS + part];

        if (one->len)
            memcpy(all.at + all.len, one->at, one->len * sizeof *one->at);
        all.len += one->len;
        free(one->at);
    }
    return all;
}

void pt_occurrences_find(const pt_forward *forward, int longest, const uint8_t *linked, pt_occurrences *out)
{
    size_t pieces = forward->start[forward->papers] / UNITS_A_PIECE + 1;
    found_list *lists;

    pieces = pieces < MOST_PIECES ? pieces : MOST_PIECES;
    lists = PT_CALLOC(found_list, pieces * PT_PARTS);
    find(forward, longest, linked, pieces, lists);
#pragma omp taskloop grainsize(8) default(none) shared(pieces, lists, out)
    for (size_t part = 0; part < PT_PARTS; part++) {
        found_list all = join(lists, pieces, part);
        struct found *room = PT_CALLOC(struct found, all.len);

        sort(&all, &room);
        fill_part(&all, &out->parts[part]);
        free(room);
        free(all.at);
    }
    free(lists);
}

void pt_occurrences_free(pt_occurrences *occurrences)
{
    for (size_t part = 0; part < PT_PARTS; part++) {
        free(occurrences->parts[part].groups);
        free(occurrences->parts[part].at);
    }
    *occurrences = (pt_occurrences){ 0 };
}
