#include "support.h"

#include "base/file.h"
#include "base/temporary.h"

#include <sys/stat.h>
#include <sys/wait.h>

/* The number of a process that is no more. */
static long dead(void)
{
    pid_t child = fork();

    if (child == 0)
        _exit(0);
    assert_int_equal(waitpid(child, NULL, 0), child);
    return child;
}

static bool is_there(const char *folder, const char *format, long process)
{
    char name[100], path[300];

    snprintf(name, sizeof name, format, process);
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return access(path, F_OK) == 0;
}

static void put(const char *folder, const char *format, long process)
{
    char name[100], path[300];
    pt_error err = { 0 };

    snprintf(name, sizeof name, format, process);
    snprintf(path, sizeof path, "%s/%s", folder, name);
    assert_ok(pt_file_write(path, PT_S("x"), &err), &err);
}

static void parts_of_killed_runs_go_when_a_file_beside_them_is_written_and_nothing_else_does(void **state)
{
    char *folder = make_folder(), path[300];
    long gone = dead(), alive = getppid();
    pt_error err = { 0 };

    (void)state;
    put(folder, "a.md.papertide-part-%ld", gone);
    put(folder, "a.db.papertide-part-%ld-shm", gone);
    put(folder, "a.db.papertide-part-%ld-shm", alive);
    put(folder, "a.md.papertide-part-%ld", alive);
    put(folder, "a.md.papertide-part-%ldx", gone);
    put(folder, "film.part-%ld", gone);
    snprintf(path, sizeof path, "%s/b.md", folder);
    assert_ok(pt_file_replace(path, PT_S("text"), NULL, &err), &err);
    assert_false(is_there(folder, "a.md.papertide-part-%ld", gone));
    assert_false(is_there(folder, "a.db.papertide-part-%ld-shm", gone));
    assert_true(is_there(folder, "a.db.papertide-part-%ld-shm", alive));
    assert_true(is_there(folder, "a.md.papertide-part-%ld", alive));
    assert_true(is_there(folder, "a.md.papertide-part-%ldx", gone));
    assert_true(is_there(folder, "film.part-%ld", gone));
    remove_folder(folder);
}

static void scratch_of_killed_runs_goes_and_links_are_not_followed(void **state)
{
    char *folder = make_folder(), inside[300], link[300];
    long gone = dead(), alive = getppid();

    (void)state;
    assert_int_equal(setenv("TMPDIR", folder, 1), 0);
    put(folder, "papertide-scratch-%ld-abcdef", alive);
    put(folder, "papertide-scratch-%ld-abcdef", gone);
    put(folder, "papertide-%ld-backup", gone); /* somebody's own */
    snprintf(inside, sizeof inside, "%s/papertide-scratch-%ld-folder", folder, gone);
    assert_int_equal(mkdir(inside, 0700), 0);
    put(inside, "volume.gp", 0);
    snprintf(inside, sizeof inside, "%s/kept", folder);
    assert_int_equal(mkdir(inside, 0700), 0);
    put(inside, "file", 0);
    snprintf(link, sizeof link, "%s/papertide-scratch-%ld-linked", folder, gone);
    assert_int_equal(symlink(inside, link), 0);
    pt_scratch_sweep();
    assert_true(is_there(folder, "papertide-scratch-%ld-abcdef", alive));
    assert_false(is_there(folder, "papertide-scratch-%ld-abcdef", gone));
    assert_false(is_there(folder, "papertide-scratch-%ld-folder", gone));
    assert_true(is_there(folder, "kept/file", 0));
    assert_true(is_there(folder, "papertide-%ld-backup", gone));
    remove_folder(folder);
}

/* A process that works in such a folder still finds it. */
static void scratch_has_its_whole_path(void **state)
{
    const char *before = getenv("TMPDIR");
    char *kept = before ? strdup(before) : NULL, name[300];

    (void)state;
    setenv("TMPDIR", ".", 1);
    assert_true(pt_scratch_name(name, sizeof name));
    assert_int_equal(name[0], '/');
    assert_false(pt_scratch_name(name, 10));
    if (kept)
        setenv("TMPDIR", kept, 1);
    else
        unsetenv("TMPDIR");
    free(kept);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parts_of_killed_runs_go_when_a_file_beside_them_is_written_and_nothing_else_does),
        cmocka_unit_test(scratch_has_its_whole_path),
        cmocka_unit_test(scratch_of_killed_runs_goes_and_links_are_not_followed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
