/* Writes N records like those of arXiv's data set on Kaggle to standard output, for benchmarks at its size: made-up
 * words with the frequencies of a language, names, two versions in five, 1.7 KB and five authors a record. The same N
 * gives the same bytes, and the first records of a larger N.
 *
 *   kaggle_corpus N > corpus.jsonl */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

enum {
    WORDS = 60000,
    NAMES = 400000,
    A_MONTH = 9000,
    WRAP = 76,
    MOST_AUTHORS = 14
}; /* a month's papers fit ids of four digits */

static uint64_t seed = 20070401;

/* splitmix64 (Steele, Lea & Flood 2014), as a number in [0, 1). */
static double uniform(void)
{
    uint64_t z = seed += 0x9E3779B97F4A7C15u;

    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
    z = (z ^ z >> 27) * 0x94D049BB133111EBu;
    return (double)((z ^ z >> 31) >> 11) / 9007199254740992.0;
}

static int below(int n)
{
    return (int)(uniform() * n);
}

/* A rank of a Zipf law over `n`, the first the most frequent: the inverse of its sum taken as a logarithm. */
static int zipf(int n)
{
    return (int)exp(uniform() * log(n)) - 1;
}

/* The word of a rank: frequent ones are short. Returns its length. */
static int put_word(int rank)
{
    static const char *const syllables[] = { "ra",  "ne",  "to",  "li",  "su", "ma",  "ke",  "di", "vo",  "pa",
                                             "shi", "bor", "tan", "gel", "mi", "cor", "lex", "fu", "zen", "que" };
    int len = 0;

    do {
        len += printf("%s", syllables[rank % 20]);
        rank /= 20;
    } while (rank > 0);
    return len;
}

/* `count` words, wrapped as arXiv wraps them: with `indent` after each line's end. */
static void put_words(int count, const char *indent)
{
    int column = 0;

    for (int i = 0; i < count; i++) {
        if (i)
            column += column > WRAP ? (fputs(indent, stdout), -column) : (putchar(' '), 1);
        column += put_word(zipf(WORDS));
    }
}

/* The name of one of NAMES people, most of whom write little: parsed, or as it is spelt. */
static void put_name(int person, int is_parsed)
{
    if (is_parsed)
        fputs("[\"", stdout);
    else
        printf("%c. ", 'A' + person % 26);
    putchar('A' + person % 23);
    put_word(20 + person);
    if (is_parsed)
        printf("\",\"%c.\",\"\"]", 'A' + person % 26);
}

static void put_names(const int *people, int count, int is_parsed)
{
    for (int i = 0; i < count; i++) {
        if (i)
            fputs(is_parsed ? "," : ", ", stdout);
        put_name(people[i], is_parsed);
    }
}

/* The weekday is not read by anybody. */
static void put_versions(int year, int month)
{
    static const char *const months[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
    int versions = 1 + (uniform() < 0.4) + (uniform() < 0.1);

    for (int v = 0; v < versions; v++)
        printf("%s{\"version\":\"v%d\",\"created\":\"Mon, %d %s %d %02d:%02d:%02d GMT\"}", v ? "," : "", v + 1,
               1 + below(28), months[month - 1], year + v, below(24), below(60), below(60));
}

static void put_record(long n)
{
    static const char *const categories[] = { "cs.LG", "hep-ph", "cs.CV", "quant-ph", "cs.CL", "math.CO", "cs.AI" };
    int months = (int)(n / A_MONTH) + 3, people[MOST_AUTHORS] = { 0 };
    int count = 1 + zipf(MOST_AUTHORS);
    int year = 2007 + months / 12, month = months % 12 + 1;

    for (int i = 0; i < count; i++)
        people[i] = zipf(NAMES);
    printf("{\"id\":\"%02d%02d.%0*ld\",\"submitter\":\"", year % 100, month, year < 2015 ? 4 : 5, n % A_MONTH + 1);
    put_name(people[0], 0);
    fputs("\",\"authors\":\"", stdout);
    put_names(people, count, 0);
    fputs("\",\"title\":\"", stdout);
    put_words(5 + below(10), "\\n  ");
    printf("\",\"comments\":\"%d pages\",\"journal-ref\":null,\"doi\":null,\"report-no\":null,\"categories\":\"%s %s\","
           "\"license\":null,\"abstract\":\"  ",
           5 + below(40), categories[zipf(7)], "stat.ML");
    put_words(90 + below(160), "\\n");
    fputs("\\n\",\"versions\":[", stdout);
    put_versions(year, month);
    printf("],\"update_date\":\"%d-%02d-28\",\"authors_parsed\":[", year, month);
    put_names(people, count, 1);
    fputs("]}\n", stdout);
}

int main(int argc, char **argv)
{
    long records = argc == 2 ? strtol(argv[1], NULL, 10) : 0;

    if (records <= 0) {
        fputs("usage: kaggle_corpus N\n", stderr);
        return 2;
    }
    for (long n = 0; n < records; n++)
        put_record(n);
    return fflush(stdout) == 0 ? 0 : 1;
}
