#include "analysis/topics/choose.h"

#include "analysis/topics/model.h"
#include "base/memory.h"
#include "base/stop.h"
#include "numeric/matching.h"

#include <stdlib.h>

enum { SAMPLES = 4, FOLDS = 5, DEPTH = 10, SWEEPS = 40 };

static const double step = 1.25, tolerance = 1e-4;

/* The heaviest words of each topic of a fit: k × DEPTH columns, PT_NONE behind the last. */
static pt_status fit_words(const pt_sparse *rows, size_t k, int jobs, uint32_t **words, pt_error *err)
{
    const pt_nmf_rule rule = { .k = k, .most_sweeps = SWEEPS, .tolerance = tolerance, .jobs = jobs };
    pt_nmf nmf;

    *words = NULL;
    PT_TRY(pt_nmf_fit(rows, &rule, NULL, &nmf, err));
    *words = PT_CALLOC(uint32_t, k * DEPTH);
    for (size_t t = 0; t < k; t++) {
        pt_topic topic;

        pt_topic_fill_top(&nmf, t, &topic);
        for (size_t i = 0; i < DEPTH; i++)
            (*words)[t * DEPTH + i] = topic.top[i];
    }
    pt_nmf_free(&nmf);
    return PT_OK;
}

/* All rows but every fifth one, from `left_out` on: a matrix to be freed. */
static pt_sparse sample(const pt_sparse *rows, size_t left_out)
{
    pt_sparse s = { .columns = rows->columns,
                    .start = PT_CALLOC(size_t, rows->rows + 1),
                    .at = PT_CALLOC(uint32_t, rows->start[rows->rows]),
                    .value = PT_CALLOC(double, rows->start[rows->rows]) };
    size_t entries = 0;

    for (size_t r = 0; r < rows->rows; r++) {
        if (r % FOLDS == left_out)
            continue;
        for (size_t e = rows->start[r]; e < rows->start[r + 1]; e++) {
            s.at[entries] = rows->at[e];
            s.value[entries++] = rows->value[e];
        }
        s.start[++s.rows] = entries;
    }
    return s;
}

/* ── Agreement ───────────────────────────────────────────────────────────────────────────────────────────────────── */

/* The mean over depths of the Jaccard index of two rankings to that depth (Greene et al., eq. 2). */
static double agreement_of(const uint32_t *a, const uint32_t *b)
{
    double sum = 0;
    size_t shared = 0;

    for (size_t depth = 1; depth <= DEPTH; depth++) {
        uint32_t x = a[depth - 1], y = b[depth - 1];

        shared += x != PT_NONE && x == y;
        for (size_t i = 0; i + 1 < depth; i++)
            shared += (x != PT_NONE && b[i] == x) + (y != PT_NONE && a[i] == y);
        sum += (double)shared / (double)(2 * depth - shared);
    }
    return sum / DEPTH;
}

/* The mean agreement of topics, matched so that it is highest. */
static pt_status agree(const uint32_t *a, const uint32_t *b, size_t k, double *mean, pt_error *err)
{
    uint32_t *of = PT_CALLOC(uint32_t, k);
    PT_ARRAY(pt_match) candidates = { 0 };
    pt_status st;

    *mean = 0;
    for (uint32_t i = 0; i < k; i++)
        for (uint32_t j = 0; j < k; j++) {
            double agreement = agreement_of(a + i * DEPTH, b + j * DEPTH);

            if (agreement > 0)
                PT_PUSH(&candidates, ((pt_match){ i, j, agreement }));
        }
    PT_OR_DONE(pt_matching_find((uint32_t)k, (uint32_t)k, candidates.at, candidates.len, of, err));
    for (size_t c = 0; c < candidates.len; c++)
        if (of[candidates.at[c].row] == candidates.at[c].column)
            *mean += candidates.at[c].weight / (double)k;
done:
    free(of);
    free(candidates.at);
    return st;
}

static pt_status stability(const pt_sparse *rows, const pt_sparse samples[SAMPLES], size_t k, int jobs, double *mean,
                           pt_error *err)
{
    uint32_t *all = NULL, *some = NULL;
    pt_status st;

    *mean = 0;
    PT_OR_DONE(fit_words(rows, k, jobs, &all, err));
    for (int i = 0; i < SAMPLES; i++) {
        double agreement;

        PT_OR_DONE(fit_words(&samples[i], k, jobs, &some, err));
        PT_OR_DONE(agree(all, some, k, &agreement, err));
        *mean += agreement / SAMPLES;
        free(some);
        some = NULL;
    }
done:
    free(all);
    free(some);
    return st;
}

pt_status pt_topic_choose(const pt_sparse *rows, size_t least, size_t most, int jobs, const pt_observer *observer,
                          size_t *k, double *agreement, pt_error *err)
{
    pt_sparse samples[SAMPLES];
    pt_status st = PT_OK;

    *k = least;
    *agreement = -1;
    for (int i = 0; i < SAMPLES; i++)
        samples[i] = sample(rows, (size_t)i);
    /* NOLINTNEXTLINE(cert-flp30-c): each is a share more than the one before, and what it is rounded to is asked */
    for (double tried = (double)least; (size_t)tried <= most; tried *= step) {
        double mean;

        PT_OR_DONE(pt_stop_check(err));
        pt_progress(observer, "number of topics", (uint64_t)tried, most);
        PT_OR_DONE(stability(rows, samples, (size_t)tried, jobs, &mean, err));
        if (mean <= *agreement)
            continue;
        *agreement = mean;
        *k = (size_t)tried;
    }
done:
    for (int i = 0; i < SAMPLES; i++)
        pt_sparse_free(&samples[i]);
    return st;
}
