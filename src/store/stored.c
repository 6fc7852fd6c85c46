#include "store/stored.h"

#include "base/memory.h"
#include "store/record.h"
#include "store/statement.h"

#include <stdlib.h>

static pt_str day_text(pt_arena *arena, pt_statement *row, int column)
{
    char text[PT_PERIOD_TEXT];

    if (pt_read_is_null(row, column))
        return (pt_str){ 0 };
    pt_day_print((pt_day)pt_read_int(row, column), text);
    return pt_arena_copy(arena, pt_str_of(text));
}

static pt_str copy_text(pt_arena *arena, pt_statement *row, int column)
{
    pt_str text = pt_read_str(row, column);

    return text.len ? pt_arena_copy(arena, text) : (pt_str){ 0 };
}

static pt_status read_row(pt_store *store, int64_t paper_id, pt_arena *arena, pt_stored *stored, pt_error *err)
{
    static const pt_field columns[] = { PT_FIELD_TITLE,       PT_FIELD_ABSTRACT, PT_FIELD_CATEGORIES,
                                        PT_FIELD_CLASSES,     PT_FIELD_COMMENT,  PT_FIELD_DOI,
                                        PT_FIELD_JOURNAL_REF, PT_FIELD_URL,      PT_FIELD_PDF };
    pt_statement *row;
    pt_status st;

    PT_TRY(pt_store_statement(store, PT_SQL_STORE_PAPER_GET, &row, err));
    pt_bind_int(row, 1, paper_id);
    if ((st = pt_statement_step(row, err)) != PT_OK)
        return st == PT_END ? pt_fail(err, PT_EBUG, "paper %lld is not there", (long long)paper_id) : st;
    for (int i = 0; i < 9; i++)
        stored->fields.at[columns[i]] = copy_text(arena, row, i);
    if (pt_str_equal(stored->fields.at[PT_FIELD_CATEGORIES], PT_S("unknown")))
        stored->fields.at[PT_FIELD_CATEGORIES] = (pt_str){ 0 };
    stored->fields.at[PT_FIELD_SUBMITTED] = day_text(arena, row, 9);
    stored->fields.at[PT_FIELD_UPDATED] = day_text(arena, row, 10);
    stored->fields.at[PT_FIELD_EXTRA] = copy_text(arena, row, 11);
    stored->version = (int)pt_read_int(row, 12);
    stored->trust = (int)pt_read_int(row, 13);
    stored->day = (pt_day)pt_read_int(row, 14);
    stored->hash = copy_text(arena, row, 15);
    stored->source_id = pt_read_int(row, 16);
    stored->arxiv_id = copy_text(arena, row, 17);
    return pt_statement_run(row, err);
}

static pt_status read_authors(pt_store *store, int64_t paper_id, pt_arena *arena, pt_fields *fields, pt_error *err)
{
    PT_ARRAY(pt_str) names = { 0 }, affiliations = { 0 }, orcids = { 0 };
    pt_paper paper = { 0 };
    pt_fields joined;
    pt_statement *rows;
    pt_status st;

    PT_OR_DONE(pt_store_statement(store, PT_SQL_STORE_AUTHORSHIP_GET, &rows, err));
    pt_bind_int(rows, 1, paper_id);
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        PT_PUSH(&names, copy_text(arena, rows, 0));
        PT_PUSH(&affiliations, copy_text(arena, rows, 1));
        PT_PUSH(&orcids, copy_text(arena, rows, 2));
    }
    if (st != PT_END)
        goto done;
    st = PT_OK;
    paper.authors = names.at;
    paper.affiliations = affiliations.at;
    paper.orcids = orcids.at;
    paper.author_count = names.len;
    pt_fields_of(arena, &paper, &joined);
    for (pt_field field = PT_FIELD_AUTHORS; field <= PT_FIELD_ORCIDS; field++)
        fields->at[field] = joined.at[field];
done:
    free(names.at);
    free(affiliations.at);
    free(orcids.at);
    return st;
}

pt_status pt_stored_read(pt_store *store, int64_t paper_id, pt_arena *arena, pt_stored *stored, pt_error *err)
{
    *stored = (pt_stored){ 0 };
    PT_TRY(read_row(store, paper_id, arena, stored, err));
    return read_authors(store, paper_id, arena, &stored->fields, err);
}

pt_status pt_stored_override(pt_store *store, int64_t record_id, pt_arena *arena, pt_fields *fields, pt_error *err)
{
    pt_statement *rows;
    pt_status st;

    PT_TRY(pt_store_statement(store, PT_SQL_STORE_RECORD_FIELDS, &rows, err));
    pt_bind_int(rows, 1, record_id);
    while ((st = pt_statement_step(rows, err)) == PT_OK)
        for (pt_field field = 0; field < PT_FIELDS; field++)
            if (pt_str_equal(pt_read_str(rows, 0), pt_str_of(pt_field_names[field])))
                fields->at[field] = copy_text(arena, rows, 1);
    return st == PT_END ? PT_OK : st;
}

/* ── A sighting as its source told it ────────────────────────────────────────────────────────────────────────────── */

/* The columns of sighting_get that are not of the record; *paper_id and *record_id say which record it is. */
static pt_status read_sighting(pt_store *store, int64_t source_id, int64_t position, pt_arena *arena, pt_paper *paper,
                               int64_t *paper_id, int64_t *record_id, pt_error *err)
{
    pt_str *const summary[] = { &paper->summary.language, &paper->summary.tldr,   &paper->summary.motivation,
                                &paper->summary.method,   &paper->summary.result, &paper->summary.conclusion };
    pt_statement *row;

    PT_TRY(pt_store_statement(store, PT_SQL_STORE_SIGHTING_GET, &row, err));
    pt_bind_int(row, 1, source_id);
    pt_bind_int(row, 2, position);
    PT_TRY(pt_statement_step(row, err));
    *paper_id = pt_read_int(row, 0);
    *record_id = pt_read_int(row, 1);
    paper->section = copy_text(arena, row, 2);
    paper->version = (int)pt_read_int(row, 3);
    paper->day = (pt_day)pt_read_int(row, 4);
    for (int i = 0; i < 6; i++)
        *summary[i] = copy_text(arena, row, 5 + i);
    return pt_statement_run(row, err);
}

pt_status pt_store_sighting_read(pt_store *store, int64_t source_id, int64_t position, pt_arena *arena, pt_paper *paper,
                                 pt_error *err)
{
    int64_t paper_id, record_id;
    pt_stored stored;

    *paper = (pt_paper){ .position = (size_t)position };
    PT_TRY(read_sighting(store, source_id, position, arena, paper, &paper_id, &record_id, err));
    PT_TRY(pt_stored_read(store, paper_id, arena, &stored, err));
    if (record_id)
        PT_TRY(pt_stored_override(store, record_id, arena, &stored.fields, err));
    pt_fields_to_paper(arena, &stored.fields, paper);
    paper->id = stored.arxiv_id;
    return PT_OK;
}
