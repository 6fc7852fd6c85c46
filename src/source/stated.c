#include "source/stated.h"

#include "paper/mailing.h"

#include <string.h>

/* ── Times ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* The digits at the start of `text`, which moves behind them; -1: none. */
static long take_digits(pt_str *text)
{
    size_t len = 0;
    long number;

    while (len < text->len && len < 9 && text->at[len] >= '0' && text->at[len] <= '9')
        len++;
    if (len == 0 || !pt_str_number(pt_str_part(*text, 0, len), 999999999, &number))
        return -1;
    *text = pt_str_part(*text, len, text->len);
    return number;
}

static bool skip(pt_str *text, pt_str what)
{
    if (!pt_str_starts(*text, what))
        return false;
    *text = pt_str_part(*text, what.len, text->len);
    return true;
}

/* "2 Apr 2007 ", with or without a weekday and a comma. */
static bool take_written_date(pt_str *text, pt_day *date)
{
    static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
    size_t comma = pt_str_find(*text, PT_S(", ")), month;
    pt_day first, last;
    long day, year;

    if (comma < 10)
        *text = pt_str_part(*text, comma + 2, text->len);
    if ((day = take_digits(text)) < 1 || !skip(text, PT_S(" ")))
        return false;
    month = pt_str_find(pt_str_of(months), pt_str_part(*text, 0, 3));
    if (text->len < 3 || month % 3 != 0 || month >= sizeof months - 1)
        return false;
    *text = pt_str_part(*text, 3, text->len);
    if (!skip(text, PT_S(" ")) || (year = take_digits(text)) < 1000 || year > 9999)
        return false;
    pt_month_days(pt_day_of((int)year, (int)(month / 3 + 1), 1), &first, &last);
    *date = first + (pt_day)day - 1;
    return *date <= last;
}

/* Seconds east of UTC: "+02:00", "-0400"; all else is UTC. */
static long read_zone(pt_str text)
{
    long sign, digits, minutes = 0;
    size_t len;

    text = pt_str_trim(text);
    if (text.len == 0 || (text.at[0] != '+' && text.at[0] != '-'))
        return 0;
    sign = text.at[0] == '-' ? -1 : 1;
    text = pt_str_part(text, 1, text.len);
    len = text.len;
    digits = take_digits(&text);
    if (len - text.len == 4)
        return sign * (digits / 100 * 3600 + digits % 100 * 60);
    if (skip(&text, PT_S(":")))
        minutes = take_digits(&text);
    return sign * (digits * 3600 + minutes * 60);
}

bool pt_stated_time(pt_str text, int64_t *seconds)
{
    long hour, minute, second = 0;
    pt_day date;

    text = pt_str_trim(text);
    if (pt_day_parse(pt_str_part(text, 0, 10), &date))
        text = pt_str_part(text, 10, text.len);
    else if (!take_written_date(&text, &date))
        return false;
    *seconds = (int64_t)date * 86400 + 12 * 3600;
    if (pt_str_trim(text).len == 0)
        return true;
    if ((!skip(&text, PT_S("T")) && !skip(&text, PT_S(" "))) || (hour = take_digits(&text)) < 0 || hour > 24 ||
        !skip(&text, PT_S(":")) || (minute = take_digits(&text)) < 0 || minute > 59)
        return false;
    if (skip(&text, PT_S(":")) && ((second = take_digits(&text)) < 0 || second > 60))
        return false;
    if (skip(&text, PT_S(".")))
        take_digits(&text);
    *seconds = (int64_t)date * 86400 + hour * 3600 + minute * 60 + second - read_zone(text);
    return true;
}

pt_day pt_stated_day(pt_str text)
{
    int64_t seconds;

    return pt_stated_time(text, &seconds) ? (pt_day)(seconds / 86400) : 0;
}

void pt_stated_keep_in_month(pt_paper *paper)
{
    pt_day last = pt_paper_id_month_end(paper->id), first;

    if (last == PT_NO_DAY || paper->day == 0)
        return;
    pt_month_days(last, &first, &last);
    paper->day = paper->day < first ? first : paper->day > last ? last : paper->day;
}

void pt_stated_listing(pt_paper *paper, int64_t seconds)
{
    paper->day = pt_mailing_announced(seconds);
    pt_stated_keep_in_month(paper);
}

/* ── Texts ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

static bool is_blank(char c)
{
    return c == ' ' || c == '\r' || c == '\t';
}

pt_str pt_stated_unwrap(pt_arena *arena, pt_str text, bool has_paragraphs)
{
    size_t len = 0, indent;
    pt_str line;
    char *at;

    text = pt_str_trim(text);
    if (pt_str_find(text, PT_S("\n")) == text.len)
        return text;
    at = pt_arena_take(arena, text.len + 1, 1);
    while (pt_str_cut(&text, '\n', &line)) {
        for (indent = 0; indent < line.len && is_blank(line.at[indent]);)
            indent++;
        line = pt_str_trim(line);
        if (line.len == 0)
            continue;
        if (len)
            at[len++] = has_paragraphs && indent >= 2 ? '\n' : ' ';
        memcpy(at + len, line.at, line.len);
        len += line.len;
    }
    return (pt_str){ at, len };
}
