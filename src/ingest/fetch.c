#include "ingest/fetch.h"

#include "base/memory.h"
#include "base/stop.h"

#include <curl/curl.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>

enum { LARGEST_BODY = 512 << 20, MOST_REDIRECTS = 5, LONGEST_WAIT = 900, FIRST_CONNECT = 30 };

/* Bytes of an address that are told: with a long token it would leave no room for what is wrong. */
enum { LONGEST_NAMED = 240 };

struct pt_fetcher {
    pt_fetch_options options;
    const pt_observer *observer;
    CURL *curl;
    double last_request; /* when it began, on the monotonic clock */
    uint64_t chance;
};

/* One try: what came of it. */
struct answer {
    FILE *file;
    size_t bytes;
    long status;
    double retry_after; /* seconds; 0: not stated */
    long sent;          /* bytes of the request; 0: there was no server */
    int unkept;         /* errno of a body that could not be written */
    char type[80];
    char why[CURL_ERROR_SIZE]; /* what went wrong, where libcurl says more than its code */
};

/* ── Time ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static double now(void)
{
    struct timespec t = { 0 };

    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static void wait_seconds(double seconds)
{
    struct timespec t = { (time_t)seconds, (long)((seconds - (double)(time_t)seconds) * 1e9) };

    if (seconds > 0)
        while (nanosleep(&t, &t) != 0 && errno == EINTR && !pt_stop_is_asked())
            ;
}

/* Evenly in 0 … 1 (xorshift64*). */
static double chance(pt_fetcher *fetcher)
{
    fetcher->chance ^= fetcher->chance >> 12;
    fetcher->chance ^= fetcher->chance << 25;
    fetcher->chance ^= fetcher->chance >> 27;
    return (double)(fetcher->chance * 0x2545F4914F6CDD1DULL >> 11) / 9007199254740992.0;
}

/* ── What libcurl calls ──────────────────────────────────────────────────────────────────────────────────────────── */

static size_t take_body(char *bytes, size_t size, size_t count, void *self)
{
    struct answer *answer = self;

    answer->bytes += size * count;
    if (answer->bytes > LARGEST_BODY)
        return 0;
    if (fwrite(bytes, size, count, answer->file) == count)
        return size * count;
    answer->unkept = errno;
    return 0;
}

/* Called about once a second, and whenever bytes come. */
static int look_whether_to_stop(void *unused, curl_off_t a, curl_off_t b, curl_off_t c, curl_off_t d)
{
    (void)unused, (void)a, (void)b, (void)c, (void)d;
    return pt_stop_is_asked();
}

/* ── A request ───────────────────────────────────────────────────────────────────────────────────────────────────── */

pt_status pt_fetcher_open(const pt_fetch_options *options, const pt_observer *observer, pt_fetcher **out, pt_error *err)
{
    pt_fetcher *fetcher;

    *out = NULL;
    if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK)
        return pt_fail(err, PT_EIO, "libcurl does not start");
    fetcher = PT_CALLOC(pt_fetcher, 1);
    fetcher->options = *options;
    fetcher->observer = observer;
    fetcher->chance = options->seed | 1;
    fetcher->curl = curl_easy_init();
    if (!fetcher->curl) {
        free(fetcher);
        return pt_fail(err, PT_EIO, "libcurl does not start");
    }
    *out = fetcher;
    return PT_OK;
}

void pt_fetcher_close(pt_fetcher *fetcher)
{
    if (!fetcher)
        return;
    curl_easy_cleanup(fetcher->curl);
    free(fetcher);
}

static CURLcode ask(pt_fetcher *fetcher, const char *address, struct answer *answer)
{
    CURL *curl = fetcher->curl;
    curl_off_t retry_after = 0;
    char *type = NULL;
    CURLcode code;

    curl_easy_reset(curl); /* the connection stays */
    curl_easy_setopt(curl, CURLOPT_URL, address);
    curl_easy_setopt(curl, CURLOPT_USERAGENT, fetcher->options.user_agent);
    curl_easy_setopt(curl, CURLOPT_ACCEPT_ENCODING, "gzip");
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 1L);
    curl_easy_setopt(curl, CURLOPT_MAXREDIRS, (long)MOST_REDIRECTS);
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    /* What was asked over TLS does not come without. */
    curl_easy_setopt(curl, CURLOPT_REDIR_PROTOCOLS_STR,
                     strncasecmp(address, "https:", 6) == 0 ? "https" : "http,https");
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, (long)FIRST_CONNECT);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, 1L);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, fetcher->options.timeout);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, fetcher->options.longest);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, look_whether_to_stop);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take_body);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, answer);
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, answer->why);
    code = curl_easy_perform(curl);
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, NULL); /* the answer goes before the next request comes */
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &answer->status);
    curl_easy_getinfo(curl, CURLINFO_REQUEST_SIZE, &answer->sent);
    curl_easy_getinfo(curl, CURLINFO_RETRY_AFTER, &retry_after);
    curl_easy_getinfo(curl, CURLINFO_CONTENT_TYPE, &type);
    answer->retry_after = (double)retry_after;
    snprintf(answer->type, sizeof answer->type, "%s", type ? type : "no type");
    return code;
}

/* Those that another try cannot mend. */
static pt_status judge_code(CURLcode code, const struct answer *answer, const char *address, pt_error *err)
{
    const char *why = answer->why[0] ? answer->why : curl_easy_strerror(code);

    if (answer->bytes > LARGEST_BODY)
        return pt_fail(err, PT_ELIMIT, "%s: over %d MB", address, LARGEST_BODY >> 20);
    if (answer->unkept)
        return pt_fail(err, PT_EIO, "%s: cannot be kept: %s; make room, or set TMPDIR", address,
                       strerror(answer->unkept));
    switch (code) {
    case CURLE_OK:
        return PT_OK;
    case CURLE_TOO_MANY_REDIRECTS:
        return pt_fail(err, PT_ENETWORK, "%s: redirected over %d times", address, MOST_REDIRECTS);
    case CURLE_UNSUPPORTED_PROTOCOL: /* the user's address, or where the server sent us, or what it speaks */
    case CURLE_URL_MALFORMAT:
        return answer->sent ? pt_fail(err, PT_ENETWORK, "%s: %s; is the address right?", address, why)
                            : pt_fail(err, PT_EUSAGE, "%s: %s", address, why);
    case CURLE_WRITE_ERROR: /* not of ours: of what unpacks it */
    case CURLE_BAD_CONTENT_ENCODING:
        return pt_fail(err, PT_EINPUT, "%s: not packed as its Content-Encoding says", address);
    case CURLE_OUT_OF_MEMORY:
        return pt_fail(err, PT_EINPUT, "%s: a header longer than libcurl takes, or no memory", address);
    default:
        return pt_fail(err, PT_EINPUT, "%s: %s", address, why);
    }
}

/* PT_EINPUT: ask again. */
static pt_status judge(const struct answer *answer, const char *address, pt_error *err)
{
    if (answer->status == 429 || answer->status >= 500)
        return pt_fail(err, PT_EINPUT, "%s: the server says %ld", address, answer->status);
    if (answer->status != 200 && answer->status != 400)
        return pt_fail(err, PT_ENETWORK, "%s: the server says %ld", address, answer->status);
    if (!strstr(answer->type, "xml"))
        return pt_fail(err, PT_ENETWORK, "%s: came as '%s' (status %ld), not as XML; is the address right?", address,
                       answer->type, answer->status);
    return PT_OK;
}

static pt_status try_once(pt_fetcher *fetcher, const char *address, pt_spool *body, double *retry_after, pt_error *err)
{
    struct answer answer = { 0 };
    char named[LONGEST_NAMED];
    CURLcode code;

    PT_TRY(pt_spool_make(body, &answer.file, err));
    wait_seconds(fetcher->last_request + fetcher->options.pause - now());
    fetcher->last_request = now();
    code = ask(fetcher, address, &answer);
    *retry_after = answer.retry_after;
    if (fclose(answer.file) != 0 && code == CURLE_OK)
        return pt_fail(err, PT_EIO, "%s: cannot be kept: %s; make room, or set TMPDIR", body->path, strerror(errno));
    snprintf(named, sizeof named, "%s", address);
    PT_TRY(judge_code(code, &answer, named, err));
    return judge(&answer, named, err);
}

/* How long to wait before the next try; negative: longer than we are willing to. */
static double pause_before(pt_fetcher *fetcher, int tried, double retry_after)
{
    double backoff = fetcher->options.backoff * (double)(1 << (tried < 10 ? tried : 10));

    if (retry_after > LONGEST_WAIT)
        return -1;
    backoff = backoff > LONGEST_WAIT ? LONGEST_WAIT : backoff;
    backoff *= 1 + chance(fetcher) / 2;
    return retry_after > 0 ? retry_after : backoff;
}

static pt_status give_up(int asked, double retry_after, pt_error *err)
{
    pt_error last = *err;

    if (retry_after > LONGEST_WAIT)
        return pt_fail(err, PT_ENETWORK, "%.400s, and to come back in %.0f s; try again then", last.text, retry_after);
    return pt_fail(err, PT_ENETWORK, "%.400s; asked %d time%s, try again later", last.text, asked,
                   asked == 1 ? "" : "s");
}

static pt_status checked(pt_fetch_check check, void *self, const char *address, const pt_spool *body, pt_error *err)
{
    pt_status st = check(self, body->path, err);

    return st == PT_OK ? PT_OK : pt_fail_in(err, "%.*s", LONGEST_NAMED - 1, address);
}

pt_status pt_fetch(pt_fetcher *fetcher, const char *address, pt_spool *body, pt_fetch_check check, void *self,
                   pt_error *err)
{
    for (int tried = 0;; tried++) {
        double retry_after = 0, wait;
        pt_status st = try_once(fetcher, address, body, &retry_after, err);

        if (pt_stop_is_asked()) {
            pt_spool_close(body);
            return pt_stop_check(err);
        }
        if (st == PT_OK)
            st = checked(check, self, address, body, err);
        if (st == PT_OK)
            return PT_OK;
        pt_spool_close(body);
        if (st != PT_EINPUT)
            return st;
        wait = pause_before(fetcher, tried, retry_after);
        if (tried + 1 >= fetcher->options.tries || wait < 0)
            return give_up(tried + 1, retry_after, err);
        pt_note(fetcher->observer, PT_NOTE_USUAL, "%s; asking again in %.0f s", err->text, wait);
        wait_seconds(wait);
    }
}
