-- Takeaway and source of the charts of team size.
-- param  :period  the last week, as in 2026-W26
-- column title    the takeaway
-- column note     the line of source
SELECT CASE WHEN papers < 50 THEN t('Team size')
            ELSE printf(t('A paper has %.1f authors on average; %.1f %% have one'), team_mean, 100.0 * solo / papers) END AS title,
       t('Authors a paper (median dashed), and papers with one author, by first day seen; left out where under 50 papers') AS note
  FROM network_period WHERE period = :period
