#include "cli/names_file.h"

#include "analysis/names/decisions.h"
#include "base/file.h"
#include "lib/settings.h"

#include <unistd.h>

enum { LARGEST_FILE = 1 << 24 };

static const char *path_of(const pt_arguments *arguments, pt_arena *arena)
{
    return pt_setting_names_path(arena, arguments->config->decisions, arguments->config->path, arguments->db);
}

pt_status pt_names_file_read(const pt_arguments *arguments, pt_arena *arena, pt_scope *scope, pt_error *err)
{
    return pt_setting_names(path_of(arguments, arena), arguments->config->decisions != NULL, arena, scope, err);
}

static pt_status check(pt_str text, const char *path, pt_error *err)
{
    pt_decisions decisions;
    pt_status st = pt_decisions_parse(text, pt_str_of(path), &decisions, err);

    pt_decisions_free(&decisions);
    return st;
}

pt_status pt_names_file_add(const pt_arguments *arguments, pt_arena *arena, pt_str line, const char **path,
                            pt_error *err)
{
    pt_str old = { 0 }, text;

    *path = path_of(arguments, arena);
    if (access(*path, F_OK) == 0) /* one that the config names may not be there yet */
        PT_TRY(pt_file_read(*path, LARGEST_FILE, arena, &old, err));
    text = pt_arena_printf(arena, "%.*s%s%.*s\n", PT_FMT(old), old.len && old.at[old.len - 1] != '\n' ? "\n" : "",
                           PT_FMT(line));
    PT_TRY(check(text, *path, err));
    return pt_file_replace(*path, text, NULL, err);
}
