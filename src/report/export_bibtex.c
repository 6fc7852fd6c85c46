/* BibTeX: @article where a journal or a DOI is stated, else @misc; arXiv's fields as arXiv itself writes them
 * (https://info.arxiv.org/help/hypertex/bibstyles/index.html). Texts stay UTF-8. */
#include "paper/name.h"
#include "report/export.h"

#include <string.h>

/* ── Texts ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

static bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

static bool is_letter(char c)
{
    return is_upper(c) || (c >= 'a' && c <= 'z');
}

/* BibTeX counts braces even behind a backslash: only words for them keep an entry whole. */
static void add_escaped(pt_buf *out, char c)
{
    static const struct {
        char sign;
        const char *text;
    } words[] = {
        { '\\', "\\textbackslash{}" }, { '{', "\\textbraceleft{}" },   { '}', "\\textbraceright{}" },
        { '~', "\\textasciitilde{}" }, { '^', "\\textasciicircum{}" },
    };

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (words[i].sign == c) {
            pt_buf_add(out, pt_str_of(words[i].text));
            return;
        }
    if (c && strchr("&%$#_", c))
        pt_buf_add_char(out, '\\');
    pt_buf_add_char(out, c);
}

static void add_text(pt_buf *out, pt_str text)
{
    for (size_t i = 0; i < text.len; i++)
        add_escaped(out, text.at[i]);
}

/* Braces that BibTeX can count, and nothing that ends a formula or a line. */
static bool is_whole(pt_str formula)
{
    size_t depth = 0;

    for (size_t i = 0; i < formula.len; i++) {
        if (strchr("%#&", formula.at[i]) || (formula.at[i] == '}' && depth == 0))
            return false;
        depth += formula.at[i] == '{';
        depth -= formula.at[i] == '}';
    }
    return depth == 0 && formula.at[formula.len - 1] != '\\';
}

/* What a formula of a title may be drawn with. TeX has commands that read files, and one that starts programs: by
 * whatever name, what is not among these is no formula but a text. */
static const char drawn[] =
    "alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi varpi rho varrho "
    "sigma varsigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega "
    "ell hbar aleph nabla partial infty forall exists emptyset varnothing prime dagger dag star ast circ bullet cdot "
    "times div pm mp cup cap setminus in notin ni subset subseteq supset supseteq oplus ominus otimes odot wedge vee "
    "neg leq le geq ge ll gg neq ne sim simeq approx cong equiv propto parallel perp mid lesssim gtrsim to gets mapsto "
    "rightarrow leftarrow leftrightarrow Rightarrow Leftarrow Leftrightarrow longrightarrow hookrightarrow uparrow "
    "downarrow rightleftharpoons ldots dots cdots langle rangle lfloor rfloor lceil rceil vert Vert lvert rvert lVert "
    "rVert left right big Big bigg Bigg frac tfrac dfrac sqrt binom over sum prod int oint lim limsup liminf sup inf "
    "min max arg argmin argmax log ln exp sin cos tan sinh cosh tanh det dim ker deg gcd Pr Re Im mod bmod pmod hat "
    "widehat tilde widetilde bar overline underline vec dot ddot acute grave check breve mathring overbrace underbrace "
    "mathbb mathcal mathbf mathrm mathit mathsf mathtt mathfrak mathscr boldsymbol bm operatorname text textrm textbf "
    "textit textsc textsf texttt textnormal mbox rm bf it sf tt cal displaystyle textstyle scriptstyle limits nolimits "
    "quad qquad bigoplus bigotimes bigcup bigcap bigwedge bigvee square Box Diamond lozenge triangle angle top bot "
    "imath jmath wp sharp flat natural diamond preceq succeq prec succ models vdash dashv ltimes rtimes wr amalg";

static bool is_harmless(pt_str formula)
{
    if (pt_str_find(formula, PT_S("^^")) < formula.len) /* by which TeX spells any sign, a backslash too */
        return false;
    for (size_t i = 0; i < formula.len; i++) {
        pt_str command = pt_str_part(formula, i + 1, formula.len);
        size_t len = 0;

        if (formula.at[i] != '\\')
            continue;
        while (len < command.len && is_letter(command.at[len]))
            len++;
        if (len && !pt_str_share_a_word(pt_str_part(command, 0, len), pt_str_of(drawn)))
            return false;
        i += len ? len : 1; /* \\ and \, are commands of one sign */
    }
    return true;
}

/* The formula that `text` starts with, its dollar signs with it; empty when it is none. As Pandoc tells it from prices:
 * no blank behind the first sign nor before the second, no digit behind that. */
static pt_str formula_of(pt_str text)
{
    pt_str after = pt_str_part(text, 1, text.len);
    size_t end;

    if (!pt_str_starts(text, PT_S("$")))
        return (pt_str){ 0 };
    end = pt_str_find(after, PT_S("$"));
    if (end == after.len || end == 0 || (end + 1 < after.len && pt_is_digit(after.at[end + 1])))
        return (pt_str){ 0 };
    if (after.at[0] == ' ' || after.at[end - 1] == ' ' || !is_whole(pt_str_part(after, 0, end)) ||
        !is_harmless(pt_str_part(after, 0, end)))
        return (pt_str){ 0 };
    return pt_str_part(text, 0, end + 2);
}

/* Has it a capital behind its first character (BERT, LoRA)? Styles that write titles small would take it away. */
static bool needs_protection(pt_str word)
{
    for (size_t i = 1; i < word.len; i++)
        if (is_upper(word.at[i]))
            return true;
    return false;
}

/* The word that `text` starts with: up to a blank or a formula. */
static pt_str word_of(pt_str text)
{
    size_t len = 0;

    while (len < text.len && text.at[len] != ' ' && !formula_of(pt_str_part(text, len, text.len)).len)
        len++;
    return pt_str_part(text, 0, len);
}

static void add_title(pt_buf *out, pt_str title)
{
    while (title.len) {
        pt_str formula = formula_of(title), word = word_of(title);

        if (title.at[0] == ' ') {
            pt_buf_add_char(out, ' ');
            title = pt_str_part(title, 1, title.len);
        } else if (formula.len) {
            pt_buf_addf(out, "{%.*s}", PT_FMT(formula));
            title = pt_str_part(title, formula.len, title.len);
        } else {
            pt_buf_add(out, needs_protection(word) ? PT_S("{") : PT_S(""));
            add_text(out, word);
            pt_buf_add(out, needs_protection(word) ? PT_S("}") : PT_S(""));
            title = pt_str_part(title, word.len, title.len);
        }
    }
}

/* ── Names ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Would BibTeX take it apart? */
static bool must_stay_whole(pt_str name)
{
    return pt_name_is_collaboration(name) || pt_str_find(name, PT_S(",")) < name.len ||
           pt_str_find(name, PT_S(" and ")) < name.len || pt_str_starts(name, PT_S("and "));
}

static void add_name(pt_buf *out, pt_str name)
{
    pt_name_parts parts = pt_name_part(name);

    if (must_stay_whole(name)) {
        pt_buf_add_char(out, '{');
        add_text(out, name);
        pt_buf_add_char(out, '}');
        return;
    }
    add_text(out, parts.family);
    if (parts.suffix.len) {
        pt_buf_add(out, PT_S(", "));
        add_text(out, parts.suffix);
    }
    if (parts.given.len) {
        pt_buf_add(out, PT_S(", "));
        add_text(out, parts.given);
    }
}

static void add_names(pt_buf *out, const pt_paper *paper)
{
    for (size_t i = 0; i < paper->author_count; i++) {
        pt_buf_add(out, i ? PT_S(" and ") : PT_S(""));
        add_name(out, paper->authors[i]);
    }
}

/* ── Keys ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Small letters and digits only, without the marks on them: what every BibTeX takes. */
static void add_key_word(pt_buf *key, pt_str word)
{
    pt_arena arena = { 0 };

    word = pt_name_decompose(&arena, word);
    for (size_t i = 0; i < word.len; i++) {
        char c = pt_lower(word.at[i]);

        if ((c >= 'a' && c <= 'z') || pt_is_digit(c))
            pt_buf_add_char(key, c);
    }
    pt_arena_free(&arena);
}

/* The first word of the title that is more than an article. */
static pt_str key_word_of(pt_str title)
{
    static const char *const articles[] = { "A", "An", "The", "a", "an", "the", "On", "on" };

    for (pt_str word; pt_str_cut(&title, ' ', &word);) {
        pt_buf letters = { .limit = 64 };
        bool is_article = false;

        for (size_t i = 0; i < sizeof articles / sizeof *articles; i++)
            is_article = is_article || pt_str_equal(word, pt_str_of(articles[i]));
        add_key_word(&letters, word);
        is_article = is_article || letters.len == 0;
        pt_buf_free(&letters);
        if (!is_article)
            return word;
    }
    return (pt_str){ 0 };
}

/* "b" for the second paper of a key, … "z", then "ba", "bb", …: what is behind the key when it is taken. */
static void add_letters(pt_buf *key, size_t number)
{
    char letters[16];
    size_t len = 0;

    for (; number; number /= 26)
        letters[len++] = (char)('a' + number % 26);
    while (len)
        pt_buf_add_char(key, letters[--len]);
}

/* "ash2026tides": the first author's family name, the year, the first word; the id where that says nothing. */
static void make_key(pt_export_state *state, const pt_paper *paper, pt_buf *key)
{
    size_t stem;
    uint32_t same;

    if (paper->author_count)
        for (pt_str words = pt_name_part(paper->authors[0]).family, word; pt_str_cut(&words, ' ', &word);)
            add_key_word(key, word);
    pt_buf_addf(key, "%d", pt_export_year(paper));
    add_key_word(key, key_word_of(paper->title));
    stem = key->len;
    same = pt_dict_find(state->keys, pt_buf_text(key));
    while (pt_dict_find(state->keys, pt_buf_text(key)) != PT_NONE) {
        key->len = stem;
        add_letters(key, state->next.at[same]++);
    }
    pt_dict_add(state->keys, pt_buf_text(key));
    PT_PUSH(&state->next, 1);
}

/* ── Entries ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* A field on one line, when there is something to say. `is_address`: no escapes, since programs read it. */
static void add_field(pt_buf *out, const char *name, pt_str text, bool is_address)
{
    pt_buf line = { .limit = out->limit };

    pt_export_add_line(&line, text);
    if (line.len) {
        pt_buf_addf(out, ",\n  %s = {", name);
        for (size_t i = 0; i < line.len; i++)
            if (!is_address)
                add_escaped(out, line.at[i]);
            else if (!strchr("{}\\ ", line.at[i]))
                pt_buf_add_char(out, line.at[i]);
        pt_buf_add_char(out, '}');
    }
    pt_buf_free(&line);
}

static void add_identity(pt_buf *out, const pt_paper *paper)
{
    bool is_arxiv = pt_paper_id_month_end(paper->id) != PT_NO_DAY;

    if (is_arxiv) {
        add_field(out, "eprint", paper->id, true);
        add_field(out, "archivePrefix", PT_S("arXiv"), true);
        add_field(out, "primaryClass", paper->categories[0], true);
    }
    add_field(out, "doi", pt_export_doi(paper), true);
    add_field(out, "url", paper->url, true);
}

static void add(pt_export_state *state, const pt_paper *paper, pt_buf *out)
{
    bool is_article = pt_export_doi(paper).len || paper->journal_ref.len;
    pt_buf text = { .limit = out->limit };

    make_key(state, paper, &text);
    pt_buf_addf(out, "@%s{%.*s,\n  title = {", is_article ? "article" : "misc", PT_FMT(pt_buf_text(&text)));
    pt_buf_reset(&text);
    pt_export_add_line(&text, paper->title);
    add_title(out, pt_buf_text(&text));
    pt_buf_add_char(out, '}');
    if (paper->author_count) {
        pt_buf_add(out, PT_S(",\n  author = {"));
        add_names(out, paper);
        pt_buf_add_char(out, '}');
    }
    pt_buf_addf(out, ",\n  year = {%d}", pt_export_year(paper));
    add_field(out, "journal", paper->journal_ref, false);
    add_identity(out, paper);
    add_field(out, "note", paper->comment, false);
    add_field(out, "abstract", paper->abstract, false);
    pt_buf_add(out, PT_S("\n}\n\n"));
    pt_buf_free(&text);
}

const pt_exporter pt_exporter_bibtex = { .name = "bibtex", .add = add };
