#include "cli/output.h"

#include "base/file.h"
#include "cli/say.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* "FILE.part"; NULL when there is no memory. */
static char *joined(const char *a, const char *b)
{
    char *text = NULL;

    return asprintf(&text, "%s%s", a, b) < 0 ? NULL : text;
}

pt_status pt_output_open(pt_output *output, const char *path, const char *ending, pt_error *err)
{
    int file;

    *output = (pt_output){ .file = path ? NULL : stdout };
    if (!path)
        return PT_OK;
    output->path = joined(path, ending);
    output->part = output->path ? joined(output->path, ".part") : NULL;
    if (!output->part)
        return pt_fail(err, PT_EIO, "%s: no memory for its name", path);
    file = pt_file_create(output->part);
    output->file = file < 0 ? NULL : fdopen(file, "w");
    return output->file ? PT_OK : pt_fail(err, PT_EIO, "%s: cannot be written: %s", output->part, strerror(errno));
}

pt_status pt_output_write(void *self, pt_str text, pt_error *err)
{
    pt_output *output = self;

    if (output->path ? fwrite(text.at, 1, text.len, output->file) == text.len : pt_print_text(text))
        return PT_OK;
    return pt_fail(err, PT_EIO, "%s: cannot be written: %s", output->path ? output->path : "standard output",
                   strerror(errno));
}

pt_status pt_output_close(pt_output *output, pt_status st, pt_error *err)
{
    if (output->part && output->file) {
        bool is_written = fclose(output->file) == 0;

        if (st == PT_OK && (!is_written || rename(output->part, output->path) != 0))
            st = pt_fail(err, PT_EIO, "%s: cannot be written: %s", output->path, strerror(errno));
        if (st != PT_OK)
            unlink(output->part);
    }
    free(output->path);
    free(output->part);
    return st;
}
