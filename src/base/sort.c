#include "base/sort.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

enum { BYTES = sizeof(uint64_t), VALUES = 256, FEW = 32 };

static void insert_all(uint64_t *numbers, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        uint64_t number = numbers[i];
        size_t to = i;

        for (; to > 0 && numbers[to - 1] > number; to--)
            numbers[to] = numbers[to - 1];
        numbers[to] = number;
    }
}

static unsigned byte_of(uint64_t number, int byte)
{
    return number >> 8 * byte & 0xff;
}

/* From `from` to `to` by one byte, equal ones as they stood; `next` counts how many have each value. */
static void shelve(const uint64_t *from, size_t count, int byte, size_t next[VALUES], uint64_t *to)
{
    size_t start = 0;

    for (int value = 0; value < VALUES; value++) {
        size_t have = next[value];

        next[value] = start;
        start += have;
    }
    for (size_t i = 0; i < count; i++)
        to[next[byte_of(from[i], byte)]++] = from[i];
}

void pt_sort_numbers(uint64_t *numbers, size_t count)
{
    size_t have[BYTES][VALUES] = { 0 };
    uint64_t *from = numbers, *room, *to;

    if (count < FEW) {
        insert_all(numbers, count);
        return;
    }
    to = room = PT_CALLOC(uint64_t, count);
    for (size_t i = 0; i < count; i++)
        for (int byte = 0; byte < BYTES; byte++)
            have[byte][byte_of(numbers[i], byte)]++;
    for (int byte = 0; byte < BYTES; byte++) {
        uint64_t *sorted = to;

        if (have[byte][byte_of(numbers[0], byte)] == count)
            continue;
        shelve(from, count, byte, have[byte], to);
        to = from;
        from = sorted;
    }
    if (from != numbers)
        memcpy(numbers, from, count * sizeof *numbers);
    free(room);
}
