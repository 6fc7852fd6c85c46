/* Ctrl-C and its like: the first asks the work to stop where it can be left whole (base/stop.h), the second stops at
 * once, which loses nothing that was committed either. May use: base, terminal. */
#ifndef PT_CLI_SIGNALS_H
#define PT_CLI_SIGNALS_H

#include <sys/types.h>

/* SIGINT, SIGTERM and SIGHUP are heeded from now on, but one that is ignored already (nohup) stays so. */
void pt_signals_heed(void);

/* They end the program at once again: where nothing is begun, and a question waits for an answer. */
void pt_signals_leave(void);

/* They are passed on to this process too; 0: to none. */
void pt_signals_pass_to(pid_t process);

/* 128 + the signal that came, as a shell tells it; 0: none did. */
int pt_signals_exit_status(void);

#endif
