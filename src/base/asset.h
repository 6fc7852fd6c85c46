/* The files that are built into the program: SQL, templates, gnuplot scripts, word lists. May use: arena, status, str.
 *
 *   A user's folder (--templates DIR) shadows reports/, plots/ and sql/report/ by the same relative path; the program's
 *   own statements, migrations and word lists are never shadowed. */
#ifndef PT_BASE_ASSET_H
#define PT_BASE_ASSET_H

#include "base/arena.h"
#include "base/status.h"
#include "base/str.h"

typedef struct pt_asset {
    const char *path; /* "sql/report/rising.sql" */
    size_t size;
    const char *text; /* `size` bytes and a NUL */
} pt_asset;

/* All of them, sorted by path; written by src/cmake/embed.cmake. */
extern const pt_asset pt_assets[];
extern const size_t pt_asset_count;

/* The built-in text at `path`; false when there is none. */
bool pt_asset_find(const char *path, pt_str *text);

/* Is there a text at `path`, built in or the user's own? */
bool pt_asset_is_there(const char *shadow, const char *path, pt_arena *arena);

/* The text at `path`, the user's own where `shadow` (a folder, NULL for none) has it and the path may be shadowed.
 * The text lives as long as `arena`. PT_EUSAGE when neither has it. */
pt_status pt_asset_read(const char *shadow, const char *path, pt_arena *arena, pt_str *text, pt_error *err) PT_MUST;

#endif
