#include "analysis/terms/corpus.h"

#include "analysis/terms/forward.h"
#include "analysis/terms/ngrams.h"
#include "base/buf.h"
#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

enum { LONGEST_SHOWN = 400 };

static const double holds_most = 0.8; /* of a term's papers: then the longer one stands for it (METHODS, section 1) */

/* A spelling of a term. */
struct form {
    uint32_t term;
    size_t from;               /* where it first stands */
    uint32_t inside, anywhere; /* how often: where its capitals are its own; in all */
};

/* A term on its way, by the number it first got. */
struct draft {
    uint64_t hash;
    size_t from; /* where it first stands */
    uint8_t words;
    uint32_t df, occurrences, whole;
    uint32_t form; /* the best spelling so far */
    pt_str shown;
};

struct builder {
    const pt_corpus_rules *rules;
    pt_corpus *corpus;
    pt_forward forward;
    bool *linked; /* by unit: this pair of words, the unit before and this one, is in enough papers */
    pt_ngrams runs, spellings;
    PT_ARRAY(struct form) forms;
    PT_ARRAY(struct draft) drafts;
    PT_ARRAY(uint32_t) row; /* terms of the paper at hand, one an occurrence */
    PT_ARRAY(uint32_t) at;  /* of the corpus */
    PT_ARRAY(uint16_t) count;
    uint32_t paper;
};

/* ── First pass: which runs are in enough papers? ────────────────────────────────────────────────────────────────── */

/* How many papers hold each word, by its key. */
static uint32_t *count_words(const struct builder *b)
{
    uint32_t *papers = PT_CALLOC(uint32_t, b->forward.tokens), *last = PT_CALLOC(uint32_t, b->forward.tokens);

    for (uint32_t p = 0; p < b->corpus->papers; p++)
        for (size_t i = b->forward.start[p]; i < b->forward.start[p + 1]; i++) {
            uint32_t token = pt_forward_token(&b->forward, i), key;

            if (token == PT_NONE)
                continue;
            key = b->forward.key[token];
            papers[key] += last[key] != p + 1;
            last[key] = p + 1;
        }
    free(last);
    return papers;
}

/* The hash of the word at `unit` and the one before it; 0 when there is a break between them, or one is rare. */
static uint64_t pair_hash(const struct builder *b, const uint32_t *papers, size_t unit)
{
    uint32_t token = pt_forward_token(&b->forward, unit), before = pt_forward_token(&b->forward, unit - 1);

    if (token == PT_NONE || before == PT_NONE)
        return 0;
    token = b->forward.key[token];
    before = b->forward.key[before];
    if (papers[token] < b->rules->least_papers || papers[before] < b->rules->least_papers)
        return 0;
    return pt_ngram_hash(pt_ngram_hash(0, before), token);
}

/* A run cannot be in more papers than each pair of words in it: the rare pairs, which are most, are left out beforehand
 * (Agrawal & Srikant 1994, "Fast algorithms for mining association rules"). */
static void link_words(struct builder *b)
{
    uint32_t *papers = count_words(b);
    pt_ngrams pairs;

    pt_ngrams_start(&pairs);
    for (uint32_t p = 0; p < b->corpus->papers; p++)
        for (size_t i = b->forward.start[p] + 1; i < b->forward.start[p + 1]; i++) {
            uint64_t hash = pair_hash(b, papers, i);

            if (hash)
                pt_ngram_count(pt_ngrams_add(&pairs, hash), p);
        }
    pt_ngrams_prune(&pairs, b->rules->least_papers);
    b->linked = PT_CALLOC(bool, b->forward.start[b->corpus->papers] + 1);
    for (uint32_t p = 0; p < b->corpus->papers; p++)
        for (size_t i = b->forward.start[p] + 1; i < b->forward.start[p + 1]; i++) {
            uint64_t hash = pair_hash(b, papers, i);

            b->linked[i] = hash && pt_ngrams_find(&pairs, hash);
        }
    pt_ngrams_free(&pairs);
    free(papers);
}

static void count_run(void *self, const pt_run *run)
{
    struct builder *b = self;

    pt_ngram_count(pt_ngrams_add(&b->runs, run->hash), b->paper);
}

/* ── Second pass: the rows, and how each term is spelt ───────────────────────────────────────────────────────────── */

static uint32_t draft_of(struct builder *b, pt_ngram *place, const pt_run *run)
{
    if (place->term == PT_NONE) {
        struct draft draft = { .hash = run->hash, .from = run->from, .words = run->words, .df = place->papers };

        place->term = (uint32_t)b->drafts.len;
        draft.form = PT_NONE;
        PT_PUSH(&b->drafts, draft);
    }
    return place->term;
}

static void note_spelling(struct builder *b, uint32_t term, const pt_run *run)
{
    uint64_t hash = pt_ngram_hash(0, term);
    pt_ngram *place;

    for (size_t i = 0; i < run->words; i++)
        hash = pt_ngram_hash(hash, b->forward.unit[run->from + i] - (i == 0 ? b->forward.unit[run->from] % 2 : 0));
    place = pt_ngrams_add(&b->spellings, hash);
    if (place->term == PT_NONE) {
        place->term = (uint32_t)b->forms.len;
        PT_PUSH(&b->forms, ((struct form){ .term = term, .from = run->from }));
    }
    b->forms.at[place->term].anywhere++;
    b->forms.at[place->term].inside += run->is_inside;
}

static void take_run(void *self, const pt_run *run)
{
    struct builder *b = self;
    pt_ngram *place = pt_ngrams_find(&b->runs, run->hash);
    double most = b->rules->most_share * (double)b->corpus->papers;
    uint32_t term;

    if (!place || place->papers > most)
        return;
    term = draft_of(b, place, run);
    b->drafts.at[term].occurrences++;
    b->drafts.at[term].whole += run->is_whole;
    note_spelling(b, term, run);
    PT_PUSH(&b->row, term);
}

static int by_number(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

    return (x > y) - (x < y);
}

/* Sorts the row and counts what stands in it more than once. */
static void close_row(struct builder *b)
{
    if (b->row.len)
        qsort(b->row.at, b->row.len, sizeof *b->row.at, by_number);
    for (size_t i = 0, end; i < b->row.len; i = end) {
        for (end = i + 1; end < b->row.len && b->row.at[end] == b->row.at[i];)
            end++;
        PT_PUSH(&b->at, b->row.at[i]);
        PT_PUSH(&b->count, (uint16_t)(end - i < UINT16_MAX ? end - i : UINT16_MAX));
    }
    b->row.len = 0;
    b->corpus->start[b->paper + 1] = b->at.len;
}

static void walk_all(struct builder *b, pt_run_visitor *visit, void (*after)(struct builder *))
{
    for (b->paper = 0; b->paper < b->corpus->papers; b->paper++) {
        pt_forward_walk(&b->forward, b->paper, b->rules->longest, b->linked, visit, b);
        if (after)
            after(b);
    }
}

/* ── The form shown ──────────────────────────────────────────────────────────────────────────────────────────────── */

/* The tokens as they are written, hyphens where the text has them. */
static pt_str spell(struct builder *b, size_t from, size_t words)
{
    pt_buf text = { .limit = LONGEST_SHOWN };
    pt_str shown;

    for (size_t i = 0; i < words; i++) {
        if (i)
            pt_buf_add_char(&text, b->forward.unit[from + i] % 2 ? '-' : ' ');
        pt_buf_add(&text, b->forward.surface[pt_forward_token(&b->forward, from + i)]);
    }
    shown = pt_arena_copy(&b->corpus->arena, pt_buf_text(&text));
    pt_buf_free(&text);
    return shown;
}

/* More often where capitals are its own, then more often anywhere, then shorter, then by bytes. */
static bool is_better(struct builder *b, const struct form *form, const struct form *than, uint8_t words)
{
    pt_str mine, theirs;

    if (form->inside != than->inside)
        return form->inside > than->inside;
    if (form->anywhere != than->anywhere)
        return form->anywhere > than->anywhere;
    mine = spell(b, form->from, words);
    theirs = spell(b, than->from, words);
    return mine.len != theirs.len ? mine.len < theirs.len : pt_str_compare(mine, theirs) < 0;
}

static void choose_forms(struct builder *b)
{
    for (uint32_t f = 0; f < b->forms.len; f++) {
        struct draft *draft = &b->drafts.at[b->forms.at[f].term];

        if (draft->form == PT_NONE || is_better(b, &b->forms.at[f], &b->forms.at[draft->form], draft->words))
            draft->form = f;
    }
    for (size_t t = 0; t < b->drafts.len; t++)
        b->drafts.at[t].shown = spell(b, b->forms.at[b->drafts.at[t].form].from, b->drafts.at[t].words);
}

/* ── Final numbers ───────────────────────────────────────────────────────────────────────────────────────────────── */

static int most_papers_first(const void *a, const void *b)
{
    const struct draft *x = *(struct draft *const *)a, *y = *(struct draft *const *)b;

    if (x->df != y->df)
        return x->df > y->df ? -1 : 1;
    return pt_str_compare(x->shown, y->shown);
}

static void fill_terms(struct builder *b, struct draft *const *order)
{
    pt_corpus *c = b->corpus;

    c->terms = b->drafts.len;
    c->term = PT_NEW_ARRAY(&c->arena, pt_str, c->terms);
    c->words = PT_NEW_ARRAY(&c->arena, uint8_t, c->terms);
    c->df = PT_NEW_ARRAY(&c->arena, uint32_t, c->terms);
    c->autonomy = PT_NEW_ARRAY(&c->arena, float, c->terms);
    c->has_break = PT_NEW_ARRAY(&c->arena, uint8_t, c->terms);
    c->longer = PT_NEW_ARRAY(&c->arena, uint32_t, c->terms);
    for (size_t t = 0; t < c->terms; t++) {
        const struct draft *draft = order[t];

        c->term[t] = draft->shown;
        c->words[t] = draft->words;
        c->df[t] = draft->df;
        c->autonomy[t] = ((float)draft->whole + 0.5F) / ((float)draft->occurrences + 1);
        c->has_break[t] = pt_forward_has_break(&b->forward, draft->from, draft->words);
        c->longer[t] = PT_NONE;
    }
}

/* Rows by the final numbers: counts are sorted along. */
static void renumber_rows(struct builder *b, const uint32_t *number)
{
    struct entry {
        uint32_t term;
        uint32_t count;
    };
    PT_ARRAY(struct entry) row = { 0 };

    for (size_t p = 0; p < b->corpus->papers; p++) {
        size_t start = b->corpus->start[p], end = b->corpus->start[p + 1];

        row.len = 0;
        for (size_t e = start; e < end; e++)
            PT_PUSH(&row, ((struct entry){ number[b->at.at[e]], b->count.at[e] }));
        if (row.len)
            qsort(row.at, row.len, sizeof *row.at, by_number); /* `term` stands first in an entry */
        for (size_t e = start; e < end; e++) {
            b->at.at[e] = row.at[e - start].term;
            b->count.at[e] = (uint16_t)row.at[e - start].count;
        }
    }
    free(row.at);
}

/* `term` as the longer one of each run inside it that it holds most papers of. */
static void find_inside(struct builder *b, const uint32_t *number, const struct draft *draft, uint32_t term)
{
    pt_corpus *c = b->corpus;

    for (size_t first = 0; first < draft->words; first++) {
        uint64_t hash = 0;

        for (size_t last = first; last < draft->words && last - first + 1 < draft->words; last++) {
            const pt_ngram *place;
            uint32_t inner, other;

            hash = pt_ngram_hash(hash, b->forward.key[pt_forward_token(&b->forward, draft->from + last)]);
            place = pt_ngrams_find(&b->runs, hash);
            if (!place || place->term == PT_NONE)
                continue;
            inner = number[place->term];
            other = c->longer[inner];
            if (c->df[term] >= holds_most * c->df[inner] && (other == PT_NONE || c->words[term] > c->words[other] ||
                                                             (c->words[term] == c->words[other] && term < other)))
                c->longer[inner] = term;
        }
    }
}

static void number_terms(struct builder *b)
{
    struct draft **order = PT_CALLOC(struct draft *, b->drafts.len);
    uint32_t *number = PT_CALLOC(uint32_t, b->drafts.len);

    for (size_t t = 0; t < b->drafts.len; t++)
        order[t] = &b->drafts.at[t];
    qsort(order, b->drafts.len, sizeof *order, most_papers_first);
    for (size_t t = 0; t < b->drafts.len; t++)
        number[order[t] - b->drafts.at] = (uint32_t)t;
    fill_terms(b, order);
    renumber_rows(b, number);
    for (size_t t = 0; t < b->drafts.len; t++)
        find_inside(b, number, order[t], (uint32_t)t);
    free(order);
    free(number);
}

pt_status pt_corpus_load(pt_store *store, const pt_corpus_rules *rules, pt_corpus *corpus, pt_error *err)
{
    struct builder b = { .rules = rules, .corpus = corpus };
    pt_status st;

    *corpus = (pt_corpus){ .categories = pt_dict_new() };
    PT_OR_DONE(pt_forward_load(store, corpus, &b.forward, err));
    corpus->start = PT_CALLOC(size_t, corpus->papers + 1);
    pt_ngrams_start(&b.runs);
    pt_ngrams_start(&b.spellings);
    link_words(&b);
    walk_all(&b, count_run, NULL);
    pt_ngrams_prune(&b.runs, rules->least_papers);
    walk_all(&b, take_run, close_row);
    choose_forms(&b);
    number_terms(&b);
    corpus->at = b.at.at;
    corpus->count = b.count.at;
done:
    pt_forward_free(&b.forward);
    pt_ngrams_free(&b.runs);
    pt_ngrams_free(&b.spellings);
    free(b.linked);
    free(b.forms.at);
    free(b.drafts.at);
    free(b.row.at);
    return st;
}

void pt_corpus_free(pt_corpus *corpus)
{
    pt_dict_free(corpus->categories);
    free(corpus->paper_id);
    free(corpus->first_day);
    free(corpus->is_new);
    free(corpus->category);
    free(corpus->start);
    free(corpus->at);
    free(corpus->count);
    pt_arena_free(&corpus->arena);
    *corpus = (pt_corpus){ 0 };
}

bool pt_corpus_is_unit(const pt_corpus *corpus, uint32_t term, float least_autonomy)
{
    return !corpus->has_break[term] && corpus->longer[term] == PT_NONE && corpus->autonomy[term] >= least_autonomy;
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
