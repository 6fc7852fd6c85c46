/* The lines that part a Markdown digest: headings of papers and of sections, anchors. May use: base. All results are
 * views into the line. */
#ifndef PT_SOURCE_MD_HEADING_H
#define PT_SOURCE_MD_HEADING_H

#include "base/str.h"

#include <stdbool.h>

typedef struct pt_md_heading {
    int level;   /* how many # */
    long number; /* 0: none */
    pt_str title, url;
    pt_str rest; /* what stands behind the link: a score, a mark, a second link */
    bool has_link;
} pt_md_heading;

/* Is `line` a paper's heading ("### [12] [T](U)", "### [T](U)", "### [12] [T]", "## <a id='x'></a> 12. [T](U)")? A
 * title may hold brackets: the address is what stands after the last "](". */
bool pt_md_heading_read(pt_str line, pt_md_heading *heading);

typedef struct pt_md_section {
    pt_str name;   /* without the link back to the contents and a count in parentheses */
    pt_str anchor; /* of a tag inside the heading; empty where there is none */
    bool has_back; /* a link into the page stands behind the name */
} pt_md_section;

/* Is `line` a heading that may start a section: "# cs.SD [[Back]](#toc)", "## <a id="cs-sd"></a>cs.SD (12)"? */
bool pt_md_section_read(pt_str line, pt_md_section *section);

/* The name in a line that is only an anchor: "<div id='NAME'></div>", "<a name="NAME"></a>". */
bool pt_md_anchor_read(pt_str line, pt_str *name);

/* Where the contents begin: "<div id=toc></div>", or a heading that says so. */
bool pt_md_starts_contents(pt_str line);

/* Where `needle` last stands in `s`, s.len when it does not. */
size_t pt_md_find_last(pt_str s, pt_str needle);

#endif
