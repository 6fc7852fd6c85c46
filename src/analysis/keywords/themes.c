#include "analysis/keywords/themes.h"

#include "base/memory.h"
#include "numeric/association.h"
#include "numeric/coherence.h"
#include "numeric/communities.h"
#include "store/statement.h"

#include <stdlib.h>

enum { MOST_TERMS = 300, LEAST_PAPERS = 10, LEAST_TOGETHER = 3, LEAST_MEMBERS = 3, LEIDEN_RUNS = 10 };

static const double least_npmi = 0.2;

/* ── Terms and links ─────────────────────────────────────────────────────────────────────────────────────────────── */

static uint32_t papers_of(const pt_window *window, uint32_t term)
{
    uint32_t all = 0;

    for (size_t i = 0; i < window->count; i++)
        all += window->papers[term * window->count + i];
    return all;
}

/* Phrases and acronyms: a single word ("model", "image") goes with everything, and ties the themes into one. */
static bool is_specific(const pt_corpus *corpus, uint32_t term)
{
    bool has_capital = false;

    for (size_t i = 1; i < corpus->term[term].len; i++)
        has_capital = has_capital || (corpus->term[term].at[i] >= 'A' && corpus->term[term].at[i] <= 'Z');
    return corpus->is_term[term] && (corpus->words[term] > 1 || has_capital);
}

/* The corpus' terms come by papers, so the first ones are the most frequent. */
static void choose_terms(const pt_window *window, const pt_period_test *test, pt_themes *themes)
{
    size_t next = 0;

    themes->term = PT_CALLOC(uint32_t, MOST_TERMS);
    themes->papers = PT_CALLOC(uint32_t, MOST_TERMS);
    themes->strength = PT_CALLOC(double, MOST_TERMS);
    for (uint32_t t = 0; t < window->corpus.terms && themes->terms < MOST_TERMS; t++) {
        uint32_t papers = papers_of(window, t);
        bool is_wording;

        while (next < test->count && test->tests[next].term < t)
            next++;
        is_wording = next < test->count && test->tests[next].term == t && test->tests[next].is_wording;
        if (!is_specific(&window->corpus, t) || is_wording || papers < LEAST_PAPERS)
            continue;
        themes->papers[themes->terms] = papers;
        themes->term[themes->terms++] = t;
    }
}

/* How many papers hold each two of the terms: terms × terms, the upper half. */
static uint32_t *count_pairs(const pt_window *window, const pt_themes *themes)
{
    const pt_corpus *corpus = &window->corpus;
    uint32_t *together = PT_CALLOC(uint32_t, themes->terms * themes->terms);
    uint32_t *number = PT_CALLOC(uint32_t, corpus->terms), here[MOST_TERMS];

    for (size_t t = 0; t < corpus->terms; t++)
        number[t] = PT_NONE;
    for (uint32_t i = 0; i < themes->terms; i++)
        number[themes->term[i]] = i;
    for (size_t p = 0; p < corpus->papers; p++) {
        size_t count = 0;

        for (size_t e = corpus->start[p]; window->of_paper[p] >= 0 && e < corpus->start[p + 1]; e++)
            if (number[corpus->at[e]] != PT_NONE)
                here[count++] = number[corpus->at[e]];
        for (size_t i = 0; i < count; i++) /* both in the corpus' order, which is that of their numbers */
            for (size_t j = i + 1; j < count; j++)
                together[here[i] * themes->terms + here[j]]++;
    }
    free(number);
    return together;
}

static void link_terms(const pt_window *window, pt_themes *themes)
{
    uint32_t *together = count_pairs(window, themes);
    PT_ARRAY(pt_link) links = { 0 };
    double papers = 0;

    for (size_t i = 0; i < window->count; i++)
        papers += window->total[i];
    for (uint32_t a = 0; a < themes->terms; a++)
        for (uint32_t b = a + 1; b < themes->terms; b++) {
            double both = together[a * themes->terms + b], of_a = themes->papers[a], of_b = themes->papers[b];
            pt_str first = window->corpus.key[themes->term[a]], second = window->corpus.key[themes->term[b]];

            if (both < LEAST_TOGETHER || pt_npmi(papers, of_a, of_b, both) < least_npmi ||
                pt_term_is_part(first, second) || pt_term_is_part(second, first))
                continue;
            PT_PUSH(&links, ((pt_link){ a, b, (uint32_t)both, pt_npmi(papers, of_a, of_b, both),
                                        pt_jaccard(both, of_a, of_b), pt_equivalence(both, of_a, of_b) }));
        }
    themes->links = links.at;
    themes->link_count = links.len;
    free(together);
}

/* ── Themes ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Of sorting: the strengths that members are sorted by, for the comparison. */
struct member {
    uint32_t term;
    double strength;
};

static int strongest_first(const void *a, const void *b)
{
    const struct member *x = a, *y = b;

    if (x->strength != y->strength)
        return x->strength < y->strength ? 1 : -1;
    return (x->term > y->term) - (x->term < y->term);
}

static void gather_members(const pt_themes *themes, const uint32_t *theme_of, uint32_t which, pt_theme *theme)
{
    struct member members[MOST_TERMS];

    for (uint32_t t = 0; t < themes->terms; t++)
        if (theme_of[t] == which)
            members[theme->count++] = (struct member){ t, themes->strength[t] };
    /* cppcheck-suppress uninitvar ; the first theme->count are there */
    qsort(members, theme->count, sizeof *members, strongest_first);
    theme->members = PT_CALLOC(uint32_t, theme->count);
    for (size_t i = 0; i < theme->count; i++)
        theme->members[i] = members[i].term;
}

static void count_papers(const pt_window *window, const pt_themes *themes, const uint32_t *theme_of, pt_theme *by_theme,
                         size_t count)
{
    const pt_corpus *corpus = &window->corpus;
    uint32_t *held = PT_CALLOC(uint32_t, count), *theme = PT_CALLOC(uint32_t, corpus->terms);

    for (size_t t = 0; t < corpus->terms; t++)
        theme[t] = PT_NONE;
    for (uint32_t i = 0; i < themes->terms; i++)
        theme[themes->term[i]] = theme_of[i];
    for (size_t p = 0; p < corpus->papers; p++) {
        for (size_t e = corpus->start[p]; window->of_paper[p] >= 0 && e < corpus->start[p + 1]; e++)
            if (theme[corpus->at[e]] != PT_NONE && ++held[theme[corpus->at[e]]] == 2)
                by_theme[theme[corpus->at[e]]].papers++;
        for (size_t i = 0; i < count; i++)
            held[i] = 0;
    }
    free(held);
    free(theme);
}

static int most_central_first(const void *a, const void *b)
{
    const pt_theme *x = a, *y = b;

    if (x->centrality != y->centrality)
        return x->centrality < y->centrality ? 1 : -1;
    return (x->members[0] > y->members[0]) - (x->members[0] < y->members[0]);
}

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;

    return (x > y) - (x < y);
}

static double median(const pt_theme *themes, size_t count, double (*of)(const pt_theme *))
{
    double *values = PT_CALLOC(double, count), middle;

    for (size_t i = 0; i < count; i++)
        values[i] = of(&themes[i]);
    qsort(values, count, sizeof *values, by_value);
    middle = (values[(count - 1) / 2] + values[count / 2]) / 2;
    free(values);
    return middle;
}

static double centrality_of(const pt_theme *theme)
{
    return theme->centrality;
}

static double density_of(const pt_theme *theme)
{
    return theme->density;
}

static void cut_quadrants(pt_themes *themes)
{
    double centrality, density;

    if (!themes->count)
        return;
    centrality = median(themes->themes, themes->count, centrality_of);
    density = median(themes->themes, themes->count, density_of);
    for (size_t i = 0; i < themes->count; i++) {
        pt_theme *theme = &themes->themes[i];
        bool is_central = theme->centrality >= centrality, is_dense = theme->density >= density;

        theme->quadrant = is_central && is_dense ? "motor"
                          : is_central           ? "basic"
                          : is_dense             ? "niche"
                                                 : "emerging or declining";
    }
}

/* Callon's measures of each community, and each term's strength in its own. */
static void measure_links(const pt_communities *communities, pt_themes *themes)
{
    pt_callon *measures = PT_CALLOC(pt_callon, communities->count);
    pt_edge *edges = PT_CALLOC(pt_edge, themes->link_count);

    for (size_t i = 0; i < themes->link_count; i++) {
        const pt_link *link = &themes->links[i];

        edges[i] = (pt_edge){ link->a, link->b, link->equivalence };
        if (communities->of_node[link->a] != communities->of_node[link->b])
            continue;
        themes->strength[link->a] += link->npmi;
        themes->strength[link->b] += link->npmi;
    }
    pt_callon_measure(edges, themes->link_count, communities, measures);
    for (size_t i = 0; i < communities->count; i++) {
        themes->themes[i].centrality = measures[i].centrality;
        themes->themes[i].density = measures[i].density;
    }
    free(measures);
    free(edges);
}

/* Communities of fewer than three terms are no themes. */
static void make_themes(const pt_window *window, const pt_communities *communities, pt_themes *themes)
{
    themes->themes = PT_CALLOC(pt_theme, communities->count);
    measure_links(communities, themes);
    count_papers(window, themes, communities->of_node, themes->themes, communities->count);
    for (uint32_t i = 0; i < communities->count; i++) {
        pt_theme *theme = &themes->themes[i];

        gather_members(themes, communities->of_node, i, theme);
        if (theme->count >= LEAST_MEMBERS)
            themes->themes[themes->count++] = *theme; /* never ahead of i */
        else
            free(theme->members);
    }
    if (themes->count)
        qsort(themes->themes, themes->count, sizeof *themes->themes, most_central_first);
    cut_quadrants(themes);
}

pt_status pt_themes_find(const pt_window *window, const pt_period_test *test, pt_themes *themes, pt_error *err)
{
    pt_communities communities = { 0 };
    pt_community_graph graph = { 0 };
    pt_edge *edges;
    pt_status st;

    *themes = (pt_themes){ 0 };
    choose_terms(window, test, themes);
    link_terms(window, themes);
    if (!themes->link_count)
        return PT_OK;
    edges = PT_CALLOC(pt_edge, themes->link_count);
    for (size_t i = 0; i < themes->link_count; i++)
        edges[i] = (pt_edge){ themes->links[i].a, themes->links[i].b, themes->links[i].npmi };
    graph = (pt_community_graph){ .nodes = (uint32_t)themes->terms, .edges = edges, .count = themes->link_count };
    PT_OR_DONE(pt_communities_find(&graph, LEIDEN_RUNS, &communities, err));
    make_themes(window, &communities, themes);
done:
    pt_communities_free(&communities);
    free(edges);
    return st;
}

void pt_themes_free(pt_themes *themes)
{
    for (size_t i = 0; i < themes->count; i++)
        free(themes->themes[i].members);
    free(themes->themes);
    free(themes->term);
    free(themes->papers);
    free(themes->strength);
    free(themes->links);
    *themes = (pt_themes){ 0 };
}

/* ── save ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status clear(pt_store *store, pt_sql which, pt_str field, pt_error *err)
{
    pt_statement *s;

    PT_TRY(pt_store_statement(store, which, &s, err));
    pt_bind_str(s, 1, field);
    return pt_statement_run(s, err);
}

static pt_str shown(const pt_window *window, const pt_themes *themes, uint32_t term)
{
    return window->corpus.term[themes->term[term]];
}

static pt_status save_link(pt_store *store, pt_str field, const pt_window *window, const pt_themes *themes,
                           const pt_link *link, pt_error *err)
{
    pt_statement *add;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_THEMES_ADD_LINK, &add, err));
    pt_bind_str(add, 1, field);
    pt_bind_str(add, 2, shown(window, themes, link->a));
    pt_bind_str(add, 3, shown(window, themes, link->b));
    pt_bind_int(add, 4, link->papers);
    pt_bind_real(add, 5, link->npmi);
    pt_bind_real(add, 6, link->jaccard);
    return pt_statement_run(add, err);
}

static pt_status save_members(pt_store *store, pt_str field, const pt_window *window, const pt_themes *themes,
                              size_t which, pt_error *err)
{
    const pt_theme *theme = &themes->themes[which];
    pt_statement *add;

    for (size_t i = 0; i < theme->count; i++) {
        PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_THEMES_ADD_TERM, &add, err));
        pt_bind_str(add, 1, field);
        pt_bind_int(add, 2, (int64_t)which + 1);
        pt_bind_int(add, 3, (int64_t)i + 1);
        pt_bind_str(add, 4, shown(window, themes, theme->members[i]));
        pt_bind_int(add, 5, themes->papers[theme->members[i]]);
        pt_bind_real(add, 6, themes->strength[theme->members[i]]);
        PT_TRY(pt_statement_run(add, err));
    }
    return PT_OK;
}

static pt_status save_theme(pt_store *store, pt_str field, const pt_window *window, const pt_themes *themes,
                            size_t which, pt_error *err)
{
    const pt_theme *theme = &themes->themes[which];
    pt_arena arena = { 0 };
    pt_statement *add;
    pt_status st;

    PT_OR_DONE(pt_store_statement(store, PT_SQL_ANALYSIS_THEMES_ADD, &add, err));
    pt_bind_str(add, 1, field);
    pt_bind_int(add, 2, (int64_t)which + 1);
    pt_bind_str(add, 3, pt_str_of(window->periods[0].days.text));
    pt_bind_str(add, 4,
                pt_arena_printf(&arena, "%.*s, %.*s", PT_FMT(shown(window, themes, theme->members[0])),
                                PT_FMT(shown(window, themes, theme->members[1]))));
    pt_bind_int(add, 5, theme->papers);
    pt_bind_real(add, 6, theme->centrality);
    pt_bind_real(add, 7, theme->density);
    pt_bind_str(add, 8, pt_str_of(theme->quadrant));
    PT_OR_DONE(pt_statement_run(add, err));
    st = save_members(store, field, window, themes, which, err);
done:
    pt_arena_free(&arena);
    return st;
}

pt_status pt_themes_save(pt_store *store, pt_str field, const pt_window *window, const pt_themes *themes, pt_error *err)
{
    PT_TRY(clear(store, PT_SQL_ANALYSIS_THEMES_CLEAR_LINKS, field, err));
    PT_TRY(clear(store, PT_SQL_ANALYSIS_THEMES_CLEAR, field, err));
    PT_TRY(clear(store, PT_SQL_ANALYSIS_THEMES_CLEAR_TERMS, field, err));
    for (size_t i = 0; i < themes->link_count; i++)
        PT_TRY(save_link(store, field, window, themes, &themes->links[i], err));
    for (size_t i = 0; i < themes->count; i++)
        PT_TRY(save_theme(store, field, window, themes, i, err));
    return PT_OK;
}
