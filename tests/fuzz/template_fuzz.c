/* A user's template, its directives run on queries that answer with rows, with one, and with none; then its page of
 * HTML. Charts are queued, not drawn. */
#include "fuzz/store.h"

#include "report/html.h"
#include "report/render.h"

static pt_store *set_up(void)
{
    fuzz_put("reports/other.md", PT_S("# Other\n<!-- if one -->\n- <!-- value one -->\n<!-- endif -->\n"));
    fuzz_put("sql/report/one.sql", PT_S("SELECT 'a|b<!-- ]' AS name, 1.5 AS share WHERE :period <> 'x'"));
    fuzz_put("sql/report/none.sql", PT_S("SELECT 1 AS papers WHERE 0"));
    fuzz_put("sql/report/rows.sql", PT_S("SELECT 'p' || value AS name, value AS papers, md('<&*') AS term "
                                         "FROM json_each('[1,2,3]') LIMIT :limit"));
    fuzz_put("plots/plot.gp", PT_S("plot DATA\n"));
    return fuzz_store_open(PT_STORE_READ);
}

static void set_parameter(pt_render *render, const char *name, const char *value)
{
    PT_PUSH(&render->parameters, ((pt_parameter){ name, { .type = PT_TEXT, .text = pt_str_of(value) } }));
}

static void free_render(pt_render *render)
{
    free(render->branches.at);
    free(render->charts.at);
    free(render->pages.at);
    free(render->parameters.at);
    pt_buf_free(&render->out);
    pt_buf_free(&render->index);
    pt_words_close(render->words);
    pt_arena_free(&render->arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *at, size_t len)
{
    static pt_store *store;
    pt_report_options options = { .name = "fuzz", .field = "all", .is_html = true };
    pt_render render = { .options = &options, .out.limit = 1 << 20, .index.limit = 1 << 20, .place = PT_S("place") };
    pt_buf page = { .limit = 1 << 23 };
    pt_error err = { 0 };

    if (!store)
        store = set_up();
    fuzz_put("reports/fuzz.md", fuzz_text(at, len));
    options.templates = fuzz_folder_make();
    render.store = store;
    must(pt_words_open(NULL, NULL, &render.words, &err) == PT_OK);
    set_parameter(&render, "period", "2026-W26");
    set_parameter(&render, "limit", "2");
    if (pt_render_template(&render, PT_S("fuzz"), &err) == PT_OK)
        pt_html_page(pt_render_page(&render.out), render.words, "", &page);
    else
        must(err.text[0] != '\0');
    pt_buf_free(&page);
    free_render(&render);
    return 0;
}
