/* Things dealt anew. May use: base, foreign, GSL. */
#ifndef PT_NUMERIC_SHUFFLE_H
#define PT_NUMERIC_SHUFFLE_H

#include <stddef.h>
#include <stdint.h>

/* Puts `count` numbers into an order that is as likely as any other (Fisher & Yates; GSL's Mersenne Twister): the same
 * one for the same seed. */
void pt_shuffle(uint32_t *at, size_t count, uint64_t seed);

#endif
