/* Memory with one end: everything taken from an arena is given back at once. May use: memory, str.
 *
 *   {0} is a valid empty arena
 *     PT_NEW, PT_NEW_ARRAY, pt_arena_copy, pt_arena_printf      never NULL
 *     pt_arena_reset       all of it is gone, the memory stays for the next round (a record)
 *   pt_arena_free          all of it is gone (a stage, the program)
 *
 *   Ask "until when?" and take the arena with that answer. */
#ifndef PT_BASE_ARENA_H
#define PT_BASE_ARENA_H

#include "base/status.h"
#include "base/str.h"

#include <stddef.h>

typedef struct pt_arena {
    struct pt_block *blocks; /* the newest first */
} pt_arena;

/* `count` × `size` zeroed bytes, aligned for any type. */
void *pt_arena_take(pt_arena *arena, size_t count, size_t size);

#define PT_NEW(arena, type)              ((type *)pt_arena_take((arena), 1, sizeof(type)))
#define PT_NEW_ARRAY(arena, type, count) ((type *)pt_arena_take((arena), (count), sizeof(type)))

/* A copy of `s`, with a NUL behind it that is not counted. */
pt_str pt_arena_copy(pt_arena *arena, pt_str s);

/* A printed text, with a NUL behind it that is not counted. */
pt_str pt_arena_printf(pt_arena *arena, const char *format, ...) PT_PRINTF(2, 3);

void pt_arena_reset(pt_arena *arena);
void pt_arena_free(pt_arena *arena);

#endif
