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
#include <string.h>
#include <sys/resource.h>
#include <time.h>

enum {
    LONGEST_RUN = 3,
    PART_BITS = 5,
    PARTS = 1 << PART_BITS,
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
    const struct input *input;
    size_t papers, weeks;
    size_t *start;
    uint32_t *unit;
    uint64_t *run; /* by unit: the hash of the run of the length at hand that ends here; 0 for none */
    bool *is_kept; /* by unit: enough papers hold that run */
};

struct place {
    uint64_t run;
    uint32_t unit, paper;
};

/* The runs of one length whose hash has the same highest bits: few enough for a processor's cache, for one thread. */
struct part {
    PT_ARRAY(struct place) places; /* where they end */
    uint32_t terms;
    uint32_t *counts; /* terms × weeks: papers that hold the term */
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
    corpus->input = input;
    corpus->weeks = (size_t)(input->last_week - input->first_week + 1);
    pt_dict_free(keys);
    free(shares);
}

/* ── Runs ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void count_week(const struct corpus *corpus, struct part *part, pt_ngram *run, uint32_t paper)
{
    size_t week = (size_t)(corpus->input->texts.at[paper].week - corpus->input->first_week);

    if (run->term == PT_NONE)
        run->term = part->terms++;
    part->counts[run->term * corpus->weeks + week] += run->last_paper != paper;
    run->last_paper = paper;
}

static void count_weeks(const struct corpus *corpus, struct part *part, pt_ngrams *runs)
{
    part->counts = PT_CALLOC(uint32_t, runs->count * corpus->weeks);
    for (size_t i = 0; i <= runs->mask; i++)
        runs->at[i].last_paper = PT_NONE; /* papers are gone through once again */
    for (size_t i = 0; i < part->places.len; i++) {
        const struct place *place = &part->places.at[i];
        pt_ngram *run = pt_ngrams_find(runs, place->run);

        corpus->is_kept[place->unit] = run != NULL;
        if (run)
            count_week(corpus, part, run, place->paper);
    }
}

static void count_part(const struct corpus *corpus, struct part *part)
{
    pt_ngrams runs;

    pt_ngrams_start(&runs);
    for (size_t i = 0; i < part->places.len; i++)
        pt_ngram_count(pt_ngrams_add(&runs, part->places.at[i].run), part->places.at[i].paper);
    pt_ngrams_prune(&runs, LEAST_PAPERS);
    count_weeks(corpus, part, &runs);
    pt_ngrams_free(&runs);
    free(part->places.at);
}

/* The hash of the run of `words` words that ends at `unit`; 0 when a run inside it is rare: it cannot be in more papers
 * than that one (Agrawal & Srikant 1994, as in the analysis). */
static uint64_t run_at(const struct corpus *corpus, size_t begin, size_t unit, int words)
{
    if (words == 1)
        return corpus->unit[unit] ? pt_ngram_hash(0, corpus->unit[unit]) : 0;
    if (unit == begin || !corpus->is_kept[unit] || !corpus->is_kept[unit - 1])
        return 0;
    return pt_ngram_hash(corpus->run[unit - 1], corpus->unit[unit]);
}

/* Runs of one word more than before; from the right, since each needs the shorter run to its left. */
static void lengthen_runs(struct corpus *corpus, int words, struct part parts[PARTS])
{
    for (uint32_t p = 0; p < corpus->papers; p++)
        for (size_t i = corpus->start[p + 1]; i-- > corpus->start[p];) {
            uint64_t run = run_at(corpus, corpus->start[p], i, words);

            corpus->run[i] = run;
            if (run)
                PT_PUSH(&parts[run >> (64 - PART_BITS)].places, ((struct place){ run, (uint32_t)i, p }));
        }
    memset(corpus->is_kept, 0, corpus->start[corpus->papers]);
}

static void count_runs(struct corpus *corpus, int threads, struct part parts[LONGEST_RUN][PARTS])
{
    size_t units = corpus->start[corpus->papers];

    corpus->run = PT_CALLOC(uint64_t, units + 1);
    corpus->is_kept = PT_CALLOC(bool, units + 1);
    for (int words = 1; words <= LONGEST_RUN; words++) {
        lengthen_runs(corpus, words, parts[words - 1]);
#pragma omp parallel for schedule(dynamic, 1) num_threads(threads)
        for (int part = 0; part < PARTS; part++)
            count_part(corpus, &parts[words - 1][part]);
    }
}

/* ── All of it ───────────────────────────────────────────────────────────────────────────────────────────────────── */

static void print(const struct corpus *corpus, uint32_t terms, const double times[4])
{
    double megabytes = (double)corpus->input->bytes / 1e6;
    struct rusage usage;

    getrusage(RUSAGE_SELF, &usage);
    printf("papers %zu\nmegabytes %.1f\nterms %u\n", corpus->papers, megabytes, terms);
    printf("weeks %zu\nload_seconds %.3f\n", corpus->weeks, times[1] - times[0]);
    printf("tokenise_seconds %.3f\ntokenise_mb_per_second %.1f\n", times[2] - times[1],
           megabytes / (times[2] - times[1]));
    printf("seconds %.3f\npeak_mb %ld\n", times[3] - times[1], usage.ru_maxrss / 1024);
}

static void free_all(struct input *input, struct corpus *corpus, struct part parts[LONGEST_RUN][PARTS])
{
    for (int words = 1; words <= LONGEST_RUN; words++)
        for (int p = 0; p < PARTS; p++)
            free(parts[words - 1][p].counts);
    free(corpus->run);
    free(corpus->is_kept);
    free(corpus->start);
    free(corpus->unit);
    free(input->texts.at);
}

int main(int argc, char **argv)
{
    int threads = argc > 2 ? (int)strtol(argv[2], NULL, 10) : omp_get_max_threads();
    struct part parts[LONGEST_RUN][PARTS] = { 0 };
    struct corpus corpus = { 0 };
    struct input input = { 0 };
    uint32_t terms = 0;
    double times[4];

    if (argc < 2 || threads < 1) {
        fputs("usage: terms_rate STORE [THREADS]\n", stderr);
        return 2;
    }
    times[0] = seconds();
    read_input(argv[1], &input);
    times[1] = seconds();
    tokenise(&input, threads, &corpus);
    pt_arena_free(&input.arena);
    times[2] = seconds();
    count_runs(&corpus, threads, parts);
    times[3] = seconds();
    for (int words = 1; words <= LONGEST_RUN; words++)
        for (int p = 0; p < PARTS; p++)
            terms += parts[words - 1][p].terms;
    print(&corpus, terms, times);
    free_all(&input, &corpus, parts);
    return 0;
}
