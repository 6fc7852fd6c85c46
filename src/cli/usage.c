#include "cli/usage.h"

#include <string.h>

static bool is_between(char c)
{
    return strchr(" |[]\n", c) != NULL;
}

/* A piece without blanks, brackets and bars; all that stands in quotes is one. */
static bool next_piece(pt_str *rest, pt_str *piece)
{
    size_t end = 0;

    while (rest->len && is_between(rest->at[0]))
        *rest = pt_str_part(*rest, 1, rest->len);
    if (rest->len && rest->at[0] == '"')
        end = 1 + pt_str_find(pt_str_part(*rest, 1, rest->len), PT_S("\""));
    while (end < rest->len && !is_between(rest->at[end]))
        end++;
    *piece = pt_str_part(*rest, 0, end);
    *rest = pt_str_part(*rest, end, rest->len);
    return end > 0;
}

static bool has_value(const pt_command *command, pt_str option)
{
    for (size_t i = 0; command->options && command->options[i].name; i++)
        if (pt_str_equal(option, pt_str_of(command->options[i].name)))
            return command->options[i].kind != PT_FLAG;
    return false;
}

/* "FILE", "md|html": up to the next blank or bracket. */
static void skip_value(pt_str *rest)
{
    *rest = pt_str_part(*rest, 1, rest->len);
    while (rest->len && rest->at[0] != ' ' && rest->at[0] != ']')
        *rest = pt_str_part(*rest, 1, rest->len);
}

bool pt_usage_next(const pt_command *command, pt_str *rest, pt_str *word)
{
    while (next_piece(rest, word)) {
        if (pt_str_starts(*word, PT_S("--"))) {
            if (has_value(command, pt_str_part(*word, 2, word->len)) && rest->len && rest->at[0] == ' ')
                skip_value(rest);
        } else if (word->at[0] != '"' && !pt_str_equal(*word, PT_S("…"))) {
            return true;
        }
    }
    return false;
}

bool pt_usage_is_literal(pt_str word)
{
    return word.len && word.at[0] >= 'a' && word.at[0] <= 'z';
}
