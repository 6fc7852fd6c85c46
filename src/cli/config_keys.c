/* Which keys there are, and which values they can have. How to add one: a line in the table, a place in pt_config. */
#include "cli/config.h"

#include "lib/settings.h"
#include "paper/category.h"

#include <stdlib.h>
#include <string.h>

bool pt_config_is_seconds(const char *text)
{
    char *end;
    double seconds = strtod(text, &end);

    return end != text && *end == '\0' && seconds >= 0 && seconds <= 3600;
}

static pt_status check_pause(const char *value, pt_error *err)
{
    return pt_config_is_seconds(value) ? PT_OK
                                       : pt_fail(err, PT_EUSAGE, "'%s': not a number of seconds up to 3600", value);
}

static pt_status check_weeks(const char *value, pt_error *err)
{
    int weeks;

    return pt_setting_weeks(value, &weeks, err);
}

static pt_status check_address(const char *value, pt_error *err)
{
    if (strncmp(value, "http://", 7) == 0 || strncmp(value, "https://", 8) == 0)
        return PT_OK;
    return pt_fail(err, PT_EUSAGE, "'%s': no address; write it as https://example.org/oai", value);
}

pt_status pt_config_check_categories(const char *value, pt_error *err)
{
    pt_arena arena = { 0 };
    pt_str codes;
    pt_status st = pt_setting_categories(&arena, value, &codes, err);

    pt_arena_free(&arena);
    return st;
}

pt_status pt_config_check_harvest(const char *value, pt_error *err)
{
    pt_str rest = pt_str_of(value), code;

    if (strcmp(value, "oai") == 0)
        return PT_OK;
    if (!pt_str_starts(rest, PT_S("rss ")))
        return pt_fail(err, PT_EUSAGE, "'%s': write it as rss cs.CL+cs.SD, or oai", value);
    rest = pt_str_trim(pt_str_part(rest, 4, rest.len));
    for (pt_str one; pt_str_cut(&rest, '+', &one);)
        if (pt_category_read(one, &code) != PT_CATEGORY_KNOWN)
            return pt_fail(err, PT_EUSAGE, "'%.*s' is no category of arXiv; do you mean %.*s?", PT_FMT(one),
                           PT_FMT(pt_category_nearest(one)));
    return PT_OK;
}

#define IN(member)    offsetof(pt_config, member)
#define FIELD(member) offsetof(pt_field_config, member)

const pt_config_key pt_config_keys[] = {
    { "papertide", "db", "papertide.db", "the store", IN(db), NULL },
    { "update", "digests", NULL,
      "what papertide update reads: files and folders, commas between, as seen from papertide.ini's folder",
      IN(digests), NULL },
    { "update", "harvest", NULL, "what papertide update fetches: rss CATEGORY+CATEGORY, or oai", IN(harvest),
      pt_config_check_harvest },
    { "update", "reports", "weekly", "which reports papertide update writes, commas between", IN(reports), NULL },
    { "update", "out", "report", "where to, as seen from papertide.ini's folder", IN(out), NULL },
    { "harvest", "contact", NULL, "your address: arXiv wants to know whom to ask", IN(contact), NULL },
    { "harvest", "sets", "all", "what harvest oai fetches, commas between, as in cs, math:math:PR", IN(sets), NULL },
    { "harvest", "pause", "3", "seconds between two requests, 0 to 3600", IN(pause), check_pause },
    { "harvest", "base_url", NULL, "a mirror's address instead of arXiv's", IN(base_url), check_address },
    { "keywords", "stopwords", NULL, "words that no term may hold, commas between", IN(stopwords), NULL },
    { "keywords", "thesaurus", NULL,
      "a file: which labels are one, and which are dropped; its path is taken from papertide.ini's folder",
      IN(thesaurus), NULL },
    { "keywords", "weeks", "104",
      "how many weeks, and as many months, have their terms stored, 9 to 5200; older ones are counted when asked for",
      IN(weeks), check_weeks },
    { "names", "decisions", "papertide.names beside the store",
      "a file: what you decided on names; its path is taken from papertide.ini's folder", IN(decisions), NULL },
    { "field", "categories", "all papers", "papers with one of these categories, commas between, are the field's",
      FIELD(categories), pt_config_check_categories },
    { "field", "terms", NULL,
      "watched terms, commas between: a phrase in singular and plural, a beginning with *, alternatives with |, a "
      "minus "
      "before what is not meant",
      FIELD(terms), NULL },
    { "field", "authors", NULL, "watched authors, commas between: their new papers are listed where watched terms are",
      FIELD(authors), NULL },
    { "field", "stopwords", NULL, "words that none of its terms may hold, commas between", FIELD(stopwords), NULL },
    { 0 },
};
