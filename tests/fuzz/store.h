/* A store for fuzzers: made once, and as new for each input. */
#ifndef TESTS_FUZZ_STORE_H
#define TESTS_FUZZ_STORE_H

#include "fuzz/fuzz.h"

#include "base/file.h"
#include "store/store.h"

#include <string.h>

/* Below TMPDIR, else in memory where there is such a place; taken away at the end. */
static char fuzz_folder[] = "/dev/shm/papertide-fuzz-XXXXXX";

static inline void remove_fuzz_folder(void)
{
    char command[80];

    snprintf(command, sizeof command, "rm -rf '%s'", fuzz_folder);
    must(system(command) == 0);
}

/* The folder that all inputs of this run share. */
static inline const char *fuzz_folder_make(void)
{
    static bool is_made;

    if (!is_made) {
        must(mkdtemp(fuzz_folder) != NULL);
        atexit(remove_fuzz_folder);
    }
    is_made = true;
    return fuzz_folder;
}

static inline void fuzz_put(const char *name, pt_str bytes)
{
    char path[256], folder[256];
    pt_error err = { 0 };

    snprintf(path, sizeof path, "%s/%s", fuzz_folder_make(), name);
    snprintf(folder, sizeof folder, "%.*s", (int)(strrchr(path, '/') - path), path);
    must(pt_folder_make(folder, &err) == PT_OK);
    must(pt_file_replace(path, bytes, NULL, &err) == PT_OK);
}

/* An empty store, opened in this mode. */
static inline pt_store *fuzz_store_open(pt_store_mode mode)
{
    static pt_arena arena; /* until the end: the bytes of a store that was just made */
    static pt_str made;
    static char path[256];
    pt_store *store = NULL;
    pt_error err = { 0 };

    snprintf(path, sizeof path, "%s/store.db", fuzz_folder_make());
    if (!made.len) {
        must(pt_store_open(path, PT_STORE_WRITE, NULL, &store, &err) == PT_OK);
        pt_store_close(store);
        must(pt_file_read(path, 1 << 24, &arena, &made, &err) == PT_OK);
    } else if (mode == PT_STORE_WRITE) {
        must(pt_file_replace(path, made, NULL, &err) == PT_OK);
    }
    must(pt_store_open(path, mode, NULL, &store, &err) == PT_OK);
    return store;
}

#endif
