/* What the files of store/ share, and nobody else sees. */
#ifndef PT_STORE_INSIDE_H
#define PT_STORE_INSIDE_H

#include "assets.h"
#include "store/query.h"
#include "store/store.h"

#include <sqlite3.h>

enum {
    PT_APPLICATION_ID = 0x50544445, /* "PTDE", in the file's header */
    PT_BUSY_MILLISECONDS = 10000,
    PT_LOOK_EVERY = 100000 /* steps of a statement: whether it should end */
};

struct pt_findings;

struct pt_store {
    char *path;
    sqlite3 *db;
    sqlite3 *reader;   /* cannot write, for queries that users bring; db itself where we only read, else opened when
                        * first needed */
    pt_writer *writer; /* our name at the door; NULL when the store was not claimed */
    sqlite3_stmt *statements[PT_SQL_COUNT];
    bool in_transaction;
    char fingerprint[33];       /* of what we only read; empty until it was asked for */
    pt_translation translation; /* what t(text) says in queries */
};

/* What to do when what was received is damaged. */
#define PT_DAMAGED_ADVICE                                                                                              \
    "restore a backup with: papertide restore FILE; without any, sqlite3's .recover saves what can still be read"

/* The path of a store in memory, for a check: this very pointer, since a file may be called so. */
extern const char pt_store_in_memory[];

/* Opens the file `path`, whatever it is called; *db is to be closed also where it fails. PT_EUSAGE: no name at all. */
pt_status pt_sqlite_open(const char *path, int flags, sqlite3 **db, pt_error *err) PT_MUST;

/* SQLite's last error as ours, "what: why". */
pt_status pt_sqlite_fail(sqlite3 *db, pt_error *err, const char *what);

/* Runs SQL that gives no rows. `what` is for the message. */
pt_status pt_sqlite_run(sqlite3 *db, const char *sql, const char *what, pt_error *err) PT_MUST;

/* The first cell of the first row as a number; 0 when there is none. */
pt_status pt_sqlite_number(sqlite3 *db, const char *sql, int64_t *value, pt_error *err) PT_MUST;

/* Does a statement break off when the program is asked to stop (base/stop.h)? All do, but while papers are saved: there
 * whoever saves says where. */
void pt_store_heed_stop(pt_store *store, bool heeds);

/* Gives back all prepared statements and the reader of queries; they are made again when next needed. */
void pt_store_forget_statements(pt_store *store);

/* copy.c: one database over another, as one transaction of `to`; `what` is for the message. */
pt_status pt_sqlite_copy(sqlite3 *from, sqlite3 *to, const char *what, const pt_observer *observer,
                         pt_error *err) PT_MUST;

/* copy.c: pt_store_backup, whatever there is at `path`. A store that is known to be damaged is copied as it is. */
pt_status pt_store_copy(pt_store *store, const char *path, bool is_checked, const pt_observer *observer,
                        pt_error *err) PT_MUST;

/* migrate.c: brings the store to the newest schema and its views to this program's. */
pt_status pt_store_migrate(pt_store *store, const pt_observer *observer, pt_error *err) PT_MUST;

/* migrate.c: are there views, and is what made them what this program would make them from? */
pt_status pt_store_has_views(pt_store *store, bool *current, pt_error *err) PT_MUST;

/* migrate.c: drops and makes the views, as a transaction. */
pt_status pt_store_remake_views(pt_store *store, pt_error *err) PT_MUST;

/* check_schema.c: adds what of the schema is missing. */
pt_status pt_store_check_schema(pt_store *store, struct pt_findings *findings, pt_error *err) PT_MUST;

/* query.c: from now on the connection reads and does nothing else; its SQL has md() and t(). */
pt_status pt_query_confine(pt_store *store, sqlite3 *db, pt_error *err) PT_MUST;

#endif
