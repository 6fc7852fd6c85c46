#include "cli/nearest.h"

#include <string.h>

enum { LONGEST_NAME = 40, LETTERS_A_SLIP = 3 };

size_t pt_distance(const char *a, const char *b)
{
    size_t row[LONGEST_NAME + 1], la = strlen(a), lb = strlen(b);

    if (la > LONGEST_NAME || lb > LONGEST_NAME)
        return LONGEST_NAME;
    for (size_t j = 0; j <= lb; j++)
        row[j] = j;
    for (size_t i = 1; i <= la; i++) {
        size_t diagonal = row[0];

        row[0] = i;
        for (size_t j = 1; j <= lb; j++) {
            size_t change = diagonal + (a[i - 1] != b[j - 1]);
            size_t least = row[j] < row[j - 1] ? row[j] + 1 : row[j - 1] + 1;

            diagonal = row[j];
            row[j] = change < least ? change : least;
        }
    }
    return row[lb];
}

bool pt_is_slip(const char *name, const char *meant)
{
    size_t length = strlen(name);

    return (length >= LETTERS_A_SLIP && strncmp(name, meant, length) == 0) ||
           pt_distance(name, meant) <= (strlen(meant) + LETTERS_A_SLIP - 1) / LETTERS_A_SLIP;
}
