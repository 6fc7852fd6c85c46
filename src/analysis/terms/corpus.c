#include "analysis/terms/corpus.h"

#include "analysis/terms/links.h"
#include "analysis/terms/ngrams.h"
#include "base/buf.h"
#include "base/memory.h"
#include "text/tokens.h"

#include <stdlib.h>
#include <string.h>

enum { LONGEST_SHOWN = 400 };

static const double holds_most = 0.8; /* of a term's papers: then the longer one stands for it (METHODS, section 1) */

/* A spelling of a term. */
struct form {
    uint32_t term;
    size_t from;               /* where it first stands */
    uint8_t words;             /* an acronym has fewer than its term */
    bool is_merged;            /* of a run that is counted as another */
    uint32_t inside, anywhere; /* how often: where its capitals are its own; in all */
};

/* A term on its way, by the number it first got. */
struct draft {
    const pt_ngram *run;
    const pt_merge *merge; /* a rule through which it was met; NULL: only as itself */
    uint64_t spelling;     /* of its first form, hashed: most runs have that one */
    uint32_t first_form;
    uint32_t form, merged; /* the best spelling so far: of its own, of what is counted as it */
    uint32_t last_paper;   /* whose row has it, … */
    size_t place;          /* … there */
    pt_str shown, key;
};

/* A run of a paper that may be a term. */
struct occurrence {
    uint64_t hash; /* of what it is counted as */
    uint32_t from;
    uint8_t words;
    bool is_whole : 1, is_inside : 1, is_noun : 1, is_merged : 1;
};

struct builder {
    const pt_corpus_rules *rules;
    const pt_forward *forward;
    const pt_merges *merges;
    const pt_run_counts *counts; /* made elsewhere; NULL: none */
    pt_corpus *corpus;
    uint8_t *linked; /* by unit: PT_LINK_WORD, PT_LINK_PAIR */
    pt_ngrams runs, spellings;
    PT_ARRAY(struct occurrence) occurrences; /* of all papers, in order */
    size_t *first;                           /* papers + 1: those of paper p are first[p] … first[p + 1] - 1 */
    PT_ARRAY(struct form) forms;
    PT_ARRAY(struct draft) drafts;
    PT_ARRAY(uint32_t) at; /* of the corpus */
    PT_ARRAY(uint16_t) count;
    uint32_t paper;
};

/* ── First pass: which runs are in enough papers? ────────────────────────────────────────────────────────────────── */

static const pt_merge *find_merge(const struct builder *b, uint64_t hash, size_t from)
{
    if (!b->merges)
        return NULL;
    return pt_merges_find(b->merges, hash, b->forward->lexicon->is_name[pt_forward_token(b->forward, from)]);
}

static void note_run(void *self, const pt_run *run)
{
    struct builder *b = self;
    const pt_merge *merge = find_merge(b, run->hash, run->from);
    struct occurrence occurrence = { .hash = merge ? merge->into : run->hash,
                                     .from = (uint32_t)run->from,
                                     .words = run->words,
                                     .is_whole = run->is_whole,
                                     .is_inside = run->is_inside,
                                     .is_noun = run->is_noun,
                                     .is_merged = merge != NULL };

    if (b->counts && !pt_ngrams_find(&b->runs, occurrence.hash))
        return;
    if (occurrence.hash) /* else the user's thesaurus drops it */
        PT_PUSH(&b->occurrences, occurrence);
}

static void count_run(struct builder *b, const struct occurrence *o)
{
    pt_ngram *place = pt_ngrams_add(&b->runs, o->hash);

    if (!place->words || (place->is_merged && !o->is_merged)) {
        place->from = o->from;
        place->words = o->words;
        place->is_merged = o->is_merged;
    }
    if (b->counts)
        return;
    pt_ngram_count(place, b->paper);
    place->occurrences++;
    place->whole += o->is_whole;
    place->noun += o->is_noun;
}

/* Calls `take` with each occurrence of the paper at hand, when its place in the table has come into the cache. */
static void each_occurrence(struct builder *b, void (*take)(struct builder *, const struct occurrence *))
{
    enum { AHEAD = 16 };
    size_t end = b->first[b->paper + 1];

    for (size_t i = b->first[b->paper]; i < end; i++) {
        if (i + AHEAD < end)
            pt_ngrams_expect(&b->runs, b->occurrences.at[i + AHEAD].hash);
        take(b, &b->occurrences.at[i]);
    }
}

static void count_runs(struct builder *b)
{
    b->first = PT_CALLOC(size_t, b->forward->papers + 1);
    for (b->paper = 0; b->paper < b->forward->papers; b->paper++) {
        pt_forward_walk(b->forward, b->paper, b->rules->longest, b->linked, note_run, b);
        b->first[b->paper + 1] = b->occurrences.len;
        each_occurrence(b, count_run);
    }
}

/* Takes the counts over; runs of too few papers are left out, as they are when counted here. */
static void take_counts(struct builder *b)
{
    for (size_t i = 0; i < b->counts->len; i++) {
        const pt_run_cell *cell = &b->counts->at[i];
        pt_ngram *place = pt_ngrams_add(&b->runs, cell->hash);

        place->papers += cell->papers;
        place->occurrences += cell->occurrences;
        place->whole += cell->whole;
        place->noun += cell->noun;
    }
    pt_ngrams_prune(&b->runs, b->rules->least_papers);
}

/* Forgets the runs that no paper has; gives how many there were. */
static size_t forget_unmet(struct builder *b)
{
    size_t unmet = 0;

    for (size_t i = 0; i <= b->runs.mask; i++)
        if (b->runs.at[i].hash && !b->runs.at[i].words) {
            b->runs.at[i].papers = 0;
            unmet++;
        }
    if (unmet)
        pt_ngrams_prune(&b->runs, b->rules->least_papers);
    return unmet;
}

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
            inner = pt_ngrams_find(&b->runs, hash);
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

static void choose_terms(struct builder *b)
{
    for (size_t i = 0; i <= b->runs.mask; i++)
        if (b->runs.at[i].hash && !b->runs.at[i].is_merged)
            mark_inside(b, &b->runs.at[i]);
    for (size_t i = 0; i <= b->runs.mask; i++)
        b->runs.at[i].is_term = b->runs.at[i].hash && is_term(b, &b->runs.at[i]);
}

/* ── Second pass: the rows, and how each term is spelt ───────────────────────────────────────────────────────────── */

/* Of how a run is written, hyphens and capitals. */
static uint64_t hash_spelling(const struct builder *b, uint32_t term, const struct occurrence *o)
{
    uint64_t hash = pt_ngram_hash(0, term);

    for (size_t i = 0; i < o->words; i++)
        hash = pt_ngram_hash(hash, b->forward->unit[o->from + i] - (i == 0 ? b->forward->unit[o->from] % 2 : 0));
    return hash;
}

static uint32_t form_of(struct builder *b, uint32_t term, const struct occurrence *o)
{
    struct draft *draft = &b->drafts.at[term];
    uint64_t hash = hash_spelling(b, term, o);
    pt_ngram *place = NULL;

    if (draft->spelling == hash)
        return draft->first_form;
    if (draft->spelling) {
        place = pt_ngrams_add(&b->spellings, hash);
        if (place->term != PT_NONE)
            return place->term;
        place->term = (uint32_t)b->forms.len;
    } else {
        draft->spelling = hash;
        draft->first_form = (uint32_t)b->forms.len;
    }
    PT_PUSH(&b->forms, ((struct form){ .term = term, .from = o->from, .words = o->words, .is_merged = o->is_merged }));
    return (uint32_t)b->forms.len - 1;
}

/* Into the paper's row, each term once with how often it stands there. */
static void note_term(struct builder *b, uint32_t term)
{
    struct draft *draft = &b->drafts.at[term];

    if (draft->last_paper != b->paper) {
        draft->last_paper = b->paper;
        draft->place = b->at.len;
        PT_PUSH(&b->at, term);
        PT_PUSH(&b->count, 0);
    }
    b->count.at[draft->place] += b->count.at[draft->place] < UINT16_MAX;
}

static uint64_t hash_run(const struct builder *b, const struct occurrence *o)
{
    uint64_t hash = 0;

    for (size_t i = 0; i < o->words; i++)
        hash = pt_ngram_hash(hash, b->forward->lexicon->hash[pt_forward_token(b->forward, o->from + i)]);
    return hash;
}

static void take_run(struct builder *b, const struct occurrence *o)
{
    pt_ngram *place = pt_ngrams_find(&b->runs, o->hash);
    uint32_t form;

    if (!place || !(place->is_term || b->rules->keeps_all))
        return;
    if (place->term == PT_NONE) {
        place->term = (uint32_t)b->drafts.len;
        PT_PUSH(&b->drafts,
                ((struct draft){ .run = place, .form = PT_NONE, .merged = PT_NONE, .last_paper = PT_NONE }));
    }
    if (o->is_merged && !b->drafts.at[place->term].merge)
        b->drafts.at[place->term].merge = find_merge(b, hash_run(b, o), o->from);
    note_term(b, place->term);
    if (!place->is_term)
        return;
    form = form_of(b, place->term, o);
    b->forms.at[form].anywhere++;
    b->forms.at[form].inside += o->is_inside;
}

static void take_runs(struct builder *b)
{
    for (b->paper = 0; b->paper < b->forward->papers; b->paper++) {
        each_occurrence(b, take_run);
        b->corpus->start[b->paper + 1] = b->at.len;
    }
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

/* More often where capitals are its own, then more often anywhere, then shorter, then by bytes. */
static bool is_better(struct builder *b, const struct form *form, const struct form *than)
{
    pt_str mine, theirs;

    if (form->inside != than->inside)
        return form->inside > than->inside;
    if (form->anywhere != than->anywhere)
        return form->anywhere > than->anywhere;
    mine = put_down(b, pt_forward_spell, form->from, form->words);
    theirs = put_down(b, pt_forward_spell, than->from, than->words);
    return mine.len != theirs.len ? mine.len < theirs.len : pt_str_compare(mine, theirs) < 0;
}

/* The expansion, unless the acronym is written ten times as often: "large language models", but "GPU". NULL for a
 * run that is no term: its forms were not counted. */
static const struct form *form_shown(const struct builder *b, const struct draft *draft)
{
    const struct form *own = draft->form == PT_NONE ? NULL : &b->forms.at[draft->form];
    const struct form *merged = draft->merged == PT_NONE ? NULL : &b->forms.at[draft->merged];

    return !own || (merged && merged->anywhere / 10 > own->anywhere) ? merged : own;
}

static void choose_forms(struct builder *b)
{
    for (uint32_t f = 0; f < b->forms.len; f++) {
        struct draft *draft = &b->drafts.at[b->forms.at[f].term];
        uint32_t *best = b->forms.at[f].is_merged ? &draft->merged : &draft->form;

        if (*best == PT_NONE || is_better(b, &b->forms.at[f], &b->forms.at[*best]))
            *best = f;
    }
    for (size_t t = 0; t < b->drafts.len; t++) {
        struct draft *draft = &b->drafts.at[t];
        const struct form *form = form_shown(b, draft);

        draft->key = draft->merge ? pt_arena_copy(&b->corpus->arena, draft->merge->key)
                                  : put_down(b, pt_forward_key, draft->run->from, draft->run->words);
        draft->shown = !form ? draft->key
                       : draft->merge && draft->merge->shown.len
                           ? pt_arena_copy(&b->corpus->arena, draft->merge->shown)
                           : put_down(b, pt_forward_spell, form->from, form->words);
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

    c->terms = b->drafts.len;
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

/* Rows by the final numbers, sorted by insertion: they are short. */
static void renumber_rows(struct builder *b, const uint32_t *number)
{
    for (size_t p = 0; p < b->corpus->papers; p++) {
        size_t start = b->corpus->start[p], end = b->corpus->start[p + 1];

        for (size_t e = start; e < end; e++) {
            uint32_t term = number[b->at.at[e]];
            uint16_t count = b->count.at[e];
            size_t to = e;

            for (; to > start && b->at.at[to - 1] > term; to--) {
                b->at.at[to] = b->at.at[to - 1];
                b->count.at[to] = b->count.at[to - 1];
            }
            b->at.at[to] = term;
            b->count.at[to] = count;
        }
    }
}

static void number_terms(struct builder *b)
{
    struct draft **order = PT_CALLOC(struct draft *, b->drafts.len);
    uint32_t *number = PT_CALLOC(uint32_t, b->drafts.len);

    for (size_t t = 0; t < b->drafts.len; t++)
        order[t] = &b->drafts.at[t];
    if (b->drafts.len)
        qsort(order, b->drafts.len, sizeof *order, most_papers_first);
    for (size_t t = 0; t < b->drafts.len; t++)
        number[order[t] - b->drafts.at] = (uint32_t)t;
    fill_terms(b, order);
    renumber_rows(b, number);
    free(order);
    free(number);
}

size_t pt_corpus_build_counted(const pt_forward *forward, const pt_merges *merges, const pt_corpus_rules *rules,
                               const pt_run_counts *counts, pt_corpus *corpus)
{
    struct builder b = { .rules = rules, .forward = forward, .merges = merges, .counts = counts, .corpus = corpus };
    size_t unmet = 0;

    *corpus = (pt_corpus){ .forward = forward, .papers = forward->papers };
    corpus->start = PT_CALLOC(size_t, corpus->papers + 1);
    pt_ngrams_start(&b.runs);
    pt_ngrams_start(&b.spellings);
    b.linked = pt_link_words(forward, merges, rules->least_papers);
    if (counts)
        take_counts(&b);
    count_runs(&b);
    if (counts)
        unmet = forget_unmet(&b);
    else
        pt_ngrams_prune(&b.runs, rules->least_papers);
    choose_terms(&b);
    take_runs(&b);
    choose_forms(&b);
    number_terms(&b);
    corpus->at = b.at.at;
    corpus->count = b.count.at;
    pt_ngrams_free(&b.runs);
    pt_ngrams_free(&b.spellings);
    free(b.linked);
    free(b.occurrences.at);
    free(b.first);
    free(b.forms.at);
    free(b.drafts.at);
    return unmet;
}

void pt_corpus_build(const pt_forward *forward, const pt_merges *merges, const pt_corpus_rules *rules,
                     pt_corpus *corpus)
{
    pt_corpus_build_counted(forward, merges, rules, NULL, corpus);
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
