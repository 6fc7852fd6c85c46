/* A ClickHouse that answers what it likes: status, complaint, rows in pieces, numbers in cells. */
#include "fuzz/curl_stand_in.h"
#include "fuzz/fuzz.h"

#include "analysis/engine/values.h"
#include "warehouse/http.h"

static pt_status take_row(void *self, pt_str line, pt_error *err)
{
    pt_str cell;

    while (pt_str_cut(&line, '\t', &cell)) {
        *(uint64_t *)self ^= pt_cell_number(cell);
        *(uint64_t *)self ^= (uint64_t)pt_cell_signed(cell);
    }
    return *(uint64_t *)self == 12345 ? pt_fail(err, PT_EINPUT, "enough") : PT_OK;
}

int LLVMFuzzerTestOneInput(const uint8_t *at, size_t len)
{
    static const pt_warehouse_address address = { .hosts = { "h:1" }, .host_count = 1, .database = "d" };
    const pt_clickhouse_request request = { .host = "h:1", .has_database = true, .statement = PT_S("SELECT 1") };
    pt_clickhouse *clickhouse = NULL;
    pt_error err = { 0 };
    uint64_t sum = 0;
    long code;

    stand_in_for_curl(fuzz_text(at, len));
    must(pt_clickhouse_open(&address, &clickhouse, &err) == PT_OK);
    for (int i = 0; i < 4; i++)
        if (pt_clickhouse_post(clickhouse, &request, take_row, &sum, &code, &err) != PT_OK)
            must(err.text[0] != '\0');
    pt_clickhouse_close(clickhouse);
    return 0;
}
