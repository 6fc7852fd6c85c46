/* The records of a paper: what each source says, and of each field the best. Two records are one when they say the
 * same. As long as a paper has but one, its row in `paper` is that record. From the second on each has a row in
 * `record`, with what it says otherwise than `paper` does: so nothing that any source said is lost, and the paper is
 * the same in whatever order its records came. */
#include "base/memory.h"
#include "store/fields.h"
#include "store/saver.h"
#include "store/statement.h"
#include "store/stored.h"

#include <stdlib.h>

/* ── Rank ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Higher version, then more trust, then the earlier day, then the smaller hash. */
struct rank {
    int version, trust;
    pt_day day;
    pt_hash hash;
};

static int compare_ranks(const struct rank *a, const struct rank *b)
{
    if (a->version != b->version)
        return a->version > b->version ? -1 : 1;
    if (a->trust != b->trust)
        return a->trust > b->trust ? -1 : 1;
    if (a->day != b->day)
        return a->day < b->day ? -1 : 1;
    return pt_hash_compare(a->hash, b->hash);
}

static struct rank rank_of(const pt_saver *saver, const pt_paper *paper, pt_hash hash)
{
    return (struct rank){ paper->version > 0 ? paper->version : 1, saver->file.trust, pt_saver_day(saver, paper),
                          hash };
}

static struct rank rank_of_known(const pt_known_paper *known)
{
    return (struct rank){ known->version, known->trust, known->day, known->hash };
}

/* ── The first record ───────────────────────────────────────────────────────────────────────────────────────────── */

pt_status pt_record_first(pt_saver *saver, const pt_paper *paper, const pt_known_paper *known, pt_error *err)
{
    PT_TRY(pt_row_save(saver, PT_SQL_STORE_PAPER_ADD, paper, paper->id, known, saver->source_id, err));
    return pt_row_save_authors(saver, paper, known->paper_id, err);
}

/* ── All records of a paper ──────────────────────────────────────────────────────────────────────────────────────── */

struct record {
    int64_t record_id, source_id;
    struct rank rank;
    pt_fields fields;
};

struct records {
    struct record *at;
    size_t len, room;
};

static int by_rank(const void *a, const void *b)
{
    return compare_ranks(&((const struct record *)a)->rank, &((const struct record *)b)->rank);
}

static pt_status add_row(pt_saver *saver, int64_t paper_id, struct record *record, pt_error *err)
{
    pt_statement *add;
    char hash[33];

    pt_hash_print(record->rank.hash, hash);
    PT_TRY(pt_store_statement(saver->store, PT_SQL_STORE_RECORD_ADD, &add, err));
    pt_bind_int(add, 1, paper_id);
    pt_bind_str(add, 2, pt_str_of(hash));
    pt_bind_int(add, 3, record->rank.version);
    pt_bind_int(add, 4, record->rank.trust);
    pt_bind_int(add, 5, record->rank.day);
    if (record->source_id)
        pt_bind_int(add, 6, record->source_id);
    PT_TRY(pt_statement_run(add, err));
    record->record_id = pt_store_last_id(saver->store);
    return PT_OK;
}

/* The paper's only record so far gets a row of its own. */
static pt_status add_only(pt_saver *saver, const pt_known_paper *known, const pt_stored *stored,
                          struct records *records, pt_error *err)
{
    struct record only = { .source_id = stored->source_id, .rank = rank_of_known(known), .fields = stored->fields };

    PT_TRY(add_row(saver, known->paper_id, &only, err));
    PT_PUSH(records, only);
    return PT_OK;
}

static pt_status load_rows(pt_saver *saver, int64_t paper_id, const pt_fields *of_paper, struct records *records,
                           pt_error *err)
{
    size_t first = records->len;
    pt_statement *rows;
    pt_status st;

    PT_TRY(pt_store_statement(saver->store, PT_SQL_STORE_RECORD_ALL, &rows, err));
    pt_bind_int(rows, 1, paper_id);
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        struct record record = { .record_id = pt_read_int(rows, 0),
                                 .source_id = pt_read_int(rows, 5),
                                 .rank = { (int)pt_read_int(rows, 2), (int)pt_read_int(rows, 3),
                                           (pt_day)pt_read_int(rows, 4), pt_hash_parse(pt_read_str(rows, 1)) },
                                 .fields = *of_paper };

        PT_PUSH(records, record);
    }
    if (st != PT_END)
        return st;
    for (size_t i = first; i < records->len; i++)
        PT_TRY(pt_stored_override(saver->store, records->at[i].record_id, &saver->arena, &records->at[i].fields, err));
    return PT_OK;
}

/* Adds the paper's records to `records`; from now on each has a row. */
static pt_status load_records(pt_saver *saver, pt_known_paper *known, pt_stored *stored, struct records *records,
                              pt_error *err)
{
    PT_TRY(pt_stored_read(saver->store, known->paper_id, &saver->arena, stored, err));
    if (known->has_records)
        return load_rows(saver, known->paper_id, &stored->fields, records, err);
    known->has_records = true;
    return add_only(saver, known, stored, records, err);
}

/* Adds this record, or lifts the rank of the one that says the same; gives its number. */
static pt_status take_record(pt_saver *saver, const pt_paper *paper, const struct rank *rank, int64_t paper_id,
                             struct records *records, int64_t *record_id, pt_error *err)
{
    struct record record = { .source_id = saver->source_id, .rank = *rank };
    pt_statement *set;

    for (size_t i = 0; i < records->len; i++) {
        struct record *same = &records->at[i];

        if (!pt_hash_equal(same->rank.hash, rank->hash))
            continue;
        *record_id = same->record_id;
        if (compare_ranks(rank, &same->rank) >= 0)
            return PT_OK;
        same->rank = *rank;
        PT_TRY(pt_store_statement(saver->store, PT_SQL_STORE_RECORD_RANK, &set, err));
        pt_bind_int(set, 1, same->record_id);
        pt_bind_int(set, 2, rank->version);
        pt_bind_int(set, 3, rank->trust);
        pt_bind_int(set, 4, rank->day);
        return pt_statement_run(set, err);
    }
    pt_fields_of(&saver->arena, paper, &record.fields);
    PT_TRY(add_row(saver, paper_id, &record, err));
    *record_id = record.record_id;
    PT_PUSH(records, record);
    return PT_OK;
}

/* What the record says otherwise than the paper, in the place of what was kept of it. */
static pt_status save_differences(pt_saver *saver, const struct record *record, const pt_fields *of_paper,
                                  pt_error *err)
{
    pt_statement *clear, *add;

    PT_TRY(pt_store_statement(saver->store, PT_SQL_STORE_RECORD_FIELD_CLEAR, &clear, err));
    pt_bind_int(clear, 1, record->record_id);
    PT_TRY(pt_statement_run(clear, err));
    for (pt_field field = 0; field < PT_FIELDS; field++) {
        if (pt_str_equal(record->fields.at[field], of_paper->at[field]))
            continue;
        PT_TRY(pt_store_statement(saver->store, PT_SQL_STORE_RECORD_FIELD_ADD, &add, err));
        pt_bind_int(add, 1, record->record_id);
        pt_bind_str(add, 2, pt_str_of(pt_field_names[field]));
        if (record->fields.at[field].len)
            pt_bind_str(add, 3, record->fields.at[field]);
        PT_TRY(pt_statement_run(add, err));
    }
    return PT_OK;
}

/* ── The best of each ────────────────────────────────────────────────────────────────────────────────────────────── */

/* Of each field what the best record says that says anything; the categories of all. */
static pt_fields merge(pt_saver *saver, struct records *records)
{
    pt_str all = { 0 };
    pt_fields best;

    qsort(records->at, records->len, sizeof *records->at, by_rank);
    best = records->at[0].fields;
    for (size_t i = 1; i < records->len; i++) {
        all = pt_arena_printf(&saver->arena, "%.*s %.*s", PT_FMT(all),
                              PT_FMT(records->at[i].fields.at[PT_FIELD_CATEGORIES]));
        pt_fields_fill(&best, &records->at[i].fields);
    }
    best.at[PT_FIELD_CATEGORIES] = pt_categories_join(&saver->arena, best.at[PT_FIELD_CATEGORIES], pt_str_trim(all));
    return best;
}

static bool has_same_team(const pt_fields *a, const pt_fields *b)
{
    return pt_str_equal(a->at[PT_FIELD_AUTHORS], b->at[PT_FIELD_AUTHORS]) &&
           pt_str_equal(a->at[PT_FIELD_ORCIDS], b->at[PT_FIELD_ORCIDS]) &&
           pt_str_equal(a->at[PT_FIELD_AFFILIATIONS], b->at[PT_FIELD_AFFILIATIONS]);
}

static pt_status save_merged(pt_saver *saver, const pt_stored *before, const pt_fields *merged,
                             const struct record *best, const pt_known_paper *known, pt_error *err)
{
    pt_paper paper = { 0 };
    pt_statement *clear;

    pt_fields_to_paper(&saver->arena, merged, &paper);
    PT_TRY(pt_row_save(saver, PT_SQL_STORE_PAPER_REPLACE, &paper, before->arxiv_id, known, best->source_id, err));
    if (has_same_team(merged, &before->fields))
        return PT_OK;
    PT_TRY(pt_store_statement(saver->store, PT_SQL_STORE_AUTHORSHIP_CLEAR, &clear, err));
    pt_bind_int(clear, 1, known->paper_id);
    PT_TRY(pt_statement_run(clear, err));
    return pt_row_save_authors(saver, &paper, known->paper_id, err);
}

/* Puts the merged fields into `paper`, and what each record says otherwise beside it: where the fields are what they
 * were for the record `only`, which is new (0: for all). */
static pt_status save_records(pt_saver *saver, const pt_stored *before, struct records *records, int64_t only,
                              pt_known_paper *known, pt_error *err)
{
    struct rank rank = rank_of_known(known);
    pt_fields merged = merge(saver, records);
    const struct record *best = &records->at[0];
    bool is_changed = only == 0 || !pt_fields_equal(&merged, &before->fields);

    known->version = best->rank.version;
    known->trust = best->rank.trust;
    known->day = best->rank.day;
    known->hash = best->rank.hash;
    if (is_changed || compare_ranks(&rank, &best->rank) != 0)
        PT_TRY(save_merged(saver, before, &merged, best, known, err));
    for (size_t i = 0; i < records->len; i++)
        if (is_changed || records->at[i].record_id == only)
            PT_TRY(save_differences(saver, &records->at[i], &merged, err));
    return PT_OK;
}

static pt_status join_records(pt_saver *saver, const pt_paper *paper, const struct rank *rank, pt_known_paper *known,
                              int64_t *record_id, pt_error *err)
{
    struct records records = { 0 };
    pt_stored before;
    pt_status st;

    PT_OR_DONE(load_records(saver, known, &before, &records, err));
    PT_OR_DONE(take_record(saver, paper, rank, known->paper_id, &records, record_id, err));
    PT_OR_DONE(save_records(saver, &before, &records, *record_id, known, err));
done:
    free(records.at);
    return st;
}

/* ── Two papers that are one ────────────────────────────────────────────────────────────────────────────────────────
 */

/* Moves all rows from one paper to the other, and takes the one away. */
static pt_status run_join(pt_saver *saver, int64_t from, int64_t into, pt_error *err)
{
    static const struct {
        pt_sql statement;
        bool has_into; /* ?2; ?1 is `from` */
    } steps[] = {
        { PT_SQL_STORE_JOIN_SIGHTINGS, true }, { PT_SQL_STORE_JOIN_SUMMARIES, true },
        { PT_SQL_STORE_JOIN_SIGHTED, true },   { PT_SQL_STORE_JOIN_SUMMARIES_CLEAR, false },
        { PT_SQL_STORE_JOIN_RECORDS, true },   { PT_SQL_STORE_JOIN_AUTHORSHIPS, false },
        { PT_SQL_STORE_JOIN_KEYWORDS, false }, { PT_SQL_STORE_JOIN_TOPICS, false },
        { PT_SQL_STORE_JOIN_PAPER, false },
    };

    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        pt_statement *step;

        PT_TRY(pt_store_statement(saver->store, steps[i].statement, &step, err));
        pt_bind_int(step, 1, from);
        if (steps[i].has_into)
            pt_bind_int(step, 2, into);
        PT_TRY(pt_statement_run(step, err));
    }
    return PT_OK;
}

/* Sightings that name no record are of the paper's first one: they name it from now on, as the first may be another. */
static pt_status name_records(pt_saver *saver, int64_t paper_id, pt_error *err)
{
    pt_statement *name;

    PT_TRY(pt_store_statement(saver->store, PT_SQL_STORE_RECORD_NAME, &name, err));
    pt_bind_int(name, 1, paper_id);
    return pt_statement_run(name, err);
}

static void join_days(const pt_known_paper *from, pt_known_paper *into)
{
    if (from->first <= into->first)
        into->is_replacement = from->is_replacement && (from->first < into->first || into->is_replacement);
    into->first = from->first < into->first ? from->first : into->first;
    into->last = from->last > into->last ? from->last : into->last;
}

pt_status pt_record_join_papers(pt_saver *saver, pt_known_paper *from, pt_known_paper *into, pt_error *err)
{
    struct records records = { 0 };
    pt_stored of_from, of_into;
    pt_status st;

    PT_OR_DONE(load_records(saver, from, &of_from, &records, err));
    PT_OR_DONE(load_records(saver, into, &of_into, &records, err));
    PT_OR_DONE(name_records(saver, from->paper_id, err));
    PT_OR_DONE(name_records(saver, into->paper_id, err));
    PT_OR_DONE(run_join(saver, from->paper_id, into->paper_id, err));
    join_days(from, into);
    PT_OR_DONE(save_records(saver, &of_into, &records, 0, into, err));
    st = pt_row_save_days(saver, of_into.arxiv_id, into, err);
done:
    free(records.at);
    return st;
}

/* ── A further record ────────────────────────────────────────────────────────────────────────────────────────────── */

/* The row of the record that says the same and ranks no lower; 0 when there is none. */
static pt_status find_row(pt_saver *saver, const struct rank *rank, int64_t paper_id, int64_t *record_id, pt_error *err)
{
    struct rank found = { .hash = rank->hash };
    pt_statement *find;
    char hash[33];
    pt_status st;

    pt_hash_print(rank->hash, hash);
    PT_TRY(pt_store_statement(saver->store, PT_SQL_STORE_RECORD_FIND, &find, err));
    pt_bind_int(find, 1, paper_id);
    pt_bind_str(find, 2, pt_str_of(hash));
    if ((st = pt_statement_step(find, err)) != PT_OK)
        return st == PT_END ? PT_OK : st;
    found.version = (int)pt_read_int(find, 1);
    found.trust = (int)pt_read_int(find, 2);
    found.day = (pt_day)pt_read_int(find, 3);
    if (compare_ranks(rank, &found) >= 0)
        *record_id = pt_read_int(find, 0);
    return pt_statement_run(find, err);
}

static void take_day(const pt_saver *saver, const pt_paper *paper, pt_known_paper *known)
{
    pt_day day = pt_saver_day(saver, paper);

    if (day < known->first)
        known->is_replacement = pt_paper_is_replacement(paper);
    else if (day == known->first)
        known->is_replacement = known->is_replacement && pt_paper_is_replacement(paper);
    known->first = day < known->first ? day : known->first;
    known->last = day > known->last ? day : known->last;
}

pt_status pt_record_further(pt_saver *saver, const pt_paper *paper, pt_hash hash, pt_known_paper *known,
                            int64_t *record_id, pt_error *err)
{
    struct rank rank = rank_of(saver, paper, hash), best = rank_of_known(known);
    pt_known_paper before = *known;

    *record_id = 0;
    take_day(saver, paper, known);
    if (known->has_records)
        PT_TRY(find_row(saver, &rank, known->paper_id, record_id, err));
    if (*record_id == 0 && (known->has_records || !pt_hash_equal(hash, known->hash))) {
        PT_TRY(join_records(saver, paper, &rank, known, record_id, err));
    } else if (!known->has_records && compare_ranks(&rank, &best) < 0) { /* the same, from a better source */
        known->version = rank.version;
        known->trust = rank.trust;
        known->day = rank.day;
    }
    if (known->first == before.first && known->last == before.last && known->is_replacement == before.is_replacement &&
        known->trust == before.trust && known->day == before.day && known->version == before.version)
        return PT_OK;
    return pt_row_save_days(saver, paper->id, known, err);
}
