#include "cli/command.h"
#include "cli/help.h"

static int run(const pt_arguments *arguments)
{
    if (arguments->rest_count > 1)
        return pt_cli_usage(arguments, "one command or topic at a time");
    return arguments->rest_count ? pt_help_named(arguments->rest[0]) : pt_help_overview();
}

const pt_command pt_command_help = {
    .name = "help",
    .usage = "[COMMAND | TOPIC]",
    .help = "what a command does, with examples; what a word means",
    .about =
        "Says what papertide can do; of a command how it is called, with its options and examples; of a topic what "
        "there is to know.\n\n"
        "  papertide help\n"
        "  papertide help report\n"
        "  papertide help periods",
    .is_without_config = true,
    .run = run,
};
