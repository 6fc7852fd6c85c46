/* The people of the invented arXiv. Who leads a paper is new, or drawn from the authorships of the category's last
 * years: who wrote much writes more (Simon 1955). The others come from the latest team of somebody who is already in,
 * are new, or are met for the first time. Everybody stops after some years. A few collaborations sign in hundreds. */
#include "corpus.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    FIRST_OF_TEAM = 1 << 31,
    YEARS_BACK = 3,
    LARGE = 60, /* from here on a team is a collaboration's list, which draws nobody into other papers */
    COLLABORATIONS = 12
};

static const double newcomers = 0.19, new_teams = 0.08;

/* ── Drawing ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

static uint32_t be_born(corpus_people *people, uint32_t category, uint32_t day)
{
    double years = -log(1 - corpus_chance(&people->seed)) * (corpus_chance(&people->seed) < 0.4 ? 1 : 9);
    double gone = day + 30 + 365 * years;
    corpus_author author = { .at = UINT32_MAX, .category = (uint16_t)category, .born = (uint16_t)day };

    author.gone = gone < 65535 ? (uint16_t)gone : 65535;
    PT_PUSH(&people->authors, author);
    return (uint32_t)people->authors.len - 1;
}

static bool is_free(const corpus_people *people, uint32_t author, uint32_t day)
{
    return people->authors.at[author].stamp != people->teams && people->authors.at[author].gone >= day;
}

/* Somebody of the category who wrote in the last years, or UINT32_MAX. */
static uint32_t draw_known(corpus_people *people, uint32_t category, uint32_t year, uint32_t day)
{
    const corpus_log *log = &people->log[category];
    size_t from = year > YEARS_BACK ? log->year[year - YEARS_BACK] : 0;

    for (int tries = 0; tries < 6 && log->at.len > from; tries++) {
        size_t at = from + corpus_below(&people->seed, (uint32_t)(log->at.len - from));
        uint32_t author = log->at.at[at] & ~(uint32_t)FIRST_OF_TEAM;

        if (is_free(people, author, day))
            return author;
    }
    return UINT32_MAX;
}

/* One of the team in which `author` wrote last, who is not in the new one yet, or UINT32_MAX. */
static uint32_t draw_companion(corpus_people *people, uint32_t author, uint32_t day)
{
    const corpus_author *known = &people->authors.at[author];
    const corpus_log *log = &people->log[known->category];
    size_t first = known->at, end = first, free_ones = 0;
    uint32_t chosen = UINT32_MAX;

    if (known->at == UINT32_MAX)
        return UINT32_MAX;
    while (!(log->at.at[first] & FIRST_OF_TEAM))
        first--;
    for (end = first; end < log->at.len && (end == first || !(log->at.at[end] & FIRST_OF_TEAM)); end++) {
        uint32_t other = log->at.at[end] & ~(uint32_t)FIRST_OF_TEAM;

        if (is_free(people, other, day) && corpus_below(&people->seed, (uint32_t)++free_ones) == 0)
            chosen = other;
    }
    return chosen;
}

static void take_in(corpus_people *people, uint32_t author, uint32_t *team, uint32_t *count)
{
    people->authors.at[author].stamp = people->teams;
    team[(*count)++] = author;
}

static void draw_members(corpus_people *people, uint32_t category, uint32_t year, uint32_t day, uint32_t size,
                         uint32_t *team, uint32_t *count)
{
    bool is_new = corpus_chance(&people->seed) < new_teams;

    while (*count < size) {
        double kind = is_new ? 1 : corpus_chance(&people->seed);
        uint32_t author = UINT32_MAX;

        if (*count && kind < 0.66)
            author = draw_companion(people, team[corpus_below(&people->seed, *count)], day);
        else if (kind < 1 - newcomers)
            author = draw_known(people, category, year, day);
        if (author == UINT32_MAX && kind < 0.66 && *count && corpus_chance(&people->seed) < 0.75)
            author = draw_known(people, category, year, day);
        if (author == UINT32_MAX)
            author = be_born(people, category, day);
        take_in(people, author, team, count);
    }
}

/* A collaboration signs with its first `size`, whoever they are; it has as many as it ever needed. */
static void draw_collaboration(corpus_people *people, uint32_t category, uint32_t day, uint32_t size, uint32_t *team,
                               uint32_t *count)
{
    static uint32_t members[COLLABORATIONS][TEAM_MOST], known[COLLABORATIONS];
    uint32_t who = corpus_below(&people->seed, COLLABORATIONS);

    while (known[who] < size)
        members[who][known[who]++] = be_born(people, category, day);
    for (uint32_t i = 0; i < size; i++)
        take_in(people, members[who][i], team, count);
}

uint32_t corpus_team_draw(corpus_people *people, uint32_t category, uint32_t year, uint32_t day, uint32_t size,
                          uint32_t *team)
{
    corpus_log *log = &people->log[category];
    uint32_t count = 0;

    people->teams++;
    if (size > LARGE) {
        draw_collaboration(people, category, day, size, team, &count);
        return count;
    }
    draw_members(people, category, year, day, size, team, &count);
    for (uint32_t i = 0; i < count; i++) {
        corpus_author *author = &people->authors.at[team[i]];

        author->at = (uint32_t)log->at.len;
        author->category = (uint16_t)category;
        PT_PUSH(&log->at, team[i] | (i ? 0 : FIRST_OF_TEAM));
    }
    return count;
}

void corpus_people_free(corpus_people *people)
{
    free(people->authors.at);
    for (int c = 0; c < CATEGORIES_MOST; c++)
        free(people->log[c].at.at);
}

/* ── Names ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

static const char *const short_families[] = { "Wang", "Li",   "Zhang", "Liu", "Chen",  "Yang", "Zhao",  "Huang",
                                              "Zhou", "Wu",   "Xu",    "Sun", "Hu",    "Zhu",  "Gao",   "Lin",
                                              "He",   "Guo",  "Ma",    "Luo", "Liang", "Song", "Zheng", "Xie",
                                              "Han",  "Tang", "Feng",  "Yu",  "Dong",  "Xiao", "Kim",   "Lee",
                                              "Park", "Choi", "Jung",  "Cao", "Deng",  "Peng", "Shen",  "Lu" };
static const char *const short_given[] = {
    "Wei",  "Yi",  "Jun", "Hao",  "Xin",  "Yu",   "Jie",  "Bo",  "Lei", "Min", "Jing", "Tao", "Ming", "Chao", "Qi",
    "Yang", "Kai", "Rui", "Hong", "Xiao", "Ying", "Peng", "Zhi", "Fei", "Lin", "Yan",  "Shu", "Hui",  "Zhen", "Tian"
};
static const char *const given[] = { "Anna",   "David", "Maria",  "Michael", "Thomas", "Peter", "Daniel", "Elena",
                                     "Martin", "Paul",  "Andrea", "Robert",  "Laura",  "Marco", "John",   "Sara",
                                     "Stefan", "Ivan",  "James",  "Alex",    "Julia",  "Simon", "Pedro",  "Ravi",
                                     "Priya",  "Omar",  "Nina",   "Hiroshi", "Yuki",   "Olga" };
static const char *const parts[] = { "ber", "man", "ros", "sen", "tov", "kar", "lin", "del", "mar", "vas",
                                     "gri", "hol", "ste", "ren", "pol", "nak", "ura", "mot", "bek", "dor",
                                     "fal", "win", "sal", "cos", "tan", "ver", "jan", "mil", "las", "kow",
                                     "ish", "ram", "nor", "pat", "gar", "lop", "dub", "mor", "bas", "hei" };
enum {
    SHORT_FAMILIES = sizeof short_families / sizeof *short_families,
    SHORT_GIVEN = sizeof short_given / sizeof *short_given,
    GIVEN = sizeof given / sizeof *given,
    PARTS = sizeof parts / sizeof *parts
};

static void raise(char *name)
{
    name[0] = (char)(name[0] - 'a' + 'A');
}

/* "Yang Liu": short, of few parts, the frequent ones borne by hundreds. */
static void name_shortly(uint64_t bits, corpus_name *name)
{
    double skewed = corpus_unit(corpus_mix(bits));
    uint64_t dice = corpus_mix(bits + 1);
    const char *second = short_given[(dice >> 8) % SHORT_GIVEN];

    snprintf(name->family, sizeof name->family, "%s", short_families[(int)(skewed * skewed * SHORT_FAMILIES)]);
    if (dice % 10 < 3)
        snprintf(name->given, sizeof name->given, "%s", second);
    else
        snprintf(name->given, sizeof name->given, "%s%c%s", short_given[(dice >> 16) % SHORT_GIVEN],
                 second[0] - 'A' + 'a', second + 1);
}

static void name_at_length(uint64_t bits, corpus_name *name)
{
    uint64_t dice = corpus_mix(bits + 1);
    double skewed = corpus_unit(corpus_mix(bits));
    uint64_t family = (uint64_t)(skewed * skewed * PARTS * PARTS * PARTS);
    const char *first = given[dice % GIVEN];

    snprintf(name->family, sizeof name->family, "%s%s%s", parts[family % PARTS], parts[family / PARTS % PARTS],
             family / PARTS / PARTS ? parts[family / PARTS / PARTS % PARTS] : "");
    raise(name->family);
    if (dice >> 8 & 1)
        snprintf(name->given, sizeof name->given, "%s", first);
    else
        snprintf(name->given, sizeof name->given, "%s %c.", first, 'A' + (int)((dice >> 16) % 26));
}

corpus_name corpus_name_of(uint32_t author)
{
    uint64_t bits = corpus_hash(0x6E616D65, author);
    corpus_name name = { 0 };
    char *a;

    if (bits % 100 < 38)
        name_shortly(bits, &name);
    else
        name_at_length(bits, &name);
    snprintf(name.tex, sizeof name.tex, "%s", name.family);
    a = strchr(name.family + 1, 'a');
    if (bits % 100 >= 96 && a) {
        snprintf(name.tex + (a - name.family), sizeof name.tex - (size_t)(a - name.family), "{\\'a}%s", a + 1);
        memmove(a + 2, a + 1, strlen(a + 1) + 1);
        memcpy(a, "á", 2);
    }
    return name;
}
