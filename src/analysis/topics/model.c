#include "analysis/topics/model.h"

#include "analysis/topics/matrix.h"
#include "base/memory.h"
#include "numeric/coherence.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_TOPICS = 50, LEAST_TOPICS = 5, PAPERS_A_TOPIC = 300, LEAST_PAPERS = 200 };

const pt_corpus_rules pt_topic_terms = {
    .longest = 3, .least_papers = 10, .most_share = 0.2, .word_autonomy = 0.1F, .phrase_autonomy = 0.1F
};

/* With fewer papers a topic's share of a week is a handful, and its band as wide as itself. */
static size_t topic_count(size_t papers)
{
    size_t k = papers / PAPERS_A_TOPIC;

    if (papers < LEAST_PAPERS)
        return 0;
    return k > MOST_TOPICS ? MOST_TOPICS : k < LEAST_TOPICS ? LEAST_TOPICS : k;
}

/* ── Topics out of the factors ───────────────────────────────────────────────────────────────────────────────────── */

void pt_topic_fill_top(const pt_nmf *nmf, const uint32_t *term, size_t topic, pt_topic *into)
{
    size_t count = 0;

    for (size_t i = 0; i < PT_TOP_TERMS; i++)
        into->top[i] = PT_NONE;
    for (size_t c = 0; c < nmf->columns; c++) {
        double weight = nmf->h[c * nmf->k + topic];
        size_t place = count;

        while (place > 0 && weight > into->weight[place - 1])
            place--;
        if (weight <= 0 || place == PT_TOP_TERMS)
            continue;
        count += count < PT_TOP_TERMS;
        for (size_t i = count - 1; i > place; i--) {
            into->top[i] = into->top[i - 1];
            into->weight[i] = into->weight[i - 1];
        }
        into->top[place] = term[c];
        into->weight[place] = weight;
    }
}

/* Makes shares of the weights in model->share, and finds each paper's largest topic. */
static void fill_shares(size_t papers, pt_topic_model *model)
{
    for (size_t p = 0; p < papers; p++) {
        double *shares = model->share + p * model->k, sum = 0, most = 0;

        model->largest[p] = PT_NONE;
        for (size_t t = 0; t < model->k; t++)
            sum += shares[t];
        for (size_t t = 0; sum > 0 && t < model->k; t++) {
            double share = shares[t] /= sum;

            if (share > most) {
                most = share;
                model->largest[p] = (uint32_t)t;
            }
        }
    }
}

struct order {
    size_t papers, topic;
};

static int most_papers_first(const void *a, const void *b)
{
    const struct order *x = a, *y = b;

    if (x->papers != y->papers)
        return x->papers > y->papers ? -1 : 1;
    return (x->topic > y->topic) - (x->topic < y->topic);
}

/* Numbers topics by how many papers they are the largest of. */
static void sort_topics(size_t papers, pt_topic_model *model)
{
    struct order *order = PT_CALLOC(struct order, model->k);
    uint32_t *number = PT_CALLOC(uint32_t, model->k);
    pt_topic *topics = PT_CALLOC(pt_topic, model->k);
    double *row = PT_CALLOC(double, model->k);

    for (size_t t = 0; t < model->k; t++)
        order[t].topic = t;
    for (size_t p = 0; p < papers; p++)
        if (model->largest[p] != PT_NONE)
            order[model->largest[p]].papers++;
    qsort(order, model->k, sizeof *order, most_papers_first);
    for (size_t t = 0; t < model->k; t++) {
        number[order[t].topic] = (uint32_t)t;
        topics[t] = model->topic[order[t].topic];
        topics[t].papers = order[t].papers;
    }
    for (size_t p = 0; p < papers; p++) {
        memcpy(row, model->share + p * model->k, model->k * sizeof *row);
        for (size_t t = 0; t < model->k; t++)
            model->share[p * model->k + number[t]] = row[t];
        if (model->largest[p] != PT_NONE)
            model->largest[p] = number[model->largest[p]];
    }
    free(model->topic);
    model->topic = topics;
    free(order);
    free(number);
    free(row);
}

/* On papers that were not fitted. */
static void measure_quality(const pt_corpus *corpus, const pt_topic_matrix *matrix, pt_topic_model *model)
{
    pt_sparse unseen = pt_topic_matrix_count(matrix, corpus, PT_UNSEEN), by_word = pt_sparse_transpose(&unseen);
    uint32_t *all = PT_CALLOC(uint32_t, model->k * PT_TOP_WORDS);

    for (size_t t = 0; t < model->k; t++) {
        uint32_t *words = all + t * PT_TOP_WORDS;
        size_t count = 0;

        while (count < PT_TOP_WORDS && model->topic[t].top[count] != PT_NONE) {
            words[count] = matrix->column[model->topic[t].top[count]];
            count++;
        }
        model->topic[t].coherence = pt_coherence(&by_word, words, count);
        model->coherence += model->topic[t].coherence / (double)model->k;
    }
    model->diversity = pt_topic_diversity(all, model->k, PT_TOP_WORDS);
    free(all);
    pt_sparse_free(&unseen);
    pt_sparse_free(&by_word);
}

static pt_status fit(const pt_corpus *corpus, const pt_topic_matrix *matrix, int jobs, const pt_observer *observer,
                     pt_nmf *nmf, pt_error *err)
{
    const pt_nmf_rule rule = {
        .k = topic_count(corpus->papers), .most_sweeps = PT_TOPIC_SWEEPS, .tolerance = PT_TOPIC_TOLERANCE, .jobs = jobs
    };
    pt_sparse fitted = pt_topic_matrix_weigh(matrix, corpus, PT_FITTED);
    pt_status st;

    st = pt_nmf_fit(&fitted, &rule, observer, nmf, err);
    pt_sparse_free(&fitted);
    return st;
}

static void read_off(const pt_corpus *corpus, const pt_topic_matrix *matrix, const pt_nmf *nmf, int jobs,
                     pt_topic_model *model)
{
    pt_sparse all = pt_topic_matrix_weigh(matrix, corpus, PT_ALL);

    *model = (pt_topic_model){
        .k = nmf->k, .terms = matrix->columns, .relative_error = nmf->relative_error, .sweeps = nmf->sweeps
    };
    model->share = PT_CALLOC(double, corpus->papers * nmf->k);
    model->largest = PT_CALLOC(uint32_t, corpus->papers);
    model->topic = PT_CALLOC(pt_topic, nmf->k);
    pt_nmf_fold_in(nmf, &all, jobs, model->share);
    fill_shares(corpus->papers, model);
    for (size_t t = 0; t < nmf->k; t++)
        pt_topic_fill_top(nmf, matrix->term, t, &model->topic[t]);
    sort_topics(corpus->papers, model);
    measure_quality(corpus, matrix, model);
    pt_sparse_free(&all);
}

pt_status pt_topic_model_fit(const pt_corpus *corpus, int jobs, const pt_observer *observer, pt_topic_model *model,
                             pt_error *err)
{
    pt_topic_matrix matrix = { 0 };
    pt_nmf nmf = { 0 };
    pt_status st = PT_OK;

    *model = (pt_topic_model){ 0 };
    pt_topic_matrix_choose(corpus, &matrix);
    if (topic_count(corpus->papers) == 0 || matrix.columns < MOST_TOPICS)
        goto done;
    PT_OR_DONE(fit(corpus, &matrix, jobs, observer, &nmf, err));
    pt_nmf_normalise(&nmf);
    read_off(corpus, &matrix, &nmf, jobs, model);
done:
    pt_nmf_free(&nmf);
    pt_topic_matrix_free(&matrix);
    return st;
}

void pt_topic_model_free(pt_topic_model *model)
{
    free(model->share);
    free(model->largest);
    free(model->topic);
    *model = (pt_topic_model){ 0 };
}
