/* Texts of papers cut into tokens, a block of papers at a time, without the store. For the forward index, and for
 * what checks it. May use: base, text.
 *
 *   pt_cutter_new
 *     fill a block's entries, texts copied into its arena
 *     pt_cut              its units, acronyms and digests
 *     pt_block_reset      and again
 *   pt_cutter_free */
#ifndef PT_ANALYSIS_CUT_H
#define PT_ANALYSIS_CUT_H

#include "base/arena.h"
#include "base/day.h"
#include "base/memory.h"
#include "base/status.h"
#include "text/tokens.h"

enum { PT_MOST_TEXTS = 5 };

/* What is indexed of a paper: its first record, or a summary. */
typedef struct pt_entry {
    int64_t paper_id;
    bool is_new;
    bool was_indexed; /* what the index holds of the paper goes */
    bool is_gone;     /* and nothing comes */
    pt_day day;
    pt_str language, arxiv_id, categories;
    pt_str texts[PT_MOST_TEXTS]; /* title and abstract, or what the summary says */
    bool is_summary;
    size_t count;

    /* Filled by pt_cut: */
    size_t units_end, acronyms_end; /* where they end; they begin where those of the entry before end */
    uint64_t digest;                /* of all that is indexed */
} pt_entry;

typedef struct pt_cut_unit {
    pt_str surface; /* PT_UNIT_TOKEN */
    pt_unit_type type;
    bool is_joined, is_cjk;
} pt_cut_unit;

typedef struct pt_cut_acronym {
    pt_str acronym, expansion; /* keys of text/phrase.h */
} pt_cut_acronym;

typedef struct pt_block {
    pt_arena arena; /* all texts */
    PT_ARRAY(pt_entry) entries;
    PT_ARRAY(pt_cut_unit) units;
    PT_ARRAY(pt_cut_acronym) acronyms;
} pt_block;

typedef struct pt_cutter pt_cutter;

pt_status pt_cutter_new(pt_cutter **cutter, pt_error *err) PT_MUST;
void pt_cutter_free(pt_cutter *cutter);

/* Acronyms are looked for in abstracts, which are English. */
void pt_cut(pt_cutter *cutter, pt_block *block);

/* Empties it; its room stays. */
void pt_block_reset(pt_block *block);
void pt_block_free(pt_block *block);

#endif
