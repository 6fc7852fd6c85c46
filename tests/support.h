/* What tests of every folder need. Include first: cmocka wants its headers in this order. */
#ifndef TESTS_SUPPORT_H
#define TESTS_SUPPORT_H

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/status.h"
#include "base/str.h"

/* got = expected within `tolerance`, relative where expected is over 1 (cmocka's own casts to float). */
static inline void near_at(double got, double expected, double tolerance, const char *file, int line)
{
    double scale = fabs(expected) > 1 ? fabs(expected) : 1;

    if (!(fabs(got - expected) <= tolerance * scale)) {
        fprintf(stderr, "%s:%d: got %.17g, expected %.17g within %g\n", file, line, got, expected, tolerance);
        _fail(file, line);
    }
}
#define near(got, expected, tolerance) near_at((got), (expected), (tolerance), __FILE__, __LINE__)

static inline void str_is_at(pt_str got, const char *expected, const char *file, int line)
{
    if (!pt_str_equal(got, pt_str_of(expected))) {
        fprintf(stderr, "%s:%d: got '%.*s', expected '%s'\n", file, line, PT_FMT(got), expected);
        _fail(file, line);
    }
}
#define assert_str(got, expected) str_is_at((got), (expected), __FILE__, __LINE__)

static inline void ok_at(pt_status st, const pt_error *err, const char *file, int line)
{
    if (st != PT_OK) {
        fprintf(stderr, "%s:%d: status %d: %s\n", file, line, (int)st, err->text);
        _fail(file, line);
    }
}
#define assert_ok(call, err) ok_at((call), (err), __FILE__, __LINE__)

/* A file of ../shared/data, or NULL when it is not there: then the test says so and skips. */
static inline const char *shared_data(const char *name)
{
    static char path[4096];
    const char *root = getenv("PAPERTIDE_DATA");

    snprintf(path, sizeof path, "%s/%s", root ? root : "", name);
    if (root && access(path, R_OK) == 0)
        return path;
    printf("skipped: %s is not there (PAPERTIDE_DATA)\n", name);
    return NULL;
}

/* A fresh folder; remove_folder takes it away with what is in it. */
static inline char *make_folder(void)
{
    char *path = strdup("/tmp/papertide-test-XXXXXX");

    assert_non_null(path);
    assert_non_null(mkdtemp(path));
    return path;
}

static inline void remove_folder(char *path)
{
    char command[4200];

    snprintf(command, sizeof command, "rm -rf '%s'", path);
    assert_int_equal(system(command), 0);
    free(path);
}

#endif
