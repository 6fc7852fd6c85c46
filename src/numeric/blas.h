/* OpenBLAS as one thread. May use: CBLAS. Apart, since its header and GSL's cannot be included together. */
#ifndef PT_NUMERIC_BLAS_H
#define PT_NUMERIC_BLAS_H

/* Its sums depend on how many threads there are; our own loops are threaded instead. */
void pt_blas_one_thread(void);

/* Ends the threads that it makes before main, which no sandbox of ours reaches. It makes new ones should it need any.
 */
void pt_blas_stop_threads(void);

#endif
