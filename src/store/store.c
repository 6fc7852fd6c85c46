#include "store/inside.h"

#include "base/memory.h"
#include "base/stop.h"
#include "store/statement.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* What is no fault of a statement is told of the store's file. */
static const char *file_or(sqlite3 *db, const char *what)
{
    const char *file = db ? sqlite3_db_filename(db, "main") : NULL;

    return file && *file ? file : what;
}

static const char *why(sqlite3 *db)
{
    int code = db ? sqlite3_system_errno(db) : ENOMEM;

    /* ENOENT is mostly that of a log that need not be there. */
    return code && code != ENOENT ? strerror(code) : sqlite3_errmsg(db);
}

/* Never PT_EIO: that is a file's that was to be read, which an ingest of many passes over. A store that cannot be
 * written has taken back the transaction, other files with it. */
pt_status pt_sqlite_fail(sqlite3 *db, pt_error *err, const char *what)
{
    int code = sqlite3_extended_errcode(db);

    if (code == SQLITE_IOERR_NOMEM)
        code = SQLITE_NOMEM;
    switch (code & 0xff) {
    case SQLITE_INTERRUPT:
        return pt_fail(err, PT_ESTOPPED, "stopped");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return pt_fail(err, PT_EBUSY, "%s: another program holds the store; try again when it is done", what);
    case SQLITE_NOTADB:
        return pt_fail(err, PT_ESTORE, "%s: not a papertide store: %s", what, sqlite3_errmsg(db));
    case SQLITE_FULL:
        return pt_fail(err, PT_ESTORE, "%s: the disk is full; what was committed is safe: make room, run it again",
                       file_or(db, what));
    case SQLITE_IOERR:
    case SQLITE_PROTOCOL: /* its locks fail */
        return pt_fail(err, PT_ESTORE,
                       "%s: cannot be read or written: %s; what was committed is safe: look at the disk, run it again",
                       file_or(db, what), why(db));
    case SQLITE_NOMEM:
        return pt_fail(err, PT_ESTORE, "%s: out of memory; what was committed is safe", file_or(db, what));
    case SQLITE_CANTOPEN:
        return pt_fail(err, PT_ESTORE, "%s: cannot be opened: %s; is its folder there, and writable?", what, why(db));
    case SQLITE_READONLY:
        return pt_fail(err, PT_ESTORE, "%s: cannot be written: %s", what, sqlite3_errmsg(db));
    case SQLITE_CORRUPT:
        /* SQLite takes an I/O error of a read for damage, too. */
        return pt_fail(err, PT_ESTORE, "%s: damaged, or on a disk that fails: %s; " PT_DAMAGED_ADVICE,
                       file_or(db, what), sqlite3_errmsg(db));
    default:
        return pt_fail(err, PT_ESTORE, "%s: %s", what, sqlite3_errmsg(db));
    }
}

const char pt_store_in_memory[] = ":memory:";

/* "", ":memory:" and "file:…" are no files to SQLite, or others: what went into such a store would be gone with us. */
pt_status pt_sqlite_open(const char *path, int flags, sqlite3 **db, pt_error *err)
{
    size_t room = strlen(path) + sizeof "./";
    char *name;
    int rc;

    *db = NULL;
    if (!*path)
        return pt_fail(err, PT_EUSAGE, "the store has no name; say which file it is");
    name = pt_calloc(room, 1);
    snprintf(name, room, "%s%s", *path == '/' || path == pt_store_in_memory ? "" : "./", path);
    rc = sqlite3_open_v2(name, db, flags, NULL);
    free(name);
    return rc == SQLITE_OK ? PT_OK : pt_sqlite_fail(*db, err, path);
}

void pt_store_own_sqlite(void)
{
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

pt_status pt_sqlite_run(sqlite3 *db, const char *sql, const char *what, pt_error *err)
{
    return sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK ? PT_OK : pt_sqlite_fail(db, err, what);
}

pt_status pt_sqlite_number(sqlite3 *db, const char *sql, int64_t *value, pt_error *err)
{
    sqlite3_stmt *statement = NULL;
    const char *path = sqlite3_db_filename(db, "main");
    int rc = sqlite3_prepare_v2(db, sql, -1, &statement, NULL);

    *value = 0;
    if (rc == SQLITE_OK)
        rc = sqlite3_step(statement);
    if (rc == SQLITE_ROW)
        *value = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    return rc == SQLITE_ROW || rc == SQLITE_DONE ? PT_OK : pt_sqlite_fail(db, err, path ? path : "store");
}

static int wants_to_stop(void *unused)
{
    (void)unused;
    return pt_stop_is_asked();
}

void pt_store_heed_stop(pt_store *store, bool heeds)
{
    sqlite3_progress_handler(store->db, PT_LOOK_EVERY, heeds ? wants_to_stop : NULL, NULL);
}

/* Is it ours, and not newer than we are? A file of no bytes is a store that was not yet made. */
static pt_status recognise(pt_store *store, pt_store_mode mode, int64_t *version, pt_error *err)
{
    int64_t application, tables;

    PT_TRY(pt_sqlite_number(store->db, "PRAGMA application_id", &application, err));
    PT_TRY(pt_sqlite_number(store->db, "PRAGMA user_version", version, err));
    PT_TRY(pt_sqlite_number(store->db, "SELECT count(*) FROM sqlite_schema", &tables, err));
    if (application != PT_APPLICATION_ID && tables == 0 && mode == PT_STORE_READ)
        return pt_fail(err, PT_EIO, "%s: nothing in it yet; fill it with: papertide ingest FILES", store->path);
    if (application != PT_APPLICATION_ID && tables > 0)
        return pt_fail(err, PT_ESTORE, "%s: not a papertide store: a database of another program", store->path);
    if (*version > pt_store_schema())
        return pt_fail(err, PT_EBUSY,
                       "%s: written by a newer papertide (schema %d, this program knows %d); update papertide",
                       store->path, (int)*version, pt_store_schema());
    return PT_OK;
}

/* WAL: readers go on while one writes; its file is cut back when a large transaction blew it up. FULL: what was
 * committed survives the plug being pulled. */
static pt_status set_up_writing(pt_store *store, const pt_observer *observer, pt_error *err)
{
    int64_t version;

    PT_TRY(recognise(store, PT_STORE_WRITE, &version, err));
    PT_TRY(pt_sqlite_run(store->db,
                         "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
                         "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA journal_size_limit = 67108864",
                         store->path, err));
    return pt_store_migrate(store, observer, err);
}

static pt_status recognise_newest(pt_store *store, pt_error *err)
{
    int64_t version;

    PT_TRY(recognise(store, PT_STORE_READ, &version, err));
    if (version < pt_store_schema())
        return pt_fail(err, PT_ESTORE,
                       "%s: of an older papertide (schema %d, now %d); bring it up to date with: papertide migrate",
                       store->path, (int)version, pt_store_schema());
    return PT_OK;
}

/* All that is read until the store is closed is of one moment, whoever writes meanwhile: one transaction, on the one
 * connection that users' SQL runs on too. It begins before the first look, or a migration could come in between. */
static pt_status set_up_reading(pt_store *store, pt_error *err)
{
    bool current;

    PT_TRY(pt_sqlite_run(store->db, "PRAGMA query_only = ON; BEGIN", store->path, err));
    PT_TRY(recognise_newest(store, err));
    PT_TRY(pt_store_has_views(store, &current, err));
    if (!current)
        return pt_fail(err, PT_ESTORE,
                       "%s: its views are of another version of papertide; make them anew with: papertide migrate",
                       store->path);
    store->reader = store->db;
    return pt_query_confine(store, store->reader, err);
}

/* Readers, too, keep their place in the log beside the store. To do without (immutable=1) would pass over what is in
 * that log only, and over who writes meanwhile. */
static pt_status explain_reading(pt_store *store, pt_status st, pt_error *err)
{
    int code = sqlite3_errcode(store->db);

    if (st == PT_OK || (code != SQLITE_READONLY && code != SQLITE_CANTOPEN))
        return st;
    return pt_fail(
        err, st,
        "%s: cannot be read: its log (-wal, -shm) cannot be opened or made beside it: %s; get leave to write "
        "into that folder, or copy the store and its -wal to one of your own",
        store->path, code == SQLITE_READONLY ? strerror(EACCES) : why(store->db));
}

pt_status pt_store_open(const char *path, pt_store_mode mode, const pt_observer *observer, pt_store **out,
                        pt_error *err)
{
    pt_store *store = PT_CALLOC(pt_store, 1);
    /* A connection is used by one thread: its mutexes cost 5 % of every analysis (perf). */
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_READWRITE | (mode == PT_STORE_WRITE ? SQLITE_OPEN_CREATE : 0);
    pt_status st;

    *out = NULL;
    store->path = memcpy(pt_calloc(strlen(path) + 1, 1), path, strlen(path));
    st = pt_sqlite_open(path, flags, &store->db, err);
    if (st != PT_OK && mode != PT_STORE_WRITE && sqlite3_system_errno(store->db) == ENOENT)
        pt_fail(err, st, "%s: no store there; make one with: papertide ingest FILES", path);
    PT_OR_DONE(st);
    sqlite3_busy_timeout(store->db, PT_BUSY_MILLISECONDS);
    sqlite3_db_config(store->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(store->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    pt_store_heed_stop(store, true);
    if (mode == PT_STORE_WRITE)
        st = set_up_writing(store, observer, err);
    else
        st = explain_reading(store, mode == PT_STORE_LOOK ? recognise_newest(store, err) : set_up_reading(store, err),
                             err);
done:
    if (st == PT_OK)
        *out = store;
    else
        pt_store_close(store);
    return st;
}

pt_status pt_store_open_beside(const pt_store *store, pt_store **reading, pt_error *err)
{
    return pt_store_open(store->path, PT_STORE_READ, NULL, reading, err);
}

pt_status pt_store_claim(const char *path, const pt_claim *claim, const pt_observer *observer, pt_store **store,
                         pt_error *err)
{
    pt_writer *writer;
    pt_status st;

    *store = NULL;
    PT_TRY(pt_writer_take(path, claim, observer, &writer, err));
    st = pt_store_open(path, PT_STORE_WRITE, observer, store, err);
    if (st == PT_OK)
        (*store)->writer = writer;
    else
        pt_writer_leave(writer);
    return st;
}

void pt_store_forget_statements(pt_store *store)
{
    for (size_t i = 0; i < PT_SQL_COUNT; i++) {
        sqlite3_finalize(store->statements[i]);
        store->statements[i] = NULL;
    }
    if (store->reader != store->db)
        sqlite3_close(store->reader);
    store->reader = NULL;
}

void pt_store_close(pt_store *store)
{
    if (!store)
        return;
    pt_store_forget_statements(store);
    sqlite3_close(store->db);
    pt_writer_leave(store->writer);
    free(store->path);
    free(store);
}

bool pt_store_is_part(const pt_store *store, const char *path)
{
    static const char *const endings[] = { "", "-wal", "-shm", "-writer" };
    const char *file = sqlite3_db_filename(store->db, "main"); /* links followed */
    struct stat info, part;
    bool is_part = false;

    if (stat(path, &info) != 0)
        return false;
    for (size_t i = 0; i < sizeof endings / sizeof *endings && !is_part; i++) {
        char *name = sqlite3_mprintf("%s%s", file, endings[i]);

        is_part = stat(name, &part) == 0 && part.st_ino == info.st_ino && part.st_dev == info.st_dev;
        sqlite3_free(name);
    }
    return is_part;
}

pt_status pt_store_begin(pt_store *store, pt_error *err)
{
    PT_TRY(pt_sqlite_run(store->db, "BEGIN IMMEDIATE", store->path, err));
    store->in_transaction = true;
    return PT_OK;
}

pt_status pt_store_commit(pt_store *store, pt_error *err)
{
    PT_TRY(pt_sqlite_run(store->db, "COMMIT", store->path, err));
    store->in_transaction = false;
    return PT_OK;
}

void pt_store_rollback(pt_store *store)
{
    if (store->in_transaction)
        sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
    store->in_transaction = false;
}

pt_status pt_store_change(pt_store *store, int64_t *change, pt_error *err)
{
    pt_statement *get;

    PT_TRY(pt_store_statement(store, PT_SQL_STORE_CHANGE_GET, &get, err));
    PT_TRY(pt_statement_step(get, err));
    *change = pt_read_int(get, 0);
    return pt_statement_run(get, err);
}

pt_status pt_store_remember(pt_store *store, const char *key, pt_str text, pt_error *err)
{
    pt_statement *set;

    PT_TRY(pt_store_statement(store, PT_SQL_STORE_META_SET, &set, err));
    pt_bind_str(set, 1, pt_str_of(key));
    pt_bind_str(set, 2, text);
    return pt_statement_run(set, err);
}

pt_status pt_store_recall(pt_store *store, const char *key, pt_arena *arena, pt_str *text, pt_error *err)
{
    pt_statement *get;
    pt_status st;

    *text = (pt_str){ 0 };
    PT_TRY(pt_store_statement(store, PT_SQL_STORE_META_GET, &get, err));
    pt_bind_str(get, 1, pt_str_of(key));
    if ((st = pt_statement_step(get, err)) != PT_OK)
        return st == PT_END ? PT_OK : st;
    *text = pt_arena_copy(arena, pt_read_str(get, 0));
    return pt_statement_run(get, err);
}
