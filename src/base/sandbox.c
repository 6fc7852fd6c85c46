#include "base/sandbox.h"

#include "base/str.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <sched.h>
#include <seccomp.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* ── Calls ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Refused to all but those who are allowed one of `unless`. io_uring would do most of it behind the filter's back. */
static const struct {
    const char *calls;
    unsigned unless;
} refused[] = {
    { "socket socketpair connect bind listen", PT_SANDBOX_NETWORK },
    { "accept accept4", PT_SANDBOX_NETWORK | PT_SANDBOX_ACCEPT },
    { "execve", PT_SANDBOX_PROGRAMS | PT_SANDBOX_BECOME },
    { "execveat fork vfork", PT_SANDBOX_PROGRAMS },
    { "tkill rt_sigqueueinfo rt_tgsigqueueinfo pidfd_send_signal pidfd_getfd process_vm_readv process_vm_writev kcmp",
      0 },
    { "io_uring_setup io_uring_enter io_uring_register bpf perf_event_open userfaultfd keyctl add_key request_key", 0 },
    { "mount umount2 move_mount open_tree fsopen fsmount pivot_root chroot setns unshare open_by_handle_at quotactl",
      0 },
    { "init_module finit_module delete_module kexec_load kexec_file_load reboot swapon swapoff acct", 0 },
    { "settimeofday clock_settime adjtimex clock_adjtime", 0 },
};

/* What glibc, SQLite, libarchive, libxml2, ICU and the sanitizers take to read papers into a store. */
static const char narrow[] =
    "read write readv writev pread64 pwrite64 open openat close lseek fcntl flock stat fstat lstat newfstatat statx "
    "statfs fstatfs access faccessat faccessat2 readlink readlinkat getdents64 getcwd fadvise64 fsync fdatasync "
    "ftruncate fallocate sync_file_range unlink unlinkat rename renameat renameat2 fchmod fchown mmap munmap mremap "
    "mprotect madvise msync mincore brk futex membarrier rseq set_robust_list get_robust_list set_tid_address exit "
    "exit_group sched_yield sched_getaffinity rt_sigaction rt_sigprocmask rt_sigreturn sigaltstack restart_syscall "
    "nanosleep clock_nanosleep clock_gettime clock_getres gettimeofday time times getrusage poll ppoll getpid getppid "
    "gettid getuid geteuid getgid getegid getrandom uname sysinfo getrlimit prlimit64 prctl arch_prctl";

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
static const char traced[] = "clone ptrace wait4 getdents";

/* A name that libseccomp, or the processor, does not have is passed over. */
static int add_rules(scmp_filter_ctx filter, uint32_t action, const char *calls)
{
    pt_str rest = pt_str_of(calls);
    int rc = 0;

    for (pt_str name; rc == 0 && pt_str_cut(&rest, ' ', &name);) {
        char text[32];
        int call;

        snprintf(text, sizeof text, "%.*s", PT_FMT(name));
        call = seccomp_syscall_resolve_name(text);
        if (call != __NR_SCMP_ERROR)
            rc = seccomp_rule_add(filter, action, call, 0);
    }
    return rc;
}

static int refuse_always(scmp_filter_ctx filter, unsigned allowed)
{
    int rc = 0;

    for (size_t i = 0; i < COUNT(refused) && rc == 0; i++)
        if (!(allowed & refused[i].unless))
            rc = add_rules(filter, SCMP_ACT_ERRNO(EPERM), refused[i].calls);
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
    if (rc == 0 && !is_traced)
        rc =
            seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(clone), 1, SCMP_A0(SCMP_CMP_MASKED_EQ, thread, 0));
    if (rc == 0 && !is_traced)
        rc = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(ptrace), 0);
    return rc;
}

/* Signals go to ourselves (abort), but to ask whether a process is alive is none (base/temporary.h); and nothing is
 * typed into the terminal for the shell behind it. */
static int refuse_reaching_out(scmp_filter_ctx filter, unsigned allowed)
{
    int rc = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(ioctl), 1,
                              SCMP_A1(SCMP_CMP_MASKED_EQ, UINT32_MAX, TIOCSTI));

    if (rc == 0 && !(allowed & PT_SANDBOX_PROGRAMS))
        rc = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(tgkill), 1,
                              SCMP_A0(SCMP_CMP_NE, (scmp_datum_t)getpid(), 0));
    if (rc == 0 && !(allowed & PT_SANDBOX_PROGRAMS))
        rc = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(kill), 1, SCMP_A1(SCMP_CMP_NE, 0, 0));
    return rc;
}

static int allow_narrow(scmp_filter_ctx filter)
{
    const uint64_t thread = CLONE_THREAD;
    int rc =
        seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1, SCMP_A0(SCMP_CMP_EQ, (scmp_datum_t)getpid(), 0));

    if (rc == 0)
        rc = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(kill), 1, SCMP_A1(SCMP_CMP_EQ, 0, 0));
    if (rc == 0)
        rc = add_rules(filter, SCMP_ACT_ALLOW, narrow);
    for (size_t i = 0; i < COUNT(narrow_ioctls) && rc == 0; i++)
        rc = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(ioctl), 1,
                              SCMP_A1(SCMP_CMP_MASKED_EQ, UINT32_MAX, narrow_ioctls[i]));
    if (rc == 0 && !is_traced_by_itself)
        rc = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(clone), 1, SCMP_A0(SCMP_CMP_MASKED_EQ, thread, thread));
    if (rc == 0 && is_traced_by_itself)
        rc = add_rules(filter, SCMP_ACT_ALLOW, traced);
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
    int folder = open(path, O_PATH | O_CLOEXEC);
    const struct landlock_path_beneath_attr rule = { .allowed_access = writes, .parent_fd = folder };
    long rc;

    if (folder < 0)
        return 0;
    rc = syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    close(folder);
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

/* What gcov counts is written where the program was built, when it ends. */
#ifdef PT_COVERAGE
static const bool is_measured = true;
#else
static const bool is_measured = false;
#endif

pt_sandbox_state pt_sandbox_enter(const pt_sandbox *sandbox)
{
    pt_sandbox_state state = { 0 };

    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) {
        state.calls = state.writes = strerror(errno);
        return state;
    }
    if (sandbox->folders && is_measured && !(sandbox->allowed & PT_SANDBOX_BECOME))
        state.writes = "this program is built to measure coverage";
    else if (sandbox->folders)
        state.writes = confine_writes(sandbox->folders);
    state.calls = confine_calls(sandbox);
    return state;
}
