#include "support.h"

#include "base/memory.h"
#include "source/input.h"

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>

static char *folder;

static const char *path_of(const char *name)
{
    static char path[4096];

    snprintf(path, sizeof path, "%s/%s", folder, name);
    return path;
}

static int open_folder(void **state)
{
    (void)state;
    folder = make_folder();
    return 0;
}

static int close_folder(void **state)
{
    (void)state;
    remove_folder(folder);
    return 0;
}

static const char *write_plain(const char *name, pt_str text)
{
    FILE *file = fopen(path_of(name), "wb");

    assert_non_null(file);
    assert_int_equal(fwrite(text.at, 1, text.len, file), text.len);
    fclose(file);
    return path_of(name);
}

/* `text` packed by libarchive's `filter` ("gzip", …). */
static const char *write_packed(const char *name, const char *filter, pt_str text)
{
    struct archive *archive = archive_write_new();
    struct archive_entry *entry = archive_entry_new();

    archive_write_set_format_raw(archive);
    assert_int_equal(archive_write_add_filter_by_name(archive, filter), ARCHIVE_OK);
    assert_int_equal(archive_write_open_filename(archive, path_of(name)), ARCHIVE_OK);
    archive_entry_set_filetype(entry, AE_IFREG);
    assert_int_equal(archive_write_header(archive, entry), ARCHIVE_OK);
    assert_int_equal(archive_write_data(archive, text.at, text.len), (int)text.len);
    archive_entry_free(entry);
    archive_write_free(archive);
    return path_of(name);
}

static pt_input *opened(const char *path)
{
    pt_input *in = NULL;
    pt_error err;

    assert_ok(pt_input_open(path, &in, &err), &err);
    return in;
}

static void assert_lines(const char *path, const char *const *lines, size_t count)
{
    pt_input *in = opened(path);
    pt_error err;
    pt_str line;

    for (size_t i = 0; i < count; i++) {
        assert_ok(pt_input_line(in, &line, &err), &err);
        assert_str(line, lines[i]);
        assert_int_equal(pt_input_line_number(in), i + 1);
    }
    assert_int_equal(pt_input_line(in, &line, &err), PT_END);
    assert_int_equal(pt_input_line(in, &line, &err), PT_END);
    pt_input_close(in);
}

static void lines_come_without_their_ends_and_without_the_mark(void **state)
{
    static const char *const lines[] = { "one", "", "three\rx", "four" };

    (void)state;
    assert_lines(write_plain("a", PT_S("\xEF\xBB\xBFone\r\n\nthree\rx\r\nfour")), lines, 4);
    assert_lines(write_plain("a", PT_S("one\n\nthree\rx\nfour\n")), lines, 4);
}

static void an_empty_file_has_no_lines(void **state)
{
    (void)state;
    assert_lines(write_plain("empty", PT_S("")), NULL, 0);
    assert_lines(write_packed("empty.gz", "gzip", PT_S("")), NULL, 0);
}

static void packed_files_read_like_plain_ones(void **state)
{
    static const char *const packings[][2] = {
        { "x.gz", "gzip" }, { "x.bz2", "bzip2" }, { "x.xz", "xz" }, { "x.zst", "zstd" }
    };
    static const char *const lines[] = { "one", "two" };

    (void)state;
    for (size_t i = 0; i < sizeof packings / sizeof *packings; i++)
        assert_lines(write_packed(packings[i][0], packings[i][1], PT_S("one\ntwo\n")), lines, 2);
}

/* Lines of every length around the size of libarchive's blocks, so that some end at a block's last byte. */
static void a_line_over_several_blocks_is_whole(void **state)
{
    enum { LINES = 40, LONG = 65536 - 20 };
    char *text = PT_CALLOC(char, (size_t)LINES *(LONG + LINES + 1));
    size_t len = 0;
    pt_input *in;
    pt_error err;
    pt_str line;

    (void)state;
    for (size_t i = 0; i < LINES; i++) {
        memset(text + len, 'a' + (int)(i % 26), LONG + i);
        len += LONG + i;
        text[len++] = '\n';
    }
    in = opened(write_packed("long.gz", "gzip", (pt_str){ text, len }));
    for (size_t i = 0; i < LINES; i++) {
        assert_ok(pt_input_line(in, &line, &err), &err);
        assert_int_equal(line.len, LONG + i);
        assert_int_equal(line.at[0], 'a' + (int)(i % 26));
        assert_int_equal(line.at[line.len - 1], 'a' + (int)(i % 26));
    }
    assert_int_equal(pt_input_line(in, &line, &err), PT_END);
    pt_input_close(in);
    free(text);
}

static void the_head_is_seen_and_read_all_the_same(void **state)
{
    pt_input *in = opened(write_plain("a", PT_S("\xEF\xBB\xBFone\ntwo\n")));
    pt_error err;
    pt_str head, line;

    (void)state;
    assert_ok(pt_input_head(in, &head, &err), &err);
    assert_str(head, "one\ntwo\n");
    assert_ok(pt_input_line(in, &line, &err), &err);
    assert_str(line, "one");
    pt_input_close(in);
}

/* A pipe gives what it has: the head must wait for more. */
static void the_head_of_standard_input_is_whole_when_it_comes_in_drops(void **state)
{
    int saved = dup(STDIN_FILENO), ends[2];
    pt_input *in;
    pt_error err;
    pt_str head, line;
    pid_t child;

    (void)state;
    assert_int_equal(pipe(ends), 0);
    child = fork();
    if (child == 0) {
        for (int i = 0; i < 2; i++) {
            if (write(ends[1], "0123456789\n", 11) != 11)
                _exit(1);
            usleep(20000);
        }
        _exit(0);
    }
    close(ends[1]);
    dup2(ends[0], STDIN_FILENO);
    in = opened("-");
    assert_ok(pt_input_head(in, &head, &err), &err);
    assert_str(head, "0123456789\n0123456789\n");
    assert_ok(pt_input_line(in, &line, &err), &err);
    assert_str(line, "0123456789");
    assert_str(pt_input_name(in), "-");
    pt_input_close(in);
    dup2(saved, STDIN_FILENO);
    close(saved);
    close(ends[0]);
}

static void the_name_has_no_folder_and_no_packing(void **state)
{
    pt_input *in = opened(write_packed("2026-06-17.md.gz", "gzip", PT_S("x")));

    (void)state;
    assert_str(pt_input_name(in), "2026-06-17.md");
    pt_input_close(in);
}

static void a_file_that_is_not_there_is_told(void **state)
{
    pt_input *in = NULL;
    pt_error err;

    (void)state;
    assert_int_equal(pt_input_open(path_of("nothing"), &in, &err), PT_EIO);
    assert_string_equal(err.text, "cannot be read: No such file or directory");
    assert_null(in);
}

/* The first bytes of a packed file are fine, the rest is gone: what can be read is, then the damage is told. */
static void a_packed_file_that_breaks_off_is_told(void **state)
{
    enum { LEN = 1 << 20 };
    char *text = PT_CALLOC(char, LEN);
    unsigned seed = 1;
    pt_input *in = NULL;
    pt_error err = { 0 };
    pt_str line;
    pt_status st;

    (void)state;
    for (size_t i = 0; i < LEN; i++) {
        seed = seed * 1664525u + 1013904223u;
        text[i] = i % 64 == 63 ? '\n' : (char)('a' + (seed >> 28));
    }
    assert_int_equal(truncate(write_packed("cut.gz", "gzip", (pt_str){ text, LEN }), 200000), 0);
    free(text);
    in = opened(path_of("cut.gz"));
    while ((st = pt_input_line(in, &line, &err)) == PT_OK)
        assert_int_equal(line.len, 63);
    assert_int_equal(st, PT_EINPUT);
    assert_string_equal(err.text, "cannot be unpacked: truncated gzip input; get it again");
    assert_true(pt_input_line_number(in) > 1000);
    pt_input_close(in);
}

static void utf16_is_refused_with_the_way_out(void **state)
{
    pt_input *in = NULL;
    pt_error err;

    (void)state;
    assert_int_equal(pt_input_open(write_plain("a", PT_S("\xFF\xFE{\0\"\0")), &in, &err), PT_EINPUT);
    assert_string_equal(err.text, "is UTF-16; make it UTF-8: iconv -f UTF-16 -t UTF-8");
}

static void a_line_over_the_limit_is_told(void **state)
{
    int fd = open(path_of("huge"), O_CREAT | O_WRONLY, 0600);
    pt_input *in;
    pt_error err;
    pt_str line;

    (void)state;
    assert_int_equal(ftruncate(fd, PT_LONGEST_LINE + 1), 0);
    close(fd);
    in = opened(path_of("huge"));
    assert_int_equal(pt_input_line(in, &line, &err), PT_ELIMIT);
    assert_string_equal(err.text, "a line: longer than 67108864 bytes");
    pt_input_close(in);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_come_without_their_ends_and_without_the_mark),
        cmocka_unit_test(an_empty_file_has_no_lines),
        cmocka_unit_test(packed_files_read_like_plain_ones),
        cmocka_unit_test(a_line_over_several_blocks_is_whole),
        cmocka_unit_test(the_head_is_seen_and_read_all_the_same),
        cmocka_unit_test(the_head_of_standard_input_is_whole_when_it_comes_in_drops),
        cmocka_unit_test(the_name_has_no_folder_and_no_packing),
        cmocka_unit_test(a_file_that_is_not_there_is_told),
        cmocka_unit_test(a_packed_file_that_breaks_off_is_told),
        cmocka_unit_test(utf16_is_refused_with_the_way_out),
        cmocka_unit_test(a_line_over_the_limit_is_told),
    };

    return cmocka_run_group_tests(tests, open_folder, close_folder);
}
