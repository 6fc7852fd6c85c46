#include "cli/output.h"

#include "base/file.h"
#include "base/stop.h"
#include "base/temporary.h"
#include "cli/say.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

pt_status pt_output_open(pt_output *output, const char *path, const char *ending, pt_error *err)
{
    bool is_device;
    int file;

    *output = (pt_output){ .file = path ? NULL : stdout };
    if (!path)
        return PT_OK;
    output->path = pt_arena_printf(&output->arena, "%s%s", path, ending).at;
    is_device = pt_file_is_device(output->path);
    if (!is_device) {
        output->part = pt_part_name(&output->arena, output->path);
        pt_parts_sweep(output->path);
    }
    file = is_device ? open(output->path, O_WRONLY | O_CLOEXEC) : pt_file_create(output->part);
    output->file = file < 0 ? NULL : fdopen(file, "w");
    return output->file ? PT_OK : pt_fail(err, PT_EIO, "%s: cannot be written: %s", output->path, strerror(errno));
}

void pt_output_watch(pt_output *output, const pt_observer *observer, const char *stage)
{
    if (output->path || !isatty(STDOUT_FILENO)) {
        output->observer = observer;
        output->stage = stage;
    }
}

pt_status pt_output_write(void *self, pt_str text, pt_error *err)
{
    pt_output *output = self;

    PT_TRY(pt_stop_check(err));
    pt_progress(output->observer, output->stage, ++output->pieces, 0);
    if (output->path ? fwrite(text.at, 1, text.len, output->file) == text.len : pt_print_text(text))
        return PT_OK;
    return pt_fail(err, PT_EIO, "%s: cannot be written: %s", output->path ? output->path : "standard output",
                   strerror(errno));
}

pt_status pt_output_close(pt_output *output, pt_status st, pt_error *err)
{
    if (output->path && output->file) {
        bool is_written =
            fflush(output->file) == 0 && (st != PT_OK || !output->part || fsync(fileno(output->file)) == 0);

        is_written = fclose(output->file) == 0 && is_written;
        if (st == PT_OK && (!is_written || (output->part && rename(output->part, output->path) != 0)))
            st = pt_fail(err, PT_EIO, "%s: cannot be written: %s", output->path, strerror(errno));
        if (st != PT_OK && output->part)
            unlink(output->part);
    }
    pt_arena_free(&output->arena);
    return st;
}
