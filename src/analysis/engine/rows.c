#include "analysis/engine/rows.h"

/* Bytes of a batch: a part of ClickHouse's each, which it wants large and few. */
enum { BATCH = 1 << 24, LONGEST_ROW = 1 << 20 };

pt_rows pt_rows_of(const pt_engine *engine, pt_clickhouse_sql insert)
{
    return (pt_rows){ .engine = engine, .insert = insert, .bytes = { .limit = BATCH + LONGEST_ROW } };
}

pt_status pt_rows_end(pt_rows *rows, pt_error *err)
{
    PT_TRY(pt_buf_check(&rows->bytes, "a row for the engine", err));
    if (rows->bytes.len)
        PT_TRY(rows->engine->send(rows->engine->self, rows->insert, pt_buf_text(&rows->bytes), err));
    pt_buf_reset(&rows->bytes);
    return PT_OK;
}

pt_status pt_rows_begin(pt_rows *rows, pt_error *err)
{
    if (rows->bytes.len >= BATCH)
        PT_TRY(pt_rows_end(rows, err));
    rows->count++;
    pt_rows_add_32(rows, rows->engine->load);
    return PT_OK;
}

static void add_number(pt_rows *rows, uint64_t number, size_t bytes)
{
    char text[8];

    for (size_t i = 0; i < bytes; i++)
        text[i] = (char)(number >> 8 * i);
    pt_buf_add(&rows->bytes, (pt_str){ text, bytes });
}

void pt_rows_add_8(pt_rows *rows, uint8_t number)
{
    add_number(rows, number, 1);
}

void pt_rows_add_16(pt_rows *rows, uint16_t number)
{
    add_number(rows, number, 2);
}

void pt_rows_add_32(pt_rows *rows, uint32_t number)
{
    add_number(rows, number, 4);
}

void pt_rows_add_64(pt_rows *rows, uint64_t number)
{
    add_number(rows, number, 8);
}

/* LEB128. */
static void add_length(pt_rows *rows, size_t length)
{
    for (; length >= 128; length >>= 7)
        add_number(rows, length % 128 + 128, 1);
    add_number(rows, length, 1);
}

void pt_rows_add_text(pt_rows *rows, pt_str text)
{
    add_length(rows, text.len);
    pt_buf_add(&rows->bytes, text);
}

void pt_rows_add_codes(pt_rows *rows, const uint16_t *codes, size_t count)
{
    add_length(rows, count);
    for (size_t i = 0; i < count; i++)
        add_number(rows, codes[i], 2);
}

void pt_rows_free(pt_rows *rows)
{
    pt_buf_free(&rows->bytes);
}
