/* Progress and notes of long work, as a terminal or a pipe should see them. May use: base, report, cli.
 *
 *   On a terminal one line, as wide as that is now, redrawn at most ten times a second and only after the first second,
 *   with the rate and the time left; nothing when standard error is no terminal, or one that cannot be drawn on. Notes
 * go to standard error, warnings even when quiet. */
#ifndef PT_CLI_PROGRESS_H
#define PT_CLI_PROGRESS_H

#include "base/buf.h"
#include "base/observer.h"

#include <stdbool.h>

typedef struct pt_progress_bar {
    bool is_shown; /* standard error is a terminal, and not quiet */
    bool is_drawn; /* a line stands there now */
    bool is_old;   /* of a stage that is over */
    pt_note_level least;
    char stage[40];
    uint64_t from;           /* what was done when the stage began */
    double begun, drawn;     /* in what `seconds` says */
    double (*seconds)(void); /* a clock that never goes back; NULL: the system's */
} pt_progress_bar;

/* The observer that draws `bar`, which must outlive it; *bar is {0} or has its clock. */
pt_observer pt_progress_bar_observer(pt_progress_bar *bar, bool is_quiet, bool is_verbose);

/* The line of a stage that has done so much of `total` (0: nobody knows) at a rate a second, at most `width` columns;
 * 0: as for 80. Its unit is the stage's: bytes of files, or things. */
void pt_progress_line(pt_buf *out, const char *stage, uint64_t done, uint64_t total, double rate, size_t width);

/* Takes the line away. */
void pt_progress_bar_end(pt_progress_bar *bar);

#endif
