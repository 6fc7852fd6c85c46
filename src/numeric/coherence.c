#include "numeric/coherence.h"

#include "base/memory.h"

#include <math.h>
#include <stdlib.h>

double pt_npmi(double documents, double x, double y, double both)
{
    if (x == 0 || y == 0)
        return 0;
    if (both == 0)
        return -1;
    if (both == documents)
        return 1;
    return log(both * documents / (x * y)) / -log(both / documents);
}

/* How many documents two words share: both lists rise. */
static size_t count_both(const pt_sparse *t, uint32_t x, uint32_t y)
{
    size_t i = t->start[x], j = t->start[y], both = 0;

    while (i < t->start[x + 1] && j < t->start[y + 1]) {
        both += t->at[i] == t->at[j];
        if (t->at[i] < t->at[j])
            i++;
        else if (t->at[i] > t->at[j])
            j++;
        else
            i++, j++;
    }
    return both;
}

static double count_of(const pt_sparse *t, uint32_t word)
{
    return (double)(t->start[word + 1] - t->start[word]);
}

double pt_coherence(const pt_sparse *by_word, const uint32_t *words, size_t count)
{
    double sum = 0;
    size_t pairs = 0;

    for (size_t i = 0; i < count; i++)
        for (size_t j = i + 1; j < count; j++, pairs++)
            sum += pt_npmi((double)by_word->columns, count_of(by_word, words[i]), count_of(by_word, words[j]),
                           (double)count_both(by_word, words[i], words[j]));
    return pairs ? sum / (double)pairs : 0;
}

static int by_number(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

    return (x > y) - (x < y);
}

double pt_topic_diversity(const uint32_t *words, size_t topics, size_t count)
{
    size_t total = topics * count, different = 0;
    uint32_t *sorted = PT_CALLOC(uint32_t, total);

    for (size_t i = 0; i < total; i++)
        sorted[i] = words[i];
    qsort(sorted, total, sizeof *sorted, by_number);
    for (size_t i = 0; i < total; i++)
        different += i == 0 || sorted[i] != sorted[i - 1];
    free(sorted);
    return total ? (double)different / (double)total : 1;
}
