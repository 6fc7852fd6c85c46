/* Has the store the tables, indexes, triggers and views of its schema? Held against one that is made here and now. */
#include "store/check.h"

#include "store/inside.h"

#include <string.h>

static const char each[] = "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name";
static const char one[] = "SELECT sql FROM sqlite_schema WHERE type = ?1 AND name = ?2";

/* Of what is made by migrations the name must be there; a view is made whole by this program, to the letter. */
static void compare(sqlite3_stmt *made, sqlite3_stmt *found, pt_findings *findings, size_t *told)
{
    const char *type = (const char *)sqlite3_column_text(made, 0), *name = (const char *)sqlite3_column_text(made, 1);
    bool is_view = strcmp(type, "view") == 0, is_there;

    sqlite3_bind_text(found, 1, type, -1, SQLITE_STATIC);
    sqlite3_bind_text(found, 2, name, -1, SQLITE_STATIC);
    is_there = sqlite3_step(found) == SQLITE_ROW;
    if (is_there && is_view)
        is_there = strcmp((const char *)sqlite3_column_text(found, 0), (const char *)sqlite3_column_text(made, 2)) == 0;
    sqlite3_reset(found);
    if (is_there)
        return;
    pt_check_tell(findings, told, "%s %s: %s; " PT_MENDED_BY_REPAIR, type, name,
                  is_view ? "is not as this program makes it" : "is not there");
    findings->views += is_view;
    findings->pages += !is_view;
}

pt_status pt_store_check_schema(pt_store *store, pt_findings *findings, pt_error *err)
{
    pt_store *fresh = NULL;
    sqlite3_stmt *made = NULL, *found = NULL;
    size_t told = 0;
    int rc;
    pt_status st;

    PT_OR_DONE(pt_store_open(pt_store_in_memory, PT_STORE_WRITE, NULL, &fresh, err));
    if (sqlite3_prepare_v2(fresh->db, each, -1, &made, NULL) != SQLITE_OK ||
        sqlite3_prepare_v2(store->db, one, -1, &found, NULL) != SQLITE_OK)
        st = pt_sqlite_fail(store->db, err, store->path);
    PT_OR_DONE(st);
    while ((rc = sqlite3_step(made)) == SQLITE_ROW)
        compare(made, found, findings, &told);
    if (rc != SQLITE_DONE)
        st = pt_sqlite_fail(fresh->db, err, "schema");
    pt_check_tell_rest(findings, "schema", told);
done:
    sqlite3_finalize(made);
    sqlite3_finalize(found);
    pt_store_close(fresh);
    return st;
}
