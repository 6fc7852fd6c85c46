/* The user's decisions on names: which file they stand in, and a line more. May use: base, analysis, cli.
 *
 *   It is the config's [names] decisions, as seen from the config's folder; else papertide.names beside the store. */
#ifndef PT_CLI_NAMES_FILE_H
#define PT_CLI_NAMES_FILE_H

#include "analysis/analysis.h"
#include "cli/command.h"

/* Into the scope; no file is no decision, unless the config names one. Texts live as long as `arena`. */
pt_status pt_names_file_read(const pt_arguments *arguments, pt_arena *arena, pt_scope *scope, pt_error *err) PT_MUST;

/* Adds `line` at the file's end, after checking that all of it can be understood then. *path is the arena's. */
pt_status pt_names_file_add(const pt_arguments *arguments, pt_arena *arena, pt_str line, const char **path,
                            pt_error *err) PT_MUST;

#endif
