/* The phrases that say best what one paper is about. May use: base.
 *
 *   The caller counts: once over all papers how many hold a term (df), how often it occurs and how often it is a
 * complete run; then, paper by paper, the terms of that paper. A complete run has breaks on both sides (text/words.h).
 */
#ifndef PT_ANALYSIS_KEYWORDS_KEYPHRASE_H
#define PT_ANALYSIS_KEYWORDS_KEYPHRASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { PT_KEYPHRASE_WORDS = 4 }; /* of the longest candidate */

/* A term of the paper at hand. */
typedef struct pt_candidate {
    uint32_t id;          /* the caller's */
    uint8_t words;        /* 1 to PT_KEYPHRASE_WORDS */
    uint16_t count;       /* occurrences in the paper, at least 1 */
    uint32_t first;       /* its first occurrence in the paper, as the number of tokens before it */
    uint32_t df;          /* papers of the corpus that hold it, at least 1 */
    uint32_t occurrences; /* in the corpus */
    uint32_t whole;       /* how many of those are complete runs */
    bool is_whole;        /* a complete run at least once in the paper */
    bool in_title;
} pt_candidate;

typedef struct pt_keyphrase {
    uint32_t id; /* of the candidate */
    double score;
} pt_keyphrase;

/* Writes the at most `most` best of `count` candidates to `best`, the best first; returns how many.
 *
 * papers   of the corpus, N
 * score    tf^0.8 · ln(1 + N/df)^0.7 · ℓ · (1 + 1.5/(1 + first/30)) · (0.25 + (whole + 0.5)/(occurrences + 1) + w) · t
 *          ℓ = 0.8, 2, 2, 1.6 for 1 to 4 words; w = 1 for a complete run in the paper, else 0; t = 1.25 in the title
 *
 * tf·idf by length and position as in KP-Miner (El-Beltagy & Rafea 2009), times autonomy, a test of being a unit that
 * needs no tagger. A candidate inside a better one that occurs no more often than that one is a fragment of it, and
 * left out. Ties: the earlier one, then the order given. Scores of one corpus do not compare with those of another.
 * O(count · (log count + most)). */
size_t pt_keyphrases_rank(const pt_candidate *candidates, size_t count, double papers, size_t most, pt_keyphrase *best);

#endif
