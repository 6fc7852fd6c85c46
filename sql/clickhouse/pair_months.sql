-- Pairs by month (year × 12 + month): how many wrote together, how many of them for the first time, and how many had in
-- one of the {while} months before.
SELECT month, count(), countIf(n = 1), countIf(n > 1 AND month - months[n - 1] <= {while}) FROM (
    SELECT arraySort(groupUniqArray(toRelativeMonthNum(toDate(day)))) AS months FROM pair WHERE load = {load} GROUP BY a, b
) ARRAY JOIN months AS month, arrayEnumerate(months) AS n GROUP BY month ORDER BY month
