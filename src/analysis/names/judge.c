#include "analysis/names/judge.h"

#include "analysis/names/works_load.h"
#include "base/memory.h"

#include <stdlib.h>

/* ── Risk ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void take_risk(void *self, uint32_t name, const pt_risk *risk)
{
    pt_verdicts *verdicts = self;

    verdicts->at[name].risk = *risk;
}

static void weigh_risks(pt_works *works, int jobs, pt_verdicts *verdicts)
{
    verdicts->expected = pt_risk_expected(works);
    pt_risk_weigh_all(works, verdicts->expected, jobs, take_risk, verdicts);
    works->trust = PT_CALLOC(float, works->names + 1);
    for (uint32_t n = 0; n < works->names; n++)
        works->trust[n] = (float)(1 - verdicts->at[n].risk.score);
}

/* ── The user ────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void note_user(const pt_roll *roll, const pt_decisions *decisions, const pt_works *works, pt_verdicts *verdicts)
{
    for (size_t i = 0; i < decisions->count; i++) {
        const pt_decision *d = &decisions->at[i];
        bool is_of_one = d->kind == PT_DECISION_KEEP || d->kind == PT_DECISION_SPLIT;
        uint32_t key = is_of_one ? pt_decisions_key(roll, d->name) : PT_NONE;
        uint32_t name = key == PT_NONE ? PT_NONE : works->name_of_key[key];

        if (name != PT_NONE)
            verdicts->at[name].by_user = d;
    }
}

static bool is_kept(const pt_verdict *verdict)
{
    return verdict->by_user && verdict->by_user->kind == PT_DECISION_KEEP;
}

static bool is_listed(const pt_decision *decision, pt_str arxiv_id)
{
    for (size_t i = 0; i < decision->paper_count; i++)
        if (pt_str_equal(decision->papers[i], arxiv_id))
            return true;
    return false;
}

/* Gives the papers that the user named a person of their own. */
static void split_by_user(const pt_works *works, uint32_t name, pt_verdict *verdict)
{
    const uint32_t *paper = pt_list_of(&works->of_name, name);
    pt_namesakes *namesakes = &verdict->namesakes;

    if (!namesakes->of) {
        namesakes->papers = pt_list_size(&works->of_name, name);
        namesakes->of = PT_CALLOC(pt_attribution, namesakes->papers);
        namesakes->persons = 1;
        for (size_t i = 0; i < namesakes->papers; i++)
            namesakes->of[i].with = PT_NONE;
    }
    for (size_t i = 0; i < namesakes->papers; i++)
        if (is_listed(verdict->by_user, works->arxiv_id[paper[i]]))
            namesakes->of[i] = (pt_attribution){ .person = (int32_t)namesakes->persons, .with = PT_NONE };
    namesakes->persons++;
}

/* ── Evidence ────────────────────────────────────────────────────────────────────────────────────────────────────── */

static bool *find_wanted(const pt_works *works, pt_verdicts *verdicts)
{
    bool *wanted = PT_CALLOC(bool, works->papers + 1);

    for (uint32_t n = 0; n < works->names; n++) {
        pt_verdict *verdict = &verdicts->at[n];

        verdict->is_looked_at = verdict->risk.score > PT_RISK_AMBIGUOUS && !is_kept(verdict);
        for (size_t i = 0; verdict->is_looked_at && i < pt_list_size(&works->of_name, n); i++)
            wanted[pt_list_of(&works->of_name, n)[i]] = true;
    }
    return wanted;
}

static void look(pt_weigher *weigher, const pt_works *works, uint32_t name, pt_verdict *verdict)
{
    if (verdict->is_looked_at)
        pt_namesakes_find(weigher, works, name, &verdict->namesakes);
    if (verdict->namesakes.persons < 2)
        pt_namesakes_free(&verdict->namesakes);
    if (verdict->by_user && verdict->by_user->kind == PT_DECISION_SPLIT)
        split_by_user(works, name, verdict);
}

/* Each name by itself, so that it does not matter which thread looks at it. */
static void look_at_all(const pt_works *works, int jobs, pt_verdicts *verdicts)
{
#pragma omp parallel num_threads(jobs)
    {
        pt_weigher *weigher = pt_weigher_open(works);

#pragma omp for schedule(dynamic, 64)
        for (uint32_t n = 0; n < works->names; n++)
            look(weigher, works, n, &verdicts->at[n]);
        pt_weigher_close(weigher);
    }
}

pt_status pt_judge(pt_store *store, const pt_roll *roll, const pt_decisions *decisions, int jobs, pt_works *works,
                   pt_verdicts *verdicts, pt_error *err)
{
    bool *wanted;
    pt_status st;

    *verdicts = (pt_verdicts){ .names = works->names, .at = PT_CALLOC(pt_verdict, works->names + 1) };
    weigh_risks(works, jobs, verdicts);
    note_user(roll, decisions, works, verdicts);
    wanted = find_wanted(works, verdicts);
    st = pt_works_load_terms(store, wanted, works, err);
    free(wanted);
    if (st != PT_OK)
        return st;
    look_at_all(works, jobs, verdicts);
    return PT_OK;
}

void pt_verdicts_free(pt_verdicts *verdicts)
{
    for (uint32_t n = 0; verdicts->at && n < verdicts->names; n++)
        pt_namesakes_free(&verdicts->at[n].namesakes);
    free(verdicts->at);
    free(verdicts->expected);
    *verdicts = (pt_verdicts){ 0 };
}
