/* The papers of one name, told apart into persons. May use: base, works, evidence.
 *
 *   Papers are joined one by one where the evidence between two is enough by itself, then in groups where it is enough
 * on average (single link on strong evidence, average link on weak). ORCIDs decide first: papers of one are one
 * person's, and no group holds two. Groups of two papers or more are persons. A single paper goes to the person that by
 * far the most speaks for; where nothing does it is nobody's: it stays with the name itself, undecided, and neither
 * becomes a person nor joins any.
 *
 *   Caron & van Eck (2014), Large scale author name disambiguation using rule-based scoring and clustering, Proc. STI.
 */
#ifndef PT_ANALYSIS_NAMESAKES_H
#define PT_ANALYSIS_NAMESAKES_H

#include "analysis/names/evidence.h"

enum { PT_UNDECIDED = -1 };

/* Why a paper is where it is: the strongest evidence between it and another paper of its person. */
typedef struct pt_attribution {
    int32_t person;       /* 0 is that of the first paper; PT_UNDECIDED: of none */
    uint32_t with;        /* number of that other paper; PT_NONE for none */
    pt_evidence evidence; /* of the two; for an undecided paper the best there is with any */
} pt_attribution;

typedef struct pt_namesakes {
    size_t papers, persons;
    pt_attribution *of; /* by place in the papers of the name */
} pt_namesakes;

/* Persons are numbered by their first paper (by arXiv id), so that later ones do not turn them round. Free with
 * pt_namesakes_free. */
void pt_namesakes_find(pt_weigher *weigher, const pt_works *works, uint32_t name, pt_namesakes *namesakes);
void pt_namesakes_free(pt_namesakes *namesakes);

#endif
