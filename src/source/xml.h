/* XML for the readers: one record's tree after the other, while memory stays that of one. May use: base, paper.
 *
 *   pt_xml xml = {0};               in the reader's state
 *     pt_xml_next                   the next element of one of these names, whole
 *     pt_xml_child, pt_xml_text     what is in it
 *   pt_xml_close
 *
 *   Nothing is fetched, no DTD is read and no entity of the document's own is expanded (libxml2's xmlTextReader without
 * NOENT, DTDLOAD): a reference is looked up in libxml2's table of HTML's names, anything else is left out. Names are
 * local: prefixes differ from source to source. */
#ifndef PT_SOURCE_XML_H
#define PT_SOURCE_XML_H

#include "base/arena.h"
#include "base/buf.h"
#include "paper/paper.h"
#include "source/input.h"

#include <libxml/tree.h>

struct _xmlTextReader;

enum { PT_XML_RECORD = 64 << 20 }; /* bytes: nobody's record is longer */

typedef struct pt_xml {
    struct _xmlTextReader *reader;
    xmlStructuredErrorFunc said_to; /* what the caller's thread had for libxml2's messages, … */
    void *said_with;                /* … and gets back */
    pt_input *in;
    size_t record_bytes; /* since the record at hand began */
    uint64_t given;      /* bytes, to libxml2 */
    bool is_inside;      /* the record at hand is to be passed over */
    bool is_over;        /* the end, or a failure */
    char why[200];       /* what libxml2 said last that was fatal */
    int why_line;
    pt_error failed; /* of the input below it */
    pt_buf text;     /* gathered */
} pt_xml;

/* Moves on to the next element that is called one of `names` (NULL at the end) and is not inside the one before; its
 * tree is valid until the next call. Sets paper->line. PT_END at the end; PT_EINPUT when it is not well-formed,
 * PT_ELIMIT when a record is too long: what came before is good, but for
 * records that end in the half kilobyte before: libxml2 parses as far ahead. */
pt_status pt_xml_next(pt_xml *xml, pt_input *in, const char *const *names, pt_paper *paper, xmlNode **node,
                      pt_error *err) PT_MUST;
void pt_xml_close(pt_xml *xml);

bool pt_xml_is(const xmlNode *node, const char *name);

/* The first element in `node` (NULL has none), the next one beside it, the first with this name, the next one with the
 * same name. NULL when there is none. */
const xmlNode *pt_xml_first(const xmlNode *node);
const xmlNode *pt_xml_beside(const xmlNode *node);
const xmlNode *pt_xml_child(const xmlNode *node, const char *name);
const xmlNode *pt_xml_again(const xmlNode *node);

/* All text in it, trimmed; a view into the tree (valid until pt_xml_next), or put together in the
 * arena. Empty for NULL. */
pt_str pt_xml_text(pt_xml *xml, pt_arena *arena, const xmlNode *node);
pt_str pt_xml_child_text(pt_xml *xml, pt_arena *arena, const xmlNode *node, const char *name);

/* How many elements in `node` have this name; their texts, as many as *count. */
size_t pt_xml_count(const xmlNode *node, const char *name);
pt_str *pt_xml_texts(pt_xml *xml, pt_arena *arena, const xmlNode *node, const char *name, size_t *count);

/* For sniffing: is `head` markup that holds one of `marks`? */
bool pt_xml_mentions(pt_str head, const pt_str *marks, size_t count);

/* The value of an attribute, in the arena; empty when it has none. */
pt_str pt_xml_attribute(pt_arena *arena, const xmlNode *node, const char *name);

/* For paper->excerpt: the beginning of the text in `node`. */
pt_str pt_xml_excerpt(pt_xml *xml, pt_arena *arena, const xmlNode *node);

#endif
