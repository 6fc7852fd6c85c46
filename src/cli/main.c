#include "cli/options.h"

#include "base/memory.h"
#include "store/store.h"

#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

/* What must survive is in a transaction or under a temporary name, so that we may stop here and now. Threads may come
 * here together: one tells. */
static void out_of_memory(size_t wanted)
{
    static atomic_flag is_told = ATOMIC_FLAG_INIT;

    while (atomic_flag_test_and_set(&is_told))
        pause();
    fprintf(stderr, "papertide: out of memory (%zu bytes wanted); what was committed is safe\n", wanted);
    _exit(PT_EXIT_FAILED);
}

static bool sets(const char *name, const char *value)
{
    return !getenv(name) && setenv(name, value, 1) == 0;
}

/* What libraries read from the environment before main: we set it and start again. What the user set stays, and where
 * that fails we go on as we are.
 *
 *   A thread of OpenMP's that has nothing to do looks for work without pause. Where somebody else wants that core, an
 * ingest or another analyze, it looks while the thread it waits for cannot run: the demo took 38 s instead of 2.4 (two
 * cores, load 3.7).
 *   A thread of OpenBLAS's wants 128 MB at once, and asks for them without end where it may not have them (ulimit -v);
 * we wait for it to end, whatever the command is. */
static void start_as_libraries_should(int argc, char **argv)
{
    bool is_analyze = argc > 1 && strcmp(argv[1], "analyze") == 0;
    struct rlimit memory;
    bool is_limited = getrlimit(RLIMIT_AS, &memory) == 0 && memory.rlim_cur != RLIM_INFINITY;
    bool waits = is_analyze && sets("OMP_WAIT_POLICY", "passive");
    bool is_alone = is_limited && sets("OPENBLAS_NUM_THREADS", "1");

    if (waits || is_alone)
        execv("/proc/self/exe", argv);
}

/* A stream that is closed would have its number taken by the next file that is opened, the store or its lock, and what
 * is said would go into that. Nothing can be written to what takes its place, so that it still fails. */
static void keep_standard_streams(void)
{
    for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; stream++)
        if (fcntl(stream, F_GETFD) < 0 && open("/dev/null", O_RDONLY) != stream)
            return;
}

int main(int argc, char **argv)
{
    keep_standard_streams();
    signal(SIGXFSZ, SIG_IGN); /* a file as large as may be is an error of the write, which is told */
    start_as_libraries_should(argc, argv);
    pt_memory_set_hook(out_of_memory);
    pt_store_own_sqlite();
    return pt_cli_main(argc, argv);
}
