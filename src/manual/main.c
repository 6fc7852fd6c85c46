#include "manual/manual.h"

#include "base/file.h"

#include <stdio.h>
#include <string.h>

enum { LARGEST_PAGE = 1 << 22 };

static const char written_by[] =
    "<!-- Written by cmake --build build/release --target reference, out of the program's own tables; a test holds it "
    "against them. -->\n\n";

static pt_status save(const char *folder, const char *name, pt_buf *text, pt_error *err)
{
    char path[4200];

    snprintf(path, sizeof path, "%s/%s", folder, name);
    PT_TRY(pt_buf_check(text, path, err));
    PT_TRY(pt_file_replace(path, pt_buf_text(text), NULL, err));
    pt_buf_reset(text);
    return PT_OK;
}

/* ── Man pages ───────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_page begin_man(pt_buf *text, const char *name, int section, const char *help)
{
    pt_page page = { .out = text, .style = &pt_style_scdoc };
    char line[400];
    int length = snprintf(line, sizeof line, "%s - %s", name, help);

    pt_buf_addf(text, "%s(%d) \"%s\"\n\n", name, section, pt_cli_version);
    page.style->section(&page, "Name", true);
    page.style->paragraph(&page, (pt_str){ line, (size_t)length });
    return page;
}

static void add_see_also(pt_page *page, const char *names)
{
    page->style->section(page, "See also", false);
    page->style->paragraph(page, pt_str_of(names));
}

static pt_status write_man_commands(const char *folder, pt_buf *text, pt_error *err)
{
    for (size_t i = 0; pt_commands[i]; i++) {
        char name[80], file[100];
        pt_page page;

        snprintf(name, sizeof name, "papertide-%s", pt_commands[i]->name);
        snprintf(file, sizeof file, "%s.1.scd", name);
        page = begin_man(text, name, 1, pt_commands[i]->help);
        pt_manual_command(&page, pt_commands[i]);
        add_see_also(&page, "papertide(1), which tells the exit statuses; papertide.ini(5); papertide-views(7)");
        PT_TRY(save(folder, file, text, err));
    }
    return PT_OK;
}

static pt_status write_man(const char *folder, pt_buf *text, pt_error *err)
{
    pt_page page = begin_man(text, "papertide", 1, "a field's weekly story out of daily paper digests");

    pt_manual_program(&page);
    add_see_also(&page, "papertide.ini(5), papertide-views(7), and of each command papertide-COMMAND(1)");
    PT_TRY(save(folder, "papertide.1.scd", text, err));
    page = begin_man(text, "papertide.ini", 5, "settings of papertide");
    page.style->section(&page, "Description", true);
    pt_manual_config(&page);
    add_see_also(&page, "papertide(1)");
    PT_TRY(save(folder, "papertide.ini.5.scd", text, err));
    page = begin_man(text, "papertide-views", 7, "the views of a papertide store");
    page.style->section(&page, "Description", true);
    pt_manual_views(&page);
    add_see_also(&page, "papertide-query(1), papertide(1)");
    PT_TRY(save(folder, "papertide-views.7.scd", text, err));
    return write_man_commands(folder, text, err);
}

/* ── Completions ─────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status write_completions(const char *folder, pt_buf *text, pt_error *err)
{
    pt_complete_bash(text);
    PT_TRY(save(folder, "papertide.bash", text, err));
    pt_complete_zsh(text);
    PT_TRY(save(folder, "_papertide", text, err));
    pt_complete_fish(text);
    return save(folder, "papertide.fish", text, err);
}

/* ── The reference ───────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status write_reference(const char *folder, pt_buf *text, pt_error *err)
{
    pt_page page = { .out = text, .style = &pt_style_markdown };

    pt_buf_addf(text, "%s# Commands\n\n## papertide\n\n", written_by);
    pt_manual_program(&page);
    for (size_t i = 0; pt_commands[i]; i++) {
        pt_buf_addf(text, "## papertide %s\n\n", pt_commands[i]->name);
        pt_manual_command(&page, pt_commands[i]);
    }
    PT_TRY(save(folder, "commands.md", text, err));
    pt_buf_addf(text, "%s# papertide.ini\n\n", written_by);
    pt_manual_config(&page);
    PT_TRY(save(folder, "config.md", text, err));
    pt_buf_addf(text, "%s# Views\n\n", written_by);
    pt_manual_views(&page);
    return save(folder, "views.md", text, err);
}

static const struct {
    const char *name;
    pt_status (*write)(const char *folder, pt_buf *text, pt_error *err);
} kinds[] = {
    { "man", write_man },
    { "completions", write_completions },
    { "reference", write_reference },
};

int main(int argc, char **argv)
{
    pt_buf text = { .limit = LARGEST_PAGE };
    pt_error err = { 0 };
    pt_status st = PT_EUSAGE;

    for (size_t i = 0; argc == 3 && i < sizeof kinds / sizeof *kinds; i++)
        if (strcmp(argv[1], kinds[i].name) == 0 && (st = pt_folder_make(argv[2], &err)) == PT_OK)
            st = kinds[i].write(argv[2], &text, &err);
    pt_buf_free(&text);
    if (st != PT_OK)
        fprintf(stderr, "manual: %s\n", err.text[0] ? err.text : "usage: manual man|completions|reference DIR");
    return st == PT_OK ? 0 : 1;
}
