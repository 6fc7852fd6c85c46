/* Writes papers that are nothing but their teams, as JSON lines, for the benchmark of a large co-authorship network:
 * team sizes scatter as in a real stream (median 4, some up to 50), most teams go on from an earlier one of the last
 * years, and who wrote much writes more. The same arguments give the same bytes.
 *
 *   people_corpus PAPERS AUTHORS_PER_1000_PAPERS [SEED]       people_corpus 3000000 670 > papers.jsonl */
#include "base/memory.h"

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

enum { MOST_AUTHORS = 50, LATEST = 3000000 /* authorships from which a team goes on */, IDS_A_MONTH = 99999 };

struct world {
    uint64_t seed;
    PT_ARRAY(uint32_t) authorships; /* paper by paper */
    uint32_t authors;
};

/* splitmix64 (Steele, Lea & Flood 2014), as a share of 1. */
static double chance(struct world *w)
{
    uint64_t z = w->seed += 0x9E3779B97F4A7C15U;

    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return (double)((z ^ (z >> 31)) >> 11) / 9007199254740992.0;
}

/* Log-normal. */
static size_t team_size(struct world *w)
{
    double normal = sqrt(-2 * log(1 - chance(w))) * cos(6.283185307179586 * chance(w));
    double size = exp(1.4 + 0.62 * normal) + 0.5;

    return size < 1 ? 1 : size > MOST_AUTHORS ? MOST_AUTHORS : (size_t)size;
}

static bool is_among(const uint32_t *team, size_t count, uint32_t author)
{
    for (size_t i = 0; i < count; i++)
        if (team[i] == author)
            return true;
    return false;
}

/* An earlier authorship of the last years: whoever wrote more is met more often. */
static size_t earlier(struct world *w)
{
    size_t known = w->authorships.len, from = known > LATEST ? known - LATEST : 0;

    return from + (size_t)(chance(w) * (double)(known - from));
}

/* A team is a newcomer with share `fresh`, else somebody near one earlier authorship, now and then from anywhere. */
static size_t draw_team(struct world *w, double fresh, uint32_t *team)
{
    size_t size = team_size(w), count = 0, near = w->authorships.len ? earlier(w) : 0;

    for (size_t tries = 0; count < size && tries < 4 * size; tries++) {
        uint32_t author = w->authors;

        if (w->authorships.len && chance(w) >= fresh) {
            size_t at = chance(w) < 0.05 ? earlier(w) : near + (size_t)(chance(w) * 12);

            author = w->authorships.at[at < w->authorships.len ? at : near];
        }
        if (is_among(team, count, author))
            continue;
        w->authors += author == w->authors;
        team[count++] = author;
    }
    return count;
}

static void print_name(uint32_t author)
{
    static const char *const given[] = { "Ann", "Bo", "Cy", "Dee", "Eve", "Fay", "Gus", "Hal" };

    printf("\"%s %c%u\"", given[author % 8], 'A' + (int)(author / 8 % 26), author);
}

int main(int argc, char **argv)
{
    long papers = argc > 2 ? strtol(argv[1], NULL, 10) : 0;
    struct world w = { .seed = argc > 3 ? (uint64_t)strtol(argv[3], NULL, 10) : 1 };
    uint32_t team[MOST_AUTHORS];

    if (papers < 1) {
        fprintf(stderr, "people_corpus PAPERS AUTHORS_PER_1000_PAPERS [SEED]\n");
        return 2;
    }
    for (long p = 0; p < papers; p++) {
        size_t count = draw_team(&w, strtod(argv[2], NULL) / 1000 / 4.9, team);
        long month = p / IDS_A_MONTH;

        printf("{\"id\": \"%02ld%02ld.%05ld\", \"categories\": [\"cs.CL\"], \"title\": \"T\", \"abstract\": \"\", "
               "\"authors\": [",
               15 + month / 12, 1 + month % 12, p % IDS_A_MONTH + 1);
        for (size_t i = 0; i < count; i++) {
            if (i)
                printf(", ");
            print_name(team[i]);
            PT_PUSH(&w.authorships, team[i]);
        }
        printf("]}\n");
    }
    free(w.authorships.at);
    return ferror(stdout) ? 1 : 0;
}
