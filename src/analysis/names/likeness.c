#include "analysis/names/likeness.h"

#include "base/hash.h"

enum { MOST_LETTERS = 200, MOST_WORDS = 12 };

/* ── Blocks ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* The letters without blanks; `plain`: "ae", "oe", "ue" as "a", "o", "u", since an umlaut is written so without its
 * dots.
 */
struct letters {
    pt_str rest;
    bool plain;
    char last; /* that was given; 0 before the first */
};

/* The next letter; -1 at the end. */
static int next_letter(struct letters *l)
{
    while (l->rest.len) {
        char c = *l->rest.at++;
        bool is_umlaut = l->plain && c == 'e' && (l->last == 'a' || l->last == 'o' || l->last == 'u');

        l->rest.len--;
        if (c == ' ' || is_umlaut)
            continue;
        l->last = c;
        return (unsigned char)c;
    }
    return -1;
}

static uint64_t hash_letters(pt_str key)
{
    struct letters l = { .rest = key, .plain = true };
    char letters[MOST_LETTERS] = { 0 };
    size_t len = 0;

    for (int c; len < MOST_LETTERS && (c = next_letter(&l)) >= 0;)
        letters[len++] = (char)c;
    return pt_hash_of((pt_str){ letters, len }).low;
}

/* The same for names of the same words. */
static uint64_t hash_words(pt_str key)
{
    uint64_t sum = 0;

    for (pt_str word; pt_str_cut(&key, ' ', &word);)
        sum += pt_hash_of(word).low;
    return sum;
}

static pt_str last_word(pt_str key)
{
    size_t at = key.len;

    while (at > 0 && key.at[at - 1] != ' ')
        at--;
    return pt_str_part(key, at, key.len);
}

uint64_t pt_name_block(pt_str key, pt_likeness likeness)
{
    if (likeness == PT_LIKE_WORDS)
        return hash_words(key);
    if (likeness == PT_LIKE_LETTERS)
        return hash_letters(key);
    return pt_hash_of(last_word(key)).low * 31 + (key.len ? (unsigned char)key.at[0] : 0);
}

/* ── Likeness ────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Most pairs of a large block are unlike, and a letter or two tell: what costs more is asked last. */

static size_t split(pt_str key, pt_str word[MOST_WORDS])
{
    size_t words = 0;

    while (words < MOST_WORDS && pt_str_cut(&key, ' ', &word[words]))
        words++;
    return words;
}

/* The same word, or one the other's initial. */
static bool are_words_alike(pt_str a, pt_str b)
{
    return pt_str_equal(a, b) || ((a.len == 1 || b.len == 1) && a.len && b.len && a.at[0] == b.at[0]);
}

static pt_str first_word(pt_str key)
{
    pt_str word = { 0 };

    pt_str_cut(&key, ' ', &word);
    return word;
}

/* Same family name; the first words alike; each further word of the shorter stands in the longer, in the same order. */
static bool is_abbreviation(pt_str a, pt_str b)
{
    pt_str longer[MOST_WORDS], shorter[MOST_WORDS];
    size_t long_words, short_words, met = 1;

    if (!are_words_alike(first_word(a), first_word(b)))
        return false;
    long_words = split(a, longer);
    short_words = split(b, shorter);
    if (long_words < short_words)
        return is_abbreviation(b, a);
    if (short_words < 2 || !pt_str_equal(longer[long_words - 1], shorter[short_words - 1]))
        return false;
    for (size_t i = 1; i + 1 < long_words && met + 1 < short_words; i++)
        met += are_words_alike(longer[i], shorter[met]);
    return met + 1 == short_words;
}

static bool have_same_letters(pt_str a, pt_str b, bool plain)
{
    struct letters of_a = { .rest = a, .plain = plain }, of_b = { .rest = b, .plain = plain };
    int letter;

    do {
        letter = next_letter(&of_a);
        if (next_letter(&of_b) != letter)
            return false;
    } while (letter >= 0);
    return true;
}

static bool have_same_words(pt_str a, pt_str b)
{
    return a.len == b.len && hash_words(a) == hash_words(b);
}

pt_alike pt_names_alike(pt_str a, pt_str b)
{
    if (have_same_letters(a, b, false) || have_same_words(a, b))
        return PT_ALIKE_LETTERS;
    if (have_same_letters(a, b, true))
        return PT_ALIKE_UMLAUT;
    return is_abbreviation(a, b) ? PT_ALIKE_SHORT : PT_UNLIKE;
}
