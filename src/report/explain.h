/* What reports there are, and what one is made of. May use: base.
 *
 *   Both look at the built-in templates and, before them, at the user's own folder (NULL for none). */
#ifndef PT_REPORT_EXPLAIN_H
#define PT_REPORT_EXPLAIN_H

#include "base/arena.h"
#include "base/memory.h"
#include "base/status.h"

/* A template of reports/. */
typedef struct pt_template {
    pt_str name, about; /* what its first note says */
} pt_template;

typedef PT_ARRAY(pt_template) pt_template_list;

/* One directive of a report that asks or draws. */
typedef struct pt_report_part {
    pt_str file; /* reports/weekly.md */
    size_t line;
    pt_str directive, query, plot; /* sql/report/…, plots/…; empty for none */
} pt_report_part;

typedef PT_ARRAY(pt_report_part) pt_report_parts;

/* All templates, by name; texts live as long as `arena`. */
pt_status pt_templates_list(const char *templates, pt_template_list *list, pt_arena *arena, pt_error *err) PT_MUST;

/* The parts of template `name` in their order, those of what it includes and of its pages where they stand. PT_EUSAGE:
 * no such template, or a fault in it. */
pt_status pt_report_explain(const char *templates, pt_str name, pt_report_parts *parts, pt_arena *arena,
                            pt_error *err) PT_MUST;

#endif
