/* Spellings that do not fold to the same letters, and are one name all the same: "J. Ash" and "Jane Ash", "Jane B. Ash"
 * and "Jane Ash", "Xiao-Ming Wu" and "Xiaoming Wu", "Wu Xiaoming" and "Xiaoming Wu", "Müller" and "Mueller". May use:
 * base, names/.
 *
 *   Likeness alone joins nothing: 60 % of all names share family name and initial with another. They must share two
 * co-authors whose names are their own (one rare co-author is enough where the letters are the same), or an ORCID;
 * stand on no paper together; and nobody else may compete: "J. Ash" who wrote with the friends of Jane and of John
 * stays "J. Ash". */
#ifndef PT_ANALYSIS_ALIASES_H
#define PT_ANALYSIS_ALIASES_H

#include "analysis/names/decisions.h"
#include "analysis/names/works.h"

typedef struct pt_alias {
    uint32_t into, from;         /* names; `into` has more papers */
    double score;                /* rarity of the shared co-authors, added; NaN: ORCID decided */
    uint32_t mate[2];            /* of them the two rarest; PT_NONE where there are fewer */
    uint32_t into_key, from_key; /* in the roll */
    pt_str from_name, reason;    /* the usual spelling of `from`, and why; the roll's, and the arena's */
} pt_alias;

typedef struct pt_aliases {
    pt_alias *at; /* by into, then from */
    size_t count;
    pt_arena arena;
} pt_aliases;

/* Finds them; works->trust may be set. `jobs`: threads; what is found does not depend on it. */
void pt_aliases_find(const pt_roll *roll, const pt_decisions *decisions, const pt_works *works, int jobs,
                     pt_aliases *aliases);
void pt_aliases_free(pt_aliases *aliases);

/* Makes them one key in the roll, and `into_key` of each that key. */
void pt_aliases_apply(pt_aliases *aliases, pt_roll *roll);

#endif
