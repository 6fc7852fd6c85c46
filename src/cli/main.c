#include "cli/options.h"

#include "base/memory.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* What must survive is in a transaction or under a temporary name, so that we may stop here and now. */
static void out_of_memory(size_t wanted)
{
    fprintf(stderr, "papertide: out of memory (%zu bytes wanted); what was committed is safe\n", wanted);
    _exit(PT_EXIT_FAILED);
}

int main(int argc, char **argv)
{
    pt_memory_set_hook(out_of_memory);
    return pt_cli_main(argc, argv);
}
