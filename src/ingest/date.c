#include "ingest/date.h"

pt_day pt_date_in_name(pt_str name)
{
    pt_day day;

    for (size_t at = 0; at + 10 <= name.len; at++)
        if (pt_day_parse(pt_str_part(name, at, 10), &day))
            return day;
    return PT_NO_DAY;
}

static pt_status open_member(const char *path, size_t member, uint64_t max_bytes, pt_input **in, pt_error *err)
{
    PT_TRY(pt_input_open(path, in, err));
    pt_input_set_limit(*in, max_bytes);
    for (size_t i = 0; i < member; i++)
        if (pt_input_next_member(*in, err) == PT_END)
            return pt_fail(err, PT_EINPUT, "changes while it is read");
    return PT_OK;
}

/* What a record tells of when it was seen: a listing, else a month, else a change. */
static pt_day day_of(const pt_paper *paper)
{
    pt_day month_end = pt_paper_id_month_end(paper->id);

    if (paper->day)
        return paper->day;
    return month_end != PT_NO_DAY ? month_end : paper->updated ? paper->updated : PT_NO_DAY;
}

pt_status pt_date_in_records(const char *path, size_t member, const pt_reader *reader, uint64_t max_bytes, pt_day *day,
                             bool *is_stated, pt_error *err)
{
    pt_input *in = NULL;
    pt_reading *reading = NULL;
    pt_paper paper;
    pt_error why;
    pt_status st;

    *day = PT_NO_DAY;
    *is_stated = false;
    PT_OR_DONE(open_member(path, member, max_bytes, &in, err));
    reading = pt_reader_open(reader, in);
    while (!*is_stated && ((st = pt_reader_next(reading, &paper, &why)) == PT_OK || st == PT_REJECT)) {
        pt_day told = st == PT_OK ? day_of(&paper) : PT_NO_DAY;

        *is_stated = st == PT_OK && paper.day;
        *day = told > *day || *is_stated ? told : *day;
    }
    st = *day == PT_NO_DAY ? pt_fail(err, PT_EINPUT, "no day in its name and no arXiv id in it; say --date YYYY-MM-DD")
                           : PT_OK;
done:
    pt_reader_close(reading);
    pt_input_close(in);
    return st;
}
