/* What arXiv's two feeds say alike, and others who make feeds of it. May use: base, paper. */
#ifndef PT_SOURCE_FEED_H
#define PT_SOURCE_FEED_H

#include "source/stated.h"
#include "source/xml.h"

/* The texts of an item, as the feed has them; empty where it has none. */
typedef struct pt_feed_item {
    pt_str description; /* "arXiv:2604.21935v1 Announce Type: new \nAbstract: …", or an abstract in HTML */
    pt_str announced;   /* new, cross, replace, replace-cross */
    pt_str published;   /* a time */
} pt_feed_item;

/* Puts the item into the paper: abstract, how it was announced, the listing's day. What older feeds put behind the
 * title
 * ("… (arXiv:0704.0001v2 [hep-ph] UPDATED)") is taken off it and read. */
void pt_feed_read(const pt_feed_item *item, pt_arena *arena, pt_paper *paper);

/* All elements of this name in `from` that hold names: one each, or one for all with commas between. */
void pt_feed_names(pt_xml *xml, const xmlNode *from, const char *name, pt_arena *arena, pt_paper *paper);

#endif
