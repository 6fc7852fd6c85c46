/* Runs a program and does it harm at its n-th system call that touches a file below a folder:
 *
 *   inject -r ROOT -o SAID -- PROGRAM ARGUMENTS      only counts
 *   inject -k N …               kills it with SIGKILL just before its n-th call that changes a file
 *   inject -f N [-s SEED] …     its n-th call fails
 *   inject -f N -a …            likewise, and each later one that changes a file
 *   inject -p BELOW …           counts only what is below that folder of ROOT
 *
 * Calls and not moments are counted, so that a seed means the same on a fast machine, a slow one and under sanitizers.
 * It sees what no shim of SQLite's files or of libc would: stdio, gnuplot, the -writer file. A filter (seccomp) stops
 * the program at calls of the table only; the rest runs at full speed. Children are followed: their calls count too.
 *
 * SAID gets "calls N changes N", and "hit NAME PATH ERROR" where something was done. Ends as the program ended; killed
 * by a signal: 128 + signal. 125: it is inject that failed. x86-64 only, for the registers. */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

enum { FAILED = 125, MOST_ERRORS = 3 };

/* How a call says which file it touches. */
enum subject {
    FD,       /* its first argument */
    PATH,     /* likewise, as a path */
    PATH_AT,  /* its second, below the folder that is the first */
    OPEN_AT,  /* likewise; changes what it makes or empties */
    LOCK,     /* FD, where it is about a lock */
    MAPPED_FD /* its fifth */
};

static const struct call {
    int number;
    const char *name;
    enum subject subject;
    bool changes; /* what others see of the files */
    int errors[MOST_ERRORS];
} calls[] = {
    { SYS_write, "write", FD, true, { ENOSPC, EIO, EDQUOT } },
    { SYS_pwrite64, "pwrite", FD, true, { ENOSPC, EIO, EDQUOT } },
    { SYS_writev, "writev", FD, true, { ENOSPC, EIO, EDQUOT } },
    { SYS_fsync, "fsync", FD, true, { EIO, ENOSPC, EIO } },
    { SYS_fdatasync, "fdatasync", FD, true, { EIO, ENOSPC, EIO } },
    { SYS_ftruncate, "ftruncate", FD, true, { EIO, ENOSPC, EIO } },
    { SYS_fallocate, "fallocate", FD, true, { ENOSPC, EIO, EDQUOT } },
    { SYS_openat, "openat", OPEN_AT, true, { EACCES, EMFILE, EIO } },
    { SYS_rename, "rename", PATH, true, { EIO, ENOSPC, EACCES } },
    { SYS_unlink, "unlink", PATH, true, { EIO, EACCES, EROFS } },
    { SYS_unlinkat, "unlinkat", PATH_AT, true, { EIO, EACCES, EROFS } },
    { SYS_mkdir, "mkdir", PATH, true, { ENOSPC, EACCES, EIO } },
    { SYS_rmdir, "rmdir", PATH, true, { EIO, EACCES, EROFS } },
    { SYS_read, "read", FD, false, { EIO, EIO, EIO } },
    { SYS_pread64, "pread", FD, false, { EIO, EIO, EIO } },
    { SYS_getdents64, "getdents", FD, false, { EIO, EIO, EIO } },
    { SYS_fcntl, "fcntl", LOCK, false, { ENOLCK, EIO, ENOLCK } },
    { SYS_fstat, "fstat", FD, false, { EIO, EIO, EIO } },
    { SYS_newfstatat, "fstatat", PATH_AT, false, { EIO, EACCES, EIO } },
    { SYS_mmap, "mmap", MAPPED_FD, false, { ENOMEM, ENOMEM, ENOMEM } },
};
enum { CALLS = sizeof calls / sizeof *calls };

static struct plan {
    const char *root, *below, *said;
    unsigned long kill, fail, seed;
    bool goes_on;
    unsigned long changes, all; /* calls so far */
    char hit[PATH_MAX + 100];
} plan;

static void give_up(const char *what)
{
    perror(what);
    exit(FAILED);
}

/* ── The program ─────────────────────────────────────────────────────────────────────────────────────────────────── */

static void stop_at_calls(void)
{
    struct sock_filter filter[CALLS + 3];
    struct sock_fprog program = { .len = CALLS + 3, .filter = filter };

    filter[0] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr));
    for (int i = 0; i < CALLS; i++)
        filter[1 + i] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (unsigned)calls[i].number,
                                                     (unsigned char)(CALLS - i), 0);
    filter[CALLS + 1] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    filter[CALLS + 2] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRACE);
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0)
        give_up("seccomp");
}

static pid_t start(char **words)
{
    pid_t child = fork();
    int status;

    if (child == 0) {
        if (ptrace(PTRACE_TRACEME, 0, 0, 0) != 0)
            give_up("ptrace");
        raise(SIGSTOP);
        stop_at_calls();
        execvp(words[0], words);
        give_up(words[0]);
    }
    if (child < 0 || waitpid(child, &status, 0) != child || !WIFSTOPPED(status))
        exit(FAILED);
    if (ptrace(PTRACE_SETOPTIONS, child, 0,
               PTRACE_O_TRACESECCOMP | PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK | PTRACE_O_TRACECLONE |
                   PTRACE_O_TRACEEXEC | PTRACE_O_EXITKILL) != 0)
        give_up("ptrace");
    ptrace(PTRACE_CONT, child, 0, 0);
    return child;
}

/* ── What a call touches ─────────────────────────────────────────────────────────────────────────────────────────── */

static bool read_link(char path[PATH_MAX], const char *format, pid_t pid, int fd)
{
    char name[64];
    ssize_t len;

    snprintf(name, sizeof name, format, (int)pid, fd);
    len = readlink(name, path, PATH_MAX - 1);
    path[len > 0 ? len : 0] = '\0';
    return len > 0;
}

static void read_path(char path[PATH_MAX], pid_t pid, int folder, unsigned long at)
{
    char text[PATH_MAX] = "", base[PATH_MAX] = "";
    struct iovec here = { text, sizeof text - 1 }, there = { (void *)at, 0 };

    /* Up to the end of the page, and on where it is another's: an area that ends there cannot be read beyond. */
    for (size_t got = 0; at && got < sizeof text - 1 && !memchr(text, 0, got);) {
        there = (struct iovec){ (char *)at + got, 4096 - ((at + got) & 4095) };
        here = (struct iovec){ text + got, sizeof text - 1 - got };
        here.iov_len = here.iov_len < there.iov_len ? here.iov_len : there.iov_len;
        if (process_vm_readv(pid, &here, 1, &there, 1, 0) <= 0)
            break;
        got += here.iov_len;
    }
    if (text[0] == '/')
        snprintf(path, PATH_MAX, "%s", text);
    else if (folder == AT_FDCWD ? read_link(base, "/proc/%d/cwd", pid, 0)
                                : read_link(base, "/proc/%d/fd/%d", pid, folder))
        snprintf(path, PATH_MAX, "%.2000s%s%.2000s", base, text[0] ? "/" : "", text);
}

static bool is_lock(int command)
{
    return command == F_SETLK || command == F_SETLKW || command == F_OFD_SETLK || command == F_OFD_SETLKW ||
           command == F_GETLK;
}

/* The file's path, where the call is one that counts; "" else. */
static void find_subject(const struct call *call, pid_t pid, const struct user_regs_struct *regs, char path[PATH_MAX])
{
    path[0] = '\0';
    switch (call->subject) {
    case PATH:
        read_path(path, pid, AT_FDCWD, regs->rdi);
        break;
    case PATH_AT:
    case OPEN_AT:
        read_path(path, pid, (int)regs->rdi, regs->rsi);
        break;
    case MAPPED_FD:
        if ((int)regs->r8 >= 0)
            read_link(path, "/proc/%d/fd/%d", pid, (int)regs->r8);
        break;
    case LOCK:
        if (!is_lock((int)regs->rsi))
            break;
        /* fall through */
    case FD:
        read_link(path, "/proc/%d/fd/%d", pid, (int)regs->rdi);
    }
    if (strncmp(path, plan.root, strlen(plan.root)) != 0 ||
        (plan.below && strncmp(path + strlen(plan.root), plan.below, strlen(plan.below)) != 0))
        path[0] = '\0';
}

/* ── Harm ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void tell(const struct call *call, const char *path, const char *what)
{
    if (!plan.hit[0])
        snprintf(plan.hit, sizeof plan.hit, "hit %s %.4000s %s\n", call->name, path + strlen(plan.root), what);
}

static void make_fail(const struct call *call, pid_t pid, bool is_child, struct user_regs_struct *regs,
                      const char *path)
{
    int error = call->errors[plan.seed % MOST_ERRORS];

    plan.goes_on = plan.goes_on || is_child;
    tell(call, path, strerrorname_np(error));
    regs->orig_rax = (unsigned long)-1; /* no call: what it gives is what stands in rax */
    regs->rax = (unsigned long)-error;
    ptrace(PTRACE_SETREGS, pid, 0, regs);
}

static bool is_thread(pid_t pid, pid_t program)
{
    char task[64];

    snprintf(task, sizeof task, "/proc/%d/task/%d", (int)program, (int)pid);
    return access(task, F_OK) == 0;
}

/* Of a child (gnuplot) only writes fail, and then all later ones, as on a full disk: what it could not read, just
 * written by its parent, or one hole in what it writes, is more than can be told from its results. */
static void look_at_call(pid_t pid, pid_t program)
{
    struct user_regs_struct regs;
    const struct call *call = calls;
    char path[PATH_MAX];
    bool changes, is_child = !is_thread(pid, program);

    if (ptrace(PTRACE_GETREGS, pid, 0, &regs) != 0)
        return;
    while (call < calls + CALLS && call->number != (int)regs.orig_rax)
        call++;
    if (call == calls + CALLS)
        return;
    find_subject(call, pid, &regs, path);
    if (!path[0])
        return;
    changes = call->changes && (call->subject != OPEN_AT || (regs.rdx & (O_CREAT | O_TRUNC)));
    plan.changes += changes;
    if (is_child && !changes)
        return;
    plan.all++;
    if (plan.kill && changes && plan.changes == plan.kill) {
        tell(call, path, "SIGKILL");
        kill(program, SIGKILL);
    }
    if (plan.fail && (plan.all == plan.fail || (plan.goes_on && changes && plan.all > plan.fail)))
        make_fail(call, pid, is_child, &regs, path);
}

/* Until the program has ended; what is left of its children then ends with us (PTRACE_O_EXITKILL). */
static int watch(pid_t program)
{
    int status;

    for (pid_t pid; (pid = waitpid(-1, &status, __WALL)) > 0;) {
        int signal = WIFSTOPPED(status) ? WSTOPSIG(status) : 0, event = status >> 16;

        if (!WIFSTOPPED(status)) {
            if (pid == program)
                break;
            continue;
        }
        if (event == PTRACE_EVENT_SECCOMP)
            look_at_call(pid, program);
        if (event || signal == SIGSTOP || signal == SIGTRAP)
            signal = 0;
        ptrace(PTRACE_CONT, pid, 0, signal);
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int main(int argc, char **argv)
{
    FILE *said;
    int option, status;

    while ((option = getopt(argc, argv, "+r:p:o:k:f:as:")) != -1)
        switch (option) {
        case 'r':
            plan.root = optarg;
            break;
        case 'p':
            plan.below = optarg;
            break;
        case 'o':
            plan.said = optarg;
            break;
        case 'k':
            plan.kill = strtoul(optarg, NULL, 10);
            break;
        case 'f':
            plan.fail = strtoul(optarg, NULL, 10);
            break;
        case 'a':
            plan.goes_on = true;
            break;
        case 's':
            plan.seed = strtoul(optarg, NULL, 10);
            break;
        default:
            return FAILED;
        }
    if (!plan.root || !plan.said || optind == argc)
        return FAILED;
    status = watch(start(argv + optind));
    said = fopen(plan.said, "w");
    if (!said || fprintf(said, "calls %lu changes %lu\n%s", plan.all, plan.changes, plan.hit) < 0 || fclose(said) != 0)
        return FAILED;
    return status;
}
