#include "analysis/terms/corpus.h"

#include "analysis/terms/links.h"
#include "analysis/terms/rows.h"
#include "analysis/terms/spellings.h"
#include "analysis/terms/tally.h"
#include "base/buf.h"
#include "base/memory.h"
#include "text/tokens.h"

#include <stdlib.h>

enum { LONGEST_SHOWN = 400 };

static const double holds_most = 0.8; /* of a term's papers: then the longer one stands for it (METHODS, section 1) */

/* A term on its way, by the number it first got. */
struct draft {
    const pt_ngram *run;
    const pt_merge *merge; /* a rule through which it was met; NULL: only as itself */
    uint32_t last_paper;   /* whose row has it, … */
    size_t place;          /* … there, in its part */
    size_t rows;           /* how many have it */
    pt_str shown, key;
};

struct builder {
    const pt_corpus_rules *rules;
    const pt_forward *forward;
    pt_corpus *corpus;
    pt_tally tally;
    pt_corpus_entries entries[PT_PARTS];
    struct draft *drafts;
    pt_spelt *spelt; /* by draft */
    size_t terms;    /* drafts */
};

/* ── Which of them are terms ─────────────────────────────────────────────────────────────────────────────────────── */

/* Marks the runs inside of `run` that it holds most papers of. */
static void mark_inside(struct builder *b, const pt_ngram *run)
{
    for (size_t first = 0; first < run->words; first++) {
        uint64_t hash = 0;

        for (size_t last = first; last < run->words && last - first + 1 < run->words; last++) {
            uint32_t token = pt_forward_token(b->forward, run->from + last);
            pt_ngram *inner;

            hash = pt_ngram_hash(hash, b->forward->lexicon->hash[token]);
            inner = pt_tally_find(&b->tally, hash);
            if (inner && run->papers >= holds_most * inner->papers)
                inner->is_inside = true;
        }
    }
}

static float autonomy_of(const pt_ngram *run)
{
    return ((float)run->whole + 0.5F) / ((float)run->occurrences + 1);
}

enum { TWO_IDEOGRAPHS = 6 }; /* bytes */

/* Is a single word a noun or a name, and more than a letter? Of Chinese words only the length is asked for: what stands
 * around a noun is not known. */
static bool is_noun(const struct builder *b, const pt_ngram *run)
{
    const pt_lexicon *lexicon = b->forward->lexicon;
    uint32_t token = pt_forward_token(b->forward, run->from);

    if (run->words > 1)
        return true;
    if (lexicon->kind[token] & PT_TOKEN_CJK)
        return lexicon->surface[token].len >= TWO_IDEOGRAPHS;
    return lexicon->surface[token].len > 1 &&
           ((float)run->noun >= b->rules->noun_share * (float)run->occurrences || lexicon->is_name[token]);
}

/* No fragment of a longer term, not too common, alone often enough, and a noun. */
static bool is_term(const struct builder *b, const pt_ngram *run)
{
    const pt_corpus_rules *rules = b->rules;

    return !run->is_inside && run->papers <= rules->most_share * (double)b->forward->papers &&
           autonomy_of(run) >= (run->words > 1 ? rules->phrase_autonomy : rules->word_autonomy) && is_noun(b, run);
}

/* Is it numbered: a term, or a run that is counted all the same? */
static bool is_numbered(const struct builder *b, const pt_ngram *run)
{
    return run->hash && (run->is_term || b->rules->keeps_all);
}

static void choose_terms(struct builder *b)
{
    for (size_t part = 0; part < PT_PARTS; part++)
        for (size_t i = 0; i <= b->tally.runs[part].mask; i++)
            if (b->tally.runs[part].at[i].hash && !b->tally.runs[part].at[i].is_merged)
                mark_inside(b, &b->tally.runs[part].at[i]);
    for (size_t part = 0; part < PT_PARTS; part++)
        for (size_t i = 0; i <= b->tally.runs[part].mask; i++) {
            pt_ngram *run = &b->tally.runs[part].at[i];

            run->is_term = run->hash && is_term(b, run);
            b->terms += is_numbered(b, run);
        }
}

static void begin_drafts(struct builder *b)
{
    uint32_t next = 0;

    b->drafts = PT_CALLOC(struct draft, b->terms);
    b->spelt = PT_CALLOC(pt_spelt, b->terms);
    for (size_t part = 0; part < PT_PARTS; part++)
        for (size_t i = 0; i <= b->tally.runs[part].mask; i++) {
            pt_ngram *run = &b->tally.runs[part].at[i];

            if (!is_numbered(b, run))
                continue;
            b->drafts[next] = (struct draft){ .run = run, .last_paper = PT_NONE };
            run->term = next++;
        }
}

/* ── Second pass: the rows, and how each term is spelt ───────────────────────────────────────────────────────────── */

/* A part while a thread works on it: the runs whose hash is of it, of which no other part knows. */
struct part {
    struct builder *b;
    pt_ngrams runs;
    pt_spellings spellings;
    pt_corpus_entries entries; /* of each term those of a paper follow each other */
};

/* Into the paper's row, each term once with how often it stands there. */
static void note_term(struct part *part, uint32_t paper, uint32_t term)
{
    struct draft *draft = &part->b->drafts[term];

    if (draft->last_paper != paper) {
        draft->last_paper = paper;
        draft->place = part->entries.len;
        draft->rows++;
        PT_PUSH(&part->entries, ((pt_corpus_entry){ paper, term, 0 }));
    }
    part->entries.at[draft->place].count += part->entries.at[draft->place].count < UINT16_MAX;
}

static void take(struct part *part, const pt_ngram *run, uint32_t paper, uint32_t from, const pt_occurrence *o,
                 bool is_merged)
{
    note_term(part, paper, run->term);
    if (run->is_term)
        pt_spellings_note(&part->spellings, run->term, &part->b->spelt[run->term],
                          &(pt_written){ o->spelling, from, o->words, o->is_inside, is_merged });
}

static void take_group(struct part *part, const pt_sheet *sheet, const pt_part *of, const pt_group *group)
{
    const pt_tally *tally = &part->b->tally;
    const pt_ngram *run = pt_tally_moves(tally, group->hash) ? NULL : pt_ngrams_find(&part->runs, group->hash);

    if (!run || run->term == PT_NONE)
        return;
    for (size_t i = group->first; i < group[1].first; i++) {
        const pt_occurrence *o = &of->at[i];

        take(part, run, sheet->paper[o->paper], pt_tally_place(tally, sheet, o), o, false);
    }
}

static void take_moved(struct part *part, const pt_moved_list *moved)
{
    for (size_t i = 0; i < moved->len; i++) {
        const pt_moved *m = &moved->at[i];
        const pt_ngram *run = pt_ngrams_find(&part->runs, m->hash);

        if (!run || run->term == PT_NONE)
            continue;
        if (!part->b->drafts[run->term].merge)
            part->b->drafts[run->term].merge = m->merge;
        take(part, run, m->paper, m->from, m->of, m->merge != NULL);
    }
}

static void take_part(struct builder *b, size_t number)
{
    const pt_sheets *sheets = b->tally.sheets;
    struct part part = { .b = b, .runs = b->tally.runs[number] };

    pt_spellings_start(b->forward, &part.spellings);
    for (size_t s = 0; s < sheets->count; s++) {
        const pt_part *of = &sheets->at[s].stretch->runs.parts[number];

        for (size_t g = 0; g < of->count; g++)
            take_group(&part, &sheets->at[s], of, &of->groups[g]);
    }
    take_moved(&part, &b->tally.moved[number]);
    pt_spellings_choose(&part.spellings, b->spelt);
    pt_spellings_free(&part.spellings);
    b->entries[number] = part.entries;
}

static void take_runs(struct builder *b)
{
#pragma omp taskloop grainsize(8) default(none) shared(b)
    for (size_t i = 0; i < PT_PARTS; i++)
        take_part(b, i);
}

/* ── The form shown ──────────────────────────────────────────────────────────────────────────────────────────────── */

typedef void writer(const pt_forward *forward, size_t from, size_t words, pt_buf *out);

static pt_str put_down(struct builder *b, writer *how, size_t from, size_t words)
{
    pt_buf text = { .limit = LONGEST_SHOWN };
    pt_str copy;

    how(b->forward, from, words, &text);
    copy = pt_arena_copy(&b->corpus->arena, pt_buf_text(&text));
    pt_buf_free(&text);
    return copy;
}

static void write_terms(struct builder *b)
{
    for (size_t t = 0; t < b->terms; t++) {
        struct draft *draft = &b->drafts[t];
        const pt_spelling *spelling = pt_spelling_shown(&b->spelt[t]);

        draft->key = draft->merge ? pt_arena_copy(&b->corpus->arena, draft->merge->key)
                                  : put_down(b, pt_forward_key, draft->run->from, draft->run->words);
        draft->shown = !spelling ? draft->key
                       : draft->merge && draft->merge->shown.len
                           ? pt_arena_copy(&b->corpus->arena, draft->merge->shown)
                           : put_down(b, pt_forward_spell, spelling->from, spelling->words);
    }
}

/* ── Final numbers ───────────────────────────────────────────────────────────────────────────────────────────────── */

static int most_papers_first(const void *a, const void *b)
{
    const struct draft *x = *(struct draft *const *)a, *y = *(struct draft *const *)b;

    if (x->run->papers != y->run->papers)
        return x->run->papers > y->run->papers ? -1 : 1;
    return pt_str_compare(x->key, y->key);
}

static void fill_terms(struct builder *b, struct draft *const *order)
{
    pt_corpus *c = b->corpus;

    c->terms = b->terms;
    c->term = PT_NEW_ARRAY(&c->arena, pt_str, c->terms);
    c->key = PT_NEW_ARRAY(&c->arena, pt_str, c->terms);
    c->hash = PT_NEW_ARRAY(&c->arena, uint64_t, c->terms);
    c->words = PT_NEW_ARRAY(&c->arena, uint8_t, c->terms);
    c->df = PT_NEW_ARRAY(&c->arena, uint32_t, c->terms);
    c->autonomy = PT_NEW_ARRAY(&c->arena, float, c->terms);
    c->is_term = PT_NEW_ARRAY(&c->arena, bool, c->terms);
    for (size_t t = 0; t < c->terms; t++) {
        const struct draft *draft = order[t];

        c->term[t] = draft->shown;
        c->key[t] = draft->key;
        c->hash[t] = draft->run->hash;
        c->words[t] = (uint8_t)draft->run->words;
        c->df[t] = draft->run->papers;
        c->autonomy[t] = autonomy_of(draft->run);
        c->is_term[t] = draft->run->is_term;
    }
}

static void number_terms(struct builder *b)
{
    struct draft **order = PT_CALLOC(struct draft *, b->terms);
    uint32_t *number = PT_CALLOC(uint32_t, b->terms);
    size_t *rows = PT_CALLOC(size_t, b->terms);

    for (size_t t = 0; t < b->terms; t++)
        order[t] = &b->drafts[t];
    if (b->terms)
        qsort(order, b->terms, sizeof *order, most_papers_first);
    for (size_t t = 0; t < b->terms; t++) {
        number[order[t] - b->drafts] = (uint32_t)t;
        rows[t] = order[t]->rows;
    }
    fill_terms(b, order);
    pt_corpus_fill_rows(b->entries, PT_PARTS, number, rows, b->corpus);
    free(order);
    free(number);
    free(rows);
}

static void free_builder(struct builder *b)
{
    pt_tally_free(&b->tally);
    for (size_t i = 0; i < PT_PARTS; i++)
        free(b->entries[i].at);
    free(b->drafts);
    free(b->spelt);
    free(b);
}

size_t pt_corpus_build_sheets(const pt_forward *forward, const pt_sheets *sheets, const pt_merges *merges,
                              const pt_corpus_rules *rules, const pt_run_counts *counts, pt_corpus *corpus)
{
    struct builder *b = PT_CALLOC(struct builder, 1);
    size_t unmet;

    b->rules = rules;
    b->forward = forward;
    b->corpus = corpus;
    *corpus = (pt_corpus){ .forward = forward, .papers = forward->papers };
    unmet = pt_tally_make(forward, sheets, merges, rules->least_papers, counts, &b->tally);
    choose_terms(b);
    begin_drafts(b);
    take_runs(b);
    write_terms(b);
    number_terms(b);
    free_builder(b);
    return unmet;
}

/* Of papers that are gone through once the rare runs are left out beforehand, unless a merge may make them frequent. */
static void build(const pt_forward *forward, const pt_merges *merges, const pt_corpus_rules *rules, pt_corpus *corpus)
{
    uint8_t *linked = merges ? NULL : pt_link_words(forward, rules->least_papers);
    pt_stretch whole = { .forward = *forward };
    pt_sheets sheets = { .at = { { &whole, PT_CALLOC(uint32_t, forward->papers) } }, .count = 1 };

    for (uint32_t p = 0; p < forward->papers; p++)
        sheets.at[0].paper[p] = p;
    pt_occurrences_find(&whole.forward, rules->longest, linked, &whole.runs);
    pt_corpus_build_sheets(forward, &sheets, merges, rules, NULL, corpus);
    pt_occurrences_free(&whole.runs);
    free(sheets.at[0].paper);
    free(linked);
}

void pt_corpus_build(const pt_forward *forward, const pt_merges *merges, const pt_corpus_rules *rules, int jobs,
                     pt_corpus *corpus)
{
#pragma omp parallel num_threads(jobs) default(none) shared(forward, merges, rules, corpus)
#pragma omp single
    build(forward, merges, rules, corpus);
}

void pt_corpus_free(pt_corpus *corpus)
{
    free(corpus->start);
    free(corpus->at);
    free(corpus->count);
    pt_arena_free(&corpus->arena);
    *corpus = (pt_corpus){ 0 };
}

bool pt_corpus_holds(const pt_corpus *corpus, uint32_t paper, uint32_t term)
{
    size_t low = corpus->start[paper], high = corpus->start[paper + 1];

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (corpus->at[middle] < term)
            low = middle + 1;
        else
            high = middle;
    }
    return low < corpus->start[paper + 1] && corpus->at[low] == term;
}

bool pt_term_is_part(pt_str part, pt_str whole)
{
    for (size_t i = 0; i + part.len <= whole.len; i++)
        if ((i == 0 || whole.at[i - 1] == ' ') && (i + part.len == whole.len || whole.at[i + part.len] == ' ') &&
            pt_str_equal(pt_str_part(whole, i, part.len), part))
            return true;
    return false;
}
