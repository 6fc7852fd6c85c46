/* Which day a file stands for. May use: base, paper, source. */
#ifndef PT_INGEST_DATE_H
#define PT_INGEST_DATE_H

#include "base/day.h"
#include "source/source.h"

/* The first "2026-06-17" in a file's name, PT_NO_DAY when there is none. */
pt_day pt_date_in_name(pt_str name);

/* The day that the records of the `member`-th file within `path` tell (0 for a file that is none): that of the first
 * record, where it states one (*is_stated), else the last day of the month of the newest arXiv id. Reads the file for
 * that, up to where it knows. PT_EINPUT when nothing in it tells a day. */
pt_status pt_date_in_records(const char *path, size_t member, const pt_reader *reader, uint64_t max_bytes, pt_day *day,
                             bool *is_stated, pt_error *err) PT_MUST;

#endif
