#include "source/feed.h"

#include "paper/name_line.h"

#include <string.h>

/* ── Kinds ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

static const struct kind {
    pt_str name;
    pt_announcement announced;
} kinds[] = {
    { PT_STR("new"), PT_ANNOUNCED_NEW },
    { PT_STR("cross"), PT_ANNOUNCED_CROSS },
    { PT_STR("replace"), PT_ANNOUNCED_REPLACE },
    { PT_STR("replace-cross"), PT_ANNOUNCED_REPLACE_CROSS },
    { PT_STR("CROSS LISTED"), PT_ANNOUNCED_CROSS }, /* as feeds until 2024 had it */
    { PT_STR("UPDATED"), PT_ANNOUNCED_REPLACE },
};

static pt_announcement kind_named(pt_str name)
{
    name = pt_str_trim(name);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (pt_str_equal(name, kinds[i].name))
            return kinds[i].announced;
    return PT_ANNOUNCED;
}

/* ── Texts ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Without HTML's tags; a "<" before anything but a letter or a slash is one. */
static pt_str without_tags(pt_arena *arena, pt_str text)
{
    bool is_inside = false;
    size_t len = 0;
    char *at;

    if (pt_str_find(text, PT_S("<")) == text.len)
        return text;
    at = pt_arena_take(arena, text.len + 1, 1);
    for (size_t i = 0; i < text.len; i++) {
        char next = i + 1 < text.len ? text.at[i + 1] : ' ';

        if (text.at[i] == '<' && ((next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || next == '/'))
            is_inside = true;
        if (!is_inside)
            at[len++] = text.at[i];
        if (text.at[i] == '>')
            is_inside = false;
    }
    return pt_str_trim((pt_str){ at, len });
}

/* "arXiv:ID Announce Type: KIND \nAbstract: TEXT" */
static void read_description(pt_str text, pt_arena *arena, pt_paper *paper)
{
    const pt_str type = PT_S("Announce Type: "), abstract = PT_S("Abstract: ");
    size_t kind, start;
    pt_str line;

    text = pt_str_trim(text);
    if (pt_str_starts(text, PT_S("arXiv:")) && (kind = pt_str_find(text, type)) < text.len) {
        line = pt_str_part(text, kind + type.len, text.len);
        if (paper->announced == PT_ANNOUNCED)
            paper->announced = kind_named(pt_str_part(line, 0, pt_str_find(line, PT_S("\n"))));
        start = pt_str_find(text, abstract);
        text = pt_str_part(text, start < text.len ? start + abstract.len : kind + type.len, text.len);
    }
    paper->abstract = pt_stated_unwrap(arena, without_tags(arena, text), true);
}

/* "TITLE (arXiv:0704.0001v2 [hep-ph] UPDATED)" */
static void read_title(pt_str title, pt_arena *arena, pt_paper *paper)
{
    size_t start, close;
    pt_str behind;

    title = pt_stated_unwrap(arena, without_tags(arena, title), false);
    start = pt_str_find(title, PT_S("(arXiv:"));
    paper->title = title;
    if (start == title.len || !pt_str_ends(title, PT_S(")")))
        return;
    behind = pt_str_part(title, start, title.len - start - 1);
    close = pt_str_find(behind, PT_S("]"));
    if (paper->announced == PT_ANNOUNCED)
        paper->announced = kind_named(pt_str_part(behind, close + 1, behind.len));
    paper->title = pt_str_trim(pt_str_part(title, 0, start));
    if (pt_str_ends(paper->title, PT_S(".")))
        paper->title.len--;
}

void pt_feed_read(const pt_feed_item *item, pt_arena *arena, pt_paper *paper)
{
    paper->announced = kind_named(item->announced);
    read_title(paper->title, arena, paper);
    read_description(item->description, arena, paper);
    paper->day = pt_stated_day(item->published);
}

/* ── Names ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

void pt_feed_names(pt_xml *xml, const xmlNode *from, const char *name, pt_arena *arena, pt_paper *paper)
{
    const xmlNode *first = pt_xml_child(from, name);
    pt_names names;

    if (!first || pt_xml_again(first)) {
        paper->authors = pt_xml_texts(xml, arena, from, name, &paper->author_count);
        return;
    }
    names = pt_names_read(arena, without_tags(arena, pt_xml_text(xml, arena, first)));
    paper->authors = names.at;
    paper->affiliations = names.affiliations;
    paper->author_count = names.count;
}
