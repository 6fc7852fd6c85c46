/* The only loop in which papers enter the store. May use: base, paper, source, store. */
#ifndef PT_INGEST_LOOP_H
#define PT_INGEST_LOOP_H

#include "base/observer.h"
#include "source/source.h"
#include "store/save.h"

typedef struct pt_loop {
    pt_saver *saver;
    const pt_observer *observer;
    pt_saved *totals;           /* what was read is added to it */
    bool is_torn;               /* what is not committed is no whole file, nor one that can be gone on with */
    bool is_strict;             /* a record that cannot be read is a failure */
    uint64_t done_bytes, bytes; /* for progress: of the files before this one; of all */
} pt_loop;

/* Reads `in` to its end into the store as the source `file`, whose format and trust are the reader's. What cannot be
 * read is kept in `reject`; an input that breaks off (a damaged archive) is one more reject, and what came before is
 * kept. PT_EIO: the system would not give the rest; what came before is kept, and the file not known as read. Commits
 * nothing itself but what pt_saver_end_file does. */
pt_status pt_loop_read(pt_loop *loop, pt_input *in, const pt_reader *reader, pt_source_file *file,
                       pt_error *err) PT_MUST;

#endif
