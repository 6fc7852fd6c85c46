#include "ingest/harvest.h"

#include "base/buf.h"
#include "base/memory.h"
#include "base/stop.h"
#include "base/temporary.h"
#include "ingest/loop.h"
#include "source/page.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    MOST_PAGES = 20000, /* of one day: a server that never ends */
    RESTARTS = 3,       /* of one day, when its token is refused */
    SLICE = 500,        /* results a request: the API gives 2,000 at most, and is slow from 1,000 on */
    IDS_TOGETHER = 100, /* ids a request */
    API_MOST = 30000,   /* the API gives no more of one query */
    LONGEST_URL = 8000,
    LONGEST_TOKEN = 2000
};

struct page {
    pt_spool spool;
    pt_str address;
};

struct harvest {
    pt_store *store;
    const pt_harvest_options *options;
    const pt_observer *observer;
    pt_harvest_totals *totals;
    pt_fetcher *fetcher;
    pt_arena arena; /* of the window at hand */
    pt_buf url;
    PT_ARRAY(struct page) pages; /* fetched, not stored yet */
    pt_page last;                /* what the last one said */
    pt_day asked;                /* OAI-PMH: the day */
    pt_day server_today;         /* OAI-PMH; PT_NO_DAY: never stated, or not to be gone by */
    bool is_server_wrong;        /* about its today */
    long start;                  /* API: the first result of the slice at hand */
};

/* ── Addresses ───────────────────────────────────────────────────────────────────────────────────────────────────── */

static void begin_url(struct harvest *h, const char *otherwise)
{
    pt_buf_reset(&h->url);
    pt_buf_add(&h->url, pt_str_of(h->options->base_url ? h->options->base_url : otherwise));
}

static bool is_plain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c && strchr("-_.~:,/", c));
}

/* name=value, the value percent-encoded. */
static void add_parameter(struct harvest *h, const char *name, pt_str value)
{
    pt_buf_add_char(&h->url, pt_str_find(pt_buf_text(&h->url), PT_S("?")) < h->url.len ? '&' : '?');
    pt_buf_add(&h->url, pt_str_of(name));
    pt_buf_add_char(&h->url, '=');
    for (size_t i = 0; i < value.len; i++) {
        char code[4];

        if (is_plain(value.at[i])) {
            pt_buf_add_char(&h->url, value.at[i]);
            continue;
        }
        snprintf(code, sizeof code, "%%%02X", (unsigned char)value.at[i]);
        pt_buf_add(&h->url, pt_str_of(code));
    }
}

static void add_number(struct harvest *h, const char *name, long number)
{
    add_parameter(h, name, pt_arena_printf(&h->arena, "%ld", number));
}

/* ── Pages ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void forget_pages(struct harvest *h)
{
    for (size_t i = 0; i < h->pages.len; i++)
        pt_spool_close(&h->pages.at[i].spool);
    h->pages.len = 0;
}

/* OAI-PMH says that there is nothing by noRecordsMatch, the API by a total of none. */
static bool is_strangely_empty(const struct harvest *h)
{
    if (h->last.records || h->last.error_code.len)
        return false;
    if (h->options->kind == PT_HARVEST_OAI)
        return h->pages.len == 0 && h->last.token.len == 0;
    return h->options->kind == PT_HARVEST_API && h->last.total > h->start;
}

/* Of a day's first page: a later one may come after midnight. A server that gives records of a day that is to come has
 * no clock to go by. */
static void note_server_day(struct harvest *h)
{
    char today[PT_PERIOD_TEXT], asked[PT_PERIOD_TEXT];

    if (h->last.day && h->pages.len == 0)
        h->server_today = h->last.day;
    if (h->last.records && h->server_today != PT_NO_DAY && h->server_today < h->asked) {
        pt_day_print(h->server_today, today);
        pt_day_print(h->asked, asked);
        if (!h->is_server_wrong)
            pt_note(h->observer, PT_NOTE_WARNING, "the server says that it is %s and gives records of %s: not gone by",
                    today, asked);
        h->is_server_wrong = true;
    }
    if (h->is_server_wrong)
        h->server_today = PT_NO_DAY;
}

/* A page that is no whole XML broke off, and servers at times give an empty one: both are asked for again. */
static pt_status check_page(void *self, const char *path, pt_error *err)
{
    struct harvest *h = self;

    PT_TRY(pt_page_read(path, &h->arena, &h->last, err));
    note_server_day(h);
    if (!is_strangely_empty(h))
        return PT_OK;
    if (h->options->kind == PT_HARVEST_OAI)
        return pt_fail(err, PT_EINPUT, "neither records nor an error in it (is the address right?)");
    return pt_fail(err, PT_EINPUT, "empty, though there are %lld results", (long long)h->last.total);
}

/* Fetches what h->url says, and keeps it. */
static pt_status fetch_page(struct harvest *h, pt_error *err)
{
    struct page page = { .address = pt_arena_copy(&h->arena, pt_buf_text(&h->url)) };

    PT_TRY(pt_buf_check(&h->url, "a request", err));
    h->totals->requests++;
    if (h->options->kind == PT_HARVEST_OAI)
        pt_note(h->observer, PT_NOTE_DETAIL, "GET %s", page.address.at);
    else
        pt_progress(h->observer, "requests", h->totals->requests, 0);
    PT_TRY(pt_fetch(h->fetcher, page.address.at, &page.spool, check_page, h, err));
    PT_PUSH(&h->pages, page);
    return PT_OK;
}

static pt_str collection_of(const pt_harvest_options *options)
{
    static const pt_str names[] = { PT_STR("arxiv-oai"), PT_STR("arxiv-api"), PT_STR("arxiv-rss") };

    return options->collection.len ? options->collection : names[options->kind];
}

/* A page of something else must not count as a day's. */
static pt_status choose_reader(const struct harvest *h, pt_input *in, const pt_reader **reader, pt_error *err)
{
    pt_status st = pt_reader_choose(in, reader, err);

    if (st == PT_EINPUT)
        return pt_fail(err, PT_ENETWORK, "no papers in a format that papertide knows; is the address right?");
    if (st == PT_OK && h->options->kind == PT_HARVEST_OAI && strcmp((*reader)->name, "oai") != 0)
        return pt_fail(err, PT_ENETWORK, "came as %s, not as an answer of OAI-PMH; is the address right?",
                       (*reader)->name);
    return st;
}

static pt_status store_page(struct harvest *h, pt_saver *saver, const struct page *page, pt_day day, pt_error *err)
{
    pt_loop loop = { .saver = saver, .totals = &h->totals->saved };
    pt_source_file file = {
        .path = page->address, .collection = collection_of(h->options), .day = day, .day_origin = PT_S("option")
    };
    const pt_reader *reader;
    pt_input *in = NULL;
    bool known;
    pt_status st;

    PT_OR_DONE(pt_spool_digest(page->spool.path, &file.digest, err));
    PT_OR_DONE(pt_saver_knows(saver, file.digest, file.collection, day, &known, err));
    if (known)
        goto done;
    PT_OR_DONE(pt_input_open(page->spool.path, &in, err));
    PT_OR_DONE(choose_reader(h, in, &reader, err));
    PT_OR_DONE(pt_loop_read(&loop, in, reader, &file, err));
    h->totals->pages++;
done:
    pt_input_close(in);
    return st == PT_OK ? PT_OK : pt_fail_in(err, "%.200s", page->address.at);
}

/* Stores the pages as of `day`, and that `key` (NULL: nothing) came to `mark`, all in one transaction. */
static pt_status store_pages(struct harvest *h, pt_day day, const char *key, pt_str mark, pt_error *err)
{
    pt_saver *saver = pt_saver_open(h->store);
    pt_status st = PT_OK;

    pt_saver_hold(saver);
    for (size_t i = 0; i < h->pages.len; i++)
        PT_OR_DONE(store_page(h, saver, &h->pages.at[i], day, err));
    if (key) {
        PT_OR_DONE(pt_saver_begin(saver, err));
        PT_OR_DONE(pt_store_remember(h->store, key, mark, err));
    }
    st = pt_saver_finish(saver, err);
done:
    pt_saver_close(saver);
    forget_pages(h);
    return st;
}

/* ── OAI-PMH ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

static const char oai_address[] = "https://oaipmh.arxiv.org/oai";

static void oai_url(struct harvest *h, pt_str set, pt_day day)
{
    char text[PT_PERIOD_TEXT];

    pt_day_print(day, text);
    begin_url(h, oai_address);
    add_parameter(h, "verb", PT_S("ListRecords"));
    if (h->last.token.len) {
        add_parameter(h, "resumptionToken", h->last.token);
        return;
    }
    add_parameter(h, "metadataPrefix", pt_str_of(h->options->prefix));
    add_parameter(h, "from", pt_str_of(text));
    add_parameter(h, "until", pt_str_of(text));
    if (set.len)
        add_parameter(h, "set", set);
}

/* PT_END: the token was refused, begin the day again. */
static pt_status judge_oai(const struct harvest *h, pt_error *err)
{
    const pt_page *page = &h->last;

    if (page->token.len > LONGEST_TOKEN)
        return pt_fail(err, PT_ENETWORK, "%.200s: a resumption token of %zu bytes; is this the right server?",
                       h->url.at, page->token.len);
    if (page->error_code.len == 0 || pt_str_equal(page->error_code, PT_S("noRecordsMatch")))
        return PT_OK;
    if (pt_str_equal(page->error_code, PT_S("badResumptionToken")))
        return PT_END;
    return pt_fail(err, PT_ENETWORK, "%.200s: the server says %.*s: %.*s", h->url.at, PT_FMT(page->error_code),
                   PT_FMT(page->error_text));
}

/* A token that was followed before leads to the same pages again, for ever. */
static pt_status check_progress(const struct harvest *h, pt_error *err)
{
    for (size_t i = 0; i < h->pages.len; i++)
        if (pt_str_equal(h->pages.at[i].address, pt_buf_text(&h->url)))
            return pt_fail(err, PT_ENETWORK, "%.200s: the server leads back to this page for ever; try again later",
                           h->url.at);
    return PT_OK;
}

/* All pages of a day. */
static pt_status fetch_day(struct harvest *h, pt_str set, pt_day day, pt_error *err)
{
    pt_status st = PT_END;

    h->asked = day;
    for (int begun = 0; st == PT_END && begun <= RESTARTS; begun++) {
        forget_pages(h);
        pt_arena_reset(&h->arena);
        h->last = (pt_page){ 0 };
        do {
            oai_url(h, set, day);
            PT_TRY(check_progress(h, err));
            PT_TRY(fetch_page(h, err));
            st = judge_oai(h, err);
        } while (st == PT_OK && h->last.token.len && h->pages.len < MOST_PAGES);
    }
    if (st == PT_END)
        return pt_fail(err, PT_ENETWORK, "the server refused its own resumption tokens %d times; try again later",
                       RESTARTS + 1);
    if (h->pages.len == MOST_PAGES)
        return pt_fail(err, PT_ELIMIT, "over %d pages for one day; is this the right server?", MOST_PAGES);
    return st;
}

/* What the store remembers a harvest by. */
static void print_key(const struct harvest *h, pt_str set, char *key, size_t room)
{
    snprintf(key, room, "harvest oai %.200s %.60s %.*s", h->options->base_url ? h->options->base_url : oai_address,
             h->options->prefix, PT_FMT(set));
}

/* The note was made, or this is read, while the clock was wrong. */
static pt_status fail_ahead(pt_day mark, pt_day today, pt_error *err)
{
    char mark_text[PT_PERIOD_TEXT], today_text[PT_PERIOD_TEXT];

    pt_day_print(mark, mark_text);
    pt_day_print(today, today_text);
    return pt_fail(err, PT_EUSAGE,
                   "the last harvest came to %s, and today is %s: set the clock, or say --from DAY to ask for all from "
                   "then on again",
                   mark_text, today_text);
}

/* What is after the server's today is not there yet. That it lags a day is no news a minute after midnight. */
static bool is_ahead_of_server(const struct harvest *h, pt_day day, pt_day last)
{
    char text[PT_PERIOD_TEXT];

    if (h->server_today == PT_NO_DAY || day <= h->server_today)
        return false;
    pt_day_print(h->server_today, text);
    if (last > h->server_today + 1)
        pt_note(h->observer, PT_NOTE_WARNING,
                "to the server it is %s: later days are not asked for; is this machine's clock right?", text);
    return true;
}

static pt_status first_day(struct harvest *h, const char *key, pt_day *day, pt_error *err)
{
    pt_str mark;

    *day = h->options->from;
    if (*day != PT_NO_DAY)
        return PT_OK;
    PT_TRY(pt_store_recall(h->store, key, &h->arena, &mark, err));
    if (!pt_day_parse(mark, day))
        return pt_fail(err, PT_EUSAGE,
                       "where to begin? there was no harvest of this before: say --from DAY (all of "
                       "arXiv begins on 2005-09-16)");
    if (*day > h->options->today)
        return fail_ahead(*day, h->options->today, err);
    if (*day < h->options->today) /* a right clock never takes today itself as done */
        ++*day;
    return PT_OK;
}

/* By both clocks, lest a wrong one of ours lets days pass as done that were not yet. */
static bool is_over(const struct harvest *h, pt_day day)
{
    return day < h->options->today && (h->server_today == PT_NO_DAY || day < h->server_today);
}

/* A day is done for good when it is over. The mark is never moved back by a harvest of older days, unless it lies in
 * the future, nor over days that were not asked for: those would never be. */
static pt_status mark_after(struct harvest *h, const char *key, pt_day day, char mark[PT_PERIOD_TEXT], pt_error *err)
{
    pt_day before;
    pt_str text;

    PT_TRY(pt_store_recall(h->store, key, &h->arena, &text, err));
    if (!pt_day_parse(text, &before) || before >= h->options->today)
        before = PT_NO_DAY;
    if (!is_over(h, day))
        day = before == PT_NO_DAY ? day - 1 : before;
    if (before != PT_NO_DAY && (before > day || day > before + 1))
        day = before;
    pt_day_print(day, mark);
    return PT_OK;
}

static pt_status harvest_set(struct harvest *h, pt_str set, pt_error *err)
{
    pt_day last =
        h->options->until == PT_NO_DAY || h->options->until > h->options->today ? h->options->today : h->options->until;
    pt_day day;
    char key[400], mark[PT_PERIOD_TEXT];

    print_key(h, set, key, sizeof key);
    PT_TRY(first_day(h, key, &day, err));
    if (h->options->from != PT_NO_DAY && day > last)
        return pt_fail(err, PT_EUSAGE, "--from is after --until or today: there is nothing to ask for");
    if (h->options->tell) {
        h->last = (pt_page){ 0 };
        oai_url(h, set, day);
        h->options->tell(h->url.at, "then each further page by its token, and each further day");
        return PT_OK;
    }
    for (pt_day begun = day; day <= last && !is_ahead_of_server(h, day, last); day++) {
        PT_TRY(fetch_day(h, set, day, err));
        PT_TRY(mark_after(h, key, day, mark, err));
        PT_TRY(store_pages(h, day, key, pt_str_of(mark), err));
        pt_progress(h->observer, "days", (uint64_t)(day + 1 - begun), (uint64_t)(last + 1 - begun));
        PT_TRY(pt_stop_check(err));
    }
    return PT_OK;
}

static pt_status harvest_oai(struct harvest *h, pt_error *err)
{
    pt_str sets = pt_str_of(h->options->sets), set;

    if (sets.len == 0)
        return harvest_set(h, sets, err);
    while (pt_str_cut(&sets, ',', &set))
        PT_TRY(harvest_set(h, pt_str_trim(set), err));
    return PT_OK;
}

/* ── API ─────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static const char api_address[] = "https://export.arxiv.org/api/query";

static pt_status store_or_tell(struct harvest *h, const char *what, pt_error *err)
{
    if (h->options->tell) {
        h->options->tell(h->url.at, what);
        return PT_OK;
    }
    PT_TRY(fetch_page(h, err));
    if (h->last.error_code.len)
        return pt_fail(err, PT_EUSAGE, "the server says: %.*s", PT_FMT(h->last.error_text));
    return PT_OK;
}

static pt_status harvest_query(struct harvest *h, pt_error *err)
{
    long most = h->options->most;

    if (most > API_MOST)
        return pt_fail(err, PT_EUSAGE, "--max %ld: the API gives %d results of one query at most; use harvest oai",
                       most, API_MOST);
    for (long start = 0; start < most; start += SLICE) {
        h->start = start;
        begin_url(h, api_address);
        add_parameter(h, "search_query", pt_str_of(h->options->query));
        add_number(h, "start", start);
        add_number(h, "max_results", most - start < SLICE ? most - start : SLICE);
        add_parameter(h, "sortBy", PT_S("submittedDate"));
        add_parameter(h, "sortOrder", PT_S("descending"));
        PT_TRY(store_or_tell(h, "then each further slice", err));
        if (h->options->tell)
            return PT_OK;
        PT_TRY(store_pages(h, h->options->today, NULL, (pt_str){ 0 }, err));
        if (h->last.records == 0 || start + SLICE >= h->last.total)
            break;
        pt_arena_reset(&h->arena);
    }
    return PT_OK;
}

/* The next IDS_TOGETHER ids of the list. */
static pt_str take_ids(pt_str *ids)
{
    pt_str all = *ids, id;
    size_t count = 0;

    while (count < IDS_TOGETHER && pt_str_cut(ids, ',', &id))
        count++;
    return pt_str_part(all, 0, ids->len ? (size_t)(ids->at - all.at) - 1 : all.len);
}

static pt_status harvest_ids(struct harvest *h, pt_error *err)
{
    pt_str ids = pt_str_of(h->options->ids);

    while (ids.len) {
        begin_url(h, api_address);
        add_parameter(h, "id_list", take_ids(&ids));
        add_number(h, "max_results", IDS_TOGETHER);
        PT_TRY(store_or_tell(h, "", err));
        if (!h->options->tell)
            PT_TRY(store_pages(h, h->options->today, NULL, (pt_str){ 0 }, err));
        pt_arena_reset(&h->arena);
    }
    return PT_OK;
}

/* ── RSS ─────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status harvest_feed(struct harvest *h, pt_error *err)
{
    begin_url(h, "https://rss.arxiv.org/rss");
    pt_buf_add_char(&h->url, '/');
    pt_buf_add(&h->url, pt_str_of(h->options->feeds));
    PT_TRY(store_or_tell(h, "", err));
    if (h->options->tell)
        return PT_OK;
    if (h->last.records == 0)
        pt_note(h->observer, PT_NOTE_USUAL, "the feed is empty, as on Saturdays, Sundays and holidays");
    return store_pages(h, h->options->today, NULL, (pt_str){ 0 }, err);
}

/* ── All ─────────────────────────────────────────────────────────────────────────────────────────────────────────── */

pt_status pt_harvest(pt_store *store, const pt_harvest_options *options, const pt_observer *observer,
                     pt_harvest_totals *totals, pt_error *err)
{
    struct harvest h = {
        .store = store, .options = options, .observer = observer, .totals = totals, .server_today = PT_NO_DAY
    };
    pt_status st;

    *totals = (pt_harvest_totals){ 0 };
    h.url.limit = LONGEST_URL;
    pt_scratch_sweep();
    PT_OR_DONE(pt_fetcher_open(&options->fetch, observer, &h.fetcher, err));
    if (options->kind == PT_HARVEST_OAI)
        st = harvest_oai(&h, err);
    else if (options->kind == PT_HARVEST_RSS)
        st = harvest_feed(&h, err);
    else
        st = options->ids ? harvest_ids(&h, err) : harvest_query(&h, err);
done:
    forget_pages(&h);
    free(h.pages.at);
    pt_fetcher_close(h.fetcher);
    pt_buf_free(&h.url);
    pt_arena_free(&h.arena);
    return st;
}
