/* The digest as Markdown: a block of contents, then sections, then papers (md_record.h shows one).
 *
 *   <div id='cs.SD'></div>
 *
 *   # cs.SD [[Back]](#toc)
 *
 *   ### [1] [TITLE](URL)
 *   …
 *   </details>
 *
 * Four generations of one tool and many hands that changed it (contents or none, numbers or none, other labels) are
 * read alike. Where a paper ends cannot be told by a heading alone: abstracts hold lines that look like headings. A
 * heading starts a paper when "</details>" was the last line before it that is not blank; or, in a paper without
 * details, when it has a link, is the next by number and stands after a blank line. A section starts with both of its
 * lines only, which name the same thing. */
#include "base/buf.h"
#include "base/utf8.h"
#include "source/md_record.h"
#include "source/readers.h"

struct state {
    pt_buf text;          /* of the record at hand, from its heading on */
    pt_buf section;       /* that record's */
    pt_buf section_now;   /* of records to come */
    pt_buf anchor;        /* name of the <div> that was the last line not blank, else empty */
    size_t before_anchor; /* how long `text` was before that line */
    size_t line;          /* of the record's heading */
    long number;          /* of the last heading, 0 where it has none */
    pt_str heading;       /* of the record to come; the input's, nothing is read before it is used */
    bool is_open;         /* <details> came, </details> did not yet */
    bool is_closed;       /* the last line not blank was </details> */
    bool is_after_blank;
};

static void set(pt_buf *buf, pt_str text)
{
    pt_buf_reset(buf);
    pt_buf_add(buf, text);
}

static void begin_record(struct state *state, pt_str heading, size_t line)
{
    pt_md_heading parts;

    pt_md_heading_read(heading, &parts);
    state->number = parts.number;
    state->line = line;
    state->is_open = state->is_closed = state->is_after_blank = false;
    state->heading = (pt_str){ 0 };
    set(&state->section, pt_buf_text(&state->section_now));
    set(&state->text, heading);
    pt_buf_add_char(&state->text, '\n');
    pt_buf_reset(&state->anchor);
}

static bool starts_paper(const struct state *state, pt_str line)
{
    pt_md_heading heading;

    if (!pt_md_heading_read(line, &heading))
        return false;
    if (state->text.len == 0 || state->is_closed)
        return true;
    return !state->is_open && state->is_after_blank && heading.has_link && heading.number == state->number + 1;
}

/* The name in "<div id='NAME'></div>". */
static bool read_anchor(pt_str line, pt_str *name)
{
    if (line.len < 17 || !pt_str_starts(line, PT_S("<div id='")) || !pt_str_ends(line, PT_S("'></div>")))
        return false;
    *name = pt_str_part(line, 9, line.len - 17);
    return true;
}

/* The name in "# NAME [[Back]](#toc)", when the anchor before it has the same, or any one after a closed paper. */
static bool starts_section(const struct state *state, pt_str line, pt_str *name)
{
    const pt_str back = PT_S(" [[Back]](#toc)");

    if (state->anchor.len == 0 || !pt_str_starts(line, PT_S("# ")) || !pt_str_ends(line, back) ||
        line.len < 2 + back.len)
        return false;
    *name = pt_str_part(line, 2, line.len - 2 - back.len);
    return pt_str_equal(*name, pt_buf_text(&state->anchor)) || state->is_closed || state->text.len == 0;
}

/* The record at hand, if there is one, ended before the anchor. */
static void begin_section(struct state *state, pt_str name)
{
    set(&state->section_now, name);
    pt_buf_reset(&state->anchor);
    if (state->text.len) {
        state->text.len = state->before_anchor;
        state->text.at[state->text.len] = '\0';
    }
}

/* Adds a line to the record at hand, if there is one. */
static void add_line(struct state *state, pt_str line)
{
    bool is_blank = pt_str_trim(line).len == 0;
    pt_str name;

    if (!is_blank) {
        pt_buf_reset(&state->anchor);
        if (read_anchor(line, &name)) {
            pt_buf_add(&state->anchor, name);
            state->before_anchor = state->text.len;
        } else {
            state->is_closed = pt_str_equal(pt_str_trim(line), PT_S("</details>"));
            state->is_open = !state->is_closed && (state->is_open || pt_str_equal(line, PT_S("<details>")));
        }
    }
    state->is_after_blank = is_blank;
    if (state->text.len == 0)
        return;
    pt_buf_add(&state->text, line);
    pt_buf_add_char(&state->text, '\n');
}

/* Reads on until a record is whole: then `text` holds it. PT_END when there is none. */
static pt_status collect(struct state *state, pt_input *in, pt_error *err)
{
    pt_str line, name;
    pt_status st;

    while ((st = pt_input_line(in, &line, err)) == PT_OK) {
        if (starts_paper(state, line)) {
            if (state->text.len) {
                state->heading = line;
                return PT_OK;
            }
            begin_record(state, line, pt_input_line_number(in));
        } else if (starts_section(state, line, &name)) {
            begin_section(state, name);
            if (state->text.len)
                return PT_OK;
        } else {
            add_line(state, line);
            PT_TRY(pt_buf_check(&state->text, "a paper", err));
        }
    }
    return st == PT_END && state->text.len ? PT_OK : st;
}

static void set_limits(struct state *state)
{
    state->text.limit = PT_LONGEST_LINE;
    state->section.limit = state->section_now.limit = state->anchor.limit = PT_HEAD;
}

static pt_status next(void *self, pt_input *in, pt_arena *arena, pt_paper *paper, pt_error *err)
{
    struct state *state = self;
    pt_str text;

    set_limits(state);
    pt_buf_reset(&state->text);
    if (state->heading.len)
        begin_record(state, state->heading, pt_input_line_number(in));
    PT_TRY(collect(state, in, err));
    text = pt_reader_mend(arena, paper, pt_buf_text(&state->text));
    paper->line = state->line;
    paper->excerpt = pt_utf8_beginning(text, PT_EXCERPT);
    paper->section = pt_reader_mend(arena, paper, pt_buf_text(&state->section));
    return pt_md_record_read(text, arena, paper, err);
}

static void close_state(void *self)
{
    struct state *state = self;

    pt_buf_free(&state->text);
    pt_buf_free(&state->section);
    pt_buf_free(&state->section_now);
    pt_buf_free(&state->anchor);
}

/* A heading with a link and right below it a line in stars: how a paper starts where there are no contents. */
static bool has_paper(pt_str head)
{
    pt_md_heading heading;
    pt_str line;
    bool is_below = false;

    while (pt_str_cut(&head, '\n', &line)) {
        line = pt_str_trim(line);
        if (is_below && line.len > 1 && line.at[0] == '*' && line.at[line.len - 1] == '*')
            return true;
        is_below = pt_md_heading_read(line, &heading) && heading.has_link;
    }
    return false;
}

/* Contents are certain; many a README has linked headings. A file named for a day that holds nothing is a day without
 * papers. */
static int sniff(pt_str head, pt_str file_name)
{
    pt_day day;

    if (pt_str_find(head, PT_S("<div id=toc></div>")) < head.len)
        return 95;
    if (has_paper(head))
        return 80;
    return pt_str_trim(head).len == 0 && pt_str_ends(file_name, PT_S(".md")) &&
                   pt_day_parse(pt_str_part(file_name, 0, 10), &day)
               ? 40
               : 0;
}

const pt_reader pt_reader_digest_md = {
    .name = "digest_md",
    .trust = 10,
    .sniff = sniff,
    .state_size = sizeof(struct state),
    .next = next,
    .close = close_state,
};
