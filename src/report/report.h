/* A report: a template of reports/ filled from the store, with its charts. May use: base, store.
 *
 *   The report NAME of a PERIOD is one page and a folder with what it shows:
 *     OUT/NAME-PERIOD.md               the template, its directives replaced by what their queries say
 *     OUT/NAME-PERIOD/CHART.svg        a chart for white pages,
 *     OUT/NAME-PERIOD/CHART-dark.svg   the same for dark ones,
 *     OUT/NAME-PERIOD/CHART.csv        and its numbers
 *   Charts of pixels end in .png (is_png). In HTML the page is OUT/NAME-PERIOD.html, made from the same Markdown, beside what all reports share (site.h), and
 *     OUT/NAME-PERIOD/CHART.js         what a chart says of the places a reader points at
 *     OUT/NAME-PERIOD/search.js        what a search over the site finds in it, where it has any
 *
 *   Everything is rendered and drawn before the first file is written; a file that already holds its bytes is not
 *   touched. All that change are replaced together (base/batch.h), the page last: nobody sees half a report. The
 *   same store gives the same bytes.
 *
 *   A directive is an HTML comment, so a template is readable Markdown. Queries are sql/report/QUERY.sql:
 *     <!-- value QUERY -->        inside text: the first cell; a dash when there is no row
 *     <!-- table QUERY -->        the rows; empty="…" is written when there is none
 *     <!-- list QUERY -->         a bullet for each row's first cell; empty="…"
 *     <!-- chart PLOT -->         plots/PLOT.gp drawn from the query of the same name, or from=QUERY; title=QUERY gives
 * its takeaway and its line of source, alt="…" what the picture shows, as=NAME another file name, empty="…"
 *     <!-- if QUERY --> … <!-- else --> … <!-- endif -->    true: a row whose first cell is neither 0, '' nor NULL
 *     <!-- include TEMPLATE -->   reports/TEMPLATE.md
 *     <!-- pages TEMPLATE -->     a page of its own for each row of the query from=QUERY, in the folder: its first cell
 * is the page's name, and each column a parameter of the queries of reports/TEMPLATE.md
 *     <!-- index QUERY -->        what a search over the site finds here: text, href and note of each row; kind=paper says
 * what they are. Nothing on the page, and in Markdown not asked
 *     <!-- note … -->             for those who read the template; left out
 *   In another language the template is reports/LANGUAGE/NAME.md where there is one, and the words of queries, columns
 * and charts are those of words.h.
 *
 *   Every other KEY=VALUE is a parameter of the query. These are bound where a query has them:
 *     :period, :field, :fingerprint (of the store), :command (that makes the report again), :place (the report's
 * folder, as its page names it), and what the report is about (`with`) */
#ifndef PT_REPORT_REPORT_H
#define PT_REPORT_REPORT_H

#include "base/day.h"
#include "base/observer.h"
#include "store/store.h"

enum { PT_REPORT_PATH = 4096, PT_REPORT_WITH = 4 /* at most */ };

typedef struct pt_report_options {
    const char *name; /* the template: "weekly" */
    const char *file; /* what its files are called, before the period; NULL: as the template */
    pt_period period;
    const char *field;     /* "all" is the whole store */
    const char *out;       /* a folder; made when it is not there */
    const char *language;  /* of its words, as in "zh"; NULL: English (words.h) */
    const char *templates; /* a folder that shadows reports/, sql/report/ and plots/; NULL for none */
    const char *command;   /* what makes this report again, but for what follows here */
    bool is_html;          /* pages of HTML, not of Markdown */
    bool is_png;           /* charts of pixels, two for each of a page's; they end in .png */
    bool is_check;         /* writes nothing: changed_files are those that are not as they would be written */
    size_t panels;         /* rows and panels of a chart at most; 0: as many as the templates say */
    uint64_t budget;       /* bytes that papertide's reports may occupy in `out` (budget.h); 0: no limit */
    const char *version;   /* of the program: the page then ends with a comment that says what made it (footer.h) */
    struct {
        const char *name, *value;
    } with[PT_REPORT_WITH]; /* parameters of its queries: whom it is about; the rest without a name */
} pt_report_options;

typedef struct pt_report_result {
    char path[PT_REPORT_PATH];    /* of the page */
    size_t files, changed_files;  /* all that belong to the report; those that were new or different */
    char changed[PT_REPORT_PATH]; /* the first of those */
    size_t bytes;                 /* of its files, without what a site's reports share */
    int64_t added;                /* how many more than before */
    size_t panels;                /* it was drawn with at most so many, to fit the budget; 0: with all */
    uint64_t kept;                /* with a budget: bytes of all reports of the folder */
    size_t archived, months;      /* files that were put away for it, and of how many months */
} pt_report_result;

/* PT_EUSAGE: no such template, or a fault in it ("reports/weekly.md: line 12: …"); PT_EIO: gnuplot or the folder. */
pt_status pt_report_write(pt_store *store, const pt_report_options *options, const pt_observer *observer,
                          pt_report_result *result, pt_error *err) PT_MUST;

#endif
