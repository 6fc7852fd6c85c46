/* What speaks for two papers of one name being one person's. May use: base, works.
 *
 *   pt_weigher_open                     scratch of one thread, for any names
 *     pt_weigher_name                   a name: how its co-authors are tied elsewhere
 *       pt_weigher_from                 one of its papers …
 *         pt_weigher_to                 … against another
 *   pt_weigher_close
 *
 *   Scores of evidence are added (Caron & van Eck 2014, Proc. STI, 79): shared co-authors, counted and weighted by
 * rarity (and by how sure it is that they are one person); co-authors of the one that wrote elsewhere with co-authors
 * of the other; words (cosine of tf-idf); categories; affiliation; the time between. ORCID decides alone. The weights
 * are those of a logistic regression of pairs of papers of one rare name against pairs of two, rounded
 * (tests/bench/names_bench.c measures what comes of them). */
#ifndef PT_ANALYSIS_EVIDENCE_H
#define PT_ANALYSIS_EVIDENCE_H

#include "analysis/names/works.h"
#include "base/dict.h"

/* Of a name of few papers a score of PT_EVIDENCE_ALONE joins two by itself; 0 on average joins two groups of them. */
#define PT_EVIDENCE_ALONE 4.5

typedef enum pt_orcid_says { PT_ORCID_NOTHING, PT_ORCID_SAME, PT_ORCID_OTHER } pt_orcid_says;

typedef struct pt_evidence {
    double score;
    uint32_t shared;    /* co-authors on both */
    double trust;       /* theirs, added: 1 for each whose name is nobody else's */
    double rarity;      /* the same with rarity × trust */
    uint32_t rarest[2]; /* of the shared co-authors the two rarest; PT_NONE where there are fewer */
    double ties;        /* where none is shared: rarities of co-authors that wrote together elsewhere */
    double text;        /* cosine, 0 … 1 */
    double categories;  /* Jaccard, 0 … 1 */
    bool same_employer;
    pt_orcid_says orcid;
} pt_evidence;

typedef struct pt_weigher pt_weigher;

pt_weigher *pt_weigher_open(const pt_works *works);
void pt_weigher_close(pt_weigher *weigher);

/* From now on `name` is asked about. Without `has_ties` only papers that share a co-author can be held against each
 * other: how co-authors are tied elsewhere, which is not looked up then, counts where none is shared. */
void pt_weigher_name(pt_weigher *weigher, uint32_t name, bool has_ties);

/* `at`: a place in the list of the name's papers. */
void pt_weigher_from(pt_weigher *weigher, uint32_t at);
pt_evidence pt_weigher_to(const pt_weigher *weigher, uint32_t at);

#endif
