/* JSON's strings. May use: buf, str. */
#ifndef PT_BASE_JSON_H
#define PT_BASE_JSON_H

#include "base/buf.h"

/* Adds `text`, which is UTF-8, between quotes, with what JSON forbids in strings escaped (RFC 8259). */
void pt_json_add_string(pt_buf *out, pt_str text);

/* Takes the next member off the inside of an object ("k": v, …), which is valid JSON; both as they are written, the key
 * with its quotes. False when none is left. */
bool pt_json_cut_member(pt_str *inside, pt_str *key, pt_str *value);

#endif
