/* What the fuzzers share. A target is a file NAME_fuzz.c with one LLVMFuzzerTestOneInput; libFuzzer calls it with what
 * it makes up, replay.c with what is kept in corpus_NAME/. A target aborts where a promise of a header is broken. */
#ifndef TESTS_FUZZ_FUZZ_H
#define TESTS_FUZZ_FUZZ_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/str.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *at, size_t len);

static inline pt_str fuzz_text(const uint8_t *at, size_t len)
{
    return (pt_str){ len ? (const char *)at : "", len };
}

static inline void must(bool holds)
{
    if (!holds)
        abort();
}

/* A file of these bytes that no disk sees; to be closed. `path` names it while it is open. */
static inline int fuzz_file(pt_str bytes, char path[64])
{
    int fd = memfd_create("input", 0);

    must(fd >= 0 && write(fd, bytes.at, bytes.len) == (ssize_t)bytes.len);
    snprintf(path, 64, "/proc/self/fd/%d", fd);
    return fd;
}

#endif
