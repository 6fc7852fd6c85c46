/* RSS: arXiv's daily feeds (https://rss.arxiv.org/rss/CAT), their older form as RDF, and what others make of arXiv.
 *
 *   <channel> … <pubDate>Mon, 27 Apr 2026 00:00:00 -0400</pubDate>
 *     <item> <title/> <link>https://arxiv.org/abs/2604.21935</link> <description/>
 *            <guid>oai:arXiv.org:2604.21935v1</guid> <category>cs.AI</category>… <pubDate/>
 *            <arxiv:announce_type>new</arxiv:announce_type> <dc:creator>A. One, B. Two</dc:creator>
 *            <arxiv:DOI/> <arxiv:journal_reference/> </item>
 *
 * An item without a day is of the channel's. */
#include "source/feed.h"
#include "source/readers.h"

#include <string.h>

struct state {
    pt_xml xml;
    pt_day day; /* of the channel; 0: not stated yet */
};

static void read_item(struct state *state, const xmlNode *item, pt_arena *arena, pt_paper *paper)
{
    pt_xml *xml = &state->xml;
    const pt_feed_item feed = {
        .description = pt_xml_child_text(xml, arena, item, "description"),
        .announced = pt_xml_child_text(xml, arena, item, "announce_type"),
        .published = pt_xml_child_text(xml, arena, item, "pubDate"),
    };

    paper->title = pt_xml_child_text(xml, arena, item, "title");
    paper->url = pt_xml_child_text(xml, arena, item, "link");
    paper->id = pt_xml_child_text(xml, arena, item, "guid");
    if (paper->id.len == 0)
        paper->id = paper->url;
    paper->doi = pt_xml_child_text(xml, arena, item, "DOI");
    paper->journal_ref = pt_xml_child_text(xml, arena, item, "journal_reference");
    paper->categories = pt_xml_texts(xml, arena, item, "category", &paper->category_count);
    pt_feed_names(xml, item, pt_xml_child(item, "creator") ? "creator" : "author", arena, paper);
    pt_feed_read(&feed, arena, paper);
    paper->lacks_categories = paper->category_count == 0;
    if (paper->day == 0)
        paper->day = state->day;
}

static pt_status next(void *self, pt_input *in, pt_arena *arena, pt_paper *paper, pt_error *err)
{
    static const char *const names[] = { "item", "pubDate", "lastBuildDate", "date", NULL };
    struct state *state = self;
    xmlNode *node;

    for (;;) {
        PT_TRY(pt_xml_next(&state->xml, in, names, paper, &node, err));
        if (pt_xml_is(node, "item"))
            break;
        if (state->day == 0)
            state->day = pt_stated_day(pt_xml_text(&state->xml, arena, node));
    }
    paper->excerpt = pt_xml_excerpt(&state->xml, arena, node);
    read_item(state, node, arena, paper);
    return PT_OK;
}

static void close_state(void *self)
{
    struct state *state = self;

    pt_xml_close(&state->xml);
}

static int sniff(pt_str head, pt_str file_name)
{
    static const pt_str marks[] = { PT_STR("<rss"), PT_STR("purl.org/rss/1.0/") };

    (void)file_name;
    return pt_xml_mentions(head, marks, sizeof marks / sizeof *marks) ? 90 : 0;
}

const pt_reader pt_reader_rss = {
    .name = "rss",
    .trust = 40,
    .sniff = sniff,
    .state_size = sizeof(struct state),
    .next = next,
    .close = close_state,
};
