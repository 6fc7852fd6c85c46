#include "analysis/topics/labels.h"

#include "base/memory.h"
#include "numeric/rate.h"

#include <math.h>
#include <stdlib.h>

enum { CANDIDATES = 20 };

static const double prior_papers = 500, phrase_bonus = 2, least_share = 0.03;

struct candidate {
    uint32_t term;
    double score;
};

/* Papers of each topic that hold each term (topics × terms). */
static uint32_t *count_by_topic(const pt_corpus *corpus, const pt_topic_shares *shares)
{
    uint32_t *counts = PT_CALLOC(uint32_t, shares->k * corpus->terms);

    for (size_t p = 0; p < corpus->papers; p++)
        for (size_t e = corpus->start[p]; shares->largest[p] != PT_NONE && e < corpus->start[p + 1]; e++)
            counts[shares->largest[p] * corpus->terms + corpus->at[e]]++;
    return counts;
}

static size_t count_papers(const pt_topic_shares *shares, size_t topic)
{
    size_t papers = 0;

    for (size_t p = 0; p < shares->papers; p++)
        papers += shares->largest[p] == topic;
    return papers;
}

static bool may_label(const pt_corpus *corpus, uint32_t term)
{
    return corpus->autonomy[term] >= 0.2F;
}

/* Log-odds alone favour what is frequent: "success rate" is more common with agents, but it is not what they are. */
static double distinction(const pt_corpus *corpus, uint32_t term, double inside, double here)
{
    double papers = (double)corpus->papers, df = corpus->df[term];
    const pt_rate_counts rates = { here, inside, df - here, papers - inside };
    double z = pt_rate_log_odds(&rates, prior_papers * df / papers, prior_papers).z;

    return z * sqrt(here / df) * (corpus->words[term] > 1 ? phrase_bonus : 1);
}

static void rank(const pt_corpus *corpus, const pt_topic_shares *shares, const uint32_t *counts, size_t topic,
                 struct candidate best[CANDIDATES])
{
    double inside = (double)count_papers(shares, topic);
    size_t count = 0;

    for (size_t i = 0; i < CANDIDATES; i++)
        best[i] = (struct candidate){ PT_NONE, 0 };
    for (uint32_t t = 0; t < corpus->terms; t++) {
        double here = counts[topic * corpus->terms + t];
        size_t place = count;
        double score;

        if (here < least_share * inside || here < 2 || !may_label(corpus, t))
            continue;
        score = distinction(corpus, t, inside, here);
        while (place > 0 && score > best[place - 1].score)
            place--;
        if (score <= 0 || place == CANDIDATES)
            continue;
        count += count < CANDIDATES;
        for (size_t i = count - 1; i > place; i--)
            best[i] = best[i - 1];
        best[place] = (struct candidate){ t, score };
    }
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

static bool is_taken(const pt_topic_model *model, pt_str label)
{
    for (size_t t = 0; t < model->k; t++)
        if (pt_str_equal(model->topic[t].label, label))
            return true;
    return false;
}

/* The best two candidates that differ, as a label no other topic has; one alone where all say the same. */
static pt_str compose(const pt_corpus *corpus, const struct candidate best[CANDIDATES], pt_topic_model *model,
                      size_t topic)
{
    for (size_t i = 0; i < CANDIDATES && best[i].term != PT_NONE; i++)
        for (size_t j = i + 1; j < CANDIDATES && best[j].term != PT_NONE; j++) {
            pt_str first = corpus->term[best[i].term], second = corpus->term[best[j].term], label;

            if (pt_terms_say_the_same(first, second))
                continue;
            label = pt_arena_printf(&model->arena, "%.*s, %.*s", PT_FMT(first), PT_FMT(second));
            if (!is_taken(model, label))
                return label;
        }
    for (size_t i = 0; i < CANDIDATES && best[i].term != PT_NONE; i++)
        if (!is_taken(model, corpus->term[best[i].term]))
            return pt_arena_copy(&model->arena, corpus->term[best[i].term]);
    return pt_arena_printf(&model->arena, "topic %lld",
                           (long long)model->topic[topic].number); /* nothing sets it apart */
}

void pt_topic_labels(const pt_corpus *corpus, const pt_topic_shares *shares, pt_topic_model *model)
{
    uint32_t *counts = count_by_topic(corpus, shares);

    for (size_t t = 0; t < model->k; t++) {
        struct candidate best[CANDIDATES];

        if (model->topic[t].label.len)
            continue;
        rank(corpus, shares, counts, t, best);
        model->topic[t].label = compose(corpus, best, model, t);
    }
    free(counts);
}
