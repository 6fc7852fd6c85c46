/* Papers out of one input, one at a time. May use: base, paper.
 *
 *   pt_input_open              a path or a stream, packed or not (input.h)
 *   pt_reader_choose           the reader whose sniffer is surest of the first 4 KB and the name
 *   pt_reader_open
 *     pt_reader_next           PT_OK: a paper; PT_REJECT: err says why, go on; PT_END: done
 *   pt_reader_close            always, also after a failure
 *   pt_input_close */
#ifndef PT_SOURCE_SOURCE_H
#define PT_SOURCE_SOURCE_H

#include "base/arena.h"
#include "base/status.h"
#include "paper/paper.h"
#include "source/input.h"

typedef struct pt_reader {
    const char *name;                            /* --format NAME */
    int trust;                                   /* of two records of a paper the one of the larger trust is kept */
    int (*sniff)(pt_str head, pt_str file_name); /* 0 no … 100 certain; the highest wins */
    size_t state_size;                           /* zeroed state kept between calls */
    /* Fills `paper` (zeroed before), its texts in `arena` or in memory valid until the next call. On PT_REJECT fills
     * paper->position, ->line and ->excerpt too. With PT_END paper->repairs may tell what is odd about the file. */
    pt_status (*next)(void *state, pt_input *in, pt_arena *arena, pt_paper *paper, pt_error *err);
    void (*close)(void *state); /* NULL when there is nothing to give back */
} pt_reader;

/* registry.c: all readers, NULL at the end. */
extern const pt_reader *const pt_readers[];

/* The reader called `name`, NULL when there is none. */
const pt_reader *pt_reader_named(pt_str name);

/* The surest reader for what `in` starts with; PT_EINPUT when none knows it. */
pt_status pt_reader_choose(pt_input *in, const pt_reader **reader, pt_error *err) PT_MUST;

typedef struct pt_reading pt_reading; /* a reader at work on an input */

pt_reading *pt_reader_open(const pt_reader *reader, pt_input *in);
pt_status pt_reader_next(pt_reading *reading, pt_paper *paper, pt_error *err) PT_MUST; /* paper: until the next call */
void pt_reader_close(pt_reading *reading);

#endif
