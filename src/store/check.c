#include "store/inside.h"

/* Each row of a checking pragma is a finding, unless it is the word "ok". */
static pt_status run_check(pt_store *store, const char *sql, const char *what, const pt_observer *observer,
                           size_t *findings, pt_error *err)
{
    sqlite3_stmt *rows = NULL;
    int rc = sqlite3_prepare_v2(store->db, sql, -1, &rows, NULL);

    while (rc == SQLITE_OK && (rc = sqlite3_step(rows)) == SQLITE_ROW) {
        const char *text = (const char *)sqlite3_column_text(rows, 0);

        rc = SQLITE_OK;
        if (text && sqlite3_stricmp(text, "ok") == 0)
            continue;
        ++*findings;
        pt_note(observer, PT_NOTE_WARNING, "%s: %s: %s", store->path, what, text ? text : "?");
    }
    sqlite3_finalize(rows);
    return rc == SQLITE_DONE ? PT_OK : pt_sqlite_fail(store->db, err, store->path);
}

pt_status pt_store_check(pt_store *store, const pt_observer *observer, size_t *findings, pt_error *err)
{
    *findings = 0;
    PT_TRY(run_check(store, "PRAGMA integrity_check", "damaged", observer, findings, err));
    PT_TRY(run_check(store, "PRAGMA foreign_key_check", "points to a row that is not there", observer, findings, err));
    PT_TRY(run_check(store,
                     "SELECT arxiv_id FROM paper AS p WHERE first_day <> "
                     "(SELECT min(coalesce(sighting.day, source.day)) FROM sighting JOIN source USING (source_id) "
                     "WHERE paper_id = p.paper_id)",
                     "first day is not that of its first sighting", observer, findings, err));
    return run_check(store,
                     "SELECT path FROM source AS s WHERE records <> "
                     "(SELECT count(*) FROM sighting WHERE source_id = s.source_id) + "
                     "(SELECT count(*) FROM reject WHERE source_id = s.source_id AND NOT is_repaired) + "
                     "(SELECT count(*) FROM deletion WHERE source_id = s.source_id)",
                     "records are neither sightings nor rejects nor deletions", observer, findings, err);
}
