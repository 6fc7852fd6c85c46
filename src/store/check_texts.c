/* Is what was received still what was received? Records and summaries are hashed again, Markdown digests put together
 * again. */
#include "base/memory.h"
#include "paper/other_id.h"
#include "store/check.h"
#include "store/digest.h"
#include "store/record_hash.h"
#include "store/stored.h"

#include <stdlib.h>

enum { LARGEST_DIGEST = 1 << 30 };

/* One record of the paper at hand. */
struct record {
    int64_t record_id; /* 0: the paper's row is its only one */
    pt_hash hash;
    pt_fields fields;
};

struct texts {
    pt_store *store;
    pt_findings *findings;
    size_t count;
    pt_hasher *hasher;
    pt_arena arena; /* of the paper at hand, as is all that follows */
    pt_stored paper;
    PT_ARRAY(struct record) records;
};

/* ── Records ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status load_records(struct texts *t, int64_t paper_id, pt_error *err)
{
    pt_statement *rows;
    pt_status st;

    t->records.len = 0;
    PT_TRY(pt_stored_read(t->store, paper_id, &t->arena, &t->paper, err));
    PT_TRY(pt_store_statement(t->store, PT_SQL_STORE_RECORD_ALL, &rows, err));
    pt_bind_int(rows, 1, paper_id);
    while ((st = pt_statement_step(rows, err)) == PT_OK)
        PT_PUSH(&t->records,
                ((struct record){ pt_read_int(rows, 0), pt_hash_parse(pt_read_str(rows, 1)), t->paper.fields }));
    if (st != PT_END)
        return st;
    for (size_t i = 0; i < t->records.len; i++)
        PT_TRY(pt_stored_override(t->store, t->records.at[i].record_id, &t->arena, &t->records.at[i].fields, err));
    if (!t->records.len)
        PT_PUSH(&t->records, ((struct record){ 0, pt_hash_parse(t->paper.hash), t->paper.fields }));
    return PT_OK;
}

/* A record from elsewhere came with an id of its own, which its paper may have lost to that of arXiv: then some record
 * of arXiv states it as its DOI. */
static bool is_as_hashed(struct texts *t, const struct record *record)
{
    pt_str id = t->paper.arxiv_id;

    if (pt_record_hash_fits(t->hasher, &t->arena, &record->fields, id, record->hash))
        return true;
    for (size_t i = 0; i < t->records.len; i++)
        if (pt_doi_find(&t->arena, t->records.at[i].fields.at[PT_FIELD_DOI], &id) &&
            pt_record_hash_fits(t->hasher, &t->arena, &record->fields, id, record->hash))
            return true;
    return false;
}

static void check_records(struct texts *t)
{
    pt_hash best = pt_hash_parse(t->paper.hash);
    bool has_best = false;

    for (size_t i = 0; i < t->records.len; i++) {
        has_best = has_best || pt_hash_equal(t->records.at[i].hash, best);
        if (!is_as_hashed(t, &t->records.at[i]))
            pt_check_tell(t->findings, &t->count,
                          "texts of papers: %.*s: what is kept of it is not what came: its title, authors, abstract or "
                          "another field was changed, or their hash; " PT_MENDED_BY_BACKUP,
                          PT_FMT(t->paper.arxiv_id));
    }
    if (!has_best)
        pt_check_tell(t->findings, &t->count,
                      "texts of papers: %.*s: its best record is none of its records; " PT_MENDED_BY_BACKUP,
                      PT_FMT(t->paper.arxiv_id));
}

/* ── Summaries ───────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status check_summaries(struct texts *t, int64_t paper_id, pt_error *err)
{
    pt_statement *rows;
    pt_status st;

    PT_TRY(pt_store_statement(t->store, PT_SQL_STORE_CHECK_SUMMARIES, &rows, err));
    pt_bind_int(rows, 1, paper_id);
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        pt_summary summary = { .language = pt_read_str(rows, 0),
                               .tldr = pt_read_str(rows, 1),
                               .motivation = pt_read_str(rows, 2),
                               .method = pt_read_str(rows, 3),
                               .result = pt_read_str(rows, 4),
                               .conclusion = pt_read_str(rows, 5) };

        if (!pt_hash_equal(pt_summary_hash(t->hasher, &summary), pt_hash_parse(pt_read_str(rows, 6))))
            pt_check_tell(t->findings, &t->count,
                          "texts of papers: %.*s: a summary is not what came; " PT_MENDED_BY_BACKUP,
                          PT_FMT(t->paper.arxiv_id));
    }
    return st == PT_END ? PT_OK : st;
}

pt_status pt_store_check_texts(pt_store *store, const pt_sampling *sampling, pt_findings *findings, pt_error *err)
{
    struct texts t = { .store = store, .findings = findings, .hasher = pt_hasher_new() };
    pt_statement *papers;
    pt_status st;

    PT_OR_DONE(pt_store_statement(store, PT_SQL_STORE_CHECK_PAPERS, &papers, err));
    pt_bind_int(papers, 1, sampling->every);
    pt_bind_int(papers, 2, sampling->from);
    while ((st = pt_statement_step(papers, err)) == PT_OK) {
        pt_arena_reset(&t.arena);
        PT_OR_DONE(load_records(&t, pt_read_int(papers, 0), err));
        check_records(&t);
        PT_OR_DONE(check_summaries(&t, pt_read_int(papers, 0), err));
    }
    st = st == PT_END ? PT_OK : st;
done:
    pt_check_tell_rest(findings, "texts of papers", t.count);
    findings->stored += t.count;
    free(t.records.at);
    pt_arena_free(&t.arena);
    pt_hasher_free(t.hasher);
    return st;
}

/* ── Markdown digests ────────────────────────────────────────────────────────────────────────────────────────────── */

pt_status pt_store_check_digests(pt_store *store, const pt_sampling *sampling, pt_findings *findings, pt_error *err)
{
    pt_buf bytes = { .limit = LARGEST_DIGEST };
    pt_statement *files;
    size_t count = 0;
    pt_status st;

    PT_OR_DONE(pt_store_statement(store, PT_SQL_STORE_CHECK_DIGESTS, &files, err));
    pt_bind_int(files, 1, sampling->every);
    pt_bind_int(files, 2, sampling->from);
    while ((st = pt_statement_step(files, err)) == PT_OK) {
        pt_error why = { 0 };

        pt_buf_reset(&bytes);
        st = pt_digest_read(store, pt_read_int(files, 0), &bytes, &why);
        if (st == PT_ESTORE)
            pt_check_tell(findings, &count, "digests: %.*s: does not come back as it was read; " PT_MENDED_BY_BACKUP,
                          PT_FMT(pt_read_str(files, 1)));
        else if (st != PT_OK) {
            *err = why;
            goto done;
        }
    }
    st = st == PT_END ? PT_OK : st;
done:
    pt_check_tell_rest(findings, "digests", count);
    findings->stored += count;
    pt_buf_free(&bytes);
    return st;
}
