/* One paper of a Markdown digest: its text, from its heading to the next, cut into fields. May use: base, paper.
 *
 *   ### [12] [TITLE](URL)
 *   *A1,A2*
 *
 *   Main category: CAT
 *
 *   TL;DR: …
 *
 *
 *   <details>
 *     <summary>Details</summary>
 *   Motivation: …
 *
 *   Method: …           Result: …           Conclusion: …           Abstract: …      (each after a blank line)
 *
 *   </details> */
#ifndef PT_SOURCE_MD_RECORD_H
#define PT_SOURCE_MD_RECORD_H

#include "base/arena.h"
#include "base/status.h"
#include "paper/paper.h"

/* Fills id, texts, names and categories from `text`, which starts with a heading. Views into `text`; arrays and `extra`
 * (what stands between the fields, after the abstract and after the details) are the arena's. PT_REJECT when the
 * heading has no link. */
pt_status pt_md_record_read(pt_str text, pt_arena *arena, pt_paper *paper, pt_error *err) PT_MUST;

#endif
