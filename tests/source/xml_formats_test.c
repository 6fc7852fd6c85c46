/* The XML formats on fixtures of ours, field by field, and on real samples where they are there. */
#include "support.h"

#include "source/reading.h"

#include <dirent.h>

static reading read_fixture(const char *name)
{
    char path[4096];

    snprintf(path, sizeof path, "%s/source/fixtures/%s", TESTS, name);
    return read_file(path);
}

static void assert_next(reading *r, const char *id, const char *title)
{
    pt_status st = next_paper(r);

    if (st != PT_OK)
        fail_msg("status %d: %s", st, r->why.text);
    assert_str(r->paper.id, id);
    assert_str(r->paper.title, title);
    assert_int_equal(r->paper.repair_count, 0);
}

/* Names and categories with a bar between. */
static void assert_list(const pt_str *list, size_t count, const char *expected)
{
    char text[1000] = "";

    for (size_t i = 0; i < count; i++)
        snprintf(text + strlen(text), sizeof text - strlen(text), "%s%.*s", i ? "|" : "", PT_FMT(list[i]));
    assert_string_equal(text, expected);
}

#define assert_authors(r, expected)    assert_list((r).paper.authors, (r).paper.author_count, expected)
#define assert_categories(r, expected) assert_list((r).paper.categories, (r).paper.category_count, expected)

/* ── Atom ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void an_answer_of_the_api_is_read_with_its_affiliations_and_its_error(void **state)
{
    reading r = read_fixture("api.atom.xml");

    (void)state;
    assert_next(&r, "2606.04001", "Foghorns, heard across the bay");
    assert_int_equal(r.paper.version, 2);
    assert_int_equal(r.paper.line, 8);
    assert_str(r.paper.abstract, "We listen to foghorns at 5 < f < 90 Hz.\nA second paragraph tells of gulls.");
    assert_authors(r, "Ann Ash|Bj\u00f6rn Birke");
    assert_str(r.paper.affiliations[0], "Harbour University");
    assert_int_equal(r.paper.affiliations[1].len, 0);
    assert_categories(r, "cs.SD|physics.ao-ph"); /* the primary one first */
    assert_str(r.paper.comment, "12 pages, 3 figures");
    assert_str(r.paper.journal_ref, "J. Harbours 4 (2026) 17");
    assert_str(r.paper.doi, "10.1000/fog.1");
    assert_str(r.paper.url, "https://arxiv.org/abs/2606.04001v2");
    assert_str(r.paper.pdf, "https://arxiv.org/pdf/2606.04001v2");
    assert_int_equal(r.paper.submitted, pt_day_of(2026, 6, 11));
    assert_int_equal(r.paper.updated, pt_day_of(2026, 6, 16));
    assert_int_equal(r.paper.day, pt_day_of(2026, 6, 12)); /* Thursday 17:30 UTC is before the deadline */
    assert_next(&r, "math/0309136", "On knots in ropes");
    assert_int_equal(next_paper(&r), PT_REJECT);
    assert_string_equal(r.why.text, "the API says: incorrect id format for fog");
    assert_int_equal(next_paper(&r), PT_END);
    close_reading(&r);
}

static void a_daily_feed_in_atom_says_how_each_paper_was_announced(void **state)
{
    reading r = read_fixture("feed.atom.xml");

    (void)state;
    assert_next(&r, "2606.04002", "Echo maps");
    assert_str(r.paper.abstract, "A map of echoes.");
    assert_authors(r, "Ann Ash|Bj\u00f6rn Birke|Cy Cedar");
    assert_int_equal(r.paper.announced, PT_ANNOUNCED_NEW);
    assert_int_equal(r.paper.day, pt_day_of(2026, 6, 17));
    assert_str(r.paper.doi, "10.1000/echo");
    assert_next(&r, "2402.10149", "Old bells");
    assert_int_equal(r.paper.version, 3);
    assert_int_equal(r.paper.announced, PT_ANNOUNCED_REPLACE_CROSS);
    assert_int_equal(next_paper(&r), PT_END);
    close_reading(&r);
}

/* ── RSS ─────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void a_daily_feed_in_rss_is_read_in_its_new_and_its_old_manner(void **state)
{
    reading r = read_fixture("feed.rss.xml");

    (void)state;
    assert_next(&r, "2606.04003", "Whistling buoys");
    assert_str(r.paper.abstract, "Buoys that whistle.");
    assert_authors(r, "Ann Ash|Cy Cedar");
    assert_categories(r, "cs.SD|physics.ao-ph");
    assert_int_equal(r.paper.announced, PT_ANNOUNCED_CROSS);
    assert_str(r.paper.journal_ref, "Proc. Buoys 2026");
    assert_next(&r, "2605.01234", "Sirens of the shore");
    assert_int_equal(r.paper.announced, PT_ANNOUNCED_REPLACE);
    assert_str(r.paper.abstract, "Sirens, measured at x &lt; 3.");
    assert_int_equal(r.paper.day, pt_day_of(2026, 6, 17)); /* the channel's */
    assert_int_equal(next_paper(&r), PT_END);
    close_reading(&r);
}

static void a_feed_as_rdf_is_read(void **state)
{
    reading r = read_fixture("feed_rdf.xml");

    (void)state;
    assert_next(&r, "0906.1234", "Rain on slate");
    assert_str(r.paper.abstract, "Rain.");
    assert_authors(r, "Ann Ash|Cy Cedar");
    assert_int_equal(r.paper.day, pt_day_of(2009, 6, 18)); /* 20:30 in the East */
    close_reading(&r);
}

/* ── OAI-PMH ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void oai_in_arxivs_own_format_is_read_and_a_deleted_record_is_told(void **state)
{
    reading r = read_fixture("oai_arxiv.xml");

    (void)state;
    assert_next(&r, "2606.04004", "Tides & tones");
    assert_authors(r, "Ann Ash|Bj\u00f6rn Birke Jr|TIDE Collaboration");
    assert_str(r.paper.affiliations[0], "Harbour University");
    assert_categories(r, "cs.SD|cs.IT");
    assert_str(r.paper.classes, "94A08"); /* not twice: the server's ACM classes were the MSC's */
    assert_str(r.paper.comment, "Two parts, one here");
    assert_str(r.paper.journal_ref, "Tides 1, 2");
    assert_str(r.paper.doi, "10.1000/tide.7");
    assert_str(r.paper.abstract, "Tones of the tide are counted.\nSo are its silences.");
    assert_int_equal(r.paper.submitted, pt_day_of(2026, 6, 15));
    assert_int_equal(r.paper.updated, pt_day_of(2026, 6, 16));
    assert_int_equal(r.paper.day, pt_day_of(2026, 6, 16));
    assert_str(r.paper.extra, "{\"license\":\"http://creativecommons.org/licenses/by/4.0/\",\"report-no\":\"TIDE-7\"}");
    assert_int_equal(next_paper(&r), PT_OK);
    assert_str(r.paper.id, "2605.00009");
    assert_int_equal(r.paper.announced, PT_ANNOUNCED_DELETED);
    assert_int_equal(r.paper.day, pt_day_of(2026, 6, 17));
    assert_int_equal(next_paper(&r), PT_END);
    close_reading(&r);
}

static void the_raw_format_gives_versions_with_their_days_whatever_the_prefix(void **state)
{
    reading r = read_fixture("oai_raw.xml");

    (void)state;
    assert_next(&r, "hep-th/9901001", "Strings of kelp");
    assert_int_equal(r.paper.version, 2);
    assert_authors(r, "Ann Ash|B. Birke|Cy Cedar");
    assert_str(r.paper.affiliations[0], "Harbour University");
    assert_int_equal(r.paper.submitted, pt_day_of(1999, 1, 1));
    assert_int_equal(r.paper.updated, pt_day_of(1999, 2, 1));
    assert_str(r.paper.extra,
               "{\"submitter\":\"Ann Ash\",\"versions\":[{\"version\":\"v1\",\"created\":\"Fri, 1 Jan 1999 "
               "09:00:00 GMT\"},{\"version\":\"v2\",\"created\":\"Mon, 1 Feb 1999 10:11:12 GMT\"}]}");
    close_reading(&r);
}

static void dublin_core_is_read_with_names_turned_round_and_subjects_by_name(void **state)
{
    reading r = read_fixture("oai_dc.xml");

    (void)state;
    assert_next(&r, "math/0309137", "Shells and their spirals");
    assert_authors(r, "Ann Ash|B. van Birke");
    assert_categories(r, "math.CO|cs.IT");
    assert_str(r.paper.classes, "05C80, 05C15");
    assert_str(r.paper.abstract, "Spirals are counted.");
    assert_str(r.paper.comment, "7 pages");
    assert_str(r.paper.doi, "10.1000/S1");
    assert_str(r.paper.journal_ref, "Shells 14 (2005) 439");
    assert_int_equal(r.paper.submitted, pt_day_of(2003, 9, 8));
    assert_int_equal(r.paper.updated, pt_day_of(2003, 11, 2));
    close_reading(&r);
}

static void dublin_core_as_json_lines_is_read_alike(void **state)
{
    const char *path = shared_data("formats/oai_dc/HeinrichHartmann_2017-03-31.jsonl");
    reading r = read_fixture("oai_dc.jsonl");
    tally t;

    (void)state;
    assert_next(&r, "math/0309138", "Shells and their songs");
    assert_authors(r, "Ann Ash|B. Birke");
    assert_categories(r, "math.CO");
    assert_str(r.paper.classes, "05C80");
    assert_str(r.paper.abstract, "Songs.");
    assert_str(r.paper.comment, "7 pages");
    assert_str(r.paper.journal_ref, "Shells 15 (2006) 1");
    assert_str(r.paper.extra, "{\"more\":[\"A third.\"]}");
    assert_int_equal(next_paper(&r), PT_OK);
    assert_str(r.paper.title, "One text");
    close_reading(&r);
    if (!path)
        skip();
    t = count_papers(path);
    assert_int_equal(t.papers, 723); /* wc -l */
    assert_int_equal(t.rejects, 0);
}

static void an_answer_without_records_is_empty_and_any_other_error_is_told(void **state)
{
    const char *none =
        "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><error code=\"noRecordsMatch\"/></OAI-PMH>";
    const char *bad =
        "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><error code=\"badArgument\">no</error></OAI-PMH>";
    reading r = read_text("none.xml", pt_str_of(none));

    (void)state;
    assert_int_equal(next_paper(&r), PT_END);
    close_reading(&r);
    r = read_text("bad.xml", pt_str_of(bad));
    assert_int_equal(next_paper(&r), PT_EINPUT);
    assert_string_equal(r.why.text, "an OAI-PMH error, badArgument: no");
    close_reading(&r);
}

/* ── DBLP ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void dblp_is_read_with_its_entities_homonyms_and_addresses(void **state)
{
    reading r = read_fixture("dblp.xml");

    (void)state;
    assert_next(&r, "doi:10.1000/fog.1", "Foghorns over H2O");
    assert_authors(r, "Ann Ash|Bj\u00f6rn Birke");
    assert_str(r.paper.orcids[0], "0000-0002-1825-0097");
    assert_str(r.paper.doi, "10.1000/fog.1");
    assert_str(r.paper.journal_ref, "J. Harbours 4(2): 17-29 (2026)");
    assert_int_equal(r.paper.updated, pt_day_of(2026, 3, 12));
    assert_str(r.paper.extra,
               "{\"homonyms\":{\"Ann Ash\":\"0002\"},\"type\":\"article\",\"key\":\"journals/harbours/AshB26\","
               "\"year\":\"2026\"}");
    assert_next(&r, "2606.04001", "Echoes of \u03b1 and omega");
    assert_authors(r, "C\u00e9cile \u00c7edar");
    assert_next(&r, "dblp:conf/bells/2020", "Bells 2020");
    assert_authors(r, "Di Dogwood");
    assert_int_equal(next_paper(&r), PT_END); /* a person's page is no paper */
    close_reading(&r);
}

/* ── Real samples ────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Counted with Python's xml.etree, the elements named entry, item or record, the API's error entries apart; DBLP's,
 * which it cannot read without the DTD, by grep -oE "<(article|inproceedings|proceedings|book|…)[ >]". */
static void every_record_of_the_real_samples_is_read(void **state)
{
    static const struct {
        const char *folder;
        size_t papers, rejects;
    } folders[] = { { "api_atom", 75, 1 },
                    { "rss_atom", 308, 0 },
                    { "oai_arXiv", 25, 0 },
                    { "oai_arXivRaw", 7, 0 },
                    { "oai_dc", 18, 0 },
                    { "dblp", 25, 0 } };

    (void)state;
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
        char name[100], path[4200];
        const char *folder;
        struct dirent *entry;
        tally sum = { 0 };
        DIR *files;

        snprintf(name, sizeof name, "formats/%s", folders[i].folder);
        folder = shared_data(name);
        if (!folder)
            skip();
        assert_non_null(files = opendir(folder));
        while ((entry = readdir(files))) {
            tally one;

            if (!strstr(entry->d_name, ".xml") || strstr(entry->d_name, "excerpt"))
                continue;
            snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
            one = count_papers(path);
            sum.papers += one.papers;
            sum.rejects += one.rejects;
        }
        closedir(files);
        if (sum.papers != folders[i].papers || sum.rejects != folders[i].rejects)
            fail_msg("%s: %zu papers, %zu rejects", name, sum.papers, sum.rejects);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_answer_of_the_api_is_read_with_its_affiliations_and_its_error),
        cmocka_unit_test(a_daily_feed_in_atom_says_how_each_paper_was_announced),
        cmocka_unit_test(a_daily_feed_in_rss_is_read_in_its_new_and_its_old_manner),
        cmocka_unit_test(a_feed_as_rdf_is_read),
        cmocka_unit_test(oai_in_arxivs_own_format_is_read_and_a_deleted_record_is_told),
        cmocka_unit_test(the_raw_format_gives_versions_with_their_days_whatever_the_prefix),
        cmocka_unit_test(dublin_core_is_read_with_names_turned_round_and_subjects_by_name),
        cmocka_unit_test(dublin_core_as_json_lines_is_read_alike),
        cmocka_unit_test(an_answer_without_records_is_empty_and_any_other_error_is_told),
        cmocka_unit_test(dblp_is_read_with_its_entities_homonyms_and_addresses),
        cmocka_unit_test(every_record_of_the_real_samples_is_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
