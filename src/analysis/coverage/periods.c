#include "analysis/coverage/periods.h"

#include "base/memory.h"
#include "store/statement.h"

#include <string.h>

pt_status pt_periods_load(pt_store *store, const char *kind, pt_periods *periods, pt_error *err)
{
    pt_statement *rows;
    pt_status st;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_PERIOD_ALL, &rows, err));
    pt_bind_str(rows, 1, pt_str_of(kind));
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        pt_seen_period period = { .days = { .first = (pt_day)pt_read_int(rows, 1),
                                            .last = (pt_day)pt_read_int(rows, 2) } };
        pt_str text = pt_read_str(rows, 0);

        if (text.len < sizeof period.days.text)
            memcpy(period.days.text, text.at, text.len);
        period.is_comparable = pt_read_int(rows, 3);
        PT_PUSH(periods, period);
    }
    return st == PT_END ? PT_OK : st;
}
