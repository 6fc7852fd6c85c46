/* What libpapertide is for, on a page: digests into a store, results, a question, the report of the week.
 *
 *   cc example.c $(pkg-config --cflags --libs papertide) -o example
 *   ./example papers.db digests report */
#include <papertide/papertide.h>

#include <inttypes.h>
#include <stdio.h>

static int failed(papertide *handle)
{
    fprintf(stderr, "example: %s\n", papertide_error(handle));
    papertide_free(handle);
    return 1;
}

/* The five surest risers of a week. */
static papertide_status print_risers(papertide *handle, const char *week)
{
    static const char sql[] = "SELECT term, papers, round(ratio, 1) FROM v_keyword_period"
                              " WHERE field = 'all' AND period = :week AND ratio > 1 ORDER BY q_value, term LIMIT 5";
    papertide_query *query;
    papertide_status status = papertide_query_open(handle, sql, &query);

    if (status == PAPERTIDE_OK)
        status = papertide_query_bind_text(query, "week", week);
    while (status == PAPERTIDE_OK && (status = papertide_query_step(query)) == PAPERTIDE_OK)
        printf("%s: %" PRId64 " papers, %.1f times as many as usual\n", papertide_query_text(query, 0, NULL),
               papertide_query_integer(query, 1), papertide_query_real(query, 2));
    papertide_query_close(query);
    return status == PAPERTIDE_END ? PAPERTIDE_OK : status;
}

int main(int argc, char **argv)
{
    papertide *handle = papertide_new();
    const char *const *digests = (const char *const *)argv + 2;
    papertide_totals totals;

    if (argc != 4) {
        fprintf(stderr, "usage: example STORE DIGESTS REPORT\n");
        papertide_free(handle);
        return 2;
    }
    if (papertide_open(handle, argv[1], PAPERTIDE_WRITE) != PAPERTIDE_OK ||
        papertide_ingest(handle, digests, 1, &totals) != PAPERTIDE_OK ||
        papertide_analyze(handle, NULL) != PAPERTIDE_OK)
        return failed(handle);
    printf("%" PRIu64 " files, %" PRIu64 " papers\n", totals.files, totals.new_papers);
    if (print_risers(handle, "2026-W27") != PAPERTIDE_OK ||
        papertide_report(handle, "weekly", "2026-W27", "md", argv[3]) != PAPERTIDE_OK)
        return failed(handle);
    printf("%s\n", papertide_report_page(handle));
    papertide_free(handle);
    return 0;
}
