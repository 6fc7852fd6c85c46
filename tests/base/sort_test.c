#include "base/sort.h"
#include "base/memory.h"
#include "support.h"

#include <stdlib.h>

static int by_number(const void *a, const void *b)
{
    const uint64_t *x = a, *y = b;

    return (*x > *y) - (*x < *y);
}

/* xorshift64 (Marsaglia 2003) */
static uint64_t next(uint64_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    return *state ^= *state << 17;
}

/* Numbers of which only the bits of `mask` differ: whole bytes are then alike, and many numbers come twice. */
static void sorts_as_qsort_does(size_t count, uint64_t mask)
{
    uint64_t *numbers = PT_CALLOC(uint64_t, count + 1), *sorted = PT_CALLOC(uint64_t, count + 1), state = count + 1;

    for (size_t i = 0; i < count; i++)
        numbers[i] = sorted[i] = next(&state) & mask;
    if (count)
        qsort(sorted, count, sizeof *sorted, by_number);
    pt_sort_numbers(numbers, count);
    assert_memory_equal(numbers, sorted, count * sizeof *sorted);
    free(numbers);
    free(sorted);
}

static void numbers_are_sorted_whatever_their_count_and_size(void **state)
{
    static const uint64_t masks[] = { UINT64_MAX, 0xff, 0xff00, 0xffff0000ffff, 1ULL << 63, 0 };

    (void)state;
    for (size_t m = 0; m < sizeof masks / sizeof *masks; m++)
        for (size_t count = 0; count < 3000; count += 1 + count / 3)
            sorts_as_qsort_does(count, masks[m]);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(numbers_are_sorted_whatever_their_count_and_size) };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
