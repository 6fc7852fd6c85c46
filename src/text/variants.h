/* The ways in which a watched thing is written, counted. May use: base, text.
 *
 *   pt_variants_new
 *     pt_variants_add       for each place it stands at
 *     pt_variants_list      as often as you like
 *   pt_variants_free
 *
 *   Forms that differ in case only are one, shown as it is written most often: "Speech Enhancement" in titles is no
 * variant of "speech enhancement". */
#ifndef PT_TEXT_VARIANTS_H
#define PT_TEXT_VARIANTS_H

#include "base/str.h"

#include <stdint.h>

typedef struct pt_variants pt_variants;

/* `form` is valid as long as the variants. */
typedef void pt_variant_sink(void *self, pt_str form, uint64_t count);

pt_variants *pt_variants_new(void);
void pt_variants_free(pt_variants *variants);

void pt_variants_add(pt_variants *variants, pt_str form);

/* At most `most` of them, the most frequent first; ties by the bytes of the form in lower case. The order in which they
 * were added has no say. */
void pt_variants_list(const pt_variants *variants, size_t most, pt_variant_sink *sink, void *self);

#endif
