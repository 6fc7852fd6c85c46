/* The common words of abstracts, the most frequent first, and the sentences that they fill: adjectives, plural nouns,
 * plural verbs and adverbs. No word of these is part of a planted term. */
#include "data/corpus.h"

#define COUNT(list) ((uint32_t)(sizeof(list) / sizeof *(list)))

static const char *const adjective_words[] = {
    "simple",    "strong",       "common",       "robust",     "local",      "global",        "linear",
    "recent",    "efficient",    "large",        "accurate",   "noisy",      "latent",        "structured",
    "reliable",  "sparse",       "shared",       "weak",       "dense",      "flexible",      "temporal",
    "spatial",   "realistic",    "complex",      "explicit",   "implicit",   "stable",        "synthetic",
    "natural",   "coarse",       "adaptive",     "practical",  "hidden",     "partial",       "smooth",
    "rare",      "redundant",    "invariant",    "causal",     "semantic",   "narrow",        "informative",
    "unseen",    "transferable", "hierarchical", "calibrated", "imbalanced", "competitive",   "plausible",
    "ambiguous", "compact",      "external",     "gradual",    "fragile",    "interpretable", "asymmetric",
    "bounded",   "contextual",   "deliberate",   "empirical",  "fixed",      "generic",       "abrupt",
    "intrinsic", "joint",        "layered",      "marginal",   "nested",     "optional",      "persistent",
    "residual",  "scattered",    "tentative",    "uneven",     "verbose",    "warm",          "brittle",
    "cyclic",    "diffuse",      "elastic",      "frugal",     "granular",   "heuristic",     "inert",
    "jittered",  "lopsided",     "modular",      "opaque",
};

static const char *const noun_words[] = {
    "features",     "objectives",   "estimates",     "assumptions",     "patterns",    "constraints", "errors",
    "measurements", "structures",   "predictions",   "representations", "weights",     "signals",     "parameters",
    "domains",      "strategies",   "distributions", "observations",    "scores",      "components",  "dependencies",
    "variables",    "inputs",       "outcomes",      "references",      "criteria",    "decisions",   "interactions",
    "variations",   "boundaries",   "mechanisms",    "gradients",       "conditions",  "margins",     "scales",
    "transitions",  "resources",    "thresholds",    "priorities",      "intervals",   "budgets",     "shortcuts",
    "hypotheses",   "artefacts",    "annotations",   "modules",         "descriptors", "trends",      "deviations",
    "deadlines",    "correlations", "perturbations", "symmetries",      "templates",   "prototypes",  "baselines",
    "anomalies",    "buffers",      "ceilings",      "duplicates",      "exceptions",  "fragments",   "guarantees",
    "horizons",     "incentives",   "judgements",    "kernels",         "landmarks",   "metaphors",   "norms",
    "outliers",     "penalties",    "quantities",    "remainders",      "segments",    "tolerances",  "updates",
    "variances",    "warnings",     "yields",        "axioms",          "bottlenecks", "contours",    "drawbacks",
    "envelopes",    "footprints",   "gauges",        "hurdles",         "insights",    "junctions",   "ledgers",
    "motifs",
};

static const char *const verb_words[] = {
    "support",   "limit",    "explain",  "shape",     "guide",      "replace",  "complement", "predict",
    "stabilise", "dominate", "obscure",  "simplify",  "preserve",   "reveal",   "influence",  "determine",
    "weaken",    "justify",  "separate", "constrain", "strengthen", "mask",     "summarise",  "describe",
    "distort",   "govern",   "precede",  "resemble",  "outweigh",   "inform",   "amplify",    "conceal",
    "delay",     "enrich",   "flatten",  "inflate",   "entail",     "offset",   "restrict",   "sharpen",
    "tolerate",  "unify",    "validate", "blur",      "confound",   "displace",
};

static const char *const adverb_words[] = {
    "often",    "largely",   "clearly",    "rarely",    "jointly", "directly", "partly",
    "strongly", "reliably",  "implicitly", "gradually", "mostly",  "quickly",  "typically",
    "slightly", "mutually",  "frequently", "roughly",   "sharply", "seldom",   "noticeably",
    "steadily", "uniformly", "indirectly", "visibly",   "plainly",
};

const word_list adjectives = { adjective_words, COUNT(adjective_words) }, nouns = { noun_words, COUNT(noun_words) },
                verbs = { verb_words, COUNT(verb_words) }, adverbs = { adverb_words, COUNT(adverb_words) };

const char *const common_forms[] = {
    "In this setting, %A %N %R %V %A %N, and %1 inherits both.",
    "Where %A %N %V %A %N, the effect on %2 is easy to miss.",
    "We relate %A %N to %A %N and ask which of them %R %V %3.",
    "Neither %A %N nor %A %N %R %V %2 on their own.",
    "A closer look brings out %A %N that %R %V %A %N behind %1.",
    "Such %A %N %V %2 only as long as %A %N stay in place.",
    "Contrary to intuition, %A %N %R %V %A %N once %3 comes into play.",
    "Both %A %N and %A %N are varied in turn, while %2 and %3 are held fixed.",
    "It turns out that %A %N and %A %N %R %V each other.",
};

const size_t common_form_count = COUNT(common_forms);

/* Where the list's things start among all that a week may favour: its verbs' are not its nouns'. */
static uint32_t first_thing(const word_list *list)
{
    return list == &adjectives ? 5000 : list == &nouns ? 6000 : list == &verbs ? 7000 : 8000;
}

const char *draw_common(chance *c, int week, const word_list *list)
{
    uint32_t total = 0, rank, draw;

    for (uint32_t i = 0; i < list->count; i++)
        total += 10000 / (i + 3);
    do {
        draw = pick(c, total);
        for (rank = 0; draw >= 10000 / (rank + 3); rank++)
            draw -= 10000 / (rank + 3);
    } while (pick(c, 118) >= favour(week, first_thing(list) + rank));
    return list->words[rank];
}
