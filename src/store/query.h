/* SQL that a report or a user brings: read-only, one statement, with a time limit. May use: base.
 *
 *   pt_query_open             PT_EUSAGE with the file's name when it is no valid, single, reading statement
 *     pt_query_bind           by name, without the colon; PT_END when the statement has no such parameter
 *     pt_query_take_time      of our own that may take longer: an export
 *     pt_query_step           PT_OK a row, PT_END none left, PT_ELIMIT over ten seconds
 *   pt_query_close
 *
 *   It runs on a connection that cannot write, attach or load, whatever the SQL says. Besides SQLite's
 *   functions it has  md(text): text made harmless inside Markdown, and  t(text): the text in the reader's language. */
#ifndef PT_STORE_QUERY_H
#define PT_STORE_QUERY_H

#include "store/store.h"

typedef struct pt_query pt_query;

typedef enum pt_value_type { PT_NULL, PT_INT, PT_REAL, PT_TEXT } pt_value_type;

typedef struct pt_value {
    pt_value_type type;
    int64_t integer; /* PT_INT */
    double real;     /* PT_REAL */
    pt_str text;     /* PT_TEXT; valid until the next step */
} pt_value;

/* Says English text in another language; what it gives lives as long as `self`. */
typedef struct pt_translation {
    pt_str (*say)(const void *self, pt_str english);
    const void *self;
} pt_translation;

/* What t(text) is in queries of this store from now on; without `say` the text itself. */
void pt_query_translate(pt_store *store, pt_translation translation);

/* `name` is for messages: the file's path. */
pt_status pt_query_open(pt_store *store, const char *name, pt_str sql, pt_query **query, pt_error *err) PT_MUST;
void pt_query_close(pt_query *query);

pt_status pt_query_bind(pt_query *query, const char *name, pt_value value, pt_error *err) PT_MUST;

/* Parameters that were not bound, by name ("period"); NULL when all are. */
const char *pt_query_unbound(const pt_query *query);

/* From now on it may take as long as it does. */
void pt_query_take_time(pt_query *query);

pt_status pt_query_step(pt_query *query, pt_error *err) PT_MUST;

size_t pt_query_columns(const pt_query *query);
const char *pt_query_column(const pt_query *query, size_t column);
pt_value pt_query_value(const pt_query *query, size_t column);

/* Back to before the first row; what is bound stays. */
void pt_query_reset(pt_query *query);

#endif
