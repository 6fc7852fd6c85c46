#include "analysis/keywords/groups.h"

#include "base/memory.h"
#include "store/statement.h"

#include <stdlib.h>

struct row {
    uint32_t paper; /* number in the corpus */
    int64_t author;
};

struct id_place {
    int64_t id;
    uint32_t place;
};

static int by_id(const void *a, const void *b)
{
    int64_t x = ((const struct id_place *)a)->id, y = ((const struct id_place *)b)->id;

    return (x > y) - (x < y);
}

static int by_paper_and_author(const void *a, const void *b)
{
    const struct row *x = a, *y = b;

    if (x->paper != y->paper)
        return x->paper < y->paper ? -1 : 1;
    return (x->author > y->author) - (x->author < y->author);
}

static struct id_place *sort_ids(const pt_corpus *corpus)
{
    struct id_place *places = PT_CALLOC(struct id_place, corpus->papers);

    for (size_t p = 0; p < corpus->papers; p++)
        places[p] = (struct id_place){ corpus->paper_id[p], (uint32_t)p };
    qsort(places, corpus->papers, sizeof *places, by_id);
    return places;
}

static void lay_out(const struct row *rows, size_t count, size_t papers, pt_authors *authors)
{
    authors->start = PT_CALLOC(size_t, papers + 1);
    authors->at = PT_CALLOC(int64_t, count);
    for (size_t i = 0; i < count; i++) {
        authors->start[rows[i].paper + 1]++;
        authors->at[i] = rows[i].author;
    }
    for (size_t p = 0; p < papers; p++)
        authors->start[p + 1] += authors->start[p];
}

pt_status pt_authors_load(pt_store *store, const pt_corpus *corpus, pt_authors *authors, pt_error *err)
{
    PT_ARRAY(struct row) all = { 0 };
    struct id_place *places = sort_ids(corpus);
    pt_statement *rows;
    pt_status st;

    *authors = (pt_authors){ 0 };
    PT_OR_DONE(pt_store_statement(store, PT_SQL_ANALYSIS_KEYWORDS_AUTHORS, &rows, err));
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        struct id_place key = { .id = pt_read_int(rows, 0) };
        const struct id_place *place = bsearch(&key, places, corpus->papers, sizeof *places, by_id);
        struct row row = { place ? place->place : 0, pt_read_int(rows, 1) };

        if (place)
            PT_PUSH(&all, row);
    }
    if (st != PT_END)
        goto done;
    st = PT_OK;
    if (all.len)
        qsort(all.at, all.len, sizeof *all.at, by_paper_and_author);
    lay_out(all.at, all.len, corpus->papers, authors);
done:
    free(all.at);
    free(places);
    return st;
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
    PT_ARRAY(struct id_place) seen = { 0 }; /* each author of each paper; sorted, those of one author lie together */
    uint32_t *parent = PT_CALLOC(uint32_t, count);
    size_t groups = count;

    for (uint32_t i = 0; i < count; i++) {
        parent[i] = i;
        for (size_t a = authors->start[papers[i]]; a < authors->start[papers[i] + 1]; a++)
            PT_PUSH(&seen, ((struct id_place){ authors->at[a], i }));
    }
    if (seen.len)
        qsort(seen.at, seen.len, sizeof *seen.at, by_id);
    for (size_t i = 1; i < seen.len; i++) {
        uint32_t a = root_of(parent, seen.at[i].place), b = root_of(parent, seen.at[i - 1].place);

        if (seen.at[i].id != seen.at[i - 1].id || a == b)
            continue;
        parent[a] = b;
        groups--;
    }
    free(seen.at);
    free(parent);
    return groups;
}
