#include "base/json.h"

void pt_json_add_string(pt_buf *out, pt_str text)
{
    static const char *const short_forms[32] = {
        ['\b'] = "\\b", ['\f'] = "\\f", ['\n'] = "\\n", ['\r'] = "\\r", ['\t'] = "\\t"
    };

    pt_buf_add_char(out, '"');
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.at[i];

        if (c < 32 && short_forms[c])
            pt_buf_add(out, pt_str_of(short_forms[c]));
        else if (c < 32 || c == 0x7f)
            pt_buf_addf(out, "\\u%04x", c);
        else {
            if (c == '"' || c == '\\')
                pt_buf_add_char(out, '\\');
            pt_buf_add_char(out, (char)c);
        }
    }
    pt_buf_add_char(out, '"');
}

/* How long the string at the start of `text` is, with its quotes. */
static size_t string_length(pt_str text)
{
    size_t i = 1;

    while (i < text.len && text.at[i] != '"')
        i += text.at[i] == '\\' ? 2 : 1;
    return i + 1;
}

/* How long the value at the start of `text` is: up to a comma outside strings, arrays and objects. */
static size_t value_length(pt_str text)
{
    size_t depth = 0, i = 0;

    while (i < text.len && (depth || text.at[i] != ',')) {
        if (text.at[i] == '"') {
            i += string_length(pt_str_part(text, i, text.len));
            continue;
        }
        depth += text.at[i] == '{' || text.at[i] == '[';
        depth -= depth && (text.at[i] == '}' || text.at[i] == ']');
        i++;
    }
    return i;
}

bool pt_json_cut_member(pt_str *inside, pt_str *key, pt_str *value)
{
    pt_str rest = pt_str_trim(*inside);

    if (rest.len == 0 || rest.at[0] != '"')
        return false;
    *key = pt_str_part(rest, 0, string_length(rest));
    rest = pt_str_trim(pt_str_part(rest, key->len, rest.len));
    rest = pt_str_part(rest, 1, rest.len); /* the colon */
    *value = pt_str_trim(pt_str_part(rest, 0, value_length(rest)));
    *inside = pt_str_part(rest, value_length(rest) + 1, rest.len);
    return true;
}
