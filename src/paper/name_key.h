/* The key under which spellings of one name meet. May use: base. */
#ifndef PT_PAPER_NAME_KEY_H
#define PT_PAPER_NAME_KEY_H

#include "base/buf.h"

/* Adds to `out` the words of `name` in small letters, a blank between, without accents, dots, apostrophes and signs:
 * "J.-P. O'Brien*" gives "j p obrien", "Søren Müller" "soren muller". Only what is written is folded: "J. Ash" and
 * "Ann Ash" stay apart, and so do "Xiao-Ming" and "Xiaoming". A name without any letter or digit is its own key. */
void pt_name_key(pt_str name, pt_buf *out);

#endif
