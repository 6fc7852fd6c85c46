#include "analysis/names/outcome.h"

#include "analysis/names/reasons.h"
#include "base/memory.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

struct making {
    pt_roll *roll;
    const pt_works *works;
    const pt_verdicts *verdicts;
    const pt_spelling **usual; /* by key: its usual spelling; NULL where no paper has it any more */
    pt_str *shown;             /* by name of `works`: the same */
    pt_dict *taken;            /* names of persons */
    uint32_t *first;           /* by key: its first person */
    PT_ARRAY(pt_person) persons;
    PT_ARRAY(uint32_t) by_part; /* persons of split names by name, then part; PT_NONE where a part has no paper */
    size_t *parts;              /* by name of `works`: where its parts begin in by_part */
    PT_ARRAY(pt_reason) reasons;
    pt_arena *arena;
};

/* ── Spellings ───────────────────────────────────────────────────────────────────────────────────────────────────── */

static void find_usual(struct making *m)
{
    m->usual = pt_roll_usual(m->roll);
    m->shown = m->works ? PT_CALLOC(pt_str, m->works->names + 1) : NULL;
    for (uint32_t key = 0; key < pt_dict_count(m->roll->keys); key++)
        if (m->usual[key]) {
            pt_dict_add(m->taken, m->usual[key]->name);
            if (m->works && m->works->name_of_key[key] != PT_NONE)
                m->shown[m->works->name_of_key[key]] = m->usual[key]->name;
        }
}

/* ── Persons ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* "Yang Liu (2)"; a name that is spelt so already is left alone. */
static pt_str name_part(struct making *m, pt_str name, uint32_t part)
{
    do
        name = pt_arena_printf(m->arena, "%.*s (%u)", PT_FMT(name), part);
    while (pt_dict_find(m->taken, name) != PT_NONE);
    pt_dict_add(m->taken, name);
    return name;
}

static uint32_t add_person(struct making *m, uint32_t key, uint32_t part, double risk)
{
    const pt_spelling *usual = m->usual[key];

    PT_PUSH(&m->persons, ((pt_person){ .name = part ? name_part(m, usual->name, part) : usual->name,
                                       .name_key = pt_dict_text(m->roll->keys, key),
                                       .part = part,
                                       .is_group = usual->is_group,
                                       .risk = risk }));
    return (uint32_t)m->persons.len - 1;
}

/* The papers of one part of a name; `paper` holds them all. */
static size_t take_part(const struct making *m, uint32_t name, int32_t person, uint32_t *paper)
{
    const pt_namesakes *namesakes = &m->verdicts->at[name].namesakes;
    size_t count = 0;

    for (size_t i = 0; i < namesakes->papers; i++)
        if (namesakes->of[i].person == person)
            paper[count++] = pt_list_of(&m->works->of_name, name)[i];
    return count;
}

/* What nothing joins to anybody comes last, under the name itself. */
static void add_parts(struct making *m, pt_risk_scale *scale, uint32_t key, uint32_t name)
{
    const pt_namesakes *namesakes = &m->verdicts->at[name].namesakes;
    uint32_t *paper = PT_CALLOC(uint32_t, namesakes->papers);

    m->parts[name] = m->by_part.len;
    for (uint32_t part = 0; part <= namesakes->persons; part++) {
        size_t papers = take_part(m, name, (int32_t)part - 1, paper);
        uint32_t person = PT_NONE;
        pt_reason reason;

        if (papers) {
            double share = (double)papers / (double)namesakes->papers;
            pt_risk risk = pt_risk_weigh(scale, name, paper, papers, m->verdicts->expected[name] * share);

            person = add_person(m, key, part, risk.score);
            reason = pt_reason_of_part(m->arena, &m->verdicts->at[name], m->shown, (int32_t)part - 1);
            reason.person = person;
            reason.other = m->usual[key]->name;
            PT_PUSH(&m->reasons, reason);
        }
        PT_PUSH(&m->by_part, person);
    }
    free(paper);
}

static void add_whole(struct making *m, uint32_t key, const pt_verdict *verdict)
{
    uint32_t person = add_person(m, key, 0, verdict ? verdict->risk.score : 0);
    pt_reason reason = { .person = person };

    if (verdict && pt_reason_of_whole(m->arena, verdict, &reason))
        PT_PUSH(&m->reasons, reason);
}

static void add_persons(struct making *m)
{
    uint32_t keys = pt_dict_count(m->roll->keys);
    pt_risk_scale *scale = m->works ? pt_risk_scale_open(m->works) : NULL;

    m->first = PT_CALLOC(uint32_t, keys + 1);
    m->parts = m->works ? PT_CALLOC(size_t, m->works->names + 1) : NULL;
    for (uint32_t key = 0; key < keys; key++) {
        uint32_t name = m->works ? m->works->name_of_key[key] : PT_NONE;
        const pt_verdict *verdict = name == PT_NONE ? NULL : &m->verdicts->at[name];

        m->first[key] = (uint32_t)m->persons.len;
        if (m->usual[key] && verdict && verdict->namesakes.of)
            add_parts(m, scale, key, name);
        else if (m->usual[key])
            add_whole(m, key, verdict);
    }
    pt_risk_scale_close(scale);
}

/* ── Mentions ────────────────────────────────────────────────────────────────────────────────────────────────────── */

static size_t place_of(const pt_works *works, uint32_t name, uint32_t paper)
{
    const uint32_t *papers = pt_list_of(&works->of_name, name);
    size_t low = 0, high = pt_list_size(&works->of_name, name);

    while (high - low > 1) {
        size_t middle = (low + high) / 2;

        if (papers[middle] <= paper)
            low = middle;
        else
            high = middle;
    }
    return low;
}

static uint32_t person_of(const struct making *m, const pt_mention *mention)
{
    uint32_t key = m->roll->spellings[mention->spelling].name_key;
    uint32_t name = m->works ? m->works->name_of_key[key] : PT_NONE;
    const pt_namesakes *namesakes = name == PT_NONE ? NULL : &m->verdicts->at[name].namesakes;
    size_t place;

    if (!namesakes || !namesakes->of)
        return m->first[key];
    place = place_of(m->works, name, m->works->paper_of_id[mention->paper_id]);
    return m->by_part.at[m->parts[name] + (size_t)(namesakes->of[place].person + 1)];
}

static void set_mentions(struct making *m)
{
    for (size_t i = 0; i < m->roll->mention_count; i++) {
        pt_mention *mention = &m->roll->mentions[i];
        pt_person *person;

        mention->person = person_of(m, mention);
        person = &m->persons.at[mention->person];
        if (person->orcid.len == 0 || (mention->orcid.len && pt_str_compare(mention->orcid, person->orcid) < 0))
            person->orcid = mention->orcid;
    }
}

/* ── Reasons ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void add_joins(struct making *m, const pt_aliases *aliases)
{
    for (size_t i = 0; i < aliases->count; i++) {
        const pt_alias *v = &aliases->at[i];

        PT_PUSH(&m->reasons, ((pt_reason){ .person = m->first[v->into_key],
                                           .kind = "join",
                                           .other = v->from_name,
                                           .score = v->score,
                                           .text = v->reason }));
    }
}

/* Spellings that fold to the name; those that evidence or the user joined to it are told there. */
static void add_spellings(struct making *m)
{
    pt_dict *told = pt_dict_new();

    for (size_t i = 0; i < m->reasons.len; i++)
        if (m->reasons.at[i].other.len)
            pt_dict_add(told, m->reasons.at[i].other);
    for (size_t i = 0; i < m->roll->spelling_count; i++) {
        const pt_spelling *s = &m->roll->spellings[i], *usual = m->usual[s->name_key];

        if (s->papers == 0 || s == usual || pt_dict_find(told, s->name) != PT_NONE)
            continue;
        PT_PUSH(&m->reasons, ((pt_reason){ .person = m->first[s->name_key],
                                           .kind = "spelling",
                                           .other = s->name,
                                           .score = NAN,
                                           .text = pt_arena_printf(m->arena, "folds to the same name; on %u paper%s",
                                                                   s->papers, s->papers == 1 ? "" : "s") }));
    }
    pt_dict_free(told);
}

static void add_users(struct making *m, pt_str of, pt_str other, const char *said, size_t line)
{
    uint32_t key = pt_decisions_key(m->roll, of);

    if (key != PT_NONE && m->usual[key])
        PT_PUSH(&m->reasons,
                ((pt_reason){ .person = m->first[key],
                              .kind = "user",
                              .other = other,
                              .score = NAN,
                              .text = pt_arena_printf(m->arena, "%s in line %zu of the decisions", said, line) }));
}

/* What the user said of two spellings; of one name it is told where that is kept or split. */
static void add_decisions(struct making *m, const pt_decisions *decisions)
{
    for (size_t i = 0; i < decisions->count; i++) {
        const pt_decision *d = &decisions->at[i];

        if (d->kind == PT_DECISION_MERGE)
            add_users(m, d->other, d->other, "merged", d->line);
        if (d->kind == PT_DECISION_APART) {
            add_users(m, d->name, d->other, "kept apart", d->line);
            add_users(m, d->other, d->name, "kept apart", d->line);
        }
    }
}

static int by_person(const void *a, const void *b)
{
    const pt_reason *x = a, *y = b;

    if (x->person != y->person)
        return x->person < y->person ? -1 : 1;
    return strcmp(x->kind, y->kind) ? strcmp(x->kind, y->kind) : pt_str_compare(x->other, y->other);
}

void pt_outcome_make(pt_roll *roll, const pt_works *works, const pt_verdicts *verdicts, const pt_aliases *aliases,
                     const pt_decisions *decisions, pt_outcome *outcome)
{
    struct making m = { .roll = roll, .works = works, .verdicts = verdicts, .arena = &outcome->arena };

    m.taken = pt_dict_new();
    find_usual(&m);
    add_persons(&m);
    add_joins(&m, aliases);
    add_decisions(&m, decisions);
    if (works) /* raw names are folded to nothing */
        add_spellings(&m);
    if (m.reasons.len)
        qsort(m.reasons.at, m.reasons.len, sizeof *m.reasons.at, by_person);
    set_mentions(&m);
    outcome->persons = m.persons.at;
    outcome->person_count = m.persons.len;
    outcome->reasons = m.reasons.at;
    outcome->reason_count = m.reasons.len;
    pt_dict_free(m.taken);
    free(m.usual);
    free(m.shown);
    free(m.first);
    free(m.by_part.at);
    free(m.parts);
}

void pt_outcome_free(pt_outcome *outcome)
{
    free(outcome->persons);
    free(outcome->reasons);
    pt_arena_free(&outcome->arena);
    *outcome = (pt_outcome){ 0 };
}
