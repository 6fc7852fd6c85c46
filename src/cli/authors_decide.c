/* What the user says of names, as a line of the decisions file (analysis/names/decisions.h). */
#include "cli/authors.h"

#include "base/buf.h"
#include "cli/names_file.h"
#include "cli/say.h"

#include <stdio.h>
#include <string.h>

enum { LONGEST_LINE = 1 << 16, MOST_WORDS = 1000 };

/* "NAME" "NAME" id id …: names in quotes, then papers. */
static void write_line(const pt_arguments *arguments, size_t names, pt_buf *line)
{
    pt_buf_addf(line, "%s", arguments->rest[0]);
    for (size_t i = 1; i < arguments->rest_count; i++)
        pt_buf_addf(line, i <= names ? " \"%s\"" : " %s", arguments->rest[i]);
}

static int add_line(const pt_arguments *arguments, size_t names)
{
    pt_buf line = { .limit = LONGEST_LINE };
    pt_arena arena = { 0 };
    pt_error err = { 0 };
    const char *path;
    pt_status st;

    write_line(arguments, names, &line);
    PT_OR_DONE(pt_buf_check(&line, "the decision", &err));
    PT_OR_DONE(pt_names_file_add(arguments, &arena, pt_buf_text(&line), &path, &err));
    if (!arguments->is_quiet)
        pt_say("%s: %.*s\npapertide analyze applies it; to undo it, delete the line\n", path,
               PT_FMT(pt_buf_text(&line)));
done:
    pt_buf_free(&line);
    pt_arena_free(&arena);
    return st == PT_OK ? PT_EXIT_OK : pt_cli_failed(&err);
}

int pt_authors_decide(const pt_arguments *arguments)
{
    const struct {
        const char *word;
        size_t names, least;
        const char *usage;
    } kinds[] = {
        { "merge", 2, 3, "authors merge \"NAME\" \"NAME\"" },
        { "apart", 2, 3, "authors apart \"NAME\" \"NAME\"" },
        { "keep", 1, 2, "authors keep \"NAME\"" },
        { "split", 1, 3, "authors split \"NAME\" ID [ID]…" },
    };

    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        bool has_papers = strcmp(kinds[i].word, "split") == 0;

        if (strcmp(arguments->rest[0], kinds[i].word) != 0)
            continue;
        if (arguments->rest_count < kinds[i].least || (!has_papers && arguments->rest_count > kinds[i].least))
            return pt_cli_usage(arguments, "write it as: %s", kinds[i].usage);
        return add_line(arguments, kinds[i].names);
    }
    return pt_cli_usage(arguments, "'%s': there are authors show, path, merge, apart, keep and split",
                        arguments->rest[0]);
}
