/* arXiv's ids: what they look like, wherever they stand. May use: base.
 *
 *   Old scheme, until March 2007: archive[.SC]/YYMMNNN, canonical without the subject class: math.GT/0309136 is
 *   math/0309136. New scheme: YYMM.NNNN until December 2014, YYMM.NNNNN since. Either may end in vN. YYMM is the month
 * of announcement (https://info.arxiv.org/help/arxiv_identifier.html). */
#ifndef PT_PAPER_ID_H
#define PT_PAPER_ID_H

#include "base/arena.h"
#include "base/day.h"
#include "base/str.h"

typedef struct pt_arxiv_id {
    pt_str archive;  /* old scheme, without the subject class; empty in the new one */
    pt_str number;   /* without the version: "2509.26415", "0309136" */
    int year, month; /* of announcement */
    int version;     /* 0: not stated */
} pt_arxiv_id;

/* The id in `text`, which is an id ("2509.26415v2", "arXiv:math.GT/0309136"), or an address that ends in one
 * (https://arxiv.org/abs/…, /pdf/… .pdf, https://doi.org/10.48550/arXiv.…). False when there is none. Views into
 * `text`. */
bool pt_arxiv_id_find(pt_str text, pt_arxiv_id *id);

/* Canonical, without the version; a view where nothing has to be put together, else in `arena`. */
pt_str pt_arxiv_id_print(pt_arena *arena, const pt_arxiv_id *id);

#endif
