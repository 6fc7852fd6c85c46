#include "numeric/blas.h"

#include <cblas.h>

void pt_blas_one_thread(void)
{
    openblas_set_num_threads(1);
}

/* Exported, and called by OpenBLAS itself before a fork, but in no header. */
int blas_thread_shutdown_(void);

void pt_blas_stop_threads(void)
{
    blas_thread_shutdown_();
}
