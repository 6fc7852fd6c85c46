#include "paper/id.h"

#include "paper/category.h"
#include "paper/paper.h"

enum { LARGEST_VERSION = 999 };

/* Takes "v12" off the end of `text`. */
static int take_version(pt_str *text)
{
    size_t digits = 0;
    long version;

    while (digits < text->len && pt_is_digit(text->at[text->len - 1 - digits]))
        digits++;
    if (digits == 0 || digits + 1 >= text->len || text->at[text->len - 1 - digits] != 'v')
        return 0;
    if (!pt_str_number(pt_str_part(*text, text->len - digits, digits), LARGEST_VERSION, &version))
        return 0;
    text->len -= digits + 1;
    return (int)version;
}

/* YYMM at the start of `number`: 9107 … 0703 in the old scheme, 0704 on in the new one. */
static bool read_month(pt_str number, bool is_old, pt_arxiv_id *id)
{
    long yy, mm;

    if (!pt_str_number(pt_str_part(number, 0, 2), 99, &yy) || !pt_str_number(pt_str_part(number, 2, 2), 12, &mm) ||
        mm < 1)
        return false;
    id->year = (int)(yy >= 91 && is_old ? 1900 + yy : 2000 + yy);
    id->month = (int)mm;
    if (is_old)
        return id->year * 12 + id->month >= 1991 * 12 + 7 && id->year * 12 + id->month <= 2007 * 12 + 3;
    return id->year * 12 + id->month >= 2007 * 12 + 4;
}

static bool read_new(pt_str text, pt_arxiv_id *id)
{
    size_t digits;
    long ignored;

    if (text.len < 9 || text.at[4] != '.' || !read_month(text, false, id))
        return false;
    digits = id->year >= 2015 ? 5 : 4;
    id->number = text;
    return text.len == 5 + digits && pt_str_number(pt_str_part(text, 5, digits), 99999, &ignored);
}

static bool read_old(pt_str text, pt_arxiv_id *id)
{
    size_t slash = pt_str_find(text, PT_S("/"));
    long ignored;

    id->archive = pt_str_part(text, 0, slash);
    id->archive.len = pt_str_find(id->archive, PT_S("."));
    id->number = pt_str_part(text, slash + 1, text.len);
    return id->number.len == 7 && pt_str_number(id->number, 9999999, &ignored) && read_month(id->number, true, id) &&
           pt_is_archive(id->archive);
}

/* What stands before an id; the longest first where one ends another. */
static const pt_str marks[] = {
    PT_STR("/abs/"),           PT_STR("/pdf/"),          PT_STR("/html/"), PT_STR("/papers/"),
    PT_STR("/format/"),        PT_STR("/e-print/"),      PT_STR("/src/"),  PT_STR("10.48550/arXiv."),
    PT_STR("10.48550/arxiv."), PT_STR("oai:arXiv.org:"), PT_STR("arXiv:"), PT_STR("arxiv:"),
};

/* The part of an address or a citation that may be an id: without what stands before it and behind it. */
static pt_str without_address(pt_str text)
{
    text = pt_str_part(text, 0, pt_str_find(text, PT_S("?")));
    text = pt_str_part(text, 0, pt_str_find(text, PT_S("#")));
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        size_t at = pt_str_find(text, marks[i]);

        if (at < text.len) {
            text = pt_str_part(text, at + marks[i].len, text.len);
            break;
        }
    }
    if (pt_str_ends(text, PT_S("/")))
        text.len--;
    if (pt_str_ends(text, PT_S(".pdf")))
        text.len -= 4;
    return pt_str_trim(text);
}

bool pt_arxiv_id_find(pt_str text, pt_arxiv_id *id)
{
    *id = (pt_arxiv_id){ 0 };
    text = pt_str_trim(text);
    if (text.len == 0)
        return false;
    if (!pt_is_digit(text.at[0]) || text.len > 16)
        text = without_address(text);
    id->version = take_version(&text);
    return read_new(text, id) || read_old(text, id);
}

pt_str pt_arxiv_id_print(pt_arena *arena, const pt_arxiv_id *id)
{
    if (id->archive.len == 0)
        return id->number;
    return pt_arena_printf(arena, "%.*s/%.*s", PT_FMT(id->archive), PT_FMT(id->number));
}

pt_day pt_paper_id_month_end(pt_str text)
{
    pt_day first, last;
    pt_arxiv_id id;

    if (!pt_arxiv_id_find(text, &id))
        return PT_NO_DAY;
    pt_month_days(pt_day_of(id.year, id.month, 1), &first, &last);
    return last;
}
