/* Papers on invented themes, drawn by a generator of their own. Include after support.h. */
#ifndef TESTS_ANALYSIS_THEME_PAPERS_H
#define TESTS_ANALYSIS_THEME_PAPERS_H

#include "analysis/analysis.h"
#include "store/papers.h"

enum { THEMES = 5, SPARE_THEME = 5, ALL_THEMES, PHRASES = 12, A_PAPER = 6, PAPERS = 300, OLD = 4 };

static const char *const phrases[ALL_THEMES][PHRASES] = {
    { "tidal estuaries", "salinity", "sediment plumes", "moored buoys", "brackish lagoons", "mudflat", "dredging",
      "spring surges", "harbour basins", "seagrass", "wave gauges", "silt" },
    { "bronze foundries", "casting", "crucible linings", "tin alloys", "clay moulds", "bellows", "smelting",
      "forge temperatures", "slag heaps", "hammering", "metal hoards", "ingot" },
    { "alpine orchids", "pollen", "petal mosaics", "meadow surveys", "seed capsules", "nectar", "germination",
      "root fungi", "flowering seasons", "botany", "herbarium sheets", "stigma" },
    { "railway timetables", "delay", "signal boxes", "freight corridors", "platform changes", "locomotive", "shunting",
      "level crossings", "ticket barriers", "commuter", "sleeper trains", "junction" },
    { "church organs", "reed", "pipe voicing", "pedal boards", "choir lofts", "acoustic", "tuning", "wind chests",
      "stop lists", "hymn", "bellfry echoes", "keyboard" },
    { "desert caravans", "saddle", "water skins", "salt trade", "camel herds", "oasis", "dune crossings", "guide",
      "trade routes", "sandstorm", "tent camps", "spice" },
};

/* Of 20 papers 6, 5, 4, 3 and 2 are on the five themes: 90, 75, 60, 45 and 30 of 300. */
static inline int theme_of(int n)
{
    const int first[THEMES] = { 0, 6, 11, 15, 18 };
    int theme = THEMES - 1;

    while (n % 20 < first[theme])
        theme--;
    return theme;
}

/* Six of its theme's phrases, drawn by selection (Knuth 1997, algorithm 3.4.2 S) with a generator written out (his
 * MMIX): the same everywhere. Stop words keep the phrases apart. */
static inline void write_abstract(int n, int theme, char *text, size_t room)
{
    uint64_t drawn = (uint64_t)n * 2862933555777941757U + 7;
    size_t len = 0;
    int taken = 0;

    for (int i = 0; i < PHRASES; i++) {
        drawn = drawn * 6364136223846793005U + 1442695040888963407U;
        if ((int)((drawn >> 33) % (uint64_t)(PHRASES - i)) >= A_PAPER - taken)
            continue;
        len += (size_t)snprintf(text + len, room - len, "%s the %s", taken ? " and" : "Of", phrases[theme][i]);
        taken++;
    }
}

/* Paper n on a theme, seen on a day; the first ones have ids that are over a year old. */
static inline void save_on(pt_store *store, int n, int theme, const char *day)
{
    static pt_str author[] = { PT_STR("Ann Ash") }, category[] = { PT_STR("cs.CL") };
    char id[24], abstract[400];
    pt_paper paper = {
        .title = PT_STR("On these"), .authors = author, .author_count = 1, .categories = category, .category_count = 1
    };

    snprintf(id, sizeof id, "%s.%05d", n < OLD ? "2501" : "2605", n + 1);
    write_abstract(n, theme, abstract, sizeof abstract);
    paper.id = pt_str_of(id);
    paper.abstract = pt_str_of(abstract);
    save_file(store, day, (uint64_t)n + 1, 10, &paper, 1);
}

/* Of two days of one week. */
static inline void save_paper(pt_store *store, int n)
{
    save_on(store, n, theme_of(n), n % 2 ? "2026-05-04" : "2026-05-06");
}

static inline void analyse(pt_store *store, int jobs, const pt_observer *observer)
{
    pt_scope scope = { .jobs = jobs };
    pt_error err = { 0 };

    assert_ok(pt_analyse(store, "topics", &scope, observer, NULL, &err), &err);
}

#endif
