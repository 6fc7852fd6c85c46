/* The directives, for the registry; report.h says what each does. */
#ifndef PT_REPORT_DIRECTIVES_H
#define PT_REPORT_DIRECTIVES_H

#include "report/render.h"

pt_status pt_directive_value(pt_render *render, const pt_directive_args *args, pt_error *err) PT_MUST;
pt_status pt_directive_table(pt_render *render, const pt_directive_args *args, pt_error *err) PT_MUST;
pt_status pt_directive_list(pt_render *render, const pt_directive_args *args, pt_error *err) PT_MUST;
pt_status pt_directive_chart(pt_render *render, const pt_directive_args *args, pt_error *err) PT_MUST;
pt_status pt_directive_if(pt_render *render, const pt_directive_args *args, pt_error *err) PT_MUST;
pt_status pt_directive_else(pt_render *render, const pt_directive_args *args, pt_error *err) PT_MUST;
pt_status pt_directive_endif(pt_render *render, const pt_directive_args *args, pt_error *err) PT_MUST;
pt_status pt_directive_include(pt_render *render, const pt_directive_args *args, pt_error *err) PT_MUST;
pt_status pt_directive_pages(pt_render *render, const pt_directive_args *args, pt_error *err) PT_MUST;
pt_status pt_directive_index(pt_render *render, const pt_directive_args *args, pt_error *err) PT_MUST;
pt_status pt_directive_note(pt_render *render, const pt_directive_args *args, pt_error *err) PT_MUST;

#endif
