#include "cli/ask.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

enum { COLUMNS = 3 };

static const pt_option options[] = {
    { "json", PT_FLAG, NULL, "as JSON" },
    { "csv", PT_FLAG, NULL, "as CSV" },
    { "tsv", PT_FLAG, NULL, "as TSV" },
    { NULL, PT_FLAG, NULL, NULL },
};

static const pt_column columns[COLUMNS] = { { PT_STR("key"), PT_PLAIN },
                                            { PT_STR("value"), PT_PLAIN },
                                            { PT_STR("origin"), PT_PLAIN } };

/* Rows on their way; their texts are the arena's. */
struct rows {
    PT_ARRAY(pt_value) cells;
    pt_arena arena;
};

static void add_cell(struct rows *rows, const char *text)
{
    PT_PUSH(&rows->cells,
            text ? ((pt_value){ .type = PT_TEXT, .text = pt_str_of(text) }) : ((pt_value){ .type = PT_NULL }));
}

/* "harvest.pause", "field tides.terms". */
static void add_key(struct rows *rows, const pt_config *config, const pt_config_key *key, const char *field)
{
    const pt_config_entry *entry = pt_config_find(config, key->section, key->name, field);

    add_cell(
        rows,
        pt_arena_printf(&rows->arena, "%s%s%s.%s", key->section, field ? " " : "", field ? field : "", key->name).at);
    add_cell(rows, entry ? entry->value : key->otherwise);
    add_cell(rows, entry ? pt_arena_printf(&rows->arena, "%s:%d", config->path, entry->line).at : "default");
}

/* The one that can be said in three ways. */
static void add_store(struct rows *rows, const pt_arguments *arguments, const pt_config_key *key)
{
    if (!arguments->db_origin) {
        add_key(rows, arguments->config, key, NULL);
        return;
    }
    add_cell(rows, "papertide.db");
    add_cell(rows, arguments->db);
    add_cell(rows, arguments->db_origin);
}

static pt_status show(const pt_arguments *arguments, pt_error *err)
{
    const pt_config *config = arguments->config;
    struct rows rows = { .arena = { 0 } };
    pt_answer answer = { .columns = columns, .count = COLUMNS };
    pt_status st;

    for (const pt_config_key *key = pt_config_keys; key->name; key++) {
        if (strcmp(key->name, "db") == 0)
            add_store(&rows, arguments, key);
        else if (strcmp(key->section, "field") != 0)
            add_key(&rows, config, key, NULL);
    }
    for (size_t i = 0; i < config->field_count; i++)
        for (const pt_config_key *key = pt_config_keys; key->name; key++)
            if (strcmp(key->section, "field") == 0)
                add_key(&rows, config, key, config->fields[i].name);
    answer.cells = rows.cells.at;
    answer.rows = rows.cells.len / COLUMNS;
    st = pt_ask_whole(arguments, &answer, err);
    free(rows.cells.at);
    pt_arena_free(&rows.arena);
    return st;
}

static int run(const pt_arguments *arguments)
{
    pt_error err = { 0 };

    if (arguments->rest_count != 1 || strcmp(arguments->rest[0], "show") != 0)
        return pt_cli_usage(arguments, "what? There is: papertide config show");
    return show(arguments, &err) == PT_OK ? PT_EXIT_OK : pt_cli_failed(&err);
}

const pt_command pt_command_config = {
    .name = "config",
    .usage = "show",
    .help = "every setting, and where it was made",
    .about =
        "Each key of papertide.ini with its value and where that comes from: the file and its line, an option, the\n"
        "environment, or what holds when nobody says anything. papertide init writes a file to begin with.\n\n"
        "  papertide config show\n"
        "  papertide config show --json",
    .options = options,
    .has_pages = true,
    .run = run,
};
