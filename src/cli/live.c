#include "cli/live.h"

#include "cli/ask.h"
#include "cli/scope.h"
#include "paper/category.h"

#include <stdio.h>
#include <string.h>

/* ── Which papers ────────────────────────────────────────────────────────────────────────────────────────────────── */

pt_status pt_live_field(const pt_scope *scope, const char *name, pt_field *field, pt_error *err)
{
    if (!name || strcmp(name, "all") == 0)
        return PT_OK;
    for (size_t i = 0; i < scope->field_count; i++) {
        if (!pt_str_equal(scope->fields[i].name, pt_str_of(name)))
            continue;
        *field = scope->fields[i];
        return PT_OK;
    }
    return pt_fail(err, PT_EUSAGE, "--field %s: no such field; fields stand in papertide.ini as [field %s]", name,
                   name);
}

static pt_status read_category(const char *text, pt_live *live, pt_error *err)
{
    pt_str code;

    if (!text)
        return PT_OK;
    if (live->field.categories.len)
        return pt_fail(err, PT_EUSAGE, "--category %s: a field has its own categories; leave --field out", text);
    if (pt_category_read(pt_str_of(text), &code) != PT_CATEGORY_KNOWN)
        return pt_fail(err, PT_EUSAGE, "--category %s: no category of arXiv; write it as cs.CL", text);
    live->field.categories = code;
    live->is_stored = false;
    return PT_OK;
}

/* ── Which period ────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status read_period(pt_store *store, const pt_arguments *arguments, pt_live *live, pt_error *err)
{
    const char *day = pt_argument(arguments, "as-of");
    const pt_question last = { .query = "period_asof", .with = { { "day", day, 0 } } };

    if (!day)
        return pt_ask_period(store, arguments, "week", live->period, sizeof live->period, err);
    if (pt_has_flag(arguments, "period"))
        return pt_fail(err, PT_EUSAGE, "--as-of picks the period; leave --period out");
    PT_TRY(pt_ask_text(store, &last, live->period, sizeof live->period, err));
    if (!live->period[0])
        return pt_fail(err, PT_ETHIN, "--as-of %s: no week was over by then", day);
    return PT_OK;
}

static pt_status begin(const pt_config *config, const char *field, const char *language, pt_live *live, pt_error *err)
{
    *live = (pt_live){ .scope = { .jobs = 1 },
                       .field = { .name = PT_S("all") },
                       .language = language ? language : "en",
                       .is_stored = !language || strcmp(language, "en") == 0 };
    PT_TRY(pt_scope_read(config, &live->arena, &live->scope, err));
    return pt_live_field(&live->scope, field, &live->field, err);
}

pt_status pt_live_of(const pt_config *config, const char *field, const char *period, pt_live *live, pt_error *err)
{
    PT_TRY(begin(config, field, NULL, live, err));
    snprintf(live->period, sizeof live->period, "%s", period);
    return PT_OK;
}

pt_status pt_live_read(pt_store *store, const pt_arguments *arguments, pt_live *live, pt_error *err)
{
    PT_TRY(begin(arguments->config, pt_argument(arguments, "field"), pt_argument(arguments, "language"), live, err));
    PT_TRY(read_category(pt_argument(arguments, "category"), live, err));
    return read_period(store, arguments, live, err);
}

void pt_live_free(pt_live *live)
{
    pt_arena_free(&live->arena);
    *live = (pt_live){ 0 };
}

pt_view_of pt_live_view(const pt_live *live)
{
    return (pt_view_of){ &live->scope, &live->field, pt_str_of(live->language), pt_str_of(live->period) };
}
