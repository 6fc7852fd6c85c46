/* Which tables hold what was received, and which what was made of it. For store/ only. May use: nothing. */
#ifndef PT_STORE_TABLES_H
#define PT_STORE_TABLES_H

#include <stdbool.h>

/* The tables of what was received, each after those that it points to; NULL at the end. All others can be made again.
 */
extern const char *const pt_stored_tables[];

bool pt_table_is_stored(const char *table);

#endif
