/* The persons that come of the verdicts, who of them is meant on each paper, and why. For names.c only. May use: base,
 * and what stands beside it. */
#ifndef PT_ANALYSIS_OUTCOME_H
#define PT_ANALYSIS_OUTCOME_H

#include "analysis/names/judge.h"
#include "analysis/names/persons.h"
#include "analysis/names/aliases.h"

/* A row of name_decision. */
typedef struct pt_reason {
    uint32_t person;  /* number in the outcome's persons */
    const char *kind; /* 'spelling', 'join', 'split', 'keep', 'user' */
    pt_str other;     /* {0}: none */
    double score;     /* NaN: none was weighed */
    pt_str text;
} pt_reason;

typedef struct pt_outcome {
    pt_person *persons;
    size_t person_count;
    pt_reason *reasons; /* by person */
    size_t reason_count;
    pt_arena arena;
} pt_outcome;

/* Persons by key of the roll, and the parts of a split name one after the other; sets the person of every mention.
 * `works` and `verdicts` are NULL where names are taken raw. Texts are the roll's and the outcome's. */
void pt_outcome_make(pt_roll *roll, const pt_works *works, const pt_verdicts *verdicts, const pt_aliases *aliases,
                     const pt_decisions *decisions, pt_outcome *outcome);
void pt_outcome_free(pt_outcome *outcome);

#endif
