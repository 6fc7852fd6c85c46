#include "analysis/keywords/made.h"

#include "store/statement.h"

#include <stdlib.h>

pt_status pt_made_load(pt_store *store, pt_str field, pt_made_periods *made, pt_error *err)
{
    pt_statement *rows;
    pt_status st;

    *made = (pt_made_periods){ .periods = pt_dict_new() };
    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_KEYWORDS_MADE, &rows, err));
    pt_bind_str(rows, 1, field);
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        pt_dict_add(made->periods, pt_read_str(rows, 0));
        PT_PUSH(&made->from, pt_hash_parse(pt_read_str(rows, 1)));
    }
    return st == PT_END ? PT_OK : st;
}

void pt_made_free(pt_made_periods *made)
{
    pt_dict_free(made->periods);
    free(made->from.at);
    *made = (pt_made_periods){ 0 };
}

bool pt_made_is(const pt_made_periods *made, pt_str period, pt_hash fingerprint)
{
    uint32_t number = pt_dict_find(made->periods, period);

    return number != PT_NONE && pt_hash_equal(made->from.at[number], fingerprint);
}

pt_status pt_made_set(pt_store *store, pt_str field, pt_str period, pt_hash fingerprint, const uint32_t *exposure,
                      pt_error *err)
{
    pt_statement *set;
    char text[33];

    pt_hash_print(fingerprint, text);
    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_KEYWORDS_MADE_SET, &set, err));
    pt_bind_str(set, 1, field);
    pt_bind_str(set, 2, period);
    pt_bind_str(set, 3, pt_str_of(text));
    if (exposure)
        pt_bind_int(set, 4, *exposure);
    return pt_statement_run(set, err);
}
