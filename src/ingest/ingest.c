#include "ingest/ingest.h"

#include "ingest/collection.h"
#include "ingest/files.h"
#include "ingest/loop.h"
#include "ingest/spool.h"

#include <stdio.h>
#include <string.h>

struct ingest {
    pt_loop loop;
    const pt_ingest_options *options;
    const pt_observer *observer;
    pt_ingest_totals *totals;
};

/* ── Which day does a file stand for? ────────────────────────────────────────────────────────────────────────────── */

/* The first "2026-06-17" in a file's name. */
static bool day_in_name(pt_str name, pt_day *day)
{
    for (size_t at = 0; at + 10 <= name.len; at++)
        if (pt_day_parse(pt_str_part(name, at, 10), day))
            return true;
    return false;
}

/* The last day of the month of the newest arXiv id in the file; reads it once for that. */
static pt_status day_of_newest_id(const char *path, const pt_reader *reader, pt_day *day, pt_error *err)
{
    pt_input *in = NULL;
    pt_reading *reading = NULL;
    pt_paper paper;
    pt_error why;
    pt_status st;

    *day = PT_NO_DAY;
    PT_OR_DONE(pt_input_open(path, &in, err));
    reading = pt_reader_open(reader, in);
    while ((st = pt_reader_next(reading, &paper, &why)) == PT_OK || st == PT_REJECT) {
        pt_day end = st == PT_OK ? pt_paper_id_month_end(paper.id) : PT_NO_DAY;

        if (end > *day)
            *day = end;
    }
    st = *day == PT_NO_DAY ? pt_fail(err, PT_EINPUT, "no day in its name and no arXiv id in it; say --date YYYY-MM-DD")
                           : PT_OK;
done:
    pt_reader_close(reading);
    pt_input_close(in);
    return st;
}

static pt_status find_day(struct ingest *ingest, const char *path, pt_input *in, const pt_reader *reader,
                          pt_source_file *file, pt_error *err)
{
    char text[PT_PERIOD_TEXT];

    file->day = ingest->options->day;
    file->day_origin = PT_S("option");
    if (file->day != PT_NO_DAY)
        return PT_OK;
    file->day_origin = PT_S("name");
    if (day_in_name(pt_input_name(in), &file->day))
        return PT_OK;
    file->day_origin = PT_S("ids");
    PT_TRY(day_of_newest_id(path, reader, &file->day, err));
    pt_day_print(file->day, text);
    pt_note(
        ingest->observer, PT_NOTE_WARNING,
        "%.*s: no day in its name; taken as %s, the end of the month of its newest arXiv id; say --date to be exact",
        PT_FMT(file->path), text);
    return PT_OK;
}

/* ── Files ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Nothing to do for bytes that were read before: for this day, or for any when their day would be a guess. */
static pt_status ingest_file(struct ingest *ingest, const char *path, pt_str shown, pt_error *err)
{
    pt_source_file file = { .path = shown, .collection = ingest->options->collection };
    const pt_reader *reader = ingest->options->reader;
    pt_input *in = NULL;
    pt_day day = ingest->options->day;
    pt_arena arena = { 0 };
    bool known;
    pt_status st;

    if (file.collection.len == 0)
        file.collection = pt_collection_of(&arena, shown);
    PT_OR_DONE(pt_input_open(path, &in, err));
    PT_OR_DONE(pt_spool_digest(path, &file.digest, err));
    if (day == PT_NO_DAY)
        day_in_name(pt_input_name(in), &day);
    PT_OR_DONE(pt_saver_knows(ingest->loop.saver, file.digest, file.collection, day, &known, err));
    if (known) {
        ingest->totals->known_files++;
        goto done;
    }
    if (!reader)
        PT_OR_DONE(pt_reader_choose(in, &reader, err));
    file.format = pt_str_of(reader->name);
    file.trust = reader->trust;
    PT_OR_DONE(find_day(ingest, path, in, reader, &file, err));
    PT_OR_DONE(pt_loop_read(&ingest->loop, in, reader, &file, err));
    ingest->totals->files++;
done:
    pt_input_close(in);
    pt_arena_free(&arena);
    return st;
}

/* A file that is no digest, or cannot be opened, does not stop the others. In a folder it is nothing unusual. */
static pt_status forgive(struct ingest *ingest, const pt_file *file, pt_error *err)
{
    bool is_foreign = err->status == PT_EINPUT && !file->is_named;

    if (ingest->options->is_strict || (err->status != PT_EINPUT && err->status != PT_EIO && err->status != PT_ELIMIT))
        return pt_fail_in(err, "%.*s", PT_FMT(file->path));
    ingest->totals->unreadable_files += !is_foreign;
    pt_note(ingest->observer, is_foreign ? PT_NOTE_DETAIL : PT_NOTE_WARNING, "%.*s: %s", PT_FMT(file->path), err->text);
    return PT_OK;
}

static pt_status ingest_one(struct ingest *ingest, const pt_file *file, pt_error *err)
{
    pt_spool spool = { 0 };
    const char *path = file->path.at;
    pt_status st = PT_OK;

    if (strcmp(path, "-") == 0) {
        st = pt_spool_open(&spool, err);
        path = spool.path;
    }
    if (st == PT_OK)
        st = ingest_file(ingest, path, file->path, err);
    pt_spool_close(&spool);
    return st == PT_OK ? PT_OK : forgive(ingest, file, err);
}

pt_status pt_ingest(pt_store *store, char *const *paths, size_t count, const pt_ingest_options *options,
                    const pt_observer *observer, pt_ingest_totals *totals, pt_error *err)
{
    struct ingest ingest = {
        .loop = { .observer = observer, .totals = &totals->saved, .is_strict = options->is_strict },
        .options = options,
        .observer = observer,
        .totals = totals
    };
    pt_files files = { 0 };
    uint64_t bytes = 0, done_bytes = 0;
    pt_status st;

    *totals = (pt_ingest_totals){ 0 };
    for (size_t i = 0; i < count; i++)
        PT_OR_DONE(pt_files_find(&files, paths[i], err));
    for (size_t i = 0; i < files.len; i++)
        bytes += files.at[i].bytes;
    ingest.loop.saver = pt_saver_open(store);
    for (size_t i = 0; i < files.len; i++) {
        PT_OR_DONE(ingest_one(&ingest, &files.at[i], err));
        done_bytes += files.at[i].bytes;
        pt_progress(observer, "ingest", done_bytes, bytes);
    }
    st = pt_saver_finish(ingest.loop.saver, err);
done:
    pt_saver_close(ingest.loop.saver);
    pt_files_free(&files);
    return st;
}
