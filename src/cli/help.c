#include "cli/help.h"

#include "cli/nearest.h"
#include "cli/page.h"
#include "cli/say.h"

#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { USUAL_WIDTH = 80, MOST_WIDTH = 100, LEAST_WIDTH = 50, LARGEST_PAGE = 1 << 20 };

/* Lines longer than a hundred columns are hard to read. */
static size_t width(void)
{
    struct winsize size = { 0 };

    if (!isatty(STDOUT_FILENO) || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return USUAL_WIDTH;
    return size.ws_col > MOST_WIDTH ? MOST_WIDTH : size.ws_col < LEAST_WIDTH ? LEAST_WIDTH : size.ws_col;
}

static pt_page page_in(pt_buf *text)
{
    return (pt_page){ .out = text, .style = &pt_style_terminal, .width = width() };
}

static int print_and_free(pt_buf *text)
{
    bool is_printed = pt_print_text(pt_buf_text(text));

    pt_buf_free(text);
    return is_printed ? PT_EXIT_OK : PT_EXIT_FAILED;
}

static int print_topic(void (*write)(pt_page *page))
{
    pt_buf text = { .limit = LARGEST_PAGE };
    pt_page page = page_in(&text);

    write(&page);
    return print_and_free(&text);
}

int pt_help_overview(void)
{
    return print_topic(pt_manual_overview);
}

int pt_help_command(const pt_command *command)
{
    pt_buf text = { .limit = LARGEST_PAGE };
    pt_page page = page_in(&text);

    pt_manual_command(&page, command);
    return print_and_free(&text);
}

static const char *nearer_name(const char *name, const char *other, const char *best)
{
    return pt_is_slip(name, other) && (!best || pt_distance(name, other) < pt_distance(name, best)) ? other : best;
}

static const char *nearest_command(const char *name, const char *best)
{
    for (size_t i = 0; pt_commands[i]; i++)
        best = nearer_name(name, pt_commands[i]->name, best);
    return best;
}

static const char *nearest_topic(const char *name, const char *best)
{
    for (const pt_topic *topic = pt_topics; topic->name; topic++)
        best = nearer_name(name, topic->name, best);
    return best;
}

static int say_unknown(const char *kind, const char *name, const char *meant)
{
    if (meant)
        pt_say_line("papertide: no %s is called '%s'; do you mean %s? papertide help lists all", kind, name, meant);
    else
        pt_say_line("papertide: no %s is called '%s'; papertide help lists all", kind, name);
    return PT_EXIT_USAGE;
}

int pt_help_no_command(const char *name)
{
    return say_unknown("command", name, nearest_command(name, NULL));
}

int pt_help_named(const char *name)
{
    for (size_t i = 0; pt_commands[i]; i++)
        if (strcmp(pt_commands[i]->name, name) == 0)
            return pt_help_command(pt_commands[i]);
    for (const pt_topic *topic = pt_topics; topic->name; topic++)
        if (strcmp(topic->name, name) == 0)
            return print_topic(topic->write);
    return say_unknown("command or topic", name, nearest_topic(name, nearest_command(name, NULL)));
}

static const char *nearest_option(const pt_option *options, const char *name, const char *best)
{
    for (; options && options->name; options++)
        best = nearer_name(name, options->name, best);
    return best;
}

const char *pt_help_near_option(const pt_command *command, const char *name)
{
    return nearest_option(pt_global_options, name, nearest_option(command->options, name, NULL));
}
