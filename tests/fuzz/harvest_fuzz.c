/* A server of arXiv's protocols that answers what it likes: OAI-PMH with its tokens, the API, RSS, by the first byte.
 * Whatever came is stored or told, and the store is sound. */
#include "fuzz/curl_stand_in.h"
#include "fuzz/store.h"

#include "ingest/harvest.h"
#include "store/check.h"

static pt_harvest_options options_for(uint8_t kind)
{
    pt_harvest_options options = { .today = 20626,
                                   .prefix = "arXiv",
                                   .from = 20620,
                                   .until = 20621,
                                   .sets = kind & 4 ? "cs,math" : "",
                                   .most = 600,
                                   .feeds = "cs.CL",
                                   .query = "cat:cs.CL",
                                   .fetch = { .user_agent = "fuzz", .tries = 2, .timeout = 1 } };

    options.kind = kind % 4 == 0 ? PT_HARVEST_OAI : kind % 4 == 1 ? PT_HARVEST_RSS : PT_HARVEST_API;
    options.ids = kind % 4 == 2 ? "2606.00001,2606.00002" : NULL;
    return options;
}

int LLVMFuzzerTestOneInput(const uint8_t *at, size_t len)
{
    const pt_harvest_options options = options_for(len ? at[0] : 0);
    pt_store *store = fuzz_store_open(PT_STORE_WRITE);
    pt_harvest_totals totals;
    const pt_depth all = { .is_full = true };
    pt_findings findings = { 0 };
    pt_error err = { 0 };

    setenv("TMPDIR", fuzz_folder_make(), 1);
    stand_in_for_curl(fuzz_text(at + (len > 0), len - (len > 0)));
    if (pt_harvest(store, &options, NULL, &totals, &err) != PT_OK)
        must(err.text[0] != '\0');
    must(pt_store_check(store, &all, &findings, &err) == PT_OK && pt_findings_all(&findings) == 0);
    pt_store_close(store);
    return 0;
}
