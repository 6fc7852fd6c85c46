/* Where a paper was seen, with which summary, and what could not be read. */
#include "base/utf8.h"
#include "store/record_hash.h"
#include "store/saver.h"
#include "store/statement.h"

enum { LONGEST_EXCERPT = 300 };

/* The number of the paper's summary, 0 when it has none. The same summary seen twice is one. */
static pt_status save_summary(pt_saver *saver, const pt_paper *paper, int64_t paper_id, int64_t *summary_id,
                              pt_error *err)
{
    const pt_summary *s = &paper->summary;
    const pt_str texts[] = { s->language, s->tldr, s->motivation, s->method, s->result, s->conclusion };
    pt_statement *find, *add;
    char digest[33];
    pt_status st;

    *summary_id = 0;
    if (!s->tldr.len && !s->motivation.len && !s->method.len && !s->result.len && !s->conclusion.len)
        return PT_OK;
    pt_hash_print(pt_summary_hash(saver->hasher, s), digest);
    PT_TRY(pt_store_statement(saver->store, PT_SQL_STORE_SUMMARY_FIND, &find, err));
    pt_bind_int(find, 1, paper_id);
    pt_bind_str(find, 2, pt_str_of(digest));
    st = pt_statement_step(find, err);
    if (st == PT_OK) {
        *summary_id = pt_read_int(find, 0);
        return pt_statement_run(find, err);
    }
    if (st != PT_END)
        return st;
    PT_TRY(pt_store_statement(saver->store, PT_SQL_STORE_SUMMARY_ADD, &add, err));
    pt_bind_int(add, 1, paper_id);
    pt_bind_str(add, 2, pt_str_of(digest));
    for (size_t i = 0; i < 6; i++)
        pt_bind_str(add, (int)i + 3, texts[i].len ? texts[i] : (pt_str){ NULL, 0 });
    PT_TRY(pt_statement_run(add, err));
    *summary_id = pt_store_last_id(saver->store);
    return PT_OK;
}

static const char *const announcements[] = { NULL, "new", "cross", "replace", "replace-cross" };

pt_status pt_seen_paper(pt_saver *saver, const pt_paper *paper, int64_t paper_id, int64_t record_id, pt_error *err)
{
    int64_t summary_id;
    pt_statement *add;

    PT_TRY(save_summary(saver, paper, paper_id, &summary_id, err));

    PT_TRY(pt_store_statement(saver->store, PT_SQL_STORE_SIGHTING_ADD, &add, err));
    pt_bind_int(add, 1, saver->source_id);
    pt_bind_int(add, 2, (int64_t)paper->position);
    pt_bind_int(add, 3, paper_id);
    pt_bind_int(add, 4, (int64_t)paper->line);
    pt_bind_str(add, 5, paper->section);
    pt_bind_int(add, 6, paper->version);
    if (summary_id)
        pt_bind_int(add, 7, summary_id);
    if (paper->day)
        pt_bind_int(add, 8, paper->day);
    pt_bind_str(add, 9, pt_str_of(announcements[paper->announced]));
    if (record_id)
        pt_bind_int(add, 10, record_id);
    return pt_statement_run(add, err);
}

pt_status pt_seen_reject(pt_saver *saver, const pt_paper *paper, size_t number, bool is_repaired, pt_str reason,
                         pt_error *err)
{
    pt_statement *add;

    PT_TRY(pt_store_statement(saver->store, PT_SQL_STORE_REJECT_ADD, &add, err));
    pt_bind_int(add, 1, saver->source_id);
    pt_bind_int(add, 2, (int64_t)paper->position);
    pt_bind_int(add, 3, (int64_t)number);
    pt_bind_int(add, 4, (int64_t)paper->line);
    pt_bind_int(add, 5, is_repaired);
    pt_bind_str(add, 6, reason);
    pt_bind_str(add, 7, paper->excerpt.at ? pt_utf8_beginning(paper->excerpt, LONGEST_EXCERPT) : PT_S(""));
    return pt_statement_run(add, err);
}

pt_status pt_seen_deletion(pt_saver *saver, const pt_paper *paper, pt_error *err)
{
    pt_statement *add;

    PT_TRY(pt_store_statement(saver->store, PT_SQL_STORE_DELETION_ADD, &add, err));
    pt_bind_int(add, 1, saver->source_id);
    pt_bind_int(add, 2, (int64_t)paper->position);
    pt_bind_str(add, 3, paper->id);
    pt_bind_int(add, 4, pt_saver_day(saver, paper));
    return pt_statement_run(add, err);
}
