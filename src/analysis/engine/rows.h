/* Rows for an engine, in ClickHouse's RowBinary, sent by the batch. For load.c and its parts only. May use: base,
 * store.
 *
 *   Numbers are little-endian, a text has its length before it, an array its count
 * (https://clickhouse.com/docs/interfaces/formats/RowBinary). */
#ifndef PT_ANALYSIS_ENGINE_ROWS_H
#define PT_ANALYSIS_ENGINE_ROWS_H

#include "analysis/analysis.h"
#include "base/buf.h"
#include "base/engine.h"

/* Rows of one table on their way. */
typedef struct pt_rows {
    const pt_engine *engine;
    pt_clickhouse_sql insert;
    pt_buf bytes;
    uint64_t count;
} pt_rows;

pt_rows pt_rows_of(const pt_engine *engine, pt_clickhouse_sql insert);

/* Begins a row with the number of the load; what is full is sent before. */
pt_status pt_rows_begin(pt_rows *rows, pt_error *err) PT_MUST;
void pt_rows_add_8(pt_rows *rows, uint8_t number);
void pt_rows_add_16(pt_rows *rows, uint16_t number);
void pt_rows_add_32(pt_rows *rows, uint32_t number);
void pt_rows_add_64(pt_rows *rows, uint64_t number);
void pt_rows_add_text(pt_rows *rows, pt_str text);
void pt_rows_add_codes(pt_rows *rows, const uint16_t *codes, size_t count);

/* Sends what is left. */
pt_status pt_rows_end(pt_rows *rows, pt_error *err) PT_MUST;
void pt_rows_free(pt_rows *rows);

/* What is sent, in its parts (load_terms.c, load_teams.c). */
typedef struct pt_loading {
    const pt_engine *engine;
    pt_store *store;
    const pt_scope *scope;
    const pt_observer *observer;
    pt_rows papers, categories, terms, spellings, authors, authorships, pairs;
} pt_loading;

pt_status pt_load_terms(pt_loading *loading, pt_error *err) PT_MUST;
pt_status pt_load_teams(pt_loading *loading, pt_error *err) PT_MUST;

#endif
