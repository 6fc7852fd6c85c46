#include "analysis/keywords/watch.h"

#include "base/json.h"
#include "base/memory.h"
#include "numeric/cusum.h"
#include "paper/name_key.h"
#include "store/statement.h"
#include "text/pattern.h"
#include "text/variants.h"

#include <stdlib.h>

enum { MOST_VARIANTS = 12, LARGEST_LIST = 1 << 24 };

static const double weeks_between = 100; /* false alarms, in the mean */

struct watched {
    pt_str text;
    pt_pattern *pattern;
    pt_matcher *matcher;
};

struct pt_watch {
    pt_str field;
    pt_vocabulary vocabulary; /* what the matchers read */
    PT_ARRAY(struct watched) terms;
};

/* ── Reading ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Up to the next comma outside of quotes. */
static pt_str cut_pattern(pt_str *rest)
{
    bool is_quoted = false;
    size_t end = 0;
    pt_str piece;

    for (; end < rest->len && (is_quoted || rest->at[end] != ','); end++)
        is_quoted ^= rest->at[end] == '"';
    piece = pt_str_trim(pt_str_part(*rest, 0, end));
    *rest = pt_str_part(*rest, end + 1, rest->len);
    return piece;
}

static pt_status read_terms(pt_watch *watch, pt_str rest, pt_error *err)
{
    pt_tokeniser *tokeniser = NULL;
    pt_status st;

    PT_OR_DONE(pt_tokeniser_new(&tokeniser, err));
    while (rest.len) {
        struct watched one = { .text = cut_pattern(&rest) };

        if (!one.text.len)
            continue;
        if ((st = pt_pattern_parse(tokeniser, one.text, &one.pattern, err)) != PT_OK) {
            pt_fail_in(err, "%.*s", PT_FMT(one.text));
            goto done;
        }
        PT_PUSH(&watch->terms, one);
    }
done:
    pt_tokeniser_free(tokeniser);
    return st;
}

pt_status pt_watch_check(pt_str patterns, pt_error *err)
{
    pt_watch *watch = PT_CALLOC(pt_watch, 1);
    pt_status st = read_terms(watch, patterns, err);

    pt_watch_close(watch);
    return st;
}

pt_status pt_watch_open(const pt_field *field, const pt_lexicon *lexicon, pt_watch **out, pt_error *err)
{
    pt_watch *watch = PT_CALLOC(pt_watch, 1);

    *out = watch;
    watch->field = field->name;
    watch->vocabulary = (pt_vocabulary){ lexicon->surface, lexicon->key, lexicon->tokens };
    if (read_terms(watch, field->watched, err) != PT_OK)
        return pt_fail_in(err, "[field %.*s] terms", PT_FMT(field->name));
    for (size_t i = 0; i < watch->terms.len; i++)
        watch->terms.at[i].matcher = pt_matcher_new(watch->terms.at[i].pattern, &watch->vocabulary);
    return PT_OK;
}

void pt_watch_close(pt_watch *watch)
{
    if (!watch)
        return;
    for (size_t i = 0; i < watch->terms.len; i++) {
        pt_matcher_free(watch->terms.at[i].matcher);
        pt_pattern_free(watch->terms.at[i].pattern);
    }
    free(watch->terms.at);
    free(watch);
}

/* ── A week ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

static bool matches(const struct watched *term, const pt_forward *forward, size_t paper)
{
    size_t from = forward->start[paper];
    pt_match match = { 0 };

    return pt_matcher_next(term->matcher, forward->unit + from, forward->start[paper + 1] - from, &match);
}

static pt_status save_week(pt_watch *watch, pt_store *store, const struct watched *term, const pt_window *window,
                           const pt_period_test *test, pt_error *err)
{
    pt_rate_counts counts = { .exposure = window->total[0] };
    pt_statement *add;

    for (size_t p = 0; p < window->forward.papers; p++)
        if (window->of_paper[p] >= 0 && matches(term, &window->forward, p))
            *(window->of_paper[p] ? &counts.base_papers : &counts.papers) += 1;
    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_WATCH_ADD_WEEK, &add, err));
    pt_bind_str(add, 1, watch->field);
    pt_bind_str(add, 2, term->text);
    pt_bind_str(add, 3, pt_str_of(window->periods[0].days.text));
    pt_bind_int(add, 4, (int64_t)counts.papers);
    pt_bind_int(add, 5, (int64_t)counts.exposure);
    if (test->baseline) {
        pt_rate_noise noise = { pt_dispersion_at(&test->dispersion, counts.base_papers / (double)test->baseline),
                                (double)test->baseline };
        pt_rate rate;

        counts.base_exposure = test->base_exposure;
        rate = pt_rate_test(&counts, &noise);
        pt_bind_real(add, 6, rate.expected);
        pt_bind_real(add, 7, pt_cusum_score(&rate));
    }
    return pt_statement_run(add, err);
}

struct forms {
    pt_watch *watch;
    pt_store *store;
    const struct watched *term;
    int64_t rank;
    pt_error *err;
    pt_status st;
};

static void save_form(void *self, pt_str form, uint64_t count)
{
    struct forms *forms = self;
    pt_statement *add;

    if (forms->st != PT_OK ||
        (forms->st = pt_store_statement(forms->store, PT_SQL_ANALYSIS_WATCH_ADD_VARIANT, &add, forms->err)) != PT_OK)
        return;
    pt_bind_str(add, 1, forms->watch->field);
    pt_bind_str(add, 2, forms->term->text);
    pt_bind_int(add, 3, ++forms->rank);
    pt_bind_str(add, 4, form);
    pt_bind_int(add, 5, (int64_t)count);
    forms->st = pt_statement_run(add, forms->err);
}

static pt_status save_variants(pt_watch *watch, pt_store *store, const struct watched *term, const pt_window *window,
                               pt_error *err)
{
    struct forms forms = { .watch = watch, .store = store, .term = term, .err = err };
    pt_variants *variants = pt_variants_new();
    pt_buf form = { .limit = 4096 };

    for (size_t p = 0; p < window->forward.papers; p++) {
        const uint32_t *unit = window->forward.unit + window->forward.start[p];
        size_t count = window->forward.start[p + 1] - window->forward.start[p];
        pt_match match = { 0 };

        while (pt_matcher_next(term->matcher, unit, count, &match)) {
            pt_buf_reset(&form);
            pt_matcher_spell(term->matcher, unit, match, &form);
            pt_variants_add(variants, pt_buf_text(&form));
        }
    }
    pt_variants_list(variants, MOST_VARIANTS, save_form, &forms);
    pt_variants_free(variants);
    pt_buf_free(&form);
    return forms.st;
}

pt_status pt_watch_save(pt_watch *watch, pt_store *store, const pt_window *window, const pt_period_test *test,
                        bool has_variants, pt_error *err)
{
    pt_statement *clear;

    if (has_variants) {
        PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_WATCH_CLEAR_VARIANTS, &clear, err));
        pt_bind_str(clear, 1, watch->field);
        PT_TRY(pt_statement_run(clear, err));
    }
    for (size_t i = 0; i < watch->terms.len; i++) {
        PT_TRY(save_week(watch, store, &watch->terms.at[i], window, test, err));
        if (has_variants)
            PT_TRY(save_variants(watch, store, &watch->terms.at[i], window, err));
    }
    return PT_OK;
}

/* ── All weeks ───────────────────────────────────────────────────────────────────────────────────────────────────── */

struct scored {
    pt_str pattern, period;
    double score;
};

static pt_status set(pt_watch *watch, pt_store *store, const struct scored *week, const pt_cusum *cusum, pt_error *err)
{
    pt_statement *s;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_WATCH_SET, &s, err));
    pt_bind_str(s, 1, watch->field);
    pt_bind_str(s, 2, week->pattern);
    pt_bind_str(s, 3, week->period);
    pt_bind_real(s, 4, cusum->sum);
    pt_bind_int(s, 5, cusum->is_alarm);
    return pt_statement_run(s, err);
}

/* The weeks of one pattern. */
static pt_status sum_up(pt_watch *watch, pt_store *store, const struct scored *weeks, size_t count, double threshold,
                        pt_error *err)
{
    pt_cusum *sums = PT_CALLOC(pt_cusum, count);
    double *scores = PT_CALLOC(double, count);
    pt_status st = PT_OK;

    for (size_t i = 0; i < count; i++)
        scores[i] = weeks[i].score;
    pt_cusum_run(scores, count, threshold, sums);
    for (size_t i = 0; i < count && st == PT_OK; i++)
        st = set(watch, store, &weeks[i], &sums[i], err);
    free(sums);
    free(scores);
    return st;
}

pt_status pt_watch_sum_up(pt_watch *watch, pt_store *store, pt_error *err)
{
    PT_ARRAY(struct scored) weeks = { 0 };
    double threshold = watch->terms.len ? pt_cusum_threshold(weeks_between) : 0;
    pt_arena arena = { 0 };
    pt_statement *rows;
    pt_status st;

    PT_OR_DONE(pt_store_statement(store, PT_SQL_ANALYSIS_WATCH_SCORES, &rows, err));
    pt_bind_str(rows, 1, watch->field);
    while ((st = pt_statement_step(rows, err)) == PT_OK)
        PT_PUSH(&weeks, ((struct scored){ pt_arena_copy(&arena, pt_read_str(rows, 0)),
                                          pt_arena_copy(&arena, pt_read_str(rows, 1)), pt_read_real(rows, 2) }));
    st = st == PT_END ? PT_OK : st;
    for (size_t i = 0, end; st == PT_OK && i < weeks.len; i = end) {
        for (end = i + 1; end < weeks.len && pt_str_equal(weeks.at[end].pattern, weeks.at[i].pattern);)
            end++;
        st = sum_up(watch, store, &weeks.at[i], end - i, threshold, err);
    }
done:
    free(weeks.at);
    pt_arena_free(&arena);
    return st;
}

/* ── Authors ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void add_author(pt_buf *json, pt_str field, pt_str name)
{
    pt_buf key = { .limit = 4096 };

    pt_name_key(name, &key);
    pt_buf_add(json, json->len > 1 ? PT_S(", {\"field\": ") : PT_S("{\"field\": "));
    pt_json_add_string(json, field);
    pt_buf_add(json, PT_S(", \"name\": "));
    pt_json_add_string(json, name);
    pt_buf_add(json, PT_S(", \"key\": "));
    pt_json_add_string(json, pt_buf_text(&key));
    pt_buf_add_char(json, '}');
    pt_buf_free(&key);
}

pt_status pt_watch_authors_save(pt_store *store, const pt_field *fields, size_t count, pt_error *err)
{
    pt_buf json = { .limit = LARGEST_LIST };
    pt_status st;

    pt_buf_add_char(&json, '[');
    for (size_t i = 0; i < count; i++)
        for (pt_str rest = fields[i].authors, name; pt_str_cut(&rest, ',', &name);)
            if (pt_str_trim(name).len)
                add_author(&json, fields[i].name, pt_str_trim(name));
    pt_buf_add_char(&json, ']');
    PT_OR_DONE(pt_buf_check(&json, "the list of watched authors", err));
    st = pt_store_remember(store, "watched authors", pt_buf_text(&json), err);
done:
    pt_buf_free(&json);
    return st;
}
