/* Every query and every chart says what it takes and what it gives; here that is held against what it does. */
#include "support.h"

#include "report/reports.h"

#include <ctype.h>

/* The names behind "-- WORD" at the beginning of lines, one blank between; an arena's. */
static const char *documented(pt_arena *arena, pt_str text, const char *word)
{
    pt_str names = { "", 0 };

    for (pt_str line; pt_str_cut(&text, '\n', &line);) {
        pt_str first, rest = line;

        if (!pt_str_cut(&rest, ' ', &first) || !pt_str_equal(first, PT_S("--")) || !pt_str_cut(&rest, ' ', &first) ||
            !pt_str_equal(first, pt_str_of(word)))
            continue;
        rest = pt_str_trim(rest);
        if (rest.len && rest.at[0] == '"') {
            rest = pt_str_part(rest, 1, rest.len);
            pt_str_cut(&rest, '"', &first);
        } else {
            pt_str_cut(&rest, ' ', &first);
        }
        names = pt_arena_printf(arena, "%.*s%s%.*s", PT_FMT(names), names.len ? " " : "", PT_FMT(first));
    }
    return names.at;
}

static pt_value anything(const char *name)
{
    if (strcmp(name, "topic") == 0)
        return (pt_value){ .type = PT_INT, .integer = 0 };
    if (strcmp(name, "limit") == 0 || strcmp(name, "weeks") == 0 || strcmp(name, "periods") == 0)
        return (pt_value){ .type = PT_INT, .integer = 12 };
    if (strcmp(name, "period") == 0)
        return (pt_value){ .type = PT_TEXT, .text = PT_S("2026-W26") };
    if (strcmp(name, "key") == 0)
        return (pt_value){ .type = PT_TEXT, .text = PT_S("9") };
    if (strcmp(name, "author") == 0 || strcmp(name, "way") == 0)
        return (pt_value){ .type = PT_TEXT, .text = PT_S("Thing 1") };
    return (pt_value){ .type = PT_TEXT, .text = PT_S("all") };
}

/* Binds all parameters; their names in order, one blank between, with colons. */
static const char *bind_all(pt_arena *arena, pt_query *query)
{
    pt_str names = { "", 0 };
    pt_error err = { 0 };

    for (const char *name; (name = pt_query_unbound(query));) {
        names = pt_arena_printf(arena, "%.*s%s:%s", PT_FMT(names), names.len ? " " : "", name);
        assert_ok(pt_query_bind(query, name, anything(name), &err), &err);
    }
    return names.at;
}

static const char *columns_of(pt_arena *arena, const pt_query *query)
{
    pt_str names = { "", 0 };

    for (size_t i = 0; i < pt_query_columns(query); i++)
        names = pt_arena_printf(arena, "%.*s%s%s", PT_FMT(names), i ? " " : "", pt_query_column(query, i));
    return names.at;
}

/* The same words in any order? SQLite numbers parameters as they occur, the comment names them as they matter. */
static bool same_words(const char *a, const char *b)
{
    pt_str rest = pt_str_of(a), word;
    bool same = strlen(a) == strlen(b);

    while (same && pt_str_cut(&rest, ' ', &word)) {
        size_t at = pt_str_find(pt_str_of(b), word);

        same = word.len == 0 || at < strlen(b);
    }
    return same;
}

static void each_query(const char *folder,
                       void (*check)(pt_arena *arena, const char *path, pt_str sql, pt_query *query), bool is_filled)
{
    test_store t = open_test_store();
    pt_arena arena = { 0 };
    pt_error err = { 0 };
    size_t queries = 0;

    if (is_filled)
        fill_weeks(&t, "Thing");
    for (size_t i = 0; i < pt_asset_count; i++) {
        pt_str sql = { pt_assets[i].text, pt_assets[i].size };
        pt_query *query = NULL;

        if (strncmp(pt_assets[i].path, folder, strlen(folder)) != 0)
            continue;
        assert_ok(pt_query_open(t.store, pt_assets[i].path, sql, &query, &err), &err);
        check(&arena, pt_assets[i].path, sql, query);
        pt_query_close(query);
        queries++;
    }
    assert_true(queries > 20);
    pt_arena_free(&arena);
    close_test_store(&t);
}

static void check_comment(pt_arena *arena, const char *path, pt_str sql, pt_query *query)
{
    const char *parameters = bind_all(arena, query), *columns = columns_of(arena, query);

    if (!same_words(parameters, documented(arena, sql, "param")))
        fail_msg("%s: has the parameters '%s', documents '%s'", path, parameters, documented(arena, sql, "param"));
    if (strcmp(columns, documented(arena, sql, "column")) != 0)
        fail_msg("%s: has the columns '%s', documents '%s'", path, columns, documented(arena, sql, "column"));
}

static void every_query_takes_and_gives_what_its_comment_says(void **state)
{
    (void)state;
    each_query("sql/report/", check_comment, false);
    each_query("sql/ask/", check_comment, false);
}

static void check_rows(pt_arena *arena, const char *path, pt_str sql, pt_query *query)
{
    pt_error err = { 0 };
    pt_status st;

    (void)sql;
    bind_all(arena, query);
    st = pt_query_step(query, &err);
    if (st != PT_OK && !(st == PT_END && strstr(path, "watch")))
        fail_msg("%s: gives no row on a store that has everything (%s)", path, err.text);
}

static void every_query_finds_something_in_a_full_store(void **state)
{
    (void)state;
    each_query("sql/report/", check_rows, true);
}

static void every_chart_names_the_columns_of_its_query(void **state)
{
    test_store t = open_test_store();
    pt_arena arena = { 0 };
    pt_error err = { 0 };
    size_t charts = 0;

    (void)state;
    for (size_t i = 0; i < pt_asset_count; i++) {
        char path[200], columns[400];
        pt_query *query = NULL;
        pt_str sql;

        if (sscanf(pt_assets[i].path, "plots/%150[a-z_].gp", path) != 1 || strcmp(path, "style") == 0)
            continue;
        snprintf(path, sizeof path, "sql/report/%.*s.sql", (int)strlen(pt_assets[i].path) - 9, pt_assets[i].path + 6);
        assert_true(pt_asset_find(path, &sql));
        assert_ok(pt_query_open(t.store, path, sql, &query, &err), &err);
        snprintf(columns, sizeof columns, "# columns: %s\n", columns_of(&arena, query));
        for (char *c = columns + strlen("# columns: "), *blank; (blank = strchr(c, ' ')); c = blank + 2) {
            memmove(blank + 1, blank, strlen(blank) + 1);
            *blank = ',';
        }
        if (!strstr(pt_assets[i].text, columns))
            fail_msg("%s: expected the line %s", pt_assets[i].path, columns);
        pt_query_close(query);
        charts++;
    }
    assert_true(charts >= 7);
    pt_arena_free(&arena);
    close_test_store(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_query_takes_and_gives_what_its_comment_says),
        cmocka_unit_test(every_query_finds_something_in_a_full_store),
        cmocka_unit_test(every_chart_names_the_columns_of_its_query),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
