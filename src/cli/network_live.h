/* The co-authorship network of a period, a field or a roster, counted for the question at hand. May use: analysis, cli.
 *
 *   Commands that count it have PT_NETWORK_LIVE_OPTIONS and a --period in their table. */
#ifndef PT_CLI_NETWORK_LIVE_H
#define PT_CLI_NETWORK_LIVE_H

#include "analysis/network/view.h"
#include "cli/command.h"

#define PT_NETWORK_LIVE_OPTIONS                                                                                        \
    { "field", PT_TEXT_OPTION, "NAME", "the network of a field of papertide.ini; counted now" },                       \
    {                                                                                                                  \
        "roster", PT_TEXT_OPTION, "FILE", "that of the papers of these authors, a name a line; counted now"            \
    }

/* Does one of --period, --field and --roster ask for a network that is not stored? */
bool pt_network_is_live(const pt_arguments *arguments);

/* The network they ask for. pt_network_found_free in any case. */
pt_status pt_network_live(pt_store *store, const pt_arguments *arguments, bool has_communities, pt_network_found *found,
                          pt_error *err) PT_MUST;

#endif
