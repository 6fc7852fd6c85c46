#include "ingest/server.h"

#include <microhttpd.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { LARGEST = 1 << 16, PAGE = 3, SILENCE_SECONDS = 3 };

static const struct {
    const char *day;
    int records;
} days[] = {
    { "2026-11-02", 7 }, { "2026-11-03", 0 }, { "2026-11-04", 5 }, { "2026-11-05", 600 }, { "2026-11-06", 4 }
};

/* ── Pages ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

static size_t print_record(char *at, size_t room, int day, int i)
{
    int len = snprintf(at, room,
                       "<record><header><identifier>oai:arXiv.org:2611.%05d</identifier><datestamp>%s</datestamp>"
                       "</header><metadata><arXiv xmlns=\"http://arxiv.org/OAI/arXiv/\"><id>2611.%05d</id>"
                       "<created>%s</created><authors><author><keyname>Ash</keyname><forenames>Ann %d</forenames>"
                       "</author></authors><title>Tides %d of %d</title><categories>physics.ao-ph</categories>"
                       "<abstract>A tide.</abstract></arXiv></metadata></record>\n",
                       day * 1000 + i, days[day].day, day * 1000 + i, days[day].day, i, i, day);

    return (size_t)len;
}

static size_t print_error(char *page, const char *code)
{
    return (size_t)snprintf(
        page, LARGEST,
        "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><error code=\"%s\">No.</error></OAI-PMH>", code);
}

/* Records `skip` … of a day, and a token where more follow. */
static size_t print_records(char *page, const char *date, int day, int skip)
{
    int last = skip + PAGE < days[day].records ? skip + PAGE : days[day].records;
    size_t len = (size_t)snprintf(page, LARGEST,
                                  "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\">%s<ListRecords>\n", date);

    for (int i = skip; i < last; i++)
        len += print_record(page + len, LARGEST - len, day, i);
    if (last < days[day].records)
        len += (size_t)snprintf(page + len, LARGEST - len, "<resumptionToken>d=%d&amp;skip=%d</resumptionToken>", day,
                                last);
    return len + (size_t)snprintf(page + len, LARGEST - len, "</ListRecords></OAI-PMH>");
}

static size_t print_oai(char *page, const char *date, const char *from, const char *token)
{
    int day = -1, skip = 0;

    if (token)
        return sscanf(token, "d=%d&skip=%d", &day, &skip) == 2 ? print_records(page, date, day, skip)
                                                               : print_error(page, "badResumptionToken");
    for (int i = 0; from && i < 5; i++)
        if (strcmp(days[i].day, from) == 0)
            day = i;
    return day < 0 || days[day].records == 0 ? print_error(page, "noRecordsMatch") : print_records(page, date, day, 0);
}

/* 1,100 results in slices; ids are given back one by one. */
static size_t print_api(char **page, const char *start_text, const char *most_text, const char *ids)
{
    long start = start_text ? atol(start_text) : 0, most = most_text ? atol(most_text) : 10, total = ids ? 2 : 1100;
    size_t len, room = 600 * (size_t)(most + 2);

    *page = realloc(*page, room);
    len = (size_t)snprintf(
        *page, room,
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:opensearch=\"http://a9.com/-/spec/opensearch/1.1/\">"
        "<opensearch:totalResults>%ld</opensearch:totalResults>",
        total);
    if (ids && strstr(ids, "abc"))
        return len + (size_t)snprintf(*page + len, room - len,
                                      "<entry><id>https://arxiv.org/api/errors#x</id><title>Error</title>"
                                      "<summary>incorrect id format for abc</summary></entry></feed>");
    for (long i = start; i < start + most && i < total; i++)
        len += (size_t)snprintf(
            *page + len, room - len,
            "<entry><id>http://arxiv.org/abs/2611.%05ldv1</id><title>Gulls %ld</title><summary>A gull."
            "</summary><published>2026-11-02T10:00:00Z</published><updated>2026-11-02T10:00:00Z</updated>"
            "<author><name>Bo Birch</name></author><category term=\"q-bio.PE\"/></entry>\n",
            20000 + i, i);
    return len + (size_t)snprintf(*page + len, room - len, "</feed>");
}

static size_t print_rss(char *page)
{
    return (size_t)snprintf(page, LARGEST,
                            "<rss version=\"2.0\" xmlns:arxiv=\"http://arxiv.org/schemas/atom\"><channel><pubDate>Fri, "
                            "06 Nov 2026 00:00:00 -0500"
                            "</pubDate><item><title>Foam</title><link>https://arxiv.org/abs/2611.30001</"
                            "link><description>arXiv:2611.30001v1 "
                            "Announce Type: new \nAbstract: "
                            "Foam.</description><guid>oai:arXiv.org:2611.30001v1</guid><category>cs.SD</category>"
                            "<arxiv:announce_type>new</arxiv:announce_type></item></channel></rss>");
}

/* ── Answers ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

struct cut_body {
    size_t len;
    char text[LARGEST];
};

/* Gives the text, then breaks the connection. */
static ssize_t give_cut(void *self, uint64_t at, char *room, size_t most)
{
    struct cut_body *body = self;
    size_t len = body->len - (size_t)at < most ? body->len - (size_t)at : most;

    if (len == 0)
        return MHD_CONTENT_READER_END_WITH_ERROR;
    memcpy(room, body->text + at, len);
    return (ssize_t)len;
}

static ssize_t trickle(void *unused, uint64_t at, char *room, size_t most)
{
    (void)unused, (void)at, (void)most;
    usleep(100000);
    room[0] = ' ';
    return 1;
}

static struct MHD_Response *cut_response(const char *page, size_t len)
{
    struct cut_body *body = calloc(1, sizeof *body);

    body->len = len / 2;
    memcpy(body->text, page, body->len);
    return MHD_create_response_from_callback(len, 512, give_cut, body, free);
}

static enum MHD_Result answer(struct MHD_Connection *connection, unsigned status, const char *type, const char *header,
                              const char *value, struct MHD_Response *response)
{
    enum MHD_Result result;

    MHD_add_response_header(response, "Content-Type", type);
    if (header)
        MHD_add_response_header(response, header, value);
    result = MHD_queue_response(connection, status, response);
    MHD_destroy_response(response);
    return result;
}

static enum MHD_Result answer_badly(struct MHD_Connection *connection, misbehaviour how, char *page, size_t len)
{
    const char *xml = "text/xml; charset=utf-8", *words = "<p>Please come back later.</p>";
    struct MHD_Response *text = MHD_create_response_from_buffer(strlen(words), (void *)words, MHD_RESPMEM_MUST_COPY);

    switch (how) {
    case BUSY:
        return answer(connection, 429, "text/html", "Retry-After", "1", text);
    case UNAVAILABLE:
        return answer(connection, 503, "text/html", "Retry-After", "0", text);
    case BROKEN:
        return answer(connection, 500, "text/html", NULL, NULL, text);
    case REDIRECT_LOOP:
        return answer(connection, 302, "text/html", "Location", "/oai?verb=ListRecords", text);
    case REDIRECT_AWAY:
        return answer(connection, 302, "text/html", "Location", "file:///etc/passwd", text);
    case HTML:
        return answer(connection, 200, "text/html", NULL, NULL, text);
    case MISPACKED:
        return answer(connection, 200, xml, "Content-Encoding", "br", text);
    case TRICKLE:
        MHD_destroy_response(text);
        return answer(connection, 200, xml, NULL, NULL,
                      MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, 512, trickle, NULL, NULL));
    default:
        MHD_destroy_response(text);
    }
    if (how == CUT)
        return answer(connection, 200, xml, NULL, NULL, cut_response(page, len));
    if (how == CUT_QUIETLY)
        len /= 2;
    if (how == SILENT)
        sleep(SILENCE_SECONDS);
    if (how == EXPIRED)
        len = print_error(page, "badResumptionToken");
    if (how == NAMELESS || how == HOLLOW || how == CIRCLE)
        len = (size_t)snprintf(page, LARGEST, "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\">%s</OAI-PMH>",
                               how == NAMELESS ? "<error>Sorry.</error><error code=\"noRecordsMatch\">No.</error>"
                               : how == CIRCLE ? "<ListRecords><resumptionToken>a</resumptionToken></ListRecords>"
                                               : "");
    if (how == FEED)
        len = print_rss(page);
    return answer(connection, 200, xml, NULL, NULL, MHD_create_response_from_buffer(len, page, MHD_RESPMEM_MUST_COPY));
}

static enum MHD_Result handle(void *self, struct MHD_Connection *connection, const char *url, const char *method,
                              const char *version, const char *upload, size_t *upload_len, void **context)
{
    server *s = self;
    const char *token = MHD_lookup_connection_value(connection, MHD_GET_ARGUMENT_KIND, "resumptionToken");
    const char *agent = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, "User-Agent");
    int number = atomic_fetch_add(&s->requests, 1);
    misbehaviour how = s->always != WELL ? s->always : number < SERVER_PLAN ? s->plan[number] : WELL;
    char *page = calloc(1, LARGEST), date[80] = "";
    enum MHD_Result result;
    size_t len;

    (void)method, (void)version, (void)upload, (void)upload_len, (void)context;
    if (s->date)
        snprintf(date, sizeof date, "<responseDate>%s</responseDate>", s->date);
    snprintf(s->last_agent, sizeof s->last_agent, "%s", agent ? agent : "");
    if (strncmp(url, "/api", 4) == 0)
        len = print_api(&page, MHD_lookup_connection_value(connection, MHD_GET_ARGUMENT_KIND, "start"),
                        MHD_lookup_connection_value(connection, MHD_GET_ARGUMENT_KIND, "max_results"),
                        MHD_lookup_connection_value(connection, MHD_GET_ARGUMENT_KIND, "id_list"));
    else if (strncmp(url, "/rss", 4) == 0)
        len = print_rss(page);
    else
        len = print_oai(page, date, MHD_lookup_connection_value(connection, MHD_GET_ARGUMENT_KIND, "from"), token);
    if (how == EXPIRED && !token)
        how = WELL;
    result = answer_badly(connection, how, page, len);
    free(page);
    return result;
}

void server_start(server *s)
{
    const union MHD_DaemonInfo *info;

    s->daemon = MHD_start_daemon(MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_THREAD_PER_CONNECTION, 0, NULL, NULL, handle,
                                 s, MHD_OPTION_END);
    if (!s->daemon)
        abort();
    info = MHD_get_daemon_info(s->daemon, MHD_DAEMON_INFO_BIND_PORT);
    snprintf(s->base, sizeof s->base, "http://127.0.0.1:%d", info->port);
}

void server_stop(server *s)
{
    MHD_stop_daemon(s->daemon);
}
