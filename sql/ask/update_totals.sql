-- What papertide update tells the change of.
-- column totals   papers, and the last day one was seen, a blank between
SELECT count(*) || ' ' || coalesce(date(max(last_day) * 86400, 'unixepoch'), '-') AS totals FROM paper
