/* papertide.ini, out of the table that reads it. */
#include "cli/page.h"

#include <stdio.h>
#include <string.h>

static const char what_it_is[] =
    "papertide.ini holds what you do not want to say each time. It is the file of --config, else the one in the "
    "folder you are in, else $XDG_CONFIG_HOME/papertide/papertide.ini, else ~/.config/papertide/papertide.ini. An "
    "option of the command line goes before it.\n\n"
    "A line is [section], or key = value; what follows a semicolon after a blank is a comment. A value is one line. "
    "A key that is not known, or stated twice, is an error that names file, line and the nearest key. In parentheses "
    "stands what holds where a key is not stated.";

static const char example[] = "  [papertide]\n"
                              "  db = papers.db\n\n"
                              "  [harvest]\n"
                              "  contact = you@example.org\n"
                              "  sets = cs, stat\n\n"
                              "  [keywords]\n"
                              "  stopwords = dataset, benchmark\n"
                              "  thesaurus = terms.txt\n\n"
                              "  [field speech]\n"
                              "  categories = cs.SD, eess.AS\n"
                              "  terms = \"speech enhancement\", hallucinat*, diffusion -\"heat diffusion\"";

static const char fields[] =
    "A field is a part of the store that is counted and tested on its own; NAME is what --field takes. There may be "
    "several.";

static void write_key(pt_page *page, const pt_config_key *key)
{
    char text[600];
    int length = snprintf(text, sizeof text, key->otherwise ? "%s (%s)" : "%s", key->about, key->otherwise);

    page->style->item(page, pt_str_of(key->name), (pt_str){ text, (size_t)length });
}

static bool is_same_section(const pt_config_key *a, const pt_config_key *b)
{
    return a->name && b->name && strcmp(a->section, b->section) == 0;
}

void pt_manual_config(pt_page *page)
{
    pt_page_prose(page, what_it_is);
    for (const pt_config_key *key = pt_config_keys; key->name; key++) {
        if (key == pt_config_keys || !is_same_section(key - 1, key)) {
            bool is_field = strcmp(key->section, "field") == 0;
            char heading[80];

            snprintf(heading, sizeof heading, "[%s%s]", key->section, is_field ? " NAME" : "");
            page->style->section(page, heading, false);
            if (is_field)
                page->style->paragraph(page, pt_str_of(fields));
        }
        write_key(page, key);
        if (!is_same_section(key, key + 1))
            page->style->end_items(page);
    }
    page->style->section(page, "Example", false);
    pt_page_prose(page, example);
}
