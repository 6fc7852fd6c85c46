#include "source/json.h"

#include "source/readers.h"

#include <json-c/json.h>
#include <string.h>

/* ── Texts ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

pt_str pt_json_text(pt_json_record *record, struct json_object *value)
{
    enum json_type type = json_object_get_type(value);

    if (type == json_type_string)
        return pt_reader_mend(record->arena, record->paper,
                              (pt_str){ json_object_get_string(value), (size_t)json_object_get_string_len(value) });
    if (type == json_type_double || type == json_type_int)
        return pt_str_of(json_object_get_string(value));
    return (pt_str){ 0 };
}

pt_str pt_json_text_of(pt_json_record *record, struct json_object *object, const char *key)
{
    struct json_object *value = NULL;

    if (!json_object_is_type(object, json_type_object) || !json_object_object_get_ex(object, key, &value))
        return (pt_str){ 0 };
    return pt_json_text(record, value);
}

pt_str *pt_json_texts(pt_json_record *record, struct json_object *array,
                      pt_str (*text)(pt_json_record *, struct json_object *), size_t *count)
{
    pt_str *list;

    *count = json_object_array_length(array);
    list = PT_NEW_ARRAY(record->arena, pt_str, *count);
    for (size_t i = 0; i < *count; i++)
        list[i] = text(record, json_object_array_get_idx(array, i));
    return list;
}

/* ── Known keys ──────────────────────────────────────────────────────────────────────────────────────────────────── */

static size_t find_field(const pt_json_field *fields, size_t count, pt_str key)
{
    size_t i = 0;

    while (i < count && !(fields[i].key.len == key.len && memcmp(fields[i].key.at, key.at, key.len) == 0))
        i++;
    return i;
}

/* What no field has used, `left` of the others. */
static struct json_object *collect_rest(const pt_json_field *fields, size_t count, struct json_object *object,
                                        struct json_object *const *left)
{
    struct json_object *rest = json_object_new_object();

    json_object_object_foreach(object, key, value)
    {
        size_t i = find_field(fields, count, pt_str_of(key));

        if (i == count)
            json_object_object_add(rest, key, json_object_get(value));
        else if (left[i])
            json_object_object_add(rest, key, left[i]);
    }
    return rest;
}

struct json_object *pt_json_read_fields(pt_json_record *record, const pt_json_field *fields, size_t count,
                                        struct json_object *object)
{
    struct json_object *left[PT_JSON_MOST_FIELDS] = { NULL }, *values[PT_JSON_MOST_FIELDS] = { NULL };
    bool is_known[PT_JSON_MOST_FIELDS] = { false };
    int used = 0;

    json_object_object_foreach(object, key, value)
    {
        size_t i = find_field(fields, count, pt_str_of(key));

        if (i < count) {
            values[i] = value;
            is_known[i] = true;
        }
    }
    for (size_t i = 0; i < count; i++)
        if (is_known[i]) {
            left[i] = fields[i].read(record, &fields[i], values[i]);
            used += left[i] == NULL;
        }
    return used == json_object_object_length(object) ? NULL : collect_rest(fields, count, object, left);
}

void pt_json_read(pt_json_record *record, const pt_json_field *fields, size_t count, struct json_object *object)
{
    struct json_object *rest = pt_json_read_fields(record, fields, count, object);
    int style = JSON_C_TO_STRING_PLAIN | JSON_C_TO_STRING_NOSLASHESCAPE;

    if (rest) {
        pt_str extra = pt_str_of(json_object_to_json_string_ext(rest, style));

        extra = pt_reader_mend(record->arena, record->paper, extra);
        record->paper->extra = pt_arena_copy(record->arena, extra);
        json_object_put(rest);
    }
}

struct json_object *pt_json_read_text(pt_json_record *record, const pt_json_field *field, struct json_object *value)
{
    pt_str *text = (pt_str *)((char *)record->paper + field->offset);
    pt_str got = pt_json_text(record, value);

    if (value && !got.at)
        return json_object_get(value);
    if (text->len == 0)
        *text = got;
    return got.len == 0 || pt_str_equal(*text, got) ? NULL : json_object_get(value);
}

struct json_object *pt_json_read_day(pt_json_record *record, const pt_json_field *field, struct json_object *value)
{
    pt_day *day = (pt_day *)((char *)record->paper + field->offset), got;
    pt_str text = pt_str_trim(pt_json_text(record, value));

    if (!value || (text.at && text.len == 0))
        return NULL;
    if (!pt_day_parse(pt_str_part(text, 0, 10), &got))
        return json_object_get(value);
    if (*day == 0)
        *day = got;
    return NULL;
}

/* ── Sniffing ────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* `text` after the white space at its start. */
static pt_str after_blanks(pt_str text)
{
    while (text.len && strchr(" \t\r\n", text.at[0]) && text.at[0])
        text = pt_str_part(text, 1, text.len);
    return text;
}

static bool has_quoted(pt_str head, pt_str key)
{
    for (size_t at = 1; at < head.len; at++) {
        size_t hit = pt_str_find(pt_str_part(head, at, head.len), key) + at;
        pt_str behind = pt_str_part(head, hit + key.len, 2);

        if (hit >= head.len)
            return false;
        if ((head.at[hit - 1] == '"' && pt_str_starts(behind, PT_S("\""))) ||
            (head.at[hit - 1] == '\'' && pt_str_starts(behind, PT_S("'"))))
            return true;
        at = hit;
    }
    return false;
}

bool pt_json_has_key(pt_str head, const pt_str *keys, size_t count)
{
    pt_str start = after_blanks(head);

    if (pt_str_starts(start, PT_S("[")))
        start = after_blanks(pt_str_part(start, 1, start.len));
    if (!pt_str_starts(start, PT_S("{")))
        return false;
    for (size_t i = 0; i < count; i++)
        if (has_quoted(start, keys[i]))
            return true;
    return false;
}
