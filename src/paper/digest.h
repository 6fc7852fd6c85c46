/* A paper, and what stands around it, printed as a Markdown digest has it. Pure: from fields to text. May use: base.
 *
 *   pt_digest_writer writer = { .generation = 4, .contents = …, .content_count = … };
 *     pt_digest_print        the next paper; the contents before the first, its heading before a section
 *     pt_digest_advance      that paper, or what stands in a file in its place, is now behind us
 *   pt_digest_writer_free
 *
 * Four generations of one tool differ in what stands around the texts (digest.c has them as a table). The newest:
 *
 *   - [cs.SD](#cs.SD) [Total: 2]
 *
 *
 *   <div id='cs.SD'></div>
 *
 *   # cs.SD [[Back]](#toc)
 *
 *   ### [1] [TITLE](URL)
 *   *A1,A2*
 *
 *   Main category: cs.SD
 *   … */
#ifndef PT_PAPER_DIGEST_H
#define PT_PAPER_DIGEST_H

#include "base/buf.h"
#include "paper/paper.h"

enum { PT_DIGEST_GENERATIONS = 4 };

/* A line of the contents. */
typedef struct pt_digest_entry {
    pt_str name;
    long total; /* -1: not stated */
} pt_digest_entry;

typedef struct pt_digest_writer {
    int generation; /* 1 … 4 */
    const pt_digest_entry *contents;
    size_t content_count;
    bool leaves_out; /* a summary's missing text goes with its label; else the tool's words for it stand there */
    bool has_begun;  /* contents are printed before the first paper only */
    long number;     /* of the last paper */
    pt_buf section;  /* of the last paper */
} pt_digest_writer;

/* Appends the next paper to `out`: what stands between the last one and it, then the paper. It is numbered one after
 * the last. A paper without an address gets the one its id tells. */
void pt_digest_print(const pt_digest_writer *writer, const pt_paper *paper, pt_buf *out);

/* `piece` is what now stands in the file, `section` that of its paper ({0}: it holds no paper that could be read). The
 * number is taken from the piece, so that files that count in their own way are followed. */
void pt_digest_advance(pt_digest_writer *writer, pt_str section, pt_str piece);

void pt_digest_writer_free(pt_digest_writer *writer);

/* The section a paper is listed in when its record names none: its first category. */
pt_str pt_digest_section(const pt_paper *paper);

/* A line of contents: "- [cs.SD](#cs.SD) [Total: 2]", indented or not, with other bullets, with or without a total.
 * False when it is none. `name` is a view into `line`. */
bool pt_digest_entry_read(pt_str line, pt_digest_entry *entry);

/* The contents that `text` begins with, up to the first heading of a paper. The array is the arena's, names are views
 * into `text`. NULL when there are none. */
pt_digest_entry *pt_digest_contents_read(pt_arena *arena, pt_str text, size_t *count);

#endif
