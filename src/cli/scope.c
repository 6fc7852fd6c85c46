#include "cli/scope.h"

#include "base/file.h"
#include "paper/category.h"

#include <stdlib.h>
#include <string.h>

enum { LARGEST_THESAURUS = 1 << 24, LEAST_WEEKS = 9, MOST_WEEKS = 5200 };

/* A config's list, "cs.CL, cs.AI", with blanks between, by the canonical codes. */
static pt_status read_categories(pt_arena *arena, const char *field, const char *list, pt_str *out, pt_error *err)
{
    size_t count;
    pt_str *parts = pt_categories_split(arena, pt_str_of(list ? list : ""), &count);

    *out = (pt_str){ 0 };
    for (size_t i = 0; i < count; i++) {
        pt_str code;

        if (pt_category_read(parts[i], &code) != PT_CATEGORY_KNOWN)
            return pt_fail(err, PT_EUSAGE, "[field %s] categories: '%.*s' is no category of arXiv; write it as cs.CL",
                           field, PT_FMT(parts[i]));
        *out = pt_arena_printf(arena, "%.*s%s%.*s", PT_FMT(*out), i ? " " : "", PT_FMT(code));
    }
    return PT_OK;
}

static pt_str text_of(const char *text)
{
    return pt_str_of(text ? text : "");
}

static pt_status read_thesaurus(const pt_config *config, pt_arena *arena, pt_scope *scope, pt_error *err)
{
    const char *slash = strrchr(config->path, '/');
    pt_str folder = pt_str_of(config->path);

    if (!config->thesaurus)
        return PT_OK;
    folder.len = slash && config->thesaurus[0] != '/' ? (size_t)(slash - config->path) + 1 : 0;
    scope->thesaurus_name = pt_arena_printf(arena, "%.*s%s", PT_FMT(folder), config->thesaurus);
    return pt_file_read(scope->thesaurus_name.at, LARGEST_THESAURUS, arena, &scope->thesaurus, err);
}

/* A baseline takes eight weeks: fewer than nine would leave none that can be tested. */
static pt_status read_weeks(const char *text, int *weeks, pt_error *err)
{
    char *end;
    long number = text ? strtol(text, &end, 10) : 0;

    if (text && (end == text || *end || number < LEAST_WEEKS || number > MOST_WEEKS))
        return pt_fail(err, PT_EUSAGE, "[keywords] weeks: '%s' is no number from %d to %d; 104 are two years", text,
                       LEAST_WEEKS, MOST_WEEKS);
    *weeks = (int)number;
    return PT_OK;
}

pt_status pt_scope_read(const pt_config *config, pt_arena *arena, pt_scope *scope, pt_error *err)
{
    pt_field *fields = PT_NEW_ARRAY(arena, pt_field, config->field_count + 1);

    scope->fields = fields;
    scope->field_count = config->field_count;
    scope->stopwords = text_of(config->stopwords);
    PT_TRY(read_weeks(config->weeks, &scope->weeks, err));
    for (size_t i = 0; i < config->field_count; i++) {
        const pt_field_config *from = &config->fields[i];

        fields[i] = (pt_field){ .name = pt_str_of(from->name),
                                .stopwords = text_of(from->stopwords),
                                .watched = text_of(from->terms) };
        PT_TRY(read_categories(arena, from->name, from->categories, &fields[i].categories, err));
    }
    return config->path ? read_thesaurus(config, arena, scope, err) : PT_OK;
}
