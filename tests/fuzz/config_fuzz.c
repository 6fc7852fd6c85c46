/* The config: its lines, every key, and what the keys are read as. Files that it names are not opened. */
#include "fuzz/fuzz.h"

#include "cli/config.h"
#include "cli/scope.h"

int LLVMFuzzerTestOneInput(const uint8_t *at, size_t len)
{
    pt_config config = { 0 };
    pt_arena arena = { 0 };
    pt_scope scope = { 0 };
    pt_error err = { 0 };
    char path[64];
    int fd = fuzz_file(fuzz_text(at, len), path);

    if (pt_config_read(path, &config, &err) == PT_OK) {
        config.thesaurus = NULL;
        if (pt_scope_read(&config, &arena, &scope, &err) == PT_OK)
            must(scope.field_count == config.field_count);
        must(!config.pause || pt_config_is_seconds(config.pause));
    }
    pt_config_free(&config);
    pt_arena_free(&arena);
    close(fd);
    return 0;
}
