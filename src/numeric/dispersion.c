/* Overdispersion by moments: sums over the terms of a bin, bins joined until they can carry an estimate. */
#include "numeric/dispersion.h"

#include <gsl/gsl_pow_int.h>

#include <math.h>

enum { FEWEST_TERMS = 30 };

static const double FLOOR = 0.005; /* no φ below it is believed: it would take scatter for news */
static const double WHEN_UNKNOWN = 0.025;

/* φ of a bin is excess / leverage. */
struct moments {
    double from, excess, leverage;
    size_t terms;
};

/* A baseline: each period's share of the exposure, and the sum of the shares' squares. */
struct baseline {
    const double *exposure;
    size_t periods;
    double total, squares;
};

static struct baseline baseline_of(const double *exposure, size_t periods)
{
    struct baseline baseline = { exposure, periods, 0, 0 };

    for (size_t b = 0; b < periods; b++)
        baseline.total += exposure[b];
    for (size_t b = 0; b < periods; b++)
        baseline.squares += exposure[b] / baseline.total * (exposure[b] / baseline.total);
    return baseline;
}

/* The expected count of a period is fitted to the term's own total, which takes part of both variances away: with w the
 * period's share of the exposure, of the binomial one 1 - w is left, of φ·m² it is 1 - 2w + Σw². */
static void add_term(struct moments *moments, const struct baseline *baseline, const uint32_t *counts, double sum)
{
    double not_holding = fmax(0, 1 - sum / baseline->total);

    for (size_t b = 0; b < baseline->periods; b++) {
        double w = baseline->exposure[b] / baseline->total;
        double mean = sum * w, off = counts[b] - mean;

        moments->excess += off * off - mean * (1 - w) * not_holding;
        moments->leverage += mean * mean * (1 - 2 * w + baseline->squares);
    }
    moments->terms++;
}

static void add_moments(struct moments *to, const struct moments *more)
{
    to->excess += more->excess;
    to->leverage += more->leverage;
    to->terms += more->terms;
}

/* 2, 5, 10, 20, … */
static double bin_start(size_t bin)
{
    static const double starts[] = { 2, 5, 10 };

    return starts[bin % 3] * gsl_pow_int(10, (int)(bin / 3));
}

static size_t bin_of(double mean)
{
    size_t bin = 0;

    while (bin + 1 < PT_DISPERSION_BINS && mean >= bin_start(bin + 1))
        bin++;
    return bin;
}

static void collect(struct moments *bins, const struct baseline *baseline, const uint32_t *counts, size_t terms)
{
    for (size_t bin = 0; bin < PT_DISPERSION_BINS; bin++)
        bins[bin] = (struct moments){ .from = bin_start(bin) };
    for (size_t term = 0; term < terms; term++) {
        const uint32_t *row = counts + term * baseline->periods;
        double sum = 0;

        for (size_t b = 0; b < baseline->periods; b++)
            sum += row[b];
        if (sum / (double)baseline->periods >= bin_start(0))
            add_term(&bins[bin_of(sum / (double)baseline->periods)], baseline, row, sum);
    }
}

/* Joins bins upwards until each has terms enough; what is left at the top goes to the last one. Returns how many. */
static size_t join_thin(struct moments *bins)
{
    size_t count = 0;

    for (size_t bin = 0; bin < PT_DISPERSION_BINS; bin++) {
        if (count > 0 && bins[count - 1].terms < FEWEST_TERMS)
            add_moments(&bins[count - 1], &bins[bin]);
        else
            bins[count++] = bins[bin];
    }
    if (count > 1 && bins[count - 1].terms < FEWEST_TERMS) {
        count--;
        add_moments(&bins[count - 1], &bins[count]);
    }
    return count;
}

static double quotient(const struct moments *moments)
{
    return moments->excess / moments->leverage;
}

/* Pools neighbours of which the more frequent one scatters more. Returns how many are left. */
static size_t pool_rising(struct moments *bins, size_t count)
{
    size_t kept = 0;

    for (size_t bin = 0; bin < count; bin++) {
        bins[kept++] = bins[bin];
        while (kept > 1 && quotient(&bins[kept - 2]) <= quotient(&bins[kept - 1])) {
            kept--;
            add_moments(&bins[kept - 1], &bins[kept]);
        }
    }
    return kept;
}

pt_dispersion pt_dispersion_fit(const uint32_t *counts, size_t terms, const double *exposure, size_t periods)
{
    struct moments bins[PT_DISPERSION_BINS];
    struct baseline baseline = baseline_of(exposure, periods);
    pt_dispersion fit = { .count = 1, .bins = { { bin_start(0), WHEN_UNKNOWN, 0 } } };

    collect(bins, &baseline, counts, terms);
    size_t count = join_thin(bins);

    if (bins[0].terms < FEWEST_TERMS || periods < 2)
        return fit;
    fit.count = pool_rising(bins, count);
    for (size_t bin = 0; bin < fit.count; bin++)
        fit.bins[bin] =
            (struct pt_dispersion_bin){ bins[bin].from, fmax(FLOOR, quotient(&bins[bin])), bins[bin].terms };
    return fit;
}

double pt_dispersion_of_all(const uint32_t *counts, size_t rows, const double *exposure, size_t periods)
{
    struct baseline baseline = baseline_of(exposure, periods);
    struct moments all = { 0 };

    for (size_t row = 0; row < rows; row++) {
        double sum = 0;

        for (size_t b = 0; b < periods; b++)
            sum += counts[row * periods + b];
        add_term(&all, &baseline, counts + row * periods, sum);
    }
    return all.leverage > 0 ? fmax(FLOOR, quotient(&all)) : WHEN_UNKNOWN;
}

double pt_dispersion_at(const pt_dispersion *dispersion, double mean)
{
    size_t bin = 0;

    while (bin + 1 < dispersion->count && mean >= dispersion->bins[bin + 1].from)
        bin++;
    return dispersion->bins[bin].dispersion;
}
