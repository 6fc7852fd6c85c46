#include "serve/address.h"

#include "base/day.h"
#include "base/utf8.h"

#include <string.h>

enum { LONGEST_WORD = 2000 };

static const char *const kinds[] = { "report", "term", "author" };

/* What stands for itself, everywhere in an address. */
static bool is_plain(unsigned char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || pt_is_digit((char)c) || c == '-' || c == '_';
}

static void add_word(pt_str word, pt_buf *out)
{
    pt_buf_add_char(out, '/');
    for (size_t i = 0; i < word.len; i++)
        if (is_plain((unsigned char)word.at[i]))
            pt_buf_add_char(out, word.at[i]);
        else
            pt_buf_addf(out, "~%02X", (unsigned char)word.at[i]);
}

void pt_serve_address_write(const pt_serve_report *report, pt_buf *out)
{
    add_word(report->kind, out);
    add_word(report->what, out);
    add_word(report->period, out);
    add_word(report->field, out);
    add_word(report->language, out);
    pt_buf_add_char(out, '/');
}

/* -1: no hexadecimal digit. */
static int digit_of(char c)
{
    const char *digits = "0123456789abcdef", *at = c ? strchr(digits, pt_lower(c)) : NULL;

    return at ? (int)(at - digits) : -1;
}

/* Takes the next word off `path`, which begins with its slash. */
static bool take_word(pt_str *path, pt_arena *arena, pt_str *word)
{
    pt_buf text = { .limit = LONGEST_WORD };
    size_t at = 1;
    bool is_word = path->len && path->at[0] == '/';

    for (; is_word && at < path->len && path->at[at] != '/'; at++) {
        int high = 0, low = 0;

        if (path->at[at] != '~') {
            pt_buf_add_char(&text, path->at[at]);
            continue;
        }
        high = at + 2 < path->len ? digit_of(path->at[at + 1]) : -1;
        low = high >= 0 ? digit_of(path->at[at + 2]) : -1;
        is_word = low >= 0;
        pt_buf_add_char(&text, (char)(16 * high + low));
        at += 2;
    }
    is_word = is_word && at < path->len && text.len && !text.is_cut && pt_utf8_is_text(pt_buf_text(&text));
    *word = is_word ? pt_arena_copy(arena, pt_buf_text(&text)) : (pt_str){ 0 };
    *path = pt_str_part(*path, at, path->len);
    pt_buf_free(&text);
    return is_word;
}

static bool is_of(pt_str text, const char *letters)
{
    for (size_t i = 0; i < text.len; i++)
        if (!strchr(letters, text.at[i]))
            return false;
    return true;
}

/* What must be so for the words to be those of a command line, and the name of a file. */
static bool is_sound(const pt_serve_report *report)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz";
    pt_period period;
    pt_error ignored;
    bool is_known = false;

    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        is_known = is_known || pt_str_equal(report->kind, pt_str_of(kinds[i]));
    return is_known && pt_period_parse(report->period, &period, &ignored) == PT_OK && report->language.len == 2 &&
           is_of(report->language, letters) &&
           (!pt_str_equal(report->kind, PT_S("report")) ||
            is_of(report->what, "abcdefghijklmnopqrstuvwxyz0123456789_"));
}

bool pt_serve_address_read(pt_str path, pt_arena *arena, pt_serve_report *report, pt_str *file)
{
    pt_str *const words[] = { &report->kind, &report->what, &report->period, &report->field, &report->language };

    *report = (pt_serve_report){ 0 };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (!take_word(&path, arena, words[i]))
            return false;
    *file = pt_str_part(path, 1, path.len);
    return is_sound(report);
}
