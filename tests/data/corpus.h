/* The demo corpus: 26 weeks of invented papers with planted truth. README.md says what is planted; corpus_truth.h holds
 * it as data that tests include.
 *
 *   corpus_words.c    vocabulary and sentences        corpus_people.c   names, groups, teams
 *   corpus_common.c   common academic words           corpus_write.c    digest Markdown and JSON lines
 *   corpus_text.c     titles and abstracts            corpus.c          chance, the calendar, and main
 *
 * Everything is integer arithmetic on one small generator, so the bytes are the same everywhere. */
#ifndef TESTS_DATA_CORPUS_H
#define TESTS_DATA_CORPUS_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/day.h"

#include <stdint.h>
#include <stdio.h>

enum { WEEKS = 26, TOPICS = 12, PHRASES = 14, MOST_AUTHORS = 128 };

/* ── Chance ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

typedef struct chance {
    uint64_t state;
} chance;

/* A number from 0 to n - 1. */
uint32_t pick(chance *c, uint32_t n);

/* How much a week favours a thing, in hundredths: 83 to 117, evenly. So counts scatter more than papers drawn from an
 * urn, by φ = 0.01, as they do in real digests. */
uint32_t favour(int week, uint32_t thing);

/* A number from 0 to n - 1, of things that start at `first`, as the week favours them. */
uint32_t pick_favoured(chance *c, uint32_t n, int week, uint32_t first);

/* ── Words ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

typedef struct topic_words {
    const char *name;
    const char *category, *other_category; /* primary; where cross-listings go */
    const char *phrases[PHRASES];
} topic_words;

/* What a phrase is called once it was written with its short form behind it. */
typedef struct short_form {
    const char *phrase, *form;
} short_form;

/* Common words of a kind, the most frequent first. */
typedef struct word_list {
    const char *const *words;
    uint32_t count;
} word_list;

extern const topic_words topic_table[TOPICS];
extern const short_form short_forms[];
extern const word_list adjectives, nouns, verbs, adverbs;

/* A word of the list: the n-th is drawn in proportion to 1/(n + 3), as Zipf has it, and as the week favours it. */
const char *draw_common(chance *c, int week, const word_list *list);

extern const char *const common_forms[];
extern const char *const title_forms[], *const openings[], *const middles[], *const results[], *const closings[];
extern const char *const summary_forms[5], *const chinese_forms[5]; /* TL;DR, motivation, method, result, conclusion */
extern const char *const hostile_titles[];
extern const size_t title_count, opening_count, middle_count, result_count, closing_count, hostile_count,
    short_form_count, common_form_count;

/* ── People ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

void name_of(uint32_t person, pt_buf *name);

/* Fills `team` with the persons of a paper on `topic`; gives how many. */
size_t draw_team(chance *c, int topic, uint32_t team[MOST_AUTHORS]);

/* The 120 persons of the hyper-authored paper. */
size_t draw_consortium(uint32_t team[MOST_AUTHORS]);

/* ── Papers ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

typedef struct invented {
    pt_str id; /* without version */
    int version;
    int topic;
    pt_str title, abstract;
    pt_str *authors;
    size_t author_count;
    const char *categories[3];
    size_t category_count;
    pt_str summary[5]; /* empty where the day has none */
} invented;

/* Title and abstract of a paper of the week; `planted` are terms that must be in the abstract, with " and " between. */
void write_text(chance *c, int week, const char *planted, pt_arena *arena, invented *paper);
void write_summary(chance *c, int week, bool is_chinese, pt_arena *arena, invented *paper);

/* ── Files ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

typedef enum file_kind { PLAIN_JSON, ENHANCED_JSON, MARKDOWN } file_kind;

/* A day's papers, each as often as it has categories where the format repeats them. */
void write_day(FILE *file, file_kind kind, const invented *const *papers, size_t count);

#endif
