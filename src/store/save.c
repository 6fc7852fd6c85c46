#include "store/save.h"

#include "base/buf.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "store/inside.h"
#include "store/known.h"
#include "store/statement.h"

#include <stdlib.h>

enum {
    COMMIT_EVERY = 20000, /* records: each commit waits for the disk; a kill loses what was not committed */
    RECENT_DAYS = 45,     /* an id that is older on its first day is an update, not a new paper (METHODS, section 5) */
    LONGEST_CATEGORIES = 65536,
    LONGEST_EXCERPT = 300
};

struct pt_saver {
    pt_store *store;
    pt_known *known;
    int64_t data_version; /* of the store when `known` was loaded: another writer changes it */
    pt_hasher *hasher;
    pt_buf categories;
    int64_t source_id;
    pt_source_file file;
    pt_saved saved;       /* of the file */
    uint64_t uncommitted; /* records */
};

pt_saver *pt_saver_open(pt_store *store)
{
    pt_saver *saver = PT_CALLOC(pt_saver, 1);

    saver->store = store;
    saver->hasher = pt_hasher_new();
    saver->categories.limit = LONGEST_CATEGORIES;
    return saver;
}

void pt_saver_close(pt_saver *saver)
{
    if (!saver)
        return;
    pt_store_rollback(saver->store);
    pt_known_free(saver->known);
    pt_hasher_free(saver->hasher);
    pt_buf_free(&saver->categories);
    free(saver);
}

/* ── Files ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

pt_status pt_saver_knows(pt_saver *saver, pt_hash digest, pt_str collection, pt_day day, bool *known, pt_error *err)
{
    pt_statement *find;
    char text[33];
    pt_status st;

    PT_TRY(pt_store_statement(saver->store, PT_SQL_STORE_SOURCE_FIND, &find, err));
    pt_hash_print(digest, text);
    pt_bind_str(find, 1, pt_str_of(text));
    if (day != PT_NO_DAY)
        pt_bind_int(find, 2, day);
    pt_bind_str(find, 3, collection);
    st = pt_statement_step(find, err);
    *known = st == PT_OK;
    return st == PT_OK ? pt_statement_run(find, err) : st == PT_END ? PT_OK : st;
}

/* Begins a transaction when none is open, and forgets what it knows of the store if another writer came between. */
static pt_status begin(pt_saver *saver, pt_error *err)
{
    int64_t version;

    if (!saver->store->in_transaction)
        PT_TRY(pt_store_begin(saver->store, err));
    PT_TRY(pt_sqlite_number(saver->store->db, "PRAGMA data_version", &version, err));
    if (saver->known && version == saver->data_version)
        return PT_OK;
    pt_known_free(saver->known);
    saver->known = NULL;
    saver->data_version = version;
    return pt_known_load(saver->store, &saver->known, err);
}

pt_status pt_saver_begin_file(pt_saver *saver, const pt_source_file *file, pt_error *err)
{
    pt_statement *add;
    char digest[33];

    PT_TRY(begin(saver, err));
    saver->file = *file;
    saver->saved = (pt_saved){ 0 };
    pt_hash_print(file->digest, digest);
    PT_TRY(pt_store_statement(saver->store, PT_SQL_STORE_SOURCE_ADD, &add, err));
    pt_bind_str(add, 1, file->path);
    pt_bind_str(add, 2, file->format);
    pt_bind_str(add, 3, pt_str_of(digest));
    pt_bind_int(add, 4, file->day);
    pt_bind_str(add, 5, file->day_origin);
    pt_bind_str(add, 6, file->collection);
    PT_TRY(pt_statement_run(add, err));
    saver->source_id = pt_store_last_id(saver->store);
    return PT_OK;
}

static pt_status commit(pt_saver *saver, pt_error *err)
{
    pt_statement *bump;

    PT_TRY(pt_store_statement(saver->store, PT_SQL_STORE_CHANGE_BUMP, &bump, err));
    PT_TRY(pt_statement_run(bump, err));
    PT_TRY(pt_store_commit(saver->store, err));
    saver->uncommitted = 0;
    return PT_OK;
}

pt_status pt_saver_end_file(pt_saver *saver, pt_saved *saved, pt_error *err)
{
    pt_statement *done;

    PT_TRY(pt_store_statement(saver->store, PT_SQL_STORE_SOURCE_DONE, &done, err));
    pt_bind_int(done, 1, saver->source_id);
    pt_bind_int(done, 2, (int64_t)saver->saved.records);
    PT_TRY(pt_statement_run(done, err));
    *saved = saver->saved;
    saver->uncommitted += saver->saved.records;
    return saver->uncommitted >= COMMIT_EVERY ? commit(saver, err) : PT_OK;
}

pt_status pt_saver_finish(pt_saver *saver, pt_error *err)
{
    return saver->store->in_transaction ? commit(saver, err) : PT_OK;
}

/* ── A paper's record against the best one known ─────────────────────────────────────────────────────────────────── */

static pt_hash hash_record(pt_saver *saver, const pt_paper *paper)
{
    const pt_str texts[] = { paper->title, paper->abstract, paper->comment, paper->url,
                             paper->pdf,   paper->classes,  paper->extra };

    pt_hasher_reset(saver->hasher);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        pt_hasher_add(saver->hasher, texts[i]);
    for (size_t i = 0; i < paper->author_count; i++)
        pt_hasher_add(saver->hasher, paper->authors[i]);
    pt_hasher_add(saver->hasher, PT_S("categories"));
    for (size_t i = 0; i < paper->category_count; i++)
        pt_hasher_add(saver->hasher, paper->categories[i]);
    return pt_hasher_value(saver->hasher);
}

static int stated_version(const pt_paper *paper)
{
    return paper->version > 0 ? paper->version : 1;
}

static bool is_better(const pt_saver *saver, const pt_paper *paper, pt_hash hash, const pt_known_paper *than)
{
    if (stated_version(paper) != than->version)
        return stated_version(paper) > than->version;
    if (saver->file.trust != than->trust)
        return saver->file.trust > than->trust;
    if (saver->file.day != than->day)
        return saver->file.day < than->day;
    return pt_hash_compare(hash, than->hash) < 0;
}

static bool list_has(pt_str list, pt_str word)
{
    for (pt_str piece; pt_str_cut(&list, ' ', &piece);)
        if (pt_str_equal(piece, word))
            return true;
    return false;
}

static void add_category(pt_buf *list, pt_str category)
{
    if (category.len == 0 || list_has(pt_buf_text(list), category))
        return;
    if (list->len)
        pt_buf_add_char(list, ' ');
    pt_buf_add(list, category);
}

static int by_bytes(const void *a, const void *b)
{
    return pt_str_compare(*(const pt_str *)a, *(const pt_str *)b);
}

/* The best record's categories in its order, then all others ever seen, by name. `first` is the best record's list,
 * `all` holds both records'. */
static void join_categories(pt_buf *joined, pt_str first, pt_str all)
{
    PT_ARRAY(pt_str) others = { 0 };

    pt_buf_reset(joined);
    for (pt_str piece; pt_str_cut(&first, ' ', &piece);)
        add_category(joined, piece);
    for (pt_str piece; pt_str_cut(&all, ' ', &piece);)
        PT_PUSH(&others, piece);
    if (others.len)
        qsort(others.at, others.len, sizeof *others.at, by_bytes);
    for (size_t i = 0; i < others.len; i++)
        add_category(joined, others.at[i]);
    free(others.at);
}

/* The paper's own list, as text. */
static void print_categories(pt_buf *list, const pt_paper *paper)
{
    pt_buf_reset(list);
    for (size_t i = 0; i < paper->category_count; i++)
        add_category(list, paper->categories[i]);
}

/* ── Writing ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

static int is_new_paper(pt_str arxiv_id, pt_day first_day)
{
    pt_day announced = pt_paper_id_month_end(arxiv_id);

    return announced == PT_NO_DAY || first_day - announced <= RECENT_DAYS;
}

/* Binds what paper_add and paper_replace share. */
static void bind_record(pt_statement *s, const pt_paper *paper, const pt_known_paper *known, pt_str categories,
                        const char *hash)
{
    pt_bind_int(s, 1, known->paper_id);
    pt_bind_str(s, 2, paper->id);
    pt_bind_int(s, 3, known->version);
    pt_bind_str(s, 4, paper->title);
    pt_bind_str(s, 5, paper->abstract.at ? paper->abstract : PT_S(""));
    pt_bind_str(s, 6, paper->comment);
    pt_bind_str(s, 7, paper->categories[0]);
    pt_bind_str(s, 8, categories);
    pt_bind_str(s, 9, paper->classes);
    pt_bind_str(s, 10, paper->url);
    pt_bind_str(s, 11, paper->pdf);
    pt_bind_str(s, 12, paper->extra);
    pt_bind_int(s, 13, known->first);
    pt_bind_int(s, 14, known->last);
    pt_bind_int(s, 15, is_new_paper(paper->id, known->first));
    pt_bind_int(s, 16, known->trust);
    pt_bind_int(s, 17, known->day);
    pt_bind_str(s, 18, pt_str_of(hash));
}

static pt_status save_record(pt_saver *saver, pt_sql which, const pt_paper *paper, const pt_known_paper *known,
                             pt_error *err)
{
    pt_statement *save;
    char hash[33];

    PT_TRY(pt_buf_check(&saver->categories, "categories of one paper", err));
    pt_hash_print(known->hash, hash);
    PT_TRY(pt_store_statement(saver->store, which, &save, err));
    bind_record(save, paper, known, pt_buf_text(&saver->categories), hash);
    return pt_statement_run(save, err);
}

static pt_status save_name(pt_saver *saver, int64_t author_id, pt_str name, pt_error *err)
{
    pt_statement *add;

    PT_TRY(pt_store_statement(saver->store, PT_SQL_STORE_AUTHOR_ADD, &add, err));
    pt_bind_int(add, 1, author_id);
    pt_bind_str(add, 2, name);
    return pt_statement_run(add, err);
}

static pt_status save_authors(pt_saver *saver, const pt_paper *paper, int64_t paper_id, pt_error *err)
{
    pt_statement *add;

    for (size_t i = 0; i < paper->author_count; i++) {
        bool is_new;
        int64_t author_id = pt_known_author(saver->known, paper->authors[i], &is_new);

        if (is_new)
            PT_TRY(save_name(saver, author_id, paper->authors[i], err));
        PT_TRY(pt_store_statement(saver->store, PT_SQL_STORE_AUTHORSHIP_ADD, &add, err));
        pt_bind_int(add, 1, paper_id);
        pt_bind_int(add, 2, (int64_t)i);
        pt_bind_int(add, 3, author_id);
        PT_TRY(pt_statement_run(add, err));
    }
    return PT_OK;
}

static void take_rank(const pt_saver *saver, const pt_paper *paper, pt_hash hash, pt_known_paper *known)
{
    known->hash = hash;
    known->version = stated_version(paper);
    known->trust = saver->file.trust;
    known->day = saver->file.day;
}

static pt_status save_new(pt_saver *saver, const pt_paper *paper, pt_hash hash, int64_t *paper_id, pt_error *err)
{
    pt_known_paper *known = pt_known_add(saver->known, paper->id);

    take_rank(saver, paper, hash, known);
    known->first = known->last = saver->file.day;
    *paper_id = known->paper_id;
    print_categories(&saver->categories, paper);
    saver->saved.new_papers++;
    PT_TRY(save_record(saver, PT_SQL_STORE_PAPER_ADD, paper, known, err));
    return save_authors(saver, paper, known->paper_id, err);
}

/* Another record of a known paper: joins the categories, and takes over the text when it is the better one. */
static pt_status save_other(pt_saver *saver, const pt_paper *paper, bool better, const pt_known_paper *known,
                            pt_error *err)
{
    pt_statement *get, *set, *clear;
    pt_arena arena = { 0 };
    pt_str own, before;
    pt_status st;

    print_categories(&saver->categories, paper);
    own = pt_arena_copy(&arena, pt_buf_text(&saver->categories));
    PT_OR_DONE(pt_store_statement(saver->store, PT_SQL_STORE_CATEGORIES_GET, &get, err));
    pt_bind_int(get, 1, known->paper_id);
    PT_OR_DONE(pt_statement_step(get, err));
    before = pt_arena_copy(&arena, pt_read_str(get, 0));
    PT_OR_DONE(pt_statement_run(get, err));
    join_categories(&saver->categories, better ? own : before, better ? before : own);
    if (better) {
        PT_OR_DONE(save_record(saver, PT_SQL_STORE_PAPER_REPLACE, paper, known, err));
        PT_OR_DONE(pt_store_statement(saver->store, PT_SQL_STORE_AUTHORSHIP_CLEAR, &clear, err));
        pt_bind_int(clear, 1, known->paper_id);
        PT_OR_DONE(pt_statement_run(clear, err));
        PT_OR_DONE(save_authors(saver, paper, known->paper_id, err));
    } else if (!pt_str_equal(pt_buf_text(&saver->categories), before)) {
        PT_OR_DONE(pt_store_statement(saver->store, PT_SQL_STORE_CATEGORIES_SET, &set, err));
        pt_bind_int(set, 1, known->paper_id);
        pt_bind_str(set, 2, pt_buf_text(&saver->categories));
        PT_OR_DONE(pt_statement_run(set, err));
    }
done:
    pt_arena_free(&arena);
    return st;
}

static pt_status save_days(pt_saver *saver, pt_str arxiv_id, const pt_known_paper *known, pt_error *err)
{
    pt_statement *days;

    PT_TRY(pt_store_statement(saver->store, PT_SQL_STORE_PAPER_DAYS, &days, err));
    pt_bind_int(days, 1, known->paper_id);
    pt_bind_int(days, 2, known->first);
    pt_bind_int(days, 3, known->last);
    pt_bind_int(days, 4, is_new_paper(arxiv_id, known->first));
    pt_bind_int(days, 5, known->trust);
    pt_bind_int(days, 6, known->day);
    return pt_statement_run(days, err);
}

static pt_status save_known(pt_saver *saver, const pt_paper *paper, pt_hash hash, pt_known_paper *known, pt_error *err)
{
    pt_known_paper before = *known;
    bool better = is_better(saver, paper, hash, known);

    saver->saved.repeats++;
    if (better)
        take_rank(saver, paper, hash, known);
    if (!pt_hash_equal(hash, before.hash))
        PT_TRY(save_other(saver, paper, better, known, err));
    if (saver->file.day < known->first)
        known->first = saver->file.day;
    if (saver->file.day > known->last)
        known->last = saver->file.day;
    if (known->first == before.first && known->last == before.last && !better)
        return PT_OK;
    return save_days(saver, paper->id, known, err);
}

/* ── Sightings, summaries, rejects ───────────────────────────────────────────────────────────────────────────────── */

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
    pt_hasher_reset(saver->hasher);
    for (size_t i = 0; i < 6; i++)
        pt_hasher_add(saver->hasher, texts[i]);
    pt_hash_print(pt_hasher_value(saver->hasher), digest);
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

static pt_status save_sighting(pt_saver *saver, const pt_paper *paper, int64_t paper_id, int64_t summary_id,
                               pt_error *err)
{
    pt_statement *add;

    PT_TRY(pt_store_statement(saver->store, PT_SQL_STORE_SIGHTING_ADD, &add, err));
    pt_bind_int(add, 1, saver->source_id);
    pt_bind_int(add, 2, (int64_t)paper->position);
    pt_bind_int(add, 3, paper_id);
    pt_bind_int(add, 4, (int64_t)paper->line);
    pt_bind_str(add, 5, paper->section);
    pt_bind_int(add, 6, paper->version);
    if (summary_id)
        pt_bind_int(add, 7, summary_id);
    return pt_statement_run(add, err);
}

static pt_status save_reject(pt_saver *saver, const pt_paper *paper, size_t number, bool is_repaired, pt_str reason,
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

pt_status pt_saver_paper(pt_saver *saver, const pt_paper *paper, pt_error *err)
{
    pt_hash hash = hash_record(saver, paper);
    pt_known_paper *known = pt_known_find(saver->known, paper->id);
    int64_t paper_id, summary_id;

    if (known) {
        paper_id = known->paper_id;
        PT_TRY(save_known(saver, paper, hash, known, err));
    } else {
        PT_TRY(save_new(saver, paper, hash, &paper_id, err));
    }
    PT_TRY(save_summary(saver, paper, paper_id, &summary_id, err));
    PT_TRY(save_sighting(saver, paper, paper_id, summary_id, err));
    for (size_t i = 0; i < paper->repair_count; i++)
        PT_TRY(save_reject(saver, paper, i, true, paper->repairs[i], err));
    saver->saved.records++;
    saver->saved.repairs += paper->repair_count > 0;
    return PT_OK;
}

pt_status pt_saver_reject(pt_saver *saver, const pt_paper *paper, const pt_error *why, pt_error *err)
{
    saver->saved.records++;
    saver->saved.rejects++;
    return save_reject(saver, paper, 0, false, pt_str_of(why->text), err);
}
