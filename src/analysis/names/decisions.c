#include "analysis/names/decisions.h"

#include "base/memory.h"
#include "paper/name_key.h"

#include <stdlib.h>

enum { LONGEST_KEY = 1 << 16 };

/* ── Reading ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

static const struct kind {
    pt_str word;
    pt_decision_kind kind;
    int names;
    bool has_papers;
} kinds[] = {
    { PT_STR("merge"), PT_DECISION_MERGE, 2, false },
    { PT_STR("apart"), PT_DECISION_APART, 2, false },
    { PT_STR("keep"), PT_DECISION_KEEP, 1, false },
    { PT_STR("split"), PT_DECISION_SPLIT, 1, true },
};

static const struct kind *find_kind(pt_str word)
{
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (pt_str_equal(word, kinds[i].word))
            return &kinds[i];
    return NULL;
}

/* Takes the next word off `rest`. */
static pt_str take_word(pt_str *rest)
{
    pt_str word = pt_str_trim(*rest);
    size_t end = 0;

    while (end < word.len && word.at[end] != ' ' && word.at[end] != '\t')
        end++;
    *rest = pt_str_part(word, end, word.len);
    return pt_str_part(word, 0, end);
}

/* Takes a name in quotes off `rest`; false when none stands there. */
static bool take_name(pt_str *rest, pt_str *name)
{
    pt_str text = pt_str_trim(*rest), inside;
    size_t end;

    if (!pt_str_starts(text, pt_str_of("\"")))
        return false;
    inside = pt_str_part(text, 1, text.len);
    end = pt_str_find(inside, pt_str_of("\""));
    *name = pt_str_trim(pt_str_part(inside, 0, end));
    *rest = pt_str_part(inside, end + 1, inside.len);
    return end < inside.len && name->len;
}

static pt_status take_papers(pt_decisions *decisions, pt_str rest, pt_decision *decision, pt_error *err)
{
    PT_ARRAY(pt_str) papers = { 0 };

    for (pt_str word; (word = take_word(&rest)).len;)
        PT_PUSH(&papers, word);
    decision->paper_count = papers.len;
    decision->papers = PT_NEW_ARRAY(&decisions->arena, pt_str, papers.len);
    for (size_t i = 0; i < papers.len; i++)
        decision->papers[i] = papers.at[i];
    free(papers.at);
    if (decision->paper_count == 0)
        return pt_fail(err, PT_EUSAGE, "no papers; write the arXiv ids of those that are another's behind the name");
    return PT_OK;
}

static pt_status parse_line(pt_decisions *decisions, pt_str line, pt_decision *decision, pt_error *err)
{
    pt_str rest = line, word = take_word(&rest);
    const struct kind *kind = find_kind(word);

    if (!kind)
        return pt_fail(err, PT_EUSAGE, "\"%.*s\" is no decision; write merge, apart, keep or split", PT_FMT(word));
    decision->kind = kind->kind;
    if (!take_name(&rest, &decision->name) || (kind->names == 2 && !take_name(&rest, &decision->other)))
        return pt_fail(err, PT_EUSAGE, "\"%.*s\" needs %s in quotes; write %.*s \"Ann Ash\"%s", PT_FMT(word),
                       kind->names == 2 ? "two names" : "a name", PT_FMT(word), kind->names == 2 ? " \"A. Ash\"" : "");
    if (kind->has_papers)
        return take_papers(decisions, rest, decision, err);
    rest = pt_str_trim(rest);
    if (rest.len && rest.at[0] != '#')
        return pt_fail(err, PT_EUSAGE, "\"%.*s\" is too much; one decision a line", PT_FMT(rest));
    return PT_OK;
}

pt_status pt_decisions_parse(pt_str text, pt_str file, pt_decisions *decisions, pt_error *err)
{
    PT_ARRAY(pt_decision) found = { 0 };
    size_t number = 0;
    pt_status st = PT_OK;

    *decisions = (pt_decisions){ 0 };
    for (pt_str line; st == PT_OK && pt_str_cut(&text, '\n', &line);) {
        pt_decision decision = { .line = ++number };

        line = pt_str_trim(line);
        if (line.len == 0 || line.at[0] == '#')
            continue;
        st = parse_line(decisions, line, &decision, err);
        PT_PUSH(&found, decision);
    }
    decisions->at = found.at;
    decisions->count = found.len;
    return st == PT_OK ? st : pt_fail_in(err, "%.*s: line %zu", PT_FMT(file), number);
}

void pt_decisions_free(pt_decisions *decisions)
{
    free(decisions->at);
    pt_arena_free(&decisions->arena);
    *decisions = (pt_decisions){ 0 };
}

/* ── Applying ────────────────────────────────────────────────────────────────────────────────────────────────────── */

uint32_t pt_decisions_key(const pt_roll *roll, pt_str name)
{
    pt_buf folded = { .limit = LONGEST_KEY };
    uint32_t key;

    for (size_t i = 0; i < roll->spelling_count; i++)
        if (pt_str_equal(roll->spellings[i].name, name))
            return roll->spellings[i].name_key;
    pt_name_key(name, &folded);
    key = pt_dict_find(roll->keys, pt_buf_text(&folded));
    pt_buf_free(&folded);
    return key;
}

/* Gives a spelling a key of its own, itself: no folded name has capitals or accents. */
static void part_spelling(pt_roll *roll, pt_str spelling)
{
    for (size_t i = 0; i < roll->spelling_count; i++)
        if (pt_str_equal(roll->spellings[i].name, spelling))
            roll->spellings[i].name_key = pt_dict_add(roll->keys, spelling);
}

void pt_decisions_apply(const pt_decisions *decisions, pt_roll *roll)
{
    for (size_t i = 0; i < decisions->count; i++) {
        const pt_decision *d = &decisions->at[i];
        bool is_of_two = d->kind == PT_DECISION_MERGE || d->kind == PT_DECISION_APART;
        uint32_t a = is_of_two ? pt_decisions_key(roll, d->name) : PT_NONE;
        uint32_t b = is_of_two ? pt_decisions_key(roll, d->other) : PT_NONE;

        if (a == PT_NONE || b == PT_NONE)
            continue;
        if (d->kind == PT_DECISION_MERGE && a != b)
            pt_roll_join(roll, a, b);
        if (d->kind == PT_DECISION_APART && a == b)
            part_spelling(roll, d->other);
    }
}

bool pt_decisions_forbid(const pt_decisions *decisions, const pt_roll *roll, uint32_t a, uint32_t b)
{
    for (size_t i = 0; i < decisions->count; i++) {
        const pt_decision *d = &decisions->at[i];
        uint32_t first, second;

        if (d->kind != PT_DECISION_APART)
            continue;
        first = pt_decisions_key(roll, d->name);
        second = pt_decisions_key(roll, d->other);
        if ((first == a && second == b) || (first == b && second == a))
            return true;
    }
    return false;
}
