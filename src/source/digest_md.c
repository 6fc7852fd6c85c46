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
 * Four generations of one tool and many hands that changed it (contents or none, numbers or none, other labels and
 * levels, several digests in one file) are read alike. Where a paper ends cannot be told by a heading alone: abstracts
 * hold lines that look like headings. A heading starts a paper when "</details>" was the last line before it that is
 * not blank; or, where no details are open, when it has a link, stands after a blank line and continues the numbers.
 * While details are open a section starts with both of its lines only, the anchor and the heading, which name the same
 * thing; elsewhere any heading with an anchor, a link back, or the name of a category or of an entry of the contents.
 *
 * Each record comes with the bytes of the file it was read from, so that the store can give the file back. */
#include "base/buf.h"
#include "base/dict.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "paper/category.h"
#include "paper/digest.h"
#include "source/md_heading.h"
#include "source/md_label.h"
#include "source/md_record.h"
#include "source/readers.h"

#include <stdlib.h>
#include <string.h>

/* A line of the contents and what came of it. */
struct promise {
    long total; /* papers; -1: not stated */
    long papers;
};

struct state {
    pt_buf raw;           /* bytes of the file since the end of the record before */
    size_t raw_end;       /* where in them the record at hand ends, as far as is known */
    pt_buf text;          /* of the record at hand, from its heading on */
    pt_buf section;       /* that record's */
    pt_buf section_now;   /* of records to come */
    pt_buf anchor;        /* name of the anchor that was the last line not blank, else empty */
    size_t before_anchor; /* how long `text` was before that line */
    size_t line;          /* of the record's heading */
    int level;            /* of its heading */
    long number;          /* of its heading, 0 where it has none */
    pt_str heading;       /* of the record to come; the input's, nothing is read before it is used */
    pt_dict *sections;    /* the contents */
    PT_ARRAY(struct promise) promises;
    bool is_open;   /* <details> came, </details> did not yet */
    bool is_closed; /* the last line not blank was </details> */
    bool is_over;   /* new contents came after the record */
    bool is_after_blank;
};

static void set(pt_buf *buf, pt_str text)
{
    pt_buf_reset(buf);
    pt_buf_add(buf, text);
}

static bool is_between_papers(const struct state *state)
{
    return state->text.len == 0 || state->is_closed || state->is_over;
}

/* ── The contents ────────────────────────────────────────────────────────────────────────────────────────────────── */

/* A file may hold several digests: what the contents promise is then summed. */
static void add_promise(struct state *state, const pt_digest_entry *entry)
{
    uint32_t known = pt_dict_count(state->sections), number = pt_dict_add(state->sections, entry->name);

    if (number == known)
        PT_PUSH(&state->promises, ((struct promise){ .total = entry->total }));
    else if (state->promises.at[number].total >= 0 && entry->total >= 0)
        state->promises.at[number].total += entry->total;
}

static void count_paper(struct state *state)
{
    uint32_t number = pt_dict_find(state->sections, pt_buf_text(&state->section));

    if (number != PT_NONE)
        state->promises.at[number].papers++;
}

/* At the end of the file: the first section of which the contents say something else. */
static void tell_disagreement(const struct state *state, pt_arena *arena, pt_paper *rest)
{
    for (uint32_t i = 0; i < state->promises.len; i++) {
        const struct promise *promise = &state->promises.at[i];

        if (promise->total < 0 || promise->total == promise->papers)
            continue;
        pt_paper_add_repair(rest,
                            pt_arena_printf(arena, "its contents promise %ld papers in %.*s, there are %ld",
                                            promise->total, PT_FMT(pt_dict_text(state->sections, i)), promise->papers));
        return;
    }
}

/* ── Where papers and sections start ─────────────────────────────────────────────────────────────────────────────── */

static void begin_record(struct state *state, pt_str heading, pt_input *in)
{
    pt_md_heading parts;

    pt_md_heading_read(heading, &parts);
    state->number = parts.number;
    state->level = parts.level;
    state->line = pt_input_line_number(in);
    state->is_open = state->is_closed = state->is_over = state->is_after_blank = false;
    state->heading = (pt_str){ 0 };
    set(&state->section, pt_buf_text(&state->section_now));
    set(&state->text, heading);
    pt_buf_add_char(&state->text, '\n');
    pt_buf_reset(&state->anchor);
    state->raw_end = state->raw.len;
    count_paper(state);
}

/* Does the heading go on where the last one was: the next number, a first one, or none like that? */
static bool continues(const struct state *state, const pt_md_heading *heading)
{
    if (heading->number == 0)
        return state->number == 0;
    return heading->number == state->number + 1 || heading->number == 1;
}

static bool starts_paper(const struct state *state, pt_str line)
{
    pt_md_heading heading;

    if (!pt_md_heading_read(line, &heading))
        return false;
    if (is_between_papers(state))
        return true;
    return !state->is_open && state->is_after_blank && heading.has_link && heading.level == state->level &&
           pt_str_find(heading.url, PT_S("://")) < heading.url.len && continues(state, &heading);
}

/* Is it the name of a section, where any heading may stand? */
static bool is_sections_name(const struct state *state, const pt_md_section *section)
{
    pt_str code;

    return section->has_back || section->anchor.len || state->anchor.len ||
           pt_dict_find(state->sections, section->name) != PT_NONE ||
           pt_category_read(section->name, &code) == PT_CATEGORY_KNOWN;
}

static bool starts_section(const struct state *state, pt_str line, pt_str *name)
{
    pt_md_section section;

    if (!pt_str_starts(line, PT_S("#")) || !pt_md_section_read(line, &section))
        return false;
    *name = section.name;
    if (is_between_papers(state) || (!state->is_open && state->is_after_blank))
        return is_sections_name(state, &section);
    return section.has_back &&
           pt_str_equal(section.name, section.anchor.len ? section.anchor : pt_buf_text(&state->anchor));
}

/* The record at hand, if there is one, ends before the anchor. */
static void begin_section(struct state *state, pt_str name)
{
    if (state->text.len && state->anchor.len) {
        state->text.len = state->before_anchor;
        state->text.at[state->text.len] = '\0';
    }
    set(&state->section_now, name);
    pt_buf_reset(&state->anchor);
}

/* ── Lines ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Notes what a line that is not blank says of where we are. */
static void note_line(struct state *state, pt_str line)
{
    pt_str trimmed = pt_str_trim(line), name;
    pt_digest_entry entry;

    pt_buf_reset(&state->anchor);
    if (is_between_papers(state) && pt_md_starts_contents(line)) {
        state->is_over = true;
    } else if (pt_md_anchor_read(line, &name)) {
        pt_buf_add(&state->anchor, name);
        state->before_anchor = state->text.len;
    } else if (state->text.len == 0 || state->is_over) {
        if (pt_digest_entry_read(line, &entry))
            add_promise(state, &entry);
    } else {
        state->is_closed = pt_str_equal(trimmed, PT_S("</details>"));
        state->is_open = !state->is_closed && (state->is_open || pt_str_starts(trimmed, PT_S("<details")));
        state->raw_end = state->raw.len;
    }
}

/* Adds a line to the record at hand, if there is one. */
static void add_line(struct state *state, pt_str line)
{
    bool is_blank = pt_str_trim(line).len == 0;

    if (!is_blank)
        note_line(state, line);
    state->is_after_blank = is_blank;
    if (state->text.len == 0 || state->is_over)
        return;
    pt_buf_add(&state->text, line);
    pt_buf_add_char(&state->text, '\n');
}

static void add_raw(struct state *state, const pt_input *in)
{
    if (pt_input_line_number(in) == 1 && pt_input_has_mark(in))
        pt_buf_add(&state->raw, PT_S("\xEF\xBB\xBF"));
    pt_buf_add(&state->raw, pt_input_raw(in));
}

/* Takes in a line; true when it ends the record at hand. */
static bool take_line(struct state *state, pt_str line, pt_input *in)
{
    bool has_record = state->text.len > 0;
    pt_str name;

    if (starts_paper(state, line)) {
        state->heading = line;
        if (has_record)
            return true;
        add_raw(state, in);
        begin_record(state, line, in);
        return false;
    }
    add_raw(state, in);
    if (starts_section(state, line, &name)) {
        begin_section(state, name);
        return has_record;
    }
    add_line(state, line);
    return false;
}

/* Reads on until a record is whole: then `text` holds it. PT_END when there is none. */
static pt_status collect(struct state *state, pt_input *in, pt_error *err)
{
    pt_str line;
    pt_status st;

    while ((st = pt_input_line(in, &line, err)) == PT_OK) {
        if (take_line(state, line, in))
            return PT_OK;
        PT_TRY(pt_buf_check(&state->text, "a paper", err));
        PT_TRY(pt_buf_check(&state->raw, "what stands around papers", err));
    }
    return st == PT_END && state->text.len ? PT_OK : st;
}

/* ── Records ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void prepare(struct state *state)
{
    if (state->sections)
        return;
    state->sections = pt_dict_new();
    state->raw.limit = state->text.limit = PT_LONGEST_LINE;
    state->section.limit = state->section_now.limit = state->anchor.limit = PT_HEAD;
}

/* Forgets the record that was given last. */
static void begin_next(struct state *state, pt_input *in)
{
    pt_str left = pt_str_part(pt_buf_text(&state->raw), state->raw_end, state->raw.len);

    if (left.len)
        memmove(state->raw.at, left.at, left.len);
    state->raw.len = left.len;
    state->raw_end = 0;
    pt_buf_reset(&state->text);
    if (!state->heading.len)
        return;
    add_raw(state, in);
    begin_record(state, state->heading, in);
}

/* After the last record: what is left, and what the contents got wrong. */
static pt_status end(struct state *state, pt_arena *arena, pt_paper *rest)
{
    if (state->raw.len)
        rest->raw = pt_buf_text(&state->raw);
    state->raw_end = state->raw.len;
    tell_disagreement(state, arena, rest);
    return PT_END;
}

static pt_status next(void *self, pt_input *in, pt_arena *arena, pt_paper *paper, pt_error *err)
{
    struct state *state = self;
    pt_status st;
    pt_str text;

    prepare(state);
    begin_next(state, in);
    st = collect(state, in, err);
    if (st != PT_OK)
        return st == PT_END ? end(state, arena, paper) : st;
    text = pt_reader_mend(arena, paper, pt_buf_text(&state->text));
    paper->raw = pt_str_part(pt_buf_text(&state->raw), 0, state->raw_end);
    paper->line = state->line;
    paper->excerpt = pt_utf8_beginning(text, PT_EXCERPT);
    paper->section = pt_reader_mend(arena, paper, pt_buf_text(&state->section));
    return pt_md_record_read(text, arena, paper, err);
}

static void close_state(void *self)
{
    struct state *state = self;

    pt_buf_free(&state->raw);
    pt_buf_free(&state->text);
    pt_buf_free(&state->section);
    pt_buf_free(&state->section_now);
    pt_buf_free(&state->anchor);
    pt_dict_free(state->sections);
    free(state->promises.at);
}

/* ── Sniffing ────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Names in stars or behind a label, or the first label of a paper. */
static bool is_below_heading(pt_str line)
{
    pt_md_part part;
    pt_str text;

    if (line.len > 1 && line.at[0] == '*' && line.at[line.len - 1] == '*')
        return true;
    return pt_md_authors_read(line, &text) || pt_md_label_read(line, false, &part, &text);
}

/* A heading with a link and then what stands in a paper: how a digest starts where there are no contents. */
static bool has_paper(pt_str head)
{
    pt_md_heading heading;
    pt_str line;
    bool is_below = false;

    while (pt_str_cut(&head, '\n', &line)) {
        line = pt_str_trim(line);
        if (line.len == 0)
            continue;
        if (is_below && is_below_heading(line))
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
