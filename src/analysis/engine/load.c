#include "analysis/engine/engine.h"

#include "analysis/engine/rows.h"
#include "analysis/engine/state.h"
#include "analysis/engine/values.h"

/* ── Has everything arrived? ─────────────────────────────────────────────────────────────────────────────────────── */

static pt_status compare(void *self, const pt_str *cells, pt_error *err)
{
    const pt_loading *l = self;
    const struct {
        pt_str table;
        uint64_t sent;
    } tables[] = { { PT_S("author"), l->authors.count },      { PT_S("authorship"), l->authorships.count },
                   { PT_S("category"), l->categories.count }, { PT_S("pair"), l->pairs.count },
                   { PT_S("paper"), l->papers.count },        { PT_S("term"), l->terms.count },
                   { PT_S("spelling"), l->spellings.count } };

    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
        if (pt_str_equal(cells[0], tables[i].table) && pt_cell_number(cells[1]) != tables[i].sent)
            return pt_fail(err, PT_ENETWORK,
                           "table %.*s: %.*s rows arrived of %llu; run it again, and only once at a time",
                           PT_FMT(cells[0]), PT_FMT(cells[1]), (unsigned long long)tables[i].sent);
    return PT_OK;
}

/* ── The load ────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* `before`: the store's state before the first row was read. */
static pt_status finish(pt_loading *l, const char *before, pt_error *err)
{
    pt_rows *all[] = { &l->papers, &l->categories, &l->terms, &l->spellings, &l->authors, &l->authorships, &l->pairs };
    pt_rows marker = pt_rows_of(l->engine, PT_CLICKHOUSE_ADD_LOAD);
    char state[PT_STATE_TEXT];
    pt_status st;

    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        PT_OR_DONE(pt_rows_end(all[i], err));
    PT_OR_DONE(l->engine->ask(l->engine->self, PT_CLICKHOUSE_LOAD_ROWS, NULL, 2, compare, l, err));
    PT_OR_DONE(pt_engine_state(l->store, l->scope, state, err));
    if (!pt_str_equal(pt_str_of(state), pt_str_of(before))) {
        st = pt_fail(err, PT_EBUSY, "the store changed while it was sent; run it again");
        goto done;
    }
    PT_OR_DONE(pt_rows_begin(&marker, err));
    pt_rows_add_text(&marker, pt_str_of(state));
    PT_OR_DONE(pt_rows_end(&marker, err));
done:
    pt_rows_free(&marker);
    return st;
}

pt_status pt_engine_load(pt_store *store, const pt_scope *scope, const pt_engine *engine, const pt_observer *observer,
                         pt_engine_rows *rows, pt_error *err)
{
    pt_loading l = { .engine = engine,
                     .store = store,
                     .scope = scope,
                     .observer = observer,
                     .papers = pt_rows_of(engine, PT_CLICKHOUSE_ADD_PAPER),
                     .categories = pt_rows_of(engine, PT_CLICKHOUSE_ADD_CATEGORY),
                     .terms = pt_rows_of(engine, PT_CLICKHOUSE_ADD_TERM),
                     .spellings = pt_rows_of(engine, PT_CLICKHOUSE_ADD_SPELLING),
                     .authors = pt_rows_of(engine, PT_CLICKHOUSE_ADD_AUTHOR),
                     .authorships = pt_rows_of(engine, PT_CLICKHOUSE_ADD_AUTHORSHIP),
                     .pairs = pt_rows_of(engine, PT_CLICKHOUSE_ADD_PAIR) };
    char before[PT_STATE_TEXT];
    pt_status st;

    PT_OR_DONE(pt_engine_state(store, scope, before, err));
    PT_OR_DONE(pt_load_terms(&l, err));
    PT_OR_DONE(pt_load_teams(&l, err));
    PT_OR_DONE(finish(&l, before, err));
    *rows = (pt_engine_rows){ l.papers.count, l.terms.count, l.authorships.count, l.pairs.count };
done:
    pt_rows_free(&l.papers);
    pt_rows_free(&l.categories);
    pt_rows_free(&l.terms);
    pt_rows_free(&l.spellings);
    pt_rows_free(&l.authors);
    pt_rows_free(&l.authorships);
    pt_rows_free(&l.pairs);
    return st;
}
