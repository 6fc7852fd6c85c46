/* TeX's accents and letters as UTF-8: \'e, \"{o}, \v{c}, \o, \ss. May use: buf, str. */
#ifndef PT_BASE_ACCENT_H
#define PT_BASE_ACCENT_H

#include "base/buf.h"

/* What stands behind the backslash that `rest` starts with: its letters, or one sign where there are none. */
pt_str pt_tex_name(pt_str rest);

/* Takes the accent (with the letter it stands on) or the letter that `rest` starts with off `rest`, and adds it to
 * `out`: an accent as a combining mark behind its letter, which Unicode's NFC joins. False when the command is another
 * one: nothing is taken then. */
bool pt_accent_take(pt_str *rest, pt_buf *out);

#endif
