#include "store/statement.h"

#include "base/memory.h"
#include "store/inside.h"

#include <math.h>

pt_status pt_store_statement(pt_store *store, pt_sql which, pt_statement **statement, pt_error *err)
{
    sqlite3_stmt **kept = &store->statements[which];
    const pt_asset *file = pt_sql_assets[which];

    if (!*kept &&
        sqlite3_prepare_v3(store->db, file->text, (int)file->size, SQLITE_PREPARE_PERSISTENT, kept, NULL) != SQLITE_OK)
        return pt_sqlite_fail(store->db, err, file->path);
    sqlite3_reset(*kept);
    sqlite3_clear_bindings(*kept);
    *statement = *kept;
    return PT_OK;
}

/* Binding fails only when memory ran out, or by a mistake of ours that any test of the statement finds. */
static void bound(int rc)
{
    if (rc != SQLITE_OK)
        pt_calloc((size_t)-1, 1);
}

void pt_bind_int(pt_statement *statement, int at, int64_t value)
{
    bound(sqlite3_bind_int64(statement, at, value));
}

void pt_bind_real(pt_statement *statement, int at, double value)
{
    bound(isnan(value) ? sqlite3_bind_null(statement, at) : sqlite3_bind_double(statement, at, value));
}

void pt_bind_finite(pt_statement *statement, int at, double value)
{
    pt_bind_real(statement, at, isfinite(value) ? value : NAN);
}

void pt_bind_str(pt_statement *statement, int at, pt_str value)
{
    if (value.at)
        bound(sqlite3_bind_text64(statement, at, value.at, value.len, SQLITE_STATIC, SQLITE_UTF8));
    else
        pt_bind_null(statement, at);
}

void pt_bind_blob(pt_statement *statement, int at, const void *bytes, size_t len)
{
    bound(sqlite3_bind_blob64(statement, at, len ? bytes : "", len, SQLITE_STATIC));
}

void pt_bind_null(pt_statement *statement, int at)
{
    bound(sqlite3_bind_null(statement, at));
}

static const char *file_of(pt_statement *statement)
{
    const char *sql = sqlite3_sql(statement);

    for (size_t i = 0; i < PT_SQL_COUNT; i++)
        if (pt_str_equal(pt_str_of(pt_sql_assets[i]->text), pt_str_of(sql)))
            return pt_sql_assets[i]->path;
    return "store";
}

pt_status pt_statement_step(pt_statement *statement, pt_error *err)
{
    int rc = sqlite3_step(statement);
    pt_status st;

    if (rc == SQLITE_ROW)
        return PT_OK;
    st = rc == SQLITE_DONE ? PT_END : pt_sqlite_fail(sqlite3_db_handle(statement), err, file_of(statement));
    sqlite3_reset(statement);
    return st;
}

pt_status pt_statement_run(pt_statement *statement, pt_error *err)
{
    pt_status st;

    while ((st = pt_statement_step(statement, err)) == PT_OK)
        ;
    return st == PT_END ? PT_OK : st;
}

pt_status pt_store_run_all(pt_store *store, const pt_sql *which, size_t count, pt_error *err)
{
    pt_statement *statement = NULL;

    for (size_t i = 0; i < count; i++) {
        PT_TRY(pt_store_statement(store, which[i], &statement, err));
        PT_TRY(pt_statement_run(statement, err));
    }
    return PT_OK;
}

int64_t pt_read_int(pt_statement *statement, int column)
{
    return sqlite3_column_int64(statement, column);
}

double pt_read_real(pt_statement *statement, int column)
{
    return pt_read_is_null(statement, column) ? NAN : sqlite3_column_double(statement, column);
}

pt_str pt_read_str(pt_statement *statement, int column)
{
    const void *at = sqlite3_column_type(statement, column) == SQLITE_BLOB ? sqlite3_column_blob(statement, column)
                                                                           : sqlite3_column_text(statement, column);
    int len = sqlite3_column_bytes(statement, column);

    if (pt_read_is_null(statement, column))
        return (pt_str){ NULL, 0 };
    return (pt_str){ at ? at : "", (size_t)len };
}

bool pt_read_is_null(pt_statement *statement, int column)
{
    return sqlite3_column_type(statement, column) == SQLITE_NULL;
}

int64_t pt_store_last_id(const pt_store *store)
{
    return sqlite3_last_insert_rowid(store->db);
}

pt_status pt_store_number(pt_store *store, pt_sql which, int64_t *number, pt_error *err)
{
    pt_statement *get = NULL;
    pt_status st;

    *number = 0;
    PT_TRY(pt_store_statement(store, which, &get, err));
    if ((st = pt_statement_step(get, err)) != PT_OK)
        return st == PT_END ? PT_OK : st;
    *number = pt_read_int(get, 0);
    return pt_statement_run(get, err);
}
