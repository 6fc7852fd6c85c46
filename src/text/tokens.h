/* A text as a stream of token numbers, with its breaks: how the forward index is coded. May use: base.
 *
 *   Each unit is one LEB128 number:
 *     0       a clause ends (sentence or clause punctuation, a formula, a dropped URL)
 *     1       a field ends (the title, then the abstract); a clause ends with it
 *     n ≥ 2   token (n-2)/2; odd n-2: a hyphen joined it to the token before ("zero-shot")
 *
 *   pt_tokens_add                        on the way in
 *   while (pt_tokens_next(&rest, &unit)) on the way out */
#ifndef PT_TEXT_TOKENS_H
#define PT_TEXT_TOKENS_H

#include "base/buf.h"
#include "base/str.h"

#include <stdint.h>

/* What a token is, as bits of token.kind in the store. */
enum {
    PT_TOKEN_STOP = 1,    /* a function word: no term starts or ends with it */
    PT_TOKEN_BREAK = 2,   /* an academic verb, adverb or generic word: no keyphrase holds it */
    PT_TOKEN_DIGITS = 4,  /* digits only: no term starts or ends with it */
    PT_TOKEN_CJK = 8,     /* of a Chinese, Japanese or Korean run */
    PT_TOKEN_FIRST = 16,  /* the first half of compounds ("multi", "trained"): no term ends with it */
    PT_TOKEN_SECOND = 32, /* the second half of compounds ("driven"): no term starts with it */
    PT_TOKEN_KEPT = 64    /* of a pair in which a break word is part of a name ("large language") */
};

typedef enum pt_unit_type { PT_UNIT_TOKEN, PT_UNIT_CLAUSE, PT_UNIT_FIELD } pt_unit_type;

typedef struct pt_unit {
    pt_unit_type type;
    uint32_t token; /* PT_UNIT_TOKEN */
    bool is_joined; /* by a hyphen, to the token before */
} pt_unit;

void pt_tokens_add(pt_buf *stream, pt_unit unit);

/* The next unit, `rest` moved behind it; false at the end, and on a stream that is cut off. */
bool pt_tokens_next(pt_str *rest, pt_unit *unit);

#endif
