#include "analysis/keywords/view.h"

#include "analysis/keywords/acronyms.h"
#include "base/memory.h"
#include "numeric/foreign.h"
#include "text/thesaurus.h"

#include <stdlib.h>

static void take_synonym(void *self, pt_str label, pt_str into, pt_str shown)
{
    pt_merges_add(self, label, into, shown);
}

pt_status pt_window_merge(pt_store *store, const pt_scope *scope, pt_window *window, pt_error *err)
{
    pt_merges_start(&window->merges);
    if (scope->thesaurus.len)
        PT_TRY(pt_thesaurus_read(scope->thesaurus, scope->thesaurus_name, take_synonym, &window->merges, err));
    return pt_acronyms_merge(store, pt_str_of(pt_window_week(window).text), &window->merges, err);
}

pt_status pt_window_authors(pt_store *store, const pt_window *window, pt_authors *authors, pt_error *err)
{
    const pt_forward *forward = &window->forward;
    int64_t *ids = PT_CALLOC(int64_t, forward->papers);
    pt_status st;

    for (size_t p = 0; p < forward->papers; p++)
        ids[p] = window->of_paper[p] == 0 ? forward->paper_id[p] : 0;
    st = pt_authors_load(store, ids, forward->papers, authors, err);
    free(ids);
    return st;
}

const char *pt_period_kind(const pt_period *period)
{
    return period->first == period->last ? "day" : period->last - period->first == 6 ? "week" : "month";
}

/* The periods of the kind, and the number of the one called `text`. */
static pt_status find_period(pt_store *store, pt_str text, pt_periods *periods, size_t *which, pt_error *err)
{
    pt_period period;

    PT_TRY(pt_period_parse(text, &period, err));
    PT_TRY(pt_periods_load(store, pt_period_kind(&period), periods, err));
    for (*which = 0; *which < periods->len; ++*which)
        if (periods->at[*which].days.first == period.first)
            return PT_OK;
    return pt_fail(err, PT_ETHIN, "%.*s: nothing was seen then; papertide status --days lists what was", PT_FMT(text));
}

pt_status pt_view_open(pt_store *store, const pt_view_of *of, pt_view *view, pt_error *err)
{
    pt_stretches kept = { 0 };
    size_t which;
    pt_status st;

    *view = (pt_view){ 0 };
    pt_numeric_start();
    PT_TRY(find_period(store, of->period, &view->periods, &which, err));
    PT_TRY(pt_lexicon_load(store, &view->lexicon, err));
    if (!view->lexicon.tokens)
        return pt_fail(err, PT_ETHIN, "no term was counted yet; first: papertide analyze");
    pt_lexicon_stop(&view->lexicon, of->scope->stopwords);
    pt_lexicon_stop(&view->lexicon, of->field->stopwords);
    PT_TRY(pt_thin_days_load(store, &view->thin, err));
    pt_window_plan(&view->periods, which, &view->window);
    view->window.categories = of->field->categories;
    view->window.language = of->language;
    PT_TRY(pt_window_merge(store, of->scope, &view->window, err));
    st = pt_window_load(store, &view->lexicon, &kept, &view->window, err);
    pt_stretches_keep(&kept, NULL);
    PT_TRY(st);
    pt_window_count(&view->thin, &view->window);
    pt_period_test_run(&view->window, &view->test);
    PT_TRY(pt_window_authors(store, &view->window, &view->authors, err));
    pt_period_test_claim(&view->window, &view->authors, &view->test);
    return PT_OK;
}

void pt_view_close(pt_view *view)
{
    pt_period_test_free(&view->test);
    pt_window_free(&view->window);
    pt_authors_free(&view->authors);
    pt_lexicon_free(&view->lexicon);
    free(view->thin.at);
    free(view->periods.at);
    *view = (pt_view){ 0 };
}
