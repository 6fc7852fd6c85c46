/* Where files may come to lie: links and ".." in names lead nothing out of the folder that was named. */
#include "support.h"

#include "cli/program.h"
#include "report/reports.h"

#include <sys/stat.h>

static test_store store;

/* outside/ holds what is to stay as it is. */
static int fill_store(void **state)
{
    (void)state;
    store = open_test_store();
    fill_weeks(&store, "../../outside/x");
    pt_store_close(store.store);
    store.store = NULL;
    put_file(store.folder, "outside/kept", "kept\n");
    put_file(store.folder, "outside/volume.svg", "kept\n");
    return 0;
}

static int remove_store(void **state)
{
    (void)state;
    close_test_store(&store);
    return 0;
}

/* Runs the line in the store's folder, where $D is the store; outside/ must be as it was. */
static program_run run_inside(const char *line)
{
    char whole[3000];
    program_run run;

    snprintf(whole, sizeof whole, "D=%s; %s", store.path, line);
    run = run_line(store.folder, whole);
    snprintf(whole, sizeof whole,
             "cd '%s/outside' && [ \"$(ls)\" = \"$(printf 'kept\\nvolume.svg')\" ] && "
             "[ \"$(cat kept volume.svg)\" = \"$(printf 'kept\\nkept')\" ]",
             store.folder);
    if (system(whole) != 0)
        fail_msg("%s: changed what is outside", line);
    return run;
}

static void a_folder_of_charts_that_is_a_link_is_refused(void **state)
{
    program_run run = run_inside("mkdir a && ln -s ../outside a/weekly-2026-W26 && "
                                 "$P report weekly --db $D --period 2026-W26 --out a");

    (void)state;
    assert_run(run, 1);
    assert_says(run.err, "a/weekly-2026-W26: is no folder, or a link to one elsewhere; take it away");
}

static void a_page_or_chart_that_is_a_link_is_replaced(void **state)
{
    program_run run = run_inside("mkdir -p b/weekly-2026-W26 && ln -s ../outside/kept b/weekly-2026-W26.md && "
                                 "ln -s ../../outside/volume.svg b/weekly-2026-W26/volume.svg && "
                                 "$P report weekly --db $D --period 2026-W26 --out b && "
                                 "! test -L b/weekly-2026-W26.md && ! test -L b/weekly-2026-W26/volume.svg");

    (void)state;
    assert_run(run, 0);
}

static void a_budget_puts_nothing_away_that_lies_behind_a_link(void **state)
{
    program_run run =
        run_inside("for w in 18 22 26; do $P report weekly --db $D --period 2026-W$w --out c || exit 9; done; "
                   "rm -r c/weekly-2026-W18 && ln -s ../outside c/weekly-2026-W18 && "
                   "$P report weekly --db $D --period 2026-W26 --out c --budget 1kB");

    (void)state;
    assert_run(run, 0);
    assert_says(run.err, "put away");
    run =
        run_inside("mkdir d && for w in 18 26; do $P report weekly --db $D --period 2026-W$w --out d || exit 9; done; "
                   "ln -s ../outside d/archive && $P report weekly --db $D --period 2026-W26 --out d --budget 1kB");
    assert_run(run, 1);
    assert_says(run.err, "d/archive: is no folder, or a link to one elsewhere");
}

static void an_export_is_not_written_through_a_link_beside_it(void **state)
{
    program_run run = run_inside("mkdir e && ln -s ../outside/kept e/p.csv.part && ln -s ../outside/kept e/p.csv && "
                                 "$P export papers --db $D --format csv --out e/p.csv && ! test -L e/p.csv");

    (void)state;
    assert_run(run, 0);
}

/* The name is known beforehand: that of the file and the number of the process. */
static void a_file_is_not_written_through_a_link_under_its_temporary_name(void **state)
{
    char path[600], link[600], target[600];
    pt_error err = { 0 };

    (void)state;
    snprintf(path, sizeof path, "%s/file", store.folder);
    snprintf(link, sizeof link, "%s.part-%ld", path, (long)getpid());
    snprintf(target, sizeof target, "%s/outside/kept", store.folder);
    assert_int_equal(symlink(target, link), 0);
    assert_ok(pt_file_replace(path, PT_S("text"), NULL, &err), &err);
    assert_run(run_inside("[ \"$(cat file)\" = text ]"), 0);
}

static void names_of_reports_fields_languages_and_templates_have_no_folders(void **state)
{
    static const struct {
        const char *line;
        int status;
    } lines[] = {
        { "$P report ../outside/kept --db $D --period 2026-W26 --out f", 2 },
        { "$P report weekly --db $D --period 2026-W26 --out f --language ../outside", 2 },
        { "$P report weekly --db $D --period ../outside/x --out f", 2 },
        { "$P report weekly --db $D --period 2026-W26 --out f --field ../outside/x", 1 },
        { "$P report weekly --explain --templates t", 2 },
        { "$P report weekly --db $D --period 2026-W26 --out f --templates t", 2 },
        { "$P report authors --db $D --period 2026-W26 --author '../../outside/x 3' --out f && "
          "ls f | grep '^author-outside-x-3-2026-W26'",
          0 },
    };

    (void)state;
    put_file(store.folder, "t/reports/weekly.md", "# x\n\n<!-- include ../../outside/kept -->\n");
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        program_run run = run_inside(lines[i].line);

        if (run.status != lines[i].status)
            fail_msg("%s: exit status %d: %s%s", lines[i].line, run.status, run.out, run.err);
    }
}

static void pages_and_charts_of_a_template_have_no_folders(void **state)
{
    static const char *const lines[] = {
        "<!-- chart volume as=../../../outside/volume -->",
        "<!-- chart ../../outside/volume -->",
        "<!-- table ../../outside/kept -->",
        "<!-- pages page from=names -->",
    };
    char text[300];

    (void)state;
    put_file(store.folder, "u/sql/report/names.sql", "SELECT '../../outside/x' AS name\n");
    put_file(store.folder, "u/reports/page.md", "# page\n");
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        program_run run;

        snprintf(text, sizeof text, "# x\n\n%s\n", lines[i]);
        put_file(store.folder, "u/reports/weekly.md", text);
        run = run_inside("$P report weekly --db $D --period 2026-W26 --out g --templates u");
        if (run.status != 2)
            fail_msg("%s: exit status %d: %s%s", lines[i], run.status, run.out, run.err);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_folder_of_charts_that_is_a_link_is_refused),
        cmocka_unit_test(a_page_or_chart_that_is_a_link_is_replaced),
        cmocka_unit_test(a_budget_puts_nothing_away_that_lies_behind_a_link),
        cmocka_unit_test(an_export_is_not_written_through_a_link_beside_it),
        cmocka_unit_test(a_file_is_not_written_through_a_link_under_its_temporary_name),
        cmocka_unit_test(names_of_reports_fields_languages_and_templates_have_no_folders),
        cmocka_unit_test(pages_and_charts_of_a_template_have_no_folders),
    };
    return cmocka_run_group_tests(tests, fill_store, remove_store);
}
