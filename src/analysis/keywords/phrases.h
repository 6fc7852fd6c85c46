/* The keyphrases of the papers of a window's first period, by the counts of the whole window (METHODS, section 1). May
 * use: base, store, keywords. */
#ifndef PT_ANALYSIS_KEYWORDS_PHRASES_H
#define PT_ANALYSIS_KEYWORDS_PHRASES_H

#include "analysis/keywords/window.h"

enum {
    PT_PHRASES_KEPT = 12, /* of a paper */
    PT_LONGEST_PHRASE = 400
};

/* A phrase of a paper. */
typedef struct pt_paper_phrase {
    uint32_t paper; /* number in the window */
    uint32_t from;  /* its first unit */
    uint32_t words;
    float score;
} pt_paper_phrase;

typedef struct pt_paper_phrases {
    pt_paper_phrase *at; /* by paper, of each the best first; free it */
    size_t len, room;
} pt_paper_phrases;

/* Of every paper first seen in the period, updates and thin days included. The window is counted. Pure. */
void pt_window_phrases(const pt_window *window, pt_paper_phrases *phrases);

/* Is the paper first seen in the window's first period? */
bool pt_phrases_are_of(const pt_window *window, size_t paper);

/* Adds the phrase to `out` as it is kept: as its paper writes it. The limit of `out` is PT_LONGEST_PHRASE. */
void pt_phrase_spell(const pt_window *window, const pt_paper_phrase *phrase, pt_buf *out);

/* Replaces the rows of these papers. */
pt_status pt_phrases_save(pt_store *store, const pt_window *window, const pt_paper_phrases *phrases,
                          pt_error *err) PT_MUST;

#endif
