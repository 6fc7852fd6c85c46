/* papertide.ini: what a user does not want to say each time. May use: base.
 *
 *   [papertide]                [harvest]                          [field tides]
 *   db = papers.db             contact = ann@example.org          categories = physics.ao-ph, physics.geo-ph
 *                              sets = cs, math                    terms = tidal energy, storm surge
 *                              pause = 3                          authors = …   stopwords = …   synonyms = …
 *   [keywords]                 base_url = https://…
 *   stopwords = tide, moon      [names]
 *   thesaurus = terms.txt       decisions = names.txt
 *   weeks = 104
 *
 *   It is the file of --config, else ./papertide.ini, else $XDG_CONFIG_HOME/papertide/papertide.ini (~/.config/…). */
#ifndef PT_CLI_CONFIG_H
#define PT_CLI_CONFIG_H

#include "base/arena.h"
#include "base/status.h"

#include <stdbool.h>

typedef struct pt_field_config {
    const char *name, *categories, *terms, *authors, *stopwords, *synonyms; /* as written; NULL: not stated */
} pt_field_config;

typedef struct pt_config {
    const char *path; /* NULL: there is none */
    const char *db, *contact, *sets, *pause, *base_url;
    const char *stopwords, *thesaurus, *weeks; /* of all keywords */
    const char *decisions;                     /* on names: a file */
    pt_field_config *fields;
    size_t field_count, field_room;
    pt_arena arena; /* its texts */
} pt_config;

/* A key that there is. */
typedef struct pt_config_key {
    const char *section, *name; /* section "field": of every [field NAME] */
    const char *otherwise;      /* what holds when it is not stated; NULL: nothing */
    const char *about;          /* one line */
    size_t offset;              /* of its value, in pt_config or pt_field_config */
} pt_config_key;

/* All keys; one without a name ends them. */
extern const pt_config_key pt_config_keys[];

/* Reads the file at `path`; NULL looks in the usual places, where none is fine. PT_EUSAGE with file, line and the
 * nearest known key for a key that is not known. */
pt_status pt_config_read(const char *path, pt_config *config, pt_error *err) PT_MUST;
void pt_config_free(pt_config *config);

/* Is it a number of seconds, 0 to 3600? */
bool pt_config_is_seconds(const char *text);

#endif
