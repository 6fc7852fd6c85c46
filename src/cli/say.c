#include "cli/say.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "cli/terminal.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

enum { LARGEST_PIECE = 1 << 16 };

/* Takes the next character off `rest`, and adds it as it may be seen. */
static void add_harmless(pt_buf *out, pt_str *rest, bool is_line)
{
    pt_str before = *rest;
    uint32_t c = pt_utf8_next(rest);
    bool is_layout = !is_line && (c == '\n' || c == '\t');

    if (c == PT_UTF8_BAD)
        pt_buf_add(out, PT_S("\xEF\xBF\xBD"));
    else if (pt_utf8_is_obeyed(c) && !is_layout)
        pt_buf_add_char(out, ' ');
    else
        pt_buf_add(out, pt_str_part(before, 0, before.len - rest->len));
}

/* A piece at a time, so that a text of any length takes little room. */
static bool write_harmless(FILE *to, pt_str text, bool is_line)
{
    pt_buf piece = { .limit = 2 * LARGEST_PIECE };
    bool is_written = true;

    while (text.len && is_written) {
        pt_buf_reset(&piece);
        while (text.len && piece.len < LARGEST_PIECE)
            add_harmless(&piece, &text, is_line);
        is_written = fwrite(piece.at, 1, piece.len, to) == piece.len;
    }
    pt_buf_free(&piece);
    return is_written;
}

static void say(const char *format, va_list args, bool is_line)
{
    char *text = NULL;
    int length = vasprintf(&text, format, args);

    if (length >= 0)
        write_harmless(stderr, (pt_str){ text, (size_t)length }, is_line);
    free(text);
}

void pt_say(const char *format, ...)
{
    va_list args;

    va_start(args, format);
    say(format, args, false);
    va_end(args);
}

void pt_say_line(const char *format, ...)
{
    va_list args;

    va_start(args, format);
    say(format, args, true);
    va_end(args);
    fputc('\n', stderr);
}

bool pt_print_text(pt_str text)
{
    if (pt_terminal_is(PT_OUT))
        return write_harmless(stdout, text, false);
    return text.len == 0 || fwrite(text.at, 1, text.len, stdout) == text.len;
}

void pt_print(const char *format, ...)
{
    char *text = NULL;
    va_list args;
    int length;

    va_start(args, format);
    length = vasprintf(&text, format, args);
    va_end(args);
    if (length >= 0)
        pt_print_text((pt_str){ text, (size_t)length });
    free(text);
}
