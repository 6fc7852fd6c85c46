/* How to add a topic: write its text, and a line at the end. It is then `papertide help NAME` and part of papertide(1).
 */
#include "cli/page.h"

#include <stdio.h>
#include <string.h>

/* ── Periods ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

static const char periods[] =
    "A period is an ISO week, a month or a day:\n\n"
    "  2026-W26      a week, Monday to Sunday\n"
    "  2026-06       a month\n"
    "  2026-06-30    a day\n\n"
    "Where a command takes --period and none is given, it is the last week that is over, of report monthly the last "
    "month. A week is over when its mailings are there and a later day was seen. A paper counts in the period in "
    "which it was first seen.\n\n"
    "A period is tested against the up to eight before it, at least four: the first weeks of a store have counts and "
    "no "
    "claims.";

static void write_periods(pt_page *page)
{
    pt_page_prose(page, periods);
}

/* ── Exit statuses ───────────────────────────────────────────────────────────────────────────────────────────────── */

static const struct {
    int status;
    const char *meaning;
} statuses[] = {
    { PT_EXIT_OK, "done; nothing new is also done" },
    { PT_EXIT_FAILED, "failed; the last line says what, why, and what to do" },
    { PT_EXIT_USAGE, "wrong usage, or a mistake in papertide.ini" },
    { PT_EXIT_REJECTS, "done, but some records were rejected or repaired: papertide status --rejects" },
    { PT_EXIT_NETWORK, "a server cannot be reached or refuses; what was stored before is kept" },
    { PT_EXIT_THIN, "too little data for what was asked" },
    { PT_EXIT_BUSY, "the store is locked, or written by a newer papertide" },
    { PT_EXIT_ALERT, "a watched term has an alarm (analyze --fail-on-alert)" },
};

static void write_statuses(pt_page *page)
{
    for (size_t i = 0; i < sizeof statuses / sizeof *statuses; i++) {
        char term[12];

        snprintf(term, sizeof term, "%d", statuses[i].status);
        page->style->item(page, pt_str_of(term), pt_str_of(statuses[i].meaning));
    }
    page->style->end_items(page);
}

/* ── Files ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

static const struct {
    const char *name, *what;
} files[] = {
    { "papertide.db",
      "the store, one SQLite file: --db, else $PAPERTIDE_DB, else the config's db, else this one in the "
      "folder you are in" },
    { "papertide.ini",
      "settings: --config, else this one in the folder you are in, else $XDG_CONFIG_HOME/papertide/, else "
      "~/.config/papertide/; see papertide help papertide.ini" },
    { "papertide.names", "your decisions on names, beside the store; papertide authors merge and the like write it" },
    { "papertide.db-writer", "who writes to the store now; one that a killed command left is harmless" },
    { "$PAPERTIDE_DB", "the store" },
    { "$NO_COLOR", "set to anything: no colours" },
};

static void write_files(pt_page *page)
{
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        page->style->item(page, pt_str_of(files[i].name), pt_str_of(files[i].what));
    page->style->end_items(page);
}

const pt_topic pt_topics[] = {
    { "periods", "weeks, months and days, and which is meant where none is given", "Periods", write_periods },
    { "files", "where the store and the settings are looked for", "Files and environment", write_files },
    { "exit-status", "what the numbers mean that a command ends with", "Exit status", write_statuses },
    { "papertide.ini", "the keys of papertide.ini", "Keys", pt_manual_config },
    { "views", "what papertide query can ask", "Views", pt_manual_views },
    { NULL, NULL, NULL, NULL },
};
