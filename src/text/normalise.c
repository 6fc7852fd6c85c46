#include "text/normalise.h"

#include "base/memory.h"
#include "text/tex.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

static void skip(pt_str *rest, size_t count)
{
    *rest = pt_str_part(*rest, count, rest->len);
}

/* ── Entities ────────────────────────────────────────────────────────────────────────────────────────────────────── */

static const struct {
    pt_str name;
    const char *text;
} entities[] = {
    { PT_STR("&amp;"), "&" },  { PT_STR("&lt;"), "<" },   { PT_STR("&gt;"), ">" },    { PT_STR("&quot;"), "\"" },
    { PT_STR("&apos;"), "'" }, { PT_STR("&nbsp;"), " " }, { PT_STR("&ndash;"), "-" }, { PT_STR("&mdash;"), "\x1f" },
};

static void add_character(pt_buf *out, UChar32 c)
{
    char bytes[U8_MAX_LENGTH];
    int32_t len = 0;

    U8_APPEND_UNSAFE(bytes, len, c);
    pt_buf_add(out, (pt_str){ bytes, (size_t)len });
}

/* "&#233;" and "&#xE9;"; control characters and what is none become a blank. */
static bool take_number(pt_str *rest, pt_buf *out)
{
    size_t end = pt_str_find(pt_str_part(*rest, 0, 12), PT_S(";"));
    char digits[12] = "";
    bool is_hex = rest->len > 2 && (rest->at[2] == 'x' || rest->at[2] == 'X');
    size_t from = is_hex ? 3 : 2;
    char *stop;
    long c;

    if (!pt_str_starts(*rest, PT_S("&#")) || end >= 12 || end >= rest->len || end <= from)
        return false;
    memcpy(digits, rest->at + from, end - from);
    c = strtol(digits, &stop, is_hex ? 16 : 10);
    if (*stop)
        return false;
    if (c < ' ' || c > 0x10ffff || (c >= 0xd800 && c < 0xe000))
        c = ' ';
    add_character(out, (UChar32)c);
    skip(rest, end + 1);
    return true;
}

static bool take_entity(pt_str *rest, pt_buf *out)
{
    for (size_t i = 0; i < sizeof entities / sizeof *entities; i++)
        if (pt_str_starts(*rest, entities[i].name)) {
            pt_buf_add(out, pt_str_of(entities[i].text));
            skip(rest, entities[i].name.len);
            return true;
        }
    return take_number(rest, out);
}

/* ── Addresses ───────────────────────────────────────────────────────────────────────────────────────────────────── */

static bool take_address(pt_str *rest, pt_buf *out)
{
    if (!pt_str_starts(*rest, PT_S("http://")) && !pt_str_starts(*rest, PT_S("https://")) &&
        !pt_str_starts(*rest, PT_S("www.")))
        return false;
    while (rest->len && !strchr(" \t\n\r\x1f(){}<>\"", rest->at[0]))
        skip(rest, 1);
    pt_buf_add_char(out, PT_BREAK);
    return true;
}

/* ── One pass over the bytes ─────────────────────────────────────────────────────────────────────────────────────── */

/* Characters beyond ASCII that are not kept as they are. */
static const struct {
    pt_str from;
    const char *to;
} replaced[] = {
    { PT_STR("\u00ad"), "" },  { PT_STR("\u200b"), "" },  { PT_STR("\u200c"), "" },  { PT_STR("\u200d"), "" },
    { PT_STR("\u2060"), "" },  { PT_STR("\ufeff"), "" },  { PT_STR("\u200e"), "" },  { PT_STR("\u200f"), "" },
    { PT_STR("\u00a0"), " " }, { PT_STR("\u2010"), "-" }, { PT_STR("\u2011"), "-" }, { PT_STR("\u2012"), "-" },
    { PT_STR("\u2013"), "-" }, { PT_STR("\u2212"), "-" }, { PT_STR("\u2019"), "'" }, { PT_STR("\u2014"), "\x1f" },
};

static void take_beyond_ascii(pt_str *rest, pt_buf *out)
{
    size_t len = 1;

    for (size_t i = 0; i < sizeof replaced / sizeof *replaced; i++)
        if (pt_str_starts(*rest, replaced[i].from)) {
            pt_buf_add(out, pt_str_of(replaced[i].to));
            skip(rest, replaced[i].from.len);
            return;
        }
    while (len < rest->len && ((unsigned char)rest->at[len] & 0xc0) == 0x80)
        len++;
    pt_buf_add(out, pt_str_part(*rest, 0, len));
    skip(rest, len);
}

/* Two or more hyphens in a row: LaTeX's dash between two names ("Navier--Stokes"), or one between two clauses. */
static void take_dash(pt_str *rest, pt_buf *out)
{
    size_t count = 0;
    bool is_inside = out->len > 0 && out->at[out->len - 1] != ' ';

    while (count < rest->len && rest->at[count] == '-')
        count++;
    skip(rest, count);
    pt_buf_add_char(out, count == 2 && is_inside && rest->len && rest->at[0] != ' ' ? '-' : PT_BREAK);
}

static void take_ascii(pt_str *rest, pt_buf *out)
{
    char c = rest->at[0];

    if (pt_str_starts(*rest, PT_S("--"))) {
        take_dash(rest, out);
        return;
    }
    skip(rest, 1);
    if (c == '{' || c == '}')
        return;
    pt_buf_add_char(out, c == '~' || ((unsigned char)c < ' ' && c != PT_BREAK) || c == 0x7f ? ' ' : c);
}

static void take_one(pt_str *rest, pt_buf *out)
{
    char c = rest->at[0];
    bool may_be_formula = c == '$' || pt_str_starts(*rest, PT_S("\\(")) || pt_str_starts(*rest, PT_S("\\["));

    if (may_be_formula && pt_tex_formula(rest, out))
        return;
    if (c == '\\' && rest->len > 1)
        pt_tex_command(rest, out);
    else if (c == '&' && take_entity(rest, out))
        return;
    else if ((c == 'h' || c == 'w') && take_address(rest, out))
        return;
    else if ((unsigned char)c < 0x80)
        take_ascii(rest, out);
    else
        take_beyond_ascii(rest, out);
}

/* Bytes that are not copied as they are, or not always. */
static const bool is_special[256] = {
    [0 ... PT_BREAK - 1] = true,
    ['$'] = true,
    ['&'] = true,
    ['-'] = true,
    ['\\'] = true,
    ['h'] = true,
    ['w'] = true,
    ['{'] = true,
    ['}'] = true,
    ['~'] = true,
    [0x7f ... UCHAR_MAX] = true,
};

/* An h or w is special where it may begin an address, a hyphen beside another one. */
static bool is_plain_before(char c, char next)
{
    return (c == 'h' && next != 't') || (c == 'w' && next != 'w') || (c == '-' && next != '-');
}

/* Most of any abstract is copied as it is, in long runs. */
static size_t plain_run(pt_str rest)
{
    for (size_t i = 0; i < rest.len; i++)
        if (is_special[(unsigned char)rest.at[i]] &&
            !is_plain_before(rest.at[i], i + 1 < rest.len ? rest.at[i + 1] : 0))
            return i;
    return rest.len;
}

/* ── NFC ─────────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Composes out[from…]; text that is not well-formed UTF-8 is left as it is. */
static void compose(pt_buf *out, size_t from)
{
    int32_t len = (int32_t)(out->len - from), wide = 0, composed = 0, bytes = 0;
    UErrorCode error = U_ZERO_ERROR;
    const UNormalizer2 *nfc = unorm2_getNFCInstance(&error);
    UChar *text = PT_CALLOC(UChar, (size_t)len + 1), *result = PT_CALLOC(UChar, (size_t)len * 3 + 1);
    char *utf8 = PT_CALLOC(char, (size_t)len * 9 + 1);

    u_strFromUTF8(text, len + 1, &wide, out->at + from, len, &error);
    composed = unorm2_normalize(nfc, text, wide, result, len * 3 + 1, &error);
    u_strToUTF8(utf8, len * 9 + 1, &bytes, result, composed, &error);
    if (U_SUCCESS(error)) {
        out->len = from;
        pt_buf_add(out, (pt_str){ utf8, (size_t)bytes });
    }
    free(text);
    free(result);
    free(utf8);
}

/* Are all characters before U+0300? Those are in NFC, and most texts have no other. */
static bool is_composed(pt_str text)
{
    for (size_t i = 0; i < text.len; i++)
        if ((unsigned char)text.at[i] >= 0xcc)
            return false;
    return true;
}

void pt_text_normalise(pt_str text, pt_buf *out)
{
    size_t from = out->len;
    bool is_nfc = true;

    while (text.len) {
        size_t run = plain_run(text), before;

        if (run)
            pt_buf_add(out, pt_str_part(text, 0, run));
        skip(&text, run);
        before = out->len;
        if (text.len)
            take_one(&text, out);
        is_nfc = is_nfc && is_composed(pt_str_part(pt_buf_text(out), before, out->len));
    }
    if (!is_nfc)
        compose(out, from);
}
