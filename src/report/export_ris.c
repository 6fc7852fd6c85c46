/* RIS, as Reference Manager specified it and Zotero, EndNote and Mendeley read it: "TY  - JOUR", a tag a line, lines
 * that end in CR LF. */
#include "paper/name.h"
#include "report/export.h"

static void add_tag(pt_buf *out, const char *tag, pt_str text)
{
    size_t before = out->len, beginning;

    pt_buf_addf(out, "%s  - ", tag);
    beginning = out->len;
    pt_export_add_line(out, text);
    if (out->len == beginning)
        out->len = before; /* nothing to say */
    else
        pt_buf_add(out, PT_S("\r\n"));
}

/* "van Ash, Ann, Jr."; a name that has commas already, as it is. An asterisk is forbidden in names. */
static void add_author(pt_buf *out, pt_str name)
{
    bool has_comma = pt_str_find(name, PT_S(",")) < name.len;
    pt_name_parts parts = !has_comma ? pt_name_part(name) : (pt_name_parts){ .family = name };
    pt_buf sorted = { .limit = out->limit };
    const pt_str pieces[] = { parts.family, parts.given, parts.suffix };

    for (size_t n = 0; n < 3; n++) {
        if (n && pieces[n].len)
            pt_buf_add(&sorted, PT_S(", "));
        for (size_t i = 0; i < pieces[n].len; i++)
            if (pieces[n].at[i] != '*')
                pt_buf_add_char(&sorted, pieces[n].at[i]);
    }
    add_tag(out, "AU", pt_buf_text(&sorted));
    pt_buf_free(&sorted);
}

static void add_date(pt_buf *out, pt_day date)
{
    int year, month, day;

    pt_day_split(date, &year, &month, &day);
    pt_buf_addf(out, "DA  - %04d/%02d/%02d/\r\n", year, month, day);
}

static void add(pt_export_state *state, const pt_paper *paper, pt_buf *out)
{
    pt_str doi = pt_export_doi(paper);

    (void)state;
    add_tag(out, "TY", doi.len || paper->journal_ref.len ? PT_S("JOUR") : PT_S("UNPB"));
    for (size_t i = 0; i < paper->author_count; i++)
        add_author(out, paper->authors[i]);
    add_tag(out, "TI", paper->title);
    add_tag(out, "AB", paper->abstract);
    pt_buf_addf(out, "PY  - %d\r\n", pt_export_year(paper));
    add_date(out, paper->submitted ? paper->submitted : paper->day);
    add_tag(out, "JO", paper->journal_ref);
    add_tag(out, "DO", doi);
    add_tag(out, "UR", paper->url);
    add_tag(out, "L1", paper->pdf);
    add_tag(out, "AN", paper->id);
    for (size_t i = 0; i < paper->category_count; i++)
        add_tag(out, "KW", paper->categories[i]);
    add_tag(out, "N1", paper->comment);
    pt_buf_add(out, PT_S("ER  - \r\n\r\n"));
}

const pt_exporter pt_exporter_ris = { .name = "ris", .add = add };
