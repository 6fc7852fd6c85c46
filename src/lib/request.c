#include "lib/request.h"

#include "analysis/network/view.h"
#include "base/buf.h"
#include "base/utf8.h"
#include "lib/question.h"

#include <string.h>

enum { LONGEST_KEY = 1000, LONGEST_FILE = 100, LARGEST_WAY = 1 << 16, LONGEST_COMMAND = 4000, MOST_PANELS = 1000 };

/* Of an author "yang liu 2" author-yang-liu-2; letters of other scripts stand as their numbers. */
static void write_file_name(const char *kind, pt_str key, pt_buf *out)
{
    pt_buf_addf(out, "%s-", kind);
    while (key.len && out->len < LONGEST_FILE) {
        uint32_t c = pt_utf8_next(&key);

        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            pt_buf_add_char(out, (char)c);
        else if (c >= 0x80)
            pt_buf_addf(out, "u%04x", c);
        else if (!pt_str_ends(pt_buf_text(out), PT_S("-")))
            pt_buf_add_char(out, '-');
    }
}

/* The first cell of a question with one parameter. */
static pt_status ask(pt_store *store, const char *question, const char *name, const char *value, char key[LONGEST_KEY],
                     pt_error *err)
{
    const pt_ask_parameter with[PT_ASK_PARAMETERS] = { { name, value, 0 } };

    return pt_question_text(store, question, with, key, LONGEST_KEY, err);
}

/* In single quotes, as a shell takes it. */
static void write_quoted(const char *text, pt_buf *out)
{
    pt_buf_add_char(out, '\'');
    for (; *text; text++)
        pt_buf_add(out, *text == '\'' ? PT_S("'\\''") : (pt_str){ text, 1 });
    pt_buf_add_char(out, '\'');
}

static pt_status find_way(pt_store *store, const char *from, const char *to, pt_buf *out, pt_error *err)
{
    pt_network_way way = { 0 };
    pt_status st;

    PT_OR_DONE(pt_network_path(store, pt_str_of(from), pt_str_of(to), &way, err));
    if (way.count == 0)
        st = pt_fail(err, PT_EINPUT, "--to %s: there is no way over papers of up to 50 authors", to);
    for (size_t i = 0; i < way.count; i++)
        pt_buf_addf(out, "%s%.*s", i ? "\n" : "", PT_FMT(way.name[i]));
done:
    pt_network_way_free(&way);
    return st;
}

/* What the options hold on to. */
struct texts {
    pt_buf file, stem, way, command, key;
};

/* Makes `how` the report on one author, with the way to another where that is asked for. */
static pt_status ask_for_author(pt_store *store, const pt_report_request *request, struct texts *texts,
                                pt_report_options *how, pt_error *err)
{
    char key[LONGEST_KEY];

    PT_TRY(pt_question_check_author(store, request->author, err));
    PT_TRY(ask(store, "author_key", "name", request->author, key, err));
    write_file_name("author", pt_str_of(key), &texts->file);
    pt_buf_add(&texts->command, PT_S(" --author "));
    write_quoted(request->author, &texts->command);
    if (request->to) {
        PT_TRY(find_way(store, request->author, request->to, &texts->way, err));
        pt_buf_add(&texts->command, PT_S(" --to "));
        write_quoted(request->to, &texts->command);
    }
    how->name = "author";
    how->file = pt_buf_text(&texts->file).at;
    how->with[0].name = "author";
    how->with[0].value = request->author;
    how->with[1].name = "way";
    how->with[1].value = pt_buf_text(&texts->way).at;
    return PT_OK;
}

/* Makes `how` the report on one term. */
static pt_status ask_for_term(pt_store *store, const pt_report_request *request, struct texts *texts,
                              pt_report_options *how, pt_error *err)
{
    char key[LONGEST_KEY];

    PT_TRY(ask(store, "term_key", "term", request->term, key, err));
    if (!key[0])
        return pt_fail(err, PT_EINPUT, "%s: no week has this term; papertide keywords --like TEXT finds terms",
                       request->term);
    write_file_name("keyword", pt_str_of(key), &texts->file);
    pt_buf_add(&texts->command, PT_S(" --term "));
    write_quoted(request->term, &texts->command);
    pt_buf_add(&texts->key, pt_str_of(key));
    how->name = "keyword";
    how->file = pt_buf_text(&texts->file).at;
    how->with[0].name = "key";
    how->with[0].value = pt_buf_text(&texts->key).at;
    return PT_OK;
}

/* The field, as the store was analysed with it, and the language: both stand in the file's name. */
static pt_status ask_for_slice(pt_store *store, const pt_report_request *request, struct texts *texts,
                               pt_report_options *how, pt_error *err)
{
    char fields[LONGEST_KEY];

    if (how->file)
        pt_buf_add(&texts->stem, pt_str_of(how->file));
    else
        pt_buf_add(&texts->stem, pt_str_of(request->name));
    if (request->field) {
        PT_TRY(ask(store, "field_known", "field", request->field, fields, err));
        if (fields[0])
            return pt_fail(err, PT_EINPUT,
                           "--field %s: the store was analysed with %s; a field is a section [field %s] of the config",
                           request->field, fields, request->field);
        write_file_name("", pt_str_of(request->field), &texts->stem);
        pt_buf_add(&texts->command, PT_S(" --field "));
        write_quoted(request->field, &texts->command);
        how->field = request->field;
    }
    if (request->language && strcmp(request->language, "en") != 0) {
        pt_buf_addf(&texts->stem, "-%s", request->language);
        pt_buf_addf(&texts->command, " --language %s", request->language);
        how->language = request->language;
    }
    how->file = pt_buf_text(&texts->stem).at;
    return PT_OK;
}

/* What the store knows of the period: "full", "thin", "partial", or nothing. */
static pt_status check_period(pt_store *store, const char *period, pt_error *err)
{
    char state[LONGEST_KEY];

    PT_TRY(ask(store, "period_state", "period", period, state, err));
    if (!state[0])
        return pt_fail(err, PT_ETHIN, "%s: nothing was seen then; papertide status --days lists what was", period);
    return PT_OK;
}

bool pt_report_is_monthly(const char *name)
{
    return strncmp(name, "monthly", strlen("monthly")) == 0;
}

bool pt_report_is_of_all(const char *name)
{
    return strcmp(name, "authors") == 0 || strcmp(name, "quality") == 0;
}

static pt_status check_kind(const pt_report_request *request, const pt_period *period, pt_error *err)
{
    bool is_monthly = pt_report_is_monthly(request->name);
    bool is_month = strlen(period->text) == strlen("2026-06");

    if (is_monthly ? is_month : period->last - period->first == 6)
        return PT_OK;
    return pt_fail(err, PT_EUSAGE, "--period %s: the %s report is of a %s", request->period, request->name,
                   is_monthly ? "month, as 2026-06" : "week, as 2026-W26");
}

static pt_status read_panels(const char *text, size_t *panels, pt_error *err)
{
    long number = 0;

    if (text && (!pt_str_number(pt_str_of(text), MOST_PANELS, &number) || number == 0))
        return pt_fail(err, PT_EUSAGE, "--panels %s: not a number from 1 to %d", text, MOST_PANELS);
    *panels = (size_t)number;
    return PT_OK;
}

pt_status pt_report_request_write(pt_store *store, const pt_report_request *request, const pt_observer *observer,
                                  pt_report_result *result, pt_error *err)
{
    struct texts texts = { .file.limit = 2 * LONGEST_FILE,
                           .stem.limit = 4 * LONGEST_FILE,
                           .way.limit = LARGEST_WAY,
                           .command.limit = LONGEST_COMMAND,
                           .key.limit = LONGEST_KEY };
    pt_report_options how = { .name = request->name,
                              .field = "all",
                              .out = request->out,
                              .templates = request->templates,
                              .version = "papertide " PT_VERSION,
                              .budget = request->budget,
                              .is_png = request->charts && strcmp(request->charts, "png") == 0,
                              .is_html = request->is_html,
                              .is_check = request->is_check };
    pt_status st;

    if (request->field && pt_report_is_of_all(request->name))
        return pt_fail(err, PT_EUSAGE,
                       "the %s report is of the whole store; papertide authors --field ranks a field's names",
                       request->name);
    PT_TRY(pt_period_parse(pt_str_of(request->period), &how.period, err));
    PT_TRY(read_panels(request->panels, &how.panels, err));
    PT_TRY(check_kind(request, &how.period, err));
    PT_TRY(check_period(store, request->period, err));
    pt_buf_addf(&texts.command, "papertide report %s --period %s", request->name, request->period);
    if (request->author)
        PT_OR_DONE(ask_for_author(store, request, &texts, &how, err));
    if (request->term)
        PT_OR_DONE(ask_for_term(store, request, &texts, &how, err));
    PT_OR_DONE(ask_for_slice(store, request, &texts, &how, err));
    PT_OR_DONE(pt_buf_check(&texts.command, "the command", err));
    how.command = pt_buf_text(&texts.command).at;
    st = pt_report_write(store, &how, observer, result, err);
done:
    pt_buf_free(&texts.file);
    pt_buf_free(&texts.stem);
    pt_buf_free(&texts.way);
    pt_buf_free(&texts.command);
    pt_buf_free(&texts.key);
    return st;
}
