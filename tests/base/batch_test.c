#include "support.h"

#include "base/batch.h"
#include "base/file.h"

#include <dirent.h>
#include <sys/stat.h>
#include <sys/wait.h>

static size_t files_in(const char *folder)
{
    DIR *files = opendir(folder);
    size_t count = 0;

    assert_non_null(files);
    for (struct dirent *file; (file = readdir(files));)
        count += file->d_name[0] != '.';
    closedir(files);
    return count;
}

static bool put(pt_batch *batch, const char *folder, const char *name, const char *text)
{
    char path[300];
    pt_error err = { 0 };
    bool changed;

    snprintf(path, sizeof path, "%s/%s", folder, name);
    assert_ok(pt_batch_put(batch, path, pt_str_of(text), &changed, &err), &err);
    return changed;
}

static void assert_holds(const char *folder, const char *name, const char *text)
{
    char path[300];

    snprintf(path, sizeof path, "%s/%s", folder, name);
    if (!pt_file_holds(path, pt_str_of(text)))
        fail_msg("%s is not '%s'", name, text);
}

static void nothing_is_seen_before_all_is_written(void **state)
{
    char *folder = make_folder();
    pt_batch batch = { 0 };
    pt_error err = { 0 };

    (void)state;
    assert_true(put(&batch, folder, "chart", "old"));
    assert_true(put(&batch, folder, "page", "old"));
    assert_ok(pt_batch_commit(&batch, &err), &err);
    assert_true(put(&batch, folder, "chart", "new"));
    assert_false(put(&batch, folder, "page", "old"));
    assert_holds(folder, "chart", "old");
    assert_ok(pt_batch_commit(&batch, &err), &err);
    assert_holds(folder, "chart", "new");
    assert_int_equal(files_in(folder), 2);
    pt_batch_close(&batch);
    remove_folder(folder);
}

static void what_is_not_committed_leaves_no_trace(void **state)
{
    char *folder = make_folder(), path[300];
    pt_batch batch = { 0 };
    pt_error err = { 0 };
    bool changed;

    (void)state;
    put(&batch, folder, "one", "text");
    snprintf(path, sizeof path, "%s/no/folder", folder);
    assert_int_equal(pt_batch_put(&batch, path, PT_S("x"), &changed, &err), PT_EIO);
    pt_batch_close(&batch);
    assert_int_equal(files_in(folder), 0);
    remove_folder(folder);
}

/* The second file cannot be renamed, since a folder is in its way: the first is new, which the page would have come
 * after. */
static void a_commit_that_fails_leaves_whole_files_and_no_temporary_ones(void **state)
{
    char *folder = make_folder(), path[300];
    pt_batch batch = { 0 };
    pt_error err = { 0 };

    (void)state;
    put(&batch, folder, "chart", "new");
    put(&batch, folder, "page", "new");
    snprintf(path, sizeof path, "%s/page/in the way", folder);
    assert_ok(pt_folder_make(path, &err), &err);
    assert_int_equal(pt_batch_commit(&batch, &err), PT_EIO);
    assert_holds(folder, "chart", "new");
    assert_int_equal(files_in(folder), 2);
    pt_batch_close(&batch);
    remove_folder(folder);
}

/* Killed before the commit, a process leaves the old files, and a name that the next run of any number writes beside. */
static void a_process_that_is_killed_leaves_the_old_file(void **state)
{
    char *folder = make_folder();
    pt_batch batch = { 0 };
    pt_error err = { 0 };
    int status;
    pid_t child;

    (void)state;
    put(&batch, folder, "page", "old");
    assert_ok(pt_batch_commit(&batch, &err), &err);
    if ((child = fork()) == 0) {
        put(&batch, folder, "page", "new");
        _exit(0);
    }
    waitpid(child, &status, 0);
    assert_holds(folder, "page", "old");
    put(&batch, folder, "page", "new");
    assert_ok(pt_batch_commit(&batch, &err), &err);
    assert_holds(folder, "page", "new");
    pt_batch_close(&batch);
    remove_folder(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_seen_before_all_is_written),
        cmocka_unit_test(what_is_not_committed_leaves_no_trace),
        cmocka_unit_test(a_commit_that_fails_leaves_whole_files_and_no_temporary_ones),
        cmocka_unit_test(a_process_that_is_killed_leaves_the_old_file),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
