#include "analysis/check/check.h"

#include "analysis/terms/cut.h"
#include "base/buf.h"
#include "base/dict.h"
#include "text/key.h"
#include "text/words.h"

enum { LONGEST_STREAM = 1 << 23, MANY = 500 };

struct texts {
    pt_store *store;
    pt_cutter *cutter;
    pt_block block;  /* the paper at hand */
    pt_dict *tokens; /* number in it = token_id */
    pt_words *words;
    pt_buf stream, folded, key;
    pt_findings *findings;
    size_t count;
};

/* ── Papers ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status load_tokens(struct texts *t, pt_error *err)
{
    pt_statement *rows;
    pt_status st;

    PT_TRY(pt_store_statement(t->store, PT_SQL_ANALYSIS_TERMS_TOKENS, &rows, err));
    while ((st = pt_statement_step(rows, err)) == PT_OK)
        pt_dict_add(t->tokens, pt_read_str(rows, 1));
    return st == PT_END ? PT_OK : st;
}

static void cut_paper(struct texts *t, pt_statement *row)
{
    pt_entry entry = { .arxiv_id = pt_read_str(row, 0),
                       .is_new = pt_read_int(row, 2),
                       .categories = pt_read_str(row, 3),
                       .texts = { pt_read_str(row, 4), pt_read_str(row, 5) },
                       .count = 2 };

    pt_block_reset(&t->block);
    PT_PUSH(&t->block.entries, entry);
    pt_cut(t->cutter, &t->block);
}

/* A token that has no number gets PT_NONE: no stream that is kept holds it. */
static void write_stream(struct texts *t)
{
    pt_buf_reset(&t->stream);
    for (size_t i = 0; i < t->block.units.len; i++) {
        const pt_cut_unit *cut = &t->block.units.at[i];
        pt_unit unit = { .type = cut->type, .is_joined = cut->is_joined };

        if (unit.type == PT_UNIT_TOKEN)
            unit.token = pt_dict_find(t->tokens, cut->surface);
        pt_tokens_add(&t->stream, unit);
    }
}

static void check_paper(struct texts *t, pt_statement *row)
{
    static const char what[] = "terms";
    pt_str id = pt_read_str(row, 0);

    cut_paper(t, row);
    write_stream(t);
    if (!pt_str_equal(pt_buf_text(&t->stream), pt_read_str(row, 10)))
        pt_check_tell(t->findings, &t->count, "%s: %.*s: its tokens are not those of its text; " PT_MENDED_BY_REPAIR,
                      what, PT_FMT(id));
    else if (pt_read_int(row, 1) != pt_read_int(row, 6) || pt_read_int(row, 2) != pt_read_int(row, 7) ||
             !pt_str_equal(pt_read_str(row, 3), pt_read_str(row, 8)))
        pt_check_tell(t->findings, &t->count,
                      "%s: %.*s: the forward index has another day or other categories of it; " PT_MENDED_BY_REPAIR,
                      what, PT_FMT(id));
    else if (t->block.entries.at[0].digest != (uint64_t)pt_read_int(row, 9))
        pt_check_tell(t->findings, &t->count, "%s: %.*s: its digest is not that of its text; " PT_MENDED_BY_REPAIR,
                      what, PT_FMT(id));
}

static pt_status open_rows(pt_store *store, pt_sql sql, pt_sampling sampling, pt_statement **rows, pt_error *err)
{
    PT_TRY(pt_store_statement(store, sql, rows, err));
    pt_bind_int(*rows, 1, sampling.every);
    pt_bind_int(*rows, 2, sampling.from);
    return PT_OK;
}

static pt_status check_papers(struct texts *t, pt_sampling sampling, int64_t highest, pt_error *err)
{
    pt_statement *rows;
    uint64_t done = 0;
    pt_status st;

    PT_TRY(open_rows(t->store, PT_SQL_ANALYSIS_CHECK_TERMS_TEXTS, sampling, &rows, err));
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        check_paper(t, rows);
        if (++done % 1000 == 0)
            pt_progress(t->findings->observer, "check terms", done, (uint64_t)(highest / sampling.every));
    }
    return st == PT_END ? PT_OK : st;
}

/* ── Days ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* A day's sum as it is kept, and as it is found. */
struct day {
    char language[8];
    pt_day day;
    int64_t papers, found_papers;
    uint64_t digest, found_digest;
};

static void check_day(struct texts *t, const struct day *day)
{
    char text[PT_PERIOD_TEXT];

    if (day->papers == day->found_papers && day->digest == day->found_digest)
        return;
    pt_day_print(day->day, text);
    pt_check_tell(t->findings, &t->count,
                  "terms: %s, %s: the sum of the forward index is not that of its papers; " PT_MENDED_BY_REPAIR,
                  day->language, text);
}

static pt_status check_days(struct texts *t, pt_sampling sampling, pt_error *err)
{
    struct day day = { .day = PT_NO_DAY };
    pt_statement *rows;
    pt_status st;

    PT_TRY(open_rows(t->store, PT_SQL_ANALYSIS_CHECK_TERMS_DAYS, sampling, &rows, err));
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        if (day.day != (pt_day)pt_read_int(rows, 1) || !pt_str_equal(pt_str_of(day.language), pt_read_str(rows, 0))) {
            check_day(t, &day);
            day = (struct day){ .day = (pt_day)pt_read_int(rows, 1),
                                .papers = pt_read_int(rows, 3),
                                .digest = (uint64_t)pt_read_int(rows, 4) };
            snprintf(day.language, sizeof day.language, "%.*s", PT_FMT(pt_read_str(rows, 0)));
        }
        if (pt_read_is_null(rows, 2))
            continue;
        day.found_papers++;
        day.found_digest += (uint64_t)pt_read_int(rows, 2);
    }
    check_day(t, &day);
    return st == PT_END ? PT_OK : st;
}

/* ── Tokens ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Whether it is Chinese, Japanese or Korean is known of its text only, so that bit is passed over. */
static void check_token(struct texts *t, pt_str surface, pt_str counted_as, uint32_t kind)
{
    uint32_t right;

    pt_buf_reset(&t->folded);
    pt_buf_reset(&t->key);
    pt_token_fold(surface, &t->folded);
    pt_token_key(surface, &t->key);
    right = pt_word_kind(t->words, pt_buf_text(&t->folded), pt_buf_text(&t->key));
    if (!pt_str_equal(pt_buf_text(&t->key), counted_as) || (right ^ kind) & ~(uint32_t)PT_TOKEN_CJK)
        pt_check_tell(t->findings, &t->count,
                      "tokens: '%.*s' is counted as '%.*s', and should be as '%.*s'; " PT_MENDED_BY_REPAIR,
                      PT_FMT(surface), PT_FMT(counted_as), PT_FMT(pt_buf_text(&t->key)));
}

static pt_status check_tokens(struct texts *t, pt_sampling sampling, pt_error *err)
{
    pt_statement *rows;
    pt_status st;

    PT_TRY(open_rows(t->store, PT_SQL_ANALYSIS_CHECK_TERMS_TOKENS, sampling, &rows, err));
    while ((st = pt_statement_step(rows, err)) == PT_OK)
        check_token(t, pt_read_str(rows, 0), pt_read_str(rows, 1), (uint32_t)pt_read_int(rows, 2));
    return st == PT_END ? PT_OK : st;
}

pt_status pt_texts_check(pt_store *store, const pt_depth *depth, const int64_t *counts, pt_findings *findings,
                         size_t *count, pt_error *err)
{
    struct texts t = { .store = store,
                       .tokens = pt_dict_new(),
                       .words = pt_words_new(),
                       .stream.limit = LONGEST_STREAM,
                       .folded.limit = LONGEST_STREAM,
                       .key.limit = LONGEST_STREAM,
                       .findings = findings };
    pt_status st;

    PT_OR_DONE(pt_cutter_new(&t.cutter, err));
    PT_OR_DONE(load_tokens(&t, err));
    PT_OR_DONE(check_papers(&t, pt_depth_sampling(depth, counts[PT_PAPERS], MANY), counts[PT_PAPERS], err));
    PT_OR_DONE(check_days(&t, pt_depth_sampling(depth, counts[PT_DAYS], MANY), err));
    st = check_tokens(&t, pt_depth_sampling(depth, counts[PT_TOKENS], MANY), err);
done:
    *count = t.count;
    pt_check_tell_rest(findings, "terms", t.count);
    pt_cutter_free(t.cutter);
    pt_block_free(&t.block);
    pt_dict_free(t.tokens);
    pt_words_free(t.words);
    pt_buf_free(&t.stream);
    pt_buf_free(&t.folded);
    pt_buf_free(&t.key);
    return st;
}
