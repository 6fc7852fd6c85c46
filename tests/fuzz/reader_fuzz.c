/* A fuzzer of one reader, READER, and of the input below it; compiled once for each reader. */
#include "read_bytes.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *at, size_t len);

int LLVMFuzzerTestOneInput(const uint8_t *at, size_t len)
{
    const pt_reader *reader = pt_reader_named(PT_S(READER));

    if (!reader)
        abort();
    read_bytes(reader, at, len);
    return 0;
}
