#include "cli/progress.h"

#include "base/size.h"
#include "cli/say.h"
#include "cli/terminal.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { USUAL_WIDTH = 80, LEAST_BAR = 8, MOST_BAR = 40, LONGEST_LINE = 600 };

static const double first_after = 1.0, redraw_after = 0.1;

static double seconds(void)
{
    struct timespec now = { 0 };

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

/* ── The line ────────────────────────────────────────────────────────────────────────────────────────────────────── */

static bool counts_bytes(const char *stage)
{
    return strcmp(stage, "ingest") == 0;
}

static void add_count(pt_buf *out, const char *stage, uint64_t done, uint64_t total)
{
    char text[PT_SIZE_TEXT];

    if (!total && !done) { /* it has only begun */
        pt_buf_add(out, PT_S("…"));
        return;
    }
    if (total) {
        pt_buf_addf(out, "%3.0f %%", 100.0 * (double)done / (double)total);
        return;
    }
    pt_size_print(done, text);
    if (counts_bytes(stage))
        pt_buf_addf(out, "%s", text);
    else
        pt_buf_addf(out, "%" PRIu64, done);
}

/* Of what comes less than once a second the count says enough. */
static void add_rate(pt_buf *out, const char *stage, double rate)
{
    char text[PT_SIZE_TEXT];

    pt_size_print((uint64_t)rate, text);
    if (counts_bytes(stage))
        pt_buf_addf(out, "  %s/s", text);
    else if (rate >= 1)
        pt_buf_addf(out, "  %.0f/s", rate);
}

static void add_left(pt_buf *out, double left)
{
    long whole = (long)(left + 0.5);

    if (whole >= 3600)
        pt_buf_addf(out, "  %ld:%02ld:%02ld left", whole / 3600, whole / 60 % 60, whole % 60);
    else
        pt_buf_addf(out, "  %ld:%02ld left", whole / 60, whole % 60);
}

static void add_bar(pt_buf *out, double share, size_t room)
{
    size_t length = room > MOST_BAR ? MOST_BAR : room, full = (size_t)(share * (double)length + 0.5);

    pt_buf_add(out, PT_S(" ["));
    for (size_t i = 0; i < length; i++)
        pt_buf_add_char(out, i + 1 < full || (full == length && i < full) ? '=' : i + 1 == full ? '>' : ' ');
    pt_buf_add_char(out, ']');
}

/* What there is no room for goes: first the bar, then the rate, then the time left. */
void pt_progress_line(pt_buf *out, const char *stage, uint64_t done, uint64_t total, double a_second, size_t width)
{
    enum { AROUND_BAR = 3 };
    pt_buf rate = { .limit = LONGEST_LINE }, left = { .limit = LONGEST_LINE };
    size_t room, begun = out->len;

    done = total && done > total ? total : done;
    width = width ? width : USUAL_WIDTH;
    add_rate(&rate, stage, a_second);
    if (total && a_second > 0)
        add_left(&left, (double)(total - done) / a_second);
    pt_buf_addf(out, "%s ", stage);
    add_count(out, stage, done, total);
    room = width - (out->len - begun < width ? out->len - begun : width);
    if (total && room >= LEAST_BAR + AROUND_BAR + rate.len + left.len)
        add_bar(out, (double)done / (double)total, room - AROUND_BAR - rate.len - left.len);
    if (room >= rate.len + left.len)
        pt_buf_add(out, pt_buf_text(&rate));
    if (room >= left.len)
        pt_buf_add(out, pt_buf_text(&left));
    if (out->len - begun > width)
        out->len = begun + width;
    pt_buf_free(&rate);
    pt_buf_free(&left);
}

/* ── On a terminal ───────────────────────────────────────────────────────────────────────────────────────────────── */

static void draw(const pt_progress_bar *bar, uint64_t done, uint64_t total, double passed)
{
    size_t width = pt_terminal_width(PT_ERR);
    double rate = done > bar->from ? (double)(done - bar->from) / passed : 0;
    pt_buf line = { .limit = LONGEST_LINE };

    pt_buf_add(&line, PT_S("\r\033[K"));
    pt_progress_line(&line, bar->stage, done, total, rate, width ? width - 1 : 0); /* the last column would wrap */
    fwrite(line.at, 1, line.len, stderr);
    pt_buf_free(&line);
}

static void on_progress(void *self, const char *stage, uint64_t done, uint64_t total)
{
    pt_progress_bar *bar = self;
    double now;

    if (!bar->is_shown)
        return;
    now = bar->seconds();
    if (strcmp(bar->stage, stage) != 0) {
        snprintf(bar->stage, sizeof bar->stage, "%s", stage);
        bar->begun = now;
        bar->from = done;
        bar->is_old = bar->is_drawn; /* that of the stage before must not stand there any longer */
    }
    if (!bar->is_old && (now - bar->begun < first_after || now - bar->drawn < redraw_after))
        return;
    bar->is_old = false;
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
    bar->is_shown = pt_terminal_can_draw(PT_ERR) && !is_quiet;
    bar->least = is_quiet ? PT_NOTE_WARNING : is_verbose ? PT_NOTE_DETAIL : PT_NOTE_USUAL;
    bar->seconds = bar->seconds ? bar->seconds : seconds;
    return (pt_observer){ .self = bar, .progress = on_progress, .note = on_note };
}
