#include "analysis/keywords/groups.h"

#include "base/id_place.h"
#include "base/memory.h"
#include "store/statement.h"

#include <stdlib.h>

pt_status pt_authors_load(pt_store *store, const int64_t *paper_id, size_t count, pt_authors *authors, pt_error *err)
{
    PT_ARRAY(int64_t) all = { 0 };
    pt_statement *rows;
    pt_status st = PT_END;

    authors->start = PT_CALLOC(size_t, count + 1);
    for (size_t p = 0; p < count && st == PT_END; p++) {
        authors->start[p + 1] = all.len;
        if (!paper_id[p])
            continue;
        if ((st = pt_store_statement(store, PT_SQL_ANALYSIS_KEYWORDS_AUTHORS, &rows, err)) != PT_OK)
            break;
        pt_bind_int(rows, 1, paper_id[p]);
        while ((st = pt_statement_step(rows, err)) == PT_OK)
            PT_PUSH(&all, pt_read_int(rows, 0));
        authors->start[p + 1] = all.len;
    }
    authors->at = all.at;
    return st == PT_END ? PT_OK : st;
}

void pt_authors_free(pt_authors *authors)
{
    free(authors->start);
    free(authors->at);
    *authors = (pt_authors){ 0 };
}

/* The root of `i`, with the path to it halved on the way (Tarjan & van Leeuwen 1984). */
static uint32_t root_of(uint32_t *parent, uint32_t i)
{
    while (parent[i] != i) {
        parent[i] = parent[parent[i]];
        i = parent[i];
    }
    return i;
}

size_t pt_author_groups(const pt_authors *authors, const uint32_t *papers, size_t count)
{
    PT_ARRAY(pt_id_place) seen = { 0 }; /* each author of each paper; sorted, those of one author lie together */
    uint32_t *parent = PT_CALLOC(uint32_t, count);
    size_t groups = count;

    for (uint32_t i = 0; i < count; i++) {
        parent[i] = i;
        for (size_t a = authors->start[papers[i]]; a < authors->start[papers[i] + 1]; a++)
            PT_PUSH(&seen, ((pt_id_place){ authors->at[a], i }));
    }
    if (seen.len)
        qsort(seen.at, seen.len, sizeof *seen.at, pt_by_id);
    for (size_t i = 1; i < seen.len; i++) {
        uint32_t a = root_of(parent, (uint32_t)seen.at[i].place), b = root_of(parent, (uint32_t)seen.at[i - 1].place);

        if (seen.at[i].id != seen.at[i - 1].id || a == b)
            continue;
        parent[a] = b;
        groups--;
    }
    free(seen.at);
    free(parent);
    return groups;
}
