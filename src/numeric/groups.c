#include "numeric/groups.h"

#include "base/memory.h"

#include <stdlib.h>

struct group {
    size_t size, first; /* its smallest node */
    uint32_t old;
};

static int largest_first(const void *a, const void *b)
{
    const struct group *x = a, *y = b;

    if (x->size != y->size)
        return x->size > y->size ? -1 : 1;
    return (x->first > y->first) - (x->first < y->first);
}

size_t pt_groups_number(uint32_t *of_node, size_t nodes)
{
    struct group *groups = PT_CALLOC(struct group, nodes);
    uint32_t *number = PT_CALLOC(uint32_t, nodes);
    size_t count = 0;

    for (size_t i = nodes; i-- > 0;) {
        struct group *group = &groups[of_node[i]];

        *group = (struct group){ group->size + 1, i, of_node[i] };
        count = of_node[i] + (size_t)1 > count ? of_node[i] + (size_t)1 : count;
    }
    qsort(groups, count, sizeof *groups, largest_first);
    for (size_t g = 0; g < count; g++)
        number[groups[g].old] = (uint32_t)g;
    for (size_t i = 0; i < nodes; i++)
        of_node[i] = number[of_node[i]];
    free(groups);
    free(number);
    return count;
}
