#include "paper/other_id.h"

static bool has_blank(pt_str s)
{
    for (size_t i = 0; i < s.len; i++)
        if ((unsigned char)s.at[i] <= ' ')
            return true;
    return false;
}

bool pt_doi_find(pt_arena *arena, pt_str text, pt_str *id)
{
    size_t slash;
    pt_str doi;
    char *at;

    text = pt_str_trim(text);
    doi = pt_str_part(text, pt_str_find(text, PT_S("10.")), text.len);
    slash = pt_str_find(doi, PT_S("/"));
    if (slash + 1 >= doi.len || has_blank(doi))
        return false;
    if (doi.at != text.at && doi.at[-1] != '/' && doi.at[-1] != ':')
        return false; /* 10. inside a number or a name */
    at = (char *)pt_arena_printf(arena, "doi:%.*s", PT_FMT(doi)).at;
    for (size_t i = 0; i < doi.len + 4; i++)
        at[i] = pt_lower(at[i]);
    *id = (pt_str){ at, doi.len + 4 };
    return true;
}

static const struct site {
    pt_str mark;
    const char *scheme;
} sites[] = {
    { PT_STR("pubmed.ncbi.nlm.nih.gov/"), "pubmed" },
    { PT_STR("ncbi.nlm.nih.gov/pubmed/"), "pubmed" },
    { PT_STR("openalex.org/"), "openalex" },
    { PT_STR("semanticscholar.org/paper/"), "s2" },
};

/* "s2:ffd14cce": a short word, a colon, something. */
static bool is_scheme_and_value(pt_str text)
{
    size_t colon = pt_str_find(text, PT_S(":"));

    if (colon == 0 || colon > 16 || colon + 1 >= text.len || has_blank(text) || text.at[colon + 1] == '/')
        return false;
    for (size_t i = 0; i < colon; i++)
        if (!((text.at[i] >= 'a' && text.at[i] <= 'z') || (text.at[i] >= '0' && text.at[i] <= '9')))
            return false;
    return true;
}

bool pt_other_id_find(pt_arena *arena, pt_str text, pt_str *id)
{
    text = pt_str_trim(text);
    for (size_t i = 0; i < sizeof sites / sizeof *sites; i++) {
        size_t at = pt_str_find(text, sites[i].mark);
        pt_str value = pt_str_part(text, at + sites[i].mark.len, text.len);

        value = pt_str_part(value, 0, pt_str_find(value, PT_S("?")));
        if (pt_str_ends(value, PT_S("/")))
            value.len--;
        if (at == text.len || value.len == 0 || has_blank(value))
            continue;
        *id = pt_arena_printf(arena, "%s:%.*s", sites[i].scheme, PT_FMT(value));
        return true;
    }
    *id = text;
    return is_scheme_and_value(text);
}
