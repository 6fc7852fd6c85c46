/* Periods that are counted for the question at hand, by the same functions as the analysis, and not stored. May use:
 * analysis, cli.
 *
 *   Commands that count live have PT_LIVE_OPTIONS in their table. */
#ifndef PT_CLI_LIVE_H
#define PT_CLI_LIVE_H

#include "analysis/keywords/view.h"
#include "base/arena.h"
#include "cli/command.h"

#define PT_LIVE_OPTIONS                                                                                                \
    { "period", PT_PERIOD_OPTION, "PERIOD", "a week, month or day: 2026-W26 (else the last week that is over)" },      \
        { "as-of", PT_DAY_OPTION, "DAY", "the last week that was over before that day" },                              \
        { "field", PT_TEXT_OPTION, "NAME", "a field of papertide.ini (else all papers)" },                             \
        { "category", PT_TEXT_OPTION, "CAT", "only papers of this category; counted now, nothing is stored" },         \
    {                                                                                                                  \
        "language", PT_TEXT_OPTION, "LANG", "of summaries, as zh; counted now (else title and abstract)"               \
    }

/* What the options ask for. */
typedef struct pt_live {
    pt_scope scope;
    pt_field field;
    char period[PT_PERIOD_TEXT];
    const char *language;
    bool is_stored; /* the analysis stores just that: neither --category nor --language narrow it */
    pt_arena arena; /* the field's texts */
} pt_live;

/* PT_EUSAGE: no such field or category, or options that do not go together. PT_ETHIN: no such period. */
pt_status pt_live_read(pt_store *store, const pt_arguments *arguments, pt_live *live, pt_error *err) PT_MUST;
void pt_live_free(pt_live *live);

/* The same of what the analysis stores: a field by its name, a period. */
pt_status pt_live_of(const pt_config *config, const char *field, const char *period, pt_live *live,
                     pt_error *err) PT_MUST;

/* The field called `name` into *field, which is left alone for NULL and "all". PT_EUSAGE: there is none. */
pt_status pt_live_field(const pt_scope *scope, const char *name, pt_field *field, pt_error *err) PT_MUST;

/* Valid as long as `live` is, where it is. */
pt_view_of pt_live_view(const pt_live *live);

#endif
