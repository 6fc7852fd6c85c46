/* A user's list of names for one thing, in the form of VOSviewer's thesaurus files: a line "label<tab>replace by", then
 * a line for each label, with what replaces it; nothing behind the tab drops the label. May use: base, text. */
#ifndef PT_TEXT_THESAURUS_H
#define PT_TEXT_THESAURUS_H

#include "text/phrase.h"

/* `label` and `into` as keys (phrase.h), `into` empty for what is dropped; `shown` as the user wrote it. What replaces
 * a label may be a label itself: `into` is the end of the chain. Valid during the call. */
typedef void pt_thesaurus_sink(void *self, pt_str label, pt_str into, pt_str shown);

/* Reads the whole text, and calls the sink, in the order of the lines, when all of it is right; `name` is for messages.
 * PT_EUSAGE, with the line: no header, not one tab, a label that is no phrase or stands twice, chains that bite their
 * tail. PT_ELIMIT: a phrase of more than 4,000 bytes. */
pt_status pt_thesaurus_read(pt_str text, pt_str name, pt_thesaurus_sink *sink, void *self, pt_error *err) PT_MUST;

#endif
