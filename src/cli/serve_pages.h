/* What papertide serve answers on the spot: the list of all reports, and the search. May use: store, report, serve,
 * cli. */
#ifndef PT_CLI_SERVE_PAGES_H
#define PT_CLI_SERVE_PAGES_H

#include "cli/command.h"
#include "serve/serve.h"

/* `arguments` are those of the command: its store, its templates. PT_END: there is no such page. */
pt_status pt_serve_pages_answer(const pt_arguments *arguments, const pt_serve_question *question,
                                pt_serve_answer *answer, pt_error *err) PT_MUST;

#endif
