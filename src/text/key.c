#include "text/key.h"

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

/* Is it one of the words of `list`, which stand between blanks? */
static bool is_listed(pt_str list, pt_str word)
{
    pt_str one;

    while (pt_str_cut(&list, ' ', &one))
        if (pt_str_equal(one, word))
            return true;
    return false;
}

/* Words in -s that are singular. */
static bool is_singular_in_s(pt_str word)
{
    static const pt_str endings[] = { PT_STR("ss"), PT_STR("us"), PT_STR("is"), PT_STR("ics") };
    static const pt_str singular =
        PT_STR("alias always atlas bayes bias canvas chaos christmas cosmos gas https james jones "
               "kubernetes lens mars news pancreas pandas pathos perhaps series species texas "
               "whereas");
    static const pt_str plural =
        PT_STR("academics antibiotics ceramics characteristics clinics comics cpus critics "
               "demographics fabrics generics gpus harmonics heuristics logics menus metrics mosaics "
               "rubrics topics tpus");

    if (is_listed(singular, word))
        return true;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (pt_str_ends(word, endings[i]))
            return !is_listed(plural, word);
    return false;
}

static const struct {
    pt_str plural, singular;
} irregular[] = {
    { PT_STR("analyses"), PT_STR("analysis") },
    { PT_STR("automata"), PT_STR("automaton") },
    { PT_STR("axes"), PT_STR("axis") },
    { PT_STR("bases"), PT_STR("basis") },
    { PT_STR("biases"), PT_STR("bias") },
    { PT_STR("caches"), PT_STR("cache") },
    { PT_STR("cookies"), PT_STR("cookie") },
    { PT_STR("corpora"), PT_STR("corpus") },
    { PT_STR("crises"), PT_STR("crisis") },
    { PT_STR("criteria"), PT_STR("criterion") },
    { PT_STR("diagnoses"), PT_STR("diagnosis") },
    { PT_STR("formulae"), PT_STR("formula") },
    { PT_STR("gases"), PT_STR("gas") },
    { PT_STR("halves"), PT_STR("half") },
    { PT_STR("hypotheses"), PT_STR("hypothesis") },
    { PT_STR("indices"), PT_STR("index") },
    { PT_STR("lenses"), PT_STR("lens") },
    { PT_STR("loci"), PT_STR("locus") },
    { PT_STR("matrices"), PT_STR("matrix") },
    { PT_STR("maxima"), PT_STR("maximum") },
    { PT_STR("minima"), PT_STR("minimum") },
    { PT_STR("movies"), PT_STR("movie") },
    { PT_STR("nuclei"), PT_STR("nucleus") },
    { PT_STR("optima"), PT_STR("optimum") },
    { PT_STR("parentheses"), PT_STR("parenthesis") },
    { PT_STR("phenomena"), PT_STR("phenomenon") },
    { PT_STR("simplices"), PT_STR("simplex") },
    { PT_STR("spectra"), PT_STR("spectrum") },
    { PT_STR("stimuli"), PT_STR("stimulus") },
    { PT_STR("syntheses"), PT_STR("synthesis") },
    { PT_STR("theses"), PT_STR("thesis") },
    { PT_STR("vertices"), PT_STR("vertex") },
    { PT_STR("viruses"), PT_STR("virus") },
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
        pt_str_ends(word, PT_S("xes")) || pt_str_ends(word, PT_S("oes")))
        return pt_str_part(word, 0, word.len - 2);
    return pt_str_part(word, 0, word.len - 1);
}

/* "GPUs", "APIs", "IDs": capitals and digits, then one small s. */
static bool is_plural_of_capitals(pt_str surface)
{
    if (surface.len < 3 || surface.at[surface.len - 1] != 's')
        return false;
    for (size_t i = 0; i + 1 < surface.len; i++)
        if (!(surface.at[i] >= 'A' && surface.at[i] <= 'Z') && !(surface.at[i] >= '0' && surface.at[i] <= '9'))
            return false;
    return surface.at[surface.len - 2] >= 'A';
}

/* The key of a key is itself, or a word would be counted in two places: hence the loop ("criterias", "criteria",
 * "criterion"). */
void pt_token_key(pt_str surface, pt_buf *out)
{
    size_t from = out->len;
    pt_str word, shorter;
    char room[64];

    pt_token_fold(pt_str_part(surface, 0, surface.len - is_plural_of_capitals(surface)), out);
    for (;;) {
        word = pt_str_part(pt_buf_text(out), from, out->len);
        shorter = pt_token_singular(word, room);
        if (pt_str_equal(shorter, word))
            return;
        out->len = from + (shorter.at == word.at ? shorter.len : 0);
        pt_buf_add(out, shorter.at == word.at ? PT_S("") : shorter);
    }
}
