#include "support.h"

#include "cli/config.h"

static pt_status read_text(const char *text, pt_config *config, pt_error *err)
{
    char *folder = make_folder(), path[300];
    FILE *file;
    pt_status st;

    snprintf(path, sizeof path, "%s/papertide.ini", folder);
    file = fopen(path, "w");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
    *config = (pt_config){ 0 };
    st = pt_config_read(path, config, err);
    remove_folder(folder);
    return st;
}

static void what_is_written_is_read(void **state)
{
    pt_config config;
    pt_error err = { 0 };

    (void)state;
    assert_ok(read_text("; ours\n[papertide]\ndb = tides.db\n[harvest]\ncontact = ann@example.org\npause = 3.5\n"
                        "[field tides]\ncategories = physics.ao-ph\nterms = storm surge, tidal energy\n[field birds]\n"
                        "categories = q-bio.PE\n",
                        &config, &err),
              &err);
    assert_string_equal(config.db, "tides.db");
    assert_string_equal(config.contact, "ann@example.org");
    assert_null(config.sets);
    assert_int_equal(pt_config_find(&config, "field", "categories", "birds")->line, 11);
    assert_null(pt_config_find(&config, "field", "terms", "birds"));
    assert_int_equal(config.field_count, 2);
    assert_string_equal(config.fields[0].terms, "storm surge, tidal energy");
    assert_string_equal(config.fields[1].name, "birds");
    pt_config_free(&config);
}

static void a_mistake_is_told_with_file_line_and_the_nearest_key(void **state)
{
    static const struct {
        const char *text, *reason;
    } cases[] = {
        { "[harvest]\npauze = 3\n",
          "papertide.ini: line 2: [harvest] pauze: no such key; do you mean [harvest] pause?" },
        { "[field x]\n\ncategorys = cs.CL\n",
          "line 3: [field x] categorys: no such key; do you mean [field NAME] categories?" },
        { "[updat]\ndigests = .\n", "line 2: [updat] digests: no such key; do you mean [update] digests?" },
        { "db = x.db\n", "line 1: db: stands in no section; do you mean [papertide] db?" },
        { "[field x]\nsynonyms = a\n", "line 2: [field x] synonyms: no such key; do you mean [keywords] thesaurus?" },
        { "[field]\nterms = a\n", "line 1: [field]: which? write it as [field NAME]" },
        { "[field all]\nterms = a\n", "line 1: [field all]: the whole store is called all; take another name" },
        { "[harvest\n", "line 1: a section ends with ], as in [harvest]" },
        { "[harvest]\npause = often\n", "line 2: [harvest] pause: 'often': not a number of seconds up to 3600" },
        { "[harvest]\nbase_url = here\n", "line 2: [harvest] base_url: 'here': no address" },
        { "[keywords]\nweeks = 3\n", "line 2: [keywords] weeks: '3' is no number from 9 to 5200" },
        { "[field x]\ncategories = cs.SD, cs.cl, cs.XD\n",
          "line 2: [field x] categories: 'cs.cl' is no category of arXiv; do you mean cs.CL?" },
        { "[update]\nharvest = cs.CL\n", "line 2: [update] harvest: 'cs.CL': write it as rss cs.CL+cs.SD, or oai" },
        { "[update]\nharvest = rss cs.CL+cs.\n", "line 2: [update] harvest: 'cs.' is no category of arXiv" },
        { "[harvest]\nsets = cs,\n  math\n",
          "line 3: neither [section] nor key = value; a value is one line, of any length" },
        { "[harvest]\nsets = cs\n\nsets = math\n", "line 4: sets: stated in line 2 already" },
        { "[papertide]\nhello\n", "line 2: neither [section] nor key = value" },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        pt_config config;
        pt_error err = { 0 };

        assert_int_equal(read_text(cases[i].text, &config, &err), PT_EUSAGE);
        if (!strstr(err.text, cases[i].reason))
            fail_msg("'%s' does not say '%s'", err.text, cases[i].reason);
        pt_config_free(&config);
    }
}

/* One of 195 bytes was cut, and the terms behind it were never watched. */
static void a_long_value_is_read_to_its_end(void **state)
{
    char text[3000] = "[field x]\nterms = one";
    pt_config config;
    pt_error err = { 0 };

    (void)state;
    while (strlen(text) < 2900)
        strcat(text, ", another");
    strcat(text, ", last ; with a comment\n");
    assert_ok(read_text(text, &config, &err), &err);
    assert_true(pt_str_ends(pt_str_of(config.fields[0].terms), PT_S(", last")));
    pt_config_free(&config);
}

static void comments_and_empty_values_say_nothing(void **state)
{
    pt_config config;
    pt_error err = { 0 };

    (void)state;
    assert_ok(
        read_text(
            "\xEF\xBB\xBF# ours\r\n[harvest]\r\ncontact =\r\n  ; sets = cs\r\nbase_url: http://a/b;c ; theirs\r\n",
            &config, &err),
        &err);
    assert_null(config.contact);
    assert_null(config.sets);
    assert_string_equal(config.base_url, "http://a/b;c");
    pt_config_free(&config);
}

static void a_file_that_was_named_must_be_there(void **state)
{
    pt_config config = { 0 };
    pt_error err = { 0 };

    (void)state;
    assert_int_equal(pt_config_read("/nowhere/papertide.ini", &config, &err), PT_EUSAGE);
    pt_config_free(&config);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_written_is_read),
        cmocka_unit_test(a_mistake_is_told_with_file_line_and_the_nearest_key),
        cmocka_unit_test(a_long_value_is_read_to_its_end),
        cmocka_unit_test(comments_and_empty_values_say_nothing),
        cmocka_unit_test(a_file_that_was_named_must_be_there),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
