#include "cli/scope.h"

#include "lib/settings.h"

#include <string.h>

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
    return pt_setting_thesaurus(pt_arena_printf(arena, "%.*s%s", PT_FMT(folder), config->thesaurus).at, arena, scope,
                                err);
}

pt_status pt_scope_read(const pt_config *config, pt_arena *arena, pt_scope *scope, pt_error *err)
{
    pt_field *fields = PT_NEW_ARRAY(arena, pt_field, config->field_count + 1);

    scope->fields = fields;
    scope->field_count = config->field_count;
    scope->stopwords = text_of(config->stopwords);
    if (pt_setting_weeks(config->weeks, &scope->weeks, err) != PT_OK)
        return pt_fail_in(err, "[keywords]");
    for (size_t i = 0; i < config->field_count; i++) {
        const pt_field_config *from = &config->fields[i];

        fields[i] = (pt_field){ .name = pt_str_of(from->name),
                                .stopwords = text_of(from->stopwords),
                                .watched = text_of(from->terms) };
        if (pt_setting_categories(arena, from->categories, &fields[i].categories, err) != PT_OK)
            return pt_fail_in(err, "[field %s]", from->name);
    }
    return config->path ? read_thesaurus(config, arena, scope, err) : PT_OK;
}
