#include "analysis/people/events.h"

#include "analysis/people/era.h"
#include "analysis/people/measures.h"
#include "base/dict.h"
#include "base/memory.h"
#include "numeric/association.h"
#include "numeric/matching.h"
#include "numeric/shuffle.h"
#include "store/statement.h"

#include <math.h>
#include <stdlib.h>

enum { MONTHS = 4, LEAST_RETURNING = 5, DEALS = 20 };

static const double same = 0.3, alike = 0.1;

/* One who wrote in both months, and his two communities. */
struct returning {
    uint32_t from, to;
};

struct overlap {
    uint32_t from, to, shared;
    double jaccard;
};

struct change {
    const pt_era *before, *after;
    const char *period;
    PT_ARRAY(struct returning) names; /* in their order */
    uint32_t *left, *came;            /* how many of each earlier and each later community wrote in both */
    uint32_t *kept, *met;             /* of them with others of it in the other month, too */
    PT_ARRAY(struct overlap) overlaps;
    uint32_t *match; /* by earlier community */
    size_t saved;
};

struct totals {
    double followed, continued, by_chance; /* later communities */
};

/* ── compute ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* How many of each group have a tie to another one of it in `era`; to be freed. `group_of` is by author of `era`. */
static uint32_t *count_in_touch(const pt_era *era, const uint32_t *group_of, size_t groups)
{
    bool *is_in_touch = PT_CALLOC(bool, era->teams.authors);
    uint32_t *counts = PT_CALLOC(uint32_t, groups);

    for (size_t e = 0; e < era->pairs.count; e++) {
        const pt_edge *tie = &era->pairs.edges[e];

        if (group_of[tie->a] != PT_NONE && group_of[tie->a] == group_of[tie->b])
            is_in_touch[tie->a] = is_in_touch[tie->b] = true;
    }
    for (uint32_t a = 0; a < era->teams.authors; a++)
        if (is_in_touch[a])
            counts[group_of[a]]++;
    free(is_in_touch);
    return counts;
}

static void find_returning(struct change *c)
{
    uint32_t *after = pt_teams_places(&c->before->teams, &c->after->teams),
             *before = pt_teams_places(&c->after->teams, &c->before->teams);

    c->left = PT_CALLOC(uint32_t, c->before->communities.count);
    c->came = PT_CALLOC(uint32_t, c->after->communities.count);
    for (uint32_t a = 0; a < c->before->teams.authors; a++) {
        struct returning name;

        if (after[a] == PT_NONE)
            continue;
        name = (struct returning){ c->before->communities.of_node[a], c->after->communities.of_node[after[a]] };
        c->left[name.from]++;
        c->came[name.to]++;
        before[after[a]] = name.from;
        after[a] = name.to;
        PT_PUSH(&c->names, name);
    }
    c->met = count_in_touch(c->before, after, c->after->communities.count);
    c->kept = count_in_touch(c->after, before, c->before->communities.count);
    free(after);
    free(before);
}

static int by_communities(const void *a, const void *b)
{
    const struct returning *x = a, *y = b;

    if (x->to != y->to)
        return x->to < y->to ? -1 : 1;
    return (x->from > y->from) - (x->from < y->from);
}

/* Overlaps by later community, then by earlier one. Sorts `names`. */
static void find_overlaps(struct change *c, struct returning *names)
{
    c->overlaps.len = 0;
    if (c->names.len)
        qsort(names, c->names.len, sizeof *names, by_communities);
    for (size_t i = 0, end; i < c->names.len; i = end) {
        struct overlap o = { .from = names[i].from, .to = names[i].to };

        for (end = i; end < c->names.len && by_communities(&names[i], &names[end]) == 0;)
            end++;
        o.shared = (uint32_t)(end - i);
        o.jaccard = pt_jaccard(o.shared, c->left[o.from], c->came[o.to]);
        PT_PUSH(&c->overlaps, o);
    }
}

static bool is_followed_before(const struct change *c, uint32_t from)
{
    return c->left[from] >= LEAST_RETURNING && pt_era_is_sure(c->before, from);
}

static bool is_followed_after(const struct change *c, uint32_t to)
{
    return c->came[to] >= LEAST_RETURNING && pt_era_is_sure(c->after, to);
}

static pt_status match(struct change *c, pt_error *err)
{
    PT_ARRAY(pt_match) candidates = { 0 };
    pt_status st;

    c->match = PT_CALLOC(uint32_t, c->before->communities.count);
    for (size_t i = 0; i < c->overlaps.len; i++)
        if (c->overlaps.at[i].jaccard >= alike)
            PT_PUSH(&candidates,
                    ((pt_match){ c->overlaps.at[i].from, c->overlaps.at[i].to, c->overlaps.at[i].jaccard }));
    st = pt_matching_find((uint32_t)c->before->communities.count, (uint32_t)c->after->communities.count, candidates.at,
                          candidates.len, c->match, err);
    free(candidates.at);
    return st;
}

/* How many followed later communities look the same as a followed earlier one. */
static double count_same(const struct change *c)
{
    uint32_t last = PT_NONE;
    double count = 0;

    for (size_t i = 0; i < c->overlaps.len; i++) {
        const struct overlap *o = &c->overlaps.at[i];

        if (o->jaccard < same || o->to == last || !is_followed_before(c, o->from) || !is_followed_after(c, o->to))
            continue;
        last = o->to;
        count++;
    }
    return count;
}

/* The same count, on average, when the returning names are dealt to the later communities anew. */
static double count_by_chance(struct change *c)
{
    size_t n = c->names.len;
    struct returning *dealt = PT_CALLOC(struct returning, n);
    uint32_t *to = PT_CALLOC(uint32_t, n);
    double sum = 0;

    for (size_t i = 0; i < n; i++)
        to[i] = c->names.at[i].to;
    for (uint64_t deal = 1; deal <= DEALS; deal++) {
        pt_shuffle(to, n, deal);
        for (size_t i = 0; i < n; i++)
            dealt[i] = (struct returning){ c->names.at[i].from, to[i] };
        find_overlaps(c, dealt);
        sum += count_same(c);
    }
    free(dealt);
    free(to);
    return sum / DEALS;
}

/* ── save ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

struct event {
    const char *kind;
    const pt_era *era, *other_era;
    uint32_t which, returning, parts; /* 0 parts: does not apply */
    const struct overlap *with;       /* NULL: none */
    uint32_t other;                   /* the community of `other_era` that it is told with */
};

static pt_status save(pt_store *store, struct change *c, const struct event *e, pt_error *err)
{
    pt_buf label = { .limit = PT_LONGEST_LABEL }, other = { .limit = PT_LONGEST_LABEL };
    pt_statement *add;
    pt_status st;

    PT_OR_DONE(pt_store_statement(store, PT_SQL_ANALYSIS_PEOPLE_ADD_EVENT, &add, err));
    pt_bind_str(add, 1, pt_str_of(c->period));
    pt_bind_int(add, 2, (int64_t)c->saved++);
    pt_bind_str(add, 3, pt_str_of(e->kind));
    pt_era_write_label(e->era, e->which, &label);
    pt_bind_str(add, 4, pt_buf_text(&label));
    pt_bind_int(add, 5, e->era->communities.size[e->which]);
    pt_bind_int(add, 6, e->returning);
    if (e->with) {
        pt_era_write_label(e->other_era, e->other, &other);
        pt_bind_str(add, 7, pt_buf_text(&other));
        pt_bind_real(add, 9, e->with->jaccard);
    }
    if (e->parts)
        pt_bind_int(add, 8, e->parts);
    st = pt_statement_run(add, err);
done:
    pt_buf_free(&label);
    pt_buf_free(&other);
    return st;
}

/* What is known of an earlier community. */
struct fate {
    uint32_t parts, shared; /* names that went into them */
    const struct overlap *largest;
    bool is_same; /* its match is like it */
};

static struct fate *find_fates(const struct change *c)
{
    struct fate *fates = PT_CALLOC(struct fate, c->before->communities.count);

    for (const struct overlap *o = c->overlaps.at; o < c->overlaps.at + c->overlaps.len; o++) {
        struct fate *fate = &fates[o->from];

        fate->is_same = fate->is_same || (c->match[o->from] == o->to && o->jaccard >= same);
        if (!is_followed_after(c, o->to) || o->shared * 2 <= c->came[o->to])
            continue;
        fate->parts++;
        fate->shared += o->shared;
        fate->largest = !fate->largest || o->shared > fate->largest->shared ? o : fate->largest;
    }
    return fates;
}

static bool is_split(const struct change *c, uint32_t from, const struct fate *fate)
{
    return is_followed_before(c, from) && fate->parts >= 2 && fate->shared * 2 > c->left[from];
}

/* The overlaps of one later community. */
struct span {
    const struct overlap *at;
    size_t count;
};

static pt_status tell_after(pt_store *store, struct change *c, struct span of, const struct fate *fates, pt_error *err)
{
    struct event e = { .era = c->after, .other_era = c->before, .which = of.at[0].to, .kind = "born" };
    const struct overlap *matched = NULL, *largest = NULL;
    uint32_t parts = 0, shared = 0;

    for (const struct overlap *o = of.at; o < of.at + of.count; o++) {
        bool is_part = is_followed_before(c, o->from) && o->shared * 2 > c->left[o->from];

        parts += is_part;
        shared += is_part ? o->shared : 0;
        largest = is_part && (!largest || o->shared > largest->shared) ? o : largest;
        matched = c->match[o->from] == o->to ? o : matched;
    }
    if (parts >= 2 && shared * 2 > c->came[e.which]) {
        e.kind = "merged";
        e.parts = parts;
        e.with = largest;
    } else if (matched && matched->jaccard >= same && !is_split(c, matched->from, &fates[matched->from])) {
        e.kind = "continued";
        e.with = matched;
    } else if (c->met[e.which] * 2 >= c->came[e.which]) {
        return PT_OK;
    }
    e.returning = c->came[e.which];
    e.other = e.with ? e.with->from : 0;
    return save(store, c, &e, err);
}

static pt_status tell_before(pt_store *store, struct change *c, uint32_t from, const struct fate *fate, pt_error *err)
{
    struct event e = { .era = c->before, .other_era = c->after, .which = from, .returning = c->left[from] };

    if (is_split(c, from, fate)) {
        e.kind = "split";
        e.parts = fate->parts;
        e.with = fate->largest;
        e.other = e.with->to;
    } else if (!fate->is_same && c->kept[from] * 2 < c->left[from]) {
        e.kind = "gone";
    } else {
        return PT_OK;
    }
    return save(store, c, &e, err);
}

static pt_status tell(pt_store *store, struct change *c, pt_error *err)
{
    struct fate *fates = find_fates(c);
    pt_status st = PT_OK;

    for (size_t i = 0, end; i < c->overlaps.len; i = end) {
        for (end = i; end < c->overlaps.len && c->overlaps.at[end].to == c->overlaps.at[i].to;)
            end++;
        if (is_followed_after(c, c->overlaps.at[i].to))
            PT_OR_DONE(tell_after(store, c, (struct span){ &c->overlaps.at[i], end - i }, fates, err));
    }
    for (uint32_t from = 0; from < c->before->communities.count; from++)
        if (is_followed_before(c, from))
            PT_OR_DONE(tell_before(store, c, from, &fates[from], err));
done:
    free(fates);
    return st;
}

static pt_status compare(pt_store *store, const pt_era *before, const pt_era *after, const char *period,
                         struct totals *totals, pt_error *err)
{
    struct change c = { .before = before, .after = after, .period = period };
    pt_status st;

    if (before->communities.count == 0 || after->communities.count == 0)
        return PT_OK;
    find_returning(&c);
    totals->by_chance += count_by_chance(&c);
    find_overlaps(&c, c.names.at);
    totals->continued += count_same(&c);
    for (uint32_t to = 0; to < after->communities.count; to++)
        totals->followed += is_followed_after(&c, to);
    PT_OR_DONE(match(&c, err));
    PT_OR_DONE(tell(store, &c, err));
done:
    free(c.names.at);
    free(c.left);
    free(c.came);
    free(c.kept);
    free(c.met);
    free(c.overlaps.at);
    free(c.match);
    return st;
}

static pt_status save_totals(pt_store *store, const struct totals *totals, pt_error *err)
{
    PT_TRY(pt_people_measure(store, "communities_followed", totals->followed, err));
    PT_TRY(pt_people_measure(store, "communities_same", totals->continued, err));
    return pt_people_measure(store, "communities_same_by_chance", totals->by_chance, err);
}

/* `months` are complete and follow each other. */
static pt_status follow(pt_store *store, const pt_seen_period *months, size_t count, pt_error *err)
{
    struct totals totals = { 0 };
    pt_era before = { 0 }, after = { 0 };
    pt_status st;

    PT_OR_DONE(pt_era_load(store, months[0].days.first, months[0].days.last, &before, err));
    for (size_t i = 1; i < count; i++) {
        PT_OR_DONE(pt_era_load(store, months[i].days.first, months[i].days.last, &after, err));
        PT_OR_DONE(compare(store, &before, &after, months[i].days.text, &totals, err));
        pt_era_free(&before);
        before = after;
        after = (pt_era){ 0 };
    }
    st = save_totals(store, &totals, err);
done:
    pt_era_free(&before);
    pt_era_free(&after);
    return st;
}

pt_status pt_events_save(pt_store *store, const pt_seen_period *months, size_t count, pt_error *err)
{
    size_t first = count;

    while (first > 0 && count - first < MONTHS && months[first - 1].is_comparable)
        first--;
    return count - first >= 2 ? follow(store, &months[first], count - first, err) : PT_OK;
}
