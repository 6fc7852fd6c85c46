/* The digest as JSONL: one JSON object a line, one line a paper.
 *
 *   {"id": "2509.26415", "categories": ["cs.SD"], "pdf": "…", "abs": "…", "authors": ["…"], "title": "…",
 *    "comment": null, "summary": "…",
 *    "AI": {"tldr": "…", "motivation": "…", "method": "…", "result": "…", "conclusion": "…"}}
 *
 * "AI" is there in enhanced files only. Keys come in any order and under other names, other keys occur; what we know
 * nothing of is kept as it is, as a JSON object, in paper->extra. Lines that hold nothing are skipped. The same objects
 * in one array, over several lines, or as Python prints them, are read too (json.h).
 *
 * Texts are views into the parsed object, which lives until the next call: apart from json-c's own work a record costs
 * a look-up for each of its keys and one pass over its texts. */
#include "paper/category.h"
#include "paper/name.h"
#include "source/json.h"
#include "source/readers.h"

#include <json-c/json.h>

/* ── Authors, categories ─────────────────────────────────────────────────────────────────────────────────────────── */

/* An author is a string or an object with a name. */
static pt_str name_of(pt_json_record *record, struct json_object *value)
{
    return json_object_is_type(value, json_type_object) ? pt_json_text_of(record, value, "name")
                                                        : pt_json_text(record, value);
}

/* A category is a string or an object with a term, as in arXiv's API. */
static pt_str term_of(pt_json_record *record, struct json_object *value)
{
    return json_object_is_type(value, json_type_object) ? pt_json_text_of(record, value, "term")
                                                        : pt_json_text(record, value);
}

/* An array, or one text with semicolons or commas between. */
static struct json_object *read_authors(pt_json_record *record, const pt_json_field *field, struct json_object *value)
{
    pt_paper *paper = record->paper;
    pt_str line = pt_json_text(record, value);
    bool has_semicolons = pt_str_find(line, PT_S(";")) < line.len;

    (void)field;
    if (!value)
        return NULL;
    if (paper->author_count || !(line.at || json_object_is_type(value, json_type_array)))
        return json_object_get(value);
    if (line.at)
        paper->authors = pt_names_split(record->arena, line, has_semicolons ? ';' : ',', &paper->author_count);
    else
        paper->authors = pt_json_texts(record, value, name_of, &paper->author_count);
    return NULL;
}

/* Adds the ones of this key to those before: that of "primary_category" comes first. */
static struct json_object *read_categories(pt_json_record *record, const pt_json_field *field,
                                           struct json_object *value)
{
    pt_paper *paper = record->paper;
    pt_str line = term_of(record, value), *more, *all;
    size_t count;

    (void)field;
    if (!value)
        return NULL;
    if (json_object_is_type(value, json_type_array))
        more = pt_json_texts(record, value, term_of, &count);
    else if (line.at)
        more = pt_categories_split(record->arena, line, &count);
    else
        return json_object_get(value);
    all = more;
    if (paper->category_count) {
        all = PT_NEW_ARRAY(record->arena, pt_str, paper->category_count + count);
        for (size_t i = 0; i < paper->category_count + count; i++)
            all[i] = i < paper->category_count ? paper->categories[i] : more[i - paper->category_count];
    }
    paper->categories = all;
    paper->category_count += count;
    return NULL;
}

/* [{"href": "…", "type": "application/pdf"}] as arXiv's API has them, or plain addresses. */
static struct json_object *read_links(pt_json_record *record, const pt_json_field *field, struct json_object *value)
{
    pt_paper *paper = record->paper;

    (void)field;
    if (!json_object_is_type(value, json_type_array))
        return json_object_get(value);
    for (size_t i = 0; i < json_object_array_length(value); i++) {
        struct json_object *link = json_object_array_get_idx(value, i);
        pt_str address = pt_json_text(record, link);
        pt_str *place;

        if (!address.at)
            address = pt_json_text_of(record, link, "href");
        place = pt_str_find(address, PT_S("/pdf")) < address.len ? &paper->pdf : &paper->url;
        if (place->len == 0)
            *place = address;
    }
    return NULL;
}

/* ── The summary ─────────────────────────────────────────────────────────────────────────────────────────────────── */

/* A text, or a list of them, a line each. */
static struct json_object *read_lines(pt_json_record *record, const pt_json_field *field, struct json_object *value)
{
    pt_str *text = (pt_str *)((char *)record->paper + field->offset), *lines;
    size_t count;

    if (!json_object_is_type(value, json_type_array) || text->len)
        return pt_json_read_text(record, field, value);
    lines = pt_json_texts(record, value, pt_json_text, &count);
    for (size_t i = 0; i < count; i++)
        if (!lines[i].at)
            return json_object_get(value);
    for (size_t i = 0; i < count; i++)
        *text = i ? pt_arena_printf(record->arena, "%.*s\n%.*s", PT_FMT(*text), PT_FMT(lines[i])) : lines[i];
    return NULL;
}

#define LINES(key, member)                                                                                             \
    {                                                                                                                  \
        PT_STR(key), read_lines, offsetof(pt_paper, summary.member)                                                    \
    }

static struct json_object *read_summary(pt_json_record *record, const pt_json_field *field, struct json_object *value)
{
    static const pt_json_field fields[] = {
        LINES("tldr", tldr),
        LINES("task", tldr),
        LINES("TLDR", tldr),
        LINES("TL;DR", tldr),
        LINES("tl;dr", tldr),
        LINES("motivation", motivation),
        LINES("method", method),
        LINES("methods", method),
        LINES("result", result),
        LINES("results", result),
        LINES("conclusion", conclusion),
        LINES("conclusions", conclusion),
        LINES("一句话总结", tldr),
        LINES("总结", tldr),
        LINES("概述", tldr),
        LINES("摘要", tldr),
        LINES("任务", tldr),
        LINES("动机", motivation),
        LINES("方法", method),
        LINES("结果", result),
        LINES("结论", conclusion),
    };

    (void)field;
    if (!value)
        return NULL;
    if (!json_object_is_type(value, json_type_object))
        return json_object_get(value);
    return pt_json_read_fields(record, fields, sizeof fields / sizeof *fields, value);
}

/* ── The table ───────────────────────────────────────────────────────────────────────────────────────────────────── */

/* The usual keys first: each key is looked for from the top. */
static const pt_json_field fields[] = {
    PT_JSON_TEXT("arxiv_id", id),
    PT_JSON_TEXT("id", id),
    PT_JSON_TEXT("title", title),
    PT_JSON_TEXT("summary", abstract),
    PT_JSON_TEXT("abstract", abstract),
    PT_JSON_TEXT("comment", comment),
    PT_JSON_TEXT("abs", url),
    PT_JSON_TEXT("url", url),
    PT_JSON_TEXT("pdf", pdf),
    { PT_STR("authors"), read_authors, 0 },
    { PT_STR("primary_category"), read_categories, 0 },
    { PT_STR("categories"), read_categories, 0 },
    { PT_STR("AI"), read_summary, 0 },
    { PT_STR("ai"), read_summary, 0 },
    PT_JSON_TEXT("paper_id", id),
    PT_JSON_TEXT("entry_id", id),
    PT_JSON_TEXT("comments", comment),
    PT_JSON_TEXT("arxiv_comment", comment),
    PT_JSON_TEXT("abs_url", url),
    PT_JSON_TEXT("arxiv_url", url),
    PT_JSON_TEXT("link", url),
    PT_JSON_TEXT("pdf_url", pdf),
    PT_JSON_TEXT("pdf_link", pdf),
    { PT_STR("links"), read_links, 0 },
    PT_JSON_TEXT("doi", doi),
    PT_JSON_TEXT("journal_ref", journal_ref),
    PT_JSON_TEXT("journal-ref", journal_ref),
    PT_JSON_DAY("published", submitted),
    PT_JSON_DAY("published_date", submitted),
    PT_JSON_DAY("submitted_date", submitted),
    PT_JSON_DAY("updated", updated),
    PT_JSON_DAY("updated_date", updated),
    { PT_STR("author"), read_authors, 0 },
    { PT_STR("category"), read_categories, 0 },
    { PT_STR("subjects"), read_categories, 0 },
    PT_JSON_TEXT("标题", title),
    PT_JSON_TEXT("摘要", abstract),
    { PT_STR("作者"), read_authors, 0 },
    { PT_STR("分类"), read_categories, 0 },
    PT_JSON_TEXT("链接", url),
};

_Static_assert(sizeof fields / sizeof *fields <= PT_JSON_MOST_FIELDS, "room in pt_json_read_fields");

static pt_status next(void *self, pt_input *in, pt_arena *arena, pt_paper *paper, pt_error *err)
{
    pt_json *json = self;
    pt_json_record record = { .arena = arena, .paper = paper };

    PT_TRY(pt_json_next(json, in, arena, paper, err));
    pt_json_read(&record, fields, sizeof fields / sizeof *fields, json->object);
    return PT_OK;
}

static void close_state(void *self)
{
    pt_json_close(self);
}

/* An object with a known key is nearly certain, unless one says that it is another format's; a name that says .jsonl is
 * worth a try, so that lines that break off, or no line at all, are told as what they are. */
static int sniff(pt_str head, pt_str file_name)
{
    static const pt_str ours[] = { PT_STR("title"), PT_STR("arxiv_id"), PT_STR("authors"), PT_STR("标题") };
    static const pt_str others[] = { PT_STR("submitter"), PT_STR("authors_parsed"), PT_STR("openalex") };
    int by_name = pt_str_ends(file_name, PT_S(".jsonl")) || pt_str_ends(file_name, PT_S(".ndjson")) ? 40 : 0;

    if (pt_json_has_key(head, ours, sizeof ours / sizeof *ours) &&
        !pt_json_has_key(head, others, sizeof others / sizeof *others) &&
        pt_str_find(head, PT_S("https://openalex.org/W")) == head.len)
        return 90;
    return by_name;
}

const pt_reader pt_reader_digest_jsonl = {
    .name = "digest_jsonl",
    .trust = 20,
    .sniff = sniff,
    .state_size = sizeof(pt_json),
    .next = next,
    .close = close_state,
};
