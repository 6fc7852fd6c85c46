#include "analysis/topics/labels.h"

#include "base/memory.h"
#include "numeric/rate.h"

#include <math.h>
#include <stdlib.h>

enum { CANDIDATES = 20 };

static const float label_autonomy = 0.2F;
static const double prior_papers = 500, phrase_bonus = 2, least_share = 0.03;

struct candidate {
    uint32_t term;
    double score;
};

/* The groups as they are counted. */
struct groups {
    const pt_corpus *corpus;
    size_t count;
    uint32_t *papers; /* by group */
    uint32_t *holds;  /* groups × terms: its papers that hold the term */
};

static struct groups count_groups(const pt_corpus *corpus, const uint32_t *of, size_t count)
{
    struct groups g = { corpus, count, PT_CALLOC(uint32_t, count), PT_CALLOC(uint32_t, count * corpus->terms) };

    for (size_t p = 0; p < corpus->papers; p++) {
        if (of[p] == PT_NONE)
            continue;
        g.papers[of[p]]++;
        for (size_t e = corpus->start[p]; e < corpus->start[p + 1]; e++)
            g.holds[of[p] * corpus->terms + corpus->at[e]]++;
    }
    return g;
}

/* Log-odds alone favour what is frequent: "success rate" is more common with agents, but it is not what they are. */
static double distinction(const pt_corpus *corpus, uint32_t term, double inside, double here)
{
    double papers = (double)corpus->papers, df = corpus->df[term];
    const pt_rate_counts rates = { here, inside, df - here, papers - inside };
    double z = pt_rate_log_odds(&rates, prior_papers * df / papers, prior_papers).z;

    return z * sqrt(here / df) * (corpus->words[term] > 1 ? phrase_bonus : 1);
}

static size_t rank(const struct groups *g, size_t group, float least_autonomy, struct candidate best[CANDIDATES])
{
    double inside = g->papers[group];
    size_t count = 0;

    for (size_t i = 0; i < CANDIDATES; i++)
        best[i] = (struct candidate){ PT_NONE, 0 };
    for (uint32_t t = 0; t < g->corpus->terms; t++) {
        double here = g->holds[group * g->corpus->terms + t];
        size_t place = count;
        double score;

        if (here < least_share * inside || here < 2 || g->corpus->autonomy[t] < least_autonomy)
            continue;
        score = distinction(g->corpus, t, inside, here);
        while (place > 0 && score > best[place - 1].score)
            place--;
        if (score <= 0 || place == CANDIDATES)
            continue;
        count += count < CANDIDATES;
        for (size_t i = count - 1; i > place; i--)
            best[i] = best[i - 1];
        best[place] = (struct candidate){ t, score };
    }
    return count;
}

/* One word, or two forms of it: "edited" and "editing", not "transformer" and "translation". */
static bool is_same_word(pt_str a, pt_str b)
{
    size_t shorter = a.len < b.len ? a.len : b.len, stem = shorter * 2 / 3 > 4 ? shorter * 2 / 3 : 4;

    return pt_str_equal(a, b) || (shorter >= stem && pt_str_equal(pt_str_part(a, 0, stem), pt_str_part(b, 0, stem)));
}

/* "RAG" for "retrieval-augmented generation", "VLMs" for "vision-language models": the initials, and one letter more at
 * most. */
static bool is_short_for(pt_str acronym, pt_str phrase)
{
    size_t matched = 0;

    for (size_t i = 0; i < phrase.len; i++) {
        if (i > 0 && phrase.at[i - 1] != ' ' && phrase.at[i - 1] != '-')
            continue;
        if (matched == acronym.len || (acronym.at[matched] | 0x20) != (phrase.at[i] | 0x20))
            return false;
        matched++;
    }
    return matched >= 2 && acronym.len - matched <= 1;
}

/* The next word of `rest`; a hyphen parts words as a blank does. */
static bool cut_word(pt_str *rest, pt_str *word)
{
    size_t len = 0;

    while (len < rest->len && rest->at[len] != ' ' && rest->at[len] != '-')
        len++;
    *word = pt_str_part(*rest, 0, len);
    *rest = pt_str_part(*rest, len + 1, rest->len);
    return len > 0;
}

bool pt_terms_say_the_same(pt_str a, pt_str b)
{
    for (pt_str x, rest = a; cut_word(&rest, &x);)
        for (pt_str y, other = b; cut_word(&other, &y);)
            if (is_same_word(x, y))
                return true;
    return is_short_for(a, b) || is_short_for(b, a);
}

/* Is the phrase one of those in a label? */
static bool is_taken(const pt_str *label, size_t count, pt_str phrase)
{
    for (size_t i = 0; i < count; i++)
        for (pt_str rest = label[i], part; pt_str_cut(&rest, ',', &part);)
            if (pt_str_equal(pt_str_trim(part), phrase))
                return true;
    return false;
}

/* The best two candidates that differ, of those that no other label has; one alone where all say the same. */
static pt_str compose(const pt_corpus *corpus, const struct candidate best[CANDIDATES], const pt_str *label,
                      size_t count, pt_arena *arena)
{
    pt_str phrase[CANDIDATES];
    size_t phrases = 0;

    for (size_t i = 0; i < CANDIDATES && best[i].term != PT_NONE; i++)
        if (!is_taken(label, count, corpus->term[best[i].term]))
            phrase[phrases++] = corpus->term[best[i].term];
    for (size_t i = 0; i < phrases; i++)
        for (size_t j = i + 1; j < phrases; j++)
            if (!pt_terms_say_the_same(phrase[i], phrase[j]))
                return pt_arena_printf(arena, "%.*s, %.*s", PT_FMT(phrase[i]), PT_FMT(phrase[j]));
    return phrases ? pt_arena_copy(arena, phrase[0]) : (pt_str){ 0 };
}

void pt_group_labels(const pt_corpus *corpus, const uint32_t *of, size_t groups, pt_str *label, pt_arena *arena)
{
    struct groups g = count_groups(corpus, of, groups);

    for (size_t i = 0; i < groups; i++) {
        struct candidate best[CANDIDATES];

        if (label[i].len)
            continue;
        if (rank(&g, i, label_autonomy, best) == 0)
            rank(&g, i, 0, best); /* of a bag of words nothing stands alone */
        label[i] = compose(corpus, best, label, groups, arena);
    }
    free(g.papers);
    free(g.holds);
}
