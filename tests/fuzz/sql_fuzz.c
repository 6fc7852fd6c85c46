/* A user's own SQL: it reads, and nothing else. Time is made to fly, or an input could take its ten seconds. */
#include "fuzz/store.h"

#include "report/table.h"
#include "report/writers.h"
#include "store/query.h"

#include <time.h>

int __real_clock_gettime(clockid_t clock, struct timespec *time);
int __wrap_clock_gettime(clockid_t clock, struct timespec *time);

/* A second each time somebody looks. */
int __wrap_clock_gettime(clockid_t clock, struct timespec *time)
{
    static time_t looks;
    int result = __real_clock_gettime(clock, time);

    time->tv_sec += looks++;
    return result;
}

int LLVMFuzzerTestOneInput(const uint8_t *at, size_t len)
{
    static pt_store *store;
    const pt_table_options how = { .digits = 7 };
    pt_buf out = { .limit = 1 << 20 };
    pt_query *query = NULL;
    pt_error err = { 0 };
    size_t rows = 0;

    if (!store)
        store = fuzz_store_open(PT_STORE_READ);
    if (pt_query_open(store, "query", fuzz_text(at, len), &query, &err) == PT_OK && !pt_query_unbound(query) &&
        pt_table_write(query, at[0] % 2 ? &pt_writer_json : &pt_writer_terminal, &how, &out, &rows, &err) != PT_OK)
        must(err.text[0] != '\0');
    pt_query_close(query);
    pt_buf_free(&out);
    return 0;
}
