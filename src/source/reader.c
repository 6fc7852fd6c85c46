#include "source/source.h"

#include "base/memory.h"
#include "base/utf8.h"
#include "source/readers.h"

#include <stdlib.h>

struct pt_reading {
    const pt_reader *reader;
    pt_input *in;
    pt_arena arena; /* of the record at hand */
    size_t position;
    void *state; /* the reader's */
};

const pt_reader *pt_reader_named(pt_str name)
{
    for (const pt_reader *const *reader = pt_readers; *reader; reader++)
        if (pt_str_equal(pt_str_of((*reader)->name), name))
            return *reader;
    return NULL;
}

pt_status pt_reader_choose(pt_input *in, const pt_reader **reader, pt_error *err)
{
    int surest = 0;
    pt_str head;

    PT_TRY(pt_input_head(in, &head, err));
    *reader = NULL;
    for (const pt_reader *const *each = pt_readers; *each; each++) {
        int certainty = (*each)->sniff(head, pt_input_name(in));

        if (certainty > surest) {
            surest = certainty;
            *reader = *each;
        }
    }
    if (*reader)
        return PT_OK;
    if (pt_str_trim(head).len == 0)
        return pt_fail(err, PT_EINPUT, "is empty");
    return pt_fail(err, PT_EINPUT, "not a format we know; say --format if it is one");
}

pt_str pt_reader_mend(pt_arena *arena, pt_paper *paper, pt_str text)
{
    const pt_str note = PT_S("bytes that are no text in UTF-8, shown as U+FFFD");
    pt_str mended = pt_utf8_repair(arena, text);

    if (mended.at != text.at && !(paper->repair_count && pt_str_equal(paper->repairs[0], note)))
        pt_paper_add_repair(paper, note);
    return mended;
}

pt_reading *pt_reader_open(const pt_reader *reader, pt_input *in)
{
    pt_reading *reading = PT_CALLOC(pt_reading, 1);

    reading->reader = reader;
    reading->in = in;
    reading->state = pt_calloc(1, reader->state_size);
    return reading;
}

pt_status pt_reader_next(pt_reading *reading, pt_paper *paper, pt_error *err)
{
    pt_status st;

    pt_arena_reset(&reading->arena);
    *paper = (pt_paper){ 0 };
    st = reading->reader->next(reading->state, reading->in, &reading->arena, paper, err);
    if (st == PT_OK)
        st = pt_paper_normalise(paper, &reading->arena, err);
    if (paper->line == 0)
        paper->line = pt_input_line_number(reading->in);
    if (st == PT_END)
        return st;
    paper->position = reading->position++;
    return st;
}

void pt_reader_close(pt_reading *reading)
{
    if (!reading)
        return;
    if (reading->reader->close)
        reading->reader->close(reading->state);
    pt_arena_free(&reading->arena);
    free(reading->state);
    free(reading);
}
