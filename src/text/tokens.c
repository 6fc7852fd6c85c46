#include "text/tokens.h"

enum { CLAUSE = 0, FIELD = 1, FIRST_TOKEN = 2 };

void pt_tokens_add(pt_buf *stream, pt_unit unit)
{
    uint64_t n = unit.type == PT_UNIT_CLAUSE  ? CLAUSE
                 : unit.type == PT_UNIT_FIELD ? FIELD
                                              : FIRST_TOKEN + (uint64_t)unit.token * 2 + unit.is_joined;
    char bytes[5];
    size_t len = 0;

    for (; n >= 0x80; n >>= 7)
        bytes[len++] = (char)(n | 0x80);
    bytes[len++] = (char)n;
    pt_buf_add(stream, (pt_str){ bytes, len });
}

bool pt_tokens_next(pt_str *rest, pt_unit *unit)
{
    uint64_t n = 0;

    for (unsigned shift = 0; shift < 35; shift += 7) {
        unsigned char byte;

        if (rest->len == 0)
            return false;
        byte = (unsigned char)*rest->at++;
        rest->len--;
        n |= (uint64_t)(byte & 0x7f) << shift;
        if (byte < 0x80) {
            *unit = (pt_unit){ .type = n == CLAUSE ? PT_UNIT_CLAUSE : n == FIELD ? PT_UNIT_FIELD : PT_UNIT_TOKEN };
            if (n >= FIRST_TOKEN) {
                unit->token = (uint32_t)((n - FIRST_TOKEN) / 2);
                unit->is_joined = (n - FIRST_TOKEN) % 2;
            }
            return true;
        }
    }
    return false;
}
