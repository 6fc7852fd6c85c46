/* Every small allocation of the program ends it where it cannot be had: those of the libraries too, and of libc.
 *
 *   Our own never come back empty (base/memory.h). But json-c cuts a text short where it cannot grow its buffer, and
 * the paper would be stored with half its abstract; cmark aborts; libxml2 prints. None of that can be seen from
 * outside, so the allocator is the one place to look. Large ones come back empty: what asks for them is often a hostile
 * file's claim, which libraries refuse, and a file's fault must not end an ingest of many.
 *
 *   glibc lets a program bring its own malloc and keeps its own under these names. Sanitizers bring theirs, so they
 * are built without this file (CMakeLists.txt). */
#include "base/memory.h"

#include <errno.h>
#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>

enum { LARGE = 1 << 20 };

/* What an allocator gives out is freed by whoever asked. */
#ifndef __clang__
#pragma GCC diagnostic ignored "-Wanalyzer-malloc-leak"
#endif

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *at, size_t size);
extern void *__libc_memalign(size_t alignment, size_t size);

static void *checked(void *at, size_t size)
{
    if (!at && size && size < LARGE)
        pt_memory_ran_out(size);
    return at;
}

void *malloc(size_t size)
{
    return checked(__libc_malloc(size), size);
}

void *calloc(size_t count, size_t size)
{
    size_t bytes = 0;

    return checked(__libc_calloc(count, size), __builtin_mul_overflow(count, size, &bytes) ? SIZE_MAX : bytes);
}

void *realloc(void *at, size_t size)
{
    return checked(__libc_realloc(at, size), size);
}

void *memalign(size_t alignment, size_t size)
{
    return checked(__libc_memalign(alignment, size), size);
}

void *aligned_alloc(size_t alignment, size_t size)
{
    return memalign(alignment, size);
}

int posix_memalign(void **at, size_t alignment, size_t size)
{
    *at = memalign(alignment, size);
    return *at ? 0 : ENOMEM;
}
