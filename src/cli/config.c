#include "cli/config.h"

#include "base/file.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "lib/settings.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { LARGEST_FILE = 1 << 24 };

/* ── Keys ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static const pt_config_key *key_named(const char *section, const char *name)
{
    for (const pt_config_key *key = pt_config_keys; key->name; key++)
        if (strcmp(key->section, section) == 0 && strcmp(key->name, name) == 0)
            return key;
    return NULL;
}

/* Where somebody looks for synonyms they are a thesaurus. */
static const pt_config_key *nearest(const char *section, const char *name)
{
    const pt_config_key *best = pt_config_keys;
    size_t least = (size_t)-1;

    if (strcmp(name, "synonyms") == 0) {
        section = "keywords";
        name = "thesaurus";
    }
    for (const pt_config_key *key = pt_config_keys; key->name; key++) {
        size_t d = pt_str_distance(pt_str_of(name), pt_str_of(key->name));

        if (section[0]) /* a key may stand before all sections */
            d += 2 * pt_str_distance(pt_str_of(section), pt_str_of(key->section));
        if (d < least) {
            least = d;
            best = key;
        }
    }
    return best;
}

/* ── Lines ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* The file on its way: the section that the lines at hand are of. */
struct reading {
    pt_config *config;
    const char *section, *field; /* "[field tides]": the section "field" of the field "tides" */
    int line;
};

static pt_field_config *field_named(pt_config *config, const char *name)
{
    for (size_t i = 0; i < config->field_count; i++)
        if (strcmp(config->fields[i].name, name) == 0)
            return &config->fields[i];
    if (config->field_count == config->field_room)
        config->fields =
            pt_realloc(config->fields, config->field_room = pt_room_after(config->field_room), sizeof *config->fields);
    config->fields[config->field_count] = (pt_field_config){ .name = name };
    return &config->fields[config->field_count++];
}

static void add_entry(struct reading *r, const pt_config_key *key, const char *value)
{
    pt_config *config = r->config;

    if (config->entry_count == config->entry_room)
        config->entries = pt_realloc(config->entries, config->entry_room = pt_room_after(config->entry_room),
                                     sizeof *config->entries);
    config->entries[config->entry_count++] = (pt_config_entry){ key, r->field, value, r->line };
}

static pt_status take_section(struct reading *r, pt_str line, pt_error *err)
{
    pt_str name = pt_str_trim(pt_str_part(line, 1, pt_str_find(line, PT_S("]")) - 1));

    r->field = NULL;
    if (pt_str_find(line, PT_S("]")) == line.len)
        return pt_fail(err, PT_EUSAGE, "a section ends with ], as in [harvest]");
    if (pt_str_starts(name, PT_S("field ")))
        r->field = pt_arena_copy(&r->config->arena, pt_str_trim(pt_str_part(name, 6, name.len))).at;
    r->section = r->field ? "field" : pt_arena_copy(&r->config->arena, name).at;
    if (strcmp(r->section, "field") == 0 && !r->field)
        return pt_fail(err, PT_EUSAGE, "[field]: which? write it as [field NAME]");
    if (r->field && pt_setting_field(pt_str_of(r->field), err) != PT_OK)
        return pt_fail_in(err, "[field %s]", r->field);
    return PT_OK;
}

static pt_status refuse(const struct reading *r, const char *name, pt_error *err)
{
    const pt_config_key *meant = nearest(r->section, name);
    const char *of_field = strcmp(meant->section, "field") == 0 ? " NAME" : "";

    if (!r->section[0])
        return pt_fail(err, PT_EUSAGE, "%s: stands in no section; do you mean [%s%s] %s?", name, meant->section,
                       of_field, meant->name);
    return pt_fail(err, PT_EUSAGE, "[%s%s%s] %s: no such key; do you mean [%s%s] %s?", r->section, r->field ? " " : "",
                   r->field ? r->field : "", name, meant->section, of_field, meant->name);
}

static pt_status take_value(struct reading *r, pt_str name, pt_str value, pt_error *err)
{
    pt_config *config = r->config;
    const char *named = pt_arena_copy(&config->arena, name).at, *kept = pt_arena_copy(&config->arena, value).at;
    const pt_config_key *key = key_named(r->section, named);
    const pt_config_entry *before = key ? pt_config_find(config, r->section, named, r->field) : NULL;
    char *into = (char *)config;

    if (!key)
        return refuse(r, named, err);
    if (before)
        return pt_fail(err, PT_EUSAGE, "%s: stated in line %d already; a value is one line, of any length", named,
                       before->line);
    if (!value.len)
        return PT_OK; /* as a template leaves it */
    if (key->check && key->check(kept, err) != PT_OK)
        return pt_fail_in(err, "[%s%s%s] %s", r->section, r->field ? " " : "", r->field ? r->field : "", named);
    add_entry(r, key, kept);
    if (r->field)
        into = (char *)field_named(config, r->field);
    *(const char **)(into + key->offset) = kept;
    return PT_OK;
}

/* What stands before " ;". */
static pt_str without_comment(pt_str line)
{
    for (size_t i = 1; i < line.len; i++)
        if (line.at[i] == ';' && (line.at[i - 1] == ' ' || line.at[i - 1] == '\t'))
            line.len = i;
    return pt_str_trim(line);
}

static pt_status take_line(struct reading *r, pt_str line, pt_error *err)
{
    size_t sign = 0;

    line = without_comment(line);
    if (!line.len || line.at[0] == ';' || line.at[0] == '#')
        return PT_OK;
    if (line.at[0] == '[')
        return take_section(r, line, err);
    while (sign < line.len && line.at[sign] != '=' && line.at[sign] != ':')
        sign++;
    if (sign == line.len || sign == 0)
        return pt_fail(err, PT_EUSAGE, "neither [section] nor key = value; a value is one line, of any length");
    return take_value(r, pt_str_trim(pt_str_part(line, 0, sign)), pt_str_trim(pt_str_part(line, sign + 1, line.len)),
                      err);
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
    struct reading r = { .config = config, .section = "" };
    pt_str text, line;

    config->path = path ? path : usual_path(config);
    if (!config->path)
        return PT_OK;
    if (pt_file_read(config->path, LARGEST_FILE, &config->arena, &text, err) != PT_OK)
        return err->status = PT_EUSAGE;
    text = pt_utf8_repair(&config->arena, text);
    if (pt_str_starts(text, PT_S("\xEF\xBB\xBF")))
        text = pt_str_part(text, 3, text.len);
    while (pt_str_cut(&text, '\n', &line)) {
        r.line++;
        if (take_line(&r, line, err) != PT_OK)
            return pt_fail_in(err, "%s: line %d", config->path, r.line);
    }
    return PT_OK;
}

void pt_config_free(pt_config *config)
{
    free(config->fields);
    free(config->entries);
    pt_arena_free(&config->arena);
}

/* ── What it states ──────────────────────────────────────────────────────────────────────────────────────────────── */

const pt_config_entry *pt_config_find(const pt_config *config, const char *section, const char *name, const char *field)
{
    for (size_t i = 0; i < config->entry_count; i++) {
        const pt_config_entry *entry = &config->entries[i];

        if (strcmp(entry->key->section, section) == 0 && strcmp(entry->key->name, name) == 0 &&
            (field ? entry->field && strcmp(entry->field, field) == 0 : !entry->field))
            return entry;
    }
    return NULL;
}

pt_status pt_config_fail_at(const pt_config *config, const pt_config_entry *entry, pt_error *err)
{
    return pt_fail_in(err, "%s: line %d", config->path, entry->line);
}

const char *pt_config_beside(const pt_config *config, pt_arena *arena, pt_str name)
{
    return pt_path_beside(arena, config->path, name);
}
