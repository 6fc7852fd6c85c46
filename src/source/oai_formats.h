/* The metadata formats of OAI-PMH that hold papers: arXiv, arXivRaw, oai_dc. May use: base, paper. */
#ifndef PT_SOURCE_OAI_FORMATS_H
#define PT_SOURCE_OAI_FORMATS_H

#include "source/stated.h"
#include "source/xml.h"

/* Fills the paper from <arXiv>, <arXivRaw> or <dc>. PT_REJECT for any other element. */
pt_status pt_oai_metadata_read(pt_xml *xml, const xmlNode *metadata, pt_arena *arena, pt_paper *paper,
                               pt_error *err) PT_MUST;

#endif
