#include "source/md_record.h"

#include "paper/category.h"
#include "paper/name.h"
#include "source/md_heading.h"
#include "source/md_label.h"

#include <json-c/json.h>
#include <string.h>

/* Takes the first line off `rest`, without its newline. */
static pt_str take_line(pt_str *rest)
{
    pt_str line = pt_str_part(*rest, 0, pt_str_find(*rest, PT_S("\n")));

    *rest = pt_str_part(*rest, line.len + 1, rest->len);
    return line;
}

/* ── Authors ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* The names in a line in stars or behind a label. Exactly one star goes at either end, names may end in stars of their
 * own. A line in stars may as well be a bold label. */
static bool is_line_of_names(pt_str line, pt_str *names)
{
    pt_md_part part;
    pt_str text;

    line = pt_str_trim(line);
    if (pt_md_authors_read(line, names))
        return true;
    if (line.len < 2 || line.at[0] != line.at[line.len - 1] || (line.at[0] != '*' && line.at[0] != '_'))
        return false;
    *names = pt_str_part(line, 1, line.len - 2);
    return !pt_md_label_read(line, false, &part, &text) && !pt_md_is_addition(line);
}

/* Looks for the names below the heading, where other hands put a score or a link before them. Gives the line they stand
 * in, {0} when there is none; `rest` is moved behind it where it comes first. */
static pt_str read_authors(pt_str *rest, pt_arena *arena, pt_paper *paper)
{
    enum { FAR = 6 };
    pt_str after = *rest, line, names, text;
    pt_md_part part;

    for (size_t seen = 0; seen < FAR && after.len;) {
        line = take_line(&after);
        if (pt_str_trim(line).len == 0)
            continue;
        if (is_line_of_names(line, &names)) {
            paper->authors = pt_names_split(arena, names, ',', &paper->author_count);
            if (seen == 0)
                *rest = after;
            return line;
        }
        if (pt_md_label_read(line, false, &part, &text) || pt_str_starts(pt_str_trim(line), PT_S("<details")))
            break;
        seen++;
    }
    return (pt_str){ 0 };
}

/* ── Labels ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* A label found in a record. */
struct mark {
    pt_md_part part;
    const char *start, *text; /* of its line; of what it labels */
};

/* The next line of `rest` that is a label, and stands after a blank line or a tag. False when there is none. */
static bool next_mark(pt_str *rest, bool only_tools, bool *may_start, struct mark *mark)
{
    while (rest->len) {
        bool is_after_gap = *may_start;
        pt_str line = take_line(rest), text;

        *may_start = pt_str_trim(line).len == 0 || pt_str_ends(line, PT_S(">"));
        if (!is_after_gap || !pt_md_label_read(line, only_tools, &mark->part, &text))
            continue;
        mark->start = line.at;
        mark->text = pt_str_ends(line, PT_S("</summary>")) ? rest->at : text.at; /* a tag labels the next line */
        return true;
    }
    return false;
}

/* Exactly the parts in their order, each at its first occurrence after the one before. Abstracts hold lines that start
 * with labels: only this order tells them apart. */
static bool find_all(pt_str body, bool only_tools, struct mark marks[PT_MD_PARTS])
{
    bool may_start = true;
    size_t found = 0;
    struct mark mark;

    while (found < PT_MD_PARTS && next_mark(&body, only_tools, &may_start, &mark))
        if (mark.part == found)
            marks[found++] = mark;
    return found == PT_MD_PARTS;
}

/* When parts are missing: those there are, in order, none after the first abstract. */
static void find_some(pt_str body, struct mark marks[PT_MD_PARTS])
{
    bool may_start = true;
    size_t wanted = 0;
    struct mark mark;

    memset(marks, 0, PT_MD_PARTS * sizeof *marks);
    while (wanted < PT_MD_PARTS && next_mark(&body, false, &may_start, &mark))
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
    size_t details = pt_md_find_last(text, PT_S("<details"));
    pt_str inside = pt_str_part(text, details, text.len);

    inside = pt_str_trim(pt_str_part(inside, pt_str_find(inside, PT_S(">")) + 1, inside.len));
    if (details == text.len || (inside.len && !pt_str_ends(inside, PT_S("</summary>"))))
        return without_newlines(text, 2);
    return without_newlines(pt_str_part(text, 0, details), 3);
}

/* The text of `part`: up to the next part that was found. The abstract goes up to `end`. */
static pt_str text_of(const struct mark marks[PT_MD_PARTS], pt_md_part part, const char *end)
{
    if (!marks[part].text || marks[part].text > end) /* nothing behind a label at the end */
        return (pt_str){ 0 };
    for (size_t next = part + 1; next < PT_MD_PARTS; next++)
        if (marks[next].start)
            return without_details((pt_str){ marks[part].text, (size_t)(marks[next].start - marks[part].text) });
    return without_newlines((pt_str){ marks[part].text, (size_t)(end - marks[part].text) }, 2);
}

/* ── What is left over ───────────────────────────────────────────────────────────────────────────────────────────── */

/* Texts that no field takes, by the label they stand under. */
struct leftovers {
    pt_arena *arena;
    pt_paper *paper;
    struct json_object *extra; /* NULL: none yet */
};

/* Adds `text` under `name`, on a line of its own where that has a text already (but not to a very long one: each line
 * copies it). */
static void keep(struct leftovers *left, pt_str text, pt_str name)
{
    enum { LONG = 1 << 14 };
    struct json_object *before;

    text = pt_str_trim(text);
    if (text.len == 0)
        return;
    if (!left->extra)
        left->extra = json_object_new_object();
    name = pt_arena_copy(left->arena, name);
    if (json_object_object_get_ex(left->extra, name.at, &before) && json_object_get_string_len(before) > LONG)
        return;
    if (before)
        text = pt_arena_printf(left->arena, "%s\n%.*s", json_object_get_string(before), PT_FMT(text));
    json_object_object_add(left->extra, name.at, json_object_new_string_len(text.at, (int)text.len));
}

static bool is_comment(pt_str label)
{
    return pt_str_equal(label, PT_S("Comment")) || pt_str_equal(label, PT_S("Comments"));
}

/* Keeps each line under its own label ("Recommendation: …"), lines without one together under that of the line before
 * them or under `name`. The line `taken` is one that was used. */
static void keep_lines(struct leftovers *left, pt_str text, pt_str name, pt_str taken)
{
    pt_str line, label, value, plain = { text.at, 0 };

    while (text.len) {
        bool is_taken = text.at == taken.at;

        line = take_line(&text);
        if (!is_taken && !pt_md_any_label_read(line, &label, &value)) {
            plain.len = (size_t)(line.at + line.len - plain.at);
            continue;
        }
        keep(left, plain, name);
        plain = (pt_str){ text.at, 0 };
        if (is_taken)
            continue;
        if (is_comment(label) && left->paper->comment.len == 0) {
            left->paper->comment = value;
            continue;
        }
        name = label;
        keep(left, value, name);
    }
    keep(left, plain, name);
}

/* Takes off `text`, which a model wrote, the lines of other hands behind it: from the first one on that stands after a
 * blank line under a label of theirs. */
static void keep_additions(struct leftovers *left, pt_str *text)
{
    pt_str rest = *text, line;
    bool is_after_blank = false;

    while (rest.len) {
        line = take_line(&rest);
        if (is_after_blank && pt_md_is_addition(line)) {
            keep_lines(left, (pt_str){ line.at, (size_t)(text->at + text->len - line.at) }, PT_S("additions"),
                       (pt_str){ 0 });
            *text = without_newlines((pt_str){ text->at, (size_t)(line.at - text->at) }, 2);
            return;
        }
        is_after_blank = pt_str_trim(line).len == 0;
    }
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

/* What follows the details, up to a line drawn across: there the file's footer begins. */
static pt_str without_footer(pt_str text)
{
    static const pt_str lines[] = { PT_STR("\n---"), PT_STR("\n***"), PT_STR("\n___"), PT_STR("\n<hr") };
    size_t first = text.len;

    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        size_t at = pt_str_find(text, lines[i]);

        first = at < first ? at : first;
    }
    return pt_str_part(text, 0, first);
}

static void print_extra(const struct leftovers *left)
{
    int style = JSON_C_TO_STRING_PLAIN | JSON_C_TO_STRING_NOSLASHESCAPE;

    if (!left->extra)
        return;
    left->paper->extra = pt_arena_copy(left->arena, pt_str_of(json_object_to_json_string_ext(left->extra, style)));
    json_object_put(left->extra);
}

/* ── The record ──────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Takes what follows the details off `body`. */
static pt_str take_behind(pt_str *body, pt_paper *paper)
{
    const pt_str tag = PT_S("</details>");
    size_t close = pt_md_find_last(*body, tag);
    pt_str behind = without_footer(pt_str_part(*body, close + tag.len, body->len));

    if (close < body->len) {
        *body = pt_str_part(*body, 0, close);
        return behind;
    }
    if (pt_str_find(*body, PT_S("<details")) < body->len)
        pt_paper_add_repair(paper, PT_S("breaks off: </details> is missing"));
    else
        *body = without_footer(*body);
    *body = without_newlines(*body, body->len);
    return behind;
}

/* An abstract without a label: all there is, without the tags around it. */
static pt_str without_tags(pt_str body)
{
    const pt_str tag = PT_S("</summary>");
    size_t summary = pt_md_find_last(body, tag), details = pt_str_find(body, PT_S("<details"));

    if (summary < body.len)
        body = pt_str_part(body, summary + tag.len, body.len);
    else if (details < body.len)
        body = pt_str_part(body, details + pt_str_find(pt_str_part(body, details, body.len), PT_S(">")) + 1, body.len);
    return pt_str_trim(body);
}

static void read_summary(struct leftovers *left, const struct mark marks[PT_MD_PARTS], const char *end)
{
    pt_summary *summary = &left->paper->summary;
    pt_str *const texts[] = { &summary->tldr, &summary->motivation, &summary->method, &summary->result,
                              &summary->conclusion };

    for (pt_md_part part = PT_MD_TLDR; part <= PT_MD_CONCLUSION; part++) {
        *texts[part - PT_MD_TLDR] = text_of(marks, part, end);
        keep_additions(left, texts[part - PT_MD_TLDR]);
    }
}

static void find_marks(pt_str body, struct mark marks[PT_MD_PARTS])
{
    if (!find_all(body, true, marks) && !find_all(body, false, marks))
        find_some(body, marks);
}

/* Takes the abstract off `body` where no label tells it: what is in the details when they hold no label, or all when
 * there is no label at all. */
static pt_str take_plain_abstract(const struct mark marks[PT_MD_PARTS], pt_str *body)
{
    size_t start = 0, details = pt_md_find_last(*body, PT_S("<details"));
    pt_str abstract;

    for (size_t part = 0; part < PT_MD_PARTS; part++)
        if (marks[part].start)
            start = details;
    for (size_t part = 0; part < PT_MD_PARTS; part++)
        if (marks[part].start > body->at + details)
            start = body->len;
    abstract = without_tags(pt_str_part(*body, start, body->len));
    *body = without_newlines(pt_str_part(*body, 0, start), body->len);
    return abstract;
}

static void read_body(pt_str body, pt_str taken, struct leftovers *left)
{
    struct mark marks[PT_MD_PARTS] = { 0 };
    pt_paper *paper = left->paper;
    pt_str behind = take_behind(&body, paper), between;
    const char *end, *first;

    find_marks(body, marks);
    if (!marks[PT_MD_ABSTRACT].start)
        paper->abstract = take_plain_abstract(marks, &body);
    end = first = body.at + body.len;
    for (size_t part = PT_MD_PARTS; part-- > 0;)
        first = marks[part].start ? marks[part].start : first;
    between = text_of(marks, PT_MD_CATEGORY, end);
    paper->categories = pt_categories_split(left->arena, take_line(&between), &paper->category_count);
    read_summary(left, marks, end);
    if (marks[PT_MD_ABSTRACT].start)
        paper->abstract = text_of(marks, PT_MD_ABSTRACT, end);
    keep_lines(left, without_details((pt_str){ body.at, (size_t)(first - body.at) }), PT_S("before category"), taken);
    keep_lines(left, between, PT_S("before summary"), taken);
    keep(left, take_additions(&paper->abstract), PT_S("after abstract"));
    keep_lines(left, behind, PT_S("after details"), taken);
}

pt_status pt_md_record_read(pt_str text, pt_arena *arena, pt_paper *paper, pt_error *err)
{
    struct leftovers left = { .arena = arena, .paper = paper };
    pt_md_heading heading;
    pt_str taken;

    if (!pt_md_heading_read(take_line(&text), &heading) || !heading.has_link)
        return pt_fail(err, PT_REJECT, "a heading without a link: the paper cannot be told from others");
    paper->title = heading.title;
    paper->url = heading.url;
    taken = read_authors(&text, arena, paper);
    keep(&left, heading.rest, PT_S("heading"));
    read_body(text, taken, &left);
    print_extra(&left);
    return PT_OK;
}
