#include "analysis/topics/model.h"

#include "analysis/analysis.h"
#include "analysis/topics/choose.h"
#include "base/memory.h"
#include "numeric/coherence.h"
#include "text/tokens.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_TOPICS = 50, LEAST_TOPICS = 5, PAPERS_A_TOPIC = 300, LEAST_PAPERS = 200 };
enum { MOST_CHOSEN = 200, PAPERS_A_CHOSEN = 150, COARSEST = 3 /* times fewer than usual */ };

/* On 122 digests the topics that a reader takes for leftovers have a coherence under 0.06; what a reader recognises is
 * above, even "multi-agent systems", six of whose ten words are other topics' too. */
static const double least_coherence = 0.06, least_uniqueness = 0.3;

double pt_topic_tolerance(size_t entries)
{
    double millions = (double)entries * 1e-6;

    return fmin(fmax(4e-5 * millions * millions, 1e-7), 4e-5);
}

/* In abstracts two of five tokens are stop words. */
static const double least_stop_words = 0.05;

static bool has_function_words(const pt_forward *forward)
{
    size_t stops = 0, tokens = 0;

    for (size_t i = 0; i < forward->start[forward->papers]; i++) {
        tokens += forward->kind[i] != PT_UNIT_BREAK;
        stops += forward->kind[i] != PT_UNIT_BREAK && (forward->kind[i] & PT_TOKEN_STOP);
    }
    return (double)stops >= least_stop_words * (double)tokens;
}

pt_corpus_rules pt_topic_rules(pt_forward *forward)
{
    pt_corpus_rules rules = { .longest = PT_TOPIC_LONGEST,
                              .least_papers = 10,
                              .most_share = 0.2,
                              .word_autonomy = 0.1F,
                              .phrase_autonomy = 0.1F };

    if (has_function_words(forward))
        return rules;
    for (size_t i = 0; i < forward->start[forward->papers]; i++)
        if (forward->kind[i] != PT_UNIT_BREAK)
            forward->kind[i] &= (uint8_t)~PT_TOKEN_BREAK;
    return (pt_corpus_rules){ .longest = 1, .least_papers = rules.least_papers, .most_share = rules.most_share };
}

/* With fewer papers a topic's share of a week is a handful, and its band as wide as itself. */
static size_t usual_count(size_t papers)
{
    size_t k = papers / PAPERS_A_TOPIC;

    if (papers < LEAST_PAPERS)
        return 0;
    return k > MOST_TOPICS ? MOST_TOPICS : k < LEAST_TOPICS ? LEAST_TOPICS : k;
}

void pt_topic_fill_top(const pt_nmf *nmf, size_t topic, pt_topic *into)
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
        into->top[place] = (uint32_t)c;
        into->weight[place] = weight;
    }
}

/* ── Quality ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

static size_t count_top_words(const pt_topic *topic)
{
    size_t count = 0;

    while (count < PT_TOP_WORDS && topic->top[count] != PT_NONE)
        count++;
    return count;
}

/* The share of a topic's top words that are no other topic's; `times` says how many topics have each column. */
static double uniqueness(const pt_topic *topic, const uint32_t *times)
{
    size_t words = count_top_words(topic), own = 0;

    for (size_t i = 0; i < words; i++)
        own += times[topic->top[i]] == 1;
    return words ? (double)own / (double)words : 0;
}

/* On papers that were not fitted. */
static void measure_quality(const pt_corpus *corpus, const pt_topic_matrix *matrix, pt_topic_model *model)
{
    pt_sparse unseen = pt_topic_matrix_count(matrix, corpus, PT_UNSEEN), by_word = pt_sparse_transpose(&unseen);
    uint32_t *all = PT_CALLOC(uint32_t, model->k * PT_TOP_WORDS), *times = PT_CALLOC(uint32_t, model->columns);

    for (size_t t = 0; t < model->k; t++) {
        pt_topic *topic = &model->topic[t];
        size_t words = count_top_words(topic);

        for (size_t i = 0; i < words; i++) {
            all[t * PT_TOP_WORDS + i] = topic->top[i];
            times[topic->top[i]]++;
        }
        topic->coherence = pt_coherence(&by_word, topic->top, words);
        model->coherence += topic->coherence / (double)model->k;
    }
    for (size_t t = 0; t < model->k; t++) {
        model->topic[t].uniqueness = uniqueness(&model->topic[t], times);
        model->topic[t].is_sound =
            model->topic[t].coherence >= least_coherence && model->topic[t].uniqueness >= least_uniqueness;
    }
    model->diversity = pt_topic_diversity(all, model->k, PT_TOP_WORDS);
    free(all);
    free(times);
    pt_sparse_free(&unseen);
    pt_sparse_free(&by_word);
}

/* ── Fitting ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* The weights of `before` for the columns of now, to be freed; 0 for terms that are new. NULL: it is of no use. */
static double *weights_before(const pt_topic_model *before, const pt_corpus *corpus, const pt_topic_matrix *matrix,
                              size_t k)
{
    pt_dict *keys;
    double *h;

    if (!before || before->k != k)
        return NULL;
    keys = pt_dict_new();
    h = PT_CALLOC(double, matrix->columns *k);
    for (size_t c = 0; c < before->columns; c++)
        pt_dict_add(keys, before->key[c]);
    for (size_t c = 0; c < matrix->columns; c++) {
        uint32_t then = pt_dict_find(keys, corpus->key[matrix->term[c]]);

        if (then != PT_NONE)
            memcpy(h + c * k, before->h + then * k, k * sizeof *h);
    }
    pt_dict_free(keys);
    return h;
}

static void take_terms(const pt_corpus *corpus, const pt_topic_matrix *matrix, pt_topic_model *model)
{
    model->papers = corpus->papers;
    model->columns = matrix->columns;
    model->term = PT_CALLOC(pt_str, matrix->columns);
    model->key = PT_CALLOC(pt_str, matrix->columns);
    model->df = PT_CALLOC(uint32_t, matrix->columns);
    for (size_t c = 0; c < matrix->columns; c++) {
        model->term[c] = pt_arena_copy(&model->arena, corpus->term[matrix->term[c]]);
        model->key[c] = pt_arena_copy(&model->arena, corpus->key[matrix->term[c]]);
        model->df[c] = matrix->df[c];
    }
}

static void add_mass(const pt_nmf *nmf, pt_topic_model *model)
{
    for (size_t r = 0; r < nmf->rows; r++) {
        const double *weight = nmf->w + r * nmf->k;
        double sum = 0;

        for (size_t t = 0; t < nmf->k; t++)
            sum += weight[t];
        for (size_t t = 0; sum > 0 && t < nmf->k; t++)
            model->topic[t].mass += weight[t] / sum;
    }
}

static void take_factors(pt_nmf *nmf, pt_topic_model *model)
{
    pt_nmf_normalise(nmf);
    model->k = nmf->k;
    model->relative_error = nmf->relative_error;
    model->sweeps = nmf->sweeps;
    model->topic = PT_CALLOC(pt_topic, nmf->k);
    for (size_t t = 0; t < nmf->k; t++) {
        pt_topic_fill_top(nmf, t, &model->topic[t]);
        model->topic[t].matched = NAN;
    }
    add_mass(nmf, model);
    model->h = nmf->h;
    nmf->h = NULL;
}

/* 0 where there are too few papers or terms for any. */
static pt_status choose_number(const pt_sparse *fitted, size_t papers, int wanted, int jobs,
                               const pt_observer *observer, pt_topic_model *model, size_t *k, pt_error *err)
{
    size_t usual = usual_count(papers), least = usual / COARSEST, most = papers / PAPERS_A_CHOSEN;
    bool is_open = wanted == PT_TOPICS_AUTO || (wanted == 0 && usual < MOST_TOPICS);

    least = least > LEAST_TOPICS ? least : LEAST_TOPICS;
    most = most < MOST_CHOSEN ? most : MOST_CHOSEN;
    most = most < fitted->columns ? most : fitted->columns; /* a factorisation has no more */
    *k = wanted > 0 ? (size_t)wanted : usual;
    if (papers < LEAST_PAPERS || fitted->columns < MOST_TOPICS)
        *k = 0;
    else if (usual && is_open && least < most)
        PT_TRY(pt_topic_choose(fitted, least, most, jobs, observer, k, &model->stability, err));
    if (fitted->columns < *k || fitted->rows < *k)
        *k = 0;
    return PT_OK;
}

pt_status pt_topic_model_fit(const pt_corpus *corpus, int wanted, const pt_topic_model *before, int jobs,
                             const pt_observer *observer, pt_topic_model *model, pt_error *err)
{
    pt_nmf_rule rule = { .most_sweeps = PT_TOPIC_SWEEPS, .jobs = jobs };
    pt_topic_matrix matrix = { 0 };
    pt_sparse fitted = { 0 };
    double *start = NULL;
    pt_nmf nmf = { 0 };
    pt_status st = PT_OK;

    *model = (pt_topic_model){ .stability = NAN };
    pt_topic_matrix_choose(corpus, &matrix);
    fitted = pt_topic_matrix_weigh(&matrix, corpus, PT_FITTED);
    PT_OR_DONE(choose_number(&fitted, corpus->papers, wanted, jobs, observer, model, &rule.k, err));
    if (rule.k == 0)
        goto done;
    rule.tolerance = pt_topic_tolerance(fitted.start[fitted.rows]);
    rule.start = start = weights_before(before, corpus, &matrix, rule.k);
    PT_OR_DONE(pt_nmf_fit(&fitted, &rule, observer, &nmf, err));
    take_terms(corpus, &matrix, model);
    take_factors(&nmf, model);
    measure_quality(corpus, &matrix, model);
done:
    free(start);
    pt_nmf_free(&nmf);
    pt_sparse_free(&fitted);
    pt_topic_matrix_free(&matrix);
    return st;
}

static int by_number(const void *a, const void *b)
{
    const pt_topic *x = *(const pt_topic *const *)a, *y = *(const pt_topic *const *)b;

    return (x->number > y->number) - (x->number < y->number);
}

void pt_topic_model_sort(pt_topic_model *model)
{
    const pt_topic **order = PT_CALLOC(const pt_topic *, model->k);
    pt_topic *topics = PT_CALLOC(pt_topic, model->k);
    double *h = PT_CALLOC(double, model->columns * model->k);

    for (size_t t = 0; t < model->k; t++)
        order[t] = &model->topic[t];
    if (model->k)
        qsort(order, model->k, sizeof *order, by_number);
    for (size_t t = 0; t < model->k; t++) {
        topics[t] = *order[t];
        for (size_t c = 0; c < model->columns; c++)
            h[c * model->k + t] = model->h[c * model->k + (size_t)(order[t] - model->topic)];
    }
    free(order);
    free(model->topic);
    free(model->h);
    model->topic = topics;
    model->h = h;
}

void pt_topic_model_free(pt_topic_model *model)
{
    free(model->term);
    free(model->key);
    free(model->df);
    free(model->h);
    free(model->topic);
    pt_arena_free(&model->arena);
    *model = (pt_topic_model){ 0 };
}
