/* Which terms go together, and the themes they make (METHODS, section 1; Callon, Courtial & Laville 1991,
 * Scientometrics 22, 155). May use: base, store, numeric, keywords.
 *
 *   Terms: the 300 most frequent phrases and acronyms of a window that are no wording. Linked are two that three papers
 * hold together and whose NPMI is 0.2 or more, unless one is part of the other. Themes: Leiden's communities of the
 * links weighted by NPMI, of three terms or more. Centrality is ten times the sum of the equivalence indices with terms
 * of other themes, density a hundred times that within by number of terms (numeric/association.h); the quadrants are
 * cut at their medians. */
#ifndef PT_ANALYSIS_KEYWORDS_THEMES_H
#define PT_ANALYSIS_KEYWORDS_THEMES_H

#include "analysis/keywords/test.h"

typedef struct pt_link {
    uint32_t a, b; /* numbers in `term` */
    uint32_t papers;
    double npmi, jaccard, equivalence;
} pt_link;

typedef struct pt_theme {
    uint32_t *members; /* numbers in `term`, by strength */
    size_t count;
    uint32_t papers;
    double centrality, density;
    const char *quadrant;
} pt_theme;

typedef struct pt_themes {
    uint32_t *term; /* number in the window's corpus */
    uint32_t *papers;
    double *strength; /* within its theme */
    size_t terms;
    pt_link *links; /* by a, then b */
    size_t link_count;
    pt_theme *themes; /* the most central first */
    size_t count;
} pt_themes;

/* `window` was counted and tested. PT_ELIMIT or PT_EBUG with igraph's reason. Free `themes` in any case. */
pt_status pt_themes_find(const pt_window *window, const pt_period_test *test, pt_themes *themes, pt_error *err) PT_MUST;
void pt_themes_free(pt_themes *themes);

/* Replaces the field's rows. */
pt_status pt_themes_save(pt_store *store, pt_str field, const pt_window *window, const pt_themes *themes,
                         pt_error *err) PT_MUST;

#endif
