#include "analysis/keywords/absent.h"

#include "analysis/terms/ngrams.h"
#include "text/tokens.h"

/* A run that is looked for, and how often it was met. */
struct search {
    uint64_t hash;
    size_t papers;
    bool is_met; /* in the paper at hand */
};

static void meet(void *self, const pt_run *run)
{
    struct search *search = self;

    search->is_met = search->is_met || run->hash == search->hash;
}

size_t pt_run_papers(const pt_window *window, pt_str key)
{
    struct search search = { .hash = pt_run_hash(key) };

    for (size_t p = 0; p < window->forward.papers; p++) {
        search.is_met = false;
        pt_forward_walk(&window->forward, p, pt_window_rules.longest, NULL, meet, &search);
        search.papers += search.is_met;
    }
    return search.papers;
}

/* What the word of this key is, by the lists and by what the user stopped, of all its spellings together: bits of
 * text/tokens.h. */
static uint32_t kind_of_word(const pt_lexicon *lexicon, pt_str word)
{
    uint64_t hash = pt_word_hash(word);
    uint32_t kind = pt_word_kind(lexicon->words, word, word);

    for (size_t t = 0; t < lexicon->tokens; t++)
        if (lexicon->hash[t] == hash)
            kind |= lexicon->kind[t];
    return kind;
}

/* The first word that keeps the run from being a term, empty when none does. */
static pt_str stopped_by(const pt_lexicon *lexicon, pt_str key)
{
    pt_str rest = key, word;

    while (pt_str_cut(&rest, ' ', &word)) {
        uint32_t kind = kind_of_word(lexicon, word);
        bool is_first = word.at == key.at, is_last = rest.len == 0;

        if (kind & PT_TOKEN_BREAK || ((is_first || is_last) && kind & (PT_TOKEN_STOP | PT_TOKEN_DIGITS)) ||
            (is_last && kind & PT_TOKEN_FIRST) || (is_first && kind & PT_TOKEN_SECOND))
            return word;
    }
    return (pt_str){ 0 };
}

/* Are the words of `part` some of the words of `whole`, one after the other? */
static bool is_part(pt_str part, pt_str whole)
{
    for (size_t from = 0; from + part.len <= whole.len; from++) {
        size_t end = from + part.len;

        if ((from == 0 || whole.at[from - 1] == ' ') && (end == whole.len || whole.at[end] == ' ') &&
            pt_str_equal(pt_str_part(whole, from, part.len), part))
            return true;
    }
    return false;
}

/* The longer term that most of the `seen` papers hold, as it is written; empty when there is none. Terms come sorted by
 * their papers. */
static pt_str longer_term(const pt_corpus *corpus, pt_str key, size_t seen)
{
    for (size_t t = 0; t < corpus->terms && corpus->df[t] > seen / 2; t++)
        if (corpus->is_term[t] && is_part(key, corpus->key[t]))
            return corpus->term[t];
    return (pt_str){ 0 };
}

void pt_why_not(const pt_window *window, pt_str text, pt_why *why)
{
    pt_str word = stopped_by(window->forward.lexicon, why->key);
    pt_str longer = longer_term(&window->corpus, why->key, why->seen);

    why->term = pt_arena_copy(&why->arena, text);
    if (!why->key.len) { /* a rule drops it */
        why->answer = PT_WHY_STOPPED;
        why->because = why->term;
    } else if (!why->seen) {
        why->answer = word.len ? PT_WHY_STOPPED : PT_WHY_ABSENT;
        why->because = word;
    } else if (why->seen < pt_window_rules.least_papers) {
        why->answer = PT_WHY_RARE;
    } else if ((double)why->seen > pt_window_rules.most_share * (double)window->forward.papers) {
        why->answer = PT_WHY_COMMON;
    } else {
        why->answer = longer.len ? PT_WHY_PART : PT_WHY_NO_UNIT;
        why->because = pt_arena_copy(&why->arena, longer);
    }
}
