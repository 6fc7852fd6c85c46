#include "analysis/names/roll.h"

#include "base/hash.h"
#include "base/memory.h"
#include "paper/name_key.h"
#include "store/statement.h"

#include <stdlib.h>

enum { LONGEST_KEY = 1 << 16 };

/* `number` gives each author_id its place among the spellings; ids are dense, so a plain array does. */
static pt_status load_spellings(pt_store *store, bool raw, pt_roll *roll, uint32_t **number, pt_error *err)
{
    PT_ARRAY(pt_spelling) spellings = { 0 };
    pt_buf key = { .limit = LONGEST_KEY };
    pt_statement *rows;
    pt_status st;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_NAMES_AUTHORS, &rows, err));
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        pt_spelling s = { .author_id = pt_read_int(rows, 0),
                          .name = pt_arena_copy(&roll->arena, pt_read_str(rows, 1)),
                          .is_group = pt_read_int(rows, 2) };

        pt_buf_reset(&key);
        if (raw)
            pt_buf_add(&key, s.name);
        else
            pt_name_key(s.name, &key);
        s.name_key = pt_dict_add(roll->keys, pt_buf_text(&key));
        PT_PUSH(&spellings, s);
    }
    pt_buf_free(&key);
    roll->spellings = spellings.at;
    roll->spelling_count = spellings.len;
    *number = PT_CALLOC(uint32_t, spellings.len ? (size_t)spellings.at[spellings.len - 1].author_id + 1 : 1);
    for (size_t i = 0; i < spellings.len; i++)
        (*number)[spellings.at[i].author_id] = (uint32_t)i;
    return st == PT_END ? PT_OK : st;
}

static uint64_t employer_of(pt_str affiliation)
{
    return affiliation.len ? pt_hash_of(affiliation).low | 1 : 0;
}

static pt_status load_mentions(pt_store *store, const uint32_t *number, pt_roll *roll, pt_error *err)
{
    PT_ARRAY(pt_mention) mentions = { 0 };
    pt_statement *rows;
    pt_status st;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_NAMES_AUTHORSHIPS, &rows, err));
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        pt_mention m = { .paper_id = pt_read_int(rows, 0),
                         .position = (uint32_t)pt_read_int(rows, 1),
                         .spelling = number[pt_read_int(rows, 2)],
                         .orcid = pt_arena_copy(&roll->arena, pt_read_str(rows, 3)),
                         .person_id = pt_read_int(rows, 4),
                         .employer = employer_of(pt_read_str(rows, 5)),
                         .person = PT_NONE };

        roll->spellings[m.spelling].papers++;
        PT_PUSH(&mentions, m);
    }
    roll->mentions = mentions.at;
    roll->mention_count = mentions.len;
    return st == PT_END ? PT_OK : st;
}

pt_status pt_roll_load(pt_store *store, bool raw, pt_roll *roll, pt_error *err)
{
    uint32_t *number = NULL;
    pt_status st;

    *roll = (pt_roll){ .keys = pt_dict_new() };
    PT_OR_DONE(load_spellings(store, raw, roll, &number, err));
    PT_OR_DONE(load_mentions(store, number, roll, err));
done:
    free(number);
    return st;
}

void pt_roll_free(pt_roll *roll)
{
    free(roll->spellings);
    free(roll->mentions);
    pt_dict_free(roll->keys);
    pt_arena_free(&roll->arena);
    *roll = (pt_roll){ 0 };
}

void pt_roll_join(pt_roll *roll, uint32_t into, uint32_t from)
{
    for (size_t i = 0; i < roll->spelling_count; i++)
        if (roll->spellings[i].name_key == from)
            roll->spellings[i].name_key = into;
}

static bool is_more_usual(const pt_spelling *a, const pt_spelling *b)
{
    if (a->papers != b->papers)
        return a->papers > b->papers;
    return pt_str_compare(a->name, b->name) < 0;
}

const pt_spelling **pt_roll_usual(const pt_roll *roll)
{
    const pt_spelling **usual = PT_CALLOC(const pt_spelling *, pt_dict_count(roll->keys) + 1);

    for (size_t i = 0; i < roll->spelling_count; i++) {
        const pt_spelling *s = &roll->spellings[i];

        if (s->papers && (!usual[s->name_key] || is_more_usual(s, usual[s->name_key])))
            usual[s->name_key] = s;
    }
    return usual;
}
