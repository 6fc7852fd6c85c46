#include "cli/config.h"

#include "base/memory.h"
#include "cli/nearest.h"

#include <errno.h>
#include <ini.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* ── Keys ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

const pt_config_key pt_config_keys[] = {
    { "papertide", "db", "papertide.db", "the store", offsetof(pt_config, db) },
    { "harvest", "contact", NULL, "an address, which goes into the User-Agent: arXiv wants to know whom to ask",
      offsetof(pt_config, contact) },
    { "harvest", "sets", "all", "what harvest oai fetches, comma between, as in cs, math:math:PR",
      offsetof(pt_config, sets) },
    { "harvest", "pause", "3", "seconds between two requests, 0 to 3600", offsetof(pt_config, pause) },
    { "harvest", "base_url", NULL, "a mirror's address instead of arXiv's", offsetof(pt_config, base_url) },
    { "keywords", "stopwords", NULL, "words, comma between: no term holds one", offsetof(pt_config, stopwords) },
    { "keywords", "thesaurus", NULL,
      "a file: which labels are one, and which are dropped; its path is taken from papertide.ini's folder",
      offsetof(pt_config, thesaurus) },
    { "keywords", "weeks", "104",
      "how many weeks, and as many months, have their terms stored, 9 to 5200; older ones are counted when asked for",
      offsetof(pt_config, weeks) },
    { "names", "decisions", "papertide.names beside the store",
      "a file: what you decided on names; its path is taken from papertide.ini's folder",
      offsetof(pt_config, decisions) },
    { "field", "categories", "all papers", "papers with one of these categories, comma between, are the field's",
      offsetof(pt_field_config, categories) },
    { "field", "terms", NULL,
      "watched terms, comma between: a phrase in singular and plural, a beginning with *, alternatives with |, a "
      "minus before what is not meant",
      offsetof(pt_field_config, terms) },
    { "field", "authors", NULL, "accepted, and not used yet", offsetof(pt_field_config, authors) },
    { "field", "stopwords", NULL, "words, comma between: no term of the field holds one",
      offsetof(pt_field_config, stopwords) },
    { "field", "synonyms", NULL, "accepted, and not used yet; see thesaurus", offsetof(pt_field_config, synonyms) },
    { .name = NULL },
};

enum { KEYS = sizeof pt_config_keys / sizeof *pt_config_keys - 1 };

static const pt_config_key *nearest(const char *section, const char *name)
{
    const pt_config_key *best = &pt_config_keys[0];
    size_t least = (size_t)-1;

    for (size_t i = 0; i < KEYS; i++) {
        size_t d = pt_distance(name, pt_config_keys[i].name) + 2 * pt_distance(section, pt_config_keys[i].section);

        if (d < least) {
            least = d;
            best = &pt_config_keys[i];
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
    const pt_config_key *key = NULL;
    char *into = (char *)r->config;

    if (r->err->status != PT_OK) /* inih goes on to the end, and tells the first line that failed */
        return 0;
    for (size_t i = 0; i < KEYS && !key; i++)
        if (strcmp(pt_config_keys[i].section, kind) == 0 && strcmp(pt_config_keys[i].name, name) == 0)
            key = &pt_config_keys[i];
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
