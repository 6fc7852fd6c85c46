/* Objects out of an input, a line or a stream at a time (json.h). */
#include "base/utf8.h"
#include "source/json.h"
#include "source/python.h"
#include "source/readers.h"

#include <json-c/json.h>
#include <string.h>

enum { LONGEST_START = 256 };

static void forget(pt_json *json)
{
    json_object_put(json->object);
    json->object = NULL;
}

void pt_json_close(pt_json *json)
{
    forget(json);
    if (json->tokener)
        json_tokener_free(json->tokener);
    pt_buf_free(&json->start);
    pt_buf_free(&json->mending);
}

static pt_status fail_parse(const pt_json *json, size_t before, pt_error *err)
{
    return pt_fail(err, PT_REJECT, "no JSON: %s at byte %zu",
                   json_tokener_error_desc(json_tokener_get_error(json->tokener)),
                   before + json_tokener_get_parse_end(json->tokener) + 1);
}

static pt_status check_object(const pt_json *json, pt_error *err)
{
    return json->takes_any || json_object_is_type(json->object, json_type_object)
               ? PT_OK
               : pt_fail(err, PT_REJECT, "JSON, but no object");
}

/* ── Lines ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status parse_line(pt_json *json, pt_str line, pt_error *err)
{
    enum json_tokener_error why;
    pt_str behind;

    json_tokener_reset(json->tokener);
    json->object = json_tokener_parse_ex(json->tokener, line.at, (int)line.len);
    why = json_tokener_get_error(json->tokener);
    if (why == json_tokener_continue)
        return pt_fail(err, PT_REJECT, "the JSON breaks off at the end of the line");
    if (why != json_tokener_success)
        return fail_parse(json, 0, err);
    behind = pt_str_part(line, json_tokener_get_parse_end(json->tokener), line.len);
    if (pt_str_trim(behind).len)
        return pt_fail(err, PT_REJECT, "more than one JSON value on the line");
    return check_object(json, err);
}

static pt_status next_line(pt_json *json, pt_input *in, pt_arena *arena, pt_paper *paper, pt_error *err)
{
    pt_str line;
    pt_status st;

    do
        st = pt_input_line(in, &line, err);
    while (st == PT_OK && pt_str_trim(line).len == 0);
    paper->line = pt_input_line_number(in);
    PT_TRY(st);
    paper->excerpt = pt_utf8_repair(arena, pt_utf8_beginning(line, PT_EXCERPT));
    if (pt_python_is(line)) {
        pt_python_to_json(line, &json->mending);
        line = pt_buf_text(&json->mending);
    }
    return parse_line(json, line, err);
}

/* ── A stream ────────────────────────────────────────────────────────────────────────────────────────────────────── */

static bool stands_between(char c)
{
    return c == ',' || c == '[' || c == ']' || c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* On to the next object's first byte, or what is in its place. */
static pt_status skip_between(pt_input *in, pt_error *err)
{
    pt_str bytes;
    size_t len;

    do {
        PT_TRY(pt_input_bytes(in, &bytes, err));
        for (len = 0; len < bytes.len && stands_between(bytes.at[len]);)
            len++;
        pt_input_take(in, len);
    } while (len == bytes.len);
    return PT_OK;
}

/* On behind the next place that reads as the first object's start; to the end when even that was broken. */
static pt_status find_start(pt_json *json, pt_input *in, pt_error *err)
{
    pt_str start = pt_buf_text(&json->start), bytes;
    size_t matched = 0, len;

    while (start.len == 0 || matched < start.len) {
        PT_TRY(pt_input_bytes(in, &bytes, err));
        for (len = 0; len < bytes.len && matched < start.len; len++)
            matched = bytes.at[len] == start.at[matched] ? matched + 1 : bytes.at[len] == start.at[0];
        pt_input_take(in, start.len ? len : bytes.len);
    }
    json->is_lost = false;
    json->is_found = true;
    return PT_OK;
}

/* Notes "{", blanks and the first key, once. Nothing but blanks stands between, so that it is never a whole object. */
static void note_start(pt_json *json, pt_str record)
{
    size_t quote = pt_str_find(record, PT_S("\"")), end;

    if (json->start.len || !pt_str_starts(record, PT_S("{")) || pt_str_trim(pt_str_part(record, 1, quote - 1)).len)
        return;
    end = quote + 1 + pt_str_find(pt_str_part(record, quote + 1, record.len), PT_S("\""));
    json->start.limit = LONGEST_START;
    if (end < record.len)
        pt_buf_add(&json->start, pt_str_part(record, 0, end + 1));
}

static struct json_object *feed(pt_json *json, pt_str bytes)
{
    return json_tokener_parse_ex(json->tokener, bytes.at, (int)bytes.len);
}

/* Feeds the parser with what is at hand. PT_OK: that was an object; PT_END: it goes on. A broken one is left behind the
 * byte that broke it. */
static pt_status feed_bytes(pt_json *json, pt_input *in, size_t fed, pt_buf *beginning, pt_error *err)
{
    enum json_tokener_error why;
    pt_str bytes;
    size_t used;
    pt_status st = pt_input_bytes(in, &bytes, err);

    if (st == PT_END)
        return pt_fail(err, PT_REJECT, "the JSON breaks off at the end of the file");
    PT_TRY(st);
    if (fed == 0)
        note_start(json, bytes);
    pt_buf_add(beginning, pt_str_part(bytes, 0, beginning->limit - beginning->len));
    json->object = feed(json, bytes);
    why = json_tokener_get_error(json->tokener);
    used = json_tokener_get_parse_end(json->tokener);
    if (why > json_tokener_continue || (why == json_tokener_continue && used < bytes.len)) {
        pt_input_take(in, used + 1);
        return fail_parse(json, fed, err);
    }
    pt_input_take(in, used);
    return why == json_tokener_continue ? PT_END : PT_OK;
}

/* Memory is bounded by the longest record that we hold. */
static pt_status parse_stream(pt_json *json, pt_input *in, pt_buf *beginning, pt_error *err)
{
    size_t fed = 0;
    pt_status st = PT_END;

    json_tokener_reset(json->tokener);
    if (json->is_found) {
        fed = json->start.len;
        pt_buf_add(beginning, pt_buf_text(&json->start));
        json->object = feed(json, pt_buf_text(&json->start));
        json->is_found = false;
    }
    while (st == PT_END) {
        if (fed > PT_LONGEST_LINE)
            return pt_fail(err, PT_REJECT, "a record of over %d bytes; skipped", PT_LONGEST_LINE);
        st = feed_bytes(json, in, fed, beginning, err);
        fed += json_tokener_get_parse_end(json->tokener);
    }
    return st == PT_OK ? check_object(json, err) : st;
}

static pt_status next_in_stream(pt_json *json, pt_input *in, pt_arena *arena, pt_paper *paper, pt_error *err)
{
    pt_buf beginning = { .limit = PT_EXCERPT };
    pt_status st = json->is_lost ? find_start(json, in, err) : skip_between(in, err);

    PT_TRY(st);
    paper->line = pt_input_line_number(in) + 1;
    st = parse_stream(json, in, &beginning, err);
    json->is_lost = st == PT_REJECT;
    paper->excerpt =
        pt_utf8_repair(arena, pt_arena_copy(arena, pt_utf8_beginning(pt_buf_text(&beginning), PT_EXCERPT)));
    pt_buf_free(&beginning);
    return st;
}

/* ── Which of both ───────────────────────────────────────────────────────────────────────────────────────────────── */

/* An array of objects or of nothing, as far as `text`, which is behind its bracket, goes. */
static bool holds_objects(pt_str text)
{
    if (text.len == 0 || text.at[0] == ']')
        return true;
    return text.at[0] == '{' && (text.len == 1 || text.at[1] == '"' || pt_str_trim(pt_str_part(text, 1, 1)).len == 0);
}

/* An array of objects, or an object that its first line leaves open where JSON may go on. */
static bool is_stream(pt_str head)
{
    pt_str text = pt_str_trim(head), line = { 0 };

    if (pt_str_starts(text, PT_S("[")))
        return holds_objects(pt_str_trim(pt_str_part(text, 1, text.len)));
    pt_str_cut(&text, '\n', &line);
    line = pt_str_trim(line);
    return text.len && pt_str_starts(line, PT_S("{")) &&
           (line.at[line.len - 1] == '{' || line.at[line.len - 1] == ',' || line.at[line.len - 1] == '[');
}

pt_status pt_json_next(pt_json *json, pt_input *in, pt_arena *arena, pt_paper *paper, pt_error *err)
{
    pt_str head;

    forget(json);
    if (!json->tokener)
        json->tokener = json_tokener_new();
    if (!json->tokener)
        return pt_fail(err, PT_EIO, "no memory for a JSON parser");
    if (json->layout == PT_JSON_UNDECIDED) {
        PT_TRY(pt_input_head(in, &head, err));
        json->layout = is_stream(head) ? PT_JSON_STREAM : PT_JSON_LINES;
    }
    return json->layout == PT_JSON_LINES ? next_line(json, in, arena, paper, err)
                                         : next_in_stream(json, in, arena, paper, err);
}
