#include "support.h"

#include "paper/summary.h"

static pt_str after_normalising(const char *tldr)
{
    pt_summary summary = { .tldr = pt_str_of(tldr) };

    pt_summary_normalise(&summary);
    return summary.tldr;
}

static void a_summary_that_failed_is_missing(void **state)
{
    static const char *const failed[] = {
        "",
        "  ",
        "Error",
        "error.",
        "Summary generation failed",
        "Motivation analysis unavailable",
        "Method extraction failed",
        "None",
        "This content has not passed the compliance test and has been hidden.",
        "Error code: 429 - try again",
        "You exceeded your current quota, please check your plan",
        "您的账户余额不足，请充值",
    };

    (void)state;
    for (size_t i = 0; i < sizeof failed / sizeof *failed; i++)
        assert_null(after_normalising(failed[i]).at);
}

static void a_summary_that_begins_like_a_failure_is_kept(void **state)
{
    static const char *const fine[] = { "Error-correcting codes get shorter.", "None of the 30 models passes.",
                                        "Rate limits are studied.", "Insufficient balance of classes is common." };

    (void)state;
    for (size_t i = 0; i < sizeof fine / sizeof *fine; i++)
        assert_str(after_normalising(fine[i]), fine[i]);
}

static void the_script_tells_the_language(void **state)
{
    static const char *const cases[][2] = {
        { "A method for speech.", "en" },
        { "Une méthode pour la parole.", "en" },
        { "提出一种语音增强的新方法", "zh" },
        { "用 Wav2Vec2.0 和 HuBERT 做 speech enhancement，效果更好，速度更快", "zh" },
        { "音声を強調する新しい手法を提案する", "ja" },
        { "음성 향상을 위한 새로운 방법", "ko" },
        { "Новый метод улучшения речи", "ru" },
        { "طريقة جديدة لتحسين الكلام", "ar" },
        { "2 + 2 = 4", "en" },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        pt_str text = pt_str_of(cases[i][0]);

        assert_str(pt_language_of(&text, 1), cases[i][1]);
    }
}

static void failed_parts_say_nothing_about_the_language(void **state)
{
    pt_summary summary = { .tldr = PT_STR("Summary generation failed"), .result = PT_STR("更快") };
    pt_summary none = { .tldr = PT_STR("Error") };

    (void)state;
    pt_summary_normalise(&summary);
    pt_summary_normalise(&none);
    assert_str(summary.language, "zh");
    assert_null(none.language.at);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_summary_that_failed_is_missing),
        cmocka_unit_test(a_summary_that_begins_like_a_failure_is_kept),
        cmocka_unit_test(the_script_tells_the_language),
        cmocka_unit_test(failed_parts_say_nothing_about_the_language),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
