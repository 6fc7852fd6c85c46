#include "analysis/terms/ngrams.h"

#include "base/hash.h"
#include "base/memory.h"

#include <stdlib.h>

enum { FIRST_PLACES = 1 << 4 };

void pt_ngrams_start(pt_ngrams *table)
{
    *table = (pt_ngrams){ .at = PT_CALLOC(pt_ngram, FIRST_PLACES), .mask = FIRST_PLACES - 1 };
}

void pt_ngrams_free(pt_ngrams *table)
{
    free(table->at);
    *table = (pt_ngrams){ 0 };
}

/* The finaliser of splitmix64 (Steele, Lea & Flood 2014): every bit of the input moves half the bits of the output. */
uint64_t pt_ngram_hash(uint64_t before, uint64_t word)
{
    uint64_t h = before + (word + 1) * UINT64_C(0x9e3779b97f4a7c15);

    h = (h ^ (h >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    h = (h ^ (h >> 27)) * UINT64_C(0x94d049bb133111eb);
    h ^= h >> 31;
    return h ? h : 1;
}

uint64_t pt_word_hash(pt_str key)
{
    return pt_hash_of(key).low;
}

uint64_t pt_run_hash(pt_str keys)
{
    uint64_t hash = 0;
    pt_str key;

    while (pt_str_cut(&keys, ' ', &key))
        hash = pt_ngram_hash(hash, pt_word_hash(key));
    return hash;
}

static pt_ngram *place_of(const pt_ngrams *table, uint64_t hash)
{
    size_t i = hash & table->mask;

    while (table->at[i].hash && table->at[i].hash != hash)
        i = (i + 1) & table->mask;
    return &table->at[i];
}

/* Moves the runs of at least `least` papers to a table of `places`, a power of two. */
static void move(pt_ngrams *table, size_t places, uint32_t least)
{
    pt_ngrams other = { .at = PT_CALLOC(pt_ngram, places), .mask = places - 1 };

    for (size_t i = 0; i <= table->mask; i++)
        if (table->at[i].hash && table->at[i].papers >= least) {
            *place_of(&other, table->at[i].hash) = table->at[i];
            other.count++;
        }
    free(table->at);
    *table = other;
}

pt_ngram *pt_ngrams_add(pt_ngrams *table, uint64_t hash)
{
    pt_ngram *place = place_of(table, hash);

    if (place->hash)
        return place;
    if (table->count * 3 >= table->mask * 2) {
        move(table, (table->mask + 1) * 2, 0);
        place = place_of(table, hash);
    }
    table->count++;
    *place = (pt_ngram){ .hash = hash, .last_paper = PT_NONE, .term = PT_NONE };
    return place;
}

pt_ngram *pt_ngrams_find(const pt_ngrams *table, uint64_t hash)
{
    pt_ngram *place = place_of(table, hash);

    return place->hash ? place : NULL;
}

void pt_ngram_count(pt_ngram *ngram, uint32_t paper)
{
    ngram->papers += ngram->last_paper != paper;
    ngram->last_paper = paper;
}

void pt_ngrams_prune(pt_ngrams *table, uint32_t least)
{
    size_t left = 0, places = FIRST_PLACES;

    for (size_t i = 0; i <= table->mask; i++)
        left += table->at[i].hash && table->at[i].papers >= least;
    while (left * 3 >= places * 2)
        places *= 2;
    move(table, places, least);
}
