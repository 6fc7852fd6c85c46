/* Whole files: read with a limit, replaced at once. May use: arena, status, str, temporary. */
#ifndef PT_BASE_FILE_H
#define PT_BASE_FILE_H

#include "base/arena.h"
#include "base/status.h"
#include "base/str.h"

/* The file's bytes, with a NUL behind them; they live as long as `arena`. PT_ELIMIT when it has more than `limit`. */
pt_status pt_file_read(const char *path, size_t limit, pt_arena *arena, pt_str *bytes, pt_error *err) PT_MUST;

/* The same, of no more than its first `most` bytes. */
pt_status pt_file_read_start(const char *path, size_t most, pt_arena *arena, pt_str *bytes, pt_error *err) PT_MUST;

/* Does the file hold exactly these bytes? */
bool pt_file_holds(const char *path, pt_str bytes);

/* Makes `path` hold exactly `bytes`: written beside it, then renamed over it, so that nobody ever sees half a file. A
 * file that holds them already is left alone, and `*changed` (may be NULL) is false. Both are on the disk before the
 * name is: where the plug is pulled, it is the old file or the new one. */
pt_status pt_file_replace(const char *path, pt_str bytes, bool *changed, pt_error *err) PT_MUST;

/* The same for what nobody else looks at: neither renamed nor waited for. */
pt_status pt_file_write(const char *path, pt_str bytes, pt_error *err) PT_MUST;

/* The folder that a path leads into, "." where it names none; a view. */
pt_str pt_path_folder(pt_str path);

/* `name` as seen from the folder of `path` (NULL: of none); an absolute one as it is. */
const char *pt_path_beside(pt_arena *arena, const char *path, pt_str name);

/* The folder and those above it, as mkdir -p. */
pt_status pt_folder_make(const char *path, pt_error *err) PT_MUST;

/* The same for the folder `name` in the folder `parent`, which is there already; no link is followed at `name`, so that
 * what is written there stays in `parent`. */
pt_status pt_folder_make_in(const char *parent, pt_str name, pt_error *err) PT_MUST;

/* Is it a folder, and no link to one? */
bool pt_folder_is_real(const char *path);

/* A new file to write, which no link leads away from its place; one that was left there by a run that was killed is
 * taken away. -1 and errno when it cannot be made. */
int pt_file_create(const char *path);

/* Is there something at `path` that is no file: a pipe, a terminal, /dev/null? It is written into as it is; a file that
 * was put in its place would take it from everybody. A link in /dev or /proc counts whatever it leads to: standard
 * output may be a file. */
bool pt_file_is_device(const char *path);

#endif
