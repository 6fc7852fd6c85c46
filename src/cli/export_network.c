#include "cli/export.h"

#include "base/dict.h"
#include "base/memory.h"
#include "cli/network_live.h"
#include "cli/output.h"
#include "cli/say.h"
#include "report/network_export.h"

/* No file takes its place before all are written. */
static pt_status write_files(const pt_arguments *arguments, const pt_network *network, const pt_network_format *format,
                             pt_error *err)
{
    const char *out = pt_argument(arguments, "out");
    pt_output outputs[PT_NETWORK_FILES] = { 0 };
    pt_status st = PT_OK;

    for (size_t i = 0; i < PT_NETWORK_FILES && format->files[i].ending; i++) {
        PT_OR_DONE(pt_output_open(&outputs[i], out, format->files[i].ending, err));
        pt_output_watch(&outputs[i], &arguments->observer, "authors and ties");
        PT_OR_DONE(pt_network_write(network, &format->files[i], (pt_export_sink){ pt_output_write, &outputs[i] }, err));
    }
done:
    for (size_t i = 0; i < PT_NETWORK_FILES; i++)
        st = pt_output_close(&outputs[i], st, err);
    return st;
}

static pt_export_node node_of(const pt_network_person *person, pt_arena *texts)
{
    return (pt_export_node){ .name = pt_arena_copy(texts, person->name),
                             .papers = person->papers,
                             .degree = person->degree,
                             .core = person->core,
                             .first_day = person->first,
                             .last_day = person->last,
                             .strength = person->strength,
                             .pagerank = person->pagerank,
                             .betweenness = person->betweenness,
                             .risk = person->risk,
                             .community = person->community == PT_NONE ? PT_NO_COMMUNITY : (int32_t)person->community };
}

/* The network that is counted now in the form in which the stored one comes. */
static void take_found(const pt_network_found *found, pt_network *network)
{
    network->nodes = PT_CALLOC(pt_export_node, found->count);
    network->ties = PT_CALLOC(pt_export_tie, found->pair_count);
    network->communities = PT_CALLOC(pt_export_community, found->communities);
    for (; network->node_count < found->count; network->node_count++)
        network->nodes[network->node_count] = node_of(&found->people[network->node_count], &network->texts);
    for (; network->tie_count < found->pair_count; network->tie_count++) {
        const pt_network_pair *pair = &found->pairs[network->tie_count];

        network->ties[network->tie_count] =
            (pt_export_tie){ pair->a, pair->b, pair->papers, pair->first, pair->last, pair->weight };
    }
    for (; network->community_count < found->communities; network->community_count++)
        network->communities[network->community_count].label =
            pt_arena_copy(&network->texts, found->community_label[network->community_count]);
}

static pt_status load(pt_store *store, const pt_arguments *arguments, pt_network *network, pt_error *err)
{
    pt_network_found found = { 0 };
    pt_status st;

    if (!pt_network_is_live(arguments))
        return pt_network_load(store, network, err);
    st = pt_network_live(store, arguments, true, &found, err);
    if (st == PT_OK)
        take_found(&found, network);
    pt_network_found_free(&found);
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

    PT_OR_DONE(load(store, arguments, &network, err));
    all = network.node_count;
    if (all == 0) {
        st = pt_network_is_live(arguments)
                 ? pt_fail(err, PT_ETHIN, "there are no authors in what was asked for")
                 : pt_fail(err, PT_ETHIN, "there is no network yet; first: papertide analyze");
        goto done;
    }
    pt_network_keep(&network, &part);
    PT_OR_DONE(write_files(arguments, &network, format, err));
    if (!arguments->is_quiet)
        pt_say("%zu of %zu authors, %zu ties\n", network.node_count, all, network.tie_count);
done:
    pt_network_free(&network);
    return st;
}

int pt_cli_export_network(const pt_arguments *arguments)
{
    const char *name = pt_argument(arguments, "format");
    const pt_network_format *format = pt_network_format_named(name);
    pt_error err = { 0 };
    int exit_status;
    pt_store *store;
    pt_status st;

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
