/* What the pages say, out of the tables that the program itself works by. */
#include "cli/page.h"

#include <stdio.h>
#include <string.h>

/* ── Prose ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* A paragraph, or lines that are indented by two blanks. */
static bool next_passage(pt_str *rest, pt_str *passage)
{
    while (rest->len && rest->at[0] == '\n')
        *rest = pt_str_part(*rest, 1, rest->len);
    *passage = pt_str_part(*rest, 0, pt_str_find(*rest, PT_S("\n\n")));
    *rest = pt_str_part(*rest, passage->len, rest->len);
    return passage->len > 0;
}

static void write_block(pt_page *page, pt_str passage)
{
    pt_buf lines = { .limit = 1 << 16 };

    for (pt_str line; pt_str_cut(&passage, '\n', &line);) {
        pt_buf_addf(&lines, "%s%.*s", lines.len ? "\n" : "",
                    PT_FMT(pt_str_starts(line, PT_S("  ")) ? pt_str_part(line, 2, line.len) : line));
    }
    page->style->block(page, pt_buf_text(&lines));
    pt_buf_free(&lines);
}

/* Calls of the program, and not what a paragraph before them announces with a colon. */
static bool is_example(pt_str passage, pt_str before)
{
    return pt_str_starts(passage, PT_S("  ")) && !pt_str_ends(before, PT_S(":")) &&
           pt_str_find(passage, PT_S("papertide ")) < passage.len;
}

enum { PROSE = 1, EXAMPLES = 2 };

static size_t write_passages(pt_page *page, const char *text, unsigned what)
{
    pt_str rest = pt_str_of(text), before = { 0 };
    size_t written = 0;

    for (pt_str passage; next_passage(&rest, &passage); before = passage) {
        if (!(what & (is_example(passage, before) ? EXAMPLES : PROSE)))
            continue;
        if (what == EXAMPLES && written == 0)
            page->style->section(page, "Examples", false);
        if (pt_str_starts(passage, PT_S("  ")))
            write_block(page, passage);
        else
            page->style->paragraph(page, passage);
        written++;
    }
    return written;
}

void pt_page_prose(pt_page *page, const char *text)
{
    write_passages(page, text, PROSE | EXAMPLES);
}

/* ── A command ───────────────────────────────────────────────────────────────────────────────────────────────────── */

static void write_options(pt_page *page, const char *heading, const pt_option *options)
{
    if (!options || !options->name)
        return;
    page->style->section(page, heading, false);
    for (; options->name; options++) {
        char term[200];
        int length = snprintf(term, sizeof term, "--%s%s%s", options->name, options->value ? " " : "",
                              options->value ? options->value : "");

        page->style->item(page, (pt_str){ term, (size_t)length }, pt_str_of(options->help));
    }
    page->style->end_items(page);
}

void pt_manual_command(pt_page *page, const pt_command *command)
{
    char name[80];

    snprintf(name, sizeof name, "papertide %s", command->name);
    page->style->section(page, "Synopsis", true);
    page->style->usage(page, name, command->usage);
    page->style->section(page, "Description", true);
    write_passages(page, command->about, PROSE);
    write_options(page, "Options", command->options);
    write_options(page, "Options everywhere", pt_global_options);
    write_passages(page, command->about, EXAMPLES);
}

/* ── The program ─────────────────────────────────────────────────────────────────────────────────────────────────── */

enum { SHORT_TERM = 12 }; /* commands and topics */

static const char what_it_is[] = "papertide turns piles of daily paper digests into a field's weekly story: it stores "
                                 "them in one SQLite file, counts them, and writes the report of the week, in "
                                 "Markdown with charts.";

static const char tour[] = "  papertide ingest digests/          read a folder of digests into ./papertide.db\n"
                           "  papertide analyze                  keywords, network, topics\n"
                           "  papertide report weekly --out out  the weekly report, in Markdown with charts\n"
                           "  papertide keywords --rising        what rose, with its evidence";

static void write_commands(pt_page *page)
{
    page->style->section(page, "Commands", false);
    for (size_t i = 0; pt_commands[i]; i++)
        page->style->item(page, pt_str_of(pt_commands[i]->name), pt_str_of(pt_commands[i]->help));
    page->style->end_items(page);
}

static void write_tour(pt_page *page)
{
    page->style->section(page, "A first tour", false);
    write_block(page, pt_str_of(tour));
}

void pt_manual_overview(pt_page *page)
{
    page->term_width = SHORT_TERM;
    page->style->usage(page, "papertide", "COMMAND [OPTIONS] …");
    page->style->paragraph(page, pt_str_of(what_it_is));
    write_commands(page);
    page->style->section(page, "Topics", false);
    for (const pt_topic *topic = pt_topics; topic->name; topic++)
        page->style->item(page, pt_str_of(topic->name), pt_str_of(topic->help));
    page->style->end_items(page);
    write_tour(page);
    page->style->paragraph(page, PT_S("papertide help COMMAND, or papertide COMMAND --help, says more of a command; "
                                      "papertide help TOPIC of a topic."));
}

void pt_manual_program(pt_page *page)
{
    page->style->section(page, "Synopsis", true);
    page->style->usage(page, "papertide", "COMMAND [OPTIONS] …");
    page->style->usage(page, "papertide help", "[COMMAND | TOPIC]");
    page->style->section(page, "Description", true);
    page->style->paragraph(page, pt_str_of(what_it_is));
    write_commands(page);
    write_options(page, "Options everywhere", pt_global_options);
    for (const pt_topic *topic = pt_topics; topic->name; topic++) {
        if (topic->write == pt_manual_config || topic->write == pt_manual_views)
            continue; /* pages of their own */
        page->style->section(page, topic->heading, false);
        topic->write(page);
    }
    write_tour(page);
}
