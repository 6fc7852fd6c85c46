/* Writes digests as JSON lines, a file a weekday, for benchmarks of what a new day costs: made-up papers in the numbers
 * and lengths of a real stream. Words follow Zipf's law over a vocabulary that grows slowly; half of the terms of
 * several words are those of a category, and each category has a fashion of some weeks; teams repeat, and who wrote
 * much writes more. The same arguments give the same bytes.
 *
 *   day_corpus FOLDER PAPERS WEEKDAYS LAST_DAY [SEED]       day_corpus /tmp/days 1000000 1000 2026-06-30 */
#include "base/buf.h"
#include "base/day.h"
#include "base/memory.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

enum {
    FIRST_WORDS = 30000, /* the vocabulary on the first day */
    MOST_WORDS = 120000,
    HEAD = 10,          /* ranks of Zipf's law that are about as frequent as the first */
    FIRST_TERMS = 1500, /* of several words, a category */
    MOST_TERMS = 6000,
    FASHION_DAYS = 20,
    FIRST_AUTHORS = 50000, /* who wrote one paper before the first day */
    MOST_AUTHORS = 150,
    LATEST = 200000, /* authorships, of some two months, from which teams are drawn */
    LONGEST_WORD = 24,
    MOST_OF_MONTH = 99999, /* an id has five digits */
    MOST_OF_DAY = 1 << 28  /* bytes */
};

struct word {
    char at[LONGEST_WORD];
    size_t len;
};

/* What the papers so far leave to the next one. */
struct world {
    uint64_t seed;
    long papers, written; /* in all; so far */
    long day;             /* of all weekdays, from 0 */
    struct word *words;
    PT_ARRAY(uint32_t) authorships; /* authors, paper by paper */
    uint32_t authors;
    pt_buf out; /* the file of the day */
};

static const char *const categories[] = {
    "cs.LG",   "cs.CV",   "cs.CL",       "cs.AI", "quant-ph", "cs.RO",   "hep-ph",  "math.AP",  "cs.CR",   "hep-th",
    "stat.ML", "eess.SP", "math.CO",     "cs.IT", "gr-qc",    "cs.SE",   "math.NT", "cs.HC",    "math.PR", "cs.SD",
    "eess.IV", "math.OC", "astro-ph.GA", "cs.DC", "cs.DS",    "stat.ME", "math.AG", "cs.IR",    "eess.AS", "cs.NI",
    "hep-ex",  "math.DG", "nucl-th",     "cs.LO", "cs.GT",    "math.NA", "cs.DB",   "q-bio.QM", "cs.PL",   "econ.EM"
};

enum { CATEGORIES = sizeof categories / sizeof *categories };

/* ── Chance ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* splitmix64 (Steele, Lea & Flood 2014): the state, mixed. */
static uint64_t mix(uint64_t z)
{
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
    z = (z ^ z >> 27) * 0x94D049BB133111EBu;
    return z ^ z >> 31;
}

static double to_unit(uint64_t bits)
{
    return (double)(bits >> 11) / 9007199254740992.0;
}

/* A number in [0, 1). */
static double uniform(struct world *w)
{
    return to_unit(mix(w->seed += 0x9E3779B97F4A7C15u));
}

static long below(struct world *w, long n)
{
    return (long)(uniform(w) * (double)n);
}

/* A rank of Zipf's law over `n`, 0 the most frequent, its head as flat as that of words which say something
 * (Mandelbrot's form): the inverse of its sum taken as a logarithm. */
static long zipf_of(double unit, long n)
{
    return (long)(HEAD * exp(unit * log((double)(n + HEAD) / HEAD))) - HEAD;
}

static long zipf(struct world *w, long n)
{
    return zipf_of(uniform(w), n);
}

/* What is known by now of `most`, from `first` on: fast at first, then slower (Heaps' law). */
static long grown(const struct world *w, long first, long most)
{
    return first + (long)((double)(most - first) * sqrt((double)w->written / (double)w->papers));
}

/* ── Words ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

static const char *const syllables[] = { "ra", "ne", "tu", "li", "su", "ma", "ke", "di", "vo", "pa",
                                         "zi", "bo", "ta", "ge", "mi", "co", "le", "fu", "ze", "qui" };

/* The syllables of a number, one a digit of it: frequent words are short, no two are the same. */
static struct word spell(long number)
{
    struct word word = { .len = 0 };

    do {
        for (const char *c = syllables[number % 20]; *c; c++)
            word.at[word.len++] = *c;
        number /= 20;
    } while (number > 0);
    return word;
}

static void add(struct world *w, const char *text)
{
    pt_buf_add(&w->out, pt_str_of(text));
}

static void add_word(struct world *w, long number)
{
    pt_buf_add(&w->out, (pt_str){ w->words[number].at, w->words[number].len });
}

/* A term of two or three words, which its category and rank tell. */
static int add_term(struct world *w, long category, long rank)
{
    uint64_t bits = mix((uint64_t)(category * MOST_TERMS + rank + 1));
    int count = 2 + (bits % 4 == 0);

    for (int i = 0; i < count; i++) {
        bits = mix(bits + 1);
        if (i)
            pt_buf_add_char(&w->out, ' ');
        add_word(w, zipf_of(to_unit(bits), FIRST_WORDS));
    }
    return count;
}

/* One of its category, of all categories, or what is in fashion in it. */
static int add_some_term(struct world *w, long category)
{
    double kind = uniform(w);
    long rank = zipf(w, grown(w, FIRST_TERMS, MOST_TERMS));

    if (kind < 0.005)
        return add_term(w, category, (long)(mix((uint64_t)(w->day / FASHION_DAYS)) % FIRST_TERMS));
    return add_term(w, kind < 0.5 ? category : CATEGORIES, rank);
}

/* About `count` words; titles have no clauses. */
static void add_words(struct world *w, long count, long category, bool has_clauses)
{
    static const char *const functions[] = { "the", "of",   "and",  "a",    "to",   "in", "we",    "for",  "is",
                                             "on",  "that", "with", "this", "from", "by", "which", "these" };

    for (long i = 0; i < count;) {
        double kind = uniform(w);

        if (i)
            add(w, has_clauses && kind < 0.03 ? ", " : has_clauses && kind < 0.08 ? ". " : " ");
        kind = uniform(w);
        if (kind < 0.35) {
            add(w, functions[zipf(w, sizeof functions / sizeof *functions)]);
            i++;
        } else if (kind < 0.5) {
            i += add_some_term(w, category);
        } else {
            add_word(w, zipf(w, grown(w, FIRST_WORDS, MOST_WORDS)));
            i++;
        }
    }
}

/* ── Teams ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Somebody new, or an author of one of the latest papers: each of them makes him as likely again (Simon 1955), and
 * those who stop writing are forgotten. The place of his name there goes to *place, since the names beside it are of
 * his team. */
static uint32_t draw_author(struct world *w, size_t *place)
{
    size_t latest = w->authorships.len < LATEST ? w->authorships.len : LATEST;

    if (uniform(w) < 0.35)
        return w->authors++;
    *place = w->authorships.len - 1 - (size_t)below(w, (long)latest);
    return w->authorships.at[*place];
}

static bool is_in(const uint32_t *team, int count, uint32_t author)
{
    for (int i = 0; i < count; i++)
        if (team[i] == author)
            return true;
    return false;
}

/* Two in three come from the first one's earlier team. Returns how many there are: few, and now and then very many. */
static int draw_team(struct world *w, uint32_t team[MOST_AUTHORS])
{
    double size = 1 + 2.6 / sqrt(1 - uniform(w));
    int wanted = size < MOST_AUTHORS ? (int)size : MOST_AUTHORS, count = 0;
    size_t place = w->authorships.len, other;

    team[count++] = draw_author(w, &place);
    for (int tries = 1; tries < wanted; tries++) {
        bool is_known = ++place < w->authorships.len && uniform(w) < 0.67;
        uint32_t author = is_known ? w->authorships.at[place] : draw_author(w, &other);

        if (!is_in(team, count, author))
            team[count++] = author;
    }
    for (int i = 0; i < count; i++)
        PT_PUSH(&w->authorships, team[i]);
    return count;
}

static void add_name(struct world *w, uint32_t author)
{
    struct word given = spell(20 + (long)(mix(author) % 2000)), family = spell(20 + (long)author);

    given.at[0] = (char)(given.at[0] - 'a' + 'A');
    family.at[0] = (char)(family.at[0] - 'a' + 'A');
    pt_buf_add(&w->out, (pt_str){ given.at, given.len });
    pt_buf_add_char(&w->out, ' ');
    pt_buf_add(&w->out, (pt_str){ family.at, family.len });
}

/* ── Papers and days ─────────────────────────────────────────────────────────────────────────────────────────────── */

/* The primary one first, then others; returns the primary one. */
static long add_categories(struct world *w)
{
    long primary = zipf(w, CATEGORIES), last = primary;

    add(w, categories[primary]);
    while (uniform(w) < 0.45) {
        long other = zipf(w, CATEGORIES);

        if (other == last || other == primary)
            continue;
        add(w, "\", \"");
        add(w, categories[other]);
        last = other;
    }
    return primary;
}

static void add_paper(struct world *w, const char *id)
{
    uint32_t team[MOST_AUTHORS];
    int count = draw_team(w, team);
    long category;

    pt_buf_addf(&w->out, "{\"id\": \"%s\", \"categories\": [\"", id);
    category = add_categories(w);
    pt_buf_addf(&w->out, "\"], \"pdf\": \"https://arxiv.org/pdf/%s\", \"abs\": \"https://arxiv.org/abs/%s\", ", id, id);
    add(w, "\"authors\": [\"");
    for (int i = 0; i < count; i++) {
        if (i)
            add(w, "\", \"");
        add_name(w, team[i]);
    }
    add(w, "\"], \"title\": \"");
    add_words(w, 6 + below(w, 8), category, false);
    add(w, "\", \"comment\": null, \"summary\": \"");
    add_words(w, 90 + below(w, 190), category, true);
    add(w, ".\"}\n");
    w->written++;
}

/* How many papers come on a day, against others: few on Mondays, most on Tuesdays, half as many again at the end. */
static double weight_of(pt_day day, long number, long days)
{
    static const double rhythm[] = { 0.8, 1.3, 1.05, 1.0, 0.85 };

    return rhythm[pt_day_weekday(day) - 1] * (1 + 0.5 * (double)number / (double)days);
}

static bool is_weekday(pt_day day)
{
    return pt_day_weekday(day) <= 5;
}

static void write_day(struct world *w, const char *folder, pt_day day)
{
    char path[4096], text[PT_PERIOD_TEXT];
    FILE *file;

    pt_day_print(day, text);
    snprintf(path, sizeof path, "%s/%s.jsonl", folder, text);
    file = fopen(path, "w");
    if (!file || w->out.is_cut || fwrite(w->out.at, 1, w->out.len, file) != w->out.len || fclose(file) != 0) {
        fprintf(stderr, "day_corpus: cannot write %s\n", path);
        exit(1);
    }
    pt_buf_reset(&w->out);
}

/* Papers up to number `until` of all, on one day; `of_month` counts the ids of the month. */
static void make_day(struct world *w, pt_day day, long until, long *of_month)
{
    int year, month, day_of_month;
    char id[32];

    pt_day_split(day, &year, &month, &day_of_month);
    while (w->written < until) {
        if (++*of_month > MOST_OF_MONTH) {
            fputs("day_corpus: over 99,999 papers in a month, which ids cannot tell; take more days\n", stderr);
            exit(1);
        }
        snprintf(id, sizeof id, "%02d%02d.%05ld", year % 100, month, *of_month);
        add_paper(w, id);
    }
}

/* The day on which `days` weekdays begin that end with `last`. */
static pt_day first_of(pt_day last, long days)
{
    pt_day first = last;

    for (long left = days - is_weekday(last); left > 0;)
        left -= is_weekday(--first);
    return first;
}

static double weight_of_all(pt_day first, pt_day last, long days)
{
    double sum = 0;
    long number = 0;

    for (pt_day day = first; day <= last; day++)
        if (is_weekday(day))
            sum += weight_of(day, number++, days);
    return sum;
}

static void make_days(struct world *w, const char *folder, long days, pt_day last)
{
    pt_day first = first_of(last, days), month = PT_NO_DAY, month_first, month_last;
    double total = weight_of_all(first, last, days), sum = 0;
    long of_month = 0;

    for (pt_day day = first; day <= last; day++) {
        if (!is_weekday(day))
            continue;
        pt_month_days(day, &month_first, &month_last);
        of_month = month_first == month ? of_month : 0;
        month = month_first;
        sum += weight_of(day, w->day++, days);
        make_day(w, day, w->day == days ? w->papers : (long)((double)w->papers * sum / total), &of_month);
        write_day(w, folder, day);
    }
}

int main(int argc, char **argv)
{
    struct world world = { .seed = 20260630, .out.limit = MOST_OF_DAY };
    pt_day last = PT_NO_DAY;
    long days;

    if (argc < 5 || (world.papers = strtol(argv[2], NULL, 10)) <= 0 || (days = strtol(argv[3], NULL, 10)) <= 0 ||
        !pt_day_parse(pt_str_of(argv[4]), &last)) {
        fputs("usage: day_corpus FOLDER PAPERS WEEKDAYS LAST_DAY [SEED]\n", stderr);
        return 2;
    }
    if (argc > 5)
        world.seed = strtoull(argv[5], NULL, 10);
    mkdir(argv[1], 0777); /* where it cannot be made, the first file says so */
    world.words = PT_CALLOC(struct word, MOST_WORDS);
    for (long i = 0; i < MOST_WORDS; i++)
        world.words[i] = spell(20 + i);
    while (world.authors < FIRST_AUTHORS)
        PT_PUSH(&world.authorships, world.authors++);
    make_days(&world, argv[1], days, last);
    free(world.words);
    free(world.authorships.at);
    pt_buf_free(&world.out);
    return 0;
}
