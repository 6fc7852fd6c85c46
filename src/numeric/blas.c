#include "numeric/blas.h"

#include <cblas.h>

void pt_blas_one_thread(void)
{
    openblas_set_num_threads(1);
}
