/* Completion in bash, with nothing but bash: no function of the package bash-completion is called. */
#include "manual/choices.h"
#include "manual/manual.h"

enum { LONGEST_LIST = 1 << 14 };

static const char head[] =
    "# bash completion of papertide, written by its build out of the program's own tables.\n"
    "\n"
    "_papertide_words() { mapfile -t COMPREPLY < <(compgen -W \"$1\" -- \"$cur\"); }\n"
    "\n"
    "_papertide_paths() {\n"
    "    compopt -o filenames 2>/dev/null\n"
    "    local found\n"
    "    mapfile -t found < <(compgen \"$1\" -- \"$cur\")\n"
    "    COMPREPLY+=(\"${found[@]}\")\n"
    "}\n"
    "\n"
    "_papertide() {\n"
    "    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]}\n"
    "    local options valued words='' paths='' has_word='' i\n"
    "    COMPREPLY=()\n"
    "    # --option=value comes as three words\n"
    "    if [[ $cur == '=' ]]; then\n"
    "        cur=''\n"
    "    elif [[ $prev == '=' ]]; then\n"
    "        prev=${COMP_WORDS[COMP_CWORD - 2]}\n"
    "    fi\n";

static const char tail[] = "    [[ \" $valued \" == *\" $prev \"* ]] && return\n"
                           "    if [[ $cur == -* ]]; then\n"
                           "        _papertide_words \"$options\"\n"
                           "        return\n"
                           "    fi\n"
                           "    for ((i = 2; i < COMP_CWORD; i++)); do\n"
                           "        if [[ \" $valued \" == *\" ${COMP_WORDS[i]} \"* ]]; then\n"
                           "            [[ ${COMP_WORDS[i + 1]} == '=' ]] && ((i++))\n"
                           "            ((i++))\n"
                           "        elif [[ ${COMP_WORDS[i]} != -* ]]; then\n"
                           "            has_word=yes\n"
                           "        fi\n"
                           "    done\n"
                           "    [[ $has_word ]] || _papertide_words \"$words\"\n"
                           "    [[ $paths ]] && _papertide_paths \"$paths\"\n"
                           "    return 0\n"
                           "}\n"
                           "\n"
                           "complete -F _papertide papertide\n";

static const char *flag_of(pt_choices choices)
{
    return choices == PT_CHOICES_FILES ? "-f" : choices == PT_CHOICES_FOLDERS ? "-d" : "";
}

static void list_names(pt_buf *out, const pt_option *options, bool only_valued)
{
    for (; options && options->name; options++)
        if (!only_valued || options->kind != PT_FLAG)
            pt_buf_addf(out, " --%s", options->name);
}

/* What the command takes: its options, those of them that want a value, its words, and whether paths follow. */
static void write_command(pt_buf *out, const pt_command *command)
{
    pt_buf words = { .limit = LONGEST_LIST };
    pt_choices choices = pt_choices_of_rest(command, &words);

    pt_buf_addf(out, "    %s)\n        options='", command->name);
    list_names(out, command->options, false);
    list_names(out, pt_global_options, false);
    pt_buf_add(out, PT_S("'\n        valued='"));
    list_names(out, command->options, true);
    list_names(out, pt_global_options, true);
    pt_buf_addf(out, "'\n        words='%.*s' paths='%s'\n        ;;\n", PT_FMT(pt_buf_text(&words)), flag_of(choices));
    pt_buf_free(&words);
}

/* A line for each option whose value is known to be a word of a list, or a path. */
static void write_values(pt_buf *out, const pt_command *command, const pt_option *options)
{
    pt_buf words = { .limit = LONGEST_LIST };

    for (; options && options->name; options++) {
        pt_choices choices;

        pt_buf_reset(&words);
        choices = options->value ? pt_choices_of(command, pt_str_of(options->value), &words) : PT_CHOICES_ANY;
        if (choices == PT_CHOICES_ANY)
            continue;
        if (command)
            pt_buf_addf(out, "    '%s --%s') ", command->name, options->name);
        else
            pt_buf_addf(out, "    *' --%s') ", options->name);
        if (choices == PT_CHOICES_WORDS)
            pt_buf_addf(out, "_papertide_words '%.*s'; return ;;\n", PT_FMT(pt_buf_text(&words)));
        else
            pt_buf_addf(out, "_papertide_paths %s; return ;;\n", flag_of(choices));
    }
    pt_buf_free(&words);
}

void pt_complete_bash(pt_buf *out)
{
    pt_buf_add(out, pt_str_of(head));
    pt_buf_add(out, PT_S("    if ((COMP_CWORD == 1)); then\n        _papertide_words '--help --version"));
    for (size_t i = 0; pt_commands[i]; i++)
        pt_buf_addf(out, " %s", pt_commands[i]->name);
    pt_buf_add(out, PT_S("'\n        return\n    fi\n    case $command in\n"));
    for (size_t i = 0; pt_commands[i]; i++)
        write_command(out, pt_commands[i]);
    pt_buf_add(out, PT_S("    *) return ;;\n    esac\n    case \"$command $prev\" in\n"));
    for (size_t i = 0; pt_commands[i]; i++)
        write_values(out, pt_commands[i], pt_commands[i]->options);
    write_values(out, NULL, pt_global_options);
    pt_buf_add(out, PT_S("    esac\n"));
    pt_buf_add(out, pt_str_of(tail));
}
