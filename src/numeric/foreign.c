/* The one place that knows what GSL's and igraph's error codes mean. */
#include "numeric/foreign.h"

#include <gsl/gsl_errno.h>
#include <igraph/igraph.h>

#include <pthread.h>
#include <stddef.h>

struct meaning {
    int code;
    pt_status status;
    const char *advice;
};

#define NO_MEMORY "free some memory, or take a smaller scope"
#define TOO_LARGE "take a smaller scope"
#define TOO_HARD  "the data may be too few or all alike; take a wider scope"
#define STOPPED   "start it again"

/* What is not listed is a call we got wrong: PT_EBUG. */
static const struct meaning gsl_meanings[] = {
    { GSL_ENOMEM, PT_ELIMIT, NO_MEMORY }, { GSL_EOVRFLW, PT_ELIMIT, TOO_LARGE }, { GSL_EMAXITER, PT_ETHIN, TOO_HARD },
    { GSL_EFAILED, PT_ETHIN, TOO_HARD },  { GSL_ESING, PT_ETHIN, TOO_HARD },     { GSL_EDIVERGE, PT_ETHIN, TOO_HARD },
    { GSL_ENOPROG, PT_ETHIN, TOO_HARD },  { GSL_ENOPROGJ, PT_ETHIN, TOO_HARD },  { GSL_ETOL, PT_ETHIN, TOO_HARD },
    { GSL_ETOLF, PT_ETHIN, TOO_HARD },    { GSL_ETOLX, PT_ETHIN, TOO_HARD },     { GSL_ETOLG, PT_ETHIN, TOO_HARD },
    { GSL_EROUND, PT_ETHIN, TOO_HARD },
};

static const struct meaning igraph_meanings[] = {
    { IGRAPH_ENOMEM, PT_ELIMIT, NO_MEMORY },       { IGRAPH_EOVERFLOW, PT_ELIMIT, TOO_LARGE },
    { IGRAPH_DIVERGED, PT_ETHIN, TOO_HARD },       { IGRAPH_ARPACK_MAXIT, PT_ETHIN, TOO_HARD },
    { IGRAPH_ARPACK_NOSHIFT, PT_ETHIN, TOO_HARD }, { IGRAPH_INTERRUPTED, PT_EIO, STOPPED },
};

static void quiet_the_libraries(void)
{
    gsl_set_error_handler_off();
    igraph_set_error_handler(igraph_error_handler_ignore);
}

void pt_numeric_start(void)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;

    pthread_once(&once, quiet_the_libraries);
#if IGRAPH_THREAD_SAFE /* then each thread has a handler of its own */
    igraph_set_error_handler(igraph_error_handler_ignore);
#endif
}

static pthread_mutex_t door = PTHREAD_MUTEX_INITIALIZER;

void pt_igraph_enter(void)
{
    pthread_mutex_lock(&door);
}

void pt_igraph_leave(void)
{
    pthread_mutex_unlock(&door);
}

static pt_status translate(const struct meaning *meanings, size_t count, int code, const char *what, const char *why,
                           pt_error *err)
{
    for (size_t i = 0; i < count; i++)
        if (meanings[i].code == code)
            return pt_fail(err, meanings[i].status, "%s: %s; %s", what, why, meanings[i].advice);
    return pt_fail(err, PT_EBUG, "%s: %s; please report this", what, why);
}

pt_status pt_gsl_check(int code, const char *what, pt_error *err)
{
    if (code == GSL_SUCCESS)
        return PT_OK;
    return translate(gsl_meanings, sizeof gsl_meanings / sizeof *gsl_meanings, code, what, gsl_strerror(code), err);
}

pt_status pt_igraph_check(int code, const char *what, pt_error *err)
{
    if (code == IGRAPH_SUCCESS)
        return PT_OK;
    return translate(igraph_meanings, sizeof igraph_meanings / sizeof *igraph_meanings, code, what,
                     igraph_strerror((igraph_error_t)code), err);
}
