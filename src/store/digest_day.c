#include "store/digest_day.h"

#include "base/dict.h"
#include "base/memory.h"
#include "paper/digest.h"
#include "store/digest.h"
#include "store/record.h"
#include "store/statement.h"

#include <stdlib.h>

/* ── Which file? ─────────────────────────────────────────────────────────────────────────────────────────────────── */

struct source {
    int64_t source_id, records;
    pt_day day; /* of records that state none */
    bool is_digest;
    bool is_listing;   /* the day is one file; else it may be on many pages */
    int64_t summaries; /* in the language that is wished for */
    pt_str collection;
};

static pt_str or_null(pt_str text)
{
    return text.len ? text : (pt_str){ 0 };
}

static pt_status fail_many(pt_statement *rows, pt_str first, pt_error *err)
{
    pt_str other = pt_read_str(rows, 1);

    pt_fail(err, PT_EUSAGE, "more than one collection has this day: %.*s, %.*s; say --collection", PT_FMT(first),
            PT_FMT(other));
    return PT_EUSAGE;
}

/* The best file of the day, PT_END when there is none. Without a wish all of them must be of one collection. */
static pt_status find_source(pt_store *store, const pt_digest_wish *wish, pt_arena *arena, struct source *source,
                             pt_error *err)
{
    pt_statement *rows;
    pt_status st;

    PT_TRY(pt_store_statement(store, PT_SQL_STORE_DIGEST_DAY_SOURCES, &rows, err));
    pt_bind_int(rows, 1, wish->day);
    pt_bind_str(rows, 2, or_null(wish->collection));
    pt_bind_str(rows, 3, or_null(wish->file));
    pt_bind_str(rows, 4, or_null(wish->language));
    PT_TRY(pt_statement_step(rows, err));
    *source = (struct source){ .source_id = pt_read_int(rows, 0),
                               .records = pt_read_int(rows, 2),
                               .day = (pt_day)pt_read_int(rows, 3),
                               .is_digest = pt_read_int(rows, 4) != 0,
                               .summaries = pt_read_int(rows, 5),
                               .is_listing = pt_read_int(rows, 6) != 0,
                               .collection = pt_arena_copy(arena, pt_read_str(rows, 1)) };
    while ((st = pt_statement_step(rows, err)) == PT_OK)
        if (!pt_str_equal(pt_read_str(rows, 1), source->collection))
            return fail_many(rows, source->collection, err);
    return st == PT_END ? PT_OK : st;
}

/* ── A digest of what is stored ──────────────────────────────────────────────────────────────────────────────────── */

/* Where a record is. */
struct place {
    int64_t source_id, position;
    pt_day day; /* of records that state none */
};

struct composer {
    pt_store *store;
    const pt_digest_wish *wish;
    struct source source;
    pt_dict *names;        /* of sections, in the order they first occur */
    PT_ARRAY(long) totals; /* by section */
    PT_ARRAY(struct place) places;
    PT_ARRAY(uint32_t) section_of; /* by place; PT_NONE: no paper of the day */
    PT_ARRAY(uint32_t) order;      /* sections as they are printed */
    pt_digest_writer writer;
    pt_arena record; /* of the record at hand */
};

/* Puts a summary in the language that is wished for in the place of the record's own. */
static pt_status choose_summary(struct composer *composer, const struct place *place, pt_paper *paper, pt_error *err)
{
    pt_summary *summary = &paper->summary;
    pt_str *const texts[] = { &summary->tldr, &summary->motivation, &summary->method, &summary->result,
                              &summary->conclusion };
    pt_str language = composer->wish->language, text;
    pt_statement *row;
    pt_status st;

    if (language.len == 0 || pt_str_equal(summary->language, language))
        return PT_OK;
    PT_TRY(pt_store_statement(composer->store, PT_SQL_STORE_DIGEST_DAY_SUMMARY, &row, err));
    pt_bind_int(row, 1, place->source_id);
    pt_bind_int(row, 2, place->position);
    pt_bind_str(row, 3, language);
    if ((st = pt_statement_step(row, err)) != PT_OK)
        return st == PT_END ? PT_OK : st;
    for (int i = 0; i < 5; i++) {
        text = pt_read_str(row, i);
        *texts[i] = text.at ? pt_arena_copy(&composer->record, text) : text;
    }
    summary->language = language;
    return pt_statement_run(row, err);
}

/* The n-th record; PT_END when it holds no paper of the day. */
static pt_status read_record(struct composer *composer, size_t i, pt_paper *paper, pt_error *err)
{
    const struct place *place = &composer->places.at[i];

    pt_arena_reset(&composer->record);
    PT_TRY(pt_store_sighting_read(composer->store, place->source_id, place->position, &composer->record, paper, err));
    if ((paper->day ? paper->day : place->day) != composer->wish->day)
        return PT_END;
    paper->position = i;
    return choose_summary(composer, place, paper, err);
}

/* All records of the file; or, where a day comes on many pages, all papers of the day. */
static pt_status find_places(struct composer *composer, pt_error *err)
{
    const struct source *source = &composer->source;
    pt_statement *rows;
    pt_status st;

    for (int64_t i = 0; source->is_listing && i < source->records; i++) {
        struct place place = { source->source_id, i, source->day };

        PT_PUSH(&composer->places, place);
    }
    if (source->is_listing)
        return PT_OK;
    PT_TRY(pt_store_statement(composer->store, PT_SQL_STORE_DIGEST_DAY_RECORDS, &rows, err));
    pt_bind_int(rows, 1, composer->wish->day);
    pt_bind_str(rows, 2, source->collection);
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        struct place place = { pt_read_int(rows, 0), pt_read_int(rows, 1), (pt_day)pt_read_int(rows, 2) };

        PT_PUSH(&composer->places, place);
    }
    return st == PT_END ? PT_OK : st;
}

/* Goes over the records once: what sections there are, and where each record goes. */
static pt_status count_sections(struct composer *composer, pt_error *err)
{
    const pt_digest_wish *wish = composer->wish;
    bool has_summaries = false, has_language = wish->language.len == 0;
    pt_paper paper;

    for (size_t i = 0; i < composer->places.len; i++) {
        pt_status st = read_record(composer, i, &paper, err);
        uint32_t section = PT_NONE;

        if (st == PT_OK)
            section = pt_dict_add(composer->names, pt_digest_section(&paper));
        else if (st != PT_END)
            return st;
        PT_PUSH(&composer->section_of, section);
        if (section == PT_NONE)
            continue;
        while (composer->totals.len <= section)
            PT_PUSH(&composer->totals, 0);
        composer->totals.at[section]++;
        has_summaries = has_summaries || paper.summary.language.len;
        has_language = has_language || pt_str_equal(paper.summary.language, wish->language);
    }
    composer->writer.leaves_out = !has_summaries;
    return has_language ? PT_OK
                        : pt_fail(err, PT_EUSAGE, "no summary of that day is in '%.*s'", PT_FMT(wish->language));
}

static void add_to_order(struct composer *composer, uint32_t section)
{
    if (section == PT_NONE)
        return;
    for (size_t i = 0; i < composer->order.len; i++)
        if (composer->order.at[i] == section)
            return;
    PT_PUSH(&composer->order, section);
}

/* Orders the sections and makes the contents of them. */
static void make_contents(struct composer *composer, pt_arena *arena)
{
    pt_str wished = composer->wish->sections;
    pt_digest_entry *contents;

    for (pt_str name; wished.len && pt_str_cut(&wished, ',', &name);)
        add_to_order(composer, pt_dict_find(composer->names, pt_str_trim(name)));
    for (uint32_t i = 0; i < composer->totals.len; i++)
        add_to_order(composer, i);
    contents = PT_NEW_ARRAY(arena, pt_digest_entry, composer->order.len);
    for (size_t i = 0; i < composer->order.len; i++)
        contents[i] = (pt_digest_entry){ pt_dict_text(composer->names, composer->order.at[i]),
                                         composer->totals.at[composer->order.at[i]] };
    composer->writer.contents = contents;
    composer->writer.content_count = composer->order.len;
}

static pt_status print_section(struct composer *composer, uint32_t section, pt_buf *out, pt_error *err)
{
    pt_paper paper;

    for (size_t i = 0; i < composer->section_of.len; i++) {
        size_t start = out->len;

        if (composer->section_of.at[i] != section)
            continue;
        PT_TRY(read_record(composer, i, &paper, err));
        pt_digest_print(&composer->writer, &paper, out);
        pt_digest_advance(&composer->writer, pt_dict_text(composer->names, section),
                          pt_str_part(pt_buf_text(out), start, out->len));
        PT_TRY(pt_buf_check(out, "the digest", err));
    }
    return PT_OK;
}

static pt_status compose(pt_store *store, const pt_digest_wish *wish, const struct source *source, pt_arena *arena,
                         pt_buf *out, pt_error *err)
{
    struct composer composer = { .store = store,
                                 .wish = wish,
                                 .source = *source,
                                 .names = pt_dict_new(),
                                 .writer = { .generation = PT_DIGEST_GENERATIONS } };
    pt_status st;

    PT_OR_DONE(find_places(&composer, err));
    PT_OR_DONE(count_sections(&composer, err));
    make_contents(&composer, arena);
    for (size_t i = 0; i < composer.order.len; i++)
        PT_OR_DONE(print_section(&composer, composer.order.at[i], out, err));
done:
    pt_digest_writer_free(&composer.writer);
    pt_arena_free(&composer.record);
    pt_dict_free(composer.names);
    free(composer.totals.at);
    free(composer.places.at);
    free(composer.section_of.at);
    free(composer.order.at);
    return st;
}

/* ── The day ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status fail_none(const pt_digest_wish *wish, pt_error *err)
{
    char day[PT_PERIOD_TEXT];

    pt_day_print(wish->day, day);
    return pt_fail(err, PT_EUSAGE, "%s: no file of that day is in the store; papertide status --days lists the days",
                   day);
}

pt_status pt_digest_day(pt_store *store, const pt_digest_wish *wish, pt_buf *out, pt_error *err)
{
    pt_arena arena = { 0 };
    struct source source;
    pt_status st = find_source(store, wish, &arena, &source, err);

    if (st == PT_END)
        st = fail_none(wish, err);
    else if (st == PT_OK && source.is_digest && !wish->sections.len && (!wish->language.len || source.summaries > 0))
        st = pt_digest_read(store, source.source_id, out, err);
    else if (st == PT_OK)
        st = compose(store, wish, &source, &arena, out, err);
    pt_arena_free(&arena);
    return st;
}
