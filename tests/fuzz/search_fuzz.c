/* What is typed into a search: refused, or an expression that FTS5 understands. */
#include "fuzz/store.h"

#include "cli/search_words.h"
#include "store/query.h"

int LLVMFuzzerTestOneInput(const uint8_t *at, size_t len)
{
    static pt_query *query;
    pt_buf expression = { .limit = 1 << 20 };
    pt_error err = { 0 };

    if (!query) {
        pt_store *store = fuzz_store_open(PT_STORE_READ);
        const pt_str sql = PT_S("SELECT rowid FROM paper_search WHERE paper_search MATCH :q");

        must(pt_query_open(store, "match", sql, &query, &err) == PT_OK);
    }
    if (pt_search_expression(fuzz_text(at, len), &expression, &err) == PT_OK) {
        pt_value value = { .type = PT_TEXT, .text = pt_buf_text(&expression) };

        pt_query_reset(query);
        must(pt_query_bind(query, "q", value, &err) == PT_OK);
        must(pt_query_step(query, &err) == PT_END);
    }
    pt_buf_free(&expression);
    return 0;
}
