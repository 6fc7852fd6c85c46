#include "store/known.h"

#include "base/dict.h"
#include "base/memory.h"
#include "paper/other_id.h"
#include "store/statement.h"

#include <stdlib.h>

enum {
    RECENT_DAYS = 45,  /* an id that is older on its first day is an update, not a new paper (METHODS, section 5) */
    MOST_ASKED = 20000 /* papers, and names, that are asked for one by one: of a large store a day needs few; then all
                        * are loaded */
};

struct pt_known {
    pt_store *store;
    pt_dict *ids;                    /* that were met, or all */
    PT_ARRAY(pt_known_paper) papers; /* by number in `ids` */
    int64_t last_paper_id;
    uint32_t asked_papers; /* ids that were not in `ids` */
    bool has_all_papers;
    pt_dict *names;               /* that were met, or all */
    PT_ARRAY(int64_t) author_ids; /* by number in `names` */
    int64_t last_author_id;
    uint32_t asked; /* names that were not in `names` */
    bool has_all_names;
};

bool pt_known_is_new(const pt_known_paper *paper, pt_str arxiv_id)
{
    pt_day announced = pt_paper_id_month_end(arxiv_id);

    return !paper->is_replacement && (announced == PT_NO_DAY || paper->first - announced <= RECENT_DAYS);
}

/* The DOI that a paper of arXiv states. */
struct stated {
    pt_str arxiv_id, doi;
};

struct stated_list {
    PT_ARRAY(struct stated) list;
    pt_arena arena; /* the DOIs */
};

static void note_doi(struct stated_list *dois, pt_str arxiv_id, pt_str doi)
{
    if (doi.len && !pt_str_starts(arxiv_id, PT_S("doi:")))
        PT_PUSH(&dois->list, ((struct stated){ arxiv_id, pt_arena_copy(&dois->arena, doi) }));
}

/* A paper as the store has it. One that was met before stays: what was made of it since is in memory. */
static void note_paper(pt_known *known, pt_statement *row, struct stated_list *dois)
{
    pt_known_paper paper = {
        .paper_id = pt_read_int(row, 0),
        .version = (int)pt_read_int(row, 2),
        .first = (pt_day)pt_read_int(row, 3),
        .last = (pt_day)pt_read_int(row, 4),
        .trust = (int)pt_read_int(row, 5),
        .day = (pt_day)pt_read_int(row, 6),
        .hash = pt_hash_parse(pt_read_str(row, 7)),
        .has_records = pt_read_int(row, 9),
    };
    pt_str id = pt_read_str(row, 1);
    uint32_t number = pt_dict_add(known->ids, id);

    paper.is_replacement = !pt_read_int(row, 8) && pt_known_is_new(&paper, id);
    note_doi(dois, pt_dict_text(known->ids, number), pt_read_str(row, 10));
    if (number == known->papers.len)
        PT_PUSH(&known->papers, paper);
}

static pt_status note_papers(pt_known *known, pt_statement *rows, struct stated_list *dois, pt_error *err)
{
    pt_status st;

    while ((st = pt_statement_step(rows, err)) == PT_OK)
        note_paper(known, rows, dois);
    return st == PT_END ? PT_OK : st;
}

static int by_arxiv_id(const void *a, const void *b)
{
    return pt_str_compare(((const struct stated *)a)->arxiv_id, ((const struct stated *)b)->arxiv_id);
}

/* arXiv's papers by their DOI too; where two state the same one, whatever order they came in, the first by id. */
static void take_dois(pt_known *known, struct stated_list *dois)
{
    pt_arena arena = { 0 };
    pt_str id;

    if (dois->list.len)
        qsort(dois->list.at, dois->list.len, sizeof *dois->list.at, by_arxiv_id);
    for (size_t i = 0; i < dois->list.len; i++) {
        pt_arena_reset(&arena);
        if (pt_doi_find(&arena, dois->list.at[i].doi, &id) && !pt_known_find(known, id))
            pt_known_alias(known, id, dois->list.at[i].arxiv_id);
    }
    pt_arena_free(&arena);
}

/* One walk over the papers for all that is asked of them. */
static pt_status load_papers(pt_known *known, pt_error *err)
{
    struct stated_list dois = { 0 };
    pt_statement *rows;
    pt_status st;

    PT_OR_DONE(pt_store_statement(known->store, PT_SQL_STORE_PAPER_KNOWN, &rows, err));
    PT_OR_DONE(note_papers(known, rows, &dois, err));
    take_dois(known, &dois);
    known->has_all_papers = true;
done:
    free(dois.list.at);
    pt_arena_free(&dois.arena);
    return st;
}

static pt_status ask_paper(pt_known *known, pt_str id, pt_error *err)
{
    struct stated_list unused = { 0 }; /* who asks for a DOI has all loaded */
    pt_statement *rows;
    pt_status st;

    PT_OR_DONE(pt_store_statement(known->store, PT_SQL_STORE_PAPER_KNOWN_ONE, &rows, err));
    pt_bind_str(rows, 1, id);
    st = note_papers(known, rows, &unused, err);
done:
    free(unused.list.at);
    pt_arena_free(&unused.arena);
    return st;
}

pt_status pt_known_ask(pt_known *known, pt_str id, pt_str doi, pt_error *err)
{
    bool has_doi = doi.len || pt_str_starts(id, PT_S("doi:"));

    if (known->has_all_papers || (!has_doi && pt_dict_find(known->ids, id) != PT_NONE))
        return PT_OK;
    return has_doi || known->asked_papers++ == MOST_ASKED ? load_papers(known, err) : ask_paper(known, id, err);
}

pt_status pt_known_load(pt_store *store, pt_known **out, pt_error *err)
{
    pt_known *known = PT_CALLOC(pt_known, 1);
    pt_status st;

    *out = NULL;
    known->store = store;
    known->ids = pt_dict_new();
    known->names = pt_dict_new();
    PT_OR_DONE(pt_store_number(store, PT_SQL_STORE_PAPER_LAST, &known->last_paper_id, err));
    PT_OR_DONE(pt_store_number(store, PT_SQL_STORE_AUTHOR_LAST, &known->last_author_id, err));
    known->has_all_papers = known->last_paper_id == 0;
    known->has_all_names = known->last_author_id == 0;
    *out = known;
    known = NULL;
done:
    pt_known_free(known);
    return st;
}

void pt_known_free(pt_known *known)
{
    if (!known)
        return;
    pt_dict_free(known->ids);
    pt_dict_free(known->names);
    free(known->papers.at);
    free(known->author_ids.at);
    free(known);
}

pt_known_paper *pt_known_find(pt_known *known, pt_str arxiv_id)
{
    uint32_t number = pt_dict_find(known->ids, arxiv_id);

    while (number != PT_NONE && known->papers.at[number].moved_to)
        number = known->papers.at[number].moved_to - 1;
    return number == PT_NONE ? NULL : &known->papers.at[number];
}

pt_known_paper *pt_known_own(pt_known *known, pt_str id)
{
    uint32_t number = pt_dict_find(known->ids, id);

    return number == PT_NONE || known->papers.at[number].moved_to ? NULL : &known->papers.at[number];
}

pt_known_paper *pt_known_add(pt_known *known, pt_str arxiv_id)
{
    pt_known_paper paper = { .paper_id = ++known->last_paper_id };

    pt_dict_add(known->ids, arxiv_id);
    PT_PUSH(&known->papers, paper);
    return &known->papers.at[known->papers.len - 1];
}

/* The number of an id, with a place for its paper. */
static uint32_t place(pt_known *known, pt_str id)
{
    uint32_t number = pt_dict_add(known->ids, id);

    if (number == known->papers.len)
        PT_PUSH(&known->papers, (pt_known_paper){ 0 });
    return number;
}

void pt_known_alias(pt_known *known, pt_str id, pt_str arxiv_id)
{
    uint32_t number = place(known, id), to = place(known, arxiv_id);

    if (number != to)
        known->papers.at[number].moved_to = to + 1;
}

pt_known_paper *pt_known_rename(pt_known *known, pt_str before, pt_str arxiv_id)
{
    uint32_t number = place(known, before), to = place(known, arxiv_id);

    known->papers.at[to] = known->papers.at[number];
    known->papers.at[number].moved_to = to + 1;
    return &known->papers.at[to];
}

/* ── Names ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void note_author(pt_known *known, pt_str name, int64_t author_id)
{
    if (pt_dict_add(known->names, name) == known->author_ids.len)
        PT_PUSH(&known->author_ids, author_id);
}

static pt_status load_authors(pt_known *known, pt_error *err)
{
    pt_statement *rows;
    pt_status st;

    PT_TRY(pt_store_statement(known->store, PT_SQL_STORE_AUTHOR_KNOWN, &rows, err));
    while ((st = pt_statement_step(rows, err)) == PT_OK)
        note_author(known, pt_read_str(rows, 1), pt_read_int(rows, 0));
    known->has_all_names = st == PT_END;
    return st == PT_END ? PT_OK : st;
}

static pt_status ask_author(pt_known *known, pt_str name, pt_error *err)
{
    pt_statement *rows;
    pt_status st;

    PT_TRY(pt_store_statement(known->store, PT_SQL_STORE_AUTHOR_FIND, &rows, err));
    pt_bind_str(rows, 1, name);
    while ((st = pt_statement_step(rows, err)) == PT_OK)
        note_author(known, name, pt_read_int(rows, 0));
    return st == PT_END ? PT_OK : st;
}

pt_status pt_known_author(pt_known *known, pt_str name, int64_t *author_id, bool *is_new, pt_error *err)
{
    uint32_t number = pt_dict_find(known->names, name);

    if (number == PT_NONE && !known->has_all_names) {
        PT_TRY(known->asked++ < MOST_ASKED ? ask_author(known, name, err) : load_authors(known, err));
        number = pt_dict_find(known->names, name);
    }
    if ((*is_new = number == PT_NONE))
        note_author(known, name, ++known->last_author_id);
    *author_id = *is_new ? known->last_author_id : known->author_ids.at[number];
    return PT_OK;
}
