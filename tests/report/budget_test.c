/* Reports kept within a budget: folders written by hand, as papertide writes them. */
#include "support.h"

#include "base/buf.h"
#include "base/file.h"
#include "report/archive.h"
#include "report/budget.h"
#include "report/footer.h"

#include <sys/stat.h>

enum { CHART = 4000 };

static const char *path_in(const char *folder, const char *name)
{
    static char path[400];

    snprintf(path, sizeof path, "%s/%s", folder, name);
    return path;
}

static void put(const char *folder, const char *name, pt_str text)
{
    pt_error err = { 0 };

    assert_ok(pt_file_replace(path_in(folder, name), text, NULL, &err), &err);
}

static bool is_there(const char *folder, const char *name)
{
    return access(path_in(folder, name), F_OK) == 0;
}

/* A page with a chart of 4,000 bytes. */
static void put_report(const char *folder, const char *stem)
{
    char chart[CHART], name[200];
    pt_buf page = { .limit = 4000 };
    pt_error err = { 0 };

    memset(chart, 'x', sizeof chart);
    assert_ok(pt_folder_make(path_in(folder, stem), &err), &err);
    snprintf(name, sizeof name, "%s/volume.svg", stem);
    put(folder, name, (pt_str){ chart, sizeof chart });
    pt_buf_addf(&page, "# A week\n<img src=\"%s/volume.svg\">\n", stem);
    pt_footer_add(&page, "papertide 0.1.0", "5c0f", "papertide report weekly --period 2026-W01");
    snprintf(name, sizeof name, "%s.md", stem);
    put(folder, name, pt_buf_text(&page));
    pt_buf_free(&page);
}

static pt_budget_result keep(const char *folder, uint64_t budget, pt_day month)
{
    pt_budget_result result;
    pt_error err = { 0 };

    assert_ok(pt_budget_keep(folder, budget, month, &result, &err), &err);
    return result;
}

static pt_day day_in(const char *month)
{
    pt_period period;
    pt_error err = { 0 };

    assert_ok(pt_period_parse(pt_str_of(month), &period, &err), &err);
    return period.first;
}

/* 2026-W10 ends in March, W15 in April, W24 and W26 in June. */
static char *folder_of_four(void)
{
    char *folder = make_folder();

    put_report(folder, "weekly-2026-W10");
    put_report(folder, "weekly-2026-W15");
    put_report(folder, "authors-2026-W24");
    put_report(folder, "weekly-2026-W26");
    return folder;
}

static void what_fits_stays(void **state)
{
    char *folder = folder_of_four();
    pt_budget_result result = keep(folder, 100000, day_in("2026-06"));

    (void)state;
    assert_int_equal(result.archived, 0);
    assert_in_range(result.kept, 4 * CHART, 4 * (CHART + 200));
    assert_false(is_there(folder, "archive"));
    remove_folder(folder);
}

static void the_oldest_month_goes_first_and_no_more_than_needed(void **state)
{
    char *folder = folder_of_four();
    pt_budget_result result = keep(folder, 3 * (CHART + 300), day_in("2026-06"));

    (void)state;
    assert_int_equal(result.months, 1);
    assert_int_equal(result.archived, 2);
    assert_true(is_there(folder, "archive/2026-03.tar.xz"));
    assert_false(is_there(folder, "weekly-2026-W10.md"));
    assert_false(is_there(folder, "weekly-2026-W10"));
    assert_true(is_there(folder, "weekly-2026-W15/volume.svg"));
    assert_int_equal(keep(folder, 3 * (CHART + 300), day_in("2026-06")).archived, 0);
    remove_folder(folder);
}

static void the_newest_month_and_the_reports_own_stay_whatever_the_budget(void **state)
{
    char *folder = folder_of_four();
    pt_budget_result result = keep(folder, 1, day_in("2026-03"));

    (void)state;
    assert_int_equal(result.months, 1);
    assert_true(result.kept > 1);
    assert_true(is_there(folder, "weekly-2026-W10.md"));
    assert_false(is_there(folder, "weekly-2026-W15.md"));
    assert_true(is_there(folder, "authors-2026-W24.md"));
    assert_true(is_there(folder, "weekly-2026-W26.md"));
    remove_folder(folder);
}

static void files_of_others_are_neither_counted_nor_touched(void **state)
{
    char *folder = folder_of_four();
    uint64_t kept = keep(folder, 1000000, day_in("2026-06")).kept;

    (void)state;
    put(folder, "notes-2026-W10.md", PT_S("# Mine\n\nweekly-2026-W10/volume.svg\n"));
    put(folder, "weekly-2026-W10/notes.txt", PT_S("mine"));
    put(folder, "weekly-2026-W10/volume.svg.bak", PT_S("mine"));
    assert_int_equal(keep(folder, 1000000, day_in("2026-06")).kept, kept);
    keep(folder, 1, day_in("2026-06"));
    assert_true(is_there(folder, "notes-2026-W10.md"));
    assert_true(is_there(folder, "weekly-2026-W10/notes.txt"));
    assert_true(is_there(folder, "weekly-2026-W10/volume.svg.bak"));
    assert_false(is_there(folder, "weekly-2026-W10/volume.svg"));
    remove_folder(folder);
}

/* As a killed run leaves it: the archive is there, and some of what it holds still in the folder. */
static void an_archive_that_is_added_to_keeps_what_it_holds(void **state)
{
    const pt_archive_file held[] = { { PT_STR("authors-2026-W09.md"), PT_STR("kept") },
                                     { PT_STR("weekly-2026-W10.md"), PT_STR("older") } };
    char *folder = folder_of_four(), command[900];
    pt_error err = { 0 };

    (void)state;
    assert_ok(pt_folder_make(path_in(folder, "archive"), &err), &err);
    assert_ok(pt_archive_add(path_in(folder, "archive/2026-03.tar.xz"), held, 2, &err), &err);
    keep(folder, 3 * (CHART + 300), day_in("2026-06"));
    snprintf(command, sizeof command,
             "cd '%s' && tar xf archive/2026-03.tar.xz && grep -q kept authors-2026-W09.md && grep -q 'A week' "
             "weekly-2026-W10.md && test $(tar tf archive/2026-03.tar.xz | wc -l) = 3",
             folder);
    assert_int_equal(system(command), 0);
    remove_folder(folder);
}

static void an_archive_that_cannot_be_read_keeps_the_reports_where_they_are(void **state)
{
    char *folder = folder_of_four();
    pt_budget_result result;
    pt_error err = { 0 };

    (void)state;
    assert_ok(pt_folder_make(path_in(folder, "archive"), &err), &err);
    put(folder, "archive/2026-03.tar.xz", PT_S("this is no archive"));
    assert_int_equal(pt_budget_keep(folder, 1, day_in("2026-06"), &result, &err), PT_EIO);
    assert_non_null(strstr(err.text, "2026-03.tar.xz"));
    assert_true(is_there(folder, "weekly-2026-W10.md"));
    assert_true(is_there(folder, "weekly-2026-W10/volume.svg"));
    assert_true(pt_file_holds(path_in(folder, "archive/2026-03.tar.xz"), PT_S("this is no archive")));
    remove_folder(folder);
}

static void the_same_files_give_the_same_archive_in_any_order(void **state)
{
    const pt_archive_file files[] = { { PT_STR("b.md"), PT_STR("two") }, { PT_STR("a/é.svg"), PT_STR("one") } };
    const pt_archive_file turned[] = { files[1], files[0] };
    char *folder = make_folder(), first[400];
    pt_arena arena = { 0 };
    pt_error err = { 0 };
    pt_str bytes;

    (void)state;
    snprintf(first, sizeof first, "%s/first", folder);
    assert_ok(pt_archive_add(first, files, 2, &err), &err);
    assert_ok(pt_archive_add(path_in(folder, "second"), turned, 2, &err), &err);
    assert_ok(pt_file_read(first, 1 << 20, &arena, &bytes, &err), &err);
    assert_true(pt_file_holds(path_in(folder, "second"), bytes));
    assert_ok(pt_archive_add(path_in(folder, "second"), turned, 1, &err), &err);
    assert_true(pt_file_holds(path_in(folder, "second"), bytes));
    pt_arena_free(&arena);
    remove_folder(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_fits_stays),
        cmocka_unit_test(the_oldest_month_goes_first_and_no_more_than_needed),
        cmocka_unit_test(the_newest_month_and_the_reports_own_stay_whatever_the_budget),
        cmocka_unit_test(files_of_others_are_neither_counted_nor_touched),
        cmocka_unit_test(an_archive_that_is_added_to_keeps_what_it_holds),
        cmocka_unit_test(an_archive_that_cannot_be_read_keeps_the_reports_where_they_are),
        cmocka_unit_test(the_same_files_give_the_same_archive_in_any_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
