#include "cli/network_live.h"

#include "base/file.h"
#include "cli/live.h"
#include "cli/scope.h"

#include <unistd.h>

enum { LARGEST_ROSTER = 1 << 24 };

bool pt_network_is_live(const pt_arguments *arguments)
{
    return pt_has_flag(arguments, "period") || pt_has_flag(arguments, "field") || pt_has_flag(arguments, "roster");
}

/* The file's lines, without those that are empty or begin with #. */
static pt_status read_roster(const char *path, pt_arena *arena, pt_network_view_of *of, pt_error *err)
{
    pt_str text, line, rest;
    pt_str *names;

    if (!path)
        return PT_OK;
    PT_TRY(pt_file_read(path, LARGEST_ROSTER, arena, &text, err));
    names = PT_NEW_ARRAY(arena, pt_str, text.len + 1);
    for (rest = text; pt_str_cut(&rest, '\n', &line);) {
        line = pt_str_trim(line);
        if (line.len && line.at[0] != '#')
            names[of->roster_count++] = line;
    }
    of->roster = names;
    return of->roster_count ? PT_OK : pt_fail(err, PT_EINPUT, "%s: holds no name; write one a line", path);
}

static pt_status read_what(const pt_arguments *arguments, pt_arena *arena, pt_network_view_of *of, pt_error *err)
{
    const char *period = pt_argument(arguments, "period");
    pt_scope scope = { .jobs = 1 };
    pt_field field = { 0 };
    pt_period days;

    PT_TRY(pt_scope_read(arguments->config, arena, &scope, err));
    PT_TRY(pt_live_field(&scope, pt_argument(arguments, "field"), &field, err));
    of->papers.categories = field.categories;
    if (period) {
        PT_TRY(pt_period_parse(pt_str_of(period), &days, err));
        of->papers.first = days.first;
        of->papers.last = days.last;
    }
    return read_roster(pt_argument(arguments, "roster"), arena, of, err);
}

pt_status pt_network_live(pt_store *store, const pt_arguments *arguments, bool has_communities, pt_network_found *found,
                          pt_error *err)
{
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    pt_network_view_of of = { .has_communities = has_communities, .jobs = cores > 0 ? (int)cores : 1 };
    pt_arena arena = { 0 };
    pt_status st;

    PT_OR_DONE(read_what(arguments, &arena, &of, err));
    PT_OR_DONE(pt_network_view(store, &of, found, err));
done:
    pt_arena_free(&arena);
    return st;
}
