#include "serve/serve.h"

#include "base/hash.h"
#include "base/markdown.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "serve/gate.h"
#include "serve/shelf.h"

#include <arpa/inet.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum {
    MOST_CONNECTIONS = 64,
    MOST_SECONDS = 120,        /* that a connection may say nothing, the making of a report among them */
    MOST_OF_REQUEST = 1 << 15, /* bytes of its lines and headers */
    LARGEST_ANSWER = 16 << 20,
    LARGEST_PAGE = 1 << 14 /* that says what went wrong */
};

struct pt_serve {
    const pt_serve_site *site;
    pt_gate gate;
    pt_shelf *shelf;
    struct MHD_Daemon *daemon;
    char host[64]; /* as it stands in an address */
    unsigned port;
    int listener;
};

/* ── Answers ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Pages run our scripts alone, stand in nobody's frame, and tell nobody where their reader came from. */
static const struct {
    const char *name, *value;
} guards[] = {
    { "Content-Security-Policy", "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src "
                                 "'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'" },
    { "X-Content-Type-Options", "nosniff" },
    { "X-Frame-Options", "DENY" },
    { "Referrer-Policy", "no-referrer" },
    { "Cross-Origin-Resource-Policy", "same-origin" },
    { "Cross-Origin-Opener-Policy", "same-origin" },
    { "Cache-Control", "no-cache" },
};

static const struct {
    pt_str ending;
    const char *type;
} types[] = {
    { PT_STR(".html"), "text/html; charset=utf-8" },
    { PT_STR(".css"), "text/css; charset=utf-8" },
    { PT_STR(".js"), "text/javascript; charset=utf-8" },
    { PT_STR(".svg"), "image/svg+xml" },
    { PT_STR(".png"), "image/png" },
    { PT_STR(".csv"), "text/csv; charset=utf-8" },
    { PT_STR(".xml"), "application/xml" },
};

static const char *type_of(pt_str name)
{
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (pt_str_ends(name, types[i].ending))
            return types[i].type;
    return "application/octet-stream";
}

/* Gives the response away. `name` may be NULL. */
static enum MHD_Result send_response(struct MHD_Connection *connection, unsigned status, struct MHD_Response *response,
                                     const char *name, const char *value)
{
    enum MHD_Result sent;

    for (size_t i = 0; i < sizeof guards / sizeof *guards; i++)
        MHD_add_response_header(response, guards[i].name, guards[i].value);
    if (name)
        MHD_add_response_header(response, name, value);
    sent = MHD_queue_response(connection, status, response);
    MHD_destroy_response(response);
    return sent;
}

static struct MHD_Response *response_of(pt_str body, const char *type)
{
    struct MHD_Response *response =
        MHD_create_response_from_buffer(body.len, (void *)(uintptr_t)body.at, MHD_RESPMEM_MUST_COPY);

    MHD_add_response_header(response, "Content-Type", type);
    return response;
}

/* With the mark of its bytes; nothing again to who has it. */
static enum MHD_Result send_marked(struct MHD_Connection *connection, pt_str body, const char *type, const char *mark)
{
    const char *known = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, "If-None-Match");
    char quoted[40];

    snprintf(quoted, sizeof quoted, "\"%s\"", mark);
    if (known && strstr(known, quoted))
        return send_response(connection, 304, response_of((pt_str){ 0 }, type), "ETag", quoted);
    return send_response(connection, 200, response_of(body, type), "ETag", quoted);
}

static enum MHD_Result send_problem(struct MHD_Connection *connection, unsigned status, pt_str why)
{
    pt_buf page = { .limit = LARGEST_PAGE };
    enum MHD_Result sent;

    pt_buf_addf(&page,
                "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>%u</title>\n"
                "<link rel=\"stylesheet\" href=\"/papertide.css\">\n</head>\n<body>\n<h1>%u</h1>\n<p>",
                status, status);
    pt_html_escape(&page, why);
    pt_buf_add(&page, PT_S("</p>\n<p><a href=\"/\">All reports</a></p>\n</body>\n</html>\n"));
    sent = send_response(connection, status, response_of(pt_buf_text(&page), "text/html; charset=utf-8"),
                         status == 405 ? "Allow" : NULL, "GET, HEAD");
    pt_buf_free(&page);
    return sent;
}

static enum MHD_Result send_on(struct MHD_Connection *connection, const char *to, const char *cookie)
{
    struct MHD_Response *response = response_of((pt_str){ 0 }, "text/plain");

    MHD_add_response_header(response, "Location", to);
    return send_response(connection, 303, response, cookie ? "Set-Cookie" : NULL, cookie);
}

static enum MHD_Result send_error(struct MHD_Connection *connection, const pt_error *err)
{
    return send_problem(connection, err->status == PT_EUSAGE ? 400 : 500, pt_str_of(err->text));
}

/* ── What is asked for ───────────────────────────────────────────────────────────────────────────────────────────── */

static enum MHD_Result send_answer(pt_serve *serve, struct MHD_Connection *connection, const char *path)
{
    const pt_serve_question question = { .path = path, .connection = connection };
    pt_serve_answer answer = { .body.limit = LARGEST_ANSWER, .status = 200, .type = type_of(pt_str_of(path)) };
    enum MHD_Result sent;
    pt_error err = { 0 };
    char mark[33];
    pt_status st = serve->site->answer(serve->site->self, &question, &answer, &err);

    if (st == PT_OK)
        st = pt_buf_check(&answer.body, "the answer", &err);
    pt_hash_print(pt_hash_of(pt_buf_text(&answer.body)), mark);
    if (st == PT_END)
        sent = send_problem(connection, 404, PT_S("there is nothing at this address"));
    else if (st != PT_OK)
        sent = send_error(connection, &err);
    else if (answer.status == 200)
        sent = send_marked(connection, pt_buf_text(&answer.body), answer.type, mark);
    else
        sent =
            send_response(connection, answer.status, response_of(pt_buf_text(&answer.body), answer.type), NULL, NULL);
    pt_buf_free(&answer.body);
    return sent;
}

static enum MHD_Result send_page_address(struct MHD_Connection *connection, const pt_serve_report *report, pt_str page)
{
    pt_buf to = { .limit = LARGEST_PAGE };
    enum MHD_Result sent;

    pt_serve_address_write(report, &to);
    pt_buf_add(&to, page);
    sent = send_on(connection, pt_buf_text(&to).at, NULL);
    pt_buf_free(&to);
    return sent;
}

static enum MHD_Result send_file(pt_serve *serve, struct MHD_Connection *connection, const pt_serve_report *report,
                                 pt_str name)
{
    pt_shelf_file file;
    enum MHD_Result sent;
    pt_error err = { 0 };

    if (pt_shelf_find(serve->shelf, report, name, &file, &err) != PT_OK)
        return send_error(connection, &err);
    if (file.status == 303)
        sent = send_page_address(connection, report, pt_buf_text(&file.text));
    else if (file.status == 200)
        sent = send_marked(connection, pt_buf_text(&file.text), type_of(name), file.mark);
    else
        sent = send_problem(connection, file.status, pt_buf_text(&file.text));
    pt_buf_free(&file.text);
    return sent;
}

/* What all reports of a folder share is here of all reports. */
static enum MHD_Result route(pt_serve *serve, struct MHD_Connection *connection, const char *path)
{
    pt_arena arena = { 0 };
    pt_serve_report report;
    pt_str name;
    enum MHD_Result sent;

    if (!pt_serve_address_read(pt_str_of(path), &arena, &report, &name))
        sent = send_answer(serve, connection, path);
    else if (pt_str_equal(name, PT_S("index.html")))
        sent = send_on(connection, "/", NULL);
    else if (pt_str_equal(name, PT_S("search.js")))
        sent = send_answer(serve, connection, "/search.js");
    else
        sent = send_file(serve, connection, &report, name);
    pt_arena_free(&arena);
    return sent;
}

/* To the address without the token; a word of it that would not stand there as it is, is left out with all others. */
static enum MHD_Result let_in(pt_serve *serve, struct MHD_Connection *connection, const char *path)
{
    static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~/";
    char cookie[160];

    snprintf(cookie, sizeof cookie, "%s=%s; Path=/; HttpOnly; SameSite=Strict", serve->gate.cookie, serve->gate.token);
    return send_on(connection, strspn(path, plain) == strlen(path) && strncmp(path, "//", 2) != 0 ? path : "/", cookie);
}

/* Called when the headers are there, and once more at the end of the request: an answer at once would close the
 * connection. So does whoever sends more than headers. */
static enum MHD_Result handle(void *self, struct MHD_Connection *connection, const char *path, const char *method,
                              const char *version, const char *upload, size_t *upload_size, void **is_known)
{
    static int known;
    pt_serve *serve = self;
    const char *why;
    unsigned status = pt_gate_check(&serve->gate, connection, method, &why);

    (void)version, (void)upload;
    if (status != 405 && !*is_known) {
        *is_known = &known;
        return MHD_YES;
    }
    if (*upload_size)
        return MHD_NO;
    if (status == 303)
        return let_in(serve, connection, path);
    return status == 200 ? route(serve, connection, path) : send_problem(connection, status, pt_str_of(why));
}

/* ── The server ──────────────────────────────────────────────────────────────────────────────────────────────────── */

union address {
    struct sockaddr any;
    struct sockaddr_in v4;
    struct sockaddr_in6 v6;
};

/* This machine's own addresses alone: 127.0.0.0/8 and ::1. */
static bool read_host(const char *host, unsigned port, union address *address, socklen_t *size)
{
    struct in_addr v4;
    struct in6_addr v6;

    *address = (union address){ 0 };
    if (inet_pton(AF_INET, strcmp(host, "localhost") == 0 ? "127.0.0.1" : host, &v4) == 1) {
        address->v4 = (struct sockaddr_in){ .sin_family = AF_INET, .sin_port = htons((uint16_t)port), .sin_addr = v4 };
        *size = sizeof address->v4;
        return ntohl(v4.s_addr) >> 24 == 127;
    }
    if (inet_pton(AF_INET6, host, &v6) == 1) {
        address->v6 =
            (struct sockaddr_in6){ .sin6_family = AF_INET6, .sin6_port = htons((uint16_t)port), .sin6_addr = v6 };
        *size = sizeof address->v6;
        return IN6_IS_ADDR_LOOPBACK(&v6);
    }
    return false;
}

static pt_status start_listening(pt_serve *serve, const pt_serve_options *options, pt_error *err)
{
    const int yes = 1;
    union address address;
    socklen_t size;

    if (!read_host(options->host, options->port, &address, &size))
        return pt_fail(err, PT_EUSAGE, "--host %s: not this machine's own address; there are 127.0.0.1 and ::1",
                       options->host);
    serve->listener = socket(address.any.sa_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (serve->listener < 0 || setsockopt(serve->listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes) != 0 ||
        bind(serve->listener, &address.any, size) != 0 || listen(serve->listener, MOST_CONNECTIONS) != 0 ||
        getsockname(serve->listener, &address.any, &size) != 0)
        return pt_fail(err, PT_ENETWORK, "port %u: cannot listen there: %s; take another with --port", options->port,
                       strerror(errno));
    serve->port = ntohs(address.any.sa_family == AF_INET ? address.v4.sin_port : address.v6.sin6_port);
    snprintf(serve->host, sizeof serve->host, address.any.sa_family == AF_INET ? "%s" : "[%s]", options->host);
    return PT_OK;
}

pt_status pt_serve_open(const pt_serve_options *options, const pt_serve_site *site, pt_serve **serve, pt_error *err)
{
    pt_serve *made = PT_CALLOC(pt_serve, 1);
    pt_status st;

    made->site = site;
    made->listener = -1;
    made->shelf = pt_shelf_new(site);
    PT_OR_DONE(start_listening(made, options, err));
    st = pt_gate_make(made->host, made->port, options->is_open, &made->gate, err);
done:
    if (st != PT_OK) {
        pt_serve_close(made);
        made = NULL;
    }
    *serve = made;
    return st;
}

pt_status pt_serve_start(pt_serve *serve, pt_error *err)
{
    unsigned how = MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_THREAD_PER_CONNECTION | MHD_USE_POLL | MHD_USE_ITC;

    serve->daemon = MHD_start_daemon(how, 0, NULL, NULL, handle, serve, MHD_OPTION_LISTEN_SOCKET, serve->listener,
                                     MHD_OPTION_CONNECTION_LIMIT, (unsigned)MOST_CONNECTIONS,
                                     MHD_OPTION_CONNECTION_TIMEOUT, (unsigned)MOST_SECONDS,
                                     MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)MOST_OF_REQUEST, MHD_OPTION_END);
    return serve->daemon ? PT_OK : pt_fail(err, PT_ENETWORK, "the server cannot be started: %s", strerror(errno));
}

void pt_serve_close(pt_serve *serve)
{
    if (!serve)
        return;
    pt_shelf_stop(serve->shelf);
    if (serve->daemon)
        MHD_stop_daemon(serve->daemon); /* the listener with it */
    else if (serve->listener >= 0)
        close(serve->listener);
    pt_shelf_free(serve->shelf);
    free(serve);
}

void pt_serve_address(const pt_serve *serve, pt_buf *out)
{
    pt_buf_addf(out, "http://%s:%u/", serve->host, serve->port);
    if (serve->gate.token[0])
        pt_buf_addf(out, "?token=%s", serve->gate.token);
}

pt_str pt_serve_word(const pt_serve_question *question, const char *name, pt_arena *arena)
{
    const char *said = MHD_lookup_connection_value(question->connection, MHD_GET_ARGUMENT_KIND, name);

    return pt_utf8_repair(arena, pt_arena_copy(arena, pt_str_of(said)));
}
