/* Files that a user keeps beside the store: decisions on names, a thesaurus; and the categories of a field. */
#include "fuzz/fuzz.h"

#include "analysis/names/decisions.h"
#include "paper/category.h"
#include "text/thesaurus.h"

static void take_label(void *self, pt_str label, pt_str into, pt_str shown)
{
    (void)self, (void)into, (void)shown;
    must(label.len > 0);
}

static void read_decisions(pt_str text)
{
    pt_decisions decisions;
    pt_error err = { 0 };

    if (pt_decisions_parse(text, PT_S("names"), &decisions, &err) == PT_OK)
        for (size_t i = 0; i < decisions.count; i++)
            must(decisions.at[i].name.len && decisions.at[i].line);
    pt_decisions_free(&decisions);
}

static void read_categories(pt_str text)
{
    pt_arena arena = { 0 };
    size_t count;
    pt_str *parts = pt_categories_split(&arena, text, &count), code;

    for (size_t i = 0; i < count; i++)
        if (pt_category_read(parts[i], &code) == PT_CATEGORY_KNOWN)
            must(code.len > 0);
    pt_arena_free(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *at, size_t len)
{
    pt_str text = fuzz_text(at, len);
    pt_error err = { 0 };

    if (pt_thesaurus_read(text, PT_S("thesaurus"), take_label, NULL, &err) != PT_OK)
        must(err.text[0] != '\0');
    read_decisions(text);
    read_categories(text);
    return 0;
}
