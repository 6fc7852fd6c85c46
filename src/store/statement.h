/* The program's own SQL: the files of sql/store and sql/analysis, named PT_SQL_STORE_PAPER_SAVE and so on. Each is
 * prepared once a store. May use: base.
 *
 *   pt_statement *find;
 *   PT_TRY(pt_store_statement(store, PT_SQL_STORE_PAPER_FIND, &find, err));      reset, nothing bound
 *   pt_bind_str(find, 1, id);                                                      from 1, in the file's ?1 ?2 order
 *   while ((st = pt_statement_step(find, err)) == PT_OK)                           a row; PT_END: none left
 *       day = pt_read_int(find, 0);                                                from 0, in the order selected
 *
 *   A text that was read is valid until the next step. A statement resets itself at PT_END and on failure. */
#ifndef PT_STORE_STATEMENT_H
#define PT_STORE_STATEMENT_H

#include "assets.h"
#include "store/store.h"

typedef struct sqlite3_stmt pt_statement;

pt_status pt_store_statement(pt_store *store, pt_sql which, pt_statement **statement, pt_error *err) PT_MUST;

void pt_bind_int(pt_statement *statement, int at, int64_t value);
void pt_bind_real(pt_statement *statement, int at, double value);   /* NaN becomes NULL */
void pt_bind_finite(pt_statement *statement, int at, double value); /* so does what is infinite */
void pt_bind_str(pt_statement *statement, int at, pt_str value); /* not copied: must live until the step; {0} is NULL */
void pt_bind_blob(pt_statement *statement, int at, const void *bytes, size_t len);
void pt_bind_null(pt_statement *statement, int at);

pt_status pt_statement_step(pt_statement *statement, pt_error *err) PT_MUST;

/* Runs it to its end and resets it: for statements that write. */
pt_status pt_statement_run(pt_statement *statement, pt_error *err) PT_MUST;

/* Runs statements that have no parameters, one after the other: what an analysis empties before it saves. */
pt_status pt_store_run_all(pt_store *store, const pt_sql *which, size_t count, pt_error *err) PT_MUST;

/* The number that a statement without parameters gives; 0 when it gives none. */
pt_status pt_store_number(pt_store *store, pt_sql which, int64_t *number, pt_error *err) PT_MUST;

int64_t pt_read_int(pt_statement *statement, int column);
double pt_read_real(pt_statement *statement, int column); /* NULL becomes NaN */
pt_str pt_read_str(pt_statement *statement, int column);  /* text or blob; NULL becomes {0} */
bool pt_read_is_null(pt_statement *statement, int column);

/* The row number of the last insert. */
int64_t pt_store_last_id(const pt_store *store);

#endif
