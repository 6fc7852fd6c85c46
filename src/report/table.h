/* The rows of a query as a table in some form. May use: base, store.
 *
 *   A writer is begun with the columns, given each row, and ended; it writes into a pt_buf. A column's name in SQL may
 * carry a kind behind a colon, `AS "papers:arxiv"`, which says how its cells are to be shown: arxiv   blank-separated
 * arXiv ids: links paper   an arXiv id, a blank, a title: a link with the title spark   numbers with commas between,
 * empty where nothing is known: a line of block characters pct     a share, as 0.123: 12.3 % md      Markdown made by
 * our own SQL around md(…) Machine formats show cells as they are and drop the kind from the name. */
#ifndef PT_REPORT_TABLE_H
#define PT_REPORT_TABLE_H

#include "base/buf.h"
#include "report/words.h"
#include "store/query.h"

typedef enum pt_column_kind { PT_PLAIN, PT_ARXIV, PT_PAPER_LINK, PT_SPARK, PT_PCT, PT_MD } pt_column_kind;

typedef struct pt_column {
    pt_str name; /* without the kind */
    pt_column_kind kind;
} pt_column;

typedef struct pt_table_options {
    size_t width;          /* of the terminal; 0: as wide as it needs */
    bool has_color;        /* terminal: headings in bold */
    const pt_words *words; /* in which the names of columns are said; NULL: as the query has them */
    int digits; /* reals that are no whole numbers are rounded to so many significant digits; 0: as they are */
} pt_table_options;

/* One table on its way: what a writer sees. */
typedef struct pt_table {
    const pt_column *columns;
    size_t count;
    const pt_table_options *how;
    pt_buf *out;
    void *state; /* the writer's own, between begin and end */
} pt_table;

typedef struct pt_writer {
    const char *name; /* terminal markdown json jsonl csv tsv */
    void (*begin)(pt_table *table);
    void (*row)(pt_table *table, const pt_value *cells);
    void (*end)(pt_table *table);
} pt_writer;

/* registry.c: all writers, NULL at the end. */
extern const pt_writer *const pt_writers[];

/* The writer called `name`, NULL when there is none. */
const pt_writer *pt_writer_named(const char *name);

/* What a column of a query is called, and how its cells are to be shown. */
pt_column pt_column_of(const pt_query *query, size_t column);

enum { PT_MOST_WRITERS = 2 }; /* of one run of a query */

/* A writer and where it writes. */
typedef struct pt_table_target {
    const pt_writer *writer;
    pt_buf *out;
} pt_table_target;

/* Runs `query`, whose parameters are bound, once, through all writers of `targets`, the last of which has none. *rows
 * says how many rows there were. */
pt_status pt_table_write_all(pt_query *query, const pt_table_target *targets, const pt_table_options *how, size_t *rows,
                             pt_error *err) PT_MUST;

/* The same with one writer; `rows` may be NULL. */
pt_status pt_table_write(pt_query *query, const pt_writer *writer, const pt_table_options *how, pt_buf *out,
                         size_t *rows, pt_error *err) PT_MUST;

#endif
