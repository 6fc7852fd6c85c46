#include "warehouse/address.h"

#include "base/buf.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum { HIGHEST_PORT = 65535, LONGEST = 1000 };

static const char usual_port[] = "8123",
                  form[] = "clickhouse://[USER:PASSWORD@]HOST:PORT[,HOST:PORT…]/DATABASE[?cluster=NAME]";

/* A name that can stand in SQL as it is. */
static bool is_name(pt_str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (!isalnum((unsigned char)text.at[i]) && text.at[i] != '_')
            return false;
    return text.len && !pt_is_digit(text.at[0]);
}

static const char *copy(pt_arena *arena, pt_str text)
{
    return pt_arena_copy(arena, text).at;
}

/* %40 is an @, as in any URL. */
static const char *unescape(pt_arena *arena, pt_str text)
{
    pt_buf plain = { .limit = LONGEST };
    const char *kept;

    for (size_t i = 0; i < text.len; i++) {
        char digits[3] = { 0 };

        if (text.at[i] == '%' && i + 2 < text.len && isxdigit((unsigned char)text.at[i + 1]) &&
            isxdigit((unsigned char)text.at[i + 2])) {
            memcpy(digits, text.at + i + 1, 2);
            pt_buf_add_char(&plain, (char)strtol(digits, NULL, 16));
            i += 2;
        } else {
            pt_buf_add_char(&plain, text.at[i]);
        }
    }
    kept = copy(arena, pt_buf_text(&plain));
    pt_buf_free(&plain);
    return kept;
}

static void read_user(pt_str text, pt_arena *arena, pt_warehouse_address *address)
{
    pt_str user;

    pt_str_cut(&text, ':', &user);
    address->user = unescape(arena, user);
    address->password = unescape(arena, text);
}

/* What is wrong is not repeated: without its @ a password would stand there. */
static pt_status read_host(pt_str text, pt_arena *arena, pt_warehouse_address *address, pt_error *err)
{
    size_t colon = pt_str_find(text, PT_S(":"));
    pt_str name = pt_str_part(text, 0, colon), port = pt_str_part(text, colon + 1, text.len);
    pt_buf whole = { .limit = LONGEST };
    bool is_good = name.len > 0;
    long number;

    for (size_t i = 0; i < name.len; i++)
        is_good = is_good && (isalnum((unsigned char)name.at[i]) || name.at[i] == '-' || name.at[i] == '.');
    if (colon == text.len)
        port = pt_str_of(usual_port);
    if (!is_good || !pt_str_number(port, HIGHEST_PORT, &number) || number == 0)
        return pt_fail(err, PT_EUSAGE, "host %zu: not a host with its HTTP port, as in 127.0.0.1:8123; write %s",
                       address->host_count + 1, form);
    if (address->host_count == PT_MOST_HOSTS)
        return pt_fail(err, PT_EUSAGE, "over %d hosts", PT_MOST_HOSTS);
    pt_buf_addf(&whole, "%.*s:%ld", PT_FMT(name), number);
    address->hosts[address->host_count++] = copy(arena, pt_buf_text(&whole));
    pt_buf_free(&whole);
    return PT_OK;
}

/* The last of `marks` in the text, or its length: a password may hold an @. */
static size_t last_of(pt_str text, char mark)
{
    for (size_t i = text.len; i-- > 0;)
        if (text.at[i] == mark)
            return i;
    return text.len;
}

static pt_status read_database(pt_str text, pt_arena *arena, pt_warehouse_address *address, pt_error *err)
{
    size_t question = pt_str_find(text, PT_S("?"));
    pt_str database = pt_str_part(text, 0, question), rest = pt_str_part(text, question + 1, text.len);
    const pt_str cluster = PT_S("cluster=");

    if (!is_name(database))
        return pt_fail(err, PT_EUSAGE, "'%.*s': not a name of a database; write %s", PT_FMT(database), form);
    address->database = copy(arena, database);
    if (question == text.len)
        return PT_OK;
    if (!pt_str_starts(rest, cluster) || !is_name(pt_str_part(rest, cluster.len, rest.len)))
        return pt_fail(err, PT_EUSAGE, "'%.*s': only cluster=NAME can stand there", PT_FMT(rest));
    address->cluster = copy(arena, pt_str_part(rest, cluster.len, rest.len));
    return PT_OK;
}

pt_status pt_warehouse_address_read(const char *text, pt_arena *arena, pt_warehouse_address *address, pt_error *err)
{
    const pt_str scheme = PT_S("clickhouse://");
    pt_str rest = pt_str_of(text), hosts, host;
    size_t slash, at;

    *address = (pt_warehouse_address){ 0 };
    if (!pt_str_starts(rest, scheme) || rest.len > LONGEST)
        return pt_fail(err, PT_EUSAGE, "not the address of a warehouse; write %s", form);
    rest = pt_str_part(rest, scheme.len, rest.len);
    slash = last_of(rest, '/');
    hosts = pt_str_part(rest, 0, slash);
    if ((at = last_of(hosts, '@')) < hosts.len) {
        read_user(pt_str_part(hosts, 0, at), arena, address);
        hosts = pt_str_part(hosts, at + 1, hosts.len);
    }
    while (pt_str_cut(&hosts, ',', &host))
        PT_TRY(read_host(host, arena, address, err));
    if (address->host_count == 0)
        return pt_fail(err, PT_EUSAGE, "names no host; write %s", form);
    return read_database(pt_str_part(rest, slash + 1, rest.len), arena, address, err);
}
