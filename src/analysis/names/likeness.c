#include "analysis/names/likeness.h"

#include "base/hash.h"

#include <string.h>

enum { MOST_LETTERS = 200, MOST_WORDS = 12 };

/* ── Blocks ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* The letters without blanks; `plain`: "ae", "oe", "ue" as "a", "o", "u", since an umlaut is written so without its
 * dots.
 */
static size_t squeeze(pt_str key, bool plain, char letters[MOST_LETTERS])
{
    size_t len = 0;

    for (size_t i = 0; i < key.len && len < MOST_LETTERS; i++) {
        bool is_umlaut = plain && key.at[i] == 'e' && len && memchr("aou", letters[len - 1], 3);

        if (key.at[i] != ' ' && !is_umlaut)
            letters[len++] = key.at[i];
    }
    return len;
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
    char letters[MOST_LETTERS];

    if (likeness == PT_LIKE_WORDS)
        return hash_words(key);
    if (likeness == PT_LIKE_LETTERS)
        /* cppcheck-suppress legacyUninitvar ; squeeze fills them */
        return pt_hash_of((pt_str){ letters, squeeze(key, true, letters) }).low;
    return pt_hash_of(last_word(key)).low * 31 + (key.len ? (unsigned char)key.at[0] : 0);
}

/* ── Likeness ────────────────────────────────────────────────────────────────────────────────────────────────────── */

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

/* Same family name; the first words alike; each further word of the shorter stands in the longer, in the same order. */
static bool is_abbreviation(pt_str a, pt_str b)
{
    pt_str longer[MOST_WORDS], shorter[MOST_WORDS];
    size_t long_words = split(a, longer), short_words = split(b, shorter), met = 1;

    if (long_words < short_words)
        return is_abbreviation(b, a);
    if (short_words < 2 || !pt_str_equal(longer[long_words - 1], shorter[short_words - 1]) ||
        !are_words_alike(longer[0], shorter[0]))
        return false;
    for (size_t i = 1; i + 1 < long_words && met + 1 < short_words; i++)
        met += are_words_alike(longer[i], shorter[met]);
    return met + 1 == short_words;
}

static bool have_same_letters(pt_str a, pt_str b, bool plain)
{
    char of_a[MOST_LETTERS], of_b[MOST_LETTERS];
    size_t len = squeeze(a, plain, of_a);

    return squeeze(b, plain, of_b) == len && memcmp(of_a, of_b, len) == 0;
}

pt_alike pt_names_alike(pt_str a, pt_str b)
{
    if (have_same_letters(a, b, false) || hash_words(a) == hash_words(b))
        return PT_ALIKE_LETTERS;
    if (have_same_letters(a, b, true))
        return PT_ALIKE_UMLAUT;
    return is_abbreviation(a, b) ? PT_ALIKE_SHORT : PT_UNLIKE;
}
