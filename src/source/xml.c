#include "source/xml.h"

#include "base/utf8.h"
#include "source/readers.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlreader.h>
#include <stdio.h>
#include <string.h>

/* ── The reader below ────────────────────────────────────────────────────────────────────────────────────────────── */

enum { LONGEST_TAG = 1 << 16 };

/* libxml2 takes a tag when it is whole, and holds each of its attributes against all before it: 100,000 of them, in a
 * megabyte, took 19 s, and twice as many four times that. What it was given and has not taken is that tag. */
static bool is_in_a_long_tag(const pt_xml *xml)
{
    return xml->reader && xml->given - (uint64_t)xmlTextReaderByteConsumed(xml->reader) > LONGEST_TAG;
}

/* What libxml2 asks for bytes; -1 stops it. */
static int give_bytes(void *self, char *room, int len)
{
    pt_xml *xml = self;
    pt_str bytes;
    pt_status st = pt_input_bytes(xml->in, &bytes, &xml->failed);

    if (st == PT_END)
        return 0;
    if (st != PT_OK)
        return -1;
    bytes = pt_str_part(bytes, 0, (size_t)len);
    memcpy(room, bytes.at, bytes.len);
    pt_input_take(xml->in, bytes.len);
    xml->record_bytes += bytes.len;
    if (is_in_a_long_tag(xml)) {
        pt_fail(&xml->failed, PT_ELIMIT, "a tag or a comment of over %d kB", LONGEST_TAG >> 10);
        return -1;
    }
    xml->given += bytes.len;
    if (xml->record_bytes > PT_XML_RECORD) {
        pt_fail(&xml->failed, PT_ELIMIT, "a record of over %d MB", PT_XML_RECORD >> 20);
        return -1;
    }
    return (int)bytes.len;
}

static void take_error(void *self, xmlErrorPtr error)
{
    pt_xml *xml = self;
    size_t len;

    if (error->level != XML_ERR_FATAL || xml->why[0])
        return;
    snprintf(xml->why, sizeof xml->why, "%s", error->message ? error->message : "not well-formed");
    len = strcspn(xml->why, "\n");
    xml->why[len] = '\0';
    xml->why_line = error->line;
}

/* What libxml2 says of bytes that are none of the declared encoding it tells no reader, but prints. */
static void ignore_error(void *unused, xmlErrorPtr error)
{
    (void)unused, (void)error;
}

static pt_status open_reader(pt_xml *xml, pt_input *in, pt_error *err)
{
    const int options = XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_BIG_LINES | XML_PARSE_COMPACT;

    xml->in = in;
    xml->text.limit = PT_XML_RECORD;
    xml->said_to = xmlStructuredError;
    xml->said_with = xmlStructuredErrorContext;
    xmlSetStructuredErrorFunc(NULL, ignore_error);
    xml->reader = xmlReaderForIO(give_bytes, NULL, xml, NULL, pt_input_is_converted(in) ? "UTF-8" : NULL, options);
    if (!xml->reader)
        return pt_fail(err, PT_EINPUT, "no XML: nothing in it");
    xmlTextReaderSetStructuredErrorHandler(xml->reader, take_error, xml);
    return PT_OK;
}

static pt_status fail_broken(pt_xml *xml, pt_error *err)
{
    xml->is_over = true;
    if (xml->failed.status != PT_OK)
        return *err = xml->failed, err->status;
    if (xml->why[0] == '\0')
        return pt_fail(err, PT_EINPUT, "the XML breaks off; get it again");
    return pt_fail(err, PT_EINPUT, "line %d: no well-formed XML: %s; what follows is not read", xml->why_line,
                   xml->why);
}

static bool is_one_of(const xmlChar *name, const char *const *names)
{
    for (; *names; names++)
        if (strcmp((const char *)name, *names) == 0)
            return true;
    return false;
}

pt_status pt_xml_next(pt_xml *xml, pt_input *in, const char *const *names, pt_paper *paper, xmlNode **node,
                      pt_error *err)
{
    int more;

    if (xml->is_over)
        return PT_END;
    if (!xml->reader)
        PT_TRY(open_reader(xml, in, err));
    more = xml->is_inside ? xmlTextReaderNext(xml->reader) : xmlTextReaderRead(xml->reader);
    for (; more == 1; more = xmlTextReaderRead(xml->reader)) {
        if (xmlTextReaderNodeType(xml->reader) != XML_READER_TYPE_ELEMENT ||
            !is_one_of(xmlTextReaderConstLocalName(xml->reader), names))
            continue;
        xml->record_bytes = 0;
        xml->is_inside = true;
        *node = xmlTextReaderExpand(xml->reader);
        if (!*node)
            return fail_broken(xml, err);
        paper->line = (size_t)xmlGetLineNo(*node);
        return PT_OK;
    }
    if (more < 0)
        return fail_broken(xml, err);
    xml->is_over = true;
    return PT_END;
}

void pt_xml_close(pt_xml *xml)
{
    if (xml->reader) {
        xmlFreeTextReader(xml->reader);
        xmlSetStructuredErrorFunc(xml->said_with, xml->said_to);
    }
    pt_buf_free(&xml->text);
}

/* ── Trees ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

bool pt_xml_is(const xmlNode *node, const char *name)
{
    return (char)node->name[0] == name[0] && strcmp((const char *)node->name, name) == 0;
}

static const xmlNode *element_from(const xmlNode *node)
{
    while (node && node->type != XML_ELEMENT_NODE)
        node = node->next;
    return node;
}

const xmlNode *pt_xml_first(const xmlNode *node)
{
    return node ? element_from(node->children) : NULL;
}

const xmlNode *pt_xml_beside(const xmlNode *node)
{
    return element_from(node->next);
}

static const xmlNode *named_from(const xmlNode *node, const char *name)
{
    while (node && !pt_xml_is(node, name))
        node = pt_xml_beside(node);
    return node;
}

const xmlNode *pt_xml_child(const xmlNode *node, const char *name)
{
    return named_from(pt_xml_first(node), name);
}

const xmlNode *pt_xml_again(const xmlNode *node)
{
    return named_from(pt_xml_beside(node), (const char *)node->name);
}

/* What a reference stands for: HTML's names, which DBLP's DTD has too. */
static void add_reference(pt_buf *text, const xmlChar *name)
{
    const htmlEntityDesc *known = htmlEntityLookup(name);
    xmlChar letter[8] = "";

    if (!known)
        return;
    xmlCopyCharMultiByte(letter, (int)known->value);
    pt_buf_add(text, pt_str_of((const char *)letter));
}

enum { DEEPEST = 64 };

/* Until the text is `enough` long. */
static void add_text(pt_buf *text, const xmlNode *node, int depth, size_t enough)
{
    for (; node && depth < DEEPEST && text->len < enough; node = node->next) {
        if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
            pt_buf_add(text, pt_str_of((const char *)node->content));
        else if (node->type == XML_ENTITY_REF_NODE)
            add_reference(text, node->name);
        else if (node->type == XML_ELEMENT_NODE)
            add_text(text, node->children, depth + 1, enough);
    }
}

static pt_str text_up_to(pt_xml *xml, pt_arena *arena, const xmlNode *node, size_t enough)
{
    const xmlNode *only = node ? node->children : NULL;

    if (!only)
        return (pt_str){ 0 };
    if (only->type == XML_TEXT_NODE && !only->next)
        return pt_str_trim(pt_str_of((const char *)only->content));
    pt_buf_reset(&xml->text);
    add_text(&xml->text, node->children, 0, enough);
    return pt_arena_copy(arena, pt_str_trim(pt_buf_text(&xml->text)));
}

pt_str pt_xml_text(pt_xml *xml, pt_arena *arena, const xmlNode *node)
{
    return text_up_to(xml, arena, node, PT_XML_RECORD);
}

pt_str pt_xml_child_text(pt_xml *xml, pt_arena *arena, const xmlNode *node, const char *name)
{
    return pt_xml_text(xml, arena, pt_xml_child(node, name));
}

size_t pt_xml_count(const xmlNode *node, const char *name)
{
    size_t count = 0;

    for (const xmlNode *child = pt_xml_child(node, name); child; child = pt_xml_again(child))
        count++;
    return count;
}

pt_str *pt_xml_texts(pt_xml *xml, pt_arena *arena, const xmlNode *node, const char *name, size_t *count)
{
    pt_str *texts = PT_NEW_ARRAY(arena, pt_str, pt_xml_count(node, name));

    *count = 0;
    for (const xmlNode *child = pt_xml_child(node, name); child; child = pt_xml_again(child))
        texts[(*count)++] = pt_xml_text(xml, arena, child);
    return texts;
}

bool pt_xml_mentions(pt_str head, const pt_str *marks, size_t count)
{
    if (!pt_str_starts(pt_str_trim(head), PT_S("<")))
        return false;
    for (size_t i = 0; i < count; i++)
        if (pt_str_find(head, marks[i]) < head.len)
            return true;
    return false;
}

/* libxml2's own way to the value puts in what entities stand for, a piece after the other to the end of what it has: a
 * name of 3 kB, said 50,000 times in an attribute, took it minutes. */
pt_str pt_xml_attribute(pt_arena *arena, const xmlNode *node, const char *name)
{
    const xmlAttr *attribute = node ? xmlHasNsProp(node, (const xmlChar *)name, NULL) : NULL;
    pt_buf value = { .limit = PT_XML_RECORD };
    pt_str text;

    if (!attribute || attribute->type != XML_ATTRIBUTE_NODE)
        return (pt_str){ 0 };
    add_text(&value, attribute->children, 0, PT_XML_RECORD);
    text = pt_arena_copy(arena, pt_buf_text(&value));
    pt_buf_free(&value);
    return text;
}

pt_str pt_xml_excerpt(pt_xml *xml, pt_arena *arena, const xmlNode *node)
{
    return pt_utf8_beginning(text_up_to(xml, arena, node, PT_EXCERPT), PT_EXCERPT);
}
