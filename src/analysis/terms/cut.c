#include "analysis/terms/cut.h"

#include "base/hash.h"
#include "text/acronym.h"
#include "text/normalise.h"
#include "text/phrase.h"
#include "text/tokenise.h"

#include <stdlib.h>
#include <string.h>

enum { LONGEST_TEXT = 1 << 23 };

struct pt_cutter {
    pt_tokeniser *tokeniser;
    pt_hasher *hasher;
    pt_buf plain, short_key, long_key;
    pt_block *block; /* at hand */
};

pt_status pt_cutter_new(pt_cutter **out, pt_error *err)
{
    pt_cutter *cutter = *out = PT_CALLOC(pt_cutter, 1);

    cutter->hasher = pt_hasher_new();
    cutter->plain.limit = cutter->short_key.limit = cutter->long_key.limit = LONGEST_TEXT;
    return pt_tokeniser_new(&cutter->tokeniser, err);
}

void pt_cutter_free(pt_cutter *cutter)
{
    if (!cutter)
        return;
    pt_tokeniser_free(cutter->tokeniser);
    pt_hasher_free(cutter->hasher);
    pt_buf_free(&cutter->plain);
    pt_buf_free(&cutter->short_key);
    pt_buf_free(&cutter->long_key);
    free(cutter);
}

void pt_block_reset(pt_block *block)
{
    block->entries.len = block->units.len = block->acronyms.len = 0;
    pt_arena_reset(&block->arena);
}

void pt_block_free(pt_block *block)
{
    free(block->entries.at);
    free(block->units.at);
    free(block->acronyms.at);
    pt_arena_free(&block->arena);
    *block = (pt_block){ 0 };
}

/* ── An entry ────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void take_unit(void *self, pt_unit_type type, pt_str surface, bool is_joined, bool is_cjk)
{
    pt_block *block = self;
    pt_cut_unit unit = { .type = type, .is_joined = is_joined, .is_cjk = is_cjk };

    if (type == PT_UNIT_TOKEN)
        unit.surface = pt_arena_copy(&block->arena, surface);
    PT_PUSH(&block->units, unit);
}

static void take_acronym(void *self, pt_str acronym, pt_str expansion)
{
    pt_cutter *cutter = self;
    pt_arena *arena = &cutter->block->arena;

    pt_buf_reset(&cutter->short_key);
    pt_buf_reset(&cutter->long_key);
    if (pt_phrase_key(cutter->tokeniser, acronym, &cutter->short_key) &&
        pt_phrase_key(cutter->tokeniser, expansion, &cutter->long_key))
        PT_PUSH(&cutter->block->acronyms, ((pt_cut_acronym){ pt_arena_copy(arena, pt_buf_text(&cutter->short_key)),
                                                             pt_arena_copy(arena, pt_buf_text(&cutter->long_key)) }));
}

static void find_acronyms(pt_cutter *cutter, pt_str text)
{
    if (!text.len || !memchr(text.at, '(', text.len))
        return;
    pt_buf_reset(&cutter->plain);
    pt_text_normalise(text, &cutter->plain);
    pt_acronyms_find(pt_buf_text(&cutter->plain), take_acronym, cutter);
}

static uint64_t digest_of(pt_hasher *hasher, const pt_entry *entry)
{
    pt_hasher_reset(hasher);
    pt_hasher_add(hasher, entry->arxiv_id);
    pt_hasher_add(hasher, entry->categories);
    pt_hasher_add(hasher, entry->is_new ? PT_S("new") : PT_S("update"));
    for (size_t i = 0; i < entry->count; i++)
        pt_hasher_add(hasher, entry->texts[i]);
    return pt_hasher_value(hasher).low;
}

static void cut_entry(pt_cutter *cutter, pt_entry *entry)
{
    entry->digest = digest_of(cutter->hasher, entry);
    for (size_t i = 0; i < entry->count; i++) {
        if (i == 1)
            PT_PUSH(&cutter->block->units, ((pt_cut_unit){ .type = PT_UNIT_FIELD }));
        pt_tokenise(cutter->tokeniser, entry->texts[i], take_unit, cutter->block);
    }
    if (!entry->is_summary)
        find_acronyms(cutter, entry->texts[1]);
}

void pt_cut(pt_cutter *cutter, pt_block *block)
{
    cutter->block = block;
    for (size_t i = 0; i < block->entries.len; i++) {
        pt_entry *entry = &block->entries.at[i];

        if (!entry->is_gone)
            cut_entry(cutter, entry);
        entry->units_end = block->units.len;
        entry->acronyms_end = block->acronyms.len;
    }
}
