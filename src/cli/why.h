/* The two forms of the answer to `papertide why`. May use: analysis, report, cli. */
#ifndef PT_CLI_WHY_H
#define PT_CLI_WHY_H

#include "analysis/keywords/why.h"
#include "base/buf.h"
#include "cli/live.h"

/* A page for a person, with the arithmetic; all papers of the period, or the newest five. */
void pt_why_page(const pt_why *why, const pt_live *live, bool all_papers, pt_buf *out);

/* One JSON object; its keys are what programs rely on. What is not known is null. */
void pt_why_json(const pt_why *why, const pt_live *live, pt_buf *out);

#endif
