#include "ingest/loop.h"

#include "base/stop.h"
#include "source/ahead.h"

static pt_status keep_reject(pt_loop *loop, const pt_paper *paper, const pt_error *why, pt_error *err)
{
    if (loop->is_strict)
        return pt_fail(err, PT_EINPUT, "line %zu: %s", paper->line, why->text);
    return pt_saver_reject(loop->saver, paper, why, err);
}

enum { TELL_EVERY = 1024 }; /* records */

/* What the reader says of the file as a whole is no fault of a record. */
static void tell_of_file(const pt_loop *loop, const pt_source_file *file, const pt_paper *rest)
{
    for (size_t i = 0; i < rest->repair_count; i++)
        pt_note(loop->observer, PT_NOTE_WARNING, "%.*s: %.*s", PT_FMT(file->path), PT_FMT(rest->repairs[i]));
}

/* PT_EIO: the rest cannot be had now, and is asked for again. */
static pt_status read_papers(pt_loop *loop, pt_ahead *ahead, const pt_source_file *file, pt_error *err)
{
    pt_paper paper;
    pt_error why;
    pt_status st;

    while ((st = pt_ahead_next(ahead, &paper, &why)) != PT_END) {
        PT_TRY(pt_stop_check(err));
        if (paper.position % TELL_EVERY == TELL_EVERY - 1)
            pt_progress(loop->observer, "ingest", loop->done_bytes + pt_ahead_packed(ahead), loop->bytes);
        if (st == PT_EIO) {
            *err = why;
            return PT_EIO;
        }
        if (st == PT_OK)
            PT_TRY(pt_saver_paper(loop->saver, &paper, err));
        else
            PT_TRY(keep_reject(loop, &paper, &why, err));
        if (st != PT_OK && st != PT_REJECT)
            return PT_OK;
    }
    tell_of_file(loop, file, &paper);
    return pt_saver_rest(loop->saver, &paper, err);
}

static void add_saved(pt_saved *sum, const pt_saved *saved)
{
    sum->records += saved->records;
    sum->new_papers += saved->new_papers;
    sum->repeats += saved->repeats;
    sum->repairs += saved->repairs;
    sum->rejects += saved->rejects;
}

/* What was had of the file is kept; gives the failure that `err` tells, unless the store fails. */
static pt_status leave(pt_loop *loop, pt_error *err)
{
    pt_error why = *err;
    pt_saved saved;

    PT_TRY(pt_saver_leave_file(loop->saver, &saved, err));
    add_saved(loop->totals, &saved);
    *err = why;
    return why.status;
}

pt_status pt_loop_read(pt_loop *loop, pt_input *in, const pt_reader *reader, pt_source_file *file, pt_error *err)
{
    pt_ahead *ahead = pt_ahead_open(reader, in);
    pt_saved saved = { 0 };
    pt_status st;

    file->format = pt_str_of(reader->name);
    file->trust = reader->trust;
    loop->is_torn = true;
    PT_OR_DONE(pt_saver_begin_file(loop->saver, file, err));
    st = read_papers(loop, ahead, file, err);
    if (st == PT_EIO || st == PT_ESTOPPED) {
        st = leave(loop, err);
        loop->is_torn = st != PT_EIO && st != PT_ESTOPPED;
    }
    PT_OR_DONE(st);
    PT_OR_DONE(pt_saver_end_file(loop->saver, &saved, err));
    loop->is_torn = false;
    add_saved(loop->totals, &saved);
    if (saved.records == 0)
        pt_note(loop->observer, PT_NOTE_WARNING, "%.*s: holds no papers", PT_FMT(file->path));
done:
    pt_ahead_close(ahead);
    return st;
}
