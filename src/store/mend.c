#include "store/tables.h"

#include "base/temporary.h"
#include "store/check.h"
#include "store/inside.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

const char *const pt_stored_tables[] = {
    "meta",     "source", "paper",    "author",      "authorship",     "summary",     "record", "record_field",
    "sighting", "reject", "deletion", "digest_file", "digest_section", "digest_text", NULL,
};

bool pt_table_is_stored(const char *table)
{
    for (size_t i = 0; pt_stored_tables[i]; i++)
        if (strcmp(pt_stored_tables[i], table) == 0)
            return true;
    return false;
}

/* A statement of ours on a table of ours, whose name is in it twice. */
static pt_status run_on(sqlite3 *db, const char *format, const char *table, pt_error *err)
{
    char *sql = sqlite3_mprintf(format, table, table);
    pt_status st = pt_sqlite_run(db, sql, table, err);

    sqlite3_free(sql);
    return st;
}

/* A table that can be read from one end to the other may still lack rows. What was received points to itself so much
 * (records of files, sightings of papers, authors in their order) that hardly any can be missing unseen. */
static pt_status check_whole(pt_store *fresh, pt_error *err)
{
    const pt_depth all = { .is_full = true };
    pt_findings findings = { 0 };

    PT_TRY(pt_store_check(fresh, &all, &findings, err));
    return findings.stored ? pt_fail(err, PT_ESTORE, "%s: %zu rows are missing", fresh->path, findings.stored) : PT_OK;
}

/* All that was received goes from the damaged store into `fresh`, which is of the same schema. Marks of how far
 * analyses came stay behind. */
static pt_status take_over(pt_store *fresh, const char *damaged, pt_error *err)
{
    char *attach = sqlite3_mprintf("ATTACH %Q AS damaged", damaged);
    pt_status st;

    PT_OR_DONE(pt_sqlite_run(fresh->db, attach, damaged, err));
    PT_OR_DONE(pt_sqlite_run(fresh->db, "PRAGMA foreign_keys = OFF", damaged, err));
    PT_OR_DONE(pt_store_begin(fresh, err));
    for (size_t i = 0; pt_stored_tables[i]; i++)
        PT_OR_DONE(run_on(fresh->db,
                          "INSERT OR REPLACE INTO main.\"%w\" SELECT * FROM damaged.\"%w\" NOT INDEXED WHERE true",
                          pt_stored_tables[i], err));
    PT_OR_DONE(pt_sqlite_run(fresh->db,
                             "UPDATE authorship SET person_id = NULL;"
                             "DELETE FROM meta WHERE key IN"
                             " ('text rules', 'tokens upto', 'search upto', 'network up to', 'fingerprint')",
                             damaged, err));
    PT_OR_DONE(pt_store_commit(fresh, err));
    st = check_whole(fresh, err);
done:
    pt_store_rollback(fresh);
    sqlite3_exec(fresh->db, "DETACH damaged", NULL, NULL, NULL);
    sqlite3_free(attach);
    return st;
}

/* The store's file takes the pages of the new one in one transaction: whoever reads goes on reading. */
static pt_status rewrite(pt_store *store, const pt_observer *observer, pt_error *err)
{
    pt_arena arena = { 0 };
    const char *part = pt_part_name(&arena, store->path);
    pt_store *fresh = NULL;
    pt_status st;

    unlink(part);
    PT_OR_DONE(pt_store_open(part, PT_STORE_WRITE, observer, &fresh, err));
    if ((st = take_over(fresh, store->path, err)) != PT_OK) {
        pt_fail_in(err, "%s: what was received cannot be read in whole, and nothing was changed", store->path);
        goto done;
    }
    pt_store_forget_statements(store);
    st = pt_sqlite_copy(fresh->db, store->db, store->path, observer, err);
done:
    pt_store_close(fresh);
    unlink(part);
    pt_arena_free(&arena);
    return st;
}

pt_status pt_store_mend(pt_store *store, const pt_findings *findings, const pt_observer *observer, pt_error *err)
{
    if (findings->indexes)
        PT_TRY(pt_sqlite_run(store->db, "REINDEX", store->path, err));
    if (findings->views && !findings->pages)
        PT_TRY(pt_store_remake_views(store, err));
    return findings->pages ? rewrite(store, observer, err) : PT_OK;
}
