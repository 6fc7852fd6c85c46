/* Whoever counts in the store's place, on other machines: takes rows, answers questions. May use: asset, status, str.
 *
 *   The questions are the files of sql/clickhouse/. What stands there in braces is filled in by name: "{days}". Values
 * are numbers with commas between, never a text that came from outside; {load}, {database} and {cluster} the engine
 * knows.
 *
 *   pt_engine is what analysis/engine/ asks and warehouse/ is; neither knows the other. */
#ifndef PT_BASE_ENGINE_H
#define PT_BASE_ENGINE_H

#include "assets.h"
#include "base/status.h"
#include "base/str.h"

#include <stdint.h>

typedef struct pt_engine_value {
    const char *name; /* NULL ends a list of them */
    pt_str text;
} pt_engine_value;

/* A row of the answer; the cells are valid until it returns. What is not PT_OK ends the question. */
typedef pt_status pt_engine_row(void *self, const pt_str *cells, pt_error *err);

typedef struct pt_engine {
    void *self;
    uint32_t load; /* rows that are sent begin with this number */

    /* Does it hold what a store in this state holds? PT_ESTORE when not. Questions are about what it holds then. */
    pt_status (*holds)(void *self, pt_str state, pt_error *err);

    /* Asks, and gives `row` the answer's rows, each of `columns` cells. PT_ENETWORK: the answer is not whole. */
    pt_status (*ask)(void *self, pt_clickhouse_sql question, const pt_engine_value *values, size_t columns,
                     pt_engine_row *row, void *into, pt_error *err);

    /* Adds rows, in ClickHouse's RowBinary. */
    pt_status (*send)(void *self, pt_clickhouse_sql insert, pt_str rows, pt_error *err);
} pt_engine;

#endif
