/* What analyze counted, by field and period, a row at a time. */
#include "cli/export.h"

#include "base/memory.h"
#include "cli/ask.h"
#include "cli/output.h"
#include "cli/say.h"

#include <stdlib.h>
#include <string.h>

enum { LARGEST_ROW = 1 << 24, MOST_KINDS = 3 };

static const struct subject {
    const char *query, *fields; /* sql/ask/…: the rows; whether there are any of a field */
    const char *stage, *kinds[MOST_KINDS];
} terms = { "export_keywords", "keyword_fields", "terms", { "week", "month", "day" } },
  topics = { "export_topics", "topic_field", "topics", { "week", "month", NULL } };

/* ── Rows ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status flush(pt_buf *out, pt_output *output, pt_error *err)
{
    PT_TRY(pt_buf_check(out, "one row", err));
    PT_TRY(pt_output_write(output, pt_buf_text(out), err));
    pt_buf_reset(out);
    return PT_OK;
}

static pt_status write_rows(pt_query *query, const pt_writer *writer, pt_output *output, size_t *rows, pt_error *err)
{
    size_t count = pt_query_columns(query);
    pt_column *columns = PT_CALLOC(pt_column, count);
    pt_value *cells = PT_CALLOC(pt_value, count);
    pt_buf out = { .limit = LARGEST_ROW };
    pt_table table = { .columns = columns, .count = count, .how = &(pt_table_options){ .width = 0 }, .out = &out };
    pt_status st;

    for (size_t i = 0; i < count; i++)
        columns[i] = pt_column_of(query, i);
    writer->begin(&table);
    for (*rows = 0; (st = pt_query_step(query, err)) == PT_OK; ++*rows) {
        for (size_t i = 0; i < count; i++)
            cells[i] = pt_query_value(query, i);
        writer->row(&table, cells);
        PT_OR_DONE(flush(&out, output, err));
    }
    if (st == PT_END) /* of a table without rows its heading is left */
        st = out.len ? flush(&out, output, err) : PT_OK;
done:
    pt_buf_free(&out);
    free(columns);
    free(cells);
    return st;
}

/* ── What is wanted ──────────────────────────────────────────────────────────────────────────────────────────────── */

static const char *wanted(const pt_arguments *arguments, const char *option)
{
    const char *text = pt_argument(arguments, option);

    return text ? text : "";
}

static pt_status check_field(pt_store *store, const pt_arguments *arguments, const struct subject *subject,
                             pt_error *err)
{
    const char *field = pt_argument(arguments, "field");
    const pt_question question = { .query = subject->fields, .with = { { "field", field, 0 } } };
    char fields[1000];

    if (!field)
        return PT_OK;
    PT_TRY(pt_ask_text(store, &question, fields, sizeof fields, err));
    if (fields[0])
        return pt_fail(err, PT_EUSAGE, "--field %s: no %s are counted of it; there are %s", field, subject->stage,
                       fields);
    return PT_OK;
}

static pt_status export(pt_store *store, const pt_arguments *arguments, const struct subject *subject, pt_error *err)
{
    const pt_question question = { .query = subject->query,
                                   .with = { { "field", wanted(arguments, "field"), 0 },
                                             { "period", wanted(arguments, "period"), 0 },
                                             { "kind", wanted(arguments, "kind"), 0 } } };
    const pt_writer *writer = pt_writer_named(pt_argument(arguments, "format"));
    pt_output output = { 0 };
    pt_query *query = NULL;
    size_t rows = 0;
    pt_status st;

    PT_OR_DONE(check_field(store, arguments, subject, err));
    PT_OR_DONE(pt_ask_open(store, &question, &query, err));
    pt_query_take_time(query);
    PT_OR_DONE(pt_output_open(&output, pt_argument(arguments, "out"), "", err));
    pt_output_watch(&output, &arguments->observer, subject->stage);
    PT_OR_DONE(write_rows(query, writer, &output, &rows, err));
done:
    st = pt_output_close(&output, st, err);
    if (st == PT_OK && !rows)
        pt_say("no %s are stored of that; papertide analyze counts them\n", subject->stage);
    pt_query_close(query);
    return st;
}

static int run(const pt_arguments *arguments, const struct subject *subject)
{
    const char *kind = pt_argument(arguments, "kind");
    bool is_known = !kind;
    pt_error err = { 0 };
    int exit_status;
    pt_store *store;
    pt_status st;

    for (size_t i = 0; kind && i < MOST_KINDS && subject->kinds[i]; i++)
        is_known = is_known || strcmp(kind, subject->kinds[i]) == 0;
    if (!is_known)
        return pt_cli_usage(arguments, "--kind %s: of %s there are week%s and %s", kind, subject->stage,
                            subject->kinds[2] ? ", month" : "", subject->kinds[2] ? "day" : "month");
    if (kind && pt_argument(arguments, "period"))
        return pt_cli_usage(arguments, "--period is of one kind; leave --kind out");
    if (!(store = pt_cli_store(arguments, PT_STORE_READ, &exit_status)))
        return exit_status;
    st = export(store, arguments, subject, &err);
    pt_store_close(store);
    return st == PT_OK ? PT_EXIT_OK : pt_cli_failed(&err);
}

int pt_cli_export_keywords(const pt_arguments *arguments)
{
    return run(arguments, &terms);
}

int pt_cli_export_topics(const pt_arguments *arguments)
{
    return run(arguments, &topics);
}
