/* A store in a folder of its own, and papers to put into it. Include after support.h. */
#ifndef TESTS_STORE_PAPERS_H
#define TESTS_STORE_PAPERS_H

#include "base/day.h"
#include "store/check.h"
#include "store/query.h"
#include "store/save.h"

typedef struct test_store {
    char *folder;
    char path[256];
    pt_store *store;
} test_store;

static inline test_store open_test_store(void)
{
    test_store t = { .folder = make_folder() };
    pt_error err = { 0 };

    snprintf(t.path, sizeof t.path, "%s/store.db", t.folder);
    assert_ok(pt_store_open(t.path, PT_STORE_WRITE, NULL, &t.store, &err), &err);
    return t;
}

static inline void close_test_store(test_store *t)
{
    pt_store_close(t->store);
    remove_folder(t->folder);
}

/* Nothing is wrong with what was received. */
static inline void assert_sound(pt_store *store)
{
    const pt_depth all = { .is_full = true };
    pt_findings findings = { 0 };
    pt_error err = { 0 };

    assert_ok(pt_store_check(store, &all, &findings, &err), &err);
    assert_int_equal(pt_findings_all(&findings), 0);
}

/* The first cell of a query, as a number or as text (which the caller frees). */
static inline int64_t number_of(pt_store *store, const char *sql)
{
    pt_error err = { 0 };
    pt_query *query = NULL;
    int64_t number;

    assert_ok(pt_query_open(store, sql, pt_str_of(sql), &query, &err), &err);
    assert_ok(pt_query_step(query, &err), &err);
    number = pt_query_value(query, 0).integer;
    pt_query_close(query);
    return number;
}

static inline char *text_of(pt_store *store, const char *sql)
{
    pt_error err = { 0 };
    pt_query *query = NULL;
    pt_value value;
    char *text;

    assert_ok(pt_query_open(store, sql, pt_str_of(sql), &query, &err), &err);
    assert_ok(pt_query_step(query, &err), &err);
    value = pt_query_value(query, 0);
    text = strndup(value.text.at ? value.text.at : "", value.text.len);
    pt_query_close(query);
    return text;
}

#define assert_text(store, sql, expected)                                                                              \
    do {                                                                                                               \
        char *found = text_of((store), (sql));                                                                         \
        assert_string_equal(found, (expected));                                                                        \
        free(found);                                                                                                   \
    } while (0)

/* Runs SQL on a store with the sqlite3 shell. */
static inline void run_sql(const char *path, const char *sql)
{
    char command[1200];

    snprintf(command, sizeof command, "sqlite3 '%s' \"%s\" >/dev/null", path, sql);
    assert_int_equal(system(command), 0);
}

/* A file of `count` papers for `day`, whose bytes are told apart by `digest`. */
static inline void save_file(pt_store *store, const char *day, uint64_t digest, int trust, pt_paper *papers,
                             size_t count)
{
    pt_source_file file = { .path = PT_S("test"),
                            .format = PT_S("test"),
                            .trust = trust,
                            .digest = { digest, digest },
                            .day_origin = PT_S("option"),
                            .collection = PT_S("local") };
    pt_saver *saver = NULL;
    pt_saved saved;
    pt_error err = { 0 };

    assert_true(pt_day_parse(pt_str_of(day), &file.day));
    saver = pt_saver_open(store);
    assert_ok(pt_saver_begin_file(saver, &file, &err), &err);
    for (size_t i = 0; i < count; i++) {
        papers[i].position = i;
        assert_ok(pt_saver_paper(saver, &papers[i], &err), &err);
    }
    assert_ok(pt_saver_end_file(saver, &saved, &err), &err);
    assert_ok(pt_saver_finish(saver, &err), &err);
    pt_saver_close(saver);
}

/* A file of one paper that says this. */
static inline void save_text(pt_store *store, const char *day, const char *id, int version, const char *abstract)
{
    static pt_str author[] = { PT_STR("Ann Ash") }, category[] = { PT_STR("cs.CL") };
    static uint64_t digest;
    pt_paper paper = { .id = pt_str_of(id),
                       .version = version,
                       .title = PT_STR("A title"),
                       .abstract = pt_str_of(abstract),
                       .authors = author,
                       .author_count = 1,
                       .categories = category,
                       .category_count = 1 };

    save_file(store, day, ++digest, 10, &paper, 1);
}

#endif
