#include "lib/papertide.h"

#include "store/query.h"

#include <stdlib.h>

struct papertide_query {
    papertide *handle;
    pt_query *query;
};

static pt_status open_query(papertide *handle, const char *sql, pt_query **query)
{
    PT_TRY(pt_handle_check(handle));
    return pt_query_open(handle->store, "query", pt_str_of(sql), query, &handle->err);
}

papertide_status papertide_query_open(papertide *handle, const char *sql, papertide_query **query)
{
    pt_query *inner = NULL;
    pt_status st;

    pt_handle_enter(handle);
    *query = NULL;
    st = open_query(handle, sql, &inner);
    if (st == PT_OK) {
        *query = PT_CALLOC(papertide_query, 1);
        **query = (papertide_query){ .handle = handle, .query = inner };
    }
    return pt_handle_leave(handle, st);
}

void papertide_query_close(papertide_query *query)
{
    if (!query)
        return;
    pt_query_close(query->query);
    free(query);
}

static papertide_status bind(papertide_query *query, const char *name, pt_value value)
{
    pt_error *err = &query->handle->err;
    pt_status st;

    pt_handle_enter(query->handle);
    st = pt_query_bind(query->query, name, value, err);
    if (st == PT_END)
        st = pt_fail(err, PT_EUSAGE, "query: has no parameter :%s", name);
    return pt_handle_leave(query->handle, st);
}

papertide_status papertide_query_bind_text(papertide_query *query, const char *name, const char *value)
{
    return bind(query, name, (pt_value){ .type = PT_TEXT, .text = pt_str_of(value) });
}

papertide_status papertide_query_bind_integer(papertide_query *query, const char *name, int64_t value)
{
    return bind(query, name, (pt_value){ .type = PT_INT, .integer = value });
}

static pt_status step(papertide_query *query)
{
    pt_error *err = &query->handle->err;
    const char *unbound = pt_query_unbound(query->query);

    if (unbound)
        return pt_fail(err, PT_EUSAGE, "query: has the parameter :%s; bind it first", unbound);
    return pt_query_step(query->query, err);
}

papertide_status papertide_query_step(papertide_query *query)
{
    pt_handle_enter(query->handle);
    return pt_handle_leave(query->handle, step(query));
}

size_t papertide_query_columns(const papertide_query *query)
{
    return pt_query_columns(query->query);
}

const char *papertide_query_column(const papertide_query *query, size_t column)
{
    return pt_query_column(query->query, column);
}

papertide_type papertide_query_type(const papertide_query *query, size_t column)
{
    static const papertide_type types[] = {
        [PT_NULL] = PAPERTIDE_NULL, [PT_INT] = PAPERTIDE_INTEGER, [PT_REAL] = PAPERTIDE_REAL, [PT_TEXT] = PAPERTIDE_TEXT
    };

    return types[pt_query_value(query->query, column).type];
}

int64_t papertide_query_integer(const papertide_query *query, size_t column)
{
    const pt_value value = pt_query_value(query->query, column);

    return value.type == PT_INT ? value.integer : 0;
}

double papertide_query_real(const papertide_query *query, size_t column)
{
    const pt_value value = pt_query_value(query->query, column);

    return value.type == PT_REAL ? value.real : value.type == PT_INT ? (double)value.integer : 0;
}

const char *papertide_query_text(const papertide_query *query, size_t column, size_t *length)
{
    const pt_value value = pt_query_value(query->query, column);

    if (length)
        *length = value.type == PT_TEXT ? value.text.len : 0;
    return value.type == PT_TEXT ? value.text.at : NULL;
}
