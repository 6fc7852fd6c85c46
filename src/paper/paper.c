#include "paper/paper.h"

#include "base/utf8.h"
#include "paper/category.h"
#include "paper/id.h"
#include "paper/name.h"
#include "paper/other_id.h"
#include "paper/summary.h"

enum {
    MANY_AUTHORS = 4000,   /* the largest paper of arXiv that we know has 3,303 */
    MOST_AUTHORS = 50000,  /* an analysis of 200,000 took 33 s */
    MOST_CATEGORIES = 100, /* papers have a handful; each is compared with all before it */
    SHOWN = 60             /* bytes of a strange text in a message */
};

void pt_paper_add_repair(pt_paper *paper, pt_str what)
{
    if (paper->repair_count < PT_REPAIRS)
        paper->repairs[paper->repair_count++] = what;
}

/* ── Copying ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_str *copy_list(pt_arena *arena, const pt_str *list, size_t count)
{
    pt_str *copy = list ? PT_NEW_ARRAY(arena, pt_str, count) : NULL;

    for (size_t i = 0; list && i < count; i++)
        copy[i] = list[i].at ? pt_arena_copy(arena, list[i]) : list[i];
    return copy;
}

pt_paper pt_paper_copy(pt_arena *arena, const pt_paper *paper)
{
    pt_paper copy = *paper;
    pt_str *const texts[] = { &copy.id,
                              &copy.title,
                              &copy.abstract,
                              &copy.comment,
                              &copy.url,
                              &copy.pdf,
                              &copy.doi,
                              &copy.journal_ref,
                              &copy.classes,
                              &copy.section,
                              &copy.extra,
                              &copy.excerpt,
                              &copy.raw,
                              &copy.summary.language,
                              &copy.summary.tldr,
                              &copy.summary.motivation,
                              &copy.summary.method,
                              &copy.summary.result,
                              &copy.summary.conclusion };

    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (texts[i]->at)
            *texts[i] = pt_arena_copy(arena, *texts[i]);
    for (size_t i = 0; i < copy.repair_count; i++)
        copy.repairs[i] = pt_arena_copy(arena, copy.repairs[i]);
    copy.authors = copy_list(arena, paper->authors, paper->author_count);
    copy.affiliations = copy_list(arena, paper->affiliations, paper->author_count);
    copy.orcids = copy_list(arena, paper->orcids, paper->author_count);
    copy.categories = copy_list(arena, paper->categories, paper->category_count);
    return copy;
}

/* ── Id ──────────────────────────────────────────────────────────────────────────────────────────────────────────── */

enum { PLACES = 3 };

/* arXiv's id wherever it stands, and the version that stands with it anywhere. */
static bool take_arxiv_id(pt_paper *paper, pt_arena *arena, const pt_str places[PLACES])
{
    pt_str taken = { 0 };

    for (size_t i = 0; i < PLACES; i++) {
        pt_arxiv_id id;
        pt_str text;

        if (!pt_arxiv_id_find(places[i], &id))
            continue;
        text = pt_arxiv_id_print(arena, &id);
        if (taken.len == 0)
            taken = text;
        if (paper->version == 0 && pt_str_equal(text, taken))
            paper->version = id.version;
    }
    paper->id = taken.len ? taken : paper->id;
    return taken.len > 0;
}

static pt_status normalise_id(pt_paper *paper, pt_arena *arena, pt_error *why)
{
    const pt_str places[PLACES] = { paper->id, paper->url, paper->pdf };

    if (take_arxiv_id(paper, arena, places))
        return PT_OK;
    for (size_t i = 0; i < PLACES; i++)
        if (pt_doi_find(arena, places[i], &paper->id))
            return PT_OK;
    for (size_t i = 0; i < PLACES; i++)
        if (pt_other_id_find(arena, places[i], &paper->id))
            return PT_OK;
    for (size_t i = 0; i < PLACES; i++)
        if (places[i].len)
            return pt_fail(why, PT_REJECT, "'%.*s': no id of arXiv, DOI or other source in it",
                           PT_FMT(pt_utf8_beginning(places[i], SHOWN)));
    return pt_fail(why, PT_REJECT, "no id and no link: cannot be told from other papers");
}

/* ── Title, names ────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status check_title(const pt_paper *paper, pt_error *why)
{
    pt_str title = pt_str_trim(paper->title);

    if (title.len && !pt_str_equal(title, PT_S("Untitled")))
        return PT_OK;
    return pt_fail(why, PT_REJECT, "%.*s: no title", PT_FMT(pt_utf8_beginning(paper->id, SHOWN)));
}

/* The affiliation that stands behind the name in parentheses, unless the source states it apart. */
static void take_affiliation(pt_paper *paper, pt_arena *arena, size_t author)
{
    pt_str name = paper->authors[author], affiliation = pt_name_take_affiliation(&name);

    if (affiliation.len == 0 || name.len == 0)
        return;
    if (!paper->affiliations)
        paper->affiliations = PT_NEW_ARRAY(arena, pt_str, paper->author_count);
    if (paper->affiliations[author].len == 0)
        paper->affiliations[author] = affiliation;
    paper->authors[author] = name;
}

/* Moves what is known of an author to an earlier place. */
static void move_author(pt_paper *paper, size_t from, size_t to)
{
    paper->authors[to] = paper->authors[from];
    if (paper->affiliations)
        paper->affiliations[to] = paper->affiliations[from];
    if (paper->orcids)
        paper->orcids[to] = paper->orcids[from];
}

static void normalise_names(pt_paper *paper, pt_arena *arena)
{
    size_t kept = 0;

    for (size_t i = 0; i < paper->author_count; i++) {
        paper->authors[i] = pt_name_clean(arena, paper->authors[i]);
        take_affiliation(paper, arena, i);
        paper->authors[i] = pt_name_turn(arena, paper->authors[i]);
        if (paper->authors[i].len)
            move_author(paper, i, kept++);
    }
    paper->author_count = kept < MOST_AUTHORS ? kept : MOST_AUTHORS;
    if (kept > MOST_AUTHORS)
        pt_paper_add_repair(paper, pt_arena_printf(arena, "%zu authors; the first %d are kept", kept, MOST_AUTHORS));
    else if (kept > MANY_AUTHORS)
        pt_paper_add_repair(paper,
                            pt_arena_printf(arena, "%zu authors, more than any paper we know; all are kept", kept));
}

/* ── Categories ──────────────────────────────────────────────────────────────────────────────────────────────────── */

static void add_class(pt_paper *paper, pt_arena *arena, pt_str class)
{
    paper->classes =
        paper->classes.len ? pt_arena_printf(arena, "%.*s; %.*s", PT_FMT(paper->classes), PT_FMT(class)) : class;
}

/* A category may hold no blank: lists of them are stored with blanks between. */
static pt_str without_blanks(pt_arena *arena, pt_str code)
{
    char *at = (char *)pt_arena_copy(arena, code).at;

    for (size_t i = 0; i < code.len; i++)
        if ((unsigned char)at[i] <= ' ')
            at[i] = '_';
    return (pt_str){ at, code.len };
}

/* Papers of other sources have categories of other schemes: nothing is wrong with those. */
static pt_str keep_unknown(pt_paper *paper, pt_arena *arena, pt_str code)
{
    if (pt_paper_id_month_end(paper->id) != PT_NO_DAY)
        pt_paper_add_repair(paper, pt_arena_printf(arena, "'%.*s': not a category of arXiv; kept",
                                                   PT_FMT(pt_utf8_beginning(code, SHOWN))));
    return without_blanks(arena, code);
}

/* Appends `code` to the first `kept` ones unless it is among them; the new number of them. */
static size_t add_category(pt_str *list, size_t kept, pt_str code)
{
    for (size_t i = 0; i < kept; i++)
        if (pt_str_equal(list[i], code))
            return kept;
    list[kept] = code;
    return kept + 1;
}

/* Without a list of its own a paper is of the section it was found in. */
static void mend_missing(pt_paper *paper, pt_arena *arena)
{
    pt_str code;

    paper->categories = PT_NEW(arena, pt_str);
    paper->category_count = 1;
    paper->categories[0] = PT_S("unknown");
    if (pt_category_read(paper->section, &code) == PT_CATEGORY_KNOWN)
        paper->categories[0] = code;
    if (!paper->lacks_categories)
        pt_paper_add_repair(paper,
                            pt_arena_printf(arena, "no categories; taken as %.*s", PT_FMT(paper->categories[0])));
}

static void normalise_categories(pt_paper *paper, pt_arena *arena)
{
    size_t stated = paper->category_count, kept = 0;
    pt_str code;

    if (stated > MOST_CATEGORIES) {
        pt_paper_add_repair(paper,
                            pt_arena_printf(arena, "%zu categories; the first %d are kept", stated, MOST_CATEGORIES));
        stated = MOST_CATEGORIES;
    }
    for (size_t i = 0; i < stated; i++) {
        pt_category_kind kind = pt_category_read(paper->categories[i], &code);

        if (code.len == 0)
            continue;
        if (kind == PT_CATEGORY_CLASS)
            add_class(paper, arena, code);
        else
            kept = add_category(paper->categories, kept,
                                kind == PT_CATEGORY_KNOWN ? code : keep_unknown(paper, arena, code));
    }
    paper->category_count = kept;
    if (kept == 0)
        mend_missing(paper, arena);
}

bool pt_paper_is_replacement(const pt_paper *paper)
{
    return paper->announced == PT_ANNOUNCED_REPLACE || paper->announced == PT_ANNOUNCED_REPLACE_CROSS;
}

pt_status pt_paper_normalise(pt_paper *paper, pt_arena *arena, pt_error *why)
{
    PT_TRY(normalise_id(paper, arena, why));
    if (paper->announced == PT_ANNOUNCED_DELETED)
        return PT_OK;
    PT_TRY(check_title(paper, why));
    normalise_names(paper, arena);
    normalise_categories(paper, arena);
    pt_summary_normalise(&paper->summary);
    return PT_OK;
}
