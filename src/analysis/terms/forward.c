#include "analysis/terms/forward.h"

#include "analysis/terms/ngrams.h"
#include "base/memory.h"
#include "text/tokens.h"

#include <stdlib.h>

/* ── Marking ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void mark_paper(pt_forward *forward, size_t begin, size_t end)
{
    const pt_lexicon *lexicon = forward->lexicon;

    for (size_t i = begin; i < end; i++) {
        uint32_t token = pt_forward_token(forward, i);

        forward->kind[i] = token == PT_NONE ? PT_UNIT_BREAK : lexicon->kind[token];
    }
    for (size_t i = begin + 1; i < end; i++)
        if (forward->unit[i] >= PT_FIRST_UNIT && forward->unit[i] % 2) {
            forward->kind[i] &= (uint8_t)~PT_TOKEN_BREAK;
            forward->kind[i - 1] &= (uint8_t)~PT_TOKEN_BREAK;
        }
    for (size_t i = begin; i + 1 < end; i++)
        if (forward->kind[i] & forward->kind[i + 1] & PT_TOKEN_KEPT)
            forward->is_kept[i] =
                pt_words_keep(lexicon->words, lexicon->surface[lexicon->key[pt_forward_token(forward, i)]],
                              lexicon->surface[lexicon->key[pt_forward_token(forward, i + 1)]]);
}

void pt_forward_mark(pt_forward *forward)
{
    for (size_t p = 0; p < forward->papers; p++)
        mark_paper(forward, forward->start[p], forward->start[p + 1]);
}

void pt_forward_free(pt_forward *forward)
{
    free(forward->paper_id);
    free(forward->first_day);
    free(forward->is_new);
    free(forward->category);
    pt_dict_free(forward->categories);
    free(forward->start);
    free(forward->unit);
    free(forward->kind);
    free(forward->is_kept);
    *forward = (pt_forward){ 0 };
}

/* ── Walking ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

uint32_t pt_forward_token(const pt_forward *forward, size_t unit)
{
    uint32_t code = forward->unit[unit];

    return code < PT_FIRST_UNIT ? PT_NONE : (code - PT_FIRST_UNIT) / 2;
}

bool pt_forward_has_break(const pt_forward *forward, size_t from, size_t words)
{
    for (size_t i = 0; i < words; i++) {
        bool is_kept = (i > 0 && forward->is_kept[from + i - 1]) || (i + 1 < words && forward->is_kept[from + i]);

        if (!is_kept && forward->kind[from + i] & PT_TOKEN_BREAK)
            return true;
    }
    return false;
}

enum { LOOSE = PT_TOKEN_STOP | PT_TOKEN_DIGITS }; /* at the edge of a term only in a compound */

/* The kind of the unit; that of a break outside of the paper. */
static uint32_t kind_at(const pt_forward *forward, size_t unit, size_t end)
{
    return unit < end ? forward->kind[unit] : PT_UNIT_BREAK;
}

static bool is_joined(const pt_forward *forward, size_t unit, size_t end)
{
    return unit < end && forward->unit[unit] >= PT_FIRST_UNIT && forward->unit[unit] % 2;
}

/* Is there a hyphen before this unit beside a stop word or digits? */
static bool is_inside_compound(const pt_forward *forward, size_t unit, size_t end)
{
    return is_joined(forward, unit, end) && (kind_at(forward, unit - 1, end) | kind_at(forward, unit, end)) & LOOSE;
}

static bool can_start(const pt_forward *forward, size_t unit, size_t end)
{
    uint32_t kind = kind_at(forward, unit, end);

    return !(kind & PT_TOKEN_SECOND) && !(kind & LOOSE && !is_joined(forward, unit + 1, end)) &&
           !is_inside_compound(forward, unit, end);
}

static bool can_end(const pt_forward *forward, size_t unit, size_t end)
{
    uint32_t kind = kind_at(forward, unit, end);

    return !(kind & PT_TOKEN_FIRST) && !(kind & LOOSE && !is_joined(forward, unit, end)) &&
           !is_inside_compound(forward, unit + 1, end);
}

/* Does a run end beside this unit: a break, the paper's end, a stop word or a break word? */
static bool ends_a_run(const pt_forward *forward, size_t begin, size_t unit, size_t end)
{
    uint32_t kind = kind_at(forward, unit, end);

    if (kind & (PT_UNIT_BREAK | PT_TOKEN_STOP))
        return true;
    return kind & PT_TOKEN_BREAK && !forward->is_kept[unit] && !(unit > begin && forward->is_kept[unit - 1]);
}

/* What the unit says of its neighbours; 0 outside of the paper and for what is no stop word. */
static uint32_t role_at(const pt_forward *forward, size_t unit, size_t end)
{
    return kind_at(forward, unit, end) & PT_TOKEN_STOP ? forward->lexicon->role[pt_forward_token(forward, unit)] : 0;
}

/* A break word that no longer run can make part of a name, or a stop word other than "of" that no hyphen joins. */
static bool breaks_off(const pt_forward *forward, size_t from, size_t unit, size_t end)
{
    if (forward->kind[unit] & PT_TOKEN_STOP && unit > from && !is_joined(forward, unit, end) &&
        !is_joined(forward, unit + 1, end))
        return !(role_at(forward, unit, end) & PT_WORD_OF);
    return forward->kind[unit] & PT_TOKEN_BREAK && !forward->is_kept[unit] &&
           !(unit > from && forward->is_kept[unit - 1]);
}

/* Alone behind what a noun follows, with no determiner behind it; or last of a compound, with a noun's company behind.
 */
static bool stands_as_noun(const pt_forward *forward, size_t begin, size_t unit, size_t end)
{
    uint32_t left = unit > begin ? kind_at(forward, unit - 1, end) : PT_UNIT_BREAK;
    uint32_t right = kind_at(forward, unit + 1, end), follows = role_at(forward, unit + 1, end);

    if (!(right & (PT_UNIT_BREAK | PT_TOKEN_STOP)))
        return false;
    if (left & PT_TOKEN_STOP)
        return role_at(forward, unit - 1, end) & PT_WORD_BEFORE && !(follows & PT_WORD_DETERMINER);
    return !(left & (PT_UNIT_BREAK | PT_TOKEN_BREAK)) && (right & PT_UNIT_BREAK || follows & PT_WORD_BEHIND);
}

struct walk {
    const pt_forward *forward;
    size_t begin, end; /* of the paper */
    int longest;
    const uint8_t *linked;
    bool is_title;
    pt_run_visitor *visit;
    void *self;
};

/* The runs that start at `from`. */
static void walk_from(const struct walk *w, size_t from)
{
    const pt_forward *forward = w->forward;
    bool starts_clause = from == w->begin || forward->kind[from - 1] & PT_UNIT_BREAK;
    bool is_free_left = from == w->begin || ends_a_run(forward, w->begin, from - 1, w->end);
    pt_run run = { .from = from, .is_inside = !w->is_title && !starts_clause, .is_title = w->is_title };

    for (int words = 1; words <= w->longest && from + (size_t)words <= w->end; words++) {
        size_t last = from + (size_t)words - 1;
        uint8_t kind = forward->kind[last];

        if (kind & PT_UNIT_BREAK || (words > 1 && w->linked && !(w->linked[last] & PT_LINK_PAIR)) ||
            breaks_off(forward, from, last, w->end))
            return;
        run.has_stop = run.has_stop || kind & PT_TOKEN_STOP;
        run.hash = pt_ngram_hash(run.hash, forward->lexicon->hash[pt_forward_token(forward, last)]);
        if (!can_end(forward, last, w->end) || pt_forward_has_break(forward, from, (size_t)words))
            continue;
        run.words = (uint8_t)words;
        run.is_noun = words == 1 && stands_as_noun(forward, w->begin, from, w->end);
        run.is_whole = is_free_left && ends_a_run(forward, w->begin, last + 1, w->end);
        w->visit(w->self, &run);
    }
}

void pt_forward_walk(const pt_forward *forward, size_t paper, int longest, const uint8_t *linked, pt_run_visitor *visit,
                     void *self)
{
    struct walk w = { .forward = forward,
                      .begin = forward->start[paper],
                      .end = forward->start[paper + 1],
                      .longest = longest,
                      .linked = linked,
                      .is_title = true,
                      .visit = visit,
                      .self = self };

    for (size_t i = w.begin; i < w.end; i++) {
        w.is_title = w.is_title && forward->unit[i] != PT_FIELD_UNIT;
        if (!(forward->kind[i] & PT_UNIT_BREAK) && (!linked || linked[i] & PT_LINK_WORD) &&
            can_start(forward, i, w.end))
            walk_from(&w, i);
    }
}

/* ── Writing ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

void pt_forward_spell(const pt_forward *forward, size_t from, size_t words, pt_buf *out)
{
    for (size_t i = from; i < from + words; i++) {
        bool is_cjk = i > from && forward->kind[i] & forward->kind[i - 1] & PT_TOKEN_CJK;

        if (i > from && !is_cjk)
            pt_buf_add_char(out, forward->unit[i] % 2 ? '-' : ' ');
        pt_buf_add(out, forward->lexicon->surface[pt_forward_token(forward, i)]);
    }
}

void pt_forward_key(const pt_forward *forward, size_t from, size_t words, pt_buf *out)
{
    for (size_t i = from; i < from + words; i++) {
        if (i > from)
            pt_buf_add_char(out, ' ');
        pt_buf_add(out, forward->lexicon->surface[forward->lexicon->key[pt_forward_token(forward, i)]]);
    }
}
