/* Ward's groups against scipy 1.10.1 (linkage(x, 'ward'), fcluster(…, 'maxclust'), numbered as they occur), their
 * silhouette against scikit-learn 1.2.1. */
#include "support.h"

#include "numeric/ward.h"

#include <math.h>

enum { POINTS = 15 };

static const double point[POINTS][2] = { { -0.8, -1.32 }, { -0.25, 0.42 }, { 1.14, 0.11 }, { -0.55, -0.78 },
                                         { 0.75, 1.63 },  { 4.27, -0.23 }, { 3.04, 2.6 },  { 4.2, -0.73 },
                                         { 3.92, -0.16 }, { 3.37, 0.51 },  { 0.29, 6.55 }, { 0.94, 5.41 },
                                         { 1.41, 6.83 },  { -0.64, 5.74 }, { 0.02, 5.83 } };

static void fill_squares(double *square)
{
    for (int i = 0; i < POINTS; i++)
        for (int j = 0; j < POINTS; j++) {
            double x = point[i][0] - point[j][0], y = point[i][1] - point[j][1];

            square[i * POINTS + j] = x * x + y * y;
        }
}

static void groups_and_silhouettes_are_those_of_scipy_and_scikit_learn(void **state)
{
    static const struct {
        size_t groups;
        uint32_t of[POINTS];
        double silhouette;
    } golden[] = {
        { 2, { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1 }, 0.6028313926242306 },
        { 3, { 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2 }, 0.6277587155481889 },
        { 4, { 0, 0, 0, 0, 0, 1, 2, 1, 1, 1, 3, 3, 3, 3, 3 }, 0.5676997134571831 },
        { 5, { 0, 1, 1, 0, 1, 2, 3, 2, 2, 2, 4, 4, 4, 4, 4 }, 0.5598296383791366 },
    };
    double square[POINTS * POINTS];

    (void)state;
    fill_squares(square);
    for (size_t g = 0; g < sizeof golden / sizeof *golden; g++) {
        uint32_t of[POINTS];

        pt_ward_groups(square, POINTS, golden[g].groups, of);
        for (int i = 0; i < POINTS; i++)
            assert_int_equal(of[i], golden[g].of[i]);
        near(pt_silhouette(square, POINTS, of), golden[g].silhouette, 1e-12);
    }
}

static void as_many_groups_as_things_leave_each_alone(void **state)
{
    double square[POINTS * POINTS];
    uint32_t of[POINTS];

    (void)state;
    fill_squares(square);
    pt_ward_groups(square, POINTS, POINTS, of);
    for (uint32_t i = 0; i < POINTS; i++)
        assert_int_equal(of[i], i);
    near(pt_silhouette(square, POINTS, of), 0, 0);
    pt_ward_groups(square, POINTS, 1, of);
    for (uint32_t i = 0; i < POINTS; i++)
        assert_int_equal(of[i], 0);
    assert_true(isnan(pt_silhouette(square, POINTS, of)));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(groups_and_silhouettes_are_those_of_scipy_and_scikit_learn),
        cmocka_unit_test(as_many_groups_as_things_leave_each_alone),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
