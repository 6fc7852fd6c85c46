#include "base/str.h"

#include <string.h>

pt_str pt_str_of(const char *text)
{
    return (pt_str){ text ? text : "", text ? strlen(text) : 0 };
}

bool pt_str_equal(pt_str a, pt_str b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.at, b.at, a.len) == 0);
}

int pt_str_compare(pt_str a, pt_str b)
{
    size_t shorter = a.len < b.len ? a.len : b.len;
    int order = shorter ? memcmp(a.at, b.at, shorter) : 0;

    return order ? order : (a.len > b.len) - (a.len < b.len);
}

bool pt_str_starts(pt_str s, pt_str prefix)
{
    return s.len >= prefix.len && pt_str_equal((pt_str){ s.at, prefix.len }, prefix);
}

bool pt_str_ends(pt_str s, pt_str suffix)
{
    return s.len >= suffix.len && pt_str_equal((pt_str){ s.at + s.len - suffix.len, suffix.len }, suffix);
}

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

pt_str pt_str_trim(pt_str s)
{
    while (s.len && is_blank(s.at[0])) {
        s.at++;
        s.len--;
    }
    while (s.len && is_blank(s.at[s.len - 1]))
        s.len--;
    return s;
}

size_t pt_str_find(pt_str s, pt_str needle)
{
    const char *hit;

    if (needle.len == 0)
        return 0;
    if (s.len < needle.len)
        return s.len;
    hit = memmem(s.at, s.len, needle.at, needle.len);
    return hit ? (size_t)(hit - s.at) : s.len;
}

pt_str pt_str_part(pt_str s, size_t from, size_t len)
{
    if (from > s.len)
        from = s.len;
    if (len > s.len - from)
        len = s.len - from;
    return (pt_str){ s.at + from, len };
}

bool pt_str_cut(pt_str *rest, char separator, pt_str *piece)
{
    const char *hit;

    if (!rest->at)
        return false;
    hit = rest->len ? memchr(rest->at, separator, rest->len) : NULL;
    if (!hit) {
        *piece = *rest;
        *rest = (pt_str){ NULL, 0 };
        return true;
    }
    *piece = (pt_str){ rest->at, (size_t)(hit - rest->at) };
    rest->len -= piece->len + 1;
    rest->at = hit + 1;
    return true;
}

bool pt_str_share_a_word(pt_str some, pt_str others)
{
    pt_str one, rest, other;

    while (pt_str_cut(&some, ' ', &one))
        for (rest = others; pt_str_cut(&rest, ' ', &other);)
            if (one.len && pt_str_equal(one, other))
                return true;
    return false;
}

bool pt_str_number(pt_str s, long most, long *value)
{
    long sum = 0;

    if (s.len == 0 || s.len > 18)
        return false;
    for (size_t i = 0; i < s.len; i++) {
        if (s.at[i] < '0' || s.at[i] > '9')
            return false;
        sum = sum * 10 + (s.at[i] - '0');
    }
    *value = sum;
    return sum <= most;
}

size_t pt_str_distance(pt_str a, pt_str b)
{
    enum { LONGEST = 40 };
    size_t row[LONGEST + 1];

    if (a.len > LONGEST || b.len > LONGEST)
        return LONGEST;
    for (size_t j = 0; j <= b.len; j++)
        row[j] = j;
    for (size_t i = 1; i <= a.len; i++) {
        size_t diagonal = row[0];

        row[0] = i;
        for (size_t j = 1; j <= b.len; j++) {
            size_t change = diagonal + (pt_lower(a.at[i - 1]) != pt_lower(b.at[j - 1]));
            size_t least = row[j] < row[j - 1] ? row[j] + 1 : row[j - 1] + 1;

            diagonal = row[j];
            row[j] = change < least ? change : least;
        }
    }
    return row[b.len];
}
