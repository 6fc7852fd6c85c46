/* How likely it is that a name is several people's, from 0 to 1. May use: base, paper, works.
 *
 *   pt_risk_expected         of all names: how many people of the store are expected to bear each
 *   pt_risk_scale_open       scratch of one thread, for any names
 *     pt_risk_weigh
 *   pt_risk_scale_close
 *
 *   Odds, after Bayes. Before a paper is looked at: λ people are expected to have the name, if given and family names
 * were drawn apart (P(given) · P(family) · N); that at least one more has it than the one we know of has, by Poisson,
 * odds of (1 - e^-λ - λe^-λ) / λe^-λ. Papers that
 * chains of shared co-authors join are one person's, so λ counts only by the share of pairs that they do not; of a part
 * of a name by its share of papers. Then what its papers look like: shares of pairs of papers that no chain of shared
 * co-authors joins, papers in the second largest group that such chains make, pairs of different primary categories.
 * Their weights are those of a logistic regression of names of six papers and more, 434 rare ones against 2,000 made by
 * merging two (AUC 0.82 without any help of λ, which is near 0 for all of them; tests/bench/names_bench.c). Nobody
 * writes five papers a week: each doubling over two a week counts one more. */
#ifndef PT_ANALYSIS_RISK_H
#define PT_ANALYSIS_RISK_H

#include "analysis/names/works.h"

/* Over this a name is split where there is evidence for it. */
#define PT_RISK_AMBIGUOUS 0.5

typedef struct pt_risk {
    double score;    /* 0 … 1; 0 of one paper */
    double expected; /* λ */
    size_t groups;   /* of papers, joined by chains of shared co-authors */
    size_t second;   /* papers in the second largest of them */
    double apart;    /* share of pairs of papers that are not in one of them */
    double spread;   /* share of pairs of papers of different primary categories */
    double weekly;   /* papers a week, over at least four */
} pt_risk;

/* By name; to be freed. */
double *pt_risk_expected(const pt_works *works);

typedef struct pt_risk_scale pt_risk_scale;

pt_risk_scale *pt_risk_scale_open(const pt_works *works);
void pt_risk_scale_close(pt_risk_scale *scale);

/* Of `papers` papers of the name, all of them or some. `expected` is that of the name. */
pt_risk pt_risk_weigh(pt_risk_scale *scale, uint32_t name, const uint32_t *paper, size_t papers, double expected);

/* Weighs all names with all their papers, on `jobs` threads, from which visits come: each is of another name, so that
 * what comes out does not depend on them. */
typedef void pt_risk_visitor(void *self, uint32_t name, const pt_risk *risk);
void pt_risk_weigh_all(const pt_works *works, const double *expected, int jobs, pt_risk_visitor *visit, void *self);

/* Of all names: 1 - risk; to be freed. */
float *pt_risk_trust(const pt_works *works, int jobs);

#endif
