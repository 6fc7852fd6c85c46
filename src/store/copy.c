#include "store/copy.h"

#include "base/file.h"
#include "base/stop.h"
#include "base/temporary.h"
#include "store/inside.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum {
    PAGES_AT_ONCE = 4096, /* 16 MB, for the progress to be seen */
    APPLICATION_AT = 68,  /* in the header of SQLite's file format, most significant byte first */
    FORMAT_AT = 18,       /* 1: without a write-ahead log; 2: with one */
    HEADER = 100
};

/* ── Copying ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

pt_status pt_sqlite_copy(sqlite3 *from, sqlite3 *to, const char *what, const pt_observer *observer, pt_error *err)
{
    const struct timespec pause = { .tv_nsec = 50000000L };
    sqlite3_backup *backup = sqlite3_backup_init(to, "main", from, "main");
    int rc = backup ? SQLITE_OK : sqlite3_errcode(to);

    while (rc == SQLITE_OK || rc == SQLITE_BUSY || rc == SQLITE_LOCKED) {
        int pages, left;

        if (!backup)
            break;
        if (rc != SQLITE_OK)
            nanosleep(&pause, NULL);
        rc = sqlite3_backup_step(backup, PAGES_AT_ONCE);
        pages = sqlite3_backup_pagecount(backup);
        left = sqlite3_backup_remaining(backup);
        pt_progress(observer, "copy", (uint64_t)(pages - left), (uint64_t)pages);
        if (pt_stop_is_asked() && rc != SQLITE_DONE)
            rc = SQLITE_INTERRUPT;
    }
    sqlite3_backup_finish(backup);
    if (rc == SQLITE_INTERRUPT)
        return pt_stop_check(err);
    return rc == SQLITE_DONE ? PT_OK : pt_sqlite_fail(to, err, what);
}

/* The copy becomes a file that stands alone, and sound, or it is none. */
static pt_status look_through(const char *path, bool is_checked, pt_error *err)
{
    sqlite3 *db = NULL;
    int64_t wrong = 0;
    pt_status st = pt_sqlite_open(path, SQLITE_OPEN_READWRITE, &db, err);

    PT_OR_DONE(st);
    PT_OR_DONE(pt_sqlite_run(db, "PRAGMA journal_mode = DELETE", path, err));
    if (is_checked)
        PT_OR_DONE(
            pt_sqlite_number(db, "SELECT count(*) FROM pragma_quick_check WHERE quick_check <> 'ok'", &wrong, err));
    if (wrong)
        st = pt_fail(err, PT_ESTORE, "%s: would be damaged, as the store is; " PT_DAMAGED_ADVICE, path);
done:
    sqlite3_close(db);
    return st;
}

static pt_status bring_to_disk(const char *path, int flags, pt_error *err)
{
    int fd = open(path, flags | O_CLOEXEC);
    pt_status st = fd >= 0 && fsync(fd) == 0
                       ? PT_OK
                       : pt_fail(err, PT_EIO, "%s: cannot be brought to the disk: %s", path, strerror(errno));

    if (fd >= 0)
        close(fd);
    return st;
}

static pt_status bring_folder_to_disk(const char *path, pt_error *err)
{
    pt_arena arena = { 0 };
    pt_str folder = pt_path_folder(pt_str_of(path));
    pt_status st = bring_to_disk(pt_arena_copy(&arena, folder).at, O_RDONLY | O_DIRECTORY, err);

    pt_arena_free(&arena);
    return st;
}

/* Writes `db` to `path`, which nobody is to see before it is renamed. */
static pt_status write_copy(sqlite3 *db, const char *path, bool is_checked, const pt_observer *observer, pt_error *err)
{
    sqlite3 *target = NULL;
    pt_status st;

    unlink(path);
    pt_parts_sweep(path);
    st = pt_sqlite_open(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, &target, err);
    if (st == PT_OK) /* what fails leaves a file that is taken away: no journal is needed, and one sync at the end */
        st = pt_sqlite_run(target, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF", path, err);
    if (st == PT_OK)
        st = pt_sqlite_copy(db, target, path, observer, err);
    if (sqlite3_close(target) != SQLITE_OK && st == PT_OK)
        st = pt_fail(err, PT_EIO, "%s: cannot be closed", path);
    PT_TRY(st);
    PT_TRY(look_through(path, is_checked, err));
    return bring_to_disk(path, O_RDONLY, err);
}

pt_status pt_store_copy(pt_store *store, const char *path, bool is_checked, const pt_observer *observer, pt_error *err)
{
    pt_arena arena = { 0 };
    const char *part = pt_part_name(&arena, path);
    pt_status st;

    PT_OR_DONE(write_copy(store->db, part, is_checked, observer, err));
    if (rename(part, path) != 0)
        st = pt_fail(err, PT_EIO, "%s: cannot be written: %s", path, strerror(errno));
    PT_OR_DONE(st);
    st = bring_folder_to_disk(path, err);
done:
    unlink(part);
    pt_arena_free(&arena);
    return st;
}

/* ── Backup ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* What the header says, read as a plain file: SQLite would take part in it. */
static bool is_a_copy(const char *path)
{
    unsigned char header[HEADER] = { 0 };
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    bool is_read = fd >= 0 && read(fd, header, HEADER) == HEADER;
    uint32_t application = 0;

    if (fd >= 0)
        close(fd);
    for (int i = 0; i < 4; i++)
        application = application << 8 | header[APPLICATION_AT + i];
    return is_read && application == PT_APPLICATION_ID && header[FORMAT_AT] == 1;
}

pt_status pt_store_backup(pt_store *store, const char *path, const pt_observer *observer, pt_error *err)
{
    if (pt_store_is_part(store, path))
        return pt_fail(err, PT_EUSAGE, "%s: is the store itself; name another file for its copy", path);
    if (access(path, F_OK) == 0 && !is_a_copy(path))
        return pt_fail(err, PT_EUSAGE, "%s: is there and is no backup of a store; name another file, or remove it",
                       path);
    return pt_store_copy(store, path, true, observer, err);
}

pt_status pt_store_keep(pt_store *store, const char *name, const pt_observer *observer, pt_error *err)
{
    pt_arena arena = { 0 };
    const char *path = pt_arena_printf(&arena, "%s.%s", store->path, name).at;
    pt_status st = pt_store_copy(store, path, false, observer, err);

    if (st == PT_OK)
        pt_note(observer, PT_NOTE_USUAL, "%s: kept as it was in %s", store->path, path);
    else
        pt_fail_in(err, "%s: not changed, since it cannot be kept as it was", store->path);
    pt_arena_free(&arena);
    return st;
}

/* ── Restore ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Takes the write-ahead log into the store, which SQLite does only for who is alone with it. A store too damaged for
 * that keeps its log. */
static pt_status be_alone_with(const char *path, pt_error *err)
{
    sqlite3 *db = NULL;
    pt_status st = pt_sqlite_open(path, SQLITE_OPEN_READWRITE, &db, err);

    if (st == PT_OK)
        st = pt_sqlite_run(db, "PRAGMA journal_mode = DELETE", path, err);
    sqlite3_close(db);
    if (st == PT_EBUSY)
        return pt_fail(err, PT_EBUSY, "%s: is being read; try again when that is done", path);
    return PT_OK;
}

/* The first name that is free. */
static const char *name_to_keep(const char *path, pt_arena *arena)
{
    const char *name = pt_arena_printf(arena, "%s.before-restore", path).at;

    for (int number = 2; access(name, F_OK) == 0; number++)
        name = pt_arena_printf(arena, "%s.before-restore-%d", path, number).at;
    return name;
}

static void move_beside(const char *path, const char *kept, const char *ending, pt_arena *arena)
{
    rename(pt_arena_printf(arena, "%s%s", path, ending).at, pt_arena_printf(arena, "%s%s", kept, ending).at);
}

/* There is a store under the name at every moment: the old one gets its second name before it loses the first. */
static pt_status put_in_place(const char *part, const char *path, const pt_observer *observer, pt_error *err)
{
    pt_arena arena = { 0 };
    const char *kept = name_to_keep(path, &arena);
    bool had_one = access(path, F_OK) == 0;
    pt_status st = PT_OK;

    if (had_one && link(path, kept) != 0 && rename(path, kept) != 0)
        st = pt_fail(err, PT_EIO, "%s: cannot be kept as %s: %s", path, kept, strerror(errno));
    PT_OR_DONE(st);
    move_beside(path, kept, "-wal", &arena); /* none, but of a store that is damaged */
    move_beside(path, kept, "-shm", &arena);
    if (rename(part, path) != 0)
        st = pt_fail(err, PT_EIO, "%s: cannot be written: %s; the store is in %s", path, strerror(errno), kept);
    PT_OR_DONE(st);
    if (had_one)
        pt_note(observer, PT_NOTE_USUAL, "%s: what was there is kept in %s", path, kept);
    st = bring_folder_to_disk(path, err);
done:
    pt_arena_free(&arena);
    return st;
}

/* Only a store may be restored, and only one that this program can open. */
static pt_status recognise_copy(sqlite3 *db, const char *from, pt_error *err)
{
    int64_t application, version;

    PT_TRY(pt_sqlite_number(db, "PRAGMA application_id", &application, err));
    PT_TRY(pt_sqlite_number(db, "PRAGMA user_version", &version, err));
    if (application != PT_APPLICATION_ID)
        return pt_fail(err, PT_ESTORE, "%s: not a papertide store", from);
    if (version > pt_store_schema())
        return pt_fail(err, PT_EBUSY,
                       "%s: written by a newer papertide (schema %d, this program knows %d); update papertide", from,
                       (int)version, pt_store_schema());
    return PT_OK;
}

static bool are_one_file(const char *a, const char *b)
{
    struct stat one, other;

    return stat(a, &one) == 0 && stat(b, &other) == 0 && one.st_ino == other.st_ino && one.st_dev == other.st_dev;
}

static pt_status restore(const char *from, const char *path, const pt_observer *observer, pt_error *err)
{
    pt_arena arena = { 0 };
    const char *part = pt_part_name(&arena, path);
    sqlite3 *db = NULL;
    pt_status st;

    PT_OR_DONE(pt_sqlite_open(from, SQLITE_OPEN_READONLY, &db, err));
    PT_OR_DONE(recognise_copy(db, from, err));
    if (access(path, F_OK) == 0)
        PT_OR_DONE(be_alone_with(path, err));
    PT_OR_DONE(write_copy(db, part, true, observer, err));
    st = put_in_place(part, path, observer, err);
done:
    sqlite3_close(db);
    unlink(part);
    pt_arena_free(&arena);
    return st;
}

pt_status pt_store_restore(const char *from, const char *path, const pt_claim *claim, const pt_observer *observer,
                           pt_error *err)
{
    pt_writer *writer;
    char *real = realpath(path, NULL); /* a link stays a link, and what it leads to is replaced */
    pt_status st;

    if (access(from, R_OK) != 0)
        st = pt_fail(err, PT_EIO, "%s: cannot be read: %s", from, strerror(errno));
    else if (are_one_file(from, path))
        st = pt_fail(err, PT_EUSAGE, "%s: is the store itself; name a backup of it", from);
    else if ((st = pt_writer_take(path, claim, observer, &writer, err)) == PT_OK) {
        st = restore(from, real ? real : path, observer, err);
        pt_writer_leave(writer);
    }
    free(real);
    return st;
}
