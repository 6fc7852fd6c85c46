#include "text/tex.h"

#include "base/accent.h"
#include "text/normalise.h"

#include <string.h>

enum { LONGEST_FORMULA = 2000, LONGEST_FORM = 24 };

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static void skip(pt_str *rest, size_t count)
{
    *rest = pt_str_part(*rest, count, rest->len);
}

/* ── Commands ────────────────────────────────────────────────────────────────────────────────────────────────────── */

static const struct {
    const char *name, *text;
} signs[] = {
    { "ldots", "\x1f" },      { "dots", "\x1f" },   { "quad", " " },
    { "textregistered", "" }, { "LaTeX", "LaTeX" }, { "TeX", "TeX" },
};

/* Commands whose argument says nothing to a reader of words. */
static const char *const dropped[] = { "cite",  "citep",    "citet",  "citealp", "ref",
                                       "eqref", "cref",     "Cref",   "url",     "href",
                                       "label", "footnote", "vspace", "hspace",  "includegraphics" };

static const char *const greek[] = { "alpha", "beta",  "gamma", "delta",   "epsilon", "varepsilon", "zeta", "eta",
                                     "theta", "iota",  "kappa", "lambda",  "mu",      "nu",         "xi",   "pi",
                                     "rho",   "sigma", "tau",   "upsilon", "phi",     "varphi",     "chi",  "psi",
                                     "omega", "Gamma", "Delta", "Theta",   "Lambda",  "Xi",         "Pi",   "Sigma",
                                     "Phi",   "Psi",   "Omega", "ell" };

static bool is_one_of(pt_str name, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (pt_str_equal(name, pt_str_of(list[i])))
            return true;
    return false;
}

static void skip_argument(pt_str *rest)
{
    size_t depth = 0, i = 0;

    for (; i < rest->len; i++) {
        depth += rest->at[i] == '{' || rest->at[i] == '[';
        if (depth == 0)
            break;
        depth -= rest->at[i] == '}' || rest->at[i] == ']';
    }
    skip(rest, i);
}

static void add_named(pt_str *rest, pt_str name, pt_buf *out)
{
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (pt_str_equal(name, pt_str_of(signs[i].name))) {
            pt_buf_add(out, pt_str_of(signs[i].text));
            return;
        }
    if (is_one_of(name, dropped, sizeof dropped / sizeof *dropped)) {
        skip_argument(rest);
        pt_buf_add_char(out, PT_BREAK);
    } else if (is_one_of(name, greek, sizeof greek / sizeof *greek)) {
        pt_buf_add(out, name);
    }
    /* any other (\emph, \textbf, …) is dropped; the braces of its argument go like all braces */
}

void pt_tex_command(pt_str *rest, pt_buf *out)
{
    pt_str name = pt_tex_name(*rest);

    if (pt_accent_take(rest, out))
        return;
    skip(rest, name.len + 1);
    if (name.len && (unsigned char)name.at[0] >= 0x80) {
        pt_buf_add(out, name); /* no command, so the backslash is none either */
        return;
    }
    if (name.len == 1 && !is_letter(name.at[0])) {
        if (name.at[0] && strchr("%&_#$ ", name.at[0]))
            pt_buf_add(out, name);
        else if (name.at[0] == '\\')
            pt_buf_add_char(out, ' '); /* a new line */
        return;
    }
    add_named(rest, name, out);
}

/* ── Formulas ────────────────────────────────────────────────────────────────────────────────────────────────────── */

static const char *const fonts[] = { "mathcal", "mathbb",     "mathrm", "mathbf", "mathsf", "mathtt",
                                     "text",    "textrm",     "textbf", "textit", "textsc", "texttt",
                                     "textsf",  "boldsymbol", "bm",     "rm",     "bf" };

/* Adds the Greek letter that `inside` starts with to `form`, or skips a change of fonts; false at any other command. */
static bool take_symbol(pt_str *inside, pt_buf *form, size_t *names)
{
    pt_str name = pt_tex_name(*inside);

    skip(inside, name.len + 1);
    if (is_one_of(name, fonts, sizeof fonts / sizeof *fonts))
        return true;
    if (!is_one_of(name, greek, sizeof greek / sizeof *greek))
        return false;
    ++*names;
    pt_buf_add(form, pt_str_equal(name, PT_S("ell")) ? PT_S("l") : name);
    return true;
}

/* The letter form of a formula: one letter or Greek name with digits ("k", "beta", "l1", "R3"), or digits alone when
 * they stand beside the text ("CO$_2$", "$3$D"). False when it is more than that; a power of ten is ("10^6"). */
static bool letter_form(pt_str inside, pt_buf *form)
{
    size_t names = 0;

    while (inside.len) {
        char c = inside.at[0];

        if (c == '\\') {
            if (inside.len < 2 || !take_symbol(&inside, form, &names))
                return false;
            continue;
        }
        if ((c == '_' || c == '^') && form->len && pt_is_digit(form->at[form->len - 1]))
            return false;
        if (is_letter(c) || pt_is_digit(c))
            pt_buf_add_char(form, c);
        else if (!strchr("_^{} ", c))
            return false;
        names += is_letter(c);
        skip(&inside, 1);
    }
    return names <= 1 && form->len > 0 && !form->is_cut;
}

/* "\texttt{SpeechLM}": words in a font of their own, not a formula. */
static bool take_words(pt_str inside, pt_buf *out)
{
    pt_str name, words;

    inside = pt_str_trim(inside);
    if (inside.len < 2 || inside.at[0] != '\\')
        return false;
    name = pt_tex_name(inside);
    words = pt_str_part(inside, name.len + 1, inside.len);
    if (!is_one_of(name, fonts, sizeof fonts / sizeof *fonts) || words.len < 4 || words.at[0] != '{')
        return false;
    words = pt_str_part(words, 1, words.len - 2);
    for (size_t i = 0; i < words.len; i++)
        if (!is_letter(words.at[i]) && !pt_is_digit(words.at[i]) && !strchr("- ", words.at[i]))
            return false;
    pt_buf_add(out, words);
    return true;
}

static pt_str closing_of(pt_str rest)
{
    if (pt_str_starts(rest, PT_S("\\(")))
        return PT_S("\\)");
    if (pt_str_starts(rest, PT_S("\\[")))
        return PT_S("\\]");
    return pt_str_starts(rest, PT_S("$$")) ? PT_S("$$") : PT_S("$");
}

/* "$5 or $10": a number behind the first sign, and a blank before the second or a number behind it. */
static bool is_price(pt_str inside, pt_str behind)
{
    return inside.len && pt_is_digit(inside.at[0]) &&
           (inside.at[inside.len - 1] == ' ' || (behind.len && pt_is_digit(behind.at[0])));
}

bool pt_tex_formula(pt_str *rest, pt_buf *out)
{
    pt_str close = closing_of(*rest), after = pt_str_part(*rest, close.len, LONGEST_FORMULA), inside;
    pt_buf form = { .limit = LONGEST_FORM };
    size_t end = pt_str_find(after, close);

    while (close.len == 1 && end > 0 && end < after.len && after.at[end - 1] == '\\')
        end += 1 + pt_str_find(pt_str_part(after, end + 1, after.len), close);
    if (end >= after.len ||
        (close.at[0] == '$' && is_price(pt_str_part(after, 0, end), pt_str_part(after, end + close.len, 1))))
        return false;
    inside = pt_str_part(after, 0, end);
    if (!take_words(inside, out)) {
        if (letter_form(inside, &form))
            pt_buf_add(out, pt_buf_text(&form));
        else
            pt_buf_add_char(out, PT_BREAK);
    }
    pt_buf_free(&form);
    skip(rest, close.len * 2 + end);
    return true;
}
