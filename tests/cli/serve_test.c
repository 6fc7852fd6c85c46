/* papertide serve, as a browser and as somebody hostile ask it. */
#include "support.h"

#include "cli/program.h"

#include "cli/demo.h"

#include <curl/curl.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>

#define HOSTILE "</script><script>alert(1)</script> <img src=x onerror=alert(2)> [a](javascript:b) zyzzyva"
#define PAGE    "/report/weekly/2026-W26/all/en/weekly-2026-W26.html"

static struct server {
    pid_t pid;
    char root[100];  /* http://127.0.0.1:PORT */
    char host[80];   /* 127.0.0.1:PORT */
    char token[80];  /* "?token=…" */
    char cookie[80]; /* papertide-PORT=… */
} server;

/* ── The server ──────────────────────────────────────────────────────────────────────────────────────────────────── */

/* It has printed its address when this returns: nobody waits for a while and hopes. */
static struct server start_server(const char *option)
{
    struct server made = { 0 };
    char line[300] = "";
    int out[2];
    FILE *said;

    assert_int_equal(pipe(out), 0);
    made.pid = fork();
    if (made.pid == 0) {
        dup2(out[1], STDOUT_FILENO);
        close(out[0]);
        close(out[1]);
        if (chdir(folder) != 0)
            _exit(99);
        execl(PAPERTIDE, "papertide", "serve", "-q", "--db", "papertide.db", "--port", "0", option, NULL);
        _exit(99);
    }
    close(out[1]);
    said = fdopen(out[0], "r");
    assert_non_null(fgets(line, sizeof line, said));
    fclose(said);
    line[strcspn(line, "\n")] = '\0';
    snprintf(made.token, sizeof made.token, "%s", strchr(line, '?') ? strchr(line, '?') : "");
    snprintf(made.root, sizeof made.root, "%.*s", (int)strcspn(line, "?") - 1, line);
    snprintf(made.host, sizeof made.host, "%s", made.root + strlen("http://"));
    if (made.token[0])
        snprintf(made.cookie, sizeof made.cookie, "papertide-%s=%s", strchr(made.host, ':') + 1,
                 made.token + strlen("?token="));
    return made;
}

static void stop_server(const struct server *which)
{
    int status;

    assert_int_equal(kill(which->pid, SIGINT), 0);
    assert_int_equal(waitpid(which->pid, &status, 0), which->pid);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 0);
}

static int set_up(void **state)
{
    make_demo(state);
    assert_run(run_line(folder,
                        "echo '{\"id\": \"2607.99999\", \"title\": \"" HOSTILE "\", \"categories\": [\"cs.CL\"],"
                        " \"authors\": [\"Ann Ash\"], \"summary\": \"" HOSTILE "\"}' > 2026-07-03.jsonl;"
                        "$P ingest -q 2026-07-03.jsonl && $P analyze -q"),
               0);
    curl_global_init(CURL_GLOBAL_ALL);
    server = start_server(NULL);
    return 0;
}

static int take_down(void **state)
{
    stop_server(&server);
    curl_global_cleanup();
    return remove_demo(state);
}

/* ── Asking ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

typedef struct answer {
    long status;
    char *head, *body;
    size_t head_len, body_len;
} answer;

static size_t take(char *bytes, size_t size, size_t count, char **text, size_t *len)
{
    *text = realloc(*text, *len + size * count + 1);
    memcpy(*text + *len, bytes, size * count);
    *len += size * count;
    (*text)[*len] = '\0';
    return size * count;
}

static size_t take_head(char *bytes, size_t size, size_t count, void *to)
{
    return take(bytes, size, count, &((answer *)to)->head, &((answer *)to)->head_len);
}

static size_t take_body(char *bytes, size_t size, size_t count, void *to)
{
    return take(bytes, size, count, &((answer *)to)->body, &((answer *)to)->body_len);
}

/* `method` NULL: GET. `header` NULL: with the cookie; else that header alone. */
static answer ask_of(const struct server *of, const char *method, const char *path, const char *header)
{
    answer got = { .head = calloc(1, 1), .body = calloc(1, 1) };
    struct curl_slist *headers = header ? curl_slist_append(NULL, header) : NULL;
    CURL *curl = curl_easy_init();
    char *url = malloc(strlen(path) + 200);

    sprintf(url, "%s%s", of->root, path);
    curl_easy_setopt(curl, CURLOPT_URL, url);
    curl_easy_setopt(curl, CURLOPT_NOPROXY, "*");
    curl_easy_setopt(curl, CURLOPT_PATH_AS_IS, 1L);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, take_head);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, &got);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take_body);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &got);
    if (method && strcmp(method, "HEAD") == 0)
        curl_easy_setopt(curl, CURLOPT_NOBODY, 1L);
    else if (method)
        curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, method);
    if (headers)
        curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
    if (!header || strncmp(header, "Cookie:", 7) != 0)
        curl_easy_setopt(curl, CURLOPT_COOKIE, header && strcmp(header, "X-None: 1") == 0 ? NULL : of->cookie);
    curl_easy_perform(curl);
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &got.status);
    curl_slist_free_all(headers);
    curl_easy_cleanup(curl);
    free(url);
    return got;
}

static void forget(answer *got)
{
    free(got->head);
    free(got->body);
}

static void answers_with(long status, const char *method, const char *path, const char *header)
{
    answer got = ask_of(&server, method, path, header);

    if (got.status != status)
        fail_msg("%s %s (%s): %ld, not %ld: %s", method ? method : "GET", path, header ? header : "", got.status,
                 status, got.body);
    forget(&got);
}

/* ── Who may ask ─────────────────────────────────────────────────────────────────────────────────────────────────── */

#define NO_COOKIE "X-None: 1"

static void only_who_knows_the_token_comes_in(void **state)
{
    char wrong[200], *last;

    (void)state;
    answers_with(403, NULL, "/", NO_COOKIE);
    answers_with(403, NULL, PAGE, NO_COOKIE);
    answers_with(403, NULL, "/search.json?q=speech", NO_COOKIE);
    answers_with(403, NULL, "/?token=", NO_COOKIE);
    answers_with(403, NULL, "/?token=00000000000000000000000000000000", NO_COOKIE);
    snprintf(wrong, sizeof wrong, "/%s", server.token);
    last = wrong + strlen(wrong) - 1;
    *last = *last == '0' ? '1' : '0';
    answers_with(403, NULL, wrong, NO_COOKIE);
    snprintf(wrong, sizeof wrong, "Cookie: %s0", server.cookie);
    answers_with(403, NULL, "/", wrong);
    answers_with(200, NULL, "/", NULL);
}

static void the_token_becomes_a_cookie_and_leaves_the_address(void **state)
{
    char path[200], wanted[200];
    answer got;

    (void)state;
    snprintf(path, sizeof path, "/search%s", server.token);
    got = ask_of(&server, NULL, path, NO_COOKIE);
    assert_int_equal(got.status, 303);
    assert_says(got.head, "Location: /search\r\n");
    snprintf(wanted, sizeof wanted, "Set-Cookie: %s; Path=/; HttpOnly; SameSite=Strict\r\n", server.cookie);
    assert_says(got.head, wanted);
    forget(&got);
    snprintf(path, sizeof path, "//evil.example/%s", server.token); /* leads nowhere else */
    got = ask_of(&server, NULL, path, NO_COOKIE);
    assert_int_equal(got.status, 303);
    assert_says(got.head, "Location: /\r\n");
    forget(&got);
}

static void a_name_that_is_not_this_machines_is_refused(void **state)
{
    char ours[100], port_only[100];

    (void)state;
    answers_with(403, NULL, "/", "Host: evil.example");
    snprintf(port_only, sizeof port_only, "Host: evil.example:%s", strchr(server.host, ':') + 1);
    answers_with(403, NULL, "/", port_only);
    answers_with(403, NULL, "/", "Host: 127.0.0.1:1");
    snprintf(ours, sizeof ours, "Host: localhost:%s", strchr(server.host, ':') + 1);
    answers_with(200, NULL, "/", ours);
}

static void what_another_site_embeds_is_refused(void **state)
{
    (void)state;
    answers_with(403, NULL, "/search.json?q=speech", "Sec-Fetch-Site: cross-site");
    answers_with(200, NULL, "/search.json?q=speech", "Sec-Fetch-Site: same-origin");
}

static void nothing_but_get_and_head_is_answered(void **state)
{
    static const char *const methods[] = { "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "BREW" };

    (void)state;
    for (size_t i = 0; i < sizeof methods / sizeof *methods; i++)
        answers_with(405, methods[i], "/", NULL);
}

static void without_a_token_the_name_still_counts(void **state)
{
    struct server open = start_server("--open");
    answer got = ask_of(&open, NULL, "/", NULL);

    (void)state;
    assert_string_equal(open.token, "");
    assert_int_equal(got.status, 200);
    forget(&got);
    got = ask_of(&open, NULL, "/", "Host: evil.example");
    assert_int_equal(got.status, 403);
    forget(&got);
    stop_server(&open);
}

static void only_this_machines_own_addresses_are_listened_at(void **state)
{
    (void)state;
    assert_run(run_line(folder, "$P serve --host 0.0.0.0 --port 0"), 2);
    assert_run(run_line(folder, "$P serve --host ::"), 2);
    assert_run(run_line(folder, "$P serve --host example.org"), 2);
    assert_run(run_line(folder, "$P serve --port 70000"), 2);
    assert_run(run_line(folder, "$P serve --db none.db --port 0"), 1);
}

/* ── Pages ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void no_address_leads_to_a_file(void **state)
{
    static const char *const paths[] = {
        "/../papertide.db",
        "/papertide.db",
        "/%2e%2e/papertide.db",
        "/report/weekly/2026-W26/all/en/../../../../../../../../etc/passwd",
        "/report/weekly/2026-W26/all/en/..%2f..%2f..%2fetc/passwd",
        "/report/weekly/2026-W26/all/en/weekly-2026-W26/../../../said",
        "/report/..~2F..~2Fetc~2Fpasswd/2026-W26/all/en/",
        "/report/--db/2026-W26/all/en/",
        "/report/weekly/2026-W26/all/../en/",
        "/report/none/2026-W26/all/en/",
        "/report/weekly/2026-W99/all/en/",
        "/report/weekly/2019-W01/all/en/",
        "/report/weekly/2026-W26/nofield/en/",
        "/report/weekly/2026-W26/all/xx/",
        "/term/no~20such~20term~zz/2026-W26/all/en/",
        "/term/--out/2026-W26/all/en/",
        "/author/Nobody~20At~20All/2026-W26/all/en/",
        "/reports/site/papertide.css",
        "/feed.xml",
        "//",
    };

    (void)state;
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        answer got = ask_of(&server, NULL, paths[i], NULL);

        if (got.status != 404 && got.status != 400)
            fail_msg("%s: %ld: %.200s", paths[i], got.status, got.body);
        assert_null(strstr(got.body, "root:"));
        forget(&got);
    }
}

/* `path` is what report writes, `address` where it is served. */
static void is_as_written(const char *path, const char *address)
{
    char name[300], *written;
    answer got = ask_of(&server, NULL, address, NULL);

    snprintf(name, sizeof name, "%s/site/%s", folder, path);
    written = slurp(name);
    if (got.status != 200 || got.body_len != strlen(written) || memcmp(got.body, written, got.body_len) != 0)
        fail_msg("%s: %ld, not the bytes of %s: %.200s", address, got.status, path, got.body);
    free(written);
    forget(&got);
}

static void a_page_is_what_report_writes(void **state)
{
    answer got;

    (void)state;
    assert_run(run_line(folder, "$P report -q weekly --period 2026-W26 --format html --out site"), 0);
    got = ask_of(&server, NULL, "/report/weekly/2026-W26/all/en/", NULL);
    assert_int_equal(got.status, 303);
    assert_says(got.head, "Location: " PAGE "\r\n");
    forget(&got);
    is_as_written("weekly-2026-W26.html", PAGE);
    is_as_written("weekly-2026-W26/volume.svg", "/report/weekly/2026-W26/all/en/weekly-2026-W26/volume.svg");
    is_as_written("weekly-2026-W26/volume.csv", "/report/weekly/2026-W26/all/en/weekly-2026-W26/volume.csv");
    is_as_written("papertide.css", "/report/weekly/2026-W26/all/en/papertide.css");
    is_as_written("papertide.css", "/papertide.css");
}

static void other_languages_months_and_authors_have_pages(void **state)
{
    answer got = ask_of(&server, NULL, "/search?q=Ann+Ash", NULL);

    (void)state;
    assert_says(got.body, "/author/Ann~20Ash/2026-W27/all/en/");
    forget(&got);
    answers_with(303, NULL, "/author/Ann~20Ash/2026-W27/all/en/", NULL);
    answers_with(200, NULL, "/report/weekly/2026-W26/all/zh/weekly-zh-2026-W26.html", NULL);
    answers_with(200, NULL, "/report/monthly/2026-05/all/en/monthly-2026-05.html", NULL);
    answers_with(303, NULL, "/report/weekly/2026-W26/all/en/index.html", NULL);
}

static void every_answer_carries_its_guards(void **state)
{
    static const char *const paths[] = { "/", PAGE, "/none", "/search.json?q=a", "/papertide.js" };
    static const char *const guards[] = {
        "Content-Security-Policy: default-src 'none';",  "frame-ancestors 'none'",
        "X-Content-Type-Options: nosniff\r\n",           "Referrer-Policy: no-referrer\r\n",
        "Cross-Origin-Resource-Policy: same-origin\r\n", "Cache-Control: no-cache\r\n"
    };

    (void)state;
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        answer got = ask_of(&server, NULL, paths[i], NULL);

        for (size_t g = 0; g < sizeof guards / sizeof *guards; g++)
            assert_says(got.head, guards[g]);
        assert_null(strstr(got.head, "unsafe-inline"));
        forget(&got);
    }
}

static void what_is_known_is_not_sent_again(void **state)
{
    static const char *const paths[] = { "/", PAGE, "/search?q=speech" };

    (void)state;
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        answer whole = ask_of(&server, NULL, paths[i], NULL), head = ask_of(&server, "HEAD", paths[i], NULL), again;
        char header[100], *mark = strstr(whole.head, "ETag: ");

        assert_non_null(mark);
        snprintf(header, sizeof header, "If-None-Match: %.34s", mark + strlen("ETag: "));
        again = ask_of(&server, NULL, paths[i], header);
        assert_int_equal(again.status, 304);
        assert_int_equal(again.body_len, 0);
        assert_int_equal(head.status, 200);
        assert_int_equal(head.body_len, 0);
        forget(&whole);
        forget(&head);
        forget(&again);
    }
}

/* ── The search ──────────────────────────────────────────────────────────────────────────────────────────────────── */

static void the_search_finds_what_papertide_search_finds(void **state)
{
    static const struct {
        const char *line, *path;
    } searches[] = {
        { "speech --limit 50", "q=speech" },
        { "speech --limit 7", "q=speech&limit=7" },
        { "'\"speech enhancement\" -music' --limit 50", "q=%22speech+enhancement%22+-music" },
        { "'(speech OR music) model*' --period 2026-W26 --limit 50", "q=(speech+OR+music)+model*&period=2026-W26" },
        { "model --category cs.SD --limit 50", "q=model&category=cs.SD" },
        { "qqqqqq --limit 50", "q=qqqqqq" },
        { "zyzzyva --limit 50", "q=zyzzyva" },
    };

    (void)state;
    for (size_t i = 0; i < sizeof searches / sizeof *searches; i++) {
        char line[300], path[300];
        program_run run;
        answer got;

        snprintf(line, sizeof line, "$P search --json %s", searches[i].line);
        run = run_line(folder, line);
        assert_run(run, 0);
        snprintf(path, sizeof path, "/search.json?%s", searches[i].path);
        got = ask_of(&server, NULL, path, NULL);
        assert_int_equal(got.status, 200);
        assert_string_equal(got.body, run.out);
        forget(&got);
    }
}

static void what_is_typed_is_text(void **state)
{
    static const char *const typed[] = {
        "%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
        "'%3B+DROP+TABLE+paper%3B--",
        "%ff%fe%00x",
        "zyzzyva",
        "%E2%80%AE%1b%5B31m",
        "NEAR(a+b,2)+^c+{d}+rank:e",
        "%3C/div%3E%3C!--",
    };

    (void)state;
    for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
        char path[300];
        answer got;

        snprintf(path, sizeof path, "/search?q=%s&period=&category=%s", typed[i], i == 3 ? "" : typed[i]);
        got = ask_of(&server, NULL, path, NULL);
        if (got.status != 200 && got.status != 400)
            fail_msg("%s: %ld: %s", path, got.status, got.body);
        assert_null(strstr(got.body, "<script>"));
        assert_null(strstr(got.body, "<img"));
        assert_null(strstr(got.body, "href=\"javascript"));
        assert_null(strstr(got.body, "<!--"));
        assert_true(pt_str_find((pt_str){ got.body, got.body_len }, PT_S("\"><script")) == got.body_len);
        forget(&got);
    }
    answers_with(400, NULL, "/search?q=(speech", NULL);
    answers_with(400, NULL, "/search.json?q=(speech", NULL);
    answers_with(400, NULL, "/search.json?q=", NULL);
    answers_with(400, NULL, "/search.json?q=speech&period=never", NULL);
    answers_with(200, NULL, "/search?q=", NULL);
}

static void a_request_without_end_is_refused(void **state)
{
    char *path = calloc(1, 100001);

    (void)state;
    memcpy(path, "/search?q=", 10);
    memset(path + 10, 'a', 99990);
    answers_with(414, NULL, path, NULL);
    free(path);
    answers_with(200, NULL, "/", NULL);
}

/* ── Many at a time ──────────────────────────────────────────────────────────────────────────────────────────────── */

enum { THREADS = 12, ROUNDS = 6 };

/* Where a page is being made, a search is answered. All that fails is counted. */
static void *ask_much(void *number)
{
    static const char *const paths[] = { "/search.json?q=speech", PAGE, "/", "/search?q=model" };
    long failed = 0;

    for (size_t round = 0; round < ROUNDS; round++) {
        answer got = ask_of(&server, NULL, paths[((size_t)number + round) % 4], NULL);

        failed += got.status != 200;
        forget(&got);
    }
    return (void *)failed;
}

static void many_ask_while_somebody_writes(void **state)
{
    pthread_t threads[THREADS];
    void *failed;

    (void)state;
    for (size_t i = 0; i < THREADS; i++)
        assert_int_equal(pthread_create(&threads[i], NULL, ask_much, (void *)i), 0);
    assert_run(run_line(folder,
                        "sed 's/2607.99999/2607.99998/; s/zyzzyva/yzyggy/g' 2026-07-03.jsonl > 2026-07-02.jsonl;"
                        "$P ingest -q 2026-07-02.jsonl && $P analyze -q --only search"),
               0);
    for (size_t i = 0; i < THREADS; i++) {
        assert_int_equal(pthread_join(threads[i], &failed), 0);
        assert_null(failed);
    }
}

static void after_an_analysis_pages_are_new(void **state)
{
    answer before = ask_of(&server, NULL, "/report/quality/2026-W27/all/en/quality-2026-W27.html", NULL), after;

    (void)state;
    assert_int_equal(before.status, 200);
    assert_run(run_line(folder, "sed 's/2607.99999/2607.99997/' 2026-07-03.jsonl > 2026-07-01.jsonl;"
                                "$P ingest -q 2026-07-01.jsonl && $P analyze -q"),
               0);
    after = ask_of(&server, NULL, "/report/quality/2026-W27/all/en/quality-2026-W27.html", NULL);
    assert_int_equal(after.status, 200);
    assert_string_not_equal(before.body, after.body);
    forget(&before);
    forget(&after);
    after = ask_of(&server, NULL, "/search.json?q=zyzzyva", NULL);
    assert_says(after.body, "2607.99997");
    forget(&after);
}

static void it_ends_while_a_page_is_made(void **state)
{
    struct server other = start_server("--open");
    CURL *curl = curl_easy_init();
    char url[300];

    (void)state;
    snprintf(url, sizeof url, "%s/report/topics/2026-W27/all/en/", other.root);
    curl_easy_setopt(curl, CURLOPT_URL, url);
    curl_easy_setopt(curl, CURLOPT_NOPROXY, "*");
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, 20L); /* leaves before it is answered */
    curl_easy_perform(curl);
    curl_easy_cleanup(curl);
    stop_server(&other);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_who_knows_the_token_comes_in),
        cmocka_unit_test(the_token_becomes_a_cookie_and_leaves_the_address),
        cmocka_unit_test(a_name_that_is_not_this_machines_is_refused),
        cmocka_unit_test(what_another_site_embeds_is_refused),
        cmocka_unit_test(nothing_but_get_and_head_is_answered),
        cmocka_unit_test(without_a_token_the_name_still_counts),
        cmocka_unit_test(only_this_machines_own_addresses_are_listened_at),
        cmocka_unit_test(no_address_leads_to_a_file),
        cmocka_unit_test(a_page_is_what_report_writes),
        cmocka_unit_test(other_languages_months_and_authors_have_pages),
        cmocka_unit_test(every_answer_carries_its_guards),
        cmocka_unit_test(what_is_known_is_not_sent_again),
        cmocka_unit_test(the_search_finds_what_papertide_search_finds),
        cmocka_unit_test(what_is_typed_is_text),
        cmocka_unit_test(a_request_without_end_is_refused),
        cmocka_unit_test(many_ask_while_somebody_writes),
        cmocka_unit_test(after_an_analysis_pages_are_new),
        cmocka_unit_test(it_ends_while_a_page_is_made),
    };
    return cmocka_run_group_tests(tests, set_up, take_down);
}
