/* Lines as Python's repr() writes an object, made JSON: {'id': None, 'title': "Don't"}. Read as text, never run. May
 * use: base. */
#ifndef PT_SOURCE_PYTHON_H
#define PT_SOURCE_PYTHON_H

#include "base/buf.h"

/* Does `line` begin as such an object does: "{'"? */
bool pt_python_is(pt_str line);

/* Makes `json` hold `line` with its strings, tuples and None, True, False as JSON writes them; what is wrong stays
 * wrong and is for the JSON parser to tell. */
void pt_python_to_json(pt_str line, pt_buf *json);

#endif
