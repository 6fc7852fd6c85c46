/* The address of a warehouse: whatever it is, a password never gets into the message. */
#include "fuzz/fuzz.h"

#include "warehouse/address.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *at, size_t len)
{
    static const char secret[] = "s3cr3t";
    pt_warehouse_address address;
    pt_arena arena = { 0 };
    pt_error err = { 0 };
    const char *text = pt_arena_copy(&arena, fuzz_text(at, len)).at;
    pt_status st = pt_warehouse_address_read(text, &arena, &address, &err);

    must(st == PT_OK || err.text[0] != '\0');
    if (st == PT_OK) {
        must(address.host_count > 0 && address.host_count <= PT_MOST_HOSTS && address.database != NULL);
        text = pt_arena_printf(&arena, "clickhouse://ann:%s@%s", secret, text + strlen("clickhouse://")).at;
        if (pt_warehouse_address_read(text, &arena, &address, &err) != PT_OK)
            must(!strstr(err.text, secret));
    }
    pt_arena_free(&arena);
    return 0;
}
