/* What the commands say with --json, as JSON Schema (draft 2020-12): made of the comments of sql/ask/ and of answers/.
 * May use: base, cli. */
#ifndef PT_CLI_SCHEMA_H
#define PT_CLI_SCHEMA_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/status.h"

/* Of all answers together. Raised in the last place when keys or answers come, in the first when anything that was
 * there is another thing or gone; docs/json.md says so to users. */
#define PT_SCHEMA_VERSION "1.0"

/* An answer: a name, and the command that gives it. */
typedef struct pt_answer_form {
    const char *name;    /* "keywords-rising" */
    const char *command; /* "keywords --rising --json" */
    const char *columns; /* whose comment documents them: sql/ask/NAME.sql, or answers/NAME.txt */
    bool is_one;         /* one object, not rows */
    bool is_line;        /* a row a line (JSON Lines) */
} pt_answer_form;

/* All of them, by name; one without a name ends them. */
extern const pt_answer_form pt_answer_forms[];

/* What the schema of an answer is called. */
pt_str pt_schema_id(pt_arena *arena, const pt_answer_form *form);

/* Adds the schema. PT_EBUG: a key whose type nobody says. */
pt_status pt_schema_write(const pt_answer_form *form, pt_buf *out, pt_error *err) PT_MUST;

#endif
