/* Man pages, completions and the reference, written at build time out of the tables that the program works by. May use:
 * base, source, analysis, cli.
 *
 *   manual man DIR             scdoc's source of each man page: DIR/papertide-report.1.scd, …
 *   manual completions DIR     DIR/papertide.bash, DIR/_papertide (zsh), DIR/papertide.fish
 *   manual reference DIR       docs/reference: DIR/commands.md, DIR/config.md, DIR/views.md */
#ifndef PT_MANUAL_MANUAL_H
#define PT_MANUAL_MANUAL_H

#include "cli/page.h"

extern const pt_style pt_style_scdoc, pt_style_markdown;

void pt_complete_bash(pt_buf *out);
void pt_complete_zsh(pt_buf *out);
void pt_complete_fish(pt_buf *out);

#endif
