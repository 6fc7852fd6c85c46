#include "cli/ask.h"
#include "cli/say.h"
#include "cli/schema.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

enum { LARGEST_SCHEMA = 1 << 20, COLUMNS = 3 };

static const pt_option options[] = { PT_ASK_OPTIONS, { NULL, PT_FLAG, NULL, NULL } };

static const pt_answer_form *form_named(const char *name)
{
    for (const pt_answer_form *form = pt_answer_forms; form->name; form++)
        if (strcmp(form->name, name) == 0)
            return form;
    return NULL;
}

static pt_status print_schema(const pt_answer_form *form, pt_error *err)
{
    pt_buf out = { .limit = LARGEST_SCHEMA };
    pt_status st;

    PT_OR_DONE(pt_schema_write(form, &out, err));
    PT_OR_DONE(pt_buf_check(&out, "the schema", err));
    pt_print_text(pt_buf_text(&out));
done:
    pt_buf_free(&out);
    return st;
}

static pt_status print_list(const pt_arguments *arguments, pt_error *err)
{
    static const pt_column columns[COLUMNS] = { { PT_STR("name"), PT_PLAIN },
                                                { PT_STR("command"), PT_PLAIN },
                                                { PT_STR("id"), PT_PLAIN } };
    PT_ARRAY(pt_value) cells = { 0 };
    pt_arena arena = { 0 };
    pt_status st;

    for (const pt_answer_form *form = pt_answer_forms; form->name; form++) {
        const pt_str texts[COLUMNS] = { pt_str_of(form->name), pt_str_of(form->command), pt_schema_id(&arena, form) };

        for (size_t i = 0; i < COLUMNS; i++)
            PT_PUSH(&cells, ((pt_value){ .type = PT_TEXT, .text = texts[i] }));
    }
    st = pt_ask_rows(arguments, NULL, NULL, &(pt_answer){ columns, cells.at, COLUMNS, cells.len / COLUMNS, NULL }, err);
    free(cells.at);
    pt_arena_free(&arena);
    return st;
}

static int run(const pt_arguments *arguments)
{
    const pt_answer_form *form = NULL;
    pt_error err = { 0 };
    pt_status st;

    if (arguments->rest_count > 1)
        return pt_cli_usage(arguments, "one schema at a time");
    if (arguments->rest_count && !(form = form_named(arguments->rest[0])))
        return pt_cli_usage(arguments, "'%s': there is none of this name; papertide schema lists them",
                            arguments->rest[0]);
    st = form ? print_schema(form, &err) : print_list(arguments, &err);
    return st == PT_OK ? PT_EXIT_OK : pt_cli_failed(&err);
}

const pt_command pt_command_schema = {
    .name = "schema",
    .usage = "[NAME]",
    .help = "what the commands say with --json, as JSON Schema",
    .about =
        "Lists the answers that --json gives, or prints the JSON Schema (draft 2020-12) of one. What a program relies "
        "on\n"
        "stays: within a version keys and answers only come, and a reader passes over keys it does not know. The same\n"
        "files are installed in share/papertide/schema.\n\n"
        "  papertide schema --limit 100\n"
        "  papertide schema keywords-rising > keywords-rising.json",
    .options = options,
    .run = run,
};
