#include "numeric/cusum.h"

#include "numeric/foreign.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_linalg.h>
#include <math.h>

enum { STATES = 200 };

/* State i > 0 stands for S in an interval of width 2h / (2·STATES - 1) around i times it, state 0 for S = 0. */
double pt_cusum_run_length(double k, double h)
{
    double width = 2 * h / (2 * STATES - 1), length;
    gsl_matrix *stay = gsl_matrix_alloc(STATES, STATES);
    gsl_vector *ones = gsl_vector_alloc(STATES), *lengths = gsl_vector_alloc(STATES);
    gsl_permutation *order = gsl_permutation_alloc(STATES);
    int sign;

    for (int i = 0; i < STATES; i++) {
        for (int j = 0; j < STATES; j++) {
            double to = (j - i + 0.5) * width + k, from = (j - i - 0.5) * width + k;
            double p = gsl_cdf_ugaussian_P(to) - (j ? gsl_cdf_ugaussian_P(from) : 0);

            gsl_matrix_set(stay, (size_t)i, (size_t)j, (i == j) - p);
        }
        gsl_vector_set(ones, (size_t)i, 1);
    }
    gsl_linalg_LU_decomp(stay, order, &sign);
    gsl_linalg_LU_solve(stay, order, ones, lengths);
    length = gsl_vector_get(lengths, 0);
    gsl_matrix_free(stay);
    gsl_vector_free(ones);
    gsl_vector_free(lengths);
    gsl_permutation_free(order);
    return length;
}

double pt_cusum_threshold(double k, double run_length)
{
    double low = 0.01, high = 20;

    pt_numeric_start();
    while (high - low > 1e-6) {
        double middle = (low + high) / 2;

        if (pt_cusum_run_length(k, middle) < run_length)
            low = middle;
        else
            high = middle;
    }
    return (low + high) / 2;
}

double pt_cusum_score(double p_up, double p_down)
{
    double middle = (1 - p_up + p_down) / 2;

    return fmax(-5, fmin(5, gsl_cdf_ugaussian_Pinv(fmax(1e-9, fmin(1 - 1e-9, middle)))));
}
