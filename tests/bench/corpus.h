/* The invented arXiv of the benchmarks: chance, the texts and the people of it. Everything follows from the seed: what
 * a word, a phrase of a subject or a name is called is hashed from its number, so nothing of it is kept, whatever the
 * size. corpus_laws_make                       once corpus_text_write                    a title and an abstract
 *     corpus_team_draw                     a team; every paper in the order of days, also those whose text nobody reads
 *     corpus_bulk_write                    its line, names and all; or corpus_digest_write */
#ifndef PT_BENCH_CORPUS_H
#define PT_BENCH_CORPUS_H

#include "base/buf.h"
#include "base/day.h"
#include "base/memory.h"

enum { CORPUS_ARCHIVES = 20, CATEGORIES_MOST = 200, TEAM_MOST = 5000, YEARS_MOST = 64 };

/* ── Chance ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* splitmix64 (Steele, Lea & Flood 2014): a state, mixed. */
static inline uint64_t corpus_mix(uint64_t z)
{
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
    z = (z ^ z >> 27) * 0x94D049BB133111EBu;
    return z ^ z >> 31;
}

/* The number of a pair: the same for the same two. */
static inline uint64_t corpus_hash(uint64_t a, uint64_t b)
{
    return corpus_mix(corpus_mix(a + 0x9E3779B97F4A7C15u) + b);
}

static inline uint64_t corpus_next(uint64_t *seed)
{
    return corpus_mix(*seed += 0x9E3779B97F4A7C15u);
}

/* In [0, 1). */
static inline double corpus_unit(uint64_t bits)
{
    return (double)(bits >> 11) / 9007199254740992.0;
}

static inline double corpus_chance(uint64_t *seed)
{
    return corpus_unit(corpus_next(seed));
}

static inline uint32_t corpus_below(uint64_t *seed, uint32_t n)
{
    return (uint32_t)((corpus_next(seed) >> 32) * n >> 32);
}

double corpus_normal(uint64_t *seed);

/* Ranks from 0, the most frequent first: falls as 1 / (rank + flat)^head up to the rank `bend`, from there on as
 * 1 / rank^tail without end, so that new ones keep coming (Heaps' law with the exponent 1 / tail). */
typedef struct corpus_law {
    double flat, head, bend, tail;
    uint32_t quantile[65537];
} corpus_law;

void corpus_law_make(corpus_law *law);
uint32_t corpus_law_at(const corpus_law *law, uint64_t bits);

/* ── Fields ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

typedef struct corpus_archive {
    const char *name;
    double share[3];        /* of all papers in 1995, 2010 and 2026 */
    double team, formulas;  /* authors a paper compared with cs; the share of papers that write formulas */
    const char *categories; /* the largest first; "": it is one itself */
} corpus_archive;

extern const corpus_archive corpus_archives[CORPUS_ARCHIVES];

typedef struct corpus_category {
    char name[24];
    uint32_t archive;
} corpus_category;

typedef struct corpus_fields {
    corpus_category category[CATEGORIES_MOST]; /* archive by archive */
    uint32_t categories;
    uint32_t first_of[CORPUS_ARCHIVES + 1]; /* its first category */
    double until[CATEGORIES_MOST];          /* the shares of this month, added up */
} corpus_fields;

void corpus_fields_name(corpus_fields *fields);
void corpus_fields_share(corpus_fields *fields, double year);
uint32_t corpus_category_draw(const corpus_fields *fields, uint64_t *seed);

/* ── Texts ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* What a paper is about. `field` is the number of its archive. */
typedef struct corpus_subject {
    uint32_t category, field;
    double formulas; /* share of papers in this field that write some */
    double share;    /* of all papers so far, in [0, 1] */
    pt_day day;
} corpus_subject;

void corpus_laws_make(void);

/* Plain text, blanks between words. `everywhere`: a term that stands in each text, or NULL. */
void corpus_text_write(uint64_t *seed, const corpus_subject *subject, const char *everywhere, pt_buf *title,
                       pt_buf *abstract);

/* ── People ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

typedef struct corpus_author {
    uint32_t at; /* of the latest paper, in the log of its category */
    uint16_t category;
    uint16_t born, gone; /* days since the first: from then to then he writes */
    uint32_t stamp;      /* of the team he was put into last */
} corpus_author;

/* The authorships of a category, paper by paper; who comes first in a team has the highest bit. */
typedef struct corpus_log {
    PT_ARRAY(uint32_t) at;
    size_t year[YEARS_MOST]; /* how many there were when the year began */
} corpus_log;

typedef struct corpus_people {
    uint64_t seed;
    PT_ARRAY(corpus_author) authors;
    corpus_log log[CATEGORIES_MOST];
    uint32_t teams;
} corpus_people;

/* Draws `size` people for a paper of `category` on the `day`-th day (from 0) of year `year` (from 0), and remembers
 * them. `team` has room for TEAM_MOST. Returns how many there are. */
uint32_t corpus_team_draw(corpus_people *people, uint32_t category, uint32_t year, uint32_t day, uint32_t size,
                          uint32_t *team);
void corpus_people_free(corpus_people *people);

typedef struct corpus_name {
    char given[32], family[32], tex[40]; /* tex: the family name as TeX spells its accent; given in UTF-8 else */
} corpus_name;

corpus_name corpus_name_of(uint32_t author);

/* ── Lines ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

typedef struct corpus_paper {
    char id[32];
    long number; /* of all papers, from 0 */
    pt_day day;
    int64_t second; /* of submission, since 1970 */
    uint32_t category[4], categories, team_size;
    const char *names[4]; /* of its categories */
    const uint32_t *team;
    int versions;
    uint64_t seed; /* of what only its line tells */
    const pt_buf *title, *abstract;
} corpus_paper;

void corpus_bulk_write(const corpus_paper *paper, pt_buf *out);
void corpus_digest_write(const corpus_paper *paper, pt_buf *out);

#endif
