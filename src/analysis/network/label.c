#include "analysis/network/label.h"

#include "base/dict.h"
#include "base/memory.h"

/* Puts `author` among the best of its community, kept in order. */
static void rank_author(uint32_t *best, const double *strength, uint32_t author)
{
    size_t place = PT_LABEL_NAMES;

    while (place > 0 && (best[place - 1] == PT_NONE || strength[author] > strength[best[place - 1]]))
        place--;
    for (size_t i = PT_LABEL_NAMES; i-- > place + 1;)
        best[i] = best[i - 1];
    if (place < PT_LABEL_NAMES)
        best[place] = author;
}

uint32_t *pt_label_names(const pt_communities *communities, const double *strength, uint32_t authors)
{
    uint32_t *names = PT_CALLOC(uint32_t, communities->count * PT_LABEL_NAMES);

    for (size_t i = 0; i < communities->count * PT_LABEL_NAMES; i++)
        names[i] = PT_NONE;
    for (uint32_t a = 0; communities->count && a < authors; a++)
        rank_author(&names[(size_t)communities->of_node[a] * PT_LABEL_NAMES], strength, a);
    return names;
}

void pt_label_write(const pt_teams *teams, const uint32_t *names, uint32_t which, uint32_t size, pt_buf *label)
{
    const uint32_t *best = &names[(size_t)which * PT_LABEL_NAMES];
    uint32_t written = 0;

    for (; written < PT_LABEL_NAMES && best[written] != PT_NONE; written++)
        pt_buf_addf(label, "%s%.*s", written ? ", " : "", PT_FMT(teams->name[best[written]]));
    if (size > written)
        pt_buf_addf(label, " + %u other%s", size - written, size - written == 1 ? "" : "s");
}
