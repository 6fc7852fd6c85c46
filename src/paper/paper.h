/* A paper as one record of one source tells it. May use: base.
 *
 *   A reader fills it with text as received (valid UTF-8, which the reader sees to); pt_paper_normalise turns ids,
 * names and categories into canonical form. All texts are views that live as long as the record's arena. {0}: not
 * stated. */
#ifndef PT_PAPER_PAPER_H
#define PT_PAPER_PAPER_H

#include "base/arena.h"
#include "base/day.h"
#include "base/str.h"

typedef struct pt_summary {
    pt_str language; /* 'zh', 'en', …; set by pt_paper_normalise from the script it is written in */
    pt_str tldr, motivation, method, result, conclusion;
} pt_summary;

enum { PT_REPAIRS = 8 };

/* What arXiv's feeds call a record: only a new paper counts, the others tell more of one that was. */
typedef enum pt_announcement {
    PT_ANNOUNCED, /* how is not stated */
    PT_ANNOUNCED_NEW,
    PT_ANNOUNCED_CROSS,
    PT_ANNOUNCED_REPLACE,
    PT_ANNOUNCED_REPLACE_CROSS,
    PT_ANNOUNCED_DELETED /* the source took it back: there is an id and nothing else */
} pt_announcement;

typedef struct pt_paper {
    pt_str id;   /* canonical after pt_paper_normalise: 2509.26415, math/0309136, doi:10.1000/x */
    int version; /* 0: not stated */
    pt_str title, abstract, comment, url, pdf;
    pt_str doi, journal_ref;
    pt_str *authors;
    size_t author_count;
    pt_str *affiliations, *orcids; /* one an author, {0} where none is stated; NULL: none is stated at all */
    pt_str *categories;            /* the first is the primary one */
    size_t category_count;
    bool lacks_categories; /* the source knows none of arXiv's: that nothing is stated is nothing to mend */
    pt_str classes;        /* ACM and MSC classes found among the categories */
    pt_str section;        /* of the digest */
    pt_summary summary;
    pt_announcement announced;
    pt_day day;                 /* of the listing it stood in, where the record says so; 0: its file's day */
    pt_day submitted, updated;  /* of the first version, of this one; 0: not stated */
    pt_str extra;               /* JSON object of keys we know nothing of */
    size_t position, line;      /* the n-th record (from 0), where it starts (from 1) */
    pt_str repairs[PT_REPAIRS]; /* what had to be mended, in words; the paper is saved all the same */
    size_t repair_count;
    pt_str excerpt; /* the beginning of the record, for the reject table */
    pt_str raw;     /* Markdown digests: all bytes of the file from the end of the record before to the end of this one;
                       maybe no UTF-8. With PT_END: what follows the last record. */
} pt_paper;

/* A copy that lives as long as `arena`. */
pt_paper pt_paper_copy(pt_arena *arena, const pt_paper *paper);

/* Notes a repair; the ninth and later are dropped. `what` lives as long as the paper. */
void pt_paper_add_repair(pt_paper *paper, pt_str what);

/* Canonical id, version, names, categories, summary: see id.h, category.h, summary.h. PT_REJECT when the paper has no
 * id that we can read or no title; what it mends it notes. */
pt_status pt_paper_normalise(pt_paper *paper, pt_arena *arena, pt_error *why) PT_MUST;

/* Was it announced as a new version of a paper that was there before? */
bool pt_paper_is_replacement(const pt_paper *paper);

/* The month of announcement that an arXiv id holds, as its last day; PT_NO_DAY when the id is not arXiv's. */
pt_day pt_paper_id_month_end(pt_str id);

#endif
