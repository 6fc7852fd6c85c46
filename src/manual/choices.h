/* What may stand for a value's name: for FILE a file, for en|zh one of these. May use: base, source, analysis, cli. */
#ifndef PT_MANUAL_CHOICES_H
#define PT_MANUAL_CHOICES_H

#include "base/buf.h"
#include "cli/command.h"

typedef enum pt_choices { PT_CHOICES_ANY, PT_CHOICES_WORDS, PT_CHOICES_FILES, PT_CHOICES_FOLDERS } pt_choices;

/* Of `value`, as it stands in an option's table or in the usage of `command` (NULL: of every command). Adds words to
 * `words`, a blank before each but the first. */
pt_choices pt_choices_of(const pt_command *command, pt_str value, pt_buf *words);

/* The same of what follows a command and is no option. Words may be written before files. */
pt_choices pt_choices_of_rest(const pt_command *command, pt_buf *words);

#endif
