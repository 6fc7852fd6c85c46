/* Markdown digests, kept so that each file comes back byte for byte. May use: base, paper.
 *
 *   pt_digest_keeper_new            one a saver
 *     pt_digest_keep_begin          a file
 *       pt_digest_keep              each record: its paper, or NULL where it was rejected, and its bytes
 *     pt_digest_keep_end            does nothing for files whose records have no bytes (paper.h: raw)
 *   pt_digest_keeper_free
 *   pt_digest_read                  the file, as it was
 *
 * What a record's fields print as (paper/digest.h) is compared with its bytes; only what differs is kept: nothing at
 * all for a file that the tool itself wrote. Whatever else stands in a file, papers that were rejected and bytes that
 * are no text, is such a difference. */
#ifndef PT_STORE_DIGEST_H
#define PT_STORE_DIGEST_H

#include "base/buf.h"
#include "paper/paper.h"
#include "store/store.h"

typedef struct pt_digest_keeper pt_digest_keeper;

pt_digest_keeper *pt_digest_keeper_new(pt_store *store);
void pt_digest_keeper_free(pt_digest_keeper *keeper);

void pt_digest_keep_begin(pt_digest_keeper *keeper, int64_t source_id);

/* `raw`: the bytes from the end of the record before to the end of this one; {0}: the file is no Markdown digest. With
 * `paper` NULL they hold no paper: it was rejected, or the file ends. */
pt_status pt_digest_keep(pt_digest_keeper *keeper, const pt_paper *paper, pt_str raw, pt_error *err) PT_MUST;
pt_status pt_digest_keep_end(pt_digest_keeper *keeper, pt_error *err) PT_MUST;

/* Appends the file's bytes, unpacked, to `out`. PT_END: that source is no Markdown digest. PT_ESTORE: the store was
 * changed, so that they would not be those that were read. */
pt_status pt_digest_read(pt_store *store, int64_t source_id, pt_buf *out, pt_error *err) PT_MUST;

#endif
