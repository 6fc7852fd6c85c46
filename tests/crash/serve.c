/* The tests' server (ingest/server.h) as a program: prints its address, and serves until its input ends. */
#include "ingest/server.h"

#include <stdio.h>

int main(void)
{
    server s = { .always = WELL };

    server_start(&s);
    printf("%s\n", s.base);
    fflush(stdout);
    while (getchar() != EOF)
        ;
    server_stop(&s);
    return 0;
}
