/* Bytes through a reader, as ingest would read them, for the fuzzers and for the replay of their corpus. */
#ifndef TESTS_FUZZ_READ_BYTES_H
#define TESTS_FUZZ_READ_BYTES_H

#include "source/source.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

/* Reads members, papers and rejects to the end, as ingest does: a failure ends a member. More records than bytes are an
 * end that never comes. */
static inline void read_all(const pt_reader *reader, pt_input *in, size_t len)
{
    size_t members = 0;
    pt_error err;

    do {
        pt_reading *reading = pt_reader_open(reader, in);
        size_t records = 0;
        pt_paper paper;
        pt_status st;

        while ((st = pt_reader_next(reading, &paper, &err)) == PT_OK || st == PT_REJECT)
            if (++records > 2000 * (len + 16))
                abort();
        pt_reader_close(reading);
        if (++members > len + 16)
            abort();
    } while (pt_input_next_member(in, &err) != PT_END);
}

static inline void read_bytes(const pt_reader *reader, const void *at, size_t len)
{
    int fd = memfd_create("input", 0);
    pt_input *in = NULL;
    char path[64];
    pt_error err;

    if (fd < 0 || write(fd, at, len) != (ssize_t)len)
        abort();
    snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    if (pt_input_open(path, &in, &err) == PT_OK)
        read_all(reader, in, len);
    pt_input_close(in);
    close(fd);
}

#endif
