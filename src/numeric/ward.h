/* Groups of things that are alike, as many as wanted. May use: base. */
#ifndef PT_NUMERIC_WARD_H
#define PT_NUMERIC_WARD_H

#include <stddef.h>
#include <stdint.h>

/* Ward's (1963) hierarchy of `count` things by the squares of their Euclidean distances (count × count, symmetric),
 * by the recurrence of Lance & Williams (1967), cut where `groups` are left; of equal merges the one with the lowest
 * numbers comes first. Writes each thing's group, numbered as they first occur. O(count³). */
void pt_ward_groups(const double *square_distance, size_t count, size_t groups, uint32_t *of);

/* How well things lie in their groups: the mean silhouette (Rousseeuw 1987) over distances (roots of the squares), -1
 * to 1; a thing alone in its group counts 0. NaN with one group or fewer. */
double pt_silhouette(const double *square_distance, size_t count, const uint32_t *of);

#endif
