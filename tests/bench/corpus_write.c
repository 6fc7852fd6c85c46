/* A paper of the invented arXiv as a line: of arXiv's data set on Kaggle, or of a digest. */
#include "corpus.h"

#include <math.h>

enum { WRAP = 76 };

/* As JSON writes it; with `indent`, wrapped as arXiv wraps, `indent` after each line's end. */
static void put_text(pt_buf *out, const pt_buf *text, const char *indent)
{
    size_t from = 0, line = 0;

    for (size_t i = 0; i < text->len; i++) {
        bool is_end = indent && text->at[i] == ' ' && i - line > WRAP;

        if (!is_end && text->at[i] != '\\')
            continue;
        pt_buf_add(out, (pt_str){ text->at + from, i - from });
        pt_buf_add(out, is_end ? PT_S("\\n") : PT_S("\\\\"));
        if (is_end)
            pt_buf_add(out, pt_str_of(indent)), line = i;
        from = i + 1;
    }
    pt_buf_add(out, (pt_str){ text->at + from, text->len - from });
}

static void put_tex(pt_buf *out, const char *name)
{
    for (; *name; name++) {
        if (*name == '\\')
            pt_buf_add_char(out, '\\');
        pt_buf_add_char(out, *name);
    }
}

/* "Anna M. Ros{\'a}n", as `authors` has it; or plain. */
static void put_name(pt_buf *out, uint32_t author, bool is_tex)
{
    corpus_name name = corpus_name_of(author);

    pt_buf_add(out, pt_str_of(name.given));
    pt_buf_add_char(out, ' ');
    put_tex(out, is_tex ? name.tex : name.family);
}

static void put_categories(const corpus_paper *paper, pt_buf *out, const char *between)
{
    for (uint32_t i = 0; i < paper->categories; i++) {
        pt_buf_add(out, pt_str_of(i ? between : ""));
        pt_buf_add(out, pt_str_of(paper->names[i]));
    }
}

static void put_versions(const corpus_paper *paper, uint64_t *seed, pt_buf *out)
{
    static const char *const weekdays[] = { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" };
    static const char *const months[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
    int64_t second = paper->second;
    char text[PT_PERIOD_TEXT];

    pt_buf_add(out, PT_S("\"versions\":["));
    for (int v = 1; v <= paper->versions; v++) {
        pt_day day = (pt_day)(second / 86400);
        int year, month, of_month;

        pt_day_split(day, &year, &month, &of_month);
        pt_buf_addf(out, "%s{\"version\":\"v%d\",\"created\":\"%s, %d %s %d %02d:%02d:%02d GMT\"}", v > 1 ? "," : "", v,
                    weekdays[pt_day_weekday(day) - 1], of_month, months[month - 1], year, (int)(second / 3600 % 24),
                    (int)(second / 60 % 60), (int)(second % 60));
        if (v < paper->versions)
            second += (int64_t)(86400 * 60 * -log(1 - corpus_chance(seed))) + 3600;
    }
    pt_day_print((pt_day)(second / 86400), text);
    pt_buf_addf(out, "],\"update_date\":\"%s\",", text);
}

void corpus_bulk_write(const corpus_paper *paper, pt_buf *out)
{
    uint64_t seed = paper->seed;

    pt_buf_addf(out, "{\"id\":\"%s\",\"submitter\":\"", paper->id);
    put_name(out, *paper->team, false);
    pt_buf_add(out, PT_S("\",\"authors\":\""));
    for (uint32_t i = 0; i < paper->team_size; i++) {
        pt_buf_add(out, i == 0 ? PT_S("") : i + 1 < paper->team_size ? PT_S(", ") : PT_S(" and "));
        put_name(out, paper->team[i], true);
    }
    pt_buf_add(out, PT_S("\",\"title\":\""));
    put_text(out, paper->title, "  ");
    pt_buf_addf(out,
                "\",\"comments\":\"%d pages, %d "
                "figures\",\"journal-ref\":null,\"doi\":null,\"report-no\":null,\"categories\":\"",
                8 + (int)(paper->number % 37), (int)(paper->number % 11));
    put_categories(paper, out, " ");
    pt_buf_add(out, PT_S("\",\"license\":\"http://arxiv.org/licenses/nonexclusive-distrib/1.0/\",\"abstract\":\"  "));
    put_text(out, paper->abstract, "");
    pt_buf_add(out, PT_S("\\n\","));
    put_versions(paper, &seed, out);
    pt_buf_add(out, PT_S("\"authors_parsed\":["));
    for (uint32_t i = 0; i < paper->team_size; i++) {
        corpus_name name = corpus_name_of(paper->team[i]);

        pt_buf_addf(out, "%s[\"%s\",\"%s\",\"\"]", i ? "," : "", name.family, name.given);
    }
    pt_buf_add(out, PT_S("]}\n"));
}

void corpus_digest_write(const corpus_paper *paper, pt_buf *out)
{
    pt_buf_addf(out, "{\"id\": \"%s\", \"categories\": [\"", paper->id);
    put_categories(paper, out, "\", \"");
    pt_buf_addf(out,
                "\"], \"pdf\": \"https://arxiv.org/pdf/%s\", \"abs\": \"https://arxiv.org/abs/%s\", \"authors\": [",
                paper->id, paper->id);
    for (uint32_t i = 0; i < paper->team_size; i++) {
        pt_buf_add(out, i ? PT_S(", \"") : PT_S("\""));
        put_name(out, paper->team[i], false);
        pt_buf_add_char(out, '"');
    }
    pt_buf_add(out, PT_S("], \"title\": \""));
    put_text(out, paper->title, NULL);
    pt_buf_addf(out, "\", \"comment\": \"%d pages\", \"summary\": \"", 8 + (int)(paper->number % 37));
    put_text(out, paper->abstract, NULL);
    pt_buf_add(out, PT_S("\"}\n"));
}
