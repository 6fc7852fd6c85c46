/* Templates: copied line by line, what stands in <!-- … --> replaced. */
#include "report/render.h"

#include "base/asset.h"

#include <string.h>

enum { DEEPEST = 8, LONGEST_NAME = 64 };

bool pt_is_plain_name(pt_str name)
{
    if (name.len == 0 || name.len > LONGEST_NAME || name.at[0] == '.')
        return false;
    for (size_t i = 0; i < name.len; i++) {
        char c = name.at[i];

        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || strchr("._-", c)) || !c)
            return false;
    }
    return true;
}

/* ── Arguments ───────────────────────────────────────────────────────────────────────────────────────────────────── */

/* strchr finds the NUL behind the marks too, and a word that ends at a NUL would never be taken. */
static bool is_one_of(char c, const char *marks)
{
    return c && strchr(marks, c);
}

/* Takes the next word off `rest`: bare, key=value or key="a value". */
static pt_status next_word(pt_str *rest, pt_str *key, pt_str *value, pt_error *err)
{
    size_t end = 0;

    *value = (pt_str){ 0 };
    while (end < rest->len && !is_one_of(rest->at[end], " \t="))
        end++;
    *key = pt_str_part(*rest, 0, end);
    *rest = pt_str_part(*rest, end, rest->len);
    if (!rest->len || rest->at[0] != '=')
        return PT_OK;
    *rest = pt_str_part(*rest, 1, rest->len);
    if (rest->len && rest->at[0] == '"') {
        *rest = pt_str_part(*rest, 1, rest->len);
        end = pt_str_find(*rest, PT_S("\""));
        if (end == rest->len)
            return pt_fail(err, PT_EUSAGE, "%.*s: its quote does not end", PT_FMT(*key));
        *value = pt_str_part(*rest, 0, end);
        *rest = pt_str_part(*rest, end + 1, rest->len);
        return PT_OK;
    }
    for (end = 0; end < rest->len && !is_one_of(rest->at[end], " \t");)
        end++;
    *value = pt_str_part(*rest, 0, end);
    *rest = pt_str_part(*rest, end, rest->len);
    return PT_OK;
}

static pt_status keep_word(pt_directive_args *args, pt_str key, pt_str value, pt_error *err)
{
    if (!args->directive.len) {
        args->directive = key;
    } else if (!value.at && !args->subject.len) {
        args->subject = key;
    } else if (!value.at || !key.len) {
        return pt_fail(err, PT_EUSAGE, "'%.*s': expected KEY=VALUE", PT_FMT(key));
    } else if (args->count == PT_MOST_ARGUMENTS) {
        return pt_fail(err, PT_EUSAGE, "more than %d arguments", PT_MOST_ARGUMENTS);
    } else {
        args->with[args->count].key = key;
        args->with[args->count++].value = value;
    }
    return PT_OK;
}

pt_status pt_directive_read(pt_str text, pt_directive_args *args, pt_error *err)
{
    pt_str rest = pt_str_trim(text), key, value;

    *args = (pt_directive_args){ 0 };
    while (rest.len) {
        PT_TRY(next_word(&rest, &key, &value, err));
        PT_TRY(keep_word(args, key, value, err));
        if (pt_str_equal(args->directive, PT_S("note")))
            return PT_OK; /* the rest is prose */
        rest = pt_str_trim(rest);
    }
    return PT_OK;
}

pt_str pt_directive_argument(const pt_directive_args *args, const char *key)
{
    for (size_t i = 0; i < args->count; i++)
        if (pt_str_equal(args->with[i].key, pt_str_of(key)))
            return args->with[i].value;
    return (pt_str){ 0 };
}

/* ── Lines ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

static const pt_directive *find_directive(pt_str name)
{
    for (const pt_directive *d = pt_directives; d->name; d++)
        if (pt_str_equal(name, pt_str_of(d->name)))
            return d;
    return NULL;
}

static pt_status unknown_directive(pt_str name, pt_error *err)
{
    pt_arena arena = { 0 };
    pt_str known = { 0 };
    pt_status st;

    for (const pt_directive *d = pt_directives; d->name; d++)
        known = pt_arena_printf(&arena, "%.*s%s%s", PT_FMT(known), known.len ? ", " : "", d->name);
    st = pt_fail(err, PT_EUSAGE, "'%.*s': no such directive; expected one of %.*s", PT_FMT(name), PT_FMT(known));
    pt_arena_free(&arena);
    return st;
}

bool pt_directive_cut(pt_str line, pt_str *before, pt_str *inside, pt_str *after)
{
    size_t start = pt_str_find(line, PT_S("<!--")), end;
    pt_str rest = pt_str_part(line, start + 4, line.len);

    if (start == line.len)
        return false;
    end = pt_str_find(rest, PT_S("-->"));
    *before = pt_str_part(line, 0, start);
    *inside = pt_str_part(rest, 0, end);
    *after = end < rest.len ? pt_str_part(rest, end + 3, rest.len) : (pt_str){ 0 };
    return true;
}

static bool is_blank(pt_str s)
{
    return pt_str_trim(s).len == 0;
}

static void add_text(pt_render *render, pt_str text)
{
    if (!render->is_off)
        pt_buf_add(&render->out, text);
}

/* Ends a line. Directives that write nothing leave blank lines behind: of several one is kept, of the first ones none.
 */
static void end_line(pt_render *render)
{
    pt_str so_far = pt_buf_text(&render->out);

    if (!render->is_off && so_far.len && !pt_str_ends(so_far, PT_S("\n\n")))
        pt_buf_add_char(&render->out, '\n');
}

static pt_status run_directive(pt_render *render, pt_str inside, bool is_alone, bool *is_inline, pt_error *err)
{
    const pt_directive *directive;
    pt_directive_args args;

    PT_TRY(pt_directive_read(inside, &args, err));
    directive = find_directive(args.directive);
    if (!directive)
        return unknown_directive(args.directive, err);
    *is_inline = directive->is_inline;
    if (!directive->is_inline && !is_alone)
        return pt_fail(err, PT_EUSAGE, "<!-- %s … -->: must stand on a line of its own", directive->name);
    if (directive->has_subject && !args.subject.len)
        return pt_fail(err, PT_EUSAGE, "<!-- %s … -->: expected a name behind '%s'", directive->name, directive->name);
    if (render->is_off && !directive->runs_off)
        return PT_OK;
    return directive->write(render, &args, err);
}

static pt_status render_line(pt_render *render, pt_str line, pt_error *err)
{
    pt_str rest = line, before, inside, after;
    bool is_inline = true;

    while (pt_directive_cut(rest, &before, &inside, &after)) {
        if (!after.at)
            return pt_fail(err, PT_EUSAGE, "<!-- without --> on the same line");
        add_text(render, before);
        PT_TRY(
            run_directive(render, inside, is_blank(before) && rest.at == line.at && is_blank(after), &is_inline, err));
        if (!is_inline)
            return PT_OK;
        rest = after;
    }
    add_text(render, rest);
    end_line(render);
    return PT_OK;
}

static size_t count_lines(pt_str text)
{
    size_t count = 0;

    for (pt_str line; pt_str_cut(&text, '\n', &line);)
        count++;
    return count;
}

static pt_status render_lines(pt_render *render, const char *path, pt_str text, pt_error *err)
{
    size_t number = 0, all = count_lines(text);

    if (pt_str_ends(text, PT_S("\n")))
        text.len--; /* the newline ends the last line, and begins none */
    for (pt_str line = { 0 }; pt_str_cut(&text, '\n', &line);) {
        if (render->depth == 1) /* of the report's own page */
            pt_progress(render->observer, "report", number, all);
        number++;
        if (render_line(render, line, err) != PT_OK)
            return pt_fail_in(err, "%s: line %zu", path, number);
    }
    if (render->branches.len > render->least_branches)
        return pt_fail(err, PT_EUSAGE, "%s: an <!-- if … --> without its <!-- endif -->", path);
    return PT_OK;
}

pt_str pt_render_page(pt_buf *out)
{
    while (out->len > 1 && out->at[out->len - 1] == '\n' && out->at[out->len - 2] == '\n')
        out->len--;
    return pt_buf_text(out);
}

pt_status pt_template_read(const char *templates, const char *language, pt_str name, int depth, pt_arena *arena,
                           const char **path, pt_str *text, pt_error *err)
{
    const char *own = pt_arena_printf(arena, "reports/%s/%.*s.md", language, PT_FMT(name)).at;

    *path = pt_arena_printf(arena, "reports/%.*s.md", PT_FMT(name)).at;
    if (!pt_is_plain_name(name))
        return pt_fail(err, PT_EUSAGE, "'%.*s': not the name of a template", PT_FMT(name));
    if (depth == DEEPEST)
        return pt_fail(err, PT_EUSAGE, "%s: included %d deep; does it include itself?", *path, DEEPEST);
    if (pt_asset_is_there(templates, own, arena))
        *path = own;
    return pt_asset_read(templates, *path, arena, text, err);
}

pt_status pt_render_template(pt_render *render, pt_str name, pt_error *err)
{
    size_t outer = render->least_branches;
    const char *path;
    pt_str text;

    PT_TRY(pt_template_read(render->options->templates, pt_words_language(render->words), name, render->depth,
                            &render->arena, &path, &text, err));
    render->depth++;
    render->least_branches = render->branches.len;
    PT_TRY(render_lines(render, path, text, err));
    render->least_branches = outer;
    render->depth--;
    return PT_OK;
}
