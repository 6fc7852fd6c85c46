/* A search over the store, as the command line and a served page ask for it. May use: cli. */
#ifndef PT_CLI_SEARCH_H
#define PT_CLI_SEARCH_H

#include "base/day.h"
#include "cli/ask.h"

typedef struct pt_search {
    pt_str typed;         /* what a person typed (search_words.h) */
    const char *period;   /* NULL or "": any */
    const char *category; /* the same */
    int64_t topic;        /* 0: any */
} pt_search;

/* What the question refers to; {0} is valid. */
typedef struct pt_search_texts {
    pt_buf query;
    char first[PT_PERIOD_TEXT], last[PT_PERIOD_TEXT];
} pt_search_texts;

/* The question whose rows are the papers found, the best first. PT_EUSAGE: nothing to look for, or no period. */
pt_status pt_search_question(const pt_search *search, pt_search_texts *texts, pt_question *question,
                             pt_error *err) PT_MUST;
void pt_search_texts_free(pt_search_texts *texts);

#endif
