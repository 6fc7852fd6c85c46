#include "cli/search_words.h"

struct expression {
    pt_buf *out;
    size_t operands;
    const char *joint; /* wanted before the next operand; NULL: both */
};

static bool has_letter(pt_str word)
{
    for (size_t i = 0; i < word.len; i++) {
        unsigned char c = (unsigned char)word.at[i];

        if (c >= 0x80 || pt_is_digit((char)c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
            return true;
    }
    return false;
}

/* `column` is "title : " or empty; `word` holds no quote. */
static void add_operand(struct expression *e, const char *column, pt_str word, bool is_prefix)
{
    if (!has_letter(word))
        return;
    if (!e->operands && e->joint && e->joint[0] == 'N') { /* nothing to take it from */
        e->joint = NULL;
        return;
    }
    if (e->operands)
        pt_buf_addf(e->out, " %s ", e->joint ? e->joint : "AND");
    pt_buf_addf(e->out, "%s\"%.*s\"%s", column, PT_FMT(word), is_prefix ? "*" : "");
    e->operands++;
    e->joint = NULL;
}

/* Cuts the next piece off: a phrase in quotes, or what stands between blanks. */
static pt_str cut(pt_str *rest, bool *is_phrase)
{
    pt_str piece;

    *is_phrase = rest->at[0] == '"';
    if (*is_phrase) {
        *rest = pt_str_part(*rest, 1, rest->len);
        piece = pt_str_part(*rest, 0, pt_str_find(*rest, PT_S("\"")));
        *rest = pt_str_part(*rest, piece.len + 1, rest->len);
        return piece;
    }
    for (piece = pt_str_part(*rest, 0, 0);
         piece.len < rest->len && rest->at[piece.len] != ' ' && rest->at[piece.len] != '"';)
        piece.len++;
    *rest = pt_str_part(*rest, piece.len, rest->len);
    return piece;
}

static void take_word(struct expression *e, pt_str word, pt_str *rest)
{
    static const struct {
        pt_str typed;
        const char *column;
    } columns[] = { { PT_STR("title:"), "title : " }, { PT_STR("abstract:"), "abstract : " } };
    bool is_phrase = false;

    if (pt_str_equal(word, PT_S("OR")) || pt_str_equal(word, PT_S("NOT"))) {
        e->joint = word.at[0] == 'O' ? "OR" : "NOT";
        return;
    }
    if (word.len > 1 && word.at[0] == '-') {
        e->joint = "NOT";
        word = pt_str_part(word, 1, word.len);
    }
    for (size_t i = 0; i < 2; i++)
        if (pt_str_starts(word, columns[i].typed)) {
            word = pt_str_part(word, columns[i].typed.len, word.len);
            if (!word.len && rest->len && rest->at[0] == '"')
                word = cut(rest, &is_phrase);
            add_operand(e, columns[i].column, word, !is_phrase && pt_str_ends(word, PT_S("*")));
            return;
        }
    add_operand(e, "", word, pt_str_ends(word, PT_S("*")));
}

bool pt_search_expression(pt_str typed, pt_buf *out)
{
    struct expression e = { .out = out };

    while ((typed = pt_str_trim(typed)).len) {
        bool is_phrase;
        pt_str piece = cut(&typed, &is_phrase);

        if (pt_str_equal(piece, PT_S("-")) && typed.len && typed.at[0] == '"')
            e.joint = "NOT";
        else if (is_phrase)
            add_operand(&e, "", piece, false);
        else
            take_word(&e, piece, &typed);
    }
    return e.operands > 0;
}
