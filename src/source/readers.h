/* The readers, each in the file of its name. For registry.c and tests; others go through source.h. May use: base,
 * paper. */
#ifndef PT_SOURCE_READERS_H
#define PT_SOURCE_READERS_H

#include "source/source.h"

extern const pt_reader pt_reader_digest_md;
extern const pt_reader pt_reader_digest_jsonl;

#endif
