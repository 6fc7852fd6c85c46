#include "cli/ask.h"
#include "cli/signals.h"
#include "cli/top_panels.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum { MOST_WEEKS = 5200, MOST_FIELDS = 200, LONGEST_FIELD = 400, LONGEST_MOMENT = 4000 };

static const pt_option options[] = {
    { "period", PT_PERIOD_OPTION, "PERIOD", "a week or month to begin with (else the last week that is over)" },
    { "field", PT_TEXT_OPTION, "FIELD", "of the config, as it was analysed (the whole store)" },
    { NULL, PT_FLAG, NULL, NULL },
};

/* Where its user is. */
struct place {
    const pt_arguments *arguments;
    char period[PT_PERIOD_TEXT], field[LONGEST_FIELD];
    char moment[LONGEST_MOMENT]; /* of the store, at the last load */
};

static pt_status open(const struct place *place, pt_store **store, pt_error *err)
{
    return pt_store_open(place->arguments->db, PT_STORE_READ, NULL, store, err);
}

static pt_top_slice slice_of(const struct place *place)
{
    return (pt_top_slice){ place->arguments->config, place->field, place->period };
}

static pt_status find_moment(pt_store *store, char moment[LONGEST_MOMENT], pt_error *err)
{
    return pt_ask_text(store, &(const pt_question){ .query = "moment" }, moment, LONGEST_MOMENT, err);
}

/* ── Where to ────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* The periods of the kind of the one that is shown, the newest first; or the fields. */
static pt_status list(const struct place *place, const char *what, pt_arena *arena, pt_answer *answer, pt_error *err)
{
    const char *kind = strchr(place->period, 'W') ? "week" : "month";
    const pt_question periods = { .query = "periods",
                                  .with = { { "field", "all", 0 }, { "kind", kind, 0 }, { "before", "", 0 } } };
    const pt_question fields = { .query = "fields" };
    bool is_periods = strcmp(what, "periods") == 0;
    pt_store *store = NULL;
    pt_status st;

    PT_OR_DONE(open(place, &store, err));
    st = pt_ask_load(store, is_periods ? &periods : &fields, is_periods ? MOST_WEEKS : MOST_FIELDS, arena, answer, err);
done:
    pt_store_close(store);
    return st;
}

/* Where `text` stands in the first column; the number of rows where it does not. */
static size_t row_of(const pt_answer *answer, const char *text)
{
    size_t row = 0;

    while (row < answer->rows && !pt_str_equal(answer->cells[row * answer->count].text, pt_str_of(text)))
        row++;
    return row;
}

/* Nothing moves where the store cannot be read: the next load says why. */
static void step(void *self, int weeks)
{
    struct place *place = self;
    pt_arena arena = { 0 };
    pt_answer answer = { 0 };
    pt_error ignored;

    if (list(place, "periods", &arena, &answer, &ignored) == PT_OK) {
        size_t row = row_of(&answer, place->period), wanted = row - (size_t)weeks; /* below 0: very large */

        if (row < answer.rows && wanted < answer.rows)
            snprintf(place->period, sizeof place->period, "%.*s", PT_FMT(answer.cells[wanted * answer.count].text));
    }
    pt_arena_free(&arena);
}

static void next_field(void *self)
{
    struct place *place = self;
    pt_arena arena = { 0 };
    pt_answer answer = { 0 };
    pt_error ignored;

    if (list(place, "fields", &arena, &answer, &ignored) == PT_OK && answer.rows) {
        size_t next = (row_of(&answer, place->field) + 1) % answer.rows;

        snprintf(place->field, sizeof place->field, "%.*s", PT_FMT(answer.cells[next * answer.count].text));
    }
    pt_arena_free(&arena);
}

/* ── What is there ───────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status write_head(pt_store *store, const struct place *place, pt_arena *arena, pt_str *head, pt_error *err)
{
    const pt_question state = { .query = "period_state", .with = { { "period", place->period, 0 } } };
    char text[40];

    PT_TRY(pt_ask_text(store, &state, text, sizeof text, err));
    *head = pt_arena_printf(arena, "papertide  %s (%s)  %s", place->period, text[0] ? text : "nothing was seen",
                            strcmp(place->field, "all") == 0 ? "all papers" : place->field);
    return PT_OK;
}

static pt_status load(void *self, size_t width, pt_arena *arena, pt_top_week *week, pt_error *err)
{
    struct place *place = self;
    const pt_top_slice slice = slice_of(place);
    pt_store *store = NULL;
    pt_status st;

    PT_OR_DONE(open(place, &store, err));
    PT_OR_DONE(find_moment(store, place->moment, err));
    PT_OR_DONE(write_head(store, place, arena, &week->head, err));
    st = pt_top_panels_load(store, &slice, width, arena, week->panels, err);
done:
    pt_store_close(store);
    return st;
}

static pt_status tell(void *self, size_t panel, pt_str key, size_t width, pt_arena *arena, pt_str *text, pt_error *err)
{
    const pt_top_slice slice = slice_of(self);
    pt_store *store = NULL;
    pt_status st;

    PT_OR_DONE(open(self, &store, err));
    st = pt_top_panels_tell(store, &slice, panel, key, width, arena, text, err);
done:
    pt_store_close(store);
    return st;
}

static pt_status find(void *self, pt_str typed, size_t width, pt_arena *arena, pt_str *text, pt_error *err)
{
    pt_store *store = NULL;
    pt_status st;

    PT_OR_DONE(open(self, &store, err));
    st = pt_top_panels_find(store, typed, width, arena, text, err);
done:
    pt_store_close(store);
    return st;
}

static pt_status has_changed(void *self, bool *has_changed, pt_error *err)
{
    const struct place *place = self;
    char moment[LONGEST_MOMENT] = "";
    pt_store *store = NULL;
    pt_status st;

    PT_OR_DONE(open(place, &store, err));
    st = find_moment(store, moment, err);
    *has_changed = strcmp(moment, place->moment) != 0;
done:
    pt_store_close(store);
    return st;
}

/* ── The command ─────────────────────────────────────────────────────────────────────────────────────────────────── */

/* The week and the field to begin with; says what is wrong with them before the screen is taken. */
static pt_status begin(const pt_arguments *arguments, struct place *place, pt_error *err)
{
    const char *field = pt_argument(arguments, "field");
    const pt_question known = { .query = "field_known", .with = { { "field", place->field, 0 } } };
    char fields[LONGEST_FIELD];
    pt_store *store = NULL;
    pt_status st;

    place->arguments = arguments;
    snprintf(place->field, sizeof place->field, "%s", field ? field : "all");
    PT_OR_DONE(open(place, &store, err));
    PT_OR_DONE(pt_ask_period(store, arguments, "week", place->period, sizeof place->period, err));
    PT_OR_DONE(pt_ask_text(store, &known, fields, sizeof fields, err));
    if (field && fields[0])
        st = pt_fail(err, PT_EINPUT, "--field %s: the store was analysed with %s", field, fields);
done:
    pt_store_close(store);
    return st;
}

static int run(const pt_arguments *arguments)
{
    struct place place = { 0 };
    const pt_top_source source = { &place, load, tell, find, step, next_field, has_changed };
    pt_error err = { 0 };
    pt_status st;

    if (arguments->rest_count)
        return pt_cli_usage(arguments, "'%s': takes no such word", arguments->rest[0]);
    pt_signals_leave(); /* nothing is written, and the screen is the library's to give back */
    st = begin(arguments, &place, &err);
    if (st == PT_OK)
        st = pt_top_run(&source, arguments->has_color, &err);
    return st == PT_OK ? PT_EXIT_OK : pt_cli_failed(&err);
}

const pt_command pt_command_top = {
    .name = "top",
    .usage = "[--period PERIOD] [--field FIELD]",
    .help = "the week on a terminal: what rose, fell and is new, topics, authors",
    .about =
        "Panels of a week, and what stands behind each line. tab goes from panel to panel, arrows up and down from\n"
        "line to line, left and right from week to week; enter tells why, / searches, f takes the next field, ?\n"
        "lists all keys, q leaves. It looks again when the store changes.\n\n"
        "  papertide top\n"
        "  papertide top --period 2026-W26 --field speech",
    .options = options,
    .run = run,
};
