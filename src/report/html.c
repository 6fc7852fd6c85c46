#include "report/html.h"

#include "base/arena.h"
#include "base/markdown.h"
#include "base/memory.h"
#include "base/utf8.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <stdlib.h>
#include <string.h>

enum { CONTENTS_LEVEL = 2, LEAST_CONTENTS = 3, LONGEST_NAME = 60 };

/* One heading of the second level. */
struct entry {
    pt_str name, text;
};

struct page {
    pt_arena arena;
    const pt_words *words;
    pt_str title;
    PT_ARRAY(struct entry) contents;
};

/* ── The tree ────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* The text below a node, without marks. */
static pt_str text_below(pt_arena *arena, cmark_node *node)
{
    cmark_iter *iter = cmark_iter_new(node);
    pt_buf text = { .limit = 1 << 16 };
    pt_str kept;

    for (cmark_event_type event; (event = cmark_iter_next(iter)) != CMARK_EVENT_DONE;) {
        cmark_node_type type = cmark_node_get_type(cmark_iter_get_node(iter));

        if (event == CMARK_EVENT_ENTER && (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE))
            pt_buf_add(&text, pt_str_of(cmark_node_get_literal(cmark_iter_get_node(iter))));
    }
    cmark_iter_free(iter);
    kept = pt_arena_copy(arena, pt_buf_text(&text));
    pt_buf_free(&text);
    return kept;
}

/* "Who is central" is who-is-central, and who-is-central-2 where that is taken. */
static pt_str name_of(struct page *page, pt_str text)
{
    pt_buf name = { .limit = 2 * LONGEST_NAME };
    size_t same = 0;
    pt_str kept;

    while (text.len && name.len < LONGEST_NAME) {
        pt_str before = text;
        uint32_t c = pt_utf8_next(&text);

        if (c >= 'A' && c <= 'Z')
            pt_buf_add_char(&name, (char)(c + 'a' - 'A'));
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0x80)
            pt_buf_add(&name, pt_str_part(before, 0, before.len - text.len));
        else if (name.len && name.at[name.len - 1] != '-')
            pt_buf_add_char(&name, '-');
    }
    for (size_t i = 0; i < page->contents.len; i++)
        same += pt_str_starts(page->contents.at[i].name, pt_buf_text(&name));
    if (same || name.len == 0)
        pt_buf_addf(&name, "-%zu", page->contents.len + 1);
    kept = pt_arena_copy(&page->arena, pt_buf_text(&name));
    pt_buf_free(&name);
    return kept;
}

/* Puts `node` into a block that begins and ends as given. */
static void enclose(cmark_node *node, const char *begin, const char *end)
{
    cmark_node *block = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK);

    cmark_node_set_on_enter(block, begin);
    cmark_node_set_on_exit(block, end);
    cmark_node_insert_before(node, block);
    cmark_node_unlink(node);
    cmark_node_append_child(block, node);
}

static void take_heading(struct page *page, cmark_node *heading)
{
    pt_str text = text_below(&page->arena, heading);

    if (!page->title.len) {
        page->title = text;
        cmark_node_set_heading_level(heading, 1);
    }
    if (cmark_node_get_heading_level(heading) == CONTENTS_LEVEL) {
        struct entry entry = { name_of(page, text), text };

        PT_PUSH(&page->contents, entry);
    }
}

/* Blocks stand on top: headings, tables, paragraphs. */
static void take_blocks(struct page *page, cmark_node *document)
{
    for (cmark_node *node = cmark_node_first_child(document), *next; node; node = next) {
        next = cmark_node_next(node);
        if (cmark_node_get_type(node) == CMARK_NODE_HEADING)
            take_heading(page, node);
        if (strcmp(cmark_node_get_type_string(node), "table") == 0)
            enclose(node, "<div class=\"table\" tabindex=\"0\">\n", "</div>\n");
    }
}

/* A page of Markdown is one of HTML here. */
static void turn_links(pt_arena *arena, cmark_node *document)
{
    cmark_iter *iter = cmark_iter_new(document);

    for (cmark_event_type event; (event = cmark_iter_next(iter)) != CMARK_EVENT_DONE;) {
        cmark_node *node = cmark_iter_get_node(iter);
        pt_str url;

        if (event != CMARK_EVENT_ENTER || cmark_node_get_type(node) != CMARK_NODE_LINK)
            continue;
        url = pt_str_of(cmark_node_get_url(node));
        if (pt_str_ends(url, PT_S(".md")) && pt_str_find(url, PT_S("://")) == url.len)
            cmark_node_set_url(node, pt_arena_printf(arena, "%.*s.html", (int)url.len - 3, url.at).at);
    }
    cmark_iter_free(iter);
}

/* ── The page ────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* cmark-gfm's attribute for cells is not HTML any more, and its headings have no names. */
static void add_body(const struct page *page, pt_str html, pt_buf *out)
{
    const struct {
        pt_str found, instead;
    } changes[] = { { PT_STR("<td align=\""), PT_STR("<td class=\"") },
                    { PT_STR("<th align=\""), PT_STR("<th scope=\"col\" class=\"") },
                    { PT_STR("<th>"), PT_STR("<th scope=\"col\">") } };
    size_t heading = 0;

    while (html.len) {
        size_t taken = 1, i = 0;

        while (i < sizeof changes / sizeof *changes && !pt_str_starts(html, changes[i].found))
            i++;
        if (i < sizeof changes / sizeof *changes) {
            pt_buf_add(out, changes[i].instead);
            taken = changes[i].found.len;
        } else if (pt_str_starts(html, PT_S("<h2>")) && heading < page->contents.len) {
            pt_buf_addf(out, "<h2 id=\"%.*s\">", PT_FMT(page->contents.at[heading].name));
            heading++;
            taken = 4;
        } else {
            while (taken < html.len && html.at[taken] != '<')
                taken++;
            pt_buf_add(out, pt_str_part(html, 0, taken));
        }
        html = pt_str_part(html, taken, html.len);
    }
}

static void add_contents(const struct page *page, pt_buf *out)
{
    if (page->contents.len < LEAST_CONTENTS)
        return;
    pt_buf_addf(out, "<nav class=\"toc\" aria-label=\"%.*s\">\n<ol>\n",
                PT_FMT(pt_words_say(page->words, PT_S("Contents"))));
    for (size_t i = 0; i < page->contents.len; i++) {
        pt_buf_addf(out, "<li><a href=\"#%.*s\">", PT_FMT(page->contents.at[i].name));
        pt_html_escape(out, page->contents.at[i].text);
        pt_buf_add(out, PT_S("</a></li>\n"));
    }
    pt_buf_add(out, PT_S("</ol>\n</nav>\n"));
}

/* `policy`: what it may do besides showing pictures and running scripts of its own. */
static void add_page(const struct page *page, const char *policy, const char *up, pt_str html, pt_buf *out)
{
    static const char *const scripts[] = { "papertide.js", "charts.js", "search.js" };
    const pt_words *words = page->words;

    pt_buf_addf(out, "<!DOCTYPE html>\n<html lang=\"%s\">\n", pt_words_language(words));
    pt_buf_addf(out,
                "<head>\n<meta charset=\"utf-8\">\n"
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src 'self'; "
                "style-src 'self'; script-src 'self'; base-uri 'none'; %s\">\n<title>",
                policy);
    pt_html_escape(out, page->title);
    pt_buf_addf(out,
                "</title>\n<link rel=\"alternate\" type=\"application/atom+xml\" title=\"%.*s\" href=\"%sfeed.xml\">\n",
                PT_FMT(pt_words_say(words, PT_S("Reports"))), up);
    pt_buf_addf(out, "<link rel=\"stylesheet\" href=\"%spapertide.css\">\n", up);
    pt_buf_addf(out, "<script src=\"%swords.js\"></script>\n<script src=\"%stheme.js\"></script>\n</head>\n<body>\n",
                up, up);
    pt_buf_addf(out,
                "<a class=\"skip\" href=\"#content\">%.*s</a>\n"
                "<header><a href=\"%sindex.html\">%.*s</a></header>\n<main id=\"content\">\n",
                PT_FMT(pt_words_say(words, PT_S("Skip to the report"))), up,
                PT_FMT(pt_words_say(words, PT_S("All reports"))));
    add_contents(page, out);
    add_body(page, html, out);
    pt_buf_add(out, PT_S("</main>\n"));
    for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++)
        pt_buf_addf(out, "<script src=\"%s%s\"></script>\n", up, scripts[i]);
    pt_buf_add(out, PT_S("</body>\n</html>\n"));
}

static void make_page(pt_str markdown, const char *policy, const pt_words *words, const char *up, pt_buf *out)
{
    struct page page = { .words = words };
    cmark_parser *parser;
    cmark_node *document;
    char *html;

    cmark_gfm_core_extensions_ensure_registered();
    parser = cmark_parser_new(CMARK_OPT_UNSAFE); /* <picture> is ours; what is not ours is escaped */
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
    cmark_parser_feed(parser, markdown.at, markdown.len);
    document = cmark_parser_finish(parser);
    take_blocks(&page, document);
    turn_links(&page.arena, document);
    html = cmark_render_html(document, CMARK_OPT_UNSAFE, cmark_parser_get_syntax_extensions(parser));
    add_page(&page, policy, up, pt_str_of(html), out);
    free(html);
    cmark_node_free(document);
    cmark_parser_free(parser);
    free(page.contents.at);
    pt_arena_free(&page.arena);
}

void pt_html_page(pt_str markdown, const pt_words *words, const char *up, pt_buf *out)
{
    make_page(markdown, "form-action 'none'", words, up, out);
}

void pt_html_served_page(pt_str markdown, pt_buf *out)
{
    make_page(markdown, "connect-src 'self'; form-action 'self'", NULL, "/", out);
}
