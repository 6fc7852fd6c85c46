/* The summary that somebody's model wrote of a paper. May use: base. */
#ifndef PT_PAPER_SUMMARY_H
#define PT_PAPER_SUMMARY_H

#include "paper/paper.h"

/* Takes away the texts that say that there is none ("Summary generation failed", "Error", a quota message) and sets the
 * language. */
void pt_summary_normalise(pt_summary *summary);

/* The language of texts by the script they are in: 'zh' where Han letters prevail, 'ja' with kana among them, 'ko',
 * 'ru', 'ar', 'el', 'he', 'hi', 'th'; else 'en'. A Latin word counts as one letter: model names and formulas fill
 * Chinese texts. A text that never ends. */
pt_str pt_language_of(const pt_str *texts, size_t count);

#endif
