/* Titles, abstracts and summaries out of the sentences of corpus_words.c. */
#include "data/corpus.h"

#include <string.h>

enum { LONGEST = 8000 };

/* Three different phrases of the paper's topic. */
struct phrases {
    const char *text[3];
};

static struct phrases draw_phrases(chance *c, int topic)
{
    uint32_t a = pick(c, PHRASES), b = (a + 1 + pick(c, PHRASES - 1)) % PHRASES, d;
    const char *const *all = topic_table[topic].phrases;

    do
        d = pick(c, PHRASES);
    while (d == a || d == b);
    return (struct phrases){ { all[a], all[b], all[d] } };
}

static void add_capitalised(pt_buf *out, const char *phrase)
{
    bool starts = true;

    for (const char *p = phrase; *p; p++) {
        pt_buf_add_char(out, starts && *p >= 'a' && *p <= 'z' ? (char)(*p - 32) : *p);
        starts = *p == ' ' || *p == '-';
    }
}

/* Puts phrases and numbers into a sentence. */
static void fill(chance *c, const char *form, const struct phrases *with, bool is_title, pt_buf *out)
{
    for (const char *p = form; *p; p++) {
        if (*p != '%') {
            pt_buf_add_char(out, *p);
            continue;
        }
        p++;
        if (*p == 'n')
            pt_buf_addf(out, "%u", 3 + pick(c, 38));
        else if (is_title)
            add_capitalised(out, with->text[*p - '1']);
        else
            pt_buf_add(out, pt_str_of(with->text[*p - '1']));
    }
}

static void add_sentence(chance *c, const char *const *forms, size_t count, const struct phrases *with, pt_buf *out)
{
    if (out->len)
        pt_buf_add_char(out, ' ');
    fill(c, forms[pick(c, (uint32_t)count)], with, false, out);
}

static void add_planted(chance *c, const char *terms, pt_buf *out)
{
    /* No word of these may be a term: it would rise with what is planted. */
    static const char *const forms[] = { "We build on %s.", "We also use %s.", "This relies on %s.", "Here we consider %s." };

    for (pt_str rest = pt_str_of(terms), term; pt_str_cut(&rest, ';', &term);) {
        const char *form = forms[pick(c, 4)], *hole = strstr(form, "%s");

        pt_buf_addf(out, " %.*s%.*s%s", (int)(hole - form), form, PT_FMT(term), hole + 2);
    }
}

void write_text(chance *c, int topic, const char *planted, pt_arena *arena, invented *paper)
{
    struct phrases with = draw_phrases(c, topic);
    pt_buf text = { .limit = LONGEST };
    uint32_t middle = pick(c, (uint32_t)middle_count);

    fill(c, title_forms[pick(c, (uint32_t)title_count)], &with, true, &text);
    paper->title = pt_arena_copy(arena, pt_buf_text(&text));
    pt_buf_reset(&text);
    add_sentence(c, openings, opening_count, &with, &text);
    for (uint32_t i = 0; i < 4; i++) { /* four different ones */
        pt_buf_add_char(&text, ' ');
        fill(c, middles[(middle + i * 5) % middle_count], &with, false, &text);
    }
    if (planted && planted[0])
        add_planted(c, planted, &text);
    add_sentence(c, results, result_count, &with, &text);
    add_sentence(c, closings, closing_count, &with, &text);
    paper->abstract = pt_arena_copy(arena, pt_buf_text(&text));
    pt_buf_free(&text);
}

void write_summary(chance *c, bool is_chinese, pt_arena *arena, invented *paper)
{
    struct phrases with = draw_phrases(c, paper->topic);

    for (size_t i = 0; i < 5; i++) {
        pt_buf text = { .limit = LONGEST };

        fill(c, is_chinese ? chinese_forms[i] : summary_forms[i], &with, false, &text);
        paper->summary[i] = pt_arena_copy(arena, pt_buf_text(&text));
        pt_buf_free(&text);
    }
}
