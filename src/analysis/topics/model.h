/* The topics of a corpus, as numbers. For topics.c only. May use: base, numeric, terms.
 *
 *   Terms of one to three words that are units, in 10 papers or more and a fifth of them at most, are weighted by
 *   tf-idf and factorised. Every fifth paper, in the order of arXiv ids, is not fitted: how well a topic's words go
 *   together is measured on those. All papers get their weights in the same way, by folding in. */
#ifndef PT_ANALYSIS_TOPIC_MODEL_H
#define PT_ANALYSIS_TOPIC_MODEL_H

#include "analysis/terms/corpus.h"
#include "numeric/nmf.h"

enum { PT_TOP_TERMS = 20, PT_TOP_WORDS = 10, PT_TOPIC_SWEEPS = 200 };

#define PT_TOPIC_TOLERANCE 1e-5

/* Terms of one to three words that are units, in ten papers or more and a fifth of them at most. */
extern const pt_corpus_rules pt_topic_terms;

typedef struct pt_topic {
    uint32_t top[PT_TOP_TERMS];  /* terms of the corpus, the heaviest first; fewer than 20: PT_NONE behind them */
    double weight[PT_TOP_TERMS]; /* share of all terms' weights */
    size_t papers;               /* whose largest topic it is */
    double coherence;
} pt_topic;

typedef struct pt_topic_model {
    size_t k;          /* 50; fewer where there would be under 300 papers each, at least 5; 0 under 200 papers */
    size_t terms;      /* that were used */
    double *share;     /* papers × k: a paper's weights, summing to 1; all 0 for a paper without any of the terms */
    uint32_t *largest; /* a paper's largest topic; PT_NONE where all are 0 */
    pt_topic *topic;   /* k, the one with the most papers first */
    double relative_error, coherence, diversity;
    int sweeps;
} pt_topic_model;

/* k stays 0 where papers, or terms, are too few. On any status pt_topic_model_free it. */
pt_status pt_topic_model_fit(const pt_corpus *corpus, int jobs, const pt_observer *observer, pt_topic_model *model,
                             pt_error *err) PT_MUST;
void pt_topic_model_free(pt_topic_model *model);

/* The heaviest terms of topic number `topic`; `term` is by column of the factor. */
void pt_topic_fill_top(const pt_nmf *nmf, const uint32_t *term, size_t topic, pt_topic *into);

#endif
