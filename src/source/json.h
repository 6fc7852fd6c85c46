/* What the JSON readers share: records out of an input, and the table that says what each key of a record is. May use:
 * base, paper.
 *
 *   pt_json json = {0};              in the reader's state
 *     pt_json_next                   the next object of the input
 *     pt_json_read                   its known keys into a paper, the others into paper->extra
 *   pt_json_close
 *
 *   An object a line is read line by line: a line that is broken costs one record. What begins with an array, or with
 * an object that goes on over the line's end, is read as a stream, an object at a time; after a broken one it goes on
 * where text stands as at the first object's start ("{" to the end of its first key). A line as Python prints an object
 * ({'id': None}) is read too. */
#ifndef PT_SOURCE_JSON_H
#define PT_SOURCE_JSON_H

#include "base/arena.h"
#include "base/buf.h"
#include "paper/paper.h"
#include "source/input.h"

struct json_object;
struct json_tokener;

typedef struct pt_json {
    struct json_tokener *tokener;
    struct json_object *object; /* of the record at hand: its texts lie in it */
    enum { PT_JSON_UNDECIDED, PT_JSON_LINES, PT_JSON_STREAM } layout;
    pt_buf start;   /* of the first object in a stream, to the end of its first key */
    bool is_lost;   /* the last record in a stream broke: look for `start` */
    bool is_found;  /* and `start` was consumed, but not parsed */
    pt_buf mending; /* a Python line as JSON */
    bool takes_any; /* set by the reader: records need not be objects */
} pt_json;

/* Makes `object` the next one and fills paper->line and ->excerpt. PT_REJECT when it is broken. */
pt_status pt_json_next(pt_json *json, pt_input *in, pt_arena *arena, pt_paper *paper, pt_error *err) PT_MUST;
void pt_json_close(pt_json *json);

/* Does `head` begin with an object, or an array of objects, that has one of `keys` near its start? Keys without quotes.
 */
bool pt_json_has_key(pt_str head, const pt_str *keys, size_t count);

/* What the readers of single keys work on. */
typedef struct pt_json_record {
    pt_arena *arena;
    pt_paper *paper;
} pt_json_record;

/* How to read the value of one key. What it cannot use of the value it gives back (a reference for the caller), so that
 * it is kept in `extra`; NULL when nothing is left. */
typedef struct pt_json_field {
    pt_str key;
    struct json_object *(*read)(pt_json_record *record, const struct pt_json_field *field, struct json_object *value);
    size_t offset; /* for texts and days: where in pt_paper they go */
} pt_json_field;

enum { PT_JSON_MOST_FIELDS = 80 };

/* Reads the known keys of `object` in the order of the table; gives back an object of what is left, in the order of its
 * own keys, or NULL. Of two keys for one text the upper one counts; the other is left when it says something else. */
struct json_object *pt_json_read_fields(pt_json_record *record, const pt_json_field *fields, size_t count,
                                        struct json_object *object);

/* The same, with what is left printed into paper->extra. */
void pt_json_read(pt_json_record *record, const pt_json_field *fields, size_t count, struct json_object *object);

/* For tables: a text; a day, or a time of which the day counts. */
struct json_object *pt_json_read_text(pt_json_record *record, const pt_json_field *field, struct json_object *value);
struct json_object *pt_json_read_day(pt_json_record *record, const pt_json_field *field, struct json_object *value);

#define PT_JSON_TEXT(key, member)                                                                                      \
    {                                                                                                                  \
        PT_STR(key), pt_json_read_text, offsetof(pt_paper, member)                                                     \
    }
#define PT_JSON_DAY(key, member)                                                                                       \
    {                                                                                                                  \
        PT_STR(key), pt_json_read_day, offsetof(pt_paper, member)                                                      \
    }

/* A string, or a number as it was written (an id without quotes); empty for anything else. A view into the object or a
 * mended copy. */
pt_str pt_json_text(pt_json_record *record, struct json_object *value);

/* The text of `key` in `object`, empty when it has none. */
pt_str pt_json_text_of(pt_json_record *record, struct json_object *object, const char *key);

/* The texts of an array, each by `text`. */
pt_str *pt_json_texts(pt_json_record *record, struct json_object *array,
                      pt_str (*text)(pt_json_record *, struct json_object *), size_t *count);

#endif
