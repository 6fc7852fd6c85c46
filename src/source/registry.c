/* All readers, one line each.
 *
 * How to add one: write src/source/NAME.c (a comment on what the format is, then sniff(), next(), and last the struct
 * pt_reader_NAME), name it in readers.h and in the list below. Nothing else has to be touched: `ingest --format NAME`
 * and sniffing find it here, and tests/source/registry_test.c runs over the list (each fixture claimed by exactly one
 * reader, each fixture cut off at every byte). Where two readers are equally sure, the first wins. */
#include "source/readers.h"
#include "source/source.h"

/* clang-format off */
const pt_reader *const pt_readers[] = {
    &pt_reader_digest_md,
    &pt_reader_digest_jsonl,
    &pt_reader_kaggle,
    &pt_reader_openalex,
    &pt_reader_oai,
    &pt_reader_oai_jsonl,
    &pt_reader_atom,
    &pt_reader_rss,
    &pt_reader_dblp,
    NULL,
};
/* clang-format on */
