/* Keyphrases are counted again by the functions that made them. */
#include "analysis/check/check.h"

#include "analysis/keywords/phrases.h"

#include <stdlib.h>

struct checking {
    pt_store *store;
    const pt_window *window;
    pt_paper_phrases made; /* by paper */
    pt_buf text;
};

/* Are the rows of a paper those from `phrase` on? Moves *phrase behind the paper's. */
static pt_status compare_paper(struct checking *c, size_t paper, size_t *phrase, bool *is_same, pt_error *err)
{
    pt_statement *rows;
    pt_status st;
    int rank = 0;

    *is_same = true;
    PT_TRY(pt_store_statement(c->store, PT_SQL_ANALYSIS_CHECK_KEYWORDS_PHRASES, &rows, err));
    pt_bind_int(rows, 1, c->window->forward.paper_id[paper]);
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        const pt_paper_phrase *made = *phrase < c->made.len ? c->made.at + *phrase : NULL;

        if (!made || made->paper != paper) {
            *is_same = false;
            continue;
        }
        pt_buf_reset(&c->text);
        pt_phrase_spell(c->window, made, &c->text);
        *is_same = *is_same && pt_read_int(rows, 0) == ++rank &&
                   pt_str_equal(pt_read_str(rows, 1), pt_buf_text(&c->text)) &&
                   pt_is_near(pt_read_real(rows, 2), made->score);
        ++*phrase;
    }
    for (; *phrase < c->made.len && c->made.at[*phrase].paper == paper; ++*phrase)
        *is_same = false;
    return st == PT_END ? PT_OK : st;
}

pt_status pt_phrases_check(pt_store *store, const pt_window *window, pt_findings *findings, size_t *count,
                           pt_error *err)
{
    struct checking c = { .store = store, .window = window, .text.limit = PT_LONGEST_PHRASE };
    pt_status st = PT_OK;
    size_t phrase = 0;

    pt_window_phrases(window, &c.made);
    for (size_t p = 0; p < window->forward.papers; p++) {
        bool is_same;

        if (!pt_phrases_are_of(window, p))
            continue;
        PT_OR_DONE(compare_paper(&c, p, &phrase, &is_same, err));
        if (!is_same)
            pt_check_tell(findings, count,
                          "keywords: %s, paper %lld: its keyphrases come out otherwise; " PT_MENDED_BY_REPAIR,
                          window->periods[0].days.text, (long long)window->forward.paper_id[p]);
    }
done:
    free(c.made.at);
    pt_buf_free(&c.text);
    return st;
}
