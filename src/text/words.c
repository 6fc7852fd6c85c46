#include "text/words.h"

#include "base/asset.h"
#include "base/dict.h"
#include "base/memory.h"
#include "text/tokens.h"

#include <stdlib.h>

struct pt_words {
    pt_dict *stop, *breaks, *first, *second;
};

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

pt_words *pt_words_new(void)
{
    pt_words *words = PT_CALLOC(pt_words, 1);

    words->stop = read_list("src/text/words/stop.txt", PT_S(""));
    words->breaks = read_list("src/text/words/break.txt", PT_S(""));
    words->first = read_list("src/text/words/edge.txt", PT_S("first:"));
    words->second = read_list("src/text/words/edge.txt", PT_S("second:"));
    return words;
}

void pt_words_free(pt_words *words)
{
    if (!words)
        return;
    pt_dict_free(words->stop);
    pt_dict_free(words->breaks);
    pt_dict_free(words->first);
    pt_dict_free(words->second);
    free(words);
}

/* Adverbs end in -ly ("significantly"); so do a few nouns and adjectives that are worth naming. */
static bool is_adverb(pt_str word)
{
    static const pt_str others[] = { PT_STR("anomaly"), PT_STR("family"), PT_STR("assembly"), PT_STR("reply"),
                                     PT_STR("supply"),  PT_STR("fly"),    PT_STR("butterfly"), PT_STR("multiply"),
                                     PT_STR("poly"),    PT_STR("only"),   PT_STR("monopoly"), PT_STR("apply") };

    if (word.len < 5 || !pt_str_ends(word, PT_S("ly")))
        return false;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (pt_str_equal(word, others[i]))
            return false;
    return true;
}

static bool is_number(pt_str word)
{
    for (size_t i = 0; i < word.len; i++)
        if ((word.at[i] < '0' || word.at[i] > '9') && word.at[i] != '.')
            return false;
    return word.len > 0;
}

uint32_t pt_word_kind(const pt_words *words, pt_str folded, pt_str key)
{
    uint32_t kind = 0;

    if (pt_dict_find(words->stop, folded) != PT_NONE)
        kind |= PT_TOKEN_STOP;
    if (pt_dict_find(words->breaks, folded) != PT_NONE || pt_dict_find(words->breaks, key) != PT_NONE ||
        is_adverb(folded))
        kind |= PT_TOKEN_BREAK;
    if (pt_dict_find(words->first, folded) != PT_NONE)
        kind |= PT_TOKEN_FIRST;
    if (pt_dict_find(words->second, folded) != PT_NONE)
        kind |= PT_TOKEN_SECOND;
    if (is_number(folded))
        kind |= PT_TOKEN_DIGITS;
    return kind;
}
