#include "lib/papertide.h"

#include "base/file.h"
#include "ingest/ingest.h"
#include "lib/question.h"
#include "lib/request.h"
#include "lib/settings.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MOST_NUMBER = 1000000, USUAL_WAIT = 10 };

const char *papertide_version(void)
{
    return PT_VERSION;
}

void papertide_on_out_of_memory(void (*ran_out)(size_t wanted))
{
    pt_memory_set_hook(ran_out);
}

/* ── The handle ──────────────────────────────────────────────────────────────────────────────────────────────────── */

papertide *papertide_new(void)
{
    papertide *handle = PT_CALLOC(papertide, 1);

    handle->plain = newlocale(LC_ALL_MASK, "C", (locale_t)0);
    return handle;
}

static void close_store(papertide *handle)
{
    pt_store_close(handle->store);
    free(handle->path);
    handle->store = NULL;
    handle->path = NULL;
}

void papertide_free(papertide *handle)
{
    if (!handle)
        return;
    close_store(handle);
    for (size_t i = 0; i < PT_SETTINGS; i++)
        free(handle->settings[i]);
    free(handle->fields.at);
    pt_arena_free(&handle->arena);
    freelocale(handle->plain);
    free(handle);
}

void pt_handle_enter(papertide *handle)
{
    handle->callers = uselocale(handle->plain);
}

/* Statuses of the inside may come and go, those of the library stay. */
static papertide_status public_status(pt_status st)
{
    static const papertide_status statuses[] = {
        [PT_OK] = PAPERTIDE_OK,
        [PT_END] = PAPERTIDE_END,
        [PT_REJECT] = PAPERTIDE_BAD_INPUT,
        [PT_EINPUT] = PAPERTIDE_BAD_INPUT,
        [PT_EIO] = PAPERTIDE_IO,
        [PT_ENETWORK] = PAPERTIDE_IO,
        [PT_ESTORE] = PAPERTIDE_STORE,
        [PT_EBUSY] = PAPERTIDE_BUSY,
        [PT_EUSAGE] = PAPERTIDE_BAD_REQUEST,
        [PT_ELIMIT] = PAPERTIDE_LIMIT,
        [PT_ETHIN] = PAPERTIDE_THIN,
        [PT_EBUG] = PAPERTIDE_FAULT,
    };

    return (size_t)st < sizeof statuses / sizeof *statuses ? statuses[st] : PAPERTIDE_FAULT;
}

papertide_status pt_handle_leave(papertide *handle, pt_status st)
{
    uselocale(handle->callers);
    return public_status(st);
}

const char *papertide_error(const papertide *handle)
{
    return handle->err.text;
}

pt_status pt_handle_check(papertide *handle)
{
    return handle->store ? PT_OK : pt_fail(&handle->err, PT_EUSAGE, "no store is open; call papertide_open first");
}

static pt_status check_writing(papertide *handle)
{
    PT_TRY(pt_handle_check(handle));
    if (handle->mode == PAPERTIDE_WRITE)
        return PT_OK;
    return pt_fail(&handle->err, PT_EUSAGE, "%s: was opened to be read; open it with PAPERTIDE_WRITE", handle->path);
}

/* ── News ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

void papertide_on_progress(papertide *handle, papertide_progress *progress, void *self)
{
    handle->progress = progress;
    handle->progress_self = self;
}

void papertide_on_note(papertide *handle, papertide_note *note, void *self)
{
    handle->note = note;
    handle->note_self = self;
}

static void tell_progress(void *self, const char *stage, uint64_t done, uint64_t total)
{
    papertide *handle = self;

    if (handle->progress)
        handle->progress(handle->progress_self, stage, done, total);
}

static void tell_note(void *self, pt_note_level level, const char *text)
{
    static const int levels[] = { [PT_NOTE_DETAIL] = 0, [PT_NOTE_USUAL] = 1, [PT_NOTE_WARNING] = 2 };
    papertide *handle = self;

    if (handle->note)
        handle->note(handle->note_self, levels[level], text);
}

static pt_observer observer_of(papertide *handle)
{
    return (pt_observer){ .self = handle, .progress = tell_progress, .note = tell_note };
}

/* ── Settings ────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status check_number(const char *value, pt_error *err)
{
    long number;

    if (pt_str_number(pt_str_of(value), MOST_NUMBER, &number))
        return PT_OK;
    return pt_fail(err, PT_EUSAGE, "'%s': not a number up to %d", value, MOST_NUMBER);
}

static pt_status check_jobs(const char *value, pt_error *err)
{
    PT_TRY(check_number(value, err));
    return strtol(value, NULL, 10) > 0 ? PT_OK : pt_fail(err, PT_EUSAGE, "'0': at least one thread is needed");
}

static pt_status check_day(const char *value, pt_error *err)
{
    pt_day day;

    if (pt_day_parse(pt_str_of(value), &day))
        return PT_OK;
    return pt_fail(err, PT_EUSAGE, "'%s': not a day; write it as 2026-06-30", value);
}

static pt_status check_weeks(const char *value, pt_error *err)
{
    int weeks;

    return pt_setting_weeks(value, &weeks, err) == PT_OK ? PT_OK : pt_fail_in(err, "weeks");
}

static pt_status check_charts(const char *value, pt_error *err)
{
    if (strcmp(value, "svg") == 0 || strcmp(value, "png") == 0)
        return PT_OK;
    return pt_fail(err, PT_EUSAGE, "'%s': there are svg and png", value);
}

static const struct {
    const char *name;
    pt_status (*check)(const char *value, pt_error *err); /* NULL: any text; what it names is looked for when used */
} settings[PT_SETTINGS] = {
    [PAPERTIDE_WAIT] = { "PAPERTIDE_WAIT", check_number },
    [PAPERTIDE_JOBS] = { "PAPERTIDE_JOBS", check_jobs },
    [PAPERTIDE_DAY] = { "PAPERTIDE_DAY", check_day },
    [PAPERTIDE_COLLECTION] = { "PAPERTIDE_COLLECTION", NULL },
    [PAPERTIDE_STOPWORDS] = { "PAPERTIDE_STOPWORDS", NULL },
    [PAPERTIDE_THESAURUS] = { "PAPERTIDE_THESAURUS", NULL },
    [PAPERTIDE_WEEKS] = { "PAPERTIDE_WEEKS", check_weeks },
    [PAPERTIDE_NAMES] = { "PAPERTIDE_NAMES", NULL },
    [PAPERTIDE_FIELD] = { "PAPERTIDE_FIELD", NULL },
    [PAPERTIDE_LANGUAGE] = { "PAPERTIDE_LANGUAGE", NULL },
    [PAPERTIDE_CHARTS] = { "PAPERTIDE_CHARTS", check_charts },
    [PAPERTIDE_TEMPLATES] = { "PAPERTIDE_TEMPLATES", NULL },
};

static char *copy_of(const char *text)
{
    size_t length = strlen(text);

    return memcpy(pt_calloc(length + 1, 1), text, length);
}

static pt_status set(papertide *handle, papertide_setting setting, const char *value)
{
    if ((size_t)setting >= PT_SETTINGS)
        return pt_fail(&handle->err, PT_EUSAGE, "papertide_set: %d is no setting of version " PT_VERSION, (int)setting);
    if (value && settings[setting].check && settings[setting].check(value, &handle->err) != PT_OK)
        return pt_fail_in(&handle->err, "%s", settings[setting].name);
    free(handle->settings[setting]);
    handle->settings[setting] = value ? copy_of(value) : NULL;
    return PT_OK;
}

papertide_status papertide_set(papertide *handle, papertide_setting setting, const char *value)
{
    pt_handle_enter(handle);
    return pt_handle_leave(handle, set(handle, setting, value));
}

static pt_str kept_text(papertide *handle, const char *text)
{
    return pt_arena_copy(&handle->arena, pt_str_of(text ? text : ""));
}

static pt_status add_field(papertide *handle, const char *name, const char *categories, const char *stopwords,
                           const char *watched)
{
    pt_field field = { .name = kept_text(handle, name),
                       .stopwords = kept_text(handle, stopwords),
                       .watched = kept_text(handle, watched) };

    if (pt_setting_field(field.name, &handle->err) != PT_OK)
        return pt_fail_in(&handle->err, "papertide_add_field");
    for (size_t i = 0; i < handle->fields.len; i++)
        if (pt_str_equal(handle->fields.at[i].name, field.name))
            return pt_fail(&handle->err, PT_EUSAGE, "field %s: is there already", name);
    if (pt_setting_categories(&handle->arena, categories, &field.categories, &handle->err) != PT_OK)
        return pt_fail_in(&handle->err, "field %s: categories", name);
    PT_PUSH(&handle->fields, field);
    return PT_OK;
}

papertide_status papertide_add_field(papertide *handle, const char *name, const char *categories, const char *stopwords,
                                     const char *watched)
{
    pt_handle_enter(handle);
    return pt_handle_leave(handle, add_field(handle, name, categories, stopwords, watched));
}

static long number_of(const papertide *handle, papertide_setting setting, long otherwise)
{
    return handle->settings[setting] ? strtol(handle->settings[setting], NULL, 10) : otherwise;
}

/* ── What a program does ─────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status open_store(papertide *handle, const char *path, papertide_mode mode)
{
    const pt_claim claim = { .command = program_invocation_short_name,
                             .wait = number_of(handle, PAPERTIDE_WAIT, USUAL_WAIT) };
    const pt_observer observer = observer_of(handle);

    close_store(handle);
    if (mode != PAPERTIDE_READ && mode != PAPERTIDE_WRITE)
        return pt_fail(&handle->err, PT_EUSAGE, "papertide_open: %d is no mode", (int)mode);
    if (mode == PAPERTIDE_WRITE)
        PT_TRY(pt_store_claim(path, &claim, &observer, &handle->store, &handle->err));
    else
        PT_TRY(pt_store_open(path, PT_STORE_READ, &observer, &handle->store, &handle->err));
    handle->path = copy_of(path);
    handle->mode = mode;
    return PT_OK;
}

papertide_status papertide_open(papertide *handle, const char *path, papertide_mode mode)
{
    pt_handle_enter(handle);
    return pt_handle_leave(handle, open_store(handle, path, mode));
}

static pt_status ingest(papertide *handle, const char *const *paths, size_t count, papertide_totals *totals)
{
    const pt_observer observer = observer_of(handle);
    const char *collection = handle->settings[PAPERTIDE_COLLECTION];
    pt_ingest_options how = { .day = PT_NO_DAY };
    pt_ingest_totals got = { 0 };

    PT_TRY(check_writing(handle));
    if (handle->settings[PAPERTIDE_DAY])
        pt_day_parse(pt_str_of(handle->settings[PAPERTIDE_DAY]), &how.day);
    if (collection)
        how.collection = pt_str_of(collection);
    PT_TRY(pt_ingest(handle->store, (char *const *)paths, count, &how, &observer, &got, &handle->err));
    if (totals)
        *totals = (papertide_totals){ .files = got.files,
                                      .known_files = got.known_files,
                                      .unreadable_files = got.unreadable_files,
                                      .records = got.saved.records,
                                      .new_papers = got.saved.new_papers,
                                      .repeats = got.saved.repeats,
                                      .repairs = got.saved.repairs,
                                      .rejects = got.saved.rejects };
    return PT_OK;
}

papertide_status papertide_ingest(papertide *handle, const char *const *paths, size_t count, papertide_totals *totals)
{
    pt_handle_enter(handle);
    return pt_handle_leave(handle, ingest(handle, paths, count, totals));
}

static pt_status read_scope(papertide *handle, pt_arena *arena, pt_scope *scope)
{
    const char *names = handle->settings[PAPERTIDE_NAMES], *thesaurus = handle->settings[PAPERTIDE_THESAURUS];
    const char *stopwords = handle->settings[PAPERTIDE_STOPWORDS];
    long cores = sysconf(_SC_NPROCESSORS_ONLN);

    *scope = (pt_scope){ .jobs = (int)number_of(handle, PAPERTIDE_JOBS, cores > 0 ? cores : 1),
                         .fields = handle->fields.at,
                         .field_count = handle->fields.len,
                         .stopwords = pt_str_of(stopwords ? stopwords : "") };
    PT_TRY(pt_setting_weeks(handle->settings[PAPERTIDE_WEEKS], &scope->weeks, &handle->err));
    if (thesaurus)
        PT_TRY(pt_setting_thesaurus(thesaurus, arena, scope, &handle->err));
    return pt_setting_names(names ? names : pt_setting_names_path(arena, NULL, NULL, handle->path), names != NULL,
                            arena, scope, &handle->err);
}

static pt_status analyze(papertide *handle, const char *only)
{
    static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER; /* igraph's generator is the process' */
    const pt_observer observer = observer_of(handle);
    pt_arena arena = { 0 };
    pt_scope scope;
    pt_status st;

    PT_OR_DONE(check_writing(handle));
    PT_OR_DONE(read_scope(handle, &arena, &scope));
    pthread_mutex_lock(&turn);
    st = pt_analyse(handle->store, only, &scope, &observer, NULL, &handle->err);
    pthread_mutex_unlock(&turn);
done:
    pt_arena_free(&arena);
    return st;
}

papertide_status papertide_analyze(papertide *handle, const char *only)
{
    pt_handle_enter(handle);
    return pt_handle_leave(handle, analyze(handle, only));
}

static pt_status report(papertide *handle, const char *name, const char *period, const char *format, const char *out)
{
    const pt_observer observer = observer_of(handle);
    char latest[PT_PERIOD_TEXT];
    pt_report_result result;
    pt_report_request request = { .name = name,
                                  .period = period ? period : latest,
                                  .field = handle->settings[PAPERTIDE_FIELD],
                                  .language = handle->settings[PAPERTIDE_LANGUAGE],
                                  .charts = handle->settings[PAPERTIDE_CHARTS],
                                  .templates = handle->settings[PAPERTIDE_TEMPLATES],
                                  .out = out,
                                  .is_html = strcmp(format, "html") == 0 };

    PT_TRY(pt_handle_check(handle));
    if (!request.is_html && strcmp(format, "md") != 0)
        return pt_fail(&handle->err, PT_EUSAGE, "format '%s': there are md and html", format);
    if (!period)
        PT_TRY(pt_question_latest_period(handle->store, pt_report_is_monthly(name) ? "month" : "week", latest,
                                         sizeof latest, &handle->err));
    PT_TRY(pt_report_request_write(handle->store, &request, &observer, &result, &handle->err));
    memcpy(handle->page, result.path, sizeof handle->page);
    return PT_OK;
}

papertide_status papertide_report(papertide *handle, const char *name, const char *period, const char *format,
                                  const char *out)
{
    pt_handle_enter(handle);
    return pt_handle_leave(handle, report(handle, name, period, format, out));
}

const char *papertide_report_page(const papertide *handle)
{
    return handle->page;
}
