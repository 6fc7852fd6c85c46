#include "source/python.h"

#include "source/input.h"

#include <string.h>

bool pt_python_is(pt_str line)
{
    line = pt_str_trim(line);
    return line.len > 1 && line.at[0] == '{' && pt_str_starts(pt_str_trim(pt_str_part(line, 1, line.len)), PT_S("'"));
}

static bool is_hex(pt_str digits, size_t count)
{
    for (size_t i = 0; i < digits.len; i++)
        if (!strchr("0123456789abcdefABCDEF", digits.at[i]) || !digits.at[i])
            return false;
    return digits.len == count;
}

/* \U0001F600 as JSON's two halves. */
static void add_wide(pt_str digits, pt_buf *json)
{
    unsigned long c = 0;

    for (size_t i = 0; i < digits.len; i++)
        c = c * 16 + (unsigned long)(strchr("0123456789abcdef", digits.at[i] | 0x20) - "0123456789abcdef");
    if (c > 0xFFFF)
        pt_buf_addf(json, "\\u%04lx\\u%04lx", 0xD800 + ((c - 0x10000) >> 10 & 0x3FF), 0xDC00 + (c & 0x3FF));
    else
        pt_buf_addf(json, "\\u%04lx", c);
}

/* The escape at the start of `rest`; how many bytes it has. */
static size_t add_escape(pt_str rest, pt_buf *json)
{
    static const struct {
        char letter;
        size_t digits;
    } codes[] = { { 'x', 2 }, { 'u', 4 }, { 'U', 8 } };
    char c = rest.len > 1 ? rest.at[1] : '\0';

    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        pt_str digits = pt_str_part(rest, 2, codes[i].digits);

        if (c == codes[i].letter && is_hex(digits, codes[i].digits)) {
            add_wide(digits, json);
            return 2 + digits.len;
        }
    }
    if (c == '\'')
        pt_buf_add_char(json, c);
    else if (c && strchr("\"\\nrtbf", c))
        pt_buf_add(json, pt_str_part(rest, 0, 2));
    else
        pt_buf_add(json, PT_S("\\\\"));
    return c && strchr("'\"\\nrtbf", c) ? 2 : 1;
}

/* The string at the start of `rest`, in whichever quotes; how many bytes it has. */
static size_t add_string(pt_str rest, pt_buf *json)
{
    char quote = rest.at[0];
    size_t i = 1;

    pt_buf_add_char(json, '"');
    while (i < rest.len && rest.at[i] != quote) {
        if (rest.at[i] == '\\') {
            i += add_escape(pt_str_part(rest, i, rest.len), json);
            continue;
        }
        if (rest.at[i] == '"')
            pt_buf_add_char(json, '\\');
        pt_buf_add_char(json, rest.at[i++]);
    }
    if (i < rest.len)
        pt_buf_add_char(json, '"');
    return i < rest.len ? i + 1 : i;
}

/* What stands outside strings; how many bytes were used. */
static size_t add_other(pt_str rest, pt_buf *json)
{
    static const struct {
        pt_str python, json;
    } words[] = { { PT_STR("None"), PT_STR("null") },
                  { PT_STR("True"), PT_STR("true") },
                  { PT_STR("False"), PT_STR("false") },
                  { PT_STR("("), PT_STR("[") },
                  { PT_STR(")"), PT_STR("]") } };

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (pt_str_starts(rest, words[i].python)) {
            pt_buf_add(json, words[i].json);
            return words[i].python.len;
        }
    pt_buf_add_char(json, rest.at[0]);
    return 1;
}

void pt_python_to_json(pt_str line, pt_buf *json)
{
    json->limit = 2 * (size_t)PT_LONGEST_LINE;
    pt_buf_reset(json);
    while (line.len) {
        bool is_string = line.at[0] == '\'' || line.at[0] == '"';
        size_t used = is_string ? add_string(line, json) : add_other(line, json);

        line = pt_str_part(line, used, line.len);
    }
}
