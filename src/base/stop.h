/* Somebody wants us to stop: a signal's wish, heeded where work can be left whole. May use: status.
 *
 *   pt_stop_ask         by whoever catches the signal
 *   pt_stop_check       by long work, between two pieces of it; what fails then is left by its usual way: rolled back,
 *                       taken away, its programs ended
 *
 *   The one thing of the program that is global, since a signal comes to a process, not to a call. */
#ifndef PT_BASE_STOP_H
#define PT_BASE_STOP_H

#include "base/status.h"

#include <stdbool.h>

/* May be called by a signal's handler. */
void pt_stop_ask(void);
bool pt_stop_is_asked(void);

/* PT_ESTOPPED when it was asked. */
pt_status pt_stop_check(pt_error *err) PT_MUST;

/* As if nobody had asked: for tests, of which one process runs many. */
void pt_stop_forget(void);

#endif
