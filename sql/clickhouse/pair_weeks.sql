-- Pairs by week (Mondays; the one of 1970-01-01 is 0): how many wrote together, how many of them for the first time.
SELECT week, count(), countIf(n = 1) FROM (
    SELECT arraySort(groupUniqArray(intDiv(day + 3, 7))) AS weeks FROM pair WHERE load = {load} GROUP BY a, b
) ARRAY JOIN weeks AS week, arrayEnumerate(weeks) AS n GROUP BY week ORDER BY week
