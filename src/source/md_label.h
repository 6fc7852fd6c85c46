/* The labels in front of a digest's texts, in the languages that digests come in. May use: base. */
#ifndef PT_SOURCE_MD_LABEL_H
#define PT_SOURCE_MD_LABEL_H

#include "base/str.h"

#include <stdbool.h>

typedef enum pt_md_part {
    PT_MD_CATEGORY,
    PT_MD_TLDR,
    PT_MD_MOTIVATION,
    PT_MD_METHOD,
    PT_MD_RESULT,
    PT_MD_CONCLUSION,
    PT_MD_ABSTRACT,
    PT_MD_PARTS
} pt_md_part;

/* Is `line` "LABEL: …", perhaps quoted, bold, in a list, with a picture before it, or "#### LABEL" on its own? `*text`
 * is what follows, with one blank taken off. `only_tools`: only labels that the tool itself writes, as it writes them.
 * Letter case does not matter to the others. */
bool pt_md_label_read(pt_str line, bool only_tools, pt_md_part *part, pt_str *text);

/* Does `line` begin with a label of what other hands add: "Code: …", "**Tags:** …", "评分：…"? */
bool pt_md_is_addition(pt_str line);

/* "LABEL: text" of any label up to 30 bytes, its marks taken off; false when there is none. */
bool pt_md_any_label_read(pt_str line, pt_str *label, pt_str *text);

/* The names in "Authors: A, B"; false when the line has another label or none. */
bool pt_md_authors_read(pt_str line, pt_str *names);

#endif
