#include "paper/name.h"

#include "base/accent.h"

#include <string.h>
#include <strings.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

enum { LONGEST_TEX = 2000, MOST_WORDS = 4 };

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool is_word_of(pt_str word, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strlen(list[i]) == word.len && strncasecmp(list[i], word.at, word.len) == 0)
            return true;
    return false;
}

/* ── White space ─────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Is there white space inside that is not a single blank? `name` is trimmed. */
static bool is_ragged(pt_str name)
{
    for (size_t i = 0; i < name.len; i++)
        if (is_blank(name.at[i]) && (name.at[i] != ' ' || name.at[i + 1] == ' '))
            return true;
    return false;
}

static pt_str without_ragged_space(pt_arena *arena, pt_str name)
{
    size_t len = 0;
    char *at;

    name = pt_str_trim(name);
    if (!is_ragged(name))
        return name;
    at = pt_arena_take(arena, name.len, 1);
    for (size_t i = 0; i < name.len; i++) {
        if (!is_blank(name.at[i]))
            at[len++] = name.at[i];
        else if (at[len - 1] != ' ')
            at[len++] = ' ';
    }
    return (pt_str){ at, len };
}

/* ── TeX ─────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static bool has_tex(pt_str name)
{
    for (size_t i = 0; i < name.len; i++)
        switch (name.at[i]) {
        case '\\':
        case '~':
        case '$':
        case '{':
        case '}':
            return true;
        default:
            break;
        }
    return false;
}

/* "$^{1,*}$" points at a footnote and is no part of the name; another formula may be. */
static bool skip_mark(pt_str *rest)
{
    pt_str after = pt_str_part(*rest, 1, rest->len);
    size_t end = pt_str_find(after, PT_S("$"));

    if (end == after.len || (!pt_str_starts(after, PT_S("^")) && !pt_str_starts(after, PT_S("{}^"))))
        return false;
    *rest = pt_str_part(after, end + 1, after.len);
    return true;
}

/* Takes what `rest` starts with off it; false when we do not know what it stands for. */
static bool decode_next(pt_str *rest, pt_buf *out)
{
    char c = rest->at[0], next = rest->len > 1 ? rest->at[1] : '\0';

    if (c == '$')
        return skip_mark(rest);
    if (c == '\\' && !pt_accent_take(rest, out)) {
        if (!next || !strchr(" ,&", next))
            return false;
        pt_buf_add_char(out, next == ',' ? ' ' : next);
        *rest = pt_str_part(*rest, 2, rest->len);
        return true;
    }
    if (c == '\\')
        return true;
    if (c != '{' && c != '}')
        pt_buf_add_char(out, c == '~' ? ' ' : c);
    *rest = pt_str_part(*rest, 1, rest->len);
    return true;
}

static pt_str in_form(pt_arena *arena, pt_str text, const UNormalizer2 *(*form)(UErrorCode *))
{
    UErrorCode code = U_ZERO_ERROR;
    const UNormalizer2 *normalizer = form(&code);
    int32_t room = (int32_t)text.len * 3 + 1, len = 0;
    UChar *from = PT_NEW_ARRAY(arena, UChar, (size_t)room), *to = PT_NEW_ARRAY(arena, UChar, (size_t)room);
    char *at = pt_arena_take(arena, (size_t)room * 3, 1);

    u_strFromUTF8(from, room, &len, text.at, (int32_t)text.len, &code);
    len = unorm2_normalize(normalizer, from, len, to, room, &code);
    u_strToUTF8(at, room * 3, &len, to, len, &code);
    return U_SUCCESS(code) ? (pt_str){ at, (size_t)len } : text;
}

/* Letters and their combining marks as one (NFC): "Müller" as everybody else writes it. */
static pt_str compose(pt_arena *arena, pt_str text)
{
    return in_form(arena, text, unorm2_getNFCInstance);
}

pt_str pt_name_decompose(pt_arena *arena, pt_str text)
{
    for (size_t i = 0; i < text.len; i++)
        if ((unsigned char)text.at[i] >= 0x80)
            return in_form(arena, text, unorm2_getNFDInstance);
    return text;
}

static pt_str without_tex(pt_arena *arena, pt_str name)
{
    pt_buf out = { .limit = 2 * LONGEST_TEX };
    pt_str rest = name, decoded = name;

    if (!has_tex(name) || name.len > LONGEST_TEX)
        return name;
    while (rest.len && decode_next(&rest, &out))
        continue;
    if (rest.len == 0)
        decoded = compose(arena, pt_buf_text(&out));
    pt_buf_free(&out);
    return decoded;
}

pt_str pt_name_clean(pt_arena *arena, pt_str name)
{
    return without_ragged_space(arena, without_tex(arena, name));
}

/* ── Parts ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Words that begin a family name when they are in lower case (BibTeX calls them "von"). */
static const char *const particles[] = { "af",    "al",  "av",  "bin", "da", "dal", "de",  "degli", "del",
                                         "della", "den", "der", "des", "di", "do",  "dos", "du",    "das",
                                         "e",     "el",  "ibn", "la",  "le", "lo",  "ten", "ter",   "v.",
                                         "van",   "von", "vom", "y",   "zu", "zum", "zur", "'t" };

static const char *const suffixes[] = { "Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV" };

static bool is_particle(pt_str word)
{
    return word.len && (word.at[0] == '\'' || (word.at[0] >= 'a' && word.at[0] <= 'z')) &&
           is_word_of(word, particles, sizeof particles / sizeof *particles);
}

bool pt_name_is_suffix(pt_str word)
{
    return is_word_of(word, suffixes, sizeof suffixes / sizeof *suffixes);
}

/* Takes the last word off `name`. */
static pt_str take_last_word(pt_str *name)
{
    size_t from = name->len;
    pt_str word;

    while (from && name->at[from - 1] != ' ')
        from--;
    word = pt_str_part(*name, from, name->len);
    *name = pt_str_trim(pt_str_part(*name, 0, from));
    return word;
}

pt_name_parts pt_name_part(pt_str name)
{
    pt_name_parts parts = { .family = pt_str_trim(name) };
    pt_str rest = parts.family, before, word;

    if (pt_name_is_collaboration(name))
        return parts;
    word = take_last_word(&rest);
    if (pt_name_is_suffix(word) && rest.len) {
        parts.suffix = word;
        parts.family = rest;
        take_last_word(&rest);
    }
    for (before = parts.family; pt_str_cut(&before, ' ', &word);) /* `before` is what stands behind `word` */
        if (word.at != parts.family.at && is_particle(word) && before.len) {
            rest = pt_str_trim((pt_str){ parts.family.at, (size_t)(word.at - parts.family.at) });
            break;
        }
    parts.given = rest;
    parts.family = pt_str_trim(pt_str_part(parts.family, rest.len, parts.family.len));
    return parts;
}

/* ── "Last, First" ───────────────────────────────────────────────────────────────────────────────────────────────── */

/* "A.", "J.-P.", "Yu.", "A". */
static bool is_initial(pt_str word)
{
    return word.len && !is_particle(word) && !pt_name_is_suffix(word) &&
           (word.at[word.len - 1] == '.' || word.len == 1 || (word.len == 2 && (unsigned char)word.at[0] >= 0x80));
}

static bool may_be_name(pt_str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (pt_is_digit(text.at[i]) || strchr(":;()@/", text.at[i]))
            return false;
    return text.len && !pt_name_is_collaboration(text);
}

/* What a family or a given name consists of. */
struct words {
    size_t all, bare, initials; /* bare: neither initial nor particle nor suffix */
};

static struct words count_words(pt_str text)
{
    struct words words = { 0 };

    for (pt_str word; pt_str_cut(&text, ' ', &word); words.all++) {
        words.initials += is_initial(word);
        words.bare += !is_initial(word) && !is_particle(word) && !pt_name_is_suffix(word);
    }
    return words;
}

static bool is_title(pt_str text)
{
    static const char *const titles[] = { "PhD", "Ph.D.", "MD", "M.D.", "MSc", "M.Sc.", "Inc", "Inc.", "Ltd", "Ltd." };

    return is_word_of(text, titles, sizeof titles / sizeof *titles);
}

/* "Ann Jr." and "Ash" are "Ann Ash Jr.". */
static pt_str in_spoken_order(pt_arena *arena, pt_str last, pt_str first)
{
    pt_str rest = first, suffix = take_last_word(&rest);

    if (pt_name_is_suffix(suffix) && rest.len)
        return pt_arena_printf(arena, "%.*s %.*s %.*s", PT_FMT(rest), PT_FMT(last), PT_FMT(suffix));
    return pt_arena_printf(arena, "%.*s %.*s", PT_FMT(first), PT_FMT(last));
}

/* A family name has no initials. With one given word or initials behind one bare family word it is one name for
 * certain enough; "Ash Birch, A." too, since nobody signs with an initial alone. */
bool pt_name_join(pt_arena *arena, pt_str last, pt_str first, pt_str *name)
{
    struct words family = count_words(last), given = count_words(first);

    if (!may_be_name(last) || !may_be_name(first) || is_title(first) || pt_name_is_suffix(first))
        return false;
    if (family.initials || family.bare == 0 || family.all > MOST_WORDS || given.bare > 1)
        return false;
    if (family.bare > 1 && given.initials == 0)
        return false;
    *name = in_spoken_order(arena, last, first);
    return true;
}

pt_str pt_name_turn(pt_arena *arena, pt_str name)
{
    pt_str rest = name, pieces[4], turned;
    size_t count = 0;

    if (pt_str_find(name, PT_S(",")) == name.len)
        return name;
    while (count < 4 && pt_str_cut(&rest, ',', &pieces[count])) {
        pieces[count] = pt_str_trim(pieces[count]);
        if (count && pt_name_is_suffix(pieces[count])) /* "Ash, Ann, Jr.", "Ash, Jr., Ann" */
            pieces[count - 1] = pt_arena_printf(arena, "%.*s %.*s", PT_FMT(pieces[count - 1]), PT_FMT(pieces[count]));
        else
            count++;
    }
    if (rest.len == 0 && count == 1)
        return pieces[0];
    return rest.len == 0 && count == 2 && pt_name_join(arena, pieces[0], pieces[1], &turned) ? turned : name;
}

/* ── Affiliations, collaborations ────────────────────────────────────────────────────────────────────────────────── */

static bool is_latin(pt_str text)
{
    for (size_t i = 0; i < text.len; i++)
        if ((text.at[i] | 0x20) >= 'a' && (text.at[i] | 0x20) <= 'z')
            return true;
    return text.len && pt_is_digit(text.at[0]);
}

pt_str pt_name_take_affiliation(pt_str *name)
{
    size_t from = name->len, depth = 0;
    pt_str inside;

    if (!pt_str_ends(*name, PT_S(")")))
        return (pt_str){ 0 };
    do {
        from--;
        depth += name->at[from] == ')';
        depth -= name->at[from] == '(';
    } while (from && depth);
    inside = pt_str_trim(pt_str_part(*name, from + 1, name->len - from - 2));
    if (depth || !is_latin(inside))
        return (pt_str){ 0 };
    *name = pt_str_trim(pt_str_part(*name, 0, from));
    return inside;
}

static const char *const groups[] = { "Collaboration", "Collaborations", "Consortium", "Team",
                                      "Group",         "Initiative",     "Collab." };

/* Is a word of `name` one of the first `count` groups? */
static bool has_group(pt_str name, size_t count)
{
    for (pt_str word; pt_str_cut(&name, ' ', &word);)
        if (is_word_of(word, groups, count))
            return true;
    return false;
}

bool pt_name_is_collaboration(pt_str name)
{
    pt_str rest, word;

    name = pt_str_trim(name);
    while (pt_str_ends(name, PT_S(":")))
        name = pt_str_trim(pt_str_part(name, 0, name.len - 1));
    rest = name;
    if (!pt_str_cut(&rest, ' ', &word))
        return false;
    if (rest.len && (has_group(name, 3) || is_word_of(word, (const char *const[]){ "Team" }, 1)))
        return true;
    for (size_t i = name.len; i > 1; i--)
        if (name.at[i - 1] == ' ' || name.at[i - 1] == '-') /* "SeFi-Team" */
            return is_word_of(pt_str_part(name, i, name.len), groups, sizeof groups / sizeof *groups);
    return false;
}

/* ── Lists ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

pt_str *pt_names_split(pt_arena *arena, pt_str line, char separator, size_t *count)
{
    size_t room = 1;
    pt_str *names;

    *count = 0;
    if (line.len == 0)
        return NULL;
    for (size_t i = 0; i < line.len; i++)
        room += line.at[i] == separator;
    names = PT_NEW_ARRAY(arena, pt_str, room);
    while (pt_str_cut(&line, separator, &names[*count]))
        ++*count;
    return names;
}
