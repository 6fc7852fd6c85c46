/* What a user watches, as one line. May use: base, text.
 *
 *   "speech enhancement"          a phrase: its words side by side in one clause, in any inflection; quotes may be left
 *                                 out
 *   hallucinat*                   words that begin so, whatever their case; a phrase may end in one ("data augment*")
 *   diffusion | score matching    either of them
 *   diffusion -"heat diffusion"   but not where it is part of that
 *
 *   Text is given as units (text/tokens.h), so that no text is read twice:
 *     pt_pattern_parse
 *       pt_matcher_new          against a vocabulary
 *         pt_match match = { 0 };
 *         while (pt_matcher_next(matcher, unit, count, &match)) …
 *       pt_matcher_free
 *     pt_pattern_free */
#ifndef PT_TEXT_PATTERN_H
#define PT_TEXT_PATTERN_H

#include "text/tokenise.h"

#include <stdint.h>

typedef struct pt_pattern pt_pattern;
typedef struct pt_matcher pt_matcher;

/* What the numbers of tokens stand for: a token is written as surface[number] and counted as surface[key[number]]. */
typedef struct pt_vocabulary {
    const pt_str *surface;
    const uint32_t *key;
    size_t tokens;
} pt_vocabulary;

/* Where in the units: `len` of them from `from` on. */
typedef struct pt_match {
    size_t from, len;
} pt_match;

/* PT_EUSAGE, with what is wrong and how to write it, when it is no pattern: *pattern is NULL then. */
pt_status pt_pattern_parse(pt_tokeniser *tokeniser, pt_str text, pt_pattern **pattern, pt_error *err) PT_MUST;
void pt_pattern_free(pt_pattern *pattern);

/* Both are borrowed. One pass over the vocabulary; then units are matched by table, at one bit a unit. */
pt_matcher *pt_matcher_new(const pt_pattern *pattern, const pt_vocabulary *vocabulary);
void pt_matcher_free(pt_matcher *matcher);

/* The next match behind `match`, {0} for the first; of those that begin at one place the longest. False when none is
 * left. Safe from many threads. */
bool pt_matcher_next(const pt_matcher *matcher, const uint32_t *unit, size_t count, pt_match *match);

/* Adds the match as it is written to `out`: blanks between tokens, hyphens where the text has them. */
void pt_matcher_spell(const pt_matcher *matcher, const uint32_t *unit, pt_match match, pt_buf *out);

#endif
