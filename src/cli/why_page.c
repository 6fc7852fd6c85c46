#include "cli/why.h"

#include "report/cell.h"

#include <inttypes.h>
#include <math.h>
#include <string.h>

enum { PAPERS_SHOWN = 5, BAR = 24 };

static void add_plain(pt_buf *out, pt_str text)
{
    pt_cell_text(out, PT_PLAIN, (pt_value){ .type = PT_TEXT, .text = text });
}

static const char *kind_of(const pt_why *why)
{
    return pt_period_kind(&why->periods[0]);
}

/* ── What it comes to ────────────────────────────────────────────────────────────────────────────────────────────── */

static const char *verdict_of(const pt_why *why)
{
    static const char *const texts[] = {
        [PT_NO_TREND] = "no change is claimed",
        [PT_RISING] = "rising",
        [PT_FALLING] = "falling",
        [PT_WATCH_UP] = "worth watching, perhaps rising; not significant",
        [PT_WATCH_DOWN] = "worth watching, perhaps falling; not significant",
    };

    return texts[why->test.trend];
}

static void add_heading(const pt_why *why, const pt_live *live, pt_buf *out)
{
    add_plain(out, why->term);
    pt_buf_addf(out, ", %s", live->period);
    if (live->field.categories.len)
        pt_buf_addf(out, ", in %.*s", PT_FMT(live->field.categories));
    if (why->answer == PT_WHY_TESTED)
        pt_buf_addf(out, ": %s", verdict_of(why));
    pt_buf_addf(out, "\n\n");
}

/* How many times as many, with what the papers cannot rule out. */
static void add_ratio(const char *what, double ratio, double low, double high, pt_buf *out)
{
    if (isfinite(ratio))
        pt_buf_addf(out, "%s%.2f times what it was", what, ratio);
    else
        pt_buf_addf(out, "%snone before", what);
    if (isfinite(high))
        pt_buf_addf(out, " (95 %% interval %.2f to %.2f)", low, high);
    else if (isfinite(low))
        pt_buf_addf(out, " (95 %% interval from %.2f)", low);
}

static void add_summary(const pt_why *why, pt_buf *out)
{
    const pt_term_test *test = &why->test;

    pt_buf_addf(out, "%" PRIu32 " of the %s's %" PRIu32 " new papers hold it", why->papers[0], kind_of(why),
                why->exposure[0]);
    if (why->answer != PT_WHY_TESTED) {
        pt_buf_addf(out, ".\n");
        return;
    }
    if (test->counts.papers < why->papers[0])
        pt_buf_addf(out, ", %.3g of them in categories that have not just entered", test->counts.papers);
    pt_buf_addf(out, "; %.3g were expected.\nIts rate is ", test->rate.expected);
    add_ratio("", test->rate.ratio, test->rate.low, test->rate.high, out);
    pt_buf_addf(out, ". p = %.2g, and among %zu terms tested q = %.2g.\n", test->rate.p_value, why->tests,
                test->q_value);
    if (test->is_wording)
        pt_buf_addf(out,
                    "It is spread over the categories as papers are: more likely a way of writing than a subject.\n");
}

/* Why a term was not tested. */
static void add_untested(const pt_why *why, pt_buf *out)
{
    if (!why->baseline)
        pt_buf_addf(out,
                    "It was not tested: the %s can still grow, was seen too thinly, or has fewer than %d comparable "
                    "%ss before it.\n",
                    kind_of(why), PT_LEAST_BASELINE, kind_of(why));
    else
        pt_buf_addf(out, "It was not tested: a test wants %d expected papers, or %d in all that were compared.\n",
                    PT_LEAST_EXPECTED, PT_LEAST_SEEN);
}

/* ── Tables ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void add_periods(const pt_why *why, pt_buf *out)
{
    double most = 0;

    pt_buf_addf(out, "\nPapers, %s by %s\n", kind_of(why), kind_of(why));
    for (size_t i = 0; i < why->count; i++)
        if (why->papers[i] > most * why->exposure[i])
            most = why->papers[i] / (double)why->exposure[i];
    for (size_t i = 0; i < why->count; i++) {
        double share = why->exposure[i] ? why->papers[i] / (double)why->exposure[i] : 0;

        pt_buf_addf(out, "  %-10s  %6" PRIu32 " of %6" PRIu32 "  %5.1f %%  ", why->periods[i].text, why->papers[i],
                    why->exposure[i], 100 * share);
        for (int b = 0; most > 0 && b < (int)(share / most * BAR + 0.5); b++)
            pt_buf_addf(out, "█");
        pt_buf_addf(out, "%s\n", i == 0 && why->count > 1 ? "  ← held against those below" : "");
    }
}

static void add_stratum(const pt_why_stratum *s, pt_buf *out)
{
    pt_buf_addf(out, "  %-18.*s %8.4g of %8.6g   %8.4g of %8.6g   ", PT_FMT(s->category), s->counts.papers,
                s->counts.exposure, s->counts.base_papers, s->counts.base_exposure);
    if (s->has_entered)
        pt_buf_addf(out, "left out\n");
    else
        pt_buf_addf(out, "%8.3f\n", s->expected);
}

/* Categories without the term on either side say nothing, but that they were looked at. */
static void add_strata(const pt_why *why, pt_buf *out)
{
    const pt_rate_counts *c = &why->test.counts;
    size_t silent = 0;
    bool has_entered = false;

    pt_buf_addf(out,
                "\nHow many were expected: each category by its own past\n"
                "  %-18s %20s   %20s   expected\n",
                "category", "papers", "before");
    for (size_t i = 0; i < why->strata_count; i++) {
        const pt_why_stratum *s = &why->strata[i];

        if (s->counts.papers + s->counts.base_papers > 0)
            add_stratum(s, out);
        else
            silent++;
        has_entered = has_entered || (s->has_entered && s->counts.papers + s->counts.base_papers > 0);
    }
    pt_buf_addf(out, "  %-18s %8.4g of %8.6g   %8.4g of %8.6g   %8.3f\n", "as one", c->papers, c->exposure,
                c->base_papers, c->base_exposure, why->test.rate.expected);
    if (silent)
        pt_buf_addf(out, "  %zu other categories hold it neither now nor before.\n", silent);
    if (has_entered)
        pt_buf_addf(out,
                    "  Left out: the category has just entered, the %ss before hold fewer of its papers than this "
                    "one.\n",
                    kind_of(why));
    pt_buf_addf(out,
                "  As one: the numbers of a single category with the same expectation and the same uncertainty.\n");
}

/* ── The test ────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void add_law(const pt_why *why, pt_buf *out)
{
    const pt_term_test *t = &why->test;
    const pt_rate_counts *c = &t->counts;
    bool is_up = t->rate.p_up < t->rate.p_down;

    pt_buf_addf(out,
                "\nThe test: negative-binomial, x = %.4g of n = %.6g against X = %.4g of N = %.6g in B = %.0f %ss\n",
                c->papers, c->exposure, c->base_papers, c->base_exposure, t->noise.periods, kind_of(why));
    pt_buf_addf(out, "  mean     (X + 1/2) n/N = %.4g\n", why->mean);
    pt_buf_addf(out, "  scatter  φ = %.3g, of terms as frequent as this one from %s to %s\n", t->noise.dispersion,
                kind_of(why), kind_of(why));
    pt_buf_addf(out, "  1/κ      φ + φ/B + 1/X = %.4g; the variance is mean + mean²/κ = %.4g\n", 1 / why->kappa,
                why->mean + why->mean * why->mean / why->kappa);
    pt_buf_addf(out, "  chance   P(x or more) = %.3g, P(x or fewer) = %.3g\n", t->rate.p_up, t->rate.p_down);
    pt_buf_addf(out, "  p        twice the smaller, P(x or %s): %.3g\n", is_up ? "more" : "fewer", t->rate.p_value);
    pt_buf_addf(out, "  q        %.3g: place %zu by p among %zu terms; claimed up to 0.05, that is p up to %.2g here\n",
                t->q_value, why->rank, why->tests, why->limit);
}

static void add_beside(const pt_why *why, pt_buf *out)
{
    pt_buf_addf(out, "\nBeside it\n  ");
    add_ratio("without scatter between periods, exact: ", why->exact.ratio, why->exact.low, why->exact.high, out);
    pt_buf_addf(out, ", p = %.2g\n  ", why->exact.p_value);
    add_ratio("common to all categories, Mantel-Haenszel: ", why->common.ratio, why->common.low, why->common.high, out);
    pt_buf_addf(out,
                "\n  groups of authors without a common member: %zu (a rise is claimed of %d papers and %d groups "
                "or more)\n",
                why->groups, PT_LEAST_CLAIM, PT_LEAST_GROUPS);
    if (isfinite(why->smallest))
        pt_buf_addf(out, "  a rise to %.2f times its rate would have been found four times in five\n", why->smallest);
}

/* ── Papers ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void add_papers(const pt_why *why, bool all, pt_buf *out)
{
    char day[PT_PERIOD_TEXT];
    size_t shown = 0;

    if (!why->papers[0])
        return;
    pt_buf_addf(out, "\nPapers\n");
    for (size_t i = 0; i < why->paper_count && (all || shown < PAPERS_SHOWN); i++) {
        if (why->paper[i].period)
            continue;
        pt_day_print(why->paper[i].day, day);
        pt_buf_addf(out, "  %-12.*s %s  ", PT_FMT(why->paper[i].arxiv_id), day);
        add_plain(out, why->paper[i].title);
        pt_buf_addf(out, "\n");
        shown++;
    }
    if (shown < why->papers[0])
        pt_buf_addf(out, "  … and %zu more: --papers\n", why->papers[0] - shown);
}

/* ── What is no term ─────────────────────────────────────────────────────────────────────────────────────────────── */

static void add_reason(const pt_why *why, pt_buf *out)
{
    const char *kind = kind_of(why);

    pt_buf_addf(out, "No term of the %zu %ss up to this one: ", why->count, kind);
    switch (why->answer) {
    case PT_WHY_ABSENT:
        pt_buf_addf(out, "no paper holds these words, one after the other.\n");
        break;
    case PT_WHY_STOPPED:
        pt_buf_addf(out, "'%.*s' is a word that terms are not made of, or do not begin or end with.\n",
                    PT_FMT(why->because));
        break;
    case PT_WHY_RARE:
        pt_buf_addf(out, "%zu papers hold it; a term is in %" PRIu32 " or more.\n", why->seen,
                    pt_window_rules.least_papers);
        break;
    case PT_WHY_PART:
        pt_buf_addf(out, "it is part of a longer one, '%.*s', that most of its %zu papers hold; ask for that.\n",
                    PT_FMT(why->because), why->seen);
        break;
    case PT_WHY_COMMON:
        pt_buf_addf(out,
                    "%zu papers hold it, more than half of all; what half of a field writes names nothing in it.\n",
                    why->seen);
        break;
    default:
        pt_buf_addf(out, "%zu papers hold it, but hardly ever on its own%s.\n", why->seen,
                    memchr(why->key.at, ' ', why->key.len) ? "" : " or as a noun");
        break;
    }
}

void pt_why_page(const pt_why *why, const pt_live *live, bool all_papers, pt_buf *out)
{
    add_heading(why, live, out);
    if (why->answer != PT_WHY_TESTED && why->answer != PT_WHY_UNTESTED) {
        add_reason(why, out);
        return;
    }
    add_summary(why, out);
    if (why->answer == PT_WHY_UNTESTED)
        add_untested(why, out);
    add_periods(why, out);
    if (why->answer == PT_WHY_TESTED) {
        add_strata(why, out);
        add_law(why, out);
        add_beside(why, out);
    }
    add_papers(why, all_papers, out);
}
