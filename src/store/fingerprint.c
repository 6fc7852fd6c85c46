#include "store/fingerprint.h"

#include "base/hash.h"
#include "base/memory.h"
#include "store/inside.h"
#include "store/statement.h"

#include <inttypes.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { HASH_TEXT = 33, KEPT_TEXT = 64 };

static const char kept_key[] = "fingerprint";

/* Adds every cell of every row to the hash. */
static pt_status add_rows(pt_store *store, pt_sql which, int columns, pt_hasher *hasher, pt_error *err)
{
    pt_statement *rows;
    pt_status st;

    PT_TRY(pt_store_statement(store, which, &rows, err));
    while ((st = pt_statement_step(rows, err)) == PT_OK)
        for (int i = 0; i < columns; i++)
            pt_hasher_add(hasher, pt_read_str(rows, i));
    return st == PT_END ? PT_OK : st;
}

pt_status pt_store_fingerprint_anew(pt_store *store, char text[33], pt_error *err)
{
    pt_hasher *hasher = pt_hasher_new();
    pt_status st;

    PT_OR_DONE(add_rows(store, PT_SQL_STORE_FINGERPRINT_PAPERS, 5, hasher, err));
    PT_OR_DONE(add_rows(store, PT_SQL_STORE_FINGERPRINT_SOURCES, 3, hasher, err));
    pt_hash_print(pt_hasher_value(hasher), text);
done:
    pt_hasher_free(hasher);
    return st;
}

/* "change fingerprint". */
static void print_kept(int64_t change, const char *fingerprint, char text[KEPT_TEXT])
{
    snprintf(text, KEPT_TEXT, "%" PRId64 " %s", change, fingerprint);
}

/* Empty where none is kept that is of the papers as they are. */
static pt_status recall(pt_store *store, char text[33], pt_error *err)
{
    char of_now[KEPT_TEXT];
    pt_arena arena = { 0 };
    pt_str kept;
    int64_t change;
    pt_status st;

    text[0] = '\0';
    PT_OR_DONE(pt_store_change(store, &change, err));
    PT_OR_DONE(pt_store_recall(store, kept_key, &arena, &kept, err));
    print_kept(change, "", of_now);
    if (pt_str_starts(kept, pt_str_of(of_now)) && kept.len == strlen(of_now) + HASH_TEXT - 1)
        snprintf(text, HASH_TEXT, "%.*s", PT_FMT(pt_str_part(kept, strlen(of_now), kept.len)));
done:
    pt_arena_free(&arena);
    return st;
}

/* A store that is read stays as it was when it was opened: what was found once holds for all reports of a command. */
pt_status pt_store_fingerprint(pt_store *store, char text[33], pt_error *err)
{
    if (store->fingerprint[0]) {
        memcpy(text, store->fingerprint, sizeof store->fingerprint);
        return PT_OK;
    }
    PT_TRY(recall(store, text, err));
    if (!text[0])
        PT_TRY(pt_store_fingerprint_anew(store, text, err));
    if (store->reader == store->db)
        memcpy(store->fingerprint, text, sizeof store->fingerprint);
    return PT_OK;
}

pt_status pt_fingerprint_check(pt_store *store, bool *is_true, pt_error *err)
{
    char kept[HASH_TEXT], anew[HASH_TEXT];

    PT_TRY(recall(store, kept, err));
    *is_true = true;
    if (!kept[0])
        return PT_OK;
    PT_TRY(pt_store_fingerprint_anew(store, anew, err));
    *is_true = strcmp(kept, anew) == 0;
    return PT_OK;
}

static pt_status remember(pt_store *store, pt_str text, pt_error *err)
{
    pt_status st;

    PT_OR_DONE(pt_store_begin(store, err));
    PT_OR_DONE(pt_store_remember(store, kept_key, text, err));
    st = pt_store_commit(store, err);
done:
    pt_store_rollback(store);
    return st;
}

pt_status pt_fingerprint_forget(pt_store *store, pt_error *err)
{
    return remember(store, PT_S(""), err);
}

/* ── Beside other work ───────────────────────────────────────────────────────────────────────────────────────────── */

struct pt_fingerprinting {
    pthread_t thread;
    const char *path; /* the store's */
    int64_t change;
    char text[HASH_TEXT];
    pt_status st;
};

static pt_status find(pt_fingerprinting *f, pt_error *err)
{
    pt_store *store;
    pt_status st;

    PT_TRY(pt_store_open(f->path, PT_STORE_READ, NULL, &store, err));
    PT_OR_DONE(pt_store_change(store, &f->change, err));
    st = pt_store_fingerprint_anew(store, f->text, err);
done:
    pt_store_close(store);
    return st;
}

static void *find_aside(void *self)
{
    pt_fingerprinting *f = self;
    pt_error ignored;

    f->st = find(f, &ignored);
    return NULL;
}

pt_fingerprinting *pt_fingerprint_begin(pt_store *store)
{
    pt_fingerprinting *f = PT_CALLOC(pt_fingerprinting, 1);
    pt_error ignored;

    f->path = store->path;
    if (recall(store, f->text, &ignored) == PT_OK && !f->text[0] &&
        pthread_create(&f->thread, NULL, find_aside, f) == 0)
        return f;
    free(f);
    return NULL;
}

static pt_status keep(const pt_fingerprinting *f, pt_store *store, pt_error *err)
{
    char text[KEPT_TEXT];

    print_kept(f->change, f->text, text);
    return remember(store, pt_str_of(text), err);
}

pt_status pt_fingerprint_end(pt_fingerprinting *fingerprinting, pt_store *store, bool is_kept, pt_error *err)
{
    pt_status st = PT_OK;

    if (!fingerprinting)
        return PT_OK;
    pthread_join(fingerprinting->thread, NULL);
    if (is_kept && fingerprinting->st == PT_OK)
        st = keep(fingerprinting, store, err);
    free(fingerprinting);
    return st;
}
