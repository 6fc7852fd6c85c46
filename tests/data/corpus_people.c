/* Fifteen hundred names: ten communities that write with each other, groups of four that keep to themselves, and a
 * consortium. In communities person 0 may be a bridge and person 1 a homonym. */
#include "data/corpus.h"
#include "data/corpus_truth.h"

enum {
    INSIDERS = TRUTH_COMMUNITIES * TRUTH_MEMBERS,
    HOMONYM_STEP = 4, /* from one community of a homonym to the other */
    GROUP = 4,
    GROUPS = 235,
    FIRST_CONSORTIUM = INSIDERS + GROUP * GROUPS,
    FIRST_NAMES = 71,
    LAST_NAMES = 97 /* a prime over INSIDERS … / FIRST_NAMES, so that no two persons share both names by chance */
};

static const char *const first_names[FIRST_NAMES] = {
    "Ana",     "Björn",    "Chidi",   "Daniela", "Emre",    "Fatima",       "Goran",  "Hana",    "Ines",
    "Jiří",    "Kaito",    "Leila",   "Mateus",  "Nadia",   "Oluwaseun",    "Priya",  "Quentin", "Rania",
    "Sofía",   "Tomáš",    "Uma",     "Viktor",  "Wanjiru", "Xiaoyu",       "Yusuf",  "Zeynep",  "Aarav",
    "Beatriz", "Cheng",    "Dmitri",  "Élodie",  "Farid",   "Giulia",       "Haruka", "Ivan",    "Jae-Won",
    "Kwame",   "Lucía",    "Min-Seo", "Nikolai", "Olga",    "Pedro",        "Qing",   "Rafael",  "Saoirse",
    "Thabo",   "Ulrike",   "Vivek",   "Wei",     "Ximena",  "Yuki",         "Zofia",  "Amara",   "Bogdan",
    "Camila",  "Dao",      "Eszter",  "Felix",   "Gita",    "Abd al-Karim", "Ikram",  "Jun",     "Katarzyna",
    "Lars",    "Mei-Ling", "Noor",    "Orhan",   "Paula",   "Ravi",         "Stefan", "T. J.",
};

static const char *const last_names[LAST_NAMES] = {
    "Abebe",   "Almeida",      "Andersson", "Aydın",   "den Bakker", "Banerjee",  "Barbosa",   "Bianchi",
    "Byrne",   "del Castillo", "Chen",      "Choi",    "Cohen",      "da Costa",  "Diallo",    "Dubois",
    "Eriksen", "Farkas",       "Fischer",   "García",  "Ghosh",      "Gómez",     "El Haddad", "Halvorsen",
    "Hassan",  "Horvat",       "Huang",     "Ito",     "Ivanova",    "Jansen",    "Jovanović", "Kamau",
    "Kapoor",  "Kaya",         "Keller",    "Kim",     "Kowalski",   "Kumar",     "Larsen",    "Lee",
    "Lima",    "Lindqvist",    "Liu",       "López",   "Maalouf",    "Mahlangu",  "Marino",    "Martins",
    "Mbeki",   "Mehta",        "Molnár",    "Moreau",  "Müller",     "Nagy",      "Nakamura",  "Ndiaye",
    "Nguyen",  "Novak",        "O'Brien",   "Okafor",  "Oliveira",   "Ortiz",     "Øvergård",  "Park",
    "Patel",   "Pereira-Lobo", "Petrov",    "Popescu", "Qureshi",    "ur Rahman", "Ramos",     "Reddy",
    "Rossi",   "Ruiz",         "Saito",     "Santos",  "Sato",       "Schmidt",   "Sharma",    "Silva",
    "Singh",   "Smirnov",      "Sokolov",   "Suzuki",  "Takahashi",  "Tanaka",    "Toth",      "Tran",
    "Vargas",  "van der Berg", "Virtanen",  "Wang",    "Weber",      "Yamamoto",  "Yılmaz",    "Zhang",
    "Zhao",
};

static uint32_t person(uint32_t community, uint32_t member)
{
    return community * TRUTH_MEMBERS + member;
}

void name_of(uint32_t who, pt_buf *name)
{
    const char *first = first_names[who % FIRST_NAMES];
    const char *last = last_names[(who / FIRST_NAMES + who % FIRST_NAMES * 5) % LAST_NAMES];

    for (uint32_t b = 0; b < TRUTH_BRIDGES; b++)
        if (who == person(b, 0)) {
            pt_buf_add(name, pt_str_of(truth_bridges[b]));
            return;
        }
    for (uint32_t h = 0; h < TRUTH_HOMONYMS; h++)
        if (who == person(h, 1) || who == person(h + HOMONYM_STEP, 1)) {
            pt_buf_add(name, pt_str_of(truth_homonyms[h]));
            return;
        }
    if (who % 9 == 4)
        pt_buf_addf(name, "%s %c. %s", first, (int)('A' + who % 26), last);
    else
        pt_buf_addf(name, "%s %s", first, last);
}

static size_t add(uint32_t *team, size_t count, uint32_t who)
{
    for (size_t i = 0; i < count; i++)
        if (team[i] == who)
            return count;
    team[count] = who;
    return count + 1;
}

/* Who has written much writes more: of two draws the lower number counts. */
static uint32_t draw_member(chance *c, uint32_t community)
{
    uint32_t a = pick(c, TRUTH_MEMBERS), b = pick(c, TRUTH_MEMBERS);

    return person(community, a < b ? a : b);
}

/* Somebody of another community, but no bridge and no homonym; and the communities that share a homonym never meet. */
static uint32_t draw_stranger(chance *c, uint32_t community)
{
    uint32_t other;

    do
        other = pick(c, TRUTH_COMMUNITIES);
    while (other == community || other == community + HOMONYM_STEP || other + HOMONYM_STEP == community);
    return person(other, 2 + pick(c, TRUTH_MEMBERS - 2));
}

/* Person 0 of communities 0-3 brings the other community along, on either side. */
static size_t add_bridge(chance *c, uint32_t community, uint32_t *team, size_t count)
{
    bool is_home = community < TRUTH_BRIDGES, is_away = community >= 5 && community < 5 + TRUTH_BRIDGES;
    uint32_t home = is_home ? community : community - 5;

    if ((!is_home && !is_away) || pick(c, 30) != 0)
        return count;
    count = add(team, count, person(home, 0));
    return add(team, count, draw_member(c, is_home ? home + 5 : home));
}

static size_t draw_insiders(chance *c, uint32_t community, uint32_t *team)
{
    size_t wanted = 2 + pick(c, 3) + pick(c, 4), count = 0;

    while (count < wanted)
        count = add(team, count, draw_member(c, community));
    count = add_bridge(c, community, team, count);
    if (pick(c, 60) == 0)
        count = add(team, count, draw_stranger(c, community));
    return count;
}

size_t draw_team(chance *c, int topic, uint32_t team[MOST_AUTHORS])
{
    uint32_t group = INSIDERS + GROUP * pick(c, GROUPS);
    size_t wanted = 1 + pick(c, GROUP), count = 0;

    if (topic < TRUTH_COMMUNITIES && pick(c, 10) < 6)
        return draw_insiders(c, (uint32_t)topic, team);
    while (count < wanted)
        count = add(team, count, group + pick(c, GROUP));
    return count;
}

size_t draw_consortium(uint32_t team[MOST_AUTHORS])
{
    for (uint32_t i = 0; i < TRUTH_CONSORTIUM; i++)
        team[i] = FIRST_CONSORTIUM + i;
    return TRUTH_CONSORTIUM;
}
