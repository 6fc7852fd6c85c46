#include "cli/signals.h"

#include "base/stop.h"
#include "cli/terminal.h"

#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <string.h>
#include <unistd.h>

static volatile sig_atomic_t came, other, is_told;

static void on_signal(int number)
{
    static const char text[] = "\r\033[Kstopping; once more stops at once\n";
    int before = errno;

    if (other > 0)
        kill((pid_t)other, number);
    if (came)
        _exit(128 + number);
    came = number;
    pt_stop_ask();
    if (is_told && write(STDERR_FILENO, text, sizeof text - 1) < 0)
        is_told = false;
    errno = before;
}

static const int numbers[] = { SIGINT, SIGTERM, SIGHUP };

void pt_signals_heed(void)
{
    struct sigaction action = { .sa_handler = on_signal }; /* no SA_RESTART: what waits for input is to wake up */

    is_told = pt_terminal_can_draw(PT_ERR) && !pt_terminal_is_paged();
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        struct sigaction old;

        if (sigaction(numbers[i], NULL, &old) == 0 && old.sa_handler != SIG_IGN)
            sigaction(numbers[i], &action, NULL);
    }
}

void pt_signals_leave(void)
{
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        struct sigaction old;

        if (sigaction(numbers[i], NULL, &old) == 0 && old.sa_handler == on_signal)
            signal(numbers[i], SIG_DFL);
    }
}

void pt_signals_pass_to(pid_t process)
{
    other = process;
}

int pt_signals_exit_status(void)
{
    return came ? 128 + came : 0;
}
