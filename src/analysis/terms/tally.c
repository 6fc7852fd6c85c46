#include "analysis/terms/tally.h"

#include <stdlib.h>

/* ── What merges are about ───────────────────────────────────────────────────────────────────────────────────────── */

static void move_group(const pt_tally *t, const pt_sheet *sheet, const pt_part *part, const pt_group *group,
                       pt_moved_list *moved)
{
    for (size_t i = group->first; i < group[1].first; i++) {
        const pt_occurrence *o = &part->at[i];
        pt_moved one = { group->hash, sheet->paper[o->paper], pt_tally_place(t, sheet, o), o, NULL };

        one.merge =
            pt_merges_find(t->merges, one.hash, t->forward->lexicon->is_name[pt_forward_token(t->forward, one.from)]);
        if (one.merge)
            one.hash = one.merge->into;
        if (one.hash) /* else the user's thesaurus drops it */
            PT_PUSH(moved, one);
    }
}

static int by_place(const void *a, const void *b)
{
    const pt_moved *x = a, *y = b;

    if (x->from != y->from)
        return x->from < y->from ? -1 : 1;
    return (x->of->words > y->of->words) - (x->of->words < y->of->words);
}

static void find_moved(pt_tally *t)
{
    pt_moved_list *found = PT_CALLOC(pt_moved_list, PT_PARTS);

#pragma omp taskloop grainsize(8) default(none) shared(t, found)
    for (size_t i = 0; i < PT_PARTS; i++)
        for (size_t s = 0; s < t->sheets->count; s++) {
            const pt_part *part = &t->sheets->at[s].stretch->runs.parts[i];

            for (size_t g = 0; g < part->count; g++)
                if (pt_tally_moves(t, part->groups[g].hash))
                    move_group(t, &t->sheets->at[s], part, &part->groups[g], &found[i]);
        }
    for (size_t i = 0; i < PT_PARTS; i++) {
        for (size_t m = 0; m < found[i].len; m++)
            PT_PUSH(&t->moved[pt_part_of(found[i].at[m].hash)], found[i].at[m]);
        free(found[i].at);
    }
    free(found);
    for (size_t i = 0; i < PT_PARTS; i++)
        if (t->moved[i].len)
            qsort(t->moved[i].at, t->moved[i].len, sizeof *t->moved[i].at, by_place);
}

/* ── What is in enough papers ────────────────────────────────────────────────────────────────────────────────────── */

/* Most runs are in a paper or two: an upper bound of how many, in a table of bytes that several runs may share (Park,
 * Chen & Yu 1995, "An effective hash-based algorithm for mining association rules"), keeps them out of the table of
 * runs. */
struct sieve {
    uint8_t *papers;
    size_t mask;
    uint32_t least;
};

enum { SMALLEST_SIEVE = 1 << 8, LARGEST_SIEVE = 1 << 17 };

static uint8_t *place_in_sieve(const struct sieve *sieve, uint64_t hash)
{
    return &sieve->papers[hash & sieve->mask];
}

static struct sieve sieve_new(const pt_tally *t, size_t number)
{
    struct sieve sieve = { .mask = SMALLEST_SIEVE - 1,
                           .least = t->least_papers < UINT8_MAX ? t->least_papers : UINT8_MAX };
    size_t groups = 0;

    for (size_t s = 0; s < t->sheets->count; s++)
        groups += t->sheets->at[s].stretch->runs.parts[number].count;
    while (sieve.mask < LARGEST_SIEVE - 1 && sieve.mask < groups)
        sieve.mask = sieve.mask * 2 + 1;
    sieve.papers = PT_CALLOC(uint8_t, sieve.mask + 1);
    for (size_t s = 0; s < t->sheets->count; s++) {
        const pt_part *part = &t->sheets->at[s].stretch->runs.parts[number];

        for (size_t g = 0; g < part->count; g++) {
            uint8_t *place = place_in_sieve(&sieve, part->groups[g].hash);
            uint32_t papers = *place + part->groups[g].papers;

            *place = papers < UINT8_MAX ? (uint8_t)papers : UINT8_MAX;
        }
    }
    return sieve;
}

/* The first place where it is met, of its own before those of what is merged into it. */
static void meet(pt_ngram *run, uint32_t from, size_t words, bool is_merged)
{
    if (run->words && (run->is_merged == is_merged ? from >= run->from : is_merged))
        return;
    run->from = from;
    run->words = (uint8_t)words;
    run->is_merged = is_merged;
}

static void count_occurrence(pt_ngram *run, const pt_occurrence *o)
{
    run->occurrences++;
    run->whole += o->is_whole;
    run->noun += o->is_noun;
}

/* Papers of a sheet are in the order of the whole, so that the first occurrence is the lowest. */
static void count_group(const pt_tally *t, const pt_sheet *sheet, const pt_part *part, const pt_group *group,
                        pt_ngram *run)
{
    meet(run, pt_tally_place(t, sheet, &part->at[group->first]), part->at[group->first].words, false);
    if (t->counts)
        return;
    run->papers += group->papers;
    for (size_t i = group->first; i < group[1].first; i++)
        count_occurrence(run, &part->at[i]);
}

static void count_moved(const pt_tally *t, size_t number, pt_ngrams *runs)
{
    for (size_t i = 0; i < t->moved[number].len; i++) {
        const pt_moved *m = &t->moved[number].at[i];
        pt_ngram *run = t->counts ? pt_ngrams_find(runs, m->hash) : pt_ngrams_add(runs, m->hash);

        if (!run)
            continue;
        meet(run, m->from, m->of->words, m->merge != NULL);
        if (t->counts)
            continue;
        pt_ngram_count(run, m->paper);
        count_occurrence(run, m->of);
    }
}

static void count_part(pt_tally *t, size_t number)
{
    struct sieve sieve = { 0 };
    pt_ngrams runs = t->runs[number];

    if (!t->counts)
        sieve = sieve_new(t, number);
    for (size_t s = 0; s < t->sheets->count; s++) {
        const pt_part *part = &t->sheets->at[s].stretch->runs.parts[number];

        for (size_t g = 0; g < part->count; g++) {
            const pt_group *group = &part->groups[g];
            pt_ngram *run;

            if ((!t->counts && *place_in_sieve(&sieve, group->hash) < sieve.least) || pt_tally_moves(t, group->hash))
                continue;
            run = t->counts ? pt_ngrams_find(&runs, group->hash) : pt_ngrams_add(&runs, group->hash);
            if (run)
                count_group(t, &t->sheets->at[s], part, group, run);
        }
    }
    count_moved(t, number, &runs);
    if (!t->counts)
        pt_ngrams_prune(&runs, t->least_papers);
    free(sieve.papers);
    t->runs[number] = runs;
}

static void count_runs(pt_tally *t)
{
#pragma omp taskloop grainsize(8) default(none) shared(t)
    for (size_t i = 0; i < PT_PARTS; i++)
        count_part(t, i);
}

/* Takes the counts over; runs of too few papers are left out, as they are when counted here. */
static void take_counts(pt_tally *t)
{
    for (size_t i = 0; i < t->counts->len; i++) {
        const pt_run_cell *cell = &t->counts->at[i];
        pt_ngram *place = pt_ngrams_add(&t->runs[pt_part_of(cell->hash)], cell->hash);

        place->papers += cell->papers;
        place->occurrences += cell->occurrences;
        place->whole += cell->whole;
        place->noun += cell->noun;
    }
    for (size_t i = 0; i < PT_PARTS; i++)
        pt_ngrams_prune(&t->runs[i], t->least_papers);
}

/* Forgets the runs that no paper has; gives how many there were. */
static size_t forget_unmet(pt_tally *t, pt_ngrams *runs)
{
    size_t unmet = 0;

    for (size_t i = 0; i <= runs->mask; i++)
        if (runs->at[i].hash && !runs->at[i].words) {
            runs->at[i].papers = 0;
            unmet++;
        }
    if (unmet)
        pt_ngrams_prune(runs, t->least_papers);
    return unmet;
}

size_t pt_tally_make(const pt_forward *forward, const pt_sheets *sheets, const pt_merges *merges, uint32_t least_papers,
                     const pt_run_counts *counts, pt_tally *tally)
{
    size_t unmet = 0;

    tally->forward = forward;
    tally->sheets = sheets;
    tally->merges = merges;
    tally->counts = counts;
    tally->least_papers = least_papers;
    for (size_t i = 0; i < PT_PARTS; i++)
        pt_ngrams_start(&tally->runs[i]);
    if (counts)
        take_counts(tally);
    if (merges)
        find_moved(tally);
    count_runs(tally);
    for (size_t i = 0; counts && i < PT_PARTS; i++)
        unmet += forget_unmet(tally, &tally->runs[i]);
    return unmet;
}

void pt_tally_free(pt_tally *tally)
{
    for (size_t i = 0; i < PT_PARTS; i++) {
        free(tally->moved[i].at);
        pt_ngrams_free(&tally->runs[i]);
    }
}
