-- ?1 field, ?2 period: its terms as they are kept
SELECT key, papers, window, base_papers, expected, ratio, ratio_low, ratio_high, shrunken, groups, p_value, q_value, trend
  FROM keyword_period JOIN term USING (term_id) WHERE field = ?1 AND period = ?2 ORDER BY term_id
