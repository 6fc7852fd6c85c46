/* The floor under ingest: the least a C program can do with the same files and libraries. Reads JSON lines through
 * libarchive, parses each with json-c, and inserts papers, names, authorships and sightings by prepared statements in
 * one transaction; SQLite's own uniqueness tells repeats. No checks, no merging, no rejects, no second look at
 * anything.
 *
 *   floor_ingest STORE FILE… */
#include <archive.h>
#include <archive_entry.h>
#include <json-c/json.h>
#include <sqlite3.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static sqlite3 *db;
static sqlite3_stmt *add_paper, *add_author, *add_authorship, *add_sighting;

static void die(const char *what)
{
    fprintf(stderr, "floor_ingest: %s: %s\n", what, db ? sqlite3_errmsg(db) : "");
    exit(1);
}

static sqlite3_stmt *prepare(const char *sql)
{
    sqlite3_stmt *statement = NULL;

    if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK)
        die(sql);
    return statement;
}

static void run(sqlite3_stmt *statement)
{
    if (sqlite3_step(statement) != SQLITE_DONE)
        die("step");
    sqlite3_reset(statement);
}

static void bind(sqlite3_stmt *statement, int at, struct json_object *record, const char *key)
{
    sqlite3_bind_text(statement, at, json_object_get_string(json_object_object_get(record, key)), -1, SQLITE_STATIC);
}

/* Its value under whichever of the two keys it has: digests and arXiv's data set name theirs otherwise. */
static const char *either(struct json_object *record, const char *a, const char *b)
{
    return json_object_object_get(record, a) ? a : b;
}

/* "Anna Rosen", also where it is written ["Rosen", "Anna", ""]. */
static const char *name_of(struct json_object *author, char name[512])
{
    if (!json_object_is_type(author, json_type_array))
        return json_object_get_string(author);
    snprintf(name, 512, "%s %s", json_object_get_string(json_object_array_get_idx(author, 1)),
             json_object_get_string(json_object_array_get_idx(author, 0)));
    return name;
}

static void save(struct json_object *record, int source, int position)
{
    struct json_object *authors = json_object_object_get(record, either(record, "authors_parsed", "authors"));
    char room[512];

    bind(add_paper, 1, record, "id");
    bind(add_paper, 2, record, "title");
    bind(add_paper, 3, record, either(record, "summary", "abstract"));
    bind(add_paper, 4, record, either(record, "comment", "comments"));
    bind(add_paper, 5, record, "categories");
    bind(add_paper, 6, record, "abs");
    bind(add_paper, 7, record, "pdf");
    run(add_paper);
    for (size_t i = 0; sqlite3_changes(db) && i < json_object_array_length(authors); i++) {
        const char *name = name_of(json_object_array_get_idx(authors, i), room);

        sqlite3_bind_text(add_author, 1, name, -1, SQLITE_STATIC);
        run(add_author);
        sqlite3_bind_text(add_authorship, 1, json_object_get_string(json_object_object_get(record, "id")), -1,
                          SQLITE_STATIC);
        sqlite3_bind_int(add_authorship, 2, (int)i);
        sqlite3_bind_text(add_authorship, 3, name, -1, SQLITE_STATIC);
        run(add_authorship);
    }
    sqlite3_bind_int(add_sighting, 1, source);
    sqlite3_bind_int(add_sighting, 2, position);
    bind(add_sighting, 3, record, "id");
    run(add_sighting);
}

/* The whole lines of `text`, of which `len` bytes are there. Returns how many bytes they are. */
static size_t save_lines(char *text, size_t len, int source, int *position)
{
    char *line = text;

    for (char *end; (end = memchr(line, '\n', len - (size_t)(line - text))); line = end + 1) {
        struct json_object *record;

        *end = '\0';
        record = json_tokener_parse(line);
        save(record, source, (*position)++);
        json_object_put(record);
    }
    return (size_t)(line - text);
}

static void read_file(const char *path, int source)
{
    struct archive *archive = archive_read_new();
    struct archive_entry *entry;
    char *text = NULL;
    size_t len = 0, room = 0, done;
    ssize_t got;
    int position = 0;

    archive_read_support_filter_all(archive);
    archive_read_support_format_raw(archive);
    if (archive_read_open_filename(archive, path, 1 << 16) || archive_read_next_header(archive, &entry))
        die(path);
    do {
        if (room - len < 1 << 20)
            text = realloc(text, room = room * 2 + (1 << 21));
        got = archive_read_data(archive, text + len, 1 << 20);
        len += got > 0 ? (size_t)got : 0;
        done = save_lines(text, len, source, &position);
        memmove(text, text + done, len -= done);
    } while (got > 0);
    archive_read_free(archive);
    free(text);
}

int main(int argc, char **argv)
{
    if (argc < 3 || sqlite3_open(argv[1], &db) != SQLITE_OK)
        die("usage: floor_ingest STORE FILE…");
    if (sqlite3_exec(
            db,
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;"
            "CREATE TABLE paper(paper_id INTEGER PRIMARY KEY, id TEXT UNIQUE, title, summary, comment, categories,"
            " abs, pdf);"
            "CREATE TABLE author(author_id INTEGER PRIMARY KEY, name TEXT UNIQUE);"
            "CREATE TABLE authorship(paper_id INTEGER, position INTEGER, author_id INTEGER,"
            " PRIMARY KEY(paper_id, position)) WITHOUT ROWID;"
            "CREATE TABLE sighting(source INTEGER, position INTEGER, paper_id INTEGER,"
            " PRIMARY KEY(source, position)) WITHOUT ROWID;"
            "CREATE INDEX sighting_paper ON sighting(paper_id);"
            "BEGIN",
            NULL, NULL, NULL) != SQLITE_OK)
        die("schema");
    add_paper = prepare("INSERT OR IGNORE INTO paper(id, title, summary, comment, categories, abs, pdf)"
                        " VALUES (?, ?, ?, ?, ?, ?, ?)");
    add_author = prepare("INSERT OR IGNORE INTO author(name) VALUES (?)");
    add_authorship = prepare("INSERT INTO authorship SELECT paper_id, ?2, author_id FROM paper, author"
                             " WHERE id = ?1 AND name = ?3");
    add_sighting = prepare("INSERT INTO sighting SELECT ?1, ?2, paper_id FROM paper WHERE id = ?3");
    for (int i = 2; i < argc; i++)
        read_file(argv[i], i);
    if (sqlite3_exec(db, "COMMIT", NULL, NULL, NULL) != SQLITE_OK)
        die("commit");
    sqlite3_finalize(add_paper);
    sqlite3_finalize(add_author);
    sqlite3_finalize(add_authorship);
    sqlite3_finalize(add_sighting);
    return sqlite3_close(db);
}
