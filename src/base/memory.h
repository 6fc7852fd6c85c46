/* Memory that cannot be NULL, and arrays that grow. May use: nothing.
 *
 *   When memory runs out, one hook is called that does not come back: main() sets it to print a line and _exit(1).
 *   That is safe, since everything that must survive is in a transaction or under a temporary name. */
#ifndef PT_BASE_MEMORY_H
#define PT_BASE_MEMORY_H

#include <stddef.h>

/* Called when memory has run out; must not return. The default prints a line and aborts. */
void pt_memory_set_hook(void (*out_of_memory)(size_t wanted));

/* Calls it. For allocators: cli/malloc.c. */
void pt_memory_ran_out(size_t wanted);

/* `count` × `size` bytes, zeroed; free() gives them back. A product that overflows counts as out of memory. */
void *pt_calloc(size_t count, size_t size);

/* As realloc, for `count` × `size` bytes; the new part is not zeroed. */
void *pt_realloc(void *at, size_t count, size_t size);

/* Gives what was freed and is kept for the next allocation back to the system: gigabytes after a large piece of work.
 */
void pt_memory_trim(void);

#define PT_CALLOC(type, count) ((type *)pt_calloc((count), sizeof(type)))

/* An array that grows: PT_ARRAY(uint32_t) ids = {0}; PT_PUSH(&ids, 7); … ids.at[i], ids.len …; free(ids.at); */
#define PT_ARRAY(type)                                                                                                 \
    struct {                                                                                                           \
        type *at;                                                                                                      \
        size_t len, room;                                                                                              \
    }

#define PT_PUSH(array, value)                                                                                          \
    do {                                                                                                               \
        if ((array)->len == (array)->room)                                                                             \
            (array)->at = pt_realloc((array)->at, (array)->room = pt_room_after((array)->room), sizeof *(array)->at);  \
        (array)->at[(array)->len++] = (value);                                                                         \
    } while (0)

/* The next size of an array that had room for `room`. */
size_t pt_room_after(size_t room);

#endif
