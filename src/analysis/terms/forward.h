/* A stretch of the forward index in memory, and the walk over the runs of a paper that may be terms. May use: base,
 * store, text.
 *
 *   pt_lexicon_load
 *     pt_forward_load         as often as you like, for any days (stretch.h)
 *       pt_forward_walk       from any thread
 *     pt_forward_free
 *   pt_lexicon_free */
#ifndef PT_ANALYSIS_FORWARD_H
#define PT_ANALYSIS_FORWARD_H

#include "analysis/terms/lexicon.h"
#include "analysis/terms/span.h"
#include "base/buf.h"
#include "base/dict.h"

/* How a unit is coded: what is no token; then tokens, each without a hyphen before it and with one. */
enum { PT_CLAUSE_UNIT = 0, PT_FIELD_UNIT = 1, PT_FIRST_UNIT = 2 };

enum { PT_UNIT_BREAK = 128 };

typedef struct pt_forward {
    const pt_lexicon *lexicon;
    size_t papers; /* sorted by arXiv id */
    int64_t *paper_id;
    pt_day *first_day;
    uint8_t *is_new;    /* paper.is_new */
    uint32_t *category; /* number of the primary category in `categories` */
    pt_dict *categories;
    size_t *start;  /* papers + 1: the units of paper p are unit[start[p]] … unit[start[p + 1] - 1] */
    uint32_t *unit; /* as coded in text/tokens.h */
    uint8_t *kind;  /* by unit: of its token, as lexicon->kind; PT_UNIT_BREAK for what is no token */
    bool *is_kept;  /* by unit: with the next one it is a pair in which a break word is part of a name (text/words.h) */
} pt_forward;

/* Fills kind and is_kept, which are zero, from the units. */
void pt_forward_mark(pt_forward *forward);
void pt_forward_free(pt_forward *forward);

/* The token of a unit, PT_NONE for a break. */
uint32_t pt_forward_token(const pt_forward *forward, size_t unit);

/* Is a token of the run a break word that is not part of a name? */
bool pt_forward_has_break(const pt_forward *forward, size_t from, size_t words);

/* A run of tokens inside a clause without break words (a hyphen makes any word part of its compound) that neither
 * starts nor ends with a stop word, digits or the wrong half of a compound. Stop words and digits that a hyphen joins
 * are part of their compound ("in-context learning", "4-bit"), and no run starts or ends beside that hyphen
 * ("state-of-the-art" is whole or not at all). */
typedef struct pt_run {
    uint64_t hash; /* of its key tokens */
    size_t from;   /* its first unit */
    uint8_t words;
    bool is_whole;  /* between breaks, stop words and break words on either side */
    bool is_inside; /* of a clause of the abstract: its capitals are its own */
    bool is_title;
    bool has_stop; /* holds a stop word */
    bool is_noun;  /* a single word that stands as a noun: alone behind a determiner or preposition, or as the last word
                      of  a compound, and what follows is no object. A verb or an adjective hardly ever does. */
} pt_run;

typedef void pt_run_visitor(void *self, const pt_run *run);

/* Which runs are worth a visit, by unit: those that begin at a PT_LINK_WORD and go on over PT_LINK_PAIRs. */
enum { PT_LINK_WORD = 1, PT_LINK_PAIR = 2 };

/* Visits each run of at most `longest` tokens of paper `paper`, from left to right; `linked` may be NULL: all runs. */
void pt_forward_walk(const pt_forward *forward, size_t paper, int longest, const uint8_t *linked, pt_run_visitor *visit,
                     void *self);

/* The tokens of a run as they are written, hyphens where the text has them, added to `out`. */
void pt_forward_spell(const pt_forward *forward, size_t from, size_t words, pt_buf *out);

/* The keys of its tokens with blanks between: what it is compared by. */
void pt_forward_key(const pt_forward *forward, size_t from, size_t words, pt_buf *out);

#endif
