#include "report/gnuplot.h"

#include "base/stop.h"
#include "base/file.h"
#include "base/sandbox.h"
#include "base/temporary.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
    MOST_SECONDS = 20,
    LOOKS_A_SECOND = 200,
    LARGEST_FILE = 64 << 20,
    MOST_MEMORY = 1 << 30,
    CANNOT_START = 127 /* gnuplot's own statuses are 0 and 1 */
};

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

/* Where gnuplot is looked for: not in the user's PATH, in which a folder of anybody's may stand. */
static const char *const programs[] = { "/usr/local/bin/gnuplot", "/usr/bin/gnuplot", "/bin/gnuplot" };

static pt_status find_program(const char **program, pt_error *err)
{
    const char *named = getenv("PAPERTIDE_GNUPLOT");

    *program = NULL;
    if (named && named[0]) {
        *program = named;
        if (named[0] == '/' && access(named, X_OK) == 0)
            return PT_OK;
        return pt_fail(err, PT_EUSAGE,
                       "$PAPERTIDE_GNUPLOT: '%s' is not the whole path of a program; install gnuplot-nox, or name the "
                       "one you have",
                       named);
    }
    for (size_t i = 0; i < sizeof programs / sizeof *programs && !*program; i++)
        if (access(programs[i], X_OK) == 0)
            *program = programs[i];
    if (*program)
        return PT_OK;
    pt_fail(err, PT_EIO,
            "gnuplot: neither in /usr/bin nor in /usr/local/bin; install gnuplot-nox, or say where it is: "
            "PAPERTIDE_GNUPLOT=/path/of/gnuplot");
    return PT_EIO;
}

static void limit(int resource, rlim_t most)
{
    setrlimit(resource, &(struct rlimit){ .rlim_cur = most, .rlim_max = most });
}

/* Standard output and error go into a file of the folder, and nothing comes in. */
static bool redirect(void)
{
    int in = open("/dev/null", O_RDONLY), out = open(output_name, O_WRONLY | O_CREAT | O_TRUNC, 0600);

    return in >= 0 && out >= 0 && dup2(in, STDIN_FILENO) >= 0 && dup2(out, STDOUT_FILENO) >= 0 &&
           dup2(out, STDERR_FILENO) >= 0;
}

/* The new process becomes gnuplot: in its folder, which is all that it may write to, without network, and unable to
 * start any other, so that neither system() nor backticks nor a pipe of a script leads anywhere. It ends when we do.
 * No HOME: no ~/.gnuplot; C: points in numbers, English months, on every machine. */
static void become_gnuplot(const pt_workdir *dir, const char *program, const char *name)
{
    const char *const folders[] = { dir->path, NULL };
    const pt_sandbox sandbox = { .allowed = PT_SANDBOX_BECOME, .folders = folders };
    char *const with[] = { (char *)"PATH=/usr/bin:/bin", (char *)"LC_ALL=C.UTF-8", NULL };
    char *const words[] = { (char *)"gnuplot", (char *)"-d", (char *)name, NULL };

    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (chdir(dir->path) != 0 || !redirect())
        _exit(CANNOT_START);
    close_range(STDERR_FILENO + 1, ~0U, 0);
    pt_sandbox_enter(&sandbox);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_CPU, MOST_SECONDS);
    limit(RLIMIT_FSIZE, LARGEST_FILE);
    limit(RLIMIT_AS, MOST_MEMORY);
    execve(program, words, with);
    _exit(CANNOT_START);
}

static pt_status start(const pt_workdir *dir, const char *name, pid_t *pid, pt_error *err)
{
    const char *program;

    PT_TRY(find_program(&program, err));
    *pid = fork();
    if (*pid == 0)
        become_gnuplot(dir, program, name);
    return *pid > 0 ? PT_OK : pt_fail(err, PT_EIO, "gnuplot: cannot be started: %s", strerror(errno));
}

/* Looks now and then, so that no clock has to be read and no signal caught. */
static pt_status wait_for(pid_t pid, int *status, pt_error *err)
{
    const struct timespec pause = { .tv_nsec = 1000000000 / LOOKS_A_SECOND };

    for (int looks = 0; looks < MOST_SECONDS * LOOKS_A_SECOND; looks++) {
        if (waitpid(pid, status, WNOHANG) == pid)
            return pt_stop_check(err); /* Ctrl-C on a terminal ends gnuplot too, which is no fault of it */
        if (pt_stop_is_asked())
            break;
        nanosleep(&pause, NULL);
    }
    kill(pid, SIGKILL);
    waitpid(pid, status, 0);
    PT_TRY(pt_stop_check(err));
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
    if (WIFEXITED(status) && WEXITSTATUS(status) == CANNOT_START) {
        st = pt_fail(err, PT_EIO, "gnuplot: cannot be started; is it whole? Install gnuplot-nox");
    } else if (WIFSIGNALED(status)) {
        st = pt_fail(err, PT_EIO,
                     "gnuplot: was stopped by signal %d; it has %d seconds, %d MB of memory and files of %d MB",
                     WTERMSIG(status), MOST_SECONDS, MOST_MEMORY >> 20, LARGEST_FILE >> 20);
    } else if (WEXITSTATUS(status) != 0) {
        PT_OR_DONE(pt_workdir_read(dir, output_name, &arena, &said, err));
        st = pt_fail(err, PT_EIO, "gnuplot: %.*s", PT_FMT(last_words(said)));
    }
done:
    pt_arena_free(&arena);
    return st;
}
