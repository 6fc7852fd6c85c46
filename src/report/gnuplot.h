/* One run of gnuplot in a private folder that is gone afterwards. May use: base.
 *
 *   pt_workdir_open
 *     pt_workdir_write, pt_gnuplot_run, pt_workdir_read
 *   pt_workdir_close          always */
#ifndef PT_REPORT_GNUPLOT_H
#define PT_REPORT_GNUPLOT_H

#include "base/arena.h"
#include "base/status.h"
#include "base/str.h"

typedef struct pt_workdir {
    char path[256];
} pt_workdir;

/* Below $TMPDIR, else /tmp; nobody else can look into it. */
pt_status pt_workdir_open(pt_workdir *dir, pt_error *err) PT_MUST;
void pt_workdir_close(pt_workdir *dir);

pt_status pt_workdir_write(const pt_workdir *dir, const char *name, pt_str bytes, pt_error *err) PT_MUST;
pt_status pt_workdir_read(const pt_workdir *dir, const char *name, pt_arena *arena, pt_str *bytes,
                          pt_error *err) PT_MUST;

/* Runs the script `name` of the folder, in the folder: the gnuplot of /usr/local/bin or /usr/bin, or the one that
 * $PAPERTIDE_GNUPLOT names, without a shell, with nothing of the user's settings and limits of time, memory and files.
 * PT_EIO: no gnuplot, stopped by a limit, or an error in a script, told in gnuplot's words. */
pt_status pt_gnuplot_run(const pt_workdir *dir, const char *name, pt_error *err) PT_MUST;

#endif
