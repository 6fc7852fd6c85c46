/* What papertide top shows of a week, and of a line of it. May use: analysis, report, top, cli. */
#ifndef PT_CLI_TOP_PANELS_H
#define PT_CLI_TOP_PANELS_H

#include "cli/command.h"
#include "top/top.h"

#include <stddef.h>

/* Of which papers, in which week. */
typedef struct pt_top_slice {
    const pt_config *config;
    const char *field;  /* "all": the whole store */
    const char *period; /* as in 2026-W26 */
} pt_top_slice;

/* Fills the panels; texts live as long as `arena`, lines are at most `width` columns where that is enough. */
pt_status pt_top_panels_load(pt_store *store, const pt_top_slice *slice, size_t width, pt_arena *arena,
                             pt_top_panel *panels, pt_error *err) PT_MUST;

/* What stands behind the line of `key` in panel number `panel`. */
pt_status pt_top_panels_tell(pt_store *store, const pt_top_slice *slice, size_t panel, pt_str key, size_t width,
                             pt_arena *arena, pt_str *text, pt_error *err) PT_MUST;

/* The papers that papertide search finds, the best first. */
pt_status pt_top_panels_find(pt_store *store, pt_str typed, size_t width, pt_arena *arena, pt_str *text,
                             pt_error *err) PT_MUST;

#endif
