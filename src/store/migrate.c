/* The schema's number is PRAGMA user_version; file NNN_….sql of sql/schema brings NNN-1 to NNN. The views are no part
 * of it: they are made anew whenever sql/views.sql differs from what made them. All that is to be done, from the oldest
 * file to the views, is one transaction: who reads meanwhile sees the store before it or after it. */
#include "store/inside.h"

#include "base/hash.h"
#include "store/copy.h"
#include "store/statement.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char folder[] = "sql/schema/", views_key[] = "views";

int pt_store_schema(void)
{
    int newest = 0;

    for (size_t i = 0; i < pt_asset_count; i++)
        if (strncmp(pt_assets[i].path, folder, sizeof folder - 1) == 0)
            newest = (int)strtol(pt_assets[i].path + sizeof folder - 1, NULL, 10);
    return newest;
}

static const pt_asset *schema_file(int number)
{
    for (size_t i = 0; i < pt_asset_count; i++)
        if (strncmp(pt_assets[i].path, folder, sizeof folder - 1) == 0 &&
            strtol(pt_assets[i].path + sizeof folder - 1, NULL, 10) == number)
            return &pt_assets[i];
    return NULL;
}

/* The whole store beside itself, as STORE.before-N. */
static pt_status keep(pt_store *store, int version, const pt_observer *observer, pt_error *err)
{
    char name[32];

    snprintf(name, sizeof name, "before-%d", version + 1);
    return pt_store_keep(store, name, observer, err);
}

static pt_status drop_views(pt_store *store, pt_error *err)
{
    sqlite3_stmt *names = NULL; /* a migration may remake a table only when no view looks at it */
    char *drops = sqlite3_mprintf("%s", "");
    int rc = sqlite3_prepare_v2(store->db, "SELECT name FROM sqlite_schema WHERE type = 'view'", -1, &names, NULL);
    pt_status st;

    while (rc == SQLITE_OK && sqlite3_step(names) == SQLITE_ROW)
        drops = sqlite3_mprintf("%zDROP VIEW \"%w\";", drops, sqlite3_column_text(names, 0));
    sqlite3_finalize(names);
    st = pt_sqlite_run(store->db, drops, "views", err);
    sqlite3_free(drops);
    return st;
}

static pt_status check_foreign_keys(pt_store *store, pt_error *err)
{
    int64_t dangling;

    PT_TRY(pt_sqlite_number(store->db, "SELECT count(*) FROM pragma_foreign_key_check", &dangling, err));
    return dangling == 0 ? PT_OK
                         : pt_fail(err, PT_EBUG, "%s: migrating it leaves rows that point nowhere", store->path);
}

static pt_status migrate_to(pt_store *store, int number, pt_error *err)
{
    const pt_asset *file = schema_file(number);
    char set_number[96];

    if (!file)
        return pt_fail(err, PT_EBUG, "schema %d: no file in sql/schema", number);
    snprintf(set_number, sizeof set_number, "PRAGMA user_version = %d; PRAGMA application_id = %d", number,
             PT_APPLICATION_ID);
    PT_TRY(pt_sqlite_run(store->db, file->text, file->path, err));
    return pt_sqlite_run(store->db, set_number, file->path, err);
}

/* ── Views ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void hash_of_views(char hash[33])
{
    pt_str sql = { 0 };

    pt_asset_find("sql/views.sql", &sql);
    pt_hash_print(pt_hash_of(sql), hash);
}

pt_status pt_store_has_views(pt_store *store, bool *current, pt_error *err)
{
    pt_arena arena = { 0 };
    char hash[33];
    pt_str made_from;
    int64_t views;
    pt_status st;

    *current = false;
    PT_TRY(pt_sqlite_number(store->db, "SELECT count(*) FROM sqlite_schema WHERE type = 'view'", &views, err));
    if (views == 0)
        return PT_OK;
    hash_of_views(hash);
    st = pt_store_recall(store, views_key, &arena, &made_from, err);
    *current = st == PT_OK && pt_str_equal(made_from, pt_str_of(hash));
    pt_arena_free(&arena);
    return st;
}

static pt_status make_views(pt_store *store, pt_error *err)
{
    pt_str sql = { 0 };
    char hash[33];

    pt_asset_find("sql/views.sql", &sql);
    hash_of_views(hash);
    PT_TRY(pt_sqlite_run(store->db, sql.at, "sql/views.sql", err));
    return pt_store_remember(store, views_key, pt_str_of(hash), err);
}

pt_status pt_store_remake_views(pt_store *store, pt_error *err)
{
    pt_status st;

    PT_OR_DONE(pt_store_begin(store, err));
    PT_OR_DONE(drop_views(store, err));
    PT_OR_DONE(make_views(store, err));
    st = pt_store_commit(store, err);
done:
    pt_store_rollback(store);
    return st;
}

/* ── Both ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status is_current(pt_store *store, int64_t *version, bool *current, pt_error *err)
{
    *current = false;
    PT_TRY(pt_sqlite_number(store->db, "PRAGMA user_version", version, err));
    return *version < pt_store_schema() ? PT_OK : pt_store_has_views(store, current, err);
}

/* Looks again inside the transaction: another program may have migrated while we waited for it. */
static pt_status bring_forward(pt_store *store, pt_error *err)
{
    int64_t version;
    bool current;
    pt_status st;

    PT_OR_DONE(pt_store_begin(store, err));
    PT_OR_DONE(is_current(store, &version, &current, err));
    if (current)
        goto done;
    PT_OR_DONE(drop_views(store, err));
    for (int number = (int)version + 1; number <= pt_store_schema(); number++)
        PT_OR_DONE(migrate_to(store, number, err));
    if (version < pt_store_schema())
        PT_OR_DONE(check_foreign_keys(store, err));
    PT_OR_DONE(make_views(store, err));
    PT_OR_DONE(pt_store_commit(store, err));
done:
    pt_store_rollback(store);
    return st;
}

/* A table can be made anew under its old name only with foreign keys off, which no transaction can switch: so they are
 * off while a migration runs, and looked at as a whole before it is committed. */
pt_status pt_store_migrate(pt_store *store, const pt_observer *observer, pt_error *err)
{
    int64_t version;
    bool current;

    PT_TRY(is_current(store, &version, &current, err));
    if (current)
        return PT_OK;
    if (version > 0 && version < pt_store_schema())
        PT_TRY(keep(store, (int)version, observer, err));
    PT_TRY(pt_sqlite_run(store->db, "PRAGMA foreign_keys = OFF", "foreign keys", err));
    PT_TRY(bring_forward(store, err));
    if (version > 0 && version < pt_store_schema())
        pt_note(observer, PT_NOTE_USUAL, "%s: brought from schema %d to %d", store->path, (int)version,
                pt_store_schema());
    return pt_sqlite_run(store->db, "PRAGMA foreign_keys = ON", "foreign keys", err);
}
