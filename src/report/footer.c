#include "report/footer.h"

#include <string.h>

enum { LONGEST_COMMAND = 8000 };

static const char begin[] = "<!-- papertide ", store[] = ", store ", end[] = " -->";

/* A command may hold anything a name may: nothing in it ends the comment. */
static const struct {
    char letter;
    pt_str written;
} marks[] = { { '&', PT_STR("&amp;") }, { '>', PT_STR("&gt;") } };

void pt_footer_add(pt_buf *out, const char *version, const char *fingerprint, const char *command)
{
    pt_buf_addf(out, "\n<!-- %s%s%s: ", version, store, fingerprint);
    for (const char *c = command; *c; c++) {
        size_t m = 0;

        while (m < sizeof marks / sizeof *marks && marks[m].letter != *c)
            m++;
        pt_buf_add(out, m < sizeof marks / sizeof *marks ? marks[m].written : (pt_str){ c, 1 });
    }
    pt_buf_addf(out, "%s\n", end);
}

static void read_command(pt_str text, pt_buf *command)
{
    while (text.len) {
        size_t m = 0;

        while (m < sizeof marks / sizeof *marks && !pt_str_starts(text, marks[m].written))
            m++;
        if (m < sizeof marks / sizeof *marks) {
            pt_buf_add_char(command, marks[m].letter);
            text = pt_str_part(text, marks[m].written.len, text.len);
        } else {
            pt_buf_add_char(command, text.at[0]);
            text = pt_str_part(text, 1, text.len);
        }
    }
}

/* The text from its last occurrence of `needle` on; empty when there is none. */
static pt_str find_last(pt_str text, pt_str needle)
{
    pt_str found = { 0 };

    for (size_t at; (at = pt_str_find(text, needle)) < text.len; text = pt_str_part(found, 1, found.len))
        found = pt_str_part(text, at, text.len);
    return found;
}

bool pt_footer_read(pt_str page, pt_footer *footer)
{
    pt_str line = find_last(page, pt_str_of(begin));
    size_t rest;

    *footer = (pt_footer){ .command.limit = LONGEST_COMMAND };
    line = pt_str_part(line, 0, pt_str_find(line, pt_str_of(end)));
    line = pt_str_part(line, strlen("<!-- "), line.len);
    rest = pt_str_find(line, pt_str_of(store));
    footer->version = pt_str_part(line, 0, rest);
    line = pt_str_part(line, rest + strlen(store), line.len);
    rest = pt_str_find(line, PT_S(": "));
    footer->fingerprint = pt_str_part(line, 0, rest);
    read_command(pt_str_part(line, rest + 2, line.len), &footer->command);
    return footer->fingerprint.len > 0 && footer->command.len > 0;
}
