/* Papers in the formats of other programs. May use: base, paper, store.
 *
 *   How to add a format: write src/report/export_NAME.c (the struct last) and add a line to export.c. */
#ifndef PT_REPORT_EXPORT_H
#define PT_REPORT_EXPORT_H

#include "base/buf.h"
#include "base/dict.h"
#include "base/memory.h"
#include "store/cursor.h"

/* What a format may need to know of the papers before. */
typedef struct pt_export_state {
    pt_dict *keys;           /* that were given out */
    PT_ARRAY(uint32_t) next; /* of each: the number that the next paper of the same is tried with */
} pt_export_state;

typedef struct pt_exporter {
    const char *name;
    const char *heading; /* what comes first; NULL: nothing */
    void (*add)(pt_export_state *state, const pt_paper *paper, pt_buf *out);
} pt_exporter;

/* export.c: all formats, NULL at the end. */
extern const pt_exporter *const pt_exporters[];

/* The format called `name`, NULL when there is none. */
const pt_exporter *pt_exporter_named(const char *name);

/* Where the text goes, piece by piece. */
typedef struct pt_export_sink {
    pt_status (*write)(void *self, pt_str text, pt_error *err);
    void *self;
} pt_export_sink;

/* Writes the papers that `filter` lets through, by first day, then arXiv id; *count says how many. Holds one paper at a
 * time (BibTeX: and the keys it gave out). */
pt_status pt_export_papers(pt_store *store, const pt_papers_filter *filter, const pt_exporter *exporter,
                           pt_export_sink sink, size_t *count, pt_error *err) PT_MUST;

/* The year of a paper: of its first version, else of the month its arXiv id names, else of its first day. */
int pt_export_year(const pt_paper *paper);

/* The paper's DOI, or its id when that is one; empty when there is none. */
pt_str pt_export_doi(const pt_paper *paper);

/* Adds `text` on one line: white space as single blanks, other controls left out. */
void pt_export_add_line(pt_buf *out, pt_str text);

#endif
