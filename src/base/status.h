/* What a call came to, and why. May use: nothing.
 *
 *   A function that can fail returns pt_status and fills the caller's pt_error; a failing one ends in one line:
 *       return pt_fail(err, PT_EINPUT, "%s: not a day; write it as 2026-06-30", text);
 *   On the way up, whoever knows more (the reader its line, ingest its file) adds it once, with pt_fail_in. */
#ifndef PT_BASE_STATUS_H
#define PT_BASE_STATUS_H

typedef enum pt_status {
    PT_OK,
    PT_END,      /* nothing left: not an error */
    PT_REJECT,   /* this record cannot be read; the next one may */
    PT_EINPUT,   /* the input is not what it claims to be */
    PT_EIO,      /* the system refused: a file, a folder, a process */
    PT_ENETWORK, /* a server refused, or cannot be reached */
    PT_ESTORE,   /* the store refused */
    PT_EBUSY,    /* the store is held by somebody else, or is newer than this program */
    PT_EUSAGE,   /* the user asked for something that does not exist */
    PT_ELIMIT,   /* larger than we are willing to hold */
    PT_ETHIN,    /* too little data for what was asked */
    PT_ESTOPPED, /* somebody wanted it to stop (base/stop.h) */
    PT_EBUG      /* we are wrong */
} pt_status;

typedef struct pt_error {
    pt_status status;
    char text[480]; /* "what: why; what to do" */
} pt_error;

#define PT_MUST         __attribute__((warn_unused_result))
#define PT_PRINTF(f, a) __attribute__((format(printf, f, a)))

/* Fills `err` (which may be NULL) and returns `status`, so that a failing function ends in one line. */
pt_status pt_fail(pt_error *err, pt_status status, const char *format, ...) PT_PRINTF(3, 4);

/* Puts "context: " before what `err` says; returns its status. */
pt_status pt_fail_in(pt_error *err, const char *format, ...) PT_PRINTF(2, 3);

/* On anything but PT_OK: return it. */
#define PT_TRY(call)                                                                                                   \
    do {                                                                                                               \
        pt_status pt_tried = (call);                                                                                   \
        if (pt_tried != PT_OK)                                                                                         \
            return pt_tried;                                                                                           \
    } while (0)

/* On anything but PT_OK: keep it in `st` and leave by the one exit of a function that holds something. */
#define PT_OR_DONE(call)                                                                                               \
    do {                                                                                                               \
        if ((st = (call)) != PT_OK)                                                                                    \
            goto done;                                                                                                 \
    } while (0)

#endif
