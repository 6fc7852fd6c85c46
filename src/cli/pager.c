#include "cli/pager.h"

#include "base/arena.h"
#include "cli/terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { MOST_WORDS = 32 };

extern char **environ;

static pid_t pager; /* 0: none */

static const char *command(void)
{
    const char *ours = getenv("PAPERTIDE_PAGER"), *any = getenv("PAGER");

    if (ours)
        return ours;
    if (any)
        return any;
    return access("/usr/bin/less", X_OK) == 0 ? "/usr/bin/less" : "";
}

/* The words of a command without a shell's signs; else the shell with the command. */
static void split(pt_arena *arena, const char *text, char *words[MOST_WORDS + 1])
{
    pt_str rest = pt_str_of(text), word;
    size_t count = 0;

    if (strpbrk(text, "|&;<>()$`\\\"'*?[#~=%\n")) {
        words[0] = (char *)"/bin/sh";
        words[1] = (char *)"-c";
        words[2] = (char *)text;
        words[3] = NULL;
        return;
    }
    while (count < MOST_WORDS && pt_str_cut(&rest, ' ', &word))
        if (word.len)
            words[count++] = (char *)pt_arena_copy(arena, word).at;
    words[count] = NULL;
}

/* The pager reads what we write; neither end is left open in the other process. */
static pid_t start(char *const words[], const int ends[2])
{
    posix_spawn_file_actions_t actions;
    pid_t started = 0;

    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO);
    if (posix_spawnp(&started, words[0], &actions, NULL, words, environ) != 0)
        started = 0;
    posix_spawn_file_actions_destroy(&actions);
    return started;
}

void pt_pager_open(void)
{
    const char *text = command();
    char *words[MOST_WORDS + 1] = { NULL };
    pt_arena arena = { 0 };
    int ends[2];

    if (!pt_terminal_can_draw(PT_OUT) || strcmp(text, "cat") == 0)
        return;
    split(&arena, text, words);
    if (words[0] && pipe2(ends, O_CLOEXEC) == 0) {
        setenv("LESS", "FRX", 0);
        pager = start(words, ends);
        if (pager) {
            pt_terminal_set_paged();
            dup2(ends[1], STDOUT_FILENO);
            signal(SIGPIPE, SIG_IGN); /* the user may leave early */
        }
        close(ends[0]);
        close(ends[1]);
    }
    pt_arena_free(&arena);
}

bool pt_pager_close(void)
{
    bool is_read = true;
    int status;

    if (!pager)
        return true;
    if (fflush(stdout) != 0 || ferror(stdout)) {
        is_read = false;
        clearerr(stdout);
    }
    signal(SIGINT, SIG_IGN); /* now it is the pager's */
    close(STDOUT_FILENO);
    while (waitpid(pager, &status, 0) < 0 && errno == EINTR)
        ;
    pager = 0;
    return is_read;
}
