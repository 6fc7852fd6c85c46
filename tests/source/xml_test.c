#include "support.h"

#include "base/buf.h"
#include "source/reading.h"

#include <sys/resource.h>

#define FEED(inside) "<feed xmlns=\"http://www.w3.org/2005/Atom\">" inside "</feed>"
#define ENTRY(id, title)                                                                                               \
    "<entry><id>http://arxiv.org/abs/" id "</id><title>" title "</title><category term='cs.SD'/></entry>\n"

/* libxml2 parses half a kilobyte ahead: records are longer. */
static void xml_that_breaks_off_gives_what_came_before_and_one_line(void **state)
{
    pt_buf text = { .limit = 1 << 16 };
    char line[2000];
    reading r;

    (void)state;
    pt_buf_add(&text, PT_S("<feed xmlns=\"http://www.w3.org/2005/Atom\">\n"));
    for (int i = 1; i <= 3; i++) {
        snprintf(line, sizeof line,
                 "<entry><id>http://arxiv.org/abs/2606.0000%dv1</id><title>T%d</title><summary>%01000d</summary>%s\n",
                 i, i, 0, i < 3 ? "</entry>" : "</entrance></feed>");
        pt_buf_add(&text, pt_str_of(line));
    }
    r = read_text("a.xml", pt_buf_text(&text));
    assert_int_equal(next_paper(&r), PT_OK);
    assert_int_equal(next_paper(&r), PT_OK);
    assert_str(r.paper.title, "T2");
    assert_int_equal(next_paper(&r), PT_EINPUT);
    assert_non_null(strstr(r.why.text, "line 4: no well-formed XML: "));
    assert_null(strchr(r.why.text, '\n'));
    assert_int_equal(next_paper(&r), PT_END);
    close_reading(&r);
    pt_buf_free(&text);
}

/* Ten levels of ten references each: 10^10 letters if anybody expanded them. */
static void a_billion_laughs_are_not_laughed(void **state)
{
    pt_buf text = { .limit = 1 << 16 };
    char line[200];
    reading r;

    (void)state;
    pt_buf_add(&text, PT_S("<?xml version=\"1.0\"?>\n<!DOCTYPE feed [<!ENTITY l0 \"ha\">\n"));
    for (int i = 1; i <= 10; i++) {
        snprintf(line, sizeof line, "<!ENTITY l%d \"&l%d;&l%d;&l%d;&l%d;&l%d;&l%d;&l%d;&l%d;&l%d;&l%d;\">\n", i, i - 1,
                 i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1);
        pt_buf_add(&text, pt_str_of(line));
    }
    pt_buf_add(&text, PT_S("]>\n" FEED(ENTRY("2606.00001v1", "Laugh &l10; now") ENTRY("2606.00002v1", "Two"))));
    r = read_text("a.xml", pt_buf_text(&text));
    if (next_paper(&r) == PT_OK) /* or the parser refuses it as a whole: both are harmless */
        assert_str(r.paper.title, "Laugh  now");
    close_reading(&r);
    pt_buf_free(&text);
}

static void nothing_outside_the_file_is_read(void **state)
{
    const char *text =
        "<?xml version=\"1.0\"?>\n<!DOCTYPE feed SYSTEM \"http://127.0.0.1:9/feed.dtd\" "
        "[<!ENTITY passwd SYSTEM \"file:///etc/passwd\">]>\n" FEED(ENTRY("2606.00001v1", "The file &passwd; says"));
    reading r = read_text("a.xml", pt_str_of(text));

    (void)state;
    assert_int_equal(next_paper(&r), PT_OK);
    assert_str(r.paper.title, "The file  says");
    assert_int_equal(next_paper(&r), PT_END);
    close_reading(&r);
}

/* Each is refused, or read without what it wants; what none may bring in lies in a file beside it. */
static void no_way_of_xml_to_other_files_leads_there(void **state)
{
    static const char *const heads[] = {
        "<!DOCTYPE feed SYSTEM \"%s\">",
        "<!DOCTYPE feed PUBLIC \"x\" \"file://%s\">",
        "<!DOCTYPE feed [<!ENTITY %% all SYSTEM \"file://%s\"> %%all;]>",
        "<!DOCTYPE feed [<!ENTITY e SYSTEM \"%s\">]>",
        "<!DOCTYPE feed [<!ENTITY %% f SYSTEM \"%s\"><!ENTITY %% g \"<!ENTITY e '%%f;'>\"> %%g;]>",
        "<?xml-stylesheet href=\"%s\"?>",
    };
    char *folder = make_folder(), path[300], text[2000], head[800];
    FILE *file;

    (void)state;
    snprintf(path, sizeof path, "%s/secret", folder);
    file = fopen(path, "w");
    fputs("<!ENTITY e 'secret'>", file);
    assert_int_equal(fclose(file), 0);
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        reading r;

        snprintf(head, sizeof head, heads[i], path);
        snprintf(text, sizeof text,
                 "<?xml version=\"1.0\"?>%s<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>http://arxiv.org/abs/"
                 "2606.00001v1</id><title>T &e; <xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='%s' "
                 "parse='text'/></title><category term='cs.SD'/></entry></feed>",
                 head, path);
        r = read_text("a.xml", pt_str_of(text));
        if (next_paper(&r) == PT_OK && pt_str_find(r.paper.title, PT_S("secret")) < r.paper.title.len)
            fail_msg("brought in: %s", head);
        close_reading(&r);
    }
    remove_folder(folder);
}

#define CATEGORY(value)                                                                                                \
    FEED("<entry><id>http://arxiv.org/abs/2606.00001v1</id><title>T</title><category term='" value "'/></entry>")

/* In attributes, where libxml2 puts in what entities stand for: 10^10 letters. */
static void laughs_in_an_attribute_are_refused(void **state)
{
    pt_buf text = { .limit = 1 << 16 };
    char line[200];
    reading r;

    (void)state;
    pt_buf_add(&text, PT_S("<!DOCTYPE feed [<!ENTITY l0 \"ha\">\n"));
    for (int i = 1; i <= 10; i++) {
        snprintf(line, sizeof line, "<!ENTITY l%d \"&l%d;&l%d;&l%d;&l%d;&l%d;&l%d;&l%d;&l%d;&l%d;&l%d;\">\n", i, i - 1,
                 i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1);
        pt_buf_add(&text, pt_str_of(line));
    }
    pt_buf_add(&text, PT_S("]>" CATEGORY("&l10;")));
    r = read_text("a.xml", pt_buf_text(&text));
    assert_int_equal(next_paper(&r), PT_EINPUT);
    close_reading(&r);
    pt_buf_free(&text);
}

/* 3 kB, 15,000 times: many seconds, were they put in one after the other. */
static void a_long_entity_said_often_in_an_attribute_is_not_put_in(void **state)
{
    pt_buf text = { .limit = 1 << 20 };
    reading r;

    (void)state;
    pt_buf_addf(&text, "<!DOCTYPE feed [<!ENTITY q \"%03000d\">]>", 0);
    pt_buf_add(&text,
               PT_S("<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>http://arxiv.org/abs/2606.00001v1</id>"
                    "<title>T</title><category term='cs.SD"));
    for (int i = 0; i < 15000; i++)
        pt_buf_add(&text, PT_S("&q;"));
    pt_buf_add(&text, PT_S("'/></entry></feed>"));
    r = read_text("a.xml", pt_buf_text(&text));
    assert_int_equal(next_paper(&r), PT_OK);
    assert_str(r.paper.categories[0], "cs.SD");
    close_reading(&r);
    pt_buf_free(&text);
}

/* Each is held against all before it: 200,000 of them take more than a minute. */
static void a_tag_of_attributes_without_end_is_refused(void **state)
{
    pt_buf text = { .limit = 4 << 20 };
    reading r;

    (void)state;
    pt_buf_add(&text, PT_S("<feed xmlns=\"http://www.w3.org/2005/Atom\">" ENTRY("2606.00001v1", "One") "<entry"));
    for (int i = 0; i < 200000; i++)
        pt_buf_addf(&text, " a%d='>'", i);
    pt_buf_add(&text, PT_S("></entry></feed>"));
    r = read_text("a.xml", pt_buf_text(&text));
    while (next_paper(&r) == PT_OK)
        ;
    assert_int_equal(r.why.status, PT_ELIMIT);
    assert_string_equal(r.why.text, "a tag or a comment of over 64 kB");
    close_reading(&r);
    pt_buf_free(&text);
}

static void elements_within_elements_without_end_are_refused(void **state)
{
    pt_buf text = { .limit = 4 << 20 };
    reading r;

    (void)state;
    pt_buf_add(&text,
               PT_S("<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>http://arxiv.org/abs/2606.00001v1</id>"
                    "<title>"));
    for (int i = 0; i < 100000; i++)
        pt_buf_add(&text, PT_S("<a>"));
    r = read_text("a.xml", pt_buf_text(&text));
    assert_int_equal(next_paper(&r), PT_EINPUT);
    assert_non_null(strstr(r.why.text, "what follows is not read"));
    close_reading(&r);
    pt_buf_free(&text);
}

static void markup_in_a_title_is_text(void **state)
{
    reading r = read_text("a.xml", PT_S(FEED(ENTRY("2606.00001v1", "&lt;script&gt;x&lt;/script&gt; \xe2\x80\xae"
                                                                   "'; DROP TABLE paper; -- `"))));

    (void)state;
    assert_int_equal(next_paper(&r), PT_OK);
    assert_str(r.paper.title, "<script>x</script> \xe2\x80\xae'; DROP TABLE paper; -- `");
    close_reading(&r);
}

/* A record of nothing but elements, 70 MB of them. */
static void a_record_without_end_is_stopped(void **state)
{
    char *folder = make_folder(), path[300];
    reading r;
    FILE *file;

    (void)state;
    snprintf(path, sizeof path, "%s/a.xml", folder);
    file = fopen(path, "w");
    fputs("<feed xmlns=\"http://www.w3.org/2005/Atom\">" ENTRY("2606.00001v1", "One") "<entry><title>", file);
    for (int i = 0; i < (70 << 20) / 64; i++)
        fputs("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcde\n", file);
    assert_int_equal(fclose(file), 0);
    r = read_file(path);
    assert_int_equal(next_paper(&r), PT_OK);
    assert_true(next_paper(&r) != PT_OK);
    assert_int_equal(next_paper(&r), PT_END);
    close_reading(&r);
    remove_folder(folder);
}

static long peak_kilobytes(void)
{
    struct rusage usage;

    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

/* The file is 38 MB, its tree would be ten times that. AddressSanitizer holds 256 MB of what was freed back. */
#ifdef __SANITIZE_ADDRESS__
enum { MOST_KILOBYTES = 320 << 10 };
#else
enum { MOST_KILOBYTES = 40 << 10 };
#endif

static void memory_does_not_grow_with_the_file(void **state)
{
    enum { ENTRIES = 200000 };
    char *folder = make_folder(), path[300];
    long before;
    reading r;
    FILE *file;
    size_t read = 0;

    (void)state;
    snprintf(path, sizeof path, "%s/a.xml", folder);
    file = fopen(path, "w");
    fputs("<feed xmlns=\"http://www.w3.org/2005/Atom\">", file);
    for (int i = 0; i < ENTRIES; i++)
        fprintf(file,
                ENTRY("2606.%05dv1", "T%d") "<!-- a comment that makes the file larger, and larger, and larger -->",
                i % 100000, i);
    fputs("</feed>", file);
    assert_int_equal(fclose(file), 0);
    before = peak_kilobytes();
    r = read_file(path);
    while (next_paper(&r) == PT_OK)
        read++;
    assert_int_equal(read, ENTRIES);
    assert_true(peak_kilobytes() - before < MOST_KILOBYTES);
    close_reading(&r);
    remove_folder(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(memory_does_not_grow_with_the_file), /* first: the peak is the program's */
        cmocka_unit_test(xml_that_breaks_off_gives_what_came_before_and_one_line),
        cmocka_unit_test(a_billion_laughs_are_not_laughed),
        cmocka_unit_test(nothing_outside_the_file_is_read),
        cmocka_unit_test(no_way_of_xml_to_other_files_leads_there),
        cmocka_unit_test(laughs_in_an_attribute_are_refused),
        cmocka_unit_test(a_long_entity_said_often_in_an_attribute_is_not_put_in),
        cmocka_unit_test(a_tag_of_attributes_without_end_is_refused),
        cmocka_unit_test(elements_within_elements_without_end_are_refused),
        cmocka_unit_test(markup_in_a_title_is_text),
        cmocka_unit_test(a_record_without_end_is_stopped),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
