/* LaTeX in titles and abstracts, as plain text. May use: base. */
#ifndef PT_TEXT_TEX_H
#define PT_TEXT_TEX_H

#include "base/buf.h"

/* Takes the command that `rest` starts with (a backslash) off `rest` and adds what it stands for to `out`: an accented
 * letter, a letter, a name, a break, or nothing. */
void pt_tex_command(pt_str *rest, pt_buf *out);

/* Takes the formula that `rest` starts with ("$…$", "\(…\)", "\[…\]") off `rest` and adds its letter form, or a break.
 * False when it is no formula: a dollar sign that is never closed, or one before a number (a price). */
bool pt_tex_formula(pt_str *rest, pt_buf *out);

#endif
