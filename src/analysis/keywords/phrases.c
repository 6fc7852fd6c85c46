#include "analysis/keywords/phrases.h"

#include "analysis/keywords/keyphrase.h"
#include "analysis/terms/ngrams.h"
#include "base/memory.h"
#include "store/statement.h"

#include <stdlib.h>

enum { AHEAD = 8 };

struct gathering {
    const pt_window *window;
    pt_ngrams runs[PT_PARTS]; /* those of the period's papers, counted over the window */
    uint32_t paper;
    PT_ARRAY(pt_run) found;            /* runs of the paper at hand */
    PT_ARRAY(pt_candidate) candidates; /* of the paper at hand; a run's `term` is its number here */
    PT_ARRAY(pt_ngram *) places;       /* theirs */
};

bool pt_phrases_are_of(const pt_window *window, size_t paper)
{
    pt_day day = window->forward.first_day[paper];

    return day >= window->periods[0].days.first && day <= window->periods[0].days.last;
}

/* ── Counting ────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* The first occurrence from number `i` on that holds no stop word: of a run written "US" and "us" only some do. */
static size_t skip_stops(const pt_part *part, const pt_group *group, size_t i)
{
    while (i < group[1].first && part->at[i].has_stop)
        i++;
    return i;
}

static void count(const pt_part *part, const pt_group *group, pt_ngram *run)
{
    uint32_t last = PT_NONE;

    for (size_t i = skip_stops(part, group, group->first); i < group[1].first; i = skip_stops(part, group, i + 1)) {
        run->papers += part->at[i].paper != last;
        last = part->at[i].paper;
        run->occurrences++;
        run->whole += part->at[i].is_whole;
    }
}

/* The runs of the period's papers, which are the first sheet, then those again in the others. */
static void count_part(const pt_sheets *sheets, size_t number, pt_ngrams *runs)
{
    pt_ngrams_start(runs);
    for (size_t s = 0; s < sheets->count; s++) {
        const pt_part *part = &sheets->at[s].stretch->runs.parts[number];

        for (size_t g = 0; g < part->count; g++) {
            const pt_group *group = &part->groups[g];
            pt_ngram *run;

            if (skip_stops(part, group, group->first) == group[1].first)
                continue;
            run = s == 0 ? pt_ngrams_add(runs, group->hash) : pt_ngrams_find(runs, group->hash);
            if (run)
                count(part, group, run);
        }
    }
}

static void count_runs(struct gathering *g)
{
#pragma omp taskloop grainsize(8) default(none) shared(g)
    for (size_t part = 0; part < PT_PARTS; part++)
        count_part(&g->window->sheets, part, &g->runs[part]);
}

/* ── Ranking ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void note_run(void *self, const pt_run *run)
{
    struct gathering *g = self;

    if (!run->has_stop)
        PT_PUSH(&g->found, *run);
}

static void take_candidate(struct gathering *g, const pt_run *run)
{
    pt_ngram *place = pt_ngrams_find(&g->runs[pt_part_of(run->hash)], run->hash);
    pt_candidate *candidate;

    if (place->term == PT_NONE) {
        size_t first = run->from - g->window->forward.start[g->paper];

        place->term = (uint32_t)g->candidates.len;
        PT_PUSH(&g->places, place);
        PT_PUSH(&g->candidates, ((pt_candidate){ .id = place->term,
                                                 .words = run->words,
                                                 .first = (uint32_t)first,
                                                 .df = place->papers,
                                                 .occurrences = place->occurrences,
                                                 .whole = place->whole,
                                                 .in_title = run->is_title }));
    }
    candidate = &g->candidates.at[place->term];
    candidate->count += candidate->count < UINT16_MAX;
    candidate->is_whole = candidate->is_whole || run->is_whole;
}

static void rank_paper(struct gathering *g, pt_paper_phrases *phrases)
{
    pt_keyphrase best[PT_PHRASES_KEPT];
    size_t kept;

    g->found.len = 0;
    pt_forward_walk(&g->window->forward, g->paper, PT_KEYPHRASE_WORDS, NULL, note_run, g);
    for (size_t i = 0; i < g->found.len; i++) {
        const pt_run *next = i + AHEAD < g->found.len ? &g->found.at[i + AHEAD] : NULL;

        if (next)
            pt_ngrams_expect(&g->runs[pt_part_of(next->hash)], next->hash);
        take_candidate(g, &g->found.at[i]);
    }
    kept = pt_keyphrases_rank(g->candidates.at, g->candidates.len, (double)g->window->forward.papers, PT_PHRASES_KEPT,
                              best);
    for (size_t i = 0; i < kept; i++) {
        const pt_candidate *c = &g->candidates.at[best[i].id];
        uint32_t from = (uint32_t)g->window->forward.start[g->paper] + c->first;

        PT_PUSH(phrases, ((pt_paper_phrase){ g->paper, from, c->words, (float)best[i].score }));
    }
    for (size_t i = 0; i < g->places.len; i++)
        g->places.at[i]->term = PT_NONE;
    g->places.len = g->candidates.len = 0;
}

void pt_window_phrases(const pt_window *window, pt_paper_phrases *phrases)
{
    struct gathering *g = PT_CALLOC(struct gathering, 1);

    g->window = window;
    count_runs(g);
    for (g->paper = 0; g->paper < window->forward.papers; g->paper++)
        if (pt_phrases_are_of(window, g->paper))
            rank_paper(g, phrases);
    for (size_t part = 0; part < PT_PARTS; part++)
        pt_ngrams_free(&g->runs[part]);
    free(g->found.at);
    free(g->candidates.at);
    free(g->places.at);
    free(g);
}

void pt_phrase_spell(const pt_window *window, const pt_paper_phrase *phrase, pt_buf *out)
{
    pt_forward_spell(&window->forward, phrase->from, phrase->words, out);
}

/* ── save ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status clear(pt_store *store, const pt_window *window, pt_error *err)
{
    pt_statement *clear_paper;

    for (size_t p = 0; p < window->forward.papers; p++) {
        if (!pt_phrases_are_of(window, p))
            continue;
        PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_PHRASES_CLEAR, &clear_paper, err));
        pt_bind_int(clear_paper, 1, window->forward.paper_id[p]);
        PT_TRY(pt_statement_run(clear_paper, err));
    }
    return PT_OK;
}

static pt_status save_one(pt_store *store, const pt_window *window, const pt_paper_phrase *phrase, int rank,
                          pt_error *err)
{
    pt_buf text = { .limit = PT_LONGEST_PHRASE };
    pt_statement *add;
    pt_status st;

    pt_phrase_spell(window, phrase, &text);
    PT_OR_DONE(pt_store_statement(store, PT_SQL_ANALYSIS_PHRASES_ADD, &add, err));
    pt_bind_int(add, 1, window->forward.paper_id[phrase->paper]);
    pt_bind_int(add, 2, rank);
    pt_bind_str(add, 3, pt_buf_text(&text));
    pt_bind_real(add, 4, phrase->score);
    PT_OR_DONE(pt_statement_run(add, err));
done:
    pt_buf_free(&text);
    return st;
}

pt_status pt_phrases_save(pt_store *store, const pt_window *window, const pt_paper_phrases *phrases, pt_error *err)
{
    int rank = 0;

    PT_TRY(clear(store, window, err));
    for (size_t i = 0; i < phrases->len; i++) {
        rank = i > 0 && phrases->at[i].paper == phrases->at[i - 1].paper ? rank + 1 : 1;
        PT_TRY(save_one(store, window, &phrases->at[i], rank, err));
    }
    return PT_OK;
}
