#include "cli/export.h"

#include "cli/output.h"
#include "report/network_export.h"

/* No file takes its place before all are written. */
static pt_status write_files(const pt_network *network, const pt_network_format *format, const char *out, pt_error *err)
{
    pt_output outputs[PT_NETWORK_FILES] = { 0 };
    pt_status st = PT_OK;

    for (size_t i = 0; i < PT_NETWORK_FILES && format->files[i].ending; i++) {
        PT_OR_DONE(pt_output_open(&outputs[i], out, format->files[i].ending, err));
        PT_OR_DONE(pt_network_write(network, &format->files[i], (pt_export_sink){ pt_output_write, &outputs[i] }, err));
    }
done:
    for (size_t i = 0; i < PT_NETWORK_FILES; i++)
        st = pt_output_close(&outputs[i], st, err);
    return st;
}

static pt_network_part wanted_part(const pt_arguments *arguments)
{
    return (pt_network_part){ .min_papers = (uint32_t)pt_argument_number(arguments, "min-papers", 0),
                              .min_together = (uint32_t)pt_argument_number(arguments, "min-together", 0),
                              .top = (uint32_t)pt_argument_number(arguments, "top", 0),
                              .is_connected = pt_has_flag(arguments, "connected") };
}

static pt_status export(pt_store *store, const pt_arguments *arguments, const pt_network_format *format, pt_error *err)
{
    pt_network_part part = wanted_part(arguments);
    pt_network network = { 0 };
    size_t all;
    pt_status st;

    PT_OR_DONE(pt_network_load(store, &network, err));
    all = network.node_count;
    if (all == 0) {
        st = pt_fail(err, PT_ETHIN, "there is no network yet; first: papertide analyze");
        goto done;
    }
    pt_network_keep(&network, &part);
    PT_OR_DONE(write_files(&network, format, pt_argument(arguments, "out"), err));
    if (!arguments->is_quiet)
        fprintf(stderr, "%zu of %zu authors, %zu ties\n", network.node_count, all, network.tie_count);
done:
    pt_network_free(&network);
    return st;
}

int pt_cli_export_network(const pt_arguments *arguments)
{
    const char *name = pt_argument(arguments, "format");
    const pt_network_format *format = name ? pt_network_format_named(name) : NULL;
    pt_error err = { 0 };
    int exit_status;
    pt_store *store;
    pt_status st;

    if (!format)
        return pt_cli_usage(arguments, "--format %s: there are graphml, gexf, pajek, vosviewer, csv and csv-nodes",
                            name ? name : "is missing");
    if (format->files[1].ending && !pt_argument(arguments, "out"))
        return pt_cli_usage(arguments, "--format %s is two files; with --out NAME they are NAME%s and NAME%s", name,
                            format->files[0].ending, format->files[1].ending);
    store = pt_cli_store(arguments, PT_STORE_READ, &exit_status);
    if (!store)
        return exit_status;
    st = export(store, arguments, format, &err);
    pt_store_close(store);
    return st == PT_OK ? PT_EXIT_OK : pt_cli_failed(&err);
}
