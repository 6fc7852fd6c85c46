#include "numeric/blas.h"

#include <cblas.h>
#include <omp.h>

void pt_blas_one_thread(void)
{
    openblas_set_num_threads(1);
}

/* Exported, and called by OpenBLAS itself before a fork, but in no header. */
int blas_thread_shutdown_(void);

void pt_blas_stop_threads(void)
{
    omp_get_max_threads(); /* clang's OpenMP makes itself known in /dev/shm when it is first asked something */
    blas_thread_shutdown_();
}
