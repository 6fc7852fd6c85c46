#include "base/utf8.h"

#include <string.h>

/* The first byte tells how many follow and what the second may be (RFC 3629, section 4): that bound is what rules out
 * surrogates, overlong forms and code points above U+10FFFF. */
struct lead {
    unsigned char first, last; /* first bytes */
    unsigned char follow;      /* bytes after it */
    unsigned char second_low, second_high;
};

static const struct lead leads[] = {
    { 0x01, 0x7F, 0, 0x00, 0x00 }, { 0xC2, 0xDF, 1, 0x80, 0xBF }, { 0xE0, 0xE0, 2, 0xA0, 0xBF },
    { 0xE1, 0xEC, 2, 0x80, 0xBF }, { 0xED, 0xED, 2, 0x80, 0x9F }, { 0xEE, 0xEF, 2, 0x80, 0xBF },
    { 0xF0, 0xF0, 3, 0x90, 0xBF }, { 0xF1, 0xF3, 3, 0x80, 0xBF }, { 0xF4, 0xF4, 3, 0x80, 0x8F },
};

static const struct lead *lead_of(unsigned char byte)
{
    for (size_t i = 0; i < sizeof leads / sizeof *leads; i++)
        if (byte >= leads[i].first && byte <= leads[i].last)
            return &leads[i];
    return NULL;
}

/* How many bytes at `s` belong together, and whether they are a character. */
static size_t piece_length(pt_str s, bool *is_character)
{
    const unsigned char *at = (const unsigned char *)s.at;
    const struct lead *lead = lead_of(at[0]);
    size_t len = 1;

    *is_character = false;
    if (!lead)
        return 1;
    while (len <= lead->follow && len < s.len) {
        unsigned char low = len == 1 ? lead->second_low : 0x80, high = len == 1 ? lead->second_high : 0xBF;

        if (at[len] < low || at[len] > high)
            return len;
        len++;
    }
    *is_character = len == (size_t)lead->follow + 1;
    return len;
}

/* Most text is mostly ASCII: 32 bytes a step until one has its high bit set or is NUL. The subtraction sets a high bit
 * for every zero byte, and for no other while all bytes are ASCII. */
static size_t plain_length(pt_str s)
{
    const uint64_t high = 0x8080808080808080u, ones = 0x0101010101010101u;
    size_t len = 0;
    uint64_t w[4];

    for (; s.len - len >= sizeof w; len += sizeof w) {
        memcpy(w, s.at + len, sizeof w);
        if ((w[0] | w[1] | w[2] | w[3] | (w[0] - ones) | (w[1] - ones) | (w[2] - ones) | (w[3] - ones)) & high)
            break;
    }
    while (len < s.len && s.at[len] > 0)
        len++;
    return len;
}

/* How much of `s` is text before the first byte that is none. */
static size_t text_length(pt_str s)
{
    size_t len = 0;
    bool is_character = true;

    while (is_character) {
        pt_str rest = pt_str_part(s, len, s.len);
        size_t piece;

        len += plain_length(rest);
        if (len == s.len)
            return len;
        piece = piece_length(pt_str_part(s, len, s.len), &is_character);
        if (is_character)
            len += piece;
    }
    return len;
}

bool pt_utf8_is_text(pt_str s)
{
    return text_length(s) == s.len;
}

pt_str pt_utf8_repair(pt_arena *arena, pt_str s)
{
    size_t good = text_length(s), len = 0;
    bool ignored;
    char *at;

    if (good == s.len)
        return s;
    at = pt_arena_take(arena, s.len + 1, 3); /* each bad byte may become three; a NUL ends it */
    while (s.len) {
        good = text_length(s);
        memcpy(at + len, s.at, good);
        len += good;
        s = pt_str_part(s, good, s.len);
        if (s.len == 0)
            break;
        memcpy(at + len, "\xEF\xBF\xBD", 3);
        len += 3;
        s = pt_str_part(s, piece_length(s, &ignored), s.len);
    }
    return (pt_str){ at, len };
}

uint32_t pt_utf8_next(pt_str *rest)
{
    const unsigned char *at = (const unsigned char *)rest->at;
    static const unsigned char bits[] = { 0, 0x7F, 0x1F, 0x0F, 0x07 }; /* of the first byte, by length */
    bool is_character;
    size_t len = piece_length(*rest, &is_character);
    uint32_t character = at[0] & bits[len];

    for (size_t i = 1; i < len; i++)
        character = character << 6 | (at[i] & 0x3F);
    rest->at += len;
    rest->len -= len;
    return is_character ? character : PT_UTF8_BAD;
}

pt_str pt_utf8_beginning(pt_str s, size_t most)
{
    if (s.len <= most)
        return s;
    while (most > 0 && ((unsigned char)s.at[most] & 0xC0) == 0x80)
        most--;
    return (pt_str){ s.at, most };
}

size_t pt_utf8_count(pt_str s)
{
    size_t count = 0;

    for (; s.len; count++)
        pt_utf8_next(&s);
    return count;
}

bool pt_utf8_is_obeyed(uint32_t c)
{
    return c < ' ' || (c >= 0x7F && c <= 0x9F) || c == 0x061C || c == 0x200E || c == 0x200F ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}
