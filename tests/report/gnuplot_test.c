/* What a gnuplot script cannot do, whoever wrote it. */
#include "support.h"

#include "base/sandbox.h"
#include "report/gnuplot.h"

#include <sys/stat.h>
#include <sys/wait.h>

/* MARK is a file outside that whatever gets out makes. */
#define MARK "/tmp/papertide-gnuplot-mark"

/* Runs the script; fails only by gnuplot's own word. Says whether `file` of the folder is there afterwards. */
static bool makes(const char *script, const char *file)
{
    pt_workdir dir = { 0 };
    pt_error err = { 0 };
    char path[400];
    bool is_there;

    unlink(MARK);
    assert_ok(pt_workdir_open(&dir, &err), &err);
    assert_ok(pt_workdir_write(&dir, "script", pt_str_of(script), &err), &err);
    if (pt_gnuplot_run(&dir, "script", &err) != PT_OK && strncmp(err.text, "gnuplot: ", 9) != 0)
        fail_msg("%s", err.text);
    snprintf(path, sizeof path, "%s/%s", dir.path, file);
    is_there = access(path, F_OK) == 0;
    pt_workdir_close(&dir);
    return is_there;
}

/* Skips where the kernel, or the container, confines nothing. */
static void skip_if_free(void)
{
    pid_t child = fork();
    int status = 0;

    if (child == 0) {
        pt_sandbox_state state = pt_sandbox_enter(&(const pt_sandbox){ .folders = (const char *const[]){ "/", NULL } });

        _exit(state.calls || state.writes);
    }
    waitpid(child, &status, 0);
    if (status != 0)
        skip();
}

static void a_script_writes_into_its_folder(void **state)
{
    (void)state;
    assert_true(makes("set print 'here'\nprint 'text'\nunset print\n", "here"));
}

static void a_script_starts_no_program(void **state)
{
    static const char *const scripts[] = {
        "x = system('touch here " MARK "')\n",
        "system 'touch here " MARK "'\n",
        "! touch here " MARK "\n",
        "print `touch here " MARK "`\n",
        "set print '| touch here " MARK "'\nprint 'x'\nunset print\n",
        "set terminal svg\nset output '| touch here " MARK "'\nplot 1\nunset output\n",
        "set terminal svg\nplot '< touch here " MARK "; echo 1 1' using 1:2\n",
        "load '< touch here " MARK "; echo x = 1'\n",
        "shell\n",
        "evaluate 'x = system(\"touch here " MARK "\")'\n",
    };

    (void)state;
    skip_if_free();
    for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++)
        if (makes(scripts[i], "here") || access(MARK, F_OK) == 0)
            fail_msg("ran: %s", scripts[i]);
}

static void a_script_writes_nowhere_else(void **state)
{
    static const char *const scripts[] = {
        "set print '" MARK "'\nprint 'x'\nunset print\n",
        "set terminal svg\nset output '" MARK "'\nplot 1\nunset output\n",
        "save '" MARK "'\n",
    };

    (void)state;
    skip_if_free();
    for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++)
        if (makes(scripts[i], "nothing") || access(MARK, F_OK) == 0)
            fail_msg("wrote: %s", scripts[i]);
}

/* A program of that name in the PATH of whoever calls, settings in a home and in the environment. */
static void nothing_of_the_user_takes_part(void **state)
{
    char *home = make_folder(), *usual = strdup(getenv("PATH")), path[400];
    static const char *const names[] = { "gnuplot", ".gnuplot" };

    (void)state;
    for (size_t i = 0; i < 2; i++) {
        FILE *file;

        snprintf(path, sizeof path, "%s/%s", home, names[i]);
        file = fopen(path, "w");
        assert_non_null(file);
        fputs(i ? "set print 'here'\nprint 1\nunset print\n" : "#!/bin/sh\ntouch " MARK "\n", file);
        fclose(file);
        chmod(path, 0755);
    }
    setenv("PATH", home, 1);
    setenv("HOME", home, 1);
    setenv("GNUTERM", "no such terminal", 1);
    setenv("GNUPLOT_LIB", home, 1);
    assert_true(makes("set print 'ran'\nprint 1\nunset print\n", "ran"));
    assert_int_equal(access(MARK, F_OK), -1);
    assert_false(makes("print 1\n", "here"));
    setenv("PATH", usual, 1);
    free(usual);
    remove_folder(home);
}

static void another_gnuplot_is_named_by_its_whole_path(void **state)
{
    pt_workdir dir = { 0 };
    pt_error err = { 0 };

    (void)state;
    assert_ok(pt_workdir_open(&dir, &err), &err);
    assert_ok(pt_workdir_write(&dir, "script", PT_S("exit\n"), &err), &err);
    setenv("PAPERTIDE_GNUPLOT", "gnuplot", 1);
    assert_int_equal(pt_gnuplot_run(&dir, "script", &err), PT_EUSAGE);
    assert_non_null(strstr(err.text, "whole path"));
    setenv("PAPERTIDE_GNUPLOT", "/usr/bin/gnuplot", 1);
    assert_ok(pt_gnuplot_run(&dir, "script", &err), &err);
    setenv("PAPERTIDE_GNUPLOT", "/etc/passwd", 1); /* root may not run it either */
    assert_int_equal(pt_gnuplot_run(&dir, "script", &err), PT_EUSAGE);
    unsetenv("PAPERTIDE_GNUPLOT");
    pt_workdir_close(&dir);
}

static void memory_and_files_have_a_limit(void **state)
{
    static const char *const scripts[] = {
        "array A[100000000]\n", /* 2.4 GB */
        "set print 'large'\nx = 'x'\ndo for [i = 1:20] { x = x . x }\ndo for [i = 1:100] { print x }\n",
    };

    (void)state;
    for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++) {
        pt_workdir dir = { 0 };
        pt_error err = { 0 };

        assert_ok(pt_workdir_open(&dir, &err), &err);
        assert_ok(pt_workdir_write(&dir, "script", pt_str_of(scripts[i]), &err), &err);
        assert_int_equal(pt_gnuplot_run(&dir, "script", &err), PT_EIO);
        pt_workdir_close(&dir);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_script_writes_into_its_folder),
        cmocka_unit_test(a_script_starts_no_program),
        cmocka_unit_test(a_script_writes_nowhere_else),
        cmocka_unit_test(nothing_of_the_user_takes_part),
        cmocka_unit_test(another_gnuplot_is_named_by_its_whole_path),
        cmocka_unit_test(memory_and_files_have_a_limit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
