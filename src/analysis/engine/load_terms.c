/* Papers and their runs, a month at a time: that much is held in memory. */
#include "analysis/engine/rows.h"

#include "analysis/keywords/window.h"
#include "analysis/terms/ngrams.h"
#include "base/memory.h"
#include "store/statement.h"

#include <stdlib.h>

enum { DAYS_AT_ONCE = 28, MOST_CATEGORIES = UINT16_MAX - 1 };

/* A run of the paper at hand, at one place; then of all places, added up. */
struct run {
    uint64_t hash;
    uint32_t occurrences, whole, noun, name_occurrences, name_whole, name_noun;
    uint8_t words;
};

struct terms {
    pt_loading *loading;
    pt_lexicon lexicon;
    pt_dict *categories; /* the number in it is a category's code */
    pt_forward forward;  /* of the days at hand */
    PT_ARRAY(struct run) runs;
    PT_ARRAY(uint16_t) codes; /* of the paper at hand, the primary one first */
    pt_day first, last;
};

static pt_status find_days(struct terms *t, pt_error *err)
{
    pt_statement *rows;
    pt_status st;

    t->first = INT32_MAX;
    t->last = INT32_MIN;
    PT_TRY(pt_store_statement(t->loading->store, PT_SQL_ANALYSIS_TOKEN_DAYS, &rows, err));
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        pt_day day = (pt_day)pt_read_int(rows, 0);

        t->first = day < t->first ? day : t->first;
        t->last = day > t->last ? day : t->last;
    }
    return st == PT_END ? PT_OK : st;
}

/* ── The runs of a paper ─────────────────────────────────────────────────────────────────────────────────────────── */

static void note_run(void *self, const pt_run *run)
{
    struct terms *t = self;
    uint32_t is_name = t->lexicon.is_name[pt_forward_token(&t->forward, run->from)];

    PT_PUSH(&t->runs, ((struct run){ .hash = run->hash,
                                     .occurrences = 1,
                                     .whole = run->is_whole,
                                     .noun = run->is_noun,
                                     .name_occurrences = is_name,
                                     .name_whole = is_name && run->is_whole,
                                     .name_noun = is_name && run->is_noun,
                                     .words = run->words }));
}

static int by_hash(const void *a, const void *b)
{
    uint64_t x = ((const struct run *)a)->hash, y = ((const struct run *)b)->hash;

    return (x > y) - (x < y);
}

/* Each run once. */
static void add_up(struct terms *t)
{
    size_t kept = 0;

    if (t->runs.len)
        qsort(t->runs.at, t->runs.len, sizeof *t->runs.at, by_hash);
    for (size_t i = 0; i < t->runs.len; i++) {
        const struct run *run = &t->runs.at[i];
        struct run *sum = kept ? &t->runs.at[kept - 1] : NULL;

        if (!sum || sum->hash != run->hash) {
            t->runs.at[kept++] = *run;
            continue;
        }
        sum->occurrences += run->occurrences;
        sum->whole += run->whole;
        sum->noun += run->noun;
        sum->name_occurrences += run->name_occurrences;
        sum->name_whole += run->name_whole;
        sum->name_noun += run->name_noun;
    }
    t->runs.len = kept;
}

static pt_status send_runs(struct terms *t, size_t paper, pt_error *err)
{
    pt_rows *rows = &t->loading->terms;

    t->runs.len = 0;
    pt_forward_walk(&t->forward, paper, pt_window_rules.longest, NULL, note_run, t);
    add_up(t);
    for (size_t i = 0; i < t->runs.len; i++) {
        const struct run *run = &t->runs.at[i];

        PT_TRY(pt_rows_begin(rows, err));
        pt_rows_add_64(rows, run->hash);
        pt_rows_add_8(rows, run->words);
        pt_rows_add_32(rows, (uint32_t)t->forward.first_day[paper]);
        pt_rows_add_32(rows, (uint32_t)t->forward.paper_id[paper]);
        pt_rows_add_8(rows, t->forward.is_new[paper]);
        pt_rows_add_16(rows, t->codes.at[0]);
        pt_rows_add_codes(rows, t->codes.at, t->codes.len);
        pt_rows_add_32(rows, run->occurrences);
        pt_rows_add_32(rows, run->whole);
        pt_rows_add_32(rows, run->noun);
        pt_rows_add_32(rows, run->name_occurrences);
        pt_rows_add_32(rows, run->name_whole);
        pt_rows_add_32(rows, run->name_noun);
    }
    return PT_OK;
}

/* ── A paper ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* A paper without a category has the empty one, as in the store's own counts. */
static pt_status read_codes(struct terms *t, pt_str categories, pt_error *err)
{
    pt_str word = { "", 0 };

    t->codes.len = 0;
    do {
        uint32_t code;

        pt_str_cut(&categories, ' ', &word);
        code = pt_dict_add(t->categories, word);
        if (code >= MOST_CATEGORIES)
            return pt_fail(err, PT_ELIMIT, "over %d categories", MOST_CATEGORIES);
        PT_PUSH(&t->codes, (uint16_t)code);
    } while (categories.len);
    return PT_OK;
}

static pt_status send_paper(struct terms *t, size_t paper, pt_str arxiv_id, pt_error *err)
{
    pt_rows *rows = &t->loading->papers;

    PT_TRY(pt_rows_begin(rows, err));
    pt_rows_add_32(rows, (uint32_t)t->forward.paper_id[paper]);
    pt_rows_add_text(rows, arxiv_id);
    pt_rows_add_32(rows, (uint32_t)t->forward.first_day[paper]);
    pt_rows_add_8(rows, t->forward.is_new[paper]);
    pt_rows_add_text(rows, pt_dict_text(t->forward.categories, t->forward.category[paper]));
    pt_rows_add_16(rows, t->codes.at[0]);
    pt_rows_add_codes(rows, t->codes.at, t->codes.len);
    return PT_OK;
}

/* All papers of the days from `first` on. */
static pt_status send_days(struct terms *t, pt_day first, pt_error *err)
{
    pt_day last = first + DAYS_AT_ONCE - 1;
    const pt_span span = { .language = PT_S("en"), .ranges = { { first, last } }, .count = 1 };
    pt_statement *rows;
    size_t paper = 0;
    pt_status st;

    PT_OR_DONE(pt_forward_load(t->loading->store, &t->lexicon, &span, &t->forward, err));
    PT_OR_DONE(pt_store_statement(t->loading->store, PT_SQL_ANALYSIS_ENGINE_PAPERS, &rows, err));
    pt_bind_int(rows, 1, first);
    pt_bind_int(rows, 2, last);
    for (; (st = pt_statement_step(rows, err)) == PT_OK; paper++) {
        if (paper >= t->forward.papers || pt_read_int(rows, 0) != t->forward.paper_id[paper]) {
            st = pt_fail(err, PT_EBUG, "engine_papers.sql: not in the order of pt_forward_load");
            goto done;
        }
        PT_OR_DONE(read_codes(t, pt_read_str(rows, 4), err));
        PT_OR_DONE(send_paper(t, paper, pt_read_str(rows, 1), err));
        PT_OR_DONE(send_runs(t, paper, err));
    }
    st = st == PT_END ? PT_OK : st;
done:
    pt_forward_free(&t->forward);
    return st;
}

static pt_status send_categories(struct terms *t, pt_error *err)
{
    pt_rows *rows = &t->loading->categories;

    for (uint32_t i = 0; i < pt_dict_count(t->categories); i++) {
        PT_TRY(pt_rows_begin(rows, err));
        pt_rows_add_16(rows, (uint16_t)i);
        pt_rows_add_text(rows, pt_dict_text(t->categories, i));
    }
    return PT_OK;
}

/* Of the terms that are known so far. */
static pt_status send_spellings(pt_loading *loading, pt_error *err)
{
    pt_statement *terms;
    pt_status st;

    PT_TRY(pt_store_statement(loading->store, PT_SQL_ANALYSIS_KEYWORDS_TERMS, &terms, err));
    while ((st = pt_statement_step(terms, err)) == PT_OK) {
        PT_TRY(pt_rows_begin(&loading->spellings, err));
        pt_rows_add_64(&loading->spellings, pt_run_hash(pt_read_str(terms, 1)));
        pt_rows_add_text(&loading->spellings, pt_read_str(terms, 1));
    }
    return st == PT_END ? PT_OK : st;
}

pt_status pt_load_terms(pt_loading *loading, pt_error *err)
{
    struct terms t = { .loading = loading, .categories = pt_dict_new() };
    pt_status st;

    PT_OR_DONE(pt_lexicon_load(loading->store, &t.lexicon, err));
    pt_lexicon_stop(&t.lexicon, loading->scope->stopwords);
    PT_OR_DONE(find_days(&t, err));
    for (pt_day day = t.first; day <= t.last; day += DAYS_AT_ONCE) {
        PT_OR_DONE(send_days(&t, day, err));
        pt_progress(loading->observer, "terms", (uint64_t)(day - t.first), (uint64_t)(t.last - t.first + 1));
    }
    PT_OR_DONE(send_categories(&t, err));
    st = send_spellings(loading, err);
done:
    pt_lexicon_free(&t.lexicon);
    pt_dict_free(t.categories);
    free(t.runs.at);
    free(t.codes.at);
    return st;
}
