/* Dublin Core out of OAI-PMH, one paper a line, as harvesters keep it: the id, then an object of lists.
 *
 *   ["1408.1028", {"title": ["…"], "creator": ["Royen, T."], "subject": ["Mathematics - Probability", "60E15"],
 *                  "description": ["…", "Comment: 7 pages"], "date": ["2014-08-05"], "identifier": ["http://…"], …}]
 *
 * The same object without the id around it is read too. */
#include "base/utf8.h"
#include "source/dublin_core.h"
#include "source/json.h"
#include "source/readers.h"

#include <json-c/json.h>

struct state {
    struct json_tokener *tokener;
    struct json_object *record; /* what the last paper's texts lie in */
};

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
    struct state *state = self;
    pt_json_record record = { .arena = arena, .paper = paper };
    pt_str line;

    json_object_put(state->record);
    state->record = NULL;
    if (!state->tokener && !(state->tokener = json_tokener_new()))
        return pt_fail(err, PT_EIO, "no memory for a JSON parser");
    do
        PT_TRY(pt_input_line(in, &line, err));
    while (pt_str_trim(line).len == 0);
    paper->line = pt_input_line_number(in);
    paper->excerpt = pt_utf8_repair(arena, pt_utf8_beginning(line, PT_EXCERPT));
    json_tokener_reset(state->tokener);
    state->record = json_tokener_parse_ex(state->tokener, line.at, (int)line.len);
    if (json_tokener_get_error(state->tokener) != json_tokener_success)
        return pt_fail(err, PT_REJECT, "no JSON: %s", json_tokener_error_desc(json_tokener_get_error(state->tokener)));
    return read_record(&record, state->record, err);
}

static void close_state(void *self)
{
    struct state *state = self;

    json_object_put(state->record);
    if (state->tokener)
        json_tokener_free(state->tokener);
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
    .state_size = sizeof(struct state),
    .next = next,
    .close = close_state,
};
