#include "analysis/people/measures.h"

#include "store/statement.h"

#include <math.h>

pt_status pt_people_measure(pt_store *store, const char *measure, double value, pt_error *err)
{
    pt_statement *add;

    if (isnan(value))
        return PT_OK;
    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_PEOPLE_ADD_MEASURE, &add, err));
    pt_bind_str(add, 1, pt_str_of(measure));
    pt_bind_real(add, 2, value);
    return pt_statement_run(add, err);
}
