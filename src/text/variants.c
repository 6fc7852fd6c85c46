#include "text/variants.h"

#include "base/buf.h"
#include "base/dict.h"
#include "base/memory.h"
#include "text/key.h"

#include <stdlib.h>

enum { LONGEST_FORM = 4000 };

struct form {
    uint32_t variant; /* its number in `folded` */
    uint64_t count;
};

struct pt_variants {
    pt_dict *forms, *folded;      /* as written; in lower case */
    PT_ARRAY(struct form) counts; /* by number of the form */
    pt_buf fold;
};

/* All forms of one variant. */
struct variant {
    pt_str folded, shown; /* shown: the form of `best` */
    uint64_t best, count;
};

pt_variants *pt_variants_new(void)
{
    pt_variants *variants = PT_CALLOC(pt_variants, 1);

    variants->forms = pt_dict_new();
    variants->folded = pt_dict_new();
    variants->fold.limit = LONGEST_FORM;
    return variants;
}

void pt_variants_free(pt_variants *variants)
{
    if (!variants)
        return;
    pt_dict_free(variants->forms);
    pt_dict_free(variants->folded);
    free(variants->counts.at);
    pt_buf_free(&variants->fold);
    free(variants);
}

void pt_variants_add(pt_variants *variants, pt_str text)
{
    uint32_t known = pt_dict_count(variants->forms), number = pt_dict_add(variants->forms, text);

    if (number == known) {
        pt_buf_reset(&variants->fold);
        pt_token_fold(text, &variants->fold);
        PT_PUSH(&variants->counts,
                ((struct form){ .variant = pt_dict_add(variants->folded, pt_buf_text(&variants->fold)) }));
    }
    variants->counts.at[number].count++;
}

static void join(struct variant *variant, pt_str form, uint64_t count)
{
    variant->count += count;
    if (count > variant->best || (count == variant->best && pt_str_compare(form, variant->shown) < 0)) {
        variant->best = count;
        variant->shown = form;
    }
}

static int compare_variants(const void *a, const void *b)
{
    const struct variant *one = a, *other = b;

    if (one->count != other->count)
        return one->count > other->count ? -1 : 1;
    return pt_str_compare(one->folded, other->folded);
}

void pt_variants_list(const pt_variants *variants, size_t most, pt_variant_sink *sink, void *self)
{
    size_t count = pt_dict_count(variants->folded);
    struct variant *list = PT_CALLOC(struct variant, count + 1);

    for (uint32_t i = 0; i < count; i++)
        list[i].folded = pt_dict_text(variants->folded, i);
    for (uint32_t i = 0; i < variants->counts.len; i++) {
        const struct form *form = &variants->counts.at[i];

        join(&list[form->variant], pt_dict_text(variants->forms, i), form->count);
    }
    qsort(list, count, sizeof *list, compare_variants);
    for (size_t i = 0; i < count && i < most; i++)
        sink(self, list[i].shown, list[i].count);
    free(list);
}
