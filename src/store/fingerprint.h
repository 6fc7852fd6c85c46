/* A fingerprint of what was received: papers and where they were seen, whatever the order they came in. May use: base,
 * store.
 *
 *   To find it takes a walk through all papers, three seconds of three million. So analyze, which has time beside its
 * counting, finds it and keeps it with the number of changes it is of; reports take that. */
#ifndef PT_STORE_FINGERPRINT_H
#define PT_STORE_FINGERPRINT_H

#include "store/store.h"

/* The one that is kept, if it is of the papers as they are; else from the papers. */
pt_status pt_store_fingerprint(pt_store *store, char text[33], pt_error *err) PT_MUST;

/* From the papers, whatever is kept: for whoever doubts that they are what they were. */
pt_status pt_store_fingerprint_anew(pt_store *store, char text[33], pt_error *err) PT_MUST;

/* Is the one that is kept that of the papers? True, too, where none is kept. */
pt_status pt_fingerprint_check(pt_store *store, bool *is_true, pt_error *err) PT_MUST;

/* Keeps none any more: the next analyze finds it. In a transaction of its own. */
pt_status pt_fingerprint_forget(pt_store *store, pt_error *err) PT_MUST;

/* Finds it in a thread, on a connection of its own, while `store` goes on writing what is made of the papers, but not
 * papers. NULL where it is kept already, or cannot be found that way. */
typedef struct pt_fingerprinting pt_fingerprinting;
pt_fingerprinting *pt_fingerprint_begin(pt_store *store);

/* Waits for it and, where `is_kept`, keeps it, in a transaction of its own. Frees it; it may be NULL. What went wrong
 * in the thread is no error: a report finds it then. */
pt_status pt_fingerprint_end(pt_fingerprinting *fingerprinting, pt_store *store, bool is_kept, pt_error *err) PT_MUST;

#endif
