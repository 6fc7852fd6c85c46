#include "warehouse/http.h"

#include "base/buf.h"
#include "base/memory.h"

#include <curl/curl.h>
#include <stdlib.h>
#include <string.h>

enum {
    LONGEST_LINE = 1 << 24,
    LONGEST_COMPLAINT = 400,
    LONGEST_ADDRESS = 1 << 14,
    FIRST_CONNECT = 10,
    ALIVE = 30,
    NO_SHARD = 279
};

/* See http.h. The last two let a query hold long lists of numbers. */
static const char settings[] = "&wait_end_of_query=1&buffer_size=1048576&insert_distributed_sync=1"
                               "&skip_unavailable_shards=0&max_parallel_replicas=1&extremes=0"
                               "&fallback_to_stale_replicas_for_distributed_queries=0"
                               "&group_by_overflow_mode=throw&timeout_overflow_mode=throw&read_overflow_mode=throw"
                               "&result_overflow_mode=throw&distinct_overflow_mode=throw&set_overflow_mode=throw"
                               "&join_overflow_mode=throw&sort_overflow_mode=throw&transfer_overflow_mode=throw"
                               "&max_query_size=67108864&max_ast_elements=4000000&max_expanded_ast_elements=4000000";

struct pt_clickhouse {
    const pt_warehouse_address *address;
    CURL *curl;
};

/* An answer on its way. */
struct answer {
    CURL *curl;
    pt_clickhouse_line *take;
    void *self;
    pt_buf line;      /* that has not ended yet */
    pt_buf complaint; /* the text that comes with an error */
    pt_error *err;
    pt_status st; /* of taking a line */
};

pt_status pt_clickhouse_open(const pt_warehouse_address *address, pt_clickhouse **out, pt_error *err)
{
    pt_clickhouse *clickhouse = PT_CALLOC(pt_clickhouse, 1);

    *out = NULL;
    clickhouse->address = address;
    if (curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK)
        clickhouse->curl = curl_easy_init();
    if (!clickhouse->curl) {
        free(clickhouse);
        return pt_fail(err, PT_EIO, "libcurl does not start");
    }
    *out = clickhouse;
    return PT_OK;
}

void pt_clickhouse_close(pt_clickhouse *clickhouse)
{
    if (!clickhouse)
        return;
    curl_easy_cleanup(clickhouse->curl);
    free(clickhouse);
}

/* ── The answer ──────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status take_lines(struct answer *answer, pt_str bytes)
{
    while (bytes.len) {
        size_t end = pt_str_find(bytes, PT_S("\n"));
        pt_str piece = pt_str_part(bytes, 0, end);

        if (end < bytes.len && answer->line.len == 0) {
            PT_TRY(answer->take(answer->self, piece, answer->err));
        } else {
            pt_buf_add(&answer->line, piece);
            PT_TRY(pt_buf_check(&answer->line, "a line of the answer", answer->err));
            if (end < bytes.len) {
                PT_TRY(answer->take(answer->self, pt_buf_text(&answer->line), answer->err));
                pt_buf_reset(&answer->line);
            }
        }
        bytes = pt_str_part(bytes, end + 1, bytes.len);
    }
    return PT_OK;
}

static size_t take_body(char *bytes, size_t size, size_t count, void *self)
{
    struct answer *answer = self;
    pt_str piece = { bytes, size * count };
    long status = 0;

    curl_easy_getinfo(answer->curl, CURLINFO_RESPONSE_CODE, &status);
    if (status != 200)
        pt_buf_add(&answer->complaint, pt_str_part(piece, 0, LONGEST_COMPLAINT - answer->complaint.len));
    else if (answer->take)
        answer->st = take_lines(answer, piece);
    return answer->st == PT_OK ? piece.len : 0;
}

/* "Code: 60, e.displayText() = DB::Exception: Table x.load doesn't exist., e.what() = DB::Exception" → the number, and
 * what is said, in one line. */
static pt_str read_complaint(const pt_buf *complaint, long *code)
{
    pt_str text = pt_buf_text(complaint), digits;
    const pt_str head = PT_S("Code: "), said = PT_S("Exception: "), tail = PT_S(", e.what()");
    size_t from = pt_str_find(text, said);

    *code = 0;
    if (pt_str_starts(text, head)) {
        digits = pt_str_part(text, head.len, text.len);
        pt_str_number(pt_str_part(digits, 0, pt_str_find(digits, PT_S(","))), LONG_MAX, code);
    }
    if (from < text.len)
        text = pt_str_part(text, from + said.len, text.len);
    text = pt_str_part(text, 0, pt_str_find(text, tail));
    return pt_str_trim(pt_str_part(text, 0, pt_str_find(text, PT_S(". Log:"))));
}

static pt_status judge(CURLcode curled, struct answer *answer, long *code, pt_error *err)
{
    long status = 0, number;
    pt_str said;

    curl_easy_getinfo(answer->curl, CURLINFO_RESPONSE_CODE, &status);
    if (answer->st != PT_OK)
        return answer->st;
    if (curled != CURLE_OK)
        return pt_fail(err, PT_ENETWORK, "%s; is ClickHouse running there, and is this its HTTP port?",
                       curl_easy_strerror(curled));
    if (status == 200 && answer->line.len)
        return pt_fail(err, PT_ENETWORK, "the answer breaks off within a line");
    if (status == 200)
        return PT_OK;
    said = read_complaint(&answer->complaint, &number);
    if (code)
        *code = number;
    for (size_t i = 0; i < said.len; i++) /* one line */
        answer->complaint.at[said.at - answer->complaint.at + (ptrdiff_t)i] = said.at[i] == '\n' ? ' ' : said.at[i];
    return pt_fail(err, PT_ENETWORK, "the server says: %.*s (status %ld%s", PT_FMT(said), status,
                   number == NO_SHARD ? "); is every server of the cluster running?" : ")");
}

/* ── The request ─────────────────────────────────────────────────────────────────────────────────────────────────── */

/* A statement that has rows stands in the address, so that the rows are all there is of the body. */
static pt_status write_address(pt_clickhouse *clickhouse, const pt_clickhouse_request *request, pt_buf *address,
                               pt_error *err)
{
    char *escaped;

    pt_buf_addf(address, "http://%s/?distributed_group_by_no_merge=%d%s", request->host, !request->is_merged, settings);
    if (request->has_database)
        pt_buf_addf(address, "&database=%s", clickhouse->address->database);
    if (request->rows.at) {
        escaped = curl_easy_escape(clickhouse->curl, request->statement.at, (int)request->statement.len);
        pt_buf_addf(address, "&query=%s", escaped ? escaped : "");
        curl_free(escaped);
    }
    return pt_buf_check(address, "the statement", err);
}

static CURLcode perform(pt_clickhouse *clickhouse, const pt_clickhouse_request *request, const char *address,
                        struct answer *answer)
{
    pt_str body = request->rows.at ? request->rows : request->statement;
    struct curl_slist *headers = curl_slist_append(NULL, "Expect:"); /* do not wait for a "100 Continue" */
    CURL *curl = clickhouse->curl;
    CURLcode code;

    curl_easy_reset(curl); /* the connection stays */
    curl_easy_setopt(curl, CURLOPT_URL, address);
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http");
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, (long)FIRST_CONNECT);
    curl_easy_setopt(curl, CURLOPT_TCP_KEEPALIVE, 1L); /* a long count is silent, a dead machine too */
    curl_easy_setopt(curl, CURLOPT_TCP_KEEPIDLE, (long)ALIVE);
    curl_easy_setopt(curl, CURLOPT_TCP_KEEPINTVL, (long)ALIVE);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_NOPROXY, "*");
    if (clickhouse->address->user) {
        curl_easy_setopt(curl, CURLOPT_USERNAME, clickhouse->address->user);
        curl_easy_setopt(curl, CURLOPT_PASSWORD, clickhouse->address->password);
    }
    curl_easy_setopt(curl, CURLOPT_POST, 1L);
    curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)body.len);
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body.at);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take_body);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, answer);
    code = curl_easy_perform(curl);
    curl_slist_free_all(headers);
    return code;
}

pt_status pt_clickhouse_post(pt_clickhouse *clickhouse, const pt_clickhouse_request *request, pt_clickhouse_line *take,
                             void *self, long *code, pt_error *err)
{
    struct answer answer = { .curl = clickhouse->curl,
                             .take = take,
                             .self = self,
                             .line = { .limit = LONGEST_LINE },
                             .complaint = { .limit = LONGEST_COMPLAINT },
                             .err = err };
    pt_buf address = { .limit = LONGEST_ADDRESS };
    pt_status st;

    if (code)
        *code = 0;
    PT_OR_DONE(write_address(clickhouse, request, &address, err));
    st = judge(perform(clickhouse, request, address.at, &answer), &answer, code, err);
done:
    pt_buf_free(&address);
    pt_buf_free(&answer.line);
    pt_buf_free(&answer.complaint);
    return st == PT_OK ? PT_OK : pt_fail_in(err, "clickhouse://%s/%s", request->host, clickhouse->address->database);
}
