#include "cli/config.h"

#include "base/memory.h"

#include <errno.h>
#include <ini.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* ── Keys ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Where a key's value goes: into pt_config, or for "field" into the field's own. */
static const struct key {
    const char *section, *name;
    size_t offset;
} keys[] = {
    { "papertide", "db", offsetof(pt_config, db) },
    { "harvest", "contact", offsetof(pt_config, contact) },
    { "harvest", "sets", offsetof(pt_config, sets) },
    { "harvest", "pause", offsetof(pt_config, pause) },
    { "harvest", "base_url", offsetof(pt_config, base_url) },
    { "keywords", "stopwords", offsetof(pt_config, stopwords) },
    { "keywords", "thesaurus", offsetof(pt_config, thesaurus) },
    { "keywords", "weeks", offsetof(pt_config, weeks) },
    { "names", "decisions", offsetof(pt_config, decisions) },
    { "field", "categories", offsetof(pt_field_config, categories) },
    { "field", "terms", offsetof(pt_field_config, terms) },
    { "field", "authors", offsetof(pt_field_config, authors) },
    { "field", "stopwords", offsetof(pt_field_config, stopwords) },
    { "field", "synonyms", offsetof(pt_field_config, synonyms) },
};

enum { KEYS = sizeof keys / sizeof *keys, LONGEST_NAME = 40 };

/* Levenshtein's distance of two short names. */
static size_t distance(const char *a, const char *b)
{
    size_t row[LONGEST_NAME + 1], la = strlen(a), lb = strlen(b);

    if (la > LONGEST_NAME || lb > LONGEST_NAME)
        return LONGEST_NAME;
    for (size_t j = 0; j <= lb; j++)
        row[j] = j;
    for (size_t i = 1; i <= la; i++) {
        size_t diagonal = row[0];

        row[0] = i;
        for (size_t j = 1; j <= lb; j++) {
            size_t change = diagonal + (a[i - 1] != b[j - 1]);
            size_t least = row[j] < row[j - 1] ? row[j] + 1 : row[j - 1] + 1;

            diagonal = row[j];
            row[j] = change < least ? change : least;
        }
    }
    return row[lb];
}

static const struct key *nearest(const char *section, const char *name)
{
    const struct key *best = &keys[0];
    size_t least = (size_t)-1;

    for (size_t i = 0; i < KEYS; i++) {
        size_t d = distance(name, keys[i].name) + 2 * distance(section, keys[i].section);

        if (d < least) {
            least = d;
            best = &keys[i];
        }
    }
    return best;
}

/* ── Lines ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

struct reading {
    pt_config *config;
    pt_error *err; /* of the first line that failed */
};

/* "field tides" is the section "field" of the field "tides". */
static pt_field_config *field_named(pt_config *config, const char *name)
{
    for (size_t i = 0; i < config->field_count; i++)
        if (strcmp(config->fields[i].name, name) == 0)
            return &config->fields[i];
    if (config->field_count == config->field_room)
        config->fields =
            pt_realloc(config->fields, config->field_room = pt_room_after(config->field_room), sizeof *config->fields);
    config->fields[config->field_count] =
        (pt_field_config){ .name = pt_arena_copy(&config->arena, pt_str_of(name)).at };
    return &config->fields[config->field_count++];
}

bool pt_config_is_seconds(const char *text)
{
    char *end;
    double seconds = strtod(text, &end);

    return end != text && *end == '\0' && seconds >= 0 && seconds <= 3600;
}

/* inih's handler: 0 stops. */
static int take_line(void *self, const char *section, const char *name, const char *value)
{
    struct reading *r = self;
    bool is_field = strncmp(section, "field ", 6) == 0;
    const char *kind = is_field ? "field" : section;
    const struct key *key = NULL;
    char *into = (char *)r->config;

    if (r->err->status != PT_OK) /* inih goes on to the end, and tells the first line that failed */
        return 0;
    for (size_t i = 0; i < KEYS && !key; i++)
        if (strcmp(keys[i].section, kind) == 0 && strcmp(keys[i].name, name) == 0)
            key = &keys[i];
    if (!key || (strcmp(key->section, "field") == 0) != is_field) {
        key = nearest(kind, name);
        pt_fail(r->err, PT_EUSAGE, "[%s] %s: no such key; do you mean [%s%s] %s?", section, name, key->section,
                strcmp(key->section, "field") == 0 ? " NAME" : "", key->name);
        return 0;
    }
    if (strcmp(name, "pause") == 0 && !pt_config_is_seconds(value)) {
        pt_fail(r->err, PT_EUSAGE, "pause = %s: not a number of seconds", value);
        return 0;
    }
    if (is_field)
        into = (char *)field_named(r->config, section + 6);
    if (*(const char **)(into + key->offset)) { /* what goes on over a line's end comes as a second value too */
        pt_fail(r->err, PT_EUSAGE, "%s: stated twice; a value is one line", name);
        return 0;
    }
    *(const char **)(into + key->offset) = pt_arena_copy(&r->config->arena, pt_str_of(value)).at;
    return 1;
}

/* ── The file ────────────────────────────────────────────────────────────────────────────────────────────────────── */

static const char *usual_path(pt_config *config)
{
    const char *home = getenv("XDG_CONFIG_HOME"), *below = "papertide/papertide.ini", *path;

    if (access("papertide.ini", R_OK) == 0)
        return "papertide.ini";
    if (!home || !*home) {
        home = getenv("HOME");
        below = ".config/papertide/papertide.ini";
    }
    path = home ? pt_arena_printf(&config->arena, "%s/%s", home, below).at : NULL;
    return path && access(path, R_OK) == 0 ? path : NULL;
}

pt_status pt_config_read(const char *path, pt_config *config, pt_error *err)
{
    struct reading reading = { .config = config, .err = err };
    FILE *file;
    int line;

    config->path = path ? path : usual_path(config);
    if (!config->path)
        return PT_OK;
    file = fopen(config->path, "r");
    if (!file)
        return pt_fail(err, PT_EUSAGE, "%s: cannot be read: %s", config->path, strerror(errno));
    err->status = PT_OK;
    line = ini_parse_file(file, take_line, &reading);
    fclose(file);
    if (line == 0)
        return PT_OK;
    if (err->status == PT_OK)
        pt_fail(err, PT_EUSAGE, "neither [section] nor key = value");
    return pt_fail_in(err, "%s: line %d", config->path, line);
}

void pt_config_free(pt_config *config)
{
    free(config->fields);
    pt_arena_free(&config->arena);
}
