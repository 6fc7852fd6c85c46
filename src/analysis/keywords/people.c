#include "analysis/keywords/people.h"

#include "base/dict.h"
#include "base/memory.h"
#include "store/statement.h"

#include <stdlib.h>

struct tally {
    pt_dict *names;
    PT_ARRAY(size_t) papers; /* by name */
};

static pt_status add_paper(pt_store *store, int64_t paper_id, struct tally *tally, pt_error *err)
{
    pt_statement *rows;
    pt_status st;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_WHY_AUTHORS, &rows, err));
    pt_bind_int(rows, 1, paper_id);
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        uint32_t name = pt_dict_add(tally->names, pt_read_str(rows, 0));

        if (name == tally->papers.len)
            PT_PUSH(&tally->papers, 0);
        tally->papers.at[name]++;
    }
    return st == PT_END ? PT_OK : st;
}

static int most_papers_first(const void *a, const void *b)
{
    const pt_person *x = a, *y = b;

    if (x->papers != y->papers)
        return x->papers > y->papers ? -1 : 1;
    return pt_str_compare(x->name, y->name);
}

pt_status pt_people_count(pt_store *store, const int64_t *paper_id, size_t count, pt_arena *arena, pt_person **people,
                          size_t *len, pt_error *err)
{
    struct tally tally = { .names = pt_dict_new() };
    pt_status st = PT_OK;

    for (size_t i = 0; i < count; i++)
        PT_OR_DONE(add_paper(store, paper_id[i], &tally, err));
    *len = tally.papers.len;
    *people = PT_NEW_ARRAY(arena, pt_person, *len);
    for (uint32_t i = 0; i < *len; i++)
        (*people)[i] = (pt_person){ pt_arena_copy(arena, pt_dict_text(tally.names, i)), tally.papers.at[i] };
    if (*len)
        qsort(*people, *len, sizeof **people, most_papers_first);
done:
    pt_dict_free(tally.names);
    free(tally.papers.at);
    return st;
}
