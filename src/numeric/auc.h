/* How well a score tells positives from negatives. May use: base. */
#ifndef PT_NUMERIC_AUC_H
#define PT_NUMERIC_AUC_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct pt_scored {
    double score;
    bool is_positive;
    uint32_t cluster; /* 0 …: items of one cluster depend on each other, those of two do not */
} pt_scored;

typedef struct pt_auc {
    double area;  /* the chance that a positive scores above a negative, ties counting half; NaN without either */
    double error; /* its standard error; NaN with fewer than two clusters */
} pt_auc;

/* The area under the ROC curve (Hanley & McNeil 1982, Radiology 143, 29), and its error by the placements of all items
 * (DeLong, DeLong & Clarke-Pearson 1988, Biometrics 44, 837) summed within clusters (Obuchowski 1997, Biometrics 53,
 * 567): items that come together, such as the pairs of one paper, say less than as many apart. Sorts `items`.
 * O(count · log count). */
pt_auc pt_auc_of(pt_scored *items, size_t count);

#endif
