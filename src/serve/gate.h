/* Who may ask. May use: base, libmicrohttpd.
 *
 *   A token of 128 random bits stands in the address that is printed. Who brings it gets a cookie, and is sent on to
 * the address without it, so that it stays in no history; links then work. The cookie is HttpOnly and SameSite=Strict,
 * and its name holds the port, since browsers keep one jar for all ports of a machine.
 *
 *   A page of another site may make a browser ask us, and by a name that was bound anew (DNS rebinding) also read what
 * we say. So the name that is asked for must be this machine's own, and what a browser says of where a request comes
 * from (Fetch Metadata) is heeded, also without a token. */
#ifndef PT_SERVE_GATE_H
#define PT_SERVE_GATE_H

#include "base/buf.h"
#include "base/status.h"

#include <microhttpd.h>
#include <stdbool.h>

enum { PT_TOKEN = 32 /* hexadecimal digits */ };

typedef struct pt_gate {
    char token[PT_TOKEN + 1]; /* "": none is wanted */
    char cookie[32];          /* its name */
    char names[3][80];        /* what we are called, as in "127.0.0.1:8421" */
} pt_gate;

/* `host` as it stands in an address: "[::1]". PT_EIO: no random bits. */
pt_status pt_gate_make(const char *host, unsigned port, bool is_open, pt_gate *gate, pt_error *err) PT_MUST;

/* 200: may come in; 303: brought the token, is to be sent on with the cookie; else the status to answer with, and why.
 */
unsigned pt_gate_check(const pt_gate *gate, struct MHD_Connection *connection, const char *method, const char **why);

#endif
