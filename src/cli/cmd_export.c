#include "cli/export.h"

#include <stdio.h>
#include <string.h>

static const pt_option options[] = {
    { "format", PT_TEXT_OPTION, "FORMAT",
      "of papers: jsonl, csv, bibtex, ris; of keywords and topics: csv, jsonl; of the network: graphml, gexf, pajek, "
      "vosviewer, csv, csv-nodes" },
    { "out", PT_OUT_OPTION, "FILE", "into this file (else standard output); vosviewer: names that begin so" },
    { "period", PT_PERIOD_OPTION, "PERIOD",
      "papers first seen in this week, month or day, or their network; its terms or topics (else all)" },
    { "category", PT_TEXT_OPTION, "CODE", "only papers of this category, as in cs.CL" },
    { "field", PT_TEXT_OPTION, "NAME", "the network of a field of papertide.ini, counted now; its terms or topics" },
    { "roster", PT_TEXT_OPTION, "FILE", "the network of the papers of these authors, a name a line; counted now" },
    { "kind", PT_TEXT_OPTION, "week|month|day", "only terms or topics of each such period (else all)" },
    { "min-papers", PT_NUMBER_OPTION, "N", "only authors of at least N papers" },
    { "top", PT_NUMBER_OPTION, "N", "of these, only the N authors of highest PageRank" },
    { "min-together", PT_NUMBER_OPTION, "N", "only ties of at least N papers" },
    { "connected", PT_FLAG, NULL, "of what is left, only the largest component" },
    { "to", PT_URL_OPTION, "URL", "the warehouse: clickhouse://[USER:PASSWORD@]HOST:PORT[,HOST:PORT…]/DB[?cluster=C]" },
    PT_WAIT_OPTION,
    { NULL, PT_FLAG, NULL, NULL },
};

enum { MOST_OPTIONS = 12, MOST_FORMATS = 8 };

static const struct subject {
    const char *name;
    int (*run)(const pt_arguments *arguments);
    const char *options[MOST_OPTIONS]; /* that are of use to it */
    const char *formats[MOST_FORMATS]; /* none: it has no --format */
} subjects[] = {
    { "papers", pt_cli_export_papers, { "format", "out", "period", "category" }, { "jsonl", "csv", "bibtex", "ris" } },
    { "network",
      pt_cli_export_network,
      { "format", "out", "period", "field", "roster", "min-papers", "top", "min-together", "connected" },
      { "graphml", "gexf", "pajek", "vosviewer", "csv", "csv-nodes" } },
    { "keywords", pt_cli_export_keywords, { "format", "out", "period", "field", "kind" }, { "csv", "jsonl" } },
    { "topics", pt_cli_export_topics, { "format", "out", "period", "field", "kind" }, { "csv", "jsonl" } },
    { "datasette", pt_cli_export_datasette, { "out" }, { NULL } },
    { "warehouse", pt_cli_export_warehouse, { "to", "wait" }, { NULL } },
};

enum { SUBJECTS = sizeof subjects / sizeof *subjects, LONGEST_LIST = 200 };

static const struct subject *subject_of(const pt_arguments *arguments)
{
    for (size_t i = 0; arguments->rest_count == 1 && i < SUBJECTS; i++)
        if (strcmp(arguments->rest[0], subjects[i].name) == 0)
            return &subjects[i];
    return NULL;
}

static bool is_among(const char *const *words, size_t most, const char *word)
{
    for (size_t i = 0; i < most && words[i]; i++)
        if (strcmp(words[i], word) == 0)
            return true;
    return false;
}

/* "a, b and c" of the words that are there. */
static void join(const char *const *words, size_t most, char out[LONGEST_LIST])
{
    size_t count = 0, len = 0;

    while (count < most && words[count])
        count++;
    out[0] = '\0';
    for (size_t i = 0; i < count; i++)
        len += (size_t)snprintf(out + len, LONGEST_LIST - len, "%s%s",
                                i == 0          ? ""
                                : i + 1 < count ? ", "
                                                : " and ",
                                words[i]);
}

/* Which subjects have the option, or the format; "" for none. */
static void tell_whose(const char *word, bool is_format, char out[LONGEST_LIST])
{
    const char *whose[SUBJECTS + 1] = { NULL };
    size_t count = 0;

    for (size_t i = 0; i < SUBJECTS; i++)
        if (is_format ? is_among(subjects[i].formats, MOST_FORMATS, word)
                      : is_among(subjects[i].options, MOST_OPTIONS, word))
            whose[count++] = subjects[i].name;
    join(whose, SUBJECTS, out);
}

static int check_format(const pt_arguments *arguments, const struct subject *subject)
{
    const char *format = pt_argument(arguments, "format");
    char formats[LONGEST_LIST], whose[LONGEST_LIST] = "";

    if (!subject->formats[0] || (format && is_among(subject->formats, MOST_FORMATS, format)))
        return PT_EXIT_OK;
    join(subject->formats, MOST_FORMATS, formats);
    if (format)
        tell_whose(format, true, whose);
    if (whose[0])
        return pt_cli_usage(arguments, "--format %s: is of export %s; of %s there are %s", format, whose, subject->name,
                            formats);
    return pt_cli_usage(arguments, "--format %s: there are %s", format ? format : "is missing", formats);
}

static int run(const pt_arguments *arguments)
{
    const struct subject *subject = subject_of(arguments);
    char whose[LONGEST_LIST];

    if (!subject)
        return pt_cli_usage(arguments,
                            "what? There are: export papers, export network, export keywords, export topics, "
                            "export datasette, export warehouse");
    for (size_t i = 0; options[i].name; i++)
        if (arguments->values[i] && !is_among(subject->options, MOST_OPTIONS, options[i].name)) {
            tell_whose(options[i].name, false, whose);
            return pt_cli_usage(arguments, "--%s: not for export %s; it is of export %s", options[i].name,
                                subject->name, whose);
        }
    return check_format(arguments, subject) == PT_EXIT_OK ? subject->run(arguments) : PT_EXIT_USAGE;
}

const pt_command pt_command_export = {
    .name = "export",
    .usage = "papers|network|keywords|topics --format FORMAT [OPTIONS] [--out FILE] | datasette [--out FILE] | "
             "warehouse --to URL",
    .help = "papers, network, terms and topics, for other programs",
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
        "export keywords and export topics write what analyze counted of each term, and the share of each topic, by "
        "field\n"
        "and period; csv, or jsonl with an object a line (papertide schema export-keywords). The order is by field, "
        "period\n"
        "and term or topic, and the same store gives the same bytes:\n\n"
        "  papertide export keywords --format csv --field all --kind week --out terms.csv\n"
        "  papertide export topics --format jsonl --period 2026-W26\n\n"
        "export datasette writes what Datasette wants to know of the store: what each view and column means, some\n"
        "queries to begin with (docs/datasette.md):\n\n"
        "  papertide export datasette --out metadata.json\n"
        "  datasette papertide.db --metadata metadata.json\n\n"
        "export warehouse loads papers, terms and pairs into ClickHouse, a database of many machines, for analyze\n"
        "--engine and for questions of your own (sql/clickhouse/README.md). The first host is asked, each shard of "
        "the\n"
        "cluster is named once. A load that breaks off is never seen; it can be repeated as often as you like:\n\n"
        "  papertide export warehouse --to clickhouse://127.0.0.1:8123/papertide\n"
        "  papertide export warehouse --to 'clickhouse://me:secret@one:8123,two:8123/papertide?cluster=two_shards'",
    .when_stopped = "no file was left half; run the same again",
    .options = options,
    .run = run,
};
