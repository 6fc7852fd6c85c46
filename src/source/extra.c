#include "source/extra.h"

#include "base/json.h"

void pt_extra_key(pt_extra *extra, const char *key)
{
    pt_buf *json = &extra->json;

    if (json->len == 0)
        pt_buf_add_char(json, '{');
    else if (json->at[json->len - 1] != '{')
        pt_buf_add_char(json, ',');
    pt_json_add_string(json, pt_str_of(key));
    pt_buf_add_char(json, ':');
}

void pt_extra_add(pt_extra *extra, const char *key, pt_str text)
{
    if (text.len == 0)
        return;
    pt_extra_key(extra, key);
    pt_json_add_string(&extra->json, text);
}

void pt_extra_finish(pt_extra *extra, pt_arena *arena, pt_paper *paper)
{
    if (extra->json.len) {
        pt_buf_add_char(&extra->json, '}');
        paper->extra = pt_arena_copy(arena, pt_buf_text(&extra->json));
    }
    pt_buf_free(&extra->json);
}
