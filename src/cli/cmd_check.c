#include "cli/command.h"
#include "cli/say.h"

#include "analysis/check/check.h"
#include "cli/names_file.h"
#include "cli/scope.h"
#include "store/copy.h"

#include <stdio.h>
#include <unistd.h>

static const pt_option options[] = {
    { "full", PT_FLAG, NULL, "every number (else a sample, another one after each change of the store)" },
    { "repair", PT_FLAG, NULL, "make what is wrong again from what was received; a copy is kept before" },
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
        st = pt_fail(err, PT_ESTORE, "%s: what was received is damaged, which nothing here can make again; %s",
                     arguments->db,
                     PT_MENDED_BY_BACKUP "; without any, sqlite3's .recover saves what can still be read");
    else if (st == PT_OK && pt_findings_all(findings))
        st = mend(store, scope, findings, arguments->db, err);
    pt_store_close(store);
    return st;
}

/* ── The command ─────────────────────────────────────────────────────────────────────────────────────────────────── */

static int tell(const pt_arguments *arguments, const pt_findings *findings)
{
    size_t all = pt_findings_all(findings);
    bool is_mended = all && pt_has_flag(arguments, "repair");

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
    pt_findings findings = { .observer = &arguments->observer };
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
    return st == PT_OK ? tell(arguments, &findings) : pt_cli_failed(&err);
}

const pt_command pt_command_check = {
    .name = "check",
    .usage = "[--full] [--repair] [--wait SECONDS]",
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
