#include "base/memory.h"

#include <stdio.h>
#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

static void print_and_abort(size_t wanted)
{
    fprintf(stderr, "papertide: out of memory (%zu bytes wanted)\n", wanted);
    abort();
}

static void (*hook)(size_t wanted) = print_and_abort;

void pt_memory_set_hook(void (*out_of_memory)(size_t wanted))
{
    hook = out_of_memory;
}

void pt_memory_ran_out(size_t wanted)
{
    hook(wanted);
}

void *pt_calloc(size_t count, size_t size)
{
    void *at = calloc(count ? count : 1, size ? size : 1);

    if (!at)
        hook(size ? count * size : 0);
    return at;
}

void *pt_realloc(void *at, size_t count, size_t size)
{
    size_t bytes;

    if (__builtin_mul_overflow(count ? count : 1, size ? size : 1, &bytes)) {
        hook((size_t)-1);
        abort();
    }
    at = realloc(at, bytes);
    if (!at)
        hook(bytes);
    return at;
}

size_t pt_room_after(size_t room)
{
    return room < 16 ? 16 : room + room / 2;
}

void pt_memory_trim(void)
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}
