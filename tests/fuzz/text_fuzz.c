/* Text of papers on its way to tokens: TeX, entities, clauses, and back out of the forward index; the TeX of names. */
#include "fuzz/fuzz.h"

#include "base/utf8.h"
#include "paper/name.h"
#include "text/normalise.h"
#include "text/phrase.h"
#include "text/tokenise.h"

static void take_token(void *self, pt_unit_type type, pt_str surface, bool is_joined, bool is_cjk)
{
    pt_unit unit = { .type = type, .token = (uint32_t)surface.len * 12345, .is_joined = is_joined };

    (void)is_cjk;
    must(type != PT_UNIT_TOKEN || (surface.len && pt_utf8_is_text(surface)));
    pt_tokens_add(self, unit);
}

static void read_stream(pt_str stream)
{
    pt_unit unit;

    for (size_t before = stream.len; pt_tokens_next(&stream, &unit); before = stream.len)
        must(stream.len < before);
}

static void read_name(pt_str text)
{
    pt_arena arena = { 0 };
    pt_str name = pt_name_clean(&arena, text), turned = pt_name_turn(&arena, name);
    pt_name_parts parts = pt_name_part(turned);

    must(pt_utf8_is_text(name) && pt_utf8_is_text(turned) && pt_utf8_is_text(parts.family));
    pt_name_take_affiliation(&turned);
    pt_name_decompose(&arena, name);
    pt_arena_free(&arena);
}

/* Readers give text only; what is none is mended as they do. */
int LLVMFuzzerTestOneInput(const uint8_t *at, size_t len)
{
    static pt_tokeniser *tokeniser;
    pt_buf plain = { .limit = 1 << 20 }, stream = { .limit = 1 << 20 }, key = { .limit = 1 << 20 };
    pt_arena arena = { 0 };
    pt_error err = { 0 };
    pt_str text = pt_utf8_repair(&arena, fuzz_text(at, len));

    must(tokeniser || pt_tokeniser_new(&tokeniser, &err) == PT_OK);
    pt_text_normalise(text, &plain);
    must(pt_utf8_is_text(pt_buf_text(&plain)));
    pt_tokenise(tokeniser, text, take_token, &stream);
    read_stream(pt_buf_text(&stream));
    read_stream(text); /* a store that somebody wrote into */
    must(pt_phrase_key(tokeniser, text, &key) == (key.len > 0));
    read_name(text);
    pt_buf_free(&plain);
    pt_buf_free(&stream);
    pt_buf_free(&key);
    pt_arena_free(&arena);
    return 0;
}
