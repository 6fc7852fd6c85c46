/* Persons, who wrote which paper, and the pairs of each. */
#include "analysis/engine/rows.h"

#include "analysis/network/teams.h"

static pt_status send_authors(pt_loading *l, const pt_teams *teams, pt_error *err)
{
    for (uint32_t a = 0; a < teams->authors; a++) {
        PT_TRY(pt_rows_begin(&l->authors, err));
        pt_rows_add_32(&l->authors, a);
        pt_rows_add_32(&l->authors, (uint32_t)teams->person_id[a]);
        pt_rows_add_text(&l->authors, teams->name[a]);
    }
    return PT_OK;
}

static pt_status send_members(pt_loading *l, const pt_teams *teams, uint32_t paper, pt_error *err)
{
    for (size_t i = teams->start[paper]; i < teams->start[paper + 1]; i++) {
        PT_TRY(pt_rows_begin(&l->authorships, err));
        pt_rows_add_32(&l->authorships, teams->member[i]);
        pt_rows_add_32(&l->authorships, (uint32_t)teams->paper_id[paper]);
        pt_rows_add_32(&l->authorships, (uint32_t)teams->day[paper]);
    }
    return PT_OK;
}

static pt_status send_pairs(pt_loading *l, const pt_teams *teams, uint32_t paper, pt_error *err)
{
    uint32_t size = pt_team_size(teams, paper);

    for (size_t i = teams->start[paper]; size <= PT_LARGEST_TEAM && i < teams->start[paper + 1]; i++)
        for (size_t j = i + 1; j < teams->start[paper + 1]; j++) {
            PT_TRY(pt_rows_begin(&l->pairs, err));
            pt_rows_add_32(&l->pairs, teams->member[i]);
            pt_rows_add_32(&l->pairs, teams->member[j]);
            pt_rows_add_32(&l->pairs, paper);
            pt_rows_add_32(&l->pairs, (uint32_t)teams->paper_id[paper]);
            pt_rows_add_32(&l->pairs, (uint32_t)teams->day[paper]);
            pt_rows_add_8(&l->pairs, (uint8_t)size);
        }
    return PT_OK;
}

pt_status pt_load_teams(pt_loading *l, pt_error *err)
{
    pt_teams teams;
    pt_status st;

    PT_OR_DONE(pt_teams_load(l->store, NULL, &teams, err));
    PT_OR_DONE(send_authors(l, &teams, err));
    for (uint32_t p = 0; p < teams.papers; p++) {
        PT_OR_DONE(send_members(l, &teams, p, err));
        PT_OR_DONE(send_pairs(l, &teams, p, err));
        if (p % 1024 == 0)
            pt_progress(l->observer, "pairs", p, teams.papers);
    }
done:
    pt_teams_free(&teams);
    return st;
}
