/* The vocabulary: twelve topics with phrases of their own, and the sentences that all topics share. In a sentence 1, 2
 * and 3 behind a % stand for phrases of the paper's topic, n for a number, A, N, V and R for common words
 * (corpus_common.c). All of it is made up. */
#include "data/corpus.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

const topic_words topic_table[TOPICS] = {
    { "speech enhancement",
      "eess.AS",
      "cs.SD",
      { "speech enhancement", "noisy recordings", "microphone arrays", "reverberant rooms", "spectral masking",
        "beamforming filters", "hearing aids", "late reverberation", "speaker extraction", "time-domain separation",
        "babble noise", "room impulse responses", "perceptual listening tests", "low-latency denoising" } },
    { "music generation",
      "cs.SD",
      "eess.AS",
      { "music generation", "symbolic scores", "chord progressions", "timbre transfer", "drum patterns",
        "melody continuation", "audio codecs", "musical structure", "instrument stems", "beat tracking",
        "lyric alignment", "expressive performance", "harmonic analysis", "sound synthesis" } },
    { "machine translation",
      "cs.CL",
      "cs.LG",
      { "machine translation", "parallel corpora", "low-resource languages", "back-translation", "subword vocabularies",
        "document context", "translation quality estimation", "code-switching", "bilingual lexicons",
        "terminology constraints", "morphological richness", "pivot languages", "sentence alignment",
        "human post-editing" } },
    { "capsule routing",
      "cs.LG",
      "cs.CV",
      { "capsule networks", "dynamic routing", "pose matrices", "part-whole hierarchies", "routing coefficients",
        "viewpoint equivariance", "squashing functions", "capsule agreement", "inverse graphics", "overlapping digits",
        "routing iterations", "vector neurons", "reconstruction regularisers", "affine robustness" } },
    { "medical imaging",
      "cs.CV",
      "eess.IV",
      { "medical imaging", "lesion segmentation", "organ contours", "contrast-enhanced scans", "radiology reports",
        "slice thickness", "tumour boundaries", "ultrasound probes", "retinal fundus images", "annotator disagreement",
        "scanner variability", "volumetric registration", "histology slides", "dose reduction" } },
    { "reinforcement learning",
      "cs.LG",
      "cs.AI",
      { "reinforcement learning", "policy gradients", "reward shaping", "offline trajectories", "sparse rewards",
        "value estimation", "exploration bonuses", "sim-to-real transfer", "continuous control", "replay buffers",
        "credit assignment", "multi-goal navigation", "safe exploration", "world simulators" } },
    { "radar sensing",
      "eess.SP",
      "cs.LG",
      { "radar sensing", "millimetre-wave radar", "Doppler signatures", "target tracking", "clutter suppression",
        "angle estimation", "sparse arrays", "range-Doppler maps", "vital sign monitoring", "waveform design",
        "passive radar", "gesture recognition", "channel estimation", "interference mitigation" } },
    { "graph reasoning",
      "cs.AI",
      "cs.LG",
      { "graph reasoning", "knowledge graphs", "link prediction", "entity resolution", "multi-hop questions",
        "relation embeddings", "temporal facts", "ontology alignment", "logical rules", "neighbourhood sampling",
        "subgraph retrieval", "query decomposition", "fact verification", "graph transformers" } },
    { "dialogue systems",
      "cs.CL",
      "cs.AI",
      { "dialogue systems", "intent detection", "slot filling", "persona consistency", "turn-taking cues",
        "empathetic responses", "clarification questions", "user simulators", "dialogue state tracking",
        "grounded conversation", "response selection", "conversational search", "repair strategies",
        "open-domain chat" } },
    { "image restoration",
      "cs.CV",
      "eess.IV",
      { "image restoration", "motion deblurring", "super-resolution", "rain removal", "low-light photographs",
        "burst photography", "sensor noise", "haze removal", "blind kernels", "texture recovery", "colour constancy",
        "film grain", "lens flare", "perceptual losses" } },
    { "federated learning",
      "cs.LG",
      "cs.CR",
      { "federated learning", "client drift", "secure aggregation", "heterogeneous clients", "communication rounds",
        "gradient compression", "differential privacy", "personalised models", "straggler devices", "model poisoning",
        "cross-silo training", "client selection", "local epochs", "privacy budgets" } },
    { "wearable signals",
      "eess.SP",
      "cs.HC",
      { "wearable signals", "electrocardiogram leads", "arrhythmia detection", "accelerometer streams", "sleep staging",
        "motion artefacts", "photoplethysmography", "seizure onset", "muscle activity", "stress monitoring",
        "sampling rates", "wrist sensors", "respiration estimates", "gait analysis" } },
};

const short_form short_forms[] = {
    { "room impulse responses", "RIRs" },
    { "machine translation", "MT" },
    { "translation quality estimation", "TQE" },
    { "reinforcement learning", "RL" },
    { "knowledge graphs", "KGs" },
    { "dialogue state tracking", "DST" },
    { "super-resolution", "SR" },
    { "federated learning", "FL" },
    { "differential privacy", "DP" },
    { "electrocardiogram leads", "ECG leads" },
    { "photoplethysmography", "PPG" },
};

const char *const title_forms[] = {
    "Rethinking %1 for %2",          "%1 Meets %2: A Closer Look", "Towards Reliable %1 under %2",
    "On the Role of %1 in %2",       "Learning %1 from %2",        "A Simple Baseline for %1 with %2",
    "When Does %1 Help %2?",         "Scaling %1 beyond %2",       "%1 without %2",
    "Bridging %1 and %2 through %3", "What %1 Can Learn from %2",  "Measuring %1 in the Presence of %2",
};

const char *const openings[] = {
    "Progress on %1 has been steady, yet %2 still limits what can be done outside of the laboratory.",
    "Many applications depend on %1, and most of them have to cope with %2.",
    "We look at %1 from the side of %2, which earlier work has mostly set aside.",
    "Although %1 is well understood in controlled settings, little is known about how it interacts with %2.",
    "Practitioners who work on %1 often report that %2 decides whether a system is usable at all.",
    "This paper is about %1, a question that becomes pressing wherever %2 is involved.",
};

const char *const middles[] = {
    "Our model represents %1 jointly with %2, so that errors in one can be corrected by the other.",
    "We train on a mixture of %2 and %3, and keep the two apart by a light-weight gate.",
    "The key step is a regulariser that ties %1 to %3 without any further supervision.",
    "To this end we collect a benchmark of %n examples that covers %2 and %3 in equal parts.",
    ("A theoretical analysis shows that the cost of %2 grows only linearly with the number of samples, $O(n \\log n)$ "
     "in the worst case."),
    "We compare five ways of encoding %3 and find that the plainest of them works best.",
    "An ablation separates the influence of %1 from that of %2.",
    "The procedure needs no labels for %3 and fits on a single device.",
    "We revisit the usual assumption that %2 is independent of %3, and show where it breaks.",
    "Following \\emph{earlier} practice, %1 is evaluated on held-out data from another site.",
    "Instead of a larger network we use a better curriculum, which visits %2 before %3.",
    "We release annotations for %3 that were checked by two people each.",
    "Groups found by $k$-means on %2 serve as a check that %3 is not the only cause.",
    "The proof rests on a H{\\\"o}lder bound for %2 and on a Poincar\\'e-type inequality for %3.",
};

const char *const results[] = {
    "On three public collections the error drops by %n percent against the strongest earlier system.",
    "Across %n runs the gain is consistent, and it is largest where data are scarce.",
    "The result holds for %2 as well as for %3, at a fraction of the usual cost.",
    "Accuracy rises by %n points on the hardest subset while the remaining subsets stay where they were.",
    "Listening and reading studies with %n people confirm what the automatic scores suggest.",
    "We observe the same ordering of methods on every split, which speaks against a lucky seed.",
};

const char *const closings[] = {
    "We discuss what this means for %1 and where the approach fails.",
    "Limitations concerning %2 are listed, together with ideas for follow-up studies.",
    "Code, splits and trained weights are shared so that others can check every figure.",
    "These findings suggest that %3 deserves more attention than it has had.",
    "We hope that the analysis is of use to those who build systems for %1.",
};

const char *const summary_forms[5] = {
    "A study of %1 that takes %2 into account and improves on earlier systems.",
    "%2 limits what %1 can do in practice, and earlier work set it aside.",
    "A joint model of %1 and %2 with a light regulariser on %3.",
    "Consistent gains on all collections, largest where data are scarce.",
    "Attention to %3 pays off; limits and open questions are discussed.",
};

const char *const chinese_forms[5] = {
    "本文研究 %1，并考虑 %2 的影响，优于以往的系统。",    "实际应用中 %2 限制了 %1 的效果，以往的工作很少讨论。",
    "提出联合建模 %1 与 %2 的方法，并对 %3 加以正则化。", "在所有数据集上都有稳定提升，数据稀少时最为明显。",
    "重视 %3 是值得的；文中讨论了局限与后续问题。",
};

/* Titles that must come through everything as text. */
const char *const hostile_titles[] = {
    "Do Shells Dream of `rm -rf /tmp/x`? A Note on Backticks",
    "<script>alert('x')</script> and Other Markup in Titles",
    "Robert'); DROP TABLE paper; -- A Case Study",
    "Enhanced Text with @{system(\"id\")} and _{sub}^{super} Marks",
    "The Price of $(id) and ${HOME} in Template Languages",
    "A | Pipe | in | a | Title, and [Brackets](https://example.org/x) as Well",
    "Quotes \"inside\" 'titles' and a Back\\slash",
    "Emoji \xf0\x9f\x8c\x8a in the Tide of Papers \xf0\x9f\x93\x88",
    "=cmd|' /C calc'!A0 and What Spreadsheets Make of It",
    "\xd7\xa2\xd7\x91\xd7\xa8\xd7\x99\xd7\xaa and Right-to-Left Titles",
    "A Very Long Title That Goes on and on about the Many Ways in Which a Title Can Be Too Long for a Table, a Chart, "
    "a Terminal or a"
    " Reader, Listing Each of Them in Turn without Ever Coming to the Point, Which Is That Long Titles Exist and That "
    "Programs Have to"
    " Live with Them, However Long They Are",
};

const size_t title_count = COUNT(title_forms), opening_count = COUNT(openings), middle_count = COUNT(middles),
             result_count = COUNT(results), closing_count = COUNT(closings), hostile_count = COUNT(hostile_titles),
             short_form_count = COUNT(short_forms);
