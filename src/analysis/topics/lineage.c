#include "analysis/topics/lineage.h"

#include "base/memory.h"
#include "numeric/matching.h"
#include "store/statement.h"

#include <math.h>
#include <stdlib.h>

/* From the second on a topic keeps its label. */
static const double least_cosine = 0.5, same_cosine = 0.9;

/* ── Likeness ────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Σ over columns of the square of each topic's weights, rooted. */
static double *lengths(const pt_topic_model *model)
{
    double *length = PT_CALLOC(double, model->k);

    for (size_t i = 0; i < model->columns * model->k; i++)
        length[i % model->k] += model->h[i] * model->h[i];
    for (size_t t = 0; t < model->k; t++)
        length[t] = sqrt(length[t]);
    return length;
}

/* Cosines of all topics of the one with all of the other: before × model, to be freed. */
static double *cosines(const pt_topic_model *before, const pt_topic_model *model)
{
    double *cosine = PT_CALLOC(double, before->k * model->k), *then = lengths(before), *now = lengths(model);
    pt_dict *keys = pt_dict_new();

    for (size_t c = 0; c < model->columns; c++)
        pt_dict_add(keys, model->key[c]);
    for (size_t c = 0; c < before->columns; c++) {
        uint32_t place = pt_dict_find(keys, before->key[c]);

        for (size_t a = 0; place != PT_NONE && a < before->k; a++)
            if (before->h[c * before->k + a] > 0)
                pt_add_scaled(cosine + a * model->k, before->h[c * before->k + a], model->h + place * model->k,
                              model->k);
    }
    for (size_t a = 0; a < before->k; a++)
        for (size_t b = 0; b < model->k; b++)
            cosine[a * model->k + b] /= then[a] > 0 && now[b] > 0 ? then[a] * now[b] : 1;
    pt_dict_free(keys);
    free(then);
    free(now);
    return cosine;
}

static pt_status match(const pt_topic_model *before, pt_topic_model *model, pt_error *err)
{
    double *cosine = cosines(before, model);
    uint32_t *now = PT_CALLOC(uint32_t, before->k);
    PT_ARRAY(pt_match) candidates = { 0 };
    pt_status st;

    for (uint32_t a = 0; a < before->k; a++)
        for (uint32_t b = 0; b < model->k; b++)
            if (cosine[a * model->k + b] >= least_cosine)
                PT_PUSH(&candidates, ((pt_match){ a, b, cosine[a * model->k + b] }));
    PT_OR_DONE(pt_matching_find((uint32_t)before->k, (uint32_t)model->k, candidates.at, candidates.len, now, err));
    for (uint32_t a = 0; a < before->k; a++)
        if (now[a] != PT_NONE) {
            pt_topic *topic = &model->topic[now[a]];

            topic->number = before->topic[a].number;
            topic->first_fit = pt_arena_copy(&model->arena, before->topic[a].first_fit);
            topic->matched = cosine[a * model->k + now[a]];
            if (topic->matched >= same_cosine)
                topic->label = pt_arena_copy(&model->arena, before->topic[a].label);
        }
done:
    free(cosine);
    free(now);
    free(candidates.at);
    return st;
}

/* ── Numbers ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status next_number(pt_store *store, int64_t *number, pt_error *err)
{
    pt_statement *get;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_TOPICS_NEXT_NUMBER, &get, err));
    PT_TRY(pt_statement_step(get, err));
    *number = pt_read_int(get, 0);
    return pt_statement_run(get, err);
}

static int most_mass_first(const void *a, const void *b)
{
    const pt_topic *x = *(const pt_topic *const *)a, *y = *(const pt_topic *const *)b;

    if (x->mass != y->mass)
        return x->mass > y->mass ? -1 : 1;
    return (x > y) - (x < y);
}

static void number_new(pt_topic_model *model, int64_t next, pt_str today)
{
    pt_topic **order = PT_CALLOC(pt_topic *, model->k);

    for (size_t t = 0; t < model->k; t++)
        order[t] = &model->topic[t];
    if (model->k)
        qsort(order, model->k, sizeof *order, most_mass_first);
    for (size_t t = 0; t < model->k; t++)
        if (order[t]->number == 0) {
            order[t]->number = next++;
            order[t]->first_fit = pt_arena_copy(&model->arena, today);
        }
    free(order);
}

pt_status pt_topic_lineage(pt_store *store, const pt_topic_model *before, pt_str today, pt_topic_model *model,
                           pt_error *err)
{
    int64_t next;

    if (before->k && model->k)
        PT_TRY(match(before, model, err));
    PT_TRY(next_number(store, &next, err));
    number_new(model, next, today);
    pt_topic_model_sort(model);
    return PT_OK;
}

static bool has_number(const pt_topic_model *model, int64_t number)
{
    for (size_t t = 0; t < model->k; t++)
        if (model->topic[t].number == number)
            return true;
    return false;
}

/* Topics that `model` has and `other` has not. */
static pt_status save_kind(pt_store *store, const pt_topic_model *model, const pt_topic_model *other, const char *kind,
                           pt_str today, pt_error *err)
{
    pt_statement *add;

    for (size_t t = 0; t < model->k; t++) {
        if (has_number(other, model->topic[t].number))
            continue;
        PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_TOPICS_ADD_EVENT, &add, err));
        pt_bind_str(add, 1, today);
        pt_bind_int(add, 2, model->topic[t].number);
        pt_bind_str(add, 3, pt_str_of(kind));
        pt_bind_str(add, 4, model->topic[t].label);
        PT_TRY(pt_statement_run(add, err));
    }
    return PT_OK;
}

pt_status pt_topic_lineage_save(pt_store *store, const pt_topic_model *before, const pt_topic_model *model,
                                pt_str today, pt_error *err)
{
    if (before->k == 0)
        return PT_OK;
    PT_TRY(save_kind(store, model, before, "born", today, err));
    return save_kind(store, before, model, "gone", today, err);
}
