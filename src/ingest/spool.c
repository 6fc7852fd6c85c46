#include "ingest/spool.h"

#include "base/stop.h"
#include "base/temporary.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { BLOCK = 1 << 16 };

pt_status pt_spool_digest(const char *path, pt_hash *digest, pt_error *err)
{
    FILE *file = fopen(path, "rb");
    pt_hasher *hasher;
    char block[BLOCK];
    size_t len;
    pt_status st = PT_OK;

    if (!file)
        return pt_fail(err, PT_EIO, "cannot be read: %s", strerror(errno));
    hasher = pt_hasher_new();
    while (st == PT_OK && (len = fread(block, 1, sizeof block, file)) > 0) {
        pt_hasher_add_raw(hasher, (pt_str){ block, len });
        st = pt_stop_check(err);
    }
    if (st == PT_OK && ferror(file))
        st = pt_fail(err, PT_EIO, "cannot be read: %s", strerror(errno));
    *digest = pt_hasher_value(hasher);
    pt_hasher_free(hasher);
    fclose(file);
    return st;
}

static pt_status copy(FILE *from, FILE *file, pt_error *err)
{
    char block[BLOCK];
    size_t len;

    while ((len = fread(block, 1, sizeof block, from)) > 0) {
        if (fwrite(block, 1, len, file) != len)
            return pt_fail(err, PT_EIO, "what it gives cannot be kept: %s", strerror(errno));
        PT_TRY(pt_stop_check(err));
    }
    if (ferror(from) || fflush(file) != 0)
        return pt_fail(err, PT_EIO, "cannot be read: %s", strerror(errno));
    return PT_OK;
}

pt_status pt_spool_make(pt_spool *spool, FILE **file, pt_error *err)
{
    int fd = pt_scratch_name(spool->path, sizeof spool->path) ? mkstemp(spool->path) : -1;

    *file = fd < 0 ? NULL : fdopen(fd, "wb");
    if (*file)
        return PT_OK;
    pt_fail(err, PT_EIO, "%s: cannot be made: %s; set TMPDIR", spool->path, strerror(errno));
    spool->path[0] = '\0';
    return PT_EIO;
}

static pt_status keep(pt_spool *spool, FILE *from, pt_error *err)
{
    FILE *file;
    pt_status st;

    pt_scratch_sweep();
    PT_TRY(pt_spool_make(spool, &file, err));
    st = copy(from, file, err);
    fclose(file);
    return st;
}

pt_status pt_spool_open(pt_spool *spool, const char *path, pt_error *err)
{
    FILE *from;
    pt_status st;

    if (strcmp(path, "-") == 0)
        return keep(spool, stdin, err);
    if (!(from = fopen(path, "rb")))
        return pt_fail(err, PT_EIO, "cannot be read: %s", strerror(errno));
    st = keep(spool, from, err);
    fclose(from);
    return st;
}

void pt_spool_close(pt_spool *spool)
{
    if (spool->path[0])
        unlink(spool->path);
    spool->path[0] = '\0';
}
