#include "report/script.h"

#include "base/json.h"

#include <string.h>

/* JSON leaves these as they are. A "<" could begin "</script>" where somebody puts the script into a page, and the two
 * separators ended a line of JavaScript before 2019. All stand inside a string, where an escape means the same. */
static const struct {
    pt_str found, instead;
} escapes[] = {
    { PT_STR("<"), PT_STR("\\u003c") },
    { PT_STR("\u2028"), PT_STR("\\u2028") },
    { PT_STR("\u2029"), PT_STR("\\u2029") },
};

void pt_script_string(pt_buf *out, pt_str text)
{
    pt_buf json = { .limit = out->limit };
    pt_str rest;

    pt_json_add_string(&json, text);
    rest = pt_buf_text(&json);
    while (rest.len) {
        size_t taken = 1, i = 0;

        while (i < sizeof escapes / sizeof *escapes && !pt_str_starts(rest, escapes[i].found))
            i++;
        if (i < sizeof escapes / sizeof *escapes)
            taken = escapes[i].found.len;
        pt_buf_add(out, i < sizeof escapes / sizeof *escapes ? escapes[i].instead : pt_str_part(rest, 0, 1));
        rest = pt_str_part(rest, taken, rest.len);
    }
    pt_buf_free(&json);
}

void pt_script_row(pt_buf *rows, const pt_str *cells, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        pt_buf_add_char(rows, i ? ',' : '[');
        pt_script_string(rows, cells[i]);
    }
    pt_buf_add(rows, PT_S("],\n"));
}

void pt_script_call(pt_buf *out, const char *function, pt_str rows)
{
    pt_buf_addf(out, "%s([\n", function);
    pt_buf_add(out, rows);
    pt_buf_add(out, PT_S("]);\n"));
}
