#include "base/hash.h"

#include "base/memory.h"

#include <stdio.h>
#include <stdlib.h>
#include <xxhash.h>

struct pt_hasher {
    XXH3_state_t *state;
};

static pt_hash from_xxh(XXH128_hash_t h)
{
    return (pt_hash){ h.high64, h.low64 };
}

pt_hash pt_hash_of(pt_str bytes)
{
    return from_xxh(XXH3_128bits(bytes.at ? bytes.at : "", bytes.len));
}

bool pt_hash_equal(pt_hash a, pt_hash b)
{
    return a.high == b.high && a.low == b.low;
}

int pt_hash_compare(pt_hash a, pt_hash b)
{
    if (a.high != b.high)
        return a.high < b.high ? -1 : 1;
    return a.low < b.low ? -1 : a.low > b.low;
}

void pt_hash_print(pt_hash hash, char text[33])
{
    snprintf(text, 33, "%016llx%016llx", (unsigned long long)hash.high, (unsigned long long)hash.low);
}

static uint64_t parse_half(pt_str digits)
{
    char text[17] = "";

    for (size_t i = 0; i < 16 && i < digits.len; i++)
        text[i] = digits.at[i];
    return strtoull(text, NULL, 16);
}

pt_hash pt_hash_parse(pt_str digits)
{
    return (pt_hash){ parse_half(digits), parse_half(pt_str_part(digits, 16, 16)) };
}

pt_hasher *pt_hasher_new(void)
{
    pt_hasher *hasher = PT_CALLOC(pt_hasher, 1);

    hasher->state = XXH3_createState();
    if (!hasher->state)
        pt_calloc((size_t)-1, 1); /* the hook says so and does not come back */
    XXH3_128bits_reset(hasher->state);
    return hasher;
}

void pt_hasher_add(pt_hasher *hasher, pt_str piece)
{
    uint64_t len = piece.len;

    XXH3_128bits_update(hasher->state, &len, sizeof len);
    pt_hasher_add_raw(hasher, piece);
}

void pt_hasher_add_raw(pt_hasher *hasher, pt_str bytes)
{
    if (bytes.len)
        XXH3_128bits_update(hasher->state, bytes.at, bytes.len);
}

pt_hash pt_hasher_value(const pt_hasher *hasher)
{
    return from_xxh(XXH3_128bits_digest(hasher->state));
}

void pt_hasher_reset(pt_hasher *hasher)
{
    XXH3_128bits_reset(hasher->state);
}

void pt_hasher_free(pt_hasher *hasher)
{
    if (!hasher)
        return;
    XXH3_freeState(hasher->state);
    free(hasher);
}
