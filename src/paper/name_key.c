#include "paper/name_key.h"

#include "base/memory.h"

#include <stdlib.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

enum { NAME_UNITS = 1 << 10 }; /* UTF-16 units: longer names are no names of persons, and keep their accents */

/* Letters that no decomposition turns into those of ASCII (Unicode names them "with stroke", or as letters of their
 * own). */
static const struct {
    UChar32 letter;
    const char *plain;
} strokes[] = {
    { 0xE6, "ae" }, { 0xF0, "d" },  { 0xF8, "o" },   { 0xFE, "th" }, { 0x111, "d" }, { 0x127, "h" }, { 0x131, "i" },
    { 0x142, "l" }, { 0x14B, "n" }, { 0x153, "oe" }, { 0x167, "t" }, { 0x180, "b" }, { 0x1E5, "g" }, { 0x1E9E, "ss" },
};

static bool is_ascii(pt_str text)
{
    for (size_t i = 0; i < text.len; i++)
        if ((unsigned char)text.at[i] >= 0x80)
            return false;
    return true;
}

/* Case folded and taken apart into letters and marks. `room` holds NAME_UNITS * 6 bytes. */
static pt_str decompose(pt_str name, char *room)
{
    UChar text[NAME_UNITS], folded[NAME_UNITS], apart[NAME_UNITS];
    UErrorCode code = U_ZERO_ERROR;
    int32_t len = 0;

    u_strFromUTF8(text, NAME_UNITS, &len, name.at, (int32_t)name.len, &code);
    len = unorm2_normalize(unorm2_getNFKCCasefoldInstance(&code), text, len, folded, NAME_UNITS, &code);
    len = unorm2_normalize(unorm2_getNFDInstance(&code), folded, len, apart, NAME_UNITS, &code);
    u_strToUTF8(room, NAME_UNITS * 6, &len, apart, len, &code);
    return U_SUCCESS(code) ? (pt_str){ room, (size_t)len } : name;
}

static void add_letter(pt_buf *out, UChar32 letter)
{
    char bytes[U8_MAX_LENGTH];
    int32_t len = 0;

    for (size_t i = 0; i < sizeof strokes / sizeof *strokes; i++)
        if (strokes[i].letter == letter) {
            pt_buf_add(out, pt_str_of(strokes[i].plain));
            return;
        }
    U8_APPEND_UNSAFE(bytes, len, letter);
    pt_buf_add(out, (pt_str){ bytes, (size_t)len });
}

static bool is_apostrophe(UChar32 sign)
{
    return sign == '\'' || sign == '`' || sign == 0x2019 || sign == 0x2018 || sign == 0x2BC;
}

static void add_words(pt_str text, pt_buf *out)
{
    size_t from = out->len;
    bool is_between = false;

    for (int32_t i = 0; i < (int32_t)text.len;) {
        UChar32 c;

        U8_NEXT(text.at, i, (int32_t)text.len, c);
        if (c < 0 || is_apostrophe(c) || u_charType(c) == U_NON_SPACING_MARK)
            continue;
        if (!u_isalnum(c)) {
            is_between = true;
            continue;
        }
        if (is_between && out->len > from)
            pt_buf_add_char(out, ' ');
        is_between = false;
        add_letter(out, u_tolower(c));
    }
}

void pt_name_key(pt_str name, pt_buf *out)
{
    size_t from = out->len;
    char *room;

    if (is_ascii(name)) {
        add_words(name, out);
    } else {
        room = pt_calloc(NAME_UNITS, 6);
        add_words(decompose(name, room), out);
        free(room);
    }
    if (out->len == from)
        pt_buf_add(out, name);
}
