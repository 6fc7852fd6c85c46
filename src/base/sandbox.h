/* Least power: what this process can no longer do, whatever the bytes that it reads make of it. May use:
 * Linux's seccomp (libseccomp) and landlock.
 *
 *   pt_sandbox_enter     once the options are read, before the first byte of a stranger; there is no way back
 *
 * What is refused fails with EPERM or EACCES and kills nobody: a library that tries something it can do without (a name
 * service behind a socket) goes on, a transaction is not torn, and whoever took over the process has gained as little.
 * Where the kernel has neither, or a container refuses them, the process goes on without, and the caller can say so. */
#ifndef PT_BASE_SANDBOX_H
#define PT_BASE_SANDBOX_H

#include <stdbool.h>

/* What is still allowed; a sandbox of none of them has no network and starts no program. */
enum {
    PT_SANDBOX_NETWORK = 1,  /* sockets */
    PT_SANDBOX_PROGRAMS = 2, /* starting other programs, and stopping them */
    PT_SANDBOX_BECOME = 4,   /* becoming another program, which starts none */
    PT_SANDBOX_ACCEPT = 8    /* taking what comes in at a socket that listens already; no other socket */
};

typedef struct pt_sandbox {
    unsigned allowed;
    /* Of system calls only those that reading papers into a store takes; any other is as on a kernel without it. */
    bool is_narrow;
    /* Where it may write, make and remove files: in these folders and below; NULL at the end. NULL: anywhere. */
    const char *const *folders;
} pt_sandbox;

/* What holds now. */
typedef struct pt_sandbox_state {
    const char *calls;  /* why the kernel refuses no calls; NULL: it does */
    const char *writes; /* why it confines no writing; NULL: it does, or was not asked to */
} pt_sandbox_state;

/* For this thread and those it starts; calls also for the threads that are there, but writing not, which landlock can
 * only do from ABI 8 on: there should be none. Works between fork and exec. */
pt_sandbox_state pt_sandbox_enter(const pt_sandbox *sandbox);

#endif
