/* The readers, each in the file of its name, and what they share. For this folder and its tests; others go through
 * source.h. May use: base, paper. */
#ifndef PT_SOURCE_READERS_H
#define PT_SOURCE_READERS_H

#include "source/source.h"

extern const pt_reader pt_reader_digest_md;
extern const pt_reader pt_reader_digest_jsonl;
extern const pt_reader pt_reader_kaggle;
extern const pt_reader pt_reader_openalex;
extern const pt_reader pt_reader_oai;
extern const pt_reader pt_reader_oai_jsonl;
extern const pt_reader pt_reader_atom;
extern const pt_reader pt_reader_rss;
extern const pt_reader pt_reader_dblp;

enum { PT_EXCERPT = 200 }; /* bytes of a record that are shown when something is wrong with it */

/* `text` as UTF-8: itself, or a mended copy in `arena`, which the paper's repairs then tell once. */
pt_str pt_reader_mend(pt_arena *arena, pt_paper *paper, pt_str text);

#endif
