#include "source/page.h"

#include "source/input.h"
#include "source/stated.h"
#include "source/xml.h"

#include <stdlib.h>
#include <string.h>

/* noRecordsMatch is no failure: it does not hide another error. */
static void take_error(pt_xml *xml, const xmlNode *node, pt_arena *arena, pt_page *page)
{
    pt_str code = pt_xml_attribute(arena, node, "code");

    if (page->error_code.len && pt_str_equal(code, PT_S("noRecordsMatch")))
        return;
    page->error_code = code.len ? code : PT_S("error");
    page->error_text = pt_arena_copy(arena, pt_xml_text(xml, arena, node));
}

/* The tree goes with the next node: what is kept is copied. */
static void take_node(pt_xml *xml, const xmlNode *node, pt_arena *arena, pt_page *page)
{
    long number;

    if (pt_xml_is(node, "resumptionToken")) {
        page->token = pt_arena_copy(arena, pt_xml_text(xml, arena, node));
    } else if (pt_xml_is(node, "error")) {
        take_error(xml, node, arena, page);
    } else if (pt_xml_is(node, "responseDate")) {
        page->day = pt_stated_day(pt_xml_text(xml, arena, node));
    } else if (pt_xml_is(node, "totalResults")) {
        if (pt_str_number(pt_xml_text(xml, arena, node), 100000000, &number))
            page->total = number;
    } else if (pt_str_equal(pt_xml_child_text(xml, arena, node, "title"), PT_S("Error"))) {
        page->error_code = PT_S("Error");
        page->error_text = pt_arena_copy(arena, pt_xml_child_text(xml, arena, node, "summary"));
    } else {
        page->records++;
    }
}

pt_status pt_page_read(const char *path, pt_arena *arena, pt_page *page, pt_error *err)
{
    static const char *const names[] = { "responseDate", "resumptionToken", "error", "totalResults",
                                         "record",       "entry",           "item",  NULL };
    pt_xml xml = { 0 };
    pt_input *in = NULL;
    pt_paper ignored;
    xmlNode *node;
    pt_status st;

    *page = (pt_page){ .total = -1 };
    PT_OR_DONE(pt_input_open(path, &in, err));
    while ((st = pt_xml_next(&xml, in, names, &ignored, &node, err)) == PT_OK)
        take_node(&xml, node, arena, page);
    st = st == PT_END ? PT_OK : st;
done:
    pt_xml_close(&xml);
    pt_input_close(in);
    return st;
}
