/* Completion in fish: one line an option. */
#include "manual/choices.h"
#include "manual/manual.h"

enum { LONGEST_LIST = 1 << 14 };

static const char head[] =
    "# fish completion of papertide, written by its build out of the program's own tables.\n"
    "\n"
    "function __papertide_needs_command\n"
    "    test (count (commandline -opc)) -eq 1\n"
    "end\n"
    "\n"
    "function __papertide_is -a command\n"
    "    set -l words (commandline -opc)\n"
    "    test (count $words) -gt 1; and test \"$words[2]\" = \"$command\"\n"
    "end\n"
    "\n"
    "# COMMAND and those of its options that want a value: does no word stand behind it yet?\n"
    "function __papertide_has_no_word -a command\n"
    "    __papertide_is $command; or return 1\n"
    "    set -l words (commandline -opc)\n"
    "    set -l is_value no\n"
    "    for word in $words[3..-1]\n"
    "        if test $is_value = yes\n"
    "            set is_value no\n"
    "        else if contains -- $word $argv[2..-1]\n"
    "            set is_value yes\n"
    "        else if not string match -q -- '-*' $word\n"
    "            return 1\n"
    "        end\n"
    "    end\n"
    "    return 0\n"
    "end\n"
    "\n"
    "complete -c papertide -f\n"
    "complete -c papertide -n __papertide_needs_command -l help -d 'what there is'\n"
    "complete -c papertide -n __papertide_needs_command -l version -d 'which papertide this is'\n";

static void add_quoted(pt_buf *out, const char *text)
{
    pt_buf_add_char(out, '\'');
    for (; *text; text++) {
        if (*text == '\'' || *text == '\\')
            pt_buf_add_char(out, '\\');
        pt_buf_add_char(out, *text);
    }
    pt_buf_add_char(out, '\'');
}

static void write_options(pt_buf *out, const pt_command *command, const pt_option *options)
{
    pt_buf words = { .limit = LONGEST_LIST };

    for (; options && options->name; options++) {
        pt_choices choices;

        pt_buf_reset(&words);
        choices = options->value ? pt_choices_of(command, pt_str_of(options->value), &words) : PT_CHOICES_ANY;
        pt_buf_add(out, PT_S("complete -c papertide -n "));
        if (command)
            pt_buf_addf(out, "'__papertide_is %s'", command->name);
        else
            pt_buf_add(out, PT_S("'not __papertide_needs_command'"));
        pt_buf_addf(out, " -l %s", options->name);
        if (options->kind != PT_FLAG)
            pt_buf_add(out, choices == PT_CHOICES_FILES ? PT_S(" -r -F") : PT_S(" -x"));
        if (choices == PT_CHOICES_WORDS)
            pt_buf_addf(out, " -a '%.*s'", PT_FMT(pt_buf_text(&words)));
        else if (choices == PT_CHOICES_FOLDERS)
            pt_buf_add(out, PT_S(" -a '(__fish_complete_directories)'"));
        pt_buf_add(out, PT_S(" -d "));
        add_quoted(out, options->help);
        pt_buf_add_char(out, '\n');
    }
    pt_buf_free(&words);
}

static void list_valued(pt_buf *out, const pt_option *options)
{
    for (; options && options->name; options++)
        if (options->kind != PT_FLAG)
            pt_buf_addf(out, " --%s", options->name);
}

static void write_rest(pt_buf *out, const pt_command *command)
{
    pt_buf words = { .limit = LONGEST_LIST };
    pt_choices choices = pt_choices_of_rest(command, &words);

    if (words.len) {
        pt_buf_addf(out, "complete -c papertide -n '__papertide_has_no_word %s", command->name);
        list_valued(out, command->options);
        list_valued(out, pt_global_options);
        pt_buf_addf(out, "' -a '%.*s'\n", PT_FMT(pt_buf_text(&words)));
    }
    if (choices == PT_CHOICES_FILES)
        pt_buf_addf(out, "complete -c papertide -n '__papertide_is %s' -F\n", command->name);
    if (choices == PT_CHOICES_FOLDERS)
        pt_buf_addf(out, "complete -c papertide -n '__papertide_is %s' -a '(__fish_complete_directories)'\n",
                    command->name);
    pt_buf_free(&words);
}

void pt_complete_fish(pt_buf *out)
{
    pt_buf_add(out, pt_str_of(head));
    for (size_t i = 0; pt_commands[i]; i++) {
        pt_buf_addf(out, "complete -c papertide -n __papertide_needs_command -a %s -d ", pt_commands[i]->name);
        add_quoted(out, pt_commands[i]->help);
        pt_buf_add_char(out, '\n');
        write_options(out, pt_commands[i], pt_commands[i]->options);
        write_rest(out, pt_commands[i]);
    }
    write_options(out, NULL, pt_global_options);
}
