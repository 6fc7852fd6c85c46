/* What the user decided about names: a plain text that outlives every analysis, and counts before all evidence. May
 * use: base, paper, names/roll.
 *
 *     # one decision a line; names as some paper spells them, in quotes
 *     merge "Bob Birch" "Bob Q. Birch"               one person
 *     apart "Li Wei" "Lǐ Wěi"                        two persons, though they fold to one name
 *     keep  "Jan Peeters"                            one person, whatever speaks against it
 *     split "Yang Liu" 2605.00001 2605.00007         these papers are of another person of that name
 *
 *   A name that no paper has (yet) decides nothing, and is no error. */
#ifndef PT_ANALYSIS_DECISIONS_H
#define PT_ANALYSIS_DECISIONS_H

#include "analysis/names/roll.h"

typedef enum pt_decision_kind {
    PT_DECISION_MERGE,
    PT_DECISION_APART,
    PT_DECISION_KEEP,
    PT_DECISION_SPLIT
} pt_decision_kind;

typedef struct pt_decision {
    pt_decision_kind kind;
    pt_str name, other; /* the second name, where there is one */
    pt_str *papers;     /* arXiv ids, of PT_DECISION_SPLIT */
    size_t paper_count;
    size_t line; /* from 1 */
} pt_decision;

typedef struct pt_decisions {
    pt_decision *at; /* in the file's order */
    size_t count;
    pt_arena arena;
} pt_decisions;

/* `text` must outlive `decisions`. PT_EUSAGE: "FILE: line 3: …". pt_decisions_free in any case. */
pt_status pt_decisions_parse(pt_str text, pt_str file, pt_decisions *decisions, pt_error *err) PT_MUST;
void pt_decisions_free(pt_decisions *decisions);

/* Makes the merges and partings of spellings those of the roll. */
void pt_decisions_apply(const pt_decisions *decisions, pt_roll *roll);

/* The number of the key of a name that is spelt so, or that folds to the same; PT_NONE where there is none. */
uint32_t pt_decisions_key(const pt_roll *roll, pt_str name);

/* Did the user say that these two keys are not to be joined? */
bool pt_decisions_forbid(const pt_decisions *decisions, const pt_roll *roll, uint32_t a, uint32_t b);

#endif
