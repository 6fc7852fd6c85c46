/* Memory that runs out: preloaded (LD_PRELOAD), it refuses the n-th allocation of a program, libraries' and SQLite's
 * among them; n in PT_NO_MEMORY_AT, "N" for that one alone, "N+" for all from it on. At the end the number of
 * allocations is written to the file PT_NO_MEMORY_SAID names. Not for sanitizers, which bring their own malloc. */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *at, size_t size);
void *__libc_memalign(size_t alignment, size_t size);

static void *(*original_malloc)(size_t size);
static void *(*original_calloc)(size_t count, size_t size);
static void *(*original_realloc)(void *at, size_t size);
static void *(*original_memalign)(size_t alignment, size_t size);
static atomic_ulong allocations;
static int said = -1;
static unsigned long first;
static bool goes_on;

__attribute__((constructor)) static void read_plan(void)
{
    const char *at = getenv("PT_NO_MEMORY_AT"), *path = getenv("PT_NO_MEMORY_SAID");
    char *rest = NULL;

    said = path ? open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600) : -1; /* while the program may */

    first = at ? strtoul(at, &rest, 10) : 0;
    goes_on = rest && *rest == '+';
    atomic_store(&allocations, 0);
}

__attribute__((destructor)) static void tell(void)
{
    char text[32];
    int length = snprintf(text, sizeof text, "%lu\n", atomic_load(&allocations));

    if (said >= 0 && write(said, text, (size_t)length) == length)
        close(said);
}

/* The program allocates before any constructor has run. */
static void find_originals(void)
{
    original_calloc = dlsym(RTLD_NEXT, "__libc_calloc");
    original_realloc = dlsym(RTLD_NEXT, "__libc_realloc");
    original_memalign = dlsym(RTLD_NEXT, "__libc_memalign");
    original_malloc = dlsym(RTLD_NEXT, "__libc_malloc");
}

static bool is_refused(void)
{
    unsigned long number = atomic_fetch_add(&allocations, 1) + 1;

    if (!original_malloc)
        find_originals();

    if (!first || number < first || (number > first && !goes_on))
        return false;
    errno = ENOMEM;
    return true;
}

/* What the program's own malloc stands on (src/cli/malloc.c). */
void *__libc_malloc(size_t size)
{
    return is_refused() ? NULL : original_malloc(size);
}

void *__libc_calloc(size_t count, size_t size)
{
    return is_refused() ? NULL : original_calloc(count, size);
}

void *__libc_realloc(void *at, size_t size)
{
    return is_refused() ? NULL : original_realloc(at, size);
}

void *__libc_memalign(size_t alignment, size_t size)
{
    return is_refused() ? NULL : original_memalign(alignment, size);
}
