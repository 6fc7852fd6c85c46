/* Atom: answers of arXiv's API (https://export.arxiv.org/api/query) and its daily feeds
 * (https://rss.arxiv.org/atom/CAT).
 *
 *   <feed> <updated/> <opensearch:totalResults/> …
 *     <entry> <id>http://arxiv.org/abs/1605.08386v1</id> <title/> <summary/> <published/> <updated/>
 *             <author><name/><arxiv:affiliation/></author>… <category term="math.CO"/>… <link href="…" title="pdf"/>
 *             <arxiv:primary_category term="math.CO"/> <arxiv:comment/> <arxiv:journal_ref/> <arxiv:doi/> </entry>
 *
 * A feed's entry has <arxiv:announce_type>, and its names in one <dc:creator>. An error of the API is an entry that is
 * called "Error". */
#include "source/feed.h"
#include "source/readers.h"

#include <string.h>

/* ── Parts of an entry ───────────────────────────────────────────────────────────────────────────────────────────── */

/* The primary one first. */
static void read_categories(const xmlNode *entry, pt_arena *arena, pt_paper *paper)
{
    const xmlNode *primary = pt_xml_child(entry, "primary_category");

    paper->categories = PT_NEW_ARRAY(arena, pt_str, 1 + pt_xml_count(entry, "category"));
    if (primary)
        paper->categories[paper->category_count++] = pt_xml_attribute(arena, primary, "term");
    for (const xmlNode *each = pt_xml_child(entry, "category"); each; each = pt_xml_again(each))
        paper->categories[paper->category_count++] = pt_xml_attribute(arena, each, "term");
}

static void read_authors(pt_xml *xml, const xmlNode *entry, pt_arena *arena, pt_paper *paper)
{
    size_t room = pt_xml_count(entry, "author");
    pt_str *affiliations;

    paper->authors = PT_NEW_ARRAY(arena, pt_str, room);
    affiliations = PT_NEW_ARRAY(arena, pt_str, room);
    for (const xmlNode *each = pt_xml_child(entry, "author"); each; each = pt_xml_again(each)) {
        size_t i = paper->author_count++;

        paper->authors[i] = pt_xml_child_text(xml, arena, each, "name");
        affiliations[i] = pt_xml_child_text(xml, arena, each, "affiliation");
        if (affiliations[i].len)
            paper->affiliations = affiliations;
    }
}

static void read_links(const xmlNode *entry, pt_arena *arena, pt_paper *paper)
{
    for (const xmlNode *each = pt_xml_child(entry, "link"); each; each = pt_xml_again(each)) {
        pt_str address = pt_xml_attribute(arena, each, "href");

        if (pt_str_equal(pt_xml_attribute(arena, each, "title"), PT_S("pdf")))
            paper->pdf = address;
        else if (paper->url.len == 0 && !pt_str_equal(pt_xml_attribute(arena, each, "title"), PT_S("doi")))
            paper->url = address;
    }
}

/* The API's names for a field, and the feed's. */
static pt_str either_text(pt_xml *xml, const xmlNode *entry, pt_arena *arena, const char *one, const char *other)
{
    pt_str text = pt_xml_child_text(xml, arena, entry, one);

    return pt_stated_unwrap(arena, text.len ? text : pt_xml_child_text(xml, arena, entry, other), false);
}

/* ── Entries ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* A feed says when it was announced, the API when it was submitted. */
static void read_feed_entry(pt_xml *xml, const xmlNode *entry, pt_arena *arena, pt_paper *paper)
{
    const pt_feed_item item = {
        .description = pt_xml_child_text(xml, arena, entry, "summary"),
        .announced = pt_xml_child_text(xml, arena, entry, "announce_type"),
        .published = pt_xml_child_text(xml, arena, entry, "published"),
    };

    pt_feed_read(&item, arena, paper);
    if (pt_xml_child(entry, "creator"))
        pt_feed_names(xml, entry, "creator", arena, paper);
    else
        read_authors(xml, entry, arena, paper);
}

static void read_api_entry(pt_xml *xml, const xmlNode *entry, pt_arena *arena, pt_paper *paper)
{
    pt_str published = pt_xml_child_text(xml, arena, entry, "published");
    int64_t submitted;

    paper->title = pt_stated_unwrap(arena, paper->title, false);
    paper->abstract = pt_stated_unwrap(arena, pt_xml_child_text(xml, arena, entry, "summary"), true);
    paper->updated = pt_stated_day(pt_xml_child_text(xml, arena, entry, "updated"));
    if (pt_stated_time(published, &submitted)) {
        paper->submitted = (pt_day)(submitted / 86400);
        pt_stated_listing(paper, submitted);
    }
    read_authors(xml, entry, arena, paper);
}

static pt_status read_entry(pt_xml *xml, const xmlNode *entry, pt_arena *arena, pt_paper *paper, pt_error *err)
{
    paper->id = pt_xml_child_text(xml, arena, entry, "id");
    paper->title = pt_xml_child_text(xml, arena, entry, "title");
    if (pt_str_equal(paper->title, PT_S("Error")) && pt_str_find(paper->id, PT_S("/api/errors")) < paper->id.len)
        return pt_fail(err, PT_REJECT, "the API says: %.*s", PT_FMT(pt_xml_child_text(xml, arena, entry, "summary")));
    paper->comment = either_text(xml, entry, arena, "comment", "comments");
    paper->journal_ref = either_text(xml, entry, arena, "journal_ref", "journal_reference");
    paper->doi = either_text(xml, entry, arena, "doi", "DOI");
    read_links(entry, arena, paper);
    read_categories(entry, arena, paper);
    paper->lacks_categories = paper->category_count == 0;
    if (pt_xml_child(entry, "announce_type"))
        read_feed_entry(xml, entry, arena, paper);
    else
        read_api_entry(xml, entry, arena, paper);
    return PT_OK;
}

static pt_status next(void *self, pt_input *in, pt_arena *arena, pt_paper *paper, pt_error *err)
{
    static const char *const names[] = { "entry", NULL };
    pt_xml *xml = self;
    xmlNode *node;

    PT_TRY(pt_xml_next(xml, in, names, paper, &node, err));
    paper->excerpt = pt_xml_excerpt(xml, arena, node);
    return read_entry(xml, node, arena, paper, err);
}

static void close_state(void *self)
{
    pt_xml_close(self);
}

/* A feed in RSS may name Atom's namespace for a link to itself. */
static int sniff(pt_str head, pt_str file_name)
{
    const pt_str atom = PT_S("http://www.w3.org/2005/Atom"), rss = PT_S("<rss");

    (void)file_name;
    return pt_xml_mentions(head, &atom, 1) && !pt_xml_mentions(head, &rss, 1) ? 90 : 0;
}

const pt_reader pt_reader_atom = {
    .name = "atom",
    .trust = 50,
    .sniff = sniff,
    .state_size = sizeof(pt_xml),
    .next = next,
    .close = close_state,
};
