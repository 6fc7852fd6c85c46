/* Reading ahead: papers are read in a thread of their own while the caller stores those before. May use: base, paper.
 *
 *   pt_ahead_open       as pt_reader_open; the input is the thread's until pt_ahead_close
 *     pt_ahead_next     as pt_reader_next, with the same papers in the same order
 *   pt_ahead_close      at any time
 *
 *   Parsing and storing cost about the same, so that on two cores a digest is stored in half the time. */
#ifndef PT_SOURCE_AHEAD_H
#define PT_SOURCE_AHEAD_H

#include "source/source.h"

#include <stdint.h>

typedef struct pt_ahead pt_ahead;

pt_ahead *pt_ahead_open(const pt_reader *reader, pt_input *in);
pt_status pt_ahead_next(pt_ahead *ahead, pt_paper *paper, pt_error *err) PT_MUST; /* paper: until the next call */
void pt_ahead_close(pt_ahead *ahead);

/* How many bytes of the packed file were read up to the paper last given. */
uint64_t pt_ahead_packed(const pt_ahead *ahead);

#endif
