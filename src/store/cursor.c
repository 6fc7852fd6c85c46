#include "store/cursor.h"

#include "base/memory.h"
#include "paper/name.h"
#include "store/statement.h"

#include <stdlib.h>

struct pt_papers {
    pt_store *store;
    pt_statement *row;
    pt_arena arena; /* of the paper at hand */
};

/* ── Columns, in the order of sql/store/export_papers.sql ────────────────────────────────────────────────────────── */

static pt_str copied(pt_statement *row, int column, pt_arena *arena)
{
    return !pt_read_is_null(row, column) ? pt_arena_copy(arena, pt_read_str(row, column)) : (pt_str){ 0 };
}

static void read_texts(pt_statement *row, pt_arena *arena, pt_paper *paper)
{
    pt_str *const texts[] = { &paper->title, &paper->abstract, &paper->comment };
    pt_str *const more[] = {
        &paper->classes, &paper->url, &paper->pdf, &paper->doi, &paper->journal_ref, &paper->extra
    };

    paper->id = copied(row, 1, arena);
    paper->version = (int)pt_read_int(row, 2);
    for (int i = 0; i < 3; i++)
        *texts[i] = copied(row, 3 + i, arena);
    for (int i = 0; i < 6; i++)
        *more[i] = copied(row, 8 + i, arena);
    paper->day = (pt_day)pt_read_int(row, 14);
    paper->submitted = (pt_day)pt_read_int(row, 15);
    paper->updated = (pt_day)pt_read_int(row, 16);
}

/* ── What stands in other tables ─────────────────────────────────────────────────────────────────────────────────── */

static pt_status read_authors(pt_papers *papers, int64_t paper_id, size_t count, pt_paper *paper, pt_error *err)
{
    pt_arena *arena = &papers->arena;
    pt_statement *row;
    pt_status st;

    paper->authors = PT_NEW_ARRAY(arena, pt_str, count);
    paper->affiliations = PT_NEW_ARRAY(arena, pt_str, count);
    paper->orcids = PT_NEW_ARRAY(arena, pt_str, count);
    PT_TRY(pt_store_statement(papers->store, PT_SQL_STORE_EXPORT_AUTHORS, &row, err));
    pt_bind_int(row, 1, paper_id);
    while ((st = pt_statement_step(row, err)) == PT_OK && paper->author_count < count) {
        paper->authors[paper->author_count] = copied(row, 0, arena);
        paper->affiliations[paper->author_count] = copied(row, 1, arena);
        paper->orcids[paper->author_count++] = copied(row, 2, arena);
    }
    return st == PT_END ? PT_OK : st;
}

static pt_status read_summary(pt_papers *papers, int64_t paper_id, pt_summary *summary, pt_error *err)
{
    pt_str *const texts[] = { &summary->language, &summary->tldr,   &summary->motivation,
                              &summary->method,   &summary->result, &summary->conclusion };
    pt_statement *row;
    pt_status st;

    PT_TRY(pt_store_statement(papers->store, PT_SQL_STORE_EXPORT_SUMMARY, &row, err));
    pt_bind_int(row, 1, paper_id);
    while ((st = pt_statement_step(row, err)) == PT_OK)
        for (int i = 0; i < 6; i++)
            *texts[i] = copied(row, i, &papers->arena);
    return st == PT_END ? PT_OK : st;
}

/* ── The cursor ──────────────────────────────────────────────────────────────────────────────────────────────────── */

pt_status pt_papers_open(pt_store *store, const pt_papers_filter *filter, pt_papers **papers, pt_error *err)
{
    pt_statement *row;

    *papers = NULL;
    PT_TRY(pt_store_statement(store, PT_SQL_STORE_EXPORT_PAPERS, &row, err));
    pt_bind_int(row, 1, filter->first);
    pt_bind_int(row, 2, filter->last);
    pt_bind_str(row, 3, filter->category.len ? filter->category : PT_S(""));
    *papers = PT_CALLOC(pt_papers, 1);
    (*papers)->store = store;
    (*papers)->row = row;
    return PT_OK;
}

/* The statement is reset by whoever asks next. */
void pt_papers_close(pt_papers *papers)
{
    if (!papers)
        return;
    pt_arena_free(&papers->arena);
    free(papers);
}

pt_status pt_papers_next(pt_papers *papers, pt_paper *paper, pt_error *err)
{
    pt_statement *row = papers->row;
    int64_t paper_id;

    pt_arena_reset(&papers->arena);
    *paper = (pt_paper){ 0 };
    PT_TRY(pt_statement_step(row, err));
    paper_id = pt_read_int(row, 0);
    read_texts(row, &papers->arena, paper);
    paper->categories = pt_names_split(&papers->arena, copied(row, 7, &papers->arena), ' ', &paper->category_count);
    PT_TRY(read_authors(papers, paper_id, (size_t)pt_read_int(row, 17), paper, err));
    return read_summary(papers, paper_id, &paper->summary, err);
}
