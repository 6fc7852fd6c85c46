#include "support.h"

#include "numeric/association.h"

static void jaccard_and_equivalence_are_shares(void **state)
{
    (void)state;
    near(pt_jaccard(20, 50, 40), 20.0 / 70, 1e-15);
    near(pt_equivalence(20, 50, 40), 0.2, 1e-15);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(jaccard_and_equivalence_are_shares),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
