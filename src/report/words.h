/* The words of a report in another language. May use: base.
 *
 *   Templates are written anew for a language (reports/zh/weekly.md); what queries, charts and the program say stands in
 *   English where it is said, and reports/zh/words.txt has a line for it:
 *
 *     Nothing rose beyond chance; these are worth watching
 *     没有超出偶然的上升；以下值得关注
 *
 *   The English line, the other one below, a blank line between pairs; a line that begins with # is for readers. Marks
 *   as %d stay in their order; "%.0s" swallows what a language has no use for, as the s of a plural.
 *
 *   pt_words_open
 *     pt_words_say             one text
 *     pt_words_say_in_script   every t('…') of a gnuplot script, which becomes '…'
 *   pt_words_close */
#ifndef PT_REPORT_WORDS_H
#define PT_REPORT_WORDS_H

#include "base/arena.h"
#include "base/status.h"
#include "base/str.h"

typedef struct pt_words pt_words;

/* The words of `language`, as in "zh"; NULL or "en" for none. PT_EUSAGE: no such language, or a line without its other. */
pt_status pt_words_open(const char *templates, const char *language, pt_words **words, pt_error *err) PT_MUST;
void pt_words_close(pt_words *words);

/* `english` itself where there is no other word; the text lives as long as the words. */
pt_str pt_words_say(const pt_words *words, pt_str english);

pt_str pt_words_say_in_script(const pt_words *words, pt_str script, pt_arena *arena);

/* Cuts the next t('…') off `rest`: what stands before it, and its text with '' for ' read. False: there is none. */
bool pt_words_cut(pt_str *rest, pt_str *before, pt_arena *arena, pt_str *text);

/* "en" for NULL. */
const char *pt_words_language(const pt_words *words);

#endif
