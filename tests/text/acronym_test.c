/* Golden pairs: those that the authors' implementation and its ports are tested with, and what arXiv's abstracts need.
 */
#include "support.h"

#include "text/acronym.h"
#include "text/normalise.h"

struct found {
    char text[400];
};

static void note(void *self, pt_str acronym, pt_str expansion)
{
    struct found *found = self;
    size_t len = strlen(found->text);

    snprintf(found->text + len, sizeof found->text - len, "%s%.*s = %.*s", len ? "; " : "", PT_FMT(acronym),
             PT_FMT(expansion));
}

static void finds(const char *text, const char *pairs)
{
    struct found found = { 0 };
    pt_buf plain = { .limit = 4000 };

    pt_text_normalise(pt_str_of(text), &plain);
    pt_acronyms_find(pt_buf_text(&plain), note, &found);
    assert_string_equal(found.text, pairs);
    pt_buf_free(&plain);
}

static void the_published_examples_are_found(void **state)
{
    (void)state;
    finds("the endoplasmic reticulum (ER) of cells", "ER = endoplasmic reticulum");
    finds("The Wiskott-Aldrich syndrome protein (WASP) and the WASP-interacting protein (WIP)",
          "WASP = Wiskott-Aldrich syndrome protein; WIP = WASP-interacting protein");
    finds("by matrix-assisted laser desorption/ionization (MALDI)",
          "MALDI = matrix-assisted laser desorption/ionization");
    finds("Theory of mind (ToM; Smith 2009) is", "ToM = Theory of mind");
    finds("the Open Researcher and Contributor iD (ORCID) registry", "ORCID = Open Researcher and Contributor iD");
    finds("the Air and Space Operations Center (ASOC)", "ASOC = Air and Space Operations Center");
}

static void what_arxiv_writes_is_found(void **state)
{
    (void)state;
    finds("Large language models (LLMs) talk.", "LLM = Large language models");
    finds("We use an LLM (large language model) here.", "LLM = large language model");
    finds("neural text-to-speech (TTS) voices", "TTS = text-to-speech");
    finds("with retrieval-augmented generation (RAG, for short)", "RAG = retrieval-augmented generation");
    finds("Low-Rank Adaptation (LoRA) of weights", "LoRA = Low-Rank Adaptation");
    finds("automatic radiology report generation (RRG)", "RRG = radiology report generation");
    finds("radiology report learning from graphs (RRLG)", "RRLG = radiology report learning from graphs");
    finds("on the Abstraction and Reasoning Corpus (ARC)", "ARC = Abstraction and Reasoning Corpus");
    finds("\\emph{graph neural networks} (GNNs)", "GNN = graph neural networks");
}

static void a_letter_or_digit_may_stand_for_the_word_it_sounds_like(void **state)
{
    (void)state;
    finds("new text-to-image (T2I) models", "T2I = text-to-image");
    finds("speech-to-speech translation (S2ST)", "S2ST = speech-to-speech translation");
    finds("a model of artificial intelligence for science (AI4S)", "AI4S = artificial intelligence for science");
    finds("the need for explainable artificial intelligence (XAI)", "XAI = explainable artificial intelligence");
}

static void quotes_and_asterisks_around_a_name_are_no_part_of_it(void **state)
{
    (void)state;
    finds("we call it \"mixture of experts\" (MoE)", "MoE = mixture of experts");
    finds("known as \u201cmixture of experts\u201d (MoE)", "MoE = mixture of experts");
    finds("known as \u2018mixture of experts\u2019 (MoE)", "MoE = mixture of experts");
    finds("a ``mixture of experts'' (MoE)", "MoE = mixture of experts");
    finds("the **mixture of experts** (MoE)", "MoE = mixture of experts");
    finds("a tutor's bird's-eye view (TBEV)", "TBEV = tutor's bird's-eye view");
}

static void what_a_hyphen_joins_before_the_name_is_no_part_of_it(void **state)
{
    (void)state;
    finds("a sensor-vision-language model (VLM)", "VLM = vision-language model");
    finds("with high-signal-to-noise ratio (SNR)", "SNR = signal-to-noise ratio");
    finds("checked by a cross-path relaxed verifier (PathRel)", "");
    finds("many multi-modal large language models (MLLMs)", "MLLM = multi-modal large language models");
}

static void a_sentence_that_holds_the_letters_is_no_expansion(void **state)
{
    (void)state;
    finds("it was benchmarked against an older transformer (BERT)", "");
    finds("prompted with tools such as Segment Anything (SAM)", "");
    finds("we present Memory as a Moving Graph (MeMoG)", "MeMoG = Memory as a Moving Graph");
    finds("the area under the receiver operating characteristic curve (AUROC)",
          "AUROC = area under the receiver operating characteristic curve");
    finds("reinforcement learning from AI feedback (RLAIF)", "RLAIF = reinforcement learning from AI feedback");
}

static void what_only_looks_like_a_pair_is_left_alone(void **state)
{
    (void)state;
    finds("she flew (astronaut) there", "");
    finds("heart (and brains)", "");
    finds("we plot log(RT) of it", "");
    finds("The rain in Spain. (ER) again", "");
    finds("as shown before (Fig. 2) and in part (2)", "");
    finds("an unclosed (LLM parenthesis", "");
    finds("(NLP)", "");
    finds("models of size (7B) win", "");
}

struct random_text {
    pt_str text;
    size_t pairs;
};

static void check_pair(void *self, pt_str acronym, pt_str expansion)
{
    struct random_text *random = self;
    const pt_str *text = &random->text;

    random->pairs++;
    assert_true(acronym.at >= text->at && acronym.at + acronym.len <= text->at + text->len);
    assert_true(expansion.at >= text->at && expansion.at + expansion.len <= text->at + text->len);
    assert_true(acronym.len >= 2 && expansion.len > acronym.len);
}

static void random_texts_give_pairs_that_stand_in_them(void **state)
{
    static const char *const pieces[] = { "alpha ", "beta ", "beta-", "of ", "AB",           "BA2s", " (", " (",
                                          ") ",     "(AB) ", ", ",    "'",   "\xe2\x80\x9c", "\xff", "*",  "\x1f" };
    struct random_text random = { 0 };
    unsigned seed = 20261125;

    (void)state;
    printf("seed %u\n", seed);
    for (int round = 0; round < 100000; round++) {
        char bytes[80] = "";

        for (int i = rand_r(&seed) % 12; i > 0; i--)
            strncat(bytes, pieces[(size_t)rand_r(&seed) % (sizeof pieces / sizeof *pieces)],
                    sizeof bytes - strlen(bytes) - 1);
        random.text = pt_str_of(bytes);
        pt_acronyms_find(random.text, check_pair, &random);
    }
    assert_true(random.pairs > 100);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_published_examples_are_found),
        cmocka_unit_test(what_arxiv_writes_is_found),
        cmocka_unit_test(a_letter_or_digit_may_stand_for_the_word_it_sounds_like),
        cmocka_unit_test(quotes_and_asterisks_around_a_name_are_no_part_of_it),
        cmocka_unit_test(what_a_hyphen_joins_before_the_name_is_no_part_of_it),
        cmocka_unit_test(a_sentence_that_holds_the_letters_is_no_expansion),
        cmocka_unit_test(what_only_looks_like_a_pair_is_left_alone),
        cmocka_unit_test(random_texts_give_pairs_that_stand_in_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
