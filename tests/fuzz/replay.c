/* Runs a fuzzer's target on the files of the folders that are named, without libFuzzer and with any compiler. */
#include "fuzz/fuzz.h"

#include "base/file.h"

#include <glob.h>

static size_t replay(const char *folder)
{
    pt_arena arena = { 0 };
    glob_t files;
    size_t count;

    must(glob(pt_arena_printf(&arena, "%s/*", folder).at, 0, NULL, &files) == 0);
    count = files.gl_pathc;
    for (size_t i = 0; i < count; i++) {
        pt_error err = { 0 };
        pt_str bytes;

        fprintf(stderr, "%s\n", files.gl_pathv[i]); /* the last one is the one that fails */
        must(pt_file_read(files.gl_pathv[i], 1 << 20, &arena, &bytes, &err) == PT_OK);
        LLVMFuzzerTestOneInput((const uint8_t *)bytes.at, bytes.len);
    }
    globfree(&files);
    pt_arena_free(&arena);
    return count;
}

int main(int argc, char **argv)
{
    size_t count = 0;

    for (int i = 1; i < argc; i++)
        count += replay(argv[i]);
    must(count > 0);
    printf("%zu files\n", count);
    return 0;
}
