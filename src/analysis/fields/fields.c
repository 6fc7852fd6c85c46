/* What the config's fields are, and how many papers of each week and month are theirs: a report on a field asks SQL,
 * which does not see the config. */
#include "analysis/analysis.h"

#include "store/statement.h"

static pt_status add_category(pt_store *store, pt_str field, pt_str category, pt_error *err)
{
    pt_statement *add;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_FIELDS_ADD_CATEGORY, &add, err));
    pt_bind_str(add, 1, field);
    pt_bind_str(add, 2, category);
    return pt_statement_run(add, err);
}

static pt_status save_field(pt_store *store, const pt_field *field, pt_error *err)
{
    pt_str rest = field->categories, category;
    pt_statement *add;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_FIELDS_ADD, &add, err));
    pt_bind_str(add, 1, field->name);
    PT_TRY(pt_statement_run(add, err));
    if (!rest.len)
        return add_category(store, field->name, PT_S(""), err);
    while (pt_str_cut(&rest, ' ', &category))
        PT_TRY(add_category(store, field->name, category, err));
    return PT_OK;
}

static pt_status run(pt_store *store, const pt_scope *scope, const pt_observer *observer, pt_error *err)
{
    const pt_sql clears[] = { PT_SQL_ANALYSIS_FIELDS_CLEAR, PT_SQL_ANALYSIS_FIELDS_CLEAR_CATEGORIES,
                              PT_SQL_ANALYSIS_FIELDS_CLEAR_COUNTS };
    pt_statement *count;

    (void)observer;
    PT_TRY(pt_store_run_all(store, clears, 3, err));
    for (size_t i = 0; i < scope->field_count; i++)
        PT_TRY(save_field(store, &scope->fields[i], err));
    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_FIELDS_COUNT, &count, err));
    return pt_statement_run(count, err);
}

const pt_analysis pt_analysis_fields = {
    .name = "fields", .needs = PT_NEEDS("coverage"), .version = 1, .heeds = PT_HEEDS_FIELDS, .run = run
};
