#include "analysis/names/works.h"

#include "base/memory.h"

#include <math.h>
#include <stdlib.h>

void pt_works_index(pt_works *works)
{
    size_t total = works->team.start[works->papers];
    size_t *end;

    works->of_name.start = PT_CALLOC(size_t, works->names + 2);
    works->of_name.at = PT_CALLOC(uint32_t, total + 1);
    end = works->of_name.start + 1;
    for (size_t i = 0; i < total; i++)
        end[works->team.at[i] + 1]++;
    for (uint32_t n = 0; n < works->names; n++)
        end[n + 1] += end[n];
    for (uint32_t p = 0; p < works->papers; p++)
        for (size_t i = works->team.start[p]; i < works->team.start[p + 1]; i++)
            works->of_name.at[end[works->team.at[i]]++] = p;
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
