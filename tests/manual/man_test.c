/* The manual is one text in several forms: what --help says stands in the man page, and docs/reference is what the
 * program would write today. */
#include "support.h"

#include "cli/program.h"
#include "cli/page.h"

#include <ctype.h>

/* The text without blanks, line ends and capitals, as lines are broken elsewhere. In place. */
static char *squeezed(char *text)
{
    char *to = text;

    for (const char *from = text; *from; from++)
        if (!isspace((unsigned char)*from))
            *to++ = (char)tolower((unsigned char)*from);
    *to = '\0';
    return text;
}

static bool has_man_pages(const char *folder)
{
    char line[600];

    snprintf(line, sizeof line, "test -e '%s/man/papertide.1' && command -v groff", BUILT);
    if (run_line(folder, line).status == 0)
        return true;
    printf("skipped: no scdoc or no groff\n");
    return false;
}

/* As man shows it, unhyphenated and in lines so long that none is broken. */
static char *man_page(const char *folder, const char *name)
{
    char line[600];
    program_run run;

    snprintf(line, sizeof line, "groff -K utf8 -man -Tutf8 -P-cbou -rHY=0 -rLL=5000n -ww '%s/man/%s'", BUILT, name);
    run = run_line(folder, line);
    assert_run(run, 0);
    assert_string_equal(run.err, "");
    return squeezed(strdup(run.out));
}

static void hold_against(const char *name, const char *page, char *help)
{
    for (char *line = strtok(help, "\n"); line; line = strtok(NULL, "\n")) {
        char *piece = squeezed(strdup(line));

        if (!strstr(page, piece))
            fail_msg("%s does not say: %s", name, line);
        free(piece);
    }
}

static void each_man_page_says_what_help_says(void **state)
{
    char *folder = make_folder();

    (void)state;
    for (size_t i = 0; pt_commands[i] && (i || has_man_pages(folder)); i++) {
        char name[100], line[100], *page;
        program_run run;

        snprintf(name, sizeof name, "papertide-%s.1", pt_commands[i]->name);
        page = man_page(folder, name);
        snprintf(line, sizeof line, "$P %s --help", pt_commands[i]->name);
        run = run_line(folder, line);
        assert_run(run, 0);
        hold_against(name, page, run.out);
        free(page);
    }
    remove_folder(folder);
}

static void each_topic_stands_in_a_man_page(void **state)
{
    static const char *const pages[] = { "papertide.1", "papertide.ini.5", "papertide-views.7" };
    char *folder = make_folder(), *all = calloc(1, 1 << 20);
    bool is_there = has_man_pages(folder);

    (void)state;
    assert_non_null(all);
    for (size_t i = 0; is_there && i < sizeof pages / sizeof *pages; i++) {
        char *page = man_page(folder, pages[i]);

        strcat(all, page);
        free(page);
    }
    for (const pt_topic *topic = pt_topics; is_there && topic->name; topic++) {
        char line[100];
        program_run run;

        snprintf(line, sizeof line, "$P help %s", topic->name);
        run = run_line(folder, line);
        assert_run(run, 0);
        hold_against("the manual", all, run.out);
    }
    free(all);
    remove_folder(folder);
}

static void each_command_has_examples_and_lines_that_fit_a_terminal(void **state)
{
    char *folder = make_folder();

    (void)state;
    for (size_t i = 0; pt_commands[i]; i++) {
        char line[100], example[100];
        program_run run;

        snprintf(line, sizeof line, "$P help %s", pt_commands[i]->name);
        run = run_line(folder, line);
        assert_run(run, 0);
        assert_says(run.out, "\nExamples\n");
        snprintf(example, sizeof example, "\n  papertide %s", pt_commands[i]->name);
        assert_says(strstr(run.out, "\nExamples\n"), example);
        for (char *at = strtok(run.out, "\n"); at; at = strtok(NULL, "\n"))
            if (strncmp(at, "  papertide", 11) != 0 && strlen(at) > 90 && /* bytes; 80 columns */
                strchr(at + strspn(at, " "), ' '))                        /* what has no blank cannot be broken */
                fail_msg("help %s: too long: %s", pt_commands[i]->name, at);
    }
    remove_folder(folder);
}

static void each_option_that_a_usage_line_names_exists(void **state)
{
    (void)state;
    for (size_t i = 0; pt_commands[i]; i++)
        for (const char *at = pt_commands[i]->usage; (at = strstr(at, "--")); at += 2) {
            size_t length = strspn(at + 2, "abcdefghijklmnopqrstuvwxyz-");
            const pt_option *option = pt_commands[i]->options;

            while (option && option->name &&
                   (strlen(option->name) != length || strncmp(option->name, at + 2, length) != 0))
                option++;
            if (!option || !option->name)
                fail_msg("papertide %s: its usage names an option that is not there: %.20s", pt_commands[i]->name, at);
        }
}

static void a_name_that_is_mistyped_gets_the_nearest(void **state)
{
    static const struct {
        const char *line, *says;
    } slips[] = {
        { "$P reprot weekly", "do you mean report?" },
        { "$P anal", "do you mean analyze?" },
        { "$P help exit_status", "do you mean exit-status?" },
        { "$P report weekly --formt md", "do you mean --format?" },
        { "$P report weekly --formt=md", "--formt: no such option; do you mean --format?" },
    };
    char *folder = make_folder();

    (void)state;
    for (size_t i = 0; i < sizeof slips / sizeof *slips; i++) {
        program_run run = run_line(folder, slips[i].line);

        assert_run(run, 2);
        assert_says(run.err, slips[i].says);
    }
    assert_null(strstr(run_line(folder, "$P xylophone").err, "do you mean"));
    remove_folder(folder);
}

static void help_is_there_when_the_settings_are_not(void **state)
{
    char *folder = make_folder();

    (void)state;
    assert_run(run_line(folder, "echo nonsense > papertide.ini; $P status"), 2);
    assert_run(run_line(folder, "$P help papertide.ini && $P help && $P status --help"), 0);
    remove_folder(folder);
}

static void the_reference_is_what_the_program_would_write_today(void **state)
{
    char *folder = make_folder(), line[600];
    program_run run;

    (void)state;
    snprintf(line, sizeof line, "'%s' reference now && diff -r now '%s/../docs/reference'", MANUAL, TESTS);
    run = run_line(folder, line);
    if (run.status != 0)
        fail_msg("docs/reference: cmake --build build/release --target reference brings it up to date: %s%s", run.out,
                 run.err);
    remove_folder(folder);
}

static void each_column_of_a_public_view_is_told_and_none_that_is_not_there(void **state)
{
    char *folder = make_folder(), line[1000];
    program_run run;

    (void)state;
    snprintf(
        line, sizeof line,
        "printf x > x.md; $P ingest -q x.md 2>/dev/null; sqlite3 papertide.db \"SELECT m.name || ' ' || c.name FROM"
        " sqlite_schema AS m JOIN pragma_table_info(m.name) AS c WHERE m.name GLOB 'v_*' ORDER BY m.rowid, c.cid\" > "
        "has;"
        " awk '/^-- column /{c[n++]=$3} /^CREATE VIEW/{for(i=0;i<n;i++)if($3~/^v_/)print $3,c[i];n=0}'"
        " '%s/../sql/views.sql' > told; test -s has && diff has told",
        TESTS);
    run = run_line(folder, line);
    assert_run(run, 0);
    remove_folder(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_man_page_says_what_help_says),
        cmocka_unit_test(each_topic_stands_in_a_man_page),
        cmocka_unit_test(each_command_has_examples_and_lines_that_fit_a_terminal),
        cmocka_unit_test(each_option_that_a_usage_line_names_exists),
        cmocka_unit_test(a_name_that_is_mistyped_gets_the_nearest),
        cmocka_unit_test(help_is_there_when_the_settings_are_not),
        cmocka_unit_test(the_reference_is_what_the_program_would_write_today),
        cmocka_unit_test(each_column_of_a_public_view_is_told_and_none_that_is_not_there),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
