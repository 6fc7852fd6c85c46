#include "analysis/engine/state.h"

#include "analysis/engine/engine.h"
#include "base/hash.h"
#include "store/fingerprint.h"
#include "store/statement.h"

#include <inttypes.h>
#include <stdio.h>

enum { FORMAT = 1 /* raised when other rows are sent */ };

/* When an analysis last ran: its results change only then. */
static pt_status turn_of(pt_store *store, const char *analysis, int64_t *turn, pt_error *err)
{
    pt_statement *get;
    pt_status st;

    *turn = 0;
    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_RUN_GET, &get, err));
    pt_bind_str(get, 1, pt_str_of(analysis));
    if ((st = pt_statement_step(get, err)) != PT_OK)
        return st == PT_END ? PT_OK : st;
    *turn = pt_read_int(get, 2);
    return pt_statement_run(get, err);
}

pt_status pt_engine_state(pt_store *store, const pt_scope *scope, char text[PT_STATE_TEXT], pt_error *err)
{
    int64_t change, terms, names;
    char fingerprint[33], stopwords[33];

    PT_TRY(pt_store_fingerprint(store, fingerprint, err));
    PT_TRY(pt_store_change(store, &change, err));
    PT_TRY(turn_of(store, "terms", &terms, err));
    PT_TRY(turn_of(store, "names", &names, err));
    pt_hash_print(pt_hash_of(scope->stopwords), stopwords);
    snprintf(text, PT_STATE_TEXT, "%d-%s-%" PRIi64 "-%" PRIi64 "-%" PRIi64 "-%s", FORMAT, fingerprint, change, terms,
             names, stopwords);
    return PT_OK;
}

pt_status pt_engine_check(pt_store *store, const pt_scope *scope, pt_error *err)
{
    char state[PT_STATE_TEXT];

    if (!scope->engine)
        return PT_OK;
    PT_TRY(pt_engine_state(store, scope, state, err));
    return scope->engine->holds(scope->engine->self, pt_str_of(state), err);
}
