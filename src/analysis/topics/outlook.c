/* Where topics are going: forecasts that earned it. */
#include "analysis/topics/course.h"

#include "base/memory.h"
#include "numeric/forecast.h"
#include "store/statement.h"

#include <math.h>
#include <stdlib.h>

enum { PAST = 60 /* weeks that a forecast learns from */ };

/* The shares of one topic by week, of the weeks that can be compared, as they follow each other. */
typedef PT_ARRAY(double) series;

static pt_status load(pt_store *store, const pt_topic_model *model, series *of, pt_error *err)
{
    pt_statement *rows;
    pt_status st;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_TOPICS_WEEKLY, &rows, err));
    pt_bind_str(rows, 1, PT_S("all"));
    while ((st = pt_statement_step(rows, err)) == PT_OK)
        for (size_t t = 0; t < model->k; t++)
            if (model->topic[t].number == pt_read_int(rows, 0))
                PT_PUSH(&of[t], pt_read_real(rows, 4));
    return st == PT_END ? PT_OK : st;
}

static pt_status save(pt_store *store, int64_t topic, const pt_forecast *f, pt_error *err)
{
    pt_statement *add;

    for (int step = 0; step < PT_FORECAST_STEPS; step++) {
        double share = fmin(fmax(f->value[step], 0), 1);

        PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_TOPICS_ADD_FORECAST, &add, err));
        pt_bind_int(add, 1, topic);
        pt_bind_int(add, 2, step + 1);
        pt_bind_real(add, 3, share);
        pt_bind_real(add, 4, fmax(share - f->spread[step], 0));
        pt_bind_real(add, 5, fmin(share + f->spread[step], 1));
        pt_bind_real(add, 6, f->mase);
        pt_bind_real(add, 7, f->naive);
        pt_bind_int(add, 8, (int64_t)f->origins);
        PT_TRY(pt_statement_run(add, err));
    }
    return PT_OK;
}

pt_status pt_topic_forecast_save(pt_store *store, const pt_topic_model *model, pt_error *err)
{
    const pt_sql clear = PT_SQL_ANALYSIS_TOPICS_CLEAR_TOPIC_FORECAST;
    series *of = PT_CALLOC(series, model->k);
    pt_status st;

    PT_OR_DONE(pt_store_run_all(store, &clear, 1, err));
    PT_OR_DONE(load(store, model, of, err));
    for (size_t t = 0; t < model->k; t++) {
        size_t old = of[t].len > PAST ? of[t].len - PAST : 0;
        pt_forecast forecast = pt_forecast_damped(of[t].at + old, of[t].len - old);

        if (forecast.is_earned)
            PT_OR_DONE(save(store, model->topic[t].number, &forecast, err));
    }
done:
    for (size_t t = 0; t < model->k; t++)
        free(of[t].at);
    free(of);
    return st;
}
