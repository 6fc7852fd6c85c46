/* Writes an invented arXiv, 1991-08-01 to 2026-06-30, in the form of its data set on Kaggle (one JSON object a line),
 * for benchmarks: it grows from month to month as the real one did, and has its rhythm of weekdays, its categories and
 * their cross-lists, its ids; fewer papers than 3,000,000 are the same world thinned. Texts and people: corpus_text.c
 * and corpus_people.c; the lines: corpus_write.c. The same arguments give the same bytes.
 *
 *   arxiv_corpus PAPERS > arxiv.jsonl
 *     --from DAY            write only what was submitted from that day on; the world is as old
 *     --digests FOLDER      write digests instead, JSON lines, a file a mailing
 *     --more PAPERS         write only one more day, a Wednesday, with so many papers
 *     --surprise KIND       authors (one paper has 5,000), term (one stands in every paper), day (on one day come
 * 50,000 more), author (one has 20,000 papers, or every second one)
 *     --seed SEED */
#include "corpus.h"
#include "paper/mailing.h"

#include <getopt.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum {
    FIRST_YEAR = 1991,
    LAST_YEAR = 2026,
    FULL_BUFFER = 1 << 20,
    LIMIT = 1 << 30,
    OLD_IDS_A_MONTH = 999,
    MANY_AUTHORS = 5000,
    MUCH_OF_A_DAY = 50000,
    MUCH_OF_ONE = 20000
};

/* ── The real numbers, as arXiv's own statistics show them ───────────────────────────────────────────────────────── */

/* Thousands of papers a year. */
static const double volume[] = {
    0.3, 3.2, 6.7, 10, 13, 16, 20,  24,  28,  31,  33,  36,  39,  44,  47,  50,  55,  59,
    64,  70,  76,  84, 92, 97, 105, 113, 123, 140, 156, 178, 181, 186, 243, 283, 290, 290
};

/* Of submissions, Monday first. */
static const double rhythm[] = { 0.185, 0.195, 0.185, 0.18, 0.155, 0.045, 0.055 };

/* ── The world ───────────────────────────────────────────────────────────────────────────────────────────────────── */

struct options {
    long papers, more;
    pt_day from;
    const char *folder, *surprise;
    uint64_t seed;
};

struct world {
    struct options opt;
    uint64_t seed;
    long made; /* papers so far */
    corpus_people people;
    corpus_fields fields;
    uint32_t ids[CORPUS_ARCHIVES + 1]; /* of this month: each archive's, and all */
    uint32_t team[TEAM_MOST + 1];
    uint32_t busy; /* the author who has too many papers */
    pt_buf title, abstract, out;
    PT_ARRAY(pt_buf) mailing; /* digests that are not written yet: that of day `first_mailing` first */
    pt_day first_mailing;
};

static bool is_surprise(const struct world *w, const char *kind)
{
    return w->opt.surprise && strcmp(w->opt.surprise, kind) == 0;
}

/* ── One paper ───────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Before April 2007 an archive counts for itself, up to 999 a month; where there is no room, the next one takes it. */
static void give_id(struct world *w, corpus_paper *paper, int year, int month)
{
    uint32_t archive = w->fields.category[*paper->category].archive, tries = 0;

    if (year > 2007 || (year == 2007 && month >= 4)) {
        snprintf(paper->id, sizeof paper->id, "%02d%02d.%0*u", year % 100, month, year < 2015 ? 4 : 5,
                 ++w->ids[CORPUS_ARCHIVES]);
        return;
    }
    while (w->ids[archive] >= OLD_IDS_A_MONTH && tries++ < CORPUS_ARCHIVES)
        archive = (archive + 1) % CORPUS_ARCHIVES;
    if (archive != w->fields.category[*paper->category].archive)
        *paper->category = w->fields.first_of[archive];
    snprintf(paper->id, sizeof paper->id, "%s/%02d%02d%03u", corpus_archives[archive].name, year % 100, month,
             ++w->ids[archive]);
}

/* Its own category, and some of the same archive or of any. */
static void give_categories(struct world *w, corpus_paper *paper)
{
    paper->category[paper->categories++] = corpus_category_draw(&w->fields, &w->seed);
    while (paper->categories < 4 && corpus_chance(&w->seed) < 0.42) {
        uint32_t archive = w->fields.category[*paper->category].archive;
        uint32_t width = w->fields.first_of[archive + 1] - w->fields.first_of[archive], i = 0;
        double skewed = corpus_chance(&w->seed);
        uint32_t other = skewed < 0.6 ? w->fields.first_of[archive] + (uint32_t)(skewed * skewed / 0.36 * width)
                                      : corpus_category_draw(&w->fields, &w->seed);

        while (i < paper->categories && paper->category[i] != other)
            i++;
        if (i == paper->categories)
            paper->category[paper->categories++] = other;
    }
}

/* Log-normal, larger from year to year; one in 400 is a collaboration, with a Pareto tail up to 3,000. */
static uint32_t draw_size(struct world *w, uint32_t category, double year)
{
    const corpus_archive *archive = &corpus_archives[w->fields.category[category].archive];
    double middle = (1.9 + 2.9 * (year - FIRST_YEAR) / (LAST_YEAR - FIRST_YEAR)) * archive->team, size;

    if (corpus_chance(&w->seed) < 0.0025 * archive->team)
        size = 50 * pow(1 - corpus_chance(&w->seed), -0.8);
    else
        size = middle * exp(0.58 * corpus_normal(&w->seed)) + 0.4;
    return size < 1 ? 1 : size > 3000 ? 3000 : (uint32_t)size;
}

static void give_team(struct world *w, corpus_paper *paper, int year)
{
    uint32_t day = (uint32_t)(paper->day - pt_day_of(FIRST_YEAR, 1, 1));
    uint32_t size = draw_size(w, *paper->category, year + day % 365 / 365.0);
    bool is_busy = is_surprise(w, "author") &&
                   (w->opt.papers <= 2 * MUCH_OF_ONE ? w->made % 2 : w->made % (w->opt.papers / MUCH_OF_ONE)) == 0;

    if (is_surprise(w, "authors") && w->made == w->opt.papers * 9 / 10)
        size = MANY_AUTHORS;
    paper->team_size =
        corpus_team_draw(&w->people, *paper->category, (uint32_t)(year - FIRST_YEAR), day, size, w->team);
    if (is_busy && paper->team_size < TEAM_MOST)
        w->team[paper->team_size++] = w->busy;
}

static void give_versions(struct world *w, corpus_paper *paper)
{
    paper->versions = 1;
    while (paper->versions < 5 && corpus_chance(&w->seed) < 0.36)
        paper->versions++;
}

/* Texts do not follow from the people before, so those of papers that are not written need not be made. */
static void give_text(struct world *w, corpus_paper *paper)
{
    const corpus_archive *archive = &corpus_archives[w->fields.category[*paper->category].archive];
    corpus_subject subject = { *paper->category, w->fields.category[*paper->category].archive, archive->formulas,
                               (double)w->made / (double)w->opt.papers, paper->day };

    paper->seed = corpus_hash(w->opt.seed, (uint64_t)w->made);
    paper->title = &w->title;
    paper->abstract = &w->abstract;
    paper->team = w->team;
    for (uint32_t i = 0; i < paper->categories; i++)
        paper->names[i] = w->fields.category[paper->category[i]].name;
    pt_buf_reset(&w->title);
    pt_buf_reset(&w->abstract);
    corpus_text_write(&paper->seed, &subject, is_surprise(w, "term") ? "quantum federated distillation" : NULL,
                      &w->title, &w->abstract);
}

/* ── Files ──────────────────────────────────────────────────────────────────────────────────────────────────────────
 */

static void fail(const char *path)
{
    fprintf(stderr, "arxiv_corpus: cannot write %s\n", path);
    exit(1);
}

static void flush(pt_buf *out, FILE *file, const char *path)
{
    if (out->is_cut || fwrite(out->at, 1, out->len, file) != out->len)
        fail(path);
    pt_buf_reset(out);
}

/* ── Mailings ────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Those before `day` are complete. */
static void write_mailings(struct world *w, pt_day day)
{
    size_t done = 0;

    for (; done < w->mailing.len && w->first_mailing + (pt_day)done < day; done++) {
        char path[4096], text[PT_PERIOD_TEXT];
        FILE *file;

        if (w->mailing.at[done].len) {
            pt_day_print(w->first_mailing + (pt_day)done, text);
            snprintf(path, sizeof path, "%s/%s.jsonl", w->opt.folder, text);
            if (!(file = fopen(path, "w")))
                fail(path);
            flush(&w->mailing.at[done], file, path);
            if (fclose(file) != 0)
                fail(path);
        }
        pt_buf_free(&w->mailing.at[done]);
    }
    w->mailing.len -= done;
    w->first_mailing += (pt_day)done;
    if (done && w->mailing.len)
        memmove(w->mailing.at, w->mailing.at + done, w->mailing.len * sizeof *w->mailing.at);
}

static void mail(struct world *w, const corpus_paper *paper)
{
    pt_day day = pt_mailing_announced(paper->second);

    write_mailings(w, paper->day);
    if (w->mailing.len == 0)
        w->first_mailing = paper->day;
    while (w->first_mailing + (pt_day)w->mailing.len <= day) {
        pt_buf empty = { .limit = LIMIT };

        PT_PUSH(&w->mailing, empty);
    }
    corpus_digest_write(paper, &w->mailing.at[day - w->first_mailing]);
}

/* ── Days ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void make_paper(struct world *w, pt_day day, double of_day, bool is_written)
{
    corpus_paper paper = { .day = day, .second = (int64_t)day * 86400 + (int64_t)(of_day * 86400), .number = w->made };
    int year, month, of_month;

    pt_day_split(day, &year, &month, &of_month);
    give_categories(w, &paper);
    give_id(w, &paper, year, month);
    give_team(w, &paper, year);
    give_versions(w, &paper);
    if (is_written) {
        give_text(w, &paper);
        if (w->opt.folder)
            mail(w, &paper);
        else
            corpus_bulk_write(&paper, &w->out);
        if (w->out.len > FULL_BUFFER)
            flush(&w->out, stdout, "standard output");
    }
    w->made++;
}

static void make_papers(struct world *w, pt_day day, long count, bool is_written)
{
    for (long i = 0; i < count; i++)
        make_paper(w, day, (double)i / (double)count, is_written);
}

/* How much of all papers a day brings: the year's, between the middles of years; then the week's and some noise. */
static double weight_of(pt_day day)
{
    int year, month, of_month;
    double at, between;
    int low;

    pt_day_split(day, &year, &month, &of_month);
    at = year - FIRST_YEAR + (month - 0.5) / 12 - 0.5;
    low = at < 0 ? 0 : (int)at;
    between = at < 0 || low >= LAST_YEAR - FIRST_YEAR ? 0 : at - low;
    return (volume[low] * (1 - between) + volume[low + (between > 0)] * between) * rhythm[pt_day_weekday(day) - 1] *
           (0.9 + 0.2 * corpus_unit(corpus_hash(1, (uint64_t)day)));
}

static void begin_month(struct world *w, int year, int month)
{
    memset(w->ids, 0, sizeof w->ids);
    corpus_fields_share(&w->fields, year + month / 12.0);
    if (month == 1)
        for (uint32_t c = 0; c < w->fields.categories; c++)
            w->people.log[c].year[year - FIRST_YEAR] = w->people.log[c].at.len;
}

static void make_days(struct world *w)
{
    pt_day first = pt_day_of(FIRST_YEAR, 8, 1), last = pt_day_of(LAST_YEAR, 6, 30);
    pt_day full = pt_day_of(LAST_YEAR, 3, 11); /* where the surprise of a day comes */
    double total = 0, sum = 0;
    long due, added = 0;

    for (pt_day day = first; day <= last; day++)
        total += weight_of(day);
    for (pt_day day = first; day <= last; day++) {
        bool is_written = w->opt.more == 0 && day >= w->opt.from;
        int year, month, of_month;

        pt_day_split(day, &year, &month, &of_month);
        if (of_month == 1)
            begin_month(w, year, month);
        sum += weight_of(day);
        due = day == last ? w->opt.papers : (long)((double)w->opt.papers * sum / total);
        make_papers(w, day, due + added - w->made, is_written);
        if (day == full && is_surprise(w, "day")) {
            make_papers(w, day, MUCH_OF_A_DAY, is_written);
            added = MUCH_OF_A_DAY;
        }
    }
    if (w->opt.more) {
        begin_month(w, LAST_YEAR, 7);
        for (long i = 0; i < w->opt.more; i++) /* before the afternoon: of one mailing */
            make_paper(w, last + 1, 0.5 * (double)i / (double)w->opt.more, true);
    }
}

/* ── The command ─────────────────────────────────────────────────────────────────────────────────────────────────── */

static bool is_kind(const char *text)
{
    static const char *const kinds[] = { "authors", "term", "day", "author" };

    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strcmp(text, kinds[i]) == 0)
            return true;
    return false;
}

static bool read_options(int argc, char **argv, struct options *opt)
{
    static const struct option known[] = {
        { "from", required_argument, NULL, 'f' },     { "digests", required_argument, NULL, 'd' },
        { "more", required_argument, NULL, 'm' },     { "seed", required_argument, NULL, 's' },
        { "surprise", required_argument, NULL, 'x' }, { 0 }
    };
    bool is_good = true;

    for (int c; (c = getopt_long(argc, argv, "", known, NULL)) != -1;) {
        switch (c) {
        case 'f':
            is_good &= pt_day_parse(pt_str_of(optarg), &opt->from);
            break;
        case 'd':
            opt->folder = optarg;
            break;
        case 'm':
            is_good &= (opt->more = strtol(optarg, NULL, 10)) > 0;
            break;
        case 's':
            opt->seed = strtoull(optarg, NULL, 10);
            break;
        case 'x':
            is_good &= is_kind(opt->surprise = optarg);
            break;
        default:
            is_good = false;
        }
    }
    opt->papers = optind + 1 == argc ? strtol(argv[optind], NULL, 10) : 0;
    return is_good && opt->papers > 0;
}

int main(int argc, char **argv)
{
    struct world *w = PT_CALLOC(struct world, 1);
    corpus_author busy = { .at = UINT32_MAX, .gone = 65535 };

    w->opt.seed = 19910801;
    w->opt.from = INT32_MIN;
    if (!read_options(argc, argv, &w->opt)) {
        fputs("usage: arxiv_corpus PAPERS [--from DAY] [--digests FOLDER] [--more PAPERS] [--seed SEED]"
              " [--surprise authors|term|day|author]\n",
              stderr);
        return 2;
    }
    w->seed = w->opt.seed;
    w->people.seed = corpus_mix(w->opt.seed);
    w->title.limit = w->abstract.limit = w->out.limit = LIMIT;
    if (w->opt.folder)
        mkdir(w->opt.folder, 0777); /* where it cannot be made, the first file says so */
    PT_PUSH(&w->people.authors, busy);
    corpus_fields_name(&w->fields);
    corpus_laws_make();
    make_days(w);
    write_mailings(w, INT32_MAX);
    flush(&w->out, stdout, "standard output");
    corpus_people_free(&w->people);
    pt_buf_free(&w->title);
    pt_buf_free(&w->abstract);
    pt_buf_free(&w->out);
    free(w->mailing.at);
    free(w);
    return fflush(stdout) == 0 ? 0 : 1;
}
