/* Where a short series goes next, and whether that can be foretold at all. May use: base, GSL. */
#ifndef PT_NUMERIC_FORECAST_H
#define PT_NUMERIC_FORECAST_H

#include <stdbool.h>
#include <stddef.h>

enum { PT_FORECAST_STEPS = 4, PT_FORECAST_ORIGINS = 8 /* at least */ };

typedef struct pt_damped {
    double alpha, beta, phi; /* of the level, of the trend; how much of the trend is left a step later */
    double level, trend;     /* after the last value */
    double error;            /* Σ of the squares of what one step ahead was off by */
} pt_damped;

/* Exponential smoothing with a damped trend (Gardner & McKenzie 1985) of two values or more with the factors that are
 * set; the level begins at the first value, the trend at what the second is above it. Fills the rest. */
void pt_damped_run(const double *values, size_t count, pt_damped *damped);

/* The forecast `step` (from 1) steps behind the last value: level + (φ + … + φ^step) · trend. */
double pt_damped_ahead(const pt_damped *damped, int step);

typedef struct pt_forecast {
    double value[PT_FORECAST_STEPS];
    double
        spread[PT_FORECAST_STEPS]; /* 95 % of the trials' errors at that step, or at an earlier one, were within it */
    double mase, naive; /* mean absolute errors of the trials, in terms of what neighbouring values of their past
                           differed by (Hyndman & Koehler 2006); of the last value as forecast */
    size_t origins;     /* trials */
    double p_value;     /* that it beats the last value in so many trials by luck (sign test, one-sided) */
    bool is_earned;     /* mase under 1 and under naive, p_value under 0.1, eight trials: it may be shown */
} pt_forecast;

/* Damped-trend forecasts with the factors (a grid) that would have been off least one step ahead, tried at each of the
 * last 16 values, or as many as leave ten to learn from, always on what came before alone. With fewer than 19 values
 * all is NaN and not earned. */
pt_forecast pt_forecast_damped(const double *values, size_t count);

#endif
