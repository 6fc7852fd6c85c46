/* A store as one file: a backup, and the way back. May use: base.
 *
 *   A copy is written under another name, looked through, brought to the disk and only then renamed: half a copy is
 *   never seen under its name, whatever happens. It is of one moment, whoever writes meanwhile, and needs no file
 * beside it (no write-ahead log). */
#ifndef PT_STORE_COPY_H
#define PT_STORE_COPY_H

#include "store/store.h"

/* Copies the store to `path`. What is there is replaced when it is such a copy, else PT_EUSAGE: also when it is the
 * store itself. PT_EIO: no room; nothing is left of it. */
pt_status pt_store_backup(pt_store *store, const char *path, const pt_observer *observer, pt_error *err) PT_MUST;

/* Before something is changed for which it is needed: copies the store beside itself, as STORE.NAME, damaged or not;
 * what is there is replaced. */
pt_status pt_store_keep(pt_store *store, const char *name, const pt_observer *observer, pt_error *err) PT_MUST;

/* Makes the copy in `from` the store at `path`. A store that is there is kept beside it, as PATH.before-restore (-2,
 * -3, … where there is one already). PT_EBUSY: somebody else writes or reads that store; PT_ESTORE: `from` is no store,
 * newer than this program, or damaged. Then nothing was changed. */
pt_status pt_store_restore(const char *from, const char *path, const pt_claim *claim, const pt_observer *observer,
                           pt_error *err) PT_MUST;

#endif
