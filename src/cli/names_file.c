#include "cli/names_file.h"

#include "analysis/names/decisions.h"
#include "base/file.h"

#include <string.h>
#include <unistd.h>

enum { LARGEST_FILE = 1 << 24 };

static const char usual_name[] = "papertide.names";

/* `name` in the folder of the file `beside`. */
static const char *path_beside(pt_arena *arena, const char *beside, const char *name)
{
    const char *slash = strrchr(beside, '/');
    pt_str folder = pt_str_of(beside);

    folder.len = slash && name[0] != '/' ? (size_t)(slash - beside) + 1 : 0;
    return pt_arena_printf(arena, "%.*s%s", PT_FMT(folder), name).at;
}

static const char *path_of(const pt_arguments *arguments, pt_arena *arena)
{
    const pt_config *config = arguments->config;

    if (config->decisions)
        return path_beside(arena, config->path, config->decisions);
    return path_beside(arena, arguments->db, usual_name);
}

static pt_status read_file(const pt_arguments *arguments, const char *path, pt_arena *arena, pt_str *text,
                           pt_error *err)
{
    *text = (pt_str){ 0 };
    if (!arguments->config->decisions && access(path, F_OK) != 0)
        return PT_OK;
    return pt_file_read(path, LARGEST_FILE, arena, text, err);
}

pt_status pt_names_file_read(const pt_arguments *arguments, pt_arena *arena, pt_scope *scope, pt_error *err)
{
    const char *path = path_of(arguments, arena);

    scope->decisions_name = pt_str_of(path);
    return read_file(arguments, path, arena, &scope->decisions, err);
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
