/* Topics that the same papers hold, as themes: a report begins with the forest. */
#include "analysis/topics/themes.h"

#include "analysis/topics/labels.h"
#include "base/memory.h"
#include "numeric/ward.h"

#include <math.h>
#include <stdlib.h>

enum { LEAST_THEMES = 6, MOST_THEMES = 10, TOPICS_A_THEME = 3 /* at least, on average */ };

/* ── Likeness ────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* The sound topics: leftovers of the fit belong nowhere. */
static size_t list_sound(const pt_topic_model *model, uint32_t *sound)
{
    size_t count = 0;

    for (uint32_t t = 0; t < model->k; t++)
        if (model->topic[t].is_sound)
            sound[count++] = t;
    return count;
}

/* Topics as vectors of their papers, each of length 1: 2 - 2 · cosine. */
static double *square_distances(const pt_topic_shares *shares, const uint32_t *sound, size_t count)
{
    double *cosine = pt_topic_shares_cosines(shares), *square = PT_CALLOC(double, count *count);

    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < count; j++)
            square[i * count + j] = i == j ? 0 : 2 - 2 * cosine[sound[i] * shares->k + sound[j]];
    free(cosine);
    return square;
}

/* ── Grouping ────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Writes the themes of the sound topics: as many as they lie in best. */
static size_t group(const double *square, size_t count, uint32_t *of)
{
    size_t most = count / TOPICS_A_THEME < MOST_THEMES ? count / TOPICS_A_THEME : MOST_THEMES, themes = 0;
    uint32_t *tried = PT_CALLOC(uint32_t, count);
    double best = -INFINITY;

    for (size_t groups = LEAST_THEMES; groups <= most; groups++) {
        double fit;

        pt_ward_groups(square, count, groups, tried);
        fit = pt_silhouette(square, count, tried);
        if (fit <= best)
            continue;
        best = fit;
        themes = groups;
        for (size_t t = 0; t < count; t++)
            of[t] = tried[t];
    }
    free(tried);
    return themes;
}

/* Numbers the themes by the papers whose largest topic is one of theirs. */
static void number(const pt_topic_shares *shares, pt_topic_model *model)
{
    size_t *papers = PT_CALLOC(size_t, model->themes);
    uint32_t *rank = PT_CALLOC(uint32_t, model->themes);

    for (size_t p = 0; p < shares->papers; p++)
        if (shares->largest[p] != PT_NONE && model->topic[shares->largest[p]].theme)
            papers[model->topic[shares->largest[p]].theme - 1]++;
    for (size_t a = 0; a < model->themes; a++) {
        rank[a] = 1;
        for (size_t b = 0; b < model->themes; b++)
            /* cppcheck-suppress arrayIndexThenCheck ; b < a settles a tie, the loop keeps the limit */
            rank[a] += papers[b] > papers[a] || (papers[b] == papers[a] && b < a);
    }
    for (size_t t = 0; t < model->k; t++)
        if (model->topic[t].theme)
            model->topic[t].theme = rank[model->topic[t].theme - 1];
    free(papers);
    free(rank);
}

static void name(const pt_corpus *corpus, const pt_topic_shares *shares, pt_topic_model *model)
{
    uint32_t *of = PT_CALLOC(uint32_t, corpus->papers);

    for (size_t p = 0; p < corpus->papers; p++) {
        uint32_t theme = shares->largest[p] == PT_NONE ? 0 : model->topic[shares->largest[p]].theme;

        of[p] = theme ? theme - 1 : PT_NONE;
    }
    pt_group_labels(corpus, of, model->themes, model->theme_label, &model->arena);
    for (size_t i = 0; i < model->themes; i++)
        if (model->theme_label[i].len == 0)
            model->theme_label[i] = pt_arena_printf(&model->arena, "theme %zu", i + 1);
    free(of);
}

void pt_topic_themes_find(const pt_corpus *corpus, const pt_topic_shares *shares, pt_topic_model *model)
{
    uint32_t *sound = PT_CALLOC(uint32_t, model->k), *of = PT_CALLOC(uint32_t, model->k);
    size_t count = list_sound(model, sound);
    double *square = square_distances(shares, sound, count);

    model->themes = group(square, count, of);
    model->theme_label = PT_NEW_ARRAY(&model->arena, pt_str, model->themes + 1);
    for (size_t i = 0; model->themes && i < count; i++)
        model->topic[sound[i]].theme = of[i] + 1;
    number(shares, model);
    name(corpus, shares, model);
    free(sound);
    free(of);
    free(square);
}
