/* A week on a terminal: panels of lines, one of them in hand, and texts that open from a line. Knows neither store nor
 * papers: what it shows comes from the caller as text, and anything may be in it. May use: base, ncurses.
 *
 *   pt_top_run     until its user leaves */
#ifndef PT_TOP_TOP_H
#define PT_TOP_TOP_H

#include "base/arena.h"
#include "base/status.h"

#include <stdbool.h>

enum { PT_TOP_PANELS = 7 };

typedef struct pt_top_panel {
    const char *title, *when_empty;
    pt_str heading;       /* the names of its columns */
    pt_str *lines, *keys; /* what a line shows, and by what it is asked for */
    size_t count;
} pt_top_panel;

typedef struct pt_top_week {
    pt_str head; /* which week, of what */
    pt_top_panel panels[PT_TOP_PANELS];
} pt_top_week;

/* Where it comes from. Texts live as long as `arena`; `width` is that of the terminal in columns. */
typedef struct pt_top_source {
    void *self;
    pt_status (*load)(void *self, size_t width, pt_arena *arena, pt_top_week *week, pt_error *err);
    /* What stands behind a line of a panel. */
    pt_status (*tell)(void *self, size_t panel, pt_str key, size_t width, pt_arena *arena, pt_str *text, pt_error *err);
    pt_status (*find)(void *self, pt_str typed, size_t width, pt_arena *arena, pt_str *text, pt_error *err);
    void (*step)(void *self, int weeks); /* -1: the week before */
    void (*next_field)(void *self);
    /* Is there something else to show than at the last load? Asked about once a second. */
    pt_status (*has_changed)(void *self, bool *has_changed, pt_error *err);
} pt_top_source;

/* PT_EUSAGE: no terminal, or one of an unknown kind. */
pt_status pt_top_run(const pt_top_source *source, bool has_color, pt_error *err) PT_MUST;

#endif
