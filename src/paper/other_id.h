/* Ids of papers that are not arXiv's: DOI, PubMed, OpenAlex, Semantic Scholar, … May use: base.
 *
 *   Written "scheme:value", which no arXiv id looks like: doi:10.1002/smll.73436, pubmed:31452104, s2:ffd14cce. */
#ifndef PT_PAPER_OTHER_ID_H
#define PT_PAPER_OTHER_ID_H

#include "base/arena.h"
#include "base/str.h"

/* The DOI in `text`, which is one ("10.1002/x", "doi:10.1002/x") or an address that holds one. A DOI has no case (ISO
 * 26324): it is given in lower case. In `arena`; false when there is none. */
bool pt_doi_find(pt_arena *arena, pt_str text, pt_str *id);

/* The id in an address of PubMed or OpenAlex, or `text` itself when it is "scheme:value" already. In `arena`; false
 * when it is neither. */
bool pt_other_id_find(pt_arena *arena, pt_str text, pt_str *id);

#endif
