#include "store/query.h"

#include "base/markdown.h"
#include "base/memory.h"
#include "base/stop.h"
#include "store/inside.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { SECONDS = 10, LARGEST_TEXT = 1 << 20, LARGEST_CELL = 1 << 27 };

struct pt_query {
    sqlite3_stmt *statement;
    const char *name;
    bool *is_bound;
    time_t deadline;
    bool takes_time; /* there is no deadline */
};

/* Pragmas that only tell: FTS5 asks whether the store changed since it read its index; pt_store_check is all pragmas.
 */
static bool is_a_question(const char *pragma)
{
    static const char *const questions[] = { "data_version", "integrity_check", "foreign_key_check" };

    for (size_t i = 0; pragma && i < sizeof questions / sizeof *questions; i++)
        if (strcmp(pragma, questions[i]) == 0)
            return true;
    return false;
}

/* What a query may do: read, call functions, recurse. Everything else (writing, attaching, pragmas) is refused. */
static int authorise(void *unused, int action, const char *a, const char *b, const char *c, const char *d)
{
    (void)unused, (void)c, (void)d;
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_RECURSIVE:
        return SQLITE_OK;
    case SQLITE_PRAGMA:
        return is_a_question(a) && (!b || strcmp(a, "integrity_check") == 0) ? SQLITE_OK : SQLITE_DENY; /* of a table */
    case SQLITE_UPDATE: /* how SQLite declares a virtual table to itself; the connection cannot write */
        return a && strcmp(a, "sqlite_master") == 0 ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_FUNCTION:
        return b && (strcmp(b, "load_extension") == 0 || strcmp(b, "fts3_tokenizer") == 0) ? SQLITE_DENY : SQLITE_OK;
    default:
        return SQLITE_DENY;
    }
}

static void md(sqlite3_context *context, int count, sqlite3_value **values)
{
    const char *text = (const char *)sqlite3_value_text(values[0]);
    pt_buf out = { .limit = LARGEST_TEXT };

    (void)count;
    if (text) {
        pt_markdown_escape(&out, (pt_str){ text, (size_t)sqlite3_value_bytes(values[0]) });
        sqlite3_result_text64(context, pt_buf_text(&out).at, out.len, SQLITE_TRANSIENT, SQLITE_UTF8);
    }
    pt_buf_free(&out);
}

static void translate(sqlite3_context *context, int count, sqlite3_value **values)
{
    const pt_translation *to = &((const pt_store *)sqlite3_user_data(context))->translation;
    const char *text = (const char *)sqlite3_value_text(values[0]);
    pt_str said = { text, (size_t)sqlite3_value_bytes(values[0]) };

    (void)count;
    if (!text)
        return;
    if (to->say)
        said = to->say(to->self, said);
    sqlite3_result_text64(context, said.at, said.len, SQLITE_TRANSIENT, SQLITE_UTF8);
}

void pt_query_translate(pt_store *store, pt_translation translation)
{
    store->translation = translation;
}

pt_status pt_query_confine(pt_store *store, sqlite3 *db, pt_error *err)
{
    PT_TRY(pt_sqlite_run(db, "PRAGMA temp_store = MEMORY", store->path, err));
    sqlite3_create_function_v2(db, "md", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, NULL, md, NULL, NULL,
                               NULL);
    sqlite3_create_function_v2(db, "t", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, store, translate,
                               NULL, NULL, NULL);
    sqlite3_limit(db, SQLITE_LIMIT_LENGTH, LARGEST_CELL); /* the time limit does not look into functions */
    sqlite3_set_authorizer(db, authorise, NULL);
    return PT_OK;
}

/* Beside the connection that writes, one that cannot; shared by all queries of the store. */
static pt_status open_reader(pt_store *store, pt_error *err)
{
    if (store->reader)
        return PT_OK;
    PT_TRY(pt_sqlite_open(store->path, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, &store->reader, err));
    sqlite3_busy_timeout(store->reader, PT_BUSY_MILLISECONDS);
    sqlite3_db_config(store->reader, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(store->reader, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    return pt_query_confine(store, store->reader, err);
}

/* Nothing but blanks and semicolons from `tail` on? `sql` has no NUL behind it, and one inside ends nothing. */
static bool is_blank(pt_str sql, const char *tail)
{
    size_t at = tail ? (size_t)(tail - sql.at) : sql.len;

    while (at < sql.len && sql.at[at] && strchr(" \t\r\n;", sql.at[at]))
        at++;
    return at >= sql.len;
}

pt_status pt_query_open(pt_store *store, const char *name, pt_str sql, pt_query **out, pt_error *err)
{
    pt_query *query = PT_CALLOC(pt_query, 1);
    const char *tail = NULL;
    pt_status st = PT_OK;

    *out = NULL;
    query->name = name;
    PT_OR_DONE(open_reader(store, err));
    if (sqlite3_prepare_v2(store->reader, sql.at, (int)sql.len, &query->statement, &tail) != SQLITE_OK)
        st = pt_fail(err, PT_EUSAGE, "%s: %s", name, sqlite3_errmsg(store->reader));
    else if (!query->statement)
        st = pt_fail(err, PT_EUSAGE, "%s: no SQL statement in it", name);
    else if (!is_blank(sql, tail))
        st = pt_fail(err, PT_EUSAGE, "%s: more than one SQL statement; write one a file", name);
    else if (!sqlite3_stmt_readonly(query->statement))
        st = pt_fail(err, PT_EUSAGE, "%s: would change the store; only SELECT is allowed", name);
    else
        query->is_bound = pt_calloc((size_t)sqlite3_bind_parameter_count(query->statement) + 1, sizeof(bool));
done:
    if (st == PT_OK)
        *out = query;
    else
        pt_query_close(query);
    return st;
}

void pt_query_close(pt_query *query)
{
    if (!query)
        return;
    sqlite3_finalize(query->statement);
    free(query->is_bound);
    free(query);
}

static int bind_value(sqlite3_stmt *statement, int at, pt_value value)
{
    switch (value.type) {
    case PT_INT:
        return sqlite3_bind_int64(statement, at, value.integer);
    case PT_REAL:
        return sqlite3_bind_double(statement, at, value.real);
    case PT_TEXT:
        return sqlite3_bind_text64(statement, at, value.text.at, value.text.len, SQLITE_TRANSIENT, SQLITE_UTF8);
    default:
        return sqlite3_bind_null(statement, at);
    }
}

pt_status pt_query_bind(pt_query *query, const char *name, pt_value value, pt_error *err)
{
    char *with_colon = sqlite3_mprintf(":%s", name);
    int at = sqlite3_bind_parameter_index(query->statement, with_colon);

    sqlite3_free(with_colon);
    if (at == 0)
        return PT_END;
    if (bind_value(query->statement, at, value) != SQLITE_OK)
        return pt_sqlite_fail(sqlite3_db_handle(query->statement), err, query->name);
    query->is_bound[at] = true;
    return PT_OK;
}

const char *pt_query_unbound(const pt_query *query)
{
    int count = sqlite3_bind_parameter_count(query->statement);

    for (int at = 1; at <= count; at++)
        if (!query->is_bound[at]) {
            const char *name = sqlite3_bind_parameter_name(query->statement, at);

            return name ? name + 1 : "?";
        }
    return NULL;
}

/* Monotonic seconds: only ever compared with each other, never shown. */
static time_t now(void)
{
    struct timespec time = { 0 };

    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec;
}

static int is_over(void *self)
{
    const pt_query *query = self;

    return pt_stop_is_asked() || (!query->takes_time && now() > query->deadline);
}

void pt_query_take_time(pt_query *query)
{
    query->takes_time = true;
}

pt_status pt_query_step(pt_query *query, pt_error *err)
{
    sqlite3 *db = sqlite3_db_handle(query->statement);
    int rc;

    if (query->deadline == 0)
        query->deadline = now() + SECONDS;
    sqlite3_progress_handler(db, PT_LOOK_EVERY, is_over, query);
    rc = sqlite3_step(query->statement);
    sqlite3_progress_handler(db, 0, NULL, NULL);
    if (rc == SQLITE_ROW)
        return PT_OK;
    if (rc == SQLITE_DONE)
        return PT_END;
    if (rc == SQLITE_INTERRUPT && !pt_stop_is_asked())
        return pt_fail(err, PT_ELIMIT, "%s: took over %d seconds and was stopped; ask for less", query->name, SECONDS);
    return pt_sqlite_fail(db, err, query->name);
}

size_t pt_query_columns(const pt_query *query)
{
    return (size_t)sqlite3_column_count(query->statement);
}

const char *pt_query_column(const pt_query *query, size_t column)
{
    return sqlite3_column_name(query->statement, (int)column);
}

pt_value pt_query_value(const pt_query *query, size_t column)
{
    sqlite3_stmt *s = query->statement;
    int at = (int)column;

    switch (sqlite3_column_type(s, at)) {
    case SQLITE_INTEGER:
        return (pt_value){ .type = PT_INT, .integer = sqlite3_column_int64(s, at) };
    case SQLITE_FLOAT:
        return (pt_value){ .type = PT_REAL, .real = sqlite3_column_double(s, at) };
    case SQLITE_NULL:
        return (pt_value){ .type = PT_NULL };
    default: {
        const char *text = (const char *)sqlite3_column_text(s, at); /* first: it may change the length */

        return (pt_value){ .type = PT_TEXT, .text = { text ? text : "", (size_t)sqlite3_column_bytes(s, at) } };
    }
    }
}

void pt_query_reset(pt_query *query)
{
    sqlite3_reset(query->statement);
    query->deadline = 0;
}
