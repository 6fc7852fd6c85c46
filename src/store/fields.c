#include "store/fields.h"

#include "base/day.h"
#include "paper/name.h"

#include <stdlib.h>
#include <string.h>

const char *const pt_field_names[PT_FIELDS] = {
    [PT_FIELD_TITLE] = "title",
    [PT_FIELD_ABSTRACT] = "abstract",
    [PT_FIELD_AUTHORS] = "authors",
    [PT_FIELD_AFFILIATIONS] = "affiliations",
    [PT_FIELD_ORCIDS] = "orcids",
    [PT_FIELD_CATEGORIES] = "categories",
    [PT_FIELD_CLASSES] = "classes",
    [PT_FIELD_COMMENT] = "comment",
    [PT_FIELD_DOI] = "doi",
    [PT_FIELD_JOURNAL_REF] = "journal_ref",
    [PT_FIELD_URL] = "url",
    [PT_FIELD_PDF] = "pdf",
    [PT_FIELD_SUBMITTED] = "submitted",
    [PT_FIELD_UPDATED] = "updated",
    [PT_FIELD_EXTRA] = "extra",
};

/* The fields that are one text in a paper too. */
static const struct {
    pt_field field;
    size_t offset;
} texts[] = {
    { PT_FIELD_TITLE, offsetof(pt_paper, title) },     { PT_FIELD_ABSTRACT, offsetof(pt_paper, abstract) },
    { PT_FIELD_CLASSES, offsetof(pt_paper, classes) }, { PT_FIELD_COMMENT, offsetof(pt_paper, comment) },
    { PT_FIELD_DOI, offsetof(pt_paper, doi) },         { PT_FIELD_JOURNAL_REF, offsetof(pt_paper, journal_ref) },
    { PT_FIELD_URL, offsetof(pt_paper, url) },         { PT_FIELD_PDF, offsetof(pt_paper, pdf) },
    { PT_FIELD_EXTRA, offsetof(pt_paper, extra) },
};

/* What pt_paper_normalise puts where no category is stated: no statement. */
static const pt_str unknown = PT_STR("unknown");

/* ── Lists and days as text ──────────────────────────────────────────────────────────────────────────────────────── */

static pt_str join(pt_arena *arena, const pt_str *list, size_t count, char separator)
{
    size_t len = 0, stated = 0;
    char *at, *end;

    for (size_t i = 0; list && i < count; i++) {
        len += list[i].len + 1;
        stated += list[i].len;
    }
    if (stated == 0)
        return (pt_str){ 0 };
    at = end = pt_arena_take(arena, len, 1);
    for (size_t i = 0; i < count; i++) {
        if (i)
            *end++ = separator;
        if (list[i].len)
            memcpy(end, list[i].at, list[i].len);
        end += list[i].len;
    }
    return (pt_str){ at, (size_t)(end - at) };
}

static pt_str print_day(pt_arena *arena, pt_day day)
{
    char text[PT_PERIOD_TEXT];

    if (day == 0)
        return (pt_str){ 0 };
    pt_day_print(day, text);
    return pt_arena_copy(arena, pt_str_of(text));
}

static pt_day read_day(pt_str text)
{
    pt_day day;

    return pt_day_parse(text, &day) ? day : 0;
}

/* ── A paper and its fields ──────────────────────────────────────────────────────────────────────────────────────── */

void pt_fields_of(pt_arena *arena, const pt_paper *paper, pt_fields *fields)
{
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        fields->at[texts[i].field] = *(const pt_str *)((const char *)paper + texts[i].offset);
    fields->at[PT_FIELD_AUTHORS] = join(arena, paper->authors, paper->author_count, '\n');
    fields->at[PT_FIELD_AFFILIATIONS] = join(arena, paper->affiliations, paper->author_count, '\n');
    fields->at[PT_FIELD_ORCIDS] = join(arena, paper->orcids, paper->author_count, '\n');
    fields->at[PT_FIELD_CATEGORIES] = join(arena, paper->categories, paper->category_count, ' ');
    if (pt_str_equal(fields->at[PT_FIELD_CATEGORIES], unknown))
        fields->at[PT_FIELD_CATEGORIES] = (pt_str){ 0 };
    fields->at[PT_FIELD_SUBMITTED] = print_day(arena, paper->submitted);
    fields->at[PT_FIELD_UPDATED] = print_day(arena, paper->updated);
}

/* One line an author; NULL when the lines do not fit the authors. */
static pt_str *split_by_author(pt_arena *arena, pt_str text, const pt_paper *paper)
{
    size_t count;
    pt_str *list = pt_names_split(arena, text, '\n', &count);

    return count == paper->author_count ? list : NULL;
}

void pt_fields_to_paper(pt_arena *arena, const pt_fields *fields, pt_paper *paper)
{
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        *(pt_str *)((char *)paper + texts[i].offset) = fields->at[texts[i].field];
    paper->authors = pt_names_split(arena, fields->at[PT_FIELD_AUTHORS], '\n', &paper->author_count);
    paper->affiliations = split_by_author(arena, fields->at[PT_FIELD_AFFILIATIONS], paper);
    paper->orcids = split_by_author(arena, fields->at[PT_FIELD_ORCIDS], paper);
    paper->categories =
        pt_names_split(arena, fields->at[PT_FIELD_CATEGORIES].len ? fields->at[PT_FIELD_CATEGORIES] : unknown, ' ',
                       &paper->category_count);
    paper->submitted = read_day(fields->at[PT_FIELD_SUBMITTED]);
    paper->updated = read_day(fields->at[PT_FIELD_UPDATED]);
}

bool pt_fields_equal(const pt_fields *a, const pt_fields *b)
{
    for (size_t i = 0; i < PT_FIELDS; i++)
        if (!pt_str_equal(a->at[i], b->at[i]))
            return false;
    return true;
}

/* ── The best of each ────────────────────────────────────────────────────────────────────────────────────────────── */

static int by_bytes(const void *a, const void *b)
{
    return pt_str_compare(*(const pt_str *)a, *(const pt_str *)b);
}

static bool is_among(const pt_str *list, size_t count, pt_str word)
{
    for (size_t i = 0; i < count; i++)
        if (pt_str_equal(list[i], word))
            return true;
    return false;
}

pt_str pt_categories_join(pt_arena *arena, pt_str own, pt_str all)
{
    size_t own_count, all_count, kept = 0;
    pt_str *mine = pt_names_split(arena, own, ' ', &own_count), *others = pt_names_split(arena, all, ' ', &all_count);
    pt_str *list = PT_NEW_ARRAY(arena, pt_str, own_count + all_count + 1);

    if (all_count > 1)
        qsort(others, all_count, sizeof *others, by_bytes);
    for (size_t i = 0; i < own_count + all_count; i++) {
        pt_str word = i < own_count ? mine[i] : others[i - own_count];

        if (!is_among(list, kept, word))
            list[kept++] = word;
    }
    return join(arena, list, kept, ' ');
}

static size_t lines(pt_str text)
{
    size_t count = text.len > 0;

    for (size_t i = 0; i < text.len; i++)
        count += text.at[i] == '\n';
    return count;
}

/* ORCIDs and affiliations are of the authors of one record; they fit another's when it names as many. */
static bool fits(pt_field field, const pt_fields *best, const pt_fields *other)
{
    if (field != PT_FIELD_AFFILIATIONS && field != PT_FIELD_ORCIDS)
        return true;
    return lines(best->at[PT_FIELD_AUTHORS]) == lines(other->at[PT_FIELD_AUTHORS]);
}

void pt_fields_fill(pt_fields *best, const pt_fields *other)
{
    for (pt_field field = 0; field < PT_FIELDS; field++)
        if (best->at[field].len == 0 && fits(field, best, other))
            best->at[field] = other->at[field];
}
