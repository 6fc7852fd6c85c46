#include "serve/press.h"

#include "base/file.h"
#include "base/hash.h"
#include "base/temporary.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
    MOST_SECONDS = 90,
    LOOKS_A_SECOND = 100,
    LARGEST_FILE = 64 << 20,
    MOST_FILES = 5000,
    SAID = 4000,     /* bytes of what the command says */
    EXIT_FAILED = 1, /* as cli/command.h says */
    EXIT_USAGE = 2,
    EXIT_THIN = 5
};

/* ── The process ─────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Looks now and then, so that it can be told to end. */
static int wait_for(pid_t pid, const atomic_bool *is_stopped)
{
    const struct timespec pause = { .tv_nsec = 1000000000 / LOOKS_A_SECOND };
    int status = 0;

    for (int looks = 0; looks < MOST_SECONDS * LOOKS_A_SECOND && !atomic_load(is_stopped); looks++) {
        if (waitpid(pid, &status, WNOHANG) == pid)
            return status;
        nanosleep(&pause, NULL);
    }
    kill(pid, SIGKILL);
    waitpid(pid, &status, 0);
    return status;
}

/* What it prints goes into the file `said`. No signal is held back from it. */
static pt_status start(char **words, const char *said, pid_t *pid, pt_error *err)
{
    posix_spawn_file_actions_t files;
    posix_spawnattr_t how;
    sigset_t none;
    int rc;

    sigemptyset(&none);
    posix_spawn_file_actions_init(&files);
    posix_spawnattr_init(&how);
    posix_spawnattr_setsigmask(&how, &none);
    posix_spawnattr_setflags(&how, POSIX_SPAWN_SETSIGMASK);
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, said, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    posix_spawn_file_actions_addclosefrom_np(&files, STDERR_FILENO + 1);
    rc = posix_spawn(pid, "/proc/self/exe", &files, &how, words, environ);
    posix_spawn_file_actions_destroy(&files);
    posix_spawnattr_destroy(&how);
    return rc == 0 ? PT_OK : pt_fail(err, PT_EIO, "papertide report: cannot be started: %s", strerror(rc));
}

/* ── What it wrote ───────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status take_file(const char *path, pt_str name, pt_press_work *work, pt_error *err)
{
    pt_press_file file = { .path = name };

    if (work->files.len >= MOST_FILES)
        return pt_fail(err, PT_ELIMIT, "%s: a report of over %d files", path, MOST_FILES);
    PT_TRY(pt_file_read(path, LARGEST_FILE, &work->arena, &file.bytes, err));
    pt_hash_print(pt_hash_of(file.bytes), file.mark);
    work->bytes += file.bytes.len;
    PT_PUSH(&work->files, file);
    return PT_OK;
}

/* All files of `folder`, which are called `prefix`NAME, and those of the folders in it. */
static pt_status take_folder(const char *folder, const char *prefix, int depth, pt_press_work *work, pt_error *err)
{
    DIR *entries = opendir(folder);
    pt_status st = PT_OK;

    if (!entries)
        return pt_fail(err, PT_EIO, "%s: %s", folder, strerror(errno));
    for (struct dirent *entry; st == PT_OK && (entry = readdir(entries));) {
        const char *path = pt_arena_printf(&work->arena, "%s/%s", folder, entry->d_name).at;
        pt_str name = pt_arena_printf(&work->arena, "%s%s", prefix, entry->d_name);

        if (entry->d_name[0] == '.')
            continue;
        if (pt_folder_is_real(path))
            st = depth
                     ? take_folder(path, pt_arena_printf(&work->arena, "%.*s/", PT_FMT(name)).at, depth - 1, work, err)
                     : PT_OK;
        else
            st = take_file(path, name, work, err);
    }
    closedir(entries);
    return st;
}

/* Beside it lies only the list of all reports. */
static void find_page(pt_press_work *work)
{
    for (size_t i = 0; i < work->files.len; i++) {
        pt_str path = work->files.at[i].path;

        if (pt_str_ends(path, PT_S(".html")) && pt_str_find(path, PT_S("/")) == path.len &&
            !pt_str_equal(path, PT_S("index.html")))
            work->page = path;
    }
}

/* The last line that the command said, without its name before it. */
static pt_str read_problem(const char *said, pt_arena *arena)
{
    pt_str text = { 0 }, last = PT_STR("the report could not be made");
    pt_error ignored;

    if (pt_file_read_start(said, SAID, arena, &text, &ignored) == PT_OK)
        for (pt_str line; pt_str_cut(&text, '\n', &line);)
            if (pt_str_trim(line).len)
                last = pt_str_trim(line);
    if (pt_str_starts(last, PT_S("papertide: ")))
        last = pt_str_part(last, strlen("papertide: "), last.len);
    return last;
}

/* What was asked for is not there, or it is and could not be made. A term, a name or a field that nobody has is a
 * failure like any other to the command, and the usual one here; other failures of a report of the whole store are our
 * own. */
static unsigned status_of(int status, const pt_serve_report *report)
{
    int code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    bool is_whole = pt_str_equal(report->kind, PT_S("report")) && pt_str_equal(report->field, PT_S("all"));

    return code == EXIT_USAGE || code == EXIT_THIN || (code == EXIT_FAILED && !is_whole) ? 404 : 500;
}

pt_status pt_press_run(const pt_serve_site *site, const pt_serve_report *report, const atomic_bool *is_stopped,
                       pt_press_work *work, pt_error *err)
{
    char folder[256] = "";
    const char *out, *said;
    pid_t pid;
    int status;
    pt_status st = PT_OK;

    *work = (pt_press_work){ .status = 200 };
    if (!pt_scratch_name(folder, sizeof folder) || !mkdtemp(folder))
        return pt_fail(err, PT_EIO, "%s: no such folder can be made: %s; set TMPDIR", folder, strerror(errno));
    out = pt_arena_printf(&work->arena, "%s/out", folder).at;
    said = pt_arena_printf(&work->arena, "%s/said", folder).at;
    PT_OR_DONE(start(site->command(site->self, report, out, &work->arena), said, &pid, err));
    status = wait_for(pid, is_stopped);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) {
        PT_OR_DONE(take_folder(out, "", 1, work, err));
        find_page(work);
    } else {
        work->status = status_of(status, report);
        work->problem = read_problem(said, &work->arena);
    }
done:
    pt_scratch_remove(folder);
    if (st != PT_OK)
        pt_press_free(work);
    return st;
}

void pt_press_free(pt_press_work *work)
{
    free(work->files.at);
    pt_arena_free(&work->arena);
    *work = (pt_press_work){ 0 };
}
