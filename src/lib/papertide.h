/* What a handle of the library holds, for papertide.c and papertide_query.c. May use: store, analysis, report. */
#ifndef PT_LIB_PAPERTIDE_H
#define PT_LIB_PAPERTIDE_H

#include "analysis/analysis.h"
#include "base/arena.h"
#include "base/memory.h"
#include "lib/papertide/papertide.h"
#include "report/report.h"

#include <locale.h>

enum { PT_SETTINGS = PAPERTIDE_TEMPLATES + 1 };

struct papertide {
    pt_store *store;
    char *path; /* of the store */
    papertide_mode mode;
    char *settings[PT_SETTINGS];
    PT_ARRAY(pt_field) fields;
    pt_arena arena; /* their texts */
    papertide_progress *progress;
    papertide_note *note;
    void *progress_self, *note_self;
    char page[PT_REPORT_PATH];
    pt_error err;
    locale_t plain, callers;
};

/* Every call that can fail begins and ends with these. Between them the thread is in the locale C, or a program that
 * set a German one would find commas in its charts' numbers. Threads of an analysis print no numbers. */
void pt_handle_enter(papertide *handle);
papertide_status pt_handle_leave(papertide *handle, pt_status st);

/* PT_EUSAGE where none is open. */
pt_status pt_handle_check(papertide *handle) PT_MUST;

#endif
