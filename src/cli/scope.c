#include "cli/scope.h"

#include "analysis/keywords/watch.h"
#include "lib/settings.h"

static pt_str text_of(const char *text)
{
    return pt_str_of(text ? text : "");
}

static pt_status read_thesaurus(const pt_config *config, pt_arena *arena, pt_scope *scope, pt_error *err)
{
    if (!config->thesaurus ||
        pt_setting_thesaurus(pt_config_beside(config, arena, pt_str_of(config->thesaurus)), arena, scope, err) == PT_OK)
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
    PT_TRY(pt_setting_weeks(config->weeks, &scope->weeks, err));
    for (size_t i = 0; i < config->field_count; i++) {
        const pt_field_config *from = &config->fields[i];

        fields[i] = (pt_field){ .name = pt_str_of(from->name),
                                .stopwords = text_of(from->stopwords),
                                .watched = text_of(from->terms),
                                .authors = text_of(from->authors) };
        PT_TRY(pt_setting_categories(arena, from->categories, &fields[i].categories, err));
        PT_TRY(check_terms(config, from, err));
    }
    return read_thesaurus(config, arena, scope, err);
}
