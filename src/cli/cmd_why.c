#include "cli/ask.h"
#include "cli/live.h"
#include "cli/why.h"
#include "cli/say.h"

#include <stdio.h>

enum { LARGEST_PAGE = 1 << 26 };

static const pt_option options[] = {
    PT_LIVE_OPTIONS,
    { "papers", PT_FLAG, NULL, "all papers behind the number, not the newest five" },
    { "json", PT_FLAG, NULL, "all of it as one JSON object" },
    { NULL, PT_FLAG, NULL, NULL },
};

static pt_status ask(pt_store *store, const pt_arguments *arguments, pt_error *err)
{
    pt_buf out = { .limit = LARGEST_PAGE };
    pt_live live = { 0 };
    pt_why why = { 0 };
    pt_view_of of;
    pt_status st;

    PT_OR_DONE(pt_live_read(store, arguments, &live, err));
    of = pt_live_view(&live);
    PT_OR_DONE(pt_keyword_why(store, &of, pt_str_of(arguments->rest[0]), &why, err));
    if (pt_has_flag(arguments, "json"))
        pt_why_json(&why, &live, &out);
    else
        pt_why_page(&why, &live, pt_has_flag(arguments, "papers"), &out);
    PT_OR_DONE(pt_buf_check(&out, "the answer", err));
    pt_print_text(pt_buf_text(&out));
done:
    pt_why_free(&why);
    pt_live_free(&live);
    pt_buf_free(&out);
    return st;
}

static int run(const pt_arguments *arguments)
{
    if (arguments->rest_count != 1)
        return pt_cli_usage(arguments, "one term is wanted; one of several words in quotes: why \"tidal lattices\"");
    return pt_ask_all(arguments, ask);
}

const pt_command pt_command_why = {
    .name = "why",
    .usage = "\"TERM\" [--period PERIOD] [--papers]",
    .help = "what stands behind a term's number",
    .about =
        "A term in a period: its papers in each of the nine periods, its categories, the test with its arithmetic, "
        "what\n"
        "the test could have found, and the papers. All of it is counted again from the papers, as analyze did.\n\n"
        "  papertide why \"tidal lattices\"\n"
        "  papertide why \"tidal lattices\" --period 2026-W26 --papers\n"
        "  papertide why \"tidal lattices\" --category cs.CL --json",
    .options = options,
    .has_pages = true,
    .run = run,
};
