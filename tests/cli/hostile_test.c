/* Titles, terms, names and labels that would run something, were they taken for more than text: all that the program
 * writes of them, one test a channel. */
#include "support.h"

#include "cli/program.h"
#include "report/reports.h"

#include <cmark-gfm.h>
#include <dirent.h>
#include <sys/stat.h>

/* MARK is a file that whatever is run makes. */
#define MARK "/tmp/papertide-hostile-mark"

static const char *const texts[] = {
    "`touch " MARK "` $(touch " MARK ") ; touch " MARK " | touch " MARK " & <script>alert(1)</script> '; DROP TABLE paper; --",
    "@{system(\"touch " MARK "\")} ${HOME} %n%s {/Bold x}_a^b @SUM(A1) \"quoted\" 'single' <!-- a --> <img src=x onerror=a>",
    "=cmd|'/C touch " MARK "'!A0",
    "+1+cmd|x -2 \\ \\\\ \\n \\\" trailing \\",
    "-@\t=x\t+y ]]> &lt;b&gt; </title></svg><svg onload=a> [a](javascript:x) ![i](http://x/y.png) <http://x>",
    "\xe2\x80\xae\xd7\x90\xd7\x91\xd7\x92 \xd9\x85\xd8\xb1\xd8\xad\xd8\xa8\xd8\xa7 \xf0\x9f\x98\x80\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f"
    "\x92\xbb \xe2\x81\xa6 a\xcc\x81\xcc\x82",
    "long long long long long long long long long long long long long long long long long long long long long long long "
    "long long long long long long long long long long long long long long long long long long long long long long long "
    "long long long long long long long long long long long long long | end",
};

enum { TEXTS = sizeof texts / sizeof *texts };

static test_store stores[TEXTS];

static int write_reports(void **state)
{
    (void)state;
    unlink(MARK);
    for (size_t i = 0; i < TEXTS; i++) {
        program_run run;

        stores[i] = open_test_store();
        fill_weeks(&stores[i], texts[i]);
        run = run_line(stores[i].folder, "for r in weekly authors topics; do $P report $r --db *.db --period 2026-W26 -q "
                                         "--out md || exit 1; $P report $r --db *.db --period 2026-W26 -q --format html "
                                         "--out html || exit 1; done");
        assert_run(run, 0);
    }
    return 0;
}

static int remove_reports(void **state)
{
    (void)state;
    for (size_t i = 0; i < TEXTS; i++)
        close_test_store(&stores[i]);
    return 0;
}

/* Calls `each` with every file below `folder` whose name ends so. */
static size_t each_file(const char *folder, const char *ending, void (*each)(const char *path, const char *text))
{
    DIR *files = opendir(folder);
    size_t count = 0;
    char path[1000];

    assert_non_null(files);
    for (struct dirent *file; (file = readdir(files));) {
        snprintf(path, sizeof path, "%s/%s", folder, file->d_name);
        if (file->d_name[0] == '.')
            continue;
        if (file->d_type == DT_DIR)
            count += each_file(path, ending, each);
        else if (pt_str_ends(pt_str_of(path), pt_str_of(ending))) {
            char *text = slurp(path);

            each(path, text);
            free(text);
            count++;
        }
    }
    closedir(files);
    return count;
}

static size_t each_of_all(const char *ending, void (*each)(const char *path, const char *text))
{
    size_t count = 0;

    for (size_t i = 0; i < TEXTS; i++)
        count += each_file(stores[i].folder, ending, each);
    return count;
}

/* ── gnuplot, the shell, SQL ─────────────────────────────────────────────────────────────────────────────────────── */

static void gnuplot_and_the_shell_run_nothing(void **state)
{
    (void)state;
    assert_int_equal(access(MARK, F_OK), -1);
}

static void the_store_is_as_it_was(void **state)
{
    (void)state;
    for (size_t i = 0; i < TEXTS; i++) {
        program_run run = run_line(stores[i].folder, "$P query --db *.db --csv 'SELECT count(*) FROM v_paper'");

        assert_run(run, 0);
        assert_says(run.out, "660");
    }
}

/* The command in a page's last line, given to a shell, is the name that was asked for and nothing else. */
static void the_command_of_a_page_is_one_name_to_a_shell(void **state)
{
    (void)state;
    for (size_t i = 0; i < 5; i++) {
        char *folder = stores[i].folder;
        program_run run;

        fill(&stores[i], "UPDATE person SET name_key = 'hostile' WHERE person_id = 1");
        put_file(folder, "name", "");
        run = run_line(folder, "$P query --db *.db --json 'SELECT name FROM v_author ORDER BY papers DESC, name LIMIT 1' "
                               "| jq -j '.[0].name' > name && $P report authors --db *.db -q --period 2026-W26 --author "
                               "\"$(cat name)\" --out one && tail -1 one/*.md | sed 's/.*: papertide/papertide/; s/ -->$//; "
                               "s/&gt;/>/g; s/&amp;/\\&/g' > line && papertide() { printf %s \"$6\"; } && ( . ./line ) > told && "
                               "[ -s name ] && tail -1 line | grep -q author && cmp name told");
        if (run.status != 0)
            fail_msg("%zu: %s%s", i, run.out, run.err);
    }
    assert_int_equal(access(MARK, F_OK), -1);
}

/* ── A spreadsheet ───────────────────────────────────────────────────────────────────────────────────────────────── */

static void check_cell(const char *path, const char *cell, size_t length, bool is_quoted)
{
    char *end = NULL;

    if (length == 0 || !strchr("=+-@\t\r", cell[0]))
        return;
    strtod(cell, &end);
    if (is_quoted || end != cell + length)
        fail_msg("%s: a formula: %.60s", path, cell);
}

static void has_no_formula(const char *path, const char *text)
{
    const char *cell = text;

    while (*cell) {
        bool is_quoted = *cell == '"';
        const char *end = cell += is_quoted;

        while (*end && (is_quoted ? *end != '"' || end[1] == '"' : !strchr(",\n", *end)))
            end += is_quoted && *end == '"' ? 2 : 1;
        check_cell(path, cell, (size_t)(end - cell), is_quoted);
        end += is_quoted && *end == '"';
        cell = *end ? end + 1 : end;
    }
}

static void no_cell_of_a_csv_is_a_formula(void **state)
{
    (void)state;
    assert_true(each_of_all(".csv", has_no_formula) > 50);
}

/* ── Markdown, HTML, SVG ─────────────────────────────────────────────────────────────────────────────────────────── */

/* Every tag is one that templates and writers make, and none has an attribute that runs. */
static void has_only_our_tags(const char *path, const char *html)
{
    static const char *const ours[] = { "a",       "blockquote", "br",   "code", "details", "em",    "h1",    "h2",
                                        "h3",      "img",        "li",   "ol",   "p",       "picture", "pre", "source",
                                        "strong",  "sub",        "summary", "table", "tbody", "td",  "th",    "thead",
                                        "tr",      "ul",         "hr",   NULL };

    for (const char *tag = html; (tag = strchr(tag, '<')); tag++) {
        size_t i = 0;
        const char *name = tag + 1 + strspn(tag + 1, "/"), *end = strchr(tag, '>');
        size_t length = strcspn(name, " />\n");

        assert_non_null(end);
        if (strncmp(tag, "<!--", 4) == 0) {
            assert_non_null(tag = strstr(tag, "-->"));
            continue;
        }
        while (ours[i] && (strlen(ours[i]) != length || strncmp(ours[i], name, length) != 0))
            i++;
        if (!ours[i])
            fail_msg("%s: a foreign tag: %.60s", path, tag);
        for (const char *quoted = tag; quoted < end; quoted++)
            if (strncmp(quoted, "=\"javascript:", 13) == 0 || (strncmp(quoted, "\" on", 4) == 0 && quoted[4] != ' '))
                fail_msg("%s: runs: %.60s", path, tag);
    }
}

static void renders_to_our_tags(const char *path, const char *markdown)
{
    char *html = cmark_markdown_to_html(markdown, strlen(markdown), CMARK_OPT_UNSAFE);

    has_only_our_tags(path, html);
    free(html);
}

static void markdown_has_no_tag_or_link_of_the_data(void **state)
{
    (void)state;
    assert_true(each_of_all(".md", renders_to_our_tags) > 3 * TEXTS);
}

static void pages_of_html_pass_the_check_of_sites(void **state)
{
    (void)state;
    for (size_t i = 0; i < TEXTS; i++) {
        char line[600];
        program_run run;

        snprintf(line, sizeof line, "python3 '%s/report/check_html.py' html", TESTS);
        run = run_line(stores[i].folder, line);
        if (run.status != 0 || run.out[0])
            fail_msg("%zu: %s%s", i, run.out, run.err);
    }
}

static void is_an_svg_that_runs_nothing(const char *path, const char *svg)
{
    static const char *const bad[] = { "<script", "onload=a>", "<img", "<foreignObject", "<svg onload", "GNUPLOT", NULL };

    for (size_t i = 0; bad[i]; i++)
        if (strstr(svg, bad[i]) && (i != 1 || strstr(svg, "<svg onload")))
            fail_msg("%s: %s", path, bad[i]);
    assert_non_null(strstr(svg, "</svg>"));
    assert_null(strstr(strstr(svg, "</svg>") + 1, "</svg>"));
}

static void charts_are_pictures_and_nothing_else(void **state)
{
    (void)state;
    assert_true(each_of_all(".svg", is_an_svg_that_runs_nothing) > 50);
}

/* ── Terminals ───────────────────────────────────────────────────────────────────────────────────────────────────── */

static void json_of_every_asking_command_is_json(void **state)
{
    (void)state;
    for (size_t i = 0; i < TEXTS; i++) {
        program_run run = run_line(stores[i].folder, "for c in 'keywords --rising' authors topics papers; do $P $c --db *.db "
                                                     "--period 2026-W26 --json | jq -e type >/dev/null || exit 1; done");

        if (run.status != 0)
            fail_msg("%zu: %s%s", i, run.out, run.err);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gnuplot_and_the_shell_run_nothing),
        cmocka_unit_test(the_store_is_as_it_was),
        cmocka_unit_test(the_command_of_a_page_is_one_name_to_a_shell),
        cmocka_unit_test(no_cell_of_a_csv_is_a_formula),
        cmocka_unit_test(markdown_has_no_tag_or_link_of_the_data),
        cmocka_unit_test(pages_of_html_pass_the_check_of_sites),
        cmocka_unit_test(charts_are_pictures_and_nothing_else),
        cmocka_unit_test(json_of_every_asking_command_is_json),
    };
    return cmocka_run_group_tests(tests, write_reports, remove_reports);
}
