#include "cli/nearest.h"

#include "base/str.h"

#include <string.h>

enum { LETTERS_A_SLIP = 3 };

size_t pt_distance(const char *a, const char *b)
{
    return pt_str_distance(pt_str_of(a), pt_str_of(b));
}

bool pt_is_slip(const char *name, const char *meant)
{
    size_t length = strlen(name);

    return (length >= LETTERS_A_SLIP && strncmp(name, meant, length) == 0) ||
           pt_distance(name, meant) <= (strlen(meant) + LETTERS_A_SLIP - 1) / LETTERS_A_SLIP;
}
