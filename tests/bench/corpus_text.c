/* The texts of the invented arXiv. A clause is phrases with function words between them. A phrase is made of units: a
 * word, or a collocation of two to four words that is used again and again. Both come from all of science, from the
 * paper's topic, or from the few that this paper is about. Topics are born as their category grows, and some of their
 * collocations are in fashion for a season only.
 *
 * The laws are fitted to real digests: corpus_stats.py prints both. */
#include "corpus.h"

#include <math.h>
#include <string.h>

enum {
    KEPT_WORDS = 1 << 18, /* spelt once */
    LONGEST_WORD = 28,
    OWN_PHRASES = 5,
    OWN_WORDS = 10,
    LONGEST_PHRASE = 4,
    ALL_OF_SCIENCE = 0xFFFFFF,
    SO_RARE = 1000000000, /* ranks from here on are not told apart: each is met once */
    FASHION = 0x70000000
};

static corpus_law words = { 6, 0.67, 4000, 1.95, { 0 } };
static corpus_law topic_words = { 4, 0.8, 600, 1.7, { 0 } };
static corpus_law phrases = { 2, 0.8, 6000, 2, { 0 } };
static corpus_law successors = { 2, 0.8, 40, 2.2, { 0 } };
static corpus_law topics = { 0.5, 0.7, 60, 3, { 0 } };

static struct spelt {
    uint8_t len;
    char at[LONGEST_WORD];
} kept[KEPT_WORDS];

/* A paper while it is written. */
struct draft {
    uint64_t *seed;
    uint32_t topic, field;
    pt_day day;
    uint64_t own_phrases[OWN_PHRASES];
    uint32_t own_words[OWN_WORDS];
    char coined[16]; /* the name of what it presents, or "" */
    uint32_t latest; /* the word before */
};

/* ── Laws ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

double corpus_normal(uint64_t *seed)
{
    return sqrt(-2 * log(1 - corpus_chance(seed))) * cos(6.283185307179586 * corpus_chance(seed));
}

/* The area under the law from rank 0 to `x`. */
static double area(const corpus_law *law, double x)
{
    double rest = 1 - law->head, at = x < law->bend ? x : law->bend;
    double sum = (pow(at + law->flat, rest) - pow(law->flat, rest)) / rest;

    if (x > law->bend)
        sum += pow(law->bend + law->flat, -law->head) * law->bend / (law->tail - 1) *
               (1 - pow(x / law->bend, 1 - law->tail));
    return sum;
}

void corpus_law_make(corpus_law *law)
{
    double all = area(law, 1e300), high = 1;
    uint32_t rank = 0;

    for (uint32_t k = 0; k < 65536; k++) {
        double wanted = all * k / 65536;

        while (rank < SO_RARE && area(law, high) < wanted)
            high = rank < 4096 ? ++rank + 1 : (rank = (uint32_t)(rank * 1.001)) + 1;
        law->quantile[k] = rank;
    }
    law->quantile[65536] = rank;
}

uint32_t corpus_law_at(const corpus_law *law, uint64_t bits)
{
    uint32_t k = (uint32_t)(bits >> 48), low = law->quantile[k], width = law->quantile[k + 1] - low;
    double far;

    if (low >= SO_RARE)
        return SO_RARE + (uint32_t)(bits >> 8 & 0x1FFFFFFF);
    if (k < 65535)
        return width ? low + (uint32_t)((bits >> 16 & 0xFFFFFFFF) * (width + 1) >> 32) : low;
    far = low * pow(1 - corpus_unit(bits << 16), -1 / (law->tail - 1));
    return far < SO_RARE ? (uint32_t)far : SO_RARE + (uint32_t)(bits >> 8 & 0x1FFFFFFF);
}

/* ── Words ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

static const char *const starts[] = { "ra",  "ne",  "tu",  "li",  "su",  "ma",  "ke",  "di",  "vo",  "pa",
                                      "zi",  "bo",  "ta",  "ge",  "mi",  "co",  "le",  "fu",  "ze",  "hy",
                                      "tra", "cre", "sto", "pli", "gra", "spe", "flo", "tri", "bra", "cla",
                                      "nor", "ter", "mon", "per", "can", "vel", "sim", "lor", "ban", "dis",
                                      "pol", "fer", "gen", "sul", "tor", "mag", "lin", "cor", "ve",  "phe",
                                      "so",  "ro",  "qua", "ba",  "the", "ca",  "re",  "me",  "no" };
static const char *const ends[] = { "tion", "ing", "al",  "ity", "er", "ic",  "ment", "ous", "ive", "or",  "ance", "um",
                                    "ence", "age", "ure", "on",  "ar", "ism", "ine",  "ate", "et",  "ist", "an" };

/* Words of academic prose are among the most frequent, as they are in English: every second of the first ranks. */
static const char *const prose[] = {
    "show",        "results",      "propose",     "data",          "method",      "methods",       "approach",
    "performance", "learning",     "existing",    "novel",         "based",       "different",     "framework",
    "present",     "provide",      "problem",     "time",          "work",        "training",      "paper",
    "new",         "introduce",    "achieve",     "demonstrate",   "proposed",    "large",         "high",
    "system",      "systems",      "analysis",    "study",         "information", "experiments",   "tasks",
    "task",        "quality",      "improve",     "often",         "process",     "significant",   "first",
    "challenges",  "effective",    "multiple",    "find",          "available",   "state",         "address",
    "accuracy",    "limited",      "evaluation",  "complex",       "design",      "while",         "key",
    "develop",     "applications", "research",    "enables",       "evaluate",    "structure",     "features",
    "given",       "known",        "critical",    "remains",       "due",         "example",       "order",
    "real-world",  "specific",     "including",   "general",       "various",     "theory",        "introduced",
    "proof",       "require",      "local",       "global",        "increasing",  "further",       "current",
    "particular",  "investigate",  "reduce",      "achieves",      "lower",       "higher",        "strong",
    "case",        "effects",      "properties",  "obtained",      "describe",    "consider",      "suggest",
    "related",     "important",    "number",      "previous",      "model",       "models",        "simple",
    "better",      "leverage",     "outperforms", "recent",        "standard",    "significantly", "extensive",
    "findings",    "observed",     "finally",     "approaches",    "techniques",  "capture",       "enable",
    "potential",   "range",        "challenge",   "understanding", "role",        "impact",        "derive",
    "establish",   "prove",        "small",       "compared",      "consistent",  "explore",       "integrate"
};
enum {
    STARTS = sizeof starts / sizeof *starts,
    ENDS = sizeof ends / sizeof *ends,
    PROSE = sizeof prose / sizeof *prose
};

/* Syllables of a number scrambled, so that neighbours in rank do not look alike; rare words are longer. */
static struct spelt spell(uint32_t rank)
{
    struct spelt word = { 0 };
    int syllables = rank < 300 ? 1 : rank < 20000 ? 2 : rank < 4000000 ? 3 : 4;
    uint64_t room = ENDS, number;

    if (rank < 2 * PROSE && rank % 2) {
        word.len = (uint8_t)strlen(prose[rank / 2]);
        memcpy(word.at, prose[rank / 2], word.len);
        return word;
    }
    for (int i = 0; i < syllables; i++)
        room *= STARTS;
    number = rank * 0x9E3779B1u % room; /* a prime: no two of one length meet */
    for (int i = 0; i < syllables; i++, number /= STARTS)
        for (const char *c = starts[number % STARTS]; *c; c++)
            word.at[word.len++] = *c;
    for (const char *c = ends[number % ENDS]; *c; c++)
        word.at[word.len++] = *c;
    return word;
}

static void add_word(pt_buf *out, uint32_t rank)
{
    struct spelt rare;
    const struct spelt *word = &rare;

    if (rank < KEPT_WORDS)
        word = &kept[rank];
    else
        rare = spell(rank);
    pt_buf_add(out, (pt_str){ word->at, word->len });
}

void corpus_laws_make(void)
{
    corpus_law_make(&words);
    corpus_law_make(&topic_words);
    corpus_law_make(&phrases);
    corpus_law_make(&successors);
    corpus_law_make(&topics);
    for (uint32_t rank = 0; rank < KEPT_WORDS; rank++)
        kept[rank] = spell(rank);
}

/* ── Units ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* The words of a topic are words of the language: each its own. */
static uint32_t word_of_topic(uint32_t topic, uint32_t rank)
{
    return corpus_law_at(&words, corpus_hash(topic, rank));
}

static uint32_t draw_word(struct draft *d)
{
    double kind = corpus_chance(d->seed);

    if (kind < 0.26)
        return d->own_words[corpus_below(d->seed, OWN_WORDS)];
    if (kind < 0.45)
        return word_of_topic(d->topic, corpus_law_at(&topic_words, corpus_next(d->seed)));
    return corpus_law_at(&words, corpus_next(d->seed));
}

/* One of those that often follow the word before. */
static uint32_t draw_successor(struct draft *d)
{
    return corpus_law_at(&words, corpus_hash(d->latest, corpus_law_at(&successors, corpus_next(d->seed)) + 1000000));
}

static uint64_t phrase_of(uint32_t topic, uint32_t rank)
{
    return (uint64_t)topic << 32 | rank;
}

/* One of its topic, or what is in fashion there in these months. */
static uint64_t draw_topic_phrase(struct draft *d)
{
    if (corpus_chance(d->seed) < 0.06)
        return phrase_of(d->topic, FASHION + (uint32_t)(d->day + 30 * (int)(d->topic % 7)) / 150);
    return phrase_of(d->topic, corpus_law_at(&phrases, corpus_next(d->seed)));
}

static uint64_t draw_phrase(struct draft *d)
{
    double kind = corpus_chance(d->seed);

    if (kind < 0.27)
        return d->own_phrases[corpus_below(d->seed, OWN_PHRASES)];
    if (kind < 0.47)
        return draw_topic_phrase(d);
    return phrase_of(kind < 0.67 ? ALL_OF_SCIENCE - 1 - d->field : ALL_OF_SCIENCE,
                     corpus_law_at(&phrases, corpus_next(d->seed)));
}

static int length_of(uint64_t phrase)
{
    uint32_t dice = (uint32_t)(corpus_hash(phrase, 0) % 100);

    return dice < 68 ? 2 : dice < 92 ? 3 : LONGEST_PHRASE;
}

/* Its last word may be a plural. */
static void add_phrase(struct draft *d, pt_buf *out, uint64_t phrase, bool is_plural)
{
    int count = length_of(phrase);

    for (int i = 0; i < count; i++) {
        uint64_t bits = corpus_hash(phrase, (uint64_t)i + 1);
        uint32_t topic = (uint32_t)(phrase >> 32);

        if (i)
            pt_buf_add_char(out, bits % 16 ? ' ' : '-');
        d->latest = bits % 3 ? corpus_law_at(&words, bits) : word_of_topic(topic, corpus_law_at(&topic_words, bits));
        add_word(out, d->latest);
    }
    if (is_plural && out->at[out->len - 1] != 's')
        pt_buf_add_char(out, 's');
}

static void add_number(struct draft *d, pt_buf *out)
{
    uint32_t number = corpus_below(d->seed, 1000);

    pt_buf_addf(out, number % 3 ? "%u.%u%%" : "%u", number / 10, number % 10);
}

static void add_formula(struct draft *d, pt_buf *out)
{
    static const char *const shapes[] = { "$\\mathcal{O}(n^%c)$", "$\\alpha_%c$", "$L^%c$", "$\\sqrt{%c}$", "$%c$" };

    pt_buf_addf(out, shapes[corpus_below(d->seed, 5)], "2nkxpd"[corpus_below(d->seed, 6)]);
}

/* `is_next`: after another one, which it often goes with. */
static void add_single(struct draft *d, pt_buf *out, bool is_next)
{
    double kind = corpus_chance(d->seed);

    if (kind < 0.04 && *d->coined)
        pt_buf_add(out, pt_str_of(d->coined));
    else if (kind < 0.06)
        add_number(d, out);
    else {
        d->latest = is_next && corpus_chance(d->seed) < 0.65 ? draw_successor(d) : draw_word(d);
        add_word(out, d->latest);
        if (kind > 0.985) {
            pt_buf_add_char(out, '-');
            add_word(out, draw_successor(d));
        } else if (kind > 0.86 && out->at[out->len - 1] != 's')
            pt_buf_add_char(out, 's');
    }
}

/* ── Clauses ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

static const char *const functions[] = {
    "the",   "of",    "and",     "a",       "to",    "in",    "the",   "of",      "for",  "with", "that",
    "is",    "on",    "we",      "this",    "by",    "as",    "the",   "of",      "and",  "in",   "are",
    "from",  "to",    "a",       "an",      "our",   "which", "can",   "these",   "it",   "be",   "we",
    "at",    "using", "its",     "between", "such",  "their", "both",  "but",     "have", "not",  "into",
    "or",    "under", "through", "how",     "while", "than",  "these", "more",    "has",  "also", "across",
    "where", "each",  "within",  "the",     "and",   "of",    "to",    "without", "only", "when"
};

static void add_function(struct draft *d, pt_buf *out)
{
    double skewed = corpus_chance(d->seed);

    pt_buf_add(out, pt_str_of(functions[(int)(skewed * skewed * (sizeof functions / sizeof *functions))]));
    pt_buf_add_char(out, ' ');
}

/* One to some seven words without a function word. Returns how many. */
static int add_run(struct draft *d, pt_buf *out)
{
    static const double at_least[] = { 0.62, 0.3, 0.12, 0.05, 0.02, 0.01, 0 };
    double dice = corpus_chance(d->seed);
    int wanted = 1, count = 0;

    for (int i = 0; dice < at_least[i]; i++)
        wanted++;
    while (count < wanted) {
        if (count)
            pt_buf_add_char(out, ' ');
        if (wanted - count >= 2 && corpus_chance(d->seed) < 0.6) {
            uint64_t phrase = draw_phrase(d);

            add_phrase(d, out, phrase, corpus_chance(d->seed) < 0.15);
            count += length_of(phrase);
        } else {
            add_single(d, out, count > 0);
            count++;
        }
    }
    return count;
}

/* Its first letter, a capital. */
static void raise_letter(pt_buf *out, size_t at)
{
    if (at < out->len && out->at[at] >= 'a' && out->at[at] <= 'z')
        out->at[at] = (char)(out->at[at] - 'a' + 'A');
}

static void write_title(struct draft *d, const char *everywhere, pt_buf *out)
{
    int wanted = 6 + (int)corpus_below(d->seed, 8), count;

    if (*d->coined)
        pt_buf_addf(out, "%s: ", d->coined);
    if (everywhere)
        pt_buf_addf(out, "%s for ", everywhere);
    for (count = add_run(d, out); count < wanted;) {
        pt_buf_add_char(out, ' ');
        add_function(d, out);
        count += 1 + add_run(d, out);
    }
    raise_letter(out, 0);
}

static void write_abstract(struct draft *d, double formulas, const char *everywhere, pt_buf *out)
{
    int wanted = (int)(177 + 39 * corpus_normal(d->seed)), count = 0;
    bool has_formulas = corpus_chance(d->seed) < formulas;
    size_t sentence = 0;

    while (count < (wanted < 15 ? 15 : wanted > 420 ? 420 : wanted)) {
        double dice = corpus_chance(d->seed);

        for (int i = 0; i < 1 + (dice < 0.15); i++, count++)
            add_function(d, out);
        if (sentence != SIZE_MAX)
            raise_letter(out, sentence);
        sentence = SIZE_MAX;
        count += add_run(d, out);
        if (has_formulas && dice > 0.95) {
            pt_buf_add_char(out, ' ');
            add_formula(d, out);
        }
        dice = corpus_chance(d->seed);
        pt_buf_add(out, dice < 0.13 ? PT_S(". ") : dice < 0.19 ? PT_S(", ") : PT_S(" "));
        if (dice < 0.13)
            sentence = out->len;
    }
    add_function(d, out);
    if (everywhere)
        pt_buf_addf(out, "%s of ", everywhere);
    add_word(out, draw_word(d));
    pt_buf_add_char(out, '.');
}

/* ── A paper ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* A topic of the category: there are more of them the more has been written, and the new ones draw more. */
static uint32_t draw_topic(uint64_t *seed, const corpus_subject *subject)
{
    uint32_t born = 6 + (uint32_t)(40 * sqrt(subject->share));
    uint32_t rank = corpus_law_at(&topics, corpus_next(seed)) % born;

    return subject->category * 64 + (born - 1 - rank);
}

static void coin(uint64_t *seed, char name[16])
{
    uint64_t bits = corpus_next(seed);
    int len = 3 + (int)(bits % 4);

    for (int i = 0; i < len; i++)
        name[i] = (char)("BCDFGLMNPRSTV"[(bits >> (8 + 8 * i)) % 13]);
    for (int i = 1; i < len; i += 2)
        name[i] = "AEIOU"[(bits >> (8 + 8 * i)) % 5];
    name[len] = '\0';
}

void corpus_text_write(uint64_t *seed, const corpus_subject *subject, const char *everywhere, pt_buf *title,
                       pt_buf *abstract)
{
    struct draft d = { .seed = seed, .topic = draw_topic(seed, subject), .field = subject->field, .day = subject->day };

    for (int i = 0; i < OWN_PHRASES; i++)
        d.own_phrases[i] = draw_topic_phrase(&d);
    for (int i = 0; i < OWN_WORDS; i++)
        d.own_words[i] = word_of_topic(d.topic, corpus_law_at(&topic_words, corpus_next(seed)));
    if (corpus_chance(seed) < 0.25)
        coin(seed, d.coined);
    write_title(&d, everywhere, title);
    write_abstract(&d, subject->formulas, everywhere, abstract);
}
