#include "cli/ask.h"
#include "cli/say.h"

#include "base/json.h"
#include "cli/terminal.h"
#include "base/memory.h"
#include "report/cell.h"
#include "report/writers.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LARGEST_ANSWER = 1 << 28, USUAL_LIMIT = 20, ALL = 1000000 };

pt_status pt_ask_open(pt_store *store, const pt_question *question, pt_query **query, pt_error *err)
{
    return pt_question_open(store, question->query, question->with, query, err);
}

static const char *writer_of(const pt_arguments *arguments)
{
    const char *names[] = { "json", "csv", "tsv" };

    for (size_t i = 0; i < 3; i++)
        if (pt_has_flag(arguments, names[i]))
            return names[i];
    return "terminal";
}

static bool is_table(const pt_arguments *arguments)
{
    return strcmp(writer_of(arguments), "terminal") == 0;
}

bool pt_ask_is_for_a_program(const pt_arguments *arguments)
{
    return !is_table(arguments);
}

/* A person gets a screenful, a program gets all; --limit says otherwise. */
static int64_t limit_of(const pt_arguments *arguments)
{
    return pt_argument_number(arguments, "limit", is_table(arguments) ? USUAL_LIMIT : ALL);
}

static pt_table_options table_options(const pt_arguments *arguments)
{
    return (pt_table_options){ .width = pt_terminal_width(PT_OUT), .has_color = arguments->has_color };
}

static void print_member(const char *member, pt_str array)
{
    pt_print(",\n\"%s\": ", member);
    pt_print_text(pt_str_trim(array));
}

static void print_table(const pt_arguments *arguments, const char *heading, const char *member, size_t rows,
                        const pt_buf *out)
{
    if (is_table(arguments) && rows && heading)
        pt_print("%s\n", heading);
    if (member && pt_has_flag(arguments, "json"))
        print_member(member, pt_buf_text(out));
    else if (!is_table(arguments))
        pt_print_text(pt_buf_text(out));
    else if (rows && out->len) /* its cells are harmless, its bold is ours */
        fwrite(out->at, 1, out->len, stdout);
}

static pt_status write_answer(pt_query *query, const pt_ask_form *form, pt_buf *out, size_t *rows, pt_error *err)
{
    pt_value limit = { .type = PT_INT, .integer = form->limit };
    pt_status st = pt_query_bind(query, "limit", limit, err);

    if (st != PT_OK && st != PT_END)
        return st;
    PT_TRY(pt_table_write(query, form->writer, &form->how, out, rows, err));
    return pt_buf_check(out, "the answer", err);
}

/* Prints the answer; *rows says how many there were. */
static pt_status print_answer(pt_query *query, const pt_arguments *arguments, const char *heading, const char *member,
                              size_t *rows, pt_error *err)
{
    const pt_ask_form form = { pt_writer_named(writer_of(arguments)), table_options(arguments), limit_of(arguments) };
    pt_buf out = { .limit = LARGEST_ANSWER };
    pt_status st;

    PT_OR_DONE(write_answer(query, &form, &out, rows, err));
    print_table(arguments, heading, member, *rows, &out);
done:
    pt_buf_free(&out);
    return st;
}

static pt_status print_rows(const pt_arguments *arguments, const char *heading, const pt_answer *answer, size_t rows,
                            pt_error *err)
{
    const pt_writer *writer = pt_writer_named(writer_of(arguments));
    pt_table_options how = table_options(arguments);
    pt_buf out = { .limit = LARGEST_ANSWER };
    pt_table table = { .columns = answer->columns, .count = answer->count, .how = &how, .out = &out };
    pt_status st;

    writer->begin(&table);
    for (size_t i = 0; i < rows; i++)
        writer->row(&table, answer->cells + i * answer->count);
    writer->end(&table);
    PT_OR_DONE(pt_buf_check(&out, "the answer", err));
    print_table(arguments, heading, answer->member, rows, &out);
done:
    pt_buf_free(&out);
    return st;
}

pt_status pt_ask_rows(const pt_arguments *arguments, const char *heading, const char *when_empty,
                      const pt_answer *answer, pt_error *err)
{
    size_t most = (size_t)limit_of(arguments), rows = answer->rows < most ? answer->rows : most;

    PT_TRY(print_rows(arguments, heading, answer, rows, err));
    if (!rows && when_empty)
        pt_say("%s\n", when_empty);
    return PT_OK;
}

pt_status pt_ask_whole(const pt_arguments *arguments, const pt_answer *answer, pt_error *err)
{
    return print_rows(arguments, NULL, answer, answer->rows, err);
}

pt_status pt_ask_write(pt_store *store, const pt_question *question, const pt_ask_form *form, pt_buf *out, size_t *rows,
                       pt_error *err)
{
    pt_query *query = NULL;
    pt_status st;

    PT_OR_DONE(pt_ask_open(store, question, &query, err));
    st = write_answer(query, form, out, rows, err);
done:
    pt_query_close(query);
    return st;
}

static pt_value keep(pt_arena *arena, pt_value cell)
{
    cell.text = cell.type == PT_TEXT ? pt_arena_copy(arena, cell.text) : (pt_str){ 0 };
    return cell;
}

pt_status pt_ask_load(pt_store *store, const pt_question *question, int64_t limit, pt_arena *arena, pt_answer *answer,
                      pt_error *err)
{
    PT_ARRAY(pt_value) cells = { 0 };
    pt_query *query = NULL;
    pt_column *columns;
    pt_status st;

    *answer = (pt_answer){ 0 };
    PT_OR_DONE(pt_ask_open(store, question, &query, err));
    st = pt_query_bind(query, "limit", (pt_value){ .type = PT_INT, .integer = limit }, err);
    if (st != PT_OK && st != PT_END)
        goto done;
    answer->count = pt_query_columns(query);
    answer->columns = columns = PT_NEW_ARRAY(arena, pt_column, answer->count);
    while ((st = pt_query_step(query, err)) == PT_OK)
        for (size_t i = 0; i < answer->count; i++)
            PT_PUSH(&cells, keep(arena, pt_query_value(query, i)));
    for (size_t i = 0; i < answer->count; i++) {
        columns[i] = pt_column_of(query, i);
        columns[i].name = pt_arena_copy(arena, columns[i].name);
    }
    answer->rows = answer->count ? cells.len / answer->count : 0;
    answer->cells = PT_NEW_ARRAY(arena, pt_value, cells.len + 1);
    if (cells.len)
        memcpy((pt_value *)answer->cells, cells.at, cells.len * sizeof *cells.at);
    st = st == PT_END ? PT_OK : st;
done:
    free(cells.at);
    pt_query_close(query);
    return st;
}

pt_status pt_ask_json(const pt_answer *answer, pt_error *err)
{
    pt_buf out = { .limit = LARGEST_ANSWER };
    pt_table table = { .columns = answer->columns, .count = answer->count, .out = &out };
    pt_status st;

    pt_writer_json.begin(&table);
    for (size_t i = 0; i < answer->rows; i++)
        pt_writer_json.row(&table, answer->cells + i * answer->count);
    pt_writer_json.end(&table);
    PT_OR_DONE(pt_buf_check(&out, "the answer", err));
    if (answer->member)
        print_member(answer->member, pt_buf_text(&out));
    else
        pt_print_text(pt_buf_text(&out));
done:
    pt_buf_free(&out);
    return st;
}

pt_status pt_ask(pt_store *store, const pt_arguments *arguments, const pt_question *question, pt_error *err)
{
    pt_query *query = NULL;
    size_t rows = 0;
    pt_status st;

    PT_OR_DONE(pt_ask_open(store, question, &query, err));
    PT_OR_DONE(print_answer(query, arguments, question->heading, question->member, &rows, err));
    if (!rows && question->when_empty)
        pt_say("%s\n", question->when_empty);
done:
    pt_query_close(query);
    return st;
}

int pt_ask_object_check(const pt_arguments *arguments)
{
    if (pt_has_flag(arguments, "csv") || pt_has_flag(arguments, "tsv"))
        return pt_cli_usage(arguments, "show gives several tables; --json has all of them as one object");
    return PT_EXIT_OK;
}

void pt_ask_object_begin(const pt_arguments *arguments, const char *key, pt_value value)
{
    pt_buf out = { .limit = LARGEST_ANSWER };

    if (!pt_has_flag(arguments, "json"))
        return;
    pt_buf_addf(&out, "{\"%s\": ", key);
    if (value.type == PT_TEXT)
        pt_json_add_string(&out, value.text);
    else
        pt_cell_raw(&out, value);
    pt_print_text(pt_buf_text(&out));
    pt_buf_free(&out);
}

void pt_ask_object_end(const pt_arguments *arguments)
{
    if (pt_has_flag(arguments, "json"))
        pt_print("\n}\n");
}

pt_status pt_ask_sql(pt_store *store, const pt_arguments *arguments, const char *name, pt_str sql, pt_error *err)
{
    pt_query *query = NULL;
    size_t rows = 0;
    pt_status st;

    PT_OR_DONE(pt_query_open(store, name, sql, &query, err));
    if (pt_query_unbound(query))
        st =
            pt_fail(err, PT_EUSAGE, "%s: has the parameter :%s; write the value itself", name, pt_query_unbound(query));
    else
        st = print_answer(query, arguments, NULL, NULL, &rows, err);
done:
    pt_query_close(query);
    return st;
}

pt_status pt_ask_text(pt_store *store, const pt_question *question, char *out, size_t room, pt_error *err)
{
    return pt_question_text(store, question->query, question->with, out, room, err);
}

pt_status pt_ask_period(pt_store *store, const pt_arguments *arguments, const char *kind, char *out, size_t room,
                        pt_error *err)
{
    const char *said = pt_argument(arguments, "period");

    if (said)
        return snprintf(out, room, "%s", said) > 0 ? PT_OK : PT_EBUG;
    return pt_question_latest_period(store, kind, out, room, err);
}

int pt_ask_all(const pt_arguments *arguments,
               pt_status (*ask)(pt_store *store, const pt_arguments *arguments, pt_error *err))
{
    pt_error err = { 0 };
    int exit_status;
    pt_store *store = pt_cli_store(arguments, PT_STORE_READ, &exit_status);
    pt_status st;

    if (!store)
        return exit_status;
    st = ask(store, arguments, &err);
    pt_store_close(store);
    return st == PT_OK ? PT_EXIT_OK : pt_cli_failed(&err);
}
