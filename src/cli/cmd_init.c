/* papertide.ini to begin with: from answers to questions, or from options. */
#include "cli/command.h"

#include "analysis/keywords/watch.h"
#include "base/buf.h"
#include "base/file.h"
#include "base/utf8.h"
#include "cli/say.h"
#include "cli/signals.h"
#include "cli/terminal.h"
#include "paper/category.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { LARGEST_CONFIG = 1 << 20, LONGEST_ANSWER = 1 << 16 };

static const pt_option options[] = {
    { "digests", PT_TEXT_OPTION, "PATHS", "where the digests lie: files and folders, commas between" },
    { "categories", PT_TEXT_OPTION, "LIST", "of the field, as in cs.CL,cs.SD" },
    { "terms", PT_TEXT_OPTION, "LIST", "watched terms, commas between" },
    { "authors", PT_TEXT_OPTION, "LIST", "watched authors, commas between" },
    { "field", PT_TEXT_OPTION, "NAME", "what the field is called (mine)" },
    { "contact", PT_TEXT_OPTION, "ADDRESS", "yours, for arXiv, which wants to know who harvests" },
    { "force", PT_FLAG, NULL, "also over a file that is there" },
    { NULL, PT_FLAG, NULL, NULL },
};

/* ── What can be answered ────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status check_digests(const char *answer, pt_error *err)
{
    pt_arena arena = { 0 };
    pt_status st = PT_OK;

    for (pt_str rest = pt_str_of(answer), path; st == PT_OK && pt_str_cut(&rest, ',', &path);) {
        const char *name = pt_arena_copy(&arena, pt_str_trim(path)).at;

        if (access(name, R_OK) != 0)
            st = pt_fail(err, PT_EUSAGE, "'%s' is not there; name files and folders as seen from here", name);
    }
    pt_arena_free(&arena);
    return st;
}

static pt_status check_terms(const char *answer, pt_error *err)
{
    return pt_watch_check(pt_str_of(answer), err);
}

static pt_status check_authors(const char *answer, pt_error *err)
{
    for (pt_str rest = pt_str_of(answer), name; pt_str_cut(&rest, ',', &name);)
        if (pt_str_find(pt_str_trim(name), PT_S(" ")) == pt_str_trim(name).len)
            return pt_fail(err, PT_EUSAGE, "'%.*s': write whole names the way they are spoken, as in Grace Hopper",
                           PT_FMT(pt_str_trim(name)));
    return PT_OK;
}

static pt_status check_field(const char *answer, pt_error *err)
{
    bool is_blank = *answer && !pt_str_trim(pt_str_of(answer)).len;

    if (!strpbrk(answer, "[]") && strcmp(answer, "all") != 0 && !is_blank)
        return PT_OK;
    return pt_fail(err, PT_EUSAGE, "'%s': a plain name, as in speech, and not 'all', which is the whole store", answer);
}

static pt_status check_contact(const char *answer, pt_error *err)
{
    const char *at = strchr(answer, '@');

    if (at && at > answer && at[1] && !strpbrk(answer, " ,()"))
        return PT_OK;
    return pt_fail(err, PT_EUSAGE, "'%s': no address; write it as you@example.org", answer);
}

enum { DIGESTS, CATEGORIES, TERMS, AUTHORS, FIELD, CONTACT, QUESTIONS };

static const struct question {
    const char *option, *text, *hint;
    pt_status (*check)(const char *answer, pt_error *err);
} questions[QUESTIONS] = {
    [DIGESTS] = { "digests", "Where do your digests lie?", "files and folders, commas between; empty: nowhere yet",
                  check_digests },
    [CATEGORIES] = { "categories", "Which of arXiv's categories are your field?",
                     "as in cs.CL, cs.SD; empty: no field of your own", pt_config_check_categories },
    [TERMS] = { "terms", "Which terms do you watch?", "as in speech enhancement, hallucinat*; empty: none",
                check_terms },
    [AUTHORS] = { "authors", "Which authors do you watch?", "as in Grace Hopper, Alan Turing; empty: none",
                  check_authors },
    [FIELD] = { "field", "What is your field called?", "empty: mine", check_field },
    [CONTACT] = { "contact", "Your address, for arXiv, which wants to know who harvests?",
                  "as in you@example.org; empty: none", check_contact },
};

/* What all answers must be, since each becomes a line of the file; then what this one must be. */
static pt_status check(const struct question *question, const char *answer, pt_error *err)
{
    if (!pt_utf8_is_text(pt_str_of(answer)))
        return pt_fail(err, PT_EUSAGE, "is no text in UTF-8");
    if (strpbrk(answer, ";\n\r"))
        return pt_fail(err, PT_EUSAGE, "'%s': is one line without ;, which begins a comment", answer);
    return question->check(answer, err);
}

/* ── Asking ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* False at the end of what is typed. */
static bool read_answer(pt_arena *arena, const char **answer)
{
    char line[LONGEST_ANSWER];

    if (!fgets(line, sizeof line, stdin))
        return false;
    *answer = pt_arena_copy(arena, pt_str_trim(pt_str_of(line))).at;
    return true;
}

/* Until the answer can be meant; an empty one is none. */
static bool ask(pt_arena *arena, const struct question *question, const char **answer)
{
    pt_error err = { 0 };

    for (;;) {
        pt_say("%s\n  (%s)\n> ", question->text, question->hint);
        if (!read_answer(arena, answer))
            return false;
        if (!(*answer)[0]) {
            *answer = NULL;
            return true;
        }
        if (check(question, *answer, &err) == PT_OK)
            return true;
        pt_say_line("  %s", err.text);
    }
}

static bool has_field(const char *const answers[QUESTIONS])
{
    return answers[CATEGORIES] || answers[TERMS] || answers[AUTHORS];
}

static bool ask_all(pt_arena *arena, const char *answers[QUESTIONS])
{
    pt_signals_leave();
    pt_say("A few questions; an empty answer leaves a thing out, and all can be changed later.\n");
    for (size_t i = 0; i < QUESTIONS; i++) {
        if (i == FIELD && !has_field(answers))
            continue;
        if (!ask(arena, &questions[i], &answers[i])) {
            pt_say("\n");
            return false;
        }
    }
    return true;
}

/* ── The file ────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* A key with its value, or as an example behind a semicolon. */
static void add_key(pt_buf *out, const char *name, const char *value, const char *example)
{
    pt_buf_addf(out, "%s%s = %s\n", value ? "" : "; ", name, value ? value : example);
}

/* The feed of the field's categories; the arena's. */
static const char *feed_of(pt_arena *arena, const char *categories)
{
    size_t count;
    pt_str *codes = pt_categories_split(arena, pt_str_of(categories), &count), all = PT_STR("rss "), code;

    for (size_t i = 0; i < count; i++) {
        pt_category_read(codes[i], &code);
        all = pt_arena_printf(arena, "%.*s%s%.*s", PT_FMT(all), i ? "+" : "", PT_FMT(code));
    }
    return all.at;
}

static void write_config(pt_buf *out, pt_arena *arena, const char *const answers[QUESTIONS])
{
    const char *feed = answers[CATEGORIES] ? feed_of(arena, answers[CATEGORIES]) : NULL;

    pt_buf_add(out, PT_S("; Settings of papertide. What begins with ; is a comment: take it away to use a line.\n"
                         "; papertide config show tells what holds, and from where.\n\n"
                         "[papertide]\n; the store: one SQLite file\ndb = papertide.db\n\n"
                         "[update]\n; what papertide update reads: files and folders, commas between\n"));
    add_key(out, "digests", answers[DIGESTS], "digests/");
    pt_buf_add(out,
               PT_S("; what it fetches: today's listing of these categories; or oai, all that is new, after a first\n"
                    "; papertide harvest oai --set cs --from DAY\n"));
    add_key(out, "harvest", answers[DIGESTS] ? NULL : feed, feed ? feed : "rss cs.CL+cs.SD");
    pt_buf_add(out, PT_S("; which reports it writes (papertide report --list), and where to\n"
                         "reports = weekly\nout = report\n\n"
                         "[harvest]\n; goes with each request: arXiv wants to know whom to ask\n"));
    add_key(out, "contact", answers[CONTACT], "you@example.org");
    pt_buf_add(out, PT_S("; sets = cs,stat\n\n"
                         "[keywords]\n; words that no term holds\n; stopwords = dataset, benchmark\n\n"
                         "; A field is a part of the papers that is counted on its own: --field NAME\n"));
    pt_buf_addf(out, "%s[field %s]\n", has_field(answers) ? "" : "; ", answers[FIELD] ? answers[FIELD] : "mine");
    pt_buf_add(out, PT_S("; papers with one of these categories\n"));
    add_key(out, "categories", answers[CATEGORIES], "cs.SD, eess.AS");
    pt_buf_add(out, PT_S("; watched: \"a phrase\" in any inflection, begin*, one | another, -\"what is not meant\"\n"));
    add_key(out, "terms", answers[TERMS], "speech enhancement, hallucinat*");
    pt_buf_add(out, PT_S("; watched: their new papers are listed in the weekly report of the field\n"));
    add_key(out, "authors", answers[AUTHORS], "Grace Hopper, Alan Turing");
}

/* Three lines. */
static void tell_next(const char *path, const char *const answers[QUESTIONS])
{
    bool has_source = answers[DIGESTS] || answers[CATEGORIES];
    const char *field = answers[FIELD] ? answers[FIELD] : "mine";

    pt_say("%s is written; %s\n", path,
           has_source ? "next: papertide update          reads what is new, analyzes it, writes report/"
                      : "next: papertide update digests/ reads what is new, analyzes it, writes report/");
    if (has_field(answers))
        pt_say(
            "your field in the terminal: papertide keywords --field '%s'; as a report: papertide report weekly --field "
            "'%s'\n",
            field, field);
    else
        pt_say("what rose, in the terminal: papertide keywords --rising\n");
    pt_say("every morning (crontab -e): 0 7 * * *  cd \"$HOME/…\" && papertide update\n");
}

static pt_status write_file(const char *path, pt_arena *arena, const char *const answers[QUESTIONS], pt_error *err)
{
    pt_buf out = { .limit = LARGEST_CONFIG };
    pt_status st;

    write_config(&out, arena, answers);
    PT_OR_DONE(pt_buf_check(&out, path, err));
    st = pt_file_replace(path, pt_buf_text(&out), NULL, err);
done:
    pt_buf_free(&out);
    return st;
}

/* ── The command ─────────────────────────────────────────────────────────────────────────────────────────────────── */

/* *any: something was said by options. */
static int read_options(const pt_arguments *arguments, const char *answers[QUESTIONS], bool *any)
{
    pt_error err = { 0 };

    *any = false;
    for (size_t i = 0; i < QUESTIONS; i++) {
        answers[i] = pt_argument(arguments, questions[i].option);
        if (answers[i] && check(&questions[i], answers[i], &err) != PT_OK)
            return pt_cli_usage(arguments, "--%s: %s", questions[i].option, err.text);
        *any = *any || answers[i];
    }
    return PT_EXIT_OK;
}

static int run(const pt_arguments *arguments)
{
    const char *path = arguments->config_path ? arguments->config_path : "papertide.ini";
    const char *answers[QUESTIONS];
    pt_arena arena = { 0 };
    pt_error err = { 0 };
    bool any;
    int status;

    if (arguments->rest_count)
        return pt_cli_usage(arguments, "'%s': takes no such word", arguments->rest[0]);
    if (access(path, F_OK) == 0 && !pt_has_flag(arguments, "force"))
        return pt_cli_usage(arguments, "%s: is there already; --force writes over it, --config FILE writes another",
                            path);
    if ((status = read_options(arguments, answers, &any)) != PT_EXIT_OK)
        return status;
    if (!any && !(isatty(STDIN_FILENO) && pt_terminal_is(PT_ERR)))
        return pt_cli_usage(arguments,
                            "no terminal to ask on; say it with --digests, --categories, --terms, --authors, "
                            "--field, --contact: one of them at least");
    if (!any && !ask_all(&arena, answers))
        status = pt_cli_usage(arguments, "no answer; nothing was written");
    else if (write_file(path, &arena, answers, &err) != PT_OK)
        status = pt_cli_failed(&err);
    else if (!arguments->is_quiet)
        tell_next(path, answers);
    pt_arena_free(&arena);
    return status;
}

const pt_command pt_command_init = {
    .name = "init",
    .usage = "[--digests PATHS] [--categories LIST] [--terms LIST] [--authors LIST] [--field NAME] [--contact ADDRESS]",
    .help = "write papertide.ini, from answers or options",
    .about =
        "Asks where digests lie, which categories, terms and authors are yours, and writes a papertide.ini with a\n"
        "comment to each line (--config FILE: another). With any of its options it asks nothing.\n\n"
        "  papertide init\n"
        "  papertide init --digests digests/ --categories cs.SD,eess.AS --terms 'speech enhancement'",
    .options = options,
    .needs = PT_NEEDS_ALL_FOLDERS,
    .is_without_config = true,
    .run = run,
};
