/* The command line, one argument a line: options of every kind, before and behind what is no option. The first is
 * --help, so no command runs. */
#include "fuzz/fuzz.h"

#include "base/day.h"
#include "base/size.h"
#include "cli/options.h"

#include <getopt.h>

enum { MOST = 32 };

static const pt_option options[] = {
    { "flag", PT_FLAG, NULL, "a flag" },
    { "text", PT_TEXT_OPTION, "TEXT", "a text" },
    { "limit", PT_NUMBER_OPTION, "N", "a number" },
    { "from", PT_DAY_OPTION, "DAY", "a day" },
    { "period", PT_PERIOD_OPTION, "PERIOD", "a period" },
    { NULL, PT_FLAG, NULL, NULL },
};

static int run(const pt_arguments *arguments)
{
    (void)arguments;
    abort();
}

static const pt_command command = {
    .name = "ask", .usage = "", .help = "", .about = "", .options = options, .run = run
};

const pt_command *const pt_commands[] = { &command, NULL };

/* What is printed is read again as the same. */
static void read_values(pt_str text)
{
    char day_text[PT_PERIOD_TEXT], size_text[PT_SIZE_TEXT];
    pt_period period, again;
    pt_error err = { 0 };
    uint64_t bytes;
    pt_day day;

    if (pt_day_parse(text, &day)) {
        pt_day_print(day, day_text);
        must(pt_str_equal(pt_str_of(day_text), text));
    }
    if (pt_period_parse(text, &period, &err) == PT_OK) {
        must(period.first <= period.last && period.last - period.first < 31);
        must(pt_period_parse(pt_str_of(period.text), &again, &err) == PT_OK);
        must(again.first == period.first && again.last == period.last);
    }
    if (pt_size_parse(text, &bytes))
        pt_size_print(bytes, size_text);
}

int LLVMFuzzerTestOneInput(const uint8_t *at, size_t len)
{
    char *argv[MOST + 4] = { (char[]){ "papertide" }, (char[]){ "ask" }, (char[]){ "--help" } };
    pt_str rest = fuzz_text(at, len), line;
    pt_arena arena = { 0 };
    int argc = 3;

    while (argc < MOST && pt_str_cut(&rest, '\n', &line)) {
        read_values(line);
        argv[argc++] = (char *)pt_arena_copy(&arena, line).at;
    }
    optind = 0; /* getopt begins anew */
    pt_cli_main(argc, argv);
    pt_arena_free(&arena);
    return 0;
}
