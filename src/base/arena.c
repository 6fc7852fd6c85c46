#include "base/arena.h"

#include "base/memory.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_BLOCK = 16 * 1024, LARGEST_STEP = 4 * 1024 * 1024, ALIGN = _Alignof(max_align_t) };

struct pt_block {
    struct pt_block *before;
    size_t used, room;
    max_align_t bytes[];
};

static struct pt_block *add_block(pt_arena *arena, size_t least)
{
    size_t room = arena->blocks ? arena->blocks->room * 2 : FIRST_BLOCK;
    struct pt_block *block;

    if (room > LARGEST_STEP)
        room = LARGEST_STEP;
    if (room < least)
        room = least;
    block = pt_realloc(NULL, 1, sizeof *block + room);
    *block = (struct pt_block){ .before = arena->blocks, .room = room };
    arena->blocks = block;
    return block;
}

void *pt_arena_take(pt_arena *arena, size_t count, size_t size)
{
    struct pt_block *block = arena->blocks;
    size_t bytes;
    char *at;

    if (__builtin_mul_overflow(count, size, &bytes) || bytes > SIZE_MAX / 2)
        bytes = SIZE_MAX / 2; /* refused below, by the out-of-memory hook */
    bytes = (bytes + ALIGN - 1) / ALIGN * ALIGN;
    if (!block || block->room - block->used < bytes)
        block = add_block(arena, bytes);
    at = (char *)block->bytes + block->used;
    block->used += bytes;
    return memset(at, 0, bytes);
}

pt_str pt_arena_copy(pt_arena *arena, pt_str s)
{
    char *at = pt_arena_take(arena, s.len + 1, 1);

    if (s.len)
        memcpy(at, s.at, s.len);
    return (pt_str){ at, s.len };
}

pt_str pt_arena_printf(pt_arena *arena, const char *format, ...)
{
    va_list args, again;
    char *at;
    int len;

    va_start(args, format);
    va_copy(again, args);
    len = vsnprintf(NULL, 0, format, args);
    va_end(args);
    at = pt_arena_take(arena, (size_t)len + 1, 1);
    vsnprintf(at, (size_t)len + 1, format, again);
    va_end(again);
    return (pt_str){ at, (size_t)len };
}

/* Keeps the largest block, so that a record as long as the last one needs no new memory. */
void pt_arena_reset(pt_arena *arena)
{
    struct pt_block *largest = arena->blocks;

    for (struct pt_block *b = arena->blocks; b; b = b->before)
        if (b->room > largest->room)
            largest = b;
    for (struct pt_block *b = arena->blocks, *before; b; b = before) {
        before = b->before;
        if (b != largest)
            free(b);
    }
    arena->blocks = largest;
    if (largest) {
        largest->before = NULL;
        largest->used = 0;
    }
}

void pt_arena_free(pt_arena *arena)
{
    for (struct pt_block *b = arena->blocks, *before; b; b = before) {
        before = b->before;
        free(b);
    }
    arena->blocks = NULL;
}
