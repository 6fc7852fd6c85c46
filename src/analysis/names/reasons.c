#include "analysis/names/reasons.h"

#include "base/dict.h"

#include <math.h>

/* What holds the papers of a part together: counted over their strongest evidence. */
struct ground {
    size_t papers, rests_on_orcid, rests_on_mates, rests_on_ties;
    double score;     /* of the papers, added */
    uint32_t mate[2]; /* shared co-authors named most often; PT_NONE where there are fewer */
};

/* How often `mate` is one of the two rarest that a paper of the part shares. */
static size_t times_named(const pt_namesakes *namesakes, int32_t person, uint32_t mate)
{
    size_t times = 0;

    for (size_t i = 0; i < namesakes->papers; i++) {
        const pt_attribution *of = &namesakes->of[i];

        times += of->person == person && of->with != PT_NONE && of->evidence.shared &&
                 (of->evidence.rarest[0] == mate || of->evidence.rarest[1] == mate);
    }
    return times;
}

static void note_mate(const pt_namesakes *namesakes, int32_t person, uint32_t mate, struct ground *ground)
{
    size_t times = mate == PT_NONE ? 0 : times_named(namesakes, person, mate);

    if (times == 0 || mate == ground->mate[0] || mate == ground->mate[1])
        return;
    if (ground->mate[0] == PT_NONE || times > times_named(namesakes, person, ground->mate[0])) {
        ground->mate[1] = ground->mate[0];
        ground->mate[0] = mate;
    } else if (ground->mate[1] == PT_NONE || times > times_named(namesakes, person, ground->mate[1])) {
        ground->mate[1] = mate;
    }
}

static struct ground find_ground(const pt_namesakes *namesakes, int32_t person)
{
    struct ground ground = { .mate = { PT_NONE, PT_NONE } };

    for (size_t i = 0; i < namesakes->papers; i++) {
        const pt_attribution *of = &namesakes->of[i];

        if (of->person != person)
            continue;
        ground.papers++;
        if (of->with == PT_NONE)
            continue;
        ground.score += of->evidence.score;
        ground.rests_on_orcid += of->evidence.orcid == PT_ORCID_SAME;
        ground.rests_on_mates += of->evidence.shared > 0;
        ground.rests_on_ties += of->evidence.ties > 0;
        for (int k = 0; k < 2 && of->evidence.shared; k++)
            note_mate(namesakes, person, of->evidence.rarest[k], &ground);
    }
    return ground;
}

static const char *plural(size_t count)
{
    return count == 1 ? "" : "s";
}

/* "12 papers, with Ann Ash and Bo Birk among the co-authors that they share". */
static pt_str describe(pt_arena *arena, const struct ground *ground, const pt_str *shown)
{
    if (ground->rests_on_orcid)
        return pt_arena_printf(arena, "%zu paper%s of one ORCID", ground->papers, plural(ground->papers));
    if (ground->rests_on_mates && ground->mate[1] != PT_NONE)
        return pt_arena_printf(arena, "%zu papers that share co-authors, %.*s and %.*s above all", ground->papers,
                               PT_FMT(shown[ground->mate[0]]), PT_FMT(shown[ground->mate[1]]));
    if (ground->rests_on_mates)
        return pt_arena_printf(arena, "%zu papers that share %.*s", ground->papers, PT_FMT(shown[ground->mate[0]]));
    if (ground->rests_on_ties)
        return pt_arena_printf(arena, "%zu papers whose co-authors wrote together elsewhere", ground->papers);
    return pt_arena_printf(arena, "%zu papers alike in words and categories", ground->papers);
}

pt_reason pt_reason_of_part(pt_arena *arena, const pt_verdict *verdict, const pt_str *shown, int32_t person)
{
    const pt_namesakes *namesakes = &verdict->namesakes;
    struct ground ground = find_ground(namesakes, person);
    size_t others = namesakes->papers - ground.papers;
    pt_reason reason = { .kind = "split", .score = ground.score / (double)ground.papers };

    if (verdict->by_user) {
        reason.kind = "user";
        reason.score = NAN;
        reason.text = pt_arena_printf(arena, "split in line %zu of the decisions: %zu paper%s here, %zu elsewhere",
                                      verdict->by_user->line, ground.papers, plural(ground.papers), others);
    } else if (person == PT_UNDECIDED) {
        reason.text = pt_arena_printf(arena, "%zu paper%s with too little in common with any other of the name",
                                      ground.papers, plural(ground.papers));
    } else {
        pt_str what = describe(arena, &ground, shown);

        reason.text =
            pt_arena_printf(arena, "%.*s; too little in common with the other %zu of the name", PT_FMT(what), others);
    }
    return reason;
}

bool pt_reason_of_whole(pt_arena *arena, const pt_verdict *verdict, pt_reason *reason)
{
    reason->score = NAN;
    if (verdict->by_user) {
        reason->kind = "user";
        reason->text = pt_arena_printf(arena, "kept whole by line %zu of the decisions", verdict->by_user->line);
        return true;
    }
    if (!verdict->is_looked_at)
        return false;
    reason->kind = "keep";
    reason->text =
        pt_arena_printf(arena,
                        "may be several people (%.1f expected to have the name, papers in %zu groups without "
                        "a common co-author), but its papers do not fall into two persons",
                        verdict->risk.expected, verdict->risk.groups);
    return true;
}
