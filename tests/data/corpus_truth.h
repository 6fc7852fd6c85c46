/* What is planted in the demo corpus, as data: the generator plants it, tests look for it. Weeks count from 0
 * (2026-W02) to 25 (2026-W27, the last). Say what tests of others may rely on: change nothing here without changing
 * README.md. */
#ifndef TESTS_DATA_CORPUS_TRUTH_H
#define TESTS_DATA_CORPUS_TRUTH_H

enum {
    TRUTH_LAST_WEEK = 25,
    TRUTH_DYING_TOPIC = 3,   /* share falls from 8 % to 1 % */
    TRUTH_GROWING_TOPIC = 7, /* share grows from 3 % to 9 % */
    TRUTH_COMMUNITIES = 10,
    TRUTH_MEMBERS = 44, /* of a community */
    TRUTH_BRIDGES = 4,
    TRUTH_HOMONYMS = 3,
    TRUTH_CONSORTIUM = 120 /* authors of the hyper-authored paper */
};

static const char truth_last_period[] = "2026-W27";
static const char truth_missing_day[] = "2026-03-11"; /* a crawler failure: no file */
static const char truth_thin_day[] = "2026-04-23";    /* six papers */
static const char truth_hyper_title[] = "A Joint Catalogue of Coastal Listening Stations";

/* Each writes in two communities (0 and 5, 1 and 6, …), and brings people of both together. */
static const char *const truth_bridges[TRUTH_BRIDGES] = { "Ngozi Ferreira-Lund", "Aurélie Castellanos",
                                                          "Joon-Ho Prakash", "Mirjam Oduya" };

/* Each is the name of two persons, in communities 0 and 4, 1 and 5, 2 and 6, which never meet. */
static const char *const truth_homonyms[TRUTH_HOMONYMS] = { "Lin Zhou", "Jan Peeters", "Aisha Rao" };

/* Papers a week that hold a term: about `usual` in 190 papers, scattering as all terms do, but exactly `then` in the
 * weeks below. */
static const struct truth_term {
    const char *term;
    int usual;
    int from, to; /* weeks, both included, … */
    int then;     /* … with this many papers instead */
    const char *what;
} truth_terms[] = {
    { "tidal anchoring", 10, 25, 25, 45, "rising" }, { "phase dropout", 6, 25, 25, 32, "rising" },
    { "mirror tokens", 18, 25, 25, 66, "rising" },   { "ember sampling", 4, 25, 25, 24, "rising" },
    { "wavelet gating", 34, 25, 25, 5, "falling" },  { "quiet echo prior", 8, 11, 14, 22, "burst" },
};

/* Never seen before week 20, then exactly so many papers a week. */
static const char truth_new_term[] = "lattice prompting";
static const int truth_new_papers[] = { 2, 4, 6, 9, 12, 18 };

#endif
