#include "analysis/terms/sample.h"

#include "base/arena.h"
#include "base/dict.h"
#include "base/memory.h"
#include "store/statement.h"

#include <stdlib.h>

struct item {
    pt_str category, arxiv_id;
    int64_t paper_id, day;
};

struct items {
    PT_ARRAY(struct item) list;
    pt_dict *categories; /* which holds their names */
    pt_arena arena;
};

static pt_status load(pt_store *store, pt_str language, struct items *items, pt_error *err)
{
    pt_statement *rows;
    pt_status st;

    items->categories = pt_dict_new();
    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_SAMPLE_PAPERS, &rows, err));
    pt_bind_str(rows, 1, language);
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        pt_str categories = pt_read_str(rows, 3), primary;

        pt_str_cut(&categories, ' ', &primary);
        PT_PUSH(&items->list, ((struct item){ pt_dict_text(items->categories, pt_dict_add(items->categories, primary)),
                                              pt_arena_copy(&items->arena, pt_read_str(rows, 1)), pt_read_int(rows, 0),
                                              pt_read_int(rows, 2) }));
    }
    return st == PT_END ? PT_OK : st;
}

static int by_stratum(const void *a, const void *b)
{
    const struct item *x = a, *y = b;
    int order = pt_str_compare(x->category, y->category);

    if (order)
        return order;
    return x->day != y->day ? (x->day < y->day ? -1 : 1) : pt_str_compare(x->arxiv_id, y->arxiv_id);
}

static void take(struct items *items, size_t most, pt_sample *sample)
{
    for (size_t i = 0; i < items->list.len; i++)
        if (items->list.at[i].paper_id > sample->last_id)
            sample->last_id = items->list.at[i].paper_id;
    sample->is_in = PT_CALLOC(uint8_t, (size_t)sample->last_id + 1);
    sample->papers = most;
    if (items->list.len)
        qsort(items->list.at, items->list.len, sizeof *items->list.at, by_stratum);
    for (size_t i = 0; i < items->list.len; i++)
        sample->is_in[items->list.at[i].paper_id] = pt_is_taken(i, most, items->list.len);
}

pt_status pt_sample_papers(pt_store *store, pt_str language, size_t most, pt_sample *sample, pt_error *err)
{
    struct items items = { 0 };
    pt_statement *count;
    pt_status st;

    *sample = (pt_sample){ 0 };
    PT_OR_DONE(pt_store_statement(store, PT_SQL_ANALYSIS_SAMPLE_COUNT, &count, err));
    pt_bind_str(count, 1, language);
    PT_OR_DONE(pt_statement_step(count, err));
    sample->papers = sample->of = (size_t)pt_read_int(count, 0);
    PT_OR_DONE(pt_statement_run(count, err));
    if (sample->of <= most)
        goto done;
    PT_OR_DONE(load(store, language, &items, err));
    take(&items, most, sample);
done:
    free(items.list.at);
    pt_dict_free(items.categories);
    pt_arena_free(&items.arena);
    return st;
}

void pt_sample_add(pt_sample *sample, int64_t paper_id)
{
    if (paper_id > sample->last_id || pt_sample_has(sample, paper_id)) /* after the last: of another language */
        return;
    sample->is_in[paper_id] = 1;
    sample->papers++;
}

pt_status pt_sample_order(pt_store *store, uint32_t **place, pt_error *err)
{
    PT_ARRAY(uint32_t) places = { 0 };
    uint32_t next = 0;
    pt_statement *rows;
    pt_status st;

    *place = NULL;
    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_SAMPLE_ORDER, &rows, err));
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        size_t id = (size_t)pt_read_int(rows, 0);

        while (places.len <= id)
            PT_PUSH(&places, 0);
        places.at[id] = next++;
    }
    *place = places.at;
    return st == PT_END ? PT_OK : st;
}

void pt_sample_free(pt_sample *sample)
{
    free(sample->is_in);
    *sample = (pt_sample){ 0 };
}
