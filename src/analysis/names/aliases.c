#include "analysis/names/aliases.h"

#include "analysis/names/evidence.h"
#include "analysis/names/likeness.h"
#include "analysis/names/risk.h"
#include "base/memory.h"

#include <math.h>
#include <stdlib.h>

enum {
    MOST_COMPARED = 500 /* names that share family name and initial; of larger blocks each is held against so many */
};

static const double enough_trust = 1.5, rare_mate = 0.4;

struct search {
    const pt_roll *roll;
    const pt_decisions *decisions;
    const pt_works *works;
    const pt_spelling **usual; /* by key of the roll */
    uint32_t *mate_of;         /* by name: 1 + the last name whose co-author it was found to be */
    PT_ARRAY(pt_alias) found;
};

/* ── Evidence ────────────────────────────────────────────────────────────────────────────────────────────────────── */

struct shared {
    size_t count;
    double trust, rarity;
    bool is_together; /* on a paper: then they are two */
    pt_orcid_says orcid;
    uint32_t mate[2];
};

static void mark_mates(struct search *s, uint32_t name)
{
    const uint32_t *paper = pt_list_of(&s->works->of_name, name);

    for (size_t i = 0; i < pt_list_size(&s->works->of_name, name); i++)
        for (size_t j = 0; j < pt_list_size(&s->works->team, paper[i]); j++)
            s->mate_of[pt_list_of(&s->works->team, paper[i])[j]] = name + 1;
}

static double rarity_of(const pt_works *works, uint32_t name)
{
    return name == PT_NONE ? 0 : pt_works_rarity(works, name) * (works->trust ? (double)works->trust[name] : 1);
}

static void note_mate(struct search *s, uint32_t mate, struct shared *shared)
{
    double rarity = rarity_of(s->works, mate);

    s->mate_of[mate] = 0; /* once is enough */
    shared->count++;
    shared->trust += s->works->trust ? (double)s->works->trust[mate] : 1;
    shared->rarity += rarity;
    if (rarity > rarity_of(s->works, shared->mate[0])) {
        shared->mate[1] = shared->mate[0];
        shared->mate[0] = mate;
    } else if (rarity > rarity_of(s->works, shared->mate[1])) {
        shared->mate[1] = mate;
    }
}

/* The ORCID of a name, where all its papers that state one state the same; empty else. */
static pt_str orcid_of(const pt_works *works, uint32_t name)
{
    const uint32_t *paper = pt_list_of(&works->of_name, name);
    pt_str found = { 0 };

    for (size_t i = 0; works->orcid && i < pt_list_size(&works->of_name, name); i++) {
        pt_str orcid = works->orcid[pt_works_place(works, paper[i], name)];

        if (found.len && orcid.len && !pt_str_equal(found, orcid))
            return (pt_str){ 0 };
        found = orcid.len ? orcid : found;
    }
    return found;
}

static struct shared compare(struct search *s, uint32_t a, uint32_t b)
{
    const uint32_t *paper = pt_list_of(&s->works->of_name, b);
    struct shared shared = { .mate = { PT_NONE, PT_NONE } };
    pt_str of_a = orcid_of(s->works, a), of_b = orcid_of(s->works, b);

    if (of_a.len && of_b.len)
        shared.orcid = pt_str_equal(of_a, of_b) ? PT_ORCID_SAME : PT_ORCID_OTHER;
    mark_mates(s, a);
    shared.is_together = s->mate_of[b] == a + 1;
    for (size_t i = 0; i < pt_list_size(&s->works->of_name, b); i++)
        for (size_t j = 0; j < pt_list_size(&s->works->team, paper[i]); j++) {
            uint32_t mate = pt_list_of(&s->works->team, paper[i])[j];

            if (s->mate_of[mate] == a + 1)
                note_mate(s, mate, &shared);
        }
    return shared;
}

static bool is_enough(const struct shared *shared, pt_alike alike)
{
    if (shared->is_together || shared->orcid == PT_ORCID_OTHER)
        return false;
    if (shared->orcid == PT_ORCID_SAME || (shared->count >= 2 && shared->trust >= enough_trust))
        return true;
    return alike == PT_ALIKE_LETTERS && shared->rarity >= rare_mate;
}

/* A name that is several people's is not as a whole another's. */
static bool is_ambiguous(const pt_works *works, uint32_t name)
{
    return works->trust && (double)works->trust[name] < 1 - PT_RISK_AMBIGUOUS;
}

/* Without a letter beyond ASCII's in one of the two nobody wrote an umlaut. */
static bool has_accent(pt_str name)
{
    for (size_t i = 0; i < name.len; i++)
        if ((unsigned char)name.at[i] >= 0x80)
            return true;
    return false;
}

static bool may_be_one(const struct search *s, const pt_alias *v, pt_alike alike)
{
    if (is_ambiguous(s->works, v->into) || is_ambiguous(s->works, v->from))
        return false;
    if (alike == PT_ALIKE_UMLAUT && !has_accent(s->usual[v->into_key]->name) &&
        !has_accent(s->usual[v->from_key]->name))
        return false;
    return !pt_decisions_forbid(s->decisions, s->roll, v->into_key, v->from_key);
}

static void try_pair(struct search *s, uint32_t a, uint32_t b)
{
    pt_alike alike = pt_names_alike(s->works->key[a], s->works->key[b]);
    bool a_is_larger = pt_list_size(&s->works->of_name, a) >= pt_list_size(&s->works->of_name, b);
    pt_alias v = { .into = a_is_larger ? a : b, .from = a_is_larger ? b : a };
    struct shared shared;

    if (alike == PT_UNLIKE)
        return;
    v.into_key = pt_dict_find(s->roll->keys, s->works->key[v.into]);
    v.from_key = pt_dict_find(s->roll->keys, s->works->key[v.from]);
    shared = compare(s, a, b);
    if (!is_enough(&shared, alike) || !may_be_one(s, &v, alike))
        return;
    v.score = shared.orcid == PT_ORCID_SAME ? NAN : shared.rarity;
    v.mate[0] = shared.mate[0];
    v.mate[1] = shared.mate[1];
    PT_PUSH(&s->found, v);
}

/* ── Candidates ──────────────────────────────────────────────────────────────────────────────────────────────────── */

struct blocked {
    uint64_t block; /* hash of what likely variants share */
    uint32_t name;
};

static int by_block(const void *a, const void *b)
{
    const struct blocked *x = a, *y = b;

    if (x->block != y->block)
        return x->block < y->block ? -1 : 1;
    return (x->name > y->name) - (x->name < y->name);
}

static int by_pair(const void *a, const void *b)
{
    const pt_alias *x = a, *y = b;

    if (x->into != y->into)
        return x->into < y->into ? -1 : 1;
    return (x->from > y->from) - (x->from < y->from);
}

static void try_neighbours(struct search *s, const struct blocked *blocked, size_t i)
{
    for (size_t j = i + 1; j < s->works->names && j <= i + MOST_COMPARED && blocked[j].block == blocked[i].block; j++)
        try_pair(s, blocked[i].name, blocked[j].name);
}

static void add_found(struct search *s, const struct search *more)
{
    for (size_t i = 0; i < more->found.len; i++)
        PT_PUSH(&s->found, more->found.at[i]);
}

/* What threads find is sorted in the end, and does not depend on which of them found it. */
static void search_blocks(struct search *s, pt_likeness likeness, int jobs)
{
    struct blocked *blocked = PT_CALLOC(struct blocked, s->works->names + 1);

    for (uint32_t n = 0; n < s->works->names; n++)
        blocked[n] = (struct blocked){ pt_name_block(s->works->key[n], likeness), n };
    qsort(blocked, s->works->names, sizeof *blocked, by_block);
#pragma omp parallel num_threads(jobs)
    {
        struct search own = *s; /* of this thread */

        own.mate_of = PT_CALLOC(uint32_t, s->works->names + 1);
        own.found.at = NULL;
        own.found.len = own.found.room = 0;
#pragma omp for schedule(dynamic, 1024)
        for (size_t i = 0; i < s->works->names; i++)
            try_neighbours(&own, blocked, i);
#pragma omp critical
        add_found(s, &own);
        free(own.mate_of);
        free(own.found.at);
    }
    free(blocked);
}

/* ── Competition ─────────────────────────────────────────────────────────────────────────────────────────────────── */

/* One of the two names of a pair that was found. */
struct end {
    uint32_t name;
    size_t pair;
};

static int by_name(const void *a, const void *b)
{
    const struct end *x = a, *y = b;

    if (x->name != y->name)
        return x->name < y->name ? -1 : 1;
    return (x->pair > y->pair) - (x->pair < y->pair);
}

/* Both ends of all pairs, those of a name together; to be freed. */
static struct end *sort_ends(const struct search *s)
{
    struct end *ends = PT_CALLOC(struct end, 2 * s->found.len + 1);

    for (size_t i = 0; i < s->found.len; i++) {
        ends[2 * i] = (struct end){ s->found.at[i].into, i };
        ends[2 * i + 1] = (struct end){ s->found.at[i].from, i };
    }
    qsort(ends, 2 * s->found.len, sizeof *ends, by_name);
    return ends;
}

/* Marks the pairs of `name` whose others are not alike among themselves: then it may be any of them, and is none. */
static void contest(const struct search *s, const struct end *ends, size_t count, bool *is_contested)
{
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < i; j++) {
            const pt_alias *one = &s->found.at[ends[i].pair], *two = &s->found.at[ends[j].pair];
            uint32_t a = one->into == ends[i].name ? one->from : one->into;
            uint32_t b = two->into == ends[j].name ? two->from : two->into;

            if (a != b && pt_names_alike(s->works->key[a], s->works->key[b]) == PT_UNLIKE)
                is_contested[ends[i].pair] = is_contested[ends[j].pair] = true;
        }
}

/* By pair; to be freed. */
static bool *find_contested(const struct search *s)
{
    size_t count = 2 * s->found.len;
    bool *is_contested = PT_CALLOC(bool, s->found.len + 1);
    struct end *ends = sort_ends(s);

    for (size_t i = 0, next; i < count; i = next) {
        for (next = i + 1; next < count && ends[next].name == ends[i].name;)
            next++;
        contest(s, ends + i, next - i, is_contested);
    }
    free(ends);
    return is_contested;
}

/* "shares Ann Ash and Bo Birk with it, and no other name like it does". */
static pt_str describe(const struct search *s, const pt_alias *v, pt_arena *arena)
{
    const pt_spelling *mate[2] = { NULL, NULL };

    for (int i = 0; i < 2 && v->mate[i] != PT_NONE; i++)
        mate[i] = s->usual[pt_dict_find(s->roll->keys, s->works->key[v->mate[i]])];
    if (isnan(v->score))
        return pt_arena_printf(arena, "has the same ORCID");
    if (mate[1])
        return pt_arena_printf(arena, "shares %.*s and %.*s with it, and no other name like it does",
                               PT_FMT(mate[0]->name), PT_FMT(mate[1]->name));
    return pt_arena_printf(arena, "has the same letters and shares %.*s with it", PT_FMT(mate[0]->name));
}

static void keep_alias(const struct search *s, const pt_alias *v, pt_aliases *aliases)
{
    pt_alias *kept = &aliases->at[aliases->count++];

    *kept = *v;
    kept->from_name = s->usual[v->from_key]->name;
    kept->reason = describe(s, v, &aliases->arena);
}

void pt_aliases_find(const pt_roll *roll, const pt_decisions *decisions, const pt_works *works, int jobs,
                     pt_aliases *aliases)
{
    struct search s = { .roll = roll, .decisions = decisions, .works = works };
    bool *is_contested;

    s.usual = pt_roll_usual(roll);
    for (int likeness = 0; likeness < PT_LIKENESSES; likeness++)
        search_blocks(&s, (pt_likeness)likeness, jobs);
    if (s.found.len)
        qsort(s.found.at, s.found.len, sizeof *s.found.at, by_pair);
    is_contested = find_contested(&s);
    *aliases = (pt_aliases){ .at = PT_CALLOC(pt_alias, s.found.len + 1) };
    for (size_t i = 0; i < s.found.len; i++)
        if ((i == 0 || by_pair(&s.found.at[i - 1], &s.found.at[i]) != 0) && !is_contested[i])
            keep_alias(&s, &s.found.at[i], aliases);
    free(is_contested);
    free(s.usual);
    free(s.found.at);
}

void pt_aliases_free(pt_aliases *aliases)
{
    free(aliases->at);
    pt_arena_free(&aliases->arena);
    *aliases = (pt_aliases){ 0 };
}

static uint32_t root_of(const uint32_t *root, uint32_t key)
{
    while (root[key] != key)
        key = root[key];
    return key;
}

void pt_aliases_apply(pt_aliases *aliases, pt_roll *roll)
{
    uint32_t keys = pt_dict_count(roll->keys), *root = PT_CALLOC(uint32_t, keys + 1);

    for (uint32_t k = 0; k < keys; k++)
        root[k] = k;
    for (size_t i = 0; i < aliases->count; i++)
        root[root_of(root, aliases->at[i].from_key)] = root_of(root, aliases->at[i].into_key);
    for (size_t i = 0; i < aliases->count; i++)
        aliases->at[i].into_key = root_of(root, aliases->at[i].into_key);
    for (size_t i = 0; i < roll->spelling_count; i++)
        roll->spellings[i].name_key = root_of(root, roll->spellings[i].name_key);
    free(root);
}
