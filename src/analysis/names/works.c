#include "analysis/names/works.h"

#include "base/memory.h"

#include <math.h>
#include <stdlib.h>

void pt_lists_invert(const pt_lists *lists, uint32_t items, uint32_t numbers, size_t *start, uint32_t *at)
{
    size_t *end = start + 1; /* of each number's list, as far as it is filled */

    for (size_t i = 0; i < lists->start[items]; i++)
        end[lists->at[i] + 1]++;
    for (uint32_t n = 0; n < numbers; n++)
        end[n + 1] += end[n];
    for (uint32_t item = 0; item < items; item++)
        for (size_t i = lists->start[item]; i < lists->start[item + 1]; i++)
            at[end[lists->at[i]]++] = item;
}

void pt_works_index(pt_works *works)
{
    works->of_name.start = PT_CALLOC(size_t, works->names + 2);
    works->of_name.at = PT_CALLOC(uint32_t, works->team.start[works->papers] + 1);
    pt_lists_invert(&works->team, works->papers, works->names, works->of_name.start, works->of_name.at);
}

double pt_works_rarity(const pt_works *works, uint32_t name)
{
    return 1 / log1p((double)pt_list_size(&works->of_name, name));
}

size_t pt_works_place(const pt_works *works, uint32_t paper, uint32_t name)
{
    size_t low = works->team.start[paper], high = works->team.start[paper + 1];

    while (high - low > 1) {
        size_t middle = (low + high) / 2;

        if (works->team.at[middle] <= name)
            low = middle;
        else
            high = middle;
    }
    return low;
}
