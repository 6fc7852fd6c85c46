#include "base/status.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

pt_status pt_fail(pt_error *err, pt_status status, const char *format, ...)
{
    va_list args;

    if (!err)
        return status;
    err->status = status;
    va_start(args, format);
    vsnprintf(err->text, sizeof err->text, format, args);
    va_end(args);
    return status;
}

pt_status pt_fail_in(pt_error *err, const char *format, ...)
{
    char before[sizeof err->text];
    va_list args;
    size_t used;

    if (!err)
        return PT_EBUG;
    memcpy(before, err->text, sizeof before);
    va_start(args, format);
    vsnprintf(err->text, sizeof err->text, format, args);
    va_end(args);
    used = strlen(err->text);
    snprintf(err->text + used, sizeof err->text - used, ": %s", before);
    return err->status;
}
