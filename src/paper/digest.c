#include "paper/digest.h"

#include "paper/category.h"

/* ── The generations ─────────────────────────────────────────────────────────────────────────────────────────────── */

static const struct style {
    bool has_contents; /* and numbers */
    bool is_abstract_only;
    bool shows_motivation; /* before the details */
    pt_str gap;            /* before a paper and a section */
    const char *tldr;
    pt_str details; /* what stands between the last field that is shown and the first hidden one */
} styles[PT_DIGEST_GENERATIONS] = {
    { false, true, false, PT_STR("\n"), NULL, PT_STR("<details>\n  <summary>Abstract</summary>\n") },
    { false, false, true, PT_STR("\n"), "Task", PT_STR("<details>\n  <summary>Details</summary>\n") },
    { true, false, false, PT_STR("\n"), "TLDR", PT_STR("<details>\n  <summary>Details</summary>\n") },
    { true, false, false, PT_STR("\n\n"), "TL;DR", PT_STR("\n<details>\n  <summary>Details</summary>\n") },
};

static const struct style *style_of(const pt_digest_writer *writer)
{
    return &styles[writer->generation - 1];
}

/* ── Around the papers ───────────────────────────────────────────────────────────────────────────────────────────── */

static void print_contents(const pt_digest_writer *writer, pt_buf *out)
{
    pt_buf_add(out, PT_S("<div id=toc></div>\n\n# Table of Contents\n\n"));
    for (size_t i = 0; i < writer->content_count; i++) {
        const pt_digest_entry *entry = &writer->contents[i];

        pt_buf_addf(out, "- [%.*s](#%.*s)", PT_FMT(entry->name), PT_FMT(entry->name));
        if (entry->total >= 0)
            pt_buf_addf(out, " [Total: %ld]", entry->total);
        pt_buf_add_char(out, '\n');
    }
}

static void print_section(const struct style *style, pt_str name, pt_buf *out)
{
    pt_buf_add(out, style->gap);
    pt_buf_addf(out, "<div id='%.*s'></div>\n\n# %.*s [[Back]](#toc)\n\n", PT_FMT(name), PT_FMT(name));
}

static void print_frame(const pt_digest_writer *writer, const pt_paper *paper, pt_buf *out)
{
    const struct style *style = style_of(writer);
    pt_str section = pt_digest_section(paper);

    if (style->has_contents && !writer->has_begun)
        print_contents(writer, out);
    if (style->has_contents && !pt_str_equal(section, pt_buf_text(&writer->section)))
        print_section(style, section, out);
    else if (writer->has_begun)
        pt_buf_add(out, style->gap);
}

/* ── A paper ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void print_url(const pt_paper *paper, pt_buf *out)
{
    const pt_str doi = PT_S("doi:");

    if (paper->url.len)
        pt_buf_add(out, paper->url);
    else if (paper->pdf.len)
        pt_buf_add(out, paper->pdf);
    else if (pt_str_starts(paper->id, doi))
        pt_buf_addf(out, "https://doi.org/%.*s", PT_FMT(pt_str_part(paper->id, doi.len, paper->id.len)));
    else if (pt_paper_id_month_end(paper->id) != PT_NO_DAY)
        pt_buf_addf(out, "https://arxiv.org/abs/%.*s", PT_FMT(paper->id));
    else
        pt_buf_add(out, paper->id);
}

/* Titles from other sources may be wrapped; a heading may not. */
static void print_on_one_line(pt_str text, pt_buf *out)
{
    for (size_t i = 0; i < text.len; i++)
        pt_buf_add_char(out, text.at[i] == '\n' || text.at[i] == '\r' ? ' ' : text.at[i]);
}

static void print_heading(const pt_digest_writer *writer, const pt_paper *paper, pt_buf *out)
{
    pt_buf_add(out, PT_S("### ["));
    if (style_of(writer)->has_contents)
        pt_buf_addf(out, "%ld] [", writer->number + 1);
    print_on_one_line(paper->title, out);
    pt_buf_add(out, PT_S("]("));
    print_url(paper, out);
    pt_buf_add(out, PT_S(")\n*"));
    for (size_t i = 0; i < paper->author_count; i++) {
        if (i)
            pt_buf_add_char(out, ',');
        pt_buf_add(out, paper->authors[i]);
    }
    pt_buf_add(out, PT_S("*\n\n"));
}

/* The main category as the file has it: an alias (cs.SY) was stored as what it stands for, the section as it was. */
static pt_str main_category(const pt_paper *paper)
{
    pt_str code, stored = paper->category_count ? paper->categories[0] : (pt_str){ 0 };

    pt_category_read(paper->section, &code);
    return pt_str_equal(code, stored) ? paper->section : stored;
}

static void print_field(const char *label, pt_str text, pt_buf *out)
{
    pt_buf_addf(out, "%s: ", label);
    pt_buf_add(out, text);
    pt_buf_add(out, PT_S("\n\n"));
}

/* A text of a summary; `missing` is what the tool writes where its model gave none. */
static void print_summary(const pt_digest_writer *writer, const char *label, pt_str text, const char *missing,
                          pt_buf *out)
{
    if (text.len)
        print_field(label, text, out);
    else if (!writer->leaves_out)
        print_field(label, pt_str_of(missing), out);
}

static void print_motivation(const pt_digest_writer *writer, const pt_paper *paper, pt_buf *out)
{
    print_summary(writer, "Motivation", paper->summary.motivation, "Motivation analysis unavailable", out);
}

static void print_fields(const pt_digest_writer *writer, const pt_paper *paper, pt_buf *out)
{
    const struct style *style = style_of(writer);
    const pt_summary *summary = &paper->summary;

    print_field("Main category", main_category(paper), out);
    print_summary(writer, style->tldr, summary->tldr, "Summary generation failed", out);
    if (style->shows_motivation)
        print_motivation(writer, paper, out);
    pt_buf_add(out, style->details);
    if (!style->shows_motivation)
        print_motivation(writer, paper, out);
    print_summary(writer, "Method", summary->method, "Method extraction failed", out);
    print_summary(writer, "Result", summary->result, "Result analysis unavailable", out);
    print_summary(writer, "Conclusion", summary->conclusion, "Conclusion extraction failed", out);
    pt_buf_add(out, PT_S("Abstract: "));
}

void pt_digest_print(const pt_digest_writer *writer, const pt_paper *paper, pt_buf *out)
{
    print_frame(writer, paper, out);
    print_heading(writer, paper, out);
    if (style_of(writer)->is_abstract_only)
        pt_buf_add(out, style_of(writer)->details);
    else
        print_fields(writer, paper, out);
    pt_buf_add(out, paper->abstract);
    pt_buf_add(out, PT_S("\n\n</details>\n"));
}

/* ── Going on ────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* The number in "### [12] [", -1 when the line has none. */
static long number_of(pt_str line)
{
    size_t hashes = 0, close;
    long number;

    while (hashes < line.len && line.at[hashes] == '#')
        hashes++;
    if (hashes == 0 || !pt_str_starts(pt_str_part(line, hashes, line.len), PT_S(" [")))
        return -1;
    line = pt_str_part(line, hashes + 2, line.len);
    close = pt_str_find(line, PT_S("] ["));
    return pt_str_number(pt_str_part(line, 0, close), 999999, &number) ? number : -1;
}

void pt_digest_advance(pt_digest_writer *writer, pt_str section, pt_str piece)
{
    long number = -1;

    for (pt_str line; number < 0 && pt_str_cut(&piece, '\n', &line);)
        number = number_of(line);
    writer->number = number >= 0 ? number : writer->number + 1;
    writer->has_begun = true;
    if (!section.at)
        return;
    writer->section.limit = section.len > writer->section.limit ? section.len : writer->section.limit;
    pt_buf_reset(&writer->section);
    pt_buf_add(&writer->section, section);
}

void pt_digest_writer_free(pt_digest_writer *writer)
{
    pt_buf_free(&writer->section);
}

pt_str pt_digest_section(const pt_paper *paper)
{
    if (paper->section.len || paper->category_count == 0)
        return paper->section;
    return paper->categories[0];
}

/* ── Contents ────────────────────────────────────────────────────────────────────────────────────────────────────── */

static long total_of(pt_str text)
{
    const pt_str label = PT_S("[Total: ");
    size_t at = pt_str_find(text, label);
    pt_str digits = pt_str_part(text, at + label.len, text.len);
    long total;

    digits.len = pt_str_find(digits, PT_S("]"));
    return at < text.len && pt_str_number(digits, 99999999, &total) ? total : -1;
}

bool pt_digest_entry_read(pt_str line, pt_digest_entry *entry)
{
    size_t link;

    line = pt_str_trim(line);
    if (!pt_str_starts(line, PT_S("- [")) && !pt_str_starts(line, PT_S("* [")) && !pt_str_starts(line, PT_S("+ [")))
        return false;
    line = pt_str_part(line, 3, line.len);
    link = pt_str_find(line, PT_S("](#"));
    if (link == line.len)
        return false;
    entry->name = pt_str_part(line, 0, link);
    entry->total = total_of(pt_str_part(line, link, line.len));
    return true;
}

pt_digest_entry *pt_digest_contents_read(pt_arena *arena, pt_str text, size_t *count)
{
    pt_str rest = text, line;
    pt_digest_entry entry, *entries;
    size_t entry_count = 0;

    while (pt_str_cut(&rest, '\n', &line) && number_of(line) < 0)
        entry_count += pt_digest_entry_read(line, &entry);
    *count = 0;
    if (entry_count == 0)
        return NULL;
    entries = PT_NEW_ARRAY(arena, pt_digest_entry, entry_count);
    while (pt_str_cut(&text, '\n', &line) && *count < entry_count)
        if (pt_digest_entry_read(line, &entry))
            entries[(*count)++] = entry;
    return entries;
}
