/* How fast topics are found: builds the matrix that the analysis fits, then, measured: the factorisation by our
 * functions, start included. Writes the matrix for peer_topics.py, that of the papers which are not fitted beside it
 * (MATRIX.unseen), and each topic's ten heaviest terms. Prints lines of "name value".
 *
 *   topics_rate STORE MATRIX TOPICS [K] [THREADS] */
#include "analysis/terms/corpus.h"
#include "analysis/topics/matrix.h"
#include "analysis/topics/model.h"
#include "numeric/nmf.h"

#include <omp.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

struct input {
    pt_store *store;
    pt_lexicon lexicon;
    pt_forward forward;
    pt_corpus corpus;
    pt_topic_matrix matrix;
};

static double seconds(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static void die(const pt_error *err)
{
    fprintf(stderr, "topics_rate: %s\n", err->text);
    exit(1);
}

static void load(const char *path, struct input *in)
{
    pt_corpus_rules rules;
    pt_error err;

    if (pt_store_open(path, PT_STORE_READ, NULL, &in->store, &err) != PT_OK ||
        pt_lexicon_load(in->store, &in->lexicon, &err) != PT_OK ||
        pt_forward_load(in->store, &in->lexicon, &pt_span_everything, &in->forward, &err) != PT_OK)
        die(&err);
    rules = pt_topic_rules(&in->forward);
    pt_corpus_build(&in->forward, NULL, &rules, 2, &in->corpus);
    pt_topic_matrix_choose(&in->corpus, &in->matrix);
}

static void unload(struct input *in)
{
    pt_topic_matrix_free(&in->matrix);
    pt_corpus_free(&in->corpus);
    pt_forward_free(&in->forward);
    pt_lexicon_free(&in->lexicon);
    pt_store_close(in->store);
}

/* rows, columns, entries, then the arrays of the matrix, in this machine's own words. */
static void write_matrix(const char *path, const pt_sparse *x)
{
    uint64_t sizes[] = { x->rows, x->columns, x->start[x->rows] };
    FILE *file = fopen(path, "wb");

    if (!file || fwrite(sizes, sizeof sizes, 1, file) != 1 ||
        fwrite(x->start, sizeof *x->start, x->rows + 1, file) != x->rows + 1 ||
        fwrite(x->at, sizeof *x->at, sizes[2], file) != sizes[2] ||
        fwrite(x->value, sizeof *x->value, sizes[2], file) != sizes[2] || fclose(file) != 0) {
        perror(path);
        exit(1);
    }
}

static void write_unseen(const char *matrix, const struct input *in)
{
    pt_sparse unseen = pt_topic_matrix_count(&in->matrix, &in->corpus, PT_UNSEEN);
    char path[4096];

    snprintf(path, sizeof path, "%s.unseen", matrix);
    write_matrix(path, &unseen);
    pt_sparse_free(&unseen);
}

/* A topic a line, its terms parted by tabs; first the line of all terms, by column. */
static void write_topics(const char *path, const struct input *in, const pt_nmf *nmf)
{
    FILE *file = fopen(path, "w");

    if (!file) {
        perror(path);
        exit(1);
    }
    for (size_t c = 0; c < in->matrix.columns; c++)
        fprintf(file, "%.*s%c", PT_FMT(in->corpus.term[in->matrix.term[c]]), c + 1 < in->matrix.columns ? '\t' : '\n');
    for (size_t t = 0; t < nmf->k; t++) {
        pt_topic topic;

        pt_topic_fill_top(nmf, t, &topic);
        for (size_t i = 0; i < PT_TOP_WORDS && topic.top[i] != PT_NONE; i++)
            fprintf(file, "%s%.*s", i ? "\t" : "", PT_FMT(in->corpus.term[in->matrix.term[topic.top[i]]]));
        fputc('\n', file);
    }
    fclose(file);
}

int main(int argc, char **argv)
{
    pt_nmf_rule rule = { .k = argc > 4 ? strtoul(argv[4], NULL, 10) : 50,
                         .most_sweeps = PT_TOPIC_SWEEPS,
                         .jobs = argc > 5 ? (int)strtol(argv[5], NULL, 10) : omp_get_max_threads() };
    struct input in = { 0 };
    struct rusage usage;
    pt_error err;
    pt_sparse x;
    pt_nmf nmf;
    double begun;

    if (argc < 4) {
        fputs("usage: topics_rate STORE MATRIX TOPICS [K] [THREADS]\n", stderr);
        return 2;
    }
    load(argv[1], &in);
    x = pt_topic_matrix_weigh(&in.matrix, &in.corpus, PT_FITTED);
    rule.tolerance = pt_topic_tolerance(x.start[x.rows]);
    begun = seconds();
    if (pt_nmf_fit(&x, &rule, NULL, &nmf, &err) != PT_OK)
        die(&err);
    printf("seconds %.3f\n", seconds() - begun);
    getrusage(RUSAGE_SELF, &usage);
    printf("papers %zu\nterms %zu\nentries %zu\nsweeps %d\nrelative_error %.6f\npeak_mb %ld\n", x.rows, x.columns,
           x.start[x.rows], nmf.sweeps, nmf.relative_error, usage.ru_maxrss / 1024);
    write_matrix(argv[2], &x);
    write_unseen(argv[2], &in);
    write_topics(argv[3], &in, &nmf);
    pt_nmf_free(&nmf);
    pt_sparse_free(&x);
    unload(&in);
    return 0;
}
