/* Text to a dense number and back: the first text added is 0, the next new one 1, … May use: arena, memory, str. */
#ifndef PT_BASE_DICT_H
#define PT_BASE_DICT_H

#include "base/str.h"

#include <stdint.h>

typedef struct pt_dict pt_dict;

#define PT_NONE UINT32_MAX

pt_dict *pt_dict_new(void);
void pt_dict_free(pt_dict *dict);

/* The number of `text`; a text not seen before gets the next one (the dictionary keeps a copy). */
uint32_t pt_dict_add(pt_dict *dict, pt_str text);

/* The number of `text`, PT_NONE when it was never added. */
uint32_t pt_dict_find(const pt_dict *dict, pt_str text);

/* The text of number `id` < pt_dict_count; valid as long as the dictionary. A NUL stands behind it. */
pt_str pt_dict_text(const pt_dict *dict, uint32_t id);

uint32_t pt_dict_count(const pt_dict *dict);

#endif
