#include "text/thesaurus.h"

#include "base/arena.h"
#include "base/dict.h"
#include "base/memory.h"

#include <stdlib.h>

enum { LONGEST_KEY = 4000 };

struct entry {
    size_t line;
    pt_str label, shown, into; /* the first two as written; `into` as key, in the arena */
    size_t end;                /* the entry at the end of its chain */
};

struct reading {
    pt_tokeniser *tokeniser;
    pt_dict *labels; /* as keys: label number i is of entry i */
    PT_ARRAY(struct entry) entries;
    pt_arena arena;
    size_t line; /* at hand, for messages */
};

/* ── Lines ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

static bool is_header(pt_str line)
{
    return pt_str_equal(line, PT_S("label\treplace by"));
}

static pt_status read_key(struct reading *r, pt_str phrase, const char *what, pt_buf *key, pt_error *err)
{
    pt_buf_reset(key);
    if (!pt_phrase_key(r->tokeniser, phrase, key))
        return pt_fail(err, PT_EUSAGE, "%s is no word or phrase", what);
    return pt_buf_check(key, what, err);
}

static pt_status take_line(struct reading *r, pt_str line, pt_buf *key, pt_error *err)
{
    struct entry entry = { .line = r->line };
    uint32_t known = pt_dict_count(r->labels), number;

    if (!pt_str_cut(&line, '\t', &entry.label) || !pt_str_cut(&line, '\t', &entry.shown))
        return pt_fail(err, PT_EUSAGE, "no tab; a line is a label, a tab, and what replaces it (nothing drops it)");
    if (line.at)
        return pt_fail(err, PT_EUSAGE, "two tabs; a line is a label, a tab, and what replaces it");
    entry.shown = pt_str_trim(entry.shown);
    PT_TRY(read_key(r, entry.label, "the label", key, err));
    number = pt_dict_add(r->labels, pt_buf_text(key));
    if (number < known)
        return pt_fail(err, PT_EUSAGE, "the label '%.*s' stands in line %zu already; take one of them out",
                       PT_FMT(entry.label), r->entries.at[number].line);
    if (entry.shown.len) {
        PT_TRY(read_key(r, entry.shown, "what replaces it", key, err));
        entry.into = pt_arena_copy(&r->arena, pt_buf_text(key));
    }
    PT_PUSH(&r->entries, entry);
    return PT_OK;
}

static pt_status read_lines(struct reading *r, pt_str text, pt_error *err)
{
    pt_buf key = { .limit = LONGEST_KEY };
    pt_status st = PT_OK;
    pt_str line;

    if (pt_str_starts(text, PT_S("\xef\xbb\xbf")))
        text = pt_str_part(text, 3, text.len);
    while (st == PT_OK && pt_str_cut(&text, '\n', &line)) {
        r->line++;
        if (pt_str_ends(line, PT_S("\r")))
            line.len--;
        if (r->line == 1 && !is_header(line))
            st = pt_fail(err, PT_EUSAGE, "the first line is to be: label<tab>replace by");
        else if (r->line > 1 && pt_str_trim(line).len)
            st = take_line(r, line, &key, err);
    }
    pt_buf_free(&key);
    return st;
}

/* ── Chains ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* The entry that what replaces `at` is the label of; `at` where there is none. A label that is replaced by itself is
 * only shown in another way, and ends a chain. */
static size_t next_of(const struct reading *r, size_t at)
{
    uint32_t next = r->entries.at[at].into.len ? pt_dict_find(r->labels, r->entries.at[at].into) : PT_NONE;

    return next == PT_NONE ? at : next;
}

static pt_status find_end(struct reading *r, struct entry *entry, pt_error *err)
{
    size_t steps = 0;

    for (size_t next; (next = next_of(r, entry->end)) != entry->end; entry->end = next)
        if (steps++ == r->entries.len) {
            r->line = r->entries.at[next].line;
            return pt_fail(err, PT_EUSAGE,
                           "the label '%.*s' is replaced by itself in the end; take a line of the circle out",
                           PT_FMT(r->entries.at[next].label));
        }
    return PT_OK;
}

static pt_status resolve(struct reading *r, pt_error *err)
{
    for (size_t i = 0; i < r->entries.len; i++) {
        r->entries.at[i].end = i;
        PT_TRY(find_end(r, &r->entries.at[i], err));
    }
    return PT_OK;
}

pt_status pt_thesaurus_read(pt_str text, pt_str name, pt_thesaurus_sink *sink, void *self, pt_error *err)
{
    struct reading r = { 0 };
    pt_status st;

    PT_TRY(pt_tokeniser_new(&r.tokeniser, err));
    r.labels = pt_dict_new();
    PT_OR_DONE(read_lines(&r, text, err));
    PT_OR_DONE(resolve(&r, err));
    for (uint32_t i = 0; i < r.entries.len; i++) {
        const struct entry *end = &r.entries.at[r.entries.at[i].end];

        sink(self, pt_dict_text(r.labels, i), end->into, end->shown);
    }
done:
    if (st != PT_OK)
        pt_fail_in(err, "%.*s: line %zu", PT_FMT(name), r.line);
    free(r.entries.at);
    pt_arena_free(&r.arena);
    pt_dict_free(r.labels);
    pt_tokeniser_free(r.tokeniser);
    return st;
}
