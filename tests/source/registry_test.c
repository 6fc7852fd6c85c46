#include "support.h"

#include "base/file.h"
#include "base/buf.h"
#include "source/reading.h"

/* One line for each fixture: a new reader's fixtures go here, and get the sniff matrix and the truncation for free. */
static const struct fixture {
    const char *file, *reader;
} fixtures[] = {
    { "digest.md", "digest_md" },
    { "generation1.md", "digest_md" },
    { "generation2.md", "digest_md" },
    { "levels.md", "digest_md" },
    { "languages.md", "digest_md" },
    { "additions.md", "digest_md" },
    { "several_digests.md", "digest_md" },
    { "generation3.md", "digest_md" },
    { "other_hands.md", "digest_md" },
    { "plain.jsonl", "digest_jsonl" },
    { "enhanced.jsonl", "digest_jsonl" },
    { "array.json", "digest_jsonl" },
    { "python.jsonl", "digest_jsonl" },
    { "kaggle.jsonl", "kaggle" },
    { "kaggle_array.json", "kaggle" },
    { "openalex.jsonl", "openalex" },
    { "api.atom.xml", "atom" },
    { "feed.atom.xml", "atom" },
    { "feed.rss.xml", "rss" },
    { "feed_rdf.xml", "rss" },
    { "oai_arxiv.xml", "oai" },
    { "oai_raw.xml", "oai" },
    { "oai_dc.xml", "oai" },
    { "dblp.xml", "dblp" },
    { "oai_dc.jsonl", "oai_jsonl" },
};

enum { FIXTURES = sizeof fixtures / sizeof *fixtures, LARGEST = 1 << 20 };

static pt_str fixture_text(pt_arena *arena, size_t i)
{
    char path[4096];
    pt_error err;
    pt_str text;

    snprintf(path, sizeof path, "%s/source/fixtures/%s", TESTS, fixtures[i].file);
    assert_ok(pt_file_read(path, LARGEST, arena, &text, &err), &err);
    return text;
}

/* Without the help of a name. */
static void each_fixture_is_claimed_by_exactly_one_reader(void **state)
{
    pt_arena arena = { 0 };

    (void)state;
    for (size_t i = 0; i < FIXTURES; i++) {
        pt_str head = pt_str_part(fixture_text(&arena, i), 0, PT_HEAD);

        for (const pt_reader *const *reader = pt_readers; *reader; reader++) {
            bool is_claimed = (*reader)->sniff(head, PT_S("-")) > 0;

            if (is_claimed != (strcmp((*reader)->name, fixtures[i].reader) == 0))
                fail_msg("%s and %s", fixtures[i].file, (*reader)->name);
        }
    }
    pt_arena_free(&arena);
}

/* The ids up to the end, '!' for a reject, blank between. */
static pt_str ids_of(pt_arena *arena, const char *path, const pt_reader *reader)
{
    pt_buf ids = { .limit = LARGEST };
    reading r = { 0 };
    pt_status st;
    pt_str text;

    assert_ok(pt_input_open(path, &r.in, &r.why), &r.why);
    r.at_work = pt_reader_open(reader, r.in);
    while ((st = next_paper(&r)) == PT_OK || st == PT_REJECT) {
        assert_true(r.paper.line > 0);
        pt_buf_add(&ids, st == PT_OK ? r.paper.id : PT_S("!"));
        pt_buf_add_char(&ids, ' ');
    }
    if (st != PT_END) { /* XML that breaks off is no record, but a failure, and then the end */
        assert_int_equal(st, PT_EINPUT);
        assert_int_equal(next_paper(&r), PT_END);
        pt_buf_add(&ids, PT_S("! "));
    }
    text = pt_arena_copy(arena, pt_buf_text(&ids));
    pt_buf_free(&ids);
    close_reading(&r);
    return text;
}

/* All but the last record: that one may be any beginning of itself. */
static pt_str without_last(pt_str ids)
{
    size_t end = ids.len ? ids.len - 1 : 0;

    while (end > 0 && ids.at[end - 1] != ' ')
        end--;
    return pt_str_part(ids, 0, end);
}

static void a_fixture_cut_off_anywhere_keeps_the_papers_before_the_cut(void **state)
{
    char path[4096], *folder;
    pt_arena arena = { 0 };
    pt_error err;

    (void)state;
    write_text(&folder, "cut", PT_S(""), path);
    for (size_t i = 0; i < FIXTURES; i++) {
        const pt_reader *reader = pt_reader_named(pt_str_of(fixtures[i].reader));
        pt_arena whole = { 0 };
        pt_str text = fixture_text(&whole, i), all;

        assert_ok(pt_file_replace(path, text, NULL, &err), &err);
        all = ids_of(&whole, path, reader);
        for (size_t len = 0; len < text.len; len++) {
            pt_str got;

            assert_ok(pt_file_replace(path, pt_str_part(text, 0, len), NULL, &err), &err);
            got = without_last(ids_of(&arena, path, reader));
            if (!pt_str_starts(all, got))
                fail_msg("%s cut at %zu: '%.*s' is no beginning of '%.*s'", fixtures[i].file, len, PT_FMT(got),
                         PT_FMT(all));
            pt_arena_reset(&arena);
        }
        pt_arena_free(&whole);
    }
    pt_arena_free(&arena);
    remove_folder(folder);
}

static void assert_refused(const char *name, pt_str text, const char *why)
{
    char path[4096], *folder;
    const pt_reader *reader;
    pt_input *in = NULL;
    pt_error err;

    write_text(&folder, name, text, path);
    assert_ok(pt_input_open(path, &in, &err), &err);
    assert_int_equal(pt_reader_choose(in, &reader, &err), PT_EINPUT);
    assert_string_equal(err.text, why);
    pt_input_close(in);
    remove_folder(folder);
}

static void what_is_no_digest_is_refused(void **state)
{
    const char *unknown = "not a format we know; say --format if it is one";

    (void)state;
    assert_refused("README.md", PT_S("# A project\n\n### [Guide](https://example.org)\n\nSee *this*.\n"), unknown);
    assert_refused("package.json", PT_S("{\n  \"name\": \"x\"\n}\n"), unknown);
    assert_refused("a.pdf", PT_S("%PDF-1.7\n\0\1\2"), unknown);
    assert_refused("notes.md", PT_S(" \n\n"), "is empty");
}

static void a_reader_is_found_by_its_name(void **state)
{
    (void)state;
    assert_string_equal(pt_reader_named(PT_S("digest_jsonl"))->name, "digest_jsonl");
    assert_null(pt_reader_named(PT_S("digest")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_fixture_is_claimed_by_exactly_one_reader),
        cmocka_unit_test(a_fixture_cut_off_anywhere_keeps_the_papers_before_the_cut),
        cmocka_unit_test(what_is_no_digest_is_refused),
        cmocka_unit_test(a_reader_is_found_by_its_name),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
