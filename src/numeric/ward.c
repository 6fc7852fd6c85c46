#include "numeric/ward.h"

#include "base/memory.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

struct hierarchy {
    size_t count;
    double *distance; /* squares, between what is left */
    size_t *size;     /* 0: merged into another */
    uint32_t *into;
};

static void find_nearest(const struct hierarchy *h, size_t *a, size_t *b)
{
    double least = INFINITY;

    for (size_t i = 0; i < h->count; i++)
        for (size_t j = i + 1; h->size[i] && j < h->count; j++)
            if (h->size[j] && h->distance[i * h->count + j] < least) {
                least = h->distance[i * h->count + j];
                *a = i;
                *b = j;
            }
}

static void merge(struct hierarchy *h, size_t a, size_t b)
{
    double between = h->distance[a * h->count + b];
    double na = (double)h->size[a], nb = (double)h->size[b];

    for (size_t i = 0; i < h->count; i++) {
        double n = (double)h->size[i], joined;

        if (!h->size[i] || i == a || i == b)
            continue;
        joined = ((na + n) * h->distance[a * h->count + i] + (nb + n) * h->distance[b * h->count + i] - n * between) /
                 (na + nb + n);
        h->distance[a * h->count + i] = h->distance[i * h->count + a] = joined;
    }
    h->size[a] += h->size[b];
    h->size[b] = 0;
    for (size_t i = 0; i < h->count; i++)
        if (h->into[i] == b)
            h->into[i] = (uint32_t)a;
}

static void number(const uint32_t *into, size_t count, uint32_t *of)
{
    uint32_t *given = PT_CALLOC(uint32_t, count), next = 0;

    for (size_t i = 0; i < count; i++) {
        if (!given[into[i]])
            given[into[i]] = ++next;
        of[i] = given[into[i]] - 1;
    }
    free(given);
}

void pt_ward_groups(const double *square_distance, size_t count, size_t groups, uint32_t *of)
{
    struct hierarchy h = { count, PT_CALLOC(double, count *count), PT_CALLOC(size_t, count),
                           PT_CALLOC(uint32_t, count) };

    memcpy(h.distance, square_distance, count * count * sizeof *h.distance);
    for (size_t i = 0; i < count; i++) {
        h.size[i] = 1;
        h.into[i] = (uint32_t)i;
    }
    for (size_t left = count; left > groups && left > 1; left--) {
        size_t a = 0, b = 1;

        find_nearest(&h, &a, &b);
        merge(&h, a, b);
    }
    number(h.into, count, of);
    free(h.distance);
    free(h.size);
    free(h.into);
}

/* The silhouette of thing `i`. `sum` and `size` are by group, and as large as there are things. */
static double width(const double *square_distance, size_t count, const uint32_t *of, size_t i, double *sum,
                    size_t *size)
{
    double own, other = INFINITY;

    memset(sum, 0, count * sizeof *sum);
    memset(size, 0, count * sizeof *size);
    for (size_t j = 0; j < count; j++) {
        sum[of[j]] += j == i ? 0 : sqrt(square_distance[i * count + j]);
        size[of[j]]++;
    }
    if (size[of[i]] == 1)
        return 0;
    own = sum[of[i]] / (double)(size[of[i]] - 1);
    for (size_t g = 0; g < count; g++)
        if (g != of[i] && size[g])
            other = fmin(other, sum[g] / (double)size[g]);
    return own == other ? 0 : (other - own) / fmax(own, other);
}

double pt_silhouette(const double *square_distance, size_t count, const uint32_t *of)
{
    double *sum = PT_CALLOC(double, count), mean = 0;
    size_t *size = PT_CALLOC(size_t, count);
    bool has_two = false;

    for (size_t i = 0; i < count; i++) {
        has_two |= of[i] != of[0];
        mean += width(square_distance, count, of, i, sum, size) / (double)count;
    }
    free(sum);
    free(size);
    return has_two ? mean : NAN;
}
