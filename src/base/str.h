/* A view of text: where it starts and how long it is. Owns nothing. May use: nothing. */
#ifndef PT_BASE_STR_H
#define PT_BASE_STR_H

#include <stdbool.h>
#include <stddef.h>

typedef struct pt_str {
    const char *at;
    size_t len;
} pt_str;

/* PT_STR("abc") is a constant; printf("%.*s", PT_FMT(s)) prints a view. */
#define PT_STR(literal)                                                                                                \
    {                                                                                                                  \
        "" literal, sizeof(literal) - 1                                                                                \
    }
#define PT_S(literal) ((pt_str)PT_STR(literal))
#define PT_FMT(s)     (int)(s).len, ((s).at ? (s).at : "")

static inline bool pt_is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Of ASCII's letters only. */
static inline char pt_lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* The view of a C string; of NULL, the empty one. */
pt_str pt_str_of(const char *text);

bool pt_str_equal(pt_str a, pt_str b);

/* Order by bytes, as memcmp, the shorter first where one begins the other. */
int pt_str_compare(pt_str a, pt_str b);

bool pt_str_starts(pt_str s, pt_str prefix);
bool pt_str_ends(pt_str s, pt_str suffix);

/* Without ASCII white space (blank, tab, CR, LF, VT, FF) at either end. */
pt_str pt_str_trim(pt_str s);

/* Where `needle` first stands in `s`, or s.len when it does not. An empty needle stands at 0. */
size_t pt_str_find(pt_str s, pt_str needle);

/* s from `from` on, at most `len` bytes; clamped to `s`. */
pt_str pt_str_part(pt_str s, size_t from, size_t len);

/* Takes from `rest` all before the next `separator` (or all there is) and moves `rest` behind it. False when `rest`
 * was used up:  for (rest = line; pt_str_cut(&rest, ',', &name);) … */
bool pt_str_cut(pt_str *rest, char separator, pt_str *piece);

/* Do two lists of words, blanks between, share one? */
bool pt_str_share_a_word(pt_str some, pt_str others);

/* Levenshtein's distance of two short texts, ASCII's capitals as small letters: what somebody who mistyped one of them
 * may have meant. Texts of over 40 bytes are 40 apart. */
size_t pt_str_distance(pt_str a, pt_str b);

/* A number of digits only, at most `most`; false when it is not one. */
bool pt_str_number(pt_str s, long most, long *value);

#endif
