/* What the config says to the analyses: fields, stop words, the thesaurus. May use: analysis, cli. */
#ifndef PT_CLI_SCOPE_H
#define PT_CLI_SCOPE_H

#include "analysis/analysis.h"
#include "base/arena.h"
#include "cli/config.h"

/* Fills all of `scope` but its jobs; texts are the config's or the arena's. PT_EUSAGE, with file and line: a watched
 * term that is no pattern; PT_EIO: the thesaurus cannot be read. Its path is as seen from the config's folder. */
pt_status pt_scope_read(const pt_config *config, pt_arena *arena, pt_scope *scope, pt_error *err) PT_MUST;

#endif
