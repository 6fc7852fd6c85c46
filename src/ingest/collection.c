#include "ingest/collection.h"

#include <stdlib.h>

/* What folders inside a repository are called. */
static const pt_str plain_names[] = {
    PT_STR("data"),    PT_STR("docs"), PT_STR("digest"),  PT_STR("digests"), PT_STR("papers"),   PT_STR("daily"),
    PT_STR("archive"), PT_STR("json"), PT_STR("jsonl"),   PT_STR("md"),      PT_STR("markdown"), PT_STR("output"),
    PT_STR("outputs"), PT_STR("out"),  PT_STR("results"), PT_STR("raw"),     PT_STR("."),        PT_STR(".."),
};

/* "2026", "2026-06", "06": digits and what stands between them. */
static bool is_date(pt_str name)
{
    for (size_t i = 0; i < name.len; i++)
        if ((name.at[i] < '0' || name.at[i] > '9') && name.at[i] != '-' && name.at[i] != '_')
            return false;
    return true;
}

static bool says_nothing(pt_str name)
{
    for (size_t i = 0; i < sizeof plain_names / sizeof *plain_names; i++)
        if (pt_str_equal(name, plain_names[i]))
            return true;
    return is_date(name);
}

/* Takes the last part off `path`. */
static pt_str take_last(pt_str *path)
{
    size_t start = path->len;
    pt_str name;

    while (start > 0 && path->at[start - 1] != '/')
        start--;
    name = pt_str_part(*path, start, path->len);
    path->len = start ? start - 1 : 0;
    return name;
}

pt_str pt_collection_of(pt_arena *arena, pt_str path)
{
    char *whole = pt_str_equal(path, PT_S("-")) ? NULL : realpath(pt_arena_copy(arena, path).at, NULL);
    pt_str rest = pt_str_of(whole ? whole : ""), name = { 0 };

    take_last(&rest);
    do
        name = take_last(&rest);
    while (name.len && says_nothing(name));
    name = pt_arena_copy(arena, name.len ? name : PT_S("local"));
    free(whole);
    return name;
}
