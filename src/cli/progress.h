/* Progress and notes of long work, as a terminal or a pipe should see them. May use: base.
 *
 *   On a terminal one line, redrawn at most ten times a second and only after the first second, with the rate and the
 *   time left; nothing when standard error is no terminal. Notes go to standard error, warnings even when quiet. */
#ifndef PT_CLI_PROGRESS_H
#define PT_CLI_PROGRESS_H

#include "base/observer.h"

#include <stdbool.h>

typedef struct pt_progress_bar {
    bool is_shown; /* standard error is a terminal, and not quiet */
    bool is_drawn; /* a line stands there now */
    pt_note_level least;
    const char *stage;
    double begun, drawn; /* monotonic seconds */
} pt_progress_bar;

/* The observer that draws `bar`, which must outlive it. */
pt_observer pt_progress_bar_observer(pt_progress_bar *bar, bool is_quiet, bool is_verbose);

/* Takes the line away. */
void pt_progress_bar_end(pt_progress_bar *bar);

#endif
