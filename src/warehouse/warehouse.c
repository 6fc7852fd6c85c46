#include "warehouse/warehouse.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/memory.h"
#include "warehouse/http.h"

#include <stdlib.h>
#include <string.h>

enum { LONGEST_STATEMENT = 1 << 26, MOST_COLUMNS = 16, UNKNOWN_TABLE = 60, UNKNOWN_DATABASE = 81 };

struct pt_warehouse {
    pt_arena arena; /* what the address points to */
    pt_warehouse_address address;
    pt_clickhouse *clickhouse;
    uint32_t load;
};

pt_status pt_warehouse_open(const char *address, pt_warehouse **out, pt_error *err)
{
    pt_warehouse *warehouse = PT_CALLOC(pt_warehouse, 1);
    pt_status st = pt_warehouse_address_read(address, &warehouse->arena, &warehouse->address, err);

    if (st == PT_OK)
        st = pt_clickhouse_open(&warehouse->address, &warehouse->clickhouse, err);
    if (st != PT_OK) {
        pt_warehouse_close(warehouse);
        warehouse = NULL;
    }
    *out = warehouse;
    return st;
}

void pt_warehouse_close(pt_warehouse *warehouse)
{
    if (!warehouse)
        return;
    pt_clickhouse_close(warehouse->clickhouse);
    pt_arena_free(&warehouse->arena);
    free(warehouse);
}

/* ── A statement with its values ─────────────────────────────────────────────────────────────────────────────────── */

/* Numbers, or a name: nothing that could end a value and begin something else. */
static bool is_safe(pt_str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (!memchr("0123456789-,_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", text.at[i], 65))
            return false;
    return text.len > 0;
}

static bool find_value(const pt_engine_value *values, pt_str name, pt_str *text)
{
    for (size_t i = 0; values && values[i].name; i++)
        if (pt_str_equal(pt_str_of(values[i].name), name)) {
            *text = values[i].text;
            return true;
        }
    return false;
}

/* Nor with the file's last line break: what follows a statement's own first one is rows. */
static pt_str without_comment(pt_str text)
{
    while (pt_str_starts(text, PT_S("--")))
        text = pt_str_part(text, pt_str_find(text, PT_S("\n")) + 1, text.len);
    return pt_str_trim(text);
}

static pt_status fill(const pt_warehouse *warehouse, pt_clickhouse_sql which, const pt_engine_value *values,
                      pt_buf *statement, pt_error *err)
{
    const pt_asset *file = pt_clickhouse_sql_assets[which];
    pt_str rest = without_comment((pt_str){ file->text, file->size }), text, name;
    char load[16];
    const pt_engine_value known[] = { { "load", { load, (size_t)snprintf(load, sizeof load, "%u", warehouse->load) } },
                                      { "database", pt_str_of(warehouse->address.database) },
                                      { "cluster", pt_str_of(warehouse->address.cluster) },
                                      { NULL, { 0 } } };

    while (pt_str_cut(&rest, '{', &text)) {
        pt_buf_add(statement, text);
        if (!rest.len || !pt_str_cut(&rest, '}', &name))
            break;
        if ((!find_value(values, name, &text) && !find_value(known, name, &text)) || !is_safe(text))
            return pt_fail(err, PT_EBUG, "%s: no value for {%.*s}", file->path, PT_FMT(name));
        pt_buf_add(statement, text);
    }
    return pt_buf_check(statement, file->path, err);
}

/* ── Requests ────────────────────────────────────────────────────────────────────────────────────────────────────── */

struct splitting {
    pt_clickhouse_sql question;
    size_t columns;
    pt_engine_row *row;
    void *into;
};

static pt_status split_line(void *self, pt_str line, pt_error *err)
{
    const struct splitting *splitting = self;
    pt_str cells[MOST_COLUMNS];
    size_t count = 0;

    while (count < splitting->columns && pt_str_cut(&line, '\t', &cells[count]))
        count++;
    if (count < splitting->columns || line.len)
        return pt_fail(err, PT_ENETWORK, "%s: not the columns that were asked for",
                       pt_clickhouse_sql_assets[splitting->question]->path);
    return splitting->row(splitting->into, cells, err);
}

/* Questions whose groups are each on one shard, by how the tables are sharded: the others are added up. */
static bool is_whole_on_a_shard(pt_clickhouse_sql which)
{
    return which == PT_CLICKHOUSE_KEYWORD_BY_PERIOD || which == PT_CLICKHOUSE_PAIR_COUNTS ||
           which == PT_CLICKHOUSE_AUTHOR_COUNTS;
}

struct request {
    const char *host;
    bool is_outside; /* of the database */
    pt_clickhouse_sql which;
    const pt_engine_value *values;
    pt_str rows;
    size_t columns;
    pt_engine_row *row;
    void *into;
};

static pt_status post(pt_warehouse *warehouse, const struct request *request, long *code, pt_error *err)
{
    struct splitting splitting = { request->which, request->columns, request->row, request->into };
    pt_buf statement = { .limit = LONGEST_STATEMENT };
    pt_status st;

    PT_OR_DONE(fill(warehouse, request->which, request->values, &statement, err));
    st = pt_clickhouse_post(warehouse->clickhouse,
                            &(pt_clickhouse_request){ .host = request->host,
                                                      .has_database = !request->is_outside,
                                                      .is_merged = !is_whole_on_a_shard(request->which),
                                                      .statement = pt_buf_text(&statement),
                                                      .rows = request->rows },
                            request->row ? split_line : NULL, &splitting, code, err);
done:
    pt_buf_free(&statement);
    return st;
}

static pt_status ask(void *self, pt_clickhouse_sql question, const pt_engine_value *values, size_t columns,
                     pt_engine_row *row, void *into, pt_error *err)
{
    pt_warehouse *warehouse = self;
    const struct request request = { .host = warehouse->address.hosts[0],
                                     .which = question,
                                     .values = values,
                                     .columns = columns,
                                     .row = row,
                                     .into = into };

    return post(warehouse, &request, NULL, err);
}

static pt_status send_rows(void *self, pt_clickhouse_sql insert, pt_str rows, pt_error *err)
{
    pt_warehouse *warehouse = self;
    const struct request request = { .host = warehouse->address.hosts[0], .which = insert, .rows = rows };

    return post(warehouse, &request, NULL, err);
}

/* ── Which load ──────────────────────────────────────────────────────────────────────────────────────────────────── */

struct last_load {
    uint32_t load;
    pt_buf state;
};

static pt_status read_load(void *self, const pt_str *cells, pt_error *err)
{
    struct last_load *last = self;

    (void)err;
    last->load = (uint32_t)strtoul(cells[0].at, NULL, 10);
    pt_buf_add(&last->state, cells[1]);
    return PT_OK;
}

/* The last whole load; `load` 0 where there is none, not even a table. */
static pt_status find_load(pt_warehouse *warehouse, struct last_load *last, pt_error *err)
{
    const struct request request = { .host = warehouse->address.hosts[0],
                                     .which = PT_CLICKHOUSE_LOAD_LAST,
                                     .columns = 2,
                                     .row = read_load,
                                     .into = last };
    long code = 0; /* what fails before it is asked has none */
    pt_status st;

    last->state.limit = LONGEST_STATEMENT;
    st = post(warehouse, &request, &code, err);
    return code == UNKNOWN_TABLE || code == UNKNOWN_DATABASE ? PT_OK : st;
}

static pt_status holds(void *self, pt_str state, pt_error *err)
{
    pt_warehouse *warehouse = self;
    struct last_load last = { 0 };
    pt_status st;

    PT_OR_DONE(find_load(warehouse, &last, err));
    if (last.load == 0 || !pt_str_equal(pt_buf_text(&last.state), state))
        st = pt_fail(err, PT_ESTORE,
                     "clickhouse://%s/%s: the warehouse holds %s; run: papertide export warehouse --to …",
                     warehouse->address.hosts[0], warehouse->address.database,
                     last.load ? "another state of the store, or another store" : "nothing yet");
    warehouse->load = last.load;
done:
    pt_buf_free(&last.state);
    return st;
}

pt_engine pt_warehouse_engine(pt_warehouse *warehouse)
{
    return (pt_engine){ .self = warehouse, .load = warehouse->load, .holds = holds, .ask = ask, .send = send_rows };
}

/* ── The tables ──────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Clusters of as many shards as hosts were named. */
struct clusters {
    pt_warehouse *warehouse;
    size_t fitting, shards; /* of the one that was named; 0: it is not there */
    const char *one;        /* that fits */
};

static pt_status read_cluster(void *self, const pt_str *cells, pt_error *err)
{
    struct clusters *clusters = self;
    pt_warehouse *warehouse = clusters->warehouse;
    size_t shards = strtoul(cells[1].at, NULL, 10);

    (void)err;
    if (warehouse->address.cluster && pt_str_equal(cells[0], pt_str_of(warehouse->address.cluster)))
        clusters->shards = shards;
    if (shards == warehouse->address.host_count && is_safe(cells[0])) {
        clusters->fitting++;
        clusters->one = pt_arena_copy(&warehouse->arena, cells[0]).at;
    }
    return PT_OK;
}

/* A table has to be made on every server of a cluster; ClickHouse would do that itself only with a ZooKeeper beside it.
 * So each is named, by its HTTP address, which the cluster's own list has not. */
static pt_status choose_cluster(pt_warehouse *warehouse, pt_error *err)
{
    struct clusters clusters = { .warehouse = warehouse };
    const struct request request = { .host = warehouse->address.hosts[0],
                                     .is_outside = true,
                                     .which = PT_CLICKHOUSE_CLUSTERS,
                                     .columns = 2,
                                     .row = read_cluster,
                                     .into = &clusters };
    pt_warehouse_address *address = &warehouse->address;

    PT_TRY(post(warehouse, &request, NULL, err));
    if (address->cluster && !clusters.shards)
        return pt_fail(err, PT_EUSAGE, "clickhouse://%s: has no cluster '%s' in its remote_servers", address->hosts[0],
                       address->cluster);
    if (address->cluster && clusters.shards != address->host_count)
        return pt_fail(err, PT_EUSAGE, "cluster '%s' has %zu shards and the address names %zu hosts; name each once",
                       address->cluster, clusters.shards, address->host_count);
    if (!address->cluster && clusters.fitting != 1)
        return pt_fail(err, PT_EUSAGE,
                       "clickhouse://%s: has %zu clusters of %zu shards in its remote_servers; name the "
                       "one that is meant: ?cluster=NAME, and each host of it",
                       address->hosts[0], clusters.fitting, address->host_count);
    if (!address->cluster)
        address->cluster = clusters.one;
    return PT_OK;
}

static pt_status create_tables(pt_warehouse *warehouse, const char *host, pt_error *err)
{
    static const pt_clickhouse_sql tables[] = {
        PT_CLICKHOUSE_CREATE_DATABASE,         PT_CLICKHOUSE_CREATE_LOAD,
        PT_CLICKHOUSE_CREATE_PAPER_SHARD,      PT_CLICKHOUSE_CREATE_PAPER,
        PT_CLICKHOUSE_CREATE_CATEGORY_SHARD,   PT_CLICKHOUSE_CREATE_CATEGORY,
        PT_CLICKHOUSE_CREATE_TERM_SHARD,       PT_CLICKHOUSE_CREATE_TERM,
        PT_CLICKHOUSE_CREATE_AUTHOR_SHARD,     PT_CLICKHOUSE_CREATE_AUTHOR,
        PT_CLICKHOUSE_CREATE_AUTHORSHIP_SHARD, PT_CLICKHOUSE_CREATE_AUTHORSHIP,
        PT_CLICKHOUSE_CREATE_PAIR_SHARD,       PT_CLICKHOUSE_CREATE_PAIR,
        PT_CLICKHOUSE_CREATE_SPELLING_SHARD,   PT_CLICKHOUSE_CREATE_SPELLING,
    };

    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        const struct request request = { .host = host, .is_outside = i == 0, .which = tables[i] };

        PT_TRY(post(warehouse, &request, NULL, err));
    }
    return PT_OK;
}

/* ── Rows of other loads ─────────────────────────────────────────────────────────────────────────────────────────── */

struct part {
    pt_str table;
    uint32_t load;
};

struct parts {
    pt_arena arena;
    PT_ARRAY(struct part) all;
};

static pt_status read_part(void *self, const pt_str *cells, pt_error *err)
{
    struct parts *parts = self;

    (void)err;
    PT_PUSH(&parts->all,
            ((struct part){ pt_arena_copy(&parts->arena, cells[0]), (uint32_t)strtoul(cells[1].at, NULL, 10) }));
    return PT_OK;
}

/* Drops what a host holds of other loads than `kept`; *highest is raised to the highest number it has. */
static pt_status clean_host(pt_warehouse *warehouse, const char *host, uint32_t kept, uint32_t *highest, pt_error *err)
{
    struct parts parts = { 0 };
    const struct request list = {
        .host = host, .which = PT_CLICKHOUSE_PARTS, .columns = 2, .row = read_part, .into = &parts
    };
    pt_status st;

    PT_OR_DONE(post(warehouse, &list, NULL, err));
    for (size_t i = 0; i < parts.all.len; i++) {
        const struct part *part = &parts.all.at[i];
        char old[16];
        const pt_engine_value values[] = { { "table", part->table },
                                           { "old", { old, (size_t)snprintf(old, sizeof old, "%u", part->load) } },
                                           { NULL, { 0 } } };
        const struct request drop = { .host = host, .which = PT_CLICKHOUSE_DROP_PART, .values = values };

        *highest = part->load > *highest ? part->load : *highest;
        if (part->load != kept)
            PT_OR_DONE(post(warehouse, &drop, NULL, err));
    }
done:
    free(parts.all.at);
    pt_arena_free(&parts.arena);
    return st;
}

pt_status pt_warehouse_prepare(pt_warehouse *warehouse, pt_error *err)
{
    struct last_load last = { 0 };
    uint32_t highest;
    pt_status st;

    PT_OR_DONE(choose_cluster(warehouse, err));
    for (size_t i = 0; i < warehouse->address.host_count; i++)
        PT_OR_DONE(create_tables(warehouse, warehouse->address.hosts[i], err));
    PT_OR_DONE(find_load(warehouse, &last, err));
    highest = last.load;
    for (size_t i = 0; i < warehouse->address.host_count; i++)
        PT_OR_DONE(clean_host(warehouse, warehouse->address.hosts[i], last.load, &highest, err));
    warehouse->load = highest + 1;
done:
    pt_buf_free(&last.state);
    return st;
}

pt_status pt_warehouse_tidy(pt_warehouse *warehouse, pt_error *err)
{
    uint32_t highest = 0;

    for (size_t i = 0; i < warehouse->address.host_count; i++)
        PT_TRY(clean_host(warehouse, warehouse->address.hosts[i], warehouse->load, &highest, err));
    return PT_OK;
}
