/* Pages over HTTP, to this machine alone. Knows neither store nor papers: pages are files that a process of its own
 * writes (press.h) and that are kept in memory (shelf.h); what is answered on the spot comes from the caller. May use:
 * base, libmicrohttpd.
 *
 *   pt_serve_open             listens; from here on no further socket is needed
 *     pt_serve_start          answers, in a thread a connection
 *     pt_serve_address        where
 *   pt_serve_close            always; waits for answers under way, and ends the process of a page
 *
 * Who may ask (gate.c): whoever knows the token, under a name of this machine, with GET or HEAD. An address never
 * becomes a path of a file: it is looked up among what was read when a page was made. */
#ifndef PT_SERVE_SERVE_H
#define PT_SERVE_SERVE_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/status.h"
#include "serve/address.h"

#include <stdbool.h>

/* What somebody asks for that is no page of a report. */
typedef struct pt_serve_question {
    const char *path; /* "/search.json" */
    void *connection; /* whose words pt_serve_word gives */
} pt_serve_question;

typedef struct pt_serve_answer {
    pt_buf body;
    const char *type; /* "text/html; charset=utf-8" */
    unsigned status;  /* 200, 400, … */
} pt_serve_answer;

/* What is shown. All functions are called from many threads at a time. */
typedef struct pt_serve_site {
    void *self;
    /* What pages rest on, as text: another text, and they are made anew. */
    pt_status (*state)(void *self, pt_buf *text, pt_error *err);
    /* PT_END: there is nothing at this path. */
    pt_status (*answer)(void *self, const pt_serve_question *question, pt_serve_answer *answer, pt_error *err);
    /* The words of the command that writes the report into the folder `out`, NULL behind them. */
    char **(*command)(void *self, const pt_serve_report *report, const char *out, pt_arena *arena);
} pt_serve_site;

typedef struct pt_serve_options {
    const char *host; /* of this machine: 127.0.0.1, ::1, localhost */
    unsigned port;    /* 0: any that is free */
    bool is_open;     /* without a token */
} pt_serve_options;

typedef struct pt_serve pt_serve;

/* PT_EUSAGE: not an address of this machine's own; PT_ENETWORK: the port is taken. `site` is to outlive it. */
pt_status pt_serve_open(const pt_serve_options *options, const pt_serve_site *site, pt_serve **serve,
                        pt_error *err) PT_MUST;
pt_status pt_serve_start(pt_serve *serve, pt_error *err) PT_MUST;
void pt_serve_close(pt_serve *serve);

/* "http://127.0.0.1:8421/?token=…" */
void pt_serve_address(const pt_serve *serve, pt_buf *out);

/* What stands in the question for `name`, as text without bytes that are none, in `arena`; empty where it is not asked
 * for. */
pt_str pt_serve_word(const pt_serve_question *question, const char *name, pt_arena *arena);

#endif
