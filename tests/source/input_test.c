#include "support.h"

#include "base/buf.h"
#include "base/file.h"
#include "base/memory.h"
#include "source/input.h"

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

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

static void utf16_with_a_mark_comes_as_utf8(void **state)
{
    static const char *const lines[] = { "{\"\u00e9\u66f4", "\U0001F600\uFFFD" };

    (void)state;
    assert_lines(write_plain("a", PT_S("\xFF\xFE{\0\"\0\xE9\0\xF4\x66\r\0\n\0\x3D\xD8\x00\xDE\x3D\xD8")), lines, 2);
    assert_lines(write_plain("a", PT_S("\xFE\xFF\0{\0\"\0\xE9\x66\xF4\0\r\0\n\xD8\x3D\xDE\x00\0")), lines, 2);
}

static void utf16_of_many_blocks_is_whole(void **state)
{
    enum { LINES = 100000, UNITS = 9 };
    char *text = PT_CALLOC(char, 2 + 2 * UNITS * LINES);
    size_t len = 2;
    pt_input *in;
    pt_error err;
    pt_str line;

    (void)state;
    memcpy(text, "\xFF\xFE", 2);
    for (int i = 0; i < LINES; i++)
        for (int u = 0; u < UNITS; u++, len += 2)
            text[len] = u == UNITS - 1 ? '\n' : (char)('a' + (i + u) % 26);
    in = opened(write_packed("a.gz", "gzip", (pt_str){ text, len }));
    for (int i = 0; i < LINES; i++) {
        assert_ok(pt_input_line(in, &line, &err), &err);
        assert_int_equal(line.len, UNITS - 1);
        assert_int_equal(line.at[0], 'a' + i % 26);
    }
    assert_int_equal(pt_input_line(in, &line, &err), PT_END);
    pt_input_close(in);
    free(text);
}

static void a_line_over_the_limit_is_skipped_and_the_next_one_read(void **state)
{
    int fd = open(path_of("huge"), O_CREAT | O_WRONLY | O_TRUNC, 0600);
    pt_input *in;
    pt_error err;
    pt_str line;

    (void)state;
    assert_int_equal(pwrite(fd, "x", 1, 0), 1);
    assert_int_equal(pwrite(fd, "\nnext", 5, PT_LONGEST_LINE + 1), 5);
    close(fd);
    in = opened(path_of("huge"));
    assert_int_equal(pt_input_line(in, &line, &err), PT_REJECT);
    assert_string_equal(err.text, "a line of over 67108864 bytes; skipped");
    assert_int_equal(pt_input_line_number(in), 1);
    assert_ok(pt_input_line(in, &line, &err), &err);
    assert_str(line, "next");
    assert_int_equal(pt_input_line(in, &line, &err), PT_END);
    pt_input_close(in);
    unlink(path_of("huge"));
}

/* 600 MB of one letter in 600 KB. */
static void a_file_that_unpacks_to_far_more_than_text_does_is_refused(void **state)
{
    enum { LEN = 1 << 20, TIMES = 600 };
    struct archive *archive = archive_write_new();
    struct archive_entry *entry = archive_entry_new();
    char *letters = memset(PT_CALLOC(char, LEN), 'a', LEN);
    pt_input *in;
    pt_error err;
    pt_str bytes;
    pt_status st;

    (void)state;
    archive_write_set_format_raw(archive);
    archive_write_add_filter_gzip(archive);
    assert_int_equal(archive_write_open_filename(archive, path_of("bomb.gz")), ARCHIVE_OK);
    archive_entry_set_filetype(entry, AE_IFREG);
    assert_int_equal(archive_write_header(archive, entry), ARCHIVE_OK);
    for (int i = 0; i < TIMES; i++)
        assert_int_equal(archive_write_data(archive, letters, LEN), LEN);
    archive_entry_free(entry);
    archive_write_free(archive);
    free(letters);
    in = opened(path_of("bomb.gz"));
    while ((st = pt_input_bytes(in, &bytes, &err)) == PT_OK)
        pt_input_take(in, bytes.len);
    assert_int_equal(st, PT_ELIMIT);
    assert_non_null(strstr(err.text, "; say --max-bytes to allow more"));
    pt_input_close(in);
}

static void a_limit_that_was_set_holds(void **state)
{
    char *text = PT_CALLOC(char, 1 << 20);
    pt_input *in;
    pt_error err;
    pt_str line;

    (void)state;
    memset(text, '\n', 1 << 20);
    in = opened(write_packed("a.gz", "gzip", (pt_str){ text, 1 << 20 }));
    pt_input_set_limit(in, 200000);
    while (pt_input_line(in, &line, &err) == PT_OK)
        ;
    assert_string_equal(err.text, "unpacks to over 200000 bytes; say --max-bytes to allow more");
    assert_int_equal(pt_input_line(in, &line, &err), PT_ELIMIT);
    pt_input_close(in);
    free(text);
}

static void bytes_that_are_taken_count_their_lines(void **state)
{
    pt_input *in = opened(write_plain("a", PT_S("{\n}\n{}")));
    pt_error err;
    pt_str bytes;

    (void)state;
    assert_ok(pt_input_bytes(in, &bytes, &err), &err);
    assert_str(bytes, "{\n}\n{}");
    pt_input_take(in, 2);
    assert_int_equal(pt_input_line_number(in), 1);
    assert_ok(pt_input_bytes(in, &bytes, &err), &err);
    assert_str(bytes, "}\n{}");
    pt_input_take(in, 4);
    assert_int_equal(pt_input_line_number(in), 2);
    assert_int_equal(pt_input_bytes(in, &bytes, &err), PT_END);
    pt_input_close(in);
}

/* ── Archives ────────────────────────────────────────────────────────────────────────────────────────────────────── */

typedef struct file {
    const char *path; /* NULL: the last one; "x/" is a folder */
    pt_str text;
} file;

static const char *write_archive(const char *name, int (*set_format)(struct archive *), const char *filter,
                                 const file *files)
{
    struct archive *archive = archive_write_new();

    assert_int_equal(set_format(archive), ARCHIVE_OK);
    if (filter)
        assert_int_equal(archive_write_add_filter_by_name(archive, filter), ARCHIVE_OK);
    archive_write_set_bytes_per_block(archive, 1);
    assert_int_equal(archive_write_open_filename(archive, path_of(name)), ARCHIVE_OK);
    for (; files->path; files++) {
        struct archive_entry *entry = archive_entry_new();
        bool is_folder = pt_str_ends(pt_str_of(files->path), PT_S("/"));

        archive_entry_set_pathname_utf8(entry, files->path);
        archive_entry_set_filetype(entry, is_folder ? AE_IFDIR : AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_size(entry, (la_int64_t)files->text.len);
        assert_int_equal(archive_write_header(archive, entry), ARCHIVE_OK);
        assert_int_equal(archive_write_data(archive, files->text.at, files->text.len), (int)files->text.len);
        archive_entry_free(entry);
    }
    archive_write_free(archive);
    return path_of(name);
}

static pt_str bytes_of(pt_arena *arena, const char *path)
{
    pt_error err;
    pt_str bytes;

    assert_ok(pt_file_read(path, 1 << 20, arena, &bytes, &err), &err);
    return bytes;
}

/* Reads the one line of the member at hand. */
static void assert_member(pt_input *in, const char *path, const char *name, const char *line)
{
    pt_error err;
    pt_str got;

    assert_str(pt_input_member(in), path);
    assert_str(pt_input_name(in), name);
    assert_ok(pt_input_line(in, &got, &err), &err);
    assert_str(got, line);
    assert_int_equal(pt_input_line_number(in), 1);
    assert_int_equal(pt_input_line(in, &got, &err), PT_END);
}

static void the_files_of_an_archive_come_one_after_the_other_unpacked(void **state)
{
    static int (*const formats[])(struct archive *) = { archive_write_set_format_pax_restricted,
                                                        archive_write_set_format_zip };
    static const char *const filters[] = { NULL, "gzip" };
    pt_arena arena = { 0 };
    pt_str packed = bytes_of(&arena, write_packed("x", "gzip", PT_S("second\n")));
    const file files[] = { { "days/", { 0 } },
                           { "days/2026-06-17.jsonl", PT_STR("first\n") },
                           { "days/.hidden", PT_STR("no") },
                           { "__MACOSX/days/2026-06-17.jsonl", PT_STR("no") },
                           { "days/2026-06-18.jsonl.gz", packed },
                           { "empty", { 0 } },
                           { 0 } };
    pt_error err;
    pt_str line;

    (void)state;
    for (int i = 0; i < 3; i++) {
        pt_input *in = opened(write_archive("a", formats[i / 2], filters[i % 2], files));

        assert_member(in, "days/2026-06-17.jsonl", "2026-06-17.jsonl", "first");
        assert_ok(pt_input_next_member(in, &err), &err);
        assert_member(in, "days/2026-06-18.jsonl.gz", "2026-06-18.jsonl", "second");
        assert_ok(pt_input_next_member(in, &err), &err);
        assert_str(pt_input_name(in), "empty");
        assert_int_equal(pt_input_line(in, &line, &err), PT_END);
        assert_int_equal(pt_input_next_member(in, &err), PT_END);
        assert_int_equal(pt_input_next_member(in, &err), PT_END);
        pt_input_close(in);
    }
    pt_arena_free(&arena);
}

static void a_file_that_is_no_archive_has_one_member_without_a_path(void **state)
{
    pt_input *in = opened(write_plain("a", PT_S("one\n")));
    pt_error err;

    (void)state;
    assert_member(in, "", "a", "one");
    assert_int_equal(pt_input_next_member(in, &err), PT_END);
    pt_input_close(in);
}

static void a_broken_member_is_told_and_the_next_one_read(void **state)
{
    const file files[] = { { "a.gz", PT_STR("\x1F\x8B\x08\0\0\0\0\0\0\x03garbage that is no stream") },
                           { "b", PT_STR("fine\n") },
                           { 0 } };
    pt_input *in = opened(write_archive("a.zip", archive_write_set_format_zip, NULL, files));
    pt_error err;
    pt_str head;

    (void)state;
    assert_str(pt_input_member(in), "a.gz");
    assert_int_equal(pt_input_head(in, &head, &err), PT_EINPUT);
    assert_true(pt_str_starts(pt_str_of(err.text), PT_S("cannot be unpacked: ")));
    assert_ok(pt_input_next_member(in, &err), &err);
    assert_member(in, "b", "b", "fine");
    pt_input_close(in);
}

/* Each byte of a small archive set wrong in turn: no crash, no end without an end. */
static void a_damaged_archive_comes_to_an_end(void **state)
{
    static int (*const formats[])(struct archive *) = { archive_write_set_format_pax_restricted,
                                                        archive_write_set_format_zip };
    const file files[] = { { "a", PT_STR("one\n") }, { "b", PT_STR("two\n") }, { 0 } };

    (void)state;
    for (size_t f = 0; f < 2; f++) {
        pt_arena arena = { 0 };
        pt_str whole = bytes_of(&arena, write_archive("whole", formats[f], NULL, files));

        for (size_t i = 0; i < whole.len && i < 2048; i++) {
            pt_input *in = NULL;
            pt_error err;
            pt_str line;
            int members = 0;

            ((char *)whole.at)[i] ^= 0x55;
            write_plain("damaged", whole);
            ((char *)whole.at)[i] ^= 0x55;
            if (pt_input_open(path_of("damaged"), &in, &err) != PT_OK)
                continue;
            do
                while (pt_input_line(in, &line, &err) == PT_OK)
                    ;
            while (pt_input_next_member(in, &err) != PT_END && ++members < 10);
            assert_true(members < 10);
            pt_input_close(in);
        }
        pt_arena_free(&arena);
    }
}

/* Turns the lowest bit of the byte `from_end` bytes before the end of the file. */
static const char *turn_bit(const char *path, long from_end)
{
    FILE *in = fopen(path, "r+b");
    int byte;

    assert_int_equal(fseek(in, -from_end, SEEK_END), 0);
    byte = fgetc(in);
    assert_int_equal(fseek(in, -from_end, SEEK_END), 0);
    fputc(byte ^ 1, in);
    assert_int_equal(fclose(in), 0);
    return path;
}

/* Its lines come, and then why they may not be what was written. */
static void assert_damaged(const char *path, size_t lines, const char *why)
{
    pt_input *in = opened(path);
    pt_error err;
    pt_str line;
    pt_status st;

    while ((st = pt_input_line(in, &line, &err)) == PT_OK) {
        assert_str(line, "line");
        lines--;
    }
    assert_int_equal(st, PT_EINPUT);
    assert_string_equal(err.text, why);
    assert_int_equal(lines, 0);
    pt_input_close(in);
}

/* A gzip file ends with a checksum and a length, which libarchive does not look at. */
static void a_packed_file_is_held_against_its_checksum(void **state)
{
    enum { CHECKSUM = 8, LENGTH = 4, LINES = 100000 };
    const char *checksum = "cannot be unpacked: incorrect data check; get it again";
    pt_arena arena = { 0 };
    pt_buf text = { .limit = 1 << 20 };

    (void)state;
    for (int i = 0; i < LINES; i++)
        pt_buf_add(&text, PT_S("line\n"));
    assert_damaged(turn_bit(write_packed("a.gz", "gzip", pt_buf_text(&text)), CHECKSUM), LINES, checksum);
    assert_damaged(turn_bit(write_packed("a.gz", "gzip", pt_buf_text(&text)), LENGTH), LINES,
                   "cannot be unpacked: incorrect length check; get it again");
    const file files[] = {
        { "a.md.gz", bytes_of(&arena, turn_bit(write_packed("x", "gzip", pt_buf_text(&text)), CHECKSUM)) }, { 0 }
    };
    assert_damaged(write_archive("a.zip", archive_write_set_format_zip, NULL, files), LINES, checksum);
    pt_buf_free(&text);
    pt_arena_free(&arena);
}

/* So little that libarchive has read it all before it knows the format. */
static void a_small_packed_file_is_held_against_its_checksum(void **state)
{
    enum { CHECKSUM = 8 };
    pt_input *in = NULL;
    pt_error err;

    (void)state;
    assert_int_equal(pt_input_open(turn_bit(write_packed("a.gz", "gzip", PT_S("one\n")), CHECKSUM), &in, &err),
                     PT_EIO);
    assert_string_equal(err.text, "cannot be unpacked: incorrect data check; get it again");
}

/* libarchive leaves a tar where it ends, before gzip does. */
static void a_packed_tar_is_held_against_its_checksum(void **state)
{
    enum { CHECKSUM = 8 };
    const file files[] = { { "2026-06-17.md", PT_STR("one\n") }, { 0 } };
    pt_input *in =
        opened(turn_bit(write_archive("a.tar.gz", archive_write_set_format_pax_restricted, "gzip", files), CHECKSUM));
    pt_error err;
    pt_str line;

    (void)state;
    assert_ok(pt_input_line(in, &line, &err), &err);
    assert_str(line, "one");
    assert_int_equal(pt_input_next_member(in, &err), PT_EINPUT);
    assert_string_equal(err.text, "cannot be unpacked: incorrect data check; get it again");
    assert_int_equal(pt_input_next_member(in, &err), PT_END);
    pt_input_close(in);
}

/* What `cat a.gz b.gz` makes, with zeros up to the end of a tape's block. */
static void packed_files_behind_each_other_are_one(void **state)
{
    static const char *const lines[] = { "one", "two" };
    pt_arena arena = { 0 };
    pt_buf all = { .limit = 1 << 16 };

    (void)state;
    pt_buf_add(&all, bytes_of(&arena, write_packed("x", "gzip", PT_S("one\n"))));
    pt_buf_add(&all, bytes_of(&arena, write_packed("y", "gzip", PT_S("two\n"))));
    assert_lines(write_plain("a.gz", pt_buf_text(&all)), lines, 2);
    pt_buf_add(&all, (pt_str){ "\0\0\0", 3 });
    assert_lines(write_plain("a.gz", pt_buf_text(&all)), lines, 2);
    pt_buf_add(&all, PT_S("x"));
    assert_lines(write_plain("a.gz", pt_buf_text(&all)), lines, 2); /* gzip, too, looks no further than a zero */
    pt_buf_free(&all);
    pt_arena_free(&arena);
}

/* It cannot be looked at beforehand. */
static void a_pipe_is_read_packed_or_not(void **state)
{
    static const char *const lines[] = { "one", "two" };
    static const char *const first[] = { "\x1Fne" };
    pt_arena arena = { 0 };
    const pt_str bytes[] = { bytes_of(&arena, write_packed("x", "gzip", PT_S("one\ntwo\n"))), PT_S("\x1Fne\n") };

    (void)state;
    for (size_t i = 0; i < sizeof bytes / sizeof *bytes; i++) {
        const char *fifo = path_of("fifo");
        pid_t writer;

        assert_int_equal(mkfifo(fifo, 0600), 0);
        writer = fork();
        if (writer == 0) {
            int fd = open(fifo, O_WRONLY);

            for (size_t b = 0; b < bytes[i].len; b++)
                if (write(fd, bytes[i].at + b, 1) != 1)
                    _exit(1);
            _exit(0);
        }
        assert_lines(fifo, i == 0 ? lines : first, i == 0 ? 2 : 1);
        assert_int_equal(waitpid(writer, NULL, 0), writer);
        assert_int_equal(unlink(fifo), 0);
    }
    pt_arena_free(&arena);
}

/* A file packed over and over is read for hours on the way to nothing. */
static void a_file_packed_twice_is_refused(void **state)
{
    pt_arena arena = { 0 };
    pt_str once = bytes_of(&arena, write_packed("x", "gzip", PT_S("line\n")));
    pt_str twice = bytes_of(&arena, write_packed("x.gz.gz", "gzip", once));
    const file files[] = { { "a.md.gz.gz", twice }, { "b.md", PT_STR("fine\n") }, { 0 } };
    pt_input *in = NULL;
    pt_error err;
    pt_str line;

    (void)state;
    assert_int_equal(pt_input_open(path_of("x.gz.gz"), &in, &err), PT_ELIMIT);
    assert_string_equal(err.text, "packed 2 times over; unpack it first");
    in = opened(write_archive("a.tar.gz", archive_write_set_format_pax_restricted, "gzip", files));
    assert_int_equal(pt_input_line(in, &line, &err), PT_ELIMIT);
    pt_input_close(in);
    pt_arena_free(&arena);
}

/* A member of 200,000 packed nothings: no byte of it counts as unpacked. */
static void what_unpacks_to_nothing_counts_all_the_same(void **state)
{
    enum { NOTHINGS = 200000 };
    pt_arena arena = { 0 };
    pt_str nothing = bytes_of(&arena, write_packed("x", "gzip", (pt_str){ "", 0 }));
    pt_buf all = { .limit = 1 << 24 };
    pt_input *in;
    pt_error err;

    (void)state;
    pt_buf_add(&all, bytes_of(&arena, write_packed("y", "gzip", PT_S("line\n"))));
    for (int i = 0; i < NOTHINGS; i++)
        pt_buf_add(&all, nothing);
    const file files[] = { { "first", PT_STR("one\n") }, { "a.md.gz", pt_buf_text(&all) }, { 0 } };
    in = opened(write_archive("a.tar.gz", archive_write_set_format_pax_restricted, "gzip", files));
    pt_input_set_limit(in, 1 << 20);
    assert_int_equal(pt_input_next_member(in, &err), PT_ELIMIT);
    assert_string_equal(err.text, "unpacks to over 1048576 bytes; say --max-bytes to allow more");
    pt_input_close(in);
    pt_buf_free(&all);
    pt_arena_free(&arena);
}

/* They name records, and open nothing. */
static void a_member_called_as_a_path_upwards_is_a_name(void **state)
{
    const file files[] = { { "../../etc/2026-06-17.md", PT_STR("one\n") },
                           { "/etc/2026-06-18.md", PT_STR("two\n") },
                           { 0 } };
    pt_input *in = opened(write_archive("a.zip", archive_write_set_format_zip, NULL, files));
    pt_error err;

    (void)state;
    assert_member(in, "../../etc/2026-06-17.md", "2026-06-17.md", "one");
    assert_ok(pt_input_next_member(in, &err), &err);
    assert_member(in, "/etc/2026-06-18.md", "2026-06-18.md", "two");
    assert_int_equal(pt_input_next_member(in, &err), PT_END);
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
        cmocka_unit_test(a_packed_file_is_held_against_its_checksum),
        cmocka_unit_test(a_small_packed_file_is_held_against_its_checksum),
        cmocka_unit_test(a_packed_tar_is_held_against_its_checksum),
        cmocka_unit_test(packed_files_behind_each_other_are_one),
        cmocka_unit_test(a_pipe_is_read_packed_or_not),
        cmocka_unit_test(utf16_with_a_mark_comes_as_utf8),
        cmocka_unit_test(utf16_of_many_blocks_is_whole),
        cmocka_unit_test(a_line_over_the_limit_is_skipped_and_the_next_one_read),
        cmocka_unit_test(a_file_that_unpacks_to_far_more_than_text_does_is_refused),
        cmocka_unit_test(a_limit_that_was_set_holds),
        cmocka_unit_test(bytes_that_are_taken_count_their_lines),
        cmocka_unit_test(the_files_of_an_archive_come_one_after_the_other_unpacked),
        cmocka_unit_test(a_file_that_is_no_archive_has_one_member_without_a_path),
        cmocka_unit_test(a_broken_member_is_told_and_the_next_one_read),
        cmocka_unit_test(a_damaged_archive_comes_to_an_end),
        cmocka_unit_test(a_file_packed_twice_is_refused),
        cmocka_unit_test(what_unpacks_to_nothing_counts_all_the_same),
        cmocka_unit_test(a_member_called_as_a_path_upwards_is_a_name),
    };

    return cmocka_run_group_tests(tests, open_folder, close_folder);
}
