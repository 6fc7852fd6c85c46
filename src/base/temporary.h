/* Names of what is not finished yet, and the end of what killed runs left behind. May use: arena.
 *
 *   Both names hold the number of the process that writes. What has one of a process that is no more was left by a run
 * that was killed, and is taken away by the next that writes there: leftovers confuse nobody and do not pile up. */
#ifndef PT_BASE_TEMPORARY_H
#define PT_BASE_TEMPORARY_H

#include "base/arena.h"

#include <stdbool.h>

/* What `path` is called until it is whole: beside it, so that it can be renamed. */
const char *pt_part_name(pt_arena *arena, const char *path);

/* Takes away the parts in the folder of `path` that killed runs left. */
void pt_parts_sweep(const char *path);

/* A name for mkstemp or mkdtemp, below $TMPDIR, else /tmp; false where it has no room. */
bool pt_scratch_name(char *name, size_t room);

/* Takes away such files and folders that killed runs of this user left. */
void pt_scratch_sweep(void);

/* The files of a folder, those of the folders in it, three deep, and the folders. No link is followed. */
void pt_scratch_remove(const char *folder);

#endif
