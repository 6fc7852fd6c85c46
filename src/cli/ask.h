/* Questions: a query of sql/ask/, its parameters, and the form the answer is printed in. May use: store, report, lib,
 * cli.
 *
 *   Options that every asking command has (--json, --csv, --tsv, --limit): PT_ASK_OPTIONS in its table. Each answer
 * that
 *   --json gives is in the table of cli/schema.c.
 *
 *   An answer of several tables is one JSON object:
 *   pt_ask_object_begin
 *     pt_ask, pt_ask_rows      with a `member`, its key
 *   pt_ask_object_end */
#ifndef PT_CLI_ASK_H
#define PT_CLI_ASK_H

#include "cli/command.h"
#include "lib/question.h"
#include "report/table.h"

#define PT_ASK_OPTIONS                                                                                                 \
    { "limit", PT_NUMBER_OPTION, "N", "at most so many rows (20)" }, { "json", PT_FLAG, NULL, "as JSON" },             \
        { "csv", PT_FLAG, NULL, "as CSV" },                                                                            \
    {                                                                                                                  \
        "tsv", PT_FLAG, NULL, "as TSV"                                                                                 \
    }

typedef struct pt_question {
    const char *query;                        /* "keywords_rising": sql/ask/keywords_rising.sql */
    const char *heading;                      /* above a table on a terminal; NULL for none */
    const char *when_empty;                   /* to standard error when no row answers */
    pt_ask_parameter with[PT_ASK_PARAMETERS]; /* :limit is bound from --limit */
    const char *member;                       /* of the object that was begun; NULL: the answer is this table alone */
} pt_question;

/* How an answer is written that is not printed. */
typedef struct pt_ask_form {
    const pt_writer *writer;
    pt_table_options how;
    int64_t limit;
} pt_ask_form;

/* Asks, and adds the answer to `out`; `rows` may be NULL. */
pt_status pt_ask_write(pt_store *store, const pt_question *question, const pt_ask_form *form, pt_buf *out, size_t *rows,
                       pt_error *err) PT_MUST;

/* Opens the question with its parameters bound, for who reads the rows himself; then pt_query_close, also after a
 * failure. */
pt_status pt_ask_open(pt_store *store, const pt_question *question, pt_query **query, pt_error *err) PT_MUST;

/* Asks and prints. */
pt_status pt_ask(pt_store *store, const pt_arguments *arguments, const pt_question *question, pt_error *err) PT_MUST;

/* The same for SQL that the user brings; `name` is for messages. */
pt_status pt_ask_sql(pt_store *store, const pt_arguments *arguments, const char *name, pt_str sql,
                     pt_error *err) PT_MUST;

/* A table that the program made itself: rows × count cells, one row after the other. */
typedef struct pt_answer {
    const pt_column *columns;
    const pt_value *cells;
    size_t count, rows;
    const char *member; /* as in pt_question */
} pt_answer;

/* Asks, and keeps the answer, at most `limit` rows of it, in `arena`. */
pt_status pt_ask_load(pt_store *store, const pt_question *question, int64_t limit, pt_arena *arena, pt_answer *answer,
                      pt_error *err) PT_MUST;

/* Prints it as pt_ask prints the rows of a query, the first --limit of them. */
pt_status pt_ask_rows(const pt_arguments *arguments, const char *heading, const char *when_empty,
                      const pt_answer *answer, pt_error *err) PT_MUST;

/* The same, all of them. */
pt_status pt_ask_whole(const pt_arguments *arguments, const pt_answer *answer, pt_error *err) PT_MUST;

/* Prints all its rows as JSON: for commands whose answer is no table for a person. */
pt_status pt_ask_json(const pt_answer *answer, pt_error *err) PT_MUST;

/* Is the answer for a program, not for a person: --json, --csv or --tsv? */
bool pt_ask_is_for_a_program(const pt_arguments *arguments);

/* PT_EXIT_OK; PT_EXIT_USAGE, with the reason printed, where --csv or --tsv ask for what is several tables. */
int pt_ask_object_check(const pt_arguments *arguments);

/* With --json the braces around the members; `key` is what was asked for. Without it they print nothing. */
void pt_ask_object_begin(const pt_arguments *arguments, const char *key, pt_value value);
void pt_ask_object_end(const pt_arguments *arguments);

/* The first cell of the answer as text in `out`, "" when there is none. */
pt_status pt_ask_text(pt_store *store, const pt_question *question, char *out, size_t room, pt_error *err) PT_MUST;

/* --period, or the last week (month, day) that can no longer grow. PT_ETHIN when nothing was analysed yet. */
pt_status pt_ask_period(pt_store *store, const pt_arguments *arguments, const char *kind, char *out, size_t room,
                        pt_error *err) PT_MUST;

/* Opens the store for reading, asks all questions in turn, closes it; gives the exit status. */
int pt_ask_all(const pt_arguments *arguments,
               pt_status (*ask)(pt_store *store, const pt_arguments *arguments, pt_error *err));

#endif
