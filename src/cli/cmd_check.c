#include "cli/ask.h"
#include "cli/command.h"
#include "cli/say.h"

#include "analysis/check/check.h"
#include "base/memory.h"
#include "cli/names_file.h"
#include "cli/scope.h"
#include "store/copy.h"
#include "store/fingerprint.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static const pt_option options[] = {
    { "full", PT_FLAG, NULL, "every number (else a sample, another one after each change of the store)" },
    { "repair", PT_FLAG, NULL, "make what is wrong again from what was received; a copy is kept before" },
    { "json", PT_FLAG, NULL, "the findings as one JSON object" },
    PT_WAIT_OPTION,
    { NULL, PT_FLAG, NULL, NULL },
};

/* ── Looking ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

static bool has_damage(const pt_findings *findings)
{
    return findings->stored + findings->pages > 0;
}

/* Where pages are damaged, what stands in them says nothing. */
static pt_status look(pt_store *store, const pt_scope *scope, bool is_full, pt_findings *findings, pt_error *err)
{
    pt_depth depth = { .is_full = is_full };

    PT_TRY(pt_store_change(store, &depth.seed, err));
    PT_TRY(pt_store_check(store, &depth, findings, err));
    return has_damage(findings) ? PT_OK : pt_results_check(store, scope, &depth, findings, err);
}

/* The full-text index checks itself only where it could write: who writes meanwhile waits, and is told for whom. */
static pt_status look_at_search(const pt_arguments *arguments, pt_findings *findings, pt_error *err)
{
    const pt_claim claim = { .command = "papertide check", .wait = 0 };
    pt_writer *writer;
    pt_store *store = NULL;
    pt_status st = pt_writer_take(arguments->db, &claim, &arguments->observer, &writer, err);

    if (st == PT_EBUSY) {
        pt_note(&arguments->observer, PT_NOTE_USUAL, "search: the full-text index was not looked at: %s", err->text);
        return PT_OK;
    }
    PT_TRY(st);
    PT_OR_DONE(pt_store_open(arguments->db, PT_STORE_LOOK, &arguments->observer, &store, err));
    st = pt_search_check(store, findings, err);
done:
    pt_store_close(store);
    pt_writer_leave(writer);
    return st;
}

static pt_status check(const pt_arguments *arguments, const pt_scope *scope, pt_findings *findings, pt_error *err)
{
    bool is_full = pt_has_flag(arguments, "full");
    pt_store *store;
    pt_status st;

    PT_TRY(pt_store_open(arguments->db, PT_STORE_READ, &arguments->observer, &store, err));
    st = look(store, scope, is_full, findings, err);
    pt_store_close(store);
    if (st == PT_OK && is_full && !has_damage(findings))
        st = look_at_search(arguments, findings, err);
    return st;
}

/* ── Mending ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status look_at_all(pt_store *store, const pt_scope *scope, pt_findings *findings, pt_error *err)
{
    PT_TRY(look(store, scope, true, findings, err));
    return has_damage(findings) ? PT_OK : pt_search_check(store, findings, err);
}

static pt_status mend(pt_store *store, const pt_scope *scope, const pt_findings *findings, const char *db,
                      pt_error *err)
{
    const pt_observer *observer = findings->observer;
    pt_findings left = { .observer = observer };

    PT_TRY(pt_store_keep(store, "before-repair", observer, err));
    PT_TRY(pt_store_mend(store, findings, observer, err));
    PT_TRY(pt_fingerprint_forget(store, err));
    PT_TRY(pt_analysis_forget(store, findings->analyses, err));
    PT_TRY(pt_analyse(store, NULL, scope, observer, NULL, err));
    PT_TRY(look_at_all(store, scope, &left, err));
    return pt_findings_all(&left) ? pt_fail(err, PT_ESTORE, "%s: still not sound, though all was made again", db)
                                  : PT_OK;
}

static pt_status repair(const pt_arguments *arguments, const pt_scope *scope, pt_findings *findings, pt_error *err)
{
    const pt_claim claim = pt_cli_claim(arguments);
    pt_store *store;
    pt_status st;

    PT_TRY(pt_store_claim(arguments->db, &claim, &arguments->observer, &store, err));
    st = look_at_all(store, scope, findings, err);
    if (st == PT_OK && findings->stored)
        st = pt_fail(err, PT_ESTORE,
                     "%s: what was received is damaged, which nothing here can make again, and nothing was changed; %s",
                     arguments->db,
                     PT_MENDED_BY_BACKUP "; without any, sqlite3's .recover saves what can still be read");
    else if (st == PT_OK && pt_findings_all(findings))
        st = mend(store, scope, findings, arguments->db, err);
    pt_store_close(store);
    return st;
}

/* ── The command ─────────────────────────────────────────────────────────────────────────────────────────────────── */

/* For --json: findings are kept, all else goes on to where it always goes. */
struct keeper {
    const pt_observer *other;
    PT_ARRAY(pt_value) cells;
    pt_arena texts;
};

static void keep_note(void *self, pt_note_level level, const char *text)
{
    struct keeper *keeper = self;
    pt_value cell = { .type = PT_TEXT };

    if (level < PT_NOTE_WARNING) {
        pt_note(keeper->other, level, "%s", text);
        return;
    }
    cell.text = pt_arena_copy(&keeper->texts, pt_str_of(text));
    PT_PUSH(&keeper->cells, cell);
}

static void pass_progress(void *self, const char *stage, uint64_t done, uint64_t total)
{
    pt_progress(((const struct keeper *)self)->other, stage, done, total);
}

/* Where there is no answer, what was found until then is told as without --json. */
static void let_go(const struct keeper *keeper)
{
    for (size_t i = 0; i < keeper->cells.len; i++)
        pt_note(keeper->other, PT_NOTE_WARNING, "%.*s", PT_FMT(keeper->cells.at[i].text));
}

static pt_status print_json(const struct keeper *keeper, const pt_findings *findings, bool is_mended, pt_error *err)
{
    static const pt_column columns[] = { { PT_STR("text"), PT_PLAIN } };

    pt_print("{\"is_sound\": %s, \"is_mended\": %s, \"stored\": %zu, \"indexes\": %zu, \"views\": %zu, \"pages\": %zu, "
             "\"results\": %zu",
             !pt_findings_all(findings) || is_mended ? "true" : "false", is_mended ? "true" : "false", findings->stored,
             findings->indexes, findings->views, findings->pages, findings->results);
    PT_TRY(pt_ask_json(&(pt_answer){ columns, keeper->cells.at, 1, keeper->cells.len, "findings" }, err));
    pt_print("\n}\n");
    return PT_OK;
}

static int tell(const pt_arguments *arguments, const struct keeper *keeper, const pt_findings *findings)
{
    size_t all = pt_findings_all(findings);
    bool is_mended = all && pt_has_flag(arguments, "repair");
    pt_error err = { 0 };

    if (pt_has_flag(arguments, "json") && print_json(keeper, findings, is_mended, &err) != PT_OK)
        return pt_cli_failed(&err);
    if (all && !is_mended)
        pt_say("papertide: %s: %zu findings\n", arguments->db, all);
    else if (!arguments->is_quiet)
        pt_say(is_mended ? "%s: mended, nothing wrong now\n" : "%s: nothing wrong\n", arguments->db);
    return all && !is_mended ? PT_EXIT_FAILED : PT_EXIT_OK;
}

static int run(const pt_arguments *arguments)
{
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    pt_scope scope = { .jobs = cores > 0 ? (int)cores : 1 };
    struct keeper keeper = { .other = &arguments->observer };
    const pt_observer keeping = { .self = &keeper, .progress = pass_progress, .note = keep_note };
    pt_findings findings = { .observer = pt_has_flag(arguments, "json") ? &keeping : &arguments->observer };
    int exit_status;
    pt_arena arena = { 0 };
    pt_error err = { 0 };
    pt_status st;

    if (arguments->rest_count)
        return pt_cli_usage(arguments, "'%s': takes no such word; --db names the store", arguments->rest[0]);
    st = pt_scope_read(arguments->config, &arena, &scope, &err);
    if (st == PT_OK)
        st = pt_names_file_read(arguments, &arena, &scope, &err);
    if (st == PT_OK)
        st = pt_has_flag(arguments, "repair") ? repair(arguments, &scope, &findings, &err)
                                              : check(arguments, &scope, &findings, &err);
    pt_arena_free(&arena);
    if (st != PT_OK)
        let_go(&keeper);
    exit_status = st == PT_OK ? tell(arguments, &keeper, &findings) : pt_cli_failed(&err);
    free(keeper.cells.at);
    pt_arena_free(&keeper.texts);
    return exit_status;
}

const pt_command pt_command_check = {
    .name = "check",
    .usage = "[--full] [--repair] [--json] [--wait SECONDS]",
    .help = "is the store sound, and do its numbers add up?",
    .about =
        "Looks the store through: SQLite's integrity and foreign keys; what papertide promises of what it received; "
        "the\n"
        "tokens of papers against their texts; results against what they were counted from. Of results a sample is\n"
        "counted again, another one after each change of the store, or all with --full. Results that are out of date\n"
        "are not wrong and are passed over. Exit status 1 when there are findings.\n\n"
        "With --repair everything is looked at, and what is wrong in results, indexes and views is made again from "
        "what\n"
        "was received, which is never changed. Before, the store is copied to STORE.before-repair. Where what was\n"
        "received is damaged itself, nothing is changed: restore a backup.\n\n"
        "  papertide check\n"
        "  papertide check --full\n"
        "  papertide check --repair",
    .options = options,
    .run = run,
};
