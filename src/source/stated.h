/* What several sources state alike: times, wrapped texts, the listing that a submission comes in. For the readers. May
 * use: base, paper. */
#ifndef PT_SOURCE_STATED_H
#define PT_SOURCE_STATED_H

#include "paper/paper.h"

#include <stdint.h>

/* "Mon, 2 Apr 2007 19:18:42 GMT", "2016-05-26T17:59:46Z", either with a zone as +02:00 or -0400, or a day alone (noon):
 * seconds since 1970 UTC. False when it is none. */
bool pt_stated_time(pt_str text, int64_t *seconds);

/* The UTC day of such a time; 0 when it is none. */
pt_day pt_stated_day(pt_str text);

/* `text` as it was before it was wrapped, on one line; where `has_paragraphs` an indented line begins a new one. In
 * `arena` or a view. */
pt_str pt_stated_unwrap(pt_arena *arena, pt_str text, bool has_paragraphs);

/* The paper's day: the listing of what was first submitted at `seconds`, within the month of the id, since moderation
 * may hold a paper back. */
void pt_stated_listing(pt_paper *paper, int64_t seconds);

/* The day brought into the month of announcement that the id tells. */
void pt_stated_keep_in_month(pt_paper *paper);

#endif
