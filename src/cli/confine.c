#include "cli/confine.h"

#include "analysis/analysis.h"
#include "base/arena.h"
#include "base/file.h"
#include "base/sandbox.h"

#include <stdlib.h>

/* Of two stores, of where they really are, of the temporary files, of the output; /dev/shm. */
enum { MOST_FOLDERS = 7 };

struct places {
    pt_arena arena;
    const char *folders[MOST_FOLDERS + 1];
    size_t count;
};

static void add_folder_of(struct places *places, const char *path)
{
    places->folders[places->count++] = pt_arena_copy(&places->arena, pt_path_folder(pt_str_of(path))).at;
}

/* A link leads the store's companions to where the store is. */
static void add_store(struct places *places, const char *db)
{
    char *real = realpath(db, NULL);

    add_folder_of(places, db);
    if (real)
        add_folder_of(places, pt_arena_copy(&places->arena, pt_str_of(real)).at);
    free(real);
}

static const char *given(const pt_arguments *arguments, pt_option_kind kind)
{
    const pt_option *options = arguments->command->options;

    for (size_t i = 0; options && options[i].name; i++)
        if (options[i].kind == kind && arguments->values[i])
            return arguments->values[i];
    return NULL;
}

static void list_places(const pt_arguments *arguments, struct places *places)
{
    const char *out = given(arguments, PT_OUT_OPTION), *temporary = getenv("TMPDIR");

    add_store(places, arguments->db);
    if (arguments->command->needs & PT_NEEDS_ITS_FOLDER && arguments->rest_count)
        add_store(places, arguments->rest[0]);
    if (arguments->command->needs & PT_NEEDS_TEMPORARY)
        places->folders[places->count++] = temporary && *temporary ? temporary : "/tmp";
    if (out)
        add_folder_of(places, out);
#ifdef __clang__ /* whose OpenMP keeps a file there, and ends the program where it cannot */
    places->folders[places->count++] = "/dev/shm";
#endif
}

static void tell(const pt_arguments *arguments, const pt_sandbox *sandbox, const pt_sandbox_state *state)
{
    const pt_observer *observer = &arguments->observer;
    const char *network = sandbox->allowed & PT_SANDBOX_NETWORK ? "" : "no network, ";
    const char *programs =
        sandbox->allowed & PT_SANDBOX_PROGRAMS ? "reaches into no other program" : "no other program";

    if (state->calls)
        pt_note(observer, PT_NOTE_DETAIL, "sandbox: calls are not confined: seccomp: %s", state->calls);
    else
        pt_note(observer, PT_NOTE_DETAIL, "sandbox: %s%s%s", network, programs,
                sandbox->is_narrow ? ", few calls" : "");
    if (state->writes)
        pt_note(observer, PT_NOTE_DETAIL, "sandbox: writing is not confined: landlock: %s", state->writes);
    for (size_t i = 0; sandbox->folders && sandbox->folders[i] && !state->writes; i++)
        pt_note(observer, PT_NOTE_DETAIL, "sandbox: may write below %s", sandbox->folders[i]);
}

void pt_cli_confine(const pt_arguments *arguments)
{
    unsigned needs = arguments->command->needs;
    bool has_network = needs & PT_NEEDS_NETWORK || given(arguments, PT_URL_OPTION);
    struct places places = { .count = 0 };
    pt_sandbox sandbox = { .allowed = (has_network ? PT_SANDBOX_NETWORK : 0) |
                                      (needs & PT_NEEDS_PROGRAMS ? PT_SANDBOX_PROGRAMS : 0),
                           .is_narrow = needs & PT_NEEDS_FEW_CALLS };
    pt_sandbox_state state;

    if (arguments->is_free)
        return;
    pt_analysis_stop_idle_threads();
    list_places(arguments, &places);
    if (!(needs & PT_NEEDS_ALL_FOLDERS))
        sandbox.folders = places.folders;
    state = pt_sandbox_enter(&sandbox);
    tell(arguments, &sandbox, &state);
    pt_arena_free(&places.arena);
}

void pt_cli_confine_to_listening(const pt_arguments *arguments)
{
    const pt_sandbox sandbox = { .allowed = PT_SANDBOX_ACCEPT | PT_SANDBOX_PROGRAMS };
    pt_sandbox_state state;

    if (arguments->is_free)
        return;
    state = pt_sandbox_enter(&sandbox);
    if (!state.calls)
        pt_note(&arguments->observer, PT_NOTE_DETAIL, "sandbox: listens at one port, no other network");
}
