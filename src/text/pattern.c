#include "text/pattern.h"

#include "base/arena.h"
#include "base/memory.h"
#include "text/key.h"

#include <stdlib.h>
#include <string.h>

enum {
    SHORTEST_PREFIX = 2, /* bytes: "a*" would match one word in ten */
    LONGEST_PHRASE = 1000
};

struct element {
    pt_str text; /* a key; of a prefix, its folded letters */
    bool is_prefix;
};

struct phrase {
    size_t from, len; /* its elements */
    bool is_negative;
};

struct pt_pattern {
    PT_ARRAY(struct element) elements;
    PT_ARRAY(struct phrase) phrases;
    pt_arena arena; /* the texts */
};

void pt_pattern_free(pt_pattern *pattern)
{
    if (!pattern)
        return;
    free(pattern->elements.at);
    free(pattern->phrases.at);
    pt_arena_free(&pattern->arena);
    free(pattern);
}

/* ── Phrases ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* A phrase while its tokens come in. */
struct words {
    pt_pattern *pattern;
    pt_buf key, folded; /* of the last token */
    bool has_ended, is_broken;
};

static void take_token(void *self, pt_unit_type type, pt_str surface, bool is_joined, bool is_cjk)
{
    struct words *words = self;

    (void)is_joined, (void)is_cjk;
    if (type != PT_UNIT_TOKEN) {
        words->has_ended = true;
        return;
    }
    words->is_broken = words->is_broken || words->has_ended;
    pt_buf_reset(&words->key);
    pt_buf_reset(&words->folded);
    pt_token_key(surface, &words->key);
    pt_token_fold(surface, &words->folded);
    PT_PUSH(&words->pattern->elements,
            ((struct element){ .text = pt_arena_copy(&words->pattern->arena, pt_buf_text(&words->key)) }));
}

static pt_status check_phrase(const struct words *words, const struct phrase *phrase, pt_str text, bool is_prefix,
                              pt_error *err)
{
    if (memchr(text.at, '*', text.len - is_prefix))
        return pt_fail(err, PT_EUSAGE, "'%.*s': a * stands at the end of a phrase only, for any ending", PT_FMT(text));
    if (phrase->len == 0)
        return pt_fail(err, PT_EUSAGE, "'%.*s' holds no word", PT_FMT(text));
    if (words->is_broken)
        return pt_fail(err, PT_EUSAGE, "'%.*s' is more than one phrase; write a | between them", PT_FMT(text));
    if (is_prefix && words->folded.len < SHORTEST_PREFIX)
        return pt_fail(err, PT_EUSAGE, "'%.*s' begins too many words; write more letters before the *", PT_FMT(text));
    return PT_OK;
}

/* `text` is not empty, and has no blank at either end. */
static pt_status add_phrase(pt_pattern *pattern, pt_tokeniser *tokeniser, pt_str text, bool is_negative, pt_error *err)
{
    struct words words = { .pattern = pattern,
                           .key = { .limit = LONGEST_PHRASE },
                           .folded = { .limit = LONGEST_PHRASE } };
    struct phrase phrase = { .from = pattern->elements.len, .is_negative = is_negative };
    bool is_prefix = pt_str_ends(text, PT_S("*"));
    pt_status st;

    pt_tokenise(tokeniser, pt_str_part(text, 0, text.len - is_prefix), take_token, &words);
    phrase.len = pattern->elements.len - phrase.from;
    PT_OR_DONE(check_phrase(&words, &phrase, text, is_prefix, err));
    if (is_prefix)
        pattern->elements.at[pattern->elements.len - 1] =
            (struct element){ pt_arena_copy(&pattern->arena, pt_buf_text(&words.folded)), true };
    PT_PUSH(&pattern->phrases, phrase);
done:
    pt_buf_free(&words.key);
    pt_buf_free(&words.folded);
    return st;
}

/* ── The line ────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Takes what stands between the quotes that `rest` starts with. */
static pt_status take_quoted(pt_str *rest, pt_str *text, pt_error *err)
{
    pt_str inside = pt_str_part(*rest, 1, rest->len);
    size_t end = pt_str_find(inside, PT_S("\""));

    if (end == inside.len)
        return pt_fail(err, PT_EUSAGE, "the quote before '%.*s' is not closed; write \"a phrase\"", PT_FMT(inside));
    *text = pt_str_trim(pt_str_part(inside, 0, end));
    *rest = pt_str_part(inside, end + 1, inside.len);
    if (text->len == 0)
        return pt_fail(err, PT_EUSAGE, "nothing stands between the quotes; write \"a phrase\"");
    return PT_OK;
}

/* Takes the words up to a bar, a quote, or a minus behind a blank. */
static void take_bare(pt_str *rest, pt_str *text)
{
    size_t end = 0;

    while (end < rest->len && rest->at[end] != '|' && rest->at[end] != '"' &&
           !(rest->at[end] == '-' && end > 0 && rest->at[end - 1] == ' '))
        end++;
    *text = pt_str_trim(pt_str_part(*rest, 0, end));
    *rest = pt_str_part(*rest, end, rest->len);
}

/* Takes one phrase with its minus off `rest`, which is not empty. `wants_phrase`: the line began, or a bar stood
 * before. */
static pt_status take_phrase(pt_pattern *pattern, pt_tokeniser *tokeniser, pt_str *rest, bool wants_phrase,
                             pt_error *err)
{
    bool is_negative = rest->at[0] == '-';
    pt_str all = *rest, text = { 0 };

    if (is_negative)
        *rest = pt_str_trim(pt_str_part(*rest, 1, rest->len));
    if (is_negative && wants_phrase)
        return pt_fail(err, PT_EUSAGE, "nothing to find stands before '%.*s'", PT_FMT(all));
    if (!is_negative && !wants_phrase)
        return pt_fail(err, PT_EUSAGE, "write a | before '%.*s', or both in one pair of quotes", PT_FMT(all));
    if (pt_str_starts(*rest, PT_S("\"")))
        PT_TRY(take_quoted(rest, &text, err));
    else
        take_bare(rest, &text);
    if (text.len == 0)
        return pt_fail(err, PT_EUSAGE, "nothing stands behind the minus of '%.*s'", PT_FMT(all));
    return add_phrase(pattern, tokeniser, text, is_negative, err);
}

static pt_status read_line(pt_pattern *pattern, pt_tokeniser *tokeniser, pt_str rest, pt_error *err)
{
    bool wants_phrase = true;

    for (rest = pt_str_trim(rest); rest.len > 0; rest = pt_str_trim(rest)) {
        if (rest.at[0] != '|') {
            PT_TRY(take_phrase(pattern, tokeniser, &rest, wants_phrase, err));
            wants_phrase = false;
            continue;
        }
        if (wants_phrase)
            break;
        rest = pt_str_part(rest, 1, rest.len);
        wants_phrase = true;
    }
    if (wants_phrase)
        return pt_fail(err, PT_EUSAGE, "a phrase is missing; write: word | \"a phrase\" | beginn* -\"not in this\"");
    return PT_OK;
}

pt_status pt_pattern_parse(pt_tokeniser *tokeniser, pt_str text, pt_pattern **out, pt_error *err)
{
    pt_pattern *pattern = PT_CALLOC(pt_pattern, 1);
    pt_status st = read_line(pattern, tokeniser, text, err);

    *out = st == PT_OK ? pattern : NULL;
    if (st != PT_OK)
        pt_pattern_free(pattern);
    return st;
}

/* ── Matching ────────────────────────────────────────────────────────────────────────────────────────────────────── */

struct pt_matcher {
    const pt_pattern *pattern;
    const pt_vocabulary *vocabulary;
    size_t width;     /* words of 64 bits a set of tokens takes */
    uint64_t *sets;   /* of each element: the tokens it stands for */
    uint64_t *begins; /* the tokens that what is to be found begins with */
};

static bool holds(const uint64_t *set, uint32_t token)
{
    return set[token / 64] >> (token % 64) & 1;
}

/* Most words differ in their first letter, which needs no folding. */
static bool begins_with(pt_str surface, pt_str prefix, pt_buf *folded)
{
    if (!surface.len || ((unsigned char)surface.at[0] < 0x80 && pt_lower(surface.at[0]) != prefix.at[0]))
        return false;
    pt_buf_reset(folded);
    pt_token_fold(surface, folded);
    return pt_str_starts(pt_buf_text(folded), prefix);
}

static void fill_set(uint64_t *set, const struct element *element, const pt_vocabulary *vocabulary, pt_buf *folded)
{
    for (size_t token = 0; token < vocabulary->tokens; token++) {
        bool is_in = element->is_prefix ? begins_with(vocabulary->surface[token], element->text, folded)
                                        : pt_str_equal(vocabulary->surface[vocabulary->key[token]], element->text);

        set[token / 64] |= (uint64_t)is_in << (token % 64);
    }
}

pt_matcher *pt_matcher_new(const pt_pattern *pattern, const pt_vocabulary *vocabulary)
{
    pt_matcher *matcher = PT_CALLOC(pt_matcher, 1);
    pt_buf folded = { .limit = LONGEST_PHRASE };

    matcher->pattern = pattern;
    matcher->vocabulary = vocabulary;
    matcher->width = vocabulary->tokens / 64 + 1;
    matcher->sets = PT_CALLOC(uint64_t, pattern->elements.len * matcher->width);
    matcher->begins = PT_CALLOC(uint64_t, matcher->width);
    for (size_t e = 0; e < pattern->elements.len; e++)
        fill_set(matcher->sets + e * matcher->width, &pattern->elements.at[e], vocabulary, &folded);
    for (size_t p = 0; p < pattern->phrases.len; p++) {
        const struct phrase *phrase = &pattern->phrases.at[p];

        for (size_t w = 0; w < matcher->width && !phrase->is_negative; w++)
            matcher->begins[w] |= matcher->sets[phrase->from * matcher->width + w];
    }
    pt_buf_free(&folded);
    return matcher;
}

void pt_matcher_free(pt_matcher *matcher)
{
    if (!matcher)
        return;
    free(matcher->sets);
    free(matcher->begins);
    free(matcher);
}

/* A break is in no set. */
static bool is_token_of(const uint64_t *set, uint32_t unit)
{
    return unit >= 2 && holds(set, (unit - 2) / 2);
}

static bool stands_at(const pt_matcher *m, const struct phrase *phrase, const uint32_t *unit, size_t count, size_t at)
{
    if (phrase->len > count - at)
        return false;
    for (size_t i = 0; i < phrase->len; i++)
        if (!is_token_of(m->sets + (phrase->from + i) * m->width, unit[at + i]))
            return false;
    return true;
}

/* Is `match` inside of something that is not to be found? */
static bool is_covered(const pt_matcher *m, const uint32_t *unit, size_t count, pt_match match)
{
    for (size_t p = 0; p < m->pattern->phrases.len; p++) {
        const struct phrase *phrase = &m->pattern->phrases.at[p];
        size_t before = phrase->len - match.len;

        if (!phrase->is_negative || phrase->len < match.len)
            continue;
        for (size_t at = match.from - (before < match.from ? before : match.from); at <= match.from; at++)
            if (stands_at(m, phrase, unit, count, at))
                return true;
    }
    return false;
}

/* The longest phrase to be found at `at`, `len` 0 when there is none. */
static pt_match longest_at(const pt_matcher *m, const uint32_t *unit, size_t count, size_t at)
{
    pt_match longest = { .from = at };

    for (size_t p = 0; p < m->pattern->phrases.len; p++) {
        const struct phrase *phrase = &m->pattern->phrases.at[p];
        pt_match match = { at, phrase->len };

        if (!phrase->is_negative && phrase->len > longest.len && stands_at(m, phrase, unit, count, at) &&
            !is_covered(m, unit, count, match))
            longest = match;
    }
    return longest;
}

bool pt_matcher_next(const pt_matcher *m, const uint32_t *unit, size_t count, pt_match *match)
{
    for (size_t at = match->from + match->len; at < count; at++) {
        if (!is_token_of(m->begins, unit[at]))
            continue;
        *match = longest_at(m, unit, count, at);
        if (match->len)
            return true;
    }
    return false;
}

void pt_matcher_spell(const pt_matcher *m, const uint32_t *unit, pt_match match, pt_buf *out)
{
    for (size_t at = match.from; at < match.from + match.len; at++) {
        uint32_t token = (unit[at] - 2) / 2;

        if (at > match.from)
            pt_buf_add_char(out, unit[at] % 2 ? '-' : ' ');
        pt_buf_add(out, m->vocabulary->surface[token]);
    }
}
