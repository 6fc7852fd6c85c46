#include "serve/gate.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

pt_status pt_gate_make(const char *host, unsigned port, bool is_open, pt_gate *gate, pt_error *err)
{
    const char *names[] = { host, "localhost", "127.0.0.1" };
    unsigned char random[PT_TOKEN / 2];

    *gate = (pt_gate){ 0 };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        snprintf(gate->names[i], sizeof gate->names[i], "%s:%u", names[i], port);
    snprintf(gate->cookie, sizeof gate->cookie, "papertide-%u", port);
    if (is_open)
        return PT_OK;
    if (getentropy(random, sizeof random) != 0)
        return pt_fail(err, PT_EIO, "no random token can be had: %s", strerror(errno));
    for (size_t i = 0; i < sizeof random; i++)
        snprintf(gate->token + 2 * i, 3, "%02x", random[i]);
    return PT_OK;
}

/* Takes as long whatever `said` has in common with the token. */
static bool is_token(const pt_gate *gate, const char *said)
{
    unsigned char difference = 0;

    if (!said || strlen(said) != PT_TOKEN)
        return false;
    for (size_t i = 0; i < PT_TOKEN; i++)
        difference |= (unsigned char)(gate->token[i] ^ said[i]);
    return difference == 0;
}

static const char *header(struct MHD_Connection *connection, const char *name)
{
    return MHD_lookup_connection_value(connection, MHD_HEADER_KIND, name);
}

static bool is_us(const pt_gate *gate, const char *host)
{
    for (size_t i = 0; host && i < sizeof gate->names / sizeof *gate->names; i++)
        /* cppcheck-suppress arrayIndexOutOfBounds ; it takes the array of texts for one text */
        if (strcasecmp(host, gate->names[i]) == 0)
            return true;
    return false;
}

/* A page of another site: it may link to us, but have nothing of us inside it. */
static bool is_elsewhere(struct MHD_Connection *connection)
{
    const char *site = header(connection, "Sec-Fetch-Site"), *mode = header(connection, "Sec-Fetch-Mode");

    return site && (strcmp(site, "cross-site") == 0 || strcmp(site, "same-site") == 0) &&
           (!mode || strcmp(mode, "navigate") != 0);
}

unsigned pt_gate_check(const pt_gate *gate, struct MHD_Connection *connection, const char *method, const char **why)
{
    *why = "";
    if (strcmp(method, "GET") != 0 && strcmp(method, "HEAD") != 0) {
        *why = "only GET and HEAD: nothing can be changed here";
        return 405;
    }
    if (!is_us(gate, header(connection, "Host"))) {
        *why = "asked for by a name that is not this machine's; use the address that papertide serve printed";
        return 403;
    }
    if (is_elsewhere(connection)) {
        *why = "asked for by a page of another site";
        return 403;
    }
    if (!gate->token[0])
        return 200;
    if (is_token(gate, MHD_lookup_connection_value(connection, MHD_GET_ARGUMENT_KIND, "token")))
        return 303;
    if (is_token(gate, MHD_lookup_connection_value(connection, MHD_COOKIE_KIND, gate->cookie)))
        return 200;
    *why = "no token; open the address that papertide serve printed";
    return 403;
}
