/* The parts of `papertide keywords` that are more than a query. May use: analysis, cli. */
#ifndef PT_CLI_KEYWORDS_H
#define PT_CLI_KEYWORDS_H

#include "cli/live.h"

/* Which terms. */
typedef enum pt_keyword_list {
    PT_LIST_FREQUENT,
    PT_LIST_RISING,
    PT_LIST_FALLING,
    PT_LIST_NEW,
    PT_LIST_BURSTS,
    PT_LIST_THEMES
} pt_keyword_list;

/* Counts what `live` asks for and prints its terms, in the columns and the order of the stored lists; any list but
 * PT_LIST_BURSTS. */
pt_status pt_keywords_live(pt_store *store, const pt_arguments *arguments, const pt_live *live, pt_keyword_list list,
                           const char *heading, const char *when_empty, pt_error *err) PT_MUST;

/* `keywords show TERM`: the stored history of a term, with the papers and authors of its last nine periods. */
pt_status pt_keywords_show(pt_store *store, const pt_arguments *arguments, pt_error *err) PT_MUST;

#endif
