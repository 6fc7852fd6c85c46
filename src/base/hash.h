/* One hash for everything that must be recognised again: files, records, results. May use: str.
 *
 *   XXH3 of 128 bits (libxxhash): at memory speed, and no two different texts are expected to meet in any archive.
 *   It is no signature: whoever can forge a file's hash could as well leave the file out. */
#ifndef PT_BASE_HASH_H
#define PT_BASE_HASH_H

#include "base/str.h"

#include <stdint.h>

typedef struct pt_hash {
    uint64_t high, low;
} pt_hash;

pt_hash pt_hash_of(pt_str bytes);

bool pt_hash_equal(pt_hash a, pt_hash b);

/* Order of two hashes as numbers: -1, 0, 1. */
int pt_hash_compare(pt_hash a, pt_hash b);

/* 32 hexadecimal digits and a NUL. */
void pt_hash_print(pt_hash hash, char text[33]);

/* Back from 32 hexadecimal digits; zero for what is none. */
pt_hash pt_hash_parse(pt_str digits);

/* A running hash over many pieces; each piece is hashed with its length, so "ab"+"c" is not "a"+"bc". */
typedef struct pt_hasher pt_hasher;
pt_hasher *pt_hasher_new(void);
void pt_hasher_add(pt_hasher *hasher, pt_str piece);
/* The same without the length: a stream cut anywhere gives the same hash, that of pt_hash_of. */
void pt_hasher_add_raw(pt_hasher *hasher, pt_str bytes);
pt_hash pt_hasher_value(const pt_hasher *hasher);
void pt_hasher_reset(pt_hasher *hasher);
void pt_hasher_free(pt_hasher *hasher);

#endif
