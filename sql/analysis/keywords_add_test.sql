-- ?1 field, ?2 period, ?3 baseline, ?4 exposure, ?5 baseline_exposure, ?6 terms, ?7 dispersion_low, ?8 dispersion_high,
-- ?9 entered
INSERT INTO keyword_test(field, period, baseline, exposure, baseline_exposure, terms, dispersion_low, dispersion_high, entered)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
