#include "report/gnuplot.h"

#include "base/file.h"
#include "base/temporary.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MOST_SECONDS = 20, LOOKS_A_SECOND = 200, LARGEST_FILE = 64 << 20 };

static const char *const output_name = "said.txt"; /* what gnuplot prints */

/* ── The folder ──────────────────────────────────────────────────────────────────────────────────────────────────── */

pt_status pt_workdir_open(pt_workdir *dir, pt_error *err)
{
    pt_status st = PT_OK;

    pt_scratch_sweep();
    if (!pt_scratch_name(dir->path, sizeof dir->path) || !mkdtemp(dir->path)) {
        st = pt_fail(err, PT_EIO, "%s: no such folder can be made: %s; set TMPDIR", dir->path, strerror(errno));
        dir->path[0] = '\0';
    }
    return st;
}

void pt_workdir_close(pt_workdir *dir)
{
    if (dir->path[0])
        pt_scratch_remove(dir->path);
    dir->path[0] = '\0';
}

pt_status pt_workdir_write(const pt_workdir *dir, const char *name, pt_str bytes, pt_error *err)
{
    pt_arena arena = { 0 };
    pt_status st = pt_file_write(pt_arena_printf(&arena, "%s/%s", dir->path, name).at, bytes, err);

    pt_arena_free(&arena);
    return st;
}

pt_status pt_workdir_read(const pt_workdir *dir, const char *name, pt_arena *arena, pt_str *bytes, pt_error *err)
{
    return pt_file_read(pt_arena_printf(arena, "%s/%s", dir->path, name).at, LARGEST_FILE, arena, bytes, err);
}

/* ── The process ─────────────────────────────────────────────────────────────────────────────────────────────────── */

/* No HOME: no ~/.gnuplot; C: points in numbers, English months, on every machine. */
static pt_status start(const pt_workdir *dir, const char *name, pid_t *pid, pt_error *err)
{
    pt_arena arena = { 0 };
    const char *path = getenv("PATH");
    char *const with[] = { (char *)pt_arena_printf(&arena, "PATH=%s", path ? path : "/usr/bin:/bin").at,
                           (char *)"LC_ALL=C.UTF-8", NULL };
    char *const words[] = { (char *)"gnuplot", (char *)"-d", (char *)name, NULL };
    posix_spawn_file_actions_t actions;
    int refused;

    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addchdir_np(&actions, dir->path);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output_name, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO);
    refused = posix_spawnp(pid, "gnuplot", &actions, NULL, words, with);
    posix_spawn_file_actions_destroy(&actions);
    pt_arena_free(&arena);
    if (refused == ENOENT)
        return pt_fail(err, PT_EIO, "gnuplot: not found; install gnuplot-nox");
    return refused ? pt_fail(err, PT_EIO, "gnuplot: cannot be started: %s", strerror(refused)) : PT_OK;
}

/* Looks now and then, so that no clock has to be read and no signal caught. */
static pt_status wait_for(pid_t pid, int *status, pt_error *err)
{
    const struct timespec pause = { .tv_nsec = 1000000000 / LOOKS_A_SECOND };

    for (int looks = 0; looks < MOST_SECONDS * LOOKS_A_SECOND; looks++) {
        if (waitpid(pid, status, WNOHANG) == pid)
            return PT_OK;
        nanosleep(&pause, NULL);
    }
    kill(pid, SIGKILL);
    waitpid(pid, status, 0);
    return pt_fail(err, PT_EIO, "gnuplot: took over %d seconds and was stopped", MOST_SECONDS);
}

/* The last line that says something: `"volume.gp" line 12: undefined variable: x`. */
static pt_str last_words(pt_str said)
{
    pt_str last = PT_STR("it gave no reason");

    for (pt_str line; pt_str_cut(&said, '\n', &line);)
        if (pt_str_find(line, PT_S("line ")) < line.len)
            last = pt_str_trim(line);
    return last;
}

pt_status pt_gnuplot_run(const pt_workdir *dir, const char *name, pt_error *err)
{
    pt_arena arena = { 0 };
    pt_str said = { 0 };
    int status = 0;
    pid_t pid;
    pt_status st;

    PT_OR_DONE(start(dir, name, &pid, err));
    PT_OR_DONE(wait_for(pid, &status, err));
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        PT_OR_DONE(pt_workdir_read(dir, output_name, &arena, &said, err));
        st = pt_fail(err, PT_EIO, "gnuplot: %.*s", PT_FMT(last_words(said)));
    }
done:
    pt_arena_free(&arena);
    return st;
}
