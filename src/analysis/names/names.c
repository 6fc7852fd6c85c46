/* Who a name is taken for: spellings are joined, names that stand for several people are split, and each decision is
 * kept with its reason (METHODS, section 3). All names are decided anew in each run, since what speaks for a decision
 * (how common a name is, what a shared co-author is worth) is a matter of the whole store; only what came out otherwise
 * is written. */
#include "analysis/analysis.h"

#include "analysis/names/persons.h"
#include "analysis/names/roll.h"
#include "base/memory.h"

#include <stdlib.h>

struct names {
    pt_roll roll;
    pt_person *persons;
    size_t person_count;
    uint32_t *of_key; /* each folded name's person; PT_NONE where no paper has it any more */
};

/* ── compute ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Is `a` the more usual of two spellings? */
static bool is_more_usual(const pt_spelling *a, const pt_spelling *b)
{
    if (a->papers != b->papers)
        return a->papers > b->papers;
    return pt_str_compare(a->name, b->name) < 0;
}

/* The usual spelling of each folded name, NULL where no paper has it any more. To be freed. */
static const pt_spelling **usual_spellings(const pt_roll *roll)
{
    const pt_spelling **usual = PT_CALLOC(const pt_spelling *, pt_dict_count(roll->keys));

    for (size_t i = 0; i < roll->spelling_count; i++) {
        const pt_spelling *s = &roll->spellings[i];

        if (s->papers && (!usual[s->name_key] || is_more_usual(s, usual[s->name_key])))
            usual[s->name_key] = s;
    }
    return usual;
}

static void compute(struct names *n)
{
    uint32_t keys = pt_dict_count(n->roll.keys);
    const pt_spelling **usual = usual_spellings(&n->roll);

    n->persons = PT_CALLOC(pt_person, keys);
    n->of_key = PT_CALLOC(uint32_t, keys);
    for (uint32_t key = 0; key < keys; key++) {
        n->of_key[key] = usual[key] ? (uint32_t)n->person_count : PT_NONE;
        if (usual[key])
            n->persons[n->person_count++] = (pt_person){ .name = usual[key]->name,
                                                         .name_key = pt_dict_text(n->roll.keys, key),
                                                         .is_group = usual[key]->is_group };
    }
    free(usual);
    for (size_t i = 0; i < n->roll.mention_count; i++)
        n->roll.mentions[i].person = n->of_key[n->roll.spellings[n->roll.mentions[i].spelling].name_key];
}

static pt_status run(pt_store *store, const pt_scope *scope, const pt_observer *observer, pt_error *err)
{
    struct names n = { 0 };
    pt_status st;

    (void)observer;
    PT_OR_DONE(pt_roll_load(store, scope->has_raw_names, &n.roll, err));
    compute(&n);
    PT_OR_DONE(pt_persons_save(store, &n.roll, n.persons, n.person_count, err));
done:
    free(n.persons);
    free(n.of_key);
    pt_roll_free(&n.roll);
    return st;
}

const pt_analysis pt_analysis_names = {
    .name = "names", .needs = PT_NEEDS("terms"), .version = 1, .heeds = PT_HEEDS_NAMES, .run = run
};
