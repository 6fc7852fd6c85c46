#include "cli/report_author.h"

#include "analysis/network/view.h"
#include "base/utf8.h"
#include "cli/ask.h"

enum { LONGEST_KEY = 1000, LONGEST_FILE = 100, LARGEST_WAY = 1 << 16, LONGEST_COMMAND = 4000 };

/* "yang liu 2" is yang-liu-2; letters of other scripts stand as their numbers. */
static void write_file_name(pt_str key, pt_buf *out)
{
    pt_buf_add(out, PT_S("author-"));
    while (key.len && out->len < LONGEST_FILE) {
        uint32_t c = pt_utf8_next(&key);

        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            pt_buf_add_char(out, (char)c);
        else if (c >= 0x80)
            pt_buf_addf(out, "u%04x", c);
        else if (!pt_str_ends(pt_buf_text(out), PT_S("-")))
            pt_buf_add_char(out, '-');
    }
}

/* In single quotes, as a shell takes it. */
static void write_quoted(const char *text, pt_buf *out)
{
    pt_buf_add_char(out, '\'');
    for (; *text; text++)
        pt_buf_add(out, *text == '\'' ? PT_S("'\\''") : (pt_str){ text, 1 });
    pt_buf_add_char(out, '\'');
}

static pt_status find_key(pt_store *store, const char *name, char *key, size_t room, pt_error *err)
{
    const pt_question question = { .query = "author_key", .with = { { "name", name, 0 } } };

    PT_TRY(pt_ask_text(store, &question, key, room, err));
    if (!key[0])
        return pt_fail(err, PT_EINPUT,
                       "%s: nobody is called so; papertide authors --like TEXT finds names, and papertide analyze must "
                       "have run",
                       name);
    return PT_OK;
}

static pt_status find_way(pt_store *store, const char *from, const char *to, pt_buf *out, pt_error *err)
{
    pt_network_way way = { 0 };
    pt_status st;

    PT_OR_DONE(pt_network_path(store, pt_str_of(from), pt_str_of(to), &way, err));
    if (way.count == 0)
        st = pt_fail(err, PT_EINPUT, "--to %s: there is no way over papers of up to 50 authors", to);
    for (size_t i = 0; i < way.count; i++)
        pt_buf_addf(out, "%s%.*s", i ? "\n" : "", PT_FMT(way.name[i]));
done:
    pt_network_way_free(&way);
    return st;
}

pt_status pt_author_report_set(pt_store *store, const pt_arguments *arguments, const char *period,
                               pt_author_report *report, pt_report_options *how, pt_error *err)
{
    const char *author = pt_argument(arguments, "author"), *to = pt_argument(arguments, "to");
    char key[LONGEST_KEY];

    *report = (pt_author_report){ .file.limit = 2 * LONGEST_FILE,
                                  .way.limit = LARGEST_WAY,
                                  .command.limit = LONGEST_COMMAND };
    PT_TRY(find_key(store, author, key, sizeof key, err));
    write_file_name(pt_str_of(key), &report->file);
    pt_buf_addf(&report->command, "papertide report authors --period %s --author ", period);
    write_quoted(author, &report->command);
    if (to) {
        PT_TRY(find_way(store, author, to, &report->way, err));
        pt_buf_add(&report->command, PT_S(" --to "));
        write_quoted(to, &report->command);
    }
    PT_TRY(pt_buf_check(&report->command, "the command", err));
    how->name = "author";
    how->file = pt_buf_text(&report->file).at;
    how->command = pt_buf_text(&report->command).at;
    how->with[0].name = "author";
    how->with[0].value = author;
    how->with[1].name = "way";
    how->with[1].value = pt_buf_text(&report->way).at;
    return PT_OK;
}

void pt_author_report_free(pt_author_report *report)
{
    pt_buf_free(&report->file);
    pt_buf_free(&report->way);
    pt_buf_free(&report->command);
}
