#include "report/svg_path.h"

#include "report/svg_tag.h"

#include <math.h>
#include <stdlib.h>

static long tenths(double value)
{
    return lround(10 * value);
}

/* 125 is 12.5; a blank stands before it where it would join what comes before. */
static void add_tenths(pt_buf *out, long value, bool is_next)
{
    if (value < 0)
        pt_buf_add_char(out, '-');
    else if (is_next)
        pt_buf_add_char(out, ' ');
    if (labs(value) >= 10 || value == 0)
        pt_buf_addf(out, "%ld", labs(value) / 10);
    if (labs(value) % 10)
        pt_buf_addf(out, ".%ld", labs(value) % 10);
}

void pt_svg_place(pt_buf *out, const char *before, double x, const char *between, double y)
{
    pt_buf_addf(out, "%s", before);
    add_tenths(out, tenths(x), false);
    pt_buf_addf(out, "%s", between);
    add_tenths(out, tenths(y), false);
}

/* A pen that writes a path. Steps are between rounded places, so that errors do not add up. */
struct pen {
    pt_buf *out;
    long x, y;
    char last;      /* the command it wrote last, which need not be said again */
    bool is_lifted; /* it was moved, and has drawn nothing since */
};

static void say(struct pen *pen, char command, long a, bool has_two, long b)
{
    bool is_new = pen->last != command;

    if (is_new)
        pt_buf_add_char(pen->out, command);
    add_tenths(pen->out, a, !is_new);
    if (has_two)
        add_tenths(pen->out, b, true);
    pen->last = command;
}

static void draw_to(struct pen *pen, long x, long y)
{
    long dx = x - pen->x, dy = y - pen->y;

    if (dx == 0 && dy == 0 && !pen->is_lifted)
        return;
    if (pen->is_lifted) {
        say(pen, 'M', pen->x, true, pen->y);
        pen->is_lifted = false;
    }
    if (dy == 0)
        say(pen, 'h', dx, false, 0);
    else if (dx == 0)
        say(pen, 'v', dy, false, 0);
    else
        say(pen, 'l', dx, true, dy);
    pen->x = x;
    pen->y = y;
}

static void move_to(struct pen *pen, long x, long y)
{
    pen->x = x;
    pen->y = y;
    pen->is_lifted = true;
}

static void close_path(struct pen *pen)
{
    if (!pen->is_lifted)
        pt_buf_add_char(pen->out, 'z');
    pen->last = 'z';
}

bool pt_svg_path(pt_str d, pt_buf *out)
{
    struct pen pen = { .out = out };
    double x, y;

    for (d = pt_str_trim(d); d.len; d = pt_str_trim(d)) {
        char command = d.at[0];

        d = pt_str_part(d, 1, d.len);
        if (command == 'Z' || command == 'z')
            close_path(&pen);
        else if ((command != 'M' && command != 'L') || !pt_svg_number(&d, &x) || !pt_svg_number(&d, &y))
            return false;
        else if (command == 'M')
            move_to(&pen, tenths(x), tenths(y));
        else
            draw_to(&pen, tenths(x), tenths(y));
    }
    return true;
}

bool pt_svg_polygon(pt_str points, pt_buf *out)
{
    struct pen pen = { .out = out };
    double x, y;
    bool is_first = true;

    for (points = pt_str_trim(points); points.len; points = pt_str_trim(points), is_first = false) {
        if (!pt_svg_number(&points, &x) || !pt_svg_number(&points, &y))
            return false;
        if (is_first)
            move_to(&pen, tenths(x), tenths(y));
        else
            draw_to(&pen, tenths(x), tenths(y));
    }
    close_path(&pen);
    return true;
}
