/* Papers that are unlike all others: what is kept of them grows with what they bring, not with its square. The store's
 * bytes stand for the work, since what is computed of pairs of people or of terms is stored; how long it takes is told
 * by the benchmark 'surprises'. */
#include "support.h"

#include "cli/program.h"

enum { WEEKS = 12, A_DAY = 8, WORDS = 600, MANY = 5000, FULL_DAY = 1000, THIN_DAY = 5, RISE = 7 * WEEKS - 14 };

enum surprise { NONE, PAPER_OF_MANY, TERM_EVERYWHERE, FULL, AUTHOR_EVERYWHERE, THIN_WEEKS };

struct stored {
    long bytes, papers, authors, pairs, terms;
};

static struct stored without;

/* ── The papers ──────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Knuth's multiplier: the same papers each time. */
static unsigned next(unsigned *seed)
{
    return (*seed = *seed * 1664525u + 1013904223u) >> 8;
}

static void put_words(FILE *file, unsigned *seed, int count)
{
    for (int i = 0; i < count; i++) {
        unsigned word = next(seed) % (1 + next(seed) % WORDS);

        fprintf(file, "%s%c%c%c%cing", i ? i % 9 ? " " : ", " : "", 'b' + word % 5, "aeiou"[word / 5 % 5],
                'l' + word / 25 % 5, "aeiou"[word / 125 % 5]);
    }
}

static void put_authors(FILE *file, unsigned *seed, enum surprise surprise, int number)
{
    bool is_of_many = surprise == PAPER_OF_MANY && number == 0;

    fprintf(file, "\"Ann Ash %u\", \"Bo Birch %u\"", next(seed) % 300, next(seed) % 300);
    if (surprise == AUTHOR_EVERYWHERE)
        fputs(", \"Yew Everywhere\"", file);
    for (int i = 0; is_of_many && i < MANY; i++)
        fprintf(file, ", \"Member Oak%d\"", i);
}

static void put_paper(FILE *file, unsigned *seed, enum surprise surprise, int day, int month, int number)
{
    bool has_term = surprise == TERM_EVERYWHERE || (surprise == THIN_WEEKS && day >= RISE);

    fprintf(file, "{\"id\": \"26%02d.%05d\", \"categories\": [\"cs.CL\"], \"authors\": [", month, number + 1);
    put_authors(file, seed, surprise, number);
    fputs("], \"title\": \"", file);
    put_words(file, seed, 6);
    fputs("\", \"summary\": \"", file);
    put_words(file, seed, 60);
    fprintf(file, "%s.\"}\n", has_term ? ", fluted rowan lattices" : "");
}

static void write_days(const char *folder, enum surprise surprise)
{
    unsigned seed = 1;

    for (int day = 0, number = 0; day < 7 * WEEKS; day++) {
        int month = 1 + day / 28, of_month = 1 + day % 28; /* every month has 28 days */
        int papers = surprise == THIN_WEEKS ? THIN_DAY : surprise == FULL && day == 7 * WEEKS - 10 ? FULL_DAY : A_DAY;
        char path[300];
        FILE *file;

        if (of_month == 1)
            number = month * 10000;
        snprintf(path, sizeof path, "%s/2026-%02d-%02d.jsonl", folder, month, of_month);
        file = fopen(path, "w");
        assert_non_null(file);
        for (int i = 0; i < papers; i++, number++)
            put_paper(file, &seed, surprise, day, month, day == 0 ? i : number);
        fclose(file);
    }
}

/* ── What is kept of them ────────────────────────────────────────────────────────────────────────────────────────── */

static long ask(const char *folder, const char *question)
{
    char line[500];
    program_run run;

    snprintf(line, sizeof line, "sqlite3 papertide.db '%s'", question);
    run = run_line(folder, line);
    assert_run(run, 0);
    return strtol(run.out, NULL, 10);
}

static struct stored store_of(enum surprise surprise)
{
    char *folder = make_folder();
    struct stored stored;
    program_run run;

    write_days(folder, surprise);
    run = run_line(folder,
                   "$P ingest -q *.jsonl; [ $? = 0 ] || [ $? = 3 ]; $P analyze -q && $P report -q weekly --out out");
    assert_run(run, 0);
    stored = (struct stored){ .papers = ask(folder, "SELECT count(*) FROM paper"),
                              .authors = ask(folder, "SELECT count(*) FROM author"),
                              .pairs = ask(folder, "SELECT count(*) FROM v_collaboration"),
                              .terms = ask(folder, "SELECT count(*) FROM keyword_period") };
    stored.bytes =
        ask(folder, "SELECT (page_count - freelist_count) * page_size FROM pragma_page_count, pragma_freelist_count,"
                    " pragma_page_size");
    remove_folder(folder);
    return stored;
}

static int store_without(void **state)
{
    (void)state;
    without = store_of(NONE);
    return 0;
}

static void a_paper_of_5000_authors_is_no_25_million_pairs(void **state)
{
    struct stored with = store_of(PAPER_OF_MANY);

    (void)state;
    assert_int_equal(with.authors, without.authors + MANY);
    assert_true(with.pairs <= without.pairs);
    assert_in_range(with.bytes, 1, without.bytes + 1000 * MANY);
}

static void a_term_in_every_paper_is_one_term_more(void **state)
{
    struct stored with = store_of(TERM_EVERYWHERE);

    (void)state;
    assert_in_range(with.terms, 1, without.terms + 6 * WEEKS); /* runs of its three words */
    assert_in_range(with.bytes, 1, without.bytes * 1.3);
}

static void a_full_day_costs_as_its_papers_do(void **state)
{
    struct stored with = store_of(FULL);
    double papers = (double)with.papers / (double)without.papers;

    (void)state;
    assert_int_equal(with.papers, without.papers + FULL_DAY - A_DAY);
    assert_in_range(with.bytes, 1, without.bytes * 1.5 * papers);
}

static void an_author_of_every_paper_is_a_pair_for_each_name_beside(void **state)
{
    struct stored with = store_of(AUTHOR_EVERYWHERE);

    (void)state;
    assert_in_range(with.pairs, without.pairs + 1, without.pairs + 2 * without.papers); /* names beside it */
    assert_in_range(with.bytes, 1, without.bytes * 1.5);
}

/* Its shares are unknown in every week, and a chart of them once ended the report. */
static void a_rise_in_weeks_of_few_papers_is_reported(void **state)
{
    (void)state;
    assert_true(store_of(THIN_WEEKS).terms > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_paper_of_5000_authors_is_no_25_million_pairs),
        cmocka_unit_test(a_term_in_every_paper_is_one_term_more),
        cmocka_unit_test(a_full_day_costs_as_its_papers_do),
        cmocka_unit_test(an_author_of_every_paper_is_a_pair_for_each_name_beside),
        cmocka_unit_test(a_rise_in_weeks_of_few_papers_is_reported),
    };

    return cmocka_run_group_tests(tests, store_without, NULL);
}
