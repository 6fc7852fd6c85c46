/* ClickHouse over HTTP: one request after the other. May use: base, address.
 *
 *   pt_clickhouse_open
 *     pt_clickhouse_post     a statement, or rows for one; the answer comes line by line
 *   pt_clickhouse_close
 *
 *   An answer is whole or an error. The server holds it back until it is complete (wait_end_of_query), a shard that is
 * away is an error (skip_unavailable_shards=0), and so is any limit of a user's profile that would cut a count short
 * (…_overflow_mode=throw). All this is said in every request, whatever the server's own settings are. */
#ifndef PT_WAREHOUSE_HTTP_H
#define PT_WAREHOUSE_HTTP_H

#include "base/str.h"
#include "warehouse/address.h"

typedef struct pt_clickhouse pt_clickhouse;

typedef struct pt_clickhouse_request {
    const char *host;
    bool has_database; /* false: outside of any */
    bool is_merged;    /* the shards' counts of a group are added up; false: each group lies on one shard */
    pt_str statement;
    pt_str rows; /* {0}: none */
} pt_clickhouse_request;

/* A line of the answer; what is not PT_OK ends it. */
typedef pt_status pt_clickhouse_line(void *self, pt_str line, pt_error *err);

/* `address` is borrowed. */
pt_status pt_clickhouse_open(const pt_warehouse_address *address, pt_clickhouse **out, pt_error *err) PT_MUST;
void pt_clickhouse_close(pt_clickhouse *clickhouse);

/* `take` may be NULL. PT_ENETWORK: no server, or it broke off, or it says no; *code (may be NULL) is then ClickHouse's
 * number of the error, 0 where it had none to give. */
pt_status pt_clickhouse_post(pt_clickhouse *clickhouse, const pt_clickhouse_request *request, pt_clickhouse_line *take,
                             void *self, long *code, pt_error *err) PT_MUST;

#endif
