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

/* How many bytes a quotation mark or asterisk at the end of `text` takes; 0 when there is none. */
static size_t quote_at_end(pt_str text)
{
    static const pt_str quotes[] = { PT_STR("\""),     PT_STR("'"),      PT_STR("`"),     PT_STR("*"),
                                     PT_STR("\u201c"), PT_STR("\u201d"), PT_STR("\u2018") };

    for (size_t i = 0; i < sizeof quotes / sizeof *quotes; i++)
        if (pt_str_ends(text, quotes[i]))
            return quotes[i].len;
    return 0;
}

static bool is_possessive_at(pt_str text, size_t at)
{
    return text.at[at] == '\'' && at > 0 && is_alnum(text.at[at - 1]);
}

/* What is left of `text` when all up to its last clause mark or opening quote is gone, and quotes that close it. */
static pt_str last_clause(pt_str text)
{
    size_t from;

    text = pt_str_trim(text);
    for (size_t quote; (quote = quote_at_end(text)) > 0;)
        text.len -= quote;
    for (from = text.len; from > 0 && !strchr(".,;:!?()[]\x1f", text.at[from - 1]); from--)
        if (quote_at_end(pt_str_part(text, 0, from)) && !is_possessive_at(text, from - 1))
            break;
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

static bool is_same(char a, char b)
{
    return pt_lower(a) == pt_lower(b);
}

static bool is_listed(const pt_str *list, size_t count, pt_str word)
{
    for (size_t i = 0; i < count; i++)
        if (pt_str_equal(word, list[i]))
            return true;
    return false;
}

static bool is_little_word(pt_str word)
{
    static const pt_str little[] = { PT_STR("of"),   PT_STR("and"),  PT_STR("the"), PT_STR("for"),
                                     PT_STR("in"),   PT_STR("on"),   PT_STR("to"),  PT_STR("a"),
                                     PT_STR("with"), PT_STR("from"), PT_STR("by") };

    return is_listed(little, sizeof little / sizeof *little, word);
}

/* Words that stand in sentences and in no name: "benchmarked against a transformer model" spells no BERT. */
static bool is_sentence_word(pt_str word)
{
    static const pt_str words[] = { PT_STR("a"),     PT_STR("an"),    PT_STR("that"), PT_STR("which"), PT_STR("when"),
                                    PT_STR("while"), PT_STR("as"),    PT_STR("is"),   PT_STR("are"),   PT_STR("was"),
                                    PT_STR("can"),   PT_STR("we"),    PT_STR("our"),  PT_STR("such"),  PT_STR("some"),
                                    PT_STR("by"),    PT_STR("using"), PT_STR("based") };

    return is_listed(words, sizeof words / sizeof *words, word);
}

/* Where the blank before byte `at` ends. */
static size_t start_of(pt_str words, size_t at)
{
    while (at > 0 && !is_space(words.at[at - 1]))
        at--;
    return at;
}

/* Does the letter or digit stand for the word? It is its first one, or sounds like it: "text-to-image (T2I)", "AI for
 * science (AI4S)", "explainable AI (XAI)". */
static bool stands_for(char letter, pt_str word)
{
    return is_same(letter, word.at[0]) || (letter == '2' && pt_str_equal(word, PT_S("to"))) ||
           (letter == '4' && pt_str_equal(word, PT_S("for"))) ||
           (letter == 'X' && word.len > 2 && is_same('e', word.at[0]) && word.at[1] == 'x');
}

/* The last run of letters and digits in `text`; empty when there is none. */
static pt_str last_run(pt_str text)
{
    size_t from;

    while (text.len > 0 && !is_alnum(text.at[text.len - 1]))
        text.len--;
    for (from = text.len; from > 0 && is_alnum(text.at[from - 1]);)
        from--;
    return pt_str_part(text, from, text.len);
}

/* The last run of `text` that `letter` stands for, with nothing but little words behind it; empty when there is none.
 * The first letter of an acronym stands for no little word. */
static pt_str run_of(char letter, bool is_first, pt_str text)
{
    pt_str run = last_run(text);

    for (; run.len; run = last_run((pt_str){ text.at, (size_t)(run.at - text.at) })) {
        bool is_little = is_little_word(run);

        if (stands_for(letter, run) && !(is_little && is_first))
            return run;
        if (!is_little)
            break;
    }
    return (pt_str){ 0 };
}

/* The last words of `words` whose initials are the letters of `acronym`, halves of compounds counted as words and
 * little words passed over; empty when they are not. Surer than the search for letters, which takes "report generation"
 * for RRG where "radiology report generation" is written. What a hyphen joins before them is theirs only when it begins
 * with the same letter: "multi-modal", but not "PRIMES-Art of Problem Solving" for AoPS. */
static pt_str match_initials(pt_str acronym, pt_str words)
{
    size_t from = words.len, start;
    pt_str run;

    for (size_t i = acronym.len; i-- > 0;) {
        if (!is_alnum(acronym.at[i]))
            continue;
        run = run_of(acronym.at[i], i == 0, pt_str_part(words, 0, from));
        if (!run.len)
            return run;
        from = (size_t)(run.at - words.at);
    }
    start = start_of(words, from);
    if (!stands_for(acronym.at[0], pt_str_part(words, start, words.len)))
        start = from;
    return pt_str_part(words, start, words.len);
}

/* A name may hold "as" and "by" when it is written with a capital; running text may not. */
static bool is_name(pt_str words)
{
    bool is_proper = words.len && is_upper(words.at[0]);
    pt_str word;

    while (pt_str_cut(&words, ' ', &word))
        if (!is_proper && is_sentence_word(word))
            return false;
    return true;
}

/* The part of `words` that spells `acronym` out, empty when none does: its letters from right to left, the first one at
 * the beginning of a word. */
static pt_str match_letters(pt_str acronym, pt_str words)
{
    size_t at = words.len;

    for (size_t i = acronym.len; i-- > 0;) {
        if (!is_alnum(acronym.at[i]))
            continue;
        do {
            if (at == 0)
                return (pt_str){ 0 };
            at--;
        } while (!is_same(words.at[at], acronym.at[i]) || (i == 0 && at > 0 && is_alnum(words.at[at - 1])));
    }
    words = pt_str_part(words, start_of(words, at), words.len);
    return is_same(words.at[0], acronym.at[0]) && is_name(words) ? words : (pt_str){ 0 };
}

/* min(|A| + 5, 2 |A|) of the paper. */
static size_t most_words(pt_str acronym)
{
    return acronym.len * 2 < acronym.len + 5 ? acronym.len * 2 : acronym.len + 5;
}

/* Long enough, no more words than the letters allow, and without the acronym itself in it. */
static bool is_expansion(pt_str acronym, pt_str words)
{
    return words.len > acronym.len + 1 && !is_little_word(pt_str_part(words, 0, pt_str_find(words, PT_S(" ")))) &&
           count_words(words) <= most_words(acronym) && pt_str_find(words, acronym) >= words.len;
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
        try_pair(first, last_words(clause, most_words(first)), false, sink, self);
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
