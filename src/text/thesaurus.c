#include "text/thesaurus.h"

#include "base/dict.h"

enum { LONGEST_KEY = 4000 };

struct reading {
    pt_str name;
    pt_tokeniser *tokeniser;
    pt_dict *labels;
    pt_thesaurus_sink *sink;
    void *self;
    size_t line;
};

static bool is_header(pt_str line)
{
    return pt_str_equal(line, PT_S("label\treplace by"));
}

static pt_status take_line(struct reading *r, pt_str line, pt_buf *label, pt_buf *into, pt_error *err)
{
    size_t tab = pt_str_find(line, PT_S("\t"));
    pt_str shown = pt_str_trim(pt_str_part(line, tab + 1, line.len));
    uint32_t known = pt_dict_count(r->labels);

    if (tab >= line.len)
        return pt_fail(err, PT_EUSAGE, "no tab; a line is a label, a tab, and what replaces it (nothing drops it)");
    if (!pt_phrase_key(r->tokeniser, pt_str_part(line, 0, tab), label))
        return pt_fail(err, PT_EUSAGE, "the label is no word or phrase");
    if (shown.len && !pt_phrase_key(r->tokeniser, shown, into))
        return pt_fail(err, PT_EUSAGE, "what replaces it is no word or phrase");
    if (pt_dict_add(r->labels, pt_buf_text(label)) < known)
        return pt_fail(err, PT_EUSAGE, "the label '%.*s' stands twice", PT_FMT(pt_str_part(line, 0, tab)));
    r->sink(r->self, pt_buf_text(label), pt_buf_text(into), shown);
    return PT_OK;
}

static pt_status read_lines(struct reading *r, pt_str text, pt_error *err)
{
    pt_buf label = { .limit = LONGEST_KEY }, into = { .limit = LONGEST_KEY };
    pt_status st = PT_OK;
    pt_str line;

    if (pt_str_starts(text, PT_S("\xef\xbb\xbf")))
        text = pt_str_part(text, 3, text.len);
    while (st == PT_OK && pt_str_cut(&text, '\n', &line)) {
        r->line++;
        if (pt_str_ends(line, PT_S("\r")))
            line.len--;
        pt_buf_reset(&label);
        pt_buf_reset(&into);
        if (r->line == 1 && !is_header(line))
            st = pt_fail(err, PT_EUSAGE, "the first line is to be: label<tab>replace by");
        else if (r->line > 1 && pt_str_trim(line).len)
            st = take_line(r, line, &label, &into, err);
    }
    pt_buf_free(&label);
    pt_buf_free(&into);
    return st;
}

pt_status pt_thesaurus_read(pt_str text, pt_str name, pt_thesaurus_sink *sink, void *self, pt_error *err)
{
    struct reading r = { .name = name, .sink = sink, .self = self };
    pt_status st;

    PT_TRY(pt_tokeniser_new(&r.tokeniser, err));
    r.labels = pt_dict_new();
    if ((st = read_lines(&r, text, err)) != PT_OK)
        pt_fail_in(err, "%.*s: line %zu", PT_FMT(name), r.line);
    pt_dict_free(r.labels);
    pt_tokeniser_free(r.tokeniser);
    return st;
}
