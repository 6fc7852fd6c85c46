/* Writes the demo corpus:  corpus FOLDER */
#include "data/corpus.h"

#include "base/file.h"
#include "base/memory.h"
#include "data/corpus_truth.h"

#include <stdlib.h>
#include <string.h>

enum {
    USUAL_PAPERS = 190, /* a week, give or take a tenth */
    THIN_PAPERS = 6,
    MOST_A_WEEK = 260,
    HYPER_WEEK = 14,
    WEEKDAYS = 5
};

static const uint32_t percent_by_weekday[WEEKDAYS] = { 16, 30, 19, 17, 18 };

/* Two days without a mailing: the day after a Monday's holiday, and the Monday after a Friday's. */
static const char *const silent_days[] = { "2026-01-20", "2026-06-22" };

typedef struct world {
    chance chance;
    pt_arena arena;
    PT_ARRAY(invented *) papers; /* all so far, in the order they were announced */
    uint32_t ids_of_month, month;
    size_t hostile;
    const char *folder;
} world;

/* splitmix64 (Steele, Lea & Flood 2014). */
uint32_t pick(chance *c, uint32_t n)
{
    uint64_t z = c->state += UINT64_C(0x9e3779b97f4a7c15);

    z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
    return (uint32_t)((z ^ (z >> 31)) >> 33) % n;
}

/* splitmix64 scrambles its state well enough to serve as a hash. */
uint32_t favour(int week, uint32_t thing)
{
    chance c = { (uint64_t)week << 32 | thing };

    return 83 + pick(&c, 35);
}

uint32_t pick_favoured(chance *c, uint32_t n, int week, uint32_t first)
{
    uint32_t i;

    do
        i = pick(c, n);
    while (pick(c, 118) >= favour(week, first + i));
    return i;
}

/* ── A week's papers ─────────────────────────────────────────────────────────────────────────────────────────────── */

/* Topics in thousandths: one dies, one grows, the others share the rest evenly. */
static int draw_topic(chance *c, int week)
{
    uint32_t dying = 80 - 70 * (uint32_t)week / TRUTH_LAST_WEEK, growing = 30 + 60 * (uint32_t)week / TRUTH_LAST_WEEK;
    uint32_t draw = pick(c, 1000);
    int topic;

    if (draw < dying)
        return TRUTH_DYING_TOPIC;
    if (draw < dying + growing)
        return TRUTH_GROWING_TOPIC;
    do
        topic = (int)pick(c, TOPICS);
    while (topic == TRUTH_DYING_TOPIC || topic == TRUTH_GROWING_TOPIC);
    return topic;
}

enum { PLANTED_TEXT = 200, FIRST_TERM = 1000, FIRST_NEW_WEEK = 20 };

/* A paper to come: whether its day's file will list it, and the planted terms it holds, with " and " between. */
typedef struct slot {
    bool is_listed;
    char planted[PLANTED_TEXT];
} slot;

static int count_of(chance *c, size_t term, int week, size_t listed)
{
    const struct truth_term *truth = &truth_terms[term];
    int count = 0;

    if (week >= truth->from && week <= truth->to)
        return truth->then;
    for (size_t i = 0; i < listed; i++)
        count += pick(c, USUAL_PAPERS * 100) < (uint32_t)truth->usual * favour(week, FIRST_TERM + (uint32_t)term);
    return count;
}

static void plant_term(chance *c, const char *term, int count, slot *slots, size_t papers)
{
    while (count > 0) {
        slot *s = &slots[pick(c, (uint32_t)papers)];

        if (!s->is_listed || strstr(s->planted, term))
            continue;
        snprintf(s->planted + strlen(s->planted), PLANTED_TEXT - strlen(s->planted), "%s%s",
                 s->planted[0] ? " and " : "", term);
        count--;
    }
}

/* Which papers of the week hold which terms. */
static void plant(chance *c, int week, slot *slots, size_t papers)
{
    size_t listed = 0;

    for (size_t i = 0; i < papers; i++)
        listed += slots[i].is_listed;
    for (size_t t = 0; t < sizeof truth_terms / sizeof *truth_terms; t++)
        plant_term(c, truth_terms[t].term, count_of(c, t, week, listed), slots, papers);
    if (week >= FIRST_NEW_WEEK)
        plant_term(c, truth_new_term, truth_new_papers[week - FIRST_NEW_WEEK], slots, papers);
}

static void set_authors(world *w, invented *paper, const uint32_t *team, size_t count)
{
    paper->authors = PT_NEW_ARRAY(&w->arena, pt_str, count);
    paper->author_count = count;
    for (size_t i = 0; i < count; i++) {
        pt_buf name = { .limit = 200 };

        name_of(team[i], &name);
        paper->authors[i] = pt_arena_copy(&w->arena, pt_buf_text(&name));
        pt_buf_free(&name);
    }
}

static void set_categories(world *w, invented *paper)
{
    const topic_words *words = &topic_table[paper->topic];

    paper->categories[paper->category_count++] = words->category;
    if (pick(&w->chance, 10) < 4)
        paper->categories[paper->category_count++] = words->other_category;
    if (pick(&w->chance, 10) == 0)
        paper->categories[paper->category_count++] = "stat.ML";
}

static void set_id(world *w, invented *paper, pt_day day)
{
    int year, month, unused;

    pt_day_split(day, &year, &month, &unused);
    if ((uint32_t)month != w->month) {
        w->month = (uint32_t)month;
        w->ids_of_month = 0;
    }
    w->ids_of_month += 1 + pick(&w->chance, 30);
    paper->id = pt_arena_printf(&w->arena, "%02d%02d.%05u", year % 100, month, w->ids_of_month);
}

static invented *invent(world *w, int week, const char *planted)
{
    invented *paper = PT_NEW(&w->arena, invented);
    uint32_t team[MOST_AUTHORS];

    paper->topic = draw_topic(&w->chance, week);
    write_text(&w->chance, week, planted, &w->arena, paper);
    set_authors(w, paper, team, draw_team(&w->chance, paper->topic, team));
    set_categories(w, paper);
    return paper;
}

/* ── A day's file ────────────────────────────────────────────────────────────────────────────────────────────────── */

static file_kind kind_of(int day_number)
{
    return day_number % 17 == 5 ? ENHANCED_JSON : day_number % 5 == 3 ? MARKDOWN : PLAIN_JSON;
}

static void save_day(world *w, pt_day day, const char *ending, int day_number, invented **papers, size_t count)
{
    char text[PT_PERIOD_TEXT], path[4200];
    FILE *file;

    pt_day_print(day, text);
    snprintf(path, sizeof path, "%s/%s%s", w->folder, text, ending);
    file = fopen(path, "wb");
    if (!file || (write_day(file, kind_of(day_number), (const invented *const *)papers, count), fclose(file) != 0)) {
        fprintf(stderr, "corpus: %s: cannot be written\n", path);
        exit(1);
    }
}

static bool is_silent(pt_day day)
{
    char text[PT_PERIOD_TEXT];

    pt_day_print(day, text);
    return strcmp(text, silent_days[0]) == 0 || strcmp(text, silent_days[1]) == 0 ||
           strcmp(text, truth_missing_day) == 0;
}

static bool is_thin(pt_day day)
{
    char text[PT_PERIOD_TEXT];

    pt_day_print(day, text);
    return strcmp(text, truth_thin_day) == 0;
}

/* A paper whose id is half a year old, listed again. */
static invented *old_paper(world *w, int day_number)
{
    invented *paper = invent(w, 0, "");

    paper->id = pt_arena_printf(&w->arena, "2507.%05d", 100 + day_number * 7);
    return paper;
}

/* The day's new papers with what is listed again: some of the last days', now and then an old one. */
static size_t gather(world *w, int day_number, invented **fresh, size_t count, invented **listed)
{
    size_t listed_count = 0;

    for (size_t i = 0; i < count; i++)
        listed[listed_count++] = fresh[i];
    for (size_t again = 0; again < count / 40 + 1 && w->papers.len > 200; again++)
        listed[listed_count++] = w->papers.at[w->papers.len - 1 - pick(&w->chance, 150)];
    if (day_number % 11 == 7)
        listed[listed_count++] = old_paper(w, day_number);
    return listed_count;
}

static void finish_papers(world *w, pt_day day, int day_number, invented **papers, size_t count)
{
    file_kind kind = kind_of(day_number);

    for (size_t i = 0; i < count; i++) {
        if (papers[i]->id.len == 0)
            set_id(w, papers[i], day);
        if (day_number % 6 == 3 && i == 3 && w->hostile < hostile_count)
            papers[i]->title = pt_str_of(hostile_titles[w->hostile++]);
        if (kind != PLAIN_JSON)
            write_summary(&w->chance, day_number / WEEKDAYS, day_number % 10 == 8, &w->arena, papers[i]);
        papers[i]->version = day_number == 43 ? 1 : 0;
    }
}

static void list_day(world *w, pt_day day, int day_number, invented **fresh, size_t count)
{
    invented *listed[MOST_A_WEEK];
    size_t listed_count;

    if (is_silent(day)) {
        return; /* what a crawler misses is gone; what a holiday holds back would come later, and is not told here */
    }
    if (is_thin(day) && count > THIN_PAPERS)
        count = THIN_PAPERS;
    listed_count = gather(w, day_number, fresh, count, listed);
    finish_papers(w, day, day_number, listed, listed_count);
    save_day(w, day, kind_of(day_number) == MARKDOWN ? ".md" : ".jsonl", day_number, listed, listed_count);
    if (pt_day_weekday(day) == WEEKDAYS && (day_number % 2 == 0 || day_number / WEEKDAYS == TRUTH_LAST_WEEK))
        save_day(w, day + 1, kind_of(day_number) == MARKDOWN ? ".md" : ".jsonl", day_number, listed, listed_count);
    for (size_t i = 0; i < count; i++)
        PT_PUSH(&w->papers, fresh[i]);
}

static void add_hyper(world *w, invented *paper)
{
    uint32_t team[MOST_AUTHORS];

    paper->title = pt_str_of(truth_hyper_title);
    set_authors(w, paper, team, draw_consortium(team));
}

/* How many papers of a week's `count` come before the end of each day; the last day takes what is left. */
static void split_week(size_t count, size_t ends[WEEKDAYS])
{
    size_t end = 0;

    for (int weekday = 0; weekday < WEEKDAYS; weekday++) {
        end = weekday == WEEKDAYS - 1 ? count : end + count * percent_by_weekday[weekday] / 100;
        ends[weekday] = end;
    }
}

/* No term is planted in a paper that no file lists: the counts of the truth are counts of what can be read. */
static void mark_listed(pt_day monday, const size_t ends[WEEKDAYS], slot *slots)
{
    for (int weekday = 0; weekday < WEEKDAYS; weekday++) {
        size_t first = weekday ? ends[weekday - 1] : 0;

        for (size_t i = first; i < ends[weekday]; i++)
            slots[i].is_listed =
                !is_silent(monday + weekday) && (!is_thin(monday + weekday) || i - first < THIN_PAPERS);
    }
}

static void list_week(world *w, int week)
{
    slot slots[MOST_A_WEEK] = { 0 };
    invented *papers[MOST_A_WEEK];
    size_t count = USUAL_PAPERS - USUAL_PAPERS / 10 + pick(&w->chance, USUAL_PAPERS / 5), ends[WEEKDAYS];
    pt_day monday = pt_day_of(2026, 1, 5) + 7 * week;

    split_week(count, ends);
    mark_listed(monday, ends, slots);
    plant(&w->chance, week, slots, count);
    for (size_t i = 0; i < count; i++)
        papers[i] = invent(w, week, slots[i].planted);
    if (week == HYPER_WEEK)
        add_hyper(w, papers[1]);
    for (int weekday = 0; weekday < WEEKDAYS; weekday++) {
        size_t first = weekday ? ends[weekday - 1] : 0;

        list_day(w, monday + weekday, week * WEEKDAYS + weekday, papers + first, ends[weekday] - first);
    }
}

int main(int argc, char **argv)
{
    world w = { .chance = { UINT64_C(20250930) } };
    pt_error err = { 0 };

    if (argc != 2) {
        fprintf(stderr, "usage: corpus FOLDER\n");
        return 2;
    }
    w.folder = argv[1];
    if (pt_folder_make(argv[1], &err) != PT_OK) {
        fprintf(stderr, "corpus: %s\n", err.text);
        return 1;
    }
    for (int week = 0; week < WEEKS; week++)
        list_week(&w, week);
    free(w.papers.at);
    pt_arena_free(&w.arena);
    return 0;
}
