/* papertide.ini, out of the table that reads it. */
#include "cli/page.h"

#include <stdio.h>
#include <string.h>

static const char what_it_is[] =
    "papertide.ini holds what you do not want to say each time. It is the file of --config, else the one in the folder "
    "you are in, else $XDG_CONFIG_HOME/papertide/papertide.ini, else ~/.config/papertide/papertide.ini. An option of "
    "the "
    "command line goes before it.\n\n"
    "A line is [section], or key = value; what follows a semicolon after a blank is a comment. A value is one line. A "
    "key "
    "that is not known, or stated twice, is an error that names file, line and the nearest key.";

static const char example[] = "  [papertide]\n"
                              "  db = papers.db\n"
                              "\n"
                              "  [harvest]\n"
                              "  contact = you@example.org\n"
                              "  sets = cs, stat\n"
                              "\n"
                              "  [keywords]\n"
                              "  stopwords = dataset, benchmark\n"
                              "  thesaurus = terms.txt\n"
                              "\n"
                              "  [field speech]\n"
                              "  categories = cs.SD, eess.AS\n"
                              "  terms = \"speech enhancement\", hallucinat*, diffusion -\"heat diffusion\"";

static const char *about(const char *section)
{
    return strcmp(section, "field") == 0 ? "A field is a part of the store that is counted and tested on its own; NAME "
                                           "is what --field takes. There "
                                           "may be several."
                                         : NULL;
}

void pt_manual_config(pt_page *page)
{
    pt_page_prose(page, what_it_is);
    for (const pt_config_key *key = pt_config_keys; key->name; key++) {
        bool is_first = key == pt_config_keys || strcmp(key[-1].section, key->section) != 0;
        char text[80];
        int length;

        if (is_first) {
            snprintf(text, sizeof text, "[%s%s]", key->section, strcmp(key->section, "field") == 0 ? " NAME" : "");
            page->style->section(page, text, false);
        }
        if (is_first && about(key->section))
            page->style->paragraph(page, pt_str_of(about(key->section)));
        length = snprintf(text, sizeof text, "%s = %s", key->name, key->value);
        page->style->item(page, (pt_str){ text, (size_t)length }, pt_str_of(key->help));
        if (!key[1].name || strcmp(key[1].section, key->section) != 0)
            page->style->end_items(page);
    }
    page->style->section(page, "Example", false);
    pt_page_prose(page, example);
}
