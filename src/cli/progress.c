#include "cli/progress.h"

#include "cli/say.h"

#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static const double first_after = 1.0, redraw_after = 0.1;

static double seconds(void)
{
    struct timespec now = { 0 };

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static void draw(const pt_progress_bar *bar, uint64_t done, uint64_t total, double passed)
{
    double rate = passed > 0 ? (double)done / passed : 0;
    double left = rate > 0 && total > done ? (double)(total - done) / rate : 0;

    if (strcmp(bar->stage, "ingest") == 0) /* counts bytes */
        fprintf(stderr, "\r\033[K%s %3.0f %%, %.1f MB/s, %.0f s left", bar->stage,
                total ? 100.0 * (double)done / (double)total : 0, rate / 1e6, left);
    else if (total == 0) /* nobody knows how many there will be */
        fprintf(stderr, "\r\033[K%s %llu, %.1f/s", bar->stage, (unsigned long long)done, rate);
    else
        fprintf(stderr, "\r\033[K%s %llu of %llu, %.0f s left", bar->stage, (unsigned long long)done,
                (unsigned long long)total, left);
}

static void on_progress(void *self, const char *stage, uint64_t done, uint64_t total)
{
    pt_progress_bar *bar = self;
    double now;

    if (!bar->is_shown)
        return;
    now = seconds();
    if (!bar->stage || strcmp(bar->stage, stage) != 0) {
        bar->stage = stage;
        bar->begun = now;
    }
    if (now - bar->begun < first_after || now - bar->drawn < redraw_after)
        return;
    bar->drawn = now;
    bar->is_drawn = true;
    draw(bar, done, total, now - bar->begun);
}

void pt_progress_bar_end(pt_progress_bar *bar)
{
    if (bar->is_drawn)
        fprintf(stderr, "\r\033[K");
    bar->is_drawn = false;
}

static void on_note(void *self, pt_note_level level, const char *text)
{
    pt_progress_bar *bar = self;

    if (level < bar->least)
        return;
    pt_progress_bar_end(bar);
    pt_say_line("%s", text);
}

pt_observer pt_progress_bar_observer(pt_progress_bar *bar, bool is_quiet, bool is_verbose)
{
    bar->is_shown = isatty(STDERR_FILENO) && !is_quiet;
    bar->least = is_quiet ? PT_NOTE_WARNING : is_verbose ? PT_NOTE_DETAIL : PT_NOTE_USUAL;
    return (pt_observer){ .self = bar, .progress = on_progress, .note = on_note };
}
