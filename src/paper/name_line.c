#include "paper/name_line.h"

#include "base/buf.h"
#include "paper/name.h"

#include <stdio.h>
#include <string.h>

enum { LONGEST_AFFILIATION = 4000 };

/* ── Pieces: what stands between separators outside parentheses ──────────────────────────────────────────────────── */

static size_t count_separators(pt_str line)
{
    size_t count = 0;

    for (size_t i = 0; i < line.len; i++)
        count += line.at[i] == ',' || line.at[i] == ';' || line.at[i] == ':' || line.at[i] == ' ';
    return count;
}

/* How long the separator is that `rest` starts with; 0: none. `so_far` is the piece before it. */
static size_t separator_length(pt_str rest, pt_str so_far, char separator)
{
    static const pt_str words[] = { PT_STR(" and "), PT_STR(" & ") };

    if (rest.at[0] == separator)
        return 1;
    if (rest.at[0] != ':' && rest.at[0] != ' ')
        return 0;
    if (rest.at[0] == ':' && pt_name_is_collaboration(so_far))
        return 1;
    for (size_t i = 0; i < 2; i++)
        if (pt_str_starts(rest, words[i]))
            return words[i].len - 1; /* the blank may begin another one */
    return 0;
}

/* Takes the next piece off `rest`; false when it was used up. */
static bool cut_piece(pt_str *rest, char separator, pt_str *piece)
{
    size_t depth = 0, gap = 0, i;

    if (!rest->at)
        return false;
    for (i = 0; i < rest->len; i++) {
        depth += rest->at[i] == '(';
        depth -= rest->at[i] == ')' && depth > 0;
        gap = depth ? 0 : separator_length(pt_str_part(*rest, i, rest->len), pt_str_part(*rest, 0, i), separator);
        if (gap)
            break;
    }
    *piece = pt_str_trim(pt_str_part(*rest, 0, i));
    *rest = i < rest->len ? pt_str_part(*rest, i + gap, rest->len) : (pt_str){ 0 };
    return true;
}

static bool drop_beginning(pt_str *text, pt_str beginning)
{
    if (!pt_str_starts(*text, beginning))
        return false;
    *text = pt_str_trim(pt_str_part(*text, beginning.len, text->len));
    return true;
}

static bool drop_end(pt_str *text, pt_str end)
{
    if (!pt_str_ends(*text, end))
        return false;
    *text = pt_str_trim(pt_str_part(*text, 0, text->len - end.len));
    return true;
}

/* "and C. Cedar", "for the X Collaboration", "D. Dogwood et al." */
static pt_str without_words(pt_str piece)
{
    static const pt_str ands[] = { PT_STR("and "), PT_STR("& "), PT_STR("with ") };
    static const pt_str fors[] = { PT_STR("for the "), PT_STR("on behalf of the "), PT_STR("on behalf of ") };
    static const pt_str others[] = { PT_STR("et al."), PT_STR("et al"), PT_STR("et. al."), PT_STR("and others") };

    for (size_t i = 0; i < 3; i++)
        if (drop_beginning(&piece, ands[i]))
            break;
    for (size_t i = 0; i < 3; i++)
        if (pt_str_starts(piece, fors[i]) && pt_name_is_collaboration(piece) && drop_beginning(&piece, fors[i]))
            break;
    for (size_t i = 0; i < 4; i++)
        if (drop_end(&piece, others[i]))
            break;
    return !pt_str_equal(piece, PT_S("others")) ? piece : (pt_str){ 0 };
}

/* Adds a piece: a name, or what belongs to the name before it. */
static void add_piece(pt_arena *arena, pt_names *names, pt_str piece)
{
    pt_str affiliation, *before = names->count ? &names->at[names->count - 1] : NULL;

    piece = without_words(piece);
    affiliation = pt_name_take_affiliation(&piece);
    if (affiliation.len)
        piece = without_words(piece);
    if (before && affiliation.len && piece.len == 0)
        names->affiliations[names->count - 1] = affiliation;
    else if (before && pt_name_is_suffix(piece))
        *before = pt_arena_printf(arena, "%.*s %.*s", PT_FMT(*before), PT_FMT(piece));
    else if (piece.len) {
        names->at[names->count] = piece;
        names->affiliations[names->count++] = affiliation;
    }
}

/* ── "Last, First, Last, First" ──────────────────────────────────────────────────────────────────────────────────── */

/* Joins the pieces by twos when all of them can be joined; else leaves them. */
static void join_pairs(pt_arena *arena, pt_names *names)
{
    size_t pairs = names->count / 2;
    pt_str *joined;

    if (names->count == 0 || names->count % 2)
        return;
    joined = PT_NEW_ARRAY(arena, pt_str, pairs);
    for (size_t i = 0; i < pairs; i++)
        if (!pt_name_join(arena, names->at[2 * i], names->at[2 * i + 1], &joined[i]))
            return;
    for (size_t i = 0; i < pairs; i++)
        names->affiliations[i] = names->affiliations[2 * i + 1];
    names->at = joined;
    names->count = pairs;
}

/* ── "((1) North University, (2) South Institute)" ───────────────────────────────────────────────────────────────── */

/* The affiliation that `number` stands for in the list; empty when it is not in it. */
static pt_str find_numbered(pt_str list, pt_str number)
{
    char mark[24];
    size_t from, len;
    pt_str found;

    if (number.len > 8)
        return (pt_str){ 0 };
    from = (size_t)snprintf(mark, sizeof mark, "(%.*s)", PT_FMT(number));
    from += pt_str_find(list, pt_str_of(mark));
    found = pt_str_part(list, from, list.len);
    for (len = 0; len < found.len && !(found.at[len] == '(' && len + 1 < found.len && found.at[len + 1] >= '0' &&
                                       found.at[len + 1] <= '9');)
        len++;
    found = pt_str_trim(pt_str_part(found, 0, len));
    while (found.len && strchr(",; ", found.at[found.len - 1]))
        found.len--;
    return found;
}

/* "1", "1,2", "1 and 3" as the texts they stand for; any other affiliation as it is. */
static pt_str resolve(pt_arena *arena, pt_str affiliation, pt_str list)
{
    pt_buf all = { .limit = LONGEST_AFFILIATION };
    pt_str resolved;
    size_t end = 0;

    while (end < affiliation.len) {
        size_t from = end;
        pt_str text;

        while (end < affiliation.len && affiliation.at[end] >= '0' && affiliation.at[end] <= '9')
            end++;
        text = end > from ? find_numbered(list, pt_str_part(affiliation, from, end - from)) : (pt_str){ 0 };
        if (text.len)
            pt_buf_addf(&all, "%s%.*s", all.len ? "; " : "", PT_FMT(text));
        end += end == from;
    }
    resolved = all.len ? pt_arena_copy(arena, pt_buf_text(&all)) : affiliation;
    pt_buf_free(&all);
    return resolved;
}

static void resolve_all(pt_arena *arena, pt_names *names, pt_str list)
{
    for (size_t i = 0; i < names->count; i++)
        if (names->affiliations[i].len && names->affiliations[i].at[0] >= '0' && names->affiliations[i].at[0] <= '9')
            names->affiliations[i] = resolve(arena, names->affiliations[i], list);
}

pt_names pt_names_read(pt_arena *arena, pt_str line)
{
    pt_names names = { 0 };
    pt_str list, piece;
    size_t room;
    bool has_semicolons;

    line = pt_name_clean(arena, line);
    list = pt_str_part(line, pt_str_find(line, PT_S("((")), line.len);
    line = pt_str_part(line, 0, line.len - list.len);
    has_semicolons = pt_str_find(line, PT_S(";")) < line.len;
    room = count_separators(line) + 1;
    names.at = PT_NEW_ARRAY(arena, pt_str, room);
    names.affiliations = PT_NEW_ARRAY(arena, pt_str, room);
    while (cut_piece(&line, has_semicolons ? ';' : ',', &piece))
        add_piece(arena, &names, piece);
    if (!has_semicolons)
        join_pairs(arena, &names);
    for (size_t i = 0; has_semicolons && i < names.count; i++)
        names.at[i] = pt_name_turn(arena, names.at[i]);
    resolve_all(arena, &names, pt_str_part(list, 1, list.len - 2)); /* without the outer parentheses */
    return names;
}
