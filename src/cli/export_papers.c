#include "cli/export.h"

#include "base/day.h"
#include "cli/output.h"
#include "cli/say.h"
#include "report/export.h"

static pt_status read_filter(const pt_arguments *arguments, pt_papers_filter *filter, pt_error *err)
{
    const char *period = pt_argument(arguments, "period"), *category = pt_argument(arguments, "category");
    pt_period days;

    *filter = (pt_papers_filter){ .first = INT32_MIN, .last = INT32_MAX, .category = pt_str_of(category) };
    if (!period)
        return PT_OK;
    PT_TRY(pt_period_parse(pt_str_of(period), &days, err));
    filter->first = days.first;
    filter->last = days.last;
    return PT_OK;
}

static pt_status export(pt_store *store, const pt_arguments *arguments, const pt_exporter *exporter, pt_error *err)
{
    pt_output output = { 0 };
    pt_papers_filter filter;
    size_t count = 0;
    pt_status st;

    PT_TRY(read_filter(arguments, &filter, err));
    PT_OR_DONE(pt_output_open(&output, pt_argument(arguments, "out"), "", err));
    pt_output_watch(&output, &arguments->observer, "papers");
    PT_OR_DONE(pt_export_papers(store, &filter, exporter, (pt_export_sink){ pt_output_write, &output }, &count, err));
done:
    st = pt_output_close(&output, st, err);
    if (st == PT_OK && count == 0)
        pt_say("no paper was first seen then\n");
    return st;
}

int pt_cli_export_papers(const pt_arguments *arguments)
{
    const pt_exporter *exporter = pt_exporter_named(pt_argument(arguments, "format"));
    pt_error err = { 0 };
    int exit_status;
    pt_store *store;
    pt_status st;

    store = pt_cli_store(arguments, PT_STORE_READ, &exit_status);
    if (!store)
        return exit_status;
    st = export(store, arguments, exporter, &err);
    pt_store_close(store);
    return st == PT_OK ? PT_EXIT_OK : pt_cli_failed(&err);
}
