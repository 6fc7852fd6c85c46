#include "cli/export.h"

#include "analysis/engine/engine.h"
#include "cli/names_file.h"
#include "cli/scope.h"
#include "cli/say.h"
#include "warehouse/warehouse.h"

#include <inttypes.h>
#include <stdio.h>
#include <unistd.h>

/* What is sent is what these make of the papers. */
static pt_status bring_up_to_date(pt_store *store, const pt_arguments *arguments, const pt_scope *scope, pt_error *err)
{
    static const char *const needed[] = { "terms", "coverage", "names" };

    for (size_t i = 0; i < sizeof needed / sizeof *needed; i++)
        PT_TRY(pt_analyse(store, needed[i], scope, &arguments->observer, NULL, err));
    return PT_OK;
}

static pt_status load(pt_store *store, const pt_arguments *arguments, pt_warehouse *warehouse, const pt_scope *scope,
                      pt_engine_rows *rows, pt_error *err)
{
    pt_engine engine;
    pt_status st = pt_warehouse_prepare(warehouse, err);

    if (st == PT_OK) {
        engine = pt_warehouse_engine(warehouse);
        st = pt_engine_load(store, scope, &engine, &arguments->observer, rows, err);
    }
    if (st != PT_OK)
        return st == PT_EUSAGE ? st : pt_fail_in(err, "nothing of this load counts");
    if (pt_warehouse_tidy(warehouse, err) != PT_OK)
        return pt_fail_in(err, "the load counts, but rows of earlier ones are left");
    return PT_OK;
}

int pt_cli_export_warehouse(const pt_arguments *arguments)
{
    const char *to = pt_argument(arguments, "to");
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    pt_scope scope = { .jobs = cores > 0 ? (int)cores : 1 };
    pt_warehouse *warehouse = NULL;
    pt_engine_rows rows = { 0 };
    pt_store *store = NULL;
    pt_arena arena = { 0 };
    pt_error err = { 0 };
    int exit_status;
    pt_status st;

    if (!to)
        return pt_cli_usage(arguments, "--to is missing: where is the warehouse? clickhouse://HOST:PORT/DATABASE");
    if ((st = pt_warehouse_open(to, &warehouse, &err)) != PT_OK) {
        pt_fail_in(&err, "--to");
        goto done;
    }
    if (!(store = pt_cli_store(arguments, PT_STORE_WRITE, &exit_status))) {
        pt_warehouse_close(warehouse);
        return exit_status;
    }
    PT_OR_DONE(pt_scope_read(arguments->config, &arena, &scope, &err));
    PT_OR_DONE(pt_names_file_read(arguments, &arena, &scope, &err));
    PT_OR_DONE(bring_up_to_date(store, arguments, &scope, &err));
    st = load(store, arguments, warehouse, &scope, &rows, &err);
done:
    pt_store_close(store);
    pt_warehouse_close(warehouse);
    pt_arena_free(&arena);
    if (st != PT_OK)
        return pt_cli_failed(&err);
    if (!arguments->is_quiet)
        pt_say("%" PRIu64 " papers, %" PRIu64 " terms of theirs, %" PRIu64 " authorships, %" PRIu64 " pairs\n",
               rows.papers, rows.terms, rows.authorships, rows.pairs);
    return PT_EXIT_OK;
}
