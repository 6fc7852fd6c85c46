#include "source/utf16.h"

#include "base/utf8.h"

static void add_character(pt_buf *text, uint32_t c)
{
    char at[4];
    size_t len = 0;

    if (c < 0x80) {
        pt_buf_add_char(text, (char)c);
        return;
    }
    if (c < 0x800) {
        at[len++] = (char)(0xC0 | c >> 6);
    } else if (c < 0x10000) {
        at[len++] = (char)(0xE0 | c >> 12);
        at[len++] = (char)(0x80 | (c >> 6 & 0x3F));
    } else {
        at[len++] = (char)(0xF0 | c >> 18);
        at[len++] = (char)(0x80 | (c >> 12 & 0x3F));
        at[len++] = (char)(0x80 | (c >> 6 & 0x3F));
    }
    at[len++] = (char)(0x80 | (c & 0x3F));
    pt_buf_add(text, (pt_str){ at, len });
}

static void add_unit(pt_utf16 *utf16, uint16_t unit, pt_buf *text)
{
    bool is_low = unit >= 0xDC00 && unit <= 0xDFFF, is_high = unit >= 0xD800 && unit <= 0xDBFF;
    uint16_t high = utf16->high;

    utf16->high = is_high ? unit : 0;
    if (high && is_low) {
        add_character(text, 0x10000u + ((uint32_t)(high - 0xD800) << 10) + (uint32_t)(unit - 0xDC00));
        return;
    }
    if (high)
        add_character(text, PT_UTF8_BAD);
    if (!is_high)
        add_character(text, is_low ? PT_UTF8_BAD : unit);
}

void pt_utf16_add(pt_utf16 *utf16, pt_str bytes, pt_buf *text)
{
    for (size_t i = 0; i < bytes.len; i++) {
        unsigned char byte = (unsigned char)bytes.at[i];

        if (utf16->has_half)
            add_unit(utf16, (uint16_t)(utf16->is_big ? utf16->half << 8 | byte : byte << 8 | utf16->half), text);
        utf16->half = byte;
        utf16->has_half = !utf16->has_half;
    }
}

void pt_utf16_end(pt_utf16 *utf16, pt_buf *text)
{
    if (utf16->has_half || utf16->high)
        add_character(text, PT_UTF8_BAD);
    *utf16 = (pt_utf16){ .is_big = utf16->is_big };
}
