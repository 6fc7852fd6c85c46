/* How fast texts become counts of terms: the job of peer_terms.py by our functions, in one process and in memory. Reads
 * title and abstract of every paper of a store, then, measured: tokens (one tokeniser a thread), runs of one to three
 * words inside a clause that at least five papers hold, papers a term and week. Prints lines of "name value".
 *
 *   terms_rate STORE [THREADS] */
#include "analysis/terms/ngrams.h"
#include "base/arena.h"
#include "base/memory.h"
#include "store/query.h"
#include "text/key.h"
#include "text/tokenise.h"

#include <omp.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

enum {
    LONGEST_RUN = 3,
    LEAST_PAPERS = 5,
    THURSDAY = 3, /* day 0 of the store is one: three days after its week's Monday */
    LONGEST_KEY = 1 << 10
};

static const char papers_sql[] = "SELECT title, abstract, first_day FROM paper ORDER BY arxiv_id";

struct text {
    pt_str title, abstract;
    int64_t week;
};

struct input {
    pt_arena arena;
    PT_ARRAY(struct text) texts;
    size_t bytes;
    int64_t first_week, last_week;
};

/* What one thread makes of its share of the papers: units are numbers of keys plus one, 0 is a break. */
struct share {
    const struct input *input;
    size_t from, to;
    pt_tokeniser *tokeniser;
    pt_dict *surfaces, *keys;
    PT_ARRAY(uint32_t) key_of; /* by surface */
    PT_ARRAY(uint32_t) units;
    PT_ARRAY(size_t) starts;
    pt_buf key;
};

/* All papers: the units of paper p are unit[start[p]] … unit[start[p + 1] - 1]. */
struct corpus {
    size_t papers, words;
    size_t *start;
    uint32_t *unit;
    bool *is_linked; /* by unit: this pair of words, the unit before and this one, is in enough papers */
};

static double seconds(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static void die(const pt_error *err)
{
    fprintf(stderr, "terms_rate: %s\n", err->text);
    exit(1);
}

/* ── Reading ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void add_text(struct input *input, const pt_query *row)
{
    struct text text = { .title = pt_arena_copy(&input->arena, pt_query_value(row, 0).text),
                         .abstract = pt_arena_copy(&input->arena, pt_query_value(row, 1).text),
                         .week = (pt_query_value(row, 2).integer + THURSDAY) / 7 };

    input->bytes += text.title.len + 1 + text.abstract.len;
    if (input->texts.len == 0 || text.week < input->first_week)
        input->first_week = text.week;
    if (input->texts.len == 0 || text.week > input->last_week)
        input->last_week = text.week;
    PT_PUSH(&input->texts, text);
}

static void read_input(const char *path, struct input *input)
{
    pt_store *store = NULL;
    pt_query *query = NULL;
    pt_error err;
    pt_status st;

    if (pt_store_open(path, PT_STORE_READ, NULL, &store, &err) != PT_OK ||
        pt_query_open(store, "papers", pt_str_of(papers_sql), &query, &err) != PT_OK)
        die(&err);
    while ((st = pt_query_step(query, &err)) == PT_OK)
        add_text(input, query);
    if (st != PT_END)
        die(&err);
    pt_query_close(query);
    pt_store_close(store);
}

/* ── Tokens ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void take_unit(void *self, pt_unit_type type, pt_str surface, bool is_joined, bool is_cjk)
{
    struct share *share = self;
    uint32_t number;

    (void)is_joined;
    (void)is_cjk;
    if (type != PT_UNIT_TOKEN) {
        PT_PUSH(&share->units, 0);
        return;
    }
    number = pt_dict_add(share->surfaces, surface);
    if (number == share->key_of.len) {
        pt_buf_reset(&share->key);
        pt_token_key(surface, &share->key);
        PT_PUSH(&share->key_of, pt_dict_add(share->keys, pt_buf_text(&share->key)));
    }
    PT_PUSH(&share->units, share->key_of.at[number] + 1);
}

static void tokenise_share(struct share *share)
{
    share->surfaces = pt_dict_new();
    share->keys = pt_dict_new();
    share->key.limit = LONGEST_KEY;
    for (size_t p = share->from; p < share->to; p++) {
        const struct text *text = &share->input->texts.at[p];

        PT_PUSH(&share->starts, share->units.len);
        pt_tokenise(share->tokeniser, text->title, take_unit, share);
        pt_tokenise(share->tokeniser, text->abstract, take_unit, share);
    }
}

/* Moves what the share has behind what the corpus has, its keys by the numbers of `keys`. */
static void append_share(struct corpus *corpus, struct share *share, pt_dict *keys, size_t *units)
{
    uint32_t *number = PT_CALLOC(uint32_t, pt_dict_count(share->keys) + 1); /* a break stays 0 */

    for (uint32_t k = 0; k < pt_dict_count(share->keys); k++)
        number[k + 1] = pt_dict_add(keys, pt_dict_text(share->keys, k)) + 1;
    for (size_t p = 0; p < share->starts.len; p++)
        corpus->start[corpus->papers++] = *units + share->starts.at[p];
    for (size_t i = 0; i < share->units.len; i++)
        corpus->unit[(*units)++] = number[share->units.at[i]];
    corpus->start[corpus->papers] = *units;
    free(number);
    free(share->key_of.at);
    free(share->units.at);
    free(share->starts.at);
    pt_buf_free(&share->key);
    pt_dict_free(share->surfaces);
    pt_dict_free(share->keys);
    pt_tokeniser_free(share->tokeniser);
}

static void tokenise(const struct input *input, int threads, struct corpus *corpus)
{
    struct share *shares = PT_CALLOC(struct share, (size_t)threads);
    pt_dict *keys = pt_dict_new();
    size_t units = 0, papers = input->texts.len, share_count = (size_t)threads;
    pt_error err;

    for (size_t s = 0; s < share_count; s++) {
        shares[s].input = input;
        shares[s].from = papers * s / share_count;
        shares[s].to = papers * (s + 1) / share_count;
        if (pt_tokeniser_new(&shares[s].tokeniser, &err) != PT_OK)
            die(&err);
    }
#pragma omp parallel for schedule(static, 1) num_threads(threads)
    for (size_t s = 0; s < share_count; s++)
        tokenise_share(&shares[s]);
    for (size_t s = 0; s < share_count; s++)
        units += shares[s].units.len;
    corpus->start = PT_CALLOC(size_t, papers + 1);
    corpus->unit = PT_CALLOC(uint32_t, units);
    units = 0;
    for (size_t s = 0; s < share_count; s++)
        append_share(corpus, &shares[s], keys, &units);
    corpus->words = pt_dict_count(keys);
    pt_dict_free(keys);
    free(shares);
}

/* ── Runs ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* How many papers hold each word, by unit. */
static uint32_t *count_words(const struct corpus *corpus)
{
    uint32_t *papers = PT_CALLOC(uint32_t, corpus->words + 1), *last = PT_CALLOC(uint32_t, corpus->words + 1);

    for (uint32_t p = 0; p < corpus->papers; p++)
        for (size_t i = corpus->start[p]; i < corpus->start[p + 1]; i++) {
            papers[corpus->unit[i]] += last[corpus->unit[i]] != p + 1;
            last[corpus->unit[i]] = p + 1;
        }
    papers[0] = 0; /* breaks are as rare words: no run holds them */
    free(last);
    return papers;
}

/* 0 when one of the two words is rare, or a break. */
static uint64_t pair_hash(const struct corpus *corpus, const uint32_t *papers, size_t unit)
{
    uint32_t before = corpus->unit[unit - 1], word = corpus->unit[unit];

    if (papers[before] < LEAST_PAPERS || papers[word] < LEAST_PAPERS)
        return 0;
    return pt_ngram_hash(pt_ngram_hash(0, before), word);
}

/* As the analysis does it: rare pairs, which are most, are left out before longer runs are looked at. */
static void link_words(struct corpus *corpus, const uint32_t *papers)
{
    pt_ngrams pairs;

    pt_ngrams_start(&pairs);
    for (uint32_t p = 0; p < corpus->papers; p++)
        for (size_t i = corpus->start[p] + 1; i < corpus->start[p + 1]; i++) {
            uint64_t hash = pair_hash(corpus, papers, i);

            if (hash)
                pt_ngram_count(pt_ngrams_add(&pairs, hash), p);
        }
    pt_ngrams_prune(&pairs, LEAST_PAPERS);
    corpus->is_linked = PT_CALLOC(bool, corpus->start[corpus->papers] + 1);
    for (uint32_t p = 0; p < corpus->papers; p++)
        for (size_t i = corpus->start[p] + 1; i < corpus->start[p + 1]; i++) {
            uint64_t hash = pair_hash(corpus, papers, i);

            corpus->is_linked[i] = hash && pt_ngrams_find(&pairs, hash);
        }
    pt_ngrams_free(&pairs);
}

/* The hashes of the runs that start at unit `from`, by length; returns how many there are. */
static int runs_from(const struct corpus *corpus, const uint32_t *papers, size_t from, size_t end,
                     uint64_t hashes[LONGEST_RUN])
{
    uint64_t hash = 0;
    int count = 0;

    if (papers[corpus->unit[from]] < LEAST_PAPERS)
        return 0;
    for (size_t i = from; i < end && count < LONGEST_RUN && (i == from || corpus->is_linked[i]); i++)
        hashes[count++] = hash = pt_ngram_hash(hash, corpus->unit[i]);
    return count;
}

static void count_runs(const struct corpus *corpus, const uint32_t *papers, pt_ngrams *runs)
{
    uint64_t hashes[LONGEST_RUN];

    pt_ngrams_start(runs);
    for (uint32_t p = 0; p < corpus->papers; p++)
        for (size_t i = corpus->start[p]; i < corpus->start[p + 1]; i++)
            for (int n = runs_from(corpus, papers, i, corpus->start[p + 1], hashes); n > 0; n--)
                pt_ngram_count(pt_ngrams_add(runs, hashes[n - 1]), p);
    pt_ngrams_prune(runs, LEAST_PAPERS);
}

/* Papers by term and week, a row a term. The table is counted into anew, so that a paper counts once again. */
static uint32_t *count_weeks(const struct corpus *corpus, const struct input *input, const uint32_t *papers,
                             pt_ngrams *runs, uint32_t *terms)
{
    size_t weeks = (size_t)(input->last_week - input->first_week + 1);
    uint32_t *counts = PT_CALLOC(uint32_t, runs->count * weeks);
    uint64_t hashes[LONGEST_RUN];

    for (size_t i = 0; i <= runs->mask; i++)
        runs->at[i].last_paper = PT_NONE;
    for (uint32_t p = 0; p < corpus->papers; p++)
        for (size_t i = corpus->start[p]; i < corpus->start[p + 1]; i++)
            for (int n = runs_from(corpus, papers, i, corpus->start[p + 1], hashes); n > 0; n--) {
                pt_ngram *place = pt_ngrams_find(runs, hashes[n - 1]);

                if (!place || place->last_paper == p)
                    continue;
                place->last_paper = p;
                place->term = place->term == PT_NONE ? (*terms)++ : place->term;
                counts[place->term * weeks + (size_t)(input->texts.at[p].week - input->first_week)]++;
            }
    return counts;
}

/* ── All of it ───────────────────────────────────────────────────────────────────────────────────────────────────── */

static void print(const struct input *input, const struct corpus *corpus, uint32_t terms, const double times[4])
{
    struct rusage usage;

    getrusage(RUSAGE_SELF, &usage);
    printf("papers %zu\nmegabytes %.1f\nterms %u\n", corpus->papers, (double)input->bytes / 1e6, terms);
    printf("weeks %d\nload_seconds %.3f\n", (int)(input->last_week - input->first_week + 1), times[1] - times[0]);
    printf("tokenise_seconds %.3f\ntokenise_mb_per_second %.1f\n", times[2] - times[1],
           (double)input->bytes / 1e6 / (times[2] - times[1]));
    printf("seconds %.3f\npeak_mb %ld\n", times[3] - times[1], usage.ru_maxrss / 1024);
}

int main(int argc, char **argv)
{
    int threads = argc > 2 ? (int)strtol(argv[2], NULL, 10) : omp_get_max_threads();
    struct input input = { 0 };
    struct corpus corpus = { 0 };
    uint32_t *papers, *by_week, terms = 0;
    double times[4];
    pt_ngrams runs;

    if (argc < 2 || threads < 1) {
        fputs("usage: terms_rate STORE [THREADS]\n", stderr);
        return 2;
    }
    times[0] = seconds();
    read_input(argv[1], &input);
    times[1] = seconds();
    tokenise(&input, threads, &corpus);
    times[2] = seconds();
    papers = count_words(&corpus);
    link_words(&corpus, papers);
    count_runs(&corpus, papers, &runs);
    by_week = count_weeks(&corpus, &input, papers, &runs, &terms);
    times[3] = seconds();
    print(&input, &corpus, terms, times);
    pt_ngrams_free(&runs);
    pt_arena_free(&input.arena);
    free(by_week);
    free(papers);
    free(corpus.start);
    free(corpus.unit);
    free(corpus.is_linked);
    free(input.texts.at);
    return 0;
}
