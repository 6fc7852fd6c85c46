#include "base/size.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct {
    const char *name;
    double bytes;
} units[] = {
    { "B", 1 },
    { "kB", 1e3 },
    { "MB", 1e6 },
    { "GB", 1e9 },
    { "KiB", 1024 },
    { "MiB", 1024 * 1024 },
    { "GiB", 1024 * 1024 * 1024 },
};

enum { DECIMAL_UNITS = 4, LONGEST = 40 };

static const double largest = 1e15;

bool pt_size_parse(pt_str text, uint64_t *bytes)
{
    char copy[LONGEST], *end;
    double number;

    if (text.len == 0 || text.len >= LONGEST || !pt_is_digit(text.at[0]))
        return false;
    snprintf(copy, sizeof copy, "%.*s", PT_FMT(text));
    number = strtod(copy, &end);
    if (end != copy + strspn(copy, "0123456789.")) /* strtod knows 0x10 and 1e3, too */
        return false;
    end += strspn(end, " ");
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (strcasecmp(end, units[i].name) == 0) {
            number *= units[i].bytes;
            *bytes = number < largest ? (uint64_t)llround(number) : 0;
            return *bytes > 0;
        }
    return false;
}

void pt_size_print(uint64_t bytes, char text[PT_SIZE_TEXT])
{
    size_t unit = 0;
    double value;

    while (unit + 1 < DECIMAL_UNITS && (double)bytes >= 0.9995 * units[unit + 1].bytes)
        unit++;
    value = (double)bytes / units[unit].bytes;
    if (unit > 1 && value < 10 && fabs(value - round(value)) >= 0.05)
        snprintf(text, PT_SIZE_TEXT, "%.1f %s", value, units[unit].name);
    else
        snprintf(text, PT_SIZE_TEXT, "%.0f %s", value, units[unit].name);
}
