#include "base/observer.h"

#include <stdarg.h>
#include <stdio.h>

void pt_progress(const pt_observer *observer, const char *stage, uint64_t done, uint64_t total)
{
    if (observer && observer->progress)
        observer->progress(observer->self, stage, done, total);
}

void pt_note(const pt_observer *observer, pt_note_level level, const char *format, ...)
{
    char text[480];
    va_list args;

    if (!observer || !observer->note)
        return;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    observer->note(observer->self, level, text);
}
