#include "source/dublin_core.h"

#include "base/json.h"
#include "paper/other_id.h"
#include "source/extra.h"

static void unwrap_all(pt_arena *arena, const pt_texts *texts)
{
    for (size_t i = 0; i < texts->count; i++)
        texts->at[i] = pt_stated_unwrap(arena, texts->at[i], false);
}

/* "more": ["…", …]: descriptions that are neither the abstract nor a comment, identifiers that tell nothing new. */
static void keep(pt_extra *left, pt_str text)
{
    bool is_first = left->json.len == 0;

    if (is_first)
        pt_extra_key(left, "more");
    pt_buf_add_char(&left->json, is_first ? '[' : ',');
    pt_json_add_string(&left->json, text);
}

static void read_descriptions(const pt_texts *texts, pt_paper *paper, pt_extra *left)
{
    const pt_str mark = PT_S("Comment: ");

    for (size_t i = 0; i < texts->count; i++) {
        pt_str text = texts->at[i];

        if (pt_str_starts(text, mark))
            paper->comment = pt_str_part(text, mark.len, text.len);
        else if (paper->abstract.len == 0)
            paper->abstract = text;
        else
            keep(left, text);
    }
}

static void read_identifiers(const pt_texts *texts, pt_arena *arena, pt_paper *paper, pt_extra *left)
{
    pt_str doi;

    for (size_t i = 0; i < texts->count; i++) {
        pt_str text = texts->at[i];

        if (pt_str_find(text, PT_S("://")) < text.len && paper->url.len == 0)
            paper->url = text;
        else if (pt_str_starts(text, PT_S("doi:")) && pt_doi_find(arena, text, &doi))
            paper->doi = pt_str_part(text, 4, text.len);
        else if (paper->journal_ref.len == 0)
            paper->journal_ref = text;
        else
            keep(left, text);
    }
}

static void read_dates(const pt_texts *texts, pt_paper *paper)
{
    int64_t seconds;

    for (size_t i = 0; i < texts->count; i++) {
        if (!pt_stated_time(texts->at[i], &seconds))
            continue;
        paper->updated = (pt_day)(seconds / 86400);
        if (paper->submitted)
            continue;
        paper->submitted = paper->updated;
        pt_stated_listing(paper, seconds);
    }
}

void pt_dublin_core_read(const pt_dublin_core *core, pt_arena *arena, pt_paper *paper)
{
    const pt_texts *all[] = { &core->titles,       &core->creators,    &core->subjects,
                              &core->descriptions, &core->identifiers, &core->dates };
    pt_extra left = PT_EXTRA;

    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        unwrap_all(arena, all[i]);
    if (core->titles.count)
        paper->title = core->titles.at[0];
    paper->authors = core->creators.at;
    paper->author_count = core->creators.count;
    paper->categories = core->subjects.at;
    paper->category_count = core->subjects.count;
    read_descriptions(&core->descriptions, paper, &left);
    read_identifiers(&core->identifiers, arena, paper, &left);
    if (paper->id.len == 0)
        paper->id = paper->url;
    read_dates(&core->dates, paper);
    if (left.json.len)
        pt_buf_add_char(&left.json, ']');
    pt_extra_finish(&left, arena, paper);
}
