/* Who of the names is one person: the user's word first, then risk and evidence. May use: base, store, and what stands
 * beside it.
 *
 *   The default is to leave a name alone. It is split only when its risk is over PT_RISK_AMBIGUOUS, and its papers fall
 * into two persons or more by evidence (METHODS, section 3). */
#ifndef PT_ANALYSIS_JUDGE_H
#define PT_ANALYSIS_JUDGE_H

#include "analysis/names/decisions.h"
#include "analysis/names/namesakes.h"
#include "analysis/names/risk.h"

typedef struct pt_verdict {
    pt_risk risk;
    bool is_looked_at;          /* its papers were held against each other */
    const pt_decision *by_user; /* NULL: no keep and no split */
    pt_namesakes namesakes;     /* none (of == NULL) where the name is left alone */
} pt_verdict;

typedef struct pt_verdicts {
    pt_verdict *at; /* by name */
    double *expected;
    uint32_t names;
} pt_verdicts;

/* Loads the terms of the papers it has to look at, and sets works->trust. pt_verdicts_free in any case. */
pt_status pt_judge(pt_store *store, const pt_roll *roll, const pt_decisions *decisions, int jobs, pt_works *works,
                   pt_verdicts *verdicts, pt_error *err) PT_MUST;
void pt_verdicts_free(pt_verdicts *verdicts);

#endif
