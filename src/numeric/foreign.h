/* GSL and igraph as guests: neither may end the program, and their error codes become ours. May use: base.
 *
 *   pt_numeric_start      before the first call of either library; as often as you like, from any thread
 *     st = pt_gsl_check(gsl_…(…), "what was being computed", err)
 *     pt_igraph_enter
 *       st = pt_igraph_check(igraph_…(…), "what was being computed", err)
 *     pt_igraph_leave */
#ifndef PT_NUMERIC_FOREIGN_H
#define PT_NUMERIC_FOREIGN_H

#include "base/status.h"

/* Their default handlers abort; from here on both libraries only return their codes. */
void pt_numeric_start(void);

/* What a code returned by GSL comes to; PT_OK for GSL_SUCCESS. `what` names the work, as in "singular values". */
pt_status pt_gsl_check(int code, const char *what, pt_error *err) PT_MUST;

/* The same for a code returned by igraph (an igraph_error_t). */
pt_status pt_igraph_check(int code, const char *what, pt_error *err) PT_MUST;

/* Debian's igraph is built without threads: what it has to free after an error, and its random numbers, are the whole
 * process's. So one thread is in it at a time; others wait. Not to be nested. */
void pt_igraph_enter(void);
void pt_igraph_leave(void);

#endif
