#include "base/dict.h"

#include "base/arena.h"
#include "base/hash.h"
#include "base/memory.h"

#include <stdlib.h>

/* Open addressing over (32 bits of hash, number): 8 bytes a slot and 16 a text, where uthash takes 56 a text plus its
 * own allocation; the names of all of arXiv must fit beside everything else (at most 150 bytes each). */
struct slot {
    uint32_t hash, id;
};

struct pt_dict {
    struct slot *slots;
    size_t mask; /* slots - 1, a power of two less one */
    PT_ARRAY(pt_str) texts;
    pt_arena arena;
};

enum { FIRST_SLOTS = 256 };

static void set_slots(pt_dict *dict, size_t slots)
{
    dict->slots = pt_realloc(dict->slots, slots, sizeof *dict->slots);
    dict->mask = slots - 1;
    for (size_t i = 0; i < slots; i++)
        dict->slots[i] = (struct slot){ 0, PT_NONE };
}

pt_dict *pt_dict_new(void)
{
    pt_dict *dict = PT_CALLOC(pt_dict, 1);

    set_slots(dict, FIRST_SLOTS);
    return dict;
}

void pt_dict_free(pt_dict *dict)
{
    if (!dict)
        return;
    free(dict->slots);
    free(dict->texts.at);
    pt_arena_free(&dict->arena);
    free(dict);
}

/* The slot that holds `text`, or the free one where it belongs. */
static struct slot *slot_of(const pt_dict *dict, pt_str text, uint32_t hash)
{
    for (size_t i = hash & dict->mask;; i = (i + 1) & dict->mask) {
        struct slot *slot = &dict->slots[i];

        if (slot->id == PT_NONE || (slot->hash == hash && pt_str_equal(dict->texts.at[slot->id], text)))
            return slot;
    }
}

static void grow(pt_dict *dict)
{
    size_t slots = dict->mask + 1;
    struct slot *old = dict->slots;

    dict->slots = NULL;
    set_slots(dict, slots * 2);
    for (size_t i = 0; i < slots; i++) {
        size_t at = old[i].hash & dict->mask;

        if (old[i].id == PT_NONE)
            continue;
        while (dict->slots[at].id != PT_NONE)
            at = (at + 1) & dict->mask;
        dict->slots[at] = old[i];
    }
    free(old);
}

uint32_t pt_dict_add(pt_dict *dict, pt_str text)
{
    uint32_t hash = (uint32_t)pt_hash_of(text).low;
    struct slot *slot = slot_of(dict, text, hash);

    if (slot->id != PT_NONE)
        return slot->id;
    if (dict->texts.len * 3 >= dict->mask * 2) {
        grow(dict);
        slot = slot_of(dict, text, hash);
    }
    *slot = (struct slot){ hash, (uint32_t)dict->texts.len };
    PT_PUSH(&dict->texts, pt_arena_copy(&dict->arena, text));
    return slot->id;
}

uint32_t pt_dict_find(const pt_dict *dict, pt_str text)
{
    return slot_of(dict, text, (uint32_t)pt_hash_of(text).low)->id;
}

pt_str pt_dict_text(const pt_dict *dict, uint32_t id)
{
    return dict->texts.at[id];
}

uint32_t pt_dict_count(const pt_dict *dict)
{
    return (uint32_t)dict->texts.len;
}
