#include "store/save.h"

#include "base/memory.h"
#include "paper/other_id.h"
#include "store/inside.h"
#include "store/record_hash.h"
#include "store/saver.h"
#include "store/statement.h"

#include <stdlib.h>

/* Records: each commit waits for the disk; a kill loses what was not committed. Small files are committed whole, of a
 * large one what was read so far, now and then: the next run goes on behind it. */
enum { COMMIT_EVERY = 20000, COMMIT_WITHIN = 100000 };

pt_saver *pt_saver_open(pt_store *store)
{
    pt_saver *saver = PT_CALLOC(pt_saver, 1);

    saver->store = store;
    saver->hasher = pt_hasher_new();
    saver->digest = pt_digest_keeper_new(store);
    pt_store_heed_stop(store, false);
    return saver;
}

void pt_saver_close(pt_saver *saver)
{
    if (!saver)
        return;
    pt_store_rollback(saver->store);
    pt_store_heed_stop(saver->store, true);
    pt_known_free(saver->known);
    pt_hasher_free(saver->hasher);
    pt_digest_keeper_free(saver->digest);
    pt_arena_free(&saver->arena);
    free(saver);
}

/* ── Files ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

pt_status pt_saver_knows(pt_saver *saver, pt_hash digest, pt_str collection, pt_day day, bool *known, pt_error *err)
{
    pt_statement *find;
    char text[33];
    pt_status st;

    PT_TRY(pt_store_statement(saver->store, PT_SQL_STORE_SOURCE_FIND, &find, err));
    pt_hash_print(digest, text);
    pt_bind_str(find, 1, pt_str_of(text));
    if (day != PT_NO_DAY)
        pt_bind_int(find, 2, day);
    pt_bind_str(find, 3, collection);
    st = pt_statement_step(find, err);
    *known = st == PT_OK;
    return st == PT_OK ? pt_statement_run(find, err) : st == PT_END ? PT_OK : st;
}

/* Begins a transaction when none is open, and forgets what it knows of the store if another writer came between. */
pt_status pt_saver_begin(pt_saver *saver, pt_error *err)
{
    int64_t version;

    if (!saver->store->in_transaction)
        PT_TRY(pt_store_begin(saver->store, err));
    PT_TRY(pt_sqlite_number(saver->store->db, "PRAGMA data_version", &version, err));
    if (saver->known && version == saver->data_version)
        return PT_OK;
    pt_known_free(saver->known);
    saver->known = NULL;
    saver->data_version = version;
    return pt_known_load(saver->store, &saver->known, err);
}

static pt_status add_source(pt_saver *saver, pt_error *err)
{
    const pt_source_file *file = &saver->file;
    pt_statement *add;
    char digest[33];

    pt_hash_print(file->digest, digest);
    PT_TRY(pt_store_statement(saver->store, PT_SQL_STORE_SOURCE_ADD, &add, err));
    pt_bind_str(add, 1, file->path);
    pt_bind_str(add, 2, file->format);
    pt_bind_str(add, 3, pt_str_of(digest));
    pt_bind_int(add, 4, file->day);
    pt_bind_str(add, 5, file->day_origin);
    pt_bind_str(add, 6, file->collection);
    PT_TRY(pt_statement_run(add, err));
    saver->source_id = pt_store_last_id(saver->store);
    return PT_OK;
}

/* A file that an earlier run did not read to its end: what it saved is passed over. */
static pt_status find_begun(pt_saver *saver, pt_error *err)
{
    const pt_source_file *file = &saver->file;
    pt_statement *find;
    char digest[33];
    pt_status st;

    pt_hash_print(file->digest, digest);
    PT_TRY(pt_store_statement(saver->store, PT_SQL_STORE_SOURCE_BEGUN, &find, err));
    pt_bind_str(find, 1, pt_str_of(digest));
    pt_bind_int(find, 2, file->day);
    pt_bind_str(find, 3, file->collection);
    pt_bind_str(find, 4, file->day_origin);
    if ((st = pt_statement_step(find, err)) != PT_OK)
        return st == PT_END ? PT_OK : st;
    saver->source_id = pt_read_int(find, 0);
    saver->saved_before = (uint64_t)pt_read_int(find, 1);
    return pt_statement_run(find, err);
}

pt_status pt_saver_begin_file(pt_saver *saver, const pt_source_file *file, pt_error *err)
{
    PT_TRY(pt_saver_begin(saver, err));
    saver->file = *file;
    saver->saved = (pt_saved){ 0 };
    saver->newest_day = 0;
    saver->source_id = 0;
    saver->saved_before = saver->passed = 0;
    PT_TRY(find_begun(saver, err));
    if (!saver->source_id)
        PT_TRY(add_source(saver, err));
    pt_digest_keep_begin(saver->digest, saver->source_id);
    return PT_OK;
}

static pt_status commit(pt_saver *saver, pt_error *err)
{
    pt_statement *bump;

    PT_TRY(pt_store_statement(saver->store, PT_SQL_STORE_CHANGE_BUMP, &bump, err));
    PT_TRY(pt_statement_run(bump, err));
    PT_TRY(pt_store_commit(saver->store, err));
    saver->uncommitted = 0;
    return PT_OK;
}

static pt_status save_progress(pt_saver *saver, bool is_whole, pt_error *err)
{
    pt_statement *done;

    PT_TRY(pt_store_statement(saver->store, PT_SQL_STORE_SOURCE_DONE, &done, err));
    pt_bind_int(done, 1, saver->source_id);
    pt_bind_int(done, 2, (int64_t)(saver->saved_before + saver->saved.records));
    if (is_whole && pt_str_equal(saver->file.day_origin, PT_S("ids")) && saver->newest_day)
        pt_bind_int(done, 3, saver->newest_day);
    pt_bind_int(done, 4, is_whole);
    return pt_statement_run(done, err);
}

pt_status pt_saver_leave_file(pt_saver *saver, pt_saved *saved, pt_error *err)
{
    *saved = saver->saved;
    return save_progress(saver, false, err);
}

pt_status pt_saver_end_file(pt_saver *saver, pt_saved *saved, pt_error *err)
{
    PT_TRY(pt_digest_keep_end(saver->digest, err));
    PT_TRY(save_progress(saver, true, err));
    *saved = saver->saved;
    saver->uncommitted += saver->saved.records % COMMIT_WITHIN;
    return saver->uncommitted >= COMMIT_EVERY && !saver->is_held ? commit(saver, err) : PT_OK;
}

/* Passes over what an earlier run saved; PT_END for such a record. Commits between two records now and then. */
static pt_status begin_record(pt_saver *saver, pt_error *err)
{
    if (saver->passed < saver->saved_before) {
        saver->passed++;
        return PT_END;
    }
    if (!saver->is_held && saver->saved.records > 0 && saver->saved.records % COMMIT_WITHIN == 0) {
        PT_TRY(save_progress(saver, false, err));
        PT_TRY(commit(saver, err));
        PT_TRY(pt_saver_begin(saver, err));
    }
    saver->saved.records++;
    pt_arena_reset(&saver->arena);
    return PT_OK;
}

void pt_saver_hold(pt_saver *saver)
{
    saver->is_held = true;
}

pt_status pt_saver_finish(pt_saver *saver, pt_error *err)
{
    return saver->store->in_transaction ? commit(saver, err) : PT_OK;
}

/* ── Papers ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

pt_day pt_saver_day(const pt_saver *saver, const pt_paper *paper)
{
    return paper->day ? paper->day : saver->file.day;
}

static pt_status save_known(pt_saver *saver, const pt_paper *paper, pt_known_paper *known, int64_t *record_id,
                            pt_error *err)
{
    saver->saved.repeats++;
    return pt_record_further(saver, paper, pt_record_hash(saver->hasher, &saver->arena, paper), known, record_id, err);
}

static pt_status save_new(pt_saver *saver, const pt_paper *paper, int64_t *paper_id, pt_error *err)
{
    pt_hash hash = pt_record_hash(saver->hasher, &saver->arena, paper);
    pt_known_paper *known = pt_known_add(saver->known, paper->id);
    pt_day day = pt_saver_day(saver, paper);

    known->hash = hash;
    known->version = paper->version > 0 ? paper->version : 1;
    known->trust = saver->file.trust;
    known->day = known->first = known->last = day;
    known->is_replacement = pt_paper_is_replacement(paper);
    *paper_id = known->paper_id;
    saver->saved.new_papers++;
    return pt_record_first(saver, paper, known, err);
}

/* Gives the stored paper with this DOI the id of arXiv that it turned out to have. */
static pt_status rename_paper(pt_saver *saver, pt_str doi, pt_str arxiv_id, pt_known_paper **known, pt_error *err)
{
    pt_statement *rename;

    *known = pt_known_rename(saver->known, doi, arxiv_id);
    PT_TRY(pt_store_statement(saver->store, PT_SQL_STORE_PAPER_RENAME, &rename, err));
    pt_bind_int(rename, 1, (*known)->paper_id);
    pt_bind_str(rename, 2, arxiv_id);
    PT_TRY(pt_statement_run(rename, err));
    return pt_row_save_days(saver, arxiv_id, *known, err);
}

/* The DOI that a record of arXiv states; empty when it states none, or is another source's. */
static pt_str doi_of(pt_saver *saver, const pt_paper *paper)
{
    pt_str doi = { 0 };

    if (paper->doi.len && !pt_str_starts(paper->id, PT_S("doi:")) && pt_doi_find(&saver->arena, paper->doi, &doi))
        return doi;
    return (pt_str){ 0 };
}

/* The stored paper that a record is of; NULL when it is new. Where a record of arXiv states a DOI, what other sources
 * told of that DOI, until now a paper of its own, is of the same paper. */
static pt_status find_paper(pt_saver *saver, const pt_paper *paper, pt_str doi, pt_known_paper **known, pt_error *err)
{
    pt_known_paper *of_doi;

    *known = pt_known_find(saver->known, paper->id);
    if (!doi.len || !(of_doi = pt_known_own(saver->known, doi)))
        return PT_OK;
    if (!*known)
        return rename_paper(saver, doi, paper->id, known, err);
    PT_TRY(pt_record_join_papers(saver, of_doi, *known, err));
    pt_known_alias(saver->known, doi, paper->id);
    return PT_OK;
}

static pt_status save_paper(pt_saver *saver, const pt_paper *paper, pt_error *err)
{
    int64_t paper_id, record_id = 0;
    pt_str doi = doi_of(saver, paper);
    pt_known_paper *known;

    PT_TRY(pt_known_ask(saver->known, paper->id, doi, err));
    PT_TRY(find_paper(saver, paper, doi, &known, err));
    paper_id = known ? known->paper_id : 0;
    PT_TRY(known ? save_known(saver, paper, known, &record_id, err) : save_new(saver, paper, &paper_id, err));
    if (doi.len && !pt_known_find(saver->known, doi))
        pt_known_alias(saver->known, doi, paper->id);
    PT_TRY(pt_seen_paper(saver, paper, paper_id, record_id, err));
    for (size_t i = 0; i < paper->repair_count; i++)
        PT_TRY(pt_seen_reject(saver, paper, i, true, paper->repairs[i], err));
    saver->saved.repairs += paper->repair_count > 0;
    return pt_digest_keep(saver->digest, paper, paper->raw, err);
}

pt_status pt_saver_paper(pt_saver *saver, const pt_paper *paper, pt_error *err)
{
    pt_status st = begin_record(saver, err);

    saver->newest_day = paper->day > saver->newest_day ? paper->day : saver->newest_day;
    if (st != PT_OK) /* a digest's layout hangs together from its first record on */
        return st == PT_END ? pt_digest_keep(saver->digest, paper, paper->raw, err) : st;
    return paper->announced == PT_ANNOUNCED_DELETED ? pt_seen_deletion(saver, paper, err)
                                                    : save_paper(saver, paper, err);
}

pt_status pt_saver_reject(pt_saver *saver, const pt_paper *paper, const pt_error *why, pt_error *err)
{
    pt_status st = begin_record(saver, err);

    if (st != PT_OK)
        return st == PT_END ? pt_digest_keep(saver->digest, NULL, paper->raw, err) : st;
    saver->saved.rejects++;
    PT_TRY(pt_digest_keep(saver->digest, NULL, paper->raw, err));
    return pt_seen_reject(saver, paper, 0, false, pt_str_of(why->text), err);
}

pt_status pt_saver_rest(pt_saver *saver, const pt_paper *rest, pt_error *err)
{
    return pt_digest_keep(saver->digest, NULL, rest->raw, err);
}
