/* The program's own questions to a store, sql/ask/. May use: store.
 *
 *   pt_question_open      for whoever wants its rows; pt_query_close
 *   pt_question_text      the first cell */
#ifndef PT_LIB_QUESTION_H
#define PT_LIB_QUESTION_H

#include "store/query.h"

typedef struct pt_ask_parameter {
    const char *name;
    const char *text; /* NULL: `number` */
    int64_t number;
} pt_ask_parameter;

enum { PT_ASK_PARAMETERS = 6 }; /* at most; the rest without a name */

/* `name` is "keywords_rising" for sql/ask/keywords_rising.sql. */
pt_status pt_question_open(pt_store *store, const char *name, const pt_ask_parameter with[PT_ASK_PARAMETERS],
                           pt_query **query, pt_error *err) PT_MUST;

/* The first cell of the answer as text in `out`, "" when there is none. */
pt_status pt_question_text(pt_store *store, const char *name, const pt_ask_parameter with[PT_ASK_PARAMETERS], char *out,
                           size_t room, pt_error *err) PT_MUST;

/* The last "week" (month, day) that can no longer grow. PT_ETHIN when nothing was analysed yet. */
pt_status pt_question_latest_period(pt_store *store, const char *kind, char *out, size_t room, pt_error *err) PT_MUST;

/* PT_EINPUT where nobody is called so; else PT_OK. */
pt_status pt_question_check_author(pt_store *store, const char *name, pt_error *err) PT_MUST;

#endif
