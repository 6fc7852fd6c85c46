#include "source/md_record.h"

#include "paper/category.h"
#include "paper/name.h"

#include <json-c/json.h>
#include <string.h>

/* Takes the first line off `rest`, without its newline. */
static pt_str take_line(pt_str *rest)
{
    pt_str line = pt_str_part(*rest, 0, pt_str_find(*rest, PT_S("\n")));

    *rest = pt_str_part(*rest, line.len + 1, rest->len);
    return line;
}

/* ── Heading and authors ─────────────────────────────────────────────────────────────────────────────────────────── */

/* Takes "[12] " off the start of `text` when a bracket follows; a title may be "[12]" too, but then "(" follows. */
static long take_number(pt_str *text)
{
    size_t close = pt_str_find(*text, PT_S("] ["));
    long number;

    if (close == text->len || !pt_str_number(pt_str_part(*text, 1, close - 1), 999999, &number))
        return 0;
    *text = pt_str_part(*text, close + 2, text->len);
    return number;
}

/* Where `needle` last stands in `s`, s.len when it does not. */
static size_t find_last(pt_str s, pt_str needle)
{
    size_t found = s.len;

    for (size_t at = 0, hit; (hit = pt_str_find(pt_str_part(s, at, s.len), needle)) + at < s.len; at += hit + 1)
        found = at + hit;
    return found;
}

bool pt_md_heading_read(pt_str line, pt_md_heading *heading)
{
    size_t link;

    *heading = (pt_md_heading){ 0 };
    line = pt_str_trim(line);
    if (!pt_str_starts(line, PT_S("### [")))
        return false;
    line = pt_str_part(line, 4, line.len);
    heading->number = take_number(&line);
    link = find_last(line, PT_S("]("));
    heading->has_link = link < line.len && pt_str_ends(line, PT_S(")")) && link + 3 < line.len;
    if (heading->has_link)
        heading->url = pt_str_part(line, link + 2, line.len - link - 3);
    heading->title = pt_str_part(line, 1, heading->has_link ? link - 1 : line.len - 1 - pt_str_ends(line, PT_S("]")));
    return true;
}

/* The line of names: exactly one star goes at either end, names may end in stars of their own. */
static void read_authors(pt_str *rest, pt_arena *arena, pt_paper *paper)
{
    pt_str after = *rest, line;

    do
        line = pt_str_trim(take_line(&after));
    while (line.len == 0 && after.len);
    if (line.len < 2 || line.at[0] != '*' || line.at[line.len - 1] != '*' || pt_str_starts(line, PT_S("**TL;DR")))
        return;
    line = pt_str_part(line, 1, line.len - 2);
    paper->authors = pt_names_split(arena, line, ',', &paper->author_count);
    *rest = after;
}

/* ── Labels ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

enum part { CATEGORY, TLDR, MOTIVATION, METHOD, RESULT, CONCLUSION, ABSTRACT, PARTS };

/* What different generations of the tool, and other hands, call the parts. */
static const struct label {
    pt_str name;
    enum part part;
} labels[] = {
    { PT_STR("Main category"), CATEGORY },
    { PT_STR("TL;DR"), TLDR },
    { PT_STR("TLDR"), TLDR },
    { PT_STR("Task"), TLDR },
    { PT_STR("Motivation"), MOTIVATION },
    { PT_STR("Method"), METHOD },
    { PT_STR("Result"), RESULT },
    { PT_STR("Conclusion"), CONCLUSION },
    { PT_STR("Abstract"), ABSTRACT },
    { PT_STR("主要类别"), CATEGORY },
    { PT_STR("总结"), TLDR },
    { PT_STR("动机"), MOTIVATION },
    { PT_STR("方法"), METHOD },
    { PT_STR("结果"), RESULT },
    { PT_STR("结论"), CONCLUSION },
    { PT_STR("摘要"), ABSTRACT },
};

static bool skip(pt_str *s, pt_str what)
{
    if (!pt_str_starts(*s, what))
        return false;
    *s = pt_str_part(*s, what.len, s->len);
    return true;
}

/* Is `line` "LABEL: …", perhaps quoted or bold? `*text` is what follows, with one blank taken off. */
static bool read_label(pt_str line, enum part *part, pt_str *text)
{
    bool is_wide;

    if (pt_str_equal(pt_str_trim(line), PT_S("<summary>Abstract</summary>"))) {
        *part = ABSTRACT;
        *text = pt_str_part(line, line.len, 0);
        return true;
    }
    skip(&line, PT_S("> "));
    skip(&line, PT_S("**"));
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
        pt_str rest = line;

        if (!skip(&rest, labels[i].name))
            continue;
        skip(&rest, PT_S("**"));
        is_wide = skip(&rest, PT_S("："));
        if (!is_wide && !skip(&rest, PT_S(":")))
            continue;
        skip(&rest, PT_S("**"));
        *part = labels[i].part;
        *text = rest;
        return skip(text, PT_S(" ")) || rest.len == 0 || is_wide;
    }
    return false;
}

/* A label found in a record. */
struct mark {
    enum part part;
    const char *start, *text; /* of its line; of what it labels */
};

/* The next line of `rest` that is a label, and stands after a blank line or a tag. False when there is none. */
static bool next_mark(pt_str *rest, bool *may_start, struct mark *mark)
{
    while (rest->len) {
        bool is_after_gap = *may_start;
        pt_str line = take_line(rest), text;

        *may_start = pt_str_trim(line).len == 0 || pt_str_ends(line, PT_S(">"));
        if (!is_after_gap || !read_label(line, &mark->part, &text))
            continue;
        mark->start = line.at;
        mark->text = pt_str_ends(line, PT_S("</summary>")) ? rest->at : text.at; /* a tag labels the next line */
        return true;
    }
    return false;
}

/* Exactly the parts in their order, each at its first occurrence after the one before. Abstracts hold lines that start
 * with labels: only this order tells them apart. */
static bool find_all(pt_str body, struct mark marks[PARTS])
{
    bool may_start = true;
    size_t found = 0;
    struct mark mark;

    while (found < PARTS && next_mark(&body, &may_start, &mark))
        if (mark.part == found)
            marks[found++] = mark;
    return found == PARTS;
}

/* When parts are missing: those there are, in order, none after the first abstract. */
static void find_some(pt_str body, struct mark marks[PARTS])
{
    bool may_start = true;
    size_t wanted = 0;
    struct mark mark;

    memset(marks, 0, PARTS * sizeof *marks);
    while (wanted < PARTS && next_mark(&body, &may_start, &mark))
        if (mark.part >= wanted) {
            marks[mark.part] = mark;
            wanted = mark.part + 1;
        }
}

/* ── Texts ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* The digest's own newlines go, at most `most`; those of the text stay: two before a label, three before the details.
 */
static pt_str without_newlines(pt_str text, size_t most)
{
    while (most-- > 0 && pt_str_ends(text, PT_S("\n")))
        text.len--;
    return text;
}

/* `text` up to the next label, without the opening of the details that may stand there. */
static pt_str without_details(pt_str text)
{
    const pt_str opening = PT_S("<details>\n");
    size_t details = find_last(text, opening);
    pt_str inside = pt_str_trim(pt_str_part(text, details + opening.len, text.len));

    if (details == text.len || (inside.len && !pt_str_ends(inside, PT_S("</summary>"))))
        return without_newlines(text, 2);
    return without_newlines(pt_str_part(text, 0, details), 3);
}

/* The text of `part`: up to the next part that was found. The abstract goes up to `end`. */
static pt_str text_of(const struct mark marks[PARTS], enum part part, const char *end)
{
    if (!marks[part].text)
        return (pt_str){ 0 };
    for (size_t next = part + 1; next < PARTS; next++)
        if (marks[next].start)
            return without_details((pt_str){ marks[part].text, (size_t)(marks[next].start - marks[part].text) });
    return without_newlines((pt_str){ marks[part].text, (size_t)(end - marks[part].text) }, 2);
}

/* ── What is left over ───────────────────────────────────────────────────────────────────────────────────────────── */

/* Adds `text` under its own label when it has one ("Recommendation: …"), else under `name`. */
static void keep(struct json_object **extra, pt_str text, const char *name)
{
    enum { LONGEST_LABEL = 30 };
    char label[LONGEST_LABEL + 1];
    size_t colon;

    text = pt_str_trim(text);
    if (text.len == 0)
        return;
    colon = pt_str_find(text, PT_S(": "));
    if (colon > 0 && colon <= LONGEST_LABEL && pt_str_find(text, PT_S("\n")) > colon) {
        memcpy(label, text.at, colon);
        label[colon] = '\0';
        name = label;
        text = pt_str_part(text, colon + 2, text.len);
    }
    if (!*extra)
        *extra = json_object_new_object();
    json_object_object_add(*extra, name, json_object_new_string_len(text.at, (int)text.len));
}

/* Other hands put translations and figures behind the abstract, each under a line that is only a label. */
static pt_str take_additions(pt_str *abstract)
{
    static const pt_str starts[] = { PT_STR("\n\nAbstract Translation:\n"), PT_STR("\n\nConclusion Translation:\n"),
                                     PT_STR("\n\nKey Figures:\n") };
    size_t first = abstract->len;
    pt_str additions;

    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
        size_t at = pt_str_find(*abstract, starts[i]);

        first = at < first ? at : first;
    }
    additions = pt_str_part(*abstract, first, abstract->len);
    abstract->len = first;
    return additions;
}

static void read_leftovers(pt_arena *arena, pt_paper *paper, pt_str before, pt_str between, pt_str after)
{
    struct json_object *extra = NULL;

    keep(&extra, before, "before category");
    keep(&extra, between, "before summary");
    keep(&extra, after, "after abstract");
    if (!extra)
        return;
    paper->extra = pt_arena_copy(arena, pt_str_of(json_object_to_json_string_ext(
                                            extra, JSON_C_TO_STRING_PLAIN | JSON_C_TO_STRING_NOSLASHESCAPE)));
    json_object_put(extra);
}

/* ── The record ──────────────────────────────────────────────────────────────────────────────────────────────────── */

static void read_body(pt_str body, pt_arena *arena, pt_paper *paper)
{
    struct mark marks[PARTS] = { 0 };
    size_t close = find_last(body, PT_S("</details>"));
    const char *end, *first;
    pt_str between;

    if (close == body.len && pt_str_find(body, PT_S("<details>")) < body.len)
        pt_paper_add_repair(paper, PT_S("breaks off: </details> is missing"));
    body = close == body.len ? without_newlines(body, body.len) : pt_str_part(body, 0, close);
    end = first = body.at + body.len;
    if (!find_all(body, marks))
        find_some(body, marks);
    for (size_t part = PARTS; part-- > 0;)
        first = marks[part].start ? marks[part].start : first;
    between = text_of(marks, CATEGORY, end);
    paper->categories = pt_categories_split(arena, take_line(&between), &paper->category_count);
    paper->summary.tldr = text_of(marks, TLDR, end);
    paper->summary.motivation = text_of(marks, MOTIVATION, end);
    paper->summary.method = text_of(marks, METHOD, end);
    paper->summary.result = text_of(marks, RESULT, end);
    paper->summary.conclusion = text_of(marks, CONCLUSION, end);
    paper->abstract = text_of(marks, ABSTRACT, end);
    read_leftovers(arena, paper, without_details((pt_str){ body.at, (size_t)(first - body.at) }), between,
                   take_additions(&paper->abstract));
}

pt_status pt_md_record_read(pt_str text, pt_arena *arena, pt_paper *paper, pt_error *err)
{
    pt_md_heading heading;

    if (!pt_md_heading_read(take_line(&text), &heading) || !heading.has_link)
        return pt_fail(err, PT_REJECT, "a heading without a link: the paper cannot be told from others");
    paper->title = heading.title;
    paper->url = heading.url;
    read_authors(&text, arena, paper);
    read_body(text, arena, paper);
    return PT_OK;
}
