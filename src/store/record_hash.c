#include "store/record_hash.h"

static pt_hash hash_record(pt_hasher *hasher, const pt_paper *paper, const pt_fields *later)
{
    const pt_str texts[] = { paper->title, paper->abstract, paper->comment, paper->url,
                             paper->pdf,   paper->classes,  paper->extra };

    pt_hasher_reset(hasher);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        pt_hasher_add(hasher, texts[i]);
    for (size_t i = 0; i < paper->author_count; i++)
        pt_hasher_add(hasher, paper->authors[i]);
    pt_hasher_add(hasher, PT_S("categories"));
    for (size_t i = 0; i < paper->category_count; i++)
        pt_hasher_add(hasher, paper->categories[i]);
    if (pt_paper_id_month_end(paper->id) == PT_NO_DAY) /* it may come to be a record of a paper of arXiv */
        pt_hasher_add(hasher, paper->id);
    for (size_t i = 0; later && i < PT_FIELDS; i++)
        pt_hasher_add(hasher, later->at[i]);
    return pt_hasher_value(hasher);
}

static bool states_later(const pt_paper *paper)
{
    return paper->doi.len || paper->journal_ref.len || paper->affiliations || paper->orcids || paper->submitted ||
           paper->updated;
}

/* Fields that came to pt_paper after stores were made are hashed only where they are stated: hashes stay what they
 * were. */
pt_hash pt_record_hash(pt_hasher *hasher, pt_arena *arena, const pt_paper *paper)
{
    pt_fields fields;

    if (!states_later(paper))
        return hash_record(hasher, paper, NULL);
    pt_fields_of(arena, paper, &fields);
    return hash_record(hasher, paper, &fields);
}

bool pt_record_hash_fits(pt_hasher *hasher, pt_arena *arena, const pt_fields *fields, pt_str id, pt_hash hash)
{
    pt_paper paper = { .id = id };

    pt_fields_to_paper(arena, fields, &paper);
    return pt_hash_equal(hash_record(hasher, &paper, fields), hash) ||
           (!states_later(&paper) && pt_hash_equal(hash_record(hasher, &paper, NULL), hash));
}

pt_hash pt_summary_hash(pt_hasher *hasher, const pt_summary *summary)
{
    const pt_str texts[] = { summary->language, summary->tldr,   summary->motivation,
                             summary->method,   summary->result, summary->conclusion };

    pt_hasher_reset(hasher);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        pt_hasher_add(hasher, texts[i]);
    return pt_hasher_value(hasher);
}
