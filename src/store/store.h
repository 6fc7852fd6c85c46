/* The one SQLite file. The only folder that knows sqlite3.h. May use: base, paper.
 *
 *   pt_store_claim            makes or migrates it, when nobody else writes to it (writer.h)
 *   pt_store_open             without asking who else writes; or to read, all of one moment
 *     pt_store_begin, pt_store_commit (or pt_store_rollback)
 *     pt_store_statement      the program's own statements (statement.h)
 *     pt_store_save_…         papers, rejects (save.h)
 *     pt_query_open           a user's own SQL, read-only (query.h)
 *   pt_store_close            always; what was not committed is gone */
#ifndef PT_STORE_STORE_H
#define PT_STORE_STORE_H

#include "base/arena.h"
#include "base/observer.h"
#include "base/status.h"
#include "base/str.h"
#include "store/writer.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct pt_store pt_store;

/* For a program that shares SQLite with nobody, before it opens anything: SQLite then keeps no account of its memory,
 * for which it would take a lock each time it asks for some. */
void pt_store_own_sqlite(void);

typedef enum pt_store_mode {
    PT_STORE_WRITE, /* made when it is not there, migrated when it is older */
    PT_STORE_LOOK,  /* must be there, of the newest schema, and is left as it is: for a check that SQLite makes only
                     * where  it could write */
    PT_STORE_READ   /* must be there; never changed. All that is read of it, by statements and queries, is as it was
                     * when it was opened, whoever writes meanwhile: a report never mixes two states */
} pt_store_mode;

/* Opens `path`. PT_ESTORE: not a papertide store; PT_EBUSY: written by a newer papertide, or held by another writer;
 * PT_ESTORE too: cannot be opened. Before a migration the file is copied to "PATH.before-N". */
pt_status pt_store_open(const char *path, pt_store_mode mode, const pt_observer *observer, pt_store **store,
                        pt_error *err) PT_MUST;

/* Opens it once more, to read it as it is now, for a thread that works while `store` is written to. */
pt_status pt_store_open_beside(const pt_store *store, pt_store **reading, pt_error *err) PT_MUST;

/* The same with PT_STORE_WRITE, and nobody else who claims it writes until it is closed. PT_EBUSY after claim->wait
 * seconds, with who holds it. */
pt_status pt_store_claim(const char *path, const pt_claim *claim, const pt_observer *observer, pt_store **store,
                         pt_error *err) PT_MUST;
void pt_store_close(pt_store *store);

/* Is the file at `path` the store itself, or one that lies beside it while it is open? Nobody may open those besides
 * SQLite: closing them would drop its locks, all those of the process (POSIX), and the next reader that leaves would
 * take the log away under our hands. */
bool pt_store_is_part(const pt_store *store, const char *path);

/* The newest schema this program knows, and that of the open store. */
int pt_store_schema(void);

/* One transaction at a time; pt_store_begin waits for another writer up to ten seconds. */
pt_status pt_store_begin(pt_store *store, pt_error *err) PT_MUST;
pt_status pt_store_commit(pt_store *store, pt_error *err) PT_MUST;
void pt_store_rollback(pt_store *store);

/* How often papers were changed: an analysis that saw this number has nothing new to see. */
pt_status pt_store_change(pt_store *store, int64_t *change, pt_error *err) PT_MUST;

/* Small facts that commands keep: how far a harvest came. Remembering needs an open transaction; what was never
 * remembered is recalled as empty. The text is the arena's. */
pt_status pt_store_remember(pt_store *store, const char *key, pt_str text, pt_error *err) PT_MUST;
pt_status pt_store_recall(pt_store *store, const char *key, pt_arena *arena, pt_str *text, pt_error *err) PT_MUST;

#endif
