#include "store/check.h"

#include "base/memory.h"
#include "store/fingerprint.h"
#include "store/inside.h"
#include "store/tables.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_TOLD = 5, SAMPLE = 500, FILES = 3 };

size_t pt_findings_all(const pt_findings *findings)
{
    return findings->stored + findings->indexes + findings->views + findings->pages + findings->results;
}

pt_sampling pt_depth_sampling(const pt_depth *depth, int64_t count, int64_t wanted)
{
    pt_sampling sampling = { .every = depth->is_full || count < wanted ? 1 : count / wanted };

    sampling.from = (int64_t)((uint64_t)depth->seed * 2654435761U % (uint64_t)sampling.every); /* Knuth's multiplier */
    return sampling;
}

/* ── Telling ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

void pt_check_tell(const pt_findings *findings, size_t *count, const char *format, ...)
{
    char text[1000];
    va_list args;

    if (++*count > MOST_TOLD)
        return;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    pt_note(findings->observer, PT_NOTE_WARNING, "%s", text);
}

void pt_check_tell_rest(const pt_findings *findings, const char *what, size_t count)
{
    if (count > MOST_TOLD)
        pt_note(findings->observer, PT_NOTE_WARNING, "%s: and %zu more", what, count - MOST_TOLD);
}

pt_status pt_check_rows(pt_store *store, pt_sql which, const pt_sampling *sampling, const char *what, const char *mends,
                        pt_findings *findings, size_t *count, pt_error *err)
{
    pt_statement *rows;
    pt_status st;

    *count = 0;
    PT_TRY(pt_store_statement(store, which, &rows, err));
    pt_bind_int(rows, 1, sampling->every);
    pt_bind_int(rows, 2, sampling->from);
    while ((st = pt_statement_step(rows, err)) == PT_OK)
        pt_check_tell(findings, count, "%s: %.*s; %s", what, PT_FMT(pt_read_str(rows, 0)), mends);
    pt_check_tell_rest(findings, what, *count);
    return st == PT_END ? PT_OK : st;
}

/* ── SQLite's own ────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Is it said of an index, which is made of its table? The texts are those of integrity_check. */
static bool is_of_an_index(const char *text)
{
    static const char *const said[] = { " missing from index ", "wrong # of entries in index ",
                                        "non-unique entry in index " };

    for (size_t i = 0; i < sizeof said / sizeof *said; i++)
        if (strstr(text, said[i]))
            return true;
    return false;
}

/* Goes through a damaged table, past its indexes. *rows: how many come before the damage; false when there is any. */
static bool can_be_read(pt_store *store, const char *table, int64_t *rows)
{
    char *sql = sqlite3_mprintf("SELECT * FROM \"%w\" NOT INDEXED", table);
    sqlite3_stmt *each = NULL;
    int rc = sqlite3_prepare_v2(store->db, sql, -1, &each, NULL);

    *rows = 0;
    while (rc == SQLITE_OK && (rc = sqlite3_step(each)) == SQLITE_ROW) {
        rc = SQLITE_OK;
        for (int i = 0; i < sqlite3_column_count(each); i++)
            sqlite3_column_bytes(each, i); /* long texts lie on pages of their own */
        ++*rows;
    }
    sqlite3_finalize(each);
    sqlite3_free(sql);
    return rc == SQLITE_DONE;
}

/* What SQLite says of a table: how often of an index, how often of anything else, and the first of it, in the one line
 * that matters. To be freed with sqlite3_free. */
struct damage {
    size_t indexes, others;
    char *first;
};

static void take_damage(struct damage *damage, const char *text)
{
    const char *line = strncmp(text, "*** in database main ***\n", 25) == 0 ? text + 25 : text;
    bool is_index = is_of_an_index(text);

    if (!damage->first || (!is_index && !damage->others)) {
        sqlite3_free(damage->first);
        damage->first = sqlite3_mprintf("%.*s", (int)strcspn(line, "\n"), line);
    }
    damage->indexes += is_index;
    damage->others += !is_index;
}

/* integrity_check itself ends where a page cannot be made sense of. */
static pt_status find_damage(pt_store *store, const char *table, struct damage *damage, pt_error *err)
{
    char *sql = sqlite3_mprintf("PRAGMA integrity_check(\"%w\")", table);
    sqlite3_stmt *rows = NULL;
    pt_status st = PT_OK;
    int rc = sqlite3_prepare_v2(store->db, sql, -1, &rows, NULL);

    while (rc == SQLITE_OK && (rc = sqlite3_step(rows)) == SQLITE_ROW) {
        const char *text = (const char *)sqlite3_column_text(rows, 0);

        rc = SQLITE_OK;
        if (text && strcmp(text, "ok") != 0)
            take_damage(damage, text);
    }
    if ((rc & 0xff) == SQLITE_CORRUPT && !damage->others)
        take_damage(damage, sqlite3_errmsg(store->db));
    else if (rc != SQLITE_DONE && (rc & 0xff) != SQLITE_CORRUPT)
        st = pt_sqlite_fail(store->db, err, store->path);
    sqlite3_finalize(rows);
    sqlite3_free(sql);
    return st;
}

/* What was received can be taken over into a new file while its rows can be read; a result need not even be that. */
static pt_status check_table(pt_store *store, const char *table, pt_findings *findings, pt_error *err)
{
    struct damage damage = { 0 };
    pt_status st = find_damage(store, table, &damage, err);
    int64_t rows = 0;
    bool is_lost = damage.others && pt_table_is_stored(table) && !can_be_read(store, table, &rows);

    if (st == PT_OK && is_lost)
        pt_note(findings->observer, PT_NOTE_WARNING,
                "damaged: table %s, of which %lld rows can be read one after the other: %s; " PT_MENDED_BY_BACKUP,
                table, (long long)rows, damage.first);
    else if (st == PT_OK && damage.first)
        pt_note(findings->observer, PT_NOTE_WARNING, "damaged: table %s: %s; " PT_MENDED_BY_REPAIR, table,
                damage.first);
    findings->indexes += damage.indexes;
    findings->stored += is_lost;
    findings->pages += damage.others && !is_lost;
    sqlite3_free(damage.first);
    return st;
}

static pt_status check_tables(pt_store *store, pt_findings *findings, pt_error *err)
{
    sqlite3_stmt *names = NULL;
    int rc = sqlite3_prepare_v2(store->db,
                                "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY name",
                                -1, &names, NULL);
    pt_status st = PT_OK;

    while (rc == SQLITE_OK && st == PT_OK && (rc = sqlite3_step(names)) == SQLITE_ROW) {
        rc = SQLITE_OK;
        st = check_table(store, (const char *)sqlite3_column_text(names, 0), findings, err);
    }
    sqlite3_finalize(names);
    return st != PT_OK || rc == SQLITE_DONE ? st : pt_sqlite_fail(store->db, err, store->path);
}

/* First the file as a whole; only where something is wrong table by table, to know what. What is of no table is about
 * pages that nobody uses. */
static pt_status check_pages(pt_store *store, pt_findings *findings, pt_error *err)
{
    size_t before = pt_findings_all(findings);
    char *wrong = NULL;
    sqlite3_stmt *rows = NULL;
    int rc = sqlite3_prepare_v2(store->db, "PRAGMA integrity_check", -1, &rows, NULL);
    pt_status st = PT_OK;

    if (rc == SQLITE_OK && (rc = sqlite3_step(rows)) == SQLITE_ROW &&
        sqlite3_stricmp((const char *)sqlite3_column_text(rows, 0), "ok") != 0)
        wrong = sqlite3_mprintf("%s", sqlite3_column_text(rows, 0));
    else if ((rc & 0xff) == SQLITE_CORRUPT)
        wrong = sqlite3_mprintf("%s", sqlite3_errmsg(store->db));
    else if (rc != SQLITE_ROW)
        st = pt_sqlite_fail(store->db, err, store->path);
    sqlite3_finalize(rows);
    PT_TRY(st);
    if (wrong && (st = check_tables(store, findings, err)) == PT_OK && pt_findings_all(findings) == before) {
        pt_note(findings->observer, PT_NOTE_WARNING, "damaged: %s; " PT_MENDED_BY_REPAIR, wrong);
        findings->pages++;
    }
    sqlite3_free(wrong);
    return st;
}

/* Of results as well as of what was received. */
static pt_status check_foreign_keys(pt_store *store, pt_findings *findings, pt_error *err)
{
    sqlite3_stmt *rows = NULL;
    size_t told = 0;
    int rc = sqlite3_prepare_v2(store->db, "PRAGMA foreign_key_check", -1, &rows, NULL);

    while (rc == SQLITE_OK && (rc = sqlite3_step(rows)) == SQLITE_ROW) {
        const char *table = (const char *)sqlite3_column_text(rows, 0);
        bool is_stored = pt_table_is_stored(table);

        rc = SQLITE_OK;
        pt_check_tell(findings, &told, "table %s: a row points to a row of %s that is not there; %s", table,
                      sqlite3_column_text(rows, 2), is_stored ? PT_MENDED_BY_BACKUP : PT_MENDED_BY_REPAIR);
        findings->stored += is_stored;
        findings->pages += !is_stored;
    }
    sqlite3_finalize(rows);
    pt_check_tell_rest(findings, "rows that point nowhere", told);
    return rc == SQLITE_DONE ? PT_OK : pt_sqlite_fail(store->db, err, store->path);
}

/* ── What was received ───────────────────────────────────────────────────────────────────────────────────────────── */

static const struct check {
    pt_sql sql;
    pt_sql count; /* of what is sampled */
    const char *what;
} checks[] = {
    { PT_SQL_STORE_CHECK_DAYS, PT_SQL_STORE_CHECK_COUNT_PAPERS, "days of papers" },
    { PT_SQL_STORE_CHECK_RECORDS, PT_SQL_STORE_CHECK_COUNT_PAPERS, "records of papers" },
    { PT_SQL_STORE_CHECK_AUTHORS, PT_SQL_STORE_CHECK_COUNT_PAPERS, "authors of papers" },
    { PT_SQL_STORE_CHECK_VERSIONS, PT_SQL_STORE_CHECK_COUNT_PAPERS, "versions of papers" },
    { PT_SQL_STORE_CHECK_SOURCES, PT_SQL_STORE_CHECK_COUNT_SOURCES, "records of files" },
};

/* What SQL cannot hash again. */
static pt_status check_texts(pt_store *store, const pt_depth *depth, pt_findings *findings, pt_error *err)
{
    pt_sampling sampling;
    int64_t things;

    PT_TRY(pt_store_number(store, PT_SQL_STORE_CHECK_COUNT_PAPERS, &things, err));
    sampling = pt_depth_sampling(depth, things, SAMPLE);
    PT_TRY(pt_store_check_texts(store, &sampling, findings, err));
    PT_TRY(pt_store_number(store, PT_SQL_STORE_CHECK_COUNT_SOURCES, &things, err));
    sampling = pt_depth_sampling(depth, things, FILES);
    return pt_store_check_digests(store, &sampling, findings, err);
}

/* A walk through all papers. */
static pt_status check_fingerprint(pt_store *store, pt_findings *findings, pt_error *err)
{
    size_t count = 0;
    bool is_true;

    PT_TRY(pt_fingerprint_check(store, &is_true, err));
    if (!is_true)
        pt_check_tell(findings, &count, "fingerprint: what is kept is not that of the papers; " PT_MENDED_BY_REPAIR);
    findings->results += count;
    return PT_OK;
}

pt_status pt_store_check(pt_store *store, const pt_depth *depth, pt_findings *findings, pt_error *err)
{
    size_t count;

    PT_TRY(check_pages(store, findings, err));
    if (findings->stored + findings->pages)
        return PT_OK;
    PT_TRY(pt_store_check_schema(store, findings, err));
    PT_TRY(check_foreign_keys(store, findings, err));
    for (size_t i = 0; i < sizeof checks / sizeof *checks; i++) {
        pt_sampling sampling;
        int64_t things;

        PT_TRY(pt_store_number(store, checks[i].count, &things, err));
        sampling = pt_depth_sampling(depth, things, SAMPLE);
        PT_TRY(
            pt_check_rows(store, checks[i].sql, &sampling, checks[i].what, PT_MENDED_BY_BACKUP, findings, &count, err));
        findings->stored += count;
    }
    if (depth->is_full)
        PT_TRY(check_fingerprint(store, findings, err));
    return check_texts(store, depth, findings, err);
}
