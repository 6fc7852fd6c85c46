/* Widths after Unicode's East Asian Width (UAX 11): W and F take two columns. The blocks below are those whose
 * characters occur in titles and names; a table from the whole standard would serve a terminal no better. */
#include "report/cell.h"

#include "base/utf8.h"

static const struct range {
    uint32_t first, last;
} wide[] = {
    { 0x1100, 0x115f }, { 0x2e80, 0x303e }, { 0x3041, 0x33ff }, { 0x3400, 0x4dbf }, { 0x4e00, 0x9fff },
    { 0xa000, 0xa4cf }, { 0xac00, 0xd7a3 }, { 0xf900, 0xfaff }, { 0xfe30, 0xfe6f }, { 0xff00, 0xff60 },
    { 0xffe0, 0xffe6 }, { 0x1f300, 0x1f64f }, { 0x1f680, 0x1f6ff }, { 0x1f900, 0x1f9ff }, { 0x20000, 0x3fffd },
}, combining[] = {
    { 0x0300, 0x036f }, { 0x0591, 0x05bd }, { 0x064b, 0x065f }, { 0x200b, 0x200f }, { 0x202a, 0x202e },
    { 0x2060, 0x2064 }, { 0x20d0, 0x20ff }, { 0xfe00, 0xfe0f }, { 0xfeff, 0xfeff },
};

static bool lies_in(uint32_t c, const struct range *ranges, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (c >= ranges[i].first && c <= ranges[i].last)
            return true;
    return false;
}

static size_t width_of(uint32_t c)
{
    if (c < 0x300)
        return 1;
    if (lies_in(c, combining, sizeof combining / sizeof *combining))
        return 0;
    return lies_in(c, wide, sizeof wide / sizeof *wide) ? 2 : 1;
}

size_t pt_text_width(pt_str text)
{
    size_t width = 0;

    while (text.len)
        width += width_of(pt_utf8_next(&text));
    return width;
}

pt_str pt_text_fit(pt_str text, size_t width)
{
    pt_str rest = text;
    size_t used = 0, end = 0;

    while (rest.len) {
        used += width_of(pt_utf8_next(&rest));
        if (used > width)
            break;
        end = text.len - rest.len;
    }
    return (pt_str){ text.at, end };
}
