#include "report/export.h"

#include <stdlib.h>
#include <string.h>

enum { LARGEST_PAPER = 1 << 26 };

extern const pt_exporter pt_exporter_jsonl, pt_exporter_csv, pt_exporter_bibtex, pt_exporter_ris;

const pt_exporter *const pt_exporters[] = {
    &pt_exporter_jsonl, &pt_exporter_csv, &pt_exporter_bibtex, &pt_exporter_ris, NULL,
};

const pt_exporter *pt_exporter_named(const char *name)
{
    for (size_t i = 0; pt_exporters[i]; i++)
        if (strcmp(pt_exporters[i]->name, name) == 0)
            return pt_exporters[i];
    return NULL;
}

int pt_export_year(const pt_paper *paper)
{
    pt_day month_end = pt_paper_id_month_end(paper->id);
    pt_day day = paper->submitted ? paper->submitted : month_end != PT_NO_DAY ? month_end : paper->day;
    int year, month, day_of_month;

    pt_day_split(day, &year, &month, &day_of_month);
    return year;
}

pt_str pt_export_doi(const pt_paper *paper)
{
    if (paper->doi.len || !pt_str_starts(paper->id, PT_S("doi:")))
        return paper->doi;
    return pt_str_part(paper->id, 4, paper->id.len);
}

void pt_export_add_line(pt_buf *out, pt_str text)
{
    bool has_gap = false;

    text = pt_str_trim(text);
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.at[i];

        if (c == ' ' || (c >= '\t' && c <= '\r')) {
            has_gap = true;
        } else if (c > ' ' && c != 0x7f) {
            if (has_gap)
                pt_buf_add_char(out, ' ');
            has_gap = false;
            pt_buf_add_char(out, (char)c);
        }
    }
}

static pt_status write_paper(const pt_exporter *exporter, pt_export_state *state, const pt_paper *paper,
                             pt_export_sink sink, pt_buf *out, pt_error *err)
{
    pt_buf_reset(out);
    exporter->add(state, paper, out);
    PT_TRY(pt_buf_check(out, "one paper", err));
    return sink.write(sink.self, pt_buf_text(out), err);
}

pt_status pt_export_papers(pt_store *store, const pt_papers_filter *filter, const pt_exporter *exporter,
                           pt_export_sink sink, size_t *count, pt_error *err)
{
    pt_export_state state = { .keys = pt_dict_new() };
    pt_buf out = { .limit = LARGEST_PAPER };
    pt_papers *papers = NULL;
    pt_paper paper;
    pt_status st;

    *count = 0;
    PT_OR_DONE(pt_papers_open(store, filter, &papers, err));
    if (exporter->heading)
        PT_OR_DONE(sink.write(sink.self, pt_str_of(exporter->heading), err));
    while ((st = pt_papers_next(papers, &paper, err)) == PT_OK) {
        PT_OR_DONE(write_paper(exporter, &state, &paper, sink, &out, err));
        ++*count;
    }
    st = st == PT_END ? PT_OK : st;
done:
    pt_papers_close(papers);
    pt_buf_free(&out);
    pt_dict_free(state.keys);
    free(state.next.at);
    return st;
}
