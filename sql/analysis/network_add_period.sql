-- ?1 period … in the order of the columns
INSERT OR REPLACE INTO network_period(period, papers, authors, new_authors, pairs, new_pairs, team_mean, team_median, team_p90, solo,
                           hyper)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
