/* A day as digest Markdown, or as JSON lines, plain or with summaries. */
#include "data/corpus.h"

#include <string.h>

/* ── JSON lines ──────────────────────────────────────────────────────────────────────────────────────────────────── */

static void json_string(FILE *file, pt_str text)
{
    fputc('"', file);
    for (size_t i = 0; i < text.len; i++) {
        if (text.at[i] == '"' || text.at[i] == '\\')
            fputc('\\', file);
        fputc(text.at[i], file);
    }
    fputc('"', file);
}

static void json_field(FILE *file, const char *key, pt_str text)
{
    fprintf(file, "\"%s\": ", key);
    json_string(file, text);
}

static void write_json(FILE *file, const invented *paper, bool has_summary)
{
    static const char *const keys[5] = { "tldr", "motivation", "method", "result", "conclusion" };

    fprintf(file, "{\"id\": \"%.*s\", \"categories\": [", PT_FMT(paper->id));
    for (size_t i = 0; i < paper->category_count; i++)
        fprintf(file, "%s\"%s\"", i ? ", " : "", paper->categories[i]);
    fprintf(file, "], \"pdf\": \"https://arxiv.org/pdf/%.*s\", \"abs\": \"https://arxiv.org/abs/%.*s\", \"authors\": [",
            PT_FMT(paper->id), PT_FMT(paper->id));
    for (size_t i = 0; i < paper->author_count; i++) {
        fputs(i ? ", " : "", file);
        json_string(file, paper->authors[i]);
    }
    fputs("], ", file);
    json_field(file, "title", paper->title);
    fputs(", \"comment\": null, ", file);
    json_field(file, "summary", paper->abstract);
    for (size_t i = 0; has_summary && i < 5; i++) {
        fputs(i ? ", " : ", \"AI\": {", file);
        json_field(file, keys[i], paper->summary[i]);
    }
    fputs(has_summary ? "}}\n" : "}\n", file);
}

/* ── Markdown, in the format of the founding digest ──────────────────────────────────────────────────────────────── */

enum { MOST_SECTIONS = 24 };

static size_t list_sections(const invented *const *papers, size_t count, const char *sections[MOST_SECTIONS])
{
    size_t found = 0;

    for (size_t p = 0; p < count; p++) {
        size_t s = 0;

        while (s < found && strcmp(sections[s], papers[p]->categories[0]) != 0)
            s++;
        if (s == found && found < MOST_SECTIONS)
            sections[found++] = papers[p]->categories[0];
    }
    return found;
}

static void write_entry(FILE *file, const invented *paper, size_t number)
{
    static const char *const labels[4] = { "Motivation", "Method", "Result", "Conclusion" };

    fprintf(file, "### [%zu] [%.*s](https://arxiv.org/abs/%.*s", number, PT_FMT(paper->title), PT_FMT(paper->id));
    if (paper->version)
        fprintf(file, "v%d", paper->version);
    fputs(")\n*", file);
    for (size_t i = 0; i < paper->author_count; i++)
        fprintf(file, "%s%.*s", i ? "," : "", PT_FMT(paper->authors[i]));
    fprintf(file, "*\n\nMain category: %s\n\nTL;DR: %.*s\n\n\n<details>\n  <summary>Details</summary>\n",
            paper->categories[0], PT_FMT(paper->summary[0]));
    for (size_t i = 0; i < 4; i++)
        fprintf(file, "%s: %.*s\n\n", labels[i], PT_FMT(paper->summary[i + 1]));
    fprintf(file, "Abstract: %.*s\n\n</details>\n", PT_FMT(paper->abstract));
}

static void write_markdown(FILE *file, const invented *const *papers, size_t count)
{
    const char *sections[MOST_SECTIONS];
    size_t found = list_sections(papers, count, sections), number = 0;

    fputs("<div id=toc></div>\n\n# Table of Contents\n\n", file);
    for (size_t s = 0; s < found; s++) {
        size_t total = 0;

        for (size_t p = 0; p < count; p++)
            total += strcmp(papers[p]->categories[0], sections[s]) == 0;
        fprintf(file, "- [%s](#%s) [Total: %zu]\n", sections[s], sections[s], total);
    }
    for (size_t s = 0; s < found; s++) {
        size_t in_section = 0;

        fprintf(file, "\n\n<div id='%s'></div>\n\n# %s [[Back]](#toc)\n\n", sections[s], sections[s]);
        for (size_t p = 0; p < count; p++) {
            if (strcmp(papers[p]->categories[0], sections[s]) != 0)
                continue;
            fputs(in_section++ ? "\n\n" : "", file);
            write_entry(file, papers[p], ++number);
        }
    }
}

void write_day(FILE *file, file_kind kind, const invented *const *papers, size_t count)
{
    if (kind == MARKDOWN) {
        write_markdown(file, papers, count);
        return;
    }
    for (size_t round = 0; round < 3; round++) /* a paper stands once for each of its categories, far apart */
        for (size_t p = 0; p < count; p++)
            if (papers[p]->category_count > round)
                write_json(file, papers[p], kind == ENHANCED_JSON);
}
