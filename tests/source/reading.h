/* Reads a text or a file as ingest would, for the tests of readers. */
#ifndef TESTS_SOURCE_READING_H
#define TESTS_SOURCE_READING_H

#include "source/source.h"

#include <unistd.h>

typedef struct reading {
    char *folder; /* NULL for a file that was there */
    pt_input *in;
    const pt_reader *reader;
    pt_reading *at_work;
    pt_paper paper; /* what next_paper found */
    pt_error why;
} reading;

/* Writes `text` into a fresh folder as `name` and gives its path there. */
static inline void write_text(char **folder, const char *name, pt_str text, char path[4096])
{
    FILE *file;

    *folder = make_folder();
    snprintf(path, 4096, "%s/%s", *folder, name);
    file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(text.at, 1, text.len, file), text.len);
    assert_int_equal(fclose(file), 0);
}

/* Opens `path`; the reader is the surest one. */
static inline reading read_file(const char *path)
{
    reading r = { 0 };

    assert_ok(pt_input_open(path, &r.in, &r.why), &r.why);
    assert_ok(pt_reader_choose(r.in, &r.reader, &r.why), &r.why);
    r.at_work = pt_reader_open(r.reader, r.in);
    return r;
}

static inline reading read_text(const char *name, pt_str text)
{
    char path[4096], *folder;
    reading r;

    write_text(&folder, name, text, path);
    r = read_file(path);
    r.folder = folder;
    return r;
}

static inline pt_status next_paper(reading *r)
{
    return pt_reader_next(r->at_work, &r->paper, &r->why);
}

static inline void close_reading(reading *r)
{
    pt_reader_close(r->at_work);
    pt_input_close(r->in);
    if (r->folder)
        remove_folder(r->folder);
}

/* How many papers, rejects and repairs there are to the end. */
typedef struct tally {
    size_t papers, rejects, repairs;
} tally;

static inline tally count_papers(const char *path)
{
    reading r = read_file(path);
    tally t = { 0 };
    pt_status st;

    while ((st = next_paper(&r)) != PT_END) {
        assert_true(st == PT_OK || st == PT_REJECT);
        t.papers += st == PT_OK;
        t.rejects += st == PT_REJECT;
        t.repairs += st == PT_OK ? r.paper.repair_count : 0;
    }
    close_reading(&r);
    return t;
}

#endif
