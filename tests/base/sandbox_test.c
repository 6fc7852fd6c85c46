/* What a sandbox refuses. Each case is a process of its own: there is no way back. */
#include "support.h"

#include "base/sandbox.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <pthread.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>

static char *inside, *outside;

static int make_folders(void **state)
{
    (void)state;
    inside = make_folder();
    outside = make_folder();
    return 0;
}

static int remove_folders(void **state)
{
    (void)state;
    remove_folder(inside);
    remove_folder(outside);
    return 0;
}

/* What `try` gives in a sandbox: 0, or the errno it failed with; -1 where the kernel confines nothing. */
static int tried(const pt_sandbox *sandbox, int (*try)(void))
{
    pid_t child = fork();
    int status = 0;

    assert_true(child >= 0);
    if (child == 0) {
        pt_sandbox_state state = pt_sandbox_enter(sandbox);

        _exit(state.calls || state.writes ? 255 : try());
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    if (!WIFEXITED(status))
        fail_msg("killed by signal %d", WTERMSIG(status));
    return WEXITSTATUS(status) == 255 ? -1 : WEXITSTATUS(status);
}

static int outcome(long rc)
{
    return rc < 0 ? errno : 0;
}

/* ── What is tried ───────────────────────────────────────────────────────────────────────────────────────────────── */

static int a_socket(void)
{
    return outcome(socket(AF_INET, SOCK_STREAM, 0));
}

static int listener; /* made before the sandbox, with somebody waiting at it */

static int taking_what_comes_in(void)
{
    return outcome(accept(listener, NULL, NULL));
}

static int listening_once_more(void)
{
    return outcome(listen(listener, 1));
}

static int an_exec(void)
{
    char *const words[] = { (char *)"true", NULL };

    return outcome(execv("/bin/true", words));
}

static int a_signal_to_another(void)
{
    return outcome(kill(getppid(), SIGWINCH)); /* which nobody minds */
}

static int asking_whether_another_lives(void)
{
    return outcome(kill(getppid(), 0));
}

static int typing_into_the_terminal(void)
{
    return outcome(ioctl(STDIN_FILENO, TIOCSTI, "x"));
}

static int writing_into(const char *folder, const char *name)
{
    char path[300];

    snprintf(path, sizeof path, "%s/%s", folder, name);
    return outcome(open(path, O_WRONLY | O_CREAT, 0600));
}

static int writing_inside(void)
{
    return writing_into(inside, "file");
}

static int writing_outside(void)
{
    return writing_into(outside, "file");
}

static int writing_through_a_link(void)
{
    return writing_into(inside, "link/file");
}

static int removing_outside(void)
{
    char path[300];

    snprintf(path, sizeof path, "%s/kept", outside);
    return outcome(unlink(path));
}

static int emptying_outside(void)
{
    char path[300];

    snprintf(path, sizeof path, "%s/kept", outside);
    return outcome(open(path, O_RDONLY | O_TRUNC));
}

static int a_link_inside(void)
{
    char path[300];

    snprintf(path, sizeof path, "%s/another", inside);
    return outcome(symlink("/etc/passwd", path));
}

static void *nothing(void *self)
{
    return self;
}

static int a_thread(void)
{
    pthread_t thread;

    return pthread_create(&thread, NULL, nothing, NULL) || pthread_join(thread, NULL);
}

/* In a thread too. */
static void *socket_of_thread(void *self)
{
    *(int *)self = a_socket();
    return NULL;
}

static int a_socket_of_a_thread(void)
{
    pthread_t thread;
    int rc = 0;

    if (pthread_create(&thread, NULL, socket_of_thread, &rc) || pthread_join(thread, NULL))
        return EAGAIN;
    return rc;
}

static int reading_a_folder(void)
{
    DIR *folder = opendir("/etc");
    int rc = folder && readdir(folder) ? 0 : errno;

    if (folder)
        closedir(folder);
    return rc;
}

static int a_process(void)
{
    pid_t child = fork();

    if (child == 0)
        _exit(0);
    return outcome(child);
}

static int an_abort(void)
{
    raise(SIGABRT);
    return ENOSYS;
}

/* ── What comes of it ────────────────────────────────────────────────────────────────────────────────────────────── */

/* Skips where the kernel, or the container, confines nothing. */
#define assert_tried(sandbox, try, expected)                                                                           \
    do {                                                                                                               \
        int got = tried((sandbox), (try));                                                                             \
                                                                                                                       \
        if (got == -1)                                                                                                 \
            skip();                                                                                                    \
        if (got != (expected))                                                                                         \
            fail_msg("%s: %s", #try, strerror(got));                                                                   \
    } while (0)

static const pt_sandbox *kinds(int i)
{
    static const char *folders[2];
    static pt_sandbox sandboxes[2];

    folders[0] = inside;
    sandboxes[0] = (pt_sandbox){ .folders = folders };
    sandboxes[1] = (pt_sandbox){ .folders = folders, .is_narrow = true };
    return &sandboxes[i];
}

static void what_reaches_out_is_refused_and_kills_nobody(void **state)
{
    (void)state;
    for (int i = 0; i < 2; i++) {
        assert_tried(kinds(i), a_socket, EPERM);
        assert_tried(kinds(i), a_socket_of_a_thread, EPERM);
        assert_tried(kinds(i), an_exec, EPERM);
        assert_tried(kinds(i), a_signal_to_another, i ? ENOSYS : EPERM);
        assert_tried(kinds(i), asking_whether_another_lives, 0);
        assert_tried(kinds(i), typing_into_the_terminal, i ? ENOSYS : EPERM);
    }
}

static void writing_is_for_the_folders_that_were_named(void **state)
{
    char path[300], link[300];

    (void)state;
    snprintf(path, sizeof path, "%s/kept", outside);
    close(open(path, O_WRONLY | O_CREAT, 0600));
    snprintf(link, sizeof link, "%s/link", inside);
    assert_int_equal(symlink(outside, link), 0);
    for (int i = 0; i < 2; i++) {
        assert_tried(kinds(i), writing_inside, 0);
        assert_tried(kinds(i), writing_outside, EACCES);
        assert_tried(kinds(i), writing_through_a_link, EACCES);
        assert_tried(kinds(i), removing_outside, EACCES);
        assert_tried(kinds(i), emptying_outside, EACCES);
        assert_tried(kinds(i), a_link_inside, i ? ENOSYS : EACCES);
    }
    assert_int_equal(access(path, F_OK), 0);
}

static void threads_and_reading_go_on(void **state)
{
    (void)state;
    for (int i = 0; i < 2; i++) {
        assert_tried(kinds(i), a_thread, 0);
        assert_tried(kinds(i), reading_a_folder, 0);
    }
}

/* AddressSanitizer's leak check needs a process of its own, so that only what becomes another program is without. */
static void what_becomes_another_program_starts_none(void **state)
{
    const pt_sandbox becomes = { .allowed = PT_SANDBOX_BECOME };

    (void)state;
    assert_tried(&becomes, a_process, EPERM);
    assert_tried(&becomes, a_socket, EPERM);
    assert_tried(&becomes, an_exec, 0);
}

static void a_process_can_end_itself(void **state)
{
    int status = 0;
    pid_t child = fork();

    (void)state;
    if (child == 0) {
        signal(SIGABRT, SIG_DFL);
        pt_sandbox_enter(kinds(1));
        _exit(an_abort());
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
}

static void what_is_allowed_works(void **state)
{
    const pt_sandbox all = { .allowed = PT_SANDBOX_NETWORK | PT_SANDBOX_PROGRAMS };

    (void)state;
    assert_tried(&all, a_socket, 0);
    assert_tried(&all, a_process, 0);
    assert_tried(&all, an_exec, 0);
    assert_tried(&all, writing_outside, 0);
}

static void a_server_takes_what_comes_in_and_reaches_nowhere(void **state)
{
    const pt_sandbox serves = { .allowed = PT_SANDBOX_ACCEPT };
    struct sockaddr_in here = { .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
    socklen_t size = sizeof here;
    int caller = socket(AF_INET, SOCK_STREAM, 0);

    (void)state;
    listener = socket(AF_INET, SOCK_STREAM, 0);
    assert_int_equal(bind(listener, (struct sockaddr *)&here, sizeof here), 0);
    assert_int_equal(listen(listener, 1), 0);
    assert_int_equal(getsockname(listener, (struct sockaddr *)&here, &size), 0);
    assert_int_equal(connect(caller, (struct sockaddr *)&here, sizeof here), 0);
    assert_tried(&serves, taking_what_comes_in, 0);
    assert_tried(&serves, listening_once_more, EPERM);
    assert_tried(&serves, a_socket, EPERM);
    close(caller);
    close(listener);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_reaches_out_is_refused_and_kills_nobody),
        cmocka_unit_test(writing_is_for_the_folders_that_were_named),
        cmocka_unit_test(threads_and_reading_go_on),
        cmocka_unit_test(what_becomes_another_program_starts_none),
        cmocka_unit_test(a_process_can_end_itself),
        cmocka_unit_test(what_is_allowed_works),
        cmocka_unit_test(a_server_takes_what_comes_in_and_reaches_nowhere),
    };
    return cmocka_run_group_tests(tests, make_folders, remove_folders);
}
