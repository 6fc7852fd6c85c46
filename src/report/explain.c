#include "report/explain.h"

#include "base/asset.h"
#include "report/render.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

/* ── What reports there are ──────────────────────────────────────────────────────────────────────────────────────── */

/* The words of the first note, up to the first full stop. */
static pt_status read_about(const char *templates, pt_template *found, pt_arena *arena, pt_error *err)
{
    const char *path = pt_arena_printf(arena, "reports/%.*s.md", PT_FMT(found->name)).at;
    pt_str text, line, before, inside, after;

    PT_TRY(pt_asset_read(templates, path, arena, &text, err));
    while (!found->about.len && pt_str_cut(&text, '\n', &line))
        if (pt_directive_cut(line, &before, &inside, &after) && pt_str_starts(pt_str_trim(inside), PT_S("note"))) {
            pt_str words = pt_str_part(pt_str_trim(inside), strlen("note"), inside.len);

            found->about = pt_str_trim(pt_str_part(words, 0, pt_str_find(words, PT_S(". "))));
        }
    return PT_OK;
}

static void add_name(pt_template_list *list, pt_arena *arena, pt_str file)
{
    pt_template found = { .name = pt_arena_copy(arena, pt_str_part(file, 0, file.len - strlen(".md"))) };

    for (size_t i = 0; i < list->len; i++)
        if (pt_str_equal(list->at[i].name, found.name))
            return;
    PT_PUSH(list, found);
}

static void list_own(const char *templates, pt_template_list *list, pt_arena *arena)
{
    DIR *folder = templates ? opendir(pt_arena_printf(arena, "%s/reports", templates).at) : NULL;

    for (struct dirent *entry; folder && (entry = readdir(folder));)
        if (pt_str_ends(pt_str_of(entry->d_name), PT_S(".md")))
            add_name(list, arena, pt_str_of(entry->d_name));
    if (folder)
        closedir(folder);
}

static int by_name(const void *a, const void *b)
{
    return pt_str_compare(((const pt_template *)a)->name, ((const pt_template *)b)->name);
}

pt_status pt_templates_list(const char *templates, pt_template_list *list, pt_arena *arena, pt_error *err)
{
    pt_str folder = PT_S("reports/");

    list_own(templates, list, arena);
    for (size_t i = 0; i < pt_asset_count; i++) {
        pt_str path = pt_str_of(pt_assets[i].path);

        if (pt_str_starts(path, folder) && pt_str_ends(path, PT_S(".md")) &&
            !strchr(pt_assets[i].path + folder.len, '/'))
            add_name(list, arena, pt_str_part(path, folder.len, path.len));
    }
    if (list->len)
        qsort(list->at, list->len, sizeof *list->at, by_name);
    for (size_t i = 0; i < list->len; i++)
        PT_TRY(read_about(templates, &list->at[i], arena, err));
    return PT_OK;
}

/* ── What one is made of ─────────────────────────────────────────────────────────────────────────────────────────── */

struct walk {
    const char *templates;
    pt_report_parts *parts;
    pt_arena *arena;
    int depth;
};

static pt_status walk_template(struct walk *walk, pt_str name, pt_error *err);

static bool is_one_of(pt_str directive, const char *const *names)
{
    while (*names && !pt_str_equal(directive, pt_str_of(*names)))
        names++;
    return *names != NULL;
}

static pt_str path_of(struct walk *walk, const char *folder, pt_str name, const char *ending)
{
    return name.len ? pt_arena_printf(walk->arena, "%s/%.*s.%s", folder, PT_FMT(name), ending) : (pt_str){ 0 };
}

static pt_status add_part(struct walk *walk, const char *file, size_t line, const pt_directive_args *args,
                          pt_error *err)
{
    static const char *const asks[] = { "value", "table", "list", "chart", "if", "pages", "index", NULL };
    static const char *const leads_on[] = { "include", "pages", NULL };
    bool is_chart = pt_str_equal(args->directive, PT_S("chart"));
    pt_str from = pt_directive_argument(args, "from"), title = pt_directive_argument(args, "title");
    pt_report_part part = { pt_str_of(file), line, pt_arena_copy(walk->arena, args->directive), { 0 }, { 0 } };

    if (is_one_of(args->directive, asks)) {
        part.query = path_of(walk, "sql/report", from.len ? from : args->subject, "sql");
        part.plot = path_of(walk, "plots", is_chart ? args->subject : (pt_str){ 0 }, "gp");
        PT_PUSH(walk->parts, part);
    }
    if (is_chart && title.len) {
        part.query = path_of(walk, "sql/report", title, "sql");
        part.directive = PT_S("chart's title");
        PT_PUSH(walk->parts, part);
    }
    return is_one_of(args->directive, leads_on) ? walk_template(walk, args->subject, err) : PT_OK;
}

static pt_status walk_line(struct walk *walk, const char *file, size_t number, pt_str line, pt_error *err)
{
    for (pt_str before, inside, after; pt_directive_cut(line, &before, &inside, &after); line = after) {
        pt_directive_args args;

        if (pt_directive_read(inside, &args, err) != PT_OK)
            return pt_fail_in(err, "%s: line %zu", file, number);
        PT_TRY(add_part(walk, file, number, &args, err));
    }
    return PT_OK;
}

static pt_status walk_template(struct walk *walk, pt_str name, pt_error *err)
{
    const char *file;
    size_t number = 0;
    pt_str text;

    PT_TRY(pt_template_read(walk->templates, "en", name, walk->depth, walk->arena, &file, &text, err));
    walk->depth++;
    for (pt_str line; pt_str_cut(&text, '\n', &line);)
        PT_TRY(walk_line(walk, file, ++number, line, err));
    walk->depth--;
    return PT_OK;
}

pt_status pt_report_explain(const char *templates, pt_str name, pt_report_parts *parts, pt_arena *arena, pt_error *err)
{
    struct walk walk = { templates, parts, arena, 0 };

    return walk_template(&walk, name, err);
}
