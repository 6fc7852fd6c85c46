#include "support.h"

#include "base/file.h"
#include "base/memory.h"
#include "report/network_export.h"

/* ── What is exported ────────────────────────────────────────────────────────────────────────────────────────────── */

#define FIRST 20000 /* 2024-10-04 */

/* Names that are no names, and two that are; the arrays are copies, since a network owns its arrays. */
static pt_network hostile_network(void)
{
    static const pt_export_node nodes[] = {
        { .name = PT_STR(""),
          .papers = 1,
          .first_day = FIRST,
          .last_day = FIRST,
          .betweenness = NAN,
          .risk = NAN,
          .community = PT_NO_COMMUNITY },
        { .name = PT_STR("=\"a\\\" & <b>; R&#68;, ]]>\\"),
          .papers = 3,
          .degree = 2,
          .core = 1,
          .first_day = FIRST,
          .last_day = FIRST + 9,
          .strength = 3,
          .pagerank = 0.1,
          .betweenness = 0.5,
          .risk = 0,
          .community = 0 },
        { .name = PT_STR("Ann\tAsh\r\n(2)\x01\x7f"),
          .papers = 7,
          .degree = 1,
          .core = 1,
          .first_day = FIRST + 1,
          .last_day = FIRST + 1,
          .strength = 1. / 3,
          .pagerank = 1e-7,
          .betweenness = 0,
          .risk = 0.25,
          .community = 1 },
        { .name = PT_STR("\xe2\x80\x8f\xd7\xa2\xd7\x9e\xd7\x99\xd7\xaa \xf0\x9f\x8c\x8a O'Birch\xef\xbf\xbf\xff"),
          .papers = 2,
          .degree = 1,
          .core = 1,
          .first_day = FIRST,
          .last_day = FIRST + 2,
          .strength = 2,
          .pagerank = 0.25,
          .betweenness = 12345.678901234567,
          .risk = 1,
          .community = 1 },
    };
    static const pt_export_tie ties[] = {
        { .a = 1, .b = 2, .papers = 2, .first_day = FIRST + 1, .last_day = FIRST + 1, .weight = 1. / 3 },
        { .a = 1, .b = 3, .papers = 1, .first_day = FIRST, .last_day = FIRST + 2, .weight = 2 },
    };
    static const pt_export_community communities[] = { { PT_STR("Ash & <co>"), PT_STR("tides, \"foam\"") },
                                                       { PT_STR("Birch"), { 0 } } };
    pt_network network = { .node_count = 4, .tie_count = 2, .community_count = 2 };

    network.nodes = memcpy(PT_CALLOC(pt_export_node, 4), nodes, sizeof nodes);
    network.ties = memcpy(PT_CALLOC(pt_export_tie, 2), ties, sizeof ties);
    network.communities = memcpy(PT_CALLOC(pt_export_community, 2), communities, sizeof communities);
    return network;
}

/* What the names become, whatever the format: one line, nothing that does not show, U+FFFD where there was no text. */
#define EVIL "=\"a\\\" & <b>; R&#68;, ]]>\\"
#define ANN  "Ann Ash (2)"
#define RTL  "\xe2\x80\x8f\xd7\xa2\xd7\x9e\xd7\x99\xd7\xaa \xf0\x9f\x8c\x8a O'Birch\xef\xbf\xbd"

/* ── What it is read back as ─────────────────────────────────────────────────────────────────────────────────────── */

static pt_status add_to(void *self, pt_str text, pt_error *err)
{
    (void)err;
    pt_buf_add(self, text);
    return PT_OK;
}

static pt_buf written(const pt_network *network, const pt_network_file *file)
{
    pt_buf out = { .limit = 1 << 24 };
    pt_error err = { 0 };

    assert_ok(pt_network_write(network, file, (pt_export_sink){ add_to, &out }, &err), &err);
    return out;
}

static void needs_python(const char *module)
{
    char command[200];

    snprintf(command, sizeof command, "PATH=/usr/bin:$PATH python3 -c 'import %s' 2>/dev/null", module);
    if (system(command) == 0)
        return;
    printf("skipped: python3-%s is not installed\n", module);
    skip();
}

/* What tests/report/read_network.py prints of the network as `reader` reads it. */
static void reads_as(const char *format, const char *reader, const char *expected)
{
    static char got[10000];
    const pt_network_format *f = pt_network_format_named(format);
    pt_network network = hostile_network();
    char *folder = make_folder(), path[300], command[1500];
    pt_error err = { 0 };
    FILE *pipe;

    snprintf(command, sizeof command, "PATH=/usr/bin:$PATH python3 '%s/report/read_network.py' %s", TESTS, reader);
    for (size_t i = 0; i < PT_NETWORK_FILES && f->files[i].ending; i++) {
        pt_buf out = written(&network, &f->files[i]);

        snprintf(path, sizeof path, "%s/network%s", folder, f->files[i].ending);
        assert_ok(pt_file_replace(path, pt_buf_text(&out), NULL, &err), &err);
        snprintf(command + strlen(command), sizeof command - strlen(command), " '%s'", path);
        pt_buf_free(&out);
    }
    pipe = popen(command, "r");
    assert_non_null(pipe);
    got[fread(got, 1, sizeof got - 1, pipe)] = '\0';
    assert_int_equal(pclose(pipe), 0);
    assert_string_equal(got, expected);
    pt_network_free(&network);
    remove_folder(folder);
}

#define NODES_AND_TIES(counts)                                                                                         \
    "node |  | 1" counts " | 2024-10-04 | 2024-10-04 | 0" counts " | 0.0 | 0.0 | - | 0" counts " | - | -1" counts      \
    " | - | -\n"                                                                                                       \
    "node | " EVIL " | 3" counts " | 2024-10-04 | 2024-10-13 | 2" counts " | 3.0 | 0.1 | 0.5 | 1" counts               \
    " | 0.0 | 0" counts " | Ash & <co> | tides, \"foam\"\n"                                                            \
    "node | " ANN " | 7" counts " | 2024-10-05 | 2024-10-05 | 1" counts                                                \
    " | 0.3333333333333333 | 1e-07 | 0.0 | 1" counts " | 0.25 | 1" counts " | Birch | -\n"                             \
    "node | " RTL " | 2" counts " | 2024-10-04 | 2024-10-06 | 1" counts                                                \
    " | 2.0 | 0.25 | 12345.678901234567 | 1" counts " | 1.0 | 1" counts " | Birch | -\n"                               \
    "tie | " EVIL " | " ANN " | 0.3333333333333333 | 2" counts " | 2024-10-05 | 2024-10-05\n"                          \
    "tie | " EVIL " | " RTL " | 2.0 | 1" counts " | 2024-10-04 | 2024-10-06\n"

static void networkx_reads_the_same_network_from_graphml(void **state)
{
    (void)state;
    needs_python("networkx");
    reads_as("graphml", "graphml-networkx", NODES_AND_TIES(""));
}

static void igraph_reads_the_same_network_from_graphml(void **state)
{
    (void)state;
    needs_python("igraph");
    reads_as("graphml", "graphml-igraph", NODES_AND_TIES(".0"));
}

static void networkx_reads_the_same_network_and_its_days_from_gexf(void **state)
{
    (void)state;
    needs_python("networkx");
    reads_as("gexf", "gexf-networkx", NODES_AND_TIES(""));
}

#define PAJEK                                                                                                          \
    "node | \nnode | " EVIL "\nnode | " ANN "\nnode | " RTL "\n"                                                       \
    "tie | " EVIL " | " ANN " | 0.3333333333333333\n"                                                                  \
    "tie | " EVIL " | " RTL " | 2.0\n"

static void networkx_reads_the_same_names_and_weights_from_pajek(void **state)
{
    (void)state;
    needs_python("networkx");
    reads_as("pajek", "pajek-networkx", PAJEK);
}

static void igraph_reads_the_same_names_and_weights_from_pajek(void **state)
{
    (void)state;
    needs_python("igraph");
    reads_as("pajek", "pajek-igraph", PAJEK);
}

/* 2024-10-04 is day 277 of 366, from 0. */
static void vosviewers_files_keep_the_rules_of_its_documentation(void **state)
{
    (void)state;
    reads_as("vosviewer", "vosviewer-rules",
             "node |  | - | 1 | 0 | 0 | 2024.757 | 2024.757\n"
             "node | ='a\\' & <b>; R&#68;, ]]>\\ | 1 | 3 | 2 | 0.1 | 2024.757 | 2024.781\n"
             "node | " ANN " | 2 | 7 | 1 | 1e-07 | 2024.76 | 2024.76\n"
             "node | " RTL " | 2 | 2 | 1 | 0.25 | 2024.757 | 2024.762\n"
             "tie | ='a\\' & <b>; R&#68;, ]]>\\ | " ANN " | 0.3333333333333333\n"
             "tie | ='a\\' & <b>; R&#68;, ]]>\\ | " RTL " | 2\n");
}

static void csv_tells_ties_and_authors_and_is_no_formula(void **state)
{
    (void)state;
    reads_as("csv", "csv-rows",
             "'" EVIL " | " ANN " | 2 | 0.3333333333333333 | 2024-10-05 | 2024-10-05\n"
             "'" EVIL " | " RTL " | 1 | 2 | 2024-10-04 | 2024-10-06\n");
    reads_as("csv-nodes", "csv-rows",
             "- | 1 | 2024-10-04 | 2024-10-04 | 0 | 0 | 0 | - | 0 | - | - | - | -\n"
             "'" EVIL " | 3 | 2024-10-04 | 2024-10-13 | 2 | 3 | 0.1 | 0.5 | 1 | 0 | 0 | Ash & <co> | tides, \"foam\"\n"
             "" ANN " | 7 | 2024-10-05 | 2024-10-05 | 1 | 0.3333333333333333 | 1e-07 | 0 | 1 | 0.25 | 1 | Birch | -\n"
             "" RTL " | 2 | 2024-10-04 | 2024-10-06 | 1 | 2 | 0.25 | 12345.678901234567 | 1 | 1 | 1 | Birch | -\n");
}

/* ── How it is written ───────────────────────────────────────────────────────────────────────────────────────────── */

struct counter {
    size_t pieces, largest, fails_at; /* fails_at 0: never */
};

static pt_status count_piece(void *self, pt_str text, pt_error *err)
{
    struct counter *counter = self;

    counter->largest = text.len > counter->largest ? text.len : counter->largest;
    return ++counter->pieces == counter->fails_at ? pt_fail(err, PT_EIO, "the disk is full") : PT_OK;
}

/* A chain of `count` authors who share a name. */
static pt_network chain(size_t count)
{
    pt_network network = { .node_count = count, .tie_count = count - 1 };

    network.nodes = PT_CALLOC(pt_export_node, count);
    network.ties = PT_CALLOC(pt_export_tie, count);
    for (uint32_t i = 0; i < count; i++) {
        network.nodes[i] = (pt_export_node){ .name = PT_S("Ann Ash"), .papers = i, .community = PT_NO_COMMUNITY };
        network.ties[i] = (pt_export_tie){ .a = i, .b = i + 1, .weight = 1 };
    }
    return network;
}

static void each_format_is_written_in_small_pieces_and_stops_where_one_fails(void **state)
{
    pt_network network = chain(30000);
    pt_error err = { 0 };

    (void)state;
    for (size_t f = 0; pt_network_formats[f]; f++)
        for (size_t i = 0; i < PT_NETWORK_FILES && pt_network_formats[f]->files[i].ending; i++) {
            const pt_network_file *file = &pt_network_formats[f]->files[i];
            struct counter all = { 0 }, failing = { .fails_at = 3 };

            assert_ok(pt_network_write(&network, file, (pt_export_sink){ count_piece, &all }, &err), &err);
            assert_true(all.pieces > 3 && all.largest < 70000);
            assert_int_equal(pt_network_write(&network, file, (pt_export_sink){ count_piece, &failing }, &err), PT_EIO);
            assert_int_equal(failing.pieces, 3);
        }
    pt_network_free(&network);
}

static void a_network_of_nobody_is_still_a_file_of_its_format(void **state)
{
    static const pt_network nobody;
    pt_buf out;

    (void)state;
    out = written(&nobody, &pt_network_format_named("pajek")->files[0]);
    assert_str(pt_buf_text(&out), "*Vertices 0\r\n*Edges\r\n");
    pt_buf_free(&out);
    out = written(&nobody, &pt_network_format_named("graphml")->files[0]);
    assert_true(pt_str_ends(pt_buf_text(&out), PT_S("</graph>\n</graphml>\n")));
    pt_buf_free(&out);
}

static void a_cluster_beyond_what_vosviewer_takes_is_left_out(void **state)
{
    pt_network network = chain(2);
    pt_buf out;

    (void)state;
    network.nodes[0].community = 999;
    network.nodes[1].community = 1000;
    out = written(&network, &pt_network_format_named("vosviewer")->files[0]);
    assert_non_null(strstr(out.at, "1\tAnn Ash\t1000\t0\t"));
    assert_non_null(strstr(out.at, "2\tAnn Ash\t\t1\t"));
    pt_buf_free(&out);
    pt_network_free(&network);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(networkx_reads_the_same_network_from_graphml),
        cmocka_unit_test(igraph_reads_the_same_network_from_graphml),
        cmocka_unit_test(networkx_reads_the_same_network_and_its_days_from_gexf),
        cmocka_unit_test(networkx_reads_the_same_names_and_weights_from_pajek),
        cmocka_unit_test(igraph_reads_the_same_names_and_weights_from_pajek),
        cmocka_unit_test(vosviewers_files_keep_the_rules_of_its_documentation),
        cmocka_unit_test(csv_tells_ties_and_authors_and_is_no_formula),
        cmocka_unit_test(each_format_is_written_in_small_pieces_and_stops_where_one_fails),
        cmocka_unit_test(a_network_of_nobody_is_still_a_file_of_its_format),
        cmocka_unit_test(a_cluster_beyond_what_vosviewer_takes_is_left_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
