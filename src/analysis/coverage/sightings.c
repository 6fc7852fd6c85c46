#include "analysis/coverage/sightings.h"

#include "base/memory.h"
#include "base/sort.h"
#include "store/statement.h"

#include <stdlib.h>

/* A day as a number that is never negative, in few bits: 0 is in the year -3771. */
enum { DAY_BITS = 22, DAY_ZERO = 1 << (DAY_BITS - 1) };

struct file {
    uint32_t collection;
    pt_day day;
};

/* Each sighting of a collection as one number: the paper, then the day. Sorted, a paper's first day comes first. */
typedef PT_ARRAY(uint64_t) sighting_list;

struct sightings {
    PT_ARRAY(struct file) files; /* by source_id */
    sighting_list *of;           /* by collection */
    uint32_t collections;
};

/* Files come by collection. */
static pt_status load_files(pt_store *store, pt_dict *collections, struct sightings *s, pt_seen_days *days,
                            pt_error *err)
{
    pt_statement *rows;
    pt_status st;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_COVERAGE_FILES, &rows, err));
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        size_t source = (size_t)pt_read_int(rows, 0);
        struct file file = { pt_dict_add(collections, pt_read_str(rows, 1)), (pt_day)pt_read_int(rows, 2) };

        while (s->files.len <= source)
            PT_PUSH(&s->files, (struct file){ 0 });
        s->files.at[source] = file;
        PT_PUSH(days, ((pt_seen_day){ .collection = file.collection, .day = file.day }));
    }
    s->collections = pt_dict_count(collections);
    s->of = PT_CALLOC(sighting_list, s->collections);
    return st == PT_END ? PT_OK : st;
}

static pt_status load_sightings(pt_store *store, struct sightings *s, pt_error *err)
{
    pt_statement *rows;
    pt_status st;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_COVERAGE_SIGHTINGS, &rows, err));
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        size_t source = (size_t)pt_read_int(rows, 0);
        const struct file *file;
        pt_day day;

        if (source >= s->files.len) /* of a damaged store */
            continue;
        file = &s->files.at[source];
        day = pt_read_is_null(rows, 2) ? file->day : (pt_day)pt_read_int(rows, 2);
        PT_PUSH(&s->of[file->collection], (uint64_t)pt_read_int(rows, 1) << DAY_BITS | (uint64_t)(day + DAY_ZERO));
    }
    return st == PT_END ? PT_OK : st;
}

/* The list becomes one of days, each with a bit that says whether the paper was new on it. */
static void mark_new(sighting_list *list)
{
    uint64_t before = UINT64_MAX;

    pt_sort_numbers(list->at, list->len);
    for (size_t i = 0; i < list->len; i++) {
        uint64_t paper = list->at[i] >> DAY_BITS, day = list->at[i] & ((1U << DAY_BITS) - 1);

        list->at[i] = day << 1 | (paper != before);
        before = paper;
    }
    pt_sort_numbers(list->at, list->len);
}

static void count_days(uint32_t collection, const sighting_list *list, pt_seen_days *days)
{
    pt_seen_day *last = NULL;

    for (size_t i = 0; i < list->len; i++) {
        pt_day day = (pt_day)(list->at[i] >> 1) - DAY_ZERO;

        if (!last || last->day != day) {
            PT_PUSH(days, ((pt_seen_day){ .collection = collection, .day = day }));
            last = &days->at[days->len - 1];
        }
        last->records++;
        last->new_papers += list->at[i] & 1;
    }
}

pt_status pt_seen_days_load(pt_store *store, pt_dict *collections, pt_seen_days *days, pt_error *err)
{
    struct sightings s = { 0 };
    pt_status st;

    PT_OR_DONE(load_files(store, collections, &s, days, err));
    PT_OR_DONE(load_sightings(store, &s, err));
    for (uint32_t c = 0; c < s.collections; c++) {
        mark_new(&s.of[c]);
        count_days(c, &s.of[c], days);
    }
done:
    for (uint32_t c = 0; s.of && c < s.collections; c++)
        free(s.of[c].at);
    free(s.of);
    free(s.files.at);
    return st;
}
