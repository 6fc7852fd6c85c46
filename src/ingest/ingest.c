#include "ingest/ingest.h"

#include "base/dict.h"
#include "base/memory.h"
#include "base/stop.h"
#include "ingest/collection.h"
#include "ingest/date.h"
#include "ingest/files.h"
#include "ingest/loop.h"
#include "ingest/spool.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct ingest {
    pt_store *store;
    pt_loop loop;
    const pt_ingest_options *options;
    const pt_observer *observer;
    pt_ingest_totals *totals;
};

/* A file within a file, or the file itself: where it is, and what it is called. */
struct member {
    const char *path; /* to open */
    size_t number;    /* within the file, from 0 */
    pt_source_file file;
    bool is_foreign; /* whole, and of no format we know */
};

/* How often each name came within an archive: in a tar to which was appended, the same one may come again. */
struct names {
    pt_dict *names;
    PT_ARRAY(uint32_t) seen;
};

/* ── One file within a file ──────────────────────────────────────────────────────────────────────────────────────── */

static pt_status find_day(struct ingest *ingest, const struct member *member, const pt_reader *reader,
                          pt_source_file *file, pt_error *err)
{
    char text[PT_PERIOD_TEXT];
    bool is_stated;

    if (file->day != PT_NO_DAY)
        return PT_OK;
    file->day_origin = PT_S("ids");
    PT_TRY(pt_date_in_records(member->path, member->number, reader, ingest->options->max_bytes, &file->day, &is_stated,
                              err));
    if (is_stated)
        return PT_OK;
    pt_day_print(file->day, text);
    pt_note(ingest->observer, PT_NOTE_WARNING,
            "%.*s: no day in its name; taken as %s, which its newest record tells; say --date to be exact",
            PT_FMT(file->path), text);
    return PT_OK;
}

/* What it is taken for, for -v. */
static void tell_of(const struct ingest *ingest, const pt_reader *reader, const pt_source_file *file)
{
    char day[PT_PERIOD_TEXT];

    pt_day_print(file->day, day);
    pt_note(ingest->observer, PT_NOTE_DETAIL, "%.*s: read as %s of %s (the day is from %s), collection %.*s",
            PT_FMT(file->path), reader->name, day,
            pt_str_equal(file->day_origin, PT_S("option")) ? "--date"
            : pt_str_equal(file->day_origin, PT_S("name")) ? "its name"
                                                           : "its records",
            PT_FMT(file->collection));
}

/* What is damaged says so by its head, before anybody takes it for a stranger's. */
static pt_status choose_reader(pt_input *in, struct member *member, const pt_reader **reader, pt_error *err)
{
    pt_str head;
    pt_status st;

    PT_TRY(pt_input_head(in, &head, err));
    st = pt_reader_choose(in, reader, err);
    member->is_foreign = st == PT_EINPUT;
    return st;
}

/* Nothing to do for bytes that were read before: for this day, or for any when their day would be a guess. */
static pt_status ingest_member(struct ingest *ingest, pt_input *in, struct member *member, pt_error *err)
{
    const pt_reader *reader = ingest->options->reader;
    pt_source_file *file = &member->file;
    bool known;

    file->day = ingest->options->day;
    file->day_origin = PT_S("option");
    if (file->day == PT_NO_DAY) {
        file->day = pt_date_in_name(pt_input_name(in));
        file->day_origin = PT_S("name");
    }
    PT_TRY(pt_saver_knows(ingest->loop.saver, file->digest, file->collection, file->day, &known, err));
    if (known) {
        ingest->totals->known_files++;
        pt_note(ingest->observer, PT_NOTE_DETAIL, "%.*s: read before, passed over", PT_FMT(file->path));
        return PT_OK;
    }
    if (!reader)
        PT_TRY(choose_reader(in, member, &reader, err));
    PT_TRY(find_day(ingest, member, reader, file, err));
    tell_of(ingest, reader, file);
    PT_TRY(pt_loop_read(&ingest->loop, in, reader, file, err));
    ingest->totals->files++;
    return PT_OK;
}

static uint32_t count_before(struct names *names, pt_str name)
{
    uint32_t id = pt_dict_add(names->names, name);

    if (id == names->seen.len)
        PT_PUSH(&names->seen, 0);
    return names->seen.at[id]++;
}

/* The same bytes under the same name within the same archive: a hash of the archive's and the name, and of how many of
 * that name came before. */
static pt_hash digest_of(pt_hash archive, pt_str name, uint32_t before)
{
    pt_hasher *hasher = pt_hasher_new();
    char text[33];

    pt_hash_print(archive, text);
    pt_hasher_add(hasher, pt_str_of(text));
    pt_hasher_add(hasher, name);
    snprintf(text, sizeof text, "%" PRIu32, before);
    if (before)
        pt_hasher_add(hasher, pt_str_of(text));
    archive = pt_hasher_value(hasher);
    pt_hasher_free(hasher);
    return archive;
}

/* A file that is no digest, or cannot be opened, does not stop the others. One that is `is_foreign`, of no format we
 * know in a folder or an archive, is nothing unusual. */
static pt_status forgive(struct ingest *ingest, pt_str path, bool is_foreign, pt_error *err)
{
    if (err->status == PT_ESTORE || err->status == PT_EBUSY || pt_stop_is_asked())
        return err->status;
    if (ingest->options->is_strict || (err->status != PT_EINPUT && err->status != PT_EIO && err->status != PT_ELIMIT))
        return pt_fail_in(err, "%.*s", PT_FMT(path));
    ingest->totals->unreadable_files += !is_foreign;
    pt_note(ingest->observer, is_foreign ? PT_NOTE_DETAIL : PT_NOTE_WARNING, "%.*s: %s", PT_FMT(path), err->text);
    return PT_OK;
}

/* ── Files ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* All files within the one at hand. One that cannot be read does not stop the others. */
static pt_status ingest_members(struct ingest *ingest, pt_input *in, const struct member *whole, bool is_named,
                                pt_error *err)
{
    struct names names = { .names = pt_dict_new() };
    pt_arena arena = { 0 };
    pt_status st = PT_OK, next = PT_OK;

    for (size_t number = 0; st == PT_OK && next != PT_END; number++) {
        struct member member = *whole;
        pt_str inside = pt_input_member(in);

        pt_arena_reset(&arena);
        member.number = number;
        if (inside.len) {
            member.file.path = pt_arena_printf(&arena, "%.*s/%.*s", PT_FMT(whole->file.path), PT_FMT(inside));
            member.file.digest = digest_of(whole->file.digest, inside, count_before(&names, inside));
        }
        st = next == PT_OK ? ingest_member(ingest, in, &member, err) : next;
        if (st != PT_OK)
            st = forgive(ingest, member.file.path, member.is_foreign && (inside.len || !is_named), err);
        next = pt_input_next_member(in, err);
    }
    pt_dict_free(names.names);
    free(names.seen.at);
    pt_arena_free(&arena);
    return st;
}

static pt_status ingest_file(struct ingest *ingest, const char *path, const pt_file *file, pt_error *err)
{
    struct member whole = { .path = path, .file = { .path = file->path, .collection = ingest->options->collection } };
    pt_input *in = NULL;
    pt_arena arena = { 0 };
    pt_status st;

    if (whole.file.collection.len == 0)
        whole.file.collection = pt_collection_of(&arena, file->path);
    st = pt_spool_digest(path, &whole.file.digest, err);
    if (st == PT_OK)
        st = pt_input_open(path, &in, err);
    if (st != PT_OK) {
        st = forgive(ingest, file->path, false, err);
        goto done;
    }
    pt_input_set_limit(in, ingest->options->max_bytes);
    st = ingest_members(ingest, in, &whole, file->is_named, err);
done:
    pt_input_close(in);
    pt_arena_free(&arena);
    return st;
}

static pt_status ingest_one(struct ingest *ingest, const pt_file *file, pt_error *err)
{
    pt_spool spool = { 0 };
    const char *path = file->path.at;
    pt_status st = PT_OK;

    if (pt_store_is_part(ingest->store, path)) {
        pt_fail(err, PT_EINPUT, "is the store itself");
        return forgive(ingest, file->path, !file->is_named, err);
    }
    if (strcmp(path, "-") == 0 || file->is_pipe) {
        st = pt_spool_open(&spool, path, err);
        path = spool.path;
    }
    st = st == PT_OK ? ingest_file(ingest, path, file, err) : forgive(ingest, file->path, false, err);
    pt_spool_close(&spool);
    return st;
}

pt_status pt_ingest(pt_store *store, char *const *paths, size_t count, const pt_ingest_options *options,
                    const pt_observer *observer, pt_ingest_totals *totals, pt_error *err)
{
    struct ingest ingest = {
        .store = store,
        .loop = { .observer = observer, .totals = &totals->saved, .is_strict = options->is_strict },
        .options = options,
        .observer = observer,
        .totals = totals
    };
    pt_files files = { 0 };
    pt_status st;

    *totals = (pt_ingest_totals){ 0 };
    for (size_t i = 0; i < count; i++)
        PT_OR_DONE(pt_files_find(&files, paths[i], err));
    for (size_t i = 0; i < files.len; i++)
        ingest.loop.bytes += files.at[i].bytes;
    ingest.loop.saver = pt_saver_open(store);
    for (size_t i = 0; i < files.len; i++) {
        st = ingest_one(&ingest, &files.at[i], err);
        if (pt_stop_is_asked() && !ingest.loop.is_torn)
            break;
        PT_OR_DONE(st);
        ingest.loop.done_bytes += files.at[i].bytes;
        pt_progress(observer, "ingest", ingest.loop.done_bytes, ingest.loop.bytes);
    }
    PT_OR_DONE(pt_saver_finish(ingest.loop.saver, err)); /* what was read is kept */
    st = pt_stop_check(err);
done:
    pt_saver_close(ingest.loop.saver);
    pt_files_free(&files);
    return st;
}
