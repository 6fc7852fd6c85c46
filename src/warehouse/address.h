/* Where a warehouse is: clickhouse://user:password@host:port,host:port/database?cluster=name. May use: base. */
#ifndef PT_WAREHOUSE_ADDRESS_H
#define PT_WAREHOUSE_ADDRESS_H

#include "base/arena.h"
#include "base/status.h"

#include <stddef.h>

enum { PT_MOST_HOSTS = 64 };

typedef struct pt_warehouse_address {
    const char *user, *password;      /* NULL where none was stated; the password is never to be printed */
    const char *hosts[PT_MOST_HOSTS]; /* "host:port", of HTTP; the first is the one that is asked */
    size_t host_count;
    const char *database;
    const char *cluster; /* NULL: not stated */
} pt_warehouse_address;

/* Reads the text; what `address` points to is the arena's. PT_EUSAGE when it is no such address. */
pt_status pt_warehouse_address_read(const char *text, pt_arena *arena, pt_warehouse_address *address,
                                    pt_error *err) PT_MUST;

#endif
