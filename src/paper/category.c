#include "paper/category.h"

#include "paper/category_names.h"

#include <stdlib.h>

/* All categories that arXiv has or had (https://arxiv.org/category_taxonomy and the archives it closed), sorted by
 * bytes. `now` is the canonical code where the two differ: papers listed under both are the same papers. */
static const struct category {
    pt_str code, now;
} categories[] = {
    { PT_STR("acc-phys"), { 0 } },
    { PT_STR("adap-org"), { 0 } },
    { PT_STR("alg-geom"), { 0 } },
    { PT_STR("ao-sci"), { 0 } },
    { PT_STR("astro-ph"), { 0 } },
    { PT_STR("astro-ph.CO"), { 0 } },
    { PT_STR("astro-ph.EP"), { 0 } },
    { PT_STR("astro-ph.GA"), { 0 } },
    { PT_STR("astro-ph.HE"), { 0 } },
    { PT_STR("astro-ph.IM"), { 0 } },
    { PT_STR("astro-ph.SR"), { 0 } },
    { PT_STR("atom-ph"), { 0 } },
    { PT_STR("bayes-an"), { 0 } },
    { PT_STR("chao-dyn"), { 0 } },
    { PT_STR("chem-ph"), { 0 } },
    { PT_STR("cmp-lg"), { 0 } },
    { PT_STR("comp-gas"), { 0 } },
    { PT_STR("cond-mat"), { 0 } },
    { PT_STR("cond-mat.dis-nn"), { 0 } },
    { PT_STR("cond-mat.mes-hall"), { 0 } },
    { PT_STR("cond-mat.mtrl-sci"), { 0 } },
    { PT_STR("cond-mat.other"), { 0 } },
    { PT_STR("cond-mat.quant-gas"), { 0 } },
    { PT_STR("cond-mat.soft"), { 0 } },
    { PT_STR("cond-mat.stat-mech"), { 0 } },
    { PT_STR("cond-mat.str-el"), { 0 } },
    { PT_STR("cond-mat.supr-con"), { 0 } },
    { PT_STR("cs.AI"), { 0 } },
    { PT_STR("cs.AR"), { 0 } },
    { PT_STR("cs.CC"), { 0 } },
    { PT_STR("cs.CE"), { 0 } },
    { PT_STR("cs.CG"), { 0 } },
    { PT_STR("cs.CL"), { 0 } },
    { PT_STR("cs.CR"), { 0 } },
    { PT_STR("cs.CV"), { 0 } },
    { PT_STR("cs.CY"), { 0 } },
    { PT_STR("cs.DB"), { 0 } },
    { PT_STR("cs.DC"), { 0 } },
    { PT_STR("cs.DL"), { 0 } },
    { PT_STR("cs.DM"), { 0 } },
    { PT_STR("cs.DS"), { 0 } },
    { PT_STR("cs.ET"), { 0 } },
    { PT_STR("cs.FL"), { 0 } },
    { PT_STR("cs.GL"), { 0 } },
    { PT_STR("cs.GR"), { 0 } },
    { PT_STR("cs.GT"), { 0 } },
    { PT_STR("cs.HC"), { 0 } },
    { PT_STR("cs.IR"), { 0 } },
    { PT_STR("cs.IT"), { 0 } },
    { PT_STR("cs.LG"), { 0 } },
    { PT_STR("cs.LO"), { 0 } },
    { PT_STR("cs.MA"), { 0 } },
    { PT_STR("cs.MM"), { 0 } },
    { PT_STR("cs.MS"), { 0 } },
    { PT_STR("cs.NA"), PT_STR("math.NA") },
    { PT_STR("cs.NE"), { 0 } },
    { PT_STR("cs.NI"), { 0 } },
    { PT_STR("cs.OH"), { 0 } },
    { PT_STR("cs.OS"), { 0 } },
    { PT_STR("cs.PF"), { 0 } },
    { PT_STR("cs.PL"), { 0 } },
    { PT_STR("cs.RO"), { 0 } },
    { PT_STR("cs.SC"), { 0 } },
    { PT_STR("cs.SD"), { 0 } },
    { PT_STR("cs.SE"), { 0 } },
    { PT_STR("cs.SI"), { 0 } },
    { PT_STR("cs.SY"), PT_STR("eess.SY") },
    { PT_STR("dg-ga"), { 0 } },
    { PT_STR("econ.EM"), { 0 } },
    { PT_STR("econ.GN"), { 0 } },
    { PT_STR("econ.TH"), { 0 } },
    { PT_STR("eess.AS"), { 0 } },
    { PT_STR("eess.IV"), { 0 } },
    { PT_STR("eess.SP"), { 0 } },
    { PT_STR("eess.SY"), { 0 } },
    { PT_STR("funct-an"), { 0 } },
    { PT_STR("gr-qc"), { 0 } },
    { PT_STR("hep-ex"), { 0 } },
    { PT_STR("hep-lat"), { 0 } },
    { PT_STR("hep-ph"), { 0 } },
    { PT_STR("hep-th"), { 0 } },
    { PT_STR("math-ph"), { 0 } },
    { PT_STR("math.AC"), { 0 } },
    { PT_STR("math.AG"), { 0 } },
    { PT_STR("math.AP"), { 0 } },
    { PT_STR("math.AT"), { 0 } },
    { PT_STR("math.CA"), { 0 } },
    { PT_STR("math.CO"), { 0 } },
    { PT_STR("math.CT"), { 0 } },
    { PT_STR("math.CV"), { 0 } },
    { PT_STR("math.DG"), { 0 } },
    { PT_STR("math.DS"), { 0 } },
    { PT_STR("math.FA"), { 0 } },
    { PT_STR("math.GM"), { 0 } },
    { PT_STR("math.GN"), { 0 } },
    { PT_STR("math.GR"), { 0 } },
    { PT_STR("math.GT"), { 0 } },
    { PT_STR("math.HO"), { 0 } },
    { PT_STR("math.IT"), PT_STR("cs.IT") },
    { PT_STR("math.KT"), { 0 } },
    { PT_STR("math.LO"), { 0 } },
    { PT_STR("math.MG"), { 0 } },
    { PT_STR("math.MP"), PT_STR("math-ph") },
    { PT_STR("math.NA"), { 0 } },
    { PT_STR("math.NT"), { 0 } },
    { PT_STR("math.OA"), { 0 } },
    { PT_STR("math.OC"), { 0 } },
    { PT_STR("math.PR"), { 0 } },
    { PT_STR("math.QA"), { 0 } },
    { PT_STR("math.RA"), { 0 } },
    { PT_STR("math.RT"), { 0 } },
    { PT_STR("math.SG"), { 0 } },
    { PT_STR("math.SP"), { 0 } },
    { PT_STR("math.ST"), { 0 } },
    { PT_STR("mtrl-th"), { 0 } },
    { PT_STR("nlin.AO"), { 0 } },
    { PT_STR("nlin.CD"), { 0 } },
    { PT_STR("nlin.CG"), { 0 } },
    { PT_STR("nlin.PS"), { 0 } },
    { PT_STR("nlin.SI"), { 0 } },
    { PT_STR("nucl-ex"), { 0 } },
    { PT_STR("nucl-th"), { 0 } },
    { PT_STR("patt-sol"), { 0 } },
    { PT_STR("physics.acc-ph"), { 0 } },
    { PT_STR("physics.ao-ph"), { 0 } },
    { PT_STR("physics.app-ph"), { 0 } },
    { PT_STR("physics.atm-clus"), { 0 } },
    { PT_STR("physics.atom-ph"), { 0 } },
    { PT_STR("physics.bio-ph"), { 0 } },
    { PT_STR("physics.chem-ph"), { 0 } },
    { PT_STR("physics.class-ph"), { 0 } },
    { PT_STR("physics.comp-ph"), { 0 } },
    { PT_STR("physics.data-an"), { 0 } },
    { PT_STR("physics.ed-ph"), { 0 } },
    { PT_STR("physics.flu-dyn"), { 0 } },
    { PT_STR("physics.gen-ph"), { 0 } },
    { PT_STR("physics.geo-ph"), { 0 } },
    { PT_STR("physics.hist-ph"), { 0 } },
    { PT_STR("physics.ins-det"), { 0 } },
    { PT_STR("physics.med-ph"), { 0 } },
    { PT_STR("physics.optics"), { 0 } },
    { PT_STR("physics.plasm-ph"), { 0 } },
    { PT_STR("physics.pop-ph"), { 0 } },
    { PT_STR("physics.soc-ph"), { 0 } },
    { PT_STR("physics.space-ph"), { 0 } },
    { PT_STR("plasm-ph"), { 0 } },
    { PT_STR("q-alg"), { 0 } },
    { PT_STR("q-bio"), { 0 } },
    { PT_STR("q-bio.BM"), { 0 } },
    { PT_STR("q-bio.CB"), { 0 } },
    { PT_STR("q-bio.GN"), { 0 } },
    { PT_STR("q-bio.MN"), { 0 } },
    { PT_STR("q-bio.NC"), { 0 } },
    { PT_STR("q-bio.OT"), { 0 } },
    { PT_STR("q-bio.PE"), { 0 } },
    { PT_STR("q-bio.QM"), { 0 } },
    { PT_STR("q-bio.SC"), { 0 } },
    { PT_STR("q-bio.TO"), { 0 } },
    { PT_STR("q-fin.CP"), { 0 } },
    { PT_STR("q-fin.EC"), PT_STR("econ.GN") },
    { PT_STR("q-fin.GN"), { 0 } },
    { PT_STR("q-fin.MF"), { 0 } },
    { PT_STR("q-fin.PM"), { 0 } },
    { PT_STR("q-fin.PR"), { 0 } },
    { PT_STR("q-fin.RM"), { 0 } },
    { PT_STR("q-fin.ST"), { 0 } },
    { PT_STR("q-fin.TR"), { 0 } },
    { PT_STR("quant-ph"), { 0 } },
    { PT_STR("solv-int"), { 0 } },
    { PT_STR("stat.AP"), { 0 } },
    { PT_STR("stat.CO"), { 0 } },
    { PT_STR("stat.ME"), { 0 } },
    { PT_STR("stat.ML"), { 0 } },
    { PT_STR("stat.OT"), { 0 } },
    { PT_STR("stat.TH"), PT_STR("math.ST") },
    { PT_STR("supr-con"), { 0 } },
};

static int by_code(const void *text, const void *category)
{
    return pt_str_compare(*(const pt_str *)text, ((const struct category *)category)->code);
}

static const struct category *find(pt_str text)
{
    return bsearch(&text, categories, sizeof categories / sizeof *categories, sizeof *categories, by_code);
}

/* ACM 1998: a letter A to K, a dot, a digit or m (I.2.10, D.m). MSC: two digits, then a letter, "-XX" or "xx" (68T07,
 * 03-XX, 68Txx). Others may follow in the same text. */
static bool is_class(pt_str text)
{
    const char *at = text.at;

    if (text.len >= 3 && at[0] >= 'A' && at[0] <= 'K' && at[1] == '.')
        return pt_is_digit(at[2]) || at[2] == 'm';
    return text.len >= 3 && pt_is_digit(at[0]) && pt_is_digit(at[1]) &&
           ((at[2] >= 'A' && at[2] <= 'Z') || at[2] == '-' || at[2] == 'x');
}

pt_category_kind pt_category_read(pt_str text, pt_str *code)
{
    const struct category *hit;
    pt_str named;

    *code = pt_str_trim(text);
    hit = find(*code);
    if (!hit && pt_category_named(*code, &named))
        hit = find(named);
    if (hit) {
        *code = hit->now.len ? hit->now : hit->code;
        return PT_CATEGORY_KNOWN;
    }
    return is_class(*code) ? PT_CATEGORY_CLASS : PT_CATEGORY_UNKNOWN;
}

pt_str pt_category_nearest(pt_str text)
{
    size_t best = 0, least = (size_t)-1;

    for (size_t i = 0; i < sizeof categories / sizeof *categories; i++) {
        size_t distance = pt_str_distance(text, categories[i].code);

        if (distance < least) {
            least = distance;
            best = i;
        }
    }
    return categories[best].now.len ? categories[best].now : categories[best].code;
}

bool pt_is_archive(pt_str name)
{
    for (size_t i = 0; i < sizeof categories / sizeof *categories; i++) {
        pt_str code = categories[i].code;

        if (name.len && pt_str_starts(code, name) && (code.len == name.len || code.at[name.len] == '.'))
            return true;
    }
    return false;
}

static bool has_known_words_only(pt_str text)
{
    for (pt_str word; pt_str_cut(&text, ' ', &word);)
        if (word.len && !find(word))
            return false;
    return true;
}

pt_str *pt_categories_split(pt_arena *arena, pt_str text, size_t *count)
{
    pt_str *list = PT_NEW_ARRAY(arena, pt_str, text.len / 2 + 1); /* a piece and its separator are two bytes or more */
    pt_str piece, word;

    *count = 0;
    text = pt_str_trim(text);
    if (is_class(text)) {
        list[(*count)++] = text;
        return list;
    }
    while (text.len) {
        size_t len = 0;

        while (len < text.len && text.at[len] != ',' && text.at[len] != ';')
            len++;
        piece = pt_str_trim(pt_str_part(text, 0, len));
        text = pt_str_part(text, len + 1, text.len);
        if (!has_known_words_only(piece))
            list[(*count)++] = piece;
        else
            while (pt_str_cut(&piece, ' ', &word))
                if (word.len)
                    list[(*count)++] = word;
    }
    return list;
}
