#include "cli/export.h"

#include "cli/network_live.h"

#include <string.h>

static const pt_option options[] = {
    { "format", PT_TEXT_OPTION, "FORMAT",
      "of papers: jsonl, csv, bibtex, ris; of the network: graphml, gexf, pajek, vosviewer, csv, csv-nodes" },
    { "out", PT_OUT_OPTION, "FILE", "into this file (else standard output); vosviewer: names that begin so" },
    { "period", PT_PERIOD_OPTION, "PERIOD",
      "papers first seen in this week, month or day, or their network (else all)" },
    { "category", PT_TEXT_OPTION, "CODE", "only papers of this category, as in cs.CL" },
    PT_NETWORK_LIVE_OPTIONS,
    { "min-papers", PT_NUMBER_OPTION, "N", "only authors of at least N papers" },
    { "top", PT_NUMBER_OPTION, "N", "of these, only the N authors of highest PageRank" },
    { "min-together", PT_NUMBER_OPTION, "N", "only ties of at least N papers" },
    { "connected", PT_FLAG, NULL, "of what is left, only the largest component" },
    { "to", PT_URL_OPTION, "URL", "the warehouse: clickhouse://[USER:PASSWORD@]HOST:PORT[,HOST:PORT…]/DB[?cluster=C]" },
    PT_WAIT_OPTION,
    { NULL, PT_FLAG, NULL, NULL },
};

static const struct subject {
    const char *name;
    int (*run)(const pt_arguments *arguments);
    const char *others[12]; /* options that are of no use to it */
} subjects[] = {
    { "papers",
      pt_cli_export_papers,
      { "field", "roster", "min-papers", "top", "min-together", "connected", "to", "wait" } },
    { "network", pt_cli_export_network, { "category", "to", "wait" } },
    { "warehouse",
      pt_cli_export_warehouse,
      { "format", "out", "period", "category", "field", "roster", "min-papers", "top", "min-together", "connected" } },
};

static const struct subject *subject_of(const pt_arguments *arguments)
{
    for (size_t i = 0; arguments->rest_count == 1 && i < sizeof subjects / sizeof *subjects; i++)
        if (strcmp(arguments->rest[0], subjects[i].name) == 0)
            return &subjects[i];
    return NULL;
}

static int run(const pt_arguments *arguments)
{
    const struct subject *subject = subject_of(arguments);

    if (!subject)
        return pt_cli_usage(arguments, "what? There are: export papers, export network, export warehouse");
    for (size_t i = 0; subject->others[i]; i++)
        if (pt_argument(arguments, subject->others[i]))
            return pt_cli_usage(arguments, "--%s: not for export %s", subject->others[i], subject->name);
    return subject->run(arguments);
}

const pt_command pt_command_export = {
    .name = "export",
    .usage = "papers|network --format FORMAT [OPTIONS] [--out FILE] | warehouse --to URL",
    .help = "papers and who writes with whom, for other programs",
    .about =
        "export papers writes the papers first seen in a period, or all, in another program's format. JSONL is the\n"
        "digest's own: papertide reads it back. The order is by day, then by id.\n\n"
        "  papertide export papers --format bibtex --period 2026-W26 --category cs.SD --out week.bib\n"
        "  papertide export papers --format jsonl --period 2026-06-30 | gzip > 2026-06-30.jsonl.gz\n\n"
        "export network writes the co-authorship network of the last analyze, or that of a --period, --field or "
        "--roster,\n"
        "counted now; authors by name:\n\n"
        "  graphml    Gephi, igraph, networkx, Cytoscape, yEd: all that is known\n"
        "  gexf       Gephi, with time: authors and ties from their first day to their last\n"
        "  pajek      Pajek's .net: names and weights\n"
        "  vosviewer  a map file and a network file, FILE-map.txt and FILE-network.txt\n"
        "  csv        a table of ties; csv-nodes a table of their authors\n\n"
        "A tie's weight is Newman's: each paper of n authors adds 1/(n-1). Measures are those of that whole "
        "network,\n"
        "also where only a part is written. A part that VOSviewer and Gephi can draw:\n\n"
        "  papertide export network --format gexf --min-papers 5 --top 2000 --connected --out authors.gexf\n"
        "  papertide export network --format vosviewer --top 1000 --connected --out authors\n"
        "  papertide export network --format graphml --period 2026-06 --out june.graphml\n\n"
        "export warehouse loads papers, terms and pairs into ClickHouse, a database of many machines, for analyze\n"
        "--engine and for questions of your own (sql/clickhouse/README.md). The first host is asked, each shard of "
        "the\n"
        "cluster is named once. A load that breaks off is never seen; it can be repeated as often as you like:\n\n"
        "  papertide export warehouse --to clickhouse://127.0.0.1:8123/papertide\n"
        "  papertide export warehouse --to 'clickhouse://me:secret@one:8123,two:8123/papertide?cluster=two_shards'",
    .options = options,
    .run = run,
};
