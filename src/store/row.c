/* A paper's row and its authors, as the best record says them. */
#include "paper/name.h"
#include "store/fields.h"
#include "store/saver.h"
#include "store/statement.h"

static void bind_day(pt_statement *s, int at, pt_day day)
{
    if (day)
        pt_bind_int(s, at, day);
}

/* Without what is empty: an empty text is one that is not stated. */
static void bind_text(pt_statement *s, int at, pt_str text)
{
    pt_bind_str(s, at, text.len ? text : (pt_str){ 0 });
}

/* The paper's own list, as text, each once. */
static pt_str categories_of(pt_saver *saver, const pt_paper *paper)
{
    pt_fields fields;

    if (paper->category_count == 1)
        return paper->categories[0];
    pt_fields_of(&saver->arena, &(pt_paper){ .categories = paper->categories, .category_count = paper->category_count },
                 &fields);
    return pt_categories_join(&saver->arena, fields.at[PT_FIELD_CATEGORIES], (pt_str){ 0 });
}

pt_status pt_row_save(pt_saver *saver, pt_sql which, const pt_paper *paper, pt_str arxiv_id,
                      const pt_known_paper *known, int64_t source_id, pt_error *err)
{
    pt_statement *s;
    char hash[33];

    pt_hash_print(known->hash, hash);
    PT_TRY(pt_store_statement(saver->store, which, &s, err));
    pt_bind_int(s, 1, known->paper_id);
    pt_bind_str(s, 2, arxiv_id);
    pt_bind_int(s, 3, known->version);
    pt_bind_str(s, 4, paper->title);
    pt_bind_str(s, 5, paper->abstract.at ? paper->abstract : PT_S(""));
    bind_text(s, 6, paper->comment);
    pt_bind_str(s, 7, paper->categories[0]);
    pt_bind_str(s, 8, categories_of(saver, paper));
    bind_text(s, 9, paper->classes);
    bind_text(s, 10, paper->url);
    bind_text(s, 11, paper->pdf);
    bind_text(s, 12, paper->extra);
    pt_bind_int(s, 13, known->first);
    pt_bind_int(s, 14, known->last);
    pt_bind_int(s, 15, pt_known_is_new(known, arxiv_id));
    pt_bind_int(s, 16, known->trust);
    pt_bind_int(s, 17, known->day);
    pt_bind_str(s, 18, pt_str_of(hash));
    bind_text(s, 19, paper->doi);
    bind_text(s, 20, paper->journal_ref);
    bind_day(s, 21, paper->submitted);
    bind_day(s, 22, paper->updated);
    if (source_id)
        pt_bind_int(s, 23, source_id);
    return pt_statement_run(s, err);
}

static pt_status save_name(pt_saver *saver, int64_t author_id, pt_str name, pt_error *err)
{
    pt_statement *add;

    PT_TRY(pt_store_statement(saver->store, PT_SQL_STORE_AUTHOR_ADD, &add, err));
    pt_bind_int(add, 1, author_id);
    pt_bind_str(add, 2, name);
    pt_bind_int(add, 3, pt_name_is_collaboration(name));
    return pt_statement_run(add, err);
}

pt_status pt_row_save_authors(pt_saver *saver, const pt_paper *paper, int64_t paper_id, pt_error *err)
{
    pt_statement *add;

    for (size_t i = 0; i < paper->author_count; i++) {
        int64_t author_id;
        bool is_new;

        PT_TRY(pt_known_author(saver->known, paper->authors[i], &author_id, &is_new, err));
        if (is_new)
            PT_TRY(save_name(saver, author_id, paper->authors[i], err));
        PT_TRY(pt_store_statement(saver->store, PT_SQL_STORE_AUTHORSHIP_ADD, &add, err));
        pt_bind_int(add, 1, paper_id);
        pt_bind_int(add, 2, (int64_t)i);
        pt_bind_int(add, 3, author_id);
        if (paper->orcids)
            bind_text(add, 4, paper->orcids[i]);
        if (paper->affiliations)
            bind_text(add, 5, paper->affiliations[i]);
        PT_TRY(pt_statement_run(add, err));
    }
    return PT_OK;
}

pt_status pt_row_save_days(pt_saver *saver, pt_str arxiv_id, const pt_known_paper *known, pt_error *err)
{
    pt_statement *days;

    PT_TRY(pt_store_statement(saver->store, PT_SQL_STORE_PAPER_DAYS, &days, err));
    pt_bind_int(days, 1, known->paper_id);
    pt_bind_int(days, 2, known->first);
    pt_bind_int(days, 3, known->last);
    pt_bind_int(days, 4, pt_known_is_new(known, arxiv_id));
    pt_bind_int(days, 5, known->trust);
    pt_bind_int(days, 6, known->day);
    pt_bind_int(days, 7, known->version);
    return pt_statement_run(days, err);
}
