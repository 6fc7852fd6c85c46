#include "source/md_heading.h"

size_t pt_md_find_last(pt_str s, pt_str needle)
{
    size_t found = s.len;

    for (size_t at = 0, hit; (hit = pt_str_find(pt_str_part(s, at, s.len), needle)) + at < s.len; at += hit + 1)
        found = at + hit;
    return found;
}

/* ── Marks and tags ──────────────────────────────────────────────────────────────────────────────────────────────── */

/* Takes the # off the start of `line`; how many there were, 0 when it is no heading. */
static int take_level(pt_str *line)
{
    int level = 0;

    while ((size_t)level < line->len && line->at[level] == '#')
        level++;
    if (level == 0 || level > 6 || (size_t)level >= line->len || line->at[level] != ' ')
        return 0;
    *line = pt_str_trim(pt_str_part(*line, (size_t)level, line->len));
    return level;
}

/* The value of id= or name= in a tag, quoted or not. */
static pt_str id_in_tag(pt_str tag)
{
    size_t id = pt_str_find(tag, PT_S(" id=")), name = pt_str_find(tag, PT_S(" name="));
    pt_str value = pt_str_part(tag, id < tag.len ? id + 4 : name + 6, tag.len);

    if (value.len && (value.at[0] == '\'' || value.at[0] == '"')) {
        const char quote[] = { value.at[0], '\0' };

        value = pt_str_part(value, 1, value.len);
        value.len = pt_str_find(value, pt_str_of(quote));
    }
    return value;
}

/* Takes a tag off the start of `text`; `*id` becomes what it names, if it names anything. */
static bool take_tag(pt_str *text, pt_str *id)
{
    size_t close = pt_str_find(*text, PT_S(">"));
    pt_str named;

    if (!pt_str_starts(*text, PT_S("<")) || close == text->len)
        return false;
    named = id_in_tag(pt_str_part(*text, 1, close - 1));
    if (named.len)
        *id = named;
    *text = pt_str_trim(pt_str_part(*text, close + 1, text->len));
    return true;
}

/* Without closing tags at the end, of which a heading has a few. */
static pt_str without_closing_tags(pt_str text)
{
    enum { MOST = 4 };
    size_t open;

    for (int i = 0; i < MOST && pt_str_ends(text, PT_S(">")); i++)
        if ((open = pt_md_find_last(text, PT_S("</"))) < text.len)
            text = pt_str_trim(pt_str_part(text, 0, open));
    return text;
}

/* ── Headings of papers ──────────────────────────────────────────────────────────────────────────────────────────── */

/* Takes "[12] ", "12. ", "12) ", "#12 " off the start of `text` when a bracket follows; a title may be "[12]" too, but
 * then "(" follows. */
static long take_number(pt_str *text)
{
    size_t bracket = text->len < 2 ? text->len : pt_str_find(pt_str_part(*text, 1, text->len), PT_S("[")) + 1;
    pt_str digits = pt_str_trim(pt_str_part(*text, 0, bracket));
    long number;

    if (bracket >= text->len || digits.len < 2 || text->at[bracket - 1] != ' ')
        return 0;
    if (pt_str_starts(digits, PT_S("[")) ? pt_str_ends(digits, PT_S("]")) : pt_str_starts(digits, PT_S("#")))
        digits = pt_str_part(digits, 1, digits.len - 1 - (digits.at[0] == '['));
    else if (pt_str_ends(digits, PT_S(".")) || pt_str_ends(digits, PT_S(")")) || pt_str_ends(digits, PT_S(":")))
        digits.len--;
    if (!pt_str_number(digits, 999999, &number))
        return 0;
    *text = pt_str_part(*text, bracket, text->len);
    return number;
}

/* How long the address at the start of `text` is: up to the parenthesis that closes it; DOIs hold pairs of them. */
static size_t length_of_url(pt_str text)
{
    size_t depth = 0;

    for (size_t i = 0; i < text.len; i++) {
        if (text.at[i] == ')' && depth-- == 0)
            return i;
        depth += text.at[i] == '(';
    }
    return text.len;
}

/* Does `text` close a bracket that it did not open? */
static bool closes_another(pt_str text)
{
    size_t depth = 0;

    for (size_t i = 0; i < text.len; i++) {
        if (text.at[i] == ']' && depth-- == 0)
            return true;
        depth += text.at[i] == '[';
    }
    return false;
}

/* Where "](" of "[TITLE](URL)…" stands: behind the bracket that closes the first one, since titles hold links and links
 * may follow; behind the last bracket where the title's do not pair, as in "on [0, 1)", or where what follows closes
 * brackets of its own: then that is a title like "x](y" still, which must not choose its address. */
static size_t find_link(pt_str line)
{
    enum { MOST_TRIES = 16 }; /* of titles that are all brackets */
    size_t depth = 0;
    int tries = 0;

    for (size_t i = 0; i + 1 < line.len && tries < MOST_TRIES; i++) {
        depth += line.at[i] == '[';
        if (line.at[i] != ']')
            continue;
        if (depth == 1 && line.at[i + 1] == '(') {
            if (!closes_another(pt_str_part(line, i + 1, line.len)))
                return i;
            tries++;
        }
        depth -= depth > 1;
    }
    return pt_md_find_last(line, PT_S("]("));
}

static void read_link(pt_str line, pt_md_heading *heading)
{
    size_t link = find_link(line), len;
    pt_str behind = pt_str_part(line, link + 2, line.len);

    heading->title = pt_str_part(line, 1, line.len - 1 - pt_str_ends(line, PT_S("]")));
    if (link == line.len)
        return;
    len = length_of_url(behind);
    if (pt_str_find(behind, PT_S("](")) == behind.len && pt_str_ends(behind, PT_S(")")) &&
        pt_str_find(behind, PT_S(" ")) == behind.len)
        len = behind.len - 1;
    if (len == 0 || len == behind.len)
        return;
    heading->has_link = true;
    heading->title = pt_str_part(line, 1, link - 1);
    heading->url = pt_str_part(behind, 0, len);
    heading->rest = pt_str_trim(pt_str_part(behind, len + 1, behind.len));
}

bool pt_md_heading_read(pt_str line, pt_md_heading *heading)
{
    pt_str ignored;

    *heading = (pt_md_heading){ 0 };
    line = pt_str_trim(line);
    heading->level = take_level(&line);
    if (heading->level < 2)
        return false;
    while (take_tag(&line, &ignored))
        ;
    line = without_closing_tags(line);
    heading->number = take_number(&line);
    if (!pt_str_starts(line, PT_S("[")))
        return false;
    read_link(line, heading);
    if (heading->has_link) /* titles begin with brackets, too: "[Re] …" */
        return !pt_str_starts(heading->url, PT_S("#"));
    return heading->level == 3 && !pt_str_starts(line, PT_S("[[")) && pt_md_find_last(line, PT_S("](#")) == line.len;
}

/* ── Sections ────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Takes a link into the page off the end of `name`: "[[Back]](#toc)", "[Top](#toc)". */
static bool take_back(pt_str *name)
{
    size_t link = pt_md_find_last(*name, PT_S("](#")), start = link;

    if (link == name->len || !pt_str_ends(*name, PT_S(")")))
        return false;
    while (start > 0 && name->at[start - 1] != '[')
        start--;
    while (start > 0 && name->at[start - 1] == '[')
        start--;
    if (start == 0) { /* the name is the link */
        *name = pt_str_part(*name, 1, link - 1);
        return true;
    }
    *name = pt_str_trim(pt_str_part(*name, 0, start));
    return true;
}

/* "(12)", "(12 papers)" at the end of `name`. */
static pt_str without_count(pt_str name)
{
    size_t open = pt_md_find_last(name, PT_S(" ("));

    if (open < name.len && pt_str_ends(name, PT_S(")")) && name.at[open + 2] >= '0' && name.at[open + 2] <= '9')
        return pt_str_trim(pt_str_part(name, 0, open));
    return name;
}

bool pt_md_section_read(pt_str line, pt_md_section *section)
{
    pt_md_heading paper;
    int level;

    *section = (pt_md_section){ 0 };
    if (pt_md_heading_read(line, &paper) || pt_md_starts_contents(line))
        return false;
    line = pt_str_trim(line);
    level = take_level(&line);
    if (level == 0 || level > 3)
        return false;
    while (take_tag(&line, &section->anchor))
        ;
    section->name = without_closing_tags(line);
    section->has_back = take_back(&section->name);
    section->name = without_count(section->name);
    return section->name.len > 0;
}

bool pt_md_anchor_read(pt_str line, pt_str *name)
{
    pt_str ignored = { 0 };

    *name = (pt_str){ 0 };
    line = pt_str_trim(line);
    if (!take_tag(&line, name) || name->len == 0)
        return false;
    while (take_tag(&line, &ignored))
        ;
    return line.len == 0;
}

bool pt_md_starts_contents(pt_str line)
{
    static const pt_str names[] = { PT_STR("Table of Contents"), PT_STR("Contents"), PT_STR("目录"), PT_STR("TOC") };
    pt_str anchor;

    if (pt_md_anchor_read(line, &anchor) && pt_str_equal(anchor, PT_S("toc")))
        return true;
    line = pt_str_trim(line);
    if (take_level(&line) == 0)
        return false;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (pt_str_equal(line, names[i]))
            return true;
    return false;
}
