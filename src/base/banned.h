/* Functions nobody here calls: they overflow, run a shell, read the clock, or break the same-bytes promise. Included by
 * the compiler before every file (see CMakeLists.txt). */
#ifndef PT_BASE_BANNED_H
#define PT_BASE_BANNED_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#pragma GCC poison strcpy strcat sprintf vsprintf strtok atoi atof gmtime localtime mktemp system popen rand srand

#endif
