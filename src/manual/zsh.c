/* Completion in zsh, by its own _arguments and _describe. */
#include "manual/choices.h"
#include "manual/manual.h"

#include <string.h>

enum { LONGEST_LIST = 1 << 14 };

static const char head[] = "#compdef papertide\n"
                           "# zsh completion of papertide, written by its build out of the program's own tables.\n"
                           "\n"
                           "_papertide() {\n"
                           "    local curcontext=\"$curcontext\" state line\n"
                           "    local -a commands everywhere\n";

static const char middle[] =
    "    _arguments -C '(- *)--help[what there is]' '(- *)--version[which papertide this is]' \\\n"
    "        '1:command:->command' '*::argument:->argument'\n"
    "    case $state in\n"
    "    command) _describe -t commands command commands ;;\n"
    "    argument)\n"
    "        case $words[1] in\n";

static const char tail[] = "        esac\n"
                           "        ;;\n"
                           "    esac\n"
                           "}\n"
                           "\n"
                           "_papertide \"$@\"\n";

/* Within single quotes, where brackets and colons have a meaning. */
static void add_text(pt_buf *out, const char *text)
{
    for (; *text; text++) {
        if (*text == '\'')
            pt_buf_add(out, PT_S("'\\''"));
        else if (*text == '[' || *text == ']')
            pt_buf_add_char(out, *text == '[' ? '(' : ')');
        else if (*text == ':' || *text == '\\')
            pt_buf_addf(out, "\\%c", *text);
        else
            pt_buf_add_char(out, *text);
    }
}

/* "_files", or "(one two)". */
static void add_action(pt_buf *out, pt_choices choices, const pt_buf *words)
{
    if (choices == PT_CHOICES_WORDS)
        pt_buf_addf(out, "(%.*s)", PT_FMT(pt_buf_text(words)));
    else if (choices == PT_CHOICES_FILES)
        pt_buf_add(out, PT_S("_files"));
    else if (choices == PT_CHOICES_FOLDERS)
        pt_buf_add(out, PT_S("_files -/"));
    else
        pt_buf_add_char(out, ' ');
}

static void write_options(pt_buf *out, const pt_command *command, const pt_option *options)
{
    pt_buf words = { .limit = LONGEST_LIST };

    for (; options && options->name; options++) {
        pt_buf_addf(out, " \\\n            '--%s%s[", options->name, options->kind == PT_FLAG ? "" : "=");
        add_text(out, options->help);
        pt_buf_add_char(out, ']');
        if (options->kind != PT_FLAG) {
            pt_buf_reset(&words);
            pt_buf_addf(out, ":%s:", options->value);
            add_action(out, pt_choices_of(command, pt_str_of(options->value), &words), &words);
        }
        pt_buf_add_char(out, '\'');
    }
    pt_buf_free(&words);
}

static void write_command(pt_buf *out, const pt_command *command)
{
    pt_buf words = { .limit = LONGEST_LIST };
    pt_choices choices = pt_choices_of_rest(command, &words);

    pt_buf_addf(out, "        %s) _arguments", command->name);
    write_options(out, command, command->options);
    pt_buf_add(out, PT_S(" $everywhere"));
    if (words.len) {
        pt_buf_add(out, PT_S(" \\\n            '1:word:"));
        add_action(out, PT_CHOICES_WORDS, &words);
        pt_buf_add_char(out, '\'');
    }
    if (choices == PT_CHOICES_FILES || choices == PT_CHOICES_FOLDERS) {
        pt_buf_add(out, PT_S(" \\\n            '*:path:"));
        add_action(out, choices, NULL);
        pt_buf_add_char(out, '\'');
    }
    pt_buf_add(out, PT_S(" ;;\n"));
    pt_buf_free(&words);
}

void pt_complete_zsh(pt_buf *out)
{
    pt_buf_add(out, pt_str_of(head));
    pt_buf_add(out, PT_S("    commands=("));
    for (size_t i = 0; pt_commands[i]; i++) {
        pt_buf_addf(out, "\n        '%s:", pt_commands[i]->name);
        add_text(out, pt_commands[i]->help);
        pt_buf_add_char(out, '\'');
    }
    pt_buf_add(out, PT_S("\n    )\n    everywhere=("));
    write_options(out, NULL, pt_global_options);
    pt_buf_add(out, PT_S("\n    )\n"));
    pt_buf_add(out, pt_str_of(middle));
    for (size_t i = 0; pt_commands[i]; i++)
        write_command(out, pt_commands[i]);
    pt_buf_add(out, pt_str_of(tail));
}
