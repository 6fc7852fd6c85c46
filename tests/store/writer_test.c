/* One writer at a time, and its name at the door. */
#include "support.h"

#include "store/papers.h"

#include <signal.h>
#include <sys/wait.h>

static const pt_claim at_once = { .command = "papertide ingest", .wait = 0 }, patient = { "papertide analyze", 600 };

/* A child that holds the store until it is killed. */
static pid_t begin_holder(const char *path)
{
    int ready[2];
    char byte;
    pid_t child;

    assert_int_equal(pipe(ready), 0);
    if ((child = fork()) == 0) {
        pt_store *store = NULL;
        pt_error err = { 0 };

        if (pt_store_claim(path, &at_once, NULL, &store, &err) == PT_OK && write(ready[1], "x", 1) == 1)
            pause();
        _exit(1);
    }
    close(ready[1]);
    assert_int_equal(read(ready[0], &byte, 1), 1);
    close(ready[0]);
    return child;
}

static void kill_holder(pid_t child)
{
    int status;

    assert_int_equal(kill(child, SIGKILL), 0);
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFSIGNALED(status));
}

static void assert_held_by(const char *path, pid_t holder)
{
    pt_store *store = NULL;
    pt_error err = { 0 };
    char wanted[400];

    assert_int_equal(pt_store_claim(path, &at_once, NULL, &store, &err), PT_EBUSY);
    assert_null(store);
    snprintf(wanted, sizeof wanted, "%s: held by 'papertide ingest' (process %ld on ", path, (long)holder);
    if (strncmp(err.text, wanted, strlen(wanted)) != 0 || !strstr(err.text, ", since 20") ||
        !strstr(err.text, "); wait or stop it"))
        fail_msg("'%s' is not '%s…'", err.text, wanted);
}

static char *path_in(const char *folder, const char *name)
{
    static char path[300];

    snprintf(path, sizeof path, "%s/%s", folder, name);
    return path;
}

static void a_second_writer_is_told_who_holds_the_store(void **state)
{
    char *folder = make_folder(), *path = path_in(folder, "x.db");
    pid_t holder = begin_holder(path);

    (void)state;
    assert_held_by(path, holder);
    kill_holder(holder);
    remove_folder(folder);
}

static void a_store_is_one_by_whatever_link_it_is_named(void **state)
{
    char *folder = make_folder(), *path = path_in(folder, "x.db"), link[310];
    pid_t holder = begin_holder(path);

    (void)state;
    snprintf(link, sizeof link, "%s/link.db", folder);
    assert_int_equal(symlink("x.db", link), 0);
    assert_held_by(link, holder);
    kill_holder(holder);
    remove_folder(folder);
}

static void what_a_killed_writer_left_holds_nobody_up(void **state)
{
    char *folder = make_folder(), *path = path_in(folder, "x.db"), sign[310];
    pt_store *store = NULL;
    pt_error err = { 0 };

    (void)state;
    snprintf(sign, sizeof sign, "%s-writer", path);
    kill_holder(begin_holder(path));
    assert_int_equal(access(sign, F_OK), 0);
    assert_ok(pt_store_claim(path, &at_once, NULL, &store, &err), &err);
    assert_held_by(path, getpid());
    pt_store_close(store);
    assert_int_not_equal(access(sign, F_OK), 0);
    remove_folder(folder);
}

/* Told for whom we wait, we kill it. */
static struct {
    pid_t holder;
    int notes;
    char text[400];
} waiting;

static void end_the_wait(void *self, pt_note_level level, const char *text)
{
    (void)self;
    assert_int_equal(level, PT_NOTE_USUAL);
    waiting.notes++;
    snprintf(waiting.text, sizeof waiting.text, "%s", text);
    kill_holder(waiting.holder);
}

static void who_waits_is_told_for_whom_and_comes_in_when_they_left(void **state)
{
    const pt_observer observer = { .note = end_the_wait };
    char *folder = make_folder(), *path = path_in(folder, "x.db"), wanted[100];
    pt_store *store = NULL;
    pt_error err = { 0 };

    (void)state;
    waiting.holder = begin_holder(path);
    assert_ok(pt_store_claim(path, &patient, &observer, &store, &err), &err);
    assert_int_equal(waiting.notes, 1);
    snprintf(wanted, sizeof wanted, "waiting for 'papertide ingest' (process %ld on ", (long)waiting.holder);
    assert_non_null(strstr(waiting.text, wanted));
    pt_store_close(store);
    remove_folder(folder);
}

static void what_is_written_there_cannot_steer_a_terminal(void **state)
{
    const pt_claim odd = { .command = "\033[2Jpapertide\tingest", .wait = 0 };
    char *folder = make_folder(), *path = path_in(folder, "x.db");
    pt_store *store = NULL, *second = NULL;
    pt_error err = { 0 };

    (void)state;
    assert_ok(pt_store_claim(path, &odd, NULL, &store, &err), &err);
    assert_int_equal(pt_store_claim(path, &at_once, NULL, &second, &err), PT_EBUSY);
    assert_non_null(strstr(err.text, "held by ' [2Jpapertide ingest' (process "));
    pt_store_close(store);
    remove_folder(folder);
}

/* Where others may write in the store's folder. */
static void a_link_under_its_name_is_not_written_through(void **state)
{
    char *folder = make_folder(), *path = path_in(folder, "x.db"), sign[310], victim[310], text[20] = "";
    pt_store *store = NULL;
    pt_error err = { 0 };
    FILE *file;

    (void)state;
    snprintf(sign, sizeof sign, "%s-writer", path);
    snprintf(victim, sizeof victim, "%s/victim", folder);
    file = fopen(victim, "w");
    assert_non_null(file);
    fputs("precious", file);
    fclose(file);
    assert_int_equal(symlink("victim", sign), 0);
    assert_int_equal(pt_store_claim(path, &at_once, NULL, &store, &err), PT_EIO);
    assert_non_null(strstr(err.text, "x.db-writer: is a link"));
    file = fopen(victim, "r");
    assert_non_null(file);
    assert_non_null(fgets(text, sizeof text, file));
    fclose(file);
    assert_string_equal(text, "precious");
    remove_folder(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_second_writer_is_told_who_holds_the_store),
        cmocka_unit_test(a_store_is_one_by_whatever_link_it_is_named),
        cmocka_unit_test(what_a_killed_writer_left_holds_nobody_up),
        cmocka_unit_test(who_waits_is_told_for_whom_and_comes_in_when_they_left),
        cmocka_unit_test(what_is_written_there_cannot_steer_a_terminal),
        cmocka_unit_test(a_link_under_its_name_is_not_written_through),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
