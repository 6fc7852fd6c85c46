/* What the files that write papers share: save.c (files, and the way of a record), row.c (a paper's row),
 * record.c (its records, and the best of each), seen.c (sightings, summaries, rejects). For those files only. */
#ifndef PT_STORE_SAVER_H
#define PT_STORE_SAVER_H

#include "assets.h"
#include "store/digest.h"
#include "store/known.h"
#include "store/save.h"

struct pt_saver {
    pt_store *store;
    pt_known *known;
    int64_t data_version; /* of the store when `known` was loaded: another writer changes it */
    pt_hasher *hasher;
    pt_digest_keeper *digest;
    pt_arena arena; /* of the record at hand */
    int64_t source_id;
    pt_source_file file;
    pt_saved saved;        /* of the file */
    uint64_t saved_before; /* records that an earlier run saved of the file, which did not come to its end */
    uint64_t passed;       /* how many of them this run passed over */
    pt_day newest_day;     /* that a record of the file stated; 0: none did */
    uint64_t uncommitted;  /* records */
    bool is_held;          /* all is committed at the end */
};

/* The day a record counts for: its own, else its file's. */
pt_day pt_saver_day(const pt_saver *saver, const pt_paper *paper);

/* row.c: the paper's row, its authors (where it has none yet), its days. `which` is PAPER_ADD or PAPER_REPLACE. */
pt_status pt_row_save(pt_saver *saver, pt_sql which, const pt_paper *paper, pt_str arxiv_id,
                      const pt_known_paper *known, int64_t source_id, pt_error *err) PT_MUST;
pt_status pt_row_save_authors(pt_saver *saver, const pt_paper *paper, int64_t paper_id, pt_error *err) PT_MUST;
pt_status pt_row_save_days(pt_saver *saver, pt_str arxiv_id, const pt_known_paper *known, pt_error *err) PT_MUST;

/* record.c: the first record of a paper. */
pt_status pt_record_first(pt_saver *saver, const pt_paper *paper, const pt_known_paper *known, pt_error *err) PT_MUST;

/* record.c: a further record of a known paper. Brings `known` and the stored paper up to date; *record_id is the row in
 * `record`, 0 when the paper has but one. */
pt_status pt_record_further(pt_saver *saver, const pt_paper *paper, pt_hash hash, pt_known_paper *known,
                            int64_t *record_id, pt_error *err) PT_MUST;

/* record.c: all that is stored of the paper `from` becomes part of `into`; the row of `from` goes. */
pt_status pt_record_join_papers(pt_saver *saver, pt_known_paper *from, pt_known_paper *into, pt_error *err) PT_MUST;

/* seen.c */
pt_status pt_seen_paper(pt_saver *saver, const pt_paper *paper, int64_t paper_id, int64_t record_id,
                        pt_error *err) PT_MUST;
pt_status pt_seen_reject(pt_saver *saver, const pt_paper *paper, size_t number, bool is_repaired, pt_str reason,
                         pt_error *err) PT_MUST;
pt_status pt_seen_deletion(pt_saver *saver, const pt_paper *paper, pt_error *err) PT_MUST;

#endif
