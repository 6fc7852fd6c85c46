/* paper->extra as it is gathered: a JSON object of what no field takes. For the readers. May use: base, paper.
 *
 *   pt_extra extra = PT_EXTRA;
 *     pt_extra_add         a text, left out when it is empty
 *     pt_extra_key         or: a key, and the caller adds its value to extra.json
 *   pt_extra_finish        into the paper; always, as it frees */
#ifndef PT_SOURCE_EXTRA_H
#define PT_SOURCE_EXTRA_H

#include "base/buf.h"
#include "paper/paper.h"

typedef struct pt_extra {
    pt_buf json; /* not closed yet */
} pt_extra;

#define PT_EXTRA ((pt_extra){ .json = { .limit = 64 << 20 } })

void pt_extra_key(pt_extra *extra, const char *key);
void pt_extra_add(pt_extra *extra, const char *key, pt_str text);

/* Nothing gathered: paper->extra stays empty. */
void pt_extra_finish(pt_extra *extra, pt_arena *arena, pt_paper *paper);

#endif
