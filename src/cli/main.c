#include "cli/options.h"

#include "base/memory.h"

#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
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

/* A thread of OpenMP's that has nothing to do looks for work without pause. Where somebody else wants that core, an
 * ingest or another analyze, it looks while the thread it waits for cannot run: the demo took 38 s instead of 2.4 (two
 * cores, load 3.7). How to wait is read from the environment before main, so we set it and start again; what the user
 * set stays, and where that fails we go on as we are. */
static void wait_without_spinning(int argc, char **argv)
{
    if (argc > 1 && strcmp(argv[1], "analyze") == 0 && !getenv("OMP_WAIT_POLICY") &&
        setenv("OMP_WAIT_POLICY", "passive", 1) == 0)
        execv("/proc/self/exe", argv);
}

int main(int argc, char **argv)
{
    wait_without_spinning(argc, argv);
    pt_memory_set_hook(out_of_memory);
    return pt_cli_main(argc, argv);
}
