#include "analysis/topics/shares.h"

#include "analysis/terms/ngrams.h"
#include "analysis/terms/stretch.h"
#include "base/memory.h"
#include "store/statement.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

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

static void make_room(pt_topic_shares *shares, size_t papers)
{
    shares->share = PT_CALLOC(double, papers * shares->k);
    shares->largest = PT_CALLOC(uint32_t, papers);
    shares->paper_id = PT_CALLOC(int64_t, papers);
    shares->first_day = PT_CALLOC(pt_day, papers);
    shares->is_new = PT_CALLOC(uint8_t, papers);
}

pt_topic_shares pt_topic_shares_fold(const pt_topic_model *model, const pt_forward *forward, int jobs)
{
    const pt_nmf nmf = { .columns = model->columns, .k = model->k, .h = model->h };
    pt_topic_shares shares = { .k = model->k };
    pt_sparse rows = count_terms(model, forward);

    make_room(&shares, forward->papers);
    shares.papers = forward->papers;
    memcpy(shares.paper_id, forward->paper_id, forward->papers * sizeof *shares.paper_id);
    memcpy(shares.first_day, forward->first_day, forward->papers * sizeof *shares.first_day);
    memcpy(shares.is_new, forward->is_new, forward->papers * sizeof *shares.is_new);
    pt_sparse_tfidf(&rows, model->papers, model->df);
    pt_nmf_fold_in(&nmf, &rows, jobs, shares.share);
    normalise(&shares);
    pt_sparse_free(&rows);
    return shares;
}

/* ── All of a large store ────────────────────────────────────────────────────────────────────────────────────────── */

enum { PAPERS_AT_A_TIME = 100000 };

typedef PT_ARRAY(struct pt_days) day_list;

/* Days next to each other that together have no more papers than are folded in at a time, or a single day; `papers`
 * counts all. */
static pt_status divide(pt_store *store, const struct pt_days *days, day_list *stretches, size_t *papers, pt_error *err)
{
    size_t in_stretch = 0;
    pt_statement *rows;
    pt_status st;

    *papers = 0;
    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_TOPICS_DAYS, &rows, err));
    pt_bind_int(rows, 1, days->first);
    pt_bind_int(rows, 2, days->last);
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        pt_day day = (pt_day)pt_read_int(rows, 0);
        size_t count = (size_t)pt_read_int(rows, 1);

        if (stretches->len == 0 || in_stretch + count > PAPERS_AT_A_TIME) {
            PT_PUSH(stretches, ((struct pt_days){ day, day }));
            in_stretch = 0;
        }
        stretches->at[stretches->len - 1].last = day;
        in_stretch += count;
        *papers += count;
    }
    return st == PT_END ? PT_OK : st;
}

static void append(pt_topic_shares *all, const pt_topic_shares *some)
{
    memcpy(all->share + all->papers * all->k, some->share, some->papers * some->k * sizeof *all->share);
    memcpy(all->largest + all->papers, some->largest, some->papers * sizeof *all->largest);
    memcpy(all->paper_id + all->papers, some->paper_id, some->papers * sizeof *all->paper_id);
    memcpy(all->first_day + all->papers, some->first_day, some->papers * sizeof *all->first_day);
    memcpy(all->is_new + all->papers, some->is_new, some->papers * sizeof *all->is_new);
    all->papers += some->papers;
}

static pt_status fold_stretches(pt_store *store, const pt_lexicon *lexicon, const pt_topic_model *model,
                                const day_list *stretches, int jobs, pt_topic_shares *shares, pt_error *err)
{
    for (size_t i = 0; i < stretches->len; i++) {
        pt_span span = pt_span_everything;
        pt_topic_shares some;
        pt_forward forward;
        pt_status st;

        span.ranges[0] = stretches->at[i];
        st = pt_forward_load(store, lexicon, &span, &forward, err);
        if (st == PT_OK) {
            pt_topic_rules(&forward);
            some = pt_topic_shares_fold(model, &forward, jobs);
            append(shares, &some);
            pt_topic_shares_free(&some);
        }
        pt_forward_free(&forward);
        PT_TRY(st);
    }
    return PT_OK;
}

struct placed {
    uint32_t place;
    size_t from;
};

static int by_place(const void *a, const void *b)
{
    uint32_t x = ((const struct placed *)a)->place, y = ((const struct placed *)b)->place;

    return (x > y) - (x < y);
}

/* Brings the items, each `width` bytes, into another order where they are, one cycle of it after the other: shares of
 * all papers, twice, would be the most that an analysis of a large store holds. */
static void rearrange(void *items, size_t width, const struct placed *order, size_t count)
{
    bool *is_placed = PT_CALLOC(bool, count);
    char *all = items, *held = PT_CALLOC(char, width);

    for (size_t first = 0; first < count; first++) {
        size_t at = first;

        if (is_placed[first])
            continue;
        memcpy(held, all + first * width, width);
        for (; order[at].from != first; at = order[at].from) {
            memcpy(all + at * width, all + order[at].from * width, width);
            is_placed[at] = true;
        }
        memcpy(all + at * width, held, width);
        is_placed[at] = true;
    }
    free(is_placed);
    free(held);
}

static pt_status put_in_order(pt_store *store, pt_topic_shares *shares, pt_error *err)
{
    struct placed *order = PT_CALLOC(struct placed, shares->papers);
    size_t papers = shares->papers;
    uint32_t *place = NULL;
    pt_status st;

    PT_OR_DONE(pt_sample_order(store, &place, err));
    for (size_t p = 0; p < papers; p++)
        order[p] = (struct placed){ place[shares->paper_id[p]], p };
    qsort(order, papers, sizeof *order, by_place);
    rearrange(shares->share, shares->k * sizeof *shares->share, order, papers);
    rearrange(shares->largest, sizeof *shares->largest, order, papers);
    rearrange(shares->paper_id, sizeof *shares->paper_id, order, papers);
    rearrange(shares->first_day, sizeof *shares->first_day, order, papers);
    rearrange(shares->is_new, sizeof *shares->is_new, order, papers);
done:
    free(order);
    free(place);
    return st;
}

pt_status pt_topic_shares_load(pt_store *store, const pt_lexicon *lexicon, const pt_topic_model *model,
                               const struct pt_days *days, int jobs, pt_topic_shares *shares, pt_error *err)
{
    day_list stretches = { 0 };
    size_t papers;
    pt_status st;

    *shares = (pt_topic_shares){ .k = model->k };
    PT_OR_DONE(divide(store, days, &stretches, &papers, err));
    make_room(shares, papers);
    PT_OR_DONE(fold_stretches(store, lexicon, model, &stretches, jobs, shares, err));
    if (stretches.len > 1)
        st = put_in_order(store, shares, err);
done:
    free(stretches.at);
    return st;
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
    free(shares->paper_id);
    free(shares->first_day);
    free(shares->is_new);
    *shares = (pt_topic_shares){ 0 };
}
