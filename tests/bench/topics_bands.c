/* Are the bands of topics' shares as wide as they should be? Each week's papers are dealt into two halves at random,
 * and the difference of the halves' shares is held against what their bootstrap errors allow at 95 %. Prints the share
 * of topic-weeks where it is within; 0.95 is right.
 *
 *   topics_bands STORE [DEALS] */
#include "analysis/terms/forward.h"
#include "analysis/topics/shares.h"
#include "base/memory.h"
#include "numeric/bootstrap.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { RESAMPLES = 1000, LEAST_PAPERS = 100, WEEK = 7 };

static uint64_t seed = 20260630;

/* splitmix64 (Steele, Lea & Flood 2014) */
static uint64_t next_random(void)
{
    uint64_t z = seed += 0x9E3779B97F4A7C15U;

    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
}

struct half {
    double *rows;
    size_t count;
    pt_band *bands;
};

static double error_of(const pt_band *band)
{
    return (band->high - band->low) / (2 * 1.959963984540054);
}

/* Adds the topics of one week. */
static void deal(const pt_topic_shares *shares, const size_t *paper, size_t papers, struct half half[2], size_t *within,
                 size_t *all)
{
    const pt_bootstrap how = { .resamples = RESAMPLES, .level = 0.95, .seed = next_random() };

    half[0].count = half[1].count = 0;
    for (size_t i = 0; i < papers; i++) {
        struct half *h = &half[next_random() >> 63];

        memcpy(h->rows + h->count++ * shares->k, shares->share + paper[i] * shares->k, shares->k * sizeof *h->rows);
    }
    for (int i = 0; i < 2; i++)
        pt_bootstrap_means(half[i].rows, half[i].count, shares->k, &how, half[i].bands);
    for (size_t t = 0; t < shares->k; t++) {
        double a = error_of(&half[0].bands[t]), b = error_of(&half[1].bands[t]);

        *within += fabs(half[0].bands[t].mean - half[1].bands[t].mean) <= 1.959963984540054 * sqrt(a * a + b * b);
        ++*all;
    }
}

static void run(const pt_forward *forward, const pt_topic_shares *shares, int deals)
{
    struct half half[2];
    size_t *paper = PT_CALLOC(size_t, forward->papers), within = 0, all = 0, weeks = 0;
    pt_day first = INT32_MAX, last = INT32_MIN;

    for (int i = 0; i < 2; i++)
        half[i] = (struct half){ PT_CALLOC(double, forward->papers * shares->k), 0, PT_CALLOC(pt_band, shares->k) };
    for (size_t p = 0; p < forward->papers; p++) {
        first = forward->first_day[p] < first ? forward->first_day[p] : first;
        last = forward->first_day[p] > last ? forward->first_day[p] : last;
    }
    for (pt_day week = first; week <= last; week += WEEK) {
        size_t papers = 0;

        for (size_t p = 0; p < forward->papers; p++)
            if (forward->is_new[p] && forward->first_day[p] >= week && forward->first_day[p] < week + WEEK)
                paper[papers++] = p;
        weeks += papers >= LEAST_PAPERS;
        for (int i = 0; papers >= LEAST_PAPERS && i < deals; i++)
            deal(shares, paper, papers, half, &within, &all);
    }
    printf("weeks %zu\ntopic_weeks %zu\nwithin %.4f\n", weeks, all, (double)within / (double)all);
}

int main(int argc, char **argv)
{
    pt_topic_model model;
    pt_forward forward;
    pt_lexicon lexicon;
    pt_topic_shares shares;
    pt_store *store;
    pt_error err;

    if (argc < 2) {
        fputs("usage: topics_bands STORE [DEALS]\n", stderr);
        return 2;
    }
    if (pt_store_open(argv[1], PT_STORE_READ, NULL, &store, &err) != PT_OK ||
        pt_lexicon_load(store, &lexicon, &err) != PT_OK ||
        pt_forward_load(store, &lexicon, &pt_span_everything, &forward, &err) != PT_OK ||
        pt_topic_model_load(store, &model, &err) != PT_OK) {
        fprintf(stderr, "topics_bands: %s\n", err.text);
        return 1;
    }
    shares = pt_topic_shares_fold(&model, &forward, 2);
    run(&forward, &shares, argc > 2 ? (int)strtol(argv[2], NULL, 10) : 5);
    return 0; /* what it holds ends with it */
}
