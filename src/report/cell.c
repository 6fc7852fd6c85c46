#include "report/cell.h"

#include "base/markdown.h"
#include "base/utf8.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { LONGEST_SERIES = 400, LONGEST_CELL = 1 << 16 };

void pt_cell_raw(pt_buf *out, pt_value cell)
{
    switch (cell.type) {
    case PT_INT:
        pt_buf_addf(out, "%" PRId64, cell.integer);
        break;
    case PT_REAL:
        pt_buf_addf(out, "%.15g", cell.real);
        break;
    case PT_TEXT:
        pt_buf_add(out, cell.text);
        break;
    default:
        break;
    }
}

static void add_real(pt_buf *out, double real)
{
    if (real == 0 || (fabs(real) >= 0.001 && fabs(real) < 1e6))
        pt_buf_addf(out, "%.4g", real);
    else
        pt_buf_addf(out, "%.1e", real);
}

/* What would be obeyed is a blank; what is no text is U+FFFD. */
static void add_plain_text(pt_buf *out, pt_str text)
{
    while (text.len) {
        pt_str rest = text;
        uint32_t c = pt_utf8_next(&rest);

        if (c == PT_UTF8_BAD)
            pt_buf_add(out, PT_S("\xEF\xBF\xBD"));
        else
            pt_buf_add(out, pt_utf8_is_obeyed(c) ? PT_S(" ") : pt_str_part(text, 0, text.len - rest.len));
        text = rest;
    }
}

void pt_cell_text(pt_buf *out, pt_column_kind kind, pt_value cell)
{
    double share = cell.type == PT_INT ? (double)cell.integer : cell.real;

    if (kind == PT_PCT && (cell.type == PT_REAL || cell.type == PT_INT))
        pt_buf_addf(out, "%.1f %%", 100 * share);
    else if (kind == PT_SPARK && cell.type == PT_TEXT)
        pt_spark(out, cell.text);
    else if (cell.type == PT_REAL)
        add_real(out, cell.real);
    else if (cell.type == PT_TEXT)
        add_plain_text(out, cell.text);
    else
        pt_cell_raw(out, cell);
}

/* ── Markdown ─────────────────────────────────────────────────────────────────────────────────────────────────── */

static void add_link(pt_buf *out, pt_str id, pt_str shown)
{
    pt_buf plain = { .limit = LONGEST_CELL };

    add_plain_text(&plain, shown);
    pt_buf_add_char(out, '[');
    pt_markdown_escape(out, pt_buf_text(&plain));
    pt_buf_free(&plain);
    pt_buf_add(out, PT_S("](https://arxiv.org/abs/"));
    for (size_t i = 0; i < id.len; i++) /* an id is letters, digits and -./ ; nothing else gets into an address */
        if ((id.at[i] >= '-' && id.at[i] <= '9') || (id.at[i] >= 'A' && id.at[i] <= 'Z') ||
            (id.at[i] >= 'a' && id.at[i] <= 'z'))
            pt_buf_add_char(out, id.at[i]);
    pt_buf_add_char(out, ')');
}

void pt_cell_markdown(pt_buf *out, pt_column_kind kind, pt_value cell)
{
    pt_buf plain = { .limit = LONGEST_CELL };
    pt_str rest = cell.text, id = { 0 };

    if (cell.type == PT_TEXT && kind == PT_MD) {
        pt_buf_add(out, cell.text);
    } else if (cell.type == PT_TEXT && kind == PT_PAPER_LINK) {
        pt_str_cut(&rest, ' ', &id);
        add_link(out, id, rest);
    } else if (cell.type == PT_TEXT && kind == PT_ARXIV) {
        for (size_t n = 0; pt_str_cut(&rest, ' ', &id); n++) {
            pt_buf_add(out, n ? PT_S(" ") : PT_S(""));
            add_link(out, id, id);
        }
    } else {
        pt_cell_text(&plain, kind, cell);
        pt_markdown_escape(out, pt_buf_text(&plain));
    }
    pt_buf_free(&plain);
}

/* ── Sparklines ──────────────────────────────────────────────────────────────────────────────────────────────────── */

/* The numbers of a series; NaN where a place is empty. */
static size_t read_series(pt_str series, double *numbers)
{
    size_t count = 0;

    for (pt_str piece; count < LONGEST_SERIES && pt_str_cut(&series, ',', &piece); count++) {
        char text[32];

        snprintf(text, sizeof text, "%.*s", PT_FMT(pt_str_part(pt_str_trim(piece), 0, sizeof text - 1)));
        numbers[count] = text[0] ? strtod(text, NULL) : NAN;
    }
    return count;
}

void pt_spark(pt_buf *out, pt_str series)
{
    static const char *const blocks[] = { "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█" };
    double numbers[LONGEST_SERIES], largest = 0;
    size_t count = read_series(series, numbers);

    for (size_t i = 0; i < count; i++)
        if (numbers[i] > largest)
            largest = numbers[i];
    for (size_t i = 0; i < count; i++) {
        int level = largest > 0 ? (int)(numbers[i] / largest * 7 + 0.5) : 0;

        pt_buf_add(out, isnan(numbers[i]) ? PT_S("·") : pt_str_of(blocks[level < 0 ? 0 : level]));
    }
}
