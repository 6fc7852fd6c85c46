#include "base/asset.h"

#include "base/file.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { LARGEST_ASSET = 1 << 20 };

static int by_path(const void *path, const void *asset)
{
    return strcmp(path, ((const pt_asset *)asset)->path);
}

bool pt_asset_find(const char *path, pt_str *text)
{
    const pt_asset *hit = bsearch(path, pt_assets, pt_asset_count, sizeof *pt_assets, by_path);

    if (hit)
        *text = (pt_str){ hit->text, hit->size };
    return hit != NULL;
}

static bool may_be_shadowed(const char *path)
{
    pt_str p = pt_str_of(path);

    return (pt_str_starts(p, PT_S("reports/")) || pt_str_starts(p, PT_S("plots/")) ||
            pt_str_starts(p, PT_S("sql/report/"))) &&
           !strstr(path, "..");
}

static bool has_own(const char *shadow, const char *path, pt_arena *arena)
{
    return shadow && may_be_shadowed(path) && access(pt_arena_printf(arena, "%s/%s", shadow, path).at, F_OK) == 0;
}

bool pt_asset_is_there(const char *shadow, const char *path, pt_arena *arena)
{
    pt_str text;

    return has_own(shadow, path, arena) || pt_asset_find(path, &text);
}

pt_status pt_asset_read(const char *shadow, const char *path, pt_arena *arena, pt_str *text, pt_error *err)
{
    if (has_own(shadow, path, arena))
        return pt_file_read(pt_arena_printf(arena, "%s/%s", shadow, path).at, LARGEST_ASSET, arena, text, err);
    if (pt_asset_find(path, text))
        return PT_OK;
    return pt_fail(err, PT_EUSAGE, "%s: no such file built in%s%s", path, shadow ? " or in " : "",
                   shadow ? shadow : "");
}
