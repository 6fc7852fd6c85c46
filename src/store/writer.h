/* Who writes to a store: one command at a time, from its first look at the store to its last commit. May use: base.
 *
 *   pt_writer_take            waits for whoever holds it
 *   pt_writer_leave           always, after the store was closed
 *
 * Why a whole command and not a transaction. SQLite's own lock comes and goes with each commit, so two ingests would
 * take turns and both end well; but an analyze that got its turn between two commits of an ingest would count a day of
 * which half is there, and call it thin. A transaction as long as the command would do, but cannot be told from one
 * that hangs.
 *
 * The file STORE-writer says who it is ("papertide ingest", process, host; its time is since when) and is locked while
 * they are there. A lock goes with its process: a file that a killed one left is held by nobody, and the next takes it
 * over. The lock belongs to the open file (F_OFD_SETLK), so nothing that the same process closes can drop it. Readers
 * do not look at it. SQLite's lock still stands behind it, for programs that do not know of the file. */
#ifndef PT_STORE_WRITER_H
#define PT_STORE_WRITER_H

#include "base/observer.h"
#include "base/status.h"

typedef struct pt_writer pt_writer;

/* Who wants to write. */
typedef struct pt_claim {
    const char *command; /* "papertide ingest" */
    long wait;           /* seconds, for another writer */
} pt_claim;

/* PT_EBUSY, and says who holds it, when the wait was in vain; after a second of it the observer is told for whom we
 * wait. PT_EIO: the file cannot be made. */
pt_status pt_writer_take(const char *store, const pt_claim *claim, const pt_observer *observer, pt_writer **writer,
                         pt_error *err) PT_MUST;
void pt_writer_leave(pt_writer *writer);

#endif
