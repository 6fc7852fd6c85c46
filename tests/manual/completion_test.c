/* What the three shells offer, as they offer it. A shell that is not there is passed over; bash always is. */
#include "support.h"

#include "cli/program.h"
#include "cli/command.h"

static const struct {
    const char *line, *offers; /* sorted, a blank behind each */
} cases[] = {
    { "papertide repo", "report " },
    { "papertide export --format g", "gexf graphml " },
    { "papertide authors m", "merge " },
    { "papertide authors --by pa", "pagerank papers " },
    { "papertide authors --by degree m", "merge " },
    { "papertide authors show m", "" },
    { "papertide analyze --only cov", "coverage " },
    { "papertide analyze --topics a", "auto " },
    { "papertide ingest --format digest_", "digest_jsonl digest_md " },
    { "papertide harvest o", "oai " },
    { "papertide report q", "quality " },
    { "papertide report weekly --bud", "--budget " },
    { "papertide report weekly --charts ", "png svg " },
    { "papertide report weekly --verb", "--verbose " },
    { "papertide help exi", "exit-status " },
    { "papertide help sea", "search " },
    { "papertide verify pile", "piles " },
    { "papertide ingest pile", "pile.md piles " },
    { "papertide query --file pi", "pile.md piles " },
    { "papertide status --db pile.", "pile.md " },
};

static const struct {
    const char *shell, *flag, *completions;
} shells[] = {
    { "bash", "", "papertide.bash" },
    { "zsh", "-f", "_papertide" },
    { "fish", "", "papertide.fish" },
};

static void check(const char *folder, size_t shell, size_t number)
{
    char line[2000];
    program_run run;

    snprintf(line, sizeof line,
             "%s %s '%s/manual/complete.%s' '%s/completions/%s' '%s' | sed 's,/$,,' | LC_ALL=C sort -u | grep . | tr "
             "'\\n' ' '",
             shells[shell].shell, shells[shell].flag, TESTS, shells[shell].shell, BUILT, shells[shell].completions,
             cases[number].line);
    run = run_line(folder, line);
    if (strcmp(run.out, cases[number].offers) != 0)
        fail_msg("%s: '%s' offers '%s', not '%s' %s", shells[shell].shell, cases[number].line, run.out,
                 cases[number].offers, run.err);
}

static void each_shell_offers_what_the_program_takes(void **state)
{
    char *folder = make_folder(), line[200];

    (void)state;
    assert_run(run_line(folder, "mkdir piles && touch pile.md other.md"), 0);
    for (size_t shell = 0; shell < sizeof shells / sizeof *shells; shell++) {
        snprintf(line, sizeof line, "command -v %s", shells[shell].shell);
        if (run_line(folder, line).status != 0) {
            printf("skipped: no %s\n", shells[shell].shell);
            continue;
        }
        for (size_t number = 0; number < sizeof cases / sizeof *cases; number++)
            check(folder, shell, number);
    }
    remove_folder(folder);
}

static void bash_takes_a_value_behind_the_sign_too(void **state)
{
    char *folder = make_folder(), line[1000];
    program_run run;

    (void)state;
    snprintf(line, sizeof line,
             "bash '%s/manual/complete.bash' '%s/completions/papertide.bash' 'papertide report --charts='", TESTS,
             BUILT);
    run = run_line(folder, line);
    assert_run(run, 0);
    assert_string_equal(run.out, "svg\npng\n");
    remove_folder(folder);
}

static void each_format_that_is_offered_is_one_that_export_knows(void **state)
{
    char *folder = make_folder(), line[1000];
    program_run run;

    (void)state;
    snprintf(
        line, sizeof line,
        "printf '%%s\\n' '{\"id\": \"2606.00001\", \"categories\": [\"cs.CL\"], \"authors\": [\"Ann Ash\", \"Bob "
        "Birch\"],"
        " \"title\": \"Good\", \"summary\": \"A.\"}' > 2026-06-30.jsonl && $P ingest -q 2026-06-30.jsonl &&"
        " $P analyze -q --only network;"
        " for f in $(bash '%s/manual/complete.bash' '%s/completions/papertide.bash' 'papertide export --format ');"
        " do $P export papers --format $f --out x || $P export network --format $f --out x || exit 9; done 2>/dev/null",
        TESTS, BUILT);
    run = run_line(folder, line);
    assert_run(run, 0);
    remove_folder(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_shell_offers_what_the_program_takes),
        cmocka_unit_test(bash_takes_a_value_behind_the_sign_too),
        cmocka_unit_test(each_format_that_is_offered_is_one_that_export_knows),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
