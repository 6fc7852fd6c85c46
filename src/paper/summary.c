#include "paper/summary.h"

#include "base/utf8.h"

/* ── Summaries that failed ───────────────────────────────────────────────────────────────────────────────────────── */

/* What writers of digests put where the model gave nothing. Whole texts; letter case and a full stop do not matter. */
static const pt_str failures[] = {
    PT_STR("error"),
    PT_STR("none"),
    PT_STR("n/a"),
    PT_STR("null"),
    PT_STR("summary generation failed"),
    PT_STR("summary unavailable"),
    PT_STR("motivation analysis unavailable"),
    PT_STR("motivation analysis failed"),
    PT_STR("motivation extraction failed"),
    PT_STR("method extraction failed"),
    PT_STR("method analysis unavailable"),
    PT_STR("result analysis unavailable"),
    PT_STR("result extraction failed"),
    PT_STR("conclusion extraction failed"),
    PT_STR("conclusion analysis unavailable"),
    PT_STR("insufficient balance"),
    PT_STR("insufficient quota"),
    PT_STR("余额不足"),
    PT_STR("配额不足"),
    PT_STR("额度不足"),
    PT_STR("this content has not passed the compliance test and has been hidden"),
};

/* How messages of a model's server start that end in numbers or addresses. None may start a sentence about a paper. */
static const pt_str failure_starts[] = {
    PT_STR("error code: "),
    PT_STR("error: error code: "),
    PT_STR("you exceeded your current quota"),
    PT_STR("rate limit reached for "),
    PT_STR("账户余额不足"),
    PT_STR("您的账户余额"),
    PT_STR("您的账户已欠费"),
    PT_STR("您当前的配额"),
    PT_STR("您的配额"),
};

/* Does `text` start with `beginning`, which is in lower case? */
static bool starts_in_any_case(pt_str text, pt_str beginning)
{
    if (text.len < beginning.len)
        return false;
    for (size_t i = 0; i < beginning.len; i++)
        if (pt_lower(text.at[i]) != beginning.at[i])
            return false;
    return true;
}

static bool has_failed(pt_str text)
{
    text = pt_str_trim(text);
    if (text.len && text.at[text.len - 1] == '.')
        text.len--;
    for (size_t i = 0; i < sizeof failures / sizeof *failures; i++)
        if (text.len == failures[i].len && starts_in_any_case(text, failures[i]))
            return true;
    for (size_t i = 0; i < sizeof failure_starts / sizeof *failure_starts; i++)
        if (starts_in_any_case(text, failure_starts[i]))
            return true;
    return text.len == 0;
}

/* ── Language ────────────────────────────────────────────────────────────────────────────────────────────────────── */

enum script { LATIN, HAN, KANA, HANGUL, CYRILLIC, ARABIC, GREEK, HEBREW, DEVANAGARI, THAI, SCRIPTS };

static const pt_str languages[SCRIPTS] = {
    [LATIN] = PT_STR("en"),      [HAN] = PT_STR("zh"),    [KANA] = PT_STR("ja"),  [HANGUL] = PT_STR("ko"),
    [CYRILLIC] = PT_STR("ru"),   [ARABIC] = PT_STR("ar"), [GREEK] = PT_STR("el"), [HEBREW] = PT_STR("he"),
    [DEVANAGARI] = PT_STR("hi"), [THAI] = PT_STR("th"),
};

/* Blocks of Unicode; `by_word`: a run of its letters counts once. */
static const struct range {
    uint32_t first, last;
    enum script script;
    bool by_word;
} ranges[] = {
    { 'A', 'Z', LATIN, true },        { 'a', 'z', LATIN, true },          { 0xC0, 0x24F, LATIN, true },
    { 0x391, 0x3FF, GREEK, true },    { 0x400, 0x52F, CYRILLIC, true },   { 0x5D0, 0x5EA, HEBREW, true },
    { 0x620, 0x6FF, ARABIC, true },   { 0x900, 0x97F, DEVANAGARI, true }, { 0xE00, 0xE7F, THAI, false },
    { 0x3041, 0x30FA, KANA, false },  { 0x3400, 0x4DBF, HAN, false },     { 0x4E00, 0x9FFF, HAN, false },
    { 0xAC00, 0xD7A3, HANGUL, true }, { 0xF900, 0xFAFF, HAN, false },     { 0x20000, 0x323AF, HAN, false },
};

static const struct range *range_of(uint32_t character)
{
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
        if (character >= ranges[i].first && character <= ranges[i].last)
            return &ranges[i];
    return NULL;
}

static void count_scripts(pt_str text, size_t counts[SCRIPTS])
{
    const struct range *before = NULL;

    while (text.len) {
        const struct range *range = range_of(pt_utf8_next(&text));

        if (range && !(range->by_word && before && before->script == range->script))
            counts[range->script]++;
        before = range;
    }
}

pt_str pt_language_of(const pt_str *texts, size_t count)
{
    size_t counts[SCRIPTS] = { 0 };
    enum script best = LATIN;

    for (size_t i = 0; i < count; i++)
        count_scripts(texts[i], counts);
    if (counts[KANA] * 10 >= counts[HAN]) /* Japanese is a good third kana; Chinese quotes a word of it at most */
        counts[KANA] += counts[HAN];
    for (enum script s = LATIN; s < SCRIPTS; s++)
        if (counts[s] > counts[best])
            best = s;
    return languages[best];
}

void pt_summary_normalise(pt_summary *summary)
{
    pt_str *texts[] = { &summary->tldr, &summary->motivation, &summary->method, &summary->result,
                        &summary->conclusion };
    pt_str kept[5];
    size_t count = 0;

    for (size_t i = 0; i < 5; i++) {
        if (has_failed(*texts[i]))
            *texts[i] = (pt_str){ 0 };
        else
            kept[count++] = *texts[i];
    }
    summary->language = count ? pt_language_of(kept, count) : (pt_str){ 0 };
}
