/* What a user may state in words, for the config and for the library's settings alike. May use: paper, analysis. */
#ifndef PT_LIB_SETTINGS_H
#define PT_LIB_SETTINGS_H

#include "analysis/analysis.h"
#include "base/arena.h"

/* PT_EUSAGE: no name of a field, which results could be kept under. */
pt_status pt_setting_field(pt_str name, pt_error *err) PT_MUST;

/* "cs.CL, cs.AI" as pt_field has them: canonical codes, with blanks between. PT_EUSAGE: no category of arXiv. */
pt_status pt_setting_categories(pt_arena *arena, const char *list, pt_str *out, pt_error *err) PT_MUST;

/* How many weeks of keywords are kept; NULL: 0. */
pt_status pt_setting_weeks(const char *text, int *weeks, pt_error *err) PT_MUST;

/* The file at `path` as the scope's thesaurus. */
pt_status pt_setting_thesaurus(const char *path, pt_arena *arena, pt_scope *scope, pt_error *err) PT_MUST;

/* Decisions on names: the file `stated`, as seen from the folder of the config; where that is NULL, papertide.names
 * beside the store. */
const char *pt_setting_names_path(pt_arena *arena, const char *stated, const char *config, const char *store);

/* The file at `path` as the scope's decisions; one that nobody stated need not be there. */
pt_status pt_setting_names(const char *path, bool is_stated, pt_arena *arena, pt_scope *scope, pt_error *err) PT_MUST;

#endif
