/* Titles, abstracts and summaries out of the sentences of corpus_words.c. */
#include "data/corpus.h"

#include <string.h>

enum { LONGEST = 8000, MIDDLES = 3, FIRST_PHRASE = 2000, FIRST_FORM = 9000 };

/* Three different phrases of the paper's topic, and which of them the text has introduced. */
struct phrases {
    const char *text[3];
    bool is_told[3];
    int week;
};

static struct phrases draw_phrases(chance *c, int topic, int week)
{
    uint32_t first = FIRST_PHRASE + (uint32_t)topic * PHRASES, a = pick_favoured(c, PHRASES, week, first), b, d;
    const char *const *all = topic_table[topic].phrases;

    do
        b = pick_favoured(c, PHRASES, week, first);
    while (b == a);
    do
        d = pick_favoured(c, PHRASES, week, first);
    while (d == a || d == b);
    return (struct phrases){ { all[a], all[b], all[d] }, { false }, week };
}

/* "federated learning (FL)" the first time, "FL" from then on. */
static void add_phrase(struct phrases *with, int i, pt_buf *out)
{
    const char *phrase = with->text[i], *form = NULL;

    for (size_t s = 0; s < short_form_count; s++)
        if (strcmp(short_forms[s].phrase, phrase) == 0)
            form = short_forms[s].form;
    if (!form)
        pt_buf_addf(out, "%s", phrase);
    else if (with->is_told[i])
        pt_buf_addf(out, "%s", form);
    else
        pt_buf_addf(out, "%s (%s)", phrase, form);
    with->is_told[i] = true;
}

static void add_capitalised(pt_buf *out, const char *phrase)
{
    bool starts = true;

    for (const char *p = phrase; *p; p++) {
        pt_buf_add_char(out, starts && *p >= 'a' && *p <= 'z' ? (char)(*p - 32) : *p);
        starts = *p == ' ' || *p == '-';
    }
}

static const word_list *list_of(char slot)
{
    return slot == 'A' ? &adjectives : slot == 'N' ? &nouns : slot == 'V' ? &verbs : slot == 'R' ? &adverbs : NULL;
}

/* Puts phrases, common words and numbers into a sentence. */
static void fill(chance *c, const char *form, struct phrases *with, bool is_title, pt_buf *out)
{
    for (const char *p = form; *p; p++) {
        if (*p != '%') {
            pt_buf_add_char(out, *p);
            continue;
        }
        p++;
        if (*p == 'n')
            pt_buf_addf(out, "%u", 3 + pick(c, 38));
        else if (list_of(*p))
            pt_buf_addf(out, "%s", draw_common(c, with->week, list_of(*p)));
        else if (is_title)
            add_capitalised(out, with->text[*p - '1']);
        else
            add_phrase(with, *p - '1', out);
    }
}

/* The sentences of an abstract by where they stand. */
enum { OPENING, COMMON, MIDDLE, RESULT, CLOSING, PLACES };

static const struct sentence_list {
    const char *const *forms;
    const size_t *count;
} sentence_lists[PLACES] = {
    [OPENING] = { openings, &opening_count }, [COMMON] = { common_forms, &common_form_count },
    [MIDDLE] = { middles, &middle_count },    [RESULT] = { results, &result_count },
    [CLOSING] = { closings, &closing_count },
};

/* `used` has a bit for each sentence that the abstract has already; no place may come back to one. */
static void add_sentence(chance *c, int place, uint32_t *used, struct phrases *with, pt_buf *out)
{
    const struct sentence_list *list = &sentence_lists[place];
    uint32_t i;

    do
        i = pick_favoured(c, (uint32_t)*list->count, with->week, FIRST_FORM + 100 * (uint32_t)place);
    while (used[place] & UINT32_C(1) << i);
    used[place] |= UINT32_C(1) << i;
    if (out->len)
        pt_buf_add_char(out, ' ');
    fill(c, list->forms[i], with, false, out);
}

/* Each abstract has this sentence, so that its words do not rise with what is planted. */
static void add_foundation(chance *c, const char *planted, struct phrases *with, pt_buf *out)
{
    static const char *const forms[] = { "We build on ", "We also use ", "This relies on ", "Here we consider " };

    pt_buf_addf(out, " %s", forms[pick(c, 4)]);
    if (planted[0])
        pt_buf_addf(out, "%s", planted);
    else
        add_phrase(with, (int)pick(c, 3), out);
    pt_buf_add_char(out, '.');
}

static void write_abstract(chance *c, const char *planted, struct phrases *with, pt_buf *out)
{
    uint32_t used[PLACES] = { 0 };

    add_sentence(c, OPENING, used, with, out);
    add_sentence(c, COMMON, used, with, out);
    for (int i = 0; i < MIDDLES; i++)
        add_sentence(c, MIDDLE, used, with, out);
    add_foundation(c, planted, with, out);
    add_sentence(c, COMMON, used, with, out);
    add_sentence(c, RESULT, used, with, out);
    add_sentence(c, CLOSING, used, with, out);
}

void write_text(chance *c, int week, const char *planted, pt_arena *arena, invented *paper)
{
    struct phrases with = draw_phrases(c, paper->topic, week);
    pt_buf text = { .limit = LONGEST };

    fill(c, title_forms[pick(c, (uint32_t)title_count)], &with, true, &text);
    paper->title = pt_arena_copy(arena, pt_buf_text(&text));
    pt_buf_reset(&text);
    write_abstract(c, planted, &with, &text);
    paper->abstract = pt_arena_copy(arena, pt_buf_text(&text));
    pt_buf_free(&text);
}

void write_summary(chance *c, int week, bool is_chinese, pt_arena *arena, invented *paper)
{
    struct phrases with = draw_phrases(c, paper->topic, week);

    for (size_t i = 0; i < 5; i++) {
        pt_buf text = { .limit = LONGEST };

        fill(c, is_chinese ? chinese_forms[i] : summary_forms[i], &with, false, &text);
        paper->summary[i] = pt_arena_copy(arena, pt_buf_text(&text));
        pt_buf_free(&text);
    }
}
