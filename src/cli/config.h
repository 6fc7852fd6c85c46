/* papertide.ini: what a user does not want to say each time. May use: base, paper.
 *
 *   [papertide]                [harvest]                          [field tides]
 *   db = papers.db             contact = ann@example.org          categories = physics.ao-ph, physics.geo-ph
 *                              sets = cs, math                    terms = tidal energy, storm surge
 *   [keywords]                 pause = 3                          authors = Grace Hopper, Alan Turing
 *   stopwords = tide, moon     base_url = https://…               stopwords = audio
 *   thesaurus = terms.txt
 *   weeks = 104                [names]                            [update]
 *                              decisions = names.txt              digests = digests/
 *                                                                 harvest = rss cs.CL+cs.SD
 *                                                                 reports = weekly, monthly
 *                                                                 out = reports
 *
 *   A value is one line, of any length; a line that begins with ; or # is a comment, and so is what follows " ;". It is
 *   the file of --config, else ./papertide.ini, else $XDG_CONFIG_HOME/papertide/papertide.ini (~/.config/…). */
#ifndef PT_CLI_CONFIG_H
#define PT_CLI_CONFIG_H

#include "base/arena.h"
#include "base/status.h"

#include <stdbool.h>

typedef struct pt_field_config {
    const char *name, *categories, *terms, *authors, *stopwords; /* as written; NULL: not stated */
} pt_field_config;

/* A key that there is. */
typedef struct pt_config_key {
    const char *section, *name;                           /* section "field": of every [field NAME] */
    const char *otherwise;                                /* what holds when it is not stated; NULL: nothing */
    const char *about;                                    /* one line */
    size_t offset;                                        /* of its value, in pt_config or pt_field_config */
    pt_status (*check)(const char *value, pt_error *err); /* NULL: any text will do */
} pt_config_key;

/* A key that the file states. */
typedef struct pt_config_entry {
    const pt_config_key *key;
    const char *field; /* NULL: of no field */
    const char *value;
    int line;
} pt_config_entry;

typedef struct pt_config {
    const char *path; /* NULL: there is none */
    const char *db, *contact, *sets, *pause, *base_url;
    const char *stopwords, *thesaurus, *weeks;     /* of all keywords */
    const char *decisions;                         /* on names: a file */
    const char *digests, *harvest, *reports, *out; /* of papertide update */
    pt_field_config *fields;
    size_t field_count, field_room;
    pt_config_entry *entries; /* as the file has them */
    size_t entry_count, entry_room;
    pt_arena arena; /* its texts */
} pt_config;

/* config_keys.c: all keys; the last has no name. */
extern const pt_config_key pt_config_keys[];

/* Reads the file at `path`; NULL looks in the usual places, where none is fine. PT_EUSAGE with file and line for a key
 * that is not known (and the nearest that is), and for a value that cannot be meant. */
pt_status pt_config_read(const char *path, pt_config *config, pt_error *err) PT_MUST;
void pt_config_free(pt_config *config);

/* Where a key is stated; NULL: nowhere. `field` is NULL for keys of no field. */
const pt_config_entry *pt_config_find(const pt_config *config, const char *section, const char *name,
                                      const char *field);

/* Puts file and line of an entry before what `err` says; returns its status. */
pt_status pt_config_fail_at(const pt_config *config, const pt_config_entry *entry, pt_error *err);

/* `name`, a file that the config names, as seen from the config's folder; the arena's. */
const char *pt_config_beside(const pt_config *config, pt_arena *arena, pt_str name);

/* Is it a number of seconds, 0 to 3600? */
bool pt_config_is_seconds(const char *text);

/* Checks of values that others make too: PT_EUSAGE says what is wrong and how to write it. */
pt_status pt_config_check_categories(const char *value, pt_error *err) PT_MUST;
pt_status pt_config_check_harvest(const char *value, pt_error *err) PT_MUST;

#endif
