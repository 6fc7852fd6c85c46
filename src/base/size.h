/* Sizes of files as people write them. May use: str. */
#ifndef PT_BASE_SIZE_H
#define PT_BASE_SIZE_H

#include "base/str.h"

#include <stdint.h>

enum { PT_SIZE_TEXT = 32 };

/* "500kB", "2 MB", "1.5GiB": kB is 1000 bytes, KiB 1024, in any case. False: no number, no unit, nothing or too much.
 */
bool pt_size_parse(pt_str text, uint64_t *bytes);

/* "950 B", "12 kB", "1.3 MB". */
void pt_size_print(uint64_t bytes, char text[PT_SIZE_TEXT]);

#endif
