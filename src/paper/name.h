/* One author's name. May use: base.
 *
 *   A name is kept letter for letter: "Mariia Gladkova*", ":" after a collaboration and "DeepSeek-AI" stay what they
 * are. Only what is certain is changed: TeX becomes letters, "Ash, Ann" is turned round. Which spellings are one person
 * is decided later, over the whole store, and is no matter of one record. */
#ifndef PT_PAPER_NAME_H
#define PT_PAPER_NAME_H

#include "base/arena.h"
#include "base/str.h"

/* `name` with TeX decoded (M\"uller, Ann~Ash, Li$^{1}$; left alone where it holds a command we do not know), white
 * space at its ends taken off and that inside as single blanks; a view where that changes nothing. */
pt_str pt_name_clean(pt_arena *arena, pt_str name);

/* Letters and the marks on them apart (NFD): without what is not ASCII "García" is "Garcia". A view where nothing is.
 */
pt_str pt_name_decompose(pt_arena *arena, pt_str text);

/* "Ash, Ann", "van Ash, A. B.", "Ash, Ann, Jr." the way they are spoken; any other name as it is, and "Ann Ash, Bob
 * Birch", which may be two. `name` is clean. */
pt_str pt_name_turn(pt_arena *arena, pt_str name);

/* `last` and `first` as one name. False when these may be two names: "A. Ash" and "B. Birch", "Ann Ash" and "Bob". */
bool pt_name_join(pt_arena *arena, pt_str last, pt_str first, pt_str *name);

/* Takes the affiliation in parentheses off the end of `name`; empty when there is none. A name in another script, as in
 * "Li Ming (李明)", is none. */
pt_str pt_name_take_affiliation(pt_str *name);

/* "ATLAS Collaboration", "The X Consortium:", "Qwen Team", "Team Y", "for the Z Collaboration": many, not a person.
 * Only what says so itself: "DeepSeek-AI" might be a name. */
bool pt_name_is_collaboration(pt_str name);

/* "Jr.", "Sr", "III". */
bool pt_name_is_suffix(pt_str word);

/* "Ludwig van Beethoven Jr." as catalogues sort it: given "Ludwig", family "van Beethoven", suffix "Jr.". The family
 * name begins at the first particle (van, de, al, …) behind the first word, else it is the last word: BibTeX's rule.
 * All of a collaboration, and a single word, is the family name. */
typedef struct pt_name_parts {
    pt_str given, family, suffix;
} pt_name_parts;

pt_name_parts pt_name_part(pt_str name);

/* The names of one line, split at each `separator`; empty ones too. Views into `line`; the array is the arena's. A name
 * that holds a separator cannot be told from two: name_line.h reads what people write. */
pt_str *pt_names_split(pt_arena *arena, pt_str line, char separator, size_t *count);

#endif
