#include "cli/top_panels.h"

#include "base/day.h"
#include "cli/ask.h"
#include "cli/search.h"
#include "cli/why.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_ROWS = 200, ALL_DAYS = 100000, MOST_COLUMNS = 7, LARGEST_TEXT = 1 << 24 };

/* What is told of one line. */
typedef enum telling { OF_TERM, OF_TOPIC, OF_AUTHOR, OF_CATEGORY, OF_DAY } telling;

/* A panel is a question of sql/ask/ and the columns of its answer that are shown; the first is the line's key. */
static const struct panel {
    const char *title, *query;
    telling telling;
    const char *when_empty;
    const char *columns[MOST_COLUMNS + 1];
} panels[PT_TOP_PANELS] = {
    { "What rose",
      "keywords_rising",
      OF_TERM,
      "nothing passed its test",
      { "term", "papers", "expected", "ratio", "q_value", "trend" } },
    { "What fell",
      "keywords_falling",
      OF_TERM,
      "nothing passed its test",
      { "term", "papers", "expected", "ratio", "q_value", "trend" } },
    { "What is new",
      "keywords_new",
      OF_TERM,
      "no term that was not there before",
      { "term", "papers", "expected", "q_value", "trend" } },
    { "Topics",
      "topics",
      OF_TOPIC,
      "no topics; they need 200 papers",
      { "topic", "label", "share", "low", "high", "ratio", "trend" } },
    { "Authors who wrote more",
      "authors_rising",
      OF_AUTHOR,
      "nobody passed the test",
      { "name", "papers", "expected", "ratio", "q_value", "trend" } },
    { "Categories", "categories", OF_CATEGORY, "no new papers", { "category", "papers", "share", "nine" } },
    { "Coverage",
      "days",
      OF_DAY,
      "no day was seen",
      { "day", "state", "expected", "new_papers", "repeats", "rejects" } },
};

/* ── A panel ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Where the column called `name` stands. */
static size_t place_of(const pt_answer *answer, const char *name)
{
    size_t at = 0;

    while (at + 1 < answer->count && !pt_str_equal(answer->columns[at].name, pt_str_of(name)))
        at++;
    return at;
}

/* Of the days that there are, those of the week, and of the whole store. */
static bool is_of_week(const pt_answer *answer, size_t row, const pt_period *week)
{
    const pt_value *cells = answer->cells + row * answer->count;
    pt_day day;

    return pt_str_equal(cells[place_of(answer, "source")].text, PT_S("all")) &&
           pt_day_parse(cells[place_of(answer, "day")].text, &day) && day >= week->first && day <= week->last;
}

static void keep_days(pt_answer *answer, const pt_period *week)
{
    size_t kept = 0;

    for (size_t row = 0; row < answer->rows; row++)
        if (is_of_week(answer, row, week)) {
            memmove((pt_value *)answer->cells + kept * answer->count, answer->cells + row * answer->count,
                    answer->count * sizeof *answer->cells);
            kept++;
        }
    answer->rows = kept;
}

/* The rows as lines of a table, its heading first. */
static void write_table(const struct panel *panel, const pt_answer *answer, size_t width, pt_buf *out)
{
    const pt_table_options how = { .width = width };
    const pt_writer *writer = pt_writer_named("terminal");
    pt_column columns[MOST_COLUMNS];
    size_t places[MOST_COLUMNS], count = 0;
    pt_table table = { .columns = columns, .how = &how, .out = out };

    for (; panel->columns[count]; count++) {
        places[count] = place_of(answer, panel->columns[count]);
        columns[count] = answer->columns[places[count]];
    }
    table.count = count;
    writer->begin(&table);
    for (size_t row = 0; row < answer->rows; row++) {
        pt_value cells[MOST_COLUMNS];

        for (size_t i = 0; i < count; i++)
            /* cppcheck-suppress uninitvar ; the loop above gave each column its place */
            cells[i] = answer->cells[row * answer->count + places[i]];
        writer->row(&table, cells);
    }
    writer->end(&table);
}

static pt_str key_of(const pt_answer *answer, size_t row, const struct panel *panel, pt_arena *arena)
{
    pt_value cell = answer->cells[row * answer->count + place_of(answer, panel->columns[0])];

    return cell.type == PT_INT ? pt_arena_printf(arena, "%" PRId64, cell.integer) : cell.text;
}

static void fill(const struct panel *panel, const pt_answer *answer, size_t width, pt_arena *arena, pt_top_panel *out)
{
    pt_buf text = { .limit = LARGEST_TEXT };
    pt_str rest;

    write_table(panel, answer, width, &text);
    rest = pt_arena_copy(arena, pt_buf_text(&text));
    pt_buf_free(&text);
    *out = (pt_top_panel){ .title = panel->title,
                           .when_empty = panel->when_empty,
                           .lines = PT_NEW_ARRAY(arena, pt_str, answer->rows + 1),
                           .keys = PT_NEW_ARRAY(arena, pt_str, answer->rows + 1) };
    pt_str_cut(&rest, '\n', &out->heading);
    while (out->count < answer->rows && pt_str_cut(&rest, '\n', &out->lines[out->count])) {
        out->keys[out->count] = key_of(answer, out->count, panel, arena);
        out->count++;
    }
}

/* A query takes of these what it asks for. */
static pt_question question_of(const struct panel *panel, const pt_top_slice *slice)
{
    pt_question question = { .query = panel->query };
    size_t count = 0;

    if (panel->telling == OF_DAY)
        return question;
    if (panel->telling != OF_AUTHOR)
        question.with[count++] = (pt_ask_parameter){ "field", slice->field, 0 };
    question.with[count++] = (pt_ask_parameter){ "period", slice->period, 0 };
    if (panel->telling == OF_TERM || panel->telling == OF_AUTHOR)
        question.with[count++] = (pt_ask_parameter){ "like", "", 0 };
    return question;
}

pt_status pt_top_panels_load(pt_store *store, const pt_top_slice *slice, size_t width, pt_arena *arena,
                             pt_top_panel *out, pt_error *err)
{
    pt_period week;

    PT_TRY(pt_period_parse(pt_str_of(slice->period), &week, err));
    for (size_t i = 0; i < PT_TOP_PANELS; i++) {
        const pt_question question = question_of(&panels[i], slice);
        pt_answer answer;

        PT_TRY(pt_ask_load(store, &question, panels[i].telling == OF_DAY ? ALL_DAYS : MOST_ROWS, arena, &answer, err));
        if (panels[i].telling == OF_DAY)
            keep_days(&answer, &week);
        fill(&panels[i], &answer, width, arena, &out[i]);
    }
    return PT_OK;
}

/* ── A line ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* A text on its way. */
struct text {
    pt_store *store;
    size_t width;
    pt_buf out;
};

/* A heading and a table; nothing where no row answers. */
static pt_status add_answer(struct text *text, const char *heading, const pt_question *question, pt_error *err)
{
    const pt_ask_form form = { pt_writer_named("terminal"), { .width = text->width }, MOST_ROWS };
    pt_buf table = { .limit = LARGEST_TEXT };
    size_t rows = 0;
    pt_status st = pt_ask_write(text->store, question, &form, &table, &rows, err);

    if (st == PT_OK && rows) {
        pt_buf_addf(&text->out, "%s\n", heading);
        pt_buf_add(&text->out, pt_buf_text(&table));
        pt_buf_add_char(&text->out, '\n');
    }
    pt_buf_free(&table);
    return st;
}

/* The arithmetic of papertide why, with all papers. */
static pt_status tell_of_term(struct text *text, const pt_top_slice *slice, pt_str term, pt_error *err)
{
    pt_live live = { 0 };
    pt_why why = { 0 };
    pt_view_of of;
    pt_status st;

    PT_OR_DONE(pt_live_of(slice->config, slice->field, slice->period, &live, err));
    of = pt_live_view(&live);
    PT_OR_DONE(pt_keyword_why(text->store, &of, term, &why, err));
    pt_why_page(&why, &live, true, &text->out);
done:
    pt_why_free(&why);
    pt_live_free(&live);
    return st;
}

struct part {
    const char *heading, *query;
};

static pt_status add_parts(struct text *text, const struct part *parts, size_t count, pt_ask_parameter with,
                           pt_error *err)
{
    for (size_t i = 0; i < count; i++) {
        const pt_question question = { .query = parts[i].query, .with = { with } };

        PT_TRY(add_answer(text, parts[i].heading, &question, err));
    }
    return PT_OK;
}

static pt_status tell_of_topic(struct text *text, pt_str number, pt_error *err)
{
    static const struct part parts[] = { { "Topic", "topic" },
                                         { "Newest papers", "topic_newest" },
                                         { "Most typical papers", "topic_typical" },
                                         { "Who writes most of it", "topic_authors" } };

    return add_parts(text, parts, sizeof parts / sizeof *parts,
                     (pt_ask_parameter){ "topic", NULL, strtol(number.at, NULL, 10) }, err);
}

static pt_status tell_of_author(struct text *text, pt_str name, pt_error *err)
{
    static const struct part parts[] = { { "Author", "author" },
                                         { "Papers", "papers_of_author" },
                                         { "Co-authors", "author_coauthors" },
                                         { "Topics", "author_topics" } };

    return add_parts(text, parts, sizeof parts / sizeof *parts, (pt_ask_parameter){ "name", name.at, 0 }, err);
}

/* Of a week or a day, of a category or of all. */
static pt_status tell_of_papers(struct text *text, const char *period, const char *category, pt_error *err)
{
    char first[PT_PERIOD_TEXT], last[PT_PERIOD_TEXT], heading[200];
    const pt_question question = {
        .query = "papers",
        .with = { { "first", first, 0 }, { "last", last, 0 }, { "category", category, 0 }, { "like", "", 0 } }
    };
    pt_period days;

    PT_TRY(pt_period_parse(pt_str_of(period), &days, err));
    pt_day_print(days.first, first);
    pt_day_print(days.last, last);
    snprintf(heading, sizeof heading, "Papers first seen in %s%s%s, the newest %d", period, category[0] ? " of " : "",
             category, MOST_ROWS);
    return add_answer(text, heading, &question, err);
}

static pt_status tell(struct text *text, const pt_top_slice *slice, telling of, pt_str key, pt_error *err)
{
    switch (of) {
    case OF_TERM:
        return tell_of_term(text, slice, key, err);
    case OF_TOPIC:
        return tell_of_topic(text, key, err);
    case OF_AUTHOR:
        return tell_of_author(text, key, err);
    case OF_CATEGORY:
        return tell_of_papers(text, slice->period, key.at, err);
    default:
        return tell_of_papers(text, key.at, "", err);
    }
}

static pt_status keep_text(struct text *text, pt_status st, const char *when_empty, pt_arena *arena, pt_str *out,
                           pt_error *err)
{
    if (st == PT_OK)
        st = pt_buf_check(&text->out, "the text", err);
    if (st == PT_OK)
        *out = text->out.len ? pt_arena_copy(arena, pt_buf_text(&text->out)) : pt_str_of(when_empty);
    pt_buf_free(&text->out);
    return st;
}

pt_status pt_top_panels_tell(pt_store *store, const pt_top_slice *slice, size_t panel, pt_str key, size_t width,
                             pt_arena *arena, pt_str *out, pt_error *err)
{
    struct text text = { store, width, { .limit = LARGEST_TEXT } };
    pt_status st = tell(&text, slice, panels[panel].telling, key, err);

    return keep_text(&text, st, "nothing is known of it", arena, out, err);
}

/* Of the hits what fits on a line. */
static const struct panel hits = { .query = "search", .columns = { "arxiv_id", "first_day", "title" } };

static pt_status add_hits(struct text *text, pt_str typed, pt_arena *arena, pt_error *err)
{
    const pt_search search = { .typed = typed };
    pt_search_texts texts = { 0 };
    pt_question question;
    pt_answer answer;
    pt_status st;

    PT_OR_DONE(pt_search_question(&search, &texts, &question, err));
    PT_OR_DONE(pt_ask_load(text->store, &question, MOST_ROWS, arena, &answer, err));
    if (!answer.rows)
        goto done;
    pt_buf_addf(&text->out, "Papers that say %.*s, the best match first: %zu%s\n", PT_FMT(typed), answer.rows,
                answer.rows == MOST_ROWS ? " or more" : "");
    write_table(&hits, &answer, text->width, &text->out);
done:
    pt_search_texts_free(&texts);
    return st;
}

pt_status pt_top_panels_find(pt_store *store, pt_str typed, size_t width, pt_arena *arena, pt_str *out, pt_error *err)
{
    struct text text = { store, width, { .limit = LARGEST_TEXT } };

    return keep_text(&text, add_hits(&text, typed, arena, err), "no paper says that", arena, out, err);
}
