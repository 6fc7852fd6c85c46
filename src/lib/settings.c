#include "lib/settings.h"

#include "base/file.h"
#include "paper/category.h"

#include <unistd.h>

enum { LARGEST_FILE = 1 << 24, LEAST_WEEKS = 9, MOST_WEEKS = 5200 };

static const char usual_names[] = "papertide.names";

/* Results of a field lie beside those of the whole store, which are the field "all". */
pt_status pt_setting_field(pt_str name, pt_error *err)
{
    if (!name.len)
        return pt_fail(err, PT_EUSAGE, "a field needs a name");
    return pt_str_equal(name, PT_S("all")) ? pt_fail(err, PT_EUSAGE, "the whole store is called all; take another name")
                                           : PT_OK;
}

pt_status pt_setting_categories(pt_arena *arena, const char *list, pt_str *out, pt_error *err)
{
    size_t count;
    pt_str *parts = pt_categories_split(arena, pt_str_of(list ? list : ""), &count);

    *out = (pt_str){ 0 };
    for (size_t i = 0; i < count; i++) {
        pt_str code;

        if (pt_category_read(parts[i], &code) != PT_CATEGORY_KNOWN)
            return pt_fail(err, PT_EUSAGE, "'%.*s' is no category of arXiv; do you mean %.*s?", PT_FMT(parts[i]),
                           PT_FMT(pt_category_nearest(parts[i])));
        *out = pt_arena_printf(arena, "%.*s%s%.*s", PT_FMT(*out), i ? " " : "", PT_FMT(code));
    }
    return PT_OK;
}

/* A baseline takes eight weeks: fewer than nine would leave none that can be tested. */
pt_status pt_setting_weeks(const char *text, int *weeks, pt_error *err)
{
    long number = 0;

    if (text && (!pt_str_number(pt_str_of(text), MOST_WEEKS, &number) || number < LEAST_WEEKS))
        return pt_fail(err, PT_EUSAGE, "'%s' is no number from %d to %d; 104 are two years", text, LEAST_WEEKS,
                       MOST_WEEKS);
    *weeks = (int)number;
    return PT_OK;
}

pt_status pt_setting_thesaurus(const char *path, pt_arena *arena, pt_scope *scope, pt_error *err)
{
    scope->thesaurus_name = pt_arena_copy(arena, pt_str_of(path));
    return pt_file_read(path, LARGEST_FILE, arena, &scope->thesaurus, err);
}

const char *pt_setting_names_path(pt_arena *arena, const char *stated, const char *config, const char *store)
{
    return pt_path_beside(arena, stated ? config : store, pt_str_of(stated ? stated : usual_names));
}

pt_status pt_setting_names(const char *path, bool is_stated, pt_arena *arena, pt_scope *scope, pt_error *err)
{
    scope->decisions_name = pt_str_of(path);
    scope->decisions = (pt_str){ 0 };
    if (!is_stated && access(path, F_OK) != 0)
        return PT_OK;
    return pt_file_read(path, LARGEST_FILE, arena, &scope->decisions, err);
}
