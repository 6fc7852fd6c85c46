#include "text/key.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

static bool is_ascii(pt_str text)
{
    for (size_t i = 0; i < text.len; i++)
        if ((unsigned char)text.at[i] >= 0x80)
            return false;
    return true;
}

enum { WIDEST = 512 }; /* UTF-16 units: a token has at most 64 bytes, and folding grows it little */

void pt_token_fold(pt_str surface, pt_buf *out)
{
    UErrorCode error = U_ZERO_ERROR;
    UChar text[WIDEST], folded[WIDEST];
    char utf8[WIDEST * 3];
    int32_t len = 0, folded_len, bytes = 0;

    if (is_ascii(surface)) {
        for (size_t i = 0; i < surface.len; i++) {
            char c = surface.at[i];

            pt_buf_add_char(out, c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c);
        }
        return;
    }
    u_strFromUTF8(text, WIDEST, &len, surface.at, (int32_t)surface.len, &error);
    folded_len = unorm2_normalize(unorm2_getNFKCCasefoldInstance(&error), text, len, folded, WIDEST, &error);
    u_strToUTF8(utf8, sizeof utf8, &bytes, folded, folded_len, &error);
    pt_buf_add(out, U_SUCCESS(error) ? (pt_str){ utf8, (size_t)bytes } : surface);
}

/* Words in -s that are singular, and that no ending tells. */
static bool is_singular_in_s(pt_str word)
{
    static const pt_str words[] = {
        PT_STR("bias"),   PT_STR("atlas"),  PT_STR("canvas"), PT_STR("gas"),    PT_STR("lens"),  PT_STR("chaos"),
        PT_STR("always"), PT_STR("cosmos"), PT_STR("pathos"), PT_STR("christmas"), PT_STR("texas"), PT_STR("paris"),
        PT_STR("alias"),  PT_STR("series"), PT_STR("species"), PT_STR("mars"), PT_STR("pandas"), PT_STR("kubernetes"),
    };
    static const pt_str endings[] = { PT_STR("ss"), PT_STR("us"), PT_STR("is"), PT_STR("ics"), PT_STR("ous") };

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (pt_str_equal(word, words[i]))
            return true;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (pt_str_ends(word, endings[i]))
            return true;
    return false;
}

static const struct {
    pt_str plural, singular;
} irregular[] = {
    { PT_STR("matrices"), PT_STR("matrix") },       { PT_STR("indices"), PT_STR("index") },
    { PT_STR("vertices"), PT_STR("vertex") },       { PT_STR("analyses"), PT_STR("analysis") },
    { PT_STR("hypotheses"), PT_STR("hypothesis") }, { PT_STR("theses"), PT_STR("thesis") },
    { PT_STR("syntheses"), PT_STR("synthesis") },   { PT_STR("bases"), PT_STR("basis") },
    { PT_STR("biases"), PT_STR("bias") },           { PT_STR("lenses"), PT_STR("lens") },
    { PT_STR("corpora"), PT_STR("corpus") },
};

pt_str pt_token_singular(pt_str word, char room[64])
{
    for (size_t i = 0; i < sizeof irregular / sizeof *irregular; i++)
        if (pt_str_equal(word, irregular[i].plural))
            return irregular[i].singular;
    if (word.len < 4 || word.len >= 64 || word.at[word.len - 1] != 's' || is_singular_in_s(word) ||
        word.at[word.len - 2] < 'a' || word.at[word.len - 2] > 'z')
        return word;
    if (pt_str_ends(word, PT_S("ies")) && word.len > 4) {
        memcpy(room, word.at, word.len - 3);
        room[word.len - 3] = 'y';
        return (pt_str){ room, word.len - 2 };
    }
    if (pt_str_ends(word, PT_S("ches")) || pt_str_ends(word, PT_S("shes")) || pt_str_ends(word, PT_S("sses")) ||
        pt_str_ends(word, PT_S("xes")))
        return pt_str_part(word, 0, word.len - 2);
    return pt_str_part(word, 0, word.len - 1);
}
