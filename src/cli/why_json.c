#include "cli/why.h"

#include "base/json.h"

#include <math.h>

/* Members of the object at hand: name and value, a comma behind. */

static void add_name(pt_buf *out, const char *name)
{
    pt_json_add_string(out, pt_str_of(name));
    pt_buf_addf(out, ": ");
}

static void add_text(pt_buf *out, const char *name, pt_str text)
{
    add_name(out, name);
    if (text.at)
        pt_json_add_string(out, text);
    else
        pt_buf_addf(out, "null");
    pt_buf_addf(out, ", ");
}

static void add_number(pt_buf *out, const char *name, double number)
{
    add_name(out, name);
    if (isfinite(number))
        pt_buf_addf(out, "%.15g, ", number);
    else
        pt_buf_addf(out, "null, ");
}

static void add_bool(pt_buf *out, const char *name, bool is_so)
{
    add_name(out, name);
    pt_buf_addf(out, "%s, ", is_so ? "true" : "false");
}

/* Takes back the comma behind the last member. */
static void end(pt_buf *out, const char *closing)
{
    if (out->len > 1 && out->at[out->len - 2] == ',')
        out->len -= 2;
    pt_buf_addf(out, "%s", closing);
}

static void add_periods(const pt_why *why, pt_buf *out)
{
    pt_buf_addf(out, "\n \"periods\": [");
    for (size_t i = 0; i < why->count; i++) {
        pt_buf_addf(out, "\n  {");
        add_text(out, "period", pt_str_of(why->periods[i].text));
        add_number(out, "papers", why->papers[i]);
        add_number(out, "exposure", why->exposure[i]);
        end(out, "}, ");
    }
    end(out, "], ");
}

static void add_counts(const pt_rate_counts *counts, pt_buf *out)
{
    add_number(out, "papers", counts->papers);
    add_number(out, "exposure", counts->exposure);
    add_number(out, "base_papers", counts->base_papers);
    add_number(out, "base_exposure", counts->base_exposure);
}

static void add_strata(const pt_why *why, pt_buf *out)
{
    pt_buf_addf(out, "\n \"strata\": [");
    for (size_t s = 0; s < why->strata_count; s++) {
        pt_buf_addf(out, "\n  {");
        add_text(out, "category", why->strata[s].category);
        add_counts(&why->strata[s].counts, out);
        add_number(out, "expected", why->strata[s].expected);
        add_bool(out, "has_entered", why->strata[s].has_entered);
        end(out, "}, ");
    }
    end(out, "], ");
}

static void add_interval(double ratio, double low, double high, pt_buf *out)
{
    add_number(out, "ratio", ratio);
    add_number(out, "low", low);
    add_number(out, "high", high);
}

static void add_test(const pt_why *why, pt_buf *out)
{
    const pt_term_test *test = &why->test;

    pt_buf_addf(out, "\n \"test\": {");
    add_counts(&test->counts, out);
    add_number(out, "dispersion", test->noise.dispersion);
    add_number(out, "mean", why->mean);
    add_number(out, "kappa", why->kappa);
    add_number(out, "expected", test->rate.expected);
    add_interval(test->rate.ratio, test->rate.low, test->rate.high, out);
    add_number(out, "p_up", test->rate.p_up);
    add_number(out, "p_down", test->rate.p_down);
    add_number(out, "p_value", test->rate.p_value);
    add_number(out, "q_value", test->q_value);
    add_number(out, "rank", (double)why->rank);
    add_number(out, "tests", (double)why->tests);
    add_number(out, "p_limit", why->limit);
    add_number(out, "smallest_ratio", why->smallest);
    add_bool(out, "is_wording", test->is_wording);
    end(out, "},\n \"exact\": {");
    add_interval(why->exact.ratio, why->exact.low, why->exact.high, out);
    add_number(out, "p_value", why->exact.p_value);
    end(out, "},\n \"mantel_haenszel\": {");
    add_interval(why->common.ratio, why->common.low, why->common.high, out);
    end(out, "}, ");
}

static void add_papers(const pt_why *why, pt_buf *out)
{
    char day[PT_PERIOD_TEXT];

    pt_buf_addf(out, "\n \"papers_behind\": [");
    for (size_t i = 0; i < why->paper_count; i++) {
        if (why->paper[i].period)
            continue;
        pt_day_print(why->paper[i].day, day);
        pt_buf_addf(out, "\n  {");
        add_text(out, "arxiv_id", why->paper[i].arxiv_id);
        add_text(out, "first_day", pt_str_of(day));
        add_text(out, "title", why->paper[i].title);
        end(out, "}, ");
    }
    end(out, "], ");
}

/* Of the papers of all nine periods. */
static void add_authors(const pt_why *why, pt_buf *out)
{
    pt_buf_addf(out, "\n \"authors\": [");
    for (size_t i = 0; i < why->person_count; i++) {
        pt_buf_addf(out, "\n  {");
        add_text(out, "name", why->person[i].name);
        add_number(out, "papers", (double)why->person[i].papers);
        end(out, "}, ");
    }
    end(out, "], ");
}

void pt_why_json(const pt_why *why, const pt_live *live, pt_buf *out)
{
    static const char *const answers[] = {
        [PT_WHY_TESTED] = "tested",   [PT_WHY_UNTESTED] = "untested", [PT_WHY_ABSENT] = "absent",
        [PT_WHY_STOPPED] = "stopped", [PT_WHY_RARE] = "rare",         [PT_WHY_PART] = "part",
        [PT_WHY_COMMON] = "common",   [PT_WHY_NO_UNIT] = "no unit",
    };

    pt_buf_addf(out, "{");
    add_text(out, "term", why->term);
    add_text(out, "key", why->key);
    add_text(out, "field", live->field.name);
    add_text(out, "categories", live->field.categories);
    add_text(out, "language", pt_str_of(live->language));
    add_text(out, "period", pt_str_of(live->period));
    add_text(out, "answer", pt_str_of(answers[why->answer]));
    add_text(out, "because", why->because);
    add_text(out, "trend", pt_str_of(pt_trend_text(why->test.trend)));
    add_number(out, "papers_with_these_words", (double)why->seen);
    add_number(out, "groups", (double)why->groups);
    add_number(out, "baseline", (double)why->baseline);
    add_periods(why, out);
    add_strata(why, out);
    if (why->answer == PT_WHY_TESTED)
        add_test(why, out);
    else
        pt_buf_addf(out, "\n \"test\": null,\n \"exact\": null,\n \"mantel_haenszel\": null, ");
    add_papers(why, out);
    add_authors(why, out);
    end(out, "\n}\n");
}
