#include "base/accent.h"

/* What follows the letter in Unicode. */
static const struct {
    char sign;
    const char *mark;
} accents[] = {
    { '"', "\u0308" }, { '\'', "\u0301" }, { '`', "\u0300" }, { '^', "\u0302" }, { '~', "\u0303" }, { '=', "\u0304" },
    { '.', "\u0307" }, { 'c', "\u0327" },  { 'v', "\u030c" }, { 'u', "\u0306" }, { 'H', "\u030b" }, { 'k', "\u0328" },
    { 'r', "\u030a" }, { 'd', "\u0323" },  { 'b', "\u0331" }, { 't', "\u0361" },
};

/* TeX takes the blank behind them. */
static const struct {
    const char *name, *text;
} letters[] = {
    { "L", "Ł" },  { "l", "ł" },  { "O", "Ø" },  { "o", "ø" },  { "AA", "Å" }, { "aa", "å" }, { "AE", "Æ" },
    { "ae", "æ" }, { "OE", "Œ" }, { "oe", "œ" }, { "ss", "ß" }, { "i", "ı" },  { "j", "ȷ" },  { "dh", "ð" },
    { "th", "þ" }, { "DH", "Ð" }, { "TH", "Þ" }, { "DJ", "Đ" }, { "dj", "đ" },
};

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static void skip(pt_str *rest, size_t count)
{
    *rest = pt_str_part(*rest, count, rest->len);
}

pt_str pt_tex_name(pt_str rest)
{
    size_t len = 1;

    while (len < rest.len && is_letter(rest.at[len]))
        len++;
    if (len == 1) /* a sign: all of its bytes, since what would be left of it is no text */
        do
            len++;
        while (len < rest.len && ((unsigned char)rest.at[len] & 0xc0) == 0x80);
    return pt_str_part(rest, 1, len - 1);
}

/* The letter an accent stands on: "{o}", "o", "{\i}", "\i" , " o". Takes it off `rest`. */
static pt_str take_base(pt_str *rest)
{
    size_t len = 1;
    pt_str base;

    while (rest->len && (rest->at[0] == ' ' || rest->at[0] == '{'))
        skip(rest, 1);
    if (rest->len && rest->at[0] == '\\')
        skip(rest, 1); /* \i and \j: the letters without their dots, which accents replace */
    while (len < rest->len && ((unsigned char)rest->at[len] & 0xc0) == 0x80)
        len++;
    base = pt_str_part(*rest, 0, len);
    skip(rest, base.len);
    if (rest->len && rest->at[0] == '}')
        skip(rest, 1);
    return base;
}

static bool take_accent(pt_str *rest, char sign, const char *mark, pt_buf *out)
{
    pt_str behind, base;

    if (rest->len < 3 || (is_letter(sign) && rest->at[2] != '{' && rest->at[2] != ' '))
        return false;
    behind = pt_str_part(*rest, 2, rest->len);
    base = take_base(&behind);
    if (base.len == 0 || (!is_letter(base.at[0]) && (unsigned char)base.at[0] < 0x80))
        return false;
    pt_buf_add(out, base);
    pt_buf_add(out, pt_str_of(mark));
    *rest = behind;
    return true;
}

bool pt_accent_take(pt_str *rest, pt_buf *out)
{
    pt_str name = pt_tex_name(*rest);

    for (size_t i = 0; i < sizeof accents / sizeof *accents; i++)
        if (name.len == 1 && name.at[0] == accents[i].sign)
            return take_accent(rest, accents[i].sign, accents[i].mark, out);
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
        if (pt_str_equal(name, pt_str_of(letters[i].name))) {
            skip(rest, name.len + 1);
            pt_buf_add(out, pt_str_of(letters[i].text));
            if (rest->len && rest->at[0] == ' ')
                skip(rest, 1);
            return true;
        }
    return false;
}
