/* The digest's own JSONL (see src/source/digest_jsonl.c), so that what was exported can be read again. Keys that the
 * digest had besides (paper->extra) come last, as they were; DOI and journal are there when they are stated. */
#include "base/json.h"
#include "paper/id.h"
#include "report/export.h"

/* ── What stands in `extra` ──────────────────────────────────────────────────────────────────────────────────────── */

static pt_str inside_of(pt_str object)
{
    object = pt_str_trim(object);
    return pt_str_starts(object, PT_S("{")) ? pt_str_part(object, 1, object.len - 2) : (pt_str){ 0 };
}

/* The value of `key`, which is in quotes, in an object; empty when it is not there. */
static pt_str find_member(pt_str object, pt_str key)
{
    pt_str inside = inside_of(object), name, value;

    while (pt_json_cut_member(&inside, &name, &value))
        if (pt_str_equal(name, key))
            return value;
    return (pt_str){ 0 };
}

/* ── Members ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void add_key(pt_buf *out, pt_str key)
{
    pt_buf_add(out, out->at[out->len - 1] == '{' ? PT_S("") : PT_S(", "));
    pt_buf_add(out, key);
    pt_buf_add(out, PT_S(": "));
}

static void add_text(pt_buf *out, pt_str key, pt_str text)
{
    add_key(out, key);
    pt_json_add_string(out, text);
}

static void add_list(pt_buf *out, pt_str key, const pt_str *texts, size_t count, pt_str last)
{
    add_key(out, key);
    pt_buf_add_char(out, '[');
    for (size_t i = 0; i < count; i++) {
        pt_buf_add(out, i ? PT_S(", ") : PT_S(""));
        pt_json_add_string(out, texts[i]);
    }
    if (last.len) {
        pt_buf_add(out, count ? PT_S(", ") : PT_S(""));
        pt_json_add_string(out, last);
    }
    pt_buf_add_char(out, ']');
}

/* The id, with its version where no address tells it. */
static void add_id(pt_buf *out, const pt_paper *paper)
{
    bool is_taken = find_member(paper->extra, PT_S("\"id\"")).len > 0; /* the digest had both, and they differ */
    bool is_told = paper->version <= 1;
    const pt_str places[] = { paper->url, paper->pdf };
    pt_arxiv_id id;

    for (size_t i = 0; i < 2; i++)
        is_told = is_told || (pt_arxiv_id_find(places[i], &id) && id.version == paper->version);
    add_key(out, is_taken ? PT_S("\"arxiv_id\"") : PT_S("\"id\""));
    pt_json_add_string(out, paper->id);
    if (is_told)
        return;
    out->len--; /* the quote */
    pt_buf_addf(out, "v%d\"", paper->version);
}

/* A text that `extra` has under the same key is not stated here: there it was none, or of another type. */
static void add_text_unless_kept(pt_buf *out, const pt_paper *paper, pt_str key, pt_str text)
{
    if (text.len == 0 && find_member(paper->extra, key).len)
        return;
    add_key(out, key);
    if (text.at)
        pt_json_add_string(out, text);
    else
        pt_buf_add(out, PT_S("null"));
}

static bool has_summary(const pt_summary *s)
{
    return s->tldr.len || s->motivation.len || s->method.len || s->result.len || s->conclusion.len;
}

static void add_summary(pt_buf *out, const pt_paper *paper)
{
    const pt_summary *s = &paper->summary;
    const struct {
        pt_str key, text;
    } texts[] = { { PT_STR("\"tldr\""), s->tldr },
                  { PT_STR("\"motivation\""), s->motivation },
                  { PT_STR("\"method\""), s->method },
                  { PT_STR("\"result\""), s->result },
                  { PT_STR("\"conclusion\""), s->conclusion } };
    pt_str others = inside_of(find_member(paper->extra, PT_S("\"AI\""))), key, value;

    add_key(out, PT_S("\"AI\""));
    pt_buf_add_char(out, '{');
    for (size_t i = 0; i < 5; i++)
        if (texts[i].text.len)
            add_text(out, texts[i].key, texts[i].text);
    while (pt_json_cut_member(&others, &key, &value)) {
        add_key(out, key);
        pt_buf_add(out, value);
    }
    pt_buf_add_char(out, '}');
}

/* The summary stands first, or where the others have its key: their order is kept. */
static void add_summary_and_others(pt_buf *out, const pt_paper *paper)
{
    bool is_due = has_summary(&paper->summary);
    pt_str inside = inside_of(paper->extra), key, value;

    if (is_due && !find_member(paper->extra, PT_S("\"AI\"")).len)
        add_summary(out, paper);
    while (pt_json_cut_member(&inside, &key, &value)) {
        if (is_due && pt_str_equal(key, PT_S("\"AI\""))) {
            add_summary(out, paper);
            continue;
        }
        add_key(out, key);
        pt_buf_add(out, value);
    }
}

static void add(pt_export_state *state, const pt_paper *paper, pt_buf *out)
{
    (void)state;
    pt_buf_add_char(out, '{');
    add_id(out, paper);
    add_list(out, PT_S("\"categories\""), paper->categories, paper->category_count, paper->classes);
    add_text_unless_kept(out, paper, PT_S("\"pdf\""), paper->pdf);
    add_text_unless_kept(out, paper, PT_S("\"abs\""), paper->url);
    add_list(out, PT_S("\"authors\""), paper->authors, paper->author_count, (pt_str){ 0 });
    add_text(out, PT_S("\"title\""), paper->title);
    add_text_unless_kept(out, paper, PT_S("\"comment\""), paper->comment);
    add_text_unless_kept(out, paper, PT_S("\"summary\""), paper->abstract);
    if (paper->doi.len)
        add_text(out, PT_S("\"doi\""), paper->doi);
    if (paper->journal_ref.len)
        add_text(out, PT_S("\"journal_ref\""), paper->journal_ref);
    add_summary_and_others(out, paper);
    pt_buf_add(out, PT_S("}\n"));
}

const pt_exporter pt_exporter_jsonl = { .name = "jsonl", .add = add };
