/* What the communities of authors write about: the terms that set their papers apart. */
#include "analysis/analysis.h"

#include "analysis/network/teams.h"
#include "analysis/terms/corpus.h"
#include "analysis/topics/labels.h"
#include "base/buf.h"
#include "base/memory.h"
#include "numeric/rate.h"
#include "store/statement.h"

#include <stdlib.h>

enum { LEAST_PAPERS = 5, SHOWN = 3, CANDIDATES = 12, LEAST_HOLDING = 3, LONGEST = 400 };

/* To count the terms of a million papers at once takes ten gigabytes, and a community of a thousand papers is told from
 * the others by a few hundred of them: of more papers than this a sample is counted, and as many again of communities.
 */
enum { MOST_COUNTED = 100000 };

static const double prior_papers = 500;
static const double least_z = 1.96, least_share = 0.05; /* of the community's papers */
static const float least_autonomy = 0.2F;               /* as labels of topics ask for */
static const pt_corpus_rules rules = {
    .longest = 3, .least_papers = 5, .most_share = 0.2, .word_autonomy = 0.1F, .phrase_autonomy = 0.1F
};

/* The papers of one community: paper[first] … paper[first + count - 1] of `members`. */
struct pile {
    int64_t community;
    size_t first, count;
};

struct members {
    PT_ARRAY(struct pile) piles;
    PT_ARRAY(int64_t) paper;
};

struct subjects {
    struct members members;
    pt_sample sample;
    pt_lexicon lexicon;
    pt_forward forward;
    pt_corpus corpus;
    uint32_t *place; /* by paper_id: 1 + its number in the corpus */
    int64_t last_id;
    uint32_t *here;         /* by term: papers of the community in hand */
    PT_ARRAY(uint32_t) met; /* the terms with any */
};

struct candidate {
    uint32_t term;
    double z;
};

/* ── load ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status load_members(pt_store *store, struct members *members, pt_error *err)
{
    pt_statement *rows;
    pt_status st;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_SUBJECTS_PAPERS, &rows, err));
    pt_bind_real(rows, 1, PT_SURE_STABILITY);
    pt_bind_int(rows, 2, LEAST_PAPERS);
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        int64_t community = pt_read_int(rows, 0);

        if (members->piles.len == 0 || members->piles.at[members->piles.len - 1].community != community)
            PT_PUSH(&members->piles, ((struct pile){ community, members->paper.len, 0 }));
        members->piles.at[members->piles.len - 1].count++;
        PT_PUSH(&members->paper, pt_read_int(rows, 1));
    }
    return st == PT_END ? PT_OK : st;
}

/* The most papers of each community that together are no more than MOST_COUNTED. */
static size_t papers_of_each(const struct members *members)
{
    size_t low = LEAST_PAPERS, high = MOST_COUNTED;

    while (low < high) {
        size_t middle = low + (high - low + 1) / 2, sum = 0;

        for (size_t i = 0; i < members->piles.len; i++)
            sum += members->piles.at[i].count < middle ? members->piles.at[i].count : middle;
        if (sum <= MOST_COUNTED)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

static int by_place(const void *a, const void *b, void *place)
{
    uint32_t x = ((uint32_t *)place)[*(const int64_t *)a], y = ((uint32_t *)place)[*(const int64_t *)b];

    return (x > y) - (x < y);
}

/* So that small communities are seen, too. */
static pt_status add_members(pt_store *store, const struct members *members, pt_sample *sample, pt_error *err)
{
    size_t most = papers_of_each(members);
    uint32_t *place = NULL;
    pt_status st;

    PT_OR_DONE(pt_sample_order(store, &place, err));
    for (size_t i = 0; i < members->piles.len; i++) {
        const struct pile *pile = &members->piles.at[i];
        size_t taken = pile->count < most ? pile->count : most;

        qsort_r(members->paper.at + pile->first, pile->count, sizeof *members->paper.at, by_place, place);
        for (size_t p = 0; p < pile->count; p++)
            if (pt_is_taken(p, taken, pile->count))
                pt_sample_add(sample, members->paper.at[pile->first + p]);
    }
done:
    free(place);
    return st;
}

static pt_status load(pt_store *store, int jobs, struct subjects *s, pt_error *err)
{
    pt_span span = pt_span_everything;

    span.sample = &s->sample;
    PT_TRY(pt_sample_papers(store, span.language, MOST_COUNTED, &s->sample, err));
    if (s->sample.is_in)
        PT_TRY(add_members(store, &s->members, &s->sample, err));
    PT_TRY(pt_lexicon_load(store, &s->lexicon, err));
    PT_TRY(pt_forward_load(store, &s->lexicon, &span, &s->forward, err));
    pt_corpus_build(&s->forward, NULL, &rules, jobs, &s->corpus);
    for (size_t p = 0; p < s->corpus.papers; p++)
        s->last_id = s->forward.paper_id[p] > s->last_id ? s->forward.paper_id[p] : s->last_id;
    s->place = PT_CALLOC(uint32_t, (size_t)s->last_id + 1);
    for (size_t p = 0; p < s->corpus.papers; p++)
        s->place[s->forward.paper_id[p]] = (uint32_t)p + 1;
    s->here = PT_CALLOC(uint32_t, s->corpus.terms);
    return PT_OK;
}

/* ── compute ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* How many of the pile's papers were counted. */
static size_t count_terms(struct subjects *s, const struct pile *pile)
{
    size_t papers = 0;

    s->met.len = 0;
    for (size_t i = pile->first; i < pile->first + pile->count; i++) {
        int64_t id = s->members.paper.at[i];
        uint32_t paper = id <= s->last_id ? s->place[id] : 0;

        papers += paper > 0;
        for (size_t e = paper ? s->corpus.start[paper - 1] : 0; paper && e < s->corpus.start[paper]; e++)
            if (s->here[s->corpus.at[e]]++ == 0)
                PT_PUSH(&s->met, s->corpus.at[e]);
    }
    return papers;
}

/* Log-odds of the community's papers against all others (Monroe, Colaresi & Quinn 2008). */
static double distinction(const struct subjects *s, uint32_t term, double inside)
{
    double papers = (double)s->corpus.papers, df = s->corpus.df[term], here = s->here[term];
    const pt_rate_counts rates = { here, inside, df - here, papers - inside };

    return pt_rate_log_odds(&rates, prior_papers * df / papers, prior_papers).z;
}

/* Of equal terms the one more papers hold is first: it has the smaller number. */
static bool is_better(const struct candidate *a, const struct candidate *b)
{
    return a->z != b->z ? a->z > b->z : a->term < b->term;
}

/* Writes the best terms, the best first, and clears what was counted. */
static size_t rank(struct subjects *s, double inside, struct candidate best[CANDIDATES])
{
    size_t count = 0;

    for (size_t i = 0; i < s->met.len; i++) {
        struct candidate c = { s->met.at[i], distinction(s, s->met.at[i], inside) };
        uint32_t here = s->here[c.term];
        size_t place = count;

        s->here[c.term] = 0;
        if (here < LEAST_HOLDING || here < least_share * inside || c.z < least_z ||
            s->corpus.autonomy[c.term] < least_autonomy)
            continue;
        while (place > 0 && is_better(&c, &best[place - 1]))
            place--;
        if (place == CANDIDATES)
            continue;
        count += count < CANDIDATES;
        for (size_t j = count - 1; j > place; j--)
            best[j] = best[j - 1];
        best[place] = c;
    }
    return count;
}

static void write_terms(const struct subjects *s, const struct candidate *best, size_t count, pt_buf *terms)
{
    pt_str shown[SHOWN];
    size_t written = 0;

    for (size_t i = 0; i < count && written < SHOWN; i++) {
        pt_str term = s->corpus.term[best[i].term];
        bool is_said = false;

        for (size_t j = 0; j < written; j++)
            is_said = is_said || pt_terms_say_the_same(term, shown[j]);
        if (is_said)
            continue;
        pt_buf_addf(terms, "%s%.*s", written ? ", " : "", PT_FMT(term));
        shown[written++] = term;
    }
}

/* ── save ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status save(pt_store *store, struct subjects *s, const struct pile *pile, pt_error *err)
{
    size_t papers = count_terms(s, pile);
    struct candidate best[CANDIDATES];
    pt_buf terms = { .limit = LONGEST };
    pt_statement *set;
    pt_status st = PT_OK;

    write_terms(s, best, rank(s, (double)papers, best), &terms);
    if (terms.len == 0)
        goto done;
    PT_OR_DONE(pt_store_statement(store, PT_SQL_ANALYSIS_SUBJECTS_SET, &set, err));
    pt_bind_int(set, 1, pile->community);
    pt_bind_str(set, 2, pt_buf_text(&terms));
    st = pt_statement_run(set, err);
done:
    pt_buf_free(&terms);
    return st;
}

static pt_status run(pt_store *store, const pt_scope *scope, const pt_observer *observer, pt_error *err)
{
    const pt_sql clears[] = { PT_SQL_ANALYSIS_SUBJECTS_CLEAR };
    struct subjects s = { 0 };
    pt_status st;

    PT_OR_DONE(pt_store_run_all(store, clears, 1, err));
    PT_OR_DONE(load_members(store, &s.members, err));
    if (s.members.piles.len)
        PT_OR_DONE(load(store, scope->jobs, &s, err));
    for (size_t i = 0; i < s.members.piles.len; i++) {
        PT_OR_DONE(save(store, &s, &s.members.piles.at[i], err));
        pt_progress(observer, "subjects", i + 1, s.members.piles.len);
    }
done:
    free(s.members.piles.at);
    free(s.members.paper.at);
    pt_sample_free(&s.sample);
    free(s.place);
    free(s.here);
    free(s.met.at);
    pt_corpus_free(&s.corpus);
    pt_forward_free(&s.forward);
    pt_lexicon_free(&s.lexicon);
    return st;
}

const pt_analysis pt_analysis_subjects = {
    .name = "subjects", .needs = PT_NEEDS("terms", "network"), .version = 1, .is_whole = true, .run = run
};
