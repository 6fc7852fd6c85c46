/* Stands in for libcurl where a fuzzer is the server: the functions that papertide calls, with answers from a text.
 *
 *   Answers have \x1e between them; the first line of each says what libcurl says of it, "STATUS CODE TYPE" as in
 *   "200 0 text/xml", and the rest is the body, that comes in pieces with \x1f between. When there is none left, nobody
 *   is there. */
#ifndef TESTS_FUZZ_CURL_STAND_IN_H
#define TESTS_FUZZ_CURL_STAND_IN_H

#include "base/str.h"

/* `answers` is borrowed until the next call. */
void stand_in_for_curl(pt_str answers);

#endif
