/* A store with twelve weeks of made-up results, and a folder of a user's own templates. Include after support.h. */
#ifndef TESTS_REPORT_REPORTS_H
#define TESTS_REPORT_REPORTS_H

#include "base/asset.h"
#include "base/file.h"
#include "report/report.h"
#include "store/papers.h"

#include <sqlite3.h>

/* Runs SQL that writes, past the program: only tests fill tables by hand. */
static inline void fill(const test_store *t, const char *sql)
{
    sqlite3 *db = NULL;
    char *message = NULL;

    assert_int_equal(sqlite3_open(t->path, &db), SQLITE_OK);
    if (sqlite3_exec(db, sql, NULL, NULL, &message) != SQLITE_OK)
        fail_msg("%s", message);
    sqlite3_close(db);
}

/* Twelve weeks from Monday 2026-04-06 (day 20549) on, 2026-W15 to W26, 60 papers each but the fifth, which nobody saw;
 * 2026-W26 has ten rising terms, a falling one, three topics, and people. `hostile` is every title, term, label, name.
 */
static inline void fill_weeks(const test_store *t, const char *hostile)
{
    static const char *const sql =
        "CREATE TEMP TABLE n(i); WITH RECURSIVE c(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM c WHERE i < 719) INSERT "
        "INTO n SELECT i FROM c;"
        "INSERT INTO source VALUES (1, 'june.md', 'local', 'test', 'd', 20626, 'option', 60, 1);"
        "INSERT INTO paper(paper_id, arxiv_id, version, title, abstract, comment, primary_category, categories, "
        "classes, url, pdf, extra, first_day, last_day, is_new, record_trust, record_day, record_hash)"
        " SELECT i + 1, printf('2604.%05d', i), 1, (SELECT t FROM word) || ' ' || i, 'text', NULL, "
        "'cs.' || char(65 "
        "+ i % 7), 'cs.A',"
        "  NULL, NULL, NULL, NULL, 20549 + i / 60 * 7 + i % 5, 20549 + i / 60 * 7 + i % 5, 1, 1, 20549, 'h' || i "
        "FROM n WHERE i / 60 <> 4;"
        "INSERT INTO author(author_id, name) SELECT i + 1, (SELECT t FROM word) || ' ' || i FROM n WHERE i < 40;"
        "INSERT INTO person(person_id, name, name_key, part, is_group, risk)"
        " SELECT author_id, name, lower(name), 0, 0, 0 FROM author;"
        "INSERT INTO authorship(paper_id, position, author_id) SELECT paper_id, p, (paper_id * 7 + p * 3) % 40 + 1 "
        "FROM paper, (SELECT 0 AS p UNION "
        "SELECT 1 UNION SELECT 2);"
        "UPDATE authorship SET person_id = author_id;"
        "INSERT INTO pair SELECT a.author_id, b.author_id, 3, 1.5, 20626, 20630 FROM author a JOIN author b ON "
        "a.author_id < b.author_id WHERE b.author_id < 9;"
        "INSERT INTO pair SELECT 2, author_id, 1, 0.5, 20549 + author_id, 20630 FROM author WHERE author_id > 30;"
        "INSERT INTO sighting(source_id, position, paper_id, line, section, version, summary_id) SELECT 1, paper_id - "
        "661, paper_id, 1, 's', 1, NULL FROM paper WHERE paper_id > 660;"
        "INSERT INTO reject SELECT 1, 900, 0, 900, 0, t, t FROM word;"
        "INSERT INTO coverage(source, day, state, records, new_papers, repeats, rejects) SELECT 'all', 20549 + i, CASE "
        "WHEN i / 7 = 4 THEN 'missing' WHEN i % 7 > 4 THEN "
        "'expected gap' ELSE 'full' END,"
        "  12, CASE WHEN i / 7 = 4 OR i % 7 > 4 THEN 0 ELSE 12 END, 0, 0 FROM n WHERE i < 84;"
        "INSERT INTO period SELECT printf('2026-W%02d', 15 + i), 'week', i, 20549 + 7 * i, 20555 + 7 * i,"
        "  CASE i WHEN 4 THEN 'thin' ELSE 'full' END, i <> 4, CASE i WHEN 4 THEN 0 ELSE 5 END, 5, CASE i WHEN 4 THEN 0 "
        "ELSE 60 "
        "END,"
        "  CASE i WHEN 4 THEN 0 ELSE 60 END, CASE i WHEN 4 THEN 0 ELSE 60 END FROM n WHERE i < 12;"
        "INSERT INTO term SELECT i, i, (SELECT t FROM word) || ' ' || i, 2 FROM n WHERE i < 12;"
        "INSERT INTO keyword_period SELECT 'all', period, term_id, period, 6, 20, 2.5, 2.4 + term_id, 1.1 + term_id, "
        "5.2 + "
        "term_id, 1.2 + term_id, 4,"
        "  0.0001, 0.01, CASE WHEN number = 3 AND term_id = 0 THEN 'rising' WHEN number < 11 THEN NULL WHEN term_id = "
        "11 THEN 'falling' WHEN term_id = 10 THEN "
        "'watch up' ELSE 'rising' END,"
        "  0 FROM period, term WHERE number <> 4;"
        "INSERT INTO keyword_link SELECT 'all', t || ' 8', t || ' 9', 5, 0.4, 0.2 FROM word;"
        "INSERT INTO keyword_burst SELECT 'all', term_id, '2026-W26', '2026-W26', 6, 3.5, 1 FROM term;"
        "INSERT INTO keyword_paper SELECT 'all', '2026-W26', term_id, 1, 700 + term_id FROM term;"
        "INSERT INTO keyword_test VALUES ('all', '2026-W26', 7, 60, 420, 900, 0.01, 0.02, NULL),"
        " ('all', '2026-W18', 3, 60, 180, 900, 0.01, 0.02, NULL);"
        "INSERT INTO keyword_made SELECT 'all', period, 'f', 60 FROM period;"
        "INSERT INTO keyword_theme SELECT 'all', i + 1, '2026-W26', (SELECT t FROM word), 20, 3 - i, 2, 'motor' FROM n "
        "WHERE i < 2;"
        "INSERT INTO keyword_theme_term SELECT 'all', i % 2 + 1, i / 2 + 1, (SELECT t FROM word) || ' ' || i, 20, 1 "
        "FROM n WHERE i < 6;"
        "INSERT INTO keyword_map SELECT 'all', i, CASE i / 2 WHEN 0 THEN 'tie' WHEN 1 THEN 'term' ELSE 'label' END, (SELECT t "
        "FROM word) || ' ' || i, i % 2 + 1, i, i, 9, 9, 1 FROM n WHERE i < 6;"
        "INSERT INTO watch_week SELECT 'all', t, period, 6, 60, 2.5, 1.2, 1.4, 1 FROM period, word;"
        "INSERT INTO watch_variant SELECT 'all', t, 1, t, 9 FROM word;"
        "INSERT INTO topic SELECT i, (SELECT t FROM word) || ' ' || i, 'a, b', 100, 0.2, 0.9, i < 2, iif(i < 2, i + 1, NULL), "
        "'2026-05-31', iif(i, 0.9, NULL), 0.01, -0.01, 0.03, 0.04, iif(i, NULL, 'growing') FROM n WHERE i < 3;"
        "INSERT INTO topic_term SELECT topic, i + 1, (SELECT t FROM word) || ' ' || i, 0.1 FROM topic, n WHERE i < 4;"
        "INSERT INTO topic_theme SELECT i + 1, (SELECT t FROM word), 2, 100 FROM n WHERE i < 2;"
        "INSERT INTO topic_event SELECT '2026-06-28', i, iif(i = 9, 'gone', 'born'), (SELECT t FROM word) FROM n WHERE "
        "i IN (0, 9);"
        "INSERT INTO topic_forecast SELECT 0, i + 1, 0.1, 0.08, 0.12, 0.8, 0.9, 9 FROM n WHERE i < 4;"
        "INSERT INTO topic_model VALUES ('k', 3), ('coherence', 0.2), ('diversity', 0.8), ('papers', 600), ('terms', "
        "900), ('sweeps', 20), ('relative_error', 0.9);"
        "INSERT INTO topic_period SELECT f, period, topic, 0.1 + 0.01 * topic * number, 0.08 + 0.01 * topic * "
        "number, 0.12 + 0.01 * topic * number, 9, 60, iif(number > 4, 5, NULL), 1.8, 1.2, 2.4, 0.001, 0.01,"
        "  iif(number < 11, NULL, iif(topic = 1, 'falling', 'rising'))"
        "  FROM period, topic, (SELECT 'all' AS f UNION ALL SELECT 'cs.A') WHERE number <> 4;"
        "INSERT INTO paper_topic SELECT paper_id, paper_id % 3, 0.7 FROM paper;"
        "INSERT INTO paper_topic SELECT paper_id, (paper_id + 1) % 3, 0.25 FROM paper WHERE paper_id % 4 = 0;"
        "INSERT INTO topic_map SELECT i, CASE i / 2 WHEN 0 THEN 'tie' WHEN 1 THEN 'topic' ELSE 'label' END, i % 2, i, "
        "i, 9, 9, 1, (SELECT t FROM word) FROM n WHERE i < 6;"
        "INSERT INTO network_period SELECT period, 60, 40, 4, 90, 9, 3.1, 3, 4, 2, 1 FROM period WHERE number <> 4;"
        "INSERT INTO person VALUES (100, (SELECT t FROM word) || ' 1 (1)', 'split', 1, 0, 0.1, NULL),"
        " (101, (SELECT t FROM word) || ' 1 (2)', 'split', 2, 0, 0.9, NULL);"
        "INSERT INTO author_measure SELECT person_id, 3, 20549, 20630, 9, 8, 3, 0.01 / person_id, 1e6 / person_id, "
        "person_id % 2, 0.4, 0.5, 3, 0, person_id % 2, 0.4 FROM person;"
        "INSERT INTO community SELECT i, (SELECT t FROM word) || ' ' || i, NULL, 9, 9, 0.9, 1 - 0.5 * i FROM n WHERE i "
        "< "
        "2;"
        "INSERT INTO drawing SELECT i % 2 + 1, i, CASE i / 2 WHEN 0 THEN 'tie' WHEN 1 THEN 'person' ELSE 'label' END, "
        "i % 2, i, i, 9, 9, 2, i + 1, (SELECT t FROM word) FROM n WHERE i < 6;"
        "INSERT INTO author_period SELECT '2026-W26', i + 1, 9, 2.5, 3.6, 1.8, 7.2, 0.0001, 0.01, 'rising' FROM n "
        "WHERE i < "
        "2;"
        "INSERT INTO tie_period SELECT '2026-0' || (i + 4), i < 2, 40, 10, 90, 30, 20, 3 FROM n WHERE i < 3;"
        "INSERT INTO community_event SELECT '2026-05', i, CASE i WHEN 0 THEN 'merged' ELSE 'born' END, (SELECT t FROM "
        "word), 9, 6, (SELECT t FROM word), CASE i WHEN 0 THEN 2 END, 0.5 FROM n WHERE i < 2;"
        "INSERT INTO community_crossing SELECT '2026-05', i, (SELECT t FROM word), (SELECT t FROM word), 3, 3, 2, 0.1, "
        "0.0001, 0.01 FROM n WHERE i < 2;"
        "INSERT INTO community_crossing_paper SELECT '2026-05', i % 2, i + 1 FROM n WHERE i < 6;"
        "INSERT INTO likely_pair SELECT i + 1, i + 1, i + 20, 0.5, 2 FROM n WHERE i < 3;"
        "INSERT INTO people_measure VALUES ('crossings_first', 9), ('crossings_possible', 99), "
        "('communities_followed', 9), ('communities_same', 4), "
        "('communities_same_by_chance', 0.1), ('likely_auc', 0.56), ('likely_auc_error', 0.01), ('likely_positives', "
        "99), "
        "('likely_precision', 0.04), ('likely_base', 0.002);"
        "INSERT INTO network_measure VALUES ('authors', 40), ('pairs', 90), ('components', 3), ('giant_authors', 30), "
        "('mean_distance', 2.5), ('mean_distance_error', 0.1), ('effective_diameter', 4.1), ('clustering', 0.5), "
        "('transitivity', 0.4), ('hyper_papers', 1), ('solo_papers', 2), ('betweenness_sources', 1000), "
        "('leiden_runs', "
        "10), ('modularity', 0.8);"
        "INSERT INTO name_decision VALUES ((SELECT t FROM word) || ' 1 (1)', 0, 'split', (SELECT t FROM word), 5, "
        "'why'), ((SELECT t FROM word) || ' 1', 0, 'split', (SELECT t FROM word), 5, 'why');"
        "UPDATE keyword_period SET ratio = NULL, ratio_high = NULL WHERE term_id = 3;";
    char *filled = sqlite3_mprintf("CREATE TEMP TABLE word AS SELECT %Q AS t; %s", hostile, sql);

    fill(t, filled);
    sqlite3_free(filled);
}

static inline void put_file(const char *folder, const char *name, const char *text)
{
    char path[4200];
    pt_error err = { 0 };

    snprintf(path, sizeof path, "%s/%s", folder, name);
    *strrchr(path, '/') = '\0';
    assert_ok(pt_folder_make(path, &err), &err);
    snprintf(path, sizeof path, "%s/%s", folder, name);
    assert_ok(pt_file_replace(path, pt_str_of(text), NULL, &err), &err);
}

/* The whole file below `folder`; the caller frees it. NULL when it is not there. */
static inline char *get_file(const char *folder, const char *name)
{
    char path[4200], *text = NULL;
    pt_arena arena = { 0 };
    pt_error err = { 0 };
    pt_str bytes;

    snprintf(path, sizeof path, "%s/%s", folder, name);
    if (pt_file_read(path, 1 << 24, &arena, &bytes, &err) == PT_OK)
        text = strndup(bytes.at, bytes.len);
    pt_arena_free(&arena);
    return text;
}

/* The report into the folder out/ beside the store; of the whole store where `how` names no field. */
static inline pt_status report_as(const test_store *t, pt_report_options how, const char *period,
                                  pt_report_result *result, pt_error *err)
{
    char out[300];

    snprintf(out, sizeof out, "%s/out", t->folder);
    how.out = out;
    how.field = how.field ? how.field : "all";
    how.command = "papertide report";
    assert_ok(pt_period_parse(pt_str_of(period), &how.period, err), err);
    return pt_report_write(t->store, &how, NULL, result, err);
}

/* The report `name` in Markdown, with a user's own folder (may be NULL). */
static inline pt_status report_on(const test_store *t, const char *name, const char *period, const char *templates,
                                  pt_report_result *result, pt_error *err)
{
    return report_as(t, (pt_report_options){ .name = name, .templates = templates }, period, result, err);
}

/* The same as a page of HTML. */
static inline pt_status site_on(const test_store *t, const char *name, const char *period, const char *templates,
                                pt_report_result *result, pt_error *err)
{
    return report_as(t, (pt_report_options){ .name = name, .templates = templates, .is_html = true }, period, result,
                     err);
}

#endif
