#include "manual/choices.h"

#include "analysis/analysis.h"
#include "cli/page.h"
#include "cli/usage.h"
#include "source/source.h"

#include <string.h>

/* Unless it is there: a usage line may name a word twice. */
static void add(pt_buf *words, pt_str word)
{
    if (!pt_str_share_a_word(pt_buf_text(words), word))
        pt_buf_addf(words, "%s%.*s", words->len ? " " : "", PT_FMT(word));
}

static void add_readers(pt_buf *words)
{
    for (size_t i = 0; pt_readers[i]; i++)
        add(words, pt_str_of(pt_readers[i]->name));
}

static void add_analyses(pt_buf *words)
{
    for (size_t i = 0; pt_analyses[i]; i++)
        add(words, pt_str_of(pt_analyses[i]->name));
}

static void add_commands(pt_buf *words)
{
    for (size_t i = 0; pt_commands[i]; i++)
        add(words, pt_str_of(pt_commands[i]->name));
}

static void add_topics(pt_buf *words)
{
    for (const pt_topic *topic = pt_topics; topic->name; topic++)
        add(words, pt_str_of(topic->name));
}

static void add_exports(pt_buf *words)
{
    add(words, PT_S("jsonl csv bibtex ris graphml gexf pajek vosviewer csv-nodes"));
}

static void add_languages(pt_buf *words)
{
    add(words, PT_S("en zh"));
}

/* By command, where the same name stands for different things. */
static const struct meaning {
    const char *command, *value;
    pt_choices choices;
    void (*add)(pt_buf *words);
} meanings[] = {
    { "ingest", "FORMAT", PT_CHOICES_WORDS, add_readers },
    { "export", "FORMAT", PT_CHOICES_WORDS, add_exports },
    { NULL, "ANALYSIS", PT_CHOICES_WORDS, add_analyses },
    { NULL, "COMMAND", PT_CHOICES_WORDS, add_commands },
    { NULL, "TOPIC", PT_CHOICES_WORDS, add_topics },
    { NULL, "LANG", PT_CHOICES_WORDS, add_languages },
    { NULL, "FILE", PT_CHOICES_FILES, NULL },
    { NULL, "PATH…", PT_CHOICES_FILES, NULL },
    { NULL, "DIR", PT_CHOICES_FOLDERS, NULL },
};

pt_choices pt_choices_of(const pt_command *command, pt_str value, pt_buf *words)
{
    size_t before = words->len;

    for (size_t i = 0; i < sizeof meanings / sizeof *meanings; i++) {
        const struct meaning *m = &meanings[i];

        if (!pt_str_equal(value, pt_str_of(m->value)) ||
            (m->command && (!command || strcmp(m->command, command->name) != 0)))
            continue;
        if (m->add)
            m->add(words);
        return m->choices;
    }
    for (pt_str word; pt_str_cut(&value, '|', &word);)
        if (pt_usage_is_literal(word))
            add(words, word);
    return words->len > before ? PT_CHOICES_WORDS : PT_CHOICES_ANY;
}

pt_choices pt_choices_of_rest(const pt_command *command, pt_buf *words)
{
    pt_choices found = PT_CHOICES_ANY;
    pt_str rest = pt_str_of(command->usage);

    for (pt_str word; pt_usage_next(command, &rest, &word);) {
        pt_choices one = pt_choices_of(command, word, words);

        if (one != PT_CHOICES_ANY && found != PT_CHOICES_FILES && found != PT_CHOICES_FOLDERS)
            found = one;
    }
    return found;
}
