/* The archives and categories of the invented arXiv, and how large each was when. */
#include "corpus.h"

#include <stdio.h>

/* The share of each archive in 1995, 2010 and 2026, how many sign a paper of it compared with cs, and how many papers
 * write formulas; then its categories, the largest first. Those before 2007 are ids of their own. */
const corpus_archive corpus_archives[CORPUS_ARCHIVES] = {
    { "cs",
      { 0.02, 0.09, 0.44 },
      1,
      0.1,
      "LG CV CL AI RO CR SE HC IT SY DS NI DC IR CY SI LO NE GT PL SD DB MA AR GR CC ET CE DM CG FL MM DL SC PF OS MS "
      "GL OH" },
    { "math",
      { 0.1, 0.24, 0.14 },
      0.5,
      0.6,
      "AP CO NT OC PR NA AG DS DG FA RT GT ST GR CA LO QA CV MG OA RA AT AC CT SG SP GM HO GN KT" },
    { "cond-mat",
      { 0.15, 0.15, 0.075 },
      0.95,
      0.35,
      "mtrl-sci mes-hall str-el stat-mech soft supr-con quant-gas dis-nn other" },
    { "astro-ph", { 0.15, 0.15, 0.065 }, 1.2, 0.3, "GA HE CO SR EP IM" },
    { "hep-ph", { 0.22, 0.07, 0.03 }, 0.75, 0.5, "" },
    { "hep-th", { 0.21, 0.06, 0.025 }, 0.6, 0.6, "" },
    { "quant-ph", { 0.03, 0.055, 0.055 }, 0.85, 0.4, "" },
    { "physics",
      { 0.03, 0.07, 0.06 },
      1,
      0.2,
      "optics flu-dyn soc-ph app-ph chem-ph ins-det atom-ph comp-ph plasm-ph acc-ph bio-ph med-ph geo-ph ao-ph data-an "
      "class-ph "
      "ed-ph gen-ph hist-ph space-ph atm-clus pop-ph" },
    { "gr-qc", { 0.04, 0.025, 0.022 }, 0.65, 0.5, "" },
    { "hep-ex", { 0.01, 0.015, 0.01 }, 2.5, 0.5, "" },
    { "hep-lat", { 0.02, 0.008, 0.004 }, 0.9, 0.5, "" },
    { "nucl-th", { 0.02, 0.015, 0.008 }, 0.8, 0.4, "" },
    { "nucl-ex", { 0.003, 0.008, 0.004 }, 3, 0.4, "" },
    { "math-ph", { 0.005, 0.02, 0.008 }, 0.5, 0.6, "" },
    { "stat", { 0, 0.01, 0.025 }, 0.75, 0.3, "ML ME AP TH CO OT" },
    { "eess", { 0, 0, 0.03 }, 1, 0.15, "SP IV AS SY" },
    { "q-bio", { 0, 0.01, 0.008 }, 1, 0.1, "QM NC PE BM GN MN TO CB SC OT" },
    { "nlin", { 0.01, 0.01, 0.004 }, 0.7, 0.4, "CD SI PS AO CG" },
    { "q-fin", { 0, 0.004, 0.005 }, 0.7, 0.2, "ST MF RM GN CP PM TR PR EC" },
    { "econ", { 0, 0, 0.006 }, 0.6, 0.2, "GN EM TH" },
};

void corpus_fields_name(corpus_fields *fields)
{
    for (uint32_t a = 0; a < CORPUS_ARCHIVES; a++) {
        const char *rest = corpus_archives[a].categories;
        char part[16];
        int read;

        fields->first_of[a] = fields->categories;
        do {
            corpus_category *category = &fields->category[fields->categories++];

            category->archive = a;
            if (sscanf(rest, "%15s%n", part, &read) != 1) {
                snprintf(category->name, sizeof category->name, "%s", corpus_archives[a].name);
                break;
            }
            snprintf(category->name, sizeof category->name, "%s.%s", corpus_archives[a].name, part);
            rest += read;
        } while (*rest);
    }
    fields->first_of[CORPUS_ARCHIVES] = fields->categories;
}

/* Between the years for which it is known. */
static double share_of(const corpus_archive *archive, double year)
{
    double to_2010 = (year - 1995) / 15, to_2026 = (year - 2010) / 16;

    if (to_2010 <= 0)
        return archive->share[0];
    if (to_2010 < 1)
        return archive->share[0] * (1 - to_2010) + archive->share[1] * to_2010;
    return archive->share[1] * (1 - to_2026) + archive->share[2] * to_2026;
}

/* In an archive they fall off as ranks do: 1, 1/2, 1/3. */
void corpus_fields_share(corpus_fields *fields, double year)
{
    double sum = 0;

    for (uint32_t a = 0; a < CORPUS_ARCHIVES; a++) {
        double harmonic = 0;

        for (uint32_t c = fields->first_of[a]; c < fields->first_of[a + 1]; c++)
            harmonic += 1.0 / (c - fields->first_of[a] + 1.5);
        for (uint32_t c = fields->first_of[a]; c < fields->first_of[a + 1]; c++)
            fields->until[c] = sum += share_of(&corpus_archives[a], year) / (c - fields->first_of[a] + 1.5) / harmonic;
    }
}

uint32_t corpus_category_draw(const corpus_fields *fields, uint64_t *seed)
{
    double wanted = corpus_chance(seed) * fields->until[fields->categories - 1];
    uint32_t low = 0, high = fields->categories - 1;

    while (low < high) {
        uint32_t middle = (low + high) / 2;

        if (fields->until[middle] > wanted)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}
