#include "source/ahead.h"

#include "base/memory.h"

#include <pthread.h>
#include <stdlib.h>

/* A ring of batches: the thread fills the next free one, the caller empties the oldest full one. Whose a batch is, is
 * told by the two counters, which only change under the lock. */
enum {
    BATCH = 24,           /* papers: a day's digest is some 400, and the first batch is waited for */
    BATCHES = 8,          /* as far as it reads ahead */
    LARGE_BATCH = 1 << 20 /* bytes of text: records may be large, memory stays small */
};

struct item {
    pt_status status;
    pt_paper paper;
    pt_error *why; /* NULL with PT_OK */
    uint64_t packed;
};

struct batch {
    pt_arena arena;
    struct item items[BATCH];
    size_t count;
};

struct pt_ahead {
    pt_input *in;
    pt_reading *reading;
    pthread_t thread;
    bool has_thread;
    pthread_mutex_t lock;
    pthread_cond_t changed;
    size_t filled, emptied; /* batches, since the start */
    bool is_closing;
    struct batch batches[BATCHES];
    size_t at; /* the next item of the batch that is being emptied */
    uint64_t packed;
};

/* ── The thread ──────────────────────────────────────────────────────────────────────────────────────────────────── */

static bool is_last(pt_status status)
{
    return status != PT_OK && status != PT_REJECT;
}

/* Reads the next paper into the batch; gives the bytes of text that it holds. */
static size_t read_item(pt_ahead *ahead, struct batch *batch)
{
    struct item *item = &batch->items[batch->count++];
    pt_paper paper;
    pt_error why;

    item->status = pt_reader_next(ahead->reading, &paper, &why);
    item->paper = pt_paper_copy(&batch->arena, &paper);
    item->packed = pt_input_packed(ahead->in);
    item->why = NULL;
    if (item->status != PT_OK) {
        item->why = PT_NEW(&batch->arena, pt_error);
        *item->why = why;
    }
    return paper.abstract.len + paper.excerpt.len + paper.extra.len + paper.raw.len;
}

/* PT_OK while there may be more. */
static pt_status fill(pt_ahead *ahead, struct batch *batch)
{
    pt_status status = PT_OK;
    size_t bytes = 0;

    pt_arena_reset(&batch->arena);
    batch->count = 0;
    while (batch->count < BATCH && bytes < LARGE_BATCH && !is_last(status)) {
        bytes += read_item(ahead, batch);
        status = batch->items[batch->count - 1].status;
    }
    return is_last(status) ? PT_END : PT_OK;
}

/* Waits for a free batch; NULL when the caller wants no more. */
static struct batch *take_free(pt_ahead *ahead)
{
    struct batch *batch;

    pthread_mutex_lock(&ahead->lock);
    while (ahead->filled - ahead->emptied == BATCHES && !ahead->is_closing)
        pthread_cond_wait(&ahead->changed, &ahead->lock);
    batch = ahead->is_closing ? NULL : &ahead->batches[ahead->filled % BATCHES];
    pthread_mutex_unlock(&ahead->lock);
    return batch;
}

static void count_one(pt_ahead *ahead, size_t *counter)
{
    pthread_mutex_lock(&ahead->lock);
    ++*counter;
    pthread_cond_broadcast(&ahead->changed);
    pthread_mutex_unlock(&ahead->lock);
}

static void *read_ahead(void *self)
{
    pt_ahead *ahead = self;
    struct batch *batch;
    pt_status status = PT_OK;

    while (status == PT_OK && (batch = take_free(ahead))) {
        status = fill(ahead, batch);
        count_one(ahead, &ahead->filled);
    }
    return NULL;
}

/* ── The caller ──────────────────────────────────────────────────────────────────────────────────────────────────── */

pt_ahead *pt_ahead_open(const pt_reader *reader, pt_input *in)
{
    pt_ahead *ahead = PT_CALLOC(pt_ahead, 1);

    ahead->in = in;
    ahead->reading = pt_reader_open(reader, in);
    pthread_mutex_init(&ahead->lock, NULL);
    pthread_cond_init(&ahead->changed, NULL);
    ahead->has_thread = pthread_create(&ahead->thread, NULL, read_ahead, ahead) == 0;
    return ahead;
}

/* The batch to empty. Where no thread could be made it is filled here. */
static struct batch *wait_for_batch(pt_ahead *ahead)
{
    struct batch *batch = &ahead->batches[ahead->emptied % BATCHES];

    if (!ahead->has_thread && ahead->filled == ahead->emptied) {
        fill(ahead, batch);
        ahead->filled++;
        return batch;
    }
    pthread_mutex_lock(&ahead->lock);
    while (ahead->filled == ahead->emptied)
        pthread_cond_wait(&ahead->changed, &ahead->lock);
    pthread_mutex_unlock(&ahead->lock);
    return batch;
}

pt_status pt_ahead_next(pt_ahead *ahead, pt_paper *paper, pt_error *err)
{
    struct batch *batch = &ahead->batches[ahead->emptied % BATCHES];
    struct item *item;

    if (ahead->at > 0 && ahead->at == batch->count) {
        count_one(ahead, &ahead->emptied);
        ahead->at = 0;
    }
    batch = wait_for_batch(ahead);
    item = &batch->items[ahead->at];
    if (!is_last(item->status))
        ahead->at++;
    *paper = item->paper;
    if (item->why)
        *err = *item->why;
    ahead->packed = item->packed;
    return item->status;
}

uint64_t pt_ahead_packed(const pt_ahead *ahead)
{
    return ahead->packed;
}

void pt_ahead_close(pt_ahead *ahead)
{
    if (!ahead)
        return;
    pthread_mutex_lock(&ahead->lock);
    ahead->is_closing = true;
    pthread_cond_broadcast(&ahead->changed);
    pthread_mutex_unlock(&ahead->lock);
    if (ahead->has_thread)
        pthread_join(ahead->thread, NULL);
    pt_reader_close(ahead->reading);
    for (size_t i = 0; i < BATCHES; i++)
        pt_arena_free(&ahead->batches[i].arena);
    pthread_mutex_destroy(&ahead->lock);
    pthread_cond_destroy(&ahead->changed);
    free(ahead);
}
