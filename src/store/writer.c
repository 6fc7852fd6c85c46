#include "store/writer.h"

#include "base/memory.h"
#include "base/stop.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { LOOK_EVERY = 50, TELL_AFTER = 1000 }; /* milliseconds */

struct pt_writer {
    char *path;
    int fd; /* -1: not ours */
};

/* What the file says of whoever holds it; a command that has only just taken it has not written yet. */
struct holder {
    char text[300]; /* "'papertide ingest' (process 4711 on host, since 2026-06-30 07:12:03)" */
};

/* ── Who it is ───────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status sign(const pt_writer *writer, const char *command, pt_error *err)
{
    char text[250], host[128] = "?";
    int len;

    gethostname(host, sizeof host - 1);
    len = snprintf(text, sizeof text, "%.80s\nprocess %ld on %s\n", command, (long)getpid(), host);
    if (ftruncate(writer->fd, 0) != 0 || pwrite(writer->fd, text, (size_t)len, 0) != len)
        return pt_fail(err, PT_EIO, "%s: cannot be written: %s", writer->path, strerror(errno));
    return PT_OK;
}

/* Cuts the next line off; what would steer a terminal becomes a blank. */
static char *cut_line(char **rest)
{
    char *line = *rest, *end = strchr(line, '\n');

    *rest = end ? end + 1 : line + strlen(line);
    if (end)
        *end = '\0';
    for (char *at = line; *at; at++)
        if ((unsigned char)*at < ' ' || *at == 0x7f)
            *at = ' ';
    return line;
}

static void read_holder(int fd, struct holder *holder)
{
    char text[250] = "", since[40] = "?", *rest = text, *command, *process;
    ssize_t len = pread(fd, text, sizeof text - 1, 0);
    struct stat info;
    struct tm local;

    if (len <= 0) {
        snprintf(holder->text, sizeof holder->text, "another papertide");
        return;
    }
    if (fstat(fd, &info) == 0 && localtime_r(&info.st_mtime, &local))
        strftime(since, sizeof since, "%Y-%m-%d %H:%M:%S", &local);
    command = cut_line(&rest);
    process = cut_line(&rest);
    snprintf(holder->text, sizeof holder->text, "'%s' (%s, since %s)", command, process, since);
}

/* ── Taking it ───────────────────────────────────────────────────────────────────────────────────────────────────── */

/* The file beside the store itself, whatever links lead there: all who write to it must meet at one file. */
static char *path_beside(const char *store)
{
    char *real = realpath(store, NULL);
    const char *base = real ? real : store;
    size_t room = strlen(base) + sizeof "-writer";
    char *path = pt_calloc(room, 1);

    snprintf(path, room, "%s-writer", base);
    free(real);
    return path;
}

/* Whoever leaves takes the file away: a lock on a file that is no longer there is a lock on nothing. */
static bool is_still_there(const pt_writer *writer)
{
    struct stat ours, there;

    return fstat(writer->fd, &ours) == 0 && stat(writer->path, &there) == 0 && ours.st_ino == there.st_ino &&
           ours.st_dev == there.st_dev;
}

/* PT_OK: it is ours; PT_END: somebody holds it; PT_REJECT: it went away meanwhile, look again at once. */
static pt_status try(pt_writer *writer, struct holder *holder, pt_error *err)
{
    struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
    pt_status st = PT_OK;

    writer->fd = open(writer->path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0666);
    if (writer->fd < 0 && errno == ELOOP) /* whoever may write in the folder could have us write over any file */
        return pt_fail(err, PT_EIO, "%s: is a link, which papertide did not make; take it away", writer->path);
    if (writer->fd < 0)
        return pt_fail(err, PT_EIO, "%s: cannot be opened: %s; is its folder there, and writable?", writer->path,
                       strerror(errno));
    if (fcntl(writer->fd, F_OFD_SETLK, &whole) == 0) {
        st = is_still_there(writer) ? PT_OK : PT_REJECT;
    } else if (errno == EAGAIN || errno == EACCES) {
        read_holder(writer->fd, holder);
        st = PT_END;
    } else {
        st = pt_fail(err, PT_EIO, "%s: cannot be locked: %s", writer->path, strerror(errno));
    }
    if (st != PT_OK) {
        close(writer->fd);
        writer->fd = -1;
    }
    return st;
}

static int64_t milliseconds(void)
{
    struct timespec now = { 0 };

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Tries until it is ours or the time is over. */
static pt_status wait_for(pt_writer *writer, const char *store, const pt_claim *claim, const pt_observer *observer,
                          pt_error *err)
{
    const struct timespec pause = { .tv_nsec = LOOK_EVERY * 1000000L };
    int64_t begun = milliseconds(), waited;
    struct holder holder;
    bool is_told = false;
    pt_status st;

    while ((st = try(writer, &holder, err)) == PT_END || st == PT_REJECT) {
        waited = milliseconds() - begun;
        if (st == PT_REJECT)
            continue;
        if (waited >= claim->wait * 1000)
            return pt_fail(err, PT_EBUSY, "%s: held by %s; wait or stop it", store, holder.text);
        if (waited >= TELL_AFTER && !is_told)
            pt_note(observer, PT_NOTE_USUAL, "waiting for %s", holder.text);
        is_told = waited >= TELL_AFTER;
        nanosleep(&pause, NULL);
        PT_TRY(pt_stop_check(err));
    }
    return st;
}

pt_status pt_writer_take(const char *store, const pt_claim *claim, const pt_observer *observer, pt_writer **out,
                         pt_error *err)
{
    pt_writer *writer = PT_CALLOC(pt_writer, 1);
    pt_status st;

    *out = NULL;
    writer->path = path_beside(store);
    writer->fd = -1;
    PT_OR_DONE(wait_for(writer, store, claim, observer, err));
    PT_OR_DONE(sign(writer, claim->command, err));
    *out = writer;
done:
    if (st != PT_OK)
        pt_writer_leave(writer);
    return st;
}

/* The file goes while the lock is still ours, so that nobody's file but our own is taken away. */
void pt_writer_leave(pt_writer *writer)
{
    if (!writer)
        return;
    if (writer->fd >= 0) {
        unlink(writer->path);
        close(writer->fd);
    }
    free(writer->path);
    free(writer);
}
