/* A report on its way: what the directives see. May use: base, store.
 *
 *   pt_render_template        fills `out`, queues the charts
 *   pt_charts_draw            draws what was queued, all in one go (chart.h) */
#ifndef PT_REPORT_RENDER_H
#define PT_REPORT_RENDER_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/memory.h"
#include "report/chart.h"
#include "report/report.h"
#include "report/words.h"
#include "store/query.h"

typedef struct pt_branch {
    bool was_on; /* outside of the if */
    bool has_else;
} pt_branch;

/* A page beside the report's own. */
typedef struct pt_page {
    pt_str name, text;
} pt_page;

/* A parameter that queries may ask for. */
typedef struct pt_parameter {
    const char *name;
    pt_value value;
} pt_parameter;

typedef struct pt_render {
    pt_store *store;
    pt_words *words; /* of the report's language */
    const pt_report_options *options;
    const pt_observer *observer;
    pt_arena arena; /* until the report is written */
    pt_buf out;     /* the Markdown */
    pt_buf index;   /* the rows of its search.js (index.c) */
    pt_chart_list charts;
    PT_ARRAY(pt_branch) branches; /* the ifs that are open, the innermost last */
    size_t least_branches;        /* those opened in the templates that include this one */
    bool is_off;                  /* inside a branch not taken */
    int depth;                    /* of includes */
    pt_str place;                 /* the folder of charts and pages, as the report's own page names it */
    pt_str page;                  /* the page that is being written; empty: the report's own */
    PT_ARRAY(pt_page) pages;
    PT_ARRAY(pt_parameter) parameters; /* for all queries of the report; behind them those of the page */
    char fingerprint[33];
} pt_render;

enum { PT_MOST_ARGUMENTS = 12 };

/* `<!-- table rising limit=15 -->`: directive table, subject rising, one argument. Views into the template. */
typedef struct pt_directive_args {
    pt_str directive, subject;
    struct {
        pt_str key, value;
    } with[PT_MOST_ARGUMENTS];
    size_t count;
} pt_directive_args;

typedef struct pt_directive {
    const char *name;
    bool is_inline;   /* may stand inside text; others have a line of their own */
    bool runs_off;    /* also inside a branch that is not taken */
    bool has_subject; /* the word behind its name */
    pt_status (*write)(pt_render *render, const pt_directive_args *args, pt_error *err);
} pt_directive;

/* registry.c: all directives, the last without a name. */
extern const pt_directive pt_directives[];

/* Finds the first directive of `line`: what stands before it, itself (between `<!--` and `-->`), what follows. False
 * when there is none; `after` has no text where it does not end. */
bool pt_directive_cut(pt_str line, pt_str *before, pt_str *inside, pt_str *after);

/* Reads what stands between the marks. */
pt_status pt_directive_read(pt_str text, pt_directive_args *args, pt_error *err) PT_MUST;

/* The value of `key`, empty when it is not there. */
pt_str pt_directive_argument(const pt_directive_args *args, const char *key);

/* A name of letters, digits, '.', '_' and '-' that does not begin with a dot: it can be part of a path. */
bool pt_is_plain_name(pt_str name);

/* Opens sql/report/NAME.sql and binds what it asks for. With `is_strict` an argument the query does not have is an
 * error. The caller closes `*query`. */
pt_status pt_render_ask(pt_render *render, pt_str name, const pt_directive_args *args, bool is_strict, pt_query **query,
                        pt_error *err) PT_MUST;

/* What a page says: it ends with one newline, whatever blank lines its last directives left. A view. */
pt_str pt_render_page(pt_buf *out);

/* Reads reports/NAME.md, or that of the language where there is one, the user's own where `templates` has it; `depth` is
 * of the includes that led there. PT_EUSAGE: no such template, no name, or too deep. Both live as long as `arena`. */
pt_status pt_template_read(const char *templates, const char *language, pt_str name, int depth, pt_arena *arena,
                           const char **path, pt_str *text, pt_error *err) PT_MUST;

/* Adds reports/NAME.md to `out`. */
pt_status pt_render_template(pt_render *render, pt_str name, pt_error *err) PT_MUST;

#endif
