/* News on the way up: progress and notes of long work. May use: nothing.
 *
 *   Nothing below cli/ prints. A stage calls the observer; cli/ decides what a terminal or a pipe gets to see. */
#ifndef PT_BASE_OBSERVER_H
#define PT_BASE_OBSERVER_H

#include "base/status.h"

#include <stdint.h>

typedef enum pt_note_level {
    PT_NOTE_DETAIL, /* for -v */
    PT_NOTE_USUAL,
    PT_NOTE_WARNING /* shown even with -q */
} pt_note_level;

typedef struct pt_observer {
    void *self;
    void (*progress)(void *self, const char *stage, uint64_t done, uint64_t total); /* total 0: not known */
    void (*note)(void *self, pt_note_level level, const char *text);
} pt_observer;

/* Both do nothing without an observer. */
void pt_progress(const pt_observer *observer, const char *stage, uint64_t done, uint64_t total);
void pt_note(const pt_observer *observer, pt_note_level level, const char *format, ...) PT_PRINTF(3, 4);

#endif
