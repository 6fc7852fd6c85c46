/* The topics of a corpus, as numbers: fitted, kept in the store, used again. For topics/ only. May use: base, store,
 * numeric, terms.
 *
 *   Terms of one to three words that are units, in 10 papers or more and a fifth of them at most, are weighted by
 *   tf-idf and factorised. Every fifth paper, in the order of arXiv ids, is not fitted: how well a topic's words go
 *   together is measured on those. */
#ifndef PT_ANALYSIS_TOPIC_MODEL_H
#define PT_ANALYSIS_TOPIC_MODEL_H

#include "analysis/terms/corpus.h"
#include "analysis/topics/matrix.h"
#include "base/arena.h"
#include "base/observer.h"
#include "numeric/nmf.h"

enum { PT_TOP_TERMS = 20, PT_TOP_WORDS = 10, PT_TOPIC_SWEEPS = 200 };

/* The tolerance of a fit to so many entries: on a million, sweeps that change the error by less than 4e-5 of it are not
 * worth their time; small matrices cost little, and go on until they are still. */
double pt_topic_tolerance(size_t entries);

/* What is a column: terms of one to three words that are units, in ten papers or more and a fifth of them at most. In
 * texts that come without their function words (bags of words, as topic models are often compared on) nothing tells
 * what is a unit: there it is all words, and `forward` is left without break words. */
pt_corpus_rules pt_topic_rules(pt_forward *forward);
enum { PT_TOPIC_LONGEST = 3 };

typedef struct pt_topic {
    int64_t number;              /* stays from fit to fit; 0: it has none yet */
    pt_str label, first_fit;     /* what it is called; the last day of the papers that it was first fitted to */
    uint32_t top[PT_TOP_TERMS];  /* columns, the heaviest first; fewer than 20: PT_NONE behind them */
    double weight[PT_TOP_TERMS]; /* share of all terms' weights */
    double mass;                 /* its shares of the papers that were fitted, summed */
    double coherence, uniqueness;
    bool is_sound;  /* not a leftover: its words go together, and are its own */
    double matched; /* cosine to its predecessor; NaN: it is new */
    uint32_t theme; /* from 1; 0: of none */
    size_t papers;  /* whose largest topic it is */
} pt_topic;

typedef struct pt_topic_model {
    size_t k; /* 0: too few papers or terms */
    size_t columns;
    pt_str *term, *key; /* by column: as it is shown, as it is compared */
    uint32_t *df;       /* papers that held it */
    size_t papers;      /* of the corpus that was fitted */
    double *h;          /* columns × k: the weights of a topic sum to 1 */
    pt_topic *topic;    /* k */
    size_t themes;
    pt_str *theme_label;
    double relative_error, coherence, diversity;
    double stability; /* of the number of topics; NaN where it was not chosen by that */
    int sweeps;
    pt_arena arena; /* the texts */
} pt_topic_model;

/* Fits `wanted` topics to the corpus, none to under 200 papers. 0: 50; where those would have under 300 papers each, or
 * with PT_TOPICS_AUTO, as many as are most stable (choose.h), from a third of what 300 papers each make up to what 150
 * do, at least 5 and at most 200. Begins with the weights of `before` where that has as many (NULL: there is none). On
 * any status pt_topic_model_free. */
pt_status pt_topic_model_fit(const pt_corpus *corpus, int wanted, const pt_topic_model *before, int jobs,
                             const pt_observer *observer, pt_topic_model *model, pt_error *err) PT_MUST;
void pt_topic_model_free(pt_topic_model *model);

/* Puts the topics in the order of their numbers, as the store gives them back: what is folded in depends on the order
 * in its last digits. */
void pt_topic_model_sort(pt_topic_model *model);

/* The model that the store keeps; k is 0 when it keeps none. Top terms and quality stay empty. */
pt_status pt_topic_model_load(pt_store *store, pt_topic_model *model, pt_error *err) PT_MUST;
/* Everything but the papers' shares, periods, and what follows from those. The store keeps no other model. */
pt_status pt_topic_model_save(pt_store *store, const pt_topic_model *model, pt_error *err) PT_MUST;

/* Writes one measure of the model (v_topic_model) in place of what it was. */
pt_status pt_topic_measure_save(pt_store *store, const char *name, double value, pt_error *err) PT_MUST;

/* Writes how many papers each topic and theme has: all that changes when papers are folded in. */
pt_status pt_topic_model_save_papers(pt_store *store, const pt_topic_model *model, pt_error *err) PT_MUST;

/* The heaviest terms of topic number `topic` (from 0), by column. */
void pt_topic_fill_top(const pt_nmf *nmf, size_t topic, pt_topic *into);

#endif
