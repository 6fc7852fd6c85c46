/* One row a paper (RFC 4180); names with "; " between, categories with blanks. */
#include "report/export.h"
#include "report/writers.h"

static void add(pt_export_state *state, const pt_paper *paper, pt_buf *out)
{
    const pt_str more[] = { paper->url, paper->pdf, paper->doi, paper->journal_ref, paper->comment, paper->abstract };
    pt_buf list = { .limit = out->limit };
    char day[PT_PERIOD_TEXT];

    (void)state;
    pt_csv_add(out, paper->id);
    pt_buf_addf(out, ",%d,", paper->version);
    pt_csv_add(out, paper->title);
    for (size_t i = 0; i < paper->author_count; i++)
        pt_buf_addf(&list, "%s%.*s", i ? "; " : "", PT_FMT(paper->authors[i]));
    pt_buf_add_char(out, ',');
    pt_csv_add(out, pt_buf_text(&list));
    pt_buf_reset(&list);
    for (size_t i = 0; i < paper->category_count; i++)
        pt_buf_addf(&list, "%s%.*s", i ? " " : "", PT_FMT(paper->categories[i]));
    pt_buf_add_char(out, ',');
    pt_csv_add(out, pt_buf_text(&list));
    pt_day_print(paper->day, day);
    pt_buf_addf(out, ",%s", day);
    for (size_t i = 0; i < sizeof more / sizeof *more; i++) {
        pt_buf_add_char(out, ',');
        pt_csv_add(out, more[i]);
    }
    pt_buf_add_char(out, '\n');
    pt_buf_free(&list);
}

const pt_exporter pt_exporter_csv = {
    .name = "csv",
    .heading = "id,version,title,authors,categories,first_day,url,pdf,doi,journal_ref,comment,abstract\n",
    .add = add,
};
