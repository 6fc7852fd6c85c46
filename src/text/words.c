#include "text/words.h"

#include "base/asset.h"
#include "base/dict.h"
#include "base/memory.h"
#include "text/tokens.h"

#include <stdlib.h>
#include <string.h>

struct pt_words {
    pt_dict *stop, *breaks, *first, *second, *stop_zh, *breaks_zh;
    pt_dict *determiners, *before, *behind;
    pt_dict *pairs, *in_pair; /* "large language"; "large" and "language" */
};

enum { LONGEST_PAIR = 132 };

/* Words of a list file: blanks between, a # begins a comment. With a `heading`, those behind it up to the next one. */
static pt_dict *read_list(const char *path, pt_str heading)
{
    pt_dict *list = pt_dict_new();
    pt_str text = { 0 }, line, word;
    bool is_ours = heading.len == 0;

    pt_asset_find(path, &text);
    while (pt_str_cut(&text, '\n', &line)) {
        line = pt_str_trim(pt_str_part(line, 0, pt_str_find(line, PT_S("#"))));
        if (pt_str_ends(line, PT_S(":")))
            is_ours = pt_str_equal(line, heading);
        else
            while (is_ours && pt_str_cut(&line, ' ', &word))
                if (word.len)
                    pt_dict_add(list, word);
    }
    return list;
}

/* Pairs of words with commas between, and the words in them. */
static void read_pairs(pt_words *words)
{
    pt_str text = { 0 }, line, pair, word;

    words->pairs = pt_dict_new();
    words->in_pair = pt_dict_new();
    pt_asset_find("src/text/words/kept.txt", &text);
    while (pt_str_cut(&text, '\n', &line)) {
        line = pt_str_part(line, 0, pt_str_find(line, PT_S("#")));
        while (pt_str_cut(&line, ',', &pair)) {
            pair = pt_str_trim(pair);
            pt_dict_add(words->pairs, pair);
            while (pt_str_cut(&pair, ' ', &word))
                pt_dict_add(words->in_pair, word);
        }
    }
}

pt_words *pt_words_new(void)
{
    pt_words *words = PT_CALLOC(pt_words, 1);

    words->stop = read_list("src/text/words/stop.txt", PT_S(""));
    words->breaks = read_list("src/text/words/break.txt", PT_S(""));
    words->stop_zh = read_list("src/text/words/zh.txt", PT_S("stop:"));
    words->breaks_zh = read_list("src/text/words/zh.txt", PT_S("break:"));
    words->first = read_list("src/text/words/edge.txt", PT_S("first:"));
    words->second = read_list("src/text/words/edge.txt", PT_S("second:"));
    words->determiners = read_list("src/text/words/around.txt", PT_S("determiners:"));
    words->before = read_list("src/text/words/around.txt", PT_S("before:"));
    words->behind = read_list("src/text/words/around.txt", PT_S("behind:"));
    read_pairs(words);
    return words;
}

void pt_words_free(pt_words *words)
{
    if (!words)
        return;
    pt_dict_free(words->stop);
    pt_dict_free(words->breaks);
    pt_dict_free(words->stop_zh);
    pt_dict_free(words->breaks_zh);
    pt_dict_free(words->first);
    pt_dict_free(words->second);
    pt_dict_free(words->determiners);
    pt_dict_free(words->before);
    pt_dict_free(words->behind);
    pt_dict_free(words->pairs);
    pt_dict_free(words->in_pair);
    free(words);
}

/* Adverbs end in -ly ("significantly"); so do a few nouns and adjectives that are worth naming. */
static bool is_adverb(pt_str word)
{
    static const pt_str others[] = { PT_STR("anomaly"), PT_STR("family"), PT_STR("assembly"),  PT_STR("reply"),
                                     PT_STR("supply"),  PT_STR("fly"),    PT_STR("butterfly"), PT_STR("multiply"),
                                     PT_STR("poly"),    PT_STR("only"),   PT_STR("monopoly"),  PT_STR("apply") };

    if (word.len < 5 || !pt_str_ends(word, PT_S("ly")))
        return false;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (pt_str_equal(word, others[i]))
            return false;
    return true;
}

/* "trained", "learned": before a noun, and seldom one. */
static bool is_participle(pt_str word)
{
    static const pt_str others[] = { PT_STR("infrared"), PT_STR("testbed"), PT_STR("unsupervised"), PT_STR("embed") };

    if (word.len < 5 || !pt_str_ends(word, PT_S("ed")) || pt_str_ends(word, PT_S("eed")))
        return false;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (pt_str_equal(word, others[i]))
            return false;
    return true;
}

static bool is_number(pt_str word)
{
    for (size_t i = 0; i < word.len; i++)
        if ((word.at[i] < '0' || word.at[i] > '9') && word.at[i] != '.' && word.at[i] != ',')
            return false;
    return word.len > 0;
}

uint32_t pt_word_kind(const pt_words *words, pt_str folded, pt_str key)
{
    uint32_t kind = 0;

    if (pt_dict_find(words->stop, folded) != PT_NONE || pt_dict_find(words->stop_zh, folded) != PT_NONE)
        kind |= PT_TOKEN_STOP;
    if (pt_dict_find(words->breaks_zh, folded) != PT_NONE || pt_dict_find(words->breaks, folded) != PT_NONE ||
        pt_dict_find(words->breaks, key) != PT_NONE || is_adverb(folded))
        kind |= PT_TOKEN_BREAK;
    if (pt_dict_find(words->first, folded) != PT_NONE || is_participle(folded))
        kind |= PT_TOKEN_FIRST;
    if (pt_dict_find(words->second, folded) != PT_NONE)
        kind |= PT_TOKEN_SECOND;
    if (is_number(folded))
        kind |= PT_TOKEN_DIGITS;
    if (pt_dict_find(words->in_pair, key) != PT_NONE)
        kind |= PT_TOKEN_KEPT;
    return kind;
}

uint32_t pt_word_role(const pt_words *words, pt_str folded)
{
    uint32_t role = 0;

    if (pt_dict_find(words->determiners, folded) != PT_NONE)
        role |= PT_WORD_DETERMINER | PT_WORD_BEFORE;
    if (pt_dict_find(words->before, folded) != PT_NONE)
        role |= PT_WORD_BEFORE;
    if (pt_dict_find(words->behind, folded) != PT_NONE)
        role |= PT_WORD_BEHIND;
    if (pt_str_equal(folded, PT_S("of")))
        role |= PT_WORD_OF;
    return role;
}

bool pt_words_keep(const pt_words *words, pt_str first, pt_str second)
{
    char pair[LONGEST_PAIR];

    if (first.len + 1 + second.len > sizeof pair)
        return false;
    memcpy(pair, first.at, first.len);
    pair[first.len] = ' ';
    memcpy(pair + first.len + 1, second.at, second.len);
    return pt_dict_find(words->pairs, (pt_str){ pair, first.len + 1 + second.len }) != PT_NONE;
}
