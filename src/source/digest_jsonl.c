/* The digest as JSONL: one JSON object a line, one line a paper.
 *
 *   {"id": "2509.26415", "categories": ["cs.SD"], "pdf": "…", "abs": "…", "authors": ["…"], "title": "…",
 *    "comment": null, "summary": "…",
 *    "AI": {"tldr": "…", "motivation": "…", "method": "…", "result": "…", "conclusion": "…"}}
 *
 * "AI" is there in enhanced files only. Keys come in any order, other keys occur; what we know nothing of is kept as it
 * is, as a JSON object, in paper->extra. Lines that hold nothing are skipped.
 *
 * Texts are views into the parsed object, which lives until the next call: apart from json-c's own work a record costs
 * a look-up for each known key and one pass over its texts. */
#include "base/utf8.h"
#include "paper/category.h"
#include "paper/name.h"
#include "source/readers.h"

#include <json-c/json.h>
#include <string.h>

enum { MOST_FIELDS = 16 };

struct state {
    struct json_tokener *tokener;
    struct json_object *record; /* what the last paper's texts lie in */
};

/* What the readers of single keys work on. */
struct record {
    pt_arena *arena;
    pt_paper *paper;
};

/* ── Texts ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* A string, or a number as it was written (an id without quotes); empty for anything else. */
static pt_str text_of(struct record *record, struct json_object *value)
{
    enum json_type type = json_object_get_type(value);

    if (type == json_type_string)
        return pt_reader_mend(record->arena, record->paper,
                              (pt_str){ json_object_get_string(value), (size_t)json_object_get_string_len(value) });
    if (type == json_type_double || type == json_type_int)
        return pt_str_of(json_object_get_string(value));
    return (pt_str){ 0 };
}

/* An author is a string or an object with a name. */
static pt_str name_of(struct record *record, struct json_object *value)
{
    struct json_object *name;

    if (json_object_is_type(value, json_type_object) && json_object_object_get_ex(value, "name", &name))
        return text_of(record, name);
    return text_of(record, value);
}

/* ── Known keys ──────────────────────────────────────────────────────────────────────────────────────────────────── */

/* How to read the value of one key. What it cannot use of the value it gives back (a reference for the caller), so that
 * it is kept in `extra`; NULL when nothing is left. */
struct field {
    const char *key;
    struct json_object *(*read)(struct record *record, const struct field *field, struct json_object *value);
    size_t offset; /* for texts: where in pt_paper they go */
};

/* Reads the known keys of `object`; gives back an object of what is left, in the order of its keys, or NULL. */
static struct json_object *read_fields(struct record *record, const struct field *fields, size_t count,
                                       struct json_object *object)
{
    struct json_object *left[MOST_FIELDS] = { NULL }, *rest, *value;
    int used = 0;

    for (size_t i = 0; i < count; i++)
        if (json_object_object_get_ex(object, fields[i].key, &value)) {
            left[i] = fields[i].read(record, &fields[i], value);
            used += left[i] == NULL;
        }
    if (used == json_object_object_length(object))
        return NULL;
    rest = json_object_new_object();
    json_object_object_foreach(object, key, other)
    {
        size_t i = 0;

        while (i < count && strcmp(fields[i].key, key) != 0)
            i++;
        if (i == count)
            json_object_object_add(rest, key, json_object_get(other));
        else if (left[i])
            json_object_object_add(rest, key, left[i]);
    }
    return rest;
}

static struct json_object *read_text(struct record *record, const struct field *field, struct json_object *value)
{
    pt_str *text = (pt_str *)((char *)record->paper + field->offset);
    pt_str got = text_of(record, value);

    if (value && !got.at)
        return json_object_get(value);
    if (text->len == 0)
        *text = got;
    return got.len == 0 || pt_str_equal(*text, got) ? NULL : json_object_get(value);
}

/* The texts of an array, each by `text`. */
static pt_str *read_array(struct record *record, struct json_object *array,
                          pt_str (*text)(struct record *, struct json_object *), size_t *count)
{
    pt_str *list;

    *count = json_object_array_length(array);
    list = PT_NEW_ARRAY(record->arena, pt_str, *count);
    for (size_t i = 0; i < *count; i++)
        list[i] = text(record, json_object_array_get_idx(array, i));
    return list;
}

/* An array, or one text with semicolons or commas between. */
static struct json_object *read_authors(struct record *record, const struct field *field, struct json_object *value)
{
    pt_paper *paper = record->paper;
    pt_str line = text_of(record, value);
    bool has_semicolons = pt_str_find(line, PT_S(";")) < line.len;

    (void)field;
    if (json_object_is_type(value, json_type_array))
        paper->authors = read_array(record, value, name_of, &paper->author_count);
    else if (line.at)
        paper->authors = pt_names_split(record->arena, line, has_semicolons ? ';' : ',', &paper->author_count);
    else
        return json_object_get(value);
    return NULL;
}

static struct json_object *read_categories(struct record *record, const struct field *field, struct json_object *value)
{
    pt_paper *paper = record->paper;
    pt_str line = text_of(record, value);

    (void)field;
    if (json_object_is_type(value, json_type_array))
        paper->categories = read_array(record, value, text_of, &paper->category_count);
    else if (line.at)
        paper->categories = pt_categories_split(record->arena, line, &paper->category_count);
    else
        return json_object_get(value);
    return NULL;
}

static struct json_object *read_summary(struct record *record, const struct field *field, struct json_object *value)
{
    static const struct field fields[] = {
        { "tldr", read_text, offsetof(pt_paper, summary.tldr) },
        { "task", read_text, offsetof(pt_paper, summary.tldr) },
        { "motivation", read_text, offsetof(pt_paper, summary.motivation) },
        { "method", read_text, offsetof(pt_paper, summary.method) },
        { "result", read_text, offsetof(pt_paper, summary.result) },
        { "conclusion", read_text, offsetof(pt_paper, summary.conclusion) },
    };

    (void)field;
    if (!json_object_is_type(value, json_type_object))
        return json_object_get(value);
    return read_fields(record, fields, sizeof fields / sizeof *fields, value);
}

/* Of two keys for one text the upper one counts; the other is kept in `extra` when it says something else. */
static const struct field paper_fields[] = {
    { "arxiv_id", read_text, offsetof(pt_paper, id) },
    { "id", read_text, offsetof(pt_paper, id) },
    { "title", read_text, offsetof(pt_paper, title) },
    { "summary", read_text, offsetof(pt_paper, abstract) },
    { "abstract", read_text, offsetof(pt_paper, abstract) },
    { "comment", read_text, offsetof(pt_paper, comment) },
    { "abs", read_text, offsetof(pt_paper, url) },
    { "url", read_text, offsetof(pt_paper, url) },
    { "pdf", read_text, offsetof(pt_paper, pdf) },
    { "authors", read_authors, 0 },
    { "categories", read_categories, 0 },
    { "AI", read_summary, 0 },
};

_Static_assert(sizeof paper_fields / sizeof *paper_fields <= MOST_FIELDS, "room in read_fields");

static void read_record(struct record *record, struct json_object *object)
{
    struct json_object *rest = read_fields(record, paper_fields, sizeof paper_fields / sizeof *paper_fields, object);
    int style = JSON_C_TO_STRING_PLAIN | JSON_C_TO_STRING_NOSLASHESCAPE;

    if (rest) {
        pt_str extra = pt_str_of(json_object_to_json_string_ext(rest, style));

        extra = pt_reader_mend(record->arena, record->paper, extra);
        record->paper->extra = pt_arena_copy(record->arena, extra);
        json_object_put(rest);
    }
}

/* ── Lines ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status parse(struct state *state, pt_str line, pt_error *err)
{
    enum json_tokener_error why;
    pt_str behind;

    json_tokener_reset(state->tokener);
    state->record = json_tokener_parse_ex(state->tokener, line.at, (int)line.len);
    why = json_tokener_get_error(state->tokener);
    if (why == json_tokener_continue)
        return pt_fail(err, PT_REJECT, "the JSON breaks off at the end of the line");
    if (why != json_tokener_success)
        return pt_fail(err, PT_REJECT, "no JSON: %s at byte %zu", json_tokener_error_desc(why),
                       json_tokener_get_parse_end(state->tokener) + 1);
    behind = pt_str_part(line, json_tokener_get_parse_end(state->tokener), line.len);
    if (pt_str_trim(behind).len)
        return pt_fail(err, PT_REJECT, "more than one JSON value on the line");
    if (!json_object_is_type(state->record, json_type_object))
        return pt_fail(err, PT_REJECT, "JSON, but no object");
    return PT_OK;
}

static void forget_record(struct state *state)
{
    json_object_put(state->record);
    state->record = NULL;
}

static pt_status next(void *self, pt_input *in, pt_arena *arena, pt_paper *paper, pt_error *err)
{
    struct state *state = self;
    struct record record = { .arena = arena, .paper = paper };
    pt_str line;

    forget_record(state);
    if (!state->tokener)
        state->tokener = json_tokener_new();
    if (!state->tokener)
        return pt_fail(err, PT_EIO, "no memory for a JSON parser");
    do
        PT_TRY(pt_input_line(in, &line, err));
    while (pt_str_trim(line).len == 0);
    paper->line = pt_input_line_number(in);
    paper->excerpt = pt_utf8_repair(arena, pt_utf8_beginning(line, PT_EXCERPT));
    PT_TRY(parse(state, line, err));
    read_record(&record, state->record);
    return PT_OK;
}

static void close_state(void *self)
{
    struct state *state = self;

    forget_record(state);
    if (state->tokener)
        json_tokener_free(state->tokener);
}

/* A line of a known key is nearly certain; a name that says .jsonl is worth a try, so that lines that break off, or no
 * line at all, are told as what they are. */
static int sniff(pt_str head, pt_str file_name)
{
    static const pt_str keys[] = { PT_STR("\"title\""), PT_STR("\"arxiv_id\""), PT_STR("\"authors\"") };
    int by_name = pt_str_ends(file_name, PT_S(".jsonl")) || pt_str_ends(file_name, PT_S(".ndjson")) ? 40 : 0;

    if (!pt_str_starts(pt_str_trim(head), PT_S("{")))
        return by_name;
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (pt_str_find(head, keys[i]) < head.len)
            return 90;
    return by_name;
}

const pt_reader pt_reader_digest_jsonl = {
    .name = "digest_jsonl",
    .trust = 20,
    .sniff = sniff,
    .state_size = sizeof(struct state),
    .next = next,
    .close = close_state,
};
