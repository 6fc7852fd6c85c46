/* Reports in Chinese: whatever is said in English has its words, and what is written has no English left. */
#include "support.h"

#include "base/dict.h"
#include "report/render.h"
#include "report/reports.h"
#include "report/table.h"

#include <ctype.h>

/* ── Everything has its words ────────────────────────────────────────────────────────────────────────────────────── */

/* What is said by value, t(state), or by the program. */
static const char *const said_otherwise[] = {
    "thin",
    "empty",
    "missing",
    "spelling",
    "join",
    "split",
    "keep",
    "user",
    "merged",
    "born",
    "gone",
    "continued",
    "rising",
    "falling",
    "watch up",
    "watch down",
    "growing",
    "shrinking",
    "motor",
    "basic",
    "niche",
    "emerging or declining",
    "The numbers",
    "Contents",
    "Reports",
    "All reports",
    "Skip to the report",
};

typedef struct chinese {
    pt_words *words;
    pt_dict *used; /* English that something says */
    pt_arena arena;
} chinese;

static chinese open_chinese(void)
{
    chinese zh = { .used = pt_dict_new() };
    pt_error err = { 0 };

    assert_ok(pt_words_open(NULL, "zh", &zh.words, &err), &err);
    return zh;
}

static void close_chinese(chinese *zh)
{
    pt_words_close(zh->words);
    pt_dict_free(zh->used);
    pt_arena_free(&zh->arena);
}

static void use(chinese *zh, const char *where, pt_str english)
{
    pt_dict_add(zh->used, english);
    if (pt_words_say(zh->words, english).at == english.at)
        fail_msg("%s: reports/zh/words.txt has no line for '%.*s'", where, PT_FMT(english));
}

static bool is_in(const char *path, const char *folder, const char *ending)
{
    return pt_str_starts(pt_str_of(path), pt_str_of(folder)) && pt_str_ends(pt_str_of(path), pt_str_of(ending));
}

static void use_texts(chinese *zh, const pt_asset *asset)
{
    pt_str rest = { asset->text, asset->size }, before, text;

    while (pt_words_cut(&rest, &before, &zh->arena, &text)) {
        if (rest.at[-1] != ')')
            fail_msg("%s: t('%.*s…: takes one literal", asset->path, PT_FMT(text));
        use(zh, asset->path, text);
    }
}

static void use_columns(chinese *zh, pt_store *store, pt_str name)
{
    const char *path = pt_arena_printf(&zh->arena, "sql/report/%.*s.sql", PT_FMT(name)).at;
    pt_query *query = NULL;
    pt_error err = { 0 };
    pt_str sql;

    assert_true(pt_asset_find(path, &sql));
    assert_ok(pt_query_open(store, path, sql, &query, &err), &err);
    for (size_t i = 0; i < pt_query_columns(query); i++)
        use(zh, path, pt_arena_copy(&zh->arena, pt_column_of(query, i).name));
    pt_query_close(query);
}

/* The next directive but notes; false when there is none. */
static bool next_directive(pt_str *text, pt_directive_args *args)
{
    pt_str before, inside, after;
    pt_error err = { 0 };

    while (pt_directive_cut(*text, &before, &inside, &after)) {
        *text = after;
        assert_ok(pt_directive_read(inside, args, &err), &err);
        if (!pt_str_equal(args->directive, PT_S("note")))
            return true;
    }
    return false;
}

static void use_tables(chinese *zh, pt_store *store, const pt_asset *asset)
{
    pt_str text = { asset->text, asset->size };
    pt_directive_args args;

    while (next_directive(&text, &args))
        if (pt_str_equal(args.directive, PT_S("table")))
            use_columns(zh, store, args.subject);
}

static void use_everything(chinese *zh)
{
    test_store t = open_test_store();

    for (size_t i = 0; i < sizeof said_otherwise / sizeof *said_otherwise; i++)
        use(zh, "said by value", pt_str_of(said_otherwise[i]));
    for (size_t i = 0; i < pt_asset_count; i++) {
        const char *path = pt_assets[i].path;

        if (is_in(path, "sql/report/", ".sql") || is_in(path, "plots/", ".gp"))
            use_texts(zh, &pt_assets[i]);
        else if (is_in(path, "reports/", ".md") && !strchr(path + strlen("reports/"), '/'))
            use_tables(zh, t.store, &pt_assets[i]);
    }
    close_test_store(&t);
}

/* The next pair of the file; false when there is none. */
static bool next_pair(pt_str *text, pt_str *english, pt_str *other)
{
    do {
        if (!pt_str_cut(text, '\n', english))
            return false;
    } while (!english->len || pt_str_starts(*english, PT_S("#")));
    return pt_str_cut(text, '\n', other);
}

static pt_str words_file(void)
{
    pt_str text;

    assert_true(pt_asset_find("reports/zh/words.txt", &text));
    return text;
}

static void whatever_a_report_says_has_its_chinese_and_nothing_is_left_over(void **state)
{
    chinese zh = open_chinese();
    pt_dict *seen = pt_dict_new();
    pt_str text = words_file(), english, other;
    uint32_t pairs = 0;

    (void)state;
    use_everything(&zh);
    assert_true(pt_dict_count(zh.used) > 300);
    for (; next_pair(&text, &english, &other); pairs++) {
        if (pt_dict_find(zh.used, english) == PT_NONE)
            fail_msg("reports/zh/words.txt: nothing says '%.*s'", PT_FMT(english));
        if (pt_dict_add(seen, english) != pairs)
            fail_msg("reports/zh/words.txt: '%.*s' stands there twice", PT_FMT(english));
    }
    pt_dict_free(seen);
    close_chinese(&zh);
}

/* The letters of the printf conversions of `text`: "dsf" of "%,d of %s, %.1f %%". */
static void conversions(pt_str text, char *letters, size_t room)
{
    size_t count = 0;

    for (size_t i = 0; i + 1 < text.len; i++) {
        if (text.at[i] != '%')
            continue;
        while (++i < text.len && strchr("+-,.0123456789", text.at[i]))
            ;
        if (i < text.len && isalpha((unsigned char)text.at[i]) && count + 1 < room)
            letters[count++] = text.at[i];
    }
    letters[count] = '\0';
}

static void both_languages_have_the_same_marks_in_the_same_order(void **state)
{
    pt_str text = words_file(), english, other;
    char ours[40], theirs[40];

    (void)state;
    conversions(PT_S("%,d of %.0s in 5 %%, %+.1f %%, 5 % of"), ours, sizeof ours);
    assert_string_equal(ours, "dsf");
    while (next_pair(&text, &english, &other)) {
        if (pt_str_ends(english, PT_S("%b"))) /* a form of dates, which each language orders as it likes */
            continue;
        conversions(english, ours, sizeof ours);
        conversions(other, theirs, sizeof theirs);
        if (strcmp(ours, theirs) != 0)
            fail_msg("'%.*s' takes %s, '%.*s' takes %s", PT_FMT(english), ours, PT_FMT(other), theirs);
    }
}

/* ── The templates ───────────────────────────────────────────────────────────────────────────────────────────────── */

static bool is_prose(pt_str key)
{
    return pt_str_equal(key, PT_S("alt")) || pt_str_equal(key, PT_S("empty"));
}

static bool ask_the_same(const pt_directive_args *a, const pt_directive_args *b)
{
    bool is_same =
        pt_str_equal(a->directive, b->directive) && pt_str_equal(a->subject, b->subject) && a->count == b->count;

    for (size_t i = 0; is_same && i < a->count; i++)
        is_same = pt_str_equal(a->with[i].key, b->with[i].key) &&
                  (pt_str_equal(a->with[i].value, b->with[i].value) || is_prose(a->with[i].key));
    return is_same;
}

static void assert_asks_the_same(const char *path, pt_str english, pt_str other)
{
    pt_directive_args ours, theirs;

    while (next_directive(&english, &ours)) {
        if (!next_directive(&other, &theirs))
            fail_msg("%s: ends before %.*s %.*s", path, PT_FMT(ours.directive), PT_FMT(ours.subject));
        if (!ask_the_same(&ours, &theirs))
            fail_msg("%s: %.*s %.*s is not %.*s %.*s of the English one", path, PT_FMT(theirs.directive),
                     PT_FMT(theirs.subject), PT_FMT(ours.directive), PT_FMT(ours.subject));
    }
    if (next_directive(&other, &theirs))
        fail_msg("%s: has %.*s %.*s, which the English one has not", path, PT_FMT(theirs.directive),
                 PT_FMT(theirs.subject));
}

static void every_template_has_a_chinese_one_that_asks_the_same(void **state)
{
    size_t templates = 0;

    (void)state;
    for (size_t i = 0; i < pt_asset_count; i++) {
        const char *name = pt_assets[i].path + strlen("reports/");
        char path[100];
        pt_str other;

        if (!is_in(pt_assets[i].path, "reports/", ".md") || strchr(name, '/'))
            continue;
        snprintf(path, sizeof path, "reports/zh/%s", name);
        if (!pt_asset_find(path, &other))
            fail_msg("%s: is not there", path);
        assert_asks_the_same(path, (pt_str){ pt_assets[i].text, pt_assets[i].size }, other);
        templates++;
    }
    assert_true(templates >= 9);
}

/* ── What is written ─────────────────────────────────────────────────────────────────────────────────────────────── */

/* Months, so that there is a monthly report to write, and what weeks lack. */
static const char *const more =
    "INSERT INTO period VALUES ('2026-05', 'month', 0, 20574, 20604, 'full', 1, 21, 21, 260, 260, 260), ('2026-06', "
    "'month', 1, 20605, 20634, 'full', 1, 22, 22, 240, 240, 240);"
    "INSERT INTO topic_period SELECT 'all', period, topic, 0.1 * number + 0.1, 0.1, 0.3, 9, 60, NULL, NULL, NULL, "
    "NULL, "
    "NULL, NULL, NULL FROM period, topic WHERE kind = 'month';"
    "INSERT INTO keyword_test VALUES ('all', '2026-06', 7, 60, 420, 900, 0.01, 0.02, NULL);";

/* Words of the fixture, and those that are the same in Chinese. */
static const char *const latin[] = { "digest", "local", "test", "why", "arXiv", "papertide", "idf", "june" };

/* Is there a Latin word of three letters or more that begins small? Then *at is where. */
static bool find_latin(pt_str text, size_t *at)
{
    for (size_t from = 0, end; from < text.len; from = end + 1) {
        bool is_known = false;

        for (end = from; end < text.len && isalpha((unsigned char)text.at[end]);)
            end++;
        for (size_t i = 0; i < sizeof latin / sizeof *latin; i++)
            is_known |= end - from == strlen(latin[i]) && memcmp(text.at + from, latin[i], end - from) == 0;
        if (end - from >= 3 && islower((unsigned char)text.at[from]) && !is_known) {
            *at = from;
            return true;
        }
    }
    return false;
}

/* The length of what begins `rest` and is no prose: `code`, addresses of links, comments, tags but for alt="…". */
static size_t skip_marks(pt_str rest)
{
    static const struct {
        pt_str begin, end;
    } marks[] = { { PT_STR("<!--"), PT_STR("-->") },
                  { PT_STR("`"), PT_STR("`") },
                  { PT_STR("]("), PT_STR(")") },
                  { PT_STR("<img"), PT_STR("alt=\"") },
                  { PT_STR("<desc>"), PT_STR("</desc>") },
                  { PT_STR("<title>gnuplot"), PT_STR("</title>") },
                  { PT_STR("papertide report"), PT_STR("") }, /* the command of the fixture */
                  { PT_STR("<"), PT_STR(">") } };

    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (pt_str_starts(rest, marks[i].begin)) {
            pt_str inside = pt_str_part(rest, marks[i].begin.len, rest.len);

            return marks[i].begin.len + pt_str_find(inside, marks[i].end) + marks[i].end.len;
        }
    return 0;
}

static void assert_chinese(const char *name, const char *page)
{
    pt_buf prose = { .limit = 1 << 22 };
    pt_str rest = pt_str_of(page), text;
    size_t at;

    while (rest.len) {
        size_t skipped = skip_marks(rest);

        pt_buf_add_char(&prose, skipped ? ' ' : rest.at[0]);
        rest = pt_str_part(rest, skipped ? skipped : 1, rest.len);
    }
    text = pt_buf_text(&prose);
    if (find_latin(text, &at))
        fail_msg("%s: English in '%.*s'", name, PT_FMT(pt_str_part(text, at > 60 ? at - 60 : 0, 120)));
    pt_buf_free(&prose);
}

static void assert_is_chinese(const test_store *t, const char *path)
{
    char *page = get_file(t->folder, path);

    if (!page)
        fail_msg("%s: was not written", path);
    assert_chinese(path, page);
    free(page);
}

static void assert_charts_are_chinese(const test_store *t)
{
    static const char *const charts[] = {
        "coverage",   "volume", "volume_categories", "bursts_timeline", "rising_intervals",
        "sparklines", "team",   "topics_small"
    };
    char path[100];

    for (size_t i = 0; i < sizeof charts / sizeof *charts; i++) {
        snprintf(path, sizeof path, "out/weekly-2026-W26/%s.svg", charts[i]);
        assert_is_chinese(t, path);
    }
}

static void assert_written_in_chinese(const test_store *t, const char *name, const char *period)
{
    pt_report_options how = { .name = name,
                              .field = "all",
                              .language = "zh",
                              .version = "papertide 0",
                              .with = { { "author", "词 1" }, { "way", "词 1\n词 2" }, { "key", "词 0" } } };
    pt_report_result result;
    pt_error err = { 0 };
    char path[100];

    assert_ok(report_as(t, how, period, &result, &err), &err);
    snprintf(path, sizeof path, "out/%s-%s.md", name, period);
    assert_is_chinese(t, path);
}

static void a_full_store_is_told_of_without_an_english_word(void **state)
{
    static const char *const weekly[] = { "weekly", "overview", "authors", "author", "topics", "keyword", "quality" };
    test_store t = open_test_store();

    (void)state;
    fill_weeks(&t, "词");
    fill(&t, more);
    for (size_t i = 0; i < sizeof weekly / sizeof *weekly; i++)
        assert_written_in_chinese(&t, weekly[i], "2026-W26");
    assert_written_in_chinese(&t, "monthly", "2026-06");
    assert_is_chinese(&t, "out/topics-2026-W26/topic-1.md");
    assert_charts_are_chinese(&t);
    close_test_store(&t);
}

static void a_store_with_nothing_in_it_says_so_in_chinese(void **state)
{
    static const char *const reports[] = { "weekly", "monthly", "overview", "authors", "topics", "quality" };
    test_store t = open_test_store();

    (void)state;
    for (size_t i = 0; i < sizeof reports / sizeof *reports; i++)
        assert_written_in_chinese(&t, reports[i], "2026-W26");
    close_test_store(&t);
}

static void pages_in_html_say_their_language(void **state)
{
    test_store t = open_test_store();
    pt_report_options how = { .name = "weekly", .field = "all", .language = "zh", .is_html = true };
    pt_report_result result;
    pt_error err = { 0 };
    char *page;

    (void)state;
    fill_weeks(&t, "词");
    assert_ok(report_as(&t, how, "2026-W26", &result, &err), &err);
    page = get_file(t.folder, "out/weekly-2026-W26.html");
    assert_non_null(page);
    assert_non_null(strstr(page, "<html lang=\"zh\">"));
    assert_non_null(strstr(page, "aria-label=\"目录\""));
    assert_non_null(strstr(page, ">全部报告</a>"));
    free(page);
    page = get_file(t.folder, "out/index.html");
    assert_non_null(strstr(page, "<html lang=\"en\">")); /* of reports in any language */
    free(page);
    close_test_store(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whatever_a_report_says_has_its_chinese_and_nothing_is_left_over),
        cmocka_unit_test(both_languages_have_the_same_marks_in_the_same_order),
        cmocka_unit_test(every_template_has_a_chinese_one_that_asks_the_same),
        cmocka_unit_test(a_full_store_is_told_of_without_an_english_word),
        cmocka_unit_test(a_store_with_nothing_in_it_says_so_in_chinese),
        cmocka_unit_test(pages_in_html_say_their_language),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
