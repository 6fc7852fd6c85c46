#include "serve/shelf.h"

#include "base/memory.h"
#include "serve/press.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum {
    LARGEST_FILE = 64 << 20,
    LARGEST_STATE = 1 << 16,
    LONGEST_KEY = 20000,
    MOST_WORKS = 200,
    MOST_BYTES = 128 << 20, /* of all that is kept */
    MOST_WAITING = 16       /* for a report to be made: connections are left for all else */
};

struct work {
    pt_buf key; /* the report's address */
    pt_press_work made;
    uint64_t used; /* the higher, the later */
};

struct pt_shelf {
    const pt_serve_site *site;
    pthread_mutex_t look;  /* held for moments: over all that follows */
    pthread_mutex_t press; /* held while a report is made; taken before `look` */
    pt_buf state;          /* of the store, when what is kept was made */
    PT_ARRAY(struct work) works;
    uint64_t turn;
    size_t bytes;
    atomic_int waiting;
    atomic_bool is_stopped;
};

pt_shelf *pt_shelf_new(const pt_serve_site *site)
{
    pt_shelf *shelf = PT_CALLOC(pt_shelf, 1);

    shelf->site = site;
    shelf->state.limit = LARGEST_STATE;
    pthread_mutex_init(&shelf->look, NULL);
    pthread_mutex_init(&shelf->press, NULL);
    return shelf;
}

/* ── What is kept ────────────────────────────────────────────────────────────────────────────────────────────────── */

static void drop(pt_shelf *shelf, size_t at)
{
    struct work *work = &shelf->works.at[at];

    shelf->bytes -= work->made.bytes;
    pt_press_free(&work->made);
    pt_buf_free(&work->key);
    *work = shelf->works.at[--shelf->works.len];
}

static struct work *find(pt_shelf *shelf, pt_str key)
{
    for (size_t i = 0; i < shelf->works.len; i++)
        if (pt_str_equal(pt_buf_text(&shelf->works.at[i].key), key))
            return &shelf->works.at[i];
    return NULL;
}

static void drop_oldest(pt_shelf *shelf)
{
    size_t oldest = 0;

    for (size_t i = 1; i < shelf->works.len; i++)
        if (shelf->works.at[i].used < shelf->works.at[oldest].used)
            oldest = i;
    drop(shelf, oldest);
}

/* Takes over `made`. */
static void keep(pt_shelf *shelf, pt_str key, pt_press_work *made)
{
    struct work work = { .key.limit = LONGEST_KEY, .made = *made, .used = ++shelf->turn };

    pt_buf_add(&work.key, key);
    while (shelf->works.len && (shelf->works.len >= MOST_WORKS || shelf->bytes + made->bytes > MOST_BYTES))
        drop_oldest(shelf);
    PT_PUSH(&shelf->works, work);
    shelf->bytes += made->bytes;
    *made = (pt_press_work){ 0 };
}

/* What was made of another state goes. */
static void heed_state(pt_shelf *shelf, pt_str state)
{
    if (pt_str_equal(pt_buf_text(&shelf->state), state))
        return;
    while (shelf->works.len)
        drop(shelf, shelf->works.len - 1);
    pt_buf_reset(&shelf->state);
    pt_buf_add(&shelf->state, state);
}

static void copy(const pt_press_work *made, pt_str name, pt_shelf_file *file)
{
    file->status = made->status;
    pt_buf_reset(&file->text);
    if (made->status != 200) {
        pt_buf_add(&file->text, made->problem);
        return;
    }
    if (!name.len) {
        file->status = 303;
        pt_buf_add(&file->text, made->page);
        return;
    }
    for (size_t i = 0; i < made->files.len; i++)
        if (pt_str_equal(made->files.at[i].path, name)) {
            pt_buf_add(&file->text, made->files.at[i].bytes);
            memcpy(file->mark, made->files.at[i].mark, sizeof file->mark);
            return;
        }
    file->status = 404;
    pt_buf_add(&file->text, PT_S("the report has no such file"));
}

/* ── Making one ──────────────────────────────────────────────────────────────────────────────────────────────────── */

static bool look(pt_shelf *shelf, pt_str key, pt_str state, pt_str name, pt_shelf_file *file)
{
    struct work *work;

    pthread_mutex_lock(&shelf->look);
    heed_state(shelf, state);
    work = find(shelf, key);
    if (work) {
        work->used = ++shelf->turn;
        copy(&work->made, name, file);
    }
    pthread_mutex_unlock(&shelf->look);
    return work != NULL;
}

/* With the press in hand. What the store is, is asked before: a report is never kept for a later state than its own. */
static pt_status make(pt_shelf *shelf, const pt_serve_report *report, pt_str key, pt_str name, pt_shelf_file *file,
                      pt_error *err)
{
    pt_buf state = { .limit = LARGEST_STATE };
    pt_press_work made = { 0 };
    pt_status st;

    PT_OR_DONE(shelf->site->state(shelf->site->self, &state, err));
    if (look(shelf, key, pt_buf_text(&state), name, file)) /* while we waited */
        goto done;
    PT_OR_DONE(pt_press_run(shelf->site, report, &shelf->is_stopped, &made, err));
    copy(&made, name, file);
    pthread_mutex_lock(&shelf->look);
    if (made.status != 500 && pt_str_equal(pt_buf_text(&shelf->state), pt_buf_text(&state)))
        keep(shelf, key, &made);
    pthread_mutex_unlock(&shelf->look);
done:
    pt_press_free(&made);
    pt_buf_free(&state);
    return st;
}

static pt_status wait_and_make(pt_shelf *shelf, const pt_serve_report *report, pt_str key, pt_str name,
                               pt_shelf_file *file, pt_error *err)
{
    pt_status st = PT_OK;

    if (atomic_fetch_add(&shelf->waiting, 1) < MOST_WAITING) {
        pthread_mutex_lock(&shelf->press);
        if (!atomic_load(&shelf->is_stopped))
            st = make(shelf, report, key, name, file, err);
        pthread_mutex_unlock(&shelf->press);
    }
    atomic_fetch_sub(&shelf->waiting, 1);
    return st;
}

pt_status pt_shelf_find(pt_shelf *shelf, const pt_serve_report *report, pt_str name, pt_shelf_file *file, pt_error *err)
{
    pt_buf key = { .limit = LONGEST_KEY }, state = { .limit = LARGEST_STATE };
    pt_status st;

    *file = (pt_shelf_file){ .status = 503, .text.limit = LARGEST_FILE };
    pt_buf_add(&file->text, PT_S("many reports are being made; ask again"));
    pt_serve_address_write(report, &key);
    PT_OR_DONE(shelf->site->state(shelf->site->self, &state, err));
    if (!look(shelf, pt_buf_text(&key), pt_buf_text(&state), name, file))
        PT_OR_DONE(wait_and_make(shelf, report, pt_buf_text(&key), name, file, err));
    st = pt_buf_check(&file->text, "a file of a report", err);
done:
    pt_buf_free(&key);
    pt_buf_free(&state);
    if (st != PT_OK)
        pt_buf_free(&file->text);
    return st;
}

void pt_shelf_stop(pt_shelf *shelf)
{
    atomic_store(&shelf->is_stopped, true);
}

void pt_shelf_free(pt_shelf *shelf)
{
    if (!shelf)
        return;
    while (shelf->works.len)
        drop(shelf, shelf->works.len - 1);
    free(shelf->works.at);
    pt_buf_free(&shelf->state);
    pthread_mutex_destroy(&shelf->look);
    pthread_mutex_destroy(&shelf->press);
    free(shelf);
}
