/* The full-text index of titles and abstracts (SQLite's FTS5): what changed since it last ran is put right, what
 * came goes in. */
#include "analysis/analysis.h"

#include "store/statement.h"

enum { AT_ONCE = 20000 }; /* papers, for the progress to be seen */

static pt_status set_upto(pt_store *store, int64_t upto, pt_error *err)
{
    pt_statement *set;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_SEARCH_UPTO_SET, &set, err));
    pt_bind_int(set, 1, upto);
    return pt_statement_run(set, err);
}

static pt_status add(pt_store *store, int64_t after, int64_t upto, pt_error *err)
{
    pt_statement *insert;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_SEARCH_ADD, &insert, err));
    pt_bind_int(insert, 1, after);
    pt_bind_int(insert, 2, upto);
    return pt_statement_run(insert, err);
}

/* When the newest papers are gone, the next ones get their numbers: so what is indexed ends where the papers do. */
static pt_status run(pt_store *store, const pt_scope *scope, const pt_observer *observer, pt_error *err)
{
    const pt_sql changed[] = { PT_SQL_ANALYSIS_SEARCH_TAKE_OUT, PT_SQL_ANALYSIS_SEARCH_PUT_BACK,
                               PT_SQL_ANALYSIS_SEARCH_CLEAR_QUEUE };
    const pt_sql gather = PT_SQL_ANALYSIS_SEARCH_GATHER;
    int64_t upto, highest;

    (void)scope;
    PT_TRY(pt_store_run_all(store, changed, sizeof changed / sizeof *changed, err));
    PT_TRY(pt_store_number(store, PT_SQL_ANALYSIS_SEARCH_UPTO, &upto, err));
    PT_TRY(pt_store_number(store, PT_SQL_ANALYSIS_TERMS_HIGHEST, &highest, err));
    if (upto == 0)
        PT_TRY(pt_store_run_all(store, &gather, 1, err)); /* it is kept with the index */
    while (upto < highest) {
        int64_t next = upto + AT_ONCE < highest ? upto + AT_ONCE : highest;

        PT_TRY(add(store, upto, next, err));
        upto = next;
        pt_progress(observer, "search", (uint64_t)upto, (uint64_t)highest);
    }
    return set_upto(store, highest, err);
}

const pt_analysis pt_analysis_search = { .name = "search",
                                         .version = 1,
                                         .run = run,
                                         .forget = PT_STATEMENTS(PT_SQL_ANALYSIS_SEARCH_FORGET,
                                                                 PT_SQL_ANALYSIS_SEARCH_CLEAR_QUEUE,
                                                                 PT_SQL_ANALYSIS_SEARCH_FORGET_UPTO) };
