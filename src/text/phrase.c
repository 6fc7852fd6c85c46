#include "text/phrase.h"

#include "text/key.h"

struct phrase {
    pt_buf *out;
    size_t tokens, from;
    bool has_ended, is_broken;
};

static void take(void *self, pt_unit_type type, pt_str surface, bool is_joined, bool is_cjk)
{
    struct phrase *phrase = self;

    (void)is_joined, (void)is_cjk;
    if (type != PT_UNIT_TOKEN) {
        phrase->has_ended = true;
        return;
    }
    phrase->is_broken = phrase->is_broken || phrase->has_ended;
    if (phrase->tokens++)
        pt_buf_add_char(phrase->out, ' ');
    pt_token_key(surface, phrase->out);
}

bool pt_phrase_key(pt_tokeniser *tokeniser, pt_str text, pt_buf *out)
{
    struct phrase phrase = { .out = out, .from = out->len };

    pt_tokenise(tokeniser, text, take, &phrase);
    if (phrase.tokens && !phrase.is_broken)
        return true;
    out->len = phrase.from;
    return false;
}
