#include "numeric/auc.h"

#include "base/memory.h"

#include <math.h>
#include <stdlib.h>

static int by_score(const void *a, const void *b)
{
    const pt_scored *x = a, *y = b;

    if (x->score != y->score)
        return x->score < y->score ? -1 : 1;
    if (x->cluster != y->cluster)
        return x->cluster < y->cluster ? -1 : 1;
    return x->is_positive - y->is_positive;
}

struct totals {
    double positives, negatives;
    uint32_t clusters;
};

static struct totals count_all(const pt_scored *items, size_t count)
{
    struct totals totals = { 0 };

    for (size_t i = 0; i < count; i++) {
        totals.positives += items[i].is_positive;
        totals.negatives += !items[i].is_positive;
        totals.clusters = items[i].cluster >= totals.clusters ? items[i].cluster + 1 : totals.clusters;
    }
    return totals;
}

/* Writes each item's placement: the share of the other kind that it is on the right side of. Gives their mean. */
static double place(const pt_scored *items, size_t count, const struct totals *totals, double *placement)
{
    double below[2] = { 0 }, of[2] = { totals->negatives, totals->positives }, sum = 0;

    for (size_t i = 0, end; i < count; i = end) {
        double equal[2] = { 0 };

        for (end = i; end < count && items[end].score == items[i].score; end++)
            equal[items[end].is_positive]++;
        for (size_t j = i; j < end; j++) {
            bool is = items[j].is_positive;
            double low = (below[!is] + equal[!is] / 2) / of[!is];

            placement[j] = is ? low : 1 - low;
            sum += is ? placement[j] : 0;
        }
        below[0] += equal[0];
        below[1] += equal[1];
    }
    return sum / totals->positives;
}

pt_auc pt_auc_of(pt_scored *items, size_t count)
{
    struct totals totals = count_all(items, count);
    double *placement, *share, squares = 0, used = 0;
    pt_auc auc = { NAN, NAN };

    if (totals.positives == 0 || totals.negatives == 0)
        return auc;
    qsort(items, count, sizeof *items, by_score);
    placement = PT_CALLOC(double, count);
    share = PT_CALLOC(double, totals.clusters);
    auc.area = place(items, count, &totals, placement);
    for (size_t i = 0; i < count; i++)
        share[items[i].cluster] +=
            (placement[i] - auc.area) / (items[i].is_positive ? totals.positives : totals.negatives);
    for (uint32_t c = 0; c < totals.clusters; c++)
        squares += share[c] * share[c];
    used = totals.clusters;
    if (used > 1)
        auc.error = sqrt(squares * used / (used - 1));
    free(placement);
    free(share);
    return auc;
}
