/* Which folded names may be variants of one name, by their letters alone. May use: base. */
#ifndef PT_ANALYSIS_LIKENESS_H
#define PT_ANALYSIS_LIKENESS_H

#include "base/str.h"

#include <stdint.h>

/* What likely variants have in common, in blocks. */
typedef enum pt_likeness {
    PT_LIKE_INITIAL, /* family name and the first letter */
    PT_LIKE_LETTERS, /* all letters in their order: "xiao ming wu", "xiaoming wu"; "muller", "mueller" */
    PT_LIKE_WORDS,   /* all words in any order: "wu xiaoming" */
    PT_LIKENESSES
} pt_likeness;

/* A hash that is the same for names that may be alike so. */
uint64_t pt_name_block(pt_str key, pt_likeness likeness);

typedef enum pt_alike {
    PT_UNLIKE,
    PT_ALIKE_LETTERS, /* but for blanks or the order of words */
    PT_ALIKE_UMLAUT,  /* but for "ue" and the like: two spellings of an umlaut, or, as "Xue Li" and "Xu Li", two people
                       */
    PT_ALIKE_SHORT    /* initials, or fewer given names */
} pt_alike;

/* How two folded names may be one name. */
pt_alike pt_names_alike(pt_str a, pt_str b);

#endif
