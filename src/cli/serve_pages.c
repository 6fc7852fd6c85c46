#include "cli/serve_pages.h"

#include "base/asset.h"
#include "base/day.h"
#include "base/json.h"
#include "base/markdown.h"
#include "cli/search.h"
#include "lib/request.h"
#include "report/cell.h"
#include "report/explain.h"
#include "report/html.h"

#include <inttypes.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

enum {
    LARGEST_PAGE = 8 << 20,
    MOST_WEEKS = 26,
    MOST_MONTHS = 12,
    USUAL_HITS = 50,
    MOST_HITS = 1000,
    LONGEST_KEY = 1000,
    MOST_FIELDS = 200
};

/* A page on its way. */
struct page {
    const pt_arguments *arguments;
    const pt_serve_question *question;
    pt_store *store;
    pt_buf markdown;
    pt_arena arena;
    pt_str field, language;
};

static const char *word(struct page *page, const char *name)
{
    return pt_serve_word(page->question, name, &page->arena).at;
}

/* ── Parts ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* An address without the signs that end it in Markdown. */
static void add_link(struct page *page, const pt_serve_report *report, pt_str text)
{
    pt_buf_add_char(&page->markdown, '[');
    pt_markdown_escape(&page->markdown, text);
    pt_buf_add(&page->markdown, PT_S("]("));
    pt_serve_address_write(report, &page->markdown);
    pt_buf_add(&page->markdown, PT_S(") "));
}

static void add_input(struct page *page, const char *label, const char *name, const char *more)
{
    pt_buf_addf(&page->markdown, "<label>%s<input name=\"%s\" %s value=\"", label, name, more);
    pt_html_escape(&page->markdown, pt_str_of(word(page, name)));
    pt_buf_add(&page->markdown, PT_S("\"></label>\n"));
}

static void add_form(struct page *page)
{
    pt_buf_add(&page->markdown, PT_S("<form class=\"live\" role=\"search\" action=\"/search\">\n"));
    add_input(page, "Search papers", "q", "type=\"search\" autocomplete=\"off\"");
    add_input(page, "Week, month or day", "period", "size=\"10\" placeholder=\"2026-W26\"");
    add_input(page, "Category", "category", "size=\"8\" placeholder=\"cs.CL\"");
    pt_buf_add(&page->markdown, PT_S("<button>Search</button>\n</form>\n\n"));
}

/* ── The list of reports ─────────────────────────────────────────────────────────────────────────────────────────── */

/* Of one name each: they are found through the search. */
static bool is_of_one(pt_str name)
{
    return pt_str_equal(name, PT_S("author")) || pt_str_equal(name, PT_S("keyword")) ||
           pt_str_equal(name, PT_S("topic"));
}

/* Those that are of no field lead to the whole store's. */
static void add_reports(struct page *page, pt_str period, bool is_month, const pt_template_list *list)
{
    for (size_t i = 0; i < list->len; i++) {
        bool is_whole = pt_report_is_of_all(list->at[i].name.at);
        const pt_serve_report report = { .kind = PT_STR("report"),
                                         .what = list->at[i].name,
                                         .period = period,
                                         .field = is_whole ? PT_S("all") : page->field,
                                         .language = page->language };

        if (!is_of_one(list->at[i].name) && pt_report_is_monthly(list->at[i].name.at) == is_month)
            add_link(page, &report, list->at[i].name);
    }
}

/* A table: period, state, papers, links. */
static pt_status add_periods(struct page *page, const char *kind, const char *before, int64_t most,
                             const pt_template_list *list, pt_error *err)
{
    const pt_question question = {
        .query = "periods", .with = { { "field", page->field.at, 0 }, { "kind", kind, 0 }, { "before", before, 0 } }
    };
    pt_answer answer;

    PT_TRY(pt_ask_load(page->store, &question, most, &page->arena, &answer, err));
    pt_buf_addf(&page->markdown, "| %s | state | new papers | reports |\n|---|---|--:|---|\n", kind);
    for (size_t i = 0; i < answer.rows; i++) {
        const pt_value *cells = answer.cells + i * answer.count;

        pt_buf_addf(&page->markdown, "| %.*s | %.*s | %" PRId64 " | ", PT_FMT(cells[0].text), PT_FMT(cells[1].text),
                    cells[2].integer);
        add_reports(page, cells[0].text, strcmp(kind, "month") == 0, list);
        pt_buf_add(&page->markdown, PT_S("|\n"));
    }
    pt_buf_add_char(&page->markdown, '\n');
    return PT_OK;
}

static void add_choice(struct page *page, pt_str value, pt_str text, pt_str chosen)
{
    pt_buf_add(&page->markdown, PT_S("<option value=\""));
    pt_html_escape(&page->markdown, value);
    pt_buf_addf(&page->markdown, "\"%s>", pt_str_equal(value, chosen) ? " selected" : "");
    pt_html_escape(&page->markdown, text);
    pt_buf_add(&page->markdown, PT_S("</option>"));
}

/* Of which papers, in which language, up to when. */
static pt_status add_choices(struct page *page, pt_error *err)
{
    pt_answer fields;

    PT_TRY(
        pt_ask_load(page->store, &(const pt_question){ .query = "fields" }, MOST_FIELDS, &page->arena, &fields, err));
    pt_buf_add(&page->markdown, PT_S("<form class=\"choice\" action=\"/\">\n<label>Papers <select name=\"field\">"));
    for (size_t i = 0; i < fields.rows; i++) {
        pt_str field = fields.cells[i].text;

        add_choice(page, field, pt_str_equal(field, PT_S("all")) ? PT_S("the whole store") : field, page->field);
    }
    pt_buf_add(&page->markdown, PT_S("</select></label>\n<label>Language <select name=\"language\">"));
    add_choice(page, PT_S("en"), PT_S("English"), page->language);
    add_choice(page, PT_S("zh"), PT_S("中文"), page->language);
    pt_buf_add(&page->markdown, PT_S("</select></label>\n"));
    add_input(page, "Before ", "before", "size=\"10\" placeholder=\"2026-W26\"");
    pt_buf_add(&page->markdown, PT_S("<button>Show</button>\n</form>\n\n"));
    return PT_OK;
}

static pt_status write_list(struct page *page, pt_error *err)
{
    pt_template_list list = { 0 };
    const char *before = word(page, "before");
    pt_status st;

    pt_buf_add(&page->markdown, PT_S("# papertide\n\n"));
    add_form(page);
    PT_OR_DONE(add_choices(page, err));
    PT_OR_DONE(pt_templates_list(pt_argument(page->arguments, "templates"), &list, &page->arena, err));
    pt_buf_add(&page->markdown, PT_S("## Weeks\n\n"));
    PT_OR_DONE(add_periods(page, "week", before, MOST_WEEKS, &list, err));
    pt_buf_add(&page->markdown, PT_S("## Months\n\n"));
    st = add_periods(page, "month", before, MOST_MONTHS, &list, err);
done:
    free(list.at);
    return st;
}

/* ── The search ──────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status ask(struct page *page, pt_search_texts *texts, pt_question *question, pt_error *err)
{
    const pt_search search = { .typed = pt_str_of(word(page, "q")),
                               .period = word(page, "period"),
                               .category = word(page, "category") };

    return pt_search_question(&search, texts, question, err);
}

static int64_t most_hits(struct page *page)
{
    long most;

    return pt_str_number(pt_str_of(word(page, "limit")), MOST_HITS, &most) ? most : USUAL_HITS;
}

/* Columns of sql/ask/search.sql. */
enum { ID, DAY, TITLE, SNIPPET };

static void add_hit(struct page *page, const pt_value *cells)
{
    pt_str paper = pt_arena_printf(&page->arena, "%.*s %.*s", PT_FMT(cells[ID].text), PT_FMT(cells[TITLE].text));

    pt_buf_add(&page->markdown, PT_S("- "));
    pt_cell_markdown(&page->markdown, PT_PAPER_LINK, (pt_value){ .type = PT_TEXT, .text = paper });
    pt_buf_add(&page->markdown, PT_S(" <small>"));
    pt_cell_markdown(&page->markdown, PT_PLAIN, cells[ID]);
    pt_buf_add(&page->markdown, PT_S(" · "));
    pt_cell_markdown(&page->markdown, PT_PLAIN, cells[DAY]);
    pt_buf_add(&page->markdown, PT_S("<br>"));
    pt_cell_markdown(&page->markdown, PT_PLAIN, cells[SNIPPET]);
    pt_buf_add(&page->markdown, PT_S("</small>\n"));
}

/* Is what was typed a term, or a name? Then there is a page on it. */
static pt_status add_page_on(struct page *page, const char *query, const char *name, pt_str kind, const char *said,
                             pt_error *err)
{
    const char *typed = word(page, "q");
    const pt_question known = { .query = query, .with = { { name, typed, 0 } } };
    const pt_question latest = { .query = "latest_period", .with = { { "kind", "week", 0 } } };
    char key[LONGEST_KEY], period[PT_PERIOD_TEXT];
    pt_serve_report report = {
        .kind = kind, .what = pt_str_of(typed), .field = PT_STR("all"), .language = PT_STR("en")
    };

    PT_TRY(pt_ask_text(page->store, &known, key, sizeof key, err));
    PT_TRY(pt_ask_text(page->store, &latest, period, sizeof period, err));
    if (!key[0] || !period[0])
        return PT_OK;
    report.period = pt_str_of(period);
    pt_buf_add(&page->markdown, pt_str_of(said));
    add_link(page, &report, pt_str_of(typed));
    pt_buf_add(&page->markdown, PT_S("\n\n"));
    return PT_OK;
}

static pt_status add_hits(struct page *page, pt_error *err)
{
    pt_search_texts texts = { 0 };
    pt_question question;
    pt_answer hits;
    pt_status st;

    PT_OR_DONE(ask(page, &texts, &question, err));
    PT_OR_DONE(pt_ask_load(page->store, &question, most_hits(page), &page->arena, &hits, err));
    PT_OR_DONE(add_page_on(page, "term_key", "term", PT_S("term"), "The page on the term ", err));
    PT_OR_DONE(add_page_on(page, "author_known", "name", PT_S("author"), "The page on the author ", err));
    if (!hits.rows)
        pt_buf_addf(&page->markdown, "%s\n\n", question.when_empty);
    for (size_t i = 0; i < hits.rows; i++)
        add_hit(page, hits.cells + i * hits.count);
done:
    pt_search_texts_free(&texts);
    return st;
}

/* What cannot be understood yet, somebody may be typing on. */
static pt_status write_search(struct page *page, unsigned *status, pt_error *err)
{
    pt_status st = PT_OK;

    pt_buf_add(&page->markdown, PT_S("# Search\n\n"));
    add_form(page);
    pt_buf_add(&page->markdown, PT_S("<div id=\"hits\" aria-live=\"polite\">\n\n"));
    if (pt_str_trim(pt_str_of(word(page, "q"))).len)
        st = add_hits(page, err);
    if (st == PT_EUSAGE) {
        *status = 400;
        pt_markdown_escape(&page->markdown, pt_str_of(err->text));
        st = PT_OK;
    }
    pt_buf_add(&page->markdown, PT_S("\n\n</div>\n"));
    return st;
}

/* As papertide search --json. */
static pt_status write_json(struct page *page, pt_serve_answer *answer, pt_error *err)
{
    const pt_ask_form form = { .writer = pt_writer_named("json"), .limit = most_hits(page) };
    pt_search_texts texts = { 0 };
    pt_question question;
    pt_status st = ask(page, &texts, &question, err);

    answer->type = "application/json";
    if (st == PT_OK)
        st = pt_ask_write(page->store, &question, &form, &answer->body, NULL, err);
    if (st == PT_EUSAGE) {
        answer->status = 400;
        pt_buf_add(&answer->body, PT_S("{\"error\": "));
        pt_json_add_string(&answer->body, pt_str_of(err->text));
        pt_buf_add(&answer->body, PT_S("}\n"));
        st = PT_OK;
    }
    pt_search_texts_free(&texts);
    return st;
}

/* ── All of them ─────────────────────────────────────────────────────────────────────────────────────────────────── */

static pthread_mutex_t html = PTHREAD_MUTEX_INITIALIZER;

static pt_status finish(struct page *page, pt_serve_answer *answer, pt_error *err)
{
    PT_TRY(pt_buf_check(&page->markdown, "the page", err));
    pthread_mutex_lock(&html);
    pt_html_served_page(pt_buf_text(&page->markdown), &answer->body);
    pthread_mutex_unlock(&html);
    answer->type = "text/html; charset=utf-8";
    return PT_OK;
}

static pt_status answer_from_store(struct page *page, pt_serve_answer *answer, pt_error *err)
{
    const char *path = page->question->path;
    pt_str field = pt_str_of(word(page, "field")), language = pt_str_of(word(page, "language"));

    page->field = field.len ? field : PT_S("all");
    page->language = language.len ? language : PT_S("en");
    if (strcmp(path, "/search.json") == 0)
        return write_json(page, answer, err);
    if (strcmp(path, "/search") == 0)
        PT_TRY(write_search(page, &answer->status, err));
    else
        PT_TRY(write_list(page, err));
    return finish(page, answer, err);
}

static pt_status open_and_answer(const pt_arguments *arguments, const pt_serve_question *question,
                                 pt_serve_answer *answer, pt_error *err)
{
    struct page page = { .arguments = arguments, .question = question, .markdown.limit = LARGEST_PAGE };
    pt_status st;

    PT_OR_DONE(pt_store_open(arguments->db, PT_STORE_READ, NULL, &page.store, err));
    st = answer_from_store(&page, answer, err);
done:
    pt_store_close(page.store);
    pt_buf_free(&page.markdown);
    pt_arena_free(&page.arena);
    return st;
}

/* What pages share, as it lies beside reports; the search is another here. */
static pt_status answer_with_file(const pt_arguments *arguments, const char *path, pt_serve_answer *answer,
                                  pt_error *err)
{
    static const char *const shared[] = { "papertide.css", "papertide.js", "words.js", "theme.js", "charts.js" };
    const char *file = strcmp(path, "/search.js") == 0 ? "live.js" : NULL;
    pt_arena arena = { 0 };
    pt_str text;
    pt_status st;

    for (size_t i = 0; i < sizeof shared / sizeof *shared; i++)
        if (strcmp(path + 1, shared[i]) == 0)
            file = shared[i];
    if (!file)
        return PT_END;
    st = pt_asset_read(pt_argument(arguments, "templates"), pt_arena_printf(&arena, "reports/site/%s", file).at, &arena,
                       &text, err);
    if (st == PT_OK)
        pt_buf_add(&answer->body, text);
    pt_arena_free(&arena);
    return st;
}

pt_status pt_serve_pages_answer(const pt_arguments *arguments, const pt_serve_question *question,
                                pt_serve_answer *answer, pt_error *err)
{
    static const char *const made[] = { "/", "/index.html", "/search", "/search.json" };

    for (size_t i = 0; i < sizeof made / sizeof *made; i++)
        if (strcmp(question->path, made[i]) == 0)
            return open_and_answer(arguments, question, answer, err);
    if (strcmp(question->path, "/favicon.ico") == 0) { /* browsers ask for one unasked */
        answer->status = 204;
        return PT_OK;
    }
    return answer_with_file(arguments, question->path, answer, err);
}
