/* The charts of a report: queued while the template is rendered, drawn by one gnuplot at its end. May use: base, store.
 *
 *   plots/NAME.gp draws one chart; plots/style.gp is loaded first. It finds
 *     DATA   the rows of its query, tab-separated, without a heading; what is not known is NaN
 *     ROWS   how many there are
 *     TITLE, NOTE   the takeaway and the line of source (style.gp reads them out of the file HEAD)
 *     THEME  light or dark     FORM   svg or png     OUT  the file to draw into
 *   No byte of data enters a script: a title goes from a file into a variable, and what gnuplot would take for more
 * than text (quotes, backslashes, control characters) is replaced on its way into DATA. */
#ifndef PT_REPORT_CHART_H
#define PT_REPORT_CHART_H

#include "base/arena.h"
#include "base/memory.h"
#include "report/table.h"

enum { PT_LIGHT, PT_DARK, PT_THEMES };

typedef struct pt_chart {
    pt_str name;   /* of its files */
    pt_str script; /* text of plots/….gp */
    pt_str alt;    /* what the picture shows, plain text */
    pt_str head;   /* takeaway and source, as a line of TSV */
    pt_str data, csv;
    size_t rows;
    bool has_limit;          /* of rows or panels: it can be drawn with fewer */
    pt_str image[PT_THEMES]; /* set by pt_charts_draw */
    pt_str hover;            /* the same: a script with what it says of its places (hover.h) */
} pt_chart;

typedef PT_ARRAY(pt_chart) pt_chart_list;

/* What a chart is drawn from: tab-separated, no heading. */
extern const pt_writer pt_writer_gnuplot;

/* `text` as a cell of such a table. */
void pt_gnuplot_text(pt_buf *out, pt_str text);

/* Draws all `charts` in both themes. `form` is "svg" or "png". The images live as long as `arena`. */
pt_status pt_charts_draw(const pt_chart_list *charts, const char *form, pt_str style, pt_arena *arena,
                         pt_error *err) PT_MUST;

/* The Markdown that shows a chart, whose files lie in the folder `place`: <picture> and a link to its numbers. */
void pt_chart_show(pt_buf *out, const pt_chart *chart, const char *form, const char *place, const pt_words *words);

#endif
