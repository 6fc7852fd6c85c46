#include "analysis/names/persons.h"

#include "base/memory.h"
#include "store/statement.h"

#include <stdlib.h>

/* ── Persons ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

struct registry {
    pt_dict *names;    /* of `persons`, in their order */
    int64_t *id;       /* of each in the store; 0: none yet */
    bool *is_the_same; /* its row is as it should be */
    int64_t last_id;
};

static bool row_is(pt_statement *row, const pt_person *person)
{
    return pt_str_equal(pt_read_str(row, 2), person->name_key) && pt_read_int(row, 3) == person->part &&
           pt_read_int(row, 4) == person->is_group && pt_read_real(row, 5) == person->risk &&
           pt_str_equal(pt_read_str(row, 6), person->orcid);
}

static pt_status drop_person(pt_store *store, int64_t id, pt_error *err)
{
    pt_statement *drop;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_NAMES_DROP_PERSON, &drop, err));
    pt_bind_int(drop, 1, id);
    return pt_statement_run(drop, err);
}

/* Looks up who is known already; those whose name is gone are dropped. */
static pt_status find_known(pt_store *store, struct registry *registry, const pt_person *persons, pt_error *err)
{
    PT_ARRAY(int64_t) gone = { 0 };
    pt_statement *rows;
    pt_status st;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_NAMES_PERSONS, &rows, err));
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        int64_t id = pt_read_int(rows, 0);
        uint32_t person = pt_dict_find(registry->names, pt_read_str(rows, 1));

        registry->last_id = id > registry->last_id ? id : registry->last_id;
        if (person == PT_NONE) {
            PT_PUSH(&gone, id);
            continue;
        }
        registry->id[person] = id;
        registry->is_the_same[person] = row_is(rows, &persons[person]);
    }
    st = st == PT_END ? PT_OK : st;
    for (size_t i = 0; st == PT_OK && i < gone.len; i++)
        st = drop_person(store, gone.at[i], err);
    free(gone.at);
    return st;
}

pt_status pt_person_put(pt_store *store, int64_t id, const pt_person *person, pt_error *err)
{
    pt_statement *put;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_NAMES_PUT_PERSON, &put, err));
    pt_bind_int(put, 1, id);
    pt_bind_str(put, 2, person->name);
    pt_bind_str(put, 3, person->name_key);
    pt_bind_int(put, 4, person->part);
    pt_bind_int(put, 5, person->is_group);
    pt_bind_real(put, 6, person->risk);
    pt_bind_str(put, 7, person->orcid);
    return pt_statement_run(put, err);
}

static pt_status save_persons(pt_store *store, struct registry *registry, const pt_person *persons, size_t count,
                              pt_error *err)
{
    PT_TRY(find_known(store, registry, persons, err));
    for (size_t i = 0; i < count; i++) {
        if (registry->is_the_same[i])
            continue;
        if (registry->id[i] == 0)
            registry->id[i] = ++registry->last_id;
        PT_TRY(pt_person_put(store, registry->id[i], &persons[i], err));
    }
    return PT_OK;
}

/* ── Mentions and spellings ──────────────────────────────────────────────────────────────────────────────────────── */

static bool is_other(const struct registry *registry, const pt_mention *m)
{
    return m->person_id != registry->id[m->person];
}

static pt_status save_mention(pt_store *store, const struct registry *registry, const pt_mention *m, pt_error *err)
{
    pt_statement *set;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_NAMES_SET, &set, err));
    pt_bind_int(set, 1, m->paper_id);
    pt_bind_int(set, 2, m->position);
    pt_bind_int(set, 3, registry->id[m->person]);
    return pt_statement_run(set, err);
}

/* Where most are new, their index is made after them: rows come by paper, the index is by person. */
static pt_status save_mentions(pt_store *store, const struct registry *registry, const pt_roll *roll, pt_error *err)
{
    const pt_sql drop = PT_SQL_ANALYSIS_NAMES_DROP_INDEX, add = PT_SQL_ANALYSIS_NAMES_ADD_INDEX;
    size_t others = 0;
    bool are_most;

    for (size_t i = 0; i < roll->mention_count; i++)
        others += is_other(registry, &roll->mentions[i]);
    are_most = others > roll->mention_count / 2;
    if (are_most)
        PT_TRY(pt_store_run_all(store, &drop, 1, err));
    for (size_t i = 0; i < roll->mention_count; i++)
        if (is_other(registry, &roll->mentions[i]))
            PT_TRY(save_mention(store, registry, &roll->mentions[i], err));
    return are_most ? pt_store_run_all(store, &add, 1, err) : PT_OK;
}

struct spelt {
    int64_t author_id, person_id;
};

static int by_spelling(const void *a, const void *b)
{
    const struct spelt *x = a, *y = b;

    if (x->author_id != y->author_id)
        return x->author_id < y->author_id ? -1 : 1;
    return (x->person_id > y->person_id) - (x->person_id < y->person_id);
}

static pt_status add_spelling(pt_store *store, const struct spelt *spelt, pt_error *err)
{
    pt_statement *add;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_NAMES_ADD_SPELLING, &add, err));
    pt_bind_int(add, 1, spelt->author_id);
    pt_bind_int(add, 2, spelt->person_id);
    return pt_statement_run(add, err);
}

static pt_status save_spellings(pt_store *store, const struct registry *registry, const pt_roll *roll, pt_error *err)
{
    const pt_sql clear[] = { PT_SQL_ANALYSIS_NAMES_CLEAR_SPELLINGS };
    int64_t *last =
        PT_CALLOC(int64_t, roll->spelling_count); /* by spelling: who was noted last; most are one person's */
    PT_ARRAY(struct spelt) spelt = { 0 };
    pt_status st;

    for (size_t i = 0; i < roll->mention_count; i++) {
        const pt_mention *m = &roll->mentions[i];

        if (last[m->spelling] != registry->id[m->person])
            PT_PUSH(&spelt, ((struct spelt){ roll->spellings[m->spelling].author_id, registry->id[m->person] }));
        last[m->spelling] = registry->id[m->person];
    }
    if (spelt.len)
        qsort(spelt.at, spelt.len, sizeof *spelt.at, by_spelling);
    PT_OR_DONE(pt_store_run_all(store, clear, 1, err));
    for (size_t i = 0; i < spelt.len; i++)
        if (i == 0 || by_spelling(&spelt.at[i - 1], &spelt.at[i]) != 0)
            PT_OR_DONE(add_spelling(store, &spelt.at[i], err));
done:
    free(last);
    free(spelt.at);
    return st;
}

pt_status pt_persons_save(pt_store *store, const pt_roll *roll, const pt_person *persons, size_t count, pt_error *err)
{
    struct registry registry = { pt_dict_new(), PT_CALLOC(int64_t, count), PT_CALLOC(bool, count), 0 };
    pt_status st;

    for (size_t i = 0; i < count; i++)
        pt_dict_add(registry.names, persons[i].name);
    PT_OR_DONE(save_persons(store, &registry, persons, count, err));
    PT_OR_DONE(save_mentions(store, &registry, roll, err));
    PT_OR_DONE(save_spellings(store, &registry, roll, err));
done:
    pt_dict_free(registry.names);
    free(registry.id);
    free(registry.is_the_same);
    return st;
}
