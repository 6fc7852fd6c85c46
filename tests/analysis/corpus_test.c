#include "support.h"

#include "analysis/analysis.h"
#include "analysis/keywords/groups.h"
#include "analysis/terms/corpus.h"
#include "store/papers.h"

static pt_str author[] = { PT_STR("Ann Ash") }, category[] = { PT_STR("cs.CL") };

static pt_paper paper(const char *id, const char *title, const char *abstract)
{
    return (pt_paper){ .id = pt_str_of(id),
                       .title = pt_str_of(title),
                       .abstract = pt_str_of(abstract),
                       .authors = author,
                       .author_count = 1,
                       .categories = category,
                       .category_count = 1 };
}

static void analyse_terms(pt_store *store)
{
    pt_scope scope = { .jobs = 1 };
    pt_error err = { 0 };

    assert_ok(pt_analyse(store, "terms", &scope, NULL, NULL, &err), &err);
}

/* All terms of a store that are no fragments. */
typedef struct test_corpus {
    pt_lexicon lexicon;
    pt_forward forward;
    pt_corpus corpus;
} test_corpus;

static test_corpus *load(pt_store *store, uint32_t least, double most)
{
    const pt_corpus_rules rules = { .longest = 4, .least_papers = least, .most_share = most };
    test_corpus *c = calloc(1, sizeof *c);
    pt_error err = { 0 };

    analyse_terms(store);
    assert_ok(pt_lexicon_load(store, &c->lexicon, &err), &err);
    assert_ok(pt_forward_load(store, &c->lexicon, &pt_span_everything, &c->forward, &err), &err);
    pt_corpus_build(&c->forward, NULL, &rules, 2, &c->corpus);
    return c;
}

static void unload(test_corpus *c)
{
    pt_corpus_free(&c->corpus);
    pt_forward_free(&c->forward);
    pt_lexicon_free(&c->lexicon);
    free(c);
}

static uint32_t number_of_term(const pt_corpus *corpus, const char *term)
{
    for (uint32_t t = 0; t < corpus->terms; t++)
        if (pt_str_equal(corpus->term[t], pt_str_of(term)))
            return t;
    return PT_NONE;
}

/* Four papers; sorted by id they are 0 to 3. */
static test_store four_papers(bool backwards)
{
    test_store t = open_test_store();
    pt_paper papers[] = {
        paper("2605.00001", "Zero-shot Speech Models",
              "Many zero-shot speech models hear. A zero shot speech model speaks."),
        paper("2605.00002", "On speech models", "Zero-shot speech models and speech enhancement, the LLM way."),
        paper("2605.00003", "Speech enhancement", "We use an LLM for speech enhancement of noise."),
        paper("2605.00004", "LLMs", "Two LLMs meet; zero-shot speech models again, with speech enhancement."),
    };

    for (int i = 0; i < 4; i++)
        save_file(t.store, "2026-05-05", (uint64_t)i + 1, 10, &papers[backwards ? 3 - i : i], 1);
    return t;
}

static void a_paper_counts_once_and_plural_and_hyphen_do_not_matter(void **state)
{
    test_store t = four_papers(false);
    test_corpus *loaded = load(t.store, 1, 1.0);
    pt_corpus corpus = loaded->corpus;
    uint32_t term = number_of_term(&corpus, "zero-shot speech models");

    (void)state;
    assert_int_equal(corpus.papers, 4);
    assert_true(term != PT_NONE);
    assert_int_equal(corpus.df[term], 3);
    assert_true(pt_corpus_holds(&corpus, 0, term));
    assert_false(pt_corpus_holds(&corpus, 2, term));
    assert_int_equal(corpus.df[number_of_term(&corpus, "LLM")], 3);
    unload(loaded);
    close_test_store(&t);
}

static void no_term_starts_or_ends_with_a_stop_word_or_crosses_a_clause(void **state)
{
    test_store t = four_papers(false);
    test_corpus *loaded = load(t.store, 1, 1.0);
    pt_corpus corpus = loaded->corpus;
    const char *none[] = { "the LLM",        "for speech",     "speech enhancement the",    "models and",
                           "enhancement of", "LLMs meet zero", "LLM for speech enhancement" };

    (void)state;
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        assert_true(number_of_term(&corpus, none[i]) == PT_NONE);
    assert_true(number_of_term(&corpus, "speech enhancement of noise") != PT_NONE); /* inside, "of" may stand */
    unload(loaded);
    close_test_store(&t);
}

static test_store two_papers(const char *first, const char *second)
{
    test_store t = open_test_store();
    pt_paper papers[] = { paper("2605.00001", "One", first), paper("2605.00002", "Two", second) };

    save_file(t.store, "2026-05-05", 1, 10, papers, 2);
    return t;
}

static void a_compound_with_a_stop_word_or_digits_is_whole_or_not_at_all(void **state)
{
    test_store t = two_papers("We beat edge-of-the-map models by in-context learning in 4-bit arithmetic.",
                              "A edge-of-the-map models list; in-context learning, 4-bit arithmetic.");
    test_corpus *loaded = load(t.store, 2, 1.0);
    pt_corpus corpus = loaded->corpus;
    const char *whole[] = { "edge-of-the-map", "edge-of-the-map models", "in-context learning", "4-bit arithmetic",
                            "models" };
    const char *none[] = { "edge", "map", "map models", "context learning", "bit arithmetic", "context", "4", "in" };

    (void)state;
    for (size_t i = 0; i < sizeof whole / sizeof *whole; i++)
        if ((number_of_term(&corpus, whole[i]) != PT_NONE) != (i != 1))
            fail_msg("%s", whole[i]);
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        assert_true(number_of_term(&corpus, none[i]) == PT_NONE);
    unload(loaded);
    close_test_store(&t);
}

static void no_term_holds_a_break_word_unless_it_is_part_of_a_name(void **state)
{
    test_store t = two_papers("A large language model makes a large improvement of language models.",
                              "Of a large language model, and a large improvement. Language models.");
    test_corpus *loaded = load(t.store, 2, 1.0);

    (void)state;
    assert_true(number_of_term(&loaded->corpus, "large language model") != PT_NONE);
    assert_true(number_of_term(&loaded->corpus, "large improvement") == PT_NONE);
    assert_true(number_of_term(&loaded->corpus, "large") == PT_NONE);
    unload(loaded);
    close_test_store(&t);
}

/* (whole + 0.5) / (occurrences + 1): "lattice" stands alone once, and twice inside of "tidal lattice". */
static void autonomy_tells_how_often_a_term_stands_alone(void **state)
{
    test_store t = two_papers("A tidal lattice of a tidal lattice.", "The tidal lattice and the lattice.");
    test_corpus *loaded = load(t.store, 1, 1.0);
    pt_corpus corpus = loaded->corpus;

    (void)state;
    near(corpus.autonomy[number_of_term(&corpus, "tidal lattice")], 3.5 / 4, 1e-6);
    assert_true(number_of_term(&corpus, "lattice") == PT_NONE); /* in the same two papers: a fragment */
    unload(loaded);
    close_test_store(&t);
}

static void the_form_shown_is_not_that_of_titles_or_first_words(void **state)
{
    test_store t = open_test_store();
    pt_paper papers[] = {
        paper("2605.00001", "Speech Enhancement", "Speech enhancement it is."),
        paper("2605.00002", "Speech Enhancement", "Speech enhancement and speech enhancement."),
    };
    test_corpus *loaded;
    pt_corpus corpus;

    (void)state;
    save_file(t.store, "2026-05-05", 1, 10, papers, 2);
    loaded = load(t.store, 2, 1.0);
    corpus = loaded->corpus;
    assert_true(number_of_term(&corpus, "speech enhancement") != PT_NONE);
    unload(loaded);
    close_test_store(&t);
}

static void a_fragment_of_a_longer_term_that_holds_its_papers_is_no_term(void **state)
{
    test_store t = four_papers(false);
    test_corpus *loaded = load(t.store, 1, 1.0);

    (void)state;
    assert_true(number_of_term(&loaded->corpus, "zero-shot speech models") != PT_NONE);
    assert_true(number_of_term(&loaded->corpus, "zero-shot speech") == PT_NONE);
    assert_true(number_of_term(&loaded->corpus, "LLM") != PT_NONE);
    unload(loaded);
    close_test_store(&t);
}

static void an_acronym_is_counted_as_what_it_stands_for_and_a_dropped_word_not_at_all(void **state)
{
    const pt_corpus_rules rules = { .longest = 4, .least_papers = 2, .most_share = 1 };
    test_store t = two_papers("The LLM way of a large language model.", "Two LLMs hear noise.");
    test_corpus *loaded = load(t.store, 1, 1.0);
    pt_merges merges;
    pt_corpus corpus;
    uint32_t term;

    (void)state;
    pt_merges_start(&merges);
    pt_merges_add(&merges, PT_S("llm"), PT_S("large language model"), (pt_str){ 0 });
    pt_merges_add(&merges, PT_S("noise"), (pt_str){ 0 }, (pt_str){ 0 });
    pt_corpus_build(&loaded->forward, &merges, &rules, 2, &corpus);
    term = number_of_term(&corpus, "large language model");
    assert_true(term != PT_NONE);
    assert_int_equal(corpus.df[term], 2);
    assert_true(pt_str_equal(corpus.key[term], PT_S("large language model")));
    assert_true(pt_corpus_holds(&corpus, 1, term));
    assert_true(number_of_term(&corpus, "LLM") == PT_NONE && number_of_term(&corpus, "noise") == PT_NONE);
    pt_corpus_free(&corpus);
    pt_merges_free(&merges);
    unload(loaded);
    close_test_store(&t);
}

static void rare_and_too_common_terms_are_left_out(void **state)
{
    test_store t = four_papers(false);
    test_corpus *loaded = load(t.store, 2, 0.8);
    pt_corpus corpus = loaded->corpus;

    (void)state;
    assert_true(number_of_term(&corpus, "noise") == PT_NONE);
    assert_true(number_of_term(&corpus, "speech") == PT_NONE);
    for (size_t i = 0; i < corpus.terms; i++)
        assert_true(corpus.df[i] >= 2 && corpus.df[i] <= 3);
    unload(loaded);
    close_test_store(&t);
}

static void the_corpus_is_the_same_in_whatever_order_papers_came(void **state)
{
    test_store a = four_papers(false), b = four_papers(true);
    test_corpus *one = load(a.store, 1, 1.0), *other = load(b.store, 1, 1.0);
    pt_corpus x = one->corpus, y = other->corpus;

    (void)state;
    assert_int_equal(x.terms, y.terms);
    for (size_t i = 0; i < x.terms; i++) {
        assert_true(pt_str_equal(x.term[i], y.term[i]) && pt_str_equal(x.key[i], y.key[i]));
        assert_int_equal(x.df[i], y.df[i]);
        assert_true(x.autonomy[i] == y.autonomy[i]);
    }
    assert_int_equal(x.start[4], y.start[4]);
    assert_memory_equal(x.at, y.at, x.start[4] * sizeof *x.at);
    assert_memory_equal(x.count, y.count, x.start[4] * sizeof *x.count);
    unload(one);
    unload(other);
    close_test_store(&a);
    close_test_store(&b);
}

static void assert_same_forward(const pt_forward *a, const pt_forward *b)
{
    assert_int_equal(a->papers, b->papers);
    assert_memory_equal(a->paper_id, b->paper_id, a->papers * sizeof *a->paper_id);
    assert_memory_equal(a->first_day, b->first_day, a->papers * sizeof *a->first_day);
    assert_memory_equal(a->category, b->category, a->papers * sizeof *a->category);
    assert_memory_equal(a->start, b->start, (a->papers + 1) * sizeof *a->start);
    assert_memory_equal(a->unit, b->unit, a->start[a->papers] * sizeof *a->unit);
}

/* Three days of three papers each, the later ones with lower ids. */
static test_store three_days(void)
{
    const char *days[] = { "2026-05-05", "2026-05-06", "2026-05-07" };
    test_store t = open_test_store();

    for (uint64_t d = 0; d < 3; d++)
        for (uint64_t p = 0; p < 3; p++) {
            char id[32], title[32];
            pt_paper one;

            snprintf(id, sizeof id, "2605.%05u", (unsigned)(90 - 10 * d + p));
            snprintf(title, sizeof title, "Speech model %c", (char)('a' + 3 * d + p));
            one = paper(id, title, "It hears noise.");
            save_file(t.store, days[d], 3 * d + p + 1, 10, &one, 1);
        }
    return t;
}

static void what_is_kept_of_one_span_is_not_loaded_again_and_the_same(void **state)
{
    test_store t = three_days();
    pt_day first = 0;
    pt_lexicon lexicon;
    pt_stretches kept = { 0 };
    pt_error err = { 0 };

    (void)state;
    analyse_terms(t.store);
    assert_true(pt_day_parse(PT_S("2026-05-05"), &first));
    assert_ok(pt_lexicon_load(t.store, &lexicon, &err), &err);
    for (pt_day day = first + 1; day <= first + 2; day++) {
        const pt_span span = { .language = PT_S("en"), .ranges = { { day, day }, { day - 1, day - 1 } }, .count = 2 };
        const pt_stretch *before = kept.all.len ? kept.all.at[0] : NULL;
        pt_forward plain, overlapping;
        pt_sheets sheets;

        assert_ok(pt_forward_load(t.store, &lexicon, &span, &plain, &err), &err);
        assert_ok(pt_sheets_load(t.store, &lexicon, &span, &kept, &sheets, &overlapping, &err), &err);
        assert_int_equal(plain.papers, 6);
        assert_same_forward(&plain, &overlapping);
        assert_int_equal(kept.all.len, 2);
        if (before) /* the day that both have */
            assert_ptr_equal(kept.all.at[0], before);
        for (size_t i = 0; i < 2; i++)
            for (uint32_t p = 0; p < 3; p++)
                assert_int_equal(overlapping.first_day[sheets.at[i].paper[p]], span.ranges[i].first);
        pt_forward_free(&plain);
        pt_forward_free(&overlapping);
        pt_sheets_free(&sheets);
    }
    pt_stretches_keep(&kept, NULL);
    pt_lexicon_free(&lexicon);
    close_test_store(&t);
}

static void papers_that_share_an_author_are_one_group(void **state)
{
    size_t start[] = { 0, 2, 4, 5, 5, 6 };
    int64_t at[] = { 1, 2, 2, 3, 9, 3 };
    const pt_authors authors = { start, at };
    const uint32_t all[] = { 0, 1, 2, 3, 4 }, chain[] = { 0, 1, 4 }, apart[] = { 0, 4 };

    (void)state;
    assert_int_equal(pt_author_groups(&authors, all, 5), 3); /* {0, 1, 4}, {2}, {3}: 3 has no authors */
    assert_int_equal(pt_author_groups(&authors, chain, 3), 1);
    assert_int_equal(pt_author_groups(&authors, apart, 2), 2);
    assert_int_equal(pt_author_groups(&authors, all, 0), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_paper_counts_once_and_plural_and_hyphen_do_not_matter),
        cmocka_unit_test(no_term_starts_or_ends_with_a_stop_word_or_crosses_a_clause),
        cmocka_unit_test(a_compound_with_a_stop_word_or_digits_is_whole_or_not_at_all),
        cmocka_unit_test(no_term_holds_a_break_word_unless_it_is_part_of_a_name),
        cmocka_unit_test(autonomy_tells_how_often_a_term_stands_alone),
        cmocka_unit_test(the_form_shown_is_not_that_of_titles_or_first_words),
        cmocka_unit_test(a_fragment_of_a_longer_term_that_holds_its_papers_is_no_term),
        cmocka_unit_test(an_acronym_is_counted_as_what_it_stands_for_and_a_dropped_word_not_at_all),
        cmocka_unit_test(rare_and_too_common_terms_are_left_out),
        cmocka_unit_test(the_corpus_is_the_same_in_whatever_order_papers_came),
        cmocka_unit_test(what_is_kept_of_one_span_is_not_loaded_again_and_the_same),
        cmocka_unit_test(papers_that_share_an_author_are_one_group),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
