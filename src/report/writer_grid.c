/* Tables whose columns line up, for a terminal and for Markdown: all cells are gathered first, since the width of a
 * column is that of its widest cell. Numbers stand right, text left. */
#include "report/cell.h"
#include "report/writers.h"

#include "base/arena.h"
#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

enum { LONGEST_CELL = 1 << 16, LEAST_WIDTH = 10, GAP = 2 };

struct grid {
    pt_arena arena;
    PT_ARRAY(pt_str) cells; /* row by row, the headings first */
    size_t *widths;
    bool *is_number;
};

static void add_cell(pt_table *table, size_t column, pt_str text)
{
    struct grid *grid = table->state;
    size_t width = pt_text_width(text);

    PT_PUSH(&grid->cells, pt_arena_copy(&grid->arena, text));
    if (width > grid->widths[column])
        grid->widths[column] = width;
}

/* "first_day" reads better as "first day". */
static void add_heading(pt_table *table, size_t column)
{
    pt_buf text = { .limit = LONGEST_CELL };

    pt_cell_text(&text, PT_PLAIN, (pt_value){ .type = PT_TEXT, .text = table->columns[column].name });
    for (size_t i = 0; i < text.len; i++)
        if (text.at[i] == '_')
            text.at[i] = ' ';
    add_cell(table, column, pt_buf_text(&text));
    pt_buf_free(&text);
}

static void begin(pt_table *table)
{
    struct grid *grid = PT_CALLOC(struct grid, 1);

    table->state = grid;
    grid->widths = PT_CALLOC(size_t, table->count);
    grid->is_number = PT_CALLOC(bool, table->count);
    for (size_t i = 0; i < table->count; i++) {
        grid->is_number[i] = true;
        add_heading(table, i);
    }
}

static void note_type(struct grid *grid, size_t column, const pt_value *cell)
{
    if (cell->type == PT_TEXT)
        grid->is_number[column] = false;
}

static void finish(pt_table *table)
{
    struct grid *grid = table->state;

    pt_arena_free(&grid->arena);
    free(grid->cells.at);
    free(grid->widths);
    free(grid->is_number);
    free(grid);
}

static void pad(pt_buf *out, size_t blanks)
{
    while (blanks--)
        pt_buf_add_char(out, ' ');
}

/* `text` in a column of `width`; longer text ends with an ellipsis. */
static void add_padded(pt_buf *out, pt_str text, size_t width, bool is_right, bool is_last)
{
    size_t own = pt_text_width(text);

    if (own > width) {
        text = pt_text_fit(text, width - 1);
        own = pt_text_width(text) + 1;
        pt_buf_add(out, text);
        pt_buf_add(out, PT_S("…"));
    } else {
        if (is_right)
            pad(out, width - own);
        pt_buf_add(out, text);
    }
    if (!is_last && (!is_right || own > width))
        pad(out, width - (own < width ? own : width));
}

/* ── Terminal ────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void terminal_row(pt_table *table, const pt_value *cells)
{
    for (size_t i = 0; i < table->count; i++) {
        pt_buf text = { .limit = LONGEST_CELL };

        note_type(table->state, i, &cells[i]);
        pt_cell_text(&text, table->columns[i].kind, cells[i]);
        add_cell(table, i, pt_buf_text(&text));
        pt_buf_free(&text);
    }
}

/* Takes from the widest of the first `shown` columns until they take `width` columns of the terminal; false when all
 * are narrow before. Days and categories are never cut. */
static bool narrow(size_t *widths, size_t shown, size_t width)
{
    size_t total = 0;

    for (size_t i = 0; i < shown; i++)
        total += widths[i] + (i ? GAP : 0);
    while (total > width) {
        size_t widest = 0;

        for (size_t i = 1; i < shown; i++)
            if (widths[i] > widths[widest])
                widest = i;
        if (widths[widest] <= LEAST_WIDTH)
            return false;
        widths[widest]--;
        total--;
    }
    return true;
}

/* How many columns are shown: all, or as many of the first as fit, and room for the sign that there are more. */
static size_t fit_terminal(const pt_table *table, struct grid *grid)
{
    size_t bytes = table->count * sizeof *grid->widths, shown = table->count;
    size_t *whole = pt_calloc(table->count, sizeof *whole);

    memcpy(whole, grid->widths, bytes);
    while (table->how->width && shown > 1 &&
           !narrow(grid->widths, shown, table->how->width - (shown < table->count ? GAP + 1 : 0))) {
        memcpy(grid->widths, whole, bytes);
        shown--;
    }
    free(whole);
    return shown;
}

static void terminal_end(pt_table *table)
{
    struct grid *grid = table->state;
    size_t rows = table->count ? grid->cells.len / table->count : 0, shown = fit_terminal(table, grid);

    for (size_t r = 0; r < rows; r++) {
        bool is_bold = r == 0 && table->how->has_color;

        pt_buf_add(table->out, is_bold ? PT_S("\033[1m") : PT_S(""));
        for (size_t i = 0; i < shown; i++) {
            pad(table->out, i ? GAP : 0);
            add_padded(table->out, grid->cells.at[r * table->count + i], grid->widths[i], grid->is_number[i],
                       i + 1 == table->count);
        }
        pt_buf_add(table->out, shown < table->count ? PT_S("  …") : PT_S(""));
        pt_buf_add(table->out, is_bold ? PT_S("\033[0m\n") : PT_S("\n"));
    }
    finish(table);
}

/* ── Markdown ────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void markdown_row(pt_table *table, const pt_value *cells)
{
    for (size_t i = 0; i < table->count; i++) {
        pt_buf text = { .limit = LONGEST_CELL };

        note_type(table->state, i, &cells[i]);
        pt_cell_markdown(&text, table->columns[i].kind, cells[i]);
        add_cell(table, i, pt_buf_text(&text));
        pt_buf_free(&text);
    }
}

static void markdown_rule(const pt_table *table, const struct grid *grid)
{
    for (size_t i = 0; i < table->count; i++) {
        pt_buf_add(table->out, PT_S("|"));
        for (size_t n = 0; n < grid->widths[i] + 1; n++)
            pt_buf_add_char(table->out, '-');
        pt_buf_add(table->out, grid->is_number[i] ? PT_S(":") : PT_S("-"));
    }
    pt_buf_add(table->out, PT_S("|\n"));
}

static void markdown_end(pt_table *table)
{
    struct grid *grid = table->state;
    size_t rows = table->count ? grid->cells.len / table->count : 0;

    for (size_t r = 0; r < rows; r++) {
        for (size_t i = 0; i < table->count; i++) {
            pt_buf_add(table->out, PT_S("| "));
            add_padded(table->out, grid->cells.at[r * table->count + i], grid->widths[i], grid->is_number[i], false);
            pt_buf_add_char(table->out, ' ');
        }
        pt_buf_add(table->out, PT_S("|\n"));
        if (r == 0)
            markdown_rule(table, grid);
    }
    finish(table);
}

const pt_writer pt_writer_terminal = { .name = "terminal", .begin = begin, .row = terminal_row, .end = terminal_end };
const pt_writer pt_writer_markdown = { .name = "markdown", .begin = begin, .row = markdown_row, .end = markdown_end };
