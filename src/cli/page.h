/* The manual's pages, written once and set in several ways: on a terminal (here), for man and as Markdown (manual/).
 * May use: base, cli.
 *
 *   pt_page page = { .out = &buf, .style = &pt_style_terminal, .width = 80 };
 *   pt_manual_command(&page, command);      one of the pages below
 *   …                                       what stands in `buf` is the page */
#ifndef PT_CLI_PAGE_H
#define PT_CLI_PAGE_H

#include "base/buf.h"
#include "cli/command.h"

typedef struct pt_page pt_page;

/* The ways of setting: texts are plain, without any mark-up; a style escapes what it must. */
typedef struct pt_style {
    /* Of a page that needs no heading for it (the description) where pages are short. */
    void (*section)(pt_page *page, const char *name, bool is_implied);
    void (*usage)(pt_page *page, const char *command, const char *rest);
    void (*paragraph)(pt_page *page, pt_str text);
    void (*block)(pt_page *page, pt_str text); /* lines that stand as they are, without their indentation */
    void (*item)(pt_page *page, pt_str term, pt_str text);
    void (*end_items)(pt_page *page); /* behind the last of a list */
} pt_style;

struct pt_page {
    pt_buf *out;
    const pt_style *style;
    size_t width;        /* of a terminal, in columns */
    size_t term_width;   /* of what a list names; 0: as wide as options are */
    bool is_behind_text; /* the terminal's own: an empty line is due before a list */
};

/* For a terminal, or a pipe, of page->width columns. */
extern const pt_style pt_style_terminal;

/* A text of the manual: paragraphs with an empty line between; what is indented by two blanks stands as it is. */
void pt_page_prose(pt_page *page, const char *text);

/* A page on something that is no command. */
typedef struct pt_topic {
    const char *name;
    const char *help; /* one line */
    const char *heading;
    void (*write)(pt_page *page);
} pt_topic;

/* topics.c: all topics; one without a name ends them. */
extern const pt_topic pt_topics[];

/* What `papertide help` says, and papertide(1). */
void pt_manual_overview(pt_page *page);
void pt_manual_program(pt_page *page);

/* papertide COMMAND --help and papertide-COMMAND(1). */
void pt_manual_command(pt_page *page, const pt_command *command);

/* papertide.ini(5) and papertide-views(7), both topics too. */
void pt_manual_config(pt_page *page);
void pt_manual_views(pt_page *page);

#endif
