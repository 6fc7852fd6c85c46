#include "support.h"

#include "base/buf.h"
#include "base/dict.h"
#include "base/memory.h"
#include "source/readers.h"
#include "source/reading.h"

#define FIXTURE(name) TESTS "/source/fixtures/" name

/* A digest of one paper, its body in the fourth generation's form. */
#define DIGEST(heading, abstract)                                                                                      \
    "<div id=toc></div>\n\n<div id='cs.SD'></div>\n\n# cs.SD [[Back]](#toc)\n\n" heading                               \
    "\n*A One*\n\nMain category: cs.SD\n\nTL;DR: T\n\n\n<details>\n  <summary>Details</summary>\nMotivation: "         \
    "W\n\nMethod: M\n\nResult: R\n\nConclusion: C\n\nAbstract: " abstract "\n\n</details>\n"

static void a_digest_gives_papers_with_their_sections(void **state)
{
    static const char *const ids[] = { "2509.00001", "2509.00002", "2509.00003" };
    static const char *const sections[] = { "eess.AS", "eess.AS", "cs.SD" };
    static const size_t lines[] = { 13, 46, 73 };
    reading r = read_file(FIXTURE("digest.md"));

    (void)state;
    assert_string_equal(r.reader->name, "digest_md");
    for (size_t i = 0; i < 3; i++) {
        assert_ok(next_paper(&r), &r.why);
        assert_str(r.paper.id, ids[i]);
        assert_str(r.paper.section, sections[i]);
        assert_int_equal(r.paper.line, lines[i]);
        assert_int_equal(r.paper.position, i);
        assert_int_equal(r.paper.repair_count, 0);
        assert_int_equal(r.paper.extra.len, 0);
    }
    assert_int_equal(next_paper(&r), PT_END);
    assert_int_equal(next_paper(&r), PT_END);
    close_reading(&r);
}

static void assert_same_texts(const pt_paper *a, const pt_paper *b)
{
    const pt_str as[] = { a->id,
                          a->title,
                          a->abstract,
                          a->url,
                          a->summary.tldr,
                          a->summary.motivation,
                          a->summary.method,
                          a->summary.result,
                          a->summary.conclusion,
                          a->summary.language,
                          a->categories[0] };
    const pt_str bs[] = { b->id,
                          b->title,
                          b->abstract,
                          b->url,
                          b->summary.tldr,
                          b->summary.motivation,
                          b->summary.method,
                          b->summary.result,
                          b->summary.conclusion,
                          b->summary.language,
                          b->categories[0] };

    for (size_t i = 0; i < sizeof as / sizeof *as; i++)
        if (!pt_str_equal(as[i], bs[i]))
            fail_msg("%.*s: text %zu: '%.*s' and '%.*s'", PT_FMT(a->id), i, PT_FMT(as[i]), PT_FMT(bs[i]));
    assert_int_equal(a->version, b->version);
}

static void assert_same_names(const pt_paper *a, const pt_paper *b)
{
    assert_int_equal(a->author_count, b->author_count);
    for (size_t i = 0; i < a->author_count; i++)
        if (!pt_str_equal(a->authors[i], b->authors[i]))
            fail_msg("%.*s: author %zu differs", PT_FMT(a->id), i);
}

/* The fixtures hold the same day in both formats: abstracts with lines like labels and headings, titles with brackets,
 * names with stars. */
static void markdown_and_jsonl_of_a_day_tell_the_same(void **state)
{
    reading md = read_file(FIXTURE("digest.md")), jsonl = read_file(FIXTURE("enhanced.jsonl"));

    (void)state;
    for (int i = 0; i < 3; i++) {
        assert_ok(next_paper(&md), &md.why);
        assert_ok(next_paper(&jsonl), &jsonl.why);
        assert_same_texts(&md.paper, &jsonl.paper);
        assert_same_names(&md.paper, &jsonl.paper);
    }
    close_reading(&md);
    close_reading(&jsonl);
}

static void the_first_generation_has_abstracts_only(void **state)
{
    reading r = read_file(FIXTURE("generation1.md"));

    (void)state;
    assert_ok(next_paper(&r), &r.why);
    assert_str(r.paper.title, "Rooms that listen");
    assert_int_equal(r.paper.author_count, 2);
    assert_str(r.paper.abstract, "We measure a room by its echoes.\n\nAbstract: a line that is no label.");
    assert_null(r.paper.summary.tldr.at);
    assert_str(r.paper.categories[0], "unknown");
    assert_ok(next_paper(&r), &r.why);
    assert_str(r.paper.abstract, "Second.");
    assert_int_equal(next_paper(&r), PT_END);
    close_reading(&r);
}

static void check_generation(const char *path, const char *id)
{
    reading r = read_file(path);

    assert_ok(next_paper(&r), &r.why);
    assert_str(r.paper.id, id);
    assert_str(r.paper.summary.tldr, "Measuring rooms.");
    assert_str(r.paper.summary.motivation, "Microphones cost money.");
    assert_str(r.paper.summary.method, "Echoes.");
    assert_str(r.paper.summary.result, "Half the error.");
    assert_str(r.paper.summary.conclusion, "One is enough.");
    assert_str(r.paper.abstract, "We measure a room by its echoes.");
    assert_int_equal(r.paper.extra.len, 0);
    assert_int_equal(r.paper.repair_count, 0);
    assert_ok(next_paper(&r), &r.why);
    assert_str(r.paper.title, "A second one");
    assert_int_equal(next_paper(&r), PT_END);
    close_reading(&r);
}

static void the_second_generation_has_its_motivation_before_the_details(void **state)
{
    (void)state;
    check_generation(FIXTURE("generation2.md"), "2401.00001");
}

static void the_third_generation_writes_tldr(void **state)
{
    (void)state;
    check_generation(FIXTURE("generation3.md"), "2501.00001");
}

static void what_other_hands_add_is_kept_as_extra(void **state)
{
    reading r = read_file(FIXTURE("other_hands.md"));

    (void)state;
    assert_ok(next_paper(&r), &r.why);
    assert_str(r.paper.id, "2509.00001");
    assert_int_equal(r.paper.version, 2);
    assert_str(r.paper.section, "cs.SD");
    assert_str(r.paper.authors[1], "B. Two");
    assert_int_equal(r.paper.category_count, 2);
    assert_str(r.paper.summary.tldr, "Measuring rooms.");
    assert_str(r.paper.abstract, "We measure a room by its echoes.");
    assert_str(r.paper.extra, "{\"Recommendation\":\"four of five\",\"after abstract\":\"Abstract Translation:\\n"
                              "我们用回声测量房间。\\n\\nKey Figures:\\n\\n#### Figure 1\"}");
    close_reading(&r);
}

static void labels_may_be_chinese_and_some_may_be_missing(void **state)
{
    reading r = read_file(FIXTURE("other_hands.md"));

    (void)state;
    assert_ok(next_paper(&r), &r.why);
    assert_ok(next_paper(&r), &r.why);
    assert_str(r.paper.id, "doi:10.1000/abc.7");
    assert_int_equal(r.paper.author_count, 0);
    assert_str(r.paper.summary.tldr, "没有作者。");
    assert_str(r.paper.summary.motivation, "缺。");
    assert_str(r.paper.summary.method, "无。");
    assert_null(r.paper.summary.result.at);
    assert_str(r.paper.summary.conclusion, "空。");
    assert_str(r.paper.abstract, "The abstract.");
    close_reading(&r);
}

static void papers_without_link_or_title_are_rejected_and_the_rest_is_read(void **state)
{
    reading r = read_file(FIXTURE("other_hands.md"));

    (void)state;
    assert_ok(next_paper(&r), &r.why);
    assert_ok(next_paper(&r), &r.why);
    assert_int_equal(next_paper(&r), PT_REJECT);
    assert_string_equal(r.why.text, "a heading without a link: the paper cannot be told from others");
    assert_int_equal(r.paper.line, 69);
    assert_int_equal(next_paper(&r), PT_REJECT);
    assert_string_equal(r.why.text, "2509.00004: no title");
    assert_ok(next_paper(&r), &r.why);
    assert_str(r.paper.id, "2509.00005");
    assert_str(r.paper.abstract, "Bare.");
    close_reading(&r);
}

static void numbers_may_start_again_in_a_section(void **state)
{
    reading r = read_file(FIXTURE("other_hands.md"));

    (void)state;
    for (int i = 0; i < 5; i++)
        assert_true(next_paper(&r) != PT_END);
    assert_ok(next_paper(&r), &r.why);
    assert_str(r.paper.id, "2509.00006");
    assert_str(r.paper.section, "cs.CL");
    assert_int_equal(next_paper(&r), PT_END);
    close_reading(&r);
}

static void a_section_that_lacks_its_heading_is_text(void **state)
{
    reading r = read_text("x.md", PT_S(DIGEST("### [1] [T](https://arxiv.org/abs/2509.00001)",
                                              "x\n\n<div id='cs.CL'></div>\n\n# other [[Back]](#toc)\n\ny")));

    (void)state;
    assert_ok(next_paper(&r), &r.why);
    assert_str(r.paper.abstract, "x\n\n<div id='cs.CL'></div>\n\n# other [[Back]](#toc)\n\ny");
    assert_int_equal(next_paper(&r), PT_END);
    close_reading(&r);
}

static void a_paper_that_breaks_off_is_mended_and_told(void **state)
{
    pt_str whole = PT_S(DIGEST("### [1] [T](https://arxiv.org/abs/2509.00001)", "The beginning of"));
    reading r = read_text("x.md", pt_str_part(whole, 0, whole.len - (sizeof("\n\n</details>\n") - 1)));

    (void)state;
    assert_ok(next_paper(&r), &r.why);
    assert_str(r.paper.abstract, "The beginning of");
    assert_str(r.paper.repairs[0], "breaks off: </details> is missing");
    close_reading(&r);
}

static void text_that_is_not_utf8_is_mended_and_told(void **state)
{
    reading r = read_text("x.md", PT_S(DIGEST("### [1] [Caf\xE9](https://arxiv.org/abs/2509.00001)", "\xFF")));

    (void)state;
    assert_ok(next_paper(&r), &r.why);
    assert_str(r.paper.title, "Caf\uFFFD");
    assert_int_equal(r.paper.repair_count, 1);
    close_reading(&r);
}

static void line_ends_of_windows_change_nothing(void **state)
{
    reading r = read_text("x.md", PT_S("### [T](https://arxiv.org/abs/2301.00001)\r\n*A One*\r\n\r\n<details>\r\n  "
                                       "<summary>Abstract</summary>\r\nOne.\r\nTwo.\r\n\r\n</details>\r\n"));

    (void)state;
    assert_ok(next_paper(&r), &r.why);
    assert_str(r.paper.abstract, "One.\nTwo.");
    close_reading(&r);
}

static void a_day_with_contents_but_no_papers_is_a_digest(void **state)
{
    reading r = read_text("2025-09-30.md", PT_S("<div id=toc></div>\n\n# Table of Contents\n\n"));
    reading blank = read_text("2025-09-30.md", PT_S("\n\n"));

    (void)state;
    assert_int_equal(next_paper(&r), PT_END);
    assert_int_equal(next_paper(&blank), PT_END);
    close_reading(&r);
    close_reading(&blank);
}

static void headings_of_any_level_and_with_tags_inside_start_papers_and_sections(void **state)
{
    static const char *const ids[] = { "2509.00001", "doi:10.1016/s0140(25)00002-x", "cmp-lg/9408001",
                                       "pubmed:12345678" };
    static const char *const sections[] = { "cs.SD", "cs.SD", "cs.CL", "cs.CL" };
    static const char *const abstracts[] = { "We measure a room.", "Second.", "Third.", "Fourth." };
    reading r = read_file(FIXTURE("levels.md"));

    (void)state;
    for (size_t i = 0; i < 4; i++) {
        assert_ok(next_paper(&r), &r.why);
        assert_str(r.paper.id, ids[i]);
        assert_str(r.paper.section, sections[i]);
        assert_str(r.paper.abstract, abstracts[i]);
    }
    assert_int_equal(next_paper(&r), PT_END);
    close_reading(&r);
}

static void what_stands_behind_the_link_of_a_heading_is_kept(void **state)
{
    reading r = read_file(FIXTURE("levels.md"));

    (void)state;
    assert_ok(next_paper(&r), &r.why);
    assert_str(r.paper.title, "Rooms that listen");
    assert_str(r.paper.extra, "{\"heading\":\"⭐ 8.5\"}");
    assert_ok(next_paper(&r), &r.why);
    assert_str(r.paper.title, "A (second) one [part 2]");
    assert_str(r.paper.url, "https://doi.org/10.1016/S0140(25)00002-X");
    assert_str(r.paper.authors[0], "C. Three");
    close_reading(&r);
}

static void a_title_may_hold_links_and_brackets_that_do_not_pair(void **state)
{
    static const struct title {
        pt_str file;
        const char *title;
    } titles[] = {
        { PT_STR(DIGEST("### [1] [See [that](https://example.org/x) again](https://arxiv.org/abs/2509.00001)", "x")),
          "See [that](https://example.org/x) again" },
        { PT_STR(DIGEST("### [1] [Noise on [0, 1) only](https://arxiv.org/abs/2509.00001)", "x")),
          "Noise on [0, 1) only" },
        { PT_STR(DIGEST("### [1] [Noise on (0, 1] only](https://arxiv.org/abs/2509.00001)", "x")),
          "Noise on (0, 1] only" },
        { PT_STR(DIGEST("### [1] [[Re] A paper again](https://arxiv.org/abs/2509.00001)", "x")), "[Re] A paper again" },
        { PT_STR(DIGEST("### [1] [[[[x](https://arxiv.org/abs/2509.00001)", "x")), "[[[x" },
        { PT_STR(DIGEST("### [1] [x](a)y](b)](https://arxiv.org/abs/2509.00001)", "x")), "x](a)y](b)" },
        { PT_STR(DIGEST("### [1] [x](https://arxiv.org/abs/2509.66666) y](https://arxiv.org/abs/2509.00001)", "x")),
          "x](https://arxiv.org/abs/2509.66666) y" },
    };

    (void)state;
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++) {
        reading r = read_text("x.md", titles[i].file);

        assert_ok(next_paper(&r), &r.why);
        assert_str(r.paper.title, titles[i].title);
        assert_str(r.paper.url, "https://arxiv.org/abs/2509.00001");
        close_reading(&r);
    }
}

/* It was taken for a line of the abstract before it, and so was every paper behind it, without a word. */
static void a_title_of_brackets_loses_no_paper_where_there_are_no_details(void **state)
{
    static const char *const titles[] = { "[Re] A paper again", "[[[x", "x](a)x](a)",
                                          "x](https://arxiv.org/abs/2509.66666)y" };

    (void)state;
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++) {
        char text[1000];
        reading r;

        snprintf(text, sizeof text,
                 "### [1] [One](https://arxiv.org/abs/2509.00001)\n\n- **Authors**: A One\n- **Abstract**: x\n\n"
                 "### [2] [%s](https://arxiv.org/abs/2509.00002)\n\n- **Authors**: B Two\n- **Abstract**: y\n\n"
                 "### [3] [Three](https://arxiv.org/abs/2509.00003)\n\n- **Authors**: C Three\n",
                 titles[i]);
        r = read_text("x.md", pt_str_of(text));
        for (int paper = 1; paper <= 3; paper++) {
            char id[20];

            snprintf(id, sizeof id, "2509.0000%d", paper);
            assert_ok(next_paper(&r), &r.why);
            assert_str(r.paper.id, id);
            assert_str(r.paper.title, paper == 1 ? "One" : paper == 2 ? titles[i] : "Three");
        }
        assert_int_equal(next_paper(&r), PT_END);
        close_reading(&r);
    }
}

static void labels_are_read_in_many_languages(void **state)
{
    static const char *const languages[] = { "en", "ja", "ko", "en" }; /* by script: German and Spanish are Latin */
    static const char *const conclusions[] = { "Eines genügt.", "一つで足りる。", "하나면 된다.", "Uno basta." };
    reading r = read_file(FIXTURE("languages.md"));

    (void)state;
    for (size_t i = 0; i < 4; i++) {
        assert_ok(next_paper(&r), &r.why);
        assert_str(r.paper.categories[0], "cs.SD");
        assert_true(r.paper.summary.tldr.len && r.paper.summary.motivation.len && r.paper.summary.method.len);
        assert_str(r.paper.summary.conclusion, conclusions[i]);
        assert_str(r.paper.summary.language, languages[i]);
        assert_str(r.paper.abstract, "We measure a room.");
        assert_int_equal(r.paper.extra.len, 0);
    }
    assert_int_equal(next_paper(&r), PT_END);
    close_reading(&r);
}

static void lines_of_other_hands_leave_the_summary_and_are_kept(void **state)
{
    reading r = read_file(FIXTURE("additions.md"));

    (void)state;
    assert_ok(next_paper(&r), &r.why);
    assert_str(r.paper.id, "math/0309136");
    assert_str(r.paper.authors[0], "Ada One");
    assert_str(r.paper.summary.conclusion, "One is enough.");
    assert_str(r.paper.comment, "12 pages");
    assert_str(r.paper.extra, "{\"Code\":\"https://example.org/rooms\",\"Score\":\"8.5\",\"Relevance\":\"high\","
                              "\"Tags\":\"rooms, echoes\",\"Stars\":\"42\\nNo label here.\"}");
    close_reading(&r);
}

static void an_abstract_keeps_its_lines_that_look_like_additions(void **state)
{
    reading r = read_file(FIXTURE("additions.md"));

    (void)state;
    assert_ok(next_paper(&r), &r.why);
    assert_str(r.paper.abstract, "We measure\na room.\n  A second paragraph.\n\nCode: stays in the abstract.");
    close_reading(&r);
}

static void an_error_text_in_place_of_a_summary_is_missing(void **state)
{
    reading r = read_file(FIXTURE("additions.md"));

    (void)state;
    assert_ok(next_paper(&r), &r.why);
    assert_int_equal(r.paper.summary.tldr.len, 0);
    assert_int_equal(r.paper.summary.motivation.len, 0);
    assert_str(r.paper.summary.method, "Two steps:\n\n1. measure\n\n2. fit");
    assert_str(r.paper.summary.result, "Note: half the error.");
    close_reading(&r);
}

static void an_abstract_without_a_label_is_what_the_details_hold(void **state)
{
    reading r = read_file(FIXTURE("additions.md"));

    (void)state;
    assert_ok(next_paper(&r), &r.why);
    assert_ok(next_paper(&r), &r.why);
    assert_str(r.paper.id, "openalex:W4400000001");
    assert_int_equal(r.paper.author_count, 0);
    assert_str(r.paper.abstract, "Only this text.");
    close_reading(&r);
}

static void a_footer_is_no_part_of_the_last_abstract(void **state)
{
    reading r = read_file(FIXTURE("additions.md"));

    (void)state;
    assert_ok(next_paper(&r), &r.why);
    assert_ok(next_paper(&r), &r.why);
    assert_int_equal(next_paper(&r), PT_REJECT);
    assert_ok(next_paper(&r), &r.why);
    assert_int_equal(r.paper.version, 3);
    assert_str(r.paper.abstract, "The whole abstract.");
    close_reading(&r);
}

static void a_file_may_hold_several_digests(void **state)
{
    reading r = read_file(FIXTURE("several_digests.md"));

    (void)state;
    assert_ok(next_paper(&r), &r.why);
    assert_str(r.paper.section, "cs.SD");
    assert_int_equal(r.paper.extra.len, 0);
    assert_ok(next_paper(&r), &r.why);
    assert_str(r.paper.section, "cs.CL");
    assert_str(r.paper.abstract, "Second.");
    assert_int_equal(next_paper(&r), PT_END);
    assert_int_equal(r.paper.repair_count, 0);
    close_reading(&r);
}

static void contents_that_count_wrong_are_told_once_at_the_end(void **state)
{
    reading r = read_file(FIXTURE("additions.md"));

    (void)state;
    while (next_paper(&r) != PT_END)
        ;
    assert_int_equal(r.paper.repair_count, 1);
    assert_str(r.paper.repairs[0], "its contents promise 1 papers in cs.SD, there are 4");
    close_reading(&r);
}

static void add_piece(pt_buf *file, pt_str raw)
{
    if (raw.at)
        pt_buf_add(file, raw);
}

static void the_pieces_of_a_file_are_all_its_bytes(void **state)
{
    const pt_str text =
        PT_S("\xEF\xBB\xBFnotes\r\n" DIGEST("### [1] [T\xFF](https://arxiv.org/abs/2509.00001)",
                                            "x") "\n### [2] [no link]\n*A*\n\nthe end, without a line's end");
    reading r = read_text("x.md", text);
    pt_buf file = { .limit = 4096 };

    (void)state;
    while (next_paper(&r) != PT_END)
        add_piece(&file, r.paper.raw);
    add_piece(&file, r.paper.raw);
    assert_true(pt_str_equal(pt_buf_text(&file), text));
    pt_buf_free(&file);
    close_reading(&r);
}

static void a_list_of_links_is_no_digest(void **state)
{
    (void)state;
    assert_int_equal(pt_reader_digest_md.sniff(PT_S("# Awesome papers\n\n### [Rooms](https://example.org)\n\nA "
                                                    "nice one.\n\n- [Echoes](https://example.org/2)\n"),
                                               PT_S("README.md")),
                     0);
}

/* The figures of the founding digest, counted with grep: headings by section, names between the stars. */
static void the_founding_digest_holds_what_it_lists(void **state)
{
    static const char *const sections[] = { "eess.SP", "eess.AS", "cs.SD" };
    const char *path = shared_data("digests/2025-09-30.md");
    size_t papers[3] = { 0 }, authorships = 0;
    pt_dict *names;
    pt_status st;
    reading r;

    (void)state;
    if (!path)
        skip();
    r = read_file(path);
    names = pt_dict_new();
    while ((st = next_paper(&r)) == PT_OK) {
        for (size_t i = 0; i < 3; i++)
            papers[i] += pt_str_equal(r.paper.section, pt_str_of(sections[i]));
        for (size_t i = 0; i < r.paper.author_count; i++)
            pt_dict_add(names, r.paper.authors[i]);
        authorships += r.paper.author_count;
        assert_str(r.paper.summary.language, "zh");
    }
    assert_int_equal(st, PT_END);
    assert_int_equal(papers[0], 25);
    assert_int_equal(papers[1], 22);
    assert_int_equal(papers[2], 28);
    assert_int_equal(pt_dict_count(names), 370);
    assert_int_equal(authorships, 393);
    pt_dict_free(names);
    close_reading(&r);
}

struct kept {
    pt_paper paper;
    bool is_used;
};

/* All papers of a JSONL file, kept in `arena`. */
static struct kept *keep_all(const char *path, pt_arena *arena, size_t *count)
{
    PT_ARRAY(struct kept) all = { 0 };
    reading r = read_file(path);
    pt_status st;

    while ((st = next_paper(&r)) == PT_OK) {
        pt_paper *p = &r.paper;
        pt_str *const texts[] = { &p->id,
                                  &p->title,
                                  &p->abstract,
                                  &p->url,
                                  &p->summary.tldr,
                                  &p->summary.motivation,
                                  &p->summary.method,
                                  &p->summary.result,
                                  &p->summary.conclusion };

        for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
            *texts[i] = pt_arena_copy(arena, *texts[i]);
        p->categories = PT_NEW(arena, pt_str);
        p->authors =
            memcpy(PT_NEW_ARRAY(arena, pt_str, p->author_count), p->authors, p->author_count * sizeof *p->authors);
        for (size_t i = 0; i < p->author_count; i++)
            p->authors[i] = pt_arena_copy(arena, p->authors[i]);
        PT_PUSH(&all, ((struct kept){ *p, false }));
    }
    assert_int_equal(st, PT_END);
    close_reading(&r);
    *count = all.len;
    return all.at;
}

/* The n-th paper of `all` by id that was not used yet. */
static const pt_paper *find_kept(struct kept *all, size_t count, pt_str id)
{
    for (size_t i = 0; i < count; i++)
        if (!all[i].is_used && pt_str_equal(all[i].paper.id, id)) {
            all[i].is_used = true;
            return &all[i].paper;
        }
    return NULL;
}

static size_t compare_day(const char *md_path, const char *jsonl_path)
{
    pt_arena arena = { 0 };
    size_t count, papers = 0;
    struct kept *all = keep_all(jsonl_path, &arena, &count);
    reading r = read_file(md_path);
    pt_status st;

    while ((st = next_paper(&r)) == PT_OK) {
        const pt_paper *twin = find_kept(all, count, r.paper.id);
        pt_str category = r.paper.categories[0];

        assert_non_null(twin);
        twin->categories[0] = category; /* an array's memory is the reader's; the section is compared elsewhere */
        assert_same_texts(&r.paper, twin);
        assert_same_names(&r.paper, twin);
        papers++;
    }
    assert_int_equal(st, PT_END);
    assert_int_equal(papers, count);
    close_reading(&r);
    pt_arena_free(&arena);
    free(all);
    return papers;
}

/* Both files of a day were written by one tool from the same records, so the JSONL is the oracle of the Markdown. */
static void real_days_are_the_same_in_markdown_and_jsonl(void **state)
{
    char md[4200], jsonl[4200];
    size_t papers = 0;

    (void)state;
    for (int day = 17; day <= 30; day++) {
        char name[80];
        const char *path;

        snprintf(name, sizeof name, "digests/2026-06-%02d.md.gz", day);
        path = shared_data(name);
        if (!path)
            skip();
        snprintf(md, sizeof md, "%s", path);
        snprintf(jsonl, sizeof jsonl, "%.*s_AI_enhanced_Chinese.jsonl.gz", (int)(strlen(md) - strlen(".md.gz")), md);
        papers += compare_day(md, jsonl);
    }
    assert_int_equal(papers, 3653);
}

/* Papers of other collections; the counts are those of the headings in each file (grep -c '^### \['). */
static void digests_of_other_collections_are_read_whole(void **state)
{
    static const struct variant {
        const char *file;
        size_t papers;
    } variants[] = {
        { "Jiayihua2001/2026-05-08", 15 }, { "Jiayihua2001/2026-05-18", 6 }, { "KAFKA2306/2025-05-23", 353 },
        { "KAFKA2306/2025-11-17", 168 },   { "LeeMath-lzu/2026-02-10", 29 }, { "LeeMath-lzu/2026-08-07", 13 },
        { "Troy9748/2026-03-12", 12 },     { "Troy9748/2026-08-20", 4 },     { "iyangming/2025-04-22", 300 },
        { "iyangming/2025-07-01", 535 },   { "springkill/2026-01-24", 101 }, { "springkill/2026-02-07", 189 },
    };

    (void)state;
    for (size_t i = 0; i < sizeof variants / sizeof *variants; i++) {
        char name[200];
        const char *path;
        tally t;

        snprintf(name, sizeof name, "digests/variants/%s.md.gz", variants[i].file);
        path = shared_data(name);
        if (!path)
            skip();
        t = count_papers(path);
        assert_int_equal(t.papers, variants[i].papers);
        assert_int_equal(t.rejects, 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_digest_gives_papers_with_their_sections),
        cmocka_unit_test(markdown_and_jsonl_of_a_day_tell_the_same),
        cmocka_unit_test(the_first_generation_has_abstracts_only),
        cmocka_unit_test(the_second_generation_has_its_motivation_before_the_details),
        cmocka_unit_test(the_third_generation_writes_tldr),
        cmocka_unit_test(what_other_hands_add_is_kept_as_extra),
        cmocka_unit_test(labels_may_be_chinese_and_some_may_be_missing),
        cmocka_unit_test(papers_without_link_or_title_are_rejected_and_the_rest_is_read),
        cmocka_unit_test(numbers_may_start_again_in_a_section),
        cmocka_unit_test(a_section_that_lacks_its_heading_is_text),
        cmocka_unit_test(a_paper_that_breaks_off_is_mended_and_told),
        cmocka_unit_test(text_that_is_not_utf8_is_mended_and_told),
        cmocka_unit_test(line_ends_of_windows_change_nothing),
        cmocka_unit_test(a_day_with_contents_but_no_papers_is_a_digest),
        cmocka_unit_test(headings_of_any_level_and_with_tags_inside_start_papers_and_sections),
        cmocka_unit_test(what_stands_behind_the_link_of_a_heading_is_kept),
        cmocka_unit_test(a_title_may_hold_links_and_brackets_that_do_not_pair),
        cmocka_unit_test(a_title_of_brackets_loses_no_paper_where_there_are_no_details),
        cmocka_unit_test(labels_are_read_in_many_languages),
        cmocka_unit_test(lines_of_other_hands_leave_the_summary_and_are_kept),
        cmocka_unit_test(an_abstract_keeps_its_lines_that_look_like_additions),
        cmocka_unit_test(an_error_text_in_place_of_a_summary_is_missing),
        cmocka_unit_test(an_abstract_without_a_label_is_what_the_details_hold),
        cmocka_unit_test(a_footer_is_no_part_of_the_last_abstract),
        cmocka_unit_test(a_file_may_hold_several_digests),
        cmocka_unit_test(contents_that_count_wrong_are_told_once_at_the_end),
        cmocka_unit_test(the_pieces_of_a_file_are_all_its_bytes),
        cmocka_unit_test(a_list_of_links_is_no_digest),
        cmocka_unit_test(the_founding_digest_holds_what_it_lists),
        cmocka_unit_test(real_days_are_the_same_in_markdown_and_jsonl),
        cmocka_unit_test(digests_of_other_collections_are_read_whole),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
