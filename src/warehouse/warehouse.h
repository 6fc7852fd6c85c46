/* A warehouse in ClickHouse: sharded tables that hold what the store's counts are made from, and the questions to them.
 * May use: base.
 *
 *   pt_warehouse_open
 *     pt_warehouse_prepare     before a load: the tables, the number of the load
 *     pt_warehouse_engine      takes its rows, answers questions
 *     pt_warehouse_tidy        after a load: the rows of other loads go
 *   pt_warehouse_close
 *
 *   Every row has the number of its load, every question asks for one load, and a load has a number that questions find
 * only when its last row is written (sql/clickhouse/create_load.sql). So a load that broke off is never seen, the next
 * one throws its rows away, and a load can be repeated as often as one likes. Two at once into one database are not
 * meant: each takes the other's rows for left-overs, and its own count at the end then says so. */
#ifndef PT_WAREHOUSE_WAREHOUSE_H
#define PT_WAREHOUSE_WAREHOUSE_H

#include "base/engine.h"
#include "base/status.h"

typedef struct pt_warehouse pt_warehouse;

/* Reads the address (address.h); nothing is asked yet. PT_EUSAGE: it is none. */
pt_status pt_warehouse_open(const char *address, pt_warehouse **out, pt_error *err) PT_MUST;
void pt_warehouse_close(pt_warehouse *warehouse);

/* PT_EUSAGE: no such cluster, or one of more shards than the address names hosts. */
pt_status pt_warehouse_prepare(pt_warehouse *warehouse, pt_error *err) PT_MUST;
pt_status pt_warehouse_tidy(pt_warehouse *warehouse, pt_error *err) PT_MUST;

/* Valid until the warehouse is closed; asked for after pt_warehouse_prepare, it knows the number of the load. */
pt_engine pt_warehouse_engine(pt_warehouse *warehouse);

#endif
