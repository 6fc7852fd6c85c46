/* Is it UTF-8, and what to do when it is not. May use: arena, str.
 *
 *   Text is what no later stage has to doubt: well-formed UTF-8 (RFC 3629: no surrogates, no overlong forms, nothing
 *   above U+10FFFF) without NUL, which SQLite and C strings take for the end. */
#ifndef PT_BASE_UTF8_H
#define PT_BASE_UTF8_H

#include "base/arena.h"
#include "base/str.h"

#include <stdint.h>

enum { PT_UTF8_BAD = 0xFFFD }; /* U+FFFD, what stands for bytes that are no text */

bool pt_utf8_is_text(pt_str s);

/* `s` itself when it is text; else a copy in `arena` with U+FFFD for each longest run of bytes that begins a character
 * and breaks off (Unicode 15, section 3.9, "maximal subparts"), and for each byte that begins none. */
pt_str pt_utf8_repair(pt_arena *arena, pt_str s);

/* Takes the next character off `rest`; PT_UTF8_BAD, and one byte or more taken, where there is none. `rest` is not
 * empty. */
uint32_t pt_utf8_next(pt_str *rest);

/* Does a terminal, or a page, obey it instead of showing it: controls (C0, C1) and marks that turn the direction of
 * what follows? Line ends and tabs are among them. */
bool pt_utf8_is_obeyed(uint32_t character);

/* How many characters `s` has, those that are none counting as pt_utf8_next takes them. */
size_t pt_utf8_count(pt_str s);

/* At most `most` bytes of `s` from its start, not cut inside a character. */
pt_str pt_utf8_beginning(pt_str s, size_t most);

#endif
