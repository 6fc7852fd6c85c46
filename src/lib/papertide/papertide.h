/* libpapertide: what the program papertide does, for programs in C and C++. For other languages, too: no macros, no
 * structs but one of plain numbers.
 *
 *   papertide_new
 *     papertide_set, papertide_add_field     what papertide.ini says to the program; the library reads no config
 *     papertide_on_progress, papertide_on_note
 *     papertide_open                         a store; another one closes it
 *       papertide_ingest, papertide_analyze  need PAPERTIDE_WRITE
 *       papertide_report                     Markdown or HTML, with charts
 *       papertide_query_open … _close        SQL on the public views, which the program's README names
 *   papertide_free                           always; after it every pointer that came from the handle is gone
 *
 * Errors. What can fail returns a papertide_status; anything but PAPERTIDE_OK (and PAPERTIDE_END of a query) is a
 * failure, and papertide_error says in a line what, where and what to do. NULL for a handle, a query or a text that is
 * wanted is a fault of the caller and not looked for.
 *
 * Texts are UTF-8 and end in a NUL. What is passed in is copied, or no longer needed when the call returns. What comes
 * back belongs to the handle or the query, and says how long it lasts.
 *
 * Threads. A handle and its queries are used by one thread at a time; several handles may be used at once, of one store
 * too: one that writes, any number that read. papertide_analyze takes turns with itself, since igraph has one generator
 * of random numbers a process. It starts threads (PAPERTIDE_JOBS), and callbacks may come on one of them: never two at
 * once, and none after the call has returned.
 *
 * The process. The library never prints but where memory runs out, never exits, reads no arguments, changes no signal,
 * locale, limit or folder, and confines nothing: a program that reads strangers' files had better confine itself, as
 * papertide does. What it does change, once:
 *   - errors of GSL and igraph no longer end the program (gsl_set_error_handler_off, igraph_set_error_handler),
 *     those of your own calls neither;
 *   - OpenBLAS works with one thread (openblas_set_num_threads) from the first papertide_analyze on.
 * It starts gnuplot for charts, confined to a folder below $TMPDIR, and waits for it: SIGCHLD must not be ignored.
 * Where memory runs out it calls the function of papertide_on_out_of_memory; json-c, libxml2 and cmark may cut a text
 * short instead, which the program prevents by an allocator of its own. Threads of OpenMP wait without pause: where
 * others want the cores, start your program with OMP_WAIT_POLICY=passive. It is not to be unloaded, and says so.
 *
 * What stays. The library has the program's version, and versions go by semver.org. Within a first number, functions,
 * enumerators, settings and their meanings are added and never taken away or changed, so that a program runs with any
 * library that is at least as new as the one it was made with; the first number is that of the soname. New statuses may
 * come: treat what you do not know as a failure. */
#ifndef PAPERTIDE_PAPERTIDE_H
#define PAPERTIDE_PAPERTIDE_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined __GNUC__
#pragma GCC visibility push(default)
#endif

/* A handle: settings, callbacks, the last error, and a store when one is open. */
typedef struct papertide papertide;

/* A question to a store, its rows one at a time. */
typedef struct papertide_query papertide_query;

typedef enum papertide_status {
    PAPERTIDE_OK = 0,
    PAPERTIDE_END = 1,         /* of a query: no more rows */
    PAPERTIDE_BAD_INPUT = 2,   /* a file, a name, a term is not what it is taken for */
    PAPERTIDE_BAD_REQUEST = 3, /* no such setting, report, field, column; SQL with a fault; no store is open */
    PAPERTIDE_IO = 4,          /* the system refused: a file, a folder, gnuplot */
    PAPERTIDE_STORE = 5,       /* the store cannot be opened, read or written */
    PAPERTIDE_BUSY = 6,        /* somebody else writes to the store, or it is newer than this library */
    PAPERTIDE_LIMIT = 7,       /* larger than it may be, or a query of over ten seconds */
    PAPERTIDE_THIN = 8,        /* too few papers for what was asked */
    PAPERTIDE_FAULT = 9        /* a fault of the library's: please report it */
} papertide_status;

typedef enum papertide_mode {
    PAPERTIDE_READ = 0, /* a store that is there; all answers are of the moment it was opened, whoever writes */
    PAPERTIDE_WRITE = 1 /* made where it is not there, brought up to date where it is older; nobody else writes */
} papertide_mode;

/* What can be set; each is a text, and NULL is what holds where nothing was set. */
typedef enum papertide_setting {
    PAPERTIDE_WAIT = 0,       /* seconds to wait for another that writes to the store: "10" */
    PAPERTIDE_JOBS = 1,       /* threads of an analysis: as many as there are cores; results do not depend on it */
    PAPERTIDE_DAY = 2,        /* of all files that are ingested, as "2026-06-30": from their names and papers */
    PAPERTIDE_COLLECTION = 3, /* whose pile they are of: the folder's that names it */
    PAPERTIDE_STOPWORDS = 4,  /* no term holds one of these words, commas between: none */
    PAPERTIDE_THESAURUS = 5,  /* a file of what means the same (README): none */
    PAPERTIDE_WEEKS = 6,      /* whose keywords are kept, 9 to 5200: "104" */
    PAPERTIDE_NAMES = 7,      /* a file of decisions on names: papertide.names beside the store, where it is there */
    PAPERTIDE_FIELD = 8,      /* that a report is of, by its name: the whole store */
    PAPERTIDE_LANGUAGE = 9,   /* of a report: "en"; there is "zh" */
    PAPERTIDE_CHARTS = 10,    /* of a report: "svg"; there is "png" */
    PAPERTIDE_TEMPLATES = 11  /* a folder of reports/, sql/report/ and plots/ before the built-in ones: none */
} papertide_setting;

/* What papertide_ingest came to. */
typedef struct papertide_totals {
    uint64_t files;            /* read now */
    uint64_t known_files;      /* read before, and left alone */
    uint64_t unreadable_files; /* of no known format, or not to be opened */
    uint64_t records, new_papers, repeats, repairs, rejects;
} papertide_totals;

/* How far long work has come: `stage` is "ingest" or that of an analysis, `total` 0 where it is not known. */
typedef void papertide_progress(void *self, const char *stage, uint64_t done, uint64_t total);

/* What the program would print: level 0 with -v, 1 as a rule, 2 with -q too. `text` ends with the call. */
typedef void papertide_note(void *self, int level, const char *text);

/* The library's version, "0.1.0". */
const char *papertide_version(void);

/* A handle with nothing set and no store; papertide_free(NULL) does nothing. Queries are closed before it. */
papertide *papertide_new(void);
void papertide_free(papertide *handle);

/* Why the last call on the handle, or on one of its queries, that failed did so; "" where none has. Lasts until the
 * next call that fails. */
const char *papertide_error(const papertide *handle);

/* PAPERTIDE_BAD_REQUEST: no such setting, or a value that it cannot have. */
papertide_status papertide_set(papertide *handle, papertide_setting setting, const char *value);

/* A named slice of the store, to be analysed on its own: papers with one of the categories (arXiv's, commas between;
 * NULL: any), without terms of the stop words, and with its watched terms (commas between, as in papertide.ini); both
 * may be NULL. Analyses remember fields, stop words, thesaurus and weeks: where these differ from the last time, theirs
 * or the program's, results are made anew. */
papertide_status papertide_add_field(papertide *handle, const char *name, const char *categories, const char *stopwords,
                                     const char *watched);

/* Whom to tell; NULL tells nobody. The callback must not use the handle. */
void papertide_on_progress(papertide *handle, papertide_progress *progress, void *self);
void papertide_on_note(papertide *handle, papertide_note *note, void *self);

/* Of the process: called where memory has run out, with the bytes that were wanted; must not return. Else a line goes
 * to standard error and abort() is called. What was committed to a store is safe. */
void papertide_on_out_of_memory(void (*ran_out)(size_t wanted));

papertide_status papertide_open(papertide *handle, const char *path, papertide_mode mode);

/* Reads files and folders into the store, as `papertide ingest` does: any format it knows, packed or not. A file that
 * was read before changes nothing; what cannot be read is kept in v_reject. `totals` may be NULL. */
papertide_status papertide_ingest(papertide *handle, const char *const *paths, size_t count, papertide_totals *totals);

/* Brings results up to date with the papers: of "keywords", "network", "topics" or "search" with what it needs, or all
 * where `only` is NULL. */
papertide_status papertide_analyze(papertide *handle, const char *only);

/* Writes a report ("weekly", "monthly", "authors", "topics", "quality", "overview", or one of PAPERTIDE_TEMPLATES) into
 * the folder `out`, which is made where it is not there. `period` is a week as "2026-W26", of monthly a month as
 * "2026-06"; NULL: the last that is over. `format` is "md" or "html". Files that would not change are not touched.
 * PAPERTIDE_THIN: nothing was seen then. */
papertide_status papertide_report(papertide *handle, const char *name, const char *period, const char *format,
                                  const char *out);

/* The page that the last papertide_report wrote; "" before. Lasts until the next. */
const char *papertide_report_page(const papertide *handle);

/* One SELECT; it cannot write, attach or load, whatever it says. Parameters are written :name and all must be bound.
 * `*query` is NULL after a failure. */
papertide_status papertide_query_open(papertide *handle, const char *sql, papertide_query **query);
papertide_status papertide_query_bind_text(papertide_query *query, const char *name, const char *value);
papertide_status papertide_query_bind_integer(papertide_query *query, const char *name, int64_t value);
void papertide_query_close(papertide_query *query);

/* The next row: PAPERTIDE_OK, or PAPERTIDE_END. PAPERTIDE_LIMIT ten seconds after the first step, your own between two
 * steps too. */
papertide_status papertide_query_step(papertide_query *query);

/* How many columns there are, and what each is called; `column` counts from 0. */
size_t papertide_query_columns(const papertide_query *query);
const char *papertide_query_column(const papertide_query *query, size_t column);

typedef enum papertide_type {
    PAPERTIDE_NULL = 0,
    PAPERTIDE_INTEGER = 1,
    PAPERTIDE_REAL = 2,
    PAPERTIDE_TEXT = 3
} papertide_type;

/* A cell of the row. Of another type a number is 0 (of an integer papertide_query_real is the same number) and a text
 * NULL. A text lasts until the next step; `*length` (may be NULL) is that in bytes, and a NUL may be among them. */
papertide_type papertide_query_type(const papertide_query *query, size_t column);
int64_t papertide_query_integer(const papertide_query *query, size_t column);
double papertide_query_real(const papertide_query *query, size_t column);
const char *papertide_query_text(const papertide_query *query, size_t column, size_t *length);

#if defined __GNUC__
#pragma GCC visibility pop
#endif

#ifdef __cplusplus
}
#endif

#endif
