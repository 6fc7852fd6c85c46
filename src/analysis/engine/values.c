#include "analysis/engine/values.h"

#include <inttypes.h>

void pt_list_add(pt_buf *list, uint64_t number)
{
    pt_buf_addf(list, list->len ? ",%" PRIu64 : "%" PRIu64, number);
}

void pt_list_add_signed(pt_buf *list, int64_t number)
{
    pt_buf_addf(list, list->len ? ",%" PRIi64 : "%" PRIi64, number);
}

uint64_t pt_cell_number(pt_str cell)
{
    uint64_t number = 0;

    for (size_t i = 0; i < cell.len && pt_is_digit(cell.at[i]); i++)
        number = number * 10 + (uint64_t)(cell.at[i] - '0');
    return number;
}

int64_t pt_cell_signed(pt_str cell)
{
    bool is_negative = cell.len && cell.at[0] == '-';
    uint64_t number = pt_cell_number(pt_str_part(cell, is_negative, cell.len));

    return (int64_t)(is_negative ? 0 - number : number); /* the least has no positive one to be made from */
}
