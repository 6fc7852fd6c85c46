#include "analysis/terms/spellings.h"

#include <stdlib.h>

enum { LONGEST_SPELLING = 400 };

struct pt_form {
    uint32_t term;
    bool is_merged; /* of a run that is counted as another */
    pt_spelling spelling;
};

void pt_spellings_start(const pt_forward *forward, pt_spellings *spellings)
{
    *spellings = (pt_spellings){ .forward = forward };
    pt_ngrams_start(&spellings->known);
}

void pt_spellings_free(pt_spellings *spellings)
{
    pt_ngrams_free(&spellings->known);
    free(spellings->forms.at);
    *spellings = (pt_spellings){ 0 };
}

static uint32_t form_of(pt_spellings *s, uint32_t term, pt_spelt *spelt, const pt_written *run)
{
    uint64_t hash = pt_ngram_hash(term, run->spelling);

    if (spelt->first == hash)
        return spelt->first_form;
    if (spelt->first) {
        pt_ngram *place = pt_ngrams_add(&s->known, hash);

        if (place->term != PT_NONE)
            return place->term;
        place->term = (uint32_t)s->forms.len;
    } else {
        spelt->first = hash;
        spelt->first_form = (uint32_t)s->forms.len;
    }
    PT_PUSH(&s->forms, ((struct pt_form){ term, run->is_merged, { .from = run->from, .words = run->words } }));
    return (uint32_t)s->forms.len - 1;
}

void pt_spellings_note(pt_spellings *spellings, uint32_t term, pt_spelt *spelt, const pt_written *run)
{
    uint32_t form = form_of(spellings, term, spelt, run);
    pt_spelling *spelling = &spellings->forms.at[form].spelling;

    spelling->anywhere++;
    spelling->inside += run->is_inside;
}

/* Which is shorter, then first by bytes? */
static int compare_texts(const pt_forward *forward, const pt_spelling *a, const pt_spelling *b)
{
    pt_buf mine = { .limit = LONGEST_SPELLING }, theirs = { .limit = LONGEST_SPELLING };
    int order;

    pt_forward_spell(forward, a->from, a->words, &mine);
    pt_forward_spell(forward, b->from, b->words, &theirs);
    order = mine.len != theirs.len ? (mine.len < theirs.len ? -1 : 1)
                                   : pt_str_compare(pt_buf_text(&mine), pt_buf_text(&theirs));
    pt_buf_free(&mine);
    pt_buf_free(&theirs);
    return order;
}

/* More often where capitals are its own, then more often anywhere, then shorter, then by bytes. */
static bool is_better(const pt_forward *forward, const pt_spelling *spelling, const pt_spelling *than)
{
    if (spelling->inside != than->inside)
        return spelling->inside > than->inside;
    if (spelling->anywhere != than->anywhere)
        return spelling->anywhere > than->anywhere;
    return compare_texts(forward, spelling, than) < 0;
}

void pt_spellings_choose(const pt_spellings *spellings, pt_spelt *spelt)
{
    for (size_t f = 0; f < spellings->forms.len; f++) {
        const struct pt_form *form = &spellings->forms.at[f];
        pt_spelling *best = form->is_merged ? &spelt[form->term].merged : &spelt[form->term].own;

        if (!best->anywhere || is_better(spellings->forward, &form->spelling, best))
            *best = form->spelling;
    }
}

const pt_spelling *pt_spelling_shown(const pt_spelt *spelt)
{
    const pt_spelling *own = &spelt->own, *merged = &spelt->merged;

    if (merged->anywhere && (!own->anywhere || merged->anywhere / 10 > own->anywhere))
        return merged;
    return own->anywhere ? own : NULL;
}
