/* papertide init, papertide config show. */
#include "support.h"

#include "cli/program.h"
#include "cli/tty.h"

static char *folder;

static int set_up(void **state)
{
    (void)state;
    folder = make_folder();
    return 0;
}

static int take_down(void **state)
{
    (void)state;
    remove_folder(folder);
    return 0;
}

#define KEYS "; $P config show --csv | grep -v default"

static void options_become_a_config_that_is_read(void **state)
{
    program_run run = run_line(folder, "mkdir digests; $P init --digests digests --categories 'cs.SD,eess.AS' --terms "
                                       "'\"speech enhancement\", hallucinat*' --authors 'Grace Hopper' --field speech "
                                       "--contact ann@example.org" KEYS);
    pt_str lines, line;
    size_t count = 0;

    (void)state;
    assert_run(run, 0);
    assert_says(run.out, "update.digests,digests,papertide.ini:");
    assert_says(run.out, "harvest.contact,ann@example.org,papertide.ini:");
    assert_says(run.out, "field speech.categories,\"cs.SD,eess.AS\",papertide.ini:");
    assert_says(run.out, "field speech.terms,\"\"\"speech enhancement\"\", hallucinat*\",papertide.ini:");
    assert_says(run.out, "field speech.authors,Grace Hopper,papertide.ini:");
    lines = pt_str_of(run.err);
    while (pt_str_cut(&lines, '\n', &line))
        count += line.len > 0;
    assert_int_equal(count, 3);
}

static void without_options_and_terminal_it_says_which_there_are(void **state)
{
    program_run run = run_line(folder, "$P init < /dev/null; s=$?; ls; exit $s");

    (void)state;
    assert_run(run, 2);
    assert_string_equal(run.out, "");
    assert_says(run.err, "no terminal to ask on; say it with --digests, --categories, --terms, --authors, --field, "
                         "--contact");
}

static void a_config_that_is_there_stays_unless_it_is_forced(void **state)
{
    program_run run =
        run_line(folder, "echo '[papertide]' > papertide.ini; $P init --field x; s=$?; cat papertide.ini; exit $s");

    (void)state;
    assert_run(run, 2);
    assert_string_equal(run.out, "[papertide]\n");
    assert_says(run.err, "papertide.ini: is there already; --force writes over it");
    assert_run(run_line(folder, "echo broken > papertide.ini; $P init --force --terms tides && $P config show -q"), 0);
}

static void answers_that_cannot_be_meant_are_refused(void **state)
{
    static const struct {
        const char *options, *reason;
    } cases[] = {
        { "--categories cs.XD", "--categories: 'cs.XD' is no category of arXiv; do you mean cs." },
        { "--digests nowhere", "--digests: 'nowhere' is not there" },
        { "--terms '-x'", "--terms: -x: " },
        { "--authors Hopper", "--authors: 'Hopper': write whole names" },
        { "--contact me", "--contact: 'me': no address" },
        { "--field 'a]'", "--field: 'a]': a plain name" },
        { "--field all", "--field: 'all': a plain name" },
        { "--field ' '", "--field: ' ': a plain name" },
        { "--terms 'a; b'", "--terms: 'a; b': is one line without ;" },
        { "--terms \"$(printf 'a\\nb')\"", "is one line without ;" },
        { "now", "'now': takes no such word" },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char line[300];
        program_run run;

        snprintf(line, sizeof line, "$P init %s; s=$?; test ! -e papertide.ini || exit 9; exit $s", cases[i].options);
        run = run_line(folder, line);
        assert_run(run, 2);
        assert_says(run.err, cases[i].reason);
    }
}

static void on_a_terminal_it_asks_until_an_answer_can_be_meant(void **state)
{
    const tty_run *run = run_on_tty(folder, "mkdir digests; $P init && $P config show --csv", 80,
                                    "nowhere\ndigests\ncs.XD\ncs.CL\n\nGrace Hopper\n\nann@example.org\n");

    (void)state;
    assert_int_equal(run->status, 0);
    assert_says(run->said, "Where do your digests lie?");
    assert_says(run->said, "'nowhere' is not there");
    assert_says(run->said, "'cs.XD' is no category of arXiv");
    assert_says(run->said, "update.digests,digests,papertide.ini:");
    assert_says(run->said, "field mine.categories,cs.CL,papertide.ini:");
    assert_says(run->said, "field mine.authors,Grace Hopper,papertide.ini:");
    assert_says(run->said, "field mine.terms,,default");
    assert_says(run->said, "harvest.contact,ann@example.org,papertide.ini:");
}

static void who_leaves_while_it_asks_gets_no_file(void **state)
{
    const tty_run *run = run_on_tty(folder, "$P init; s=$?; ls; exit $s", 80, "\n\004");

    (void)state;
    assert_int_equal(run->status, 2);
    assert_says(run->said, "no answer; nothing was written");
    run = run_on_tty(folder, "$P init; s=$?; ls; exit $s", 80, "\n\003");
    assert_int_equal(run->status, 130);
    assert_run(run_line(folder, "test ! -e papertide.ini"), 0);
}

static void a_config_is_shown_with_where_each_value_comes_from(void **state)
{
    program_run run =
        run_line(folder, "printf '[papertide]\\ndb = mine.db\\n[field a b]\\nterms = x\\n' > papertide.ini;"
                         "$P config show --tsv; PAPERTIDE_DB=e.db $P config show --tsv | grep e.db;"
                         "$P config show --db o.db --json; rm papertide.ini; $P config show --tsv");

    (void)state;
    assert_run(run, 0);
    assert_says(run.out, "papertide.db\tmine.db\tpapertide.ini:2\n");
    assert_says(run.out, "harvest.pause\t3\tdefault\n");
    assert_says(run.out, "field a b.terms\tx\tpapertide.ini:4\n");
    assert_says(run.out, "papertide.db\te.db\t$PAPERTIDE_DB\n");
    assert_says(run.out, "{\"key\": \"papertide.db\", \"value\": \"o.db\", \"origin\": \"option --db\"}");
    assert_says(run.out, "papertide.db\tpapertide.db\tdefault\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(options_become_a_config_that_is_read, set_up, take_down),
        cmocka_unit_test_setup_teardown(without_options_and_terminal_it_says_which_there_are, set_up, take_down),
        cmocka_unit_test_setup_teardown(a_config_that_is_there_stays_unless_it_is_forced, set_up, take_down),
        cmocka_unit_test_setup_teardown(answers_that_cannot_be_meant_are_refused, set_up, take_down),
        cmocka_unit_test_setup_teardown(on_a_terminal_it_asks_until_an_answer_can_be_meant, set_up, take_down),
        cmocka_unit_test_setup_teardown(who_leaves_while_it_asks_gets_no_file, set_up, take_down),
        cmocka_unit_test_setup_teardown(a_config_is_shown_with_where_each_value_comes_from, set_up, take_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
