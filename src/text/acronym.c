#include "text/acronym.h"

#include "text/normalise.h"

#include <string.h>

enum { SHORTEST = 2, LONGEST = 10, LONGEST_INSIDE = 100, LONGEST_BEFORE = 300 };

static bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

static bool is_alnum(char c)
{
    return is_upper(c) || (c >= 'a' && c <= 'z') || pt_is_digit(c) || (unsigned char)c >= 0x80;
}

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static size_t count_words(pt_str text)
{
    size_t words = 0;

    for (size_t i = 0; i < text.len; i++)
        words += !is_space(text.at[i]) && (i == 0 || is_space(text.at[i - 1]));
    return words;
}

/* One or two words of 2 to 10 characters, the first a letter or digit, with two capitals, or a capital and a digit or
 * small letter ("ToM"): a word in brackets is no acronym. */
static bool is_short_form(pt_str text)
{
    size_t capitals = 0, others = 0;

    if (text.len < SHORTEST || text.len > LONGEST || !is_alnum(text.at[0]) || count_words(text) > 2)
        return false;
    for (size_t i = 0; i < text.len; i++) {
        capitals += is_upper(text.at[i]);
        others += i > 0 && pt_is_digit(text.at[i]);
    }
    return capitals >= 2 || (capitals == 1 && others > 0);
}

/* "LLMs" is many an LLM. */
static pt_str singular(pt_str acronym)
{
    if (acronym.len > 2 && acronym.at[acronym.len - 1] == 's' && is_upper(acronym.at[acronym.len - 2]))
        acronym.len--;
    return acronym;
}

/* What is left of `text` when all up to its last clause mark is gone. */
static pt_str last_clause(pt_str text)
{
    size_t from = text.len;

    while (from > 0 && !strchr(".,;:!?()[]\x1f\"", text.at[from - 1]))
        from--;
    return pt_str_part(text, from, text.len);
}

static pt_str last_words(pt_str text, size_t most)
{
    size_t from = text.len;

    for (size_t words = 0; from > 0; from--)
        if (is_space(text.at[from - 1]) && from < text.len && !is_space(text.at[from]) && ++words == most)
            break;
    return pt_str_trim(pt_str_part(text, from, text.len));
}

static char lower(char c)
{
    return is_upper(c) ? (char)(c + ('a' - 'A')) : c;
}

static bool is_little_word(pt_str word)
{
    static const pt_str little[] = { PT_STR("of"), PT_STR("and"), PT_STR("the"), PT_STR("for"), PT_STR("in"),
                                     PT_STR("on"), PT_STR("to"),  PT_STR("a"),   PT_STR("with") };

    for (size_t i = 0; i < sizeof little / sizeof *little; i++)
        if (pt_str_equal(word, little[i]))
            return true;
    return false;
}

/* The last words of `words` whose initials are the letters of `acronym`, halves of compounds counted as words and
 * little words passed over; empty when they are not. Surer than the search for letters, which takes "report generation"
 * for RRG where "radiology report generation" is written. */
static pt_str match_initials(pt_str acronym, pt_str words)
{
    size_t end = words.len, from = words.len;
    bool is_little;

    for (size_t i = acronym.len; i-- > 0;) {
        if (!is_alnum(acronym.at[i]))
            continue;
        for (;; end = from) {
            while (end > 0 && !is_alnum(words.at[end - 1]))
                end--;
            for (from = end; from > 0 && is_alnum(words.at[from - 1]);)
                from--;
            if (from == end)
                return (pt_str){ 0 };
            is_little = is_little_word(pt_str_part(words, from, end - from));
            if (lower(words.at[from]) == lower(acronym.at[i]) && !(is_little && i == 0))
                break;
            if (!is_little)
                return (pt_str){ 0 };
        }
        end = from;
    }
    while (from > 0 && !is_space(words.at[from - 1]))
        from--;
    return pt_str_part(words, from, words.len);
}

/* The part of `words` that spells `acronym` out, empty when none does: its letters from right to left, the first one at
 * the beginning of a word. */
static pt_str match_letters(pt_str acronym, pt_str words)
{
    size_t at = words.len, from;

    for (size_t i = acronym.len; i-- > 0;) {
        if (!is_alnum(acronym.at[i]))
            continue;
        do {
            if (at == 0)
                return (pt_str){ 0 };
            at--;
        } while (lower(words.at[at]) != lower(acronym.at[i]) || (i == 0 && at > 0 && is_alnum(words.at[at - 1])));
    }
    for (from = at; from > 0 && !is_space(words.at[from - 1]);)
        from--;
    return pt_str_part(words, from, words.len);
}

/* Long enough, no more words than the letters allow, and without the acronym itself in it. */
static bool is_expansion(pt_str acronym, pt_str words)
{
    size_t most = acronym.len * 2 < acronym.len + 5 ? acronym.len * 2 : acronym.len + 5;

    return words.len > acronym.len + 1 && !is_little_word(pt_str_part(words, 0, pt_str_find(words, PT_S(" ")))) &&
           count_words(words) <= most && pt_str_find(words, acronym) >= words.len;
}

static void try_pair(pt_str acronym, pt_str words, bool whole, pt_acronym_sink *sink, void *self)
{
    pt_str expansion;

    acronym = singular(acronym);
    expansion = match_initials(acronym, words);
    if (!expansion.len)
        expansion = match_letters(acronym, words);
    if (expansion.len && (!whole || expansion.len == words.len) && is_expansion(acronym, expansion))
        sink(self, acronym, expansion);
}

/* `before` ends where the parenthesis begins. */
static void take_parenthesis(pt_str before, pt_str inside, pt_acronym_sink *sink, void *self)
{
    pt_str first = pt_str_part(inside, 0, pt_str_find(inside, PT_S(";")));
    pt_str clause, word;

    first = pt_str_trim(pt_str_part(first, 0, pt_str_find(first, PT_S(","))));
    clause = pt_str_trim(
        last_clause(pt_str_part(before, before.len > LONGEST_BEFORE ? before.len - LONGEST_BEFORE : 0, before.len)));
    if (is_short_form(first)) {
        size_t most = first.len * 2 < first.len + 5 ? first.len * 2 : first.len + 5;

        try_pair(first, last_words(clause, most), false, sink, self);
        return;
    }
    word = last_words(clause, 1);
    if (is_short_form(word) && count_words(first) >= 2)
        try_pair(word, first, true, sink, self);
}

void pt_acronyms_find(pt_str plain, pt_acronym_sink *sink, void *self)
{
    size_t at = 0;

    while (at < plain.len) {
        const char *open = memchr(plain.at + at, '(', plain.len - at);
        pt_str rest;
        size_t end;

        if (!open)
            return;
        at = (size_t)(open - plain.at) + 1;
        rest = pt_str_part(plain, at, LONGEST_INSIDE);
        end = pt_str_find(rest, PT_S(")"));
        if (end < rest.len && pt_str_find(pt_str_part(rest, 0, end), PT_S("(")) >= end)
            take_parenthesis(pt_str_part(plain, 0, at - 1), pt_str_part(rest, 0, end), sink, self);
    }
}
