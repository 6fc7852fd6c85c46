/* Papers into the store. May use: base, paper.
 *
 *   pt_saver_open                 one a command; knows every paper and name in the store
 *     pt_saver_begin_file         PT_END: these bytes are known for this day, go on to the next file
 *       pt_saver_paper, pt_saver_reject
 *       pt_saver_rest             at the end of an input
 *     pt_saver_end_file           commits now and then; or pt_saver_leave_file
 *   pt_saver_finish               commits the rest
 *   pt_saver_close                always; what was not committed is gone
 *
 *   Of the records of one paper the best is kept: the highest version, then the most trusted format, then the earliest
 *   day, then the smaller hash; categories of all are joined; first and last day are those of all. So the store is the
 *   same whatever order files come in. */
#ifndef PT_STORE_SAVE_H
#define PT_STORE_SAVE_H

#include "base/day.h"
#include "base/hash.h"
#include "paper/paper.h"
#include "store/store.h"

typedef struct pt_saver pt_saver;

typedef struct pt_source_file {
    pt_str path;       /* as the user named it, or the address it was harvested from */
    pt_str collection; /* whose pile it is of */
    pt_str format;     /* the reader's name */
    int trust;         /* the reader's */
    pt_hash digest;
    pt_day day;
    pt_str day_origin; /* "option", "name" or "ids" */
} pt_source_file;

typedef struct pt_saved {
    uint64_t records, new_papers, repeats, repairs, rejects;
} pt_saved;

pt_saver *pt_saver_open(pt_store *store);

/* Are these bytes known in this collection, for `day`, or for any day when it is PT_NO_DAY? */
pt_status pt_saver_knows(pt_saver *saver, pt_hash digest, pt_str collection, pt_day day, bool *known,
                         pt_error *err) PT_MUST;

/* A file of over 100,000 records is committed in parts. One that an earlier run did not come to the end of goes on
 * behind what that saved: the same records are given again, and passed over. */
pt_status pt_saver_begin_file(pt_saver *saver, const pt_source_file *file, pt_error *err) PT_MUST;
pt_status pt_saver_paper(pt_saver *saver, const pt_paper *paper, pt_error *err) PT_MUST;

/* Keeps what could not be read: paper->position, ->line and ->excerpt say where, `why` says why. */
pt_status pt_saver_reject(pt_saver *saver, const pt_paper *paper, const pt_error *why, pt_error *err) PT_MUST;

/* Keeps what a Markdown digest holds after its last record: rest->raw. */
pt_status pt_saver_rest(pt_saver *saver, const pt_paper *rest, pt_error *err) PT_MUST;
pt_status pt_saver_end_file(pt_saver *saver, pt_saved *saved, pt_error *err) PT_MUST;

/* Instead, where the rest of the file could not be had this time: the next run that is given it goes on behind what was
 * saved. */
pt_status pt_saver_leave_file(pt_saver *saver, pt_saved *saved, pt_error *err) PT_MUST;

/* Opens the transaction when none is open: for what is to be remembered along with the papers. */
pt_status pt_saver_begin(pt_saver *saver, pt_error *err) PT_MUST;

/* From now on nothing is committed before pt_saver_finish: what belongs together comes together. */
void pt_saver_hold(pt_saver *saver);

pt_status pt_saver_finish(pt_saver *saver, pt_error *err) PT_MUST;
void pt_saver_close(pt_saver *saver);

#endif
