/* Columns of a terminal. A character takes two when it is East Asian wide (UAX 11: W and F) or shown as a picture of
 * its own (emoji presentation), none when it only changes the one before it: marks that combine, joiners, the marks of
 * writing directions, a skin's colour; U+FE0F turns what stands before it into a picture. What a joiner (U+200D) joins
 * to a picture is shown in the same place, and two regional indicators are one flag. Source: Unicode's own tables, as
 * ICU has them. */
#include "report/cell.h"

#include "base/utf8.h"

#include <unicode/uchar.h>

enum { FIRST_THAT_MAY_DIFFER = 0x300, PICTURE_MARK = 0xFE0F, JOINER = 0x200D };

/* Where in a text we are. */
struct place {
    uint32_t before; /* the character before */
    size_t width;    /* what that and its marks take */
    bool has_half_flag;
};

static bool changes_the_one_before(uint32_t c)
{
    int8_t category = u_charType((UChar32)c);

    return category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR ||
           u_hasBinaryProperty((UChar32)c, UCHAR_EMOJI_MODIFIER) ||
           (c >= 0x1160 && c <= 0x11FF); /* vowels and ends of Korean syllables */
}

static size_t own_width(uint32_t c)
{
    int east = u_getIntPropertyValue((UChar32)c, UCHAR_EAST_ASIAN_WIDTH);

    return east == U_EA_FULLWIDTH || east == U_EA_WIDE || u_hasBinaryProperty((UChar32)c, UCHAR_EMOJI_PRESENTATION) ? 2
                                                                                                                    : 1;
}

/* How many columns further the character takes the text. */
static size_t step(struct place *place, uint32_t c)
{
    uint32_t before = place->before;
    size_t more = 1;

    place->before = c;
    if (c < FIRST_THAT_MAY_DIFFER) {
        place->has_half_flag = false;
        return place->width = 1;
    }
    if (c == PICTURE_MARK && place->width == 1 && u_hasBinaryProperty((UChar32)before, UCHAR_EMOJI)) {
        place->width = 2;
        return 1;
    }
    if (changes_the_one_before(c) || (before == JOINER && u_hasBinaryProperty((UChar32)c, UCHAR_EXTENDED_PICTOGRAPHIC)))
        return 0;
    if (u_hasBinaryProperty((UChar32)c, UCHAR_REGIONAL_INDICATOR)) {
        place->has_half_flag = !place->has_half_flag;
        more = place->has_half_flag ? 2 : 0;
    } else {
        place->has_half_flag = false;
        more = own_width(c);
    }
    return place->width = more;
}

size_t pt_text_width(pt_str text)
{
    struct place place = { 0 };
    size_t width = 0;

    while (text.len)
        width += step(&place, pt_utf8_next(&text));
    return width;
}

/* Not between what is shown in one place: what comes next may still belong to it. */
pt_str pt_text_fit(pt_str text, size_t width)
{
    struct place place = { 0 };
    pt_str rest = text;
    size_t used = 0, end = 0;

    while (rest.len) {
        size_t before = text.len - rest.len, more = step(&place, pt_utf8_next(&rest));

        if (more > 0 && place.before != PICTURE_MARK)
            end = before; /* all up to here is whole */
        used += more;
        if (used > width)
            return pt_str_part(text, 0, end);
    }
    return text;
}
