/* What communities are called: by their strongest names. May use: base, numeric, teams. */
#ifndef PT_ANALYSIS_LABEL_H
#define PT_ANALYSIS_LABEL_H

#include "analysis/network/teams.h"
#include "base/buf.h"
#include "numeric/communities.h"

/* Communities of fewer names are not told. */
enum { PT_LEAST_COMMUNITY = 3, PT_LABEL_NAMES = 2, PT_LONGEST_LABEL = 1000 };

/* The two strongest names of each community, the stronger first (of equal ones the first by name), PT_NONE where it has
 * fewer: communities × PT_LABEL_NAMES, to be freed. `strength` is by author. */
uint32_t *pt_label_names(const pt_communities *communities, const double *strength, uint32_t authors);

/* "Ann Ash, Bo Birk + 12 others" of community `which`, which has `size` names. The first name alone makes it unique:
 * nobody is in two communities. */
void pt_label_write(const pt_teams *teams, const uint32_t *names, uint32_t which, uint32_t size, pt_buf *label);

#endif
