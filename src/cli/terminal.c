#include "cli/terminal.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

static int paged = -1; /* the terminal behind the pager */

static int descriptor(pt_stream stream)
{
    if (stream == PT_ERR)
        return STDERR_FILENO;
    return paged >= 0 ? paged : STDOUT_FILENO;
}

bool pt_terminal_is(pt_stream stream)
{
    return isatty(descriptor(stream));
}

size_t pt_terminal_width(pt_stream stream)
{
    struct winsize size = { 0 };

    return pt_terminal_is(stream) && ioctl(descriptor(stream), TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

bool pt_terminal_can_draw(pt_stream stream)
{
    const char *kind = getenv("TERM");

    return pt_terminal_is(stream) && kind && *kind && strcmp(kind, "dumb") != 0;
}

bool pt_terminal_has_color(pt_stream stream)
{
    const char *refused = getenv("NO_COLOR");

    return pt_terminal_can_draw(stream) && !(refused && *refused);
}

void pt_terminal_set_paged(void)
{
    paged = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 0);
}

bool pt_terminal_is_paged(void)
{
    return paged >= 0;
}
