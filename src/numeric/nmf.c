#include "numeric/nmf.h"

#include "base/memory.h"
#include "base/stop.h"
#include "numeric/gram.h"
#include "numeric/svd.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { FOLD_SWEEPS = 30 };

/* How far a factor goes on in the direction of its last step. On 122 digests 0.5 comes in 18 sweeps as far as none does
 * in 28; from 0.6 on more sweeps overshoot than not. */
static const double momentum = 0.5;

/* ── Start ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Lengths of the positive and the negative part of column `i`. */
static void part_lengths(const double *at, size_t count, size_t k, size_t i, double *positive, double *negative)
{
    *positive = *negative = 0;
    for (size_t n = 0; n < count; n++) {
        double x = at[n * k + i];

        *(x > 0 ? positive : negative) += x * x;
    }
    *positive = sqrt(*positive);
    *negative = sqrt(*negative);
}

/* to[, i] = scale · the part of from[, i] with sign `sign`. */
static void take_part(const double *from, size_t count, size_t k, size_t i, double sign, double scale, double *to)
{
    for (size_t n = 0; n < count; n++)
        to[n * k + i] = fmax(sign * from[n * k + i], 0) * scale;
}

/* Of each pair of singular vectors the parts of one sign that together are larger (Boutsidis & Gallopoulos 2008,
 * section 2). For the first pair one of the signs holds everything, up to rounding (Perron & Frobenius). */
static void start_from(const pt_svd *svd, pt_nmf *nmf)
{
    for (size_t i = 0; i < nmf->k; i++) {
        double up, un, vp, vn, sign, scale, u_length, v_length;

        part_lengths(svd->u, nmf->rows, nmf->k, i, &up, &un);
        part_lengths(svd->v, nmf->columns, nmf->k, i, &vp, &vn);
        sign = up * vp >= un * vn ? 1 : -1;
        u_length = sign > 0 ? up : un;
        v_length = sign > 0 ? vp : vn;
        if (u_length == 0 || v_length == 0)
            continue;
        scale = sqrt(svd->sigma[i] * u_length * v_length);
        take_part(svd->u, nmf->rows, nmf->k, i, sign, scale / u_length, nmf->w);
        take_part(svd->v, nmf->columns, nmf->k, i, sign, scale / v_length, nmf->h);
    }
}

/* Weights of H given, those of the rows follow from it. */
static void start_at(const pt_sparse *x, const double *h, int jobs, pt_nmf *nmf)
{
    memcpy(nmf->h, h, nmf->columns * nmf->k * sizeof *h);
    pt_nmf_fold_in(nmf, x, jobs, nmf->w);
}

/* ── Sweeps ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* `slope` (k) is scratch: the gradient of half the squared error. It is kept up to date as the weights change, not
 * summed anew for each: most weights are 0 and stay 0, and cost nothing. `flat` is 1 over the diagonal of gram, and 0
 * where that is: to divide each time would take a third of a sweep. False: no weight is another than before. */
PT_WIDE static bool sweep_row(double *row, const double *product, const double *gram, const double *flat, size_t k,
                              double *slope)
{
    bool is_changed = false;

    for (size_t t = 0; t < k; t++)
        slope[t] = -product[t];
    for (size_t t = 0; t < k; t++)
        if (row[t] > 0)
            pt_add_scaled(slope, row[t], gram + t * k, k);
    for (size_t t = 0; t < k; t++) {
        double best = row[t] - slope[t] * flat[t], before = row[t];

        row[t] = best > 0 ? best : 0;
        if (row[t] == before)
            continue;
        is_changed = true;
        pt_add_scaled(slope, row[t] - before, gram + t * k, k);
    }
    return is_changed;
}

/* Each row `times`, or until it stays as it is. */
static void sweep_rows(double *w, const double *product, const double *gram, size_t rows, size_t k, int times, int jobs)
{
    double *flat = PT_CALLOC(double, k);

    for (size_t t = 0; t < k; t++)
        flat[t] = gram[t * k + t] > 0 ? 1 / gram[t * k + t] : 0;
#pragma omp parallel num_threads(jobs)
    {
        double *slope = PT_CALLOC(double, k);

#pragma omp for schedule(dynamic, 256)
        for (size_t r = 0; r < rows; r++)
            for (int i = 0; i < times && sweep_row(w + r * k, product + r * k, gram, flat, k, slope); i++)
                ;
        free(slope);
    }
    free(flat);
}

void pt_nmf_sweep(double *w, const double *product, const double *gram, size_t rows, size_t k, int jobs)
{
    sweep_rows(w, product, gram, rows, k, 1, jobs);
}

static double dot(const double *a, const double *b, size_t count)
{
    double sum = 0;

    for (size_t i = 0; i < count; i++)
        sum += a[i] * b[i];
    return sum;
}

struct sweeper {
    const pt_sparse *x, *transposed;
    pt_nmf *nmf;
    int jobs;
    double *product;         /* the larger side × k */
    double *gram_w, *gram_h; /* k × k */
    double *w, *h;           /* the factors as the sweep before left them */
    double square;           /* ‖X‖² */
};

/* Goes `by` steps on from what a sweep found, but never below 0. */
static void go_on(double *at, double *before, size_t count, double by, int jobs)
{
#pragma omp parallel for simd num_threads(jobs) schedule(static)
    for (size_t i = 0; i < count; i++) {
        double further = at[i] + by * (at[i] - before[i]);

        before[i] = at[i];
        at[i] = further > 0 ? further : 0;
    }
}

/* Both factors once, W also `by` steps on. ‖X - WH‖² = ‖X‖² - 2⟨XᵀW, Hᵀ⟩ + ⟨WᵀW, HHᵀ⟩, whose terms the sweep has at
 * hand. */
static double sweep(struct sweeper *s, double by)
{
    pt_nmf *n = s->nmf;
    double error;

    pt_sparse_times(s->x, n->h, n->k, s->jobs, s->product);
    pt_nmf_sweep(n->w, s->product, s->gram_h, n->rows, n->k, s->jobs);
    go_on(n->w, s->w, n->rows * n->k, by, s->jobs);
    pt_gram(n->w, n->rows, n->k, s->jobs, s->gram_w);
    pt_sparse_times(s->transposed, n->w, n->k, s->jobs, s->product);
    pt_nmf_sweep(n->h, s->product, s->gram_w, n->columns, n->k, s->jobs);
    pt_gram(n->h, n->columns, n->k, s->jobs, s->gram_h);
    error = s->square - 2 * dot(s->product, n->h, n->columns * n->k) + dot(s->gram_w, s->gram_h, n->k * n->k);
    return sqrt(fmax(error, 0) / s->square);
}

/* Ang & Gillis (2019, Neural Computation 31), with a fixed step: where the error rises, the next sweep goes without. It
 * is still only when it is so twice: where the error turns it stands still for one sweep. */
static void sweep_until_still(struct sweeper *s, const pt_nmf_rule *rule, const pt_observer *observer)
{
    pt_nmf *n = s->nmf;
    double before = INFINITY, by = momentum;
    int still = 0;

    memcpy(s->w, n->w, n->rows * n->k * sizeof *s->w);
    memcpy(s->h, n->h, n->columns * n->k * sizeof *s->h);
    pt_gram(n->h, n->columns, n->k, s->jobs, s->gram_h);
    for (n->sweeps = 1; n->sweeps <= rule->most_sweeps && !pt_stop_is_asked(); n->sweeps++) {
        n->relative_error = sweep(s, by);
        pt_progress(observer, "topics", (uint64_t)n->sweeps, (uint64_t)rule->most_sweeps);
        still = fabs(before - n->relative_error) < rule->tolerance * before ? still + 1 : 0;
        if (still == 2)
            return;
        by = n->relative_error < before ? momentum : 0;
        before = n->relative_error;
        if (n->sweeps < rule->most_sweeps) {
            go_on(n->h, s->h, n->columns * n->k, by, s->jobs);
            pt_gram(n->h, n->columns, n->k, s->jobs, s->gram_h);
        }
    }
    n->sweeps = rule->most_sweeps;
}

pt_status pt_nmf_fit(const pt_sparse *x, const pt_nmf_rule *rule, const pt_observer *observer, pt_nmf *nmf,
                     pt_error *err)
{
    pt_sparse transposed = pt_sparse_transpose(x);
    size_t larger = x->rows > x->columns ? x->rows : x->columns;
    struct sweeper s = {
        .x = x, .transposed = &transposed, .nmf = nmf, .jobs = rule->jobs, .square = pt_sparse_square(x)
    };
    pt_svd svd = { 0 };
    pt_status st = PT_OK;

    *nmf = (pt_nmf){ .rows = x->rows, .columns = x->columns, .k = rule->k };
    nmf->w = PT_CALLOC(double, nmf->rows * nmf->k);
    nmf->h = PT_CALLOC(double, nmf->columns * nmf->k);
    s.product = PT_CALLOC(double, larger * nmf->k);
    s.gram_w = PT_CALLOC(double, nmf->k * nmf->k);
    s.gram_h = PT_CALLOC(double, nmf->k * nmf->k);
    s.w = PT_CALLOC(double, nmf->rows * nmf->k);
    s.h = PT_CALLOC(double, nmf->columns * nmf->k);
    if (rule->start) {
        start_at(x, rule->start, rule->jobs, nmf);
    } else {
        PT_OR_DONE(pt_svd_largest(x, &transposed, nmf->k, rule->jobs, &svd, err));
        start_from(&svd, nmf);
        pt_svd_free(&svd);
    }
    sweep_until_still(&s, rule, observer);
done:
    free(s.product);
    free(s.gram_w);
    free(s.gram_h);
    free(s.w);
    free(s.h);
    pt_sparse_free(&transposed);
    if (st != PT_OK)
        pt_nmf_free(nmf);
    return st;
}

void pt_nmf_normalise(pt_nmf *nmf)
{
    double *mass = PT_CALLOC(double, nmf->k);

    for (size_t c = 0; c < nmf->columns; c++)
        pt_add_scaled(mass, 1, nmf->h + c * nmf->k, nmf->k);
    for (size_t i = 0; i < nmf->columns * nmf->k; i++)
        nmf->h[i] /= mass[i % nmf->k] > 0 ? mass[i % nmf->k] : 1;
    for (size_t i = 0; i < nmf->rows * nmf->k; i++)
        nmf->w[i] *= mass[i % nmf->k];
    free(mass);
}

void pt_nmf_free(pt_nmf *nmf)
{
    free(nmf->w);
    free(nmf->h);
    *nmf = (pt_nmf){ 0 };
}

void pt_nmf_fold_in(const pt_nmf *nmf, const pt_sparse *rows, int jobs, double *w)
{
    double *product = PT_CALLOC(double, rows->rows * nmf->k), *gram = PT_CALLOC(double, nmf->k * nmf->k);

    pt_gram(nmf->h, nmf->columns, nmf->k, jobs, gram);
    pt_sparse_times(rows, nmf->h, nmf->k, jobs, product);
    memset(w, 0, rows->rows * nmf->k * sizeof *w);
    sweep_rows(w, product, gram, rows->rows, nmf->k, FOLD_SWEEPS, jobs);
    free(product);
    free(gram);
}
