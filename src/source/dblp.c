/* DBLP's dblp.xml (https://dblp.org/xml/), and parts of it.
 *
 *   <dblp>
 *     <article mdate="2020-03-12" key="journals/corr/abs-1801-01203" publtype="informal">
 *       <author orcid="0000-0002-1825-0097">Michael Schwarz 0001</author>…
 *       <title>Spectre Attacks.</title> <year>2018</year> <journal/> <volume/> <number/> <pages/>
 *       <ee>https://doi.org/10.1145/2534860</ee> </article>
 *
 * The number behind a name tells homonyms apart: it is kept in `extra`, the name is spelt without it. The id is arXiv's
 * or the DOI where an address holds one, else "dblp:" and the key. */
#include "paper/id.h"
#include "paper/other_id.h"
#include "source/extra.h"
#include "source/readers.h"
#include "source/stated.h"
#include "source/xml.h"

#include <json-c/json.h>
#include <string.h>

/* Takes " 0001" off the end of a name. */
static pt_str take_homonym(pt_str *name)
{
    pt_str number = pt_str_part(*name, name->len < 5 ? name->len : name->len - 4, 4);

    if (number.len < 4 || name->at[name->len - 5] != ' ')
        return (pt_str){ 0 };
    for (size_t i = 0; i < 4; i++)
        if (!pt_is_digit(number.at[i]))
            return (pt_str){ 0 };
    name->len -= 5;
    return number;
}

static void read_authors(pt_xml *xml, const xmlNode *entry, pt_arena *arena, pt_paper *paper, pt_extra *extra)
{
    const char *role = pt_xml_child(entry, "author") ? "author" : "editor";
    size_t room = pt_xml_count(entry, role);
    struct json_object *homonyms = NULL;
    pt_str *orcids;

    paper->authors = PT_NEW_ARRAY(arena, pt_str, room);
    orcids = PT_NEW_ARRAY(arena, pt_str, room);
    for (const xmlNode *each = pt_xml_child(entry, role); each; each = pt_xml_again(each)) {
        size_t i = paper->author_count++;
        pt_str name = pt_xml_text(xml, arena, each), number = take_homonym(&name);

        paper->authors[i] = name;
        orcids[i] = pt_xml_attribute(arena, each, "orcid");
        if (orcids[i].len)
            paper->orcids = orcids;
        if (number.len == 0)
            continue;
        homonyms = homonyms ? homonyms : json_object_new_object();
        json_object_object_add(homonyms, pt_arena_copy(arena, name).at,
                               json_object_new_string_len(number.at, (int)number.len));
    }
    if (!homonyms)
        return;
    pt_extra_key(extra, "homonyms");
    pt_buf_add(&extra->json, pt_str_of(json_object_to_json_string_ext(homonyms, JSON_C_TO_STRING_PLAIN |
                                                                                    JSON_C_TO_STRING_NOSLASHESCAPE)));
    json_object_put(homonyms);
}

/* "Acta Inf. 33(7): 607-619 (1996)" */
static pt_str print_place(pt_xml *xml, const xmlNode *entry, pt_arena *arena)
{
    pt_str where = pt_xml_child_text(xml, arena, entry, "journal");
    pt_str volume = pt_xml_child_text(xml, arena, entry, "volume"), number, pages, year;

    if (where.len == 0)
        where = pt_xml_child_text(xml, arena, entry, "booktitle");
    if (where.len == 0 || pt_str_equal(where, PT_S("CoRR")))
        return (pt_str){ 0 };
    number = pt_xml_child_text(xml, arena, entry, "number");
    pages = pt_xml_child_text(xml, arena, entry, "pages");
    year = pt_xml_child_text(xml, arena, entry, "year");
    return pt_arena_printf(arena, "%.*s%s%.*s%s%.*s%s%s%.*s%s%.*s%s", PT_FMT(where), volume.len ? " " : "",
                           PT_FMT(volume), number.len ? "(" : "", PT_FMT(number), number.len ? ")" : "",
                           pages.len ? ": " : "", PT_FMT(pages), year.len ? " (" : "", PT_FMT(year),
                           year.len ? ")" : "");
}

/* The addresses tell the ids: arXiv's first, then a DOI. */
static void read_addresses(pt_xml *xml, const xmlNode *entry, pt_arena *arena, pt_paper *paper)
{
    pt_arxiv_id arxiv;
    pt_str doi;

    for (const xmlNode *each = pt_xml_child(entry, "ee"); each; each = pt_xml_again(each)) {
        pt_str address = pt_xml_text(xml, arena, each);

        if (paper->id.len == 0 && pt_arxiv_id_find(address, &arxiv))
            paper->id = pt_arxiv_id_print(arena, &arxiv);
        else if (paper->doi.len == 0 && pt_doi_find(arena, address, &doi))
            paper->doi = pt_str_part(doi, 4, doi.len);
        if (paper->url.len == 0)
            paper->url = address;
    }
    if (paper->id.len == 0 && paper->doi.len)
        paper->id = pt_arena_printf(arena, "doi:%.*s", PT_FMT(paper->doi));
    if (paper->id.len == 0)
        paper->id = pt_arena_printf(arena, "dblp:%.*s", PT_FMT(pt_xml_attribute(arena, entry, "key")));
}

static void read_entry(pt_xml *xml, const xmlNode *entry, pt_arena *arena, pt_paper *paper)
{
    pt_extra extra = PT_EXTRA;

    paper->title = pt_stated_unwrap(arena, pt_xml_child_text(xml, arena, entry, "title"), false);
    if (pt_str_ends(paper->title, PT_S(".")))
        paper->title.len--;
    read_authors(xml, entry, arena, paper, &extra);
    read_addresses(xml, entry, arena, paper);
    paper->journal_ref = print_place(xml, entry, arena);
    paper->updated = pt_stated_day(pt_xml_attribute(arena, entry, "mdate"));
    paper->lacks_categories = true;
    pt_extra_add(&extra, "type", pt_str_of((const char *)entry->name));
    pt_extra_add(&extra, "key", pt_xml_attribute(arena, entry, "key"));
    pt_extra_add(&extra, "year", pt_xml_child_text(xml, arena, entry, "year"));
    pt_extra_add(&extra, "publtype", pt_xml_attribute(arena, entry, "publtype"));
    pt_extra_finish(&extra, arena, paper);
}

static pt_status next(void *self, pt_input *in, pt_arena *arena, pt_paper *paper, pt_error *err)
{
    static const char *const names[] = { "article",      "inproceedings", "proceedings",   "book",
                                         "incollection", "phdthesis",     "mastersthesis", NULL };
    pt_xml *xml = self;
    xmlNode *node;

    PT_TRY(pt_xml_next(xml, in, names, paper, &node, err));
    paper->excerpt = pt_xml_excerpt(xml, arena, node);
    read_entry(xml, node, arena, paper);
    return PT_OK;
}

static void close_state(void *self)
{
    pt_xml_close(self);
}

static int sniff(pt_str head, pt_str file_name)
{
    static const pt_str marks[] = { PT_STR("<dblp"), PT_STR("dblp.dtd") };

    (void)file_name;
    return pt_xml_mentions(head, marks, sizeof marks / sizeof *marks) ? 95 : 0;
}

const pt_reader pt_reader_dblp = {
    .name = "dblp",
    .trust = 15,
    .sniff = sniff,
    .state_size = sizeof(pt_xml),
    .next = next,
    .close = close_state,
};
