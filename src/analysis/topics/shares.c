#include "analysis/topics/shares.h"

#include "analysis/terms/ngrams.h"
#include "base/memory.h"

#include <math.h>
#include <stdlib.h>

/* ── Counting ────────────────────────────────────────────────────────────────────────────────────────────────────── */

struct counter {
    pt_ngrams columns; /* by hash of the key; `term` is the column */
    PT_ARRAY(uint32_t) at;
    PT_ARRAY(double) value;
    size_t row; /* where the paper at hand begins */
};

static void know_columns(const pt_topic_model *model, struct counter *c)
{
    pt_ngrams_start(&c->columns);
    for (size_t i = 0; i < model->columns; i++)
        pt_ngrams_add(&c->columns, pt_run_hash(model->key[i]))->term = (uint32_t)i;
}

/* Keeps the paper's columns in order: rows are short. */
static void count_run(void *self, const pt_run *run)
{
    struct counter *c = self;
    const pt_ngram *found = pt_ngrams_find(&c->columns, run->hash);
    size_t place = c->at.len;

    if (!found)
        return;
    while (place > c->row && c->at.at[place - 1] > found->term)
        place--;
    if (place > c->row && c->at.at[place - 1] == found->term) {
        c->value.at[place - 1]++;
        return;
    }
    PT_PUSH(&c->at, 0);
    PT_PUSH(&c->value, 0);
    for (size_t i = c->at.len - 1; i > place; i--) {
        c->at.at[i] = c->at.at[i - 1];
        c->value.at[i] = c->value.at[i - 1];
    }
    c->at.at[place] = found->term;
    c->value.at[place] = 1;
}

static pt_sparse count_terms(const pt_topic_model *model, const pt_forward *forward)
{
    pt_sparse counts = { .rows = forward->papers, .columns = model->columns };
    struct counter c = { 0 };

    know_columns(model, &c);
    counts.start = PT_CALLOC(size_t, forward->papers + 1);
    for (size_t p = 0; p < forward->papers; p++) {
        c.row = c.at.len;
        pt_forward_walk(forward, p, PT_TOPIC_LONGEST, NULL, count_run, &c);
        counts.start[p + 1] = c.at.len;
    }
    pt_ngrams_free(&c.columns);
    counts.at = c.at.at;
    counts.value = c.value.at;
    return counts;
}

/* ── Shares ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void normalise(pt_topic_shares *s)
{
    for (size_t p = 0; p < s->papers; p++) {
        double *shares = s->share + p * s->k, sum = 0, most = 0;

        s->largest[p] = PT_NONE;
        for (size_t t = 0; t < s->k; t++)
            sum += shares[t];
        for (size_t t = 0; sum > 0 && t < s->k; t++) {
            shares[t] /= sum;
            if (shares[t] > most) {
                most = shares[t];
                s->largest[p] = (uint32_t)t;
            }
        }
    }
}

pt_topic_shares pt_topic_shares_fold(const pt_topic_model *model, const pt_forward *forward, int jobs)
{
    const pt_nmf nmf = { .columns = model->columns, .k = model->k, .h = model->h };
    pt_topic_shares shares = { .papers = forward->papers,
                               .k = model->k,
                               .share = PT_CALLOC(double, forward->papers * model->k),
                               .largest = PT_CALLOC(uint32_t, forward->papers) };
    pt_sparse rows = count_terms(model, forward);

    pt_sparse_tfidf(&rows, model->papers, model->df);
    pt_nmf_fold_in(&nmf, &rows, jobs, shares.share);
    normalise(&shares);
    pt_sparse_free(&rows);
    return shares;
}

double *pt_topic_shares_cosines(const pt_topic_shares *shares)
{
    size_t k = shares->k;
    double *cosine = PT_CALLOC(double, k *k), *length = PT_CALLOC(double, k);

    for (size_t p = 0; p < shares->papers; p++) {
        const double *share = shares->share + p * k;

        for (size_t a = 0; a < k; a++)
            if (share[a] > 0)
                pt_add_scaled(cosine + a * k, share[a], share, k);
    }
    for (size_t a = 0; a < k; a++)
        length[a] = sqrt(cosine[a * k + a]);
    for (size_t a = 0; a < k; a++)
        for (size_t b = 0; b < k; b++)
            cosine[a * k + b] = length[a] > 0 && length[b] > 0 ? cosine[a * k + b] / (length[a] * length[b]) : a == b;
    free(length);
    return cosine;
}

void pt_topic_shares_free(pt_topic_shares *shares)
{
    free(shares->share);
    free(shares->largest);
    *shares = (pt_topic_shares){ 0 };
}
