#include "paper/name.h"
#include <string.h>
#include "store/statement.h"
static inline pt_str fold_tmp(pt_arena *arena, pt_str name)
{
    pt_str d = pt_name_decompose(arena, name);
    char *at = PT_NEW_ARRAY(arena, char, d.len + 1);
    size_t n = 0;
    for (size_t i = 0; i < d.len; i++) {
        char c = pt_lower(d.at[i]);
        if (c == '.') c = ' ';
        if ((unsigned char)c >= 0x80) { if ((unsigned char)c == 0xcc || (unsigned char)c == 0xcd) { i++; continue; } }
        if (c == ' ' && (n == 0 || at[n - 1] == ' ')) continue;
        at[n++] = c;
    }
    while (n && at[n - 1] == ' ') n--;
    return (pt_str){ at, n };
}
static inline pt_status load_spellings(pt_store *store, pt_arena *arena, pt_spellings *s, pt_error *err)
{
    pt_statement *rows; pt_status st;
    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_NAMES_AUTHORS, &rows, err));
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        size_t id = (size_t)pt_read_int(rows, 0);
        if (id >= s->room) {
            size_t room = id * 2 + 100;
            s->key = pt_realloc(s->key, room, sizeof(pt_str)); s->spelling = pt_realloc(s->spelling, room, sizeof(pt_str));
            memset(s->key + s->room, 0, (room - s->room) * sizeof(pt_str)); memset(s->spelling + s->room, 0, (room - s->room) * sizeof(pt_str));
            s->room = room;
        }
        s->spelling[id] = pt_arena_copy(arena, pt_read_str(rows, 1));
        s->key[id] = fold_tmp(arena, s->spelling[id]);
    }
    return st == PT_END ? PT_OK : st;
}
