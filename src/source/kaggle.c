/* arXiv's metadata in bulk, as its data set on Kaggle holds it: one JSON object a line, one line a paper.
 *
 *   {"id": "0704.0001", "submitter": "…", "authors": "C. Bal\\'azs, E. L. Berger", "title": "…", "comments": "…",
 *    "journal-ref": null, "doi": null, "report-no": null, "categories": "hep-ph math.CO", "license": "…",
 *    "abstract": "  …\n", "versions": [{"version": "v1", "created": "Mon, 2 Apr 2007 19:18:42 GMT"}],
 *    "update_date": "2008-11-26", "authors_parsed": [["Balázs", "C.", ""]]}
 *
 * Excerpts of it, in one array, have lost "versions" and "authors_parsed". A record states no listing: its day is the
 * mailing after the first version's submission, within the month of the id, since moderation may hold a paper back. */
#include "paper/category.h"
#include "paper/name_line.h"
#include "source/json.h"
#include "source/readers.h"
#include "source/stated.h"

#include <json-c/json.h>
#include <string.h>

/* ── Texts ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

static struct json_object *read_unwrapped(pt_json_record *record, const pt_json_field *field, struct json_object *value)
{
    pt_str *text = (pt_str *)((char *)record->paper + field->offset);
    struct json_object *left = pt_json_read_text(record, field, value);

    if (text->len)
        *text = pt_stated_unwrap(record->arena, *text, field->offset == offsetof(pt_paper, abstract));
    return left;
}

static struct json_object *read_categories(pt_json_record *record, const pt_json_field *field,
                                           struct json_object *value)
{
    (void)field;
    record->paper->categories =
        pt_categories_split(record->arena, pt_json_text(record, value), &record->paper->category_count);
    return NULL;
}

/* ── Names ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* ["Balázs", "C.", "", "Lund"]: last name, first names, suffix, affiliation. */
static pt_str name_of(pt_json_record *record, struct json_object *parts)
{
    static const size_t order[] = { 1, 0, 2 };
    pt_str texts[3] = { { 0 } };
    size_t room = 0, len = 0;
    char *at;

    if (!json_object_is_type(parts, json_type_array))
        return pt_json_text(record, parts);
    for (size_t i = 0; i < 3; i++) {
        texts[i] = pt_str_trim(pt_json_text(record, json_object_array_get_idx(parts, order[i])));
        room += texts[i].len + 1;
    }
    at = pt_arena_take(record->arena, room, 1);
    for (size_t i = 0; i < 3; i++) {
        if (texts[i].len == 0)
            continue;
        if (len)
            at[len++] = ' ';
        memcpy(at + len, texts[i].at, texts[i].len);
        len += texts[i].len;
    }
    return (pt_str){ at, len };
}

static pt_str affiliation_of(pt_json_record *record, struct json_object *parts)
{
    if (!json_object_is_type(parts, json_type_array))
        return (pt_str){ 0 };
    return pt_json_text(record, json_object_array_get_idx(parts, 3));
}

static struct json_object *read_parsed(pt_json_record *record, const pt_json_field *field, struct json_object *value)
{
    pt_paper *paper = record->paper;
    pt_str *affiliations;
    size_t count;

    (void)field;
    if (!json_object_is_type(value, json_type_array))
        return json_object_get(value);
    paper->authors = pt_json_texts(record, value, name_of, &paper->author_count);
    affiliations = pt_json_texts(record, value, affiliation_of, &count);
    for (size_t i = 0; i < count; i++)
        if (affiliations[i].len)
            paper->affiliations = affiliations;
    return NULL;
}

/* The names of one line, "A. One (Lund), B. Two and C. Three". */
static struct json_object *read_authors(pt_json_record *record, const pt_json_field *field, struct json_object *value)
{
    pt_paper *paper = record->paper;
    pt_names names;

    (void)field;
    if (paper->author_count)
        return NULL;
    names = pt_names_read(record->arena, pt_json_text(record, value));
    paper->authors = names.at;
    paper->affiliations = names.affiliations;
    paper->author_count = names.count;
    return NULL;
}

/* ── Days ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static struct json_object *read_versions(pt_json_record *record, const pt_json_field *field, struct json_object *value)
{
    pt_paper *paper = record->paper;
    int64_t first, last;
    size_t count;

    (void)field;
    if (!json_object_is_type(value, json_type_array) || (count = json_object_array_length(value)) == 0)
        return json_object_get(value);
    if (!pt_stated_time(pt_json_text_of(record, json_object_array_get_idx(value, 0), "created"), &first) ||
        !pt_stated_time(pt_json_text_of(record, json_object_array_get_idx(value, count - 1), "created"), &last))
        return json_object_get(value);
    paper->version = (int)count;
    paper->submitted = (pt_day)(first / 86400);
    paper->updated = (pt_day)(last / 86400);
    pt_stated_listing(paper, first);
    return NULL;
}

/* What an excerpt without versions tells is the month, by its id, and a day of some change. */
static void find_day(pt_paper *paper)
{
    pt_day last = pt_paper_id_month_end(paper->id);

    if (paper->day || last == PT_NO_DAY)
        return;
    paper->day = paper->updated ? paper->updated : last;
    pt_stated_keep_in_month(paper);
}

/* Known, and of no column: kept where it is stated. */
static struct json_object *read_other(pt_json_record *record, const pt_json_field *field, struct json_object *value)
{
    (void)record;
    (void)field;
    return json_object_get(value);
}

/* ── The table ───────────────────────────────────────────────────────────────────────────────────────────────────── */

static const pt_json_field fields[] = {
    PT_JSON_TEXT("id", id),
    { PT_STR("title"), read_unwrapped, offsetof(pt_paper, title) },
    { PT_STR("abstract"), read_unwrapped, offsetof(pt_paper, abstract) },
    { PT_STR("comments"), read_unwrapped, offsetof(pt_paper, comment) },
    { PT_STR("journal-ref"), read_unwrapped, offsetof(pt_paper, journal_ref) },
    PT_JSON_TEXT("doi", doi),
    { PT_STR("categories"), read_categories, 0 },
    { PT_STR("authors_parsed"), read_parsed, 0 },
    { PT_STR("authors"), read_authors, 0 },
    { PT_STR("versions"), read_versions, 0 },
    PT_JSON_DAY("update_date", updated),
    { PT_STR("submitter"), read_other, 0 },
    { PT_STR("report-no"), read_other, 0 },
    { PT_STR("license"), read_other, 0 },
};

_Static_assert(sizeof fields / sizeof *fields <= PT_JSON_MOST_FIELDS, "room in pt_json_read_fields");

static pt_status next(void *self, pt_input *in, pt_arena *arena, pt_paper *paper, pt_error *err)
{
    pt_json *json = self;
    pt_json_record record = { .arena = arena, .paper = paper };

    PT_TRY(pt_json_next(json, in, arena, paper, err));
    pt_json_read(&record, fields, sizeof fields / sizeof *fields, json->object);
    find_day(paper);
    return PT_OK;
}

static void close_state(void *self)
{
    pt_json_close(self);
}

static int sniff(pt_str head, pt_str file_name)
{
    static const pt_str keys[] = { PT_STR("submitter"), PT_STR("authors_parsed") };

    (void)file_name;
    return pt_json_has_key(head, keys, sizeof keys / sizeof *keys) ? 95 : 0;
}

const pt_reader pt_reader_kaggle = {
    .name = "kaggle",
    .trust = 45,
    .sniff = sniff,
    .state_size = sizeof(pt_json),
    .next = next,
    .close = close_state,
};
