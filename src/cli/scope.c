#include "cli/scope.h"

#include "analysis/keywords/watch.h"
#include "base/file.h"
#include "paper/category.h"

#include <stdlib.h>

enum { LARGEST_THESAURUS = 1 << 24 };

/* A config's list, "cs.CL, cs.AI", with blanks between, by the canonical codes. */
static pt_str read_categories(pt_arena *arena, const char *list)
{
    size_t count;
    pt_str *parts = pt_categories_split(arena, pt_str_of(list ? list : ""), &count), code, all = { 0 };

    for (size_t i = 0; i < count; i++) {
        pt_category_read(parts[i], &code); /* known: the config was checked */
        all = pt_arena_printf(arena, "%.*s%s%.*s", PT_FMT(all), i ? " " : "", PT_FMT(code));
    }
    return all;
}

static pt_str text_of(const char *text)
{
    return pt_str_of(text ? text : "");
}

static pt_status read_thesaurus(const pt_config *config, pt_arena *arena, pt_scope *scope, pt_error *err)
{
    if (!config->thesaurus)
        return PT_OK;
    scope->thesaurus_name = pt_str_of(pt_config_beside(config, arena, pt_str_of(config->thesaurus)));
    if (pt_file_read(scope->thesaurus_name.at, LARGEST_THESAURUS, arena, &scope->thesaurus, err) == PT_OK)
        return PT_OK;
    return pt_config_fail_at(config, pt_config_find(config, "keywords", "thesaurus", NULL), err);
}

static pt_status check_terms(const pt_config *config, const pt_field_config *field, pt_error *err)
{
    if (!field->terms || pt_watch_check(pt_str_of(field->terms), err) == PT_OK)
        return PT_OK;
    pt_fail_in(err, "[field %s] terms", field->name);
    return pt_config_fail_at(config, pt_config_find(config, "field", "terms", field->name), err);
}

pt_status pt_scope_read(const pt_config *config, pt_arena *arena, pt_scope *scope, pt_error *err)
{
    pt_field *fields = PT_NEW_ARRAY(arena, pt_field, config->field_count + 1);

    scope->fields = fields;
    scope->field_count = config->field_count;
    scope->stopwords = text_of(config->stopwords);
    scope->weeks = config->weeks ? (int)strtol(config->weeks, NULL, 10) : 0;
    for (size_t i = 0; i < config->field_count; i++) {
        const pt_field_config *from = &config->fields[i];

        fields[i] = (pt_field){ .name = pt_str_of(from->name),
                                .categories = read_categories(arena, from->categories),
                                .stopwords = text_of(from->stopwords),
                                .watched = text_of(from->terms),
                                .authors = text_of(from->authors) };
        PT_TRY(check_terms(config, from, err));
    }
    return read_thesaurus(config, arena, scope, err);
}
