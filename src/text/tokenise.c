#include "text/tokenise.h"

#include "base/memory.h"
#include "text/normalise.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

enum {
    LONGEST_TEXT = 1 << 22, /* bytes of a text that are looked at; an abstract has some 1,500 */
    LONGEST_TOKEN = 64      /* bytes; what is longer is no word, and breaks */
};

struct pt_tokeniser {
    pt_buf plain;
    UBreakIterator *words;
    pt_str text; /* what is being tokenised */
    size_t at;
    bool is_joined, has_clause; /* of the next token; is there anything in this clause yet? */
    pt_token_sink *sink;
    void *self;
};

pt_status pt_tokeniser_new(pt_tokeniser **out, pt_error *err)
{
    pt_tokeniser *tokeniser = PT_CALLOC(pt_tokeniser, 1);
    UErrorCode error = U_ZERO_ERROR;

    tokeniser->plain.limit = LONGEST_TEXT;
    tokeniser->words = ubrk_open(UBRK_WORD, "zh", NULL, 0, &error);
    *out = tokeniser;
    if (U_SUCCESS(error))
        return PT_OK;
    pt_tokeniser_free(tokeniser);
    *out = NULL;
    return pt_fail(err, PT_EBUG, "ICU has no word breaks: %s; reinstall libicu", u_errorName(error));
}

void pt_tokeniser_free(pt_tokeniser *tokeniser)
{
    if (!tokeniser)
        return;
    if (tokeniser->words)
        ubrk_close(tokeniser->words);
    pt_buf_free(&tokeniser->plain);
    free(tokeniser);
}

/* ── Characters ──────────────────────────────────────────────────────────────────────────────────────────────────── */

typedef enum kind { OTHER, LETTER, DIGIT, MARK, IDEOGRAPH } kind; /* a mark goes on a word and starts none */

static const uint8_t kind_of_ascii[0x80] = {
    ['0' ... '9'] = DIGIT,
    ['A' ... 'Z'] = LETTER,
    ['a' ... 'z'] = LETTER,
};

static kind kind_beyond_ascii(const pt_tokeniser *t, size_t at, size_t *next)
{
    UErrorCode error = U_ZERO_ERROR;
    UScriptCode script;
    UChar32 c;

    U8_NEXT_OR_FFFD(t->text.at, at, t->text.len, c);
    *next = at;
    if (U_GET_GC_MASK(c) & U_GC_M_MASK)
        return MARK;
    if (!(U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_N_MASK)))
        return OTHER;
    script = uscript_getScript(c, &error);
    if (script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA || script == USCRIPT_HANGUL)
        return IDEOGRAPH;
    return u_isdigit(c) ? DIGIT : LETTER;
}

/* The kind of the character at byte `at`, whose end goes to *next; OTHER at the end of the text. */
static inline kind kind_at(const pt_tokeniser *t, size_t at, size_t *next)
{
    *next = at + 1;
    if (at >= t->text.len)
        return OTHER;
    if ((unsigned char)t->text.at[at] < 0x80)
        return kind_of_ascii[(unsigned char)t->text.at[at]];
    return kind_beyond_ascii(t, at, next);
}

/* ── Tokens ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void end_clause(pt_tokeniser *t)
{
    if (t->has_clause)
        t->sink(t->self, PT_UNIT_CLAUSE, (pt_str){ 0 }, false, false);
    t->has_clause = t->is_joined = false;
}

static void give(pt_tokeniser *t, pt_str surface, bool is_cjk)
{
    if (surface.len == 0)
        return;
    if (surface.len > LONGEST_TOKEN) {
        end_clause(t);
        return;
    }
    t->sink(t->self, PT_UNIT_TOKEN, surface, t->is_joined && t->has_clause, is_cjk);
    t->has_clause = true;
    t->is_joined = false;
}

/* Does the token that began at `from` go on, though neither a letter nor a digit stands here? "GPT-4", "3.5", "1,000",
 * "don't", "e.g." */
static bool goes_on(const pt_tokeniser *t, size_t from, kind before)
{
    const char *here = t->text.at + t->at;
    size_t next;
    kind after = kind_at(t, t->at + 1, &next);

    switch (*here) {
    case '-':
        return after == DIGIT && before == LETTER;
    case '.':
        if (after == LETTER && before == LETTER)
            return (t->at - from == 1 || here[-2] == '.') && kind_at(t, t->at + 2, &next) == OTHER;
        return after == DIGIT && before == DIGIT;
    case ',':
        return after == DIGIT && before == DIGIT;
    case '\'':
        return after == LETTER && before == LETTER;
    default:
        return false;
    }
}

static pt_str without_possessive(pt_str surface)
{
    const char *end = surface.at + surface.len;
    bool is_possessive = surface.len >= 2 && end[-2] == '\'' && (end[-1] == 's' || end[-1] == 'S');

    return pt_str_part(surface, 0, surface.len - (is_possessive ? 2 : 0));
}

static void take_word(pt_tokeniser *t)
{
    size_t from = t->at, next = t->at;
    kind last = LETTER;

    for (;;) {
        kind here = kind_at(t, t->at, &next);

        if (t->at >= t->text.len || here == IDEOGRAPH)
            break;
        if (here == OTHER && !goes_on(t, from, last))
            break;
        last = here == LETTER || here == DIGIT ? here : last;
        t->at = next;
    }
    if (t->at - from == 1 && pt_str_starts(pt_str_part(t->text, t->at, 2), PT_S("++")))
        t->at += 2; /* C++ */
    give(t, without_possessive(pt_str_part(t->text, from, t->at - from)), false);
}

/* Cuts a run of ideographs into words. */
static void take_ideographs(pt_tokeniser *t)
{
    size_t from = t->at, next = t->at;
    UText run = UTEXT_INITIALIZER;
    UErrorCode error = U_ZERO_ERROR;

    while (kind_at(t, t->at, &next) == IDEOGRAPH)
        t->at = next;
    utext_openUTF8(&run, t->text.at + from, (int64_t)(t->at - from), &error);
    ubrk_setUText(t->words, &run, &error);
    if (U_FAILURE(error))
        return;
    for (int32_t start = ubrk_first(t->words), end; (end = ubrk_next(t->words)) != UBRK_DONE; start = end)
        give(t, pt_str_part(t->text, from + (size_t)start, (size_t)(end - start)), true);
    utext_close(&run);
}

/* A hyphen joins; blanks, underscores and the apostrophe of "the models' data" separate; all else ends the clause. */
static void take_other(pt_tokeniser *t, size_t next)
{
    size_t behind;
    char c = t->text.at[t->at];
    char before = t->at > 0 ? t->text.at[t->at - 1] : ' ', after = next < t->text.len ? t->text.at[next] : ' ';

    if (c == '-' && before != ' ' && kind_at(t, next, &behind) != OTHER)
        t->is_joined = true;
    else if (c == ' ' || c == '_' || (c == '\'' && before == 's' && after == ' '))
        t->is_joined = false;
    else
        end_clause(t);
    t->at = next;
}

void pt_tokenise(pt_tokeniser *t, pt_str text, pt_token_sink *sink, void *self)
{
    pt_buf_reset(&t->plain);
    pt_text_normalise(text, &t->plain);
    t->text = pt_buf_text(&t->plain);
    t->at = 0;
    t->sink = sink;
    t->self = self;
    t->has_clause = t->is_joined = false;
    while (t->at < t->text.len) {
        size_t next;
        kind here = kind_at(t, t->at, &next);

        if (here == IDEOGRAPH)
            take_ideographs(t);
        else if (here == LETTER || here == DIGIT)
            take_word(t);
        else
            take_other(t, next);
    }
    end_clause(t);
}
