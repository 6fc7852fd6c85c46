/* Dublin Core out of OAI-PMH, one paper a line, as harvesters keep it: the id, then an object of lists.
 *
 *   ["1408.1028", {"title": ["…"], "creator": ["Royen, T."], "subject": ["Mathematics - Probability", "60E15"],
 *                  "description": ["…", "Comment: 7 pages"], "date": ["2014-08-05"], "identifier": ["http://…"], …}]
 *
 * The same object without the id around it is read too. */
#include "source/dublin_core.h"
#include "source/json.h"
#include "source/readers.h"

#include <json-c/json.h>

/* The texts of a list, or of one text. */
static pt_texts texts_of(pt_json_record *record, struct json_object *object, const char *key)
{
    struct json_object *value;
    pt_texts texts = { 0 };

    if (!json_object_object_get_ex(object, key, &value))
        return texts;
    if (json_object_is_type(value, json_type_array)) {
        texts.at = pt_json_texts(record, value, pt_json_text, &texts.count);
    } else {
        texts.at = PT_NEW(record->arena, pt_str);
        texts.at[texts.count++] = pt_json_text(record, value);
    }
    return texts;
}

static pt_status read_record(pt_json_record *record, struct json_object *value, pt_error *err)
{
    pt_dublin_core core;

    if (json_object_is_type(value, json_type_array) && json_object_array_length(value) == 2) {
        record->paper->id = pt_json_text(record, json_object_array_get_idx(value, 0));
        value = json_object_array_get_idx(value, 1);
    }
    if (!json_object_is_type(value, json_type_object))
        return pt_fail(err, PT_REJECT, "JSON, but no [\"id\", {…}]");
    core = (pt_dublin_core){
        .titles = texts_of(record, value, "title"),
        .creators = texts_of(record, value, "creator"),
        .subjects = texts_of(record, value, "subject"),
        .descriptions = texts_of(record, value, "description"),
        .identifiers = texts_of(record, value, "identifier"),
        .dates = texts_of(record, value, "date"),
    };
    pt_dublin_core_read(&core, record->arena, record->paper);
    return PT_OK;
}

static pt_status next(void *self, pt_input *in, pt_arena *arena, pt_paper *paper, pt_error *err)
{
    pt_json *json = self;
    pt_json_record record = { .arena = arena, .paper = paper };

    json->takes_any = true;
    PT_TRY(pt_json_next(json, in, arena, paper, err));
    return read_record(&record, json->object, err);
}

static void close_state(void *self)
{
    pt_json_close(self);
}

static int sniff(pt_str head, pt_str file_name)
{
    (void)file_name;
    head = pt_str_trim(head);
    return (pt_str_starts(head, PT_S("[\"")) || pt_str_starts(head, PT_S("{\""))) &&
                   pt_str_find(head, PT_S("\"creator\":")) < head.len &&
                   pt_str_find(head, PT_S("\"subject\":")) < head.len
               ? 93
               : 0;
}

const pt_reader pt_reader_oai_jsonl = {
    .name = "oai_jsonl",
    .trust = 35,
    .sniff = sniff,
    .state_size = sizeof(pt_json),
    .next = next,
    .close = close_state,
};
