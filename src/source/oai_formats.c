#include "source/oai_formats.h"

#include "base/json.h"
#include "paper/category.h"
#include "paper/name_line.h"
#include "source/dublin_core.h"
#include "source/extra.h"

/* What the fields are read from, and into. */
struct reading {
    pt_xml *xml;
    pt_arena *arena;
    const xmlNode *from;
    pt_paper *paper;
    pt_extra extra;
};

static pt_str text_of(struct reading *r, const char *name)
{
    return pt_stated_unwrap(r->arena, pt_xml_child_text(r->xml, r->arena, r->from, name), false);
}

/* ── arXiv, arXivRaw ─────────────────────────────────────────────────────────────────────────────────────────────── */

/* MSC, then ACM; the server has for a time given the MSC classes as ACM's: then they are the MSC's only. */
static void read_classes(struct reading *r)
{
    pt_str msc = text_of(r, "msc-class"), acm = text_of(r, "acm-class");

    if (pt_str_equal(msc, acm))
        acm.len = 0;
    r->paper->classes = msc.len && acm.len ? pt_arena_printf(r->arena, "%.*s; %.*s", PT_FMT(msc), PT_FMT(acm))
                        : msc.len          ? msc
                                           : acm;
}

/* What both formats have. */
static void read_common(struct reading *r)
{
    static const char *const others[] = { "license", "report-no", "submitter", "proxy" };
    pt_paper *paper = r->paper;
    pt_str id = text_of(r, "id");

    paper->id = id.len ? id : paper->id;
    paper->title = text_of(r, "title");
    paper->abstract = pt_stated_unwrap(r->arena, pt_xml_child_text(r->xml, r->arena, r->from, "abstract"), true);
    paper->comment = text_of(r, "comments");
    paper->journal_ref = text_of(r, "journal-ref");
    paper->doi = text_of(r, "doi");
    paper->categories = pt_categories_split(r->arena, text_of(r, "categories"), &paper->category_count);
    read_classes(r);
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        pt_extra_add(&r->extra, others[i], text_of(r, others[i]));
}

/* forenames, keyname, suffix. */
static pt_str name_of(struct reading *r, const xmlNode *author)
{
    static const char *const parts[] = { "forenames", "keyname", "suffix" };
    pt_str name = { 0 };

    for (size_t i = 0; i < 3; i++) {
        pt_str part = pt_xml_child_text(r->xml, r->arena, author, parts[i]);

        if (part.len)
            name = name.len ? pt_arena_printf(r->arena, "%.*s %.*s", PT_FMT(name), PT_FMT(part)) : part;
    }
    return name.len ? name : pt_xml_text(r->xml, r->arena, author);
}

static void read_author_list(struct reading *r)
{
    const xmlNode *authors = pt_xml_child(r->from, "authors");
    size_t count = pt_xml_count(authors, "author");
    pt_str *affiliations = PT_NEW_ARRAY(r->arena, pt_str, count);
    pt_paper *paper = r->paper;

    paper->authors = PT_NEW_ARRAY(r->arena, pt_str, count);
    for (const xmlNode *author = pt_xml_child(authors, "author"); author; author = pt_xml_again(author)) {
        size_t i = paper->author_count++;

        paper->authors[i] = name_of(r, author);
        affiliations[i] = pt_xml_child_text(r->xml, r->arena, author, "affiliation");
        if (affiliations[i].len)
            paper->affiliations = affiliations;
    }
}

/* Only days are stated: what was submitted then is taken as submitted at noon. */
static void read_arxiv(struct reading *r)
{
    int64_t created;

    read_common(r);
    read_author_list(r);
    r->paper->submitted = pt_stated_day(text_of(r, "created"));
    r->paper->updated = pt_stated_day(text_of(r, "updated"));
    if (pt_stated_time(text_of(r, "created"), &created))
        pt_stated_listing(r->paper, created);
}

static void read_author_line(struct reading *r)
{
    pt_names names = pt_names_read(r->arena, text_of(r, "authors"));

    r->paper->authors = names.at;
    r->paper->affiliations = names.affiliations;
    r->paper->author_count = names.count;
}

static void take_version(struct reading *r, pt_str date)
{
    int64_t seconds;

    r->paper->version++;
    if (!pt_stated_time(date, &seconds))
        return;
    r->paper->updated = (pt_day)(seconds / 86400);
    if (r->paper->version > 1)
        return;
    r->paper->submitted = r->paper->updated;
    pt_stated_listing(r->paper, seconds);
}

/* [{"version": "v1", "created": "…"}, …] as the bulk data has them. */
static void read_versions(struct reading *r)
{
    const xmlNode *version = pt_xml_child(r->from, "version");

    if (!version)
        return;
    pt_extra_key(&r->extra, "versions");
    pt_buf_add_char(&r->extra.json, '[');
    for (; version; version = pt_xml_again(version)) {
        pt_str date = pt_xml_child_text(r->xml, r->arena, version, "date");

        pt_buf_add(&r->extra.json, r->paper->version ? PT_S(",{") : PT_S("{"));
        pt_extra_key(&r->extra, "version");
        pt_json_add_string(&r->extra.json, pt_xml_attribute(r->arena, version, "version"));
        pt_extra_key(&r->extra, "created");
        pt_json_add_string(&r->extra.json, date);
        pt_buf_add_char(&r->extra.json, '}');
        take_version(r, date);
    }
    pt_buf_add_char(&r->extra.json, ']');
}

static void read_raw(struct reading *r)
{
    read_common(r);
    read_author_line(r);
    read_versions(r);
}

/* ── oai_dc ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_texts texts_of(struct reading *r, const char *name)
{
    pt_texts texts;

    texts.at = pt_xml_texts(r->xml, r->arena, r->from, name, &texts.count);
    return texts;
}

static void read_dublin_core(struct reading *r)
{
    const pt_dublin_core core = {
        .titles = texts_of(r, "title"),
        .creators = texts_of(r, "creator"),
        .subjects = texts_of(r, "subject"),
        .descriptions = texts_of(r, "description"),
        .identifiers = texts_of(r, "identifier"),
        .dates = texts_of(r, "date"),
    };

    pt_dublin_core_read(&core, r->arena, r->paper);
}

/* ── The three ───────────────────────────────────────────────────────────────────────────────────────────────────── */

pt_status pt_oai_metadata_read(pt_xml *xml, const xmlNode *metadata, pt_arena *arena, pt_paper *paper, pt_error *err)
{
    static const struct {
        const char *name;
        void (*read)(struct reading *);
    } formats[] = { { "arXiv", read_arxiv }, { "arXivRaw", read_raw }, { "dc", read_dublin_core } };
    struct reading r = { .xml = xml, .arena = arena, .from = metadata, .paper = paper, .extra = PT_EXTRA };

    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        if (!pt_xml_is(metadata, formats[i].name))
            continue;
        formats[i].read(&r);
        pt_extra_finish(&r.extra, arena, paper);
        return PT_OK;
    }
    return pt_fail(err, PT_REJECT, "metadata in a format that we do not know: %s", (const char *)metadata->name);
}
