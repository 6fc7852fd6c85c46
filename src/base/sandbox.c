#include "base/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <sched.h>
#include <seccomp.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { NOTHING = 0 };

/* ── Calls ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Refused to all but those who hold `unless`. io_uring would do most of it behind the filter's back. */
static const struct refused {
    int call;
    unsigned unless;
} refused[] = {
    { SCMP_SYS(socket), PT_SANDBOX_NETWORK },
    { SCMP_SYS(socketpair), PT_SANDBOX_NETWORK },
    { SCMP_SYS(connect), PT_SANDBOX_NETWORK },
    { SCMP_SYS(bind), PT_SANDBOX_NETWORK },
    { SCMP_SYS(listen), PT_SANDBOX_NETWORK },
    { SCMP_SYS(accept), PT_SANDBOX_NETWORK },
    { SCMP_SYS(accept4), PT_SANDBOX_NETWORK },
    { SCMP_SYS(execve), PT_SANDBOX_PROGRAMS | PT_SANDBOX_BECOME },
    { SCMP_SYS(execveat), PT_SANDBOX_PROGRAMS },
    { SCMP_SYS(fork), PT_SANDBOX_PROGRAMS },
    { SCMP_SYS(vfork), PT_SANDBOX_PROGRAMS },
    { SCMP_SYS(kill), PT_SANDBOX_PROGRAMS },
    { SCMP_SYS(tkill), NOTHING },
    { SCMP_SYS(rt_sigqueueinfo), NOTHING },
    { SCMP_SYS(rt_tgsigqueueinfo), NOTHING },
    { SCMP_SYS(pidfd_send_signal), NOTHING },
    { SCMP_SYS(pidfd_getfd), NOTHING },
    { SCMP_SYS(process_vm_readv), NOTHING },
    { SCMP_SYS(process_vm_writev), NOTHING },
    { SCMP_SYS(kcmp), NOTHING },
    { SCMP_SYS(io_uring_setup), NOTHING },
    { SCMP_SYS(io_uring_enter), NOTHING },
    { SCMP_SYS(io_uring_register), NOTHING },
    { SCMP_SYS(bpf), NOTHING },
    { SCMP_SYS(perf_event_open), NOTHING },
    { SCMP_SYS(userfaultfd), NOTHING },
    { SCMP_SYS(keyctl), NOTHING },
    { SCMP_SYS(add_key), NOTHING },
    { SCMP_SYS(request_key), NOTHING },
    { SCMP_SYS(mount), NOTHING },
    { SCMP_SYS(umount2), NOTHING },
    { SCMP_SYS(move_mount), NOTHING },
    { SCMP_SYS(open_tree), NOTHING },
    { SCMP_SYS(fsopen), NOTHING },
    { SCMP_SYS(pivot_root), NOTHING },
    { SCMP_SYS(chroot), NOTHING },
    { SCMP_SYS(setns), NOTHING },
    { SCMP_SYS(unshare), NOTHING },
    { SCMP_SYS(open_by_handle_at), NOTHING },
    { SCMP_SYS(init_module), NOTHING },
    { SCMP_SYS(finit_module), NOTHING },
    { SCMP_SYS(delete_module), NOTHING },
    { SCMP_SYS(kexec_load), NOTHING },
    { SCMP_SYS(kexec_file_load), NOTHING },
    { SCMP_SYS(reboot), NOTHING },
    { SCMP_SYS(swapon), NOTHING },
    { SCMP_SYS(swapoff), NOTHING },
    { SCMP_SYS(settimeofday), NOTHING },
    { SCMP_SYS(clock_settime), NOTHING },
    { SCMP_SYS(adjtimex), NOTHING },
    { SCMP_SYS(acct), NOTHING },
    { SCMP_SYS(quotactl), NOTHING },
};

/* What glibc, SQLite, libarchive, libxml2, ICU and the sanitizers take to read papers into a store. */
static const int narrow[] = {
    SCMP_SYS(read),
    SCMP_SYS(write),
    SCMP_SYS(readv),
    SCMP_SYS(writev),
    SCMP_SYS(pread64),
    SCMP_SYS(pwrite64),
    SCMP_SYS(open),
    SCMP_SYS(openat),
    SCMP_SYS(close),
    SCMP_SYS(lseek),
    SCMP_SYS(fcntl),
    SCMP_SYS(flock),
    SCMP_SYS(stat),
    SCMP_SYS(fstat),
    SCMP_SYS(lstat),
    SCMP_SYS(newfstatat),
    SCMP_SYS(statx),
    SCMP_SYS(statfs),
    SCMP_SYS(fstatfs),
    SCMP_SYS(access),
    SCMP_SYS(faccessat),
    SCMP_SYS(faccessat2),
    SCMP_SYS(readlink),
    SCMP_SYS(readlinkat),
    SCMP_SYS(getdents64),
    SCMP_SYS(getcwd),
    SCMP_SYS(fadvise64),
    SCMP_SYS(fsync),
    SCMP_SYS(fdatasync),
    SCMP_SYS(ftruncate),
    SCMP_SYS(fallocate),
    SCMP_SYS(sync_file_range),
    SCMP_SYS(unlink),
    SCMP_SYS(unlinkat),
    SCMP_SYS(rename),
    SCMP_SYS(renameat),
    SCMP_SYS(renameat2),
    SCMP_SYS(fchmod),
    SCMP_SYS(fchown),
    SCMP_SYS(mmap),
    SCMP_SYS(munmap),
    SCMP_SYS(mremap),
    SCMP_SYS(mprotect),
    SCMP_SYS(madvise),
    SCMP_SYS(msync),
    SCMP_SYS(mincore),
    SCMP_SYS(brk),
    SCMP_SYS(futex),
    SCMP_SYS(membarrier),
    SCMP_SYS(rseq),
    SCMP_SYS(set_robust_list),
    SCMP_SYS(get_robust_list),
    SCMP_SYS(set_tid_address),
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
    SCMP_SYS(sched_yield),
    SCMP_SYS(sched_getaffinity),
    SCMP_SYS(rt_sigaction),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(sigaltstack),
    SCMP_SYS(restart_syscall),
    SCMP_SYS(nanosleep),
    SCMP_SYS(clock_nanosleep),
    SCMP_SYS(clock_gettime),
    SCMP_SYS(clock_getres),
    SCMP_SYS(gettimeofday),
    SCMP_SYS(time),
    SCMP_SYS(times),
    SCMP_SYS(getrusage),
    SCMP_SYS(poll),
    SCMP_SYS(ppoll),
    SCMP_SYS(getpid),
    SCMP_SYS(getppid),
    SCMP_SYS(gettid),
    SCMP_SYS(getuid),
    SCMP_SYS(geteuid),
    SCMP_SYS(getgid),
    SCMP_SYS(getegid),
    SCMP_SYS(getrandom),
    SCMP_SYS(uname),
    SCMP_SYS(sysinfo),
    SCMP_SYS(getrlimit),
    SCMP_SYS(prlimit64),
    SCMP_SYS(prctl),
    SCMP_SYS(arch_prctl),
};

/* Of a file that may be a terminal. */
static const unsigned long narrow_ioctls[] = { TCGETS, TIOCGWINSZ };

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* AddressSanitizer looks for leaks at the end by tracing the process from a child of it; not in what it becomes. */
#if defined(__SANITIZE_ADDRESS__)
static const bool is_traced_by_itself = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
static const bool is_traced_by_itself = true;
#else
static const bool is_traced_by_itself = false;
#endif
#else
static const bool is_traced_by_itself = false;
#endif
static const int traced[] = { SCMP_SYS(clone), SCMP_SYS(ptrace), SCMP_SYS(wait4), SCMP_SYS(getdents) };

static int refuse_always(scmp_filter_ctx filter, unsigned allowed)
{
    int rc = 0;

    for (size_t i = 0; i < COUNT(refused) && rc == 0; i++)
        if (!(allowed & refused[i].unless))
            rc = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), refused[i].call, 0);
    return rc;
}

/* A thread is a clone that shares. glibc asks clone3 first, whose flags lie in memory where no filter sees them, and
 * takes clone when the kernel has none. */
static int refuse_processes(scmp_filter_ctx filter, const pt_sandbox *sandbox)
{
    const uint64_t thread = CLONE_THREAD;
    bool is_traced = is_traced_by_itself && !(sandbox->allowed & PT_SANDBOX_BECOME);
    int rc = 0;

    if (sandbox->allowed & PT_SANDBOX_PROGRAMS)
        return 0;
    if (!sandbox->is_narrow)
        rc = seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0);
    if (rc == 0 && !is_traced_by_itself)
        rc =
            seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(clone), 1, SCMP_A0(SCMP_CMP_MASKED_EQ, thread, 0));
    if (rc == 0 && !is_traced)
        rc = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(ptrace), 0);
    return rc;
}

/* Signals go to ourselves (abort); and nothing is typed into the terminal for the shell behind it. */
static int refuse_reaching_out(scmp_filter_ctx filter, unsigned allowed)
{
    int rc = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(ioctl), 1,
                              SCMP_A1(SCMP_CMP_MASKED_EQ, UINT32_MAX, TIOCSTI));

    if (rc == 0 && !(allowed & PT_SANDBOX_PROGRAMS))
        rc = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(tgkill), 1,
                              SCMP_A0(SCMP_CMP_NE, (scmp_datum_t)getpid()));
    return rc;
}

static int allow_narrow(scmp_filter_ctx filter)
{
    const uint64_t thread = CLONE_THREAD;
    int rc =
        seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1, SCMP_A0(SCMP_CMP_EQ, (scmp_datum_t)getpid()));

    for (size_t i = 0; i < COUNT(narrow) && rc == 0; i++)
        rc = seccomp_rule_add(filter, SCMP_ACT_ALLOW, narrow[i], 0);
    for (size_t i = 0; i < COUNT(narrow_ioctls) && rc == 0; i++)
        rc = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(ioctl), 1,
                              SCMP_A1(SCMP_CMP_MASKED_EQ, UINT32_MAX, narrow_ioctls[i]));
    if (rc == 0 && !is_traced_by_itself)
        rc = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(clone), 1, SCMP_A0(SCMP_CMP_MASKED_EQ, thread, thread));
    for (size_t i = 0; i < COUNT(traced) && rc == 0 && is_traced_by_itself; i++)
        rc = seccomp_rule_add(filter, SCMP_ACT_ALLOW, traced[i], 0);
    return rc;
}

static const char *confine_calls(const pt_sandbox *sandbox)
{
    scmp_filter_ctx filter = seccomp_init(sandbox->is_narrow ? SCMP_ACT_ERRNO(ENOSYS) : SCMP_ACT_ALLOW);
    int rc = filter ? 0 : -ENOMEM;

    if (rc == 0)
        rc = seccomp_attr_set(filter, SCMP_FLTATR_CTL_TSYNC, 1);
    if (rc == 0)
        rc = refuse_always(filter, sandbox->allowed);
    if (rc == 0)
        rc = refuse_processes(filter, sandbox);
    if (rc == 0)
        rc = sandbox->is_narrow ? allow_narrow(filter) : refuse_reaching_out(filter, sandbox->allowed);
    if (rc == 0)
        rc = seccomp_load(filter);
    seccomp_release(filter);
    return rc == 0 ? NULL : strerror(-rc);
}

/* ── Writing ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Newer than the headers of Debian 12. */
#ifndef LANDLOCK_ACCESS_FS_TRUNCATE
#define LANDLOCK_ACCESS_FS_TRUNCATE (1ULL << 14)
#endif

static const uint64_t plain_writes = LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_FILE |
                                     LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG |
                                     LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_TRUNCATE;
static const uint64_t odd_writes = LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_SOCK |
                                   LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_BLOCK |
                                   LANDLOCK_ACCESS_FS_MAKE_SYM;

/* All kinds of writing that this kernel can confine; 0 where it has no landlock. */
static uint64_t known_writes(void)
{
    long version = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
    uint64_t writes = plain_writes | odd_writes;

    if (version < 1)
        return 0;
    return version < 3 ? writes & ~LANDLOCK_ACCESS_FS_TRUNCATE : writes;
}

/* A folder that is not there allows nothing: what should be written into it fails, and says where. */
static int allow_writing(int ruleset, const char *path, uint64_t writes)
{
    struct landlock_path_beneath_attr rule = { .allowed_access = writes };
    long rc;

    rule.parent_fd = open(path, O_PATH | O_CLOEXEC);
    if (rule.parent_fd < 0)
        return 0;
    rc = syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    close(rule.parent_fd);
    return rc == 0 ? 0 : errno;
}

static const char *confine_writes(const char *const *folders)
{
    const struct landlock_ruleset_attr attr = { .handled_access_fs = known_writes() };
    int ruleset, why;

    if (!attr.handled_access_fs)
        return strerror(errno);
    ruleset = (int)syscall(SYS_landlock_create_ruleset, &attr, sizeof attr, 0);
    if (ruleset < 0)
        return strerror(errno);
    why = allow_writing(ruleset, "/dev/null", LANDLOCK_ACCESS_FS_WRITE_FILE);
    for (; *folders && !why; folders++)
        why = allow_writing(ruleset, *folders, attr.handled_access_fs & plain_writes);
    if (!why && syscall(SYS_landlock_restrict_self, ruleset, 0) != 0)
        why = errno;
    close(ruleset);
    return why ? strerror(why) : NULL;
}

pt_sandbox_state pt_sandbox_enter(const pt_sandbox *sandbox)
{
    pt_sandbox_state state = { 0 };

    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) {
        state.calls = state.writes = strerror(errno);
        return state;
    }
    if (sandbox->folders)
        state.writes = confine_writes(sandbox->folders);
    state.calls = confine_calls(sandbox);
    return state;
}
