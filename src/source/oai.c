/* OAI-PMH: answers to ListRecords and GetRecord, and single records out of them.
 *
 *   <OAI-PMH> … <ListRecords>
 *     <record>
 *       <header [status="deleted"]><identifier>oai:arXiv.org:1512.07978</identifier> <datestamp>…</datestamp></header>
 *       <metadata> <arXiv> or <arXivRaw> or <oai_dc:dc> </metadata>
 *     </record> …
 *   <error code="noRecordsMatch">
 *
 * The three formats are read by oai_formats.c. An answer without records is an empty file, any other error is the
 * file's. */
#include "source/oai_formats.h"
#include "source/readers.h"

#include <string.h>

static pt_status read_record(pt_xml *xml, const xmlNode *record, pt_arena *arena, pt_paper *paper, pt_error *err)
{
    const xmlNode *header = pt_xml_child(record, "header");
    const xmlNode *metadata = pt_xml_first(pt_xml_child(record, "metadata"));

    paper->id = pt_xml_child_text(xml, arena, header, "identifier");
    if (pt_str_equal(pt_xml_attribute(arena, header, "status"), PT_S("deleted"))) {
        paper->announced = PT_ANNOUNCED_DELETED;
        paper->day = pt_stated_day(pt_xml_child_text(xml, arena, header, "datestamp"));
        return PT_OK;
    }
    if (!metadata)
        return pt_fail(err, PT_REJECT, "%.*s: a record without metadata", PT_FMT(paper->id));
    return pt_oai_metadata_read(xml, metadata, arena, paper, err);
}

/* noRecordsMatch is an empty answer. */
static pt_status read_error(pt_xml *xml, const xmlNode *error, pt_arena *arena, pt_error *err)
{
    pt_str code = pt_xml_attribute(arena, error, "code"), text = pt_xml_text(xml, arena, error);

    if (pt_str_equal(code, PT_S("noRecordsMatch")))
        return PT_OK;
    return pt_fail(err, PT_EINPUT, "an OAI-PMH error, %.*s: %.*s", PT_FMT(code), PT_FMT(text));
}

static pt_status next(void *self, pt_input *in, pt_arena *arena, pt_paper *paper, pt_error *err)
{
    static const char *const names[] = { "record", "error", "arXiv", "arXivRaw", "dc", NULL };
    pt_xml *xml = self;
    xmlNode *node;

    for (;;) {
        PT_TRY(pt_xml_next(xml, in, names, paper, &node, err));
        if (!pt_xml_is(node, "error"))
            break;
        PT_TRY(read_error(xml, node, arena, err));
    }
    paper->excerpt = pt_xml_excerpt(xml, arena, node);
    return pt_xml_is(node, "record") ? read_record(xml, node, arena, paper, err)
                                     : pt_oai_metadata_read(xml, node, arena, paper, err);
}

static void close_state(void *self)
{
    pt_xml_close(self);
}

static int sniff(pt_str head, pt_str file_name)
{
    static const pt_str marks[] = { PT_STR("<OAI-PMH"), PT_STR("OAI/arXiv"), PT_STR("OAI/2.0/oai_dc"),
                                    PT_STR(":OAI-PMH") };

    (void)file_name;
    return pt_xml_mentions(head, marks, sizeof marks / sizeof *marks) ? 95 : 0;
}

const pt_reader pt_reader_oai = {
    .name = "oai",
    .trust = 60,
    .sniff = sniff,
    .state_size = sizeof(pt_xml),
    .next = next,
    .close = close_state,
};
