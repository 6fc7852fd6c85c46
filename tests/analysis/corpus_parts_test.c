/* A corpus that is counted in parts, by several threads, against the plainest way of counting: a cell for each word and
 * each pair of words. */
#include "support.h"

#include "analysis/terms/corpus.h"
#include "analysis/terms/ngrams.h"

enum { WORDS = 300, PAPERS = 2000, UNITS_A_PAPER = 150, UNITS = PAPERS * UNITS_A_PAPER, LEAST = 5, FIRST = 2 };

struct cell {
    uint32_t papers, occurrences, last_paper;
};

struct made {
    pt_lexicon lexicon;
    pt_forward forward;
    struct cell word[WORDS], pair[WORDS][WORDS];
};

static uint32_t draw(uint64_t *state, uint32_t below)
{
    *state = *state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)((*state >> 33) % below);
}

static void make_lexicon(pt_lexicon *lexicon)
{
    lexicon->tokens = WORDS;
    lexicon->surface = calloc(WORDS, sizeof *lexicon->surface);
    lexicon->key = calloc(WORDS, sizeof *lexicon->key);
    lexicon->hash = calloc(WORDS, sizeof *lexicon->hash);
    lexicon->kind = calloc(WORDS, sizeof *lexicon->kind);
    lexicon->role = calloc(WORDS, sizeof *lexicon->role);
    lexicon->is_name = calloc(WORDS, sizeof *lexicon->is_name);
    lexicon->words = pt_words_new();
    for (uint32_t w = 0; w < WORDS; w++) {
        lexicon->surface[w] = pt_arena_printf(&lexicon->arena, "word%u", w);
        lexicon->key[w] = w;
        lexicon->hash[w] = pt_word_hash(lexicon->surface[w]);
    }
}

static void count(struct cell *cell, uint32_t paper)
{
    cell->papers += cell->last_paper != paper + 1;
    cell->last_paper = paper + 1;
    cell->occurrences++;
}

/* Frequent words and rare ones; every tenth unit ends a clause. */
static struct made *make(void)
{
    struct made *m = calloc(1, sizeof *m);
    uint64_t state = 1;

    make_lexicon(&m->lexicon);
    m->forward = (pt_forward){ .lexicon = &m->lexicon,
                               .papers = PAPERS,
                               .start = calloc(PAPERS + 1, sizeof(size_t)),
                               .unit = calloc(UNITS + 1, sizeof(uint32_t)),
                               .kind = calloc(UNITS + 1, 1),
                               .is_kept = calloc(UNITS + 1, sizeof(bool)) };
    for (uint32_t p = 0; p < PAPERS; p++) {
        uint32_t before = WORDS;

        m->forward.start[p] = (size_t)p * UNITS_A_PAPER;
        for (size_t u = m->forward.start[p]; u < m->forward.start[p] + UNITS_A_PAPER; u++) {
            uint32_t word = draw(&state, draw(&state, WORDS) + 1);
            bool is_break = draw(&state, 10) == 0;

            m->forward.unit[u] = is_break ? 0 : FIRST + word * 2;
            m->forward.kind[u] = is_break ? PT_UNIT_BREAK : 0;
            if (!is_break)
                count(&m->word[word], p);
            if (!is_break && before < WORDS)
                count(&m->pair[before][word], p);
            before = is_break ? WORDS : word;
        }
    }
    m->forward.start[PAPERS] = UNITS;
    return m;
}

static void free_made(struct made *m)
{
    free(m->forward.start);
    free(m->forward.unit);
    free(m->forward.kind);
    free(m->forward.is_kept);
    pt_lexicon_free(&m->lexicon);
    free(m);
}

static const struct cell *cell_of(const struct made *m, pt_str key)
{
    char text[64];
    unsigned first = 0, second = WORDS;

    snprintf(text, sizeof text, "%.*s", PT_FMT(key));
    return sscanf(text, "word%u word%u", &first, &second) == 2 ? &m->pair[first][second] : &m->word[first];
}

static size_t count_frequent(const struct made *m)
{
    size_t frequent = 0;

    for (size_t a = 0; a < WORDS; a++) {
        frequent += m->word[a].papers >= LEAST;
        for (size_t b = 0; b < WORDS; b++)
            frequent += m->pair[a][b].papers >= LEAST;
    }
    return frequent;
}

static void check_terms(const struct made *m, const pt_corpus *corpus)
{
    uint32_t *rows = calloc(corpus->terms, sizeof *rows), *occurrences = calloc(corpus->terms, sizeof *occurrences);

    for (size_t p = 0; p < corpus->papers; p++)
        for (size_t e = corpus->start[p]; e < corpus->start[p + 1]; e++) {
            assert_true(e == corpus->start[p] || corpus->at[e] > corpus->at[e - 1]);
            rows[corpus->at[e]]++;
            occurrences[corpus->at[e]] += corpus->count[e];
        }
    for (size_t t = 0; t < corpus->terms; t++) {
        const struct cell *cell = cell_of(m, corpus->key[t]);

        assert_int_equal(corpus->df[t], cell->papers);
        assert_int_equal(rows[t], cell->papers);
        assert_int_equal(occurrences[t], cell->occurrences);
        assert_true(t == 0 || corpus->df[t] <= corpus->df[t - 1]);
    }
    free(rows);
    free(occurrences);
}

static void parts_and_threads_give_what_plain_counting_gives(void **state)
{
    const pt_corpus_rules rules = { .longest = 2, .least_papers = LEAST, .most_share = 1, .keeps_all = true };
    struct made *m = make();

    (void)state;
    for (int jobs = 1; jobs <= 3; jobs += 2) {
        pt_corpus corpus;

        pt_corpus_build(&m->forward, NULL, &rules, jobs, &corpus);
        assert_int_equal(corpus.terms, count_frequent(m));
        check_terms(m, &corpus);
        pt_corpus_free(&corpus);
    }
    free_made(m);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parts_and_threads_give_what_plain_counting_gives),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
